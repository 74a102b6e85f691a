"""What a column of a file of tickets may mean, by which headings it is known, and which column most likely is which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class TicketField:
    """One meaning. `longest` in characters; `moment`: a day or a moment."""

    key: str
    label: str | Promise
    names: tuple[str, ...]
    longest: int = 200
    required: bool = False
    moment: bool = False


FIELDS: Mapping[str, TicketField] = {
    one.key: one
    for one in (
        TicketField("number", _("工单编号"), ("工单编号", "工单号", "编号", "诉求编号", "受理编号"), 80, True),
        TicketField(
            "received_at", _("受理时间"), ("受理时间", "来电时间", "登记时间", "受理日期"), required=True, moment=True
        ),
        TicketField("title", _("工单标题"), ("标题", "工单标题", "诉求标题", "主题"), 200),
        TicketField("text", _("诉求内容"), ("诉求内容", "内容", "工单内容", "来电内容", "问题描述"), 2_000, True),
        TicketField("kind", _("工单类别"), ("工单类别", "诉求类型", "诉求类别", "工单类型", "类别"), 60),
        TicketField(
            "due", _("要求办结时间"), ("要求办结时间", "办结时限", "办理期限", "截止时间", "要求反馈时间"), moment=True
        ),
        TicketField("caller", _("来电单位"), ("来电单位", "单位名称", "企业名称", "反映单位"), 200),
        TicketField("credit_code", _("统一社会信用代码"), ("统一社会信用代码", "信用代码"), 18),
        TicketField("address", _("地点"), ("地点", "事发地址", "地址", "反映地址"), 200),
    )
}
"""Columns with names, private telephones or identity numbers of callers have no meaning here: they are not kept."""
KINDS: Mapping[str, tuple[str, ...]] = {
    "question": ("咨询",),
    "help": ("求助",),
    "proposal": ("建议", "批评"),
    "complaint": ("投诉", "举报"),
}
"""Kinds of tickets by the words the hotline writes for them."""
GRADES: Mapping[str, str] = {
    "question": "question",
    "help": "question",
    "proposal": "proposal",
    "complaint": "complaint",
}
"""Which limits a kind has (`case_limits/hotline`)."""


def guessed(head: Sequence[str]) -> dict[str, int]:
    """For each field the column whose heading names it; the headings a field knows first win."""
    places: dict[str, int] = {}
    for at, text in enumerate(head):
        places.setdefault("".join(text.split()), at)
    found: dict[str, int] = {}
    for key, field in FIELDS.items():
        at = next((places[name] for name in field.names if name in places), None)
        if at is not None and at not in found.values():
            found[key] = at
    return found


def kind_of(text: str) -> str | None:
    """The kind that the hotline's words mean; None for words that mean none."""
    return next((key for key, words in KINDS.items() if any(word in text for word in words)), None)
