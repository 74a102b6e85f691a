"""Who stands on each segment here, how much, and how that compares with the country.

Every figure says of how many enterprises it speaks (`known` of `of`) and of which days; what nobody has told is
unknown, not zero. An enterprise that stands on several segments is split by its shares, so that sums over segments
never count it twice: shares above 1 together are scaled down to 1, unknown ones divide what the known ones leave
evenly, and what is left over belongs to no segment.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.holders import Holder, SegmentKey, Standing, by_segment, standings

__all__ = ["Coverage", "Figure", "Holder", "Leader", "SegmentKey", "Strength", "coverage", "total", "totals"]

PRIOR = 1.0
"""Expected enterprises' worth of belief that a zone is like the country, by which location quotients are shrunk."""
LEADERS = 5
"""Leaders named for each segment."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it rests on: `known` of `of` enterprises have it, told as of the days from `oldest` to
    `latest`. `value` is None where no enterprise has it although some stand there; money is whole 分, growth and shares
    are parts of 1."""

    value: int | float | None
    known: int
    of: int
    oldest: date | None = None
    latest: date | None = None

    @property
    def coverage(self) -> float | None:
        """The part of the enterprises that have the figure; None where nobody stands there."""
        return self.known / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Leader:
    """One of the largest enterprises of a segment: its output there (分), and its part of the output known there."""

    firm: str
    name: str
    output: int
    share: float


@dataclass(frozen=True, slots=True)
class Strength:
    """How much of the zone stands on a segment against how much of the country does (location quotient, 区位商).

    `observed` and `expected` count enterprises, or parts of them where they stand on several segments: what the zone
    has, and what it would have if it were like the nation's listed firms. `raw` is their quotient, `shrunk` is
    (observed + PRIOR) / (expected + PRIOR), the mean of a gamma prior around 1 after a Poisson count (Clayton and
    Kaldor 1987), which keeps one enterprise in a small segment from passing for a cluster. By output the quotient is
    that of outputs, shrunk by the same expected number of enterprises. None where the country has nobody there, or the
    figures are unknown.
    """

    raw: float | None
    shrunk: float | None
    observed: float | None
    expected: float | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What stands on one segment in the zone. `parts` is the number of enterprises with each counted by its share;
    `hhi` is the Herfindahl–Hirschman index, 0 to 10,000, `cr4` the four largest's part, both of the output known."""

    segment: SegmentKey
    enterprises: Figure
    parts: float
    output: Figure
    staff: Figure
    patents: Figure
    growth: Figure
    leaders: tuple[Leader, ...]
    listed: int
    listed_nation: int
    listed_share: float | None
    by_firms: Strength
    by_output: Strength
    hhi: float | None
    cr4: float | None


def coverage(
    chains: Iterable[DeclaredChain], holders: Collection[Holder], *, prior: float = PRIOR, leaders: int = LEADERS
) -> Mapping[SegmentKey, Coverage]:
    """What stands on each segment of the chains, by `chain/segment`, in the order declared; segments without anybody
    included. `holders` are those of the zone and of the nation together; those on segments of no chain given here still
    count in what the zone and the nation do altogether.

    The country is known by its listed firms: their structure, not their level, is compared with the structure of all
    local enterprises, so a segment of many small suppliers may look stronger here than it is.
    """
    placed = standings(holders)
    known = by_segment(placed)
    everything = _Structure.of(placed)
    return {
        key: _covered(key, known.get(key, ()), everything, prior, leaders)
        for chain in chains
        for key in (f"{chain.key}/{segment}" for segment in chain.segments)
    }


def total(
    chain: DeclaredChain, holders: Collection[Holder], *, prior: float = PRIOR, leaders: int = LEADERS
) -> Coverage:
    """What stands on the whole chain, `segment` being the chain's key: each enterprise once, with the sum of its parts
    there."""
    return totals([chain], holders, prior=prior, leaders=leaders)[chain.key]


def totals(
    chains: Iterable[DeclaredChain], holders: Collection[Holder], *, prior: float = PRIOR, leaders: int = LEADERS
) -> Mapping[str, Coverage]:
    """The total of each chain, by its key."""
    placed = standings(holders)
    everything = _Structure.of(placed)
    here: dict[str, list[Standing]] = {chain.key: [] for chain in chains}
    for row in placed:
        here.get(row.holder.segment.partition("/")[0], []).append(row)
    return {key: _covered(key, _joined(rows), everything, prior, leaders) for key, rows in here.items()}


