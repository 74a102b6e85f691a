"""One batch of an import, from rows of text to rows of the registry, in one transaction: all of it or nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

import polars as pl
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Max

from gaoxin.apps.enterprises.imports.checking import Checked
from gaoxin.apps.enterprises.imports.magnitudes import questions
from gaoxin.apps.enterprises.models import ImportBatch
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.services.importing import changes, doubts, keeping, who, writing
from gaoxin.apps.enterprises.services.importing.names import ZoneNames
from gaoxin.apps.enterprises.services.importing.previewing import preview
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.settling import Settled, settle, settle_single, with_cells
from gaoxin.apps.enterprises.services.importing.staging import FIGURES, ROWS, stage
from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.web import clock
from gaoxin.web.scope import as_system


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch: rows by what was found of them, and columns (field, year) whose size does not fit."""

    counts: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    questions: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.counts + other.counts, self.left_out + other.left_out, {**self.questions, **other.questions}
        )


def look_at(run: Run, names: ZoneNames, batch: pl.DataFrame, checked: Checked, shown: int) -> Outcome:
    """Compare a batch with the registry and write nothing into it; keeps bad, doubtful and up to `shown` changing
    rows."""
    with as_system(), connection.cursor() as cursor:
        outcome = _prepared(cursor, run, settle(run, names, batch, checked), batch, {}, write=False)
        keeping.keep(cursor, run, preview(cursor, run, shown))
        _drop(cursor)
    return outcome


def write_batch(
    run: Run, names: ZoneNames, batch: pl.DataFrame, checked: Checked, number: int, history: str
) -> Outcome:
    """Write a batch and mark that it stands. Refused as a whole while a column's size does not fit and nobody has said
    that its unit is right."""
    with as_system(), connection.cursor() as cursor:
        outcome = _prepared(cursor, run, settle(run, names, batch, checked), batch, {}, write=True)
        if outcome.questions:
            raise Questioned(outcome.questions)
        writing.write(cursor, run)
        _drop(cursor)
        _mark(run, number, int(batch["line"][-1]), outcome, history)
    return outcome


def write_single(
    run: Run, names: ZoneNames, batch: pl.DataFrame, decided: Mapping[int, int | None], history: str
) -> Outcome:
    """Write rows that a person has corrected, or of which a person has decided whom they are about: an organisation, or
    None for whom the row itself names. Nothing more is in doubt about a decided row. Rows that are still bad or in
    doubt are kept again."""
    settled = settle_single(run, names, batch, run.checker.check(batch))
    last = ImportBatch.objects.filter(run=run.record).aggregate(last=Max("number"))["last"] or 0
    with as_system(), connection.cursor() as cursor:
        outcome = _prepared(cursor, run, settled, batch, decided, write=True)
        writing.write(cursor, run)
        _drop(cursor)
        _mark(run, last + 1, 0, outcome, history)
    return outcome


def _prepared(
    cursor: CursorWrapper,
    run: Run,
    settled: Settled,
    batch: pl.DataFrame,
    decided: Mapping[int, int | None],
    *,
    write: bool,
) -> Outcome:
    """Stage and compare a batch, hold back what is bad or in doubt and keep it for a person."""
    stage(cursor, ROWS, settled.rows, ("line", "key", "credit_code"))
    stage(cursor, FIGURES, settled.figures, ("line", "year"))
    who.decide(cursor, {line: key for line, key in decided.items() if key is not None})
    who.resolve(cursor, run, write=write)
    changes.compare(cursor, run)
    found = doubts.found_doubts(cursor, run)
    wrong = {line for line, _ in found.bad}
    doubtful = [one for one in (*settled.doubts, *found.doubts) if one.line not in wrong and one.line not in decided]
    bad = [*settled.bad, *with_cells(run, batch, found.bad)]
    held = wrong | {one.line for one in doubtful}
    who.hold(cursor, sorted(held))
    keeping.keep(cursor, run, keeping.kept_rows(bad, doubtful, batch, len(run.mapping.columns)))
    counts = Counter(rows=batch.height, bad=len(bad), doubtful=len(held - wrong)) + _counts(cursor)
    asked = {
        (one.field, one.year): one.power
        for one in questions(settled.figures, importable())
        if not run.accepts(one.field, one.year)
    }
    return Outcome(counts, Counter(settled.left_out), {**asked, **found.columns})


_COUNTS = """
SELECT count(*) FILTER (WHERE new_record AND nth = 1 AND leads) AS new,
       count(*) FILTER (WHERE NOT new_record AND changing) AS changed,
       count(*) FILTER (WHERE NOT new_record AND NOT changing) AS unchanged
  FROM (
    SELECT s.*, EXISTS (SELECT FROM import_changes c WHERE c.line = s.line)
                OR EXISTS (SELECT FROM import_years i WHERE i.line = s.line
                            AND (i.facts IS NULL OR cardinality(i.fields) > 0)) AS changing
      FROM import_state s WHERE NOT s.held) rows
"""
_FIGURES = """
SELECT count(*) FILTER (WHERE i.facts IS NULL), count(*) FILTER (WHERE cardinality(i.fields) > 0)
  FROM import_years i JOIN import_state s USING (line) WHERE NOT s.held AND i.nth = 1
"""


def _counts(cursor: CursorWrapper) -> Counter[str]:
    """Rows by what they do: make a record, change one (or add or change a year of it), or change nothing."""
    cursor.execute(_COUNTS)
    found = Counter(dict(zip(("new", "changed", "unchanged"), cursor.fetchone(), strict=True)))
    cursor.execute(_FIGURES)
    found.update(dict(zip(("years_new", "years_changed"), cursor.fetchone(), strict=True)))
    return found


class Questioned(Refusal):
    """A batch was not written, because the size of columns (fields and years) does not fit."""

    def __init__(self, columns: Mapping[tuple[str, int], int]) -> None:
        super().__init__(*(column_question(*column, power) for column, power in columns.items()))
        self.columns = columns


def column_question(key: str, year: int, power: int) -> Problem:
    """That the size of a column does not fit, in a sentence."""
    times = f"{10 ** abs(power):,}"
    values = {"field": importable()[key].label, "year": year, "times": times if power > 0 else f"1/{times}"}
    return Problem("imports.unit_in_question", values)


def _mark(run: Run, number: int, last_line: int, outcome: Outcome, history: str) -> None:
    ImportBatch.objects.create(
        run=run.record,
        number=number,
        last_line=last_line,
        counts={"rows": dict(outcome.counts), "left_out": dict(outcome.left_out)},
        history=UUID(history),
        written_at=clock.now(),
    )


def _drop(cursor: CursorWrapper) -> None:
    """For another batch in the same transaction."""
    cursor.execute(f"DROP TABLE {ROWS}, {FIGURES}, import_who, import_state, import_changes, import_years")
