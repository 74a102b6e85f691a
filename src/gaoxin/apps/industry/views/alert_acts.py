"""Ending alerts: a visit arranged, recorded or taken from those recorded, or dismissed; taking it back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.queries.visits.plans import visitors
from gaoxin.apps.industry import alert_forms as forms
from gaoxin.apps.industry.alert_access import WORKERS, require_worker
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.queries.alerts import lists
from gaoxin.apps.industry.services.alerts import ending
from gaoxin.apps.industry.views.alert_common import Places, alerts_crumbs
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.rights import open_to


def _ask(
    request: HttpRequest,
    page: lists.AlertPage,
    title: str,
    make: Callable[..., Any],
    save: Callable[[dict[str, Any]], object],
    said: str,
    *,
    after: str = "",
    undo: bool = True,
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    row = page.row
    require_worker(request.user, row.zone)
    back = reverse("industry:alert", args=[row.pk])
    what = str(row.enterprise.organisation) if row.enterprise else Places(row.zone).words(row)

    def done(form: Any) -> str:
        save(dict(form.cleaned_data))
        messages.done(request, said, reverse("industry:reopen_alert", args=[row.pk]) if undo else "")
        return back

    about = FormPage(title=title, submit=title, cancel=back, purpose=f"{row.get_kind_display()} · {what}", after=after)
    crumbs = [*alerts_crumbs(), (what, back)]
    return respond_form(request, about, make, done, initial=initial or {}, crumbs=crumbs)


def _named(page: lists.AlertPage) -> bool:
    """Whether it is settled which enterprise is visited."""
    return page.row.enterprise_id is not None or page.row.visit_id is not None


@open_to(*WORKERS)
def plan_visit(request: HttpRequest, alert_id: int) -> HttpResponse:
    page = lists.alert_page(request.user, alert_id)
    people = visitors(page.row.zone)
    make = with_arguments(forms.PlanVisitForm, user=request.user, named=_named(page), visitors=people)

    def save(sent: dict[str, Any]) -> None:
        ending.plan_visit(request.user, alert_id, sent["visitor"], sent["due_on"], sent.get("enterprise"))

    return _ask(
        request,
        page,
        _t("安排走访"),
        make,
        save,
        _t("已安排走访，走访人收到通知。"),
        after=_t("走访人在“走访企业”里看到这次走访；走访以后回到这里登记结论。"),
        undo=False,
        initial={"visitor": str(request.user.pk), "due_on": clock.today()},
    )


@open_to(*WORKERS)
def record_visit(request: HttpRequest, alert_id: int) -> HttpResponse:
    page = lists.alert_page(request.user, alert_id)
    make = with_arguments(forms.RecordVisitForm, user=request.user, named=_named(page))

    def save(sent: dict[str, Any]) -> None:
        organisation = sent.pop("enterprise", None)
        ending.record_visit(request.user, alert_id, organisation=organisation, **sent)

    return _ask(
        request,
        page,
        _t("登记走访并办结"),
        make,
        save,
        _t("已登记走访，预警办结。"),
        initial={"visited_on": clock.today()},
    )


@open_to(*WORKERS)
def conclude(request: HttpRequest, alert_id: int) -> HttpResponse:
    page = lists.alert_page(request.user, alert_id)
    visits = [(str(one.pk), f"{one.visited_on} {one.situation[:40]}") for one in page.visits]
    if page.visit_made and page.row.visit is not None and str(page.row.visit_id) not in dict(visits):
        visits.insert(0, (str(page.row.visit_id), f"{page.row.visit.visited_on} {page.row.visit.situation[:40]}"))
    if not visits:
        messages.warn(request, _t("这家企业还没有登记过走访，请登记走访。"))
        return redirect("industry:record_alert_visit", alert_id)

    def save(sent: dict[str, Any]) -> None:
        ending.conclude_with(request.user, alert_id, int(sent["visit"]), sent["outcome"], sent["why"])

    return _ask(
        request,
        page,
        _t("以已有走访办结"),
        with_arguments(forms.ConcludeForm, visits=visits),
        save,
        _t("预警已办结。"),
        initial={"visit": visits[0][0]},
    )


@open_to(*WORKERS)
def dismiss(request: HttpRequest, alert_id: int) -> HttpResponse:
    page = lists.alert_page(request.user, alert_id)

    def save(sent: dict[str, Any]) -> None:
        ending.dismiss(request.user, alert_id, sent["why"])

    return _ask(
        request,
        page,
        _t("排除预警"),
        forms.DismissForm,
        save,
        _t("已排除，理由留存。"),
        after=_t("情况没有加重时，同一事由不再预警。"),
    )


@open_to(*WORKERS)
@require_POST
def reopen(request: HttpRequest, alert_id: int) -> HttpResponse:
    row = ending.reopen(request.user, alert_id)
    messages.done(request, _t("已撤销处置，预警回到待处置。"))
    return redirect("industry:alert", row.pk)
