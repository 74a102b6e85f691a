"""The rows behind a portrait: who told a figure, which enterprises a count counts, every figure of an industry."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.states import FACT_TONES, STATUS_TONES, EnterpriseStatus, FactState
from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.industry.queries.portraits import traces
from gaoxin.apps.industry.queries.portraits.lists import all_figures
from gaoxin.apps.industry.queries.portraits.measures import Measure
from gaoxin.apps.industry.queries.portraits.page import asked_for, newest_year
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.portraits_common import (
    change_words,
    firms_address,
    known_words,
    portrait_crumbs,
    portrait_tabs,
    rows_address,
)
from gaoxin.web import clock
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Range, respond
from gaoxin.web.rights import open_to

KINDS = {
    "here": _("在区企业"),
    "came": _("新增企业"),
    "left": _("退出企业"),
    "silent": _("没有填报的企业"),
}


@open_to(*READERS)
def rows(request: HttpRequest, chain_key: str, measure: str) -> HttpResponseBase:
    """Which enterprise told what, from where; their total is the figure."""
    year = _year(request)
    found = traces.trace(request.user, zone_here(request), chain_key, measure, year, request.GET.get("segment", ""))
    return respond(
        request,
        rows_list(found),
        found.rows,
        template="industry/portraits/rows.html",
        crumbs=portrait_crumbs(found.chain, year),
        found=found,
        figure=found.measure,
        silent=firms_address(chain_key, "silent", year),
        years=[(one, rows_address(chain_key, measure, one, segment=found.segment)) for one in (year - 1, year + 1)],
        newest=newest_year(),
    )


def rows_list(found: traces.Trace) -> List:
    """The rows of one figure as a list, its columns by what the figure is."""
    one, year = found.measure, found.year
    part = found.segment != ""
    top = Measure("", one.top)
    columns = [
        Column(
            key="name",
            label=_("企业"),
            value=lambda row: str(row.enterprise.organisation),
            link=lambda row: reverse("enterprises:record", args=[row.enterprise_id]),
            wide=True,
        ),
        Column(key="segments", label=_("所在环节"), value=lambda row: "、".join(row.segments)),
        Column(key="year", label=_("年度"), kind="code", shown=False),
        Column(
            key="value",
            label=_("%(name)s（本环节部分）") % {"name": top.label} if part else top.label,
            kind="number",
            unit=top.unit,
            value=lambda row: top.value(row.kept),
            sort="kept",
            source=lambda row: _source(row, year, one.top),
        ),
    ]
    if one.bottom:
        below = Measure("", one.bottom)
        columns += [
            Column(
                key="below",
                label=below.label,
                kind="number",
                unit=below.unit,
                value=lambda row: below.value(row.below),
                sort="below",
                source=lambda row: _source(row, year, one.bottom),
            ),
            Column(
                key="quotient",
                label=one.label,
                kind="number",
                unit=one.unit,
                decimals=2,
                value=lambda row: one.value(row.kept, row.below),
                sort="quotient",
            ),
        ]
    columns += [
        Column(
            key="change",
            label=_("比上年"),
            kind="number",
            unit="%",
            decimals=1,
            value=lambda row: None if row.change is None else Decimal(str(round(row.change, 1))) + 0,
            sort="change",
            missing=_("上年数值"),
        ),
        Column(
            key="state",
            label=_("数据状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: FACT_TONES[row.state],
        ),
        Column(key="origin", label=_("来源"), value=_origin),
        Column(key="entered_at", label=_("填写时间"), kind="date", sort="entered_at", shown=False),
    ]
    where = _t("%(place)s%(year)s年：%(figure)s") % {"place": found.place, "year": year, "figure": one.label}
    return List(
        key="industry.portrait_rows",
        title=where,
        purpose=one.definition,
        columns=columns,
        filters=[
            Range(key="change", label=_("比上年"), field="change", unit="%"),
            Choice(key="state", label=_("数据状态"), field="state", options=FactState.choices),
        ],
        order="-quotient" if one.bottom else "-value",
        prepare=lambda page: traces.look_up_segments(found.zone, found.chain, page),
        empty=Empty(
            title=_("没有企业填报"),
            text=_("这一年没有企业填报这个指标；填报或导入年度数据以后会列在这里。"),
            url=firms_address(found.chain.key, "silent", year),
            action=_("看没有填报的企业"),
        ),
    )


def _source(row: Any, year: int, column: str) -> str:
    return reverse("enterprises:figure", args=[row.enterprise_id, year, column])


def _origin(row: Any) -> str:
    """The kind of source, with the name of its document or what is noted of it."""
    kind, more = str(row.get_origin_display()), row.document.file_name if row.document else row.source_note
    return more if more.startswith(kind) else f"{kind} · {more}" if more else kind


@open_to(*READERS)
def firms(request: HttpRequest, chain_key: str, kind: str) -> HttpResponseBase:
    """Who is here, came, left, or told nothing of a year."""
    year, zone = _year(request), zone_here(request)
    found = traces.enterprises(request.user, zone, chain_key, kind, year, clock.today())
    chain = traces.chain_of(zone, chain_key)
    return respond(
        request,
        firms_list(zone, chain, kind, year),
        found,
        crumbs=portrait_crumbs(chain, year),
        tabs=[],
    )


def firms_list(zone: Any, chain: Any, kind: str, year: int) -> List:
    words = str(KINDS[kind])
    told = {"chain": named(chain), "year": year, "which": words}
    return List(
        key="industry.portrait_firms",
        title=(_t("%(chain)s：%(which)s") if kind == "here" else _t("%(chain)s：%(year)s年%(which)s")) % told,
        purpose=_t("按已确认的落链、入区（没有登记的按成立）和离区日期。"),
        columns=[
            Column(
                key="name",
                label=_("企业"),
                value=lambda row: str(row.organisation),
                link=lambda row: reverse("enterprises:record", args=[row.pk]),
                wide=True,
            ),
            Column(key="segments", label=_("所在环节"), value=lambda row: "、".join(row.segments)),
            Column(
                key="status",
                label=_("经营状态"),
                kind="chip",
                value="get_status_display",
                tone=lambda row: STATUS_TONES[row.status],
            ),
            Column(key="came", label=_("入区或成立日期"), kind="date", sort="came", missing=_("成立日期")),
            Column(key="went", label=_("离区日期"), kind="date", sort="went"),
            Column(
                key="revenue",
                label=_("最近年度营业收入"),
                kind="number",
                unit=_("万元"),
                decimals=0,
                value=lambda row: Measure("", "revenue").value(row.latest_revenue),
                sort="latest_revenue",
                missing=_("营业收入"),
            ),
            Column(key="latest_year", label=_("数据年度"), kind="code"),
        ],
        filters=[Choice(key="status", label=_("经营状态"), field="status", options=EnterpriseStatus.choices)],
        order="-revenue",
        prepare=lambda page: traces.look_up_segments_of_firms(zone, chain, page),
        empty=Empty(title=_("没有企业"), text=_("这一年没有这样的企业。")),
    )


FIGURES = List(
    key="industry.portrait_figures",
    title=_("全部指标"),
    purpose=_("链上企业年度数据的每一项合计：填报了多少家，比上年和同口径企业比上年怎样；点数值看明细。"),
    columns=[
        Column(
            key="label",
            label=_("指标"),
            value=lambda row: row.measure.label,
            link=lambda row: row.link,
            wide=True,
        ),
        Column(key="value", label=_("数值"), kind="number", decimals=2, sort="value", missing=_("企业填报")),
        Column(key="unit", label=_("单位"), value=lambda row: row.measure.unit),
        Column(
            key="growth",
            label=_("比上年（合计）"),
            kind="number",
            value=lambda row: change_words(row.growth, row.measure.in_percent),
            sort="growth",
        ),
        Column(
            key="growth_same",
            label=_("比上年（同口径）"),
            kind="number",
            value=lambda row: change_words(row.growth_same, row.measure.in_percent),
            sort="growth_same",
        ),
        Column(key="same", label=_("两年都填报"), kind="number", unit=_("家"), sort="same"),
        Column(
            key="known", label=_("已填报"), kind="code", value=lambda row: known_words(row.known, row.of), sort="known"
        ),
        Column(key="as_of", label=_("数据截至"), kind="date"),
        Column(key="definition", label=_("口径"), value=lambda row: row.measure.definition, shown=False),
    ],
    search=["measure.label"],
    search_hint=_("指标名称"),
    empty=Empty(title=_("没有指标")),
    size=100,
)


@open_to(*READERS)
def figures(request: HttpRequest, chain_key: str) -> HttpResponseBase:
    """Every figure of an industry in one year."""
    year = _year(request)
    chain, found = all_figures(request.user, zone_here(request), chain_key, year)
    return respond(
        request,
        FIGURES,
        [Line(one, rows_address(chain_key, one.measure.key, year)) for one in found],
        template="industry/portraits/figures.html",
        title=_t("%(chain)s%(year)s年：全部指标") % {"chain": named(chain), "year": year},
        crumbs=portrait_crumbs(chain, year),
        tabs=portrait_tabs(request, chain_key, year),
    )


class Line:
    """A figure with the address of its rows, as a row of a list."""

    def __init__(self, figure: Any, link: str) -> None:
        self._figure, self.link, self.pk = figure, link, figure.measure.key

    def __getattr__(self, name: str) -> Any:
        return getattr(self._figure, name)


def _year(request: HttpRequest) -> int:
    """The year asked for, else the last one that is over."""
    return asked_for(request.GET).year or newest_year()
