"""Moving a plan from one state to the next: one place that knows what may follow what, and who saw which revision."""

from gaoxin.apps.plans.models import Plan
from gaoxin.apps.plans.states import OPEN_STATES, PLAN_MOVES, PlanState
from gaoxin.kernel.problems import refuse


def lock_plan(plan_id: int, *, seen: int | None = None) -> Plan:
    """The plan, locked for this transaction; refused when the page it was seen on is older than `revision`."""
    plan = Plan.objects.select_for_update(of=("self",)).select_related("zone", "document").get(pk=plan_id)
    if seen is not None and plan.revision != seen:
        raise refuse("plans.plan_moved_on", state=str(PlanState(plan.state).label))
    return plan


def move(plan: Plan, state: PlanState) -> None:
    """Bring a locked plan into the next state; the caller saves it."""
    if state not in PLAN_MOVES[plan.state]:
        raise refuse("plans.move_not_allowed", now=str(PlanState(plan.state).label), wanted=str(state.label))
    plan.state = state
    plan.revision += 1


def require_open(plan: Plan) -> None:
    """Rows and findings may change until the plan is issued."""
    if plan.state not in OPEN_STATES:
        raise refuse("plans.rows_are_fixed", state=str(PlanState(plan.state).label))
