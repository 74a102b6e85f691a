"""Imports as people look at them: their list, the columns of a table, what a check found, and the rows that wait."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.import_access import may_verify, require_import, visible_imports
from gaoxin.apps.enterprises.import_states import RowKind, RowState
from gaoxin.apps.enterprises.imports import numbers
from gaoxin.apps.enterprises.imports.fields import Field, Kind
from gaoxin.apps.enterprises.imports.mapping import Choice
from gaoxin.apps.enterprises.imports.mapping import Mapping as Columns
from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.preparing import Prepared, prepare
from gaoxin.apps.enterprises.models import Import, ImportRow
from gaoxin.apps.enterprises.queries.importable import importable, units_for
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.access import Standing
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.kernel.problems import Problem
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import Sheet, SheetColumn, workbook
from gaoxin.web.problems import Said, language, say

WAITING = (RowKind.BAD, RowKind.DOUBTFUL)
"""The kinds of rows that a person works off."""
SAMPLES = 4
"""Values of a column shown where its meaning is chosen."""


def imports(user: User, zone: Zone) -> QuerySet[Import]:
    """The imports of a zone."""
    return visible_imports(user).filter(zone=zone)


@dataclass(frozen=True, slots=True)
class ImportPage:
    """An import, what the person is in its zone, and how many rows wait."""

    record: Import
    standing: Standing
    bad: int
    doubtful: int

    @property
    def verifies(self) -> bool:
        return may_verify(self.standing)


def import_page(user: User, import_id: int) -> ImportPage:
    """The import, or *not found*."""
    record, standing = require_import(user, import_id)
    waiting = ImportRow.objects.filter(run=record, state=RowState.OPEN)
    bad, doubtful = (waiting.filter(kind=kind).count() for kind in WAITING)
    return ImportPage(record, standing, bad, doubtful)


def prepared(document: Document, sheet: str) -> Prepared:
    """A stored table, looked at."""
    return prepare(open_table(path_of(document.sha256), document.file_name, sheet), importable())


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the table where its meaning is chosen: its head, first values, and what is chosen so far."""

    at: int
    label: str
    samples: Sequence[str]
    field: str
    unit: str
    year: int | None
    units: Sequence[str]
    sure: bool


def column_lines(found: Prepared, chosen: Columns) -> list[ColumnLine]:
    """The columns of a table with what they are taken to mean."""
    lines = []
    for at, (label, guess, choice) in enumerate(zip(found.layout.labels, found.guesses, chosen.columns, strict=True)):
        cells = [row.cells[at] for row in found.sample if at < len(row.cells) and row.cells[at].strip()]
        field = importable().get(choice.field) if choice else None
        lines.append(
            ColumnLine(
                at,
                label,
                cells[:SAMPLES],
                choice.field if choice else "",
                choice.unit if choice else "",
                choice.year if choice else None,
                [str(unit) for unit in units_for(field)] if field else [],
                guess.sure and choice is not None and guess.key == choice.field,
            )
        )
    return lines


def field_options() -> list[tuple[str, str]]:
    """The fields that a column may mean, in the reader's language."""
    return [(key, field.label_en if language() == "en" else field.label) for key, field in importable().items()]


def unit_options() -> list[str]:
    """Every unit that some column may be in."""
    return list(dict.fromkeys(str(unit) for field in importable().values() for unit in units_for(field)))


def chosen_columns(words: Mapping[str, str], width: int) -> Columns:
    """The mapping that a form sends: field-N, unit-N and year-N for each column, and the year of the figures."""
    columns = []
    for at in range(width):
        field = importable().get(words.get(f"field-{at}", ""))
        year = words.get(f"year-{at}", "").strip()
        unit = words.get(f"unit-{at}", "")
        columns.append(_choice(field, unit if unit in unit_options() else "", year) if field else None)
    year = words.get("year", "").strip()
    return Columns(tuple(columns), int(year) if year.isdecimal() else None)


def _choice(field: Field, unit: str, year: str) -> Choice:
    numeric = field.numeric and field.kind is not Kind.DEGREES
    return Choice(field.key, unit if numeric else "", int(year) if field.yearly and year.isdecimal() else None)


def name_in(row: ImportRow) -> str:
    """The enterprise's name as the row has it, of the column that is taken to be the name; else its code."""
    columns = [(choice or {}).get("field") for choice in row.run.mapping["columns"]]
    found = {field: cell.strip() for field, cell in zip(columns, row.cells, strict=False) if field and cell}
    return found.get("legal_name") or found.get("credit_code") or ""


