"""One record, a frame and a plain evaluator written apart say the same: 10,000 random expressions and records."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import narwhals as nw
import polars as pl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gaoxin.engines.expressions import cells
from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.kernel.periods import Grain, Period
from tests.engines.expressions import plain, strategies
from tests.engines.expressions.sample import MOMENT, VOCABULARY, as_written

ROWS = 25
EXPRESSIONS = 10_000 // ROWS
POINTLESS = {
    f"expression.{code}"
    for code in ("always_met", "never_met", "too_wide", "nothing_periodic", "constant_input", "by_zero")
}
"""Random expressions may test nothing, or multiply too much; those are refused when they are read."""

TRIALS = settings(
    max_examples=EXPRESSIONS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
BLOCKS = st.integers(0, 59)
"""Which of 60 blocks of records an expression is asked of: 1,500 records, made and read once."""


def expression_of(spec: plain.Spec, as_number: bool) -> Expression[Any]:
    """What the engine makes of a random expression."""
    piece = plain.written(spec)
    named = plain.definitions(spec)
    if named:
        piece = {"let": named} | (piece if isinstance(piece, dict) else {"number" if as_number else "test": piece})
    expression, problems = (read_number if as_number else read_condition)(as_written(piece), VOCABULARY)
    assume(not {problem.code for problem in problems} & POINTLESS)
    assert problems == (), piece
    assert expression is not None
    return expression


def reported(facts: dict[Any, Any]) -> Record:
    """The record of these facts, read as reports are."""
    given: dict[str, Any] = {}
    for (name, year), held in facts.items():
        if year is None:
            given[name] = held
        else:
            given.setdefault(name, {})[year] = held
    record, problems = read_record(given, VOCABULARY)
    assert {problem.code for problem in problems} <= {"expression.fact_beyond"}
    return record


def believed(facts: dict[Any, Any], record: Record) -> plain.Facts:
    """The facts in base units, without those that are not believed."""
    found: plain.Facts = {}
    for (name, year), held in facts.items():
        key = name, None if year is None else Period(Grain.YEAR, year)
        if held is not None and key not in record.beyond:
            kind = VOCABULARY.facts[name].kind
            found[name, year] = Fraction(held) * VOCABULARY.facts[name].unit.scale if kind is FactKind.NUMBER else held
    return found


def framed(facts: Iterable[dict[Any, Any]]) -> pl.DataFrame:
    """The same facts in columns, impossible ones too."""
    rows = list(facts)
    columns: dict[str, Any] = {}
    for name, year in rows[0]:
        fact = VOCABULARY.facts[name]
        held = [row[name, year] for row in rows]
        if fact.kind is FactKind.NUMBER:
            size = fact.step_size / fact.unit.scale
            held = [None if item is None else int(Fraction(item) / size) for item in held]
        elif fact.kind is FactKind.CODES:
            held = [None if item is None else cells.codes_cell(item) for item in held]
        columns[cells.column_name(name, year and Period(Grain.YEAR, year))] = pl.Series(held, dtype=TYPES[fact.kind])
    return pl.DataFrame(columns)


TYPES = {
    FactKind.NUMBER: pl.Int64,
    FactKind.TRUTH: pl.Boolean,
    FactKind.DATE: pl.Date,
    FactKind.CODE: pl.String,
    FactKind.CODES: pl.String,
}


@dataclass(frozen=True)
class Block:
    """Some records three times: as the engine reads them, as the plain evaluator does, and as a frame."""

    records: list[Record]
    plain: list[plain.Facts]
    frame: pl.DataFrame


@cache
def block(number: int) -> Block:
    facts = [strategies.record(number * ROWS + row) for row in range(ROWS)]
    records = [reported(row) for row in facts]
    return Block(records, [believed(*pair) for pair in zip(facts, records, strict=True)], framed(facts))


@TRIALS
@given(st.integers(1, 3).flatmap(strategies.truths), BLOCKS)
def test_a_condition_has_one_answer(spec, number):
    expression = expression_of(spec, as_number=False)
    program, of = Program([expression]), block(number)
    expected = [plain.truth(spec, facts) for facts in of.plain]
    answers = [program.answer(record, MOMENT) for record in of.records]
    assert [answer.values[program.numbers[0][expression.root.node]] for answer in answers] == expected
    frame = Columns(program, VOCABULARY, MOMENT).states(nw.from_native(of.frame), ["answer"])
    assert frame["answer"].to_list() == expected
    for answer, truth in zip(answers, expected, strict=True):
        assert bool(answer.finding(0).lacks) <= (truth is None)


@TRIALS
@given(st.one_of(strategies.money(2, exact=False), strategies.shares(2), strategies.points(2)), BLOCKS)
def test_a_number_has_one_value(spec, number):
    expression = expression_of(spec, as_number=True)
    program, of = Program([expression]), block(number)
    expected = [plain.amount(spec, facts) for facts in of.plain]
    readings = [program.answer(record, MOMENT).reading(0) for record in of.records]
    assert [None if item.low is None else (item.low, item.high) for item in readings] == expected
    frame = Columns(program, VOCABULARY, MOMENT).amounts(nw.from_native(of.frame), 0, "answer")
    found = [amounts(expression, row) for row in frame.to_native().iter_rows(named=True)]
    assert found == expected


def amounts(expression: Expression[Any], row: dict[str, Any]) -> plain.Amount:
    """The two ends that the columns of a number write."""
    ends = []
    for end, ratio in (("low", expression.root.low), ("high", expression.root.high)):
        above = 1 if ratio.above is None else row[f"answer_{end}"]
        below = 1 if ratio.below is None else row[f"answer_{end}_by"]
        if above is None or below is None:
            return None
        ends.append(ratio.factor * above / below)
    return ends[0], ends[1]


def test_the_plain_evaluator_counts_by_the_calendar():
    assert plain._later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert plain.amount(("years", "成立日期", "on"), {("成立日期", None): date(2024, 5, 1)}) == (24, 24)
    assert plain.amount(("years", "成立日期", "on"), {("成立日期", None): date(2024, 5, 2)}) == (12, 12)


@pytest.mark.parametrize("spec", [("divide", ("fact", "研发费用"), ("fact", "销售收入"))])
def test_the_plain_evaluator_knows_no_zero_denominator(spec):
    assert plain.amount(spec, {("研发费用", 2025): Fraction(1), ("销售收入", 2025): Fraction(0)}) is None
