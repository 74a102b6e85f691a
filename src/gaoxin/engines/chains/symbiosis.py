"""Industrial symbiosis: which plant's by-product goes to which plant, and how closely the plants are linked before and
after (产业关联度).

The plan is exact: of all ways to send offers to wants it keeps the most tonnes out of waste after transport is taken
off (a linear programme, solved by HiGHS; in whole kilograms, for which such programmes have whole solutions).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

import highspy
import numpy as np

from gaoxin.engines.chains.byproducts import Offer, Plant, Unfit, Want, distance, kilograms, tonnes_of, unfit
from gaoxin.kernel.problems import refuse

PER_KM = 0.001
"""Tonnes that a tonne costs on a kilometre: transport eats up the gain after 1,000 km. An assumption, for a zone to
set."""


_Item = TypeVar("_Item", Offer, Want)


@dataclass(frozen=True, slots=True)
class Flow:
    """What goes from a plant to another in a year: a row of the flow chart. `net` is what is left of the tonnes after
    transport; `planned` says that it is not there yet."""

    offer: str
    want: str
    start: str
    end: str
    material: str
    tonnes: Decimal
    km: float | None
    net: float
    planned: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """The flows, largest first; and pairs of one material that do not fit, or of which something must be known."""

    flows: tuple[Flow, ...]
    unfit: tuple[Unfit, ...]
    tonnes: Decimal
    net: float


def match(
    plants: Iterable[Plant],
    offers: Iterable[Offer],
    wants: Iterable[Want],
    roads: Mapping[tuple[str, str], float] | None = None,
    per_km: float = PER_KM,
    barred: Collection[tuple[str, str]] = (),
) -> Plan:
    """Send by-products where they are of use. `roads` are kilometres between plants (either direction), where better
    known than the line through the air. Pairs of offer and want in `barred` are left out, for those that were declined.

    Amounts are those that are still free. The answer does not depend on the order of what is given. Refused:
    measures that are no mass, qualities that cannot be compared, a plant that is not there, a key twice.
    """
    known = {plant.key: plant for plant in plants}
    given, wanted = _checked(known, offers), _checked(known, wants)
    supply, demand = [kilograms(one) for one in given], [kilograms(one) for one in wanted]
    pairs: list[tuple[int, int, float]] = []
    left: list[Unfit] = []
    for at, offer in enumerate(given):
        for to, want in enumerate(wanted):
            if offer.material != want.material or offer.plant == want.plant or (offer.key, want.key) in barred:
                continue
            km = _kilometres(known, roads or {}, offer.plant, want.plant)
            reason = unfit(offer, want, km)
            if reason:
                left.append(reason)
            elif km is not None and per_km * km < 1:
                pairs.append((at, to, km))
    gains = [1 - per_km * km for _, _, km in pairs]
    amounts = _solved(supply, demand, [pair[:2] for pair in pairs], gains)
    flows = [
        _flow(given[at], wanted[to], amount, km, gain)
        for (at, to, km), amount, gain in zip(pairs, amounts, gains, strict=True)
        if amount
    ]
    flows.sort(key=lambda flow: (-flow.tonnes, flow.offer, flow.want))
    total = sum((flow.tonnes for flow in flows), Decimal(0))
    return Plan(tuple(flows), tuple(left), total, sum(flow.net for flow in flows))


def _checked(plants: Mapping[str, Plant], items: Iterable[_Item]) -> list[_Item]:
    found = sorted(items, key=lambda item: item.key)
    for at, item in enumerate(found):
        if at and found[at - 1].key == item.key:
            raise refuse("symbiosis.twice", key=item.key)
        if item.plant not in plants:
            raise refuse("symbiosis.no_plant", key=item.key, plant=item.plant)
    return found


def _kilometres(
    plants: Mapping[str, Plant], roads: Mapping[tuple[str, str], float], start: str, end: str
) -> float | None:
    known = roads.get((start, end), roads.get((end, start)))
    return distance(plants[start], plants[end]) if known is None else known


def _flow(offer: Offer, want: Want, kilos: int, km: float, gain: float) -> Flow:
    tonnes = tonnes_of(kilos)
    return Flow(offer.key, want.key, offer.plant, want.plant, offer.material, tonnes, km, float(tonnes) * gain)


def _solved(
    supply: Sequence[int], demand: Sequence[int], pairs: Sequence[tuple[int, int]], gains: Sequence[float]
) -> list[int]:
    """Kilograms for each pair so that the sum of gains is greatest and nobody gives or takes more than there is."""
    if not pairs:
        return []
    columns = len(pairs)
    programme = highspy.HighsLp()
    programme.num_col_ = columns
    programme.num_row_ = len(supply) + len(demand)
    programme.sense_ = highspy.ObjSense.kMaximize
    programme.col_cost_ = np.array(gains)
    programme.col_lower_ = np.zeros(columns)
    programme.col_upper_ = np.array([float(min(supply[at], demand[to])) for at, to in pairs])
    programme.row_lower_ = np.full(programme.num_row_, -highspy.kHighsInf)
    programme.row_upper_ = np.array([*supply, *demand], dtype=float)
    programme.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    programme.a_matrix_.start_ = np.arange(0, 2 * columns + 1, 2, dtype=np.int32)
    programme.a_matrix_.index_ = np.array([row for at, to in pairs for row in (at, len(supply) + to)], dtype=np.int32)
    programme.a_matrix_.value_ = np.ones(2 * columns)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("solver", "simplex")  # its solutions are corners, and corners are whole here
    solver.passModel(programme)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise ArithmeticError("a plan of by-products always has a solution")
    return [round(value) for value in solver.getSolution().col_value]


@dataclass(frozen=True, slots=True)
class Linkage:
    """How closely plants are linked by by-products, in three figures, each 0 to 1 and None where there is nothing to
    divide by.

    `linked`: the part of the plants that give or take at least one. `connectance`: pairs of plants that exchange, of
    all pairs there could be (as in food webs). `used`: the part of the by-products' tonnes that somebody takes.
    Plans call one figure of this sort 产业关联度 without defining it, and no national standard that does is known here
    (HJ 274-2015 counts 产业共生 by other indicators): which one a zone reports is for the zone to settle.
    """

    plants: int
    links: int
    linked: float | None
    connectance: float | None
    used: float | None


def linkage(plants: Iterable[Plant], flows: Iterable[Flow], free_tonnes: Decimal) -> Linkage:
    """The linkage of these flows among these plants. `free_tonnes` are by-products that nobody takes; after a plan they
    are less by the plan."""
    keys = {plant.key for plant in plants}
    taken = [flow for flow in flows if flow.start in keys and flow.end in keys and flow.start != flow.end]
    pairs = {frozenset((flow.start, flow.end)) for flow in taken}
    tonnes = sum((flow.tonnes for flow in taken), Decimal(0))
    every = len(keys) * (len(keys) - 1) // 2
    total = tonnes + free_tonnes
    return Linkage(
        len(keys),
        len(pairs),
        len(frozenset().union(*pairs)) / len(keys) if keys else None,
        len(pairs) / every if every else None,
        float(tonnes / total) if total else None,
    )


def before_and_after(
    plants: Iterable[Plant], existing: Iterable[Flow], offers: Iterable[Offer], plan: Plan
) -> tuple[Linkage, Linkage]:
    """The linkage with what is exchanged today, and with the plan as well."""
    known, today = list(plants), list(existing)
    free = sum((tonnes_of(kilograms(offer)) for offer in offers), Decimal(0))
    return linkage(known, today, free), linkage(known, [*today, *plan.flows], free - plan.tonnes)
