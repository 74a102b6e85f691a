"""到位资金: by month against the year's goal, every sum with its voucher, claimed and decided."""

from collections.abc import Callable
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_access import (
    COUNTING,
    READERS,
    WORKERS,
    has_duty,
    promotes,
    require_counter,
    require_promoter,
)
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.lead_money_forms import FundDecisionForm, FundForm, GoalForm
from gaoxin.apps.industry.lead_states import FUND_TONES, CapitalKind, FundState
from gaoxin.apps.industry.queries.leads import money as queries
from gaoxin.apps.industry.queries.leads import page as pages
from gaoxin.apps.industry.services.leads import arriving
from gaoxin.apps.industry.views.lead_common import ask, lead_tabs, wan, yuan, zone_or_missing
from gaoxin.web import clock
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Range, respond
from gaoxin.web.rights import open_to

TEMPLATE = "industry/leads/funds.html"


def _list(decides: Callable[[Any], bool]) -> List:
    """`decides` says of a sum whether the reader may recognise it."""
    return List(
        key="industry.arrived_funds",
        title=_("到位资金"),
        purpose=_("每一笔都有凭证，认定以后计入；省外内资和外资分开，按月对照全年目标。"),
        columns=[
            Column(
                key="month",
                label=_("月份"),
                kind="code",
                value=lambda row: f"{row.year}-{row.month:02d}",
                sort="period",
            ),
            Column(
                key="lead",
                label=_("项目"),
                value=lambda row: row.lead.company,
                link=lambda row: reverse("leads:lead", args=[row.lead_id]),
                wide=True,
            ),
            Column(key="kind", label=_("资金来源"), value="get_kind_display"),
            Column(
                key="amount",
                label=_("金额"),
                kind="number",
                unit=_("万元"),
                decimals=2,
                value=lambda row: wan(row.amount),
                sort="amount",
            ),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: FUND_TONES[row.state],
            ),
            Column(
                key="voucher",
                label=_("凭证号"),
                kind="code",
                link=lambda row: reverse("leads:fund_file", args=[row.pk]),
            ),
            Column(key="reason", label=_("折算和认定意见"), shown=False),
            Column(
                key="act",
                label=_("办理"),
                value=lambda row: _t("去认定") if decides(row) else "",
                link=lambda row: reverse("leads:decide_fund", args=[row.pk]) if decides(row) else "",
            ),
        ],
        filters=[
            Range(key="year", label=_("年度"), field="year"),
            Choice(key="state", label=_("状态"), field="state", options=FundState.choices),
            Choice(key="kind", label=_("资金来源"), field="kind", options=CapitalKind.choices),
        ],
        search=["voucher"],
        search_hint=_("凭证号"),
        order="-month",
        empty=Empty(title=_("还没有到位资金"), text=_("签约项目在项目页申报到位资金并上传凭证。")),
    )


@open_to(*READERS)
def funds(request: HttpRequest) -> HttpResponseBase:
    """The year so far as a chart and a table, every sum below."""
    zone = zone_or_missing(request)
    year = _year(request)
    kinds = queries.of_year(request.user, zone, year)
    known = queries.years(request.user, zone)
    told = [one for one in kinds if one.total or one.goal or one.waiting]
    context = {
        "tabs": lead_tabs(request),
        "year": year,
        "years": [(one, one == year, _with_year(request, one)) for one in sorted({*known, year}, reverse=True)],
        "kinds": [_row(one) for one in told],
        "charts": [_chart(one, year) for one in told if one.total or one.goal],
        "page_actions": [(_t("设定年度目标"), reverse("leads:goal"))] if promotes(request.user, zone) else [],
    }
    counts = has_duty(request.user, zone, COUNTING)
    declared = _list(lambda row: counts and row.state == FundState.CLAIMED and row.claimed_by_id != request.user.pk)
    rows = queries.funds(request.user, zone)
    return respond(request, declared, rows, template=TEMPLATE, synthetic=zone.synthetic, **context)


def _with_year(request: HttpRequest, year: int) -> str:
    """The page of another year with what the list is filtered by."""
    words = request.GET.copy()
    words["of"] = str(year)
    words.pop("page", None)
    return f"?{words.urlencode()}"


