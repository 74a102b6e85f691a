"""The largest enterprises of an industry, the titles its enterprises hold, the land promised to them, its leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q, Sum

from gaoxin.apps.cases.models.lands import LandPromise
from gaoxin.apps.enterprises.ladder_states import StatementState
from gaoxin.apps.enterprises.models import HeldTitle, YearlyFacts
from gaoxin.apps.enterprises.states import LIVING
from gaoxin.apps.industry.chain_access import Person
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.lead_access import visible_leads
from gaoxin.apps.industry.lead_states import LeadState
from gaoxin.apps.industry.models import Placement
from gaoxin.apps.industry.queries.leads.process import stage_words
from gaoxin.apps.industry.queries.portraits.measures import Measure
from gaoxin.apps.industry.queries.portraits.sums import Figure, change
from gaoxin.apps.industry.queries.portraits.traces import segments_of
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import DeclaredChain

SHOWN = 10
"""Leaders, leads and plots named on a portrait."""


@dataclass(frozen=True, slots=True)
class Leader:
    """One of the largest: revenue in 万元, its part of all revenue known in %, the change on its year before, people,
    and R&D in % of revenue."""

    enterprise: int
    name: str
    segments: Sequence[str]
    revenue: Decimal
    share: Decimal | None
    growth: Decimal | None
    staff: int | None
    rd_intensity: Decimal | None
    left: bool
    synthetic: bool


def leaders(zone: Zone, chain: DeclaredChain, revenue: Figure, most: int = SHOWN) -> Sequence[Leader]:
    """Those with the highest revenue in the year of the figure."""
    placed = Placement.objects.filter(
        zone=zone, chain=chain.key, state=PlacementState.CONFIRMED, enterprise=OuterRef("enterprise")
    )
    found = YearlyFacts.objects.filter(
        Exists(placed), zone=zone, year=revenue.year, enterprise__merged=False, revenue__isnull=False
    )
    # Sorted by their keys alone: whole rows of twenty thousand enterprises take several times as long.
    first = list(found.order_by("-revenue", "enterprise").values_list("pk", flat=True)[:most])
    named = YearlyFacts.objects.filter(pk__in=first).select_related("enterprise__organisation")
    rows = list(named.order_by("-revenue", "enterprise"))
    keys = [row.enterprise_id for row in rows]
    before = dict(
        YearlyFacts.objects.filter(enterprise__in=keys, year=revenue.year - 1).values_list("enterprise", "revenue")
    )
    segments, one = segments_of(zone, chain, keys), revenue.measure
    intensity = Measure("", "rd_expense", "revenue", factor=Decimal(100))
    return [
        Leader(
            enterprise=row.enterprise_id,
            name=str(row.enterprise.organisation),
            segments=segments.get(row.enterprise_id, ()),
            revenue=one.value(row.revenue) or Decimal(0),
            share=100 * (one.value(row.revenue) or Decimal(0)) / revenue.value if revenue.value else None,
            growth=change(one, one.value(row.revenue), one.value(before.get(row.enterprise_id))),
            staff=row.staff,
            rd_intensity=intensity.value(row.rd_expense, row.revenue),
            left=row.enterprise.status not in LIVING,
            synthetic=row.synthetic,
        )
        for row in rows
    ]


def titles(zone: Zone, chain: str, day: date) -> Sequence[tuple[str, int]]:
    """How many enterprises of the industry hold which title on a day, the most frequent first."""
    placed = Placement.objects.filter(
        zone=zone, chain=chain, state=PlacementState.CONFIRMED, enterprise=OuterRef("enterprise")
    )
    held = HeldTitle.objects.filter(
        Exists(placed),
        Q(valid_until__isnull=True) | Q(valid_until__gte=day),
        Q(revoked_on__isnull=True) | Q(revoked_on__gt=day),
        zone=zone,
        state=StatementState.CONFIRMED,
        issued_on__lte=day,
        enterprise__merged=False,
    )
    counted = held.order_by().values("title").annotate(n=Count("enterprise", distinct=True)).order_by("-n", "title")
    return list(counted.values_list("title", "n")[:SHOWN])


@dataclass(frozen=True, slots=True)
class Plots:
    """Plots of standard land promised to enterprises of the industry: how many, their area in mu, the first ones."""

    count: int
    area: Decimal | None
    named: Sequence[LandPromise]


def plots(zone: Zone, chain: str) -> Plots:
    placed = Placement.objects.filter(
        zone=zone, chain=chain, state=PlacementState.CONFIRMED, enterprise__organisation=OuterRef("organisation")
    )
    rows = LandPromise.objects.filter(Exists(placed), zone=zone)
    sums = rows.aggregate(count=Count("pk"), area=Sum("parcel__area"))
    return Plots(
        sums["count"], sums["area"], rows.select_related("parcel", "organisation").order_by("parcel__code")[:SHOWN]
    )


@dataclass(frozen=True, slots=True)
class Talks:
    """Leads of the industry that are open: how many, what they mean to invest (分; of how many it is known), the
    furthest ones."""

    count: int
    known: int
    investment: int | None
    named: Sequence[tuple[str, str, str, int, bool]]


def talks(user: Person, zone: Zone, chain: str) -> Talks:
    rows = visible_leads(user, zone).filter(state=LeadState.OPEN, chain=chain)
    sums = rows.aggregate(count=Count("pk"), known=Count("investment"), investment=Sum("investment"))
    first = rows.order_by("-signed_on", "-opened_on", "-pk")[:SHOWN]
    named = [(one.company, one.project, stage_words(one.stage), one.pk, one.synthetic) for one in first]
    return Talks(sums["count"], sums["known"], sums["investment"], named)
