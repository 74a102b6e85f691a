"""Enterprises on segments, and what of each of them stands where."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

SegmentKey: TypeAlias = str
"""A segment as `chain/segment`."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An enterprise on one segment. The figures are those of the whole enterprise, the same in each of its rows;
    `share` says which part of its activity stands on this segment, None where unknown.

    Output (annual, 分), staff, patents in force; growth of output on the year before, 0.1 for a tenth more. `as_of` is
    the day these figures speak of. None is unknown. `local` says that it stands in the zone, `listed` that it belongs
    to the listed firms of the nation, by which the zone is compared.
    """

    firm: str
    segment: SegmentKey
    name: str = ""
    share: Decimal | None = None
    local: bool = True
    listed: bool = False
    region: str = ""
    output: int | None = None
    staff: int | None = None
    patents: int | None = None
    growth: Decimal | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What of an enterprise stands on a segment: its part, 0 to 1, and the figures that go with it, in whole 分, people
    and patents. The parts of one enterprise never sum to more than the whole."""

    holder: Holder
    part: Fraction
    output: int | None
    staff: int | None
    patents: int | None


def standings(holders: Collection[Holder]) -> tuple[Standing, ...]:
    """Every enterprise split over its segments, by enterprise and segment.

    Shares above 1 together are scaled down to 1; unknown ones divide evenly what the known ones leave; what is left
    over belongs to no segment. Whole numbers are split by the largest remainder, so that nothing is lost to rounding.
    """
    firms: dict[str, list[Holder]] = defaultdict(list)
    for holder in sorted(holders, key=lambda holder: (holder.firm, holder.segment)):
        if holder.share is not None and holder.share < 0:
            raise ValueError(f"{holder.firm} stands on {holder.segment} with a share below nothing: {holder.share}")
        if firms[holder.firm] and firms[holder.firm][-1].segment == holder.segment:
            raise ValueError(f"{holder.firm} stands on {holder.segment} twice")
        firms[holder.firm].append(holder)
    return tuple(standing for mine in firms.values() for standing in _split(mine))


def _split(mine: list[Holder]) -> list[Standing]:
    parts = _parts(mine)
    figures = [
        [None] * len(mine) if whole is None else apportioned(whole, parts)
        for whole in (mine[0].output, mine[0].staff, mine[0].patents)
    ]
    return [Standing(holder, part, *amounts) for holder, part, *amounts in zip(mine, parts, *figures, strict=True)]


def _parts(mine: list[Holder]) -> list[Fraction]:
    known = sum((Fraction(holder.share) for holder in mine if holder.share is not None), Fraction(0))
    unknown = sum(holder.share is None for holder in mine)
    scale = max(known, Fraction(1))
    rest = max(1 - known, Fraction(0)) / unknown if unknown else Fraction(0)
    return [rest if holder.share is None else Fraction(holder.share) / scale for holder in mine]


def apportioned(whole: int, parts: list[Fraction]) -> list[int]:
    """A whole number by parts that sum to at most 1, in whole numbers: the largest remainders are rounded up, of equal
    ones the first. What the parts leave is one more part, and not handed back."""
    exact = [whole * part for part in [*parts, 1 - sum(parts)]]
    given = [int(amount // 1) for amount in exact]
    first = sorted(range(len(exact)), key=lambda place: (given[place] - exact[place], place))
    for place in first[: whole - sum(given)]:
        given[place] += 1
    return given[:-1]


def by_segment(placed: Collection[Standing]) -> Mapping[SegmentKey, tuple[Standing, ...]]:
    """The standings on each segment."""
    found: dict[SegmentKey, list[Standing]] = defaultdict(list)
    for standing in placed:
        found[standing.holder.segment].append(standing)
    return {segment: tuple(rows) for segment, rows in found.items()}
