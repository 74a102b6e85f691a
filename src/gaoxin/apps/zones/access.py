"""Who may see and do what in a zone. Other apps build their own rules on `Standing`; nothing else reads grants.

What a grant opens is decided here for a record's rules and, in the same words, by `gaoxin_belonging` in the database
for its rows: a role reaches the zone it is held in and that zone's parts, a viewer's every zone below; a delegation
lends working roles for its days.
"""

from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import Http404

from gaoxin.apps.zones.models import Delegation, Department, Grant, Organisation, User, Zone
from gaoxin.apps.zones.states import OUTSIDE, Duty, Level, Role
from gaoxin.web import clock
from gaoxin.web.scope import as_system, current

WORKING = frozenset({Role.OFFICER, Role.HEAD})
"""Roles held by those who do a department's work."""
LENT = frozenset({*WORKING, Role.STEWARD, Role.LEADER})
"""Roles that go over to whoever stands in."""
LONGEST_CHAIN = 20
"""Mergers followed before a chain is taken for a mistake."""


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
    def administers(self) -> bool:
        return Role.ADMINISTRATOR in self.roles

    @property
    def works(self) -> bool:
        """Does the work of some department, or heads one."""
        return bool(self.roles & WORKING)

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
    """All grants valid on the day, lent ones among them, read once per request (a person object lives for one)."""
    if not user.is_authenticated or not user.is_active:
        return []
    kept: dict[date, list[Grant]] = user.__dict__.setdefault("_grants_on", {})
    if day not in kept:
        scope = current()
        if scope is not None and scope.person == user.pk:
            lenders = list(_lenders(user, day))
            with as_system() if lenders else nullcontext():  # the grants of others are not the person's own rows
                kept[day] = _held(user, lenders, day)
        else:
            with as_system():
                kept[day] = _held(user, _lenders(user, day), day)
    return kept[day]


def _lenders(user: User, day: date) -> Iterable[tuple[int, int]]:
    """Who is stood in for, with the zone."""
    given = Delegation.objects.filter(taker=user, valid_from__lte=day, valid_to__gte=day)
    return given.values_list("giver", "zone")


def _held(user: User, lenders: Iterable[tuple[int, int]], day: date) -> list[Grant]:
    wanted = Q(user=user)
    for giver, zone in lenders:
        wanted |= Q(user=giver, zone=zone, role__in=LENT)
    return list(_valid(day).filter(wanted).select_related("zone", "department"))


def _valid(day: date) -> QuerySet[Grant]:
    return Grant.objects.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
        Q(valid_to__isnull=True) | Q(valid_to__gte=day)
    )


def _reaches(grant: Grant, zone: Zone, above: dict[int, Zone]) -> bool:
    """Whether a role held in one zone counts in another: downwards into parts, for a viewer into every zone below."""
    step: Zone | None = zone
    while step is not None:
        if step.pk == grant.zone_id:
            return True
        if grant.role != Role.VIEWER and step.level != Level.PART:
            return False
        step = above.get(step.parent_id) if step.parent_id else None
    return False


def _tree(user: User | AnonymousUser) -> dict[int, Zone]:
    """All zones, kept with the person: who looks from above is asked about on every line of a page."""
    kept: dict[int, Zone] | None = user.__dict__.get("_zone_tree")
    if kept is None:
        user.__dict__["_zone_tree"] = kept = {zone.pk: zone for zone in Zone.objects.all()}
    return kept


def zones_of(user: User | AnonymousUser) -> list[Zone]:
    """The zones in which the person holds any role today, or which such a role reaches, by code."""
    grants = [grant for grant in _grants_on(user, clock.today()) if grant.zone_id]
    if not grants:
        return []
    kept: list[Zone] | None = user.__dict__.get("_zones_of")
    if kept is None:
        tree = _tree(user)
        kept = [zone for zone in tree.values() if any(_reaches(grant, zone, tree) for grant in grants)]
        user.__dict__["_zones_of"] = kept = sorted(kept, key=lambda zone: zone.code)
    return kept


def standing(user: User, zone: Zone) -> Standing:
    """What the person is in the zone today."""
    held = [grant for grant in _grants_on(user, clock.today()) if grant.zone_id]
    grants = [grant for grant in held if grant.zone_id == zone.pk]
    beyond = [grant for grant in held if grant.zone_id != zone.pk]
    if beyond and zone.parent_id:
        tree = _tree(user)
        grants += [grant for grant in beyond if _reaches(grant, zone, tree)]
    worked = [grant for grant in grants if grant.role in WORKING and grant.department]
    return Standing(
        user=user,
        zone=zone,
        roles=frozenset(grant.role for grant in grants),
        departments=frozenset(grant.department_id for grant in worked),
        duties=frozenset(duty for grant in worked for duty in grant.department.duties),
        headed=frozenset(duty for grant in worked if grant.role == Role.HEAD for duty in grant.department.duties),
    )


