"""Rows that are kept for a person: bad ones, doubtful ones, and, after a check, those that would change something."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from django.db.backends.utils import CursorWrapper

from gaoxin.apps.enterprises.import_states import RowKind
from gaoxin.apps.enterprises.imports.checking import BadRow
from gaoxin.apps.enterprises.imports.tables import columns
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.settling import Doubt
from gaoxin.apps.enterprises.services.importing.staging import stage
from gaoxin.kernel.problems import Problem

SHOWN = 1_000
"""Rows with changes that a check keeps to be looked at; all of them are counted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A row as it is kept."""

    line: int
    kind: RowKind
    cells: Sequence[str] = ()
    problems: Sequence[Problem] = ()
    candidates: Sequence[int] = ()
    changes: Sequence[Sequence[Any]] = ()


def kept_rows(bad: Iterable[BadRow], doubts: Iterable[Doubt], batch: pl.DataFrame, width: int) -> list[Kept]:
    """Bad and doubtful rows as they are kept; several doubts about one row are one."""
    by_line: dict[int, list[Doubt]] = {}
    for doubt in doubts:
        by_line.setdefault(doubt.line, []).append(doubt)
    rows = [Kept(one.line, RowKind.BAD, one.cells, one.problems) for one in bad]
    if by_line:
        chosen = batch.filter(pl.col("line").is_in(list(by_line)))
        for line, *cells in chosen.select("line", pl.col(columns(width)).fill_null("")).iter_rows():
            found = by_line[line]
            problems = [problem for one in found for problem in one.problems]
            candidates = list(dict.fromkeys(key for one in found for key in one.candidates))
            rows.append(Kept(line, RowKind.DOUBTFUL, cells, problems, candidates))
    return rows


def keep(cursor: CursorWrapper, run: Run, rows: Sequence[Kept]) -> None:
    """Keep rows; one that is kept already (the batch runs again) is replaced."""
    if not rows:
        return
    stage(cursor, "import_kept", pl.DataFrame([_staged(one) for one in rows], orient="row"))
    cursor.execute(
        "INSERT INTO enterprises_importrow (run_id, line, kind, state, cells, problems, candidates, changes)"
        " SELECT %s, line, kind, 'open', cells::jsonb, problems::jsonb, candidates::jsonb, changes::jsonb"
        " FROM import_kept"
        " ON CONFLICT (run_id, line, kind) DO UPDATE SET cells = excluded.cells, problems = excluded.problems,"
        " candidates = excluded.candidates, changes = excluded.changes",
        [run.record.pk],
    )
    cursor.execute("DROP TABLE import_kept")


def _staged(row: Kept) -> dict[str, object]:
    written = [as_kept(problem) for problem in row.problems]
    return {
        "line": row.line,
        "kind": row.kind.value,
        "cells": _json(list(row.cells)),
        "problems": _json(written),
        "candidates": _json(list(row.candidates)),
        "changes": _json(list(row.changes)),
    }


def as_kept(problem: Problem) -> dict[str, object]:
    """A problem as it is kept with a row: code, values, and the column it is about."""
    return {
        "code": problem.code,
        "values": dict(problem.values),
        "column": problem.place.column if problem.place else None,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str).replace("\\u0000", "")
