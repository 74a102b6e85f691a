"""Which segments are missing here and needed here, how much, and how well they could be filled.

A gap is a segment that somebody here needs and that is not supplied here in full. Its score is the product of four
parts, 0 to 1 each: local demand, dependence on outside, feasibility, availability of candidates. A segment that nobody
here needs is no gap, whatever else speaks for it; where it would be the next step downstream of what the zone makes, it
is an extension (延链), listed apart for that reason. What is not known leaves a part, and so the score, between limits.

Limits: local supply is taken to serve local needs first; shares are those of the chain's file, not of each enterprise.
More local supply never raises a gap, except in a circle of needs, where making more of a segment takes more of it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from gaoxin.engines.chains.coverage import Coverage
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.demand import Needs
from gaoxin.engines.chains.extensions import Extension, extensions
from gaoxin.engines.chains.field import TIERS, Field, State, amount, weighted
from gaoxin.engines.chains.holders import Holder, SegmentKey
from gaoxin.engines.chains.reasons import Amount, Buyer, why_candidates, why_demand, why_dependence, why_feasible
from gaoxin.engines.chains.relatedness import Related, Space
from gaoxin.engines.chains.spans import Part, expected, product, usual_parts
from gaoxin.kernel.problems import Problem

__all__ = [
    "Amount",
    "Buyer",
    "Extension",
    "Gap",
    "Opinion",
    "Override",
    "State",
    "extensions",
    "gaps",
    "judged",
    "outside_of",
]


class Opinion(StrEnum):
    """What an expert says of a segment."""

    GAP = "gap"
    NO_GAP = "no_gap"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Override:
    """An expert's opinion: shown beside the computed score, which it never changes. `by` is an office or role."""

    opinion: Opinion
    reason: str
    by: str
    day: date


@dataclass(frozen=True, slots=True)
class Gap:
    """A segment judged. `score` is the product of the four parts, between its limits; `expected` is where in between
    (`spans.expected`): what the list is ordered by. `missing` names what is not known in full: demand, dependence,
    feasibility, candidates. `why` says it in sentences, the parts in this order.

    In 分 of a year, special kinds included: `needed` here by what is made here, `further` if what is bought outside
    were made here (each step counted by `FURTHER`), `supply` made here, `unmet` of `needed` and `further` together.
    """

    segment: SegmentKey
    name: str
    state: State
    score: Part
    expected: float
    demand: Part
    needed: Amount
    further: Amount
    buyers: tuple[Buyer, ...]
    dependence: Part
    supply: Amount
    unmet: Amount
    feasibility: Part
    related: Related
    candidates: Part
    outside: int | None
    missing: tuple[str, ...]
    why: tuple[Problem, ...]
    override: Override | None


def judged(
    chains: Collection[DeclaredChain],
    covered: Mapping[SegmentKey, Coverage],
    *,
    known: Space | None = None,
    outside: Mapping[SegmentKey, int] | None = None,
    overrides: Mapping[SegmentKey, Override] | None = None,
    tiers: int = TIERS,
) -> Mapping[SegmentKey, Gap]:
    """Every segment of the chains with its parts and its state, in the order declared. Give all chains together: needs
    lead from one to another. `outside` counts the enterprises that make each segment elsewhere (`outside_of`), None
    where nobody has looked."""
    field = Field(chains, covered, known, outside, tiers)
    opinions = overrides or {}
    found = {key: _gap(field, key, opinions.get(key)) for key in field.needs.segments}
    usual = usual_parts(_parts(gap) for gap in found.values() if gap.state is not State.NOT_NEEDED)
    return {key: replace(gap, expected=expected(_parts(gap), usual)) for key, gap in found.items()}


def _parts(gap: Gap) -> tuple[Part, ...]:
    return gap.demand, gap.dependence, gap.feasibility, gap.candidates


def gaps(
    chains: Collection[DeclaredChain],
    covered: Mapping[SegmentKey, Coverage],
    *,
    known: Space | None = None,
    outside: Mapping[SegmentKey, int] | None = None,
    overrides: Mapping[SegmentKey, Override] | None = None,
    tiers: int = TIERS,
) -> tuple[Gap, ...]:
    """The gaps, highest expected score first, then by key."""
    found = judged(chains, covered, known=known, outside=outside, overrides=overrides, tiers=tiers).values()
    return tuple(sorted((gap for gap in found if gap.state is State.GAP), key=lambda gap: (-gap.expected, gap.segment)))


def outside_of(chains: Collection[DeclaredChain], holders: Collection[Holder]) -> Mapping[SegmentKey, int]:
    """How many enterprises outside the zone stand on each segment or a special kind of it, each once."""
    needs = Needs(chains)
    firms: dict[SegmentKey, set[str]] = {key: set() for key in needs.segments}
    for holder in holders:
        if not holder.local and holder.segment in firms:
            firms[holder.segment].add(holder.firm)
    return {key: len(set().union(*(firms[kind] for kind in needs.family[key]))) for key in needs.segments}


def _gap(field: Field, key: SegmentKey, override: Override | None) -> Gap:
    state, demand, dependence = field.state(key), field.demand(key), field.dependence(key)
    related, feasibility = field.feasible(key)
    outside, candidates = field.candidates(key)
    parts = {"demand": demand, "dependence": dependence, "feasibility": feasibility, "candidates": candidates}
    needed = amount(field.low.needed[key][:1], field.high.needed[key][:1])
    further = amount(weighted(field.low.needed[key])[1:], weighted(field.high.needed[key])[1:])
    supply = amount([field.low.supply[key]], [field.high.supply[key]], turned=True)
    buyers = field.buyers(key)
    return Gap(
        key,
        field.name(key),
        state,
        product(parts.values()),
        0.0,
        demand,
        needed,
        further,
        buyers,
        dependence,
        supply,
        amount(weighted(field.low.unmet[key]), weighted(field.high.unmet[key])),
        feasibility,
        related,
        candidates,
        outside,
        tuple(name for name, part in parts.items() if not part.known),
        (
            *why_demand(field.says, needed, further, buyers),
            *why_dependence(field.says, state is State.NOT_NEEDED, supply, dependence),
            *why_feasible(field.says, related, field.kinship.known),
            *why_candidates(field.says, outside),
        ),
        override,
    )
