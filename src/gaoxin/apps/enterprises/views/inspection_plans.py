"""Yearly plans: made, filled with lines, published; and read by anybody."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.forms.inspections import LineForm, PlanForm
from gaoxin.apps.enterprises.inspection_access import ARRANGERS
from gaoxin.apps.enterprises.inspection_states import PlanState
from gaoxin.apps.enterprises.queries.inspections import plans as queries
from gaoxin.apps.enterprises.queries.inspections.items import division_words, item_name, item_options
from gaoxin.apps.enterprises.services.inspections import planning
from gaoxin.apps.enterprises.views.inspection_common import crumb, inspection_tabs, zone_at_hand
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to

PLANS = List(
    key="enterprises.inspection_plans",
    title=_("年度检查计划"),
    purpose=_("一年一份：查什么、查谁、哪个月、由谁查；公布后不再改动，所有人都能看到。"),
    columns=[
        Column(
            key="year",
            label=_("年度"),
            value=lambda row: f"{row.year}",
            sort="year",
            link=lambda row: reverse("enterprises:inspection_plan", args=[row.pk]),
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: "good" if row.state == PlanState.PUBLISHED else "warn",
        ),
        Column(key="count", label=_("事项数"), kind="number", unit=_("项")),
        Column(key="published_at", label=_("公布时间"), kind="date"),
    ],
    order="-year",
    empty=Empty(title=_("还没有年度计划"), text=_("由涉企检查统筹部门编制，各部门添加本部门事项后公布。")),
)


def share_words(line: Any) -> str:
    """How large a share a line draws, in words."""
    return _t("按信用风险分类") if line.by_grade else f"{line.percent.normalize():f}%"


PUBLISHED = List(
    key="enterprises.public_plans",
    title=_("年度检查计划公示"),
    purpose=_("各部门今年计划对企业检查什么、哪个月查。计划外的检查只能因投诉举报、转办交办或法定事由。"),
    columns=[
        Column(key="zone", label=_("开发区"), value=lambda row: str(row.zone)),
        Column(key="year", label=_("年度"), value=lambda row: f"{row.plan.year}"),
        Column(key="month", label=_("月份"), value=lambda row: _t("%(n)s月") % {"n": row.month}),
        Column(key="item", label=_("检查事项"), value=lambda row: item_name(row.item), wide=True),
        Column(key="department", label=_("检查部门"), value=lambda row: row.department.name),
        Column(
            key="divisions",
            label=_("行业范围"),
            value=lambda row: division_words(row.divisions) or _t("事项适用的全部企业"),
            wide=True,
        ),
        Column(key="share", label=_("抽取办法"), value=share_words),
    ],
    filters=[Choice(key="item", label=_("检查事项"), field="item", options=item_options)],
    empty=Empty(title=_("还没有公布的计划"), text=_("计划公布后会列在这里。")),
)


@open_to(*STAFF)
def plans(request: HttpRequest) -> HttpResponseBase:
    """The plans of a zone."""
    zone = zone_at_hand(request)
    return respond(
        request,
        PLANS,
        queries.plans(request.user, zone),
        template="enterprises/inspections/plans.html",
        tabs=inspection_tabs(request),
        may_plan=queries.may_plan(request.user, zone),
    )


@open_to(PUBLIC)
def public_plans(request: HttpRequest) -> HttpResponseBase:
    """The lines of published plans."""
    return respond(request, PUBLISHED, queries.published_lines(), template="enterprises/inspections/public_list.html")


@open_to(*ARRANGERS)
def new_plan(request: HttpRequest) -> HttpResponse:
    """Begin the plan of a year."""
    zone = zone_at_hand(request)
    if not queries.may_plan(request.user, zone):
        raise refuse("inspections.for_coordinators")

    def save(form: PlanForm) -> str:
        plan = planning.make_plan(request.user, zone, form.cleaned_data["year"])
        messages.done(request, _t("计划已建立，请各部门添加事项。"))
        return reverse("enterprises:inspection_plan", args=[plan.pk])

    page = FormPage(
        title=_("编制年度检查计划"),
        submit=_("建立计划"),
        cancel=reverse("enterprises:inspection_plans"),
        after=_("建立后各部门添加本部门的检查事项，统筹部门审核后公布。"),
    )
    initial = {"year": clock.today().year}
    return respond_form(request, page, PlanForm, save, initial=initial, crumbs=[crumb("inspection_plans")])


@open_to(*STAFF)
def plan(request: HttpRequest, yearly_id: int) -> HttpResponse:
    """A plan with its lines and their draws."""
    page = queries.plan_page(request.user, yearly_id)
    rows = [
        (row, item_name(row.line.item), division_words(row.line.divisions), share_words(row.line)) for row in page.lines
    ]
    context = {
        "page": page,
        "plan": page.plan,
        "rows": rows,
        "title": _t("%(year)s 年度检查计划") % {"year": page.plan.year},
        "crumbs": [crumb("inspections"), crumb("inspection_plans")],
    }
    return render(request, "enterprises/inspections/plan.html", context)


@open_to(*ARRANGERS)
def add_line(request: HttpRequest, yearly_id: int) -> HttpResponse:
    """Add a line to a plan."""
    departments = queries.departments_of(request.user, yearly_id)
    back = reverse("enterprises:inspection_plan", args=[yearly_id])

    def make(**kwargs: Any) -> LineForm:
        items, divisions = queries.items_of(request.user, yearly_id), queries.divisions()
        return LineForm(departments=departments, items=items, divisions=divisions, **kwargs)

    def save(form: LineForm) -> str:
        given = form.cleaned_data
        by_grade = given["share"] == "grade"
        asked = planning.Line(
            given["item"], given["department"], given["month"], given["divisions"], by_grade, given["percent"]
        )
        planning.add_line(request.user, yearly_id, asked)
        messages.done(request, _t("已加入计划。"))
        return back

    page = FormPage(title=_("添加检查事项"), submit=_("加入计划"), cancel=back)
    return respond_form(request, page, make, save, crumbs=[crumb("inspection_plans"), (_t("计划"), back)])


@open_to(*ARRANGERS)
@require_POST
def remove_line(request: HttpRequest, yearly_line_id: int) -> HttpResponse:
    """Take a line out of a plan."""
    found = planning.remove_line(request.user, yearly_line_id)
    messages.done(request, _t("已从计划中移出。"))
    return redirect("enterprises:inspection_plan", found.pk)


@open_to(*ARRANGERS)
@require_POST
def publish_plan(request: HttpRequest, yearly_id: int) -> HttpResponse:
    """Publish a plan."""
    planning.publish_plan(request.user, yearly_id)
    messages.done(request, _t("计划已公布，公众可以查看；现在可以逐项随机抽取。"))
    return redirect("enterprises:inspection_plan", yearly_id)
