"""The answers of a whole form, read: what each comes to, what could not be read, and what conditions know of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeAlias

from gaoxin.engines.expressions.records import Held
from gaoxin.engines.forms.model import Field, Form, Kind, Level, Table
from gaoxin.engines.forms.values import Answer, count, held, is_empty, read_answer
from gaoxin.kernel.problems import Place, Problem, Refusal

MOST_STRANGE = 20
"""Keys that are no fields, of which one is told."""
LONGEST_LIST = 2_000
"""Rows that are looked at; what is longer is refused as a whole."""


@dataclass(slots=True)
class GivenRow:
    """A row of a table, or the plain fields of a form: answers, problems, and what conditions compute with, by key."""

    answers: dict[str, Answer] = field(default_factory=dict)
    wrong: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    held: dict[str, Held] = field(default_factory=dict)
    strange: tuple[str, ...] = ()
    """Keys that are no fields."""


@dataclass(slots=True)
class Given(GivenRow):
    """The answers of a form. `raw` keeps them as they were sent; blank rows of tables are left out everywhere."""

    raw: Mapping[str, object] = field(default_factory=dict)
    rows: dict[str, tuple[GivenRow, ...]] = field(default_factory=dict)
    raw_rows: dict[str, tuple[Mapping[str, object], ...]] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)


Sent: TypeAlias = Mapping[str, object]


def read_given(form: Form, answers: Sent) -> Given:
    """The answers as sent, read field by field. Files and rows are counted even where there are none."""
    given = Given(raw=answers)
    _read(form.level, answers, given)
    for one in form.fields:
        if one.table:
            _table(one, one.table, answers.get(one.key), given)
        elif one.kind is Kind.FILES and one.key not in given.wrong:
            given.held.setdefault(one.key, 0)
    return given


def _read(level: Level, answers: Sent, given: GivenRow) -> None:
    known = level.by_key
    given.strange = tuple(islice((str(key) for key in answers if key not in known), MOST_STRANGE))
    for key, raw in answers.items():
        one = known.get(key)
        if one is None or one.kind is Kind.TABLE or is_empty(raw):
            continue
        try:
            answer = read_answer(one, raw)
        except Refusal as refusal:
            given.wrong[key] = refusal.problems
        else:
            given.answers[key] = answer
            given.held[key] = held(one, answer)


def _table(one: Field, table: Table, raw: object, given: Given) -> None:
    """The rows that say anything; their number and the sums of their columns are facts."""
    listed = [] if is_empty(raw) else raw
    if (
        not isinstance(listed, Sequence)
        or isinstance(listed, str)
        or not all(isinstance(row, Mapping) for row in listed)
    ):
        given.wrong[one.key] = (Problem("form.not_rows", {"label": one.label}),)
        return
    if len(listed) > LONGEST_LIST:
        most = one.limits.most
        given.wrong[one.key] = (Problem("form.too_many", {"label": one.label, "number": len(listed), "most": most}),)
        return
    kept = tuple(row for row in listed if not is_empty(row))
    rows = []
    for row in kept:
        read = GivenRow()
        _read(table.level, row, read)
        rows.append(read)
    given.rows[one.key], given.raw_rows[one.key] = tuple(rows), kept
    given.held[one.key] = len(rows)
    for name, column in table.totals.items():
        values = [row.held.get(column) for row in rows]
        if None not in values:
            given.totals[name] = sum(int(value) for value in values if isinstance(value, int))
    try:
        if rows:
            count(one, len(rows))
    except Refusal as refusal:
        given.wrong[one.key] = refusal.problems


def placed(problems: Sequence[Problem], path: str) -> list[Problem]:
    """The same problems at a field: `area`, or in a table `equipment[2].price` (rows count from 1)."""
    return [replace(problem, place=Place(path=path)) for problem in problems]
