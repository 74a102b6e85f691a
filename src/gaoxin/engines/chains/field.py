"""The chains with what stands on them: what is asked of every segment, worked out once."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from fractions import Fraction
from math import isinf

from gaoxin.engines.chains.coverage import Coverage
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.demand import End, Flow, Needs, Sum
from gaoxin.engines.chains.holders import SegmentKey
from gaoxin.engines.chains.reasons import Amount, Buyer, Says
from gaoxin.engines.chains.relatedness import Kinship, Method, Related, Space
from gaoxin.engines.chains.spans import UNKNOWN, Part, exactly, saturating

TIERS = 3
"""Steps of needs that are followed: the first from what is made here, the further ones from what is bought outside."""
FURTHER = 0.5
"""What demand of each further step counts: it arises only once the step before is made here."""
HALF_DEMAND = 0.01
"""Demand of this part of the zone's output scores one half."""
HALF_CANDIDATES = 3
"""So many enterprises outside score one half."""
LEAP = 0.1
"""Feasibility of what nothing here is near to: zones do leap, if seldom. Relatedness leads from there to 1."""
FEW_UNITS = 3
WEAKEST_SIGN = 0.15
"""Shared inputs and codes, and fewer than `FEW_UNITS` units, can show that segments are near, not that they are far:
without a sign of it relatedness is somewhere below the weakest sign of a shared code."""


class State(StrEnum):
    """What a segment is here."""

    GAP = "gap"
    SUPPLIED = "supplied"
    NOT_NEEDED = "not_needed"


class Field:
    """The chains, what stands on them, and what is known of the rest of the country."""

    def __init__(
        self,
        chains: Collection[DeclaredChain],
        covered: Mapping[SegmentKey, Coverage],
        known: Space | None,
        outside: Mapping[SegmentKey, int] | None,
        tiers: int,
    ) -> None:
        self.needs = Needs(chains)
        self.covered = covered
        self.outside = outside
        self.low, self.high = self.needs.ends(covered, tiers)
        self.kinship = Kinship(chains, known)
        self.present = [key for key in self.needs.segments if key in covered and covered[key].enterprises.value]
        self.half = Fraction(HALF_DEMAND) * _altogether(covered)
        self.says = Says({key: {"zh": here.name, "en": here.name_en} for key, here in self.needs.segments.items()})

    def name(self, key: SegmentKey) -> str:
        return self.needs.segments[key].name

    def made(self, key: SegmentKey) -> bool:
        return any(kind in self.covered and self.covered[kind].enterprises.value for kind in self.needs.family[key])

    def state(self, key: SegmentKey) -> State:
        if not any(self.high.needed[key]):
            return State.NOT_NEEDED
        return State.GAP if any(self.high.unmet[key]) else State.SUPPLIED

    def demand(self, key: SegmentKey) -> Part:
        return Part(*(self._saturated(sum(weighted(end.needed[key]))) for end in (self.low, self.high)))

    def _saturated(self, needed: Sum) -> float:
        return 1.0 if isinf(needed) else saturating(needed, self.half)

    def dependence(self, key: SegmentKey) -> Part:
        """1 − what is met of what is needed. Of special kinds and the general one together it is not always the higher
        the more is needed, so the ends are put in order."""
        ends = sorted(self._share_unmet(end, key) for end in (self.low, self.high))
        return Part(ends[0], ends[1])

    def _share_unmet(self, end: End, key: SegmentKey) -> float:
        needed, unmet = (sum(weighted(amounts)) for amounts in (end.needed[key], end.unmet[key]))
        if not needed:
            return 0.0 if end.supply[key] else 1.0
        return 1.0 if isinf(unmet) else float(unmet / needed)

    def feasible(self, key: SegmentKey) -> tuple[Related, Part]:
        """How related the segment is to what the zone does, and how feasible that makes it."""
        related = self.kinship.related(key, self.present)
        if related.value is None:
            return related, Part(LEAP, 1.0)
        signs = related.value or (related.method is Method.CO_PRESENCE and related.units >= FEW_UNITS)
        most = related.value if signs else WEAKEST_SIGN
        return related, Part(*(LEAP + (1 - LEAP) * value for value in (related.value, most)))

    def candidates(self, key: SegmentKey) -> tuple[int | None, Part]:
        if self.outside is None:
            return None, UNKNOWN
        count = self.outside.get(key, 0)
        return count, exactly(saturating(count, HALF_CANDIDATES))

    def buyers(self, key: SegmentKey) -> tuple[Buyer, ...]:
        """Who needs it or a special kind of it, the largest amount first."""
        low = {(kind, flow.buyer, flow.step): flow for kind, flow in self._flows(self.low, key)}
        found = []
        for kind, flow in self._flows(self.high, key):
            least = low.get((kind, flow.buyer, flow.step))
            output = amount([least.output] if least else [], [flow.output])
            spent = amount([least.amount] if least else [], [flow.amount])
            share = None if flow.share is None else float(flow.share)
            found.append(Buyer(flow.buyer, kind, flow.step, output, share, spent))
        return tuple(sorted(found, key=lambda buyer: (buyer.step, -buyer.amount.low, buyer.segment, buyer.kind)))

    def _flows(self, end: End, key: SegmentKey) -> list[tuple[SegmentKey, Flow]]:
        return [(kind, flow) for kind in self.needs.family[key] for flow in end.flows[kind]]


def _altogether(covered: Mapping[SegmentKey, Coverage]) -> Fraction:
    """What the zone makes in a year on all segments; enterprises that told nothing are taken to be like all those that
    did. The scale of demand, nothing that is shown."""
    known = sum(here.output.known for here in covered.values())
    told = sum(int(here.output.value or 0) for here in covered.values())
    return Fraction(told * sum(here.output.of for here in covered.values()), known) if known else Fraction(0)


def weighted(amounts: tuple[Sum, ...]) -> list[Sum]:
    """By step, as they count: the first in full, each further one `FURTHER` times the one before."""
    return [money * Fraction(FURTHER) ** step for step, money in enumerate(amounts)]


def amount(low: Collection[Sum], high: Collection[Sum], *, turned: bool = False) -> Amount:
    """Both ends in whole 分; `turned` where the first is the higher one."""
    least, most = (sum(high), sum(low)) if turned else (sum(low), sum(high))
    return Amount(round(least), None if isinf(most) else round(most))
