"""How the enterprises of a frame stand against rulebooks, as rows for the database; and how one of them stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any

import narwhals as nw
import polars as pl

from gaoxin.apps.enterprises.frames.rules import KEY, records
from gaoxin.apps.enterprises.ladder_states import Reach
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.values import Figure
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.engines.rules.verdicts import Bench, Verdict

NEARLY = 2
"""Conditions that may be open where an enterprise is near a title that stands on no ladder."""
FOUNDED = "成立日期"
STANDINGS: Mapping[str, type[pl.DataType]] = {
    "enterprise": pl.Int64,
    "book": pl.String,
    "reach": pl.Int32,
    "steps": pl.Int32,
    "unsettled": pl.Int32,
    "failed": pl.String,
    "unknown": pl.String,
    "lacks": pl.String,
    "points_low": pl.Float64,
    "points_high": pl.Float64,
}
"""Columns of what is found; the lists are written as the database reads arrays."""


@dataclass(frozen=True)
class Ready:
    """Rulebooks made ready together, for frames and for one enterprise. `nearly` by the title."""

    books: tuple[Rulebook, ...]
    nearly: Mapping[str, int]

    @cached_property
    def filled(self) -> tuple[Rulebook, ...]:
        """Those that have conditions."""
        return tuple(book for book in self.books if book.clauses)

    @cached_property
    def bulk(self) -> Bulk:
        return Bulk(self.filled, rule_vocabulary())

    @cached_property
    def bench(self) -> Bench:
        return Bench(self.books)

    @cached_property
    def points(self) -> Mapping[str, Program]:
        """The point tables by their rulebook."""
        return {book.key: Program([book.points]) for book in self.filled if book.points is not None}

    @cached_property
    def programs(self) -> Mapping[tuple[str, str], Program]:
        """Each condition that is not for experts to judge by itself, by rulebook and condition."""
        return {
            (book.key, clause.id): Program([clause.expression])
            for book in self.filled
            for clause in book.clauses
            if not clause.judged
        }

    def asked(self, book: Rulebook, moment: Moment) -> list[tuple[str, str, str]]:
        """What the conditions of a rulebook read that are not for experts to judge: condition, column, fact."""
        return [
            (clause.id, name, _fact_of(name))
            for clause in book.clauses
            if (program := self.programs.get((book.key, clause.id))) is not None
            for name in Columns(program, rule_vocabulary(), moment).wanted
        ]

    def wanted(self, on: date) -> frozenset[str]:
        """The columns that are read on a day."""
        moment = Moment(on)
        found = set(self.bulk.wanted(moment)) | {FOUNDED}
        for program in self.points.values():
            found.update(Columns(program, rule_vocabulary(), moment).wanted)
        return frozenset(found)

    @cached_property
    def editions(self) -> Mapping[str, str]:
        """A fingerprint of what each rulebook asks, by key."""
        return {book.key: fingerprint(book) for book in self.books}


def fingerprint(book: Rulebook) -> str:
    """The same for the same conditions; another as soon as one of them asks something else."""
    said = [book.key, str(book.valid_from), str(book.valid_until)]
    for clause in book.clauses:
        expression = clause.expression
        said += [clause.id, str(clause.judged), repr(expression.graph.nodes), str(expression.root.node)]
    return sha256("\n".join(said).encode()).hexdigest()[:16]


def standings(ready: Ready, frame: pl.DataFrame, on: date) -> pl.DataFrame:
    """One row for each enterprise of the frame and each rulebook that has conditions."""
    moment = Moment(on)
    states = ready.bulk.states(nw.from_native(frame, eager_only=True), moment).to_native()
    states, held = _with_points(ready, states, moment), set(frame.columns)
    return pl.concat([_of_book(ready, book, states, held, moment) for book in ready.filled])


def _with_points(ready: Ready, frame: pl.DataFrame, moment: Moment) -> pl.DataFrame:
    """The frame with the least and the most points of each rulebook that has a table."""
    for key, program in ready.points.items():
        figure = program.expressions[0].root
        if not isinstance(figure, Figure):
            continue
        columns = Columns(program, rule_vocabulary(), moment)
        found = columns.amounts(nw.from_native(frame, eager_only=True), 0, key).to_native()
        ends = []
        for end, ratio in (("low", figure.low), ("high", figure.high)):
            above = pl.col(f"{key}_{end}").cast(pl.Float64) if ratio.above is not None else pl.lit(1.0)
            below = pl.col(f"{key}_{end}_by").cast(pl.Float64) if ratio.below is not None else pl.lit(1.0)
            scale = float(ratio.factor / figure.unit.scale)
            ends.append((above * scale / below).round(2).alias(f"{key} {end} points"))
        frame = frame.with_columns(found.select(ends))
    return frame


def _of_book(ready: Ready, book: Rulebook, states: pl.DataFrame, held: set[str], moment: Moment) -> pl.DataFrame:
    column = {clause.id: pl.col(ready.bulk.column(book.key, clause.id)) for clause in book.clauses}
    settled = [column[clause.id] for clause in book.clauses if not clause.judged]
    steps = pl.sum_horizontal(*((~one).fill_null(False).cast(pl.Int32) for one in column.values()))
    unsettled = pl.sum_horizontal(pl.lit(0, pl.Int32), *(one.is_null().cast(pl.Int32) for one in settled))
    verdict, nearly = pl.col(ready.bulk.column(book.key)), most_open(book, ready.nearly.get(book.title, NEARLY))
    reach = (
        pl.when(verdict)
        .then(int(Reach.MET))
        .when((steps == 0) & (unsettled == 0))
        .then(int(Reach.READY))
        .when(steps > nearly)
        .then(int(Reach.FAR))
        .when((steps > 0) & (steps + unsettled <= nearly))
        .then(int(Reach.NEARLY))
        .otherwise(int(Reach.UNKNOWN))
    )
    ends = [f"{book.key} {end} points" for end in ("low", "high")]
    points = [pl.col(name) if name in states.columns else pl.lit(None, pl.Float64) for name in ends]
    failing = [pl.when(~one).then(pl.lit(f'"{name}"')) for name, one in column.items()]
    open_ones = [pl.when(one.is_null()).then(pl.lit(f'"{name}"')) for name, one in column.items()]
    return states.select(
        pl.col(KEY).alias("enterprise"),
        pl.lit(book.key).alias("book"),
        reach.cast(pl.Int32).alias("reach"),
        steps.cast(pl.Int32).alias("steps"),
        unsettled.cast(pl.Int32).alias("unsettled"),
        _array(failing).alias("failed"),
        _array(open_ones).alias("unknown"),
        _array(_lacking(ready, book, column, held, moment)).alias("lacks"),
        points[0].alias("points_low"),
        points[1].alias("points_high"),
    )


def _array(words: Sequence[pl.Expr]) -> pl.Expr:
    """Those of some words that are not null, as the database writes an array."""
    inner = pl.concat_str(*words, separator=",", ignore_nulls=True) if words else pl.lit("")
    return pl.concat_str(pl.lit("{"), inner, pl.lit("}"))


def _lacking(
    ready: Ready, book: Rulebook, column: Mapping[str, pl.Expr], held: set[str], moment: Moment
) -> list[pl.Expr]:
    """The names of the facts that unknown conditions of a rulebook ask for and that are not known. Figures of years
    before the founding are not missed."""
    open_ones: dict[str, list[pl.Expr]] = {}
    founded = pl.col(FOUNDED).dt.year() if FOUNDED in held else pl.lit(None, pl.Int32)
    for clause_id, name, fact in ready.asked(book, moment):
        missing = pl.col(name).is_null() if name in held else pl.lit(True)
        if fact != name:
            missing &= founded.is_null() | (founded <= _year_of(name))
        open_ones.setdefault(fact, []).append(column[clause_id].is_null() & missing)
    return [pl.when(pl.any_horizontal(tests)).then(pl.lit(f'"{fact}"')) for fact, tests in open_ones.items()]


def _fact_of(column: str) -> str:
    """The fact that stands in a column: 销售收入 of 销售收入_2025."""
    fact, _, year = column.rpartition("_")
    return fact if fact and year.isdecimal() else column


def _year_of(column: str) -> int:
    return int(column.rpartition("_")[2])


def standings_one_by_one(ready: Ready, frame: pl.DataFrame, on: date) -> pl.DataFrame:
    """The same rows for a few enterprises, each answered by itself: quicker than making a frame ready for them."""
    moment = Moment(on)
    asked = {book.key: ready.asked(book, moment) for book in ready.filled}
    rows = []
    for (key, record), row in zip(records(frame), frame.iter_rows(named=True), strict=True):
        for verdict in ready.bench.judge(record, moment):
            if verdict.findings:
                rows.append(_row(ready, key, verdict, row, asked[verdict.rulebook.key]))
    return pl.DataFrame(rows, schema=dict(STANDINGS), orient="row")


def _row(
    ready: Ready, key: int, verdict: Verdict, row: Mapping[str, Any], asked: Sequence[tuple[str, str, str]]
) -> tuple[object, ...]:
    book = verdict.rulebook
    unknown = [found.id for found in verdict.findings if found.state is State.UNKNOWN]
    founded = row.get(FOUNDED)
    missing = {
        fact
        for clause, name, fact in asked
        if clause in unknown and row.get(name) is None
        if fact == name or founded is None or founded.year <= _year_of(name)
    }
    points = verdict.points
    return (
        key,
        book.key,
        int(reach_of(verdict, ready.nearly.get(book.title, NEARLY))),
        len(failed(verdict)),
        len(unsettled_of(verdict)),
        _literal(failed(verdict)),
        _literal(unknown),
        _literal(fact for fact in dict.fromkeys(fact for _, _, fact in asked) if fact in missing),
        None if points is None else round(float(points.low), 2),
        None if points is None else round(float(points.high), 2),
    )


def _literal(words: Iterable[str]) -> str:
    """Words as the database writes an array."""
    return "{" + ",".join(f'"{word}"' for word in words) + "}"


def most_open(book: Rulebook, nearly: int) -> int:
    """How many conditions of a rulebook may be open where one is near it: `nearly`, but no more than a third of them,
    and one in any case. Of a rulebook with two conditions nobody is near by missing both."""
    return min(nearly, max(1, len(book.clauses) // 3))


def reach_of(verdict: Verdict, nearly: int) -> Reach:
    """How near one enterprise is; says the same as `standings`."""
    nearly = most_open(verdict.rulebook, nearly)
    steps, unsettled = len(failed(verdict)), len(unsettled_of(verdict))
    if verdict.state is State.MET:
        return Reach.MET
    if not verdict.findings:
        return Reach.UNKNOWN
    if not steps and not unsettled:
        return Reach.READY
    if steps > nearly:
        return Reach.FAR
    return Reach.NEARLY if steps and steps + unsettled <= nearly else Reach.UNKNOWN


def failed(verdict: Verdict) -> tuple[str, ...]:
    """The conditions that fail."""
    return tuple(found.id for found in verdict.findings if found.state is State.FAILED)


def unsettled_of(verdict: Verdict) -> tuple[str, ...]:
    """The conditions that are unknown and not for experts to judge."""
    pairs = zip(verdict.rulebook.clauses, verdict.findings, strict=True)
    return tuple(clause.id for clause, found in pairs if found.state is State.UNKNOWN and not clause.judged)
