"""The zone a request works in."""

from django.http import HttpRequest

from gaoxin.apps.zones import access
from gaoxin.apps.zones.models import Zone

SESSION_KEY = "zone"


def zone_of_request(request: HttpRequest) -> Zone | None:
    """The zone chosen in the top bar, else the first one the person belongs to; None without any role."""
    zones = access.zones_of(request.user)
    chosen = request.session.get(SESSION_KEY)
    return next((zone for zone in zones if zone.code == chosen), zones[0] if zones else None)
