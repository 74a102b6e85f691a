"""How well an enterprise fits a segment in a zone, one aspect after the other, with what that says for and against."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import fsum

from gaoxin.engines.chains.prospects import Area, Found, Prospect
from gaoxin.engines.chains.spans import UNKNOWN, Part, exactly, money, percent, saturating
from gaoxin.kernel.problems import Problem

FULL_SHARE = Decimal("0.5")
"""From this part of its revenue on, the segment is an enterprise's main business: the full mark."""
SMALL_SHARE = Decimal("0.2")
"""Below this part it is a side business."""
WEAK_EVIDENCE = 0.5
SLOWEST, FASTEST = -0.2, 0.3
"""Growth of the lowest and the highest mark; between them evenly."""
HALF_CUSTOMERS = 2
"""So many local enterprises that need what it makes score one half."""
SITE_IN_CITY, SITE_IN_PROVINCE, SITE_ELSEWHERE = 1.0, 0.7, 0.3
"""Marks of a plant or subsidiary in the zone's city, in its province, in any province but that of its seat."""
FARTHEST_KM = 2000.0
"""From this distance on the lowest mark."""
FAR_KM = 1000.0


class Aspect(StrEnum):
    """What an enterprise is looked at for."""

    MAKES = "makes"
    SIZE = "size"
    GROWTH = "growth"
    RELATED = "related"
    CUSTOMERS = "customers"
    EXPANSION = "expansion"
    DISTANCE = "distance"


@dataclass(frozen=True, slots=True)
class Fit:
    """One aspect: its part of 1, and its weight in the score."""

    aspect: Aspect
    part: Part
    weight: float


@dataclass(frozen=True, slots=True)
class Look:
    """One aspect of one enterprise in full: what speaks for it, what against, and what nobody has told."""

    aspect: Aspect
    part: Part
    reasons: tuple[Problem, ...] = ()
    against: tuple[Problem, ...] = ()
    unknown: tuple[Problem, ...] = ()


def looked_at(firm: Prospect, asked: Found) -> tuple[Look, ...]:
    """Every aspect, in the order of `Aspect`."""
    return (
        _makes(firm, asked),
        _size(firm, asked),
        _growth(firm),
        _related(firm, asked),
        _customers(firm, asked),
        _expansion(firm, asked.ground.zone.place),
        _distance(firm, asked.ground.zone.place),
    )


def _makes(firm: Prospect, asked: Found) -> Look:
    """Its share of the segment and its special kinds together, by the best evidence for one of them."""
    mine = [key for key in asked.family if key in firm.segments]
    evidence = max(firm.evidence.get(key, 1.0) for key in mine)
    shares = [firm.segments[key] for key in mine]
    told = [share for share in shares if share is not None]
    known = sum(told, Decimal(0))
    low = evidence * float(min(known / FULL_SHARE, Decimal(1)))
    part = exactly(low) if len(told) == len(shares) else Part(low, evidence)
    names = asked.ground.says.segments(mine)
    against = []
    if evidence < WEAK_EVIDENCE:
        against.append(Problem("chain_candidate.weak_evidence", {"evidence": percent(evidence)}))
    if len(told) < len(shares):
        made = Problem("chain_candidate.makes", {"segments": names})
        unsaid = Problem("chain_candidate.share_unknown", {"segments": names})
        return Look(Aspect.MAKES, part, (made,), tuple(against), (unsaid,))
    share = percent(float(known))
    if known < SMALL_SHARE:
        against.append(Problem("chain_candidate.side_business", {"share": share}))
    reason = Problem("chain_candidate.makes_share", {"segments": names, "share": share})
    return Look(Aspect.MAKES, part, (reason,), tuple(against))


def _size(firm: Prospect, asked: Found) -> Look:
    """Its place by revenue among those that make the segment, those of unknown revenue left out."""
    if firm.revenue is None:
        return Look(Aspect.SIZE, UNKNOWN, unknown=(Problem("chain_candidate.size_unknown"),))
    less = sum(other < firm.revenue for other in asked.revenues)
    same = sum(other == firm.revenue for other in asked.revenues)
    part = (less + same / 2) / len(asked.revenues)
    above = len(asked.revenues) - less - same + 1
    values = {"revenue": money(firm.revenue), "place": above, "count": len(asked.revenues)}
    return Look(Aspect.SIZE, exactly(part), (Problem("chain_candidate.size", values),))


