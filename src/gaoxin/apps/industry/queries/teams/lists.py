"""The chains of a zone with their chiefs and how the year's lists stand; items of all chains as one list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, Count, Q, QuerySet, Value, When

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.models import Bridge, ChainItem, ChainPlan
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.queries.teams.seated import seats_by_chain
from gaoxin.apps.industry.team_states import BRIDGE_OVER, RUNNING, ItemState, SeatRole
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Zone
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One chain: who answers for it, how many items the year's lists have, how many are done and late."""

    pk: str
    name: str
    chief: str
    chief_level: str
    deputies: Sequence[str]
    lead: str
    planned: bool
    items: int
    done: int
    running: int
    late: int
    bridges: int
    mine: bool

    @property
    def progress(self) -> float | None:
        """Items done, in % of those not given up and not carried into another year."""
        return 100 * self.done / (self.done + self.running) if self.done + self.running else None


def late_on(day: date) -> Q:
    """Items that should have been done before a day."""
    return Q(state__in=RUNNING, due__lt=day)


def team_lines(user: Person, zone: Zone | None, year: int) -> Sequence[TeamLine]:
    here = require_zone(user, zone)
    sums = _sums(here, year)
    seats = seats_by_chain(here)
    bridges = dict(
        Bridge.objects.filter(zone=here)
        .exclude(state__in=BRIDGE_OVER)
        .order_by()
        .values_list("chain")
        .annotate(n=Count("pk"))
    )
    found = []
    for key, chain in chains_of(here).items():
        team = seats.get(key, ())
        chief = next((one for one in team if one.role == SeatRole.CHIEF), None)
        of_year: Mapping[str, Any] = sums.get(key, {})
        found.append(
            TeamLine(
                pk=key,
                name=named(chain.declared),
                chief=chief.office if chief else "",
                chief_level=str(chief.get_level_display()) if chief else "",
                deputies=[one.office for one in team if one.role == SeatRole.DEPUTY],
                lead=next((str(one.department) for one in team if one.role == SeatRole.LEAD), ""),
                planned=key in sums,
                items=of_year.get("n", 0),
                done=of_year.get("done", 0),
                running=of_year.get("running", 0),
                late=of_year.get("late", 0),
                bridges=bridges.get(key, 0),
                mine=any(one.user_id is not None and one.user_id == user.pk for one in team),
            )
        )
    return found


def _sums(zone: Zone, year: int) -> Mapping[str, Mapping[str, Any]]:
    today = clock.today()
    rows = ChainPlan.objects.filter(zone=zone, year=year).order_by().values("chain")
    counted = rows.annotate(
        n=Count("items"),
        done=Count("items", filter=Q(items__state=ItemState.DONE)),
        running=Count("items", filter=Q(items__state__in=RUNNING)),
        late=Count("items", filter=Q(items__state__in=RUNNING, items__due__lt=today)),
    )
    return {one["chain"]: one for one in counted}


def years_of(zone: Zone, chain: str = "") -> list[int]:
    """The years with plans, and the present one; the latest first."""
    rows = ChainPlan.objects.filter(zone=zone)
    if chain:
        rows = rows.filter(chain=chain)
    return sorted({*rows.order_by().values_list("year", flat=True).distinct(), clock.today().year}, reverse=True)


def all_items(user: Person, zone: Zone | None) -> QuerySet[ChainItem]:
    """Items of every chain and year; `late` and `running` say of each whether it should be or is still to be done."""
    here = require_zone(user, zone)
    rows = ChainItem.objects.filter(zone=here).annotate(
        late=_yes(late_on(clock.today())), running=_yes(Q(state__in=RUNNING))
    )
    return rows.select_related("plan", "department", "enterprise__organisation")


def open_before(zone: Zone, chain: str, year: int) -> Sequence[ChainItem]:
    """What of the last plan before a year is still to be done."""
    last = ChainPlan.objects.filter(zone=zone, chain=chain, year__lt=year).order_by("-year").first()
    if last is None:
        return ()
    return list(last.items.filter(state__in=RUNNING).select_related("department", "plan").order_by("kind", "due", "pk"))


def waiting_items(user: Person, zone: Zone | None) -> QuerySet[ChainItem]:
    """Late items of the departments in which the person works, the longest late first."""
    if zone is None or not user.is_authenticated:
        return ChainItem.objects.none()
    mine = standing(user, zone).departments
    rows = ChainItem.objects.filter(late_on(clock.today()), zone=zone, department__in=mine)
    return rows.select_related("plan", "department").order_by("due", "pk")


def _yes(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())
