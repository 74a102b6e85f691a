"""What waits for a person on the way from decomposition to issue."""

from dataclasses import dataclass
from datetime import datetime

from gaoxin.apps.plans.access import require_plan, visible_plans
from gaoxin.apps.plans.models import Answer, Plan, RowUnit
from gaoxin.apps.plans.queries.deadlines import working_days_left
from gaoxin.apps.plans.states import PlanState, RowState
from gaoxin.apps.zones.models import User
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Request:
    """A consultation in which a department of the person has rows to answer."""

    plan: Plan
    waiting: int
    due: datetime
    working_days_left: int | None


def requests_for(user: User) -> list[Request]:
    """What the person's departments have still to answer, the most urgent first."""
    now = clock.now()
    found = []
    plans = visible_plans(user).filter(state=PlanState.CIRCULATING, answers_due__gte=now)
    for plan in plans.defer("document__text").order_by("answers_due"):
        _, place = require_plan(user, plan.pk)
        units = RowUnit.objects.filter(
            row__plan=plan, row__state=RowState.ACCEPTED, department__in=place.departments
        ).values_list("row_id", "department_id")
        answers = Answer.objects.filter(row__plan=plan, round=plan.round).values_list("row_id", "department_id")
        if waiting := len(set(units) - set(answers)):
            found.append(Request(plan, waiting, plan.answers_due, working_days_left(now, plan.answers_due)))
    return found


def awaiting_approval(user: User) -> list[Plan]:
    """Plans that wait for a decision of the person as leader."""
    submitted = visible_plans(user).filter(state=PlanState.SUBMITTED).defer("document__text")
    return [plan for plan in submitted if require_plan(user, plan.pk)[1].leads]


def awaiting_settlement(user: User) -> list[Plan]:
    """Plans of the person's planning office whose round is over or whose list is to be settled."""
    now = clock.now()
    waiting = visible_plans(user).filter(state__in=[PlanState.CIRCULATING, PlanState.SETTLING])
    return [
        plan
        for plan in waiting.defer("document__text")
        if (plan.state == PlanState.SETTLING or plan.answers_due < now) and require_plan(user, plan.pk)[1].plans
    ]
