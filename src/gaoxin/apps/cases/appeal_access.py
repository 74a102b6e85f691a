"""Who may see and do what about appeals as a whole, beyond seeing one (`access`)."""

from dataclasses import dataclass

from gaoxin.apps.cases.access import oversees
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class Watch:
    """What a person sees of the appeals of a zone: `everything` of the zone, or what `departments` answer for. Of what
    enterprises said they see nothing that their own `departments` handled, but in counts that are large enough."""

    zone: Zone
    everything: bool
    departments: frozenset[int]


def watch_of(user: User, zone: Zone) -> Watch:
    """What a person sees, or *not found* for those who have no part in the zone."""
    if zone not in zones_of(user):
        raise NotFound
    place = standing(user, zone)
    return Watch(zone, oversees(place), frozenset(place.departments))


def require_overseer(user: User, zone: Zone) -> Watch:
    """The same for what only those see who watch over all cases; others are told so."""
    found = watch_of(user, zone)
    if not found.everything:
        raise refuse("appeals.for_overseers")
    return found