def _joined(rows: Iterable[Standing]) -> tuple[Standing, ...]:
    """The parts of each enterprise put together."""
    found: dict[str, Standing] = {}
    for row in rows:
        one = found.get(row.holder.firm)
        found[row.holder.firm] = (
            row
            if one is None
            else replace(
                one,
                part=one.part + row.part,
                output=_plus(one.output, row.output),
                staff=_plus(one.staff, row.staff),
                patents=_plus(one.patents, row.patents),
            )
        )
    return tuple(found.values())


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _covered(
    key: SegmentKey, rows: tuple[Standing, ...], everything: "_Structure", prior: float, leaders: int
) -> Coverage:
    local = tuple(row for row in rows if row.holder.local)
    nation = sum(row.holder.listed for row in rows)
    listed = sum(row.holder.listed for row in local)
    output = _summed(local, "output")
    ranked = sorted(
        ((row.output, row.holder) for row in local if row.output), key=lambda pair: (-pair[0], pair[1].firm)
    )
    shares = [Fraction(amount, sum(other for other, _ in ranked)) for amount, _ in ranked]
    days = _days(local)
    return Coverage(
        key,
        Figure(len(local), len(local), len(local), *days),
        float(sum(row.part for row in local)),
        output,
        _summed(local, "staff"),
        _summed(local, "patents"),
        _growth(local),
        tuple(
            Leader(holder.firm, holder.name, amount, float(share))
            for (amount, holder), share in zip(ranked[:leaders], shares, strict=False)
        ),
        listed,
        nation,
        listed / nation if nation else None,
        *_strengths(rows, everything, prior),
        float(sum(share * share for share in shares) * 10_000) if shares else None,
        float(sum(shares[:4])) if shares else None,
    )


def _days(rows: Iterable[Standing]) -> tuple[date | None, date | None]:
    days = [row.holder.as_of for row in rows if row.holder.as_of is not None]
    return min(days, default=None), max(days, default=None)


def _summed(rows: tuple[Standing, ...], name: Literal["output", "staff", "patents"]) -> Figure:
    known = tuple(row for row in rows if getattr(row, name) is not None)
    value = sum(getattr(row, name) for row in known) if known or not rows else None
    return Figure(value, len(known), len(rows), *_days(known))


def _growth(rows: tuple[Standing, ...]) -> Figure:
    """The growth of all those together whose output and growth are known: their output over what it was a year before,
    which weights each by its earlier output."""
    known = [row for row in rows if row.output and row.holder.growth is not None and row.holder.growth > -1]
    before = sum((Fraction(row.output or 0) / (1 + Fraction(row.holder.growth or 0)) for row in known), Fraction(0))
    value = float(sum(row.output or 0 for row in known) / before - 1) if known else None
    return Figure(value, len(known), len(rows), *_days(known))


@dataclass(frozen=True, slots=True)
class _Structure:
    """What all enterprises do together: parts of enterprises, and output (分) of those that told it."""

    local: Fraction
    nation: Fraction
    local_output: int
    nation_output: int

    @classmethod
    def of(cls, placed: Iterable[Standing]) -> "_Structure":
        rows = tuple(placed)
        local = [row for row in rows if row.holder.local]
        nation = [row for row in rows if row.holder.listed]
        return cls(_parts_of(local), _parts_of(nation), _output_of(local), _output_of(nation))


def _parts_of(rows: Iterable[Standing]) -> Fraction:
    return sum((row.part for row in rows), Fraction(0))


def _output_of(rows: Iterable[Standing]) -> int:
    return sum(row.output or 0 for row in rows)


def _strengths(rows: tuple[Standing, ...], everything: _Structure, prior: float) -> tuple[Strength, Strength]:
    local = [row for row in rows if row.holder.local]
    nation = [row for row in rows if row.holder.listed]
    here = _Structure(_parts_of(local), _parts_of(nation), _output_of(local), _output_of(nation))
    if not here.nation or not everything.local:
        unknown = Strength(None, None, float(here.local) if everything.local else None, None)
        return unknown, unknown
    expected = everything.local * here.nation / everything.nation
    by_firms = Strength(
        float(here.local / expected), _shrunk(here.local, expected, prior), float(here.local), float(expected)
    )
    told = all(row.output is not None for row in local) or here.local_output
    if not (here.nation_output and everything.local_output and told):
        return by_firms, Strength(None, None, None, float(expected))
    quotient = Fraction(here.local_output, everything.local_output) / Fraction(
        here.nation_output, everything.nation_output
    )
    observed = quotient * expected
    return by_firms, Strength(float(quotient), _shrunk(observed, expected, prior), float(observed), float(expected))


def _shrunk(observed: Fraction, expected: Fraction, prior: float) -> float:
    return float((observed + Fraction(prior)) / (expected + Fraction(prior)))
