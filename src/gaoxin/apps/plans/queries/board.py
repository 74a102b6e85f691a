"""The plan board: every target with how it stands, projects and tasks with their units and latest progress."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.http import Http404

from gaoxin.apps.plans.access import (
    may_report,
    require_plan,
    require_planning,
    require_project,
    require_target,
    require_task,
    visible_plans,
)
from gaoxin.apps.plans.models import Change, Goal, Measured, Plan, ProgressNote, Project, Row, StageReport, Target, Task
from gaoxin.apps.plans.states import Direction, PlanState, Stage
from gaoxin.apps.zones.access import Standing
from gaoxin.apps.zones.models import User
from gaoxin.engines.metrics import targets as metrics
from gaoxin.web.history import HistoryLine, history

FEN_PER_YI = 10**10
FINISHED = frozenset({Stage.COMPLETED, Stage.OPERATING, Stage.AT_CAPACITY})


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target as the board lists it. `latest` is the newest value that was reported in the target's own scope."""

    target: Target
    goals: tuple[Goal, ...]
    latest: Measured | None
    standing: metrics.Standing

    @property
    def goal(self) -> Goal | None:
        """The goal that counts now: the one the standing is told against, else the last."""
        wanted = self.standing.goal.year if self.standing.goal else None
        return next((goal for goal in self.goals if goal.year == wanted), self.goals[-1] if self.goals else None)


def target_lines(targets: QuerySet[Target]) -> list[TargetLine]:
    """How each target stands, in two queries more than the targets themselves."""
    valid = Measured.objects.filter(superseded_by__isnull=True).select_related("entered_by").order_by("year", "pk")
    loaded = targets.select_related("lead", "passage").prefetch_related(
        "goals", Prefetch("values", valid, "valid_values")
    )
    return [target_line(target, target.valid_values) for target in loaded]


def target_line(target: Target, values: Iterable[Measured]) -> TargetLine:
    own = [value for value in values if value.scope in {"", target.scope}]
    goals = tuple(target.goals.all())
    answer = metrics.standing(
        _point(target.base_year, target.base_value),
        [point for goal in goals if (point := _point(goal.year, goal.value))],
        # One value a year: the later entry of the same year is the one that counts.
        list({value.year: metrics.Point(value.year, value.value) for value in own}.values()),
        unit=target.unit,
        measure=target.measure,
        lower_is_better=target.direction == Direction.LOWER,
    )
    return TargetLine(target, goals, own[-1] if own else None, answer)


def _point(year: int | None, value: Decimal | None) -> metrics.Point | None:
    return None if year is None or value is None else metrics.Point(year, value)


def targets_of(plan: Plan) -> QuerySet[Target]:
    return plan.targets.order_by("position")


def projects_of(plan: Plan) -> QuerySet[Project]:
    return plan.projects.select_related("lead", "passage").order_by("position")


def tasks_of(plan: Plan) -> QuerySet[Task]:
    """Tasks with the day and words of their newest progress note."""
    newest = ProgressNote.objects.filter(task=OuterRef("pk")).order_by("-on", "-entered_at")
    return (
        plan.tasks.select_related("lead", "passage")
        .prefetch_related("supporting")
        .annotate(last_on=Subquery(newest.values("on")[:1]), last_text=Subquery(newest.values("text")[:1]))
        .order_by("position")
    )


def leads_of_tasks(plan: Plan) -> list[str]:
    """The departments that lead tasks of the plan, by name."""
    names = plan.tasks.filter(lead__isnull=False).order_by("lead__position", "lead__name")
    return list(dict.fromkeys(names.values_list("lead__name", flat=True)))


def headings_of_tasks(plan: Plan) -> list[str]:
    """The headings that tasks stand below, in the order of the document; a task's own is not among them."""
    paths = plan.tasks.order_by("position").values_list("headings", flat=True)
    return list(dict.fromkeys(heading for path in paths for heading in path[:-1]))


def state_counts(lines: Sequence[TargetLine]) -> dict[str, int]:
    """How many targets stand in each state, all states named."""
    counted = Counter(line.standing.state for line in lines)
    return {state.value: counted[state] for state in metrics.State}


@dataclass(frozen=True, slots=True)
class Figures:
    """What the overview counts besides targets. Money in 分; `investment_unknown` counts projects without an amount."""

    projects: int
    investment: int
    investment_unknown: int
    stages: dict[str, int]
    stalled: tuple[Project, ...]
    late: tuple[Project, ...]
    tasks: int
    tasks_silent: int
    tasks_without_lead: int
    units: tuple[tuple[str, int, int], ...]

    @property
    def investment_yi(self) -> Decimal:
        """The planned total in 亿元."""
        return Decimal(self.investment) / FEN_PER_YI