def _year(request: HttpRequest) -> int:
    typed = request.GET.get("of", "")
    return int(typed) if typed.isdecimal() and 1990 <= int(typed) <= 2200 else clock.today().year


def _row(one: queries.KindYear) -> dict[str, Any]:
    return {
        "words": one.words,
        "total": yuan(one.total),
        "goal": yuan(one.goal),
        "share": one.share,
        "waiting": yuan(one.waiting),
        "months": [wan(sum_) for sum_ in one.months],
    }


def _chart(one: queries.KindYear, year: int) -> Chart:
    months = [f"{month}月" for month in range(1, 13)]
    reached = clock.today().month if year == clock.today().year else 12
    by_now = [float(sum_) / 1e6 if place < reached else None for place, sum_ in enumerate(one.cumulated)]
    series = [
        Series(_("当月到位"), [float(sum_) / 1e6 for sum_ in one.months], "bar"),
        Series(_("累计到位"), by_now, "line"),
    ]
    if one.goal:
        series.append(Series(_("全年目标"), [one.goal / 1e6] * 12, "dashed"))
    return Chart(
        id=f"funds-{one.kind}",
        title=f"{year} 年{one.words}",
        kind="bar",
        unit=_t("万元"),
        categories=months,
        series=series,
        source=_("已认定的到位资金"),
        as_of=clock.today().isoformat(),
        decimals=2,
    )


@open_to(*WORKERS)
def goal(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    require_promoter(request.user, zone)

    def save(form: GoalForm) -> None:
        data = form.cleaned_data
        arriving.set_goal(
            request.user,
            zone,
            data["year"],
            CapitalKind(data["kind"]),
            data["amount"],
            data["document"],
            synthetic=zone.synthetic,
        )

    return ask(
        request,
        _("设定年度目标"),
        reverse("leads:funds"),
        GoalForm,
        save,
        said=_("已设定目标。"),
        purpose=_("同一年度、同一资金来源再次设定的，以新的为准，原来的留在变更记录里。"),
        initial={"year": clock.today().year},
        crumbs=[(_t("到位资金"), reverse("leads:funds"))],
    )


@open_to(*WORKERS)
def claim(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = pages.lead_page(request.user, lead_id).lead
    today = clock.today()

    def save(form: FundForm) -> None:
        arriving.claim_fund(request.user, lead_id, form.arrived())

    return ask(
        request,
        _("申报到位资金"),
        reverse("leads:lead", args=[lead_id]),
        FundForm,
        save,
        said=_("已申报，等招商、统计或者财政部门认定。"),
        submit=_("申报"),
        purpose=lead.company,
        after=_("由申报人以外的经办人认定；认定以后计入到位资金。"),
        initial={"kind": lead.capital, "month": f"{today.year}-{today.month:02d}"},
        crumbs=[(lead.company, reverse("leads:lead", args=[lead_id]))],
    )


@open_to(*WORKERS)
def decide_fund(request: HttpRequest, fund_id: int) -> HttpResponse:
    row = queries.fund(request.user, fund_id)
    require_counter(request.user, row.zone)

    def save(form: FundDecisionForm) -> None:
        data = form.cleaned_data
        arriving.decide_fund(request.user, fund_id, recognised=data["recognised"], reason=data["reason"])

    told = {
        "company": row.lead.company,
        "month": f"{row.year}-{row.month:02d}",
        "amount": f"{wan(row.amount):,.2f}",
        "voucher": row.voucher,
    }
    purpose = _t("%(company)s，%(month)s，%(amount)s 万元，凭证 %(voucher)s。") % told
    return ask(
        request,
        _("认定到位资金"),
        reverse("leads:funds"),
        with_arguments(FundDecisionForm),
        save,
        said=_("已登记认定结果。"),
        purpose=f"{purpose}{row.reason}。" if row.reason and row.state == FundState.CLAIMED else purpose,
        crumbs=[(_t("到位资金"), reverse("leads:funds"))],
    )


@open_to(*READERS)
def fund_file(request: HttpRequest, fund_id: int) -> FileResponse:
    name, stream = queries.fund_file(request.user, fund_id)
    return FileResponse(stream, as_attachment=True, filename=name)
