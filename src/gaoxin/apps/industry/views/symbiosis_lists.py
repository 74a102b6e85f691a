"""By-products, proposed exchanges and realised ones as lists; an enterprise's own page of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.queries.symbiosis import lists as queries
from gaoxin.apps.industry.resource_access import OUTSIDERS, READERS
from gaoxin.apps.industry.symbiosis_states import (
    ANSWER_TONES,
    LINE_TONES,
    MATCH_TONES,
    SIDE_TONES,
    LineState,
    MatchState,
    Side,
    SideAnswer,
)
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.symbiosis_common import symbiosis_tabs
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Range, respond
from gaoxin.web.rights import open_to

LIST = "industry/resources/list.html"


def _amount(row: Any) -> str:
    return f"{row.amount.normalize():,f} {row.unit}"


def _material(row: Any) -> str:
    return queries.material_words(row.material)


MATERIAL = Choice(key="material", label=_("物料"), field="material", options=queries.material_options)

LINES = List(
    key="industry.byproducts",
    title=_("副产物供需"),
    purpose=_("各厂每年可供的副产物和想要的材料，数量按还没有去向的填。"),
    columns=[
        Column(
            key="holder_name",
            label=_("企业"),
            link=lambda row: reverse("industry:byproduct", args=[row.pk]),
            wide=True,
        ),
        Column(key="plant", label=_("厂区"), shown=False),
        Column(
            key="side", label=_("类型"), kind="chip", value="get_side_display", tone=lambda row: SIDE_TONES[row.side]
        ),
        Column(key="material", label=_("物料"), value=_material),
        Column(key="year", label=_("年度"), kind="code"),
        Column(key="amount", label=_("年数量"), value=_amount),
        Column(key="qualities", label=_("质量"), value=lambda row: "；".join(queries.line_qualities(row)), wide=True),
        Column(key="reach_km", label=_("最远运距"), kind="number", unit=_("公里"), decimals=0, shown=False),
        Column(
            key="price",
            label=_("参考价"),
            kind="number",
            unit=_("元/单位"),
            decimals=2,
            value=lambda row: None if row.price is None else row.price / 100,
            shown=False,
        ),
        Column(
            key="state", label=_("状态"), kind="chip", value="get_state_display", tone=lambda row: LINE_TONES[row.state]
        ),
        Column(key="made_at", label=_("申报时间"), kind="moment", shown=False),
    ],
    filters=[
        Choice(key="side", label=_("类型"), field="side", options=Side.choices),
        MATERIAL,
        Range(key="year", label=_("年度"), field="year"),
        Choice(key="state", label=_("状态"), field="state", options=LineState.choices, primary=False),
    ],
    search=["holder_name"],
    search_hint=_("企业名称"),
    order="-pk",
    empty=Empty(title=_("还没有申报"), text=_("企业自己申报，或者由工业、科技、环保部门代为登记。")),
)
MATCHES = List(
    key="industry.symbiosis_matches",
    title=_("匹配方案"),
    purpose=_("匹配得出的交换，双方都同意才算数；被新方案替换的不再列出。"),
    columns=[
        Column(
            key="giver_name",
            label=_("供方"),
            link=lambda row: reverse("industry:symbiosis_match", args=[row.pk]),
            wide=True,
        ),
        Column(key="taker_name", label=_("用方"), wide=True),
        Column(key="material", label=_("物料"), value=_material),
        Column(key="tonnes", label=_("数量"), kind="number", unit=_("吨"), decimals=1, sort="tonnes"),
        Column(key="km", label=_("距离"), kind="number", unit=_("公里"), decimals=1),
        Column(key="reason", label=_("匹配理由"), shown=False),
        Column(
            key="giver",
            label=_("供方意见"),
            kind="chip",
            value="get_giver_answer_display",
            tone=lambda row: ANSWER_TONES[row.giver_answer],
        ),
        Column(
            key="taker",
            label=_("用方意见"),
            kind="chip",
            value="get_taker_answer_display",
            tone=lambda row: ANSWER_TONES[row.taker_answer],
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: MATCH_TONES[row.state],
        ),
        Column(key="year", label=_("年度"), kind="code", value=lambda row: row.run.year, shown=False),
    ],
    filters=[
        Choice(
            key="state",
            label=_("状态"),
            field="state",
            options=[one for one in MatchState.choices if one[0] != MatchState.REPLACED],
            multiple=True,
        ),
        MATERIAL,
        Choice(key="giver", label=_("供方意见"), field="giver_answer", options=SideAnswer.choices, primary=False),
        Choice(key="taker", label=_("用方意见"), field="taker_answer", options=SideAnswer.choices, primary=False),
    ],
    search=["giver_name", "taker_name"],
    search_hint=_("供方或者用方"),
    order="-pk",
    empty=Empty(title=_("还没有匹配方案"), text=_("有了申报以后，在“总览和流向图”里运行匹配。")),
)
EXCHANGES = List(
    key="industry.symbiosis_exchanges",
    title=_("实际交换"),
    purpose=_("按凭证登记的实际交换数量；产业关联度的现状按这里算。"),
    columns=[
        Column(key="day", label=_("日期"), kind="date", sort="day"),
        Column(key="giver_name", label=_("供方"), wide=True),
        Column(key="taker_name", label=_("用方"), wide=True),
        Column(key="material", label=_("物料"), value=_material),
        Column(key="tonnes", label=_("数量"), kind="number", unit=_("吨"), decimals=1),
        Column(key="document", label=_("凭证")),
        Column(
            key="match",
            label=_("方案"),
            value=lambda row: _t("按方案") if row.match_id else _t("原有交换"),
            link=lambda row: reverse("industry:symbiosis_match", args=[row.match_id]) if row.match_id else "",
        ),
    ],
    filters=[MATERIAL, Dates(key="day", label=_("日期"), field="day")],
    search=["giver_name", "taker_name", "document"],
    search_hint=_("供方、用方或者凭证"),
    order="-day",
    empty=Empty(title=_("还没有实际交换"), text=_("双方确认后按凭证登记；已有的交换也可以直接登记。")),
)


@open_to(*READERS)
def byproducts(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    return _list(request, LINES, queries.lines(request.user, zone), _t("代企业申报"), "industry:new_byproduct")


@open_to(*READERS)
def symbiosis_matches(request: HttpRequest) -> HttpResponseBase:
    return _list(request, MATCHES, queries.matches(request.user, zone_here(request)))


@open_to(*READERS)
def symbiosis_exchanges(request: HttpRequest) -> HttpResponseBase:
    rows = queries.exchanges(request.user, zone_here(request))
    return _list(request, EXCHANGES, rows, _t("登记原有交换"), "industry:record_running")


def _list(request: HttpRequest, declared: List, rows: Any, words: str = "", new: str = "") -> HttpResponseBase:
    zone = zone_here(request)
    works = new and queries.works_on_exchanges(request.user, zone)
    actions = [(words, reverse(new), "plus", True)] if works else []
    tabs = symbiosis_tabs(request)
    return respond(request, declared, rows, template=LIST, tabs=tabs, page_actions=actions, synthetic=zone.synthetic)


@open_to(*OUTSIDERS)
def own_symbiosis(request: HttpRequest) -> HttpResponse:
    """What one's enterprise declared, and what was proposed to it."""
    page = queries.own(request.user)
    context = {
        "title": _t("副产物供需"),
        "purpose": _t("申报可供的副产物和想要的材料；匹配到的交换在这里答复。"),
        "page": page,
        "lines": [
            (one, _material(one), _amount(one), "；".join(queries.line_qualities(one)), LINE_TONES[one.state])
            for one in page.lines
        ],
        "matches": [(one, _material(one), MATCH_TONES[one.state]) for one in page.matches],
        "synthetic": any(one.synthetic for one in page.lines),
    }
    return render(request, "industry/symbiosis/own.html", context)
