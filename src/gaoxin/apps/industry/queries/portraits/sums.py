"""Figures of an industry in one year and over the years, worked out by the database from the yearly facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from gaoxin.apps.industry.queries.portraits.measures import Measure
from gaoxin.apps.industry.queries.portraits.placed import PLACED, THERE, asked
from gaoxin.apps.zones.models import Zone

Kept = int | Decimal | None
FALL = Decimal("0.8")
"""An enterprise whose revenue is at most this part of the year before has fallen off (down by a fifth)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one year. `known` of the `of` enterprises that were there told it; `before` is the year before,
    of all who told it then. `same` enterprises told both years: `growth_same` compares only those; `growth` compares
    all who told, so that it also grows by whoever reports for the first time. Both as `change` says."""

    measure: Measure
    year: int
    value: Decimal | None
    known: int
    of: int
    before: Decimal | None
    same: int
    growth: Decimal | None
    growth_same: Decimal | None

    @property
    def coverage(self) -> Decimal | None:
        """The part of the enterprises that told it, in %."""
        return Decimal(100 * self.known) / self.of if self.of else None

    @property
    def as_of(self) -> date:
        return date(self.year, 12, 31)


@dataclass(frozen=True, slots=True)
class Year:
    """All that was asked for of one year, by measure; how many enterprises were there and how many told anything; how
    revenue is concentrated (Herfindahl index, 0 to 10,000), how many fell off; whether any of it is synthetic."""

    year: int
    of: int
    told: int
    figures: Mapping[str, Figure]
    concentration: float | None
    fallen: int
    synthetic: bool

    @property
    def silent(self) -> int:
        return self.of - self.told


def figures(zone: Zone, chain: str, year: int, wanted: Sequence[Measure]) -> Year:
    """The figures of one year with those of the year before."""
    heads = [
        "count(*) FILTER (WHERE there OR f.id IS NOT NULL)",
        "count(f.id)",
        "coalesce(bool_or(f.synthetic), false)",
    ]
    heads += ["sum(f.revenue::float8 ^ 2) / nullif(sum(f.revenue)::float8 ^ 2, 0)"]
    heads += [f"count(*) FILTER (WHERE b.revenue > 0 AND f.revenue <= {FALL} * b.revenue)"]
    parts = [part for one in wanted for part in _sums(one)]
    # The columns are those of the catalogue, not anybody's input.
    query = f"""
        WITH {PLACED}, known AS (SELECT h.id, {THERE.format(year="%(year)s")} AS there FROM placed h)
        SELECT {", ".join([*heads, *parts])} FROM known
        LEFT JOIN enterprises_yearlyfacts f ON f.enterprise_id = known.id AND f.year = %(year)s
        LEFT JOIN enterprises_yearlyfacts b ON b.enterprise_id = known.id AND b.year = %(year)s - 1
    """  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query, asked(zone, chain, year=year))
        row = cursor.fetchone()
    of, told, synthetic, concentration, fallen = row[:5]
    rest = iter(row[5:])
    found = {one.key: _figure(one, year, of, [next(rest) for _ in range(PER_MEASURE)]) for one in wanted}
    return Year(year, of, told, found, None if concentration is None else 10_000 * concentration, fallen, synthetic)


PER_MEASURE = 10
"""Values that are asked for each measure: `_sums`."""
NOW, BEFORE = slice(1, 3), slice(3, 5)
"""Which of them are the sums of the year and of the year before."""


def _sums(one: Measure) -> list[str]:
    """How many told it; the sums (top, bottom) of the year and of the year before; how many told both years, and the
    sums of those alone. What is null adds nothing to a sum, so that only what else must be known is asked."""
    if not one.bottom:
        now, then = f"f.{one.top}", f"b.{one.top}"
        told, both = (
            [f"count({now})", f"sum({now})", "NULL", f"sum({then})", "NULL"],
            f"FILTER (WHERE {now} IS NOT NULL)",
        )
        same = f"sum({now}) FILTER (WHERE {then} IS NOT NULL)"
        return [*told, f"count({then}) {both}", same, "NULL", f"sum({then}) {both}", "NULL"]
    now, then = (" AND ".join(f"{row}.{column} IS NOT NULL" for column in one.columns) for row in ("f", "b"))
    both = f"{now} AND {then}"
    return [
        f"count(*) FILTER (WHERE {now})",
        *_pair(one, "f", now),
        *_pair(one, "b", then),
        f"count(*) FILTER (WHERE {both})",
        *_pair(one, "f", both),
        *_pair(one, "b", both),
    ]


def _pair(one: Measure, row: str, which: str) -> list[str]:
    return [f"sum({row}.{column}) FILTER (WHERE {which})" for column in one.columns]


def _figure(one: Measure, year: int, of: int, sums: Sequence[Kept]) -> Figure:
    known, top, bottom, *others = sums
    value, before = one.value(top, bottom), one.value(others[0], others[1])
    return Figure(
        measure=one,
        year=year,
        value=value,
        known=int(known or 0),
        of=of,
        before=before,
        same=int(others[2] or 0),
        growth=change(one, value, before),
        growth_same=change(one, one.value(others[3], others[4]), one.value(others[5], others[6])),
    )


def change(one: Measure, now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """The change on the year before: of what is told in % in points, else in %; None where one is unknown or there was
    nothing, or less, to grow from."""
    if now is None or before is None:
        return None
    if one.in_percent:
        return now - before
    return 100 * (now - before) / before if before > 0 else None


def trend(zone: Zone, chain: str, years: Sequence[int], one: Measure) -> Sequence[Figure]:
    """One figure over years, the earliest first."""
    columns = ", ".join(f"f.{column}" for column in one.columns)
    there = ", ".join(f"count(*) FILTER (WHERE {THERE.format(year=year)})" for year in years)
    # The columns are those of the catalogue, not anybody's input; the years are numbers.
    query = f"""
        WITH {PLACED}, told AS MATERIALIZED (
            SELECT f.enterprise_id, f.year, {columns}, {THERE.format(year="f.year")} AS there FROM placed h
            JOIN enterprises_yearlyfacts f ON f.enterprise_id = h.id AND f.year BETWEEN %(first)s - 1 AND %(last)s
        ), counted AS (SELECT ARRAY[{there}] AS there FROM placed h)
        SELECT y.year, count(*) FILTER (WHERE f.there IS FALSE), (SELECT there FROM counted), {", ".join(_sums(one))}
        FROM generate_series(%(first)s - 1, %(last)s) y (year) LEFT JOIN told f ON f.year = y.year
        LEFT JOIN told b ON b.enterprise_id = f.enterprise_id AND b.year = f.year - 1
        GROUP BY y.year
    """  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query, asked(zone, chain, first=years[0], last=years[-1]))
        rows = {year: rest for year, *rest in cursor.fetchall()}
    return [_of_year(year, place, rows, one) for place, year in enumerate(years)]


def _of_year(year: int, place: int, rows: Mapping[int, Sequence[Any]], one: Measure) -> Figure:
    """The figure of one year of a trend. Who told the year before and nothing in this one counts in what was before, so
    that is taken from that year's own row."""
    strangers, there, *sums = rows[year]
    sums[BEFORE] = rows[year - 1][2:][NOW]
    return _figure(one, year, there[place] + strangers, sums)
