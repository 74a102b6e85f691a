"""Plans as their list and their own page show them."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from gaoxin.apps.plans.access import require_plan, visible_plans
from gaoxin.apps.plans.models import Plan
from gaoxin.apps.plans.states import FindingState, PlanState, RowKind, RowState
from gaoxin.apps.zones.access import Standing
from gaoxin.apps.zones.models import User, Zone

UNDECIDED_ROWS = Count(
    "rows",
    filter=Q(rows__state=RowState.READ) & ~Q(rows__kind=RowKind.TARGET, rows__current__targets=[]),
    distinct=True,
)
"""Rows to be decided on; those that only tell how things are do not wait for a decision."""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan with what the viewer is in its zone."""

    plan: Plan
    standing: Standing


def plans_of(user: User, zone: Zone, *, withdrawn: bool = False) -> QuerySet[Plan]:
    """The plans of the zone that the person may see, newest first, with what is still to be decided on each.

    Withdrawn ones are among them only when asked for.
    """
    return (
        visible_plans(user)
        .filter(zone=zone)
        .exclude(state__in=[] if withdrawn else [PlanState.WITHDRAWN])
        .defer("document__text")
        .annotate(
            undecided=UNDECIDED_ROWS,
            accepted=Count("rows", filter=Q(rows__state=RowState.ACCEPTED), distinct=True),
            open_findings=Count("findings", filter=Q(findings__state=FindingState.OPEN), distinct=True),
        )
        .order_by("-created_at", "-pk")
    )


def plan_page(user: User, plan_id: int) -> PlanPage:
    return PlanPage(*require_plan(user, plan_id))


def board_plan(user: User, zone: Zone) -> Plan | None:
    """The published plan whose board opens first: the one with the latest goal year."""
    return (
        visible_plans(user)
        .filter(zone=zone, state=PlanState.PUBLISHED)
        .defer("document__text")
        .order_by("-last_year", "-created_at")
        .first()
    )
