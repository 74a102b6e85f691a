"""Plans of the zone, uploading a new one, and watching it being read."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.plans.forms import UploadForm
from gaoxin.apps.plans.queries import plans as queries
from gaoxin.apps.plans.services import reading as services
from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import STAFF
from gaoxin.kernel.problems import Problem, refuse
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as form_page
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

TONES = {
    PlanState.READING: "info",
    PlanState.FAILED: "bad",
    PlanState.REVIEWING: "warn",
    PlanState.CIRCULATING: "info",
    PlanState.SETTLING: "warn",
    PlanState.SUBMITTED: "info",
    PlanState.PUBLISHED: "good",
    PlanState.WITHDRAWN: "plain",
}

NOT_READ = frozenset({PlanState.READING, PlanState.FAILED, PlanState.WITHDRAWN})
"""States in which a plan's page is the one on its reading."""

PLANS = List(
    key="plans.plans",
    title=_("规划识读与分解"),
    purpose=_("把规划文件变成有人负责、按年跟踪的指标、项目和任务。"),
    columns=[
        Column(
            key="name",
            label=_("规划"),
            sort="name",
            link=lambda plan: reverse("plans:plan", args=[plan.pk]),
            wide=True,
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda plan: plan.get_state_display(),
            tone=lambda plan: TONES[plan.state],
            sort="state",
        ),
        Column(key="undecided", label=_("待核条目"), kind="number", sort="undecided"),
        Column(key="accepted", label=_("已采纳"), kind="number", sort="accepted"),
        Column(key="open_findings", label=_("待处理疑点"), kind="number", sort="open_findings"),
        Column(key="last_year", label=_("目标年"), value=lambda plan: plan.last_year and str(plan.last_year)),
        Column(key="created_by", label=_("上传人"), value="created_by__display_name", shown=False),
        Column(key="created_at", label=_("上传时间"), kind="moment", sort="created_at"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=PlanState.choices, multiple=True),
        Dates(key="created", label=_("上传日期"), field="created_at", moments=True, primary=False),
    ],
    search=["name", "document__number", "document__issuer"],
    search_hint=_("名称、文号、发文机关"),
    order="-created_at",
    empty=Empty(
        title=_("还没有规划"),
        text=_("上传一份规划文件，系统会读出其中的指标、项目和任务，并核对数字。"),
        url=reverse_lazy("plans:upload"),
        action=_("上传规划文件"),
    ),
)


@open_to(*STAFF)
def plans(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    withdrawn = PlanState.WITHDRAWN in request.GET.getlist("state")
    found = queries.plans_of(request.user, zone, withdrawn=withdrawn) if zone else []
    return respond(request, PLANS, found, template="plans/list.html")


@open_to(*STAFF)
def upload(request: HttpRequest) -> HttpResponse:
    page = FormPage(
        title=_t("上传规划文件"),
        purpose=_t("系统读出指标、项目和任务，标出数字上的疑点；采不采纳由您决定。"),
        submit=_t("上传并识读"),
        cancel=reverse("plans:list"),
        after=_t("提交后开始识读，通常几秒钟；可以离开，完成后会在消息中提醒。原件按指纹保存，不会被改动。"),
    )

    def save(form: UploadForm) -> str:
        file = form.cleaned_data["file"]
        zone = zone_of_request(request)
        if zone is None:
            raise refuse("plans.planning_office_only")
        plan = services.upload_plan(request.user, zone, file.name, file.chunks(), name=form.cleaned_data["name"])
        return reverse("plans:reading", args=[plan.pk])

    return form_page(request, page, UploadForm, save, crumbs=[(PLANS.title, reverse("plans:list"))])


@open_to(*STAFF)
def plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """The page on which the plan's next step is taken."""
    page = queries.plan_page(request.user, plan_id)
    state = page.plan.state
    if state == PlanState.PUBLISHED:
        return redirect("plans:board", plan_id)
    if state in NOT_READ:
        return redirect("plans:reading", plan_id)
    if state == PlanState.REVIEWING and page.standing.plans:
        return redirect("plans:review", plan_id)
    return redirect("plans:consultation", plan_id)


@open_to(*STAFF)
def reading(request: HttpRequest, plan_id: int) -> HttpResponse:
    """How far the reading has come; goes on to the review by itself."""
    page = queries.plan_page(request.user, plan_id)
    if page.plan.state not in NOT_READ:
        target = reverse("plans:plan", args=[plan_id])
        if request.htmx:
            return HttpResponse(headers={"HX-Redirect": target})
        return redirect(target)
    problem = page.plan.problem
    context = {
        "plan": page.plan,
        "job": page.plan.job,
        "going": page.plan.state == PlanState.READING and not (page.plan.job and page.plan.job.finished),
        "may_work": page.standing.plans,
        "withdrawn": page.plan.state == PlanState.WITHDRAWN,
        "said": say(Problem(problem["code"], problem["values"])) if problem else None,
        "title": page.plan.name,
        "crumbs": [(PLANS.title, reverse("plans:list"))],
    }
    return render(request, "plans/parts/reading.html" if request.htmx else "plans/reading.html", context)


@open_to(*STAFF)
@require_POST
def read_again(request: HttpRequest, plan_id: int) -> HttpResponse:
    services.read_again(request.user, plan_id, seen=int(request.POST["revision"]))
    messages.done(request, _t("已重新开始识读。"))
    return redirect("plans:reading", plan_id)


@open_to(*STAFF)
@require_POST
def withdraw(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take a plan uploaded by mistake out of the work."""
    plan = services.withdraw_plan(request.user, plan_id, seen=int(request.POST["revision"]))
    messages.done(
        request, _t("已作废《%(name)s》。") % {"name": plan.name}, reverse("plans:restore_plan", args=[plan_id])
    )
    return redirect("plans:list")


@open_to(*STAFF)
@require_POST
def restore(request: HttpRequest, plan_id: int) -> HttpResponse:
    plan = services.restore_plan(request.user, plan_id)
    messages.done(request, _t("已恢复《%(name)s》。") % {"name": plan.name})
    return redirect("plans:plan", plan_id)
