"""The plan board: targets by category, projects as ledger and Gantt, tasks by unit and heading."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.plans import gantt as chart
from gaoxin.apps.plans.queries import board as queries
from gaoxin.apps.plans.queries import plans as plan_queries
from gaoxin.apps.plans.states import TARGET_TONES, PlanState, Stage, TargetState
from gaoxin.apps.plans.views.lists import PROJECTS, targets_list, tasks_list
from gaoxin.apps.plans.words import goal_words, pace_words
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import clock
from gaoxin.web.pages.listing import respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def current(request: HttpRequest) -> HttpResponse:
    """The board of the zone's newest published plan, or what to do to get one."""
    zone = zone_of_request(request)
    plan = plan_queries.board_plan(request.user, zone) if zone else None
    if plan is not None:
        return redirect("plans:board", plan.pk)
    return render(request, "plans/no_board.html", {"title": _t("规划看板")})


@open_to(*STAFF)
def overview(request: HttpRequest, plan_id: int) -> HttpResponse:
    context = _frame(request, plan_id, "board")
    plan = context["plan"]
    lines = queries.target_lines(queries.targets_of(plan))
    shown = [_shown(line) for line in lines]
    by_category: dict[str, list[ShownTarget]] = {}
    for one in shown:
        by_category.setdefault(one.line.target.category or _t("未分类"), []).append(one)
    context |= {
        "counts": [
            (TargetState(state).label, count, TARGET_TONES[state], state)
            for state, count in queries.state_counts(lines).items()
        ],
        "categories": by_category.items(),
        "attention": [one for one in shown if one.tone == "bad"][:8],
        "total": len(lines),
        "board": queries.figures(plan, clock.today()),
        "today": clock.today(),
    }
    return render(request, "plans/board.html", context)


@dataclass(frozen=True, slots=True)
class ShownTarget:
    """A target with its words, for the tables of the overview."""

    line: queries.TargetLine
    goal: str
    required: str
    state: str
    tone: str


def _shown(line: queries.TargetLine) -> ShownTarget:
    answer = line.standing
    return ShownTarget(
        line=line,
        goal=goal_words(line.goal, measure=line.target.measure),
        required=pace_words(answer.required, answer.pace, line.target.unit),
        state=str(TargetState(answer.state).label),
        tone=TARGET_TONES[answer.state],
    )


@open_to(*STAFF)
def targets(request: HttpRequest, plan_id: int) -> HttpResponseBase:
    context = _frame(request, plan_id, "targets")
    plan = context["plan"]
    lines = queries.target_lines(queries.targets_of(plan))
    return respond(request, targets_list(plan, lines), lines, template="plans/board_list.html", **context)


@open_to(*STAFF)
def projects(request: HttpRequest, plan_id: int) -> HttpResponseBase:
    context = _frame(request, plan_id, "projects")
    rows = queries.projects_of(context["plan"])
    return respond(request, PROJECTS, rows, template="plans/board_list.html", **context)


@open_to(*STAFF)
def gantt(request: HttpRequest, plan_id: int) -> HttpResponse:
    context = _frame(request, plan_id, "gantt")
    stage = request.GET.get("stage", "")
    rows = queries.projects_of(context["plan"])
    shown = rows.filter(stage=stage) if stage in Stage.values else rows
    context |= {"chart": chart.draw(list(shown), clock.today()), "stage": stage, "stages": Stage.choices}
    return render(request, "plans/gantt.html", context)


@open_to(*STAFF)
def tasks(request: HttpRequest, plan_id: int) -> HttpResponseBase:
    context = _frame(request, plan_id, "tasks")
    plan = context["plan"]
    rows = queries.tasks_of(plan)
    return respond(
        request,
        tasks_list(queries.leads_of_tasks(plan), queries.headings_of_tasks(plan)),
        rows,
        template="plans/board_list.html",
        **context,
    )


def _frame(request: HttpRequest, plan_id: int, tab: str) -> dict[str, Any]:
    """What every tab of the board shows above its content. A plan not yet issued has no board."""
    page = plan_queries.plan_page(request.user, plan_id)
    plan = page.plan
    names = [("board", _t("总览")), ("targets", _t("指标")), ("projects", _t("项目台账")), ("gantt", _t("项目进度图"))]
    names.append(("tasks", _t("任务")))
    return {
        "plan": plan,
        "standing": page.standing,
        "title": plan.name,
        "purpose": _t("规划定了什么、做到哪一步、谁在负责；每个数字都可打开原文。"),
        "tabs": [
            TabLine(label=label, href=reverse(f"plans:{name}", args=[plan.pk]), current=name == tab)
            for name, label in names
        ],
        "published": plan.state == PlanState.PUBLISHED,
    }
