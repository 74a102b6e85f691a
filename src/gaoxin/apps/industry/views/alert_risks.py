"""Risks of supply from outside that officers record: which local enterprises they may hit, until when they hold."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry import alert_forms as forms
from gaoxin.apps.industry.alert_access import READERS, WORKERS, require_risk, require_worker, works_on_alerts
from gaoxin.apps.industry.alert_states import ALERT_TONES, GRADE_TONES, AlertGrade
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.queries.alerts import lists
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.queries.leads.lists import segment_choices
from gaoxin.apps.industry.services.alerts import risks as services
from gaoxin.apps.industry.views.alert_common import (
    Places,
    alert_tabs,
    alerts_crumbs,
    risks_crumbs,
)
from gaoxin.apps.industry.views.chains_common import in_yuan, zone_here
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to


def _list(zone: Any) -> List:
    places = Places(zone)
    return List(
        key="industry.supply_risks",
        title=_("区外供应风险登记"),
        purpose=_("区外供应商停产、地区受灾、出口受限，登记以后找出需要这个环节的本区企业，逐家预警。"),
        columns=[
            Column(
                key="subject",
                label=_("供应商或者地区"),
                link=lambda row: reverse("industry:supply_risk", args=[row.pk]),
                wide=True,
            ),
            Column(key="what", label=_("情况"), wide=True),
            Column(
                key="place",
                label=_("受影响的环节"),
                value=places.words,
                link=places.address,
            ),
            Column(
                key="grade",
                label=_("程度"),
                kind="chip",
                value="get_grade_display",
                tone=lambda row: GRADE_TONES[row.grade],
            ),
            Column(key="since", label=_("发生日期"), kind="date", sort="since"),
            Column(
                key="until",
                label=_("解除"),
                kind="chip",
                value=lambda row: f"{row.until:%Y-%m-%d}" if row.until else _t("持续"),
                tone=lambda row: "good" if row.until else "warn",
            ),
            Column(key="raised", label=_("预警"), kind="number", unit=_("条")),
            Column(key="waiting", label=_("待处置"), kind="number", unit=_("条")),
            Column(key="known_from", label=_("消息来源"), shown=False),
        ],
        filters=[
            Choice(key="grade", label=_("程度"), field="grade", options=AlertGrade.choices, multiple=True),
            Choice(
                key="chain",
                label=_("产业链"),
                field="chain",
                options=lambda: [(key, named(chain.declared)) for key, chain in chains_of(zone).items()],
            ),
            Dates(key="since", label=_("发生日期"), field="since", primary=False),
        ],
        search=["subject", "what"],
        search_hint=_("供应商、地区或者情况"),
        order="-since",
        empty=Empty(
            title=_("没有登记供应风险"), text=_("知道区外供应商或者地区出了问题时登记，系统找出受影响的企业。")
        ),
    )


@open_to(*READERS)
def risks(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    return respond(
        request,
        _list(zone),
        lists.all_risks(request.user, zone),
        template="industry/alerts/risks.html",
        tabs=alert_tabs(request),
        may_work=works_on_alerts(request.user, zone),
        synthetic=zone.synthetic,
        crumbs=alerts_crumbs(),
    )


@open_to(*WORKERS)
def new_risk(request: HttpRequest) -> HttpResponse:
    zone = zone_here(request)
    require_worker(request.user, zone)

    def save(form: Any) -> str:
        risk, raised = services.record_risk(request.user, zone, form.risky(), synthetic=zone.synthetic)
        messages.done(request, _t("已登记，涉及本区企业 %(n)d 家，已逐家预警。") % {"n": raised.seen})
        return reverse("industry:supply_risk", args=[risk.pk])

    about = FormPage(
        title=_t("登记供应风险"),
        submit=_t("登记"),
        cancel=reverse("industry:supply_risks"),
        after=_t("登记后，按产业链上下游找出需要这个环节的本区企业，逐家预警。"),
    )
    wanted = f"{request.GET.get('chain', '')}/{request.GET.get('segment', '')}"
    return respond_form(
        request,
        about,
        with_arguments(forms.RiskForm, spots=segment_choices(zone)),
        save,
        initial={"since": clock.today(), "grade": AlertGrade.SERIOUS, "spot": wanted},
        crumbs=risks_crumbs(),
    )


@open_to(*READERS)
def risk(request: HttpRequest, supply_risk_id: int) -> HttpResponse:
    page = lists.risk_page(request.user, supply_risk_id)
    row = page.row
    places = Places(row.zone)
    alerts = {one.enterprise_id: (one, ALERT_TONES[one.state]) for one in reversed(page.alerts)}
    context = {
        "title": row.subject,
        "page": page,
        "row": row,
        "grade_tone": GRADE_TONES[row.grade],
        "place": places.words(row),
        "place_link": places.address(row),
        "users": [
            {
                "row": one,
                "place": places.words(one),
                "revenue": in_yuan(one.enterprise.latest_revenue),
                "alert": alerts.get(one.enterprise_id),
            }
            for one in page.users
        ],
        "crumbs": risks_crumbs(),
    }
    return render(request, "industry/alerts/risk.html", context)


@open_to(*WORKERS)
def end_risk(request: HttpRequest, supply_risk_id: int) -> HttpResponse:
    row = require_risk(request.user, supply_risk_id)
    require_worker(request.user, row.zone)
    back = reverse("industry:supply_risk", args=[row.pk])

    def save(form: Any) -> str:
        services.end_risk(request.user, supply_risk_id, form.cleaned_data["until"])
        messages.done(request, _t("已解除，不再产生新的预警。"), reverse("industry:resume_supply_risk", args=[row.pk]))
        return back

    about = FormPage(
        title=_t("解除供应风险"),
        submit=_t("解除"),
        cancel=back,
        purpose=row.subject,
        after=_t("已经发出的预警仍要逐条处置。"),
    )
    initial = {"until": clock.today()}
    return respond_form(request, about, forms.EndRiskForm, save, initial=initial, crumbs=risks_crumbs())


@open_to(*WORKERS)
@require_POST
def resume_risk(request: HttpRequest, supply_risk_id: int) -> HttpResponse:
    row = services.resume_risk(request.user, supply_risk_id)
    messages.done(request, _t("已恢复为持续。"))
    return redirect("industry:supply_risk", row.pk)
