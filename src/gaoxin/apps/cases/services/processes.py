"""The processes by which cases run: those of the product and those a zone's editor published, each version kept."""

from functools import lru_cache

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


def process_of(kept: ProcessVersion) -> Process:
    """The process of a version, read once in this program's life."""
    return _read(kept.text, kept.key)


def check(text: str, key: str = "") -> Process:
    """The process in a file, or a refusal with everything that hinders it."""
    return usable(read_process(text.encode(), services=frozenset(EFFECTS)), key)


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
