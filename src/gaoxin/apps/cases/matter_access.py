"""Who may do what about a matter, beyond seeing its case (`access`)."""

from django.contrib.auth.models import AnonymousUser

from gaoxin.apps.cases.access import Place
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty

ACCEPTED, DECIDED = "accepted", "decided"
"""Occasions on which a matter is rated."""


def at_window(user: User | AnonymousUser, zone: Zone) -> bool:
    """Whether somebody works in the office for government service of the zone."""
    return user.is_authenticated and zone in zones_of(user) and Duty.SERVICE in standing(user, zone).duties


def occasions(case: Case, kept: MatterCase, place: Place) -> list[str]:
    """On which occasions whoever applied can still rate; whoever took it in for them at the window does not."""
    if not place.filer or place.staff:
        return []
    reached = [ACCEPTED] * (kept.accepted_at is not None) + [DECIDED] * (kept.decided_at is not None)
    rated = set(case.ratings.values_list("occasion", flat=True))
    return [occasion for occasion in reached if occasion not in rated]
