"""What waits for a person: their own parts, what waits in their departments to be taken, what their organisations owe.

Each is one range of an index, so that it costs the same with a million open cases.
"""

from collections.abc import Sequence

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Q, QuerySet

from gaoxin.apps.cases.access import cases_in, oversees, own_cases
from gaoxin.apps.cases.models import Case, Part
from gaoxin.apps.cases.states import HELD, RUNNING
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock


def mine(user: User | AnonymousUser) -> QuerySet[Part]:
    """The parts a person has taken, was given, or may act on for another (委托), the most urgent first."""
    if not user.is_authenticated:
        return Part.objects.none()
    own = Q(person=user) | Q(deputy=user, deputy_until__gt=clock.now())
    return _in_order(Part.objects.filter(own, state__in=HELD))


def to_take(user: User | AnonymousUser) -> QuerySet[Part]:
    """What waits in the person's departments for somebody to take it."""
    departments = departments_of(user)
    if not departments:
        return Part.objects.none()
    return _in_order(Part.objects.filter(department__in=departments, person__isnull=True, state__in=HELD))


def owed(user: User | AnonymousUser) -> QuerySet[Part]:
    """What waits for the person's organisations: an answer to judge, papers to add."""
    organisations = organisations_of(user)
    if not organisations:
        return Part.objects.none()
    return _in_order(Part.objects.filter(organisation__in=organisations, person__isnull=True, state__in=HELD))


def departments_of(user: User | AnonymousUser) -> Sequence[int]:
    """The departments the person works in, in every zone."""
    return sorted({key for zone in zones_of(user) for key in standing(user, zone).departments})


def department_cases(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """The cases that the person's departments answer for, or all of the zone for those who watch over them."""
    return cases_in(user, zone).select_related("organisation", "department")


def overdue(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """Cases past their limit, the longest first: all of the zone for those who watch over them, else those that are
    with the person's departments now."""
    place = standing(user, zone) if user.is_authenticated else None
    late = Case.objects.filter(zone=zone, state__in=RUNNING, due__lt=clock.now()).order_by("due", "pk")
    if place is None or not place.belongs:
        return late.none()
    if not oversees(place):
        # By what is in their baskets, which is a range of an index, however many cases the zone has.
        mine = Q(department__in=place.departments) | Q(person=user)
        late = late.filter(pk__in=Part.objects.filter(mine, state__in=HELD, due__lt=clock.now()).values("case"))
    return late.select_related("organisation", "department")


def supervised(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """Running cases for which a rung of the ladder was climbed, the highest first."""
    return department_cases(user, zone).filter(state__in=RUNNING, rung__gt=0).order_by("-rung", "due", "pk")


def filed(user: User | AnonymousUser) -> QuerySet[Case]:
    """What the person or their organisations filed."""
    return own_cases(user).select_related("organisation", "department")


def _in_order(parts: QuerySet[Part]) -> QuerySet[Part]:
    related = ("case__organisation", "step", "department", "person")
    return parts.select_related(*related).order_by(F("due").asc(nulls_last=True), "pk")
