"""The lists of suspected pairs and mergers, as pages declare them."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.linkage_states import PAIR_TONES, PairState
from gaoxin.apps.enterprises.queries import linkage as queries
from gaoxin.web.pages.listing import BulkAction, Choice, Column, Dates, Empty, List

_TITLES = {
    "waiting": _("疑似同一单位"),
    "postponed": _("暂缓判断的"),
    "different": _("判为不是同一单位的"),
}
_PURPOSES = {
    "waiting": _("不同来源写法不一的记录：逐对看依据作判断；基本确定的可以成批合并，合并随时能撤销。"),
    "postponed": _("还拿不准、先放一放的；问清楚后再判断。"),
    "different": _("已经判为两个单位的，以后的查找不再提示；判错了可以重新判断。"),
}
_EMPTY = {
    "waiting": Empty(title=_("没有待判断的记录"), text=_("每天夜里查找一遍，导入以后也会查找新增的企业。")),
    "postponed": Empty(title=_("没有暂缓的记录"), text=_("拿不准的可以先暂缓，不影响其他记录。")),
    "different": Empty(title=_("还没有判为不同的记录"), text=_("判断过的会列在这里，可以重新判断。")),
}
CERTAIN = (("True", _("基本确定")), ("False", _("需要判断")))


def percent(row: Any) -> str:
    """The probability as a page shows it; nothing is ever wholly sure."""
    return f"{min(float(row.probability) * 100, 99.9):.1f}%"


def pairs_list(name: str, actions: Sequence[BulkAction]) -> List:
    """The suspected pairs of a zone in one state."""
    return List(
        key=f"enterprises.linkage.{name}",
        title=_TITLES[name],
        purpose=_PURPOSES[name],
        columns=[
            Column(
                key="one",
                label=_("记录一"),
                value=lambda row: str(row.one.organisation),
                link=lambda row: reverse("enterprises:suspected", args=[row.pk]),
                wide=True,
            ),
            Column(key="other", label=_("记录二"), value=lambda row: str(row.other.organisation), wide=True),
            Column(key="probability", label=_("把握"), value=percent, sort="probability", kind="number"),
            Column(
                key="certain",
                label=_("性质"),
                kind="chip",
                value=lambda row: _t("基本确定") if row.certain else _t("需要判断"),
                tone=lambda row: "good" if row.certain else "info",
                shown=name == "waiting",
            ),
            Column(
                key="reasons",
                label=_("依据"),
                value=lambda row: "；".join(queries.reasons(row.found)),
                shown=name == "waiting",
                wide=True,
            ),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: PAIR_TONES[PairState(row.state)],
                shown=False,
            ),
            Column(
                key="found",
                label=_("发现时间"),
                kind="date",
                value="found_at",
                sort="found_at",
                shown=name == "waiting",
            ),
            Column(
                key="decided",
                label=_("判断人"),
                value=lambda row: str(row.decided_by or ""),
                shown=name != "waiting",
            ),
            Column(key="why", label=_("理由"), shown=name != "waiting", wide=True),
            Column(key="changed", label=_("判断时间"), kind="moment", value="changed_at", shown=name != "waiting"),
        ],
        filters=[
            Choice(key="certain", label=_("性质"), field="certain", options=list(CERTAIN)),
            Dates(key="found", label=_("发现时间"), field="found_at", moments=True, primary=False),
        ],
        order="-probability",
        actions=actions,
        empty=_EMPTY[name],
    )


def mergers_list() -> List:
    """The mergers of a zone."""
    return List(
        key="enterprises.linkage.mergers",
        title=_("合并记录"),
        purpose=_("哪条并入了哪条、谁合并的、什么依据；合并错了可以撤销，两条记录恢复原样。"),
        columns=[
            Column(
                key="gone",
                label=_("并入的记录"),
                value=lambda row: row.gone.legal_name,
                link=lambda row: reverse("enterprises:merger", args=[row.pk]),
                wide=True,
            ),
            Column(key="into", label=_("保留的单位"), value=lambda row: row.into.legal_name, wide=True),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value=lambda row: _t("已撤销") if row.undone_at else _t("有效"),
                tone=lambda row: "plain" if row.undone_at else "good",
            ),
            Column(
                key="reasons",
                label=_("依据"),
                value=lambda row: "；".join(queries.reasons(row.found)),
                shown=False,
                wide=True,
            ),
            Column(key="why", label=_("理由"), wide=True),
            Column(key="by", label=_("合并人"), value=lambda row: str(row.merged_by)),
            Column(key="merged", label=_("合并时间"), kind="moment", value="merged_at", sort="merged_at"),
            Column(key="undone", label=_("撤销时间"), kind="moment", value="undone_at", shown=False),
            Column(key="undone_why", label=_("撤销理由"), shown=False, wide=True),
        ],
        filters=[Dates(key="merged", label=_("合并时间"), field="merged_at", moments=True)],
        order="-merged_at",
        empty=Empty(title=_("还没有合并过记录"), text=_("在“疑似同一单位”里判断为同一单位的，会列在这里。")),
    )
