"""Reporting a city event: the short form for anybody, and the one for grid officers and patrols."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.access import WORKERS
from gaoxin.apps.cases.city_access import require_report_place
from gaoxin.apps.cases.city_states import Source
from gaoxin.apps.cases.queries.public.forms import form_named
from gaoxin.apps.cases.queries.public.zones import open_zones, zone_named
from gaoxin.apps.cases.services.city import reporting
from gaoxin.apps.cases.views.public_filing import filed, respond_to_public, uploads_of
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock, messages
from gaoxin.web.pages.schemaform.form import Checked, SchemaForm
from gaoxin.web.pages.schemaform.page import SchemaPage, respond
from gaoxin.web.rights import PUBLIC, open_to

TEMPLATE = "cases/city/report.html"


@open_to(PUBLIC)
def zones(request: HttpRequest) -> HttpResponse:
    """Where the event happened; with one zone there is nothing to choose."""
    found = open_zones()
    if len(found) == 1:
        return redirect("city:report", found[0].code)
    lines = [(zone, reverse("city:report", args=[zone.code])) for zone in found]
    title = _t("我要上报：事件发生在哪个区")
    return render(request, "cases/public/zones.html", {"lines": lines, "title": title, "crumbs": []})


@open_to(PUBLIC)
def report(request: HttpRequest, zone_code: str) -> HttpResponse:
    """Anybody says what happened where; a telephone number is optional."""
    zone = zone_named(zone_code)
    user = request.user if request.user.is_authenticated else None

    def save(form: SchemaForm, found: Checked) -> str:
        sent = reporting.of_form(found, "city_report", uploads_of(form))
        return filed(request, reporting.report(user, zone, sent))

    page = SchemaPage(
        title=_t("我要上报"),
        purpose=_t("%(zone)s：路坏了、灯不亮、有隐患、出了事，告诉我们。") % {"zone": zone},
        submit=_t("提交上报"),
        cancel=reverse("city:report_zones"),
        after=_t("提交后得到编号和查询码，凭它们查看办到哪一步；主管部门到场处置。"),
    )
    form = form_named("city_report")
    return respond_to_public(request, page, form, save, template=TEMPLATE, zone=zone)


@open_to(*WORKERS)
def new(request: HttpRequest) -> HttpResponse:
    """A grid officer or patrol reports from the spot, with picture and place."""
    zone = require_report_place(request.user, zone_of_request(request))
    now = clock.local(clock.now())
    begun = {"source": Source.GRID.value, "seen_on": now.date().isoformat(), "seen_at": f"{now:%H:%M}"}

    def save(form: SchemaForm, found: Checked) -> str:
        case = reporting.report(request.user, zone, reporting.of_form(found, "city_event", uploads_of(form)))
        messages.done(request, _t("已上报，编号 %(number)s") % {"number": case.number})
        return reverse("city:event", args=[case.pk])

    page = SchemaPage(
        title=_t("上报城市事件"),
        purpose=_t("网格员和巡查人员在现场填报；拍照、定位后提交。"),
        submit=_t("提交上报"),
        cancel=reverse("city:board"),
        after=_t("提交后按类型和地点自动分派，城市管理部门先核实。"),
    )
    crumbs = [(_t("城市运行"), reverse("city:board"))]
    form = form_named("city_event")
    return respond(request, page, form, save, answers=begun, template=TEMPLATE, zone=zone, crumbs=crumbs)
