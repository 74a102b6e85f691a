"""Departments and organisations of a zone, kept by its administrator."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.forms.places import DepartmentForm, OrganisationForm
from gaoxin.apps.zones.queries import places as queries
from gaoxin.apps.zones.queries.people import zone_to_administer
from gaoxin.apps.zones.services import departments, organisations
from gaoxin.apps.zones.states import Duty, OrganisationKind, Role
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List
from gaoxin.web.pages.listing import respond as respond_list
from gaoxin.web.rights import open_to

ADMINISTRATOR = Role.ADMINISTRATOR
DUTIES = dict(Duty.choices)


def _exists(department: Any, today: date) -> bool:
    return (department.valid_from is None or department.valid_from <= today) and (
        department.valid_to is None or today <= department.valid_to
    )


DEPARTMENTS = List(
    key="zones.departments",
    title=_("部门"),
    purpose=_("本区的部门及其存续时间。撤销的部门保留在这里，历史数据仍指向它。"),
    columns=[
        Column(key="name", label=_("名称"), sort="name", link=lambda row: reverse("zones:department", args=[row.pk])),
        Column(key="aliases", label=_("别称"), wide=True),
        Column(key="duties", label=_("职能"), value=lambda row: [DUTIES[duty] for duty in row.duties]),
        Column(key="people", label=_("在岗"), kind="number", unit=_("人"), sort="people"),
        Column(key="valid_from", label=_("起始日期"), kind="date", sort="valid_from"),
        Column(key="valid_to", label=_("截止日期"), kind="date", sort="valid_to"),
        Column(
            key="state",
            label=_("状态"),
            value=lambda row: _("现有") if _exists(row, clock.today()) else _("不在存续期"),
            kind="chip",
            tone=lambda row: "good" if _exists(row, clock.today()) else "plain",
        ),
        Column(key="position", label=_("排序"), kind="number", sort="position", shown=False),
    ],
    filters=[
        Choice(key="duty", label=_("职能"), field="duties__overlap", options=Duty.choices, multiple=True),
        Dates(key="valid_to", label=_("截止日期"), field="valid_to"),
    ],
    search=["name"],
    search_hint=_("部门名称"),
    order="position",
    empty=Empty(title=_("还没有部门"), text=_("登记部门后，任务、角色才能落到部门。")),
)
ORGANISATIONS = List(
    key="zones.organisations",
    title=_("单位"),
    purpose=_("在本区登记的企业、高校院所、银行、服务机构、载体和机关。同一单位全系统只有一条记录。"),
    columns=[
        Column(
            key="legal_name",
            label=_("名称"),
            wide=True,
            link=lambda row: reverse("zones:organisation", args=[row.pk]),
        ),
        Column(key="kind", label=_("类别"), value="get_kind_display", kind="chip"),
        Column(key="credit_code", label=_("统一社会信用代码"), missing=_("统一社会信用代码")),
        Column(key="short_name", label=_("简称")),
        Column(key="provisional_key", label=_("临时代码"), shown=False),
        Column(key="since", label=_("入区日期"), kind="date"),
    ],
    filters=[
        Choice(key="kind", label=_("类别"), field="kind", options=OrganisationKind.choices, multiple=True),
        Choice(
            key="code",
            label=_("代码"),
            field="credit_code__isnull",
            options=[("False", _("已有统一社会信用代码")), ("True", _("只有临时代码"))],
        ),
    ],
    order="",
    empty=Empty(title=_("还没有单位"), text=_("登记后列在这里；企业也可以批量导入。")),
)


@open_to(ADMINISTRATOR)
def all_departments(request: HttpRequest) -> HttpResponseBase:
    """The departments of the zone, present and past."""
    rows = queries.departments(zone_to_administer(request))
    return respond_list(request, DEPARTMENTS, rows, template="zones/places/departments.html")


@open_to(ADMINISTRATOR)
def new_department(request: HttpRequest) -> HttpResponse:
    """Register a department."""
    return _department(request, None, _("登记部门"), {})


@open_to(ADMINISTRATOR)
def department(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a department, or let it end."""
    kept = queries.require_department(zone_to_administer(request), pk)
    names = ("name", "aliases", "duties", "position", "valid_from", "valid_to")
    return _department(request, pk, _("修改部门"), {name: getattr(kept, name) for name in names})


def _department(request: HttpRequest, pk: int | None, title: Any, first: dict[str, Any]) -> HttpResponse:
    zone = zone_to_administer(request)

    def save(form: DepartmentForm) -> str:
        facts = departments.DepartmentFacts(**form.cleaned_data)
        kept = departments.save_department(request.user, zone, pk, facts)
        messages.done(request, gettext("已保存部门“%(name)s”。") % {"name": kept.name})
        return reverse("zones:departments")

    page = FormPage(
        title=title,
        purpose=_("部门撤销时填截止日期，不删除；改名请先撤销再登记新部门，历史数据才对得上。"),
        submit=_("保存"),
        cancel=reverse("zones:departments"),
    )
    crumbs = [(DEPARTMENTS.title, reverse("zones:departments"))]
    return respond(request, page, DepartmentForm, save, initial=first, crumbs=crumbs)


@open_to(ADMINISTRATOR)
def all_organisations(request: HttpRequest) -> HttpResponseBase:
    """The organisations of the zone."""
    rows = queries.organisations(zone_to_administer(request)).order_by("-pk")
    return respond_list(request, ORGANISATIONS, rows, template="zones/places/organisations.html")


@open_to(ADMINISTRATOR)
def new_organisation(request: HttpRequest) -> HttpResponse:
    """Register an organisation in the zone."""
    zone = zone_to_administer(request)

    def save(form: OrganisationForm) -> str:
        facts = organisations.OrganisationFacts(**form.cleaned_data)
        kept = organisations.add_organisation(request.user, zone, facts)
        words = gettext("已登记“%(name)s”。")
        if kept.was_known:
            words = gettext("这个代码的单位“%(name)s”已在别的区域登记，现也登记在本区，名称沿用原记录。")
        messages.done(request, words % {"name": kept.organisation.legal_name})
        return reverse("zones:organisations")

    return respond(request, _page(_("登记单位")), OrganisationForm, save, crumbs=_crumbs())


@open_to(ADMINISTRATOR)
def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an organisation's names."""
    zone = zone_to_administer(request)
    kept = queries.organisation(request.user, pk)
    names = ("kind", "credit_code", "legal_name", "short_name", "english_name")

    def save(form: OrganisationForm) -> str:
        facts = organisations.OrganisationFacts(**form.cleaned_data)
        changed = organisations.change_organisation(request.user, zone, pk, facts)
        messages.done(request, gettext("已保存“%(name)s”。") % {"name": changed.legal_name})
        return reverse("zones:organisations")

    first = {name: getattr(kept, name) or "" for name in names}
    return respond(request, _page(_("修改单位")), OrganisationForm, save, initial=first, crumbs=_crumbs())


def _page(title: Any) -> FormPage:
    return FormPage(
        title=title,
        purpose=_("单位是全系统唯一的身份，凭统一社会信用代码识别；改名后，原名称留作曾用名。"),
        submit=_("保存"),
        cancel=reverse("zones:organisations"),
    )


def _crumbs() -> list[tuple[Any, str]]:
    return [(ORGANISATIONS.title, reverse("zones:organisations"))]
