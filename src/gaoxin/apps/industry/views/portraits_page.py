"""产业画像: one industry on one page, each figure with its day, how many told it, and the way to its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.queries.portraits import page as queries
from gaoxin.apps.industry.services.portraits.printing import portrait_pdf
from gaoxin.apps.industry.services.portraits.sheets import portrait_book
from gaoxin.apps.industry.views.chains_common import in_yuan, over_zones, zone_here
from gaoxin.apps.industry.views.portraits_common import (
    change_words,
    firms_address,
    known_words,
    portrait_tabs,
    portraits_crumb,
    rows_address,
)
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import XLSX
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.pages.listfile import named
from gaoxin.web.portraits import PortraitPlace
from gaoxin.web.registry import Text
from gaoxin.web.rights import open_to

PARTS = {
    "scale": _("规模和效益"),
    "innovation": _("创新"),
    "people": _("就业"),
    "land": _("用地"),
    "energy": _("能源和资源"),
}
MISSING = {
    PortraitPlace.MONTH: _("规模以上工业月度产值、用电量、订单等月度数据；由统计部门按月报送的监测数据带来。"),
    PortraitPlace.PROSPERITY: _("企业景气问卷和景气指数；由运行监测带来，至少要连续两期。"),
    PortraitPlace.INSTITUTES: _("研究机构、重点实验室、检测和中试平台与本产业环节的对应；由创新资源登记带来。"),
    PortraitPlace.PROJECTS: _("规划重点项目；规划印发并有项目表以后，由规划带来。"),
    PortraitPlace.POLICIES: _("现行有效的政策；政策入库并公开以后，由政策库带来。"),
    PortraitPlace.RISKS: _("月度停产、搬迁迹象、外部断供等预警；由产业预警带来。"),
}
"""What is missing at a place where nobody tells anything, and who brings it."""
REPORTS = {"pdf": "application/pdf", "xlsx": XLSX}
WAN_PER_YI = 10_000
BARS = 12
"""Branches drawn in one chart."""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as a tile or a line of a table: its value, changes in words, how many told it, the way to its rows."""

    label: Text
    value: Decimal | int | None
    unit: Text
    decimals: int | None
    change: str
    same: str
    known: str
    as_of: Any
    link: str
    missing: Text
    definition: str = ""


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place that other apps fill: what they tell, or what is missing."""

    label: Text
    told: Sequence[Any]
    missing: Text


@open_to(*READERS)
def portrait(request: HttpRequest, chain_key: str) -> HttpResponse:
    page = queries.portrait(request.user, zone_here(request), chain_key, request.GET)
    year, chain = page.year.year, page.chain
    context = {
        "title": _t("%(chain)s：产业画像") % {"chain": page.name},
        "purpose": page.chain.definition,
        "page": page,
        "chain": chain,
        "crumbs": [portraits_crumb()],
        "tabs": portrait_tabs(request, chain_key, year),
        "over": over_zones(page.zone),
        "tiles": tiles(page),
        "parts": {key: (words, [shown(page, one) for one in page.part(key)]) for key, words in PARTS.items()},
        "trend_years": [shown(page, one) for one in page.trend],
        "measures": [(one.key, one.label) for one in queries.figures_shown()],
        "spans": [3, 5, 8, 10],
        "charts": {"trend": trend_chart(page), "structure": structure_chart(page), "moves": moves_chart(page)},
        "places": {one.key: ShownPlace(one.label, page.told.get(one, ()), MISSING[one]) for one in PortraitPlace},
        "branches": _branches(page),
        "moves": _moves(page),
        "leaders": [(one, change_words(one.growth)) for one in page.leaders],
        "leaders_link": rows_address(chain_key, "revenue", year),
        "placements": f"{reverse('industry:placements')}?chain={chain_key}&state=proposed",
        "talks_money": in_yuan(page.talks.investment),
        "silent_link": firms_address(chain_key, "silent", year),
        "fallen_link": rows_address(chain_key, "revenue", year, change_to="-20"),
        "report": {
            kind: f"{reverse('industry:portrait_report', args=[chain_key, kind])}?{request.GET.urlencode()}"
            for kind in REPORTS
        },
    }
    return render(request, "industry/portraits/portrait.html", context)


@open_to(*READERS)
def report(request: HttpRequest, chain_key: str, kind: str) -> HttpResponse:
    """The same as a PDF of A4 pages, or as a workbook."""
    if kind not in REPORTS:
        raise NotFound
    page = queries.portrait(request.user, zone_here(request), chain_key, request.GET)
    if kind == "pdf":
        parts = [(words, [shown(page, one) for one in page.part(key)]) for key, words in PARTS.items()]
        charts = trend_chart(page), structure_chart(page)
        content = portrait_pdf(page, parts, [shown(page, one) for one in page.trend], MISSING, charts)
    else:
        content = portrait_book(page, str(request.user))
    answer = HttpResponse(content, content_type=REPORTS[kind])
    words = _t("%(chain)s产业画像%(year)s") % {"chain": page.name, "year": page.year.year}
    return named(answer, f"{words}.{kind}")


def tiles(page: queries.Portrait) -> list[ShownFigure]:
    """The head: how many enterprises, then the headlines."""
    year = page.year.year
    moved = next((one for one in page.stock.movements if one.year == year), None)
    count = ShownFigure(
        label=_t("在区企业"),
        value=page.stock.here,
        unit=_t("家"),
        decimals=None,
        change="",
        same=_t("%(year)s 年新增 %(came)d、退出 %(left)d") % {"year": year, "came": moved.came, "left": moved.left}
        if moved
        else "",
        known="",
        as_of=page.today,
        link=firms_address(page.chain.key, "here", year),
        missing="",
    )
    return [count, *(shown(page, one) for one in page.headlines)]


def shown(page: queries.Portrait, one: queries.Figure) -> ShownFigure:
    measure, points = one.measure, one.measure.in_percent
    same = change_words(one.growth_same, points)
    return ShownFigure(
        label=measure.label,
        value=one.value,
        unit=measure.unit,
        decimals=measure.decimals,
        change=change_words(one.growth, points),
        same=_t("%(change)s（%(n)s 家）") % {"change": same, "n": one.same} if same else "",
        known=known_words(one.known, one.of),
        as_of=one.as_of,
        link=rows_address(page.chain.key, measure.key, one.year),
        missing=measure.label,
        definition=measure.definition,
    )


def trend_chart(page: queries.Portrait) -> Chart | None:
    """The figure asked for over the years; none where no year has a value."""
    measure = page.asked.measure
    if all(one.value is None for one in page.trend):
        return None
    values, unit = in_size([one.value for one in page.trend], measure)
    return Chart(
        id="portrait-trend",
        title=measure.label,
        kind="bar",
        categories=[str(year) for year in page.years],
        series=[Series(measure.label, values)],
        unit=unit,
        decimals=2,
        source=_t("企业年度数据，法人口径"),
        as_of=page.year.figures["revenue"].as_of.isoformat(),
        links={str(one.year): rows_address(page.chain.key, measure.key, one.year) for one in page.trend if one.known},
    )


def structure_chart(page: queries.Portrait) -> Chart | None:
    """Revenue by branch, the largest first."""
    told = sorted((one for one in page.branches if one.value), key=lambda one: -(one.value or 0))[:BARS]
    if not told:
        return None
    values, unit = in_size([one.value for one in told], page.year.figures["revenue"].measure)
    return Chart(
        id="portrait-structure",
        title=_t("分支营业收入"),
        kind="barh",
        categories=[one.name for one in told],
        series=[Series(_t("营业收入"), values)],
        unit=unit,
        decimals=2,
        source=_t("企业在多个环节的按业务占比拆分，没有填占比的平均拆分"),
        as_of=page.year.figures["revenue"].as_of.isoformat(),
    )


def moves_chart(page: queries.Portrait) -> Chart | None:
    """Who came and who left by year; none where nobody did."""
    moves = _asked_moves(page)
    if not any(one.came or one.left for one in moves):
        return None
    return Chart(
        id="portrait-moves",
        title=_t("新增和退出企业"),
        kind="bar",
        categories=[str(one.year) for one in moves],
        series=[Series(_t("新增"), [one.came for one in moves]), Series(_t("退出"), [one.left for one in moves])],
        unit=_t("家"),
        decimals=0,
        source=_t("入区、成立和离区日期"),
        as_of=page.today.isoformat(),
    )


def in_size(values: Sequence[Decimal | None], measure: Any) -> tuple[list[float | None], Text]:
    """Values for a chart, money in 亿元 where the largest has more than ten thousand 万元."""
    large = measure.in_money and max((abs(one) for one in values if one is not None), default=0) >= WAN_PER_YI
    by = WAN_PER_YI if large else 1
    return [None if one is None else round(float(one) / by, 2) for one in values], _t("亿元") if large else measure.unit


def _asked_moves(page: queries.Portrait) -> list[Any]:
    return [one for one in page.stock.movements if one.year in page.years]


def _moves(page: queries.Portrait) -> list[tuple[Any, str, str]]:
    """Each year with the addresses of who came and who left."""
    key = page.chain.key
    return [
        (one, firms_address(key, "came", one.year), firms_address(key, "left", one.year)) for one in _asked_moves(page)
    ]


def _branches(page: queries.Portrait) -> list[tuple[Any, list[tuple[Any, str, str]]]]:
    """Each branch with its segments, the change in words and the address of the rows."""
    return [
        (
            one,
            [
                (
                    line,
                    change_words(line.growth_same),
                    rows_address(page.chain.key, "revenue", page.year.year, segment=line.segment.key),
                )
                for line in one.lines
            ],
        )
        for one in page.branches
    ]
