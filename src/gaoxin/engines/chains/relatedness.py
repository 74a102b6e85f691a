"""How near segments are to one another, and how near one is to what a zone already does.

The product space of Hidalgo, Klinger, Barabási and Hausmann (Science 317, 2007): two segments are near where the same
regions (or zones, or firms) have both. Proximity is the smaller of the two conditional probabilities, that is both over
the more frequent. A segment is related to what a zone does by its nearest neighbour there, with the count of the more
frequent raised by `PRIOR`, so that a pair seen together once is not taken for certain; the density around it (the part
of its proximities that leads to what is here) is told beside it. On listed firms until 2011 and what came by 2016 the
nearest neighbour told more of what came next than the density (`gaoxin bench attraction` has the years after).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations
from math import fsum

from gaoxin.engines.chains.declared import DeclaredChain, Segment
from gaoxin.engines.chains.holders import SegmentKey

NEAREST = 3
"""Near segments named as the reason."""
SAME_CODE = {4: 1.0, 3: 0.75, 2: 0.5}
"""How near two industry codes are by the number of leading digits they share (小类, 中类, 大类)."""
PRIOR = 3
"""Units without the pair that are added to those seen."""
SIGN = 0.3
"""What being alike by inputs or codes counts against standing together, of which it is only a sign."""


class Unit(StrEnum):
    """In what two segments have to be together to be near."""

    REGION = "region"
    ZONE = "zone"
    FIRM = "firm"


class Method(StrEnum):
    """By what the relatedness of a segment was told; the first that can be told is used."""

    CO_PRESENCE = "co_presence"
    SHARED_INPUTS = "shared_inputs"
    SHARED_CODES = "shared_codes"


@dataclass(frozen=True, slots=True)
class Near:
    """A segment that the zone has, and how near it is, 0 to 1."""

    segment: SegmentKey
    proximity: float


@dataclass(frozen=True, slots=True)
class Related:
    """How related a segment is to what the zone does, 0 to 1: the nearest by co-presence, or `SIGN` times the most
    alike by shared inputs or codes. `value` and `method` are None where nothing can be told. `units` have the segment;
    `density` is that of the product space, None where it stands nowhere or alone."""

    value: float | None
    method: Method | None
    units: int
    density: float | None
    nearest: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Space:
    """What is together with what: in how many units each segment stands, and each pair."""

    unit: Unit
    alone: Mapping[SegmentKey, int]
    together: Mapping[SegmentKey, Mapping[SegmentKey, int]]

    def proximity(self, one: SegmentKey, other: SegmentKey) -> float:
        """The smaller of the chances that a unit with one has the other: both / the more frequent. 0 where they never
        stand together."""
        both = self.together.get(one, {}).get(other, 0)
        return both / max(self.alone[one], self.alone[other]) if both else 0.0

    def nearness(self, one: SegmentKey, other: SegmentKey) -> float:
        """The proximity, cautious where few units tell of it."""
        both = self.together.get(one, {}).get(other, 0)
        return both / (max(self.alone[one], self.alone[other]) + PRIOR) if both else 0.0

    def density(self, segment: SegmentKey, present: Collection[SegmentKey]) -> float | None:
        """The part of the segment's proximities that leads to those present; None where it stands with nothing."""
        near = {other: self.proximity(segment, other) for other in self.together.get(segment, {})}
        if not near:
            return None
        return fsum(near[other] for other in set(present) & near.keys()) / fsum(near.values())


def space(unit: Unit, presences: Iterable[tuple[str, SegmentKey]]) -> Space:
    """The space from pairs of unit and segment: which region, zone or firm has which. Said twice counts once."""
    having: dict[str, set[SegmentKey]] = defaultdict(set)
    for where, segment in presences:
        having[where].add(segment)
    alone = Counter(segment for here in having.values() for segment in here)
    together: dict[SegmentKey, Counter[SegmentKey]] = defaultdict(Counter)
    for here in having.values():
        for one, other in permutations(here, 2):
            together[one][other] += 1
    return Space(unit, alone, together)


def related(
    segment: SegmentKey, present: Collection[SegmentKey], chains: Collection[DeclaredChain], known: Space | None
) -> Related:
    """How related a segment is to those present in the zone (itself left out)."""
    return Kinship(chains, known).related(segment, present)


class Kinship:
    """Answers `related` for many segments of the same chains."""

    def __init__(self, chains: Collection[DeclaredChain], known: Space | None) -> None:
        self.known = known
        self.segments = {f"{chain.key}/{key}": found for chain in chains for key, found in chain.segments.items()}
        self.inputs = {key: _inputs(key, found) for key, found in self.segments.items()}

    def related(self, segment: SegmentKey, present: Collection[SegmentKey]) -> Related:
        """By co-presence where any unit has the segment; else by the nearest by shared inputs, else by codes: the first
        of them that finds anything near."""
        others = sorted(set(present) - {segment})
        if self.known and self.known.alone.get(segment):
            found = {other: self.known.nearness(segment, other) for other in others}
            density = self.known.density(segment, others)
            nearest = max(found.values(), default=0.0)
            return Related(nearest, Method.CO_PRESENCE, self.known.alone[segment], density, _nearest(found))
        told = None
        for method, likeness in ((Method.SHARED_INPUTS, self._inputs), (Method.SHARED_CODES, self._codes)):
            alike = {other: SIGN * near for other in others if (near := likeness(segment, other)) is not None}
            if alike and max(alike.values()):
                return Related(max(alike.values()), method, 0, None, _nearest(alike))
            told = told or (method if alike else None)
        return Related(0.0 if told else None, told, 0, None, ())

    def _inputs(self, one: SegmentKey, other: SegmentKey) -> float | None:
        """What both buy, by what either buys; None where one of them declares nothing that it buys."""
        ours, theirs = self.inputs.get(one), self.inputs.get(other)
        return len(ours & theirs) / len(ours | theirs) if ours and theirs else None

    def _codes(self, one: SegmentKey, other: SegmentKey) -> float | None:
        """The nearest pair of their codes; None where one of them has none."""
        ours, theirs = self.segments.get(one), self.segments.get(other)
        if not (ours and theirs and ours.codes and theirs.codes):
            return None
        return max(_alike(mine, yours) for mine in ours.codes for yours in theirs.codes)


def _inputs(key: SegmentKey, segment: Segment) -> frozenset[SegmentKey]:
    chain = key.partition("/")[0]
    return frozenset(f"{need.chain or chain}/{need.segment}" for need in segment.needs)


def _alike(one: str, other: str) -> float:
    return next(
        (near for digits, near in SAME_CODE.items() if len(one) >= digits and one[:digits] == other[:digits]), 0
    )


def _nearest(found: Mapping[SegmentKey, float]) -> tuple[Near, ...]:
    ranked = sorted(((-near, other) for other, near in found.items() if near))
    return tuple(Near(other, -near) for near, other in ranked[:NEAREST])
