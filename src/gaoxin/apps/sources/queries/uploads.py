"""An uploaded table before it is a data set or a version: what its columns seem to be, and what would change."""

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.http import Http404

from gaoxin.apps.sources import files
from gaoxin.apps.sources.access import require_document, require_owned
from gaoxin.apps.sources.frames import quality, stored
from gaoxin.apps.sources.frames.differences import differences
from gaoxin.apps.sources.frames.reading import read_table
from gaoxin.apps.sources.frames.typed import Misfit, guessed, typed
from gaoxin.apps.sources.models import DataSet, Document
from gaoxin.apps.sources.queries.changes import Compared, compared, keys_of
from gaoxin.apps.sources.states import Kind, Part
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.registry import DataTable

EXAMPLES = 5
HOLDER_NAMES = ("统一社会信用代码", "信用代码", "企业代码")


@dataclass(frozen=True, slots=True)
class Upload:
    """A stored table of a department, with its columns as they were guessed and its first rows."""

    document: Document
    department: Department
    columns: list[dict[str, Any]]
    examples: list[list[str]]
    rows: int

    @property
    def title(self) -> str:
        return PurePath(self.document.file_name).stem[:120]


def upload(user: User, document_id: int, department_id: int) -> Upload:
    """A stored table, for somebody who works in the department; else *not found*."""
    document = require_document(user, document_id)
    if not standing(user, document.zone).in_department(department_id):
        raise Http404
    frame = read_table(files.path_of(document.sha256), document.file_name)
    kinds = guessed(frame)
    columns = [
        {"name": name, "kind": kind, "part": _part(name, kind), "example": next(iter(frame[name].drop_nulls()), "")}
        for name, kind in kinds.items()
    ]
    examples = [[value or "" for value in row] for row in frame.head(EXAMPLES).rows()]
    department = Department.objects.get(pk=department_id)
    return Upload(document, department, columns, examples, frame.height)


def _part(name: str, kind: str) -> str:
    """What a column seems to be for, to begin with."""
    if name in HOLDER_NAMES:
        return Part.HOLDER
    if kind in {Kind.INTEGER, Kind.NUMBER}:
        return Part.MEASURE
    return Part.KEY if kind == Kind.PERIOD else Part.NOTE


def columns_of(table: DataTable) -> list[dict[str, Any]]:
    """The fields of a table that an app offers, as the form takes them."""
    return [
        {
            "name": one.name,
            "label": str(one.label),
            "kind": one.kind,
            "unit": str(one.unit),
            "definition": str(one.definition),
            "part": one.part,
            "sensitivity": one.sensitivity,
            "nonnegative": one.nonnegative,
        }
        for one in table.fields
    ]


@dataclass(frozen=True, slots=True)
class Coming:
    """What a new version would be: rows, cells that do not fit, quality, and the differences to the present one. A
    large file is not looked at beforehand."""

    dataset: DataSet
    document: Document
    large: bool = False
    rows: int = 0
    misfits: list[Misfit] = field(default_factory=list)
    misfitting: int = 0
    quality: dict[str, Any] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    changes: Compared | None = None


def coming(user: User, dataset_id: int, document_id: int, *, large_from: int) -> Coming:
    """Look at an uploaded table as the next version, without keeping anything."""
    dataset, _ = require_owned(user, dataset_id)
    document = require_document(user, document_id)
    if document.size > large_from:
        return Coming(dataset, document, large=True)
    frame = read_table(files.path_of(document.sha256), document.file_name)
    fields = list(dataset.fields.all())
    if missing := [one.name for one in fields if one.name not in frame.columns]:
        raise refuse("sources.columns_missing", Place(document.file_name), names=missing)
    read = typed(frame, {one.name: one.kind for one in fields})
    keys = keys_of(fields)
    former = dataset.versions.order_by("-number").first()
    found = None
    if former is not None:
        found = compared(differences(stored.scan(former.sha256).collect(), read.frame, keys))
    return Coming(
        dataset=dataset,
        document=document,
        rows=read.frame.height,
        misfits=list(read.misfits),
        misfitting=sum(read.misfitting.values()),
        quality=quality.measured(read.frame, keys, read.misfitting),
        unknown=[name for name in frame.columns if name not in {one.name for one in fields}],
        changes=found,
    )
