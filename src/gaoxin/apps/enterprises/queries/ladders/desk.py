"""What of cultivation waits for a person: in the zones where a department of theirs cultivates."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.enterprises.ladder_access import cultivates
from gaoxin.apps.enterprises.ladder_states import StatementState, WarningState
from gaoxin.apps.enterprises.models import HeldTitle, StatedFact, TitleWarning
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.ladders import package_ladders


def _zones(user: User | AnonymousUser) -> list[Zone]:
    return [zone for zone in zones_of(user) if cultivates(standing(user, zone))]


def works_somewhere(user: User) -> bool:
    return bool(_zones(user))


def open_warnings(user: User) -> QuerySet[TitleWarning]:
    """Warnings of titles whose ladder a department of the person keeps, the first to end first."""
    return _warnings(user, _zones(user)).select_related("enterprise__organisation").order_by("day", "pk")


def _warnings(user: User, zones: Sequence[Zone]) -> QuerySet[TitleWarning]:
    found = TitleWarning.objects.none()
    for zone in zones:
        duties = standing(user, zone).duties
        titles = [
            rung.title
            for ladder in package_ladders().values()
            if ladder.duty.value in duties
            for rung in ladder.rungs.values()
        ]
        found |= TitleWarning.objects.filter(zone=zone, state=WarningState.OPEN, title__in=titles)
    return found


@dataclass(frozen=True, slots=True)
class Stating:
    """An enterprise with what it stated and nobody has confirmed."""

    name: str
    facts: int
    titles: int
    synthetic: bool


def statements_to_confirm(user: User, limit: int) -> Sequence[Stating]:
    """Enterprises whose statements wait."""
    zones, counts, named = _zones(user), defaultdict(lambda: [0, 0]), {}
    for place, model in enumerate((StatedFact, HeldTitle)):
        rows = model.objects.filter(zone__in=zones, state=StatementState.STATED)
        for row in rows.select_related("enterprise__organisation").order_by("entered_at")[:500]:
            counts[row.enterprise_id][place] += 1
            named[row.enterprise_id] = row.enterprise
    return [Stating(str(named[key].organisation), *counts[key], named[key].synthetic) for key in list(counts)[:limit]]


def statements_count(user: User) -> int:
    """How many statements wait."""
    return _statements(_zones(user))


def _statements(zones: Sequence[Zone]) -> int:
    waiting = (model.objects.filter(zone__in=zones, state=StatementState.STATED) for model in (StatedFact, HeldTitle))
    return sum(rows.count() for rows in waiting)


def waiting_count(user: User) -> int:
    """Warnings and statements that wait for the person."""
    zones = _zones(user)
    return _warnings(user, zones).count() + _statements(zones) if zones else 0
