"""What a person has to decide on or to report: plans read and not yet reviewed, targets without last year's value."""

from django.db.models import Exists, Max, OuterRef, QuerySet

from gaoxin.apps.plans.access import published_plans, visible_plans
from gaoxin.apps.plans.models import Measured, Plan, Target
from gaoxin.apps.plans.queries.plans import UNDECIDED_ROWS
from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web import clock


def plans_to_review(user: User) -> QuerySet[Plan]:
    """Plans of the person's planning offices that have been read, with the rows nobody has decided on (`undecided`)."""
    zones = [zone for zone in zones_of(user) if standing(user, zone).plans]
    read = visible_plans(user).filter(zone__in=zones, state__in=[PlanState.REVIEWING, PlanState.FAILED])
    return read.defer("document__text").annotate(undecided=UNDECIDED_ROWS).order_by("created_at")


def targets_to_report(user: User) -> QuerySet[Target]:
    """Targets led by the person's departments that are still running and have no value for last year."""
    last_year = clock.today().year - 1
    own = {department for zone in zones_of(user) for department in standing(user, zone).departments}
    valid = Measured.objects.filter(target=OuterRef("pk"), year=last_year, superseded_by__isnull=True)
    return (
        Target.objects.filter(plan__in=published_plans(user), lead__in=own)
        .annotate(last_goal=Max("goals__year"))
        .filter(~Exists(valid), last_goal__gte=last_year, goals__value__isnull=False)
        .select_related("plan")
        .distinct()
        .order_by("plan", "position")
    )
