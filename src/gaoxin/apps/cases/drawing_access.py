"""Who may look at the processes of a zone, and who may draw them.

Everybody who works in a zone or watches over it sees by which process its cases run. Drawn and published they are by
the zone's administrators and by the office that dispatches cases, which knows how they run.
"""

from django.contrib.auth.models import AnonymousUser

from gaoxin.apps.cases.access import STAFF, dispatches
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse

READERS = (*STAFF, "administrator")
"""Roles that look at processes, as views declare them."""
DRAWERS = ("administrator", "officer", "head")
"""Roles that may draw, where the person is one of those `draws` knows."""


def draws(place: Standing) -> bool:
    """Draws and publishes the processes of the zone."""
    return place.administers or dispatches(place)


def may_draw(user: User | AnonymousUser, zone: Zone) -> bool:
    return user.is_authenticated and zone in zones_of(user) and draws(standing(user, zone))


def require_drawing(user: User, zone: Zone) -> None:
    """Refuse whoever does not draw the zone's processes."""
    if not may_draw(user, zone):
        raise refuse("cases.may_not_draw")
