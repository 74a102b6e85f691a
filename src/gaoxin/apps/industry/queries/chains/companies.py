"""Companies outside: a list, and one with its products and where it is recommended."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from gaoxin.apps.industry.chain_access import Person, require_company, visible_companies
from gaoxin.apps.industry.models import OutsideCompany, OutsidePlacement, OutsideProduct, SegmentStanding
from gaoxin.apps.industry.queries.chains.known import Spot, spot
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Problem
from gaoxin.web.problems import Said, say

MOST = 300
"""Products shown of one company."""


def companies(user: Person, zone: Zone, segment: str = "") -> QuerySet[OutsideCompany]:
    """Companies outside; those on one segment where one is named."""
    rows = visible_companies(user, zone)
    if segment:
        chain, _slash, key = segment.partition("/")
        placed = OutsidePlacement.objects.filter(chain=chain, segment=key)
        rows = rows.filter(code__in=placed.filter(Q(zone=zone) | Q(zone__isnull=True)).values("company__code"))
    return rows


def count_products(rows: Sequence[OutsideCompany]) -> None:
    """How many products are known of each, onto the rows of a page."""
    counted = OutsideProduct.objects.filter(company__in=[row.pk for row in rows]).order_by()
    counts = dict(counted.values_list("company").annotate(number=Count("pk")))
    for row in rows:
        row.product_count = counts.get(row.pk, 0)


def provinces(user: Person, zone: Zone) -> list[tuple[str, str]]:
    """The provinces that companies are in."""
    names = visible_companies(user, zone).exclude(province="").order_by("province")
    return [(name, name) for name in names.values_list("province", flat=True).distinct()]


@dataclass(frozen=True, slots=True)
class StandsOn:
    """A segment that a company makes, with how sure that is, and whether it is recommended for it here."""

    row: OutsidePlacement
    spot: Spot | None
    gap: float | None
    recommended: bool
    reasons: Sequence[Said]


@dataclass(frozen=True, slots=True)
class CompanyPage:
    company: OutsideCompany
    products: Sequence[OutsideProduct]
    more: int
    stands: Sequence[StandsOn]


def company_page(user: Person, zone: Zone, company_id: int) -> CompanyPage:
    company = require_company(user, zone, company_id)
    same = _same(zone, company)
    products = OutsideProduct.objects.filter(company__in=same).order_by(F("share").desc(nulls_last=True), "pk")
    stands = OutsidePlacement.objects.filter(company__in=same)
    rows = list({(one.chain, one.segment): one for one in reversed(stands[:MOST])}.values())[::-1]
    standings = {
        (one.chain, one.segment): one
        for one in SegmentStanding.objects.filter(zone=zone, chain__in={row.chain for row in rows})
    }
    shown = list(products[: MOST + 1])
    return CompanyPage(
        company,
        shown[:MOST],
        max(0, products.count() - MOST) if len(shown) > MOST else 0,
        [_stands(zone, row, standings.get((row.chain, row.segment)), same) for row in rows],
    )


def _same(zone: Zone, company: OutsideCompany) -> list[int]:
    """The company, and with it the public record or the one in the zone's set of the same code."""
    both = OutsideCompany.objects.filter(Q(zone=zone) | Q(zone__isnull=True), code=company.code)
    return list(both.values_list("pk", flat=True))


def _stands(zone: Zone, row: OutsidePlacement, standing: SegmentStanding | None, same: Sequence[int]) -> StandsOn:
    kept = standing.parts.get("candidates", []) if standing else []
    mine = next((one for one in kept if one["company"] in same), None)
    return StandsOn(
        row,
        spot(zone, f"{row.chain}/{row.segment}"),
        standing.gap if standing else None,
        mine is not None,
        [say(Problem(code, values)) for code, values in mine["reasons"]] if mine else [],
    )
