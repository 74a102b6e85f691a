"""The processes by which cases run: those of the product and those a zone's editor published, each version kept."""

from collections.abc import Sequence
from functools import lru_cache

from django.db.models import F, Q

from gaoxin.apps.cases.models import ProcessVersion
from gaoxin.apps.cases.queries.drawings.kinds import shipped_text
from gaoxin.apps.cases.services.effects import EFFECTS
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock


def current_version(zone: Zone, key: str) -> ProcessVersion:
    """The version by which a case begins now: what the zone published last, else the product's."""
    published = ProcessVersion.objects.filter(key=key, zone=zone).order_by("-published_at", "-pk").first()
    return published or _shipped(key)


def current_versions(zone: Zone, keys: Sequence[str]) -> dict[str, ProcessVersion]:
    """What `current_version` answers for each of these, without the files: one query where all are known already."""
    mine = ProcessVersion.objects.filter(Q(zone=zone) | Q(zone=None), key__in=keys).defer("text")
    found: dict[str, ProcessVersion] = {}
    for kept in mine.select_related("published_by").order_by(F("zone").asc(nulls_first=True), "published_at", "pk"):
        if kept.zone_id is not None or kept.version == _shipped_version(kept.key):
            found[kept.key] = kept
    return {key: found.get(key) or current_version(zone, key) for key in keys}


def process_of(kept: ProcessVersion) -> Process:
    """The process of a version, read once in this program's life."""
    return _read(kept.text, kept.key)


def check(text: str, key: str = "") -> Process:
    """The process in a file, or a refusal with everything that hinders it."""
    return usable(read_process(text.encode(), services=frozenset(EFFECTS)), key)


def _shipped_version(key: str) -> str:
    """The version that the product ships of a process; empty for one it ships no more."""
    text = shipped_text(key)
    return "" if text is None else _read(text, key).version


def _shipped(key: str) -> ProcessVersion:
    text = shipped_text(key)
    if text is None:
        raise refuse("cases.no_process", key=key)
    process = _read(text, key)
    kept, _ = ProcessVersion.objects.get_or_create(
        zone=None,
        key=key,
        version=process.version,
        defaults={"name": process.name, "text": text, "published_at": clock.now()},
    )
    return kept


@lru_cache(maxsize=256)
def _read(text: str, key: str) -> Process:
    return check(text, key)
