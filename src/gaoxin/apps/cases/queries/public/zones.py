"""The zones that the public files to."""

from collections.abc import Sequence

from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Level
from gaoxin.web.errors import NotFound


def zone_named(code: str) -> Zone:
    """A zone by its code, or *not found*; provinces and cities take nothing in here."""
    found = Zone.objects.filter(code=code, level=Level.ZONE).first()
    if found is None:
        raise NotFound
    return found


def open_zones() -> Sequence[Zone]:
    return list(Zone.objects.filter(level=Level.ZONE).order_by("code"))
