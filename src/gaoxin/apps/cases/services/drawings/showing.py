"""The processes of a zone: the version in force, earlier ones, the draft, and how many cases run by each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from gaoxin.apps.cases.drawing_access import may_draw
from gaoxin.apps.cases.models import ProcessDraft, ProcessTransfer, ProcessVersion, Run
from gaoxin.apps.cases.queries.drawings.kinds import kinds_running_by, known_process, process_keys
from gaoxin.apps.cases.queries.kinds import kind_word
from gaoxin.apps.cases.services.processes import current_version, current_versions
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

LATEST_TRANSFERS = 5


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """One process as the list shows it."""

    pk: str
    name: str
    kinds: str
    version: str
    published_by: str
    published_at: datetime
    own: bool
    """Whether the zone published it, rather than the product."""
    running: int
    drafted: bool


@dataclass(frozen=True, slots=True)
class ProcessPage:
    """One process of a zone for one viewer."""

    key: str
    zone: Zone
    kinds: Sequence[str]
    current: ProcessVersion
    versions: Sequence[ProcessVersion]
    running: dict[int, int]
    """How many running cases go by each version."""
    draft: ProcessDraft | None
    transfers: Sequence[ProcessTransfer]
    may_draw: bool

    @property
    def lines(self) -> Sequence[tuple[ProcessVersion, int]]:
        """Each version with how many running cases go by it."""
        return [(version, self.running.get(version.pk, 0)) for version in self.versions]

    @property
    def behind(self) -> int:
        """Running cases that go by another version than the one in force."""
        return sum(count for version, count in self.running.items() if version != self.current.pk)


def processes(zone: Zone) -> list[ProcessRow]:
    """Every process by which some kind of case runs, with what is in force in the zone."""
    drafted = set(ProcessDraft.objects.filter(zone=zone).values_list("key", flat=True))
    running = _running(zone)
    current = current_versions(zone, process_keys())
    return [_row(version, running[key], key in drafted) for key, version in current.items()]


def process_page(user: User, zone: Zone, key: str) -> ProcessPage:
    """One process, or *not found*."""
    known_process(key)
    current = current_version(zone, key)
    draws = may_draw(user, zone)
    counted = Run.objects.filter(case__zone=zone, case__state__in=RUNNING, process__key=key)
    with as_system():  # how many there are says nothing about any of them
        running = dict(counted.values_list("process").annotate(count=Count("pk")).order_by())
    return ProcessPage(
        key=key,
        zone=zone,
        kinds=[kind_word(kind) for kind in kinds_running_by(key)],
        current=current,
        versions=list(versions_of(zone, key).select_related("published_by", "based_on")),
        running=running,
        draft=draft_of(zone, key) if draws else None,
        transfers=list(_transfers(zone, key)[:LATEST_TRANSFERS]) if draws else [],
        may_draw=draws,
    )


def versions_of(zone: Zone, key: str) -> QuerySet[ProcessVersion]:
    """The versions by which cases of the zone may have begun, the latest first."""
    return ProcessVersion.objects.filter(Q(zone=zone) | Q(zone=None), key=key).order_by("-published_at", "-pk")


def version_of(zone: Zone, key: str, version_id: int) -> ProcessVersion:
    """One of them, or *not found*."""
    known_process(key)
    found = versions_of(zone, key).filter(pk=version_id).first()
    if found is None:
        raise NotFound
    return found


def draft_of(zone: Zone, key: str) -> ProcessDraft | None:
    """What is being drawn of a process, if anything is."""
    return ProcessDraft.objects.select_related("saved_by", "based_on").filter(zone=zone, key=key).first()


def version_before(zone: Zone, version: ProcessVersion) -> ProcessVersion | None:
    """The version that was in force before another, if there was one."""
    found = versions_of(zone, version.key).filter(published_at__lte=version.published_at)
    return found.exclude(pk=version.pk).first()


def text_to_draw(zone: Zone, key: str) -> str:
    """What the modeler opens: the draft, or the version in force where there is none."""
    known_process(key)
    draft = draft_of(zone, key)
    return current_version(zone, key).text if draft is None else draft.text


def _running(zone: Zone) -> Counter[str]:
    counted = Run.objects.filter(case__zone=zone, case__state__in=RUNNING)
    with as_system():
        return Counter(dict(counted.values_list("process__key").annotate(count=Count("pk")).order_by()))


def _row(current: ProcessVersion, running: int, drafted: bool) -> ProcessRow:
    key = current.key
    kinds = "、".join(kind_word(kind) for kind in kinds_running_by(key))
    return ProcessRow(
        pk=key,
        name=current.name,
        kinds=kinds,
        version=current.version,
        published_by=str(current.published_by or ""),
        published_at=current.published_at,
        own=current.zone_id is not None,
        running=running,
        drafted=drafted,
    )


def _transfers(zone: Zone, key: str) -> QuerySet[ProcessTransfer]:
    return ProcessTransfer.objects.filter(zone=zone, target__key=key).select_related("target", "started_by")
