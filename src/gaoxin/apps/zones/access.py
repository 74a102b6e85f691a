"""Who may see and do what in a zone. Other apps build their own rules on `Standing`; nothing else reads grants."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is in one zone on one day. Someone without any grant there has no roles and sees nothing."""

    user: User
    zone: Zone
    roles: frozenset[str]
    departments: frozenset[int]
    duties: frozenset[str]

    @property
    def belongs(self) -> bool:
        return bool(self.roles)

    @property
    def leads(self) -> bool:
        return Role.LEADER in self.roles

    @property
    def plans(self) -> bool:
        """Works in the planning office, as officer or head."""
        return Duty.PLANNING in self.duties and bool(self.roles & {Role.OFFICER, Role.HEAD})

    def in_department(self, department_id: int | None) -> bool:
        return department_id in self.departments


def _grants_on(user: User | AnonymousUser, day: date) -> list[Grant]:
    """All grants valid on the day, read once per request (a person object lives for one request)."""
    if not user.is_authenticated:
        return []
    kept: dict[date, list[Grant]] = user.__dict__.setdefault("_grants_on", {})
    if day not in kept:
        kept[day] = list(
            Grant.objects.filter(user=user)
            .filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day))
            .filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day))
            .select_related("zone", "department")
        )
    return kept[day]


def zones_of(user: User | AnonymousUser) -> list[Zone]:
    """The zones in which the person holds any role today, by code."""
    zones = {grant.zone_id: grant.zone for grant in _grants_on(user, clock.today())}
    return sorted(zones.values(), key=lambda zone: zone.code)


def standing(user: User, zone: Zone) -> Standing:
    """What the person is in the zone today."""
    grants = [grant for grant in _grants_on(user, clock.today()) if grant.zone_id == zone.pk]
    departments = [grant.department for grant in grants if grant.department]
    return Standing(
        user=user,
        zone=zone,
        roles=frozenset(grant.role for grant in grants),
        departments=frozenset(department.pk for department in departments),
        duties=frozenset(duty for department in departments for duty in department.duties),
    )


def current_departments(zone: Zone, day: date | None = None) -> list[Department]:
    """The departments of the zone that exist on the day (today when not given), in their official order."""
    day = day or clock.today()
    return list(
        zone.departments.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        )
    )
