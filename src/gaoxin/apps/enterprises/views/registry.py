"""企业库: the list, taking an enterprise in, and the zone's parks and buildings."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import STAFF, WRITERS
from gaoxin.apps.enterprises.forms.records import PremisesForm, RegisterForm
from gaoxin.apps.enterprises.queries import registry
from gaoxin.apps.enterprises.services import records, undoing
from gaoxin.apps.enterprises.services.premises import add_premises, rename_premises
from gaoxin.apps.enterprises.views.common import registry_crumb, source_of
from gaoxin.apps.enterprises.views.lists import enterprises_list, writes_somewhere
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def enterprises(request: HttpRequest) -> HttpResponseBase:
    """The registry of the zone one works in."""
    zone = _zone(request)
    parks = [(str(one.pk), one.name) for one in registry.premises_in(zone)]
    return respond(
        request,
        enterprises_list(parks),
        registry.registry(request.user, zone),
        template="enterprises/registry.html",
        may_register=writes_somewhere(request.user),
    )


@open_to(*WRITERS)
@require_POST
def take_back(request: HttpRequest, change: UUID) -> HttpResponse:
    """Undo what one has just done to records or figures; what somebody changed since then stays."""
    done = undoing.take_back(request.user, change)
    count = len(done.enterprises)
    words = ngettext("已撤销，%(n)d 家企业恢复原状。", "已撤销，%(n)d 家企业恢复原状。", count)
    messages.done(request, words % {"n": count})
    if done.figures and count == 1:
        return redirect("enterprises:years", done.enterprises[0])
    return redirect("enterprises:registry")


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


@open_to(*WRITERS)
def register(request: HttpRequest) -> HttpResponse:
    """Take an enterprise into the registry."""
    zone = _zone(request)
    page = FormPage(
        title=_("登记企业"),
        purpose=_("先在企业库里搜一下，确认没有登记过。"),
        submit=_("登记"),
        cancel=reverse("enterprises:registry"),
        after=_("登记后打开它的一企一档，接着补充地址、行业和年度数据。"),
    )

    def save(form: RegisterForm) -> str:
        data = form.cleaned_data
        source = source_of(request, zone, data)
        made = records.register_enterprise(
            request.user,
            zone,
            data["legal_name"],
            data["credit_code"],
            source,
            since=data["since"],
            synthetic=zone.synthetic,
        )
        messages.done(request, _t("已登记“%(name)s”。") % {"name": made.organisation.legal_name})
        return reverse("enterprises:record", args=[made.pk])

    return respond_form(request, page, RegisterForm, save, crumbs=[registry_crumb()])


PREMISES = List(
    key="enterprises.premises",
    title=_("园区和楼宇"),
    purpose=_("企业所在的园区、楼宇和孵化载体；企业记录里从这里选。"),
    columns=[
        Column(
            key="name",
            label=_("名称"),
            sort="name",
            link=lambda row: f"{reverse('enterprises:registry')}?premises={row.pk}",
            wide=True,
        ),
        Column(key="kind", label=_("类型"), value="get_kind_display", sort="kind"),
        Column(key="count", label=_("在库企业"), kind="number", unit=_("家"), value="count", sort="count"),
        Column(
            key="change",
            label=_("修改"),
            value=lambda row: _t("修改"),
            link=lambda row: reverse("enterprises:change_premises", args=[row.pk]),
        ),
    ],
    order="name",
    empty=Empty(
        title=_("还没有园区和楼宇"),
        text=_("登记后，企业可以选它作为所在地，企业库也能按它筛选。"),
        url="",
    ),
)
READ_PREMISES = replace(PREMISES, columns=[column for column in PREMISES.columns if column.key != "change"])


@open_to(*STAFF)
def premises(request: HttpRequest) -> HttpResponseBase:
    """The parks, buildings and incubators of the zone, each with how many enterprises sit there."""
    zone, writes = _zone(request), writes_somewhere(request.user)
    return respond(
        request,
        PREMISES if writes else READ_PREMISES,
        registry.premises_with_counts(request.user, zone),
        template="enterprises/premises.html",
        crumbs=[registry_crumb()],
        may_register=writes,
    )


@open_to(*WRITERS)
def new_premises(request: HttpRequest) -> HttpResponse:
    zone = _zone(request)

    def save(form: PremisesForm) -> str:
        made = add_premises(request.user, zone, form.cleaned_data["name"], form.cleaned_data["kind"])
        messages.done(request, _t("已登记“%(name)s”。") % {"name": made.name})
        return reverse("enterprises:premises")

    return respond_form(request, _premises_page(_("登记园区或楼宇")), PremisesForm, save, crumbs=_premises_crumbs())


@open_to(*WRITERS)
def change_premises(request: HttpRequest, premises_id: int) -> HttpResponse:
    zone = _zone(request)
    found = registry.premises_in(zone).filter(pk=premises_id).first()
    if found is None:
        raise NotFound

    def save(form: PremisesForm) -> str:
        rename_premises(request.user, found.pk, form.cleaned_data["name"], form.cleaned_data["kind"])
        messages.done(request, _t("已修改。"))
        return reverse("enterprises:premises")

    initial = {"name": found.name, "kind": found.kind}
    page = _premises_page(_("修改园区或楼宇"))
    return respond_form(request, page, PremisesForm, save, initial=initial, crumbs=_premises_crumbs())


def _premises_page(title: object) -> FormPage:
    return FormPage(title=title, submit=_("保存"), cancel=reverse("enterprises:premises"))


def _premises_crumbs() -> list[tuple[str, str]]:
    return [registry_crumb(), (_t("园区和楼宇"), reverse("enterprises:premises"))]
