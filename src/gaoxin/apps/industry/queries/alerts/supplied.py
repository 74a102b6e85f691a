"""Supply from outside that is at risk: segments needed here with few known sources, and what officers recorded of a
supplier or region, with the local enterprises that need the segment."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import F, Q, QuerySet

from gaoxin.apps.industry.alert_states import AlertKind
from gaoxin.apps.industry.chain_states import GapVerdict, PlacementState
from gaoxin.apps.industry.models import GapOverride, Placement, SegmentStanding, SupplyRisk
from gaoxin.apps.industry.queries.alerts.found import Found
from gaoxin.apps.industry.queries.chains.known import chains_of, name_of, spot
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chain_alerts import Sign, alert_rule

WHOLE = 100


def few_sources(zone: Zone, on: date) -> list[Found]:
    """Segments that local enterprises need much and get from outside, with few listed suppliers known there."""
    rule = alert_rule(AlertKind.SUPPLY, on)
    settled = set(_settled(zone))
    rows = SegmentStanding.objects.filter(
        zone=zone,
        gap__isnull=False,
        demand__gte=float(rule.signs[Sign.DEMAND]),
        dependence__gte=float(rule.signs[Sign.DEPENDENCE]),
        outside__gte=1,
    )
    found = []
    for one in rows.exclude(segment="").defer("parts").order_by("chain", "segment"):
        measure = WHOLE / one.outside
        if not rule.grade(measure) or (one.chain, one.segment) in settled:
            continue
        if spot(zone, f"{one.chain}/{one.segment}") is None:
            continue
        values = {
            "segment": name_of(zone, f"{one.chain}/{one.segment}"),
            "demand": f"{one.demand or 0:.0f}",
            "dependence": f"{one.dependence:.0f}",
            "makers": one.outside,
        }
        found.append(
            Found(
                kind=AlertKind.SUPPLY,
                reason=f"sources:{one.chain}/{one.segment}",
                enterprise=None,
                chain=one.chain,
                segment=one.segment,
                measure=round(measure, 2),
                grade=rule.grade(measure),
                as_of=one.as_of,
                evidence=[("alerts.few_sources", values, one.as_of.isoformat())],
                synthetic=zone.synthetic,
            )
        )
    return found


def recorded_risks(zone: Zone, on: date) -> list[Found]:
    """What officers recorded and has not ended, for each enterprise that it may hit."""
    rows = SupplyRisk.objects.filter(zone=zone, since__lte=on).filter(Q(until__isnull=True) | Q(until__gte=on))
    return [one for risk in rows.order_by("pk") for one in hit_by(zone, risk, on)]


def hit_by(zone: Zone, risk: SupplyRisk, on: date) -> list[Found]:
    """The enterprises that a recorded risk may hit: the largest first, as many as the rule says."""
    rule = alert_rule(AlertKind.SUPPLY, on)
    needed = name_of(zone, f"{risk.chain}/{risk.segment}")
    told = {"subject": risk.subject, "what": risk.what, "source": risk.known_from}
    return [
        Found(
            kind=AlertKind.SUPPLY,
            reason=f"risk:{risk.pk}",
            enterprise=one.enterprise_id,
            chain=one.chain,
            segment=one.segment,
            measure=float(risk.grade),
            grade=risk.grade,
            as_of=risk.since,
            evidence=[
                ("alerts.risk_recorded", told, risk.since.isoformat()),
                (
                    "alerts.needs_segment",
                    {"segment": name_of(zone, f"{one.chain}/{one.segment}"), "needed": needed},
                    one.placed_on.isoformat(),
                ),
            ],
            risk=risk.pk,
            synthetic=risk.synthetic or one.enterprise.synthetic,
        )
        for one in _first_of_each(users_of(zone, risk.chain, risk.segment), rule.most)
    ]


def users_of(zone: Zone, chain: str, segment: str) -> QuerySet[Placement]:
    """Confirmed places of enterprises on segments that need this one, the largest enterprises first."""
    spots = _needing(zone, chain, segment)
    wanted = Q(pk__in=[])
    for buyer_chain, buyers in spots.items():
        wanted |= Q(chain=buyer_chain, segment__in=buyers)
    rows = Placement.objects.filter(wanted, zone=zone, state=PlacementState.CONFIRMED, enterprise__merged=False)
    ordered = rows.order_by(F("enterprise__latest_revenue").desc(nulls_last=True), "enterprise", "-confidence", "pk")
    return ordered.select_related("enterprise__organisation")


def _needing(zone: Zone, chain: str, segment: str) -> Mapping[str, Sequence[str]]:
    """Segments of every chain that need this one."""
    found: dict[str, list[str]] = {}
    for key, one in chains_of(zone).items():
        for buyer, need in one.declared.needs():
            if (need.chain or key, need.segment) == (chain, segment):
                found.setdefault(key, []).append(buyer.key)
    return found


def _first_of_each(rows: Iterable[Placement], most: int | None) -> list[Placement]:
    first: dict[int, Placement] = {}
    for one in rows:
        first.setdefault(one.enterprise_id, one)
    return list(first.values())[:most]


def _settled(zone: Zone) -> list[tuple[str, str]]:
    """Segments of which experts say that nothing is missing."""
    rows = GapOverride.objects.filter(zone=zone, withdrawn_at__isnull=True).order_by("chain", "segment", "-pk")
    latest = rows.distinct("chain", "segment")
    return [(one.chain, one.segment) for one in latest if one.verdict == GapVerdict.NO_GAP]
