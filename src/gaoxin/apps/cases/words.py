"""What happened to a case, in the reader's words."""

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

from gaoxin.apps.cases.models import Trail
from gaoxin.apps.cases.states import Channel

WHAT: Mapping[str, str] = {
    "filed": gettext_noop("提交，来源：%(channel)s"),
    "taken": gettext_noop("签收：%(department)s"),
    "cast_vote": gettext_noop("办结“%(name)s”"),
    "opposed": gettext_noop("对“%(name)s”不同意"),
    "recall_vote": gettext_noop("撤回在“%(name)s”的办理"),
    "add_signer": gettext_noop("在“%(name)s”加签 %(to)s"),
    "withdraw_added": gettext_noop("撤回在“%(name)s”的加签"),
    "hand_over": gettext_noop("把“%(name)s”转办给 %(to)s"),
    "delegate": gettext_noop("委托 %(to)s 办理“%(name)s”"),
    "end_delegation": gettext_noop("终止委托办理“%(name)s”"),
    "urge": gettext_noop("催办“%(name)s”"),
    "send_back": gettext_noop("从“%(name)s”退回“%(to)s”"),
    "withdrawn": gettext_noop("撤回"),
    "paused": gettext_noop("暂停计时：%(reason)s"),
    "resumed": gettext_noop("恢复计时：%(reason)s"),
    "regraded": gettext_noop("时限改按“%(grade)s”"),
    "extension_asked": gettext_noop("申请延长“%(stage)s”时限"),
    "extension_granted": gettext_noop("同意延长“%(stage)s”时限"),
    "extension_refused": gettext_noop("不同意延长“%(stage)s”时限"),
    "climbed": gettext_noop("%(rung)s（%(stage)s）"),
    "timer": gettext_noop("约定时间到"),
    "transferred": gettext_noop("改按流程版本 %(version)s 办理"),
    "file_added": gettext_noop("添加附件“%(name)s”"),
    "file_removed": gettext_noop("移除附件“%(name)s”"),
    "silent": gettext_noop("逾期没有决定，依照%(law)s视为准予"),
    "overdue": gettext_noop("超过承诺时限没有决定，已报部门负责人和管委会领导"),
    "fee_paid": gettext_noop("收费“%(item)s”已缴"),
    "fee_waived": gettext_noop("收费“%(item)s”已减免"),
    "attempted": gettext_noop("联系企业（%(way)s）"),
    "plan_reviewed": gettext_noop("复核挂账推进"),
    "called_back": gettext_noop("登记电话回访"),
    "reassign": gettext_noop("把“%(name)s”改派给 %(to)s"),
    "part_returned": gettext_noop("%(department)s退单（第 %(times)s 次）"),
    "designated": gettext_noop("指定%(department)s办理"),
    "merged": gettext_noop("并入 %(number)s"),
    "merged_in": gettext_noop("%(number)s 并入本件"),
    "unmerged": gettext_noop("撤销并案"),
    "answered_with": gettext_noop("随主件答复"),
    "reopened": gettext_noop("要求重新办理（第 %(times)s 次）"),
    "ordered": gettext_noop("列入督办文书 %(number)s"),
    "listed": gettext_noop("挂牌督办 %(number)s"),
    "strike_applied": gettext_noop("申请销号 %(number)s"),
    "struck": gettext_noop("%(number)s 销号"),
    "strike_refused": gettext_noop("%(number)s 未达销号标准"),
    "instructed": gettext_noop("会议 %(number)s 要求%(department)s：%(text)s"),
    "ticket_changed": gettext_noop("热线更新工单内容"),
    "closed": gettext_noop("办结"),
    "city_routed": gettext_noop("按类型和地点分派给%(department)s"),
    "city_corrected": gettext_noop("类型改为“%(type)s”，由%(department)s处置"),
    "plan_started": gettext_noop("启动预案“%(plan)s”（%(number)s）"),
    "settled": gettext_noop("登记采纳情况：%(outcome)s"),
    "published": gettext_noop("公开建议和答复"),
    "unpublished": gettext_noop("撤下公开的建议"),
    "device_again": gettext_noop("%(device)s 再次上报，并入本件（第 %(times)s 次）"),
    "progress": gettext_noop("填报进展"),
    "escalated": gettext_noop("报请领导协调"),
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
