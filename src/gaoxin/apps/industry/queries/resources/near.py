"""What is near an enterprise on its chains: resources and patents that serve its segments or those one step up- or
downstream, and enterprises that could be partners.

Of other enterprises only what is published anyway is told: name and products of the public registry, and the segment
they stand on. No figure of theirs is read here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.models import Enterprise, PublicEnterprise
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import PatentRecord, PatentSegment, Placement, ResourceSegment
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.queries.resources.distances import kilometres_from
from gaoxin.apps.industry.queries.resources.lists import SegmentWords
from gaoxin.apps.industry.resource_access import Person, visible_patents, visible_resources
from gaoxin.apps.industry.resource_states import Tie
from gaoxin.apps.zones.models import Zone
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

MOST = 40
"""Of each kind that a page lists."""
READ = 400
"""Placements that are looked through for partners."""
SUBCLASS = 4
"""Characters of a class of the IPC that name its subclass, such as H01L."""
_ORDER = {Tie.SAME: 0, Tie.TECHNOLOGY: 1, Tie.UPSTREAM: 2, Tie.DOWNSTREAM: 3}


@dataclass(frozen=True, slots=True)
class Link:
    """How a segment is tied to one of the enterprise's own: `of` is the own one, by key."""

    tie: Tie
    of: str


@dataclass(frozen=True, slots=True)
class Near:
    """Something near: the row, how it is tied, through which segment, and how far away it is (km, None unknown)."""

    row: Any
    tie: Tie
    segment: str
    of: str
    km: float | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """An enterprise that could be a partner. `shared` is an IPC subclass where patents are what is shared."""

    enterprise: int
    name: str
    products: str
    tie: Tie
    segment: str
    of: str
    shared: str = ""
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class NearPage:
    enterprise: Enterprise
    member: bool
    segments: Sequence[str]
    resources: Sequence[Near]
    patents: Sequence[Near]
    partners: Sequence[Partner]
    words: SegmentWords


def links(zone: Zone, own: Iterable[str]) -> Mapping[str, Link]:
    """The segments near some, by key: themselves, what they need, who needs them; the nearest tie of each."""
    mine = list(dict.fromkeys(own))
    found = {key: Link(Tie.SAME, key) for key in mine}
    ups: dict[str, Link] = {}
    downs: dict[str, Link] = {}
    for key, chain in chains_of(zone).items():
        for buyer, need in chain.declared.needs():
            user, supplier = f"{key}/{buyer.key}", f"{need.chain or key}/{need.segment}"
            if user in found:
                ups.setdefault(supplier, Link(Tie.UPSTREAM, user))
            if supplier in found:
                downs.setdefault(user, Link(Tie.DOWNSTREAM, supplier))
    return {**downs, **ups, **found}


def own_segments(enterprise: Enterprise) -> list[str]:
    """The segments on which an enterprise is confirmed to stand. Placements are the zone's: it is told of its own."""
    with as_system():
        rows = Placement.objects.filter(enterprise=enterprise, state=PlacementState.CONFIRMED)
        return [f"{chain}/{segment}" for chain, segment in rows.values_list("chain", "segment")]


def near(user: Person, enterprise_id: int) -> NearPage:
    """What is near an enterprise, for its own people and for the zone's staff."""
    enterprise, place = require_enterprise(user, enterprise_id)
    zone = enterprise.zone
    own = own_segments(enterprise)
    tied = links(zone, own)
    return NearPage(
        enterprise,
        place.member and not place.reads,
        own,
        _resources(user, enterprise, tied),
        _patents(user, enterprise, tied),
        partners(enterprise, own, tied),
        SegmentWords(zone),
    )


def _served(model: type[Any], field: str, keys: Iterable[Any], tied: Mapping[str, Link]) -> dict[int, tuple[Link, str]]:
    """By key of the resource or patent its nearest tie and the segment of that tie."""
    best: dict[int, tuple[Link, str]] = {}
    rows = model.objects.filter(_any(tied), **{f"{field}__in": keys}).values_list(field, "chain", "segment")
    for row, chain, segment in rows:
        link = tied[f"{chain}/{segment}"]
        if row not in best or _ORDER[link.tie] < _ORDER[best[row][0].tie]:
            best[row] = (link, f"{chain}/{segment}")
    return best


def _any(tied: Mapping[str, Link]) -> Q:
    """Rows on any of the segments."""
    by_chain: dict[str, list[str]] = {}
    for key in tied:
        chain, _slash, segment = key.partition("/")
        by_chain.setdefault(chain, []).append(segment)
    found = Q(pk__in=[])
    for chain, segments in by_chain.items():
        found |= Q(chain=chain, segment__in=segments)
    return found


