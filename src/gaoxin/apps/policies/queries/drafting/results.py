"""A kept calculation as pages and workbooks show it."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.models import Estimate
from gaoxin.apps.policies.queries.drafting.estimates import LOSES, MAY_LOSE, MAY_WIN, WINS
from gaoxin.apps.policies.queries.library.qualifying import FEN_PER_WAN, money_words
from gaoxin.web.exports import Sheet, SheetColumn

CHANGES = {
    WINS: (_("得益"), "good"),
    LOSES: (_("受损"), "bad"),
    MAY_WIN: (_("可能得益"), "info"),
    MAY_LOSE: (_("可能受损"), "warn"),
}
STATES = {"met": _("符合"), "failed": _("不符合"), "unknown": _("待核")}


@dataclass(frozen=True, slots=True)
class SideShown:
    """One rule's figures in words."""

    met: int
    possible: int
    cost: str

    @property
    def count(self) -> str:
        return str(self.met) if self.met == self.possible else f"{self.met}–{self.possible}"


@dataclass(frozen=True, slots=True)
class Row:
    """One enterprise for which it matters."""

    key: int
    name: str
    change: Any
    tone: str
    before: str
    after: str
    missing: Sequence[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """The result, ready to be shown. `extra` is the cost of the proposed rule beyond the present one."""

    before: SideShown
    after: SideShown
    extra: str
    counts: Sequence[tuple[Any, str, int]]
    rows: Sequence[Row]
    left_out: int


def shown(kept: Estimate) -> Shown:
    result = kept.result
    rows = [_row(one) for one in result["moved"]]
    counts = [(CHANGES[key][0], CHANGES[key][1], result["counts"].get(key, 0)) for key in CHANGES]
    return Shown(
        _side(result["before"]),
        _side(result["after"]),
        money_words(*result["extra"]) if result["extra"] else "",
        counts,
        rows,
        sum(count for _label, _tone, count in counts) - len(rows),
    )


def _side(side: dict[str, Any]) -> SideShown:
    return SideShown(side["met"], side["possible"], _money(side["low"], side["high"]))


def _money(low: int | None, high: int | None) -> str:
    return _t("规则没有写金额") if low is None or high is None else money_words(low, high)


def _row(one: dict[str, Any]) -> Row:
    words, tone = CHANGES[one["change"]]
    before = _one(one["before"], one["before_low"], one["before_high"])
    after = _one(one["after"], one["after_low"], one["after_high"])
    return Row(one["key"], one["name"], words, tone, before, after, one["missing"])


def _one(state: str, low: int | None, high: int | None) -> str:
    words = str(STATES[state])
    return words if low is None or high is None or state == "failed" else f"{words}，{money_words(low, high)}"


def difference(kept: Estimate) -> list[tuple[str, str]]:
    """The lines in which the proposed text differs from the present one: (sign, line)."""
    lines = difflib.ndiff(kept.present.splitlines(), kept.proposed.splitlines())
    return [(line[0], line[2:]) for line in lines if line[0] in "+-"]


def sheets(kept: Estimate) -> list[Sheet]:
    """Figures and enterprises; money in 万元, empty where the rule names none."""
    result = kept.result
    head = [
        (_t("条款"), kept.clause.citation),
        (_t("测算日期"), kept.on.isoformat()),
        (_t("企业数"), str(kept.enterprises)),
        (_t("说明"), _t("缺事实的企业按不符合和符合各算一次，给出下限和上限。")),
    ]
    if kept.synthetic:
        head.append((_t("数据"), _t("模拟数据")))
    figures = Sheet(
        _t("测算结果"),
        head,
        [SheetColumn(_t("规则"), width=16), *_numbers()],
        [_figures(_t("现行"), result["before"]), _figures(_t("拟定"), result["after"])],
    )
    columns = [
        SheetColumn(_t("企业"), width=40),
        SheetColumn(_t("变化")),
        SheetColumn(_t("现行")),
        SheetColumn(_t("现行金额下限"), _t("万元"), numeric=True),
        SheetColumn(_t("现行金额上限"), _t("万元"), numeric=True),
        SheetColumn(_t("拟定")),
        SheetColumn(_t("拟定金额下限"), _t("万元"), numeric=True),
        SheetColumn(_t("拟定金额上限"), _t("万元"), numeric=True),
        SheetColumn(_t("缺的事实"), width=40),
    ]
    return [figures, Sheet(_t("企业名单"), head, columns, [_listed(one) for one in result["moved"]])]


def _numbers() -> list[SheetColumn]:
    return [
        SheetColumn(_t("符合（确定）"), _t("家"), numeric=True),
        SheetColumn(_t("符合（最多）"), _t("家"), numeric=True),
        SheetColumn(_t("资金下限"), _t("万元"), numeric=True),
        SheetColumn(_t("资金上限"), _t("万元"), numeric=True),
    ]


def _figures(name: str, side: dict[str, Any]) -> list[object]:
    return [name, side["met"], side["possible"], _wan(side["low"]), _wan(side["high"])]


def _listed(one: dict[str, Any]) -> list[object]:
    return [
        one["name"],
        str(CHANGES[one["change"]][0]),
        str(STATES[one["before"]]),
        _wan(one["before_low"]),
        _wan(one["before_high"]),
        str(STATES[one["after"]]),
        _wan(one["after_low"]),
        _wan(one["after_high"]),
        "、".join(one["missing"]),
    ]


def _wan(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen) / FEN_PER_WAN
