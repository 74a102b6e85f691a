"""Leading enterprises whose output fell, from the yearly facts of the last two years that are known."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from gaoxin.apps.enterprises.models import YearlyFacts
from gaoxin.apps.industry.alert_states import AlertKind
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.alerts.found import Found, made_up, whole_wan
from gaoxin.apps.industry.queries.chains.known import name_of
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chain_alerts import alert_rule

DECEMBER, LAST_DAY = 12, 31


def falling_leaders(zone: Zone, on: date) -> list[Found]:
    """Every leader of a segment whose revenue fell by as much as the rule says, or more."""
    rule = alert_rule(AlertKind.OUTPUT_DROP, on)
    leading = _leaders(zone)
    pairs = two_years(leading, on, rule.window_days, ("revenue",))
    invented = made_up(list(pairs))
    found = []
    for enterprise, (before, now) in pairs.items():
        if not before["revenue"] or now["revenue"] is None:
            continue
        drop = fall(before["revenue"], now["revenue"])
        if not rule.grade(drop):
            continue
        chain, segment = leading[enterprise]
        values = {
            "year": now["year"],
            "now": whole_wan(now["revenue"]),
            "before": whole_wan(before["revenue"]),
            "drop": f"{drop:.1f}",
            "segment": name_of(zone, f"{chain}/{segment}"),
        }
        day = date(now["year"], DECEMBER, LAST_DAY)
        found.append(
            Found(
                kind=AlertKind.OUTPUT_DROP,
                reason=f"revenue:{now['year']}",
                enterprise=enterprise,
                chain=chain,
                segment=segment,
                measure=round(drop, 2),
                grade=rule.grade(drop),
                as_of=day,
                evidence=[("alerts.revenue_fell", values, day.isoformat())],
                synthetic=enterprise in invented,
            )
        )
    return found


def fall(before: int, now: int) -> float:
    """By how many % of what it was something fell; negative where it grew."""
    return 100 * (before - now) / before


def two_years(
    enterprises: Iterable[int], on: date, window_days: int, names: Sequence[str]
) -> Mapping[int, tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """For each enterprise the figures of the last year that is over and of the year before it, where both are known
    and the later one ended no longer ago than `window_days`."""
    rows = YearlyFacts.objects.filter(enterprise__in=list(enterprises), year__lt=on.year)
    for name in names:
        rows = rows.filter(**{f"{name}__isnull": False})
    known: dict[int, list[Mapping[str, Any]]] = {}
    for row in rows.order_by("enterprise", "-year").values("enterprise", "year", *names):
        known.setdefault(row["enterprise"], []).append(row)
    found = {}
    for enterprise, years in known.items():
        recent = (on - date(years[0]["year"], DECEMBER, LAST_DAY)).days <= window_days
        if recent and len(years) > 1 and years[1]["year"] == years[0]["year"] - 1:
            found[enterprise] = (years[1], years[0])
    return found


def _leaders(zone: Zone) -> Mapping[int, tuple[str, str]]:
    """Leaders of segments, each with the segment on which it ranks best."""
    ranked: dict[int, tuple[int, str, str]] = {}
    rows = SegmentStanding.objects.filter(zone=zone).exclude(segment="").order_by("chain", "segment")
    for chain, segment, leaders in rows.values_list("chain", "segment", "leaders"):
        for rank, enterprise in enumerate(leaders):
            ranked[enterprise] = min(ranked.get(enterprise, (rank, chain, segment)), (rank, chain, segment))
    return {enterprise: (chain, segment) for enterprise, (_rank, chain, segment) in ranked.items()}
