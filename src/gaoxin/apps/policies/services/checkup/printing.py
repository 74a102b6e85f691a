"""The check-up as a PDF of A4 pages, with its font inside."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _t

from gaoxin.apps.cases.services.matters.documents import letters, typeset
from gaoxin.apps.policies.queries.checkup.enterprise import Checkup, Line, when_words
from gaoxin.web import clock

TEMPLATE = Path(__file__).resolve().parents[2] / "documents" / "checkup.typ"
MISSING_GLYPH = "〓"
"""Stands for a character that the font does not have, as printers do it."""


def checkup_pdf(page: Checkup) -> bytes:
    """What the page says, on paper: sums, what is met, what is nearly met and how to get there, what is unknown."""
    lines = {
        "title": _t("政策体检报告"),
        "enterprise": str(page.enterprise.organisation),
        "on": _t("按 %(day)s 已知的数据比对") % {"day": page.on.isoformat()},
        "sums": [
            [_t("现在可得"), _span(page.sure.low, page.sure.high)],
            [_t("全部争取到最多可得"), _money(page.possible.high)],
            [_t("本年已拨付"), _money(page.paid)],
            [_t("本年在办"), _money(page.running)],
        ],
        "heads": [_t("政策条款"), _t("金额"), _t("什么时候"), _t("说明")],
        "parts": [
            {"title": _t("符合"), "rows": [_row(line, _met(line)) for line in page.met]},
            {"title": _t("还差一点"), "rows": [_row(line, _nearly(line)) for line in page.nearly]},
            {"title": _t("待核"), "rows": [_row(line, _unknown(line)) for line in page.unknown]},
        ],
        "none": _t("无"),
        "note": _t("按政策条款的规则和已登记的数据自动比对，供申报参考，以主管部门审定为准。互斥条款就高不重复。"),
        "synthetic": _t("模拟数据") if page.enterprise.synthetic else "",
    }
    return typeset(str(TEMPLATE), _printable(lines), clock.now())  # type: ignore[arg-type]


def _row(line: Line, said: str) -> Sequence[str]:
    what = f"{line.clause.title}\n{line.clause.citation}"
    amount = line.clause.benefit_words if line.high is None else _span(line.low or 0, line.high)
    return [what, amount, when_words(line), said]


def _met(line: Line) -> str:
    said = [_t("已申报：%(number)s") % {"number": line.claim.number}] if line.claim else []
    if line.gives_way_to:
        said.append(_t("与“%(other)s”不重复享受，就高") % {"other": "、".join(line.gives_way_to)})
    return "；".join(said)


def _nearly(line: Line) -> str:
    gaps = [f"{name}（{_t('还差')}{gap}）" if gap else name for name, gap, _cited in line.failing]
    ways = [way.text for way in line.ways.ways]
    return "\n".join([_t("不满足：") + "；".join(gaps), *ways])


def _unknown(line: Line) -> str:
    return _t("缺：") + "、".join(line.judged.missing)


def _span(low: int, high: int) -> str:
    return _money(low) if low == high else f"{_money(low)}—{_money(high)}"


def _money(fen: int) -> str:
    return _t("%(amount)s 万元") % {"amount": f"{Decimal(fen) / 1_000_000:,.2f}"}


def _printable(value: object) -> object:
    if isinstance(value, str):
        return "".join(one if one in letters() else MISSING_GLYPH for one in value)
    if isinstance(value, dict):
        return {key: _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list | tuple) else value
