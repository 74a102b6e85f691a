"""Working guides for anybody: the list of matters, each guide, one-things and delegated powers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.queries.matters import guides, wholes
from gaoxin.apps.cases.queries.matters.cases import may_apply, power_standing, works_in
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Yes, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import PUBLIC, open_to

MATTERS = List(
    key="matters.guides",
    title=_("政务服务事项"),
    purpose=_("在本区能办的事项和办事指南，不用登录就能查。"),
    columns=[
        Column(
            key="name",
            label=_("事项"),
            sort="name",
            link=lambda row: reverse("matters:guide", args=[row.pk]),
            wide=True,
        ),
        Column(key="code", label=_("编码"), sort="code"),
        Column(key="theme", label=_("主题"), value="theme_word", sort="theme"),
        Column(key="duty", label=_("部门"), value="duty_word", sort="duty"),
        Column(key="home", label=_("办理归属"), value="home_word", kind="chip", tone=lambda row: row.home_tone),
        Column(key="days", label=_("承诺时限"), kind="number", unit=_("工作日"), sort="days"),
        Column(key="visits", label=_("到现场"), kind="number", unit=_("次"), sort="visits"),
        Column(key="papers", label=_("提交材料"), kind="number", unit=_("份"), sort="papers"),
        Column(key="later", label=_("容缺受理"), value=lambda row: _t("可以") if row.later else "—"),
        Column(key="promise", label=_("告知承诺"), value=lambda row: _t("可以") if row.promise else "—"),
        Column(key="purpose", label=_("办什么"), shown=False, wide=True),
    ],
    filters=[
        Choice(key="theme", label=_("主题"), field="theme", options=guides.themes, multiple=True),
        Choice(key="duty", label=_("部门"), field="duty", options=guides.duties, multiple=True),
        Choice(key="home", label=_("办理归属"), field="home", options=guides.homes, multiple=True),
        Yes(key="later", label=_("可以容缺受理"), field="later", primary=False),
        Yes(key="promise", label=_("可以告知承诺"), field="promise", primary=False),
    ],
    search=["name", "code", "purpose"],
    search_hint=_("事项名称、编码"),
    order="code",
    size=100,
    empty=Empty(title=_("没有找到事项"), text=_("换个说法或者减少筛选条件再试；清单之外的不能要求办理。")),
)
POWERS = List(
    key="matters.powers",
    title=_("赋权事项"),
    purpose=_("以“点菜”方式向本区下放、授权、委托的事项，办到哪一步。清单之外无审批。"),
    columns=[
        Column(
            key="name",
            label=_("事项"),
            sort="name",
            link=lambda row: reverse("matters:power", args=[row.pk]),
            wide=True,
        ),
        Column(key="zone", label=_("所在区"), value=lambda row: row.zone or _("样例清单")),
        Column(key="stage", label=_("阶段"), value="stage_word", kind="chip", tone=lambda row: row.tone),
        Column(key="since", label=_("到本阶段"), kind="date", sort="since"),
        Column(key="in_force", label=_("本区行使"), value=lambda row: _t("是") if row.in_force else _t("否")),
        Column(key="way", label=_("方式")),
        Column(key="grantor", label=_("赋权层级")),
        Column(key="former", label=_("原行使机关")),
        Column(key="duty", label=_("承接部门")),
        Column(
            key="staff",
            label=_("在岗人数"),
            kind="number",
            unit=_("人"),
            value=lambda row: "—" if row.staff is None else row.staff,
        ),
    ],
    filters=[
        Choice(key="stage", label=_("阶段"), field="stage", options=wholes.stages, multiple=True),
        Yes(key="in_force", label=_("由本区行使"), field="in_force"),
    ],
    search=["name", "former"],
    search_hint=_("事项、原行使机关"),
    order="-since",
    size=100,
    empty=Empty(title=_("没有赋权事项"), text=_("提出需求并经审定、承接后，本区才行使。")),
)
ONE_THINGS = List(
    key="matters.one_things",
    title=_("一件事"),
    purpose=_("几个事项一张表申请、同时办理、一次出件，时限按各阶段最长的事项相加。"),
    columns=[
        Column(
            key="name",
            label=_("一件事"),
            link=lambda row: reverse("matters:one_thing", args=[row.pk]),
            wide=True,
        ),
        Column(key="purpose", label=_("办什么"), wide=True),
        Column(key="stages", label=_("阶段"), kind="number", unit=_("个"), sort="stages"),
        Column(key="matters", label=_("事项"), kind="number", unit=_("项"), sort="matters"),
        Column(key="days", label=_("总时限"), kind="number", unit=_("工作日"), sort="days"),
        Column(key="apart", label=_("分别办理合计"), kind="number", unit=_("工作日"), sort="apart"),
        Column(key="visits", label=_("到现场"), kind="number", unit=_("次"), sort="visits"),
    ],
    search=["name", "purpose"],
    search_hint=_("一件事名称"),
    order="name",
    exports=False,
    empty=Empty(title=_("没有找到一件事"), text=_("可以按单个事项办理。")),
)


def tabs(request: HttpRequest) -> list[TabLine]:
    """The parts of one-stop service that anybody may read."""
    lines = [
        (_t("事项和指南"), "matters:guides"),
        (_t("一件事"), "matters:one_things"),
        (_t("赋权事项"), "matters:powers"),
        (_t("标准地"), "lands:parcels"),
        (_t("进度查询"), "cases:progress"),
        (_t("结果核验"), "matters:verify"),
    ]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


def _list(request: HttpRequest, declared: List, rows: Any) -> HttpResponseBase:
    return respond(request, declared, rows, template="cases/matters/list.html", tabs=tabs(request))


@open_to(PUBLIC)
def matters(request: HttpRequest) -> HttpResponseBase:
    return _list(request, MATTERS, guides.matter_rows())


@open_to(PUBLIC)
def guide(request: HttpRequest, matter: str) -> HttpResponse:
    """The working guide of one matter."""
    found = guides.matter_named(matter)
    page = guides.guide_page(request.user, found)
    crumbs = [(MATTERS.title, reverse("matters:guides"))]
    applies = found.accepted_here and may_apply(request.user, zone_of_request(request))
    held = power_standing(request.user, zone_of_request(request), found)
    applies = applies and (held is None or held.in_force)
    context = {"held": held, "page": page, "matter": found, "title": page.title, "crumbs": crumbs, "applies": applies}
    return render(request, "cases/matters/guide.html", context)


@open_to(PUBLIC)
def one_things(request: HttpRequest) -> HttpResponseBase:
    return _list(request, ONE_THINGS, wholes.one_thing_rows())


@open_to(PUBLIC)
def one_thing(request: HttpRequest, one_thing: str) -> HttpResponse:
    """The guide of a one-thing, with its stages in time."""
    page = wholes.one_thing_page(request.user, wholes.one_thing_named(one_thing))
    crumbs = [(ONE_THINGS.title, reverse("matters:one_things"))]
    applies = may_apply(request.user, zone_of_request(request))
    context = {"drawn": page, "page": page.guide, "title": page.name, "crumbs": crumbs, "applies": applies}
    return render(request, "cases/matters/one_thing.html", context)


@open_to(PUBLIC)
def powers(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    context = {"tabs": tabs(request), "asks": works_in(request.user, zone)}
    return respond(request, POWERS, wholes.power_rows(zone), template="cases/powers/list.html", **context)


@open_to(PUBLIC)
def power(request: HttpRequest, power: str) -> HttpResponse:
    """One delegated power with every stage it went through."""
    found = wholes.power_named(power)
    staff = works_in(request.user, zone_of_request(request))
    crumbs = [(POWERS.title, reverse("matters:powers"))]
    context = {"power": found, "title": found.name, "crumbs": crumbs, "staff": staff}
    return render(request, "cases/matters/power.html", context)
