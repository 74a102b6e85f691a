"""The declared areas of a zone, and the one around a place."""

from decimal import Decimal

from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.city_areas import Area, CityAreas, package_city_areas

NONE = CityAreas("", "", "", False, {})


def areas_of(zone: Zone) -> CityAreas:
    """The areas declared for a zone; none where none are."""
    return package_city_areas().get(zone.code, NONE)


def area_at(zone: Zone, longitude: Decimal | None, latitude: Decimal | None) -> Area | None:
    """The smallest area around a point; None where the point is not known or lies outside."""
    if longitude is None or latitude is None:
        return None
    return areas_of(zone).at(longitude, latitude)
