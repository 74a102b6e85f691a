"""The quality checks over many enterprises at once, and for one enterprise with every reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

import narwhals as nw
import polars as pl

from gaoxin.apps.enterprises.frames.registry import KEY
from gaoxin.catalogue.quality_checks import QualityCheck, Subject, package_checks
from gaoxin.catalogue.quality_checks.vocabulary import quality_vocabulary
from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.fetching import Key
from gaoxin.engines.expressions.findings import Answers, State
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import Held, Record
from gaoxin.kernel.periods import Grain, Period

FAULTS: dict[str, type[pl.DataType]] = {KEY: pl.Int64, "code": pl.String, "year": pl.Int32}
"""Columns of what was found; the year is null for checks of the record as it stands."""


@dataclass(frozen=True)
class Ready:
    """The checks of one subject, made ready together: all conditions that must hold, then all that say of which."""

    checks: tuple[QualityCheck, ...]
    program: Program

    @cached_property
    def names(self) -> list[str]:
        conditions = [f"when {check.key}" for check in self.checks if check.when]
        return [*(f"holds {check.key}" for check in self.checks), *conditions]

    @cached_property
    def places(self) -> dict[str, tuple[int, int | None]]:
        """Where the two conditions of each check stand among the program's expressions."""
        at = {name: number for number, name in enumerate(self.names)}
        return {check.key: (at[f"holds {check.key}"], at.get(f"when {check.key}")) for check in self.checks}


@cache
def ready(subject: Subject) -> Ready:
    """The product's checks of a subject."""
    checks = tuple(check for check in package_checks().values() if check.subject is subject)
    return Ready(checks, Program([*(check.holds for check in checks), *(c.when for c in checks if c.when)]))


def moment_of(year: int, day: date) -> Moment:
    """The day of asking with the year that is looked at."""
    return Moment(day, {Grain.YEAR: Period(Grain.YEAR, year)})


@cache
def wanted_facts() -> frozenset[str]:
    """The names of the facts that some check asks for."""
    found: set[str] = set()
    for subject in Subject:
        columns = Columns(ready(subject).program, quality_vocabulary(), moment_of(2025, date(2026, 1, 1)))
        found |= {name.split("_")[0] for name in columns.wanted}
    return frozenset(found)


def faults(frame: pl.DataFrame, day: date, years: Sequence[int]) -> pl.DataFrame:
    """What is wrong with the enterprises of a frame: a row for each check that one fails, asked on a day.

    Checks of the record look at the last of the years; checks of a year at each of them that was reported.
    """
    found = [_of_subject(frame, Subject.ENTERPRISE, max(years), day).with_columns(year=pl.lit(None, pl.Int32))]
    for year in years:
        said = column_name(quality_vocabulary().facts["reported"].name, Period(Grain.YEAR, year))
        of_year = _of_subject(frame.filter(pl.col(said)), Subject.YEAR, year, day)
        found.append(of_year.with_columns(year=pl.lit(year, pl.Int32)))
    return pl.concat(found)


def faults_one_by_one(frame: pl.DataFrame, day: date, years: Sequence[int]) -> pl.DataFrame:
    """The same for a few enterprises, each answered exactly by itself: quicker than making a frame ready for them."""
    reported = quality_vocabulary().facts["reported"].name
    every = sorted({int(name.rsplit("_", 1)[1]) for name in frame.columns if name.startswith(f"{reported}_")})
    found: list[tuple[int, str, int | None]] = []
    for row in frame.iter_rows(named=True):
        record = record_of(row, every)
        found += [(row[KEY], code, None) for code in _failed(record, Subject.ENTERPRISE, max(years), day)]
        for year in years:
            if row[column_name(reported, Period(Grain.YEAR, year))]:
                found += [(row[KEY], code, year) for code in _failed(record, Subject.YEAR, year, day)]
    return pl.DataFrame(found, schema=FAULTS, orient="row")


def _failed(record: Record, subject: Subject, year: int, day: date) -> list[str]:
    answers = answers_of(record, subject, year, day)
    return [check.key for check in ready(subject).checks if fails(answers, subject, check.key)]


def _of_subject(frame: pl.DataFrame, subject: Subject, year: int, day: date) -> pl.DataFrame:
    one = ready(subject)
    columns = Columns(one.program, quality_vocabulary(), moment_of(year, day))
    states = columns.states(nw.from_native(frame), one.names).to_native()
    parts = []
    for check in one.checks:
        failed = ~pl.col(f"holds {check.key}")
        if check.when:
            failed &= pl.col(f"when {check.key}")
        parts.append(states.filter(failed).select(KEY, code=pl.lit(check.key)))
    return pl.concat(parts)


def record_of(row: dict[str, object], years: Sequence[int]) -> Record:
    """The facts of one row of the same frame, for an exact answer with its reasons."""
    values: dict[Key, Held] = {}
    beyond: set[Key] = set()
    for name, fact in quality_vocabulary().facts.items():
        if name != fact.name:
            continue
        for period in [Period(Grain.YEAR, year) for year in years] if fact.grain else [None]:
            held = row.get(column_name(name, period))
            if not isinstance(held, int | str | date) or held == "":
                continue
            least, largest = fact.range
            if isinstance(held, int) and not isinstance(held, bool) and not least <= held <= largest:
                beyond.add((name, period))
            else:
                values[name, period] = held
    return Record(values, frozenset(beyond))


def answers_of(record: Record, subject: Subject, year: int, day: date) -> Answers:
    """Every check of a subject for one enterprise."""
    return ready(subject).program.answer(record, moment_of(year, day))


def fails(answers: Answers, subject: Subject, code: str) -> bool:
    """Whether the check of this key is failed, among the answers of its subject."""
    holds, when = ready(subject).places[code]
    return answers.state(holds) is State.FAILED and (when is None or answers.state(when) is State.MET)