def roles_of(user: User | AnonymousUser) -> frozenset[str]:
    """Every role the person holds anywhere today."""
    return frozenset(grant.role for grant in _grants_on(user, clock.today()))


def organisations_of(user: User | AnonymousUser) -> list[int]:
    """The organisations the person belongs to today, each as the one it goes on in after mergers; like the grants,
    read once per request."""
    held = [grant.organisation_id for grant in _grants_on(user, clock.today()) if grant.role in OUTSIDE]
    if not held:
        return []
    kept: list[int] | None = user.__dict__.get("_organisations_of")
    if kept is None:
        user.__dict__["_organisations_of"] = kept = sorted({surviving(key) for key in held})
    return kept


def surviving(organisation_id: int) -> int:
    """The organisation that this one was merged into, or itself: keys are never repointed, reading follows them."""
    key = organisation_id
    with as_system():
        for _ in range(LONGEST_CHAIN):
            onward = Organisation.objects.filter(pk=key).values_list("merged_into", flat=True).first()
            if onward is None:
                return key
            key = onward
    raise RuntimeError(f"organisation {organisation_id} is merged in a circle")


def visible_organisations(user: User | AnonymousUser) -> QuerySet[Organisation]:
    """The organisations present in the person's zones, and those the person belongs to, as they go on."""
    mine = organisations_of(user)
    return Organisation.objects.filter(
        Q(pk__in=mine) | Q(presences__zone__in=zones_of(user)), merged_into__isnull=True
    ).distinct()


def require_organisation(user: User | AnonymousUser, organisation_id: int) -> Organisation:
    """One organisation the person may see, as it goes on after mergers; another's is not found."""
    found = visible_organisations(user).filter(pk=surviving(organisation_id)).first()
    if found is None:
        raise Http404
    return found


def people_of(departments: Iterable[int]) -> list[User]:
    """The officers and heads who work in these departments today and may sign in, each once."""
    wanted = list(departments)
    with as_system():  # whoever files something need not see whose task it becomes
        return list(
            User.objects.filter(
                is_active=True,
                pk__in=_valid(clock.today()).filter(department__in=wanted, role__in=WORKING).values("user"),
            )
        )


def members_of(organisation_id: int) -> list[User]:
    """The people of an organisation and of those merged into it today who may sign in."""
    with as_system():
        held = _valid(clock.today()).filter(organisation__in=_merged_together(organisation_id), role__in=OUTSIDE)
        return list(User.objects.filter(is_active=True, pk__in=held.values("user")))


def _merged_together(organisation_id: int) -> list[int]:
    """The organisation that this one goes on in, with all that were merged into it."""
    found = newest = [surviving(organisation_id)]
    while newest:
        newest = list(Organisation.objects.filter(merged_into__in=newest).values_list("pk", flat=True))
        found = [*found, *newest]
    return found


def people_counts(departments: Iterable[int]) -> dict[int, int]:
    """How many officers and heads each of these departments has today."""
    wanted = list(departments)
    working = _valid(clock.today()).filter(department__in=wanted, role__in=WORKING, user__is_active=True)
    pairs = set(working.values_list("department_id", "user_id"))
    counted = Counter(department for department, _ in pairs)
    return {department: counted[department] for department in wanted}


def leaders_of(zone: Zone) -> list[User]:
    """The leaders of the zone today who may sign in."""
    with as_system():
        leading = _valid(clock.today()).filter(zone=zone, role=Role.LEADER)
        return list(User.objects.filter(is_active=True, pk__in=leading.values("user")))


def holders_of(zone: Zone, role: Role) -> list[User]:
    """Those who hold a role of the zone itself today and may sign in, by name."""
    with as_system():
        holding = _valid(clock.today()).filter(zone=zone, role=role)
        return list(User.objects.filter(is_active=True, pk__in=holding.values("user")).order_by("display_name", "pk"))


def heads_of(department_id: int) -> list[User]:
    """The heads of a department today who may sign in."""
    with as_system():
        heading = _valid(clock.today()).filter(department=department_id, role=Role.HEAD)
        return list(User.objects.filter(is_active=True, pk__in=heading.values("user")))


def current_departments(zone: Zone, day: date | None = None) -> list[Department]:
    """The departments of the zone that exist on the day (today when not given), in their official order."""
    day = day or clock.today()
    return list(
        zone.departments.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        )
    )
