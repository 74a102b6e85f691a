"""What a form for changing something published starts from."""

from dataclasses import dataclass

from gaoxin.apps.plans.access import require_project, require_target, require_task
from gaoxin.apps.plans.documents import wording
from gaoxin.apps.plans.models import Goal, Project, Target, Task
from gaoxin.apps.plans.queries.contents import GOAL_FIELDS, fields_of
from gaoxin.apps.plans.states import PlanState, RowKind
from gaoxin.apps.zones.access import Standing, current_departments
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class GoalToChange:
    """A goal with its words, by which a change knows what the officer saw, and a label to choose it by."""

    goal: int
    words: str
    label: str


@dataclass(frozen=True, slots=True)
class GoalsToChange:
    target: Target
    goals: tuple[GoalToChange, ...]


def goals_to_change(user: User, target_id: int) -> GoalsToChange:
    """The goals of a published target, for the planning office."""
    target, place = require_target(user, target_id)
    _may_change(place, target)
    goals = tuple(_to_change(goal, target.unit) for goal in target.goals.all())
    if not goals:
        raise refuse("plans.no_goal_to_change", title=str(target))
    return GoalsToChange(target, goals)


def _to_change(goal: Goal, unit: str) -> GoalToChange:
    words = goal_words(goal)
    time = " ".join(filter(None, (wording.goal_time({"period": goal.period, "year": goal.year}), goal.part)))
    return GoalToChange(goal.pk, words, f"{time} {words} {unit if goal.value is not None else ''}".strip())


def goal_words(goal: Goal) -> str:
    """A goal as the task list writes it: ≥500, 20—30, 达到市指标."""
    return wording.goal_value(fields_of(goal, GOAL_FIELDS) | {"part": ""})


@dataclass(frozen=True, slots=True)
class LeadToChange:
    record: Target | Project | Task
    departments: tuple[Department, ...]


def lead_to_change(user: User, kind: RowKind, record_id: int) -> LeadToChange:
    """A published record and the departments that may lead it, for the planning office."""
    record, place = require_record(user, kind, record_id)
    _may_change(place, record)
    others = [one for one in current_departments(record.plan.zone) if one.pk != record.lead_id]
    return LeadToChange(record, tuple(others))


def require_record(user: User, kind: RowKind, record_id: int) -> tuple[Target | Project | Task, Standing]:
    """The record of a kind and what the person is in its zone, or *not found*."""
    require = {RowKind.TARGET: require_target, RowKind.PROJECT: require_project, RowKind.TASK: require_task}
    return require[kind](user, record_id)


def _may_change(place: Standing, record: Target | Project | Task) -> None:
    if not place.plans:
        raise refuse("plans.planning_office_only")
    if record.plan.state != PlanState.PUBLISHED:
        raise refuse("plans.not_issued_yet")
