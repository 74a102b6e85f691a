"""By-products that plants have, materials that plants could use, and whether one will do for the other."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal

from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.kernel.quantities import Quantity
from gaoxin.kernel.units import parse_unit

TONNE = parse_unit("吨")
_EARTH_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant (of an enterprise, which may have several) and where it stands, in degrees; None is unknown."""

    key: str
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """Between what a quality may lie, the ends included; None is no limit."""

    least: Quantity | None = None
    most: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a plant would give away in a year and nobody takes yet. `density` turns another measure into mass, such as
    1.2吨/立方米."""

    key: str
    plant: str
    material: str
    amount: Quantity
    qualities: Mapping[str, Quantity] = field(default_factory=dict)
    density: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Want:
    """What a plant could take in a year, of which quality, and from how far."""

    key: str
    plant: str
    material: str
    amount: Quantity
    limits: Mapping[str, Limit] = field(default_factory=dict)
    reach_km: float | None = None
    density: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Unfit:
    """An offer and a want of one material that were not put together. `qualities` are those that do not do or, where
    `unknown`, those that are not known; DISTANCE may be among them."""

    offer: str
    want: str
    qualities: tuple[str, ...]
    unknown: bool


DISTANCE = "distance"


def kilograms(item: Offer | Want) -> int:
    """The amount in whole kilograms, rounded down. Refused: a measure that is no mass and has no density, and an amount
    that is not above zero."""
    amount = item.amount if item.density is None else item.amount * item.density
    try:
        tonnes = amount.to(TONNE)
    except Refusal:
        raise refuse("symbiosis.no_mass", Place(path=item.key), key=item.key, unit=str(item.amount.unit)) from None
    if tonnes.value <= 0:
        raise refuse("symbiosis.amount", Place(path=item.key), key=item.key, amount=str(item.amount))
    return int((tonnes.value * 1000).to_integral_value(ROUND_FLOOR))


def unfit(offer: Offer, want: Want, km: float | None) -> Unfit | None:
    """Why the offer will not do for the want, or what must be known first; None where it will do."""
    wrong, unknown = [], []
    for name in sorted(want.limits):
        if name not in offer.qualities:
            unknown.append(name)
        elif not _within(offer, want, name):
            wrong.append(name)
    if km is None:
        unknown.append(DISTANCE)
    elif want.reach_km is not None and km > want.reach_km:
        wrong.append(DISTANCE)
    if wrong:
        return Unfit(offer.key, want.key, tuple(wrong), False)
    return Unfit(offer.key, want.key, tuple(unknown), True) if unknown else None


def _within(offer: Offer, want: Want, name: str) -> bool:
    has, limit = offer.qualities[name], want.limits[name]
    for end in (limit.least, limit.most):
        if end is not None and end.unit.kinds != has.unit.kinds:
            raise refuse(
                "symbiosis.quality_unit",
                Place(path=offer.key),
                quality=name,
                offer=offer.key,
                unit=str(has.unit),
                want=want.key,
                other=str(end.unit),
            )
    return (limit.least is None or limit.least <= has) and (limit.most is None or has <= limit.most)


def distance(first: Plant, second: Plant) -> float | None:
    """Kilometres as the crow flies; 0 within one plant, None where a place is not known."""
    if first.key == second.key:
        return 0.0
    if None in (first.longitude, first.latitude, second.longitude, second.latitude):
        return None
    places = (first.latitude, first.longitude, second.latitude, second.longitude)
    north, east, other_north, other_east = (math.radians(degrees) for degrees in places if degrees is not None)
    chord = math.sin((other_north - north) / 2) ** 2
    chord += math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, chord)))


def tonnes_of(kilos: int) -> Decimal:
    """Whole kilograms as tonnes."""
    return Decimal(kilos).scaleb(-3)
