"""A portrait as a PDF of A4 pages, with the same figures, days and coverage as the page."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from django.utils.translation import gettext as _t

from gaoxin.apps.cases.services.matters.documents import letters, typeset
from gaoxin.apps.industry.queries.portraits.page import Portrait
from gaoxin.apps.industry.services.portraits.printed_charts import chart_note, chart_svg
from gaoxin.web import clock
from gaoxin.web.figures import amount, number
from gaoxin.web.pages.board import Chart
from gaoxin.web.parts import unknown_words
from gaoxin.web.portraits import PortraitPlace
from gaoxin.web.registry import Text

TEMPLATE = Path(__file__).resolve().parents[2] / "documents" / "portrait.typ"
MISSING_GLYPH = "〓"
"""Stands for a character that the font does not have, as printers do it."""


class Said(Protocol):
    """A figure in words, as the page shows it."""

    @property
    def label(self) -> Text: ...
    @property
    def value(self) -> Decimal | int | None: ...
    @property
    def unit(self) -> Text: ...
    @property
    def decimals(self) -> int | None: ...
    @property
    def change(self) -> str: ...
    @property
    def same(self) -> str: ...
    @property
    def known(self) -> str: ...
    @property
    def as_of(self) -> Any: ...
    @property
    def missing(self) -> Text: ...


def portrait_pdf(
    page: Portrait,
    parts: Sequence[tuple[Text, Sequence[Said]]],
    trend: Sequence[Said],
    missing: Mapping[PortraitPlace, Text],
    charts: tuple[Chart | None, Chart | None],
) -> bytes:
    """The report: figures by part, trend and structure with their `charts`, segments, leaders, who came and left, what
    other apps tell, risks."""
    lines = {
        "title": _t("%(chain)s产业画像") % {"chain": page.name},
        "zone": page.zone.name,
        "on": _t("%(year)s 年数据 · 打印于 %(day)s") % {"year": page.year.year, "day": page.today.isoformat()},
        "synthetic": _t("模拟数据") if page.zone.synthetic or page.year.synthetic else "",
        "note": _t(
            "口径：已确认落链的企业，法人口径，企业全部数据计入；“同口径”只比较两年都填报的企业。"
            "在区企业 %(here)s 家，%(silent)s 家没有填报本年度数据。"
        )
        % {"here": page.stock.here, "silent": page.year.silent},
        "parts": [
            *_figures(page, parts, trend, charts[0]),
            *_tables(page, charts[1]),
            *_told(page, missing),
            _risks(page),
        ],
        "none": _t("无"),
    }
    return typeset(str(TEMPLATE), _printable(lines), clock.now())  # type: ignore[arg-type]


def _part(title: Text, heads: Sequence[str], rows: Iterable[Sequence[str]], wide: int = 1) -> dict[str, Any]:
    """A table; its first `wide` columns take twice the width."""
    return {"title": str(title), "heads": heads, "rows": list(rows), "wide": wide, "note": "", **_NO_CHART}


def _note(title: Text, text: Text) -> dict[str, Any]:
    return {"title": str(title), "heads": [], "rows": [], "wide": 0, "note": str(text), **_NO_CHART}


_NO_CHART = {"svg": "", "under": ""}


def _with(part: dict[str, Any], chart: Chart | None) -> dict[str, Any]:
    """A table below its chart."""
    return part if chart is None else {**part, "svg": chart_svg(chart), "under": chart_note(chart)}


def _figures(
    page: Portrait, parts: Sequence[tuple[Text, Sequence[Said]]], trend: Sequence[Said], chart: Chart | None
) -> list[dict[str, Any]]:
    rest = [_t("比上年"), _t("同口径比上年"), _t("已填报"), _t("数据截至")]
    found = [_part(words, [_t("指标"), _t("数值"), *rest], [_said(one) for one in lines]) for words, lines in parts]
    title = _t("走势：%(figure)s") % {"figure": page.asked.measure.label}
    lines = [[str(year), *_said(one)[1:]] for year, one in zip(page.years, trend, strict=True)]
    return [_with(_part(title, [_t("年度"), _t("数值"), *rest], lines, 0), chart), *found]


def _said(one: Said) -> list[str]:
    if one.value is None:
        value = unknown_words(one.missing)
    else:
        shown = amount(one.value, str(one.unit), one.decimals)
        value = f"{shown.text} {shown.unit}".strip()
    return [str(one.label), value, one.change or "—", one.same or "—", one.known or "—", one.as_of.isoformat()]


def _tables(page: Portrait, chart: Chart | None) -> list[dict[str, Any]]:
    segments = [
        [
            one.name,
            branch.name,
            str(one.enterprises),
            _number(one.value),
            _number(one.share, 1),
            _number(one.growth_same, 1),
        ]
        for branch in page.branches
        for one in branch.lines
    ]
    leaders = [
        [
            one.name,
            "、".join(one.segments),
            _number(one.revenue),
            _number(one.share, 1),
            _number(one.growth, 1),
            _number(one.staff),
        ]
        for one in page.leaders
    ]
    wan, percent = _t("营业收入（万元）"), _t("占比（%）")
    return [
        _with(
            _part(
                _t("环节结构"),
                [_t("环节"), _t("分支"), _t("企业（家）"), wan, percent, _t("同口径增长（%）")],
                segments,
                2,
            ),
            chart,
        ),
        _part(
            _t("龙头企业"), [_t("企业"), _t("环节"), wan, percent, _t("增长（%）"), _t("从业人员（人）")], leaders, 2
        ),
        _part(
            _t("新增和退出企业"),
            [_t("年度"), _t("新增（家）"), _t("退出（家）"), _t("净增（家）")],
            [
                [str(one.year), str(one.came), str(one.left), str(one.net)]
                for one in page.stock.movements
                if one.year in page.years
            ],
            0,
        ),
    ]


def _number(value: Decimal | int | None, decimals: int = 0) -> str:
    return _t("待核") if value is None else number(value, decimals)


def _told(page: Portrait, missing: Mapping[PortraitPlace, Text]) -> list[dict[str, Any]]:
    found = []
    for place in PortraitPlace:
        told = page.told.get(place, ())
        if not told:
            found.append(_note(place.label, _t("缺：%(what)s") % {"what": missing[place]}))
        for part, one in told:
            lines = [
                [line.title, f"{line.state} {_value(line)}".strip(), line.when or "—", line.reason]
                for line in one.lines
            ]
            heads = [_t("事项"), _t("状态"), _t("时间"), _t("为什么列在这里")]
            found.append(
                _part(part.label, heads, lines)
                if lines
                else _note(part.label, _t("比对了 %(n)d 项，没有提到本产业的。") % {"n": one.looked})
            )
    return found


def _value(line: Any) -> str:
    if line.value is None:
        return ""
    shown = amount(line.value, str(line.unit))
    return f"{shown.text} {shown.unit}".strip()


def _risks(page: Portrait) -> dict[str, Any]:
    year = page.year
    rows = [
        [_t("营业收入下降两成以上的企业"), _t("%(n)d 家") % {"n": year.fallen}],
        [_t("没有填报本年度数据的企业"), _t("%(n)d 家") % {"n": year.silent}],
        [_t("营业收入集中度（HHI）"), _number(None if year.concentration is None else round(year.concentration))],
        *([one.name, _t("缺口 %(score).1f") % {"score": one.score}] for one in page.gaps),
        *([name, _t("%(risk).0f%% 压在一家企业上") % {"risk": part}] for _one, name, part in page.hanging),
    ]
    return _part(_t("风险"), [_t("事项"), _t("情况")], rows)


def _printable(value: object) -> object:
    if isinstance(value, str):
        return "".join(one if one in letters() else MISSING_GLYPH for one in value)
    if isinstance(value, dict):
        return {key: _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list | tuple) else value
