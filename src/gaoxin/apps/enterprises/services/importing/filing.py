"""Importing a file from the command line, as the system itself: taken in, mapped, checked or written in one go."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gaoxin.apps.enterprises.import_states import ImportState, RowKind
from gaoxin.apps.enterprises.imports.headings import simple
from gaoxin.apps.enterprises.imports.mapping import Choice, Mapping
from gaoxin.apps.enterprises.models import Import, ImportRow
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.services.importing import work
from gaoxin.apps.enterprises.services.importing.deciding import accepted, put_mapping
from gaoxin.apps.enterprises.services.importing.moves import locked, move
from gaoxin.apps.enterprises.services.importing.runs import ANY_COLUMN, BATCH
from gaoxin.apps.enterprises.services.importing.uploads import LARGEST, made, read_table
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.kernel.units import parse_unit
from gaoxin.web.scope import SYSTEM, acting_as

_BLOCK = 8 << 20
_UNFINISHED = (ImportState.WRITING, ImportState.STOPPED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for on the command line. `mapping` says what heads mean, as a mapping file does; None leaves it to
    what was saved for such a head, or to what is guessed. `units_right` answers every question about units."""

    path: Path
    zone: str
    mapping: Dictionary[str, Any] | None = None
    check: bool = False
    units_right: bool = False
    batch: int = BATCH
    synthetic: bool = False


def import_file(wanted: Wanted, told: work.Told) -> Import:
    """Import a file, or only check it. One whose process died on the way goes on where it stopped."""
    with acting_as(SYSTEM):
        zone = _zone(wanted.zone)
        document = _stored(zone, wanted)
        record = locked((_unfinished(document) or _taken(zone, document, wanted)).pk)
        if wanted.units_right:
            record.accepted, record.questions = [*accepted(record.questions), ANY_COLUMN], []
        if record.state != ImportState.WRITING:
            move(record, ImportState.CHECKING if wanted.check else ImportState.WRITING)
        record.save()
    return (work.check if wanted.check else work.write)(record.pk, SYSTEM, told)


def bad_rows(record: Import) -> Iterator[ImportRow]:
    """The rows of an import that are bad or in doubt, in the order of the file."""
    with acting_as(SYSTEM):
        yield from ImportRow.objects.filter(run=record, kind__in=(RowKind.BAD, RowKind.DOUBTFUL)).order_by("line")


def _zone(code: str) -> Zone:
    zone = Zone.objects.filter(code=code).first()
    if zone is None:
        known = list(Zone.objects.order_by("code").values_list("code", flat=True))
        raise refuse("imports.no_such_zone", code=code, known=known)
    return zone


def _stored(zone: Zone, wanted: Wanted) -> Document:
    with wanted.path.open("rb") as file:
        blocks = iter(lambda: file.read(_BLOCK), b"")
        name = wanted.path.name
        return sources.store_document(None, zone, name, blocks, synthetic=wanted.synthetic, largest=LARGEST)[0]


def _unfinished(document: Document) -> Import | None:
    """The same file on its way already, from here."""
    waiting = Import.objects.filter(document=document, created_by=None, state__in=_UNFINISHED)
    return waiting.order_by("-pk").first()


def _taken(zone: Zone, document: Document, wanted: Wanted) -> Import:
    said = wanted.mapping or {}
    record = made(None, zone, document, wanted.batch)
    record = read_table(record.pk, str(said.get("sheet") or ""))
    mapping = Mapping.of_dict(record.mapping)
    if wanted.mapping is not None:
        mapping = mapping_of(said, record.labels, wanted.path.name)
    put_mapping(record, mapping, None)
    record.save()
    return record


def mapping_of(said: Dictionary[str, Any], labels: Sequence[str], name: str) -> Mapping:
    """The mapping that a file says: under `columns` what each head means, under `year` that of the figures.

    A head leads to a field, or to `field`, `unit` and `year`; heads that are not named are left out.
    """
    places = {simple(label): at for at, label in enumerate(labels)}
    chosen: list[Choice | None] = [None] * len(labels)
    problems = []
    for head, meant in dict(said.get("columns") or {}).items():
        parts = {"field": meant} if isinstance(meant, str) else dict(meant or {})
        try:
            at = _place(head, places, labels, name)
            chosen[at] = _choice(head, parts, name)
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(*problems)
    year = said.get("year")
    return Mapping(tuple(chosen), int(year) if year else None)


def _place(head: str, places: Dictionary[str, int], labels: Sequence[str], name: str) -> int:
    if simple(str(head)) not in places:
        raise refuse("imports.no_such_head", Place(name), head=head, known=[label for label in labels if label][:40])
    return places[simple(str(head))]


def _choice(head: str, parts: Dictionary[str, Any], name: str) -> Choice | None:
    if not parts:
        return None
    field = importable().get(str(parts.get("field")))
    if field is None:
        raise refuse("imports.no_such_field", Place(name), head=head, field=parts.get("field"))
    unit, year = str(parts.get("unit") or ""), parts.get("year")
    if unit:
        parse_unit(unit)
    return Choice(field.key, unit, int(year) if year else None)
