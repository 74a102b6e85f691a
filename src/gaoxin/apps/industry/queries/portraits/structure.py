"""An industry by the segments of its chain, its largest enterprises, who came and who left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection

from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains.known import named
from gaoxin.apps.industry.queries.chains.lists import standings_of
from gaoxin.apps.industry.queries.portraits.measures import Measure
from gaoxin.apps.industry.queries.portraits.placed import PLACED, asked, weights
from gaoxin.apps.industry.queries.portraits.sums import change
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Segment

REVENUE = Measure("revenue", "revenue")


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """One segment in one year: revenue in 万元 and its part of the industry's in %, with the change of the `same`
    enterprises that told both years. `standing` is how the segment was last worked out; None before that."""

    segment: Segment
    enterprises: int
    known: int
    value: Decimal | None
    share: Decimal | None
    same: int
    growth_same: Decimal | None
    standing: SegmentStanding | None

    @property
    def name(self) -> str:
        return named(self.segment)


@dataclass(frozen=True, slots=True)
class BranchLine:
    """A branch with those of its segments on which somebody stands; `empty` counts the others."""

    branch: Branch
    lines: Sequence[SegmentLine]
    empty: int
    value: Decimal | None

    @property
    def name(self) -> str:
        return named(self.branch)


def branches(zone: Zone, chain: DeclaredChain, year: int) -> Sequence[BranchLine]:
    """The branches of a chain in its order. An enterprise on several segments is split between them."""
    rows, standings = _by_segment(zone, chain.key, year), standings_of(zone, chain.key)
    whole = sum(Decimal(row[2] or 0) for row in rows.values())
    lines = [_line(segment, rows.get(key), whole, standings.get(key)) for key, segment in chain.segments.items()]
    return [
        _branch(branch, [one for one in lines if one.segment.branch == key]) for key, branch in chain.branches.items()
    ]


def _branch(branch: Branch, lines: Sequence[SegmentLine]) -> BranchLine:
    held = [one for one in lines if one.enterprises]
    values = [one.value for one in held if one.value is not None]
    return BranchLine(branch, held, len(lines) - len(held), sum(values, Decimal(0)) if values else None)


def _line(
    segment: Segment, row: Sequence[int | None] | None, whole: Decimal, standing: SegmentStanding | None
) -> SegmentLine:
    enterprises, known, kept, same, now, before = row or (0, 0, None, 0, None, None)
    return SegmentLine(
        segment=segment,
        enterprises=int(enterprises or 0),
        known=int(known or 0),
        value=REVENUE.value(kept),
        share=None if kept is None or not whole else 100 * Decimal(kept) / whole,
        same=int(same or 0),
        growth_same=change(REVENUE, REVENUE.value(now), REVENUE.value(before)),
        standing=standing,
    )


def _by_segment(zone: Zone, chain: str, year: int) -> Mapping[str, Sequence[int | None]]:
    """By segment: enterprises, how many told their revenue, the revenue, how many told both years, and both years'."""
    query = f"""
        WITH {PLACED}, weighted AS ({weights()}), told AS MATERIALIZED (
            SELECT w.segment, CASE w.weight WHEN 1 THEN f.revenue ELSE round(f.revenue * w.weight) END AS now,
                CASE w.weight WHEN 1 THEN b.revenue ELSE round(b.revenue * w.weight) END AS before
            FROM weighted w JOIN placed h ON h.id = w.enterprise_id
            LEFT JOIN enterprises_yearlyfacts f ON f.enterprise_id = h.id AND f.year = %(year)s
            LEFT JOIN enterprises_yearlyfacts b ON b.enterprise_id = h.id AND b.year = %(year)s - 1
        )
        SELECT segment, count(*), count(now), sum(now), count(before) FILTER (WHERE now IS NOT NULL),
            sum(now) FILTER (WHERE before IS NOT NULL), sum(before) FILTER (WHERE now IS NOT NULL)
        FROM told GROUP BY segment
    """  # noqa: S608 - put together from what stands in these files
    with connection.cursor() as cursor:
        cursor.execute(query, asked(zone, chain, year=year))
        return {segment: rest for segment, *rest in cursor.fetchall()}


@dataclass(frozen=True, slots=True)
class Movement:
    """Who came and left in a year."""

    year: int
    came: int
    left: int

    @property
    def net(self) -> int:
        return self.came - self.left


@dataclass(frozen=True, slots=True)
class Stock:
    """The enterprises of an industry: how many were ever placed on it and are here, by year who came and left, of how
    many gone ones or others the day is not known, and the last year that anybody reported."""

    placed: int
    here: int
    movements: Sequence[Movement]
    came_unknown: int
    went_unknown: int
    last_year: int | None


def stock(zone: Zone, chain: str, years: Sequence[int], today: date) -> Stock:
    """As of today; the movements of the years asked for."""
    came = ", ".join(f"count(*) FILTER (WHERE came BETWEEN '{year}-01-01' AND '{year}-12-31')" for year in years)
    went = ", ".join(f"count(*) FILTER (WHERE went BETWEEN '{year}-01-01' AND '{year}-12-31')" for year in years)
    query = f"""
        WITH {PLACED} SELECT count(*), count(*) FILTER (WHERE NOT gone AND (went IS NULL OR went > %(today)s)),
            count(*) FILTER (WHERE came IS NULL), count(*) FILTER (WHERE gone AND went IS NULL), max(latest_year),
            {came}, {went} FROM placed
    """  # noqa: S608 - the years are numbers
    with connection.cursor() as cursor:
        cursor.execute(query, asked(zone, chain, today=today))
        placed, here, came_unknown, went_unknown, last, *counts = cursor.fetchone()
    pairs = zip(years, counts[: len(years)], counts[len(years) :], strict=True)
    return Stock(placed, here, [Movement(*one) for one in pairs], came_unknown, went_unknown, last)
