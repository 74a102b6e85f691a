"""Provinces by name, as lists of companies name them, and where a zone lies."""

from functools import cache

from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.states import Level
from gaoxin.catalogue.classifications import DIVISIONS, package_classifications

PROVINCE = "0000"
"""With what the code of a province ends."""
SHORT = 2
"""Characters by which provinces are told from one another (内蒙 and 黑龙 included)."""


def province_code(name: str) -> str:
    """The two digits of a province by its name, written in full or short (吉林, 吉林省); "" where it is none."""
    return _codes().get(name.strip()[:SHORT], "")


@cache
def _codes() -> dict[str, str]:
    codes = package_classifications()[DIVISIONS].codes
    return {name[:SHORT]: code[:2] for code, name in codes.items() if code.endswith(PROVINCE)}


def place_of(zone: Zone) -> tuple[str, str]:
    """The province (two digits) and the city (its name) that a zone lies in, as far as the zones above it say."""
    province = city = ""
    above: Zone | None = zone
    while above is not None:
        if above.level == Level.CITY:
            city = city or above.name
        elif above.level == Level.PROVINCE:
            province = province_code(above.name)
        above = above.parent
    return province, city
