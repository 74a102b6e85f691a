"""Who draws the ground of a zone: its boundaries and where its parcels lie."""

from gaoxin.apps.cases.models import LandParcel
from gaoxin.apps.industry.chain_access import DUTIES, Person, require_zone
from gaoxin.apps.industry.models import ParcelPlace
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

DRAWERS = ("officer", "head", "administrator")
"""Roles that draw it, as views declare them."""
DRAWING = DUTIES | {Duty.LAND}
"""Duties with which a department does."""


def draws_ground(user: Person, zone: Zone | None) -> bool:
    """Administers the zone, or works in a department for industry or land."""
    if zone is None or not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.administers or (place.works and not DRAWING.isdisjoint(place.duties))


def require_drawing(user: Person, zone: Zone | None) -> Zone:
    """The zone whose ground the person draws; its other staff are refused."""
    here = require_zone(user, zone)
    if not draws_ground(user, here):
        raise refuse("industry.not_your_ground", zone=here.name)
    return here


def require_parcel(user: Person, zone: Zone | None, parcel_id: int) -> tuple[LandParcel, ParcelPlace | None]:
    """A parcel of the zone with its place, for those who say where it lies."""
    here = require_drawing(user, zone)
    found = LandParcel.objects.filter(zone=here, pk=parcel_id).first()
    if found is None:
        raise NotFound
    return found, ParcelPlace.objects.filter(parcel=found).first()