def _resources(user: Person, enterprise: Enterprise, tied: Mapping[str, Link]) -> list[Near]:
    rows = (
        visible_resources(user, enterprise.zone).filter(ended_on__isnull=True).exclude(holder=enterprise.organisation)
    )
    if enterprise.longitude is not None and enterprise.latitude is not None:
        rows = rows.annotate(km=kilometres_from(enterprise.longitude, enterprise.latitude))
    served = _served(ResourceSegment, "resource_id", rows.values("pk"), tied)
    found = [
        Near(row, served[row.pk][0].tie, served[row.pk][1], served[row.pk][0].of, getattr(row, "km", None))
        for row in rows.filter(pk__in=served)
    ]
    return sorted(found, key=_nearest)[:MOST]


def _patents(user: Person, enterprise: Enterprise, tied: Mapping[str, Link]) -> list[Near]:
    rows = visible_patents(user, enterprise.zone).filter(ended_on__isnull=True).exclude(holder=enterprise.organisation)
    served = _served(PatentSegment, "patent_id", rows.values("pk"), tied)
    found = [
        Near(row, served[row.pk][0].tie, served[row.pk][1], served[row.pk][0].of) for row in rows.filter(pk__in=served)
    ]
    return sorted(found, key=_nearest)[:MOST]


def _nearest(one: Near) -> tuple[int, bool, float, str, int]:
    return (_ORDER[one.tie], one.km is None, one.km or 0.0, str(one.row), one.row.pk)


def partners(enterprise: Enterprise, own: Sequence[str], tied: Mapping[str, Link]) -> list[Partner]:
    """Published enterprises of the zone on the same segments, one step up- or downstream, or with patents of the same
    subclass as the enterprise's own."""
    zone = enterprise.zone
    found: dict[int, Partner] = {}
    with as_system():
        rows = Placement.objects.filter(
            _any(tied),
            zone=zone,
            state=PlacementState.CONFIRMED,
            enterprise__published=True,
            enterprise__merged=False,
        ).exclude(enterprise=enterprise)
        for firm, chain, segment in rows.order_by("-confidence", "pk").values_list("enterprise", "chain", "segment")[
            :READ
        ]:
            link = tied[f"{chain}/{segment}"]
            tie = Tie.TECHNOLOGY if link.tie == Tie.SAME else link.tie
            if firm not in found or _ORDER[tie] < _ORDER[found[firm].tie]:
                found[firm] = Partner(firm, "", "", tie, f"{chain}/{segment}", link.of)
        for firm, shared in _sharing(enterprise).items():
            if firm not in found:
                found[firm] = Partner(firm, "", "", Tie.TECHNOLOGY, "", "", shared)
    known = {one.presence: one for one in PublicEnterprise.objects.filter(zone=zone, presence__in=found)}
    told = [
        Partner(
            key,
            known[key].legal_name,
            known[key].products[:80],
            one.tie,
            one.segment,
            one.of,
            one.shared,
            known[key].synthetic,
        )
        for key, one in found.items()
        if key in known
    ]
    return sorted(told, key=lambda one: (_ORDER[one.tie], one.name, one.enterprise))[: MOST * 2]


def _sharing(enterprise: Enterprise) -> Mapping[int, str]:
    """By key the enterprises that hold a patent, shown to all, of a subclass in which this one holds one."""
    rows = PatentRecord.objects.filter(zone=enterprise.zone, ended_on__isnull=True, shown=True)
    mine = {ipc[:SUBCLASS] for ipc in rows.filter(holder=enterprise.organisation).values_list("ipc", flat=True)}
    if not mine:
        return {}
    same = Q(pk__in=[])
    for subclass in mine:
        same |= Q(ipc__startswith=subclass)
    held = rows.filter(same, holder__isnull=False).exclude(holder=enterprise.organisation)
    holders = dict(held.order_by("-pk").values_list("holder", "ipc")[:READ])
    firms = Enterprise.objects.filter(zone=enterprise.zone, organisation__in=holders, published=True, merged=False)
    return {key: holders[holder][:SUBCLASS] for key, holder in firms.values_list("pk", "organisation")}


def partner(enterprise: Enterprise, partner_id: int) -> tuple[Partner, int]:
    """One published enterprise that could be a partner, and its organisation's key; else *not found*."""
    own = own_segments(enterprise)
    for one in partners(enterprise, own, links(enterprise.zone, own)):
        if one.enterprise == partner_id:
            with as_system():
                return one, Enterprise.objects.values_list("organisation", flat=True).get(pk=partner_id)
    raise NotFound


def tie_of(enterprise: Enterprise, row: Any) -> Link | None:
    """How a resource or patent is tied to an enterprise; None where it is not near."""
    tied = links(enterprise.zone, own_segments(enterprise))
    near_ones = [tied[one.key] for one in row.served.all() if one.key in tied]
    return min(near_ones, key=lambda one: _ORDER[one.tie]) if near_ones else None
