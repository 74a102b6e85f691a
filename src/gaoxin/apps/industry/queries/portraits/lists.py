"""The industries of a zone, each with how it stands in one year; and all figures of one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection

from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.queries.chains.known import chains_of, named, require_chain
from gaoxin.apps.industry.queries.portraits.measures import Measure, measures
from gaoxin.apps.industry.queries.portraits.sums import Figure, change, figures
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain

REVENUE = Measure("revenue", "revenue")
INTENSITY = Measure("", "rd_expense", "revenue", said_unit="%", factor=Decimal(100))
TAX = Measure("tax_paid", "tax_paid")


@dataclass(frozen=True, slots=True)
class IndustryLine:
    """One industry in one year. Money in 万元, shares and changes in %; `same` enterprises told both years."""

    pk: str
    chain: DeclaredChain
    year: int
    enterprises: int
    known: int
    revenue: Decimal | None
    same: int
    growth_same: Decimal | None
    staff: int | None
    tax: Decimal | None
    rd_intensity: Decimal | None

    @property
    def name(self) -> str:
        return named(self.chain)

    @property
    def coverage(self) -> Decimal | None:
        return Decimal(100 * self.known) / self.enterprises if self.enterprises else None

    @property
    def as_of(self) -> date:
        return date(self.year, 12, 31)


_LINES = """
SELECT m.chain, count(*), count(f.revenue), sum(f.revenue),
    count(*) FILTER (WHERE f.revenue IS NOT NULL AND b.revenue IS NOT NULL),
    sum(f.revenue) FILTER (WHERE b.revenue IS NOT NULL), sum(b.revenue) FILTER (WHERE f.revenue IS NOT NULL),
    sum(f.staff), sum(f.tax_paid), sum(f.rd_expense) FILTER (WHERE f.revenue IS NOT NULL),
    sum(f.revenue) FILTER (WHERE f.rd_expense IS NOT NULL)
FROM (SELECT DISTINCT chain, enterprise_id FROM industry_placement WHERE zone_id = %(zone)s AND state = 'confirmed') m
JOIN enterprises_enterprise e ON e.presence_id = m.enterprise_id AND NOT e.merged
LEFT JOIN enterprises_yearlyfacts f ON f.enterprise_id = e.presence_id AND f.year = %(year)s
LEFT JOIN enterprises_yearlyfacts b ON b.enterprise_id = e.presence_id AND b.year = %(year)s - 1
GROUP BY m.chain
"""


def industries(user: Person, zone: Zone | None, year: int | None = None) -> Sequence[IndustryLine]:
    """Every chain of the zone as an industry; those on which nobody stands too."""
    here, at = require_zone(user, zone), year or last_year()
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"zone": here.pk, "year": at})
        rows = {chain: rest for chain, *rest in cursor.fetchall()}
    return [
        _line(chain.declared, at, rows.get(key, [0, 0, None, 0, *([None] * 6)]))
        for key, chain in chains_of(here).items()
    ]


def _line(chain: DeclaredChain, year: int, row: Sequence[int | None]) -> IndustryLine:
    enterprises, known, revenue, same, now, before, staff, tax, research, researched = row
    none = None if enterprises else 0  # where nobody stands, nobody makes anything: that is known
    return IndustryLine(
        pk=chain.key,
        chain=chain,
        year=year,
        enterprises=int(enterprises or 0),
        known=int(known or 0),
        revenue=REVENUE.value(none if revenue is None else revenue),
        same=int(same or 0),
        growth_same=change(REVENUE, REVENUE.value(now), REVENUE.value(before)),
        staff=none if staff is None else int(staff),
        tax=TAX.value(none if tax is None else tax),
        rd_intensity=INTENSITY.value(research, researched),
    )


def all_figures(user: Person, zone: Zone | None, chain: str, year: int) -> tuple[DeclaredChain, Sequence[Figure]]:
    """Every figure of one industry in one year."""
    here = require_zone(user, zone)
    declared = require_chain(here, chain).declared
    return declared, list(figures(here, chain, year, list(measures().values())).figures.values())
