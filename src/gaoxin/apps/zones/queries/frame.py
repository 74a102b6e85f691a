"""The zone a request works in, and as what."""

from collections.abc import Iterable

from django.http import HttpRequest

from gaoxin.apps.zones import access
from gaoxin.apps.zones.models import Presence, Zone

SESSION_KEY = "zone"


def zone_of_request(request: HttpRequest) -> Zone | None:
    """The zone chosen in the top bar, else the first one the person belongs to; None without any role."""
    zones = access.zones_of(request.user)
    chosen = request.session.get(SESSION_KEY)
    return next((zone for zone in zones if zone.code == chosen), zones[0] if zones else None)


def standing_of_request(request: HttpRequest) -> tuple[int | None, Iterable[str]]:
    """The key of the zone a request works in and the person's roles there, as the access log keeps them.

    For people of organisations it is the zone in which theirs was first present.
    """
    zone = zone_of_request(request)
    if zone is not None:
        return zone.pk, access.standing(request.user, zone).roles
    organisations = access.organisations_of(request.user)
    if not organisations:
        return None, ()
    present = Presence.objects.filter(organisation__in=organisations).order_by("pk")
    return present.values_list("zone", flat=True).first(), access.roles_of(request.user)
