"""By-products and needs: declared for a year by an enterprise itself or for it by an officer, corrected, withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q

from gaoxin.apps.industry.frames.symbiosis import tonnes_in
from gaoxin.apps.industry.models import ByproductLine, SymbiosisMatch
from gaoxin.apps.industry.symbiosis_access import require_declarer, require_line
from gaoxin.apps.industry.symbiosis_states import AGREED, LineState, MatchState, Side
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.byproducts import package_byproducts
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.kernel.units import parse_unit
from gaoxin.web import clock

YEARS_BACK, YEARS_ON = 2, 2
"""Years before and after this one for which lines are taken."""
_MOST_TONNES = Decimal(100_000_000)


@dataclass(frozen=True, slots=True)
class Declared:
    """What is declared. `qualities` by key: `(value, None)` of a by-product, `(least, most)` of a need."""

    side: Side
    material: str
    year: int
    amount: Decimal
    unit: str
    plant: str = ""
    density: Decimal | None = None
    qualities: Mapping[str, tuple[Decimal | None, Decimal | None]] | None = None
    reach_km: Decimal | None = None
    price: int | None = None
    note: str = ""
    address: str = ""
    longitude: Decimal | None = None
    latitude: Decimal | None = None


@transaction.atomic
def declare(user: User, enterprise_id: int, told: Declared) -> ByproductLine:
    """Declare a by-product or a need of an enterprise. Refused: units that are no mass and have no density, amounts
    that are not above zero, unknown materials, a second line of one plant, side, material and year."""
    enterprise = require_declarer(user, enterprise_id)
    row = ByproductLine(
        zone=enterprise.zone,
        organisation_id=enterprise.organisation_id,
        holder_name=str(enterprise.organisation),
        made_by=user,
        made_at=clock.now(),
        synthetic=enterprise.synthetic,
    )
    return _write(row, told)


@transaction.atomic
def change(user: User, line_id: int, told: Declared) -> ByproductLine:
    """Correct a line; its history keeps what it said. Refused where matches speak for more than would be left."""
    row = _changeable(user, line_id)
    agreed = sum((one.tonnes for one in _agreed(row)), Decimal(0))
    if agreed and (row.side, row.material, row.year) != (told.side, told.material, told.year):
        raise refuse("byproducts.agreed_already", tonnes=agreed.normalize())
    changed = _write(row, told)
    if tonnes_in(changed) < agreed:
        raise refuse("byproducts.less_than_agreed", Place(path="amount"), tonnes=f"{agreed.normalize():f}")
    return changed


@transaction.atomic
def withdraw(user: User, line_id: int) -> ByproductLine:
    """Take a line back. Proposals for it are closed; refused where an exchange has been agreed on."""
    row = _changeable(user, line_id)
    if _agreed(row):
        raise refuse("byproducts.agreed_already", tonnes=sum(one.tonnes for one in _agreed(row)).normalize())
    row.state = LineState.WITHDRAWN
    row.save(update_fields=["state"])
    open_ones = SymbiosisMatch.objects.filter(Q(offer=row) | Q(need=row), state=MatchState.PROPOSED)
    for one in open_ones.select_for_update(of=("self",)):
        one.state = MatchState.REPLACED
        one.save(update_fields=["state"])
    return row


def _changeable(user: User, line_id: int) -> ByproductLine:
    row, may = require_line(user, line_id, lock=True)
    if not may:
        code = "byproducts.withdrawn" if row.state != LineState.ACTIVE else "byproducts.for_industry"
        raise refuse(code, zone=row.zone.name)
    return row


def _agreed(row: ByproductLine) -> list[SymbiosisMatch]:
    return list(SymbiosisMatch.objects.filter(Q(offer=row) | Q(need=row), state__in=AGREED))


def _write(row: ByproductLine, told: Declared) -> ByproductLine:
    _check(told)
    for name in ("side", "material", "year", "amount", "plant", "density", "price", "note", "address"):
        setattr(row, name, getattr(told, name))
    row.unit = str(parse_unit(told.unit))
    row.reach_km = told.reach_km if told.side == Side.NEED else None
    row.qualities = _qualities(told)
    row.longitude, row.latitude = told.longitude, told.latitude
    tonnes = _tonnes(row)
    if not 0 < tonnes <= _MOST_TONNES:
        raise refuse("byproducts.amount", Place(path="amount"), amount=f"{told.amount:f}{told.unit}")
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        name = package_byproducts()[told.material].name
        raise refuse("byproducts.twice", Place(path="material"), name=name, year=told.year) from error
    return row


def _check(told: Declared) -> None:
    problems = []
    if told.material not in package_byproducts():
        problems.append(Problem("byproducts.no_material", {"text": told.material[:60]}, Place(path="material")))
    today = clock.today().year
    if not today - YEARS_BACK <= told.year <= today + YEARS_ON:
        values = {"first": today - YEARS_BACK, "last": today + YEARS_ON}
        problems.append(Problem("byproducts.year", values, Place(path="year")))
    if told.amount <= 0:
        problems.append(Problem("byproducts.amount", {"amount": f"{told.amount:f}{told.unit}"}, Place(path="amount")))
    if (told.longitude is None) != (told.latitude is None):
        problems.append(Problem("resources.half_place", {}, Place(path="longitude")))
    problems += _unit_problems(told.unit)
    if problems:
        raise Refusal(*problems)


def _unit_problems(text: str) -> list[Problem]:
    try:
        parse_unit(text)
    except Refusal as refusal:
        return [Problem(one.code, one.values, Place(path="unit")) for one in refusal.problems]
    return []


def _tonnes(row: ByproductLine) -> Decimal:
    """The amount in tonnes; a measure that is no mass is refused at the unit."""
    try:
        return tonnes_in(row)
    except Refusal as refusal:
        if any(one.code == "symbiosis.no_mass" for one in refusal.problems):
            raise refuse("byproducts.no_mass", Place(path="unit"), unit=row.unit) from refusal
        raise


def _qualities(told: Declared) -> dict[str, Any]:
    known = package_byproducts()[told.material].qualities
    kept: dict[str, Any] = {}
    for key, (first, second) in (told.qualities or {}).items():
        if key not in known or (first is None and second is None):
            continue
        if told.side == Side.OFFER:
            kept[key] = {"value": f"{first:f}" if first is not None else None}
            continue
        if first is not None and second is not None and first > second:
            raise refuse("byproducts.limits", Place(path=f"q_{key}"), quality=known[key].name)
        kept[key] = {
            "least": None if first is None else f"{first:f}",
            "most": None if second is None else f"{second:f}",
        }
    return kept
