"""The registry as a list, the parks and buildings of a zone, and the words a search box gets."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from gaoxin.apps.enterprises.access import enterprises_in, own_enterprises, visible_enterprises
from gaoxin.apps.enterprises.models import Enterprise, Premises
from gaoxin.apps.zones.models import User, Zone

MOST_FOUND = 500
"""Records that a search answers with at most."""


def registry(user: User, zone: Zone) -> QuerySet[Enterprise]:
    """The enterprises of a zone, as its staff see them."""
    return enterprises_in(user, zone).select_related("organisation", "premises")


def search_ids(user: User, words: str) -> Sequence[int]:
    """The records the person may read whose code or one of whose names is what was typed, best first."""
    text = words.strip()
    if not text:
        return []
    named = Q(organisation__legal_name=text) | Q(organisation__short_name=text) | Q(organisation__names__name=text)
    found = visible_enterprises(user).filter(named | Q(organisation__credit_code=text.upper()))
    return list(found.values_list("pk", flat=True).distinct()[:MOST_FOUND])


def premises_in(zone: Zone) -> QuerySet[Premises]:
    """The parks, buildings and incubators of a zone by name."""
    return Premises.objects.filter(zone=zone)


def mine(user: User) -> list[Enterprise]:
    """The records of the person's own organisations."""
    return list(own_enterprises(user).select_related("organisation", "zone").order_by("zone__code", "pk"))
