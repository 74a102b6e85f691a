"""Plans of visits with their fulfilment, the visits of a person, and one visit with what to know beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import Case, Visit, VisitPlan
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.visit_access import arranges, may_record, require_plan, require_visit
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.zones.access import current_departments, leaders_of, people_of, zones_of
from gaoxin.apps.zones.models import Grant, User, Zone
from gaoxin.apps.zones.states import Role
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.model import Form
from gaoxin.web import clock

LAST = 3
"""Earlier visits shown before the next one."""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan for one viewer: how many visits are planned, made, late, and questions raised."""

    plan: VisitPlan
    planned: int
    done: int
    late: int
    questions: int
    arranges: bool


@dataclass(frozen=True, slots=True)
class VisitPage:
    """A visit for one viewer: what is open about the enterprise, what was found before, and the questions it raised."""

    visit: Visit
    may_record: bool
    arranges: bool
    open_cases: Sequence[Case]
    last: Sequence[Visit]
    questions: Sequence[Case]


def plans(user: User | AnonymousUser, zone: Zone) -> QuerySet[VisitPlan]:
    """The plans of a zone with their fulfilment, the latest first."""
    if zone not in zones_of(user):
        return VisitPlan.objects.none()
    counted = ~Q(visits__state=VisitState.CANCELLED) & Q(visits__isnull=False)
    late = Q(visits__state=VisitState.PLANNED, visits__due_on__lt=clock.today())
    return (
        VisitPlan.objects.filter(zone=zone)
        .annotate(
            planned=Count("visits", filter=counted),
            done=Count("visits", filter=Q(visits__state=VisitState.DONE)),
            late=Count("visits", filter=late),
        )
        .order_by("-starts_on", "-pk")
    )


def plan_page(user: User, plan_id: int) -> PlanPage:
    plan = require_plan(user, plan_id)
    counts = plan.visits.aggregate(
        planned=Count("pk", filter=~Q(state=VisitState.CANCELLED)),
        done=Count("pk", filter=Q(state=VisitState.DONE)),
        late=Count("pk", filter=Q(state=VisitState.PLANNED, due_on__lt=clock.today())),
        questions=Count("questions"),
    )
    return PlanPage(
        plan, counts["planned"], counts["done"], counts["late"], counts["questions"], arranges(user, plan.zone)
    )


def visits_of(plan: VisitPlan) -> QuerySet[Visit]:
    """The visits of a plan, with how many questions each raised."""
    return _told(plan.visits.all())


def own_visits(user: User, zone: Zone) -> QuerySet[Visit]:
    """The visits that a person still has to make, the first due first."""
    return _told(Visit.objects.filter(visitor=user, zone=zone, state=VisitState.PLANNED))


def visit_page(user: User, visit_id: int) -> VisitPage:
    visit = require_visit(user, visit_id)
    mine = cases_in(user, visit.zone).filter(organisation=visit.enterprise.organisation)
    raised = mine.filter(pk__in=visit.questions.values("case")).order_by("pk")
    return VisitPage(
        visit,
        may_record(user, visit),
        arranges(user, visit.zone),
        list(mine.filter(state__in=RUNNING).exclude(pk__in=visit.questions.values("case")).order_by("due", "pk")[:10]),
        list(last_visits(visit.enterprise_id).exclude(pk=visit.pk)[:LAST]),
        list(raised.select_related("department")),
    )


def last_visits(enterprise_id: int) -> QuerySet[Visit]:
    """The visits made to an enterprise, the latest first."""
    found = Visit.objects.filter(enterprise=enterprise_id, state=VisitState.DONE, visited_on__isnull=False)
    return found.select_related("visitor").order_by("-visited_on")


def visitors(zone: Zone) -> Sequence[tuple[int, str]]:
    """Who may be sent: the people of the zone's departments, its stewards and its leaders."""
    people = {one.pk: one for one in people_of([one.pk for one in current_departments(zone)])}
    stewards = User.objects.filter(pk__in=Grant.objects.filter(zone=zone, role=Role.STEWARD).values("user"))
    people |= {one.pk: one for one in [*stewards.filter(is_active=True), *leaders_of(zone)]}
    return sorted(((key, one.display_name) for key, one in people.items()), key=lambda pair: pair[1])


def visitor_named(zone: Zone, key: str) -> User | None:
    """One of those who may be sent."""
    known = {str(pk) for pk, _ in visitors(zone)}
    return User.objects.filter(pk=int(key)).first() if key in known else None


def record_form() -> Form:
    """The form on which a visit is recorded."""
    return package_forms()["visit_record"]


def _told(found: QuerySet[Visit]) -> QuerySet[Visit]:
    related = ("enterprise__organisation", "visitor", "plan")
    return found.select_related(*related).annotate(raised=Count("questions")).order_by("due_on", "pk")


def visited_since(day: object) -> Exists:
    """Whether an enterprise was visited on this day or later."""
    return Exists(Visit.objects.filter(enterprise=OuterRef("pk"), visited_on__gte=day))
