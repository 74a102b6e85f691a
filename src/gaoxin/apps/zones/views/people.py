"""People of a zone, for its administrator: lists, one person's file, a new account."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.forms.people import AccountForm
from gaoxin.apps.zones.queries import people as queries
from gaoxin.apps.zones.queries.sign_in import in_force, journal_of
from gaoxin.apps.zones.services import people
from gaoxin.apps.zones.services.roles import Wanted
from gaoxin.apps.zones.states import OUTSIDE, Role
from gaoxin.apps.zones.views.account import JOURNAL
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Yes, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to
from gaoxin.web.scope import as_system

ADMINISTRATOR = Role.ADMINISTRATOR


def _columns() -> list[Column]:
    return [
        Column(
            key="name",
            label=_("显示名称"),
            value="display_name",
            sort="display_name",
            wide=True,
            link=lambda row: reverse("zones:person", args=[row.pk]),
        ),
        Column(key="username", label=_("登录名"), sort="username"),
        Column(key="roles", label=_("现任角色"), value=queries.held_words, missing=_("角色"), wide=True),
        Column(
            key="second_factor",
            label=_("动态码"),
            value=lambda row: _("已启用") if row.second_factor else _("未启用"),
            kind="chip",
            tone=lambda row: "good" if row.second_factor else "warn",
        ),
        Column(key="last_login", label=_("最近登录"), kind="moment", sort="last_login"),
        Column(
            key="state",
            label=_("账号"),
            value=lambda row: _("可用") if row.is_active else _("已停用"),
            kind="chip",
            tone=lambda row: "good" if row.is_active else "plain",
        ),
    ]


def _filters(roles: list[Role]) -> list[Any]:
    return [
        Choice(
            key="role",
            label=_("角色"),
            field="roles_now__overlap",
            options=[(role.value, role.label) for role in roles],
            multiple=True,
        ),
        Choice(key="state", label=_("账号"), field="is_active", options=[("True", _("可用")), ("False", _("已停用"))]),
        Yes(key="without_code", label=_("只看未启用动态码"), field="second_factor", value=False),
        Dates(key="last_login", label=_("最近登录"), field="last_login", moments=True),
    ]


STAFF = List(
    key="zones.staff",
    title=_("人员与权限"),
    purpose=_("本区工作人员的账号、角色和登录情况。角色有起止日期，每次授予和收回都留依据。"),
    columns=_columns(),
    filters=_filters([role for role in Role if role not in OUTSIDE]),
    search=["username", "display_name"],
    search_hint=_("登录名或显示名称"),
    order="name",
    exports=False,
    empty=Empty(title=_("还没有人员"), text=_("开通账号后，人员会列在这里。")),
)
OUTSIDERS = List(
    key="zones.outsiders",
    title=_("企业和机构人员"),
    purpose=_("本区企业、机构的账号，以及正在申请注册的人员。"),
    columns=_columns(),
    filters=_filters(list(OUTSIDE)),
    search=["username", "display_name"],
    search_hint=_("登录名或显示名称"),
    order="name",
    exports=False,
    empty=Empty(title=_("还没有企业和机构人员"), text=_("企业自行注册并通过核实，或凭邀请加入后，会列在这里。")),
)


@open_to(ADMINISTRATOR)
def staff(request: HttpRequest) -> HttpResponseBase:
    """Whoever works in the zone or did."""
    return _listed(request, STAFF, queries.staff(queries.zone_to_administer(request)))


@open_to(ADMINISTRATOR)
def outsiders(request: HttpRequest) -> HttpResponseBase:
    """The people of organisations in the zone."""
    return _listed(request, OUTSIDERS, queries.outside_people(queries.zone_to_administer(request)))


def _listed(request: HttpRequest, declared: List, rows: Any) -> HttpResponseBase:
    tabs = [("zones:staff", _("工作人员")), ("zones:outsiders", OUTSIDERS.title)]
    lines = [TabLine(title, reverse(name), reverse(name) == request.path) for name, title in tabs]
    with as_system():  # the roles of members hang on their organisations
        return respond(request, declared, rows, template="zones/people/list.html", tabs=lines)


@open_to(ADMINISTRATOR)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person's file."""
    zone = queries.zone_to_administer(request)
    file = queries.file_of(request.user, zone, queries.require_person(zone, pk))
    today = clock.today()
    context = {
        "file": file,
        "zone": zone,
        "grants": [(grant, in_force(grant, today), not queries.ends_before(today, grant)) for grant in file.grants],
        "delegations": [(one, one.valid_to >= today) for one in file.delegations],
        "crumbs": [(STAFF.title, reverse("zones:staff"))],
        "title": file.person.display_name,
    }
    return render(request, "zones/people/person.html", context)


@open_to(ADMINISTRATOR)
def journal(request: HttpRequest, pk: int) -> HttpResponseBase:
    """How one person's account has been signed in to."""
    someone = queries.require_person(queries.zone_to_administer(request), pk)
    declared = replace(JOURNAL, key="zones.person_journal", purpose=someone.display_name, exports=False)
    crumbs = [(STAFF.title, reverse("zones:staff")), (someone.display_name, reverse("zones:person", args=[pk]))]
    with as_system():  # a journal is its person's own
        return respond(request, declared, journal_of(someone), crumbs=crumbs)


@open_to(ADMINISTRATOR)
def new(request: HttpRequest) -> HttpResponse:
    """Open an account for a post, with its first role."""
    zone = queries.zone_to_administer(request)
    form = AccountForm(request.POST or None, departments=departments_of(zone), user=request.user)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            wanted = wanted_by(typed)
            made, token = people.open_account(
                request.user, zone, typed["username"], typed["display_name"], wanted, typed["reason"]
            )
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            return link_shown(request, made, token)
    page = FormPage(
        title=_("开通账号"),
        purpose=_("为一个岗位开通账号并授予第一个角色。"),
        submit=_("开通账号"),
        after=_("开通后给出一个一次性链接，交给本人设置密码，24 小时内有效。"),
        cancel=reverse("zones:staff"),
    )
    context = {"form": form, "page": page, "title": page.title, "purpose": page.purpose}
    crumbs = [(STAFF.title, reverse("zones:staff"))]
    status = 422 if form.errors else 200
    return render(request, "web/pages/form.html", {**context, "crumbs": crumbs}, status=status)


def departments_of(zone: Any) -> list[tuple[int, str]]:
    """The zone's departments as a form offers them."""
    return [(department.pk, department.name) for department in current_departments(zone)]


def wanted_by(typed: dict[str, Any]) -> Wanted:
    """The role a form asks for."""
    outside = typed["role"] in OUTSIDE
    return Wanted(
        role=typed["role"],
        department_id=None if outside else typed["department"],
        organisation_id=typed["organisation"] if outside else None,
        valid_from=typed["valid_from"],
        valid_to=typed["valid_to"],
    )


def link_shown(request: HttpRequest, someone: Any, token: str) -> HttpResponse:
    """A one-time link, in this answer and never again."""
    address = request.build_absolute_uri(reverse("zones:by_link", args=[token]))
    crumbs = [(STAFF.title, reverse("zones:staff")), (someone.display_name, reverse("zones:person", args=[someone.pk]))]
    return render(request, "zones/people/link.html", {"person": someone, "address": address, "crumbs": crumbs})
