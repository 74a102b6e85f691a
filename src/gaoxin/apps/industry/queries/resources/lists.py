"""Innovation resources and patents of a zone as lists, with the segments they serve in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from gaoxin.apps.enterprises.access import own_enterprises
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import (
    InnovationResource,
    PatentRecord,
    PatentSegment,
    ResourceImport,
    ResourceSegment,
)
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.queries.resources.distances import kilometres_from
from gaoxin.apps.industry.resource_access import (
    Person,
    keeps_resources,
    own_zones,
    require_patent,
    require_resource,
    visible_imports,
    visible_patents,
    visible_resources,
)
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import Zone
from gaoxin.web.problems import language


@dataclass(frozen=True, slots=True)
class Seat:
    """From where one looks: a zone, and the own enterprise whose distance counts, if there is one."""

    zone: Zone
    enterprise: Enterprise | None
    staff: bool

    @property
    def placed(self) -> bool:
        return self.enterprise is not None and self.enterprise.longitude is not None


def seat(user: Person, zone: Zone | None) -> Seat | None:
    """The zone that the person works in, or else the one their own enterprise is in; None for nobody's."""
    if zone is not None and zone in zones_of(user):
        return Seat(zone, None, True)
    mine = own_enterprises(user).select_related("zone").order_by("pk").first()
    if mine is not None:
        return Seat(mine.zone, mine, False)
    there = own_zones(user)
    return Seat(there[0], None, False) if there else None


class SegmentWords:
    """Segments of a zone's chains in words; the chains are read once."""

    def __init__(self, zone: Zone) -> None:
        self._chains = chains_of(zone)
        self._english = language() == "en"

    def __call__(self, key: str) -> str:
        chain, _slash, segment = key.partition("/")
        found = self._chains.get(chain)
        there = found.declared.segments.get(segment) if found else None
        if found is None or there is None:
            return key
        if self._english:
            return f"{found.declared.name_en} · {there.name_en}"
        return f"{found.declared.name} · {there.name}"

    def of(self, row: Any) -> str:
        """What a resource or patent serves."""
        return "；".join(self(one.key) for one in row.served.all())

    def options(self) -> list[tuple[str, str]]:
        """Every segment, to choose from."""
        return [
            (f"{key}/{one}", self(f"{key}/{one}"))
            for key, chain in self._chains.items()
            for one in chain.declared.segments
        ]

    def known(self, key: str) -> bool:
        chain, _slash, segment = key.partition("/")
        return chain in self._chains and segment in self._chains[chain].declared.segments


def resources(user: Person, here: Seat) -> QuerySet[InnovationResource]:
    """The resources of a zone; with their distance in km from the own enterprise where its place is known."""
    rows = visible_resources(user, here.zone).prefetch_related("served")
    if here.enterprise is not None and here.placed:
        return rows.annotate(km=kilometres_from(here.enterprise.longitude, here.enterprise.latitude))  # type: ignore[arg-type, no-any-return]
    return rows


def patents(user: Person, zone: Zone) -> QuerySet[PatentRecord]:
    return visible_patents(user, zone).prefetch_related("served")


def serving(key: str, *, patent: bool = False) -> Any:
    """The keys of the resources, or patents, that serve a segment (`chain/segment`)."""
    chain, _slash, segment = key.partition("/")
    if patent:
        return PatentSegment.objects.filter(chain=chain, segment=segment).values("patent")
    return ResourceSegment.objects.filter(chain=chain, segment=segment).values("resource")


@dataclass(frozen=True, slots=True)
class Shown:
    """One resource or patent with what the person may do with it."""

    row: Any
    segments: Sequence[str]
    keeps: bool
    staff: bool
    own: Enterprise | None
    may_ask: bool


def _shown(user: Person, row: Any) -> Shown:
    words = SegmentWords(row.zone)
    staff = row.zone in zones_of(user)
    own = None if staff else own_enterprises(user).filter(zone=row.zone).order_by("pk").first()
    held = own is not None and row.holder_id == own.organisation_id
    open_ = row.ended_on is None and getattr(row, "sharing", "") != "closed"
    return Shown(
        row,
        [words(one.key) for one in row.served.all()],
        keeps_resources(user, row.zone),
        staff,
        own,
        own is not None and not held and open_,
    )


def resource(user: Person, resource_id: int) -> Shown:
    return _shown(user, require_resource(user, resource_id))


def patent(user: Person, patent_id: int) -> Shown:
    return _shown(user, require_patent(user, patent_id))


@dataclass(frozen=True, slots=True)
class Services:
    """What serves one segment."""

    resources: Sequence[InnovationResource]
    patents: Sequence[PatentRecord]


def of_segment(user: Person, zone: Zone, key: str, most: int = 8) -> Services:
    """What serves one segment, for the page of the segment."""
    near = visible_resources(user, zone).filter(ended_on__isnull=True, pk__in=serving(key))
    known = visible_patents(user, zone).filter(ended_on__isnull=True, pk__in=serving(key, patent=True))
    newest = F("filed_on").desc(nulls_last=True)
    return Services(list(near.order_by("kind", "name")[:most]), list(known.order_by(newest, "pk")[:most]))


def imports(user: Person, zone: Zone | None) -> QuerySet[ResourceImport]:
    return visible_imports(user, zone)
