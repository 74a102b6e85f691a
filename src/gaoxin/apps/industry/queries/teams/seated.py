"""Who sits in a chain's team on a day, and who sat there before."""

from collections.abc import Mapping, Sequence

from django.db.models import Q, QuerySet

from gaoxin.apps.industry.models import ExpertSeat, TeamSeat
from gaoxin.apps.industry.models.teams import in_force
from gaoxin.apps.industry.team_states import SeatRole
from gaoxin.apps.zones.access import current_departments, holders_of, leaders_of, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.apps.zones.states import Role
from gaoxin.web import clock

ORDER = {role: number for number, role in enumerate(SeatRole)}


def seats_now(zone: Zone, chain: str = "") -> Sequence[TeamSeat]:
    """Those in force today, chiefs first."""
    rows = TeamSeat.objects.filter(zone=zone).filter(in_force(clock.today()))
    if chain:
        rows = rows.filter(chain=chain)
    found = rows.select_related("department", "expert", "user", "follows")
    return sorted(found, key=lambda one: (ORDER[SeatRole(one.role)], one.since, one.pk))


def seats_by_chain(zone: Zone) -> Mapping[str, Sequence[TeamSeat]]:
    found: dict[str, list[TeamSeat]] = {}
    for one in seats_now(zone):
        found.setdefault(one.chain, []).append(one)
    return found


def seats_not_now(zone: Zone, chain: str) -> QuerySet[TeamSeat]:
    """Those that ended or are still to begin, the latest first."""
    rows = TeamSeat.objects.filter(zone=zone, chain=chain).exclude(in_force(clock.today()))
    return rows.select_related("department", "expert")


def own_seats(user: User) -> Sequence[TeamSeat]:
    """The seats that the person holds today, in every zone the person sees."""
    rows = TeamSeat.objects.filter(user=user, zone__in=zones_of(user)).filter(in_force(clock.today()))
    return list(rows.select_related("zone").order_by("zone__code", "chain", "pk"))


def accounts(zone: Zone) -> QuerySet[User]:
    """Who may be tied to a seat: leaders of the zone, those who look on from the levels above."""
    people = {one.pk for one in leaders_of(zone)}
    above: Zone | None = zone
    while above is not None:
        people |= {one.pk for one in holders_of(above, Role.VIEWER)}
        above = above.parent
    return User.objects.filter(pk__in=people).order_by("display_name", "pk")


def departments_now(zone: Zone) -> QuerySet[Department]:
    """The departments that a zone has today, in their official order."""
    return Department.objects.filter(pk__in=[one.pk for one in current_departments(zone)]).order_by("position", "name")


def experts_now(zone: Zone, chain: str) -> QuerySet[ExpertSeat]:
    """Places of the library of experts that are open today, of this chain or of none in particular."""
    today = clock.today()
    rows = ExpertSeat.objects.filter(zone=zone, chain__in=["", chain], since__lte=today)
    return rows.filter(Q(until__isnull=True) | Q(until__gte=today)).order_by("organisation", "pk")
