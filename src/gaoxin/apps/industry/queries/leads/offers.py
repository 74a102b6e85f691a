"""What the zone publishes: entries of the project table and the guide, and the map of what is sought by segment."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from gaoxin.apps.industry.frames.sites import Drawing, draw
from gaoxin.apps.industry.lead_access import require_offer
from gaoxin.apps.industry.lead_states import OfferKind, OfferState
from gaoxin.apps.industry.models import AttractionProject
from gaoxin.apps.industry.queries.chains.grounds import boundaries
from gaoxin.apps.industry.queries.leads.lists import Segments
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound


def published(kind: OfferKind) -> QuerySet[AttractionProject]:
    """What everybody reads, of every zone."""
    rows = AttractionProject.objects.filter(kind=kind, state=OfferState.PUBLISHED)
    return rows.select_related("zone", "office")


def published_options(kind: OfferKind) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Chains and zones of which something is published, as options of filters."""
    there = published(kind).order_by("zone_id", "chain").distinct("zone_id", "chain")
    names = {row.zone_id: Segments(row.zone) for row in there}
    chains = {row.chain: names[row.zone_id].chain(row.chain) for row in there}
    return list(chains.items()), list({str(row.zone_id): str(row.zone) for row in there}.items())


def kept(user: User, zone: Zone | None) -> QuerySet[AttractionProject]:
    """All entries of a zone, drafts too, for its staff."""
    if zone is None or zone not in zones_of(user):
        return AttractionProject.objects.none()
    return AttractionProject.objects.filter(zone=zone).select_related("zone", "office")


def name_segments(rows: Sequence[AttractionProject]) -> None:
    """Give each entry the words of its chain and segment; the chains of a zone are read once."""
    names = {row.zone_id: row.zone for row in rows}
    segments = {key: Segments(zone) for key, zone in names.items()}
    for row in rows:
        row.chain_words = segments[row.zone_id].chain(row.chain)
        row.segment_words = segments[row.zone_id].segment(row.chain, row.segment)


def offer(user: User, offer_id: int) -> AttractionProject:
    """An entry of the person's zones, draft or not."""
    found = require_offer(user, offer_id)
    name_segments([found])
    return found


def require_published(offer_id: int) -> AttractionProject:
    """An entry that everybody reads, or *not found*."""
    rows = AttractionProject.objects.filter(pk=offer_id, state=OfferState.PUBLISHED)
    found = rows.select_related("zone", "office").first()
    if found is None:
        raise NotFound
    name_segments([found])
    return found


@dataclass(frozen=True, slots=True)
class SegmentOffers:
    """What is sought on one segment."""

    words: str
    offers: Sequence[AttractionProject]


@dataclass(frozen=True, slots=True)
class Sites:
    """Where the entries of one zone would stand: those with a place, numbered, on its drawing; how many have none."""

    zone: Zone
    drawing: Drawing
    schematic: bool
    marks: Sequence[tuple[AttractionProject, float, float]]
    without: int


@dataclass(frozen=True, slots=True)
class ChainOffers:
    """One chain of one zone with the segments on which something is sought; investment in 分."""

    zone: Zone
    words: str
    segments: Sequence[SegmentOffers]
    investment: int

    @property
    def count(self) -> int:
        return sum(len(one.offers) for one in self.segments)


def attraction_map() -> Sequence[ChainOffers]:
    """招商地图: every published entry by zone, chain and segment, in the order of the chains."""
    rows = AttractionProject.objects.filter(state=OfferState.PUBLISHED).select_related("zone", "office")
    by_chain: dict[tuple[int, str], list[AttractionProject]] = {}
    zones: dict[int, Zone] = {}
    for row in rows.order_by("zone", "chain", "segment", "pk"):
        zones[row.zone_id] = row.zone
        by_chain.setdefault((row.zone_id, row.chain), []).append(row)
    names = {key: Segments(zone) for key, zone in zones.items()}
    return [
        ChainOffers(zones[zone], names[zone].chain(chain), _segments(names[zone], there), _sum(there))
        for (zone, chain), there in by_chain.items()
    ]


def sites(chains: Sequence[ChainOffers]) -> Sequence[Sites]:
    """The drawings of the zones of these entries, each entry with a place numbered in their order."""
    by_zone: dict[Zone, list[AttractionProject]] = {}
    for chain in chains:
        by_zone.setdefault(chain.zone, []).extend(row for segment in chain.segments for row in segment.offers)
    found = []
    for zone, rows in by_zone.items():
        placed = [row for row in rows if row.longitude is not None and row.latitude is not None]
        if not placed:
            continue
        for number, row in enumerate(placed, 1):
            row.number = number
        ground = boundaries(zone)
        drawing = draw(ground["features"], [(float(row.longitude), float(row.latitude)) for row in placed])
        marks = [(row, *mark) for row, mark in zip(placed, drawing.marks, strict=True)]
        found.append(Sites(zone, drawing, ground["schematic"], marks, len(rows) - len(placed)))
    return found


def _segments(names: Segments, rows: Sequence[AttractionProject]) -> Sequence[SegmentOffers]:
    found: dict[str, list[AttractionProject]] = {}
    for row in rows:
        found.setdefault(row.segment, []).append(row)
    return [SegmentOffers(names.segment(rows[0].chain, key), there) for key, there in found.items()]


def _sum(rows: Sequence[AttractionProject]) -> int:
    return sum(one.investment or 0 for one in rows)
