"""Who may see and do what in a zone. Other apps build their own rules on `Standing`; nothing else reads grants."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web import clock

WORKING = frozenset({Role.OFFICER, Role.HEAD})
"""Roles held by those who do a department's work."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is in one zone on one day. Someone without any grant there has no roles and sees nothing.

    `departments` and `duties` are those the person works in as officer or head; `headed` are the duties of the
    departments they head. Looking at a department as a viewer is not working in it.
    """

    user: User
    zone: Zone
    roles: frozenset[str]
    departments: frozenset[int]
    duties: frozenset[str]
    headed: frozenset[str] = frozenset()

    @property
    def belongs(self) -> bool:
        return bool(self.roles)

    @property
    def leads(self) -> bool:
        return Role.LEADER in self.roles

    @property
    def plans(self) -> bool:
        """Works in the planning office, as officer or head."""
        return Duty.PLANNING in self.duties

    @property
    def heads_planning(self) -> bool:
        """Heads the planning office."""
        return Duty.PLANNING in self.headed

    def in_department(self, department_id: int | None) -> bool:
        return department_id in self.departments


def _grants_on(user: User | AnonymousUser, day: date) -> list[Grant]:
    """All grants valid on the day, read once per request (a person object lives for one request)."""
    if not user.is_authenticated:
        return []
    kept: dict[date, list[Grant]] = user.__dict__.setdefault("_grants_on", {})
    if day not in kept:
        kept[day] = list(_valid(day).filter(user=user).select_related("zone", "department"))
    return kept[day]


def _valid(day: date) -> QuerySet[Grant]:
    return Grant.objects.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gte=day)
    )


def zones_of(user: User | AnonymousUser) -> list[Zone]:
    """The zones in which the person holds any role today, by code."""
    zones = {grant.zone_id: grant.zone for grant in _grants_on(user, clock.today())}
    return sorted(zones.values(), key=lambda zone: zone.code)


def standing(user: User, zone: Zone) -> Standing:
    """What the person is in the zone today."""
    grants = [grant for grant in _grants_on(user, clock.today()) if grant.zone_id == zone.pk]
    worked = [grant for grant in grants if grant.role in WORKING and grant.department]
    return Standing(
        user=user,
        zone=zone,
        roles=frozenset(grant.role for grant in grants),
        departments=frozenset(grant.department_id for grant in worked),
        duties=frozenset(duty for grant in worked for duty in grant.department.duties),
        headed=frozenset(duty for grant in worked if grant.role == Role.HEAD for duty in grant.department.duties),
    )


def people_of(departments: Iterable[int]) -> list[User]:
    """The officers and heads who work in these departments today and may sign in, each once."""
    day = clock.today()
    return list(
        User.objects.filter(
            is_active=True, pk__in=_valid(day).filter(department__in=departments, role__in=WORKING).values("user")
        )
    )


def people_counts(departments: Iterable[int]) -> dict[int, int]:
    """How many officers and heads each of these departments has today."""
    wanted = list(departments)
    working = _valid(clock.today()).filter(department__in=wanted, role__in=WORKING, user__is_active=True)
    pairs = set(working.values_list("department_id", "user_id"))
    counted = Counter(department for department, _ in pairs)
    return {department: counted[department] for department in wanted}


def leaders_of(zone: Zone) -> list[User]:
    """The leaders of the zone today who may sign in."""
    leading = _valid(clock.today()).filter(zone=zone, role=Role.LEADER)
    return list(User.objects.filter(is_active=True, pk__in=leading.values("user")))


def current_departments(zone: Zone, day: date | None = None) -> list[Department]:
    """The departments of the zone that exist on the day (today when not given), in their official order."""
    day = day or clock.today()
    return list(
        zone.departments.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        )
    )
