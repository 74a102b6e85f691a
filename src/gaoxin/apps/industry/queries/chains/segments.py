"""One segment in one zone: who is here, what it needs and who needs it, its figures, its gap, who could come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from gaoxin.apps.industry.chain_access import Person, require_zone, visible_placements, works_on_chains
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import GapOverride, Lead, OutsideCompany, Placement, SegmentStanding
from gaoxin.apps.industry.queries.chains.coming import coming
from gaoxin.apps.industry.queries.chains.known import Spot, chains_of, named, require_segment
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import Need, NeedKind, Segment
from gaoxin.kernel.problems import Problem
from gaoxin.web.problems import Said, say

SHOWN_CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A segment that this one buys from or sells to, with how many stand there locally (None: not worked out)."""

    chain: str
    chain_name: str
    segment: Segment
    kind: NeedKind
    share: float | None
    enterprises: int | None
    other_chain: bool


@dataclass(frozen=True, slots=True)
class Leading:
    """One of the largest enterprises here: its output on the segment (分) and its part of what is known, in %."""

    enterprise: int | None
    name: str
    output: int
    share: float


@dataclass(frozen=True, slots=True)
class Suited:
    """A company outside as a candidate: score between limits, what speaks for it and against it, what nobody has told;
    `fits` are the limits of each part, 0 to 100, by aspect."""

    company: OutsideCompany
    low: float
    high: float
    reasons: Sequence[Said]
    against: Sequence[Said]
    unknown: Sequence[Said]
    fits: Mapping[str, tuple[float, float]]

    @property
    def score(self) -> float:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of a gap's score, between limits, 0 to 100."""

    key: str
    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class SegmentPage:
    """Everything about a segment but the list of its enterprises."""

    zone: Zone
    spot: Spot
    standing: SegmentStanding | None
    needs: Sequence[Neighbour]
    users: Sequence[Neighbour]
    why: Sequence[Said]
    parts: Sequence[PartLine]
    leaders: Sequence[Leading]
    overrides: Sequence[GapOverride]
    candidates: Sequence[Suited]
    coming: Sequence[Lead]
    may_work: bool

    @property
    def holding(self) -> GapOverride | None:
        """What experts say now."""
        return next((one for one in self.overrides if one.withdrawn_at is None), None)

    @property
    def known(self) -> Mapping[str, tuple[int, int, date | None]]:
        """By figure: of how many enterprises it is known, of how many, as of which day."""
        told = self.standing.parts.get("known", {}) if self.standing else {}
        return {key: (one[0], one[1], date.fromisoformat(one[2]) if one[2] else None) for key, one in told.items()}


def segment_page(user: Person, zone: Zone | None, chain: str, segment: str) -> SegmentPage:
    here = require_zone(user, zone)
    spot = require_segment(here, chain, segment)
    rows = {(one.chain, one.segment): one for one in SegmentStanding.objects.filter(zone=here).defer("parts")}
    standing = SegmentStanding.objects.filter(zone=here, chain=chain, segment=segment).first()
    parts: Mapping[str, Any] = standing.parts if standing else {}
    needs, users = _around(here, spot, {key: one.enterprises for key, one in rows.items()})
    said = GapOverride.objects.filter(zone=here, chain=chain, segment=segment).select_related("by", "withdrawn_by")
    return SegmentPage(
        zone=here,
        spot=spot,
        standing=standing,
        needs=needs,
        users=users,
        why=_said(parts.get("why", [])),
        parts=_parts(parts),
        leaders=[
            Leading(int(firm) if str(firm).isdecimal() else None, name, output, 100 * share)
            for firm, name, output, share in parts.get("leaders", [])
        ],
        overrides=list(said[:50]),
        candidates=suited(parts.get("candidates", [])[:SHOWN_CANDIDATES]),
        coming=coming(here, chain).get((chain, segment), []),
        may_work=works_on_chains(user, here),
    )


def _parts(parts: Mapping[str, Any]) -> list[PartLine]:
    names = ("demand", "dependence", "feasibility", "candidates_part")
    return [PartLine(name, *parts[name]) for name in names if name in parts]


def _around(
    zone: Zone, spot: Spot, counts: Mapping[tuple[str, str], int]
) -> tuple[Sequence[Neighbour], Sequence[Neighbour]]:
    chains = chains_of(zone)

    def neighbour(chain: str, segment: str, need: Need) -> Neighbour | None:
        found = chains.get(chain)
        if found is None or segment not in found.declared.segments:
            return None
        share = None if need.share is None else float(100 * need.share)
        return Neighbour(
            chain,
            named(found.declared),
            found.declared.segments[segment],
            need.kind,
            share,
            counts.get((chain, segment)),
            chain != spot.chain.key,
        )

    needs = [neighbour(one.chain or spot.chain.key, one.segment, one) for one in spot.segment.needs]
    users = [
        neighbour(chain.declared.key, buyer.key, need)
        for chain in chains.values()
        for buyer, need in chain.declared.needs()
        if (need.chain or chain.declared.key, need.segment) == (spot.chain.key, spot.segment.key)
    ]
    return [one for one in needs if one], [one for one in users if one]


def suited(kept: Sequence[Mapping[str, Any]]) -> list[Suited]:
    """Candidates as they are kept with a segment, first the best; companies taken out of the set since are left out."""
    rows = OutsideCompany.objects.in_bulk([one["company"] for one in kept])
    return [
        Suited(
            rows[one["company"]],
            *one["score"],
            reasons=_said(one["reasons"]),
            against=_said(one["against"]),
            unknown=_said(one["unknown"]),
            fits={aspect: (low, high) for aspect, low, high, _weight in one["fits"]},
        )
        for one in kept
        if one["company"] in rows
    ]


def _said(kept: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Said]:
    return [say(Problem(code, values)) for code, values in kept]


def enterprises_on(user: Person, zone: Zone, chain: str, segment: str) -> QuerySet[Placement]:
    """The enterprises of a zone on a segment, dismissed ones left out."""
    rows = visible_placements(user, zone).filter(chain=chain, segment=segment)
    shown = rows.exclude(state=PlacementState.DISMISSED)
    return shown.select_related("enterprise__organisation", "enterprise")


def proposed(user: Person, zone: Zone | None) -> QuerySet[Placement]:
    """Placements of the zone, whatever became of them, for the list that is worked off."""
    rows = visible_placements(user, require_zone(user, zone))
    return rows.select_related("enterprise__organisation", "decided_by")


def of_enterprise(user: Person, zone: Zone, enterprise_id: int) -> Sequence[Placement]:
    """The segments on which an enterprise stands or seems to."""
    rows = visible_placements(user, zone).filter(enterprise=enterprise_id)
    order = {PlacementState.CONFIRMED: 0, PlacementState.PROPOSED: 1, PlacementState.DISMISSED: 2}
    found = rows.select_related("decided_by")
    return sorted(found, key=lambda one: (order[PlacementState(one.state)], -one.confidence, one.pk))


def count_of_enterprise(enterprise_id: int) -> int:
    """On how many segments an enterprise stands or seems to."""
    return Placement.objects.filter(enterprise=enterprise_id).exclude(state=PlacementState.DISMISSED).count()
