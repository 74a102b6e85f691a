"""Taking a table in: stored, looked at, and its columns guessed or known from last time."""

from collections.abc import Iterable
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.import_access import may_import
from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.imports.mapping import Mapping
from gaoxin.apps.enterprises.imports.preparing import reused
from gaoxin.apps.enterprises.models import Import, SavedMapping
from gaoxin.apps.enterprises.queries.imported import prepared
from gaoxin.apps.enterprises.services.importing.moves import locked, move
from gaoxin.apps.enterprises.services.importing.runs import BATCH
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock, jobs

LARGEST = 2 << 30
"""Bytes of the largest table taken in: some four million rows of thirty columns."""
_AT_ONCE = 5 << 20
"""Bytes of a spreadsheet that is looked at within the request; a larger one takes seconds and is a job."""
JOB = "enterprises.read_import"


@transaction.atomic
def upload_import(user: User, zone: Zone, file_name: str, chunks: Iterable[bytes]) -> Import:
    """Take a table in and look at it. Refused for those who do no department's work, and for what is no table."""
    may_import(standing(user, zone))
    document, _ = sources.store_document(user, zone, file_name, chunks, largest=LARGEST)
    record = made(user, zone, document)
    if document.size > _AT_ONCE and Path(file_name).suffix.lower().startswith(".xls"):
        title = _t("识读表格：%(name)s") % {"name": file_name}
        record.job = jobs.start(JOB, title=title, user=user, import_id=record.pk)
        record.save()
        return record
    return read_table(record.pk)


def made(user: User | None, zone: Zone, document: Document, batch_size: int = BATCH) -> Import:
    """A new import of a stored file."""
    return Import.objects.create(
        zone=zone,
        document=document,
        batch_size=batch_size,
        created_by=user,
        created_at=clock.now(),
        synthetic=document.synthetic,
    )


@transaction.atomic
def read_table(import_id: int, sheet: str = "") -> Import:
    """Look at the table of an import: its head, and what its columns mean as far as that is known."""
    record = locked(import_id)
    if record.state == ImportState.READING:
        move(record, ImportState.MAPPING)
    elif record.state != ImportState.MAPPING:
        return record
    found = prepared(record.document, sheet)
    kept = SavedMapping.objects.filter(zone=record.zone, fingerprint=found.fingerprint).first()
    fits = kept is not None and len(kept.mapping["columns"]) == found.table.width
    mapping = reused(found, Mapping.of_dict(kept.mapping)) if kept and fits else found.mapping
    record.sheet = found.table.sheet
    record.labels, record.last_line = list(found.layout.labels), found.layout.last
    record.fingerprint, record.mapping, record.remembered = found.fingerprint, mapping.as_dict(), fits
    record.save()
    return record


@transaction.atomic
def choose_sheet(user: User, import_id: int, sheet: str, *, seen: int) -> Import:
    """Look at another sheet of a spreadsheet instead."""
    record = locked(import_id, seen)
    may_import(standing(user, record.zone))
    return read_table(record.pk, sheet)
