"""What staged rows would change, old value and new, for a person to look at before anything is written."""

import json
from collections.abc import Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.import_states import RowKind
from gaoxin.apps.enterprises.imports.fields import Field
from gaoxin.apps.enterprises.services.importing.changes import FOUND_BY, ORGANISATION, PRESENCE
from gaoxin.apps.enterprises.services.importing.keeping import Kept
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.staging import column, value

_RECORDS = """
SELECT c.line, jsonb_strip_nulls({cells})
  FROM import_changes c JOIN import_rows r USING (line) JOIN import_state s USING (line)
  JOIN zones_organisation o ON o.id = c.organisation
  LEFT JOIN zones_presence p ON p.id = c.presence
  LEFT JOIN enterprises_enterprise e ON e.presence_id = c.presence
 WHERE NOT s.held ORDER BY c.line LIMIT %(most)s
"""
_YEARS = """
SELECT i.line, i.year, jsonb_strip_nulls({cells})
  FROM import_years i JOIN import_figures f USING (line, year) JOIN import_state s USING (line)
  JOIN enterprises_yearlyfacts y ON y.id = i.facts
 WHERE cardinality(i.fields) > 0 AND NOT s.held ORDER BY i.line, i.year LIMIT %(most)s
"""
_PAIRS = 40
_CELL = "{key}, CASE WHEN {key} = ANY ({fields}) THEN jsonb_build_array({old}, {new}) END"


def preview(cursor: CursorWrapper, run: Run, most: int) -> list[Kept]:
    """So many of the rows that would change something, each with field, year, value before and after."""
    found: dict[int, list[list[Any]]] = {}
    own = [field for field in run.mapped(yearly=False) if field.key not in FOUND_BY]
    if own:
        cells = _object([_cell(field, _table(field), "r", "c.fields") for field in own])
        cursor.execute(sql.SQL(_RECORDS).format(cells=cells), {"most": most})
        for line, changed in cursor.fetchall():
            _add(found, line, None, changed)
    figures = run.mapped(yearly=True)
    if figures:
        cells = _object([_cell(field, "y", "f", "i.fields") for field in figures])
        cursor.execute(sql.SQL(_YEARS).format(cells=cells), {"most": most})
        for line, year, changed in cursor.fetchall():
            _add(found, line, year, changed)
    return [Kept(line, RowKind.CHANGED, changes=found[line]) for line in sorted(found)[:most]]


def _add(found: dict[int, list[list[Any]]], line: int, year: int | None, changed: str) -> None:
    cells = json.loads(changed)  # Django has it as text
    found.setdefault(line, []).extend([key, year, before, after] for key, (before, after) in cells.items())


def _table(field: Field) -> str:
    return "o" if field.key in ORGANISATION else "p" if field.key in PRESENCE else "e"


def _cell(field: Field, old: str, new: str, fields: str) -> sql.Composable:
    return sql.SQL(_CELL).format(
        key=sql.Literal(field.key),
        fields=sql.SQL(fields),  # type: ignore[arg-type] # one of two written above
        old=sql.SQL("{}.{}").format(sql.Identifier(old), column(field)),
        new=value(field, new),
    )


def _object(cells: Sequence[sql.Composable]) -> sql.Composable:
    """One object of all cells; a function of the database takes a hundred arguments at most."""
    parts = [
        sql.SQL("jsonb_build_object({})").format(sql.SQL(", ").join(cells[at : at + _PAIRS]))
        for at in range(0, len(cells), _PAIRS)
    ]
    return sql.SQL(" || ").join(parts)
