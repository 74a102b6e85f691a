"""What happened to a case, in the reader's words."""

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

from gaoxin.apps.cases.models import Trail
from gaoxin.apps.cases.states import Channel

WHAT: Mapping[str, str] = {
    "filed": gettext_noop("提交，来源：%(channel)s"),
    "taken": gettext_noop("签收：%(department)s"),
    "cast_vote": gettext_noop("办结“%(name)s”"),
    "recall_vote": gettext_noop("撤回在“%(name)s”的意见"),
    "add_signer": gettext_noop("在“%(name)s”加签"),
    "withdraw_added": gettext_noop("撤回在“%(name)s”的加签"),
    "hand_over": gettext_noop("转办“%(name)s”"),
    "delegate": gettext_noop("委托办理“%(name)s”"),
    "end_delegation": gettext_noop("终止委托办理“%(name)s”"),
    "urge": gettext_noop("催办“%(name)s”"),
    "send_back": gettext_noop("从“%(name)s”退回"),
    "withdrawn": gettext_noop("撤回"),
    "paused": gettext_noop("暂停计时：%(reason)s"),
    "resumed": gettext_noop("恢复计时：%(reason)s"),
    "file_added": gettext_noop("添加附件“%(name)s”"),
    "file_removed": gettext_noop("移除附件“%(name)s”"),
    "closed": gettext_noop("办结"),
}
"""The sentence of each kind of line in the trail; `why`, where it was given, stands after it."""


def told(line: Trail) -> str:
    """One line of the trail as a sentence; a kind that is not known any more is told by its key."""
    sentence = WHAT.get(line.what)
    if sentence is None:
        return line.what
    values = dict(line.values)
    if "channel" in values:
        values["channel"] = str(Channel(values["channel"]).label)
    return gettext(sentence) % values
