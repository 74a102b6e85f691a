"""New versions of data sets: from an uploaded table, or from the records of an app.

A version's file lies safely on disk before its record exists. The raw upload is kept as a document beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl
from django.db import transaction
from django.db.models import Max

from gaoxin.apps.sources import files
from gaoxin.apps.sources.access import require_owned
from gaoxin.apps.sources.frames import quality, stored
from gaoxin.apps.sources.frames.differences import differences
from gaoxin.apps.sources.frames.reading import read_table
from gaoxin.apps.sources.frames.typed import made, typed
from gaoxin.apps.sources.models import DataField, DataSet, DataVersion, Document
from gaoxin.apps.sources.services.documents import store_document
from gaoxin.apps.sources.services.refreshing import due_after
from gaoxin.apps.sources.states import Part
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock, registry
from gaoxin.web.registry import DataTable


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are to become a version, with what did not fit and the upload they come from."""

    frame: pl.DataFrame
    misfitting: Mapping[str, int] = field(default_factory=dict)
    document: Document | None = None


def uploaded_table(dataset: DataSet, document: Document) -> Table:
    """The rows of an uploaded file as the data set's fields read them.

    Refused when fields of the data set have no column in the file.
    """
    frame = read_table(files.path_of(document.sha256), document.file_name)
    kinds = {one.name: one.kind for one in dataset.fields.all()}
    if missing := [name for name in kinds if name not in frame.columns]:
        raise refuse("sources.columns_missing", Place(document.file_name), names=missing)
    read = typed(frame, kinds)
    return Table(read.frame, read.misfitting, document)


def provided_table(user: User, dataset: DataSet) -> Table:
    """The rows that the app behind the data set gives of its records today."""
    provider = registry.get(DataTable, dataset.provider)
    if provider is None:
        raise refuse("sources.no_version")
    kinds = {one.name: one.kind for one in provider.fields}
    return Table(made(list(provider.rows(user, dataset.zone)), kinds))


def upload_version(user: User, dataset_id: int, document_id: int, as_of: date, note: str = "") -> DataVersion:
    """Make a version from a file that was stored before."""
    dataset, _ = require_owned(user, dataset_id)
    document = Document.objects.get(pk=document_id, zone=dataset.zone)
    return add_version(user, dataset, uploaded_table(dataset, document), as_of, note)


def take_version(user: User, dataset_id: int) -> DataVersion:
    """Make a version from the records of the app that provides the data set, as of today."""
    dataset, _ = require_owned(user, dataset_id)
    return add_version(user, dataset, provided_table(user, dataset), clock.today(), "")


@transaction.atomic
def add_version(user: User | None, dataset: DataSet, table: Table, as_of: date, note: str) -> DataVersion:
    """Keep the rows as the newest version: quality and differences are measured, the next refresh becomes due.

    Refused when the key does not tell rows apart, or when every row is the same as in the version before.
    """
    DataSet.objects.select_for_update().get(pk=dataset.pk)
    columns = list(dataset.fields.all())
    keys = keys_of(columns)
    if any(one.part == Part.KEY for one in columns):
        _require_key(table.frame, keys)
    former = dataset.versions.order_by("-number").first()
    changes: dict[str, Any] = {}
    if former is not None:
        changes = _changes(former, table.frame, keys)
    kept = DataVersion.objects.create(
        dataset=dataset,
        number=(dataset.versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        as_of=as_of,
        sha256=stored.keep(table.frame),
        rows=table.frame.height,
        document=table.document,
        columns=[_column_words(one) for one in columns],
        quality=quality.measured(table.frame, keys, table.misfitting),
        changes=changes,
        note=note[:300],
        created_by=user,
        created_at=clock.now(),
    )
    dataset.renewed_on, dataset.refresh_due = as_of, due_after(as_of, dataset.refresh)
    dataset.save()
    return kept


def confirm_unchanged(user: User, dataset_id: int) -> DataSet:
    """Nothing has changed since the present version: it is good for another period, and that is on record."""
    dataset, _ = require_owned(user, dataset_id)
    if not dataset.versions.exists():
        raise refuse("sources.no_version")
    dataset.renewed_on = clock.today()
    dataset.refresh_due = due_after(dataset.renewed_on, dataset.refresh)
    dataset.save()
    return dataset


def keys_of(columns: Iterable[DataField]) -> list[str]:
    """The fields that together name a row. A declared key must; the enterprise alone may."""
    return [one.name for one in columns if one.part in {Part.KEY, Part.HOLDER}]


def _require_key(frame: pl.DataFrame, keys: Sequence[str]) -> None:
    repeated = int(frame.select(keys).is_duplicated().sum())
    if repeated:
        raise refuse("sources.key_not_unique", keys="、".join(keys), rows=repeated)


def _changes(former: DataVersion, frame: pl.DataFrame, keys: Sequence[str]) -> dict[str, Any]:
    before = stored.scan(former.sha256).collect()
    found = differences(before, frame, keys)
    same = not (found.added.height or found.removed.height or found.rows_changed)
    if same and before.columns == frame.columns:
        raise refuse("sources.nothing_new")
    return found.counts


def _column_words(one: DataField) -> dict[str, Any]:
    """The field as it was when the version was made."""
    return {"name": one.name, "label": one.label, "kind": one.kind, "unit": one.unit, "definition": one.definition}


def store_upload(user: User, dataset_zone: Zone, file_name: str, chunks: Any, *, synthetic: bool = False) -> Document:
    """Keep an uploaded table as a document, once it is known to be one."""
    document, new = store_document(user, dataset_zone, file_name, chunks, synthetic=synthetic)
    if new or not document.format:
        try:
            read_table(files.path_of(document.sha256), file_name)
        except Refusal:
            if new:
                document.delete()
            raise
        document.format = file_name.rsplit(".", 1)[-1].lower()[:10]
        document.save(update_fields=["format"])
    return document
