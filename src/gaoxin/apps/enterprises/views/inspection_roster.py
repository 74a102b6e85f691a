"""The roster of inspectors: certificates, their last days, and declared relations."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.forms.inspections import InspectorForm, RecusalForm, RenewForm
from gaoxin.apps.enterprises.inspection_access import ARRANGERS
from gaoxin.apps.enterprises.queries.inspections import roster as queries
from gaoxin.apps.enterprises.services.inspections import roster
from gaoxin.apps.enterprises.views.inspection_common import crumb, inspection_tabs, zone_at_hand
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to


def _duty(row: Any) -> str:
    if not row.active:
        return _t("不在岗")
    return _t("在岗") if row.valid_until >= clock.today() else _t("证件已过期")


def _tone(row: Any) -> str:
    if not row.active:
        return "plain"
    return "good" if row.valid_until >= clock.today() else "bad"


def inspectors_list(departments: list[tuple[int, str]]) -> List:
    """The roster as a list."""
    return List(
        key="enterprises.inspectors",
        title=_("检查人员名录"),
        purpose=_("持执法证、可以参加检查的账号；证件过期或不在岗的不参加抽取。只登记账号和证号。"),
        columns=[
            Column(
                key="certificate",
                label=_("执法证号"),
                kind="code",
                link=lambda row: reverse("enterprises:inspector", args=[row.pk]),
            ),
            Column(key="user", label=_("账号"), value=lambda row: row.user.username),
            Column(key="department", label=_("部门"), value=lambda row: row.department.name),
            Column(key="valid_until", label=_("有效期至"), kind="date", sort="valid_until"),
            Column(key="duty", label=_("状态"), kind="chip", value=_duty, tone=_tone),
            Column(key="relations", label=_("回避"), kind="number", unit=_("家")),
        ],
        filters=[
            Choice(
                key="department", label=_("部门"), field="department", options=[(str(k), v) for k, v in departments]
            ),
            Dates(key="until", label=_("有效期至"), field="valid_until"),
        ],
        order="valid_until",
        empty=Empty(title=_("名录还是空的"), text=_("登记持执法证的账号后，才能抽取和安排检查。")),
    )


@open_to(*STAFF)
def inspectors(request: HttpRequest) -> HttpResponseBase:
    """The roster of a zone."""
    zone = zone_at_hand(request)
    mine = queries.arranged_departments(request.user, zone)
    return respond(
        request,
        inspectors_list(mine),
        queries.inspectors(request.user, zone),
        template="enterprises/inspections/inspectors.html",
        tabs=inspection_tabs(request),
        may_list=bool(mine),
    )


@open_to(*ARRANGERS)
def new_inspector(request: HttpRequest) -> HttpResponse:
    """Put an account on the roster."""
    zone = zone_at_hand(request)
    departments = queries.arranged_departments(request.user, zone)

    def make(**kwargs: Any) -> InspectorForm:
        return InspectorForm(departments=departments, **kwargs)

    def save(form: InspectorForm) -> str:
        given = form.cleaned_data
        roster.list_inspector(
            request.user, zone, given["department"], given["username"], given["certificate"], given["until"]
        )
        messages.done(request, _t("已登记到检查人员名录。"))
        return reverse("enterprises:inspectors")

    page = FormPage(title=_("登记检查人员"), submit=_("登记"), cancel=reverse("enterprises:inspectors"))
    return respond_form(request, page, make, save, crumbs=[crumb("inspections"), crumb("inspectors")])


@open_to(*STAFF)
def inspector(request: HttpRequest, inspector_id: int) -> HttpResponse:
    """An entry of the roster with its declared relations."""
    one, relations, keeps, own = queries.inspector_page(request.user, inspector_id)
    record = Record(
        title=one.certificate,
        kind=_("执法检查人员"),
        state=_duty(one),
        tone=_tone(one),
        owner=one.department.name,
        synthetic=one.synthetic,
        facts=[Fact(_("账号"), one.user.username), Fact(_("有效期至"), f"{one.valid_until:%Y-%m-%d}")],
    )
    context = {
        "inspector": one,
        "relations": relations,
        "record": record,
        "keeps": keeps,
        "may_recuse": keeps or own,
        "may_lift": keeps and not own,
        "title": one.certificate,
        "crumbs": [crumb("inspections"), crumb("inspectors")],
    }
    return render(request, "enterprises/inspections/inspector.html", context)


@open_to(*ARRANGERS)
def change_inspector(request: HttpRequest, inspector_id: int) -> HttpResponse:
    """Renew a certificate, or take somebody off duty."""
    one, _relations, keeps, _own = queries.inspector_page(request.user, inspector_id)
    if not keeps:
        raise NotFound
    back = reverse("enterprises:inspector", args=[inspector_id])

    def save(form: RenewForm) -> str:
        given = form.cleaned_data
        roster.change_inspector(request.user, inspector_id, given["until"], active=given["active"])
        messages.done(request, _t("已更新。"))
        return back

    page = FormPage(title=_t("证件和在岗：%(c)s") % {"c": one.certificate}, submit=_("保存"), cancel=back)
    initial = {"until": one.valid_until, "active": one.active}
    return respond_form(request, page, RenewForm, save, initial=initial, crumbs=[crumb("inspectors"), (str(one), back)])


@open_to(*ARRANGERS)
def recuse(request: HttpRequest, inspector_id: int) -> HttpResponse:
    """Declare a relation."""
    one, _relations, keeps, own = queries.inspector_page(request.user, inspector_id)
    if not keeps and not own:
        raise NotFound
    back = reverse("enterprises:inspector", args=[inspector_id])

    def save(form: RecusalForm) -> str:
        enterprise = queries.enterprise_of_code(one.zone, form.cleaned_data["enterprise"])
        if enterprise is None:
            raise refuse("inspections.no_such_enterprise", Place(path="enterprise"))
        roster.declare_recusal(request.user, inspector_id, enterprise, form.cleaned_data["why"])
        messages.done(request, _t("已登记回避，以后抽取和安排都会避开。"))
        return back

    page = FormPage(title=_t("申报回避：%(c)s") % {"c": one.certificate}, submit=_("登记回避"), cancel=back)
    return respond_form(request, page, RecusalForm, save, crumbs=[crumb("inspectors"), (str(one), back)])


@open_to(*ARRANGERS)
@require_POST
def lift_recusal(request: HttpRequest, recusal_id: int) -> HttpResponse:
    """A relation has ended."""
    inspector_id = roster.withdraw_recusal(request.user, recusal_id)
    messages.done(request, _t("已解除回避。"))
    return redirect("enterprises:inspector", inspector_id)
