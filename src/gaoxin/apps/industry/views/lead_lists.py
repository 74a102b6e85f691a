"""The board by stage, the list of leads, reviews that wait, and what became of recommendations."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_access import READERS, WORKERS, may_open
from gaoxin.apps.industry.lead_states import LEAD_TONES, CapitalKind, LeadSource, LeadState
from gaoxin.apps.industry.queries.leads import ledgers
from gaoxin.apps.industry.queries.leads import lists as queries
from gaoxin.apps.industry.queries.leads import precision as measures
from gaoxin.apps.industry.queries.leads.process import desk_words, stage_options, stage_words
from gaoxin.apps.industry.views.chains_common import over_zones
from gaoxin.apps.industry.views.lead_common import LIST, lead_tabs, wan, yuan, zone_or_missing
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to


def _new(request: HttpRequest, zone: Any) -> list[tuple[str, str]]:
    return [(_t("登记线索"), reverse("leads:new"))] if may_open(request.user, zone) else []


@open_to(*READERS)
def board(request: HttpRequest) -> HttpResponse:
    """Every stage as a card with its leads."""
    zone = zone_or_missing(request)
    cards = queries.board(request.user, zone)
    context = {
        "title": _t("招商看板"),
        "synthetic": zone.synthetic,
        "purpose": _t("推进中的线索各在哪个环节，每张卡片先列停留最久的。"),
        "tabs": lead_tabs(request),
        "page_actions": _new(request, zone),
        "cards": [(card, yuan(card.investment)) for card in cards],
        "count": sum(card.count for card in cards),
        "late": sum(card.late for card in cards),
        "investment": yuan(sum(card.investment or 0 for card in cards)),
        "over": over_zones(zone),
        "disputes": list(queries.open_disputes(zone)),
    }
    return render(request, "industry/leads/board.html", context)


def _list(zone: Any, names: queries.Segments, occasions: dict[str, list[tuple[str, str]]]) -> List:
    return List(
        key="industry.leads",
        title=_("线索列表"),
        purpose=_("从线索到履约评估的全部招商项目，暂缓和流失的也在这里。"),
        columns=[
            Column(key="number", label=_("编号"), kind="code", link=_link),
            Column(key="company", label=_("企业"), link=_link, wide=True),
            Column(key="project", label=_("项目"), shown=False),
            Column(key="chain", label=_("产业链"), value=lambda row: names.chain(row.chain), shown=False),
            Column(key="segment", label=_("环节位置"), value=lambda row: names.segment(row.chain, row.segment)),
            Column(
                key="stage",
                label=_("进展"),
                kind="chip",
                value=_stage_words,
                tone=lambda row: "bad" if queries.is_late(row) else "info",
                sort="stage",
            ),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: LEAD_TONES[row.state],
            ),
            Column(
                key="investment",
                label=_("计划总投资"),
                kind="number",
                unit=_("万元"),
                decimals=2,
                value=lambda row: wan(row.investment),
                sort="investment",
                missing=_("计划总投资"),
            ),
            Column(key="capital", label=_("资金来源"), value="get_capital_display", shown=False),
            Column(key="source", label=_("线索来源"), value="get_source_display", shown=False),
            Column(key="leading", label=_("牵头部门"), value=lambda row: row.leading.name),
            Column(key="keeper", label=_("跟进人"), value=lambda row: str(row.keeper or ""), shown=False),
            Column(
                key="due",
                label=_("环节期限"),
                kind="due",
                left=lambda row: working_days_left(row.due),
                sort="due",
            ),
            Column(key="opened_on", label=_("登记日期"), kind="date", sort="opened_on"),
            Column(key="signed_on", label=_("签约日期"), kind="date", shown=False),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=LeadState.choices, multiple=True),
            Choice(key="stage", label=_("环节"), field="stage", options=stage_options, multiple=True),
            Choice(key="chain", label=_("产业链"), field="chain", options=queries.chain_options(zone)),
            Choice(key="capital", label=_("资金来源"), field="capital", options=CapitalKind.choices, primary=False),
            Choice(key="source", label=_("线索来源"), field="source", options=LeadSource.choices, primary=False),
            Choice(
                key="unit",
                label=_("牵头部门"),
                field="leading",
                options=[(str(one.pk), one.name) for one in departments(zone)],
                primary=False,
            ),
            Dates(key="opened", label=_("登记日期"), field="opened_on", primary=False),
            Choice(key="visit", label=_("外出招商"), field="visit", options=occasions["visits"], primary=False),
            Choice(
                key="activity", label=_("招商活动"), field="activity", options=occasions["activities"], primary=False
            ),
        ],
        search=["number", "company", "project"],
        search_hint=_("编号、企业或者项目"),
        order="-opened_on",
        empty=Empty(title=_("还没有线索"), text=_("从缺口推荐、外出招商、活动或者自行掌握的信息登记线索。")),
    )


def _stage_words(row: Any) -> str:
    stage = stage_words(row.stage)
    return _t("%(stage)s，超期") % {"stage": stage} if queries.is_late(row) else stage


def _link(row: Any) -> str:
    return reverse("leads:lead", args=[row.pk])


@open_to(*READERS)
def leads(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    occasions = {key: ledgers.options(key, request.user, zone) for key in ("visits", "activities")}
    declared = _list(zone, queries.Segments(zone), occasions)
    rows = queries.all_leads(request.user, zone)
    more = {"tabs": lead_tabs(request), "page_actions": _new(request, zone), "synthetic": zone.synthetic}
    return respond(request, declared, rows, template=LIST, **more)


REVIEWS = List(
    key="industry.lead_reviews",
    title=_("待我联审"),
    purpose=_("准入联审等本部门出具意见的项目，先到期的在前。"),
    columns=[
        Column(
            key="company",
            label=_("企业"),
            value=lambda row: row.lead.company,
            link=lambda row: reverse("leads:verdict", args=[row.pk]),
            wide=True,
        ),
        Column(key="project", label=_("项目"), value=lambda row: row.lead.project),
        Column(key="desk", label=_("审查内容"), value=lambda row: desk_words(row.desk)),
        Column(key="department", label=_("审查部门"), value=lambda row: row.department.name),
        Column(key="leading", label=_("牵头部门"), value=lambda row: row.lead.leading.name),
        Column(key="round", label=_("轮次"), kind="number"),
        Column(key="due", label=_("期限"), kind="due", left=lambda row: working_days_left(row.due), sort="due"),
    ],
    order="due",
    empty=Empty(title=_("没有等您联审的项目"), text=_("项目进入准入联审后，需要本部门出意见的会列在这里。")),
)


@open_to(*WORKERS)
def reviews(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    rows = queries.waiting_reviews(request.user, zone)
    return respond(request, REVIEWS, rows, template=LIST, tabs=lead_tabs(request), synthetic=zone.synthetic)


@open_to(*READERS)
def precision(request: HttpRequest) -> HttpResponse:
    """Signed of opened per quarter, recommended leads beside all others."""
    zone = zone_or_missing(request)
    quarters = measures.quarters(request.user, zone)
    shown = list(reversed(quarters))
    chart = Chart(
        id="lead-precision",
        title=_("各季度登记的线索，到今天签约的比例"),
        kind="bar",
        unit="%",
        categories=[one.period for one in shown],
        series=[
            Series(_("缺口推荐"), [one.precision for one in shown]),
            Series(_("其他来源"), [one.others for one in shown]),
        ],
        source=_("招商线索台账"),
        decimals=1,
    )
    context = {
        "title": _t("推荐成效"),
        "synthetic": zone.synthetic,
        "purpose": _t("按缺口推荐登记的线索，最后签约的有多少，和其他来源相比怎么样。"),
        "tabs": lead_tabs(request),
        "quarters": quarters,
        "charts": [chart] if quarters else [],
    }
    return render(request, "industry/leads/precision.html", context)
