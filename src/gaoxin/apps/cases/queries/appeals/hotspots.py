"""The weekly list of hot spots, and one of them with its appeals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from gaoxin.apps.cases.appeal_access import require_overseer, watch_of
from gaoxin.apps.cases.models import HotSpot, HotSpotCase
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

USUAL = 4
"""Weeks whose mean is what a week is compared with."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How a week stands to the mean of the four before it; `mean` is cases a week."""

    number: int
    mean: float

    @property
    def ratio(self) -> float | None:
        """So many times the mean; None where there was nothing before."""
        return self.number / self.mean if self.mean else None


def hot_spots(user: User, zone: Zone, week: date) -> QuerySet[HotSpot]:
    """The hot spots of a week, for those who watch over all cases."""
    require_overseer(user, zone)
    return HotSpot.objects.filter(zone=zone, week=week).select_related("task").order_by("rank")


def weeks(user: User, zone: Zone) -> Sequence[date]:
    """The weeks with a list, the latest first, the last complete week always among them."""
    require_overseer(user, zone)
    found = HotSpot.objects.filter(zone=zone).order_by("-week").values_list("week", flat=True).distinct()[:26]
    last = last_week()
    return sorted({last, *found}, reverse=True)


def last_week() -> date:
    """The Monday of the last week that is over."""
    today = clock.today()
    return today - timedelta(days=today.weekday(), weeks=1)


def hot_spot(user: User, spot_id: int) -> HotSpot:
    """One hot spot, or *not found*."""
    found = HotSpot.objects.select_related("zone", "task", "judged_by").filter(pk=spot_id).first()
    if found is None:
        raise NotFound
    if not watch_of(user, found.zone).everything:
        raise NotFound
    return found


def members(spot: HotSpot) -> QuerySet[HotSpotCase]:
    """Its appeals, those of the week first, then the latest."""
    related = ("case__organisation", "case__department")
    return spot.members.select_related(*related).order_by("-this_week", "-case__filed_at", "-pk")


def growth(spot: HotSpot) -> Growth:
    """How the week compares with the weeks before it."""
    usual = spot.former[-USUAL:]
    return Growth(spot.number, sum(usual) / len(usual) if usual else 0.0)
