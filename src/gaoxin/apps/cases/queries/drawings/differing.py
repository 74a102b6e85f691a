"""What differs between two versions of a process, in the reader's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from gaoxin.engines.flows.bpmn.comparing import Came, Change, Detail, compare

KINDS: Mapping[str, str] = {
    "process": gettext_noop("流程"),
    "lane": gettext_noop("泳道"),
    "sequenceFlow": gettext_noop("连线"),
    "startEvent": gettext_noop("开始"),
    "endEvent": gettext_noop("结束"),
    "intermediateCatchEvent": gettext_noop("等待事件"),
    "intermediateThrowEvent": gettext_noop("发出事件"),
    "boundaryEvent": gettext_noop("边界事件"),
    "exclusiveGateway": gettext_noop("排他网关"),
    "inclusiveGateway": gettext_noop("包容网关"),
    "parallelGateway": gettext_noop("并行网关"),
    "eventBasedGateway": gettext_noop("事件网关"),
    "subProcess": gettext_noop("子流程"),
    "callActivity": gettext_noop("调用流程"),
    "serviceTask": gettext_noop("自动环节"),
    "scriptTask": gettext_noop("自动环节"),
}
"""Kinds of elements that have a word of their own; every other is a step (环节)."""
DETAILS: Mapping[str, str] = {
    "name": gettext_noop("名称"),
    "role": gettext_noop("承办"),
    "rule": gettext_noop("规则"),
    "form": gettext_noop("表单"),
    "due": gettext_noop("期限"),
    "together": gettext_noop("办理方式"),
    "order": gettext_noop("次序"),
    "share": gettext_noop("通过比例"),
    "veto": gettext_noop("一票否决"),
    "service": gettext_noop("自动办理"),
    "each": gettext_noop("逐项"),
    "into": gettext_noop("结果记在"),
    "default": gettext_noop("默认去向"),
    "documentation": gettext_noop("说明"),
    "conditionExpression": gettext_noop("条件"),
    "timerEventDefinition": gettext_noop("时间"),
    "sourceRef": gettext_noop("起点"),
    "targetRef": gettext_noop("终点"),
    "attachedToRef": gettext_noop("所附环节"),
    "kind": gettext_noop("种类"),
    "multiInstanceLoopCharacteristics": gettext_noop("逐项办理"),
    "standardLoopCharacteristics": gettext_noop("循环"),
}


@dataclass(frozen=True, slots=True)
class DetailLine:
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One element that differs, as the page tells it."""

    id: str
    came: str
    kind: str
    name: str
    details: Sequence[DetailLine]


@dataclass(frozen=True, slots=True)
class Differing:
    """Two drawings: what to colour in each, and the list of it."""

    lines: Sequence[ChangeLine]
    added: Sequence[str]
    removed: Sequence[str]
    changed: Sequence[str]


def differing(old: str, new: str) -> Differing:
    """What differs from an older text of a process to a newer one."""
    changes = compare(old.encode(), new.encode())
    ids = {came: [change.id for change in changes if change.came is came] for came in Came}
    return Differing([_line(one) for one in changes], ids[Came.ADDED], ids[Came.REMOVED], ids[Came.CHANGED])


def _line(change: Change) -> ChangeLine:
    kind = gettext(KINDS.get(change.tag, gettext_noop("环节")))
    details = [DetailLine(_word(one), one.before, one.after) for one in change.details]
    return ChangeLine(change.id, change.came.value, kind, change.name or change.id, details)


def _word(detail: Detail) -> str:
    if detail.what.startswith("fact "):
        return gettext("条件用到的事实“%(name)s”") % {"name": detail.what.removeprefix("fact ")}
    return gettext(DETAILS[detail.what]) if detail.what in DETAILS else detail.what
