"""How much of each segment is needed here, and how much of that is not made here, in 分 of a year.

The first step is exact bookkeeping: what each segment makes here times the share that it spends on each need. The
further steps ask what would be needed if that were made here which is bought outside now: the unmet demand of one step,
times shares, is the demand of the next, and counts the less the further it is. Demand for a special kind is demand for
the general segment too, and what is made of the special kind beyond its own demand serves the general one; the other
way round it does not.

Everything is reckoned twice. At the low end enterprises that told no output made nothing for buying and all that is
wanted for supply, and needs without a share cost nothing; at the high end it is the other way round. An enterprise
that told nothing is taken to be like those of its segment that did; where nobody did, there is no limit.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf, isinf
from typing import TypeAlias

from gaoxin.engines.chains.coverage import Coverage
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.holders import SegmentKey

Sum: TypeAlias = Fraction | float
"""An exact sum of money, or infinity; no other float."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What one segment would spend on another at one step, and what that rests on: the buyer's `output` (at further
    steps what is bought of it outside) and the share, None where unknown."""

    buyer: SegmentKey
    step: int
    output: Sum
    share: Fraction | None
    amount: Sum


@dataclass(frozen=True, slots=True)
class End:
    """One end of what is known. `flows` lead to each segment itself; `needed` by step, and `unmet` by step, count those
    of its special kinds too. `supply` is what is made here of the segment and its kinds."""

    flows: Mapping[SegmentKey, tuple[Flow, ...]]
    needed: Mapping[SegmentKey, tuple[Sum, ...]]
    unmet: Mapping[SegmentKey, tuple[Sum, ...]]
    supply: Mapping[SegmentKey, Sum]


@dataclass(frozen=True, slots=True)
class Link:
    """A need with its buyer; `rest` is what the buyer's known shares leave of its output."""

    buyer: SegmentKey
    seller: SegmentKey
    share: Fraction | None
    rest: Fraction


class Needs:
    """The needs of some chains, and which segments are special kinds of which. Needs that lead out of these chains are
    not followed: give all of them."""

    def __init__(self, chains: Collection[DeclaredChain]) -> None:
        self.segments = {f"{chain.key}/{key}": found for chain in chains for key, found in chain.segments.items()}
        self.links = tuple(link for chain in chains for link in _links(chain) if link.seller in self.segments)
        self.bought: dict[SegmentKey, list[Link]] = defaultdict(list)
        for link in self.links:
            self.bought[link.buyer].append(link)
        self.kinds: dict[SegmentKey, list[SegmentKey]] = defaultdict(list)
        for key, segment in self.segments.items():
            if segment.kind_of:
                self.kinds[f"{key.partition('/')[0]}/{segment.kind_of}"].append(key)
        self.family = {key: tuple(self._family(key)) for key in self.segments}
        # Special kinds before the general ones, so that their surplus is known when the general one is asked.
        self.order = tuple(sorted(self.segments, key=lambda key: (len(self.family[key]), key)))

    def _family(self, key: SegmentKey) -> Iterator[SegmentKey]:
        yield key
        for kind in self.kinds[key]:
            yield from self._family(kind)

    def ends(self, covered: Mapping[SegmentKey, Coverage], tiers: int) -> tuple[End, End]:
        """The low and the high end of what is needed and unmet."""
        outputs = {key: _output(covered.get(key)) for key in self.segments}
        least = {key: low for key, (low, _) in outputs.items()}
        most = {key: high for key, (_, high) in outputs.items()}
        return self._end(least, most, tiers, high=False), self._end(most, least, tiers, high=True)

    def _end(
        self, buying: Mapping[SegmentKey, Sum], supply: Mapping[SegmentKey, Sum], tiers: int, *, high: bool
    ) -> End:
        flows: dict[SegmentKey, list[Flow]] = defaultdict(list)
        own: dict[SegmentKey, list[Sum]] = {key: [] for key in self.segments}
        unmet: dict[SegmentKey, list[Sum]] = {key: [] for key in self.segments}
        spending = buying
        before: Mapping[SegmentKey, Sum] = dict.fromkeys(self.segments, Fraction(0))
        for step in range(1, tiers + 1):
            arrived = defaultdict(list)
            for flow, seller in self._spent(spending, step, high):
                flows[seller].append(flow)
                arrived[seller].append(flow.amount)
            for key in self.segments:
                own[key].append(_sum(arrived[key]))
            now = self._unmet({key: _sum(own[key]) for key in self.segments}, supply)
            for key in self.segments:
                unmet[key].append(_less(now[key], before[key]))
            spending, before = {key: unmet[key][-1] for key in self.segments}, now
        return End(
            {key: tuple(flows[key]) for key in self.segments},
            {key: self._with_kinds(key, own, tiers) for key in self.segments},
            {key: self._with_kinds(key, unmet, tiers) for key in self.segments},
            {key: _sum([supply[kind] for kind in self.family[key]]) for key in self.segments},
        )

    def _spent(self, spending: Mapping[SegmentKey, Sum], step: int, high: bool) -> Iterator[tuple[Flow, SegmentKey]]:
        for link in self.links:
            share = link.share if link.share is not None else link.rest if high else Fraction(0)
            output = spending[link.buyer]
            if share and output:
                yield Flow(link.buyer, step, output, link.share, share * output), link.seller

    def _unmet(self, demand: Mapping[SegmentKey, Sum], supply: Mapping[SegmentKey, Sum]) -> dict[SegmentKey, Sum]:
        """What is not made here of each segment, once its own supply and the surplus of its kinds have served it."""
        surplus: dict[SegmentKey, Sum] = {}
        unmet: dict[SegmentKey, Sum] = {}
        for key in self.order:
            there = _sum([supply[key], *(surplus[kind] for kind in self.kinds[key])])
            surplus[key] = _less(there, demand[key])
            unmet[key] = _less(demand[key], there)
        return unmet

    def _with_kinds(self, key: SegmentKey, amounts: Mapping[SegmentKey, list[Sum]], tiers: int) -> tuple[Sum, ...]:
        return tuple(_sum([amounts[kind][step] for kind in self.family[key]]) for step in range(tiers))


def _links(chain: DeclaredChain) -> Iterator[Link]:
    for segment in chain.segments.values():
        known = sum((Fraction(need.share) for need in segment.needs if need.share is not None), Fraction(0))
        rest = max(1 - known, Fraction(0))
        for need in segment.needs:
            share = None if need.share is None else Fraction(need.share)
            yield Link(f"{chain.key}/{segment.key}", f"{need.chain or chain.key}/{need.segment}", share, rest)


def _output(here: Coverage | None) -> tuple[Sum, Sum]:
    """What is made here at least, and at most."""
    if here is None or not here.output.of:
        return Fraction(0), Fraction(0)
    if not here.output.known or here.output.value is None:
        return Fraction(0), inf
    told = Fraction(here.output.value)
    return told, told * here.output.of / here.output.known


def _sum(amounts: list[Sum]) -> Sum:
    return inf if any(map(isinf, amounts)) else sum((Fraction(amount) for amount in amounts), Fraction(0))


def _less(one: Sum, other: Sum) -> Sum:
    """What is left of one after the other, never below nothing. Without limit on both sides, without limit: only an
    upper end can be so."""
    if isinf(one):
        return inf
    return Fraction(0) if isinf(other) else max(Fraction(one) - Fraction(other), Fraction(0))