def figures(plan: Plan, today: date) -> Figures:
    """Projects by stage and money, tasks by unit and without progress. `late` projects are past their last year and not
    yet completed."""
    projects = list(projects_of(plan))
    tasks = list(tasks_of(plan))
    by_unit: dict[str, list[Task]] = {}
    for task in tasks:
        if unit := str(task.lead or task.other_units or ""):
            by_unit.setdefault(unit, []).append(task)
    return Figures(
        projects=len(projects),
        investment=sum(project.investment or 0 for project in projects),
        investment_unknown=sum(project.investment is None for project in projects),
        stages=dict(Counter(project.stage for project in projects)),
        stalled=tuple(project for project in projects if project.stage == Stage.STALLED),
        late=tuple(
            project
            for project in projects
            if project.end_year and project.end_year < today.year and project.stage not in FINISHED
        ),
        tasks=len(tasks),
        tasks_silent=sum(task.last_on is None for task in tasks),
        tasks_without_lead=sum(not (task.lead or task.other_units) for task in tasks),
        units=tuple(
            (unit, len(own), sum(task.last_on is None for task in own))
            for unit, own in sorted(by_unit.items(), key=lambda item: (-len(item[1]), item[0]))
        ),
    )


@dataclass(frozen=True, slots=True)
class TargetPage:
    """One target with all its values, corrected ones included, newest first."""

    line: TargetLine
    values: tuple[Measured, ...]
    changes: tuple[Change, ...]
    standing: Standing

    def years(self) -> list[tuple[int, Decimal | None, Decimal | None]]:
        """Every year from base to goal with what was reached and what the path asks for; None where it is unknown."""
        target, goal = self.line.target, self.line.standing.goal
        base = _point(target.base_year, target.base_value)
        asked = {}
        if base and goal and goal.year > base.year:
            asked = {p.year: p.value for p in metrics.path(base, goal, unit=target.unit, measure=target.measure)}
        reached = {base.year: base.value} if base else {}
        own = [value for value in reversed(self.values) if value.scope in {"", target.scope}]
        reached |= {value.year: value.value for value in own if not hasattr(value, "superseded_by")}
        return [(year, reached.get(year), asked.get(year)) for year in sorted({*asked, *reached})]


def target_page(user: User, target_id: int) -> TargetPage:
    target, place = require_target(user, target_id)
    values = tuple(
        target.values.select_related("entered_by", "document", "supersedes", "superseded_by").order_by("year", "pk")
    )
    valid = [value for value in values if not hasattr(value, "superseded_by")]
    changes = target.plan.changes.filter(kind="target", record=target.pk).select_related("changed_by")
    return TargetPage(target_line(target, valid), tuple(reversed(values)), tuple(changes), place)


@dataclass(frozen=True, slots=True)
class ProjectPage:
    project: Project
    stages: tuple[StageReport, ...]
    standing: Standing

    @property
    def investment_yi(self) -> Decimal | None:
        """The planned total in 亿元, None when the plan names none."""
        return None if self.project.investment is None else Decimal(self.project.investment) / FEN_PER_YI


def project_page(user: User, project_id: int) -> ProjectPage:
    project, place = require_project(user, project_id)
    return ProjectPage(project, tuple(project.stages.select_related("entered_by", "evidence")), place)


@dataclass(frozen=True, slots=True)
class TaskPage:
    task: Task
    notes: tuple[ProgressNote, ...]
    standing: Standing


def task_page(user: User, task_id: int) -> TaskPage:
    task, place = require_task(user, task_id)
    return TaskPage(task, tuple(task.notes.select_related("entered_by", "evidence", "department")), place)


def records_like(user: User, words: str, limit: int) -> list[Target | Project | Task]:
    """Targets, projects and tasks whose name holds the words, for the search of the whole product."""
    plans = visible_plans(user)
    found: list[Target | Project | Task] = []
    for records, field in ((Target, "name"), (Project, "name"), (Task, "title")):
        matching = records.objects.filter(plan__in=plans, **{f"{field}__icontains": words}).select_related("plan")
        found.extend(matching[:limit])
    return found[:limit]


def may_enter(place: Standing, record: Target | Project | Task) -> bool:
    """Whether the person may enter progress of this record now."""
    return record.plan.state == PlanState.PUBLISHED and may_report(place, record)


def history_of(user: User, kind: str, record_id: int) -> list[HistoryLine]:
    """The changes of a plan, target, project, task or row that the person may see, newest first."""
    if kind == "plan":
        return history(require_plan(user, record_id)[0])
    if kind == "row":
        row = Row.objects.filter(pk=record_id).select_related("plan").first()
        if row is None:
            raise Http404
        require_planning(user, row.plan_id)
        return history(row)
    require = {"target": require_target, "project": require_project, "task": require_task}[kind]
    record, _ = require(user, record_id)
    return history(record)