def _growth(firm: Prospect) -> Look:
    if firm.growth is None:
        return Look(Aspect.GROWTH, UNKNOWN, unknown=(Problem("chain_candidate.growth_unknown"),))
    growth = float(firm.growth)
    part = exactly(min(max((growth - SLOWEST) / (FASTEST - SLOWEST), 0.0), 1.0))
    if growth < 0:
        return Look(Aspect.GROWTH, part, (), (Problem("chain_candidate.shrinking", {"growth": percent(growth)}),))
    return Look(Aspect.GROWTH, part, (Problem("chain_candidate.growing", {"growth": percent(growth)}),))


def _related(firm: Prospect, asked: Found) -> Look:
    """The mean over all it does of how related that is to what the zone does, and how strong the zone is in it."""
    near = {key: value for key in sorted(firm.segments) if (value := asked.ground.relatedness(key)) is not None}
    if not near:
        return Look(Aspect.RELATED, UNKNOWN, unknown=(Problem("chain_candidate.relation_unknown"),))
    mean = fsum(near.values()) / len(near)
    if not mean:
        return Look(Aspect.RELATED, exactly(0.0), (), (Problem("chain_candidate.unrelated"),))
    best = asked.ground.says.segments(sorted((key for key in near if near[key]), key=lambda key: (-near[key], key)))
    return Look(
        Aspect.RELATED,
        exactly(mean),
        (Problem("chain_candidate.related", {"segments": best, "value": percent(mean)}),),
    )


def _customers(firm: Prospect, asked: Found) -> Look:
    """Local enterprises on segments that need anything it makes, itself left out."""
    segments = sorted({buyer for key in firm.segments for buyer in asked.ground.buyers.get(key, ())})
    firms = set().union(*(asked.ground.local_firms.get(key, ()) for key in segments)) - {firm.firm}
    part = exactly(saturating(len(firms), HALF_CUSTOMERS))
    if not firms:
        return Look(Aspect.CUSTOMERS, part, (), (Problem("chain_candidate.no_customer"),))
    here = asked.ground.says.segments([key for key in segments if asked.ground.local_firms.get(key)])
    return Look(
        Aspect.CUSTOMERS, part, (Problem("chain_candidate.customers", {"count": len(firms), "segments": here}),)
    )


def _expansion(firm: Prospect, zone: Area) -> Look:
    if firm.sites is None:
        return Look(Aspect.EXPANSION, UNKNOWN, unknown=(Problem("chain_candidate.sites_unknown"),))
    near = [site for site in firm.sites if site.province == zone.province]
    if any(zone.city and site.city == zone.city for site in near):
        return Look(Aspect.EXPANSION, exactly(SITE_IN_CITY), (Problem("chain_candidate.site_in_city"),))
    if near:
        return Look(Aspect.EXPANSION, exactly(SITE_IN_PROVINCE), (Problem("chain_candidate.site_in_province"),))
    home = firm.seat.province if firm.seat else ""
    abroad = sorted({site.province for site in firm.sites} - {home, ""})
    if abroad:
        values = {"count": len(abroad)}
        return Look(Aspect.EXPANSION, exactly(SITE_ELSEWHERE), (Problem("chain_candidate.site_elsewhere", values),))
    return Look(Aspect.EXPANSION, exactly(0.0), (), (Problem("chain_candidate.no_site"),))


def _distance(firm: Prospect, zone: Area) -> Look:
    """By kilometres; without them only the same city can be told, and the same province is somewhere in between."""
    if firm.distance_km is not None:
        part = exactly(max(0.0, 1 - firm.distance_km / FARTHEST_KM))
        values = {"km": round(firm.distance_km)}
        if firm.distance_km > FAR_KM:
            return Look(Aspect.DISTANCE, part, (), (Problem("chain_candidate.far", values),))
        return Look(Aspect.DISTANCE, part, (Problem("chain_candidate.near", values),))
    if firm.seat is None or not firm.seat.province or firm.seat.province != zone.province:
        return Look(Aspect.DISTANCE, UNKNOWN, unknown=(Problem("chain_candidate.distance_unknown"),))
    if firm.seat.city and firm.seat.city == zone.city:
        return Look(Aspect.DISTANCE, exactly(1.0), (Problem("chain_candidate.same_city"),))
    return Look(Aspect.DISTANCE, Part(0.5, 1.0), (Problem("chain_candidate.same_province"),))
