"""The registry as a list, the parks and buildings of a zone, and one's own enterprises."""

from django.db.models import Count, Q, QuerySet

from gaoxin.apps.enterprises.access import enterprises_in, own_enterprises
from gaoxin.apps.enterprises.models import Enterprise, Premises
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone


def registry(user: User, zone: Zone) -> QuerySet[Enterprise]:
    """The enterprises of a zone, as its staff see them."""
    return enterprises_in(user, zone).select_related("organisation", "premises")


def premises_in(zone: Zone) -> QuerySet[Premises]:
    """The parks, buildings and incubators of a zone by name."""
    return Premises.objects.filter(zone=zone)


def premises_with_counts(user: User, zone: Zone) -> QuerySet[Premises]:
    """The same, each with how many listed enterprises sit there, as `count`."""
    if zone not in zones_of(user):
        return Premises.objects.none()
    sitting = Count("enterprises", filter=Q(enterprises__merged=False, enterprises__zone=zone))
    return premises_in(zone).annotate(count=sitting)


def mine(user: User) -> list[Enterprise]:
    """The records of the person's own organisations."""
    return list(own_enterprises(user).select_related("organisation", "zone").order_by("zone__code", "pk"))