def waiting_rows(user: User, import_id: int) -> QuerySet[ImportRow]:
    """The rows of an import that are or were to be worked off."""
    record, _ = require_import(user, import_id)
    return ImportRow.objects.filter(run=record, kind__in=WAITING).select_related("run")


@dataclass(frozen=True, slots=True)
class RowPage:
    """One row to be worked off: its cells under their heads, its reasons, and organisations it may be about."""

    record: Import
    row: ImportRow
    cells: Sequence[tuple[int, str, str, Sequence[Said]]]
    said: Sequence[Said]
    candidates: Sequence[Organisation]


def row_page(user: User, import_id: int, row_id: int) -> RowPage:
    row = waiting_rows(user, import_id).filter(pk=row_id).first()
    if row is None:
        raise NotFound
    record, _ = require_import(user, import_id)
    by_column: dict[int, list[Said]] = {}
    for one in row.problems:
        if one["column"]:
            by_column.setdefault(one["column"], []).append(say(Problem(one["code"], one["values"])))
    cells = [
        (at - 1, label or _t("第 %(n)s 列") % {"n": at}, cell, by_column.get(at, []))
        for at, (label, cell) in enumerate(zip(record.labels, row.cells, strict=False), 1)
    ]
    known = {one.pk: one for one in Organisation.objects.filter(pk__in=row.candidates)}
    return RowPage(record, row, cells, said_of(row), [known[key] for key in row.candidates if key in known])


def said_of(row: ImportRow) -> list[Said]:
    """Why a row waits, in sentences."""
    return [say(Problem(one["code"], one["values"])) for one in row.problems]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One value that an import would replace, before and after, as people read it."""

    line: int
    field: str
    year: int | None
    before: str
    after: str


def changes(record: Import, most: int = 200) -> list[CellChange]:
    """So many of the values that a checked import would change."""
    rows = ImportRow.objects.filter(run=record, kind=RowKind.CHANGED).order_by("line")[:most]
    return [
        CellChange(row.line, importable()[key].label, year, _written(key, before), _written(key, after))
        for row in rows
        for key, year, before, after in row.changes
    ][:most]


def _written(key: str, value: Any) -> str:
    field = importable()[key]
    if value is None or value == "":
        return _t("空")
    if field.kind is Kind.MONEY:
        return f"{numbers.shown(int(value), field, field.unit):,f}{field.unit}"
    return f"{value}{field.unit}" if field.numeric else str(value)


def template_workbook() -> bytes:
    """An empty table with every field as a head, its unit beside it."""
    columns = [
        SheetColumn(field.label, unit=str(field.unit) if field.numeric else "", width=20, numeric=field.numeric)
        for field in importable().values()
    ]
    return workbook(Sheet(_t("企业数据导入模板"), [], columns, []))


def rows_workbook(record: Import) -> bytes:
    """The rows that are bad or in doubt, as a spreadsheet: line, reasons and remedies, then the row as it is."""
    rows = ImportRow.objects.filter(run=record, kind__in=WAITING, state=RowState.OPEN).order_by("line")
    columns = [
        SheetColumn(_t("行号"), width=8, numeric=True),
        SheetColumn(_t("原因"), width=60),
        SheetColumn(_t("怎么办"), width=40),
        *(SheetColumn(label or _t("第 %(n)s 列") % {"n": at}, width=18) for at, label in enumerate(record.labels, 1)),
    ]
    head = [(_t("文件"), str(record)), (_t("说明"), _t("改正后可直接重新导入这份表：前三列会被忽略。"))]
    return workbook(Sheet(_t("待处理的行"), head, columns, _lines(record, rows.iterator(chunk_size=2_000))))


def _lines(record: Import, rows: Iterator[ImportRow]) -> Iterator[Sequence[object]]:
    for row in rows:
        said = said_of(row)
        places = [_heading(record, one["column"]) for one in row.problems]
        reasons = "\n".join(place + one.sentence for place, one in zip(places, said, strict=True))
        yield [row.line, reasons, "\n".join(dict.fromkeys(one.remedy for one in said)), *row.cells]


def _heading(record: Import, column: int | None) -> str:
    """Where a problem lies: the head of its column."""
    label = record.labels[column - 1] if column and column <= len(record.labels) else ""
    return f"【{label}】" if label else ""
