"""Declared by-products, agreed and realised exchanges as the engine of symbiosis takes them. Amounts are whole tonnes
with three decimals; what is agreed is no longer free."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch
from gaoxin.apps.industry.symbiosis_states import AGREED, Side
from gaoxin.catalogue.byproducts import Byproduct, package_byproducts
from gaoxin.engines.chains.byproducts import Limit, Offer, Plant, Want, kilograms, tonnes_of
from gaoxin.engines.chains.symbiosis import Flow
from gaoxin.kernel.quantities import Quantity
from gaoxin.kernel.units import parse_unit

TONNE = parse_unit("吨")
DENSITY = parse_unit("吨/立方米")


def plant_key(organisation: int, plant: str) -> str:
    """One plant of an enterprise: enterprises have several, told apart by name."""
    return f"{organisation}/{plant}"


def as_item(line: ByproductLine) -> Offer | Want:
    """A line as it was declared, its qualities in the catalogue's units."""
    amount = Quantity(line.amount, parse_unit(line.unit))
    density = None if line.density is None else Quantity(line.density, DENSITY)
    plant = plant_key(line.organisation_id, line.plant)
    declared = package_byproducts().get(line.material)
    if line.side == Side.OFFER:
        return Offer(str(line.pk), plant, line.material, amount, _qualities(declared, line.qualities), density)
    reach = None if line.reach_km is None else float(line.reach_km)
    return Want(str(line.pk), plant, line.material, amount, _limits(declared, line.qualities), reach, density)


def _qualities(declared: Byproduct | None, kept: Mapping[str, Any]) -> dict[str, Quantity]:
    if declared is None:
        return {}
    return {
        key: Quantity(Decimal(one["value"]), declared.qualities[key].unit)
        for key, one in kept.items()
        if key in declared.qualities and one.get("value") is not None
    }


def _limits(declared: Byproduct | None, kept: Mapping[str, Any]) -> dict[str, Limit]:
    if declared is None:
        return {}

    def bound(key: str, text: str | None) -> Quantity | None:
        return None if text is None else Quantity(Decimal(text), declared.qualities[key].unit)

    return {
        key: Limit(bound(key, one.get("least")), bound(key, one.get("most")))
        for key, one in kept.items()
        if key in declared.qualities and (one.get("least") is not None or one.get("most") is not None)
    }


def tonnes_in(line: ByproductLine) -> Decimal:
    """The declared amount of a line in tonnes, whole kilograms."""
    return tonnes_of(kilograms(as_item(line)))


@dataclass(frozen=True, slots=True)
class Ground:
    """A zone's by-products in a year: plants, what is still free, what is agreed and what was realised."""

    plants: Sequence[Plant]
    names: Mapping[str, str]
    lines: Mapping[str, ByproductLine]
    offers: Sequence[Offer]
    wants: Sequence[Want]
    total: Decimal
    """Tonnes of all offers as declared."""
    realised: Sequence[Flow]
    agreed: Sequence[Flow]
    """What is agreed beyond what was realised."""
    matched: Decimal
    """Tonnes of offers that agreed matches speak for."""
    delivered: Decimal
    """Of these, tonnes that went."""


def ground(
    lines: Iterable[ByproductLine], matches: Iterable[SymbiosisMatch], done: Iterable[SymbiosisExchange]
) -> Ground:
    """The ground on which offers and wants of a year are matched. Plants without a place of their own stand where
    their enterprise stands."""
    rows = sorted(lines, key=lambda one: one.pk)
    bound = [one for one in matches if one.state in AGREED]
    exchanges = list(done)
    plants, names = _plants(rows, [*bound, *exchanges])
    spoken: dict[int, Decimal] = {}
    for one in bound:
        for line in (one.offer_id, one.need_id):
            spoken[line] = spoken.get(line, Decimal(0)) + one.tonnes
    offers: list[Offer] = []
    wants: list[Want] = []
    total = Decimal(0)
    for row in rows:
        item = as_item(row)
        tonnes = tonnes_of(kilograms(item))
        total += tonnes if isinstance(item, Offer) else 0
        left = tonnes - spoken.get(row.pk, Decimal(0))
        if left <= 0:
            continue
        free = Quantity(left, TONNE)
        if isinstance(item, Offer):
            offers.append(Offer(item.key, item.plant, item.material, free, item.qualities))
        else:
            wants.append(Want(item.key, item.plant, item.material, free, item.limits, item.reach_km))
    went: dict[int, Decimal] = {}
    for exchange in exchanges:
        if exchange.match_id is not None:
            went[exchange.match_id] = went.get(exchange.match_id, Decimal(0)) + exchange.tonnes
    here = {row.pk for row in rows if row.side == Side.OFFER}
    kept = [one for one in bound if one.offer_id in here]
    return Ground(
        plants,
        names,
        {str(row.pk): row for row in rows},
        offers,
        wants,
        total,
        _flows(exchanges, lambda one: one.tonnes),
        _flows(bound, lambda one: one.tonnes - went.get(one.pk, Decimal(0)), planned=True),
        sum((one.tonnes for one in kept), Decimal(0)),
        sum((went.get(one.pk, Decimal(0)) for one in kept), Decimal(0)),
    )


def _flows(rows: Iterable[Any], tonnes: Any, *, planned: bool = False) -> list[Flow]:
    """One flow for each pair of plants and material, largest first."""
    sums: dict[tuple[str, str, str], Decimal] = {}
    for one in rows:
        amount = tonnes(one)
        if amount > 0:
            key = (
                plant_key(one.giver_id, one.giver_plant),
                plant_key(one.taker_id, one.taker_plant),
                one.material,
            )
            sums[key] = sums.get(key, Decimal(0)) + amount
    found = [
        Flow("", "", start, end, material, amount, None, float(amount), planned)
        for (start, end, material), amount in sums.items()
    ]
    return sorted(found, key=lambda flow: (-flow.tonnes, flow.start, flow.end, flow.material))


def _plants(rows: Sequence[ByproductLine], exchanged: Sequence[Any]) -> tuple[list[Plant], dict[str, str]]:
    names: dict[str, str] = {}
    places: dict[str, tuple[float, float]] = {}
    for row in rows:
        key = plant_key(row.organisation_id, row.plant)
        names.setdefault(key, named(row.holder_name, row.plant))
        if row.longitude is not None and row.latitude is not None:
            places[key] = (float(row.longitude), float(row.latitude))
    for one in exchanged:
        names.setdefault(plant_key(one.giver_id, one.giver_plant), named(one.giver_name, one.giver_plant))
        names.setdefault(plant_key(one.taker_id, one.taker_plant), named(one.taker_name, one.taker_plant))
    homes = _homes(rows)
    plants = []
    for key in sorted(names):
        place = places.get(key) or homes.get(int(key.partition("/")[0]))
        plants.append(Plant(key, *(place or (None, None))))
    return plants, names


def _homes(rows: Sequence[ByproductLine]) -> dict[int, tuple[float, float]]:
    """Where the enterprises stand, by organisation."""
    if not rows:
        return {}
    known = Enterprise.objects.filter(
        zone=rows[0].zone_id, organisation__in={row.organisation_id for row in rows}, longitude__isnull=False
    )
    return {
        organisation: (float(longitude), float(latitude))
        for organisation, longitude, latitude in known.values_list("organisation", "longitude", "latitude")
    }


def named(enterprise: str, plant: str) -> str:
    return f"{enterprise} {plant}" if plant else enterprise
