"""A table of enterprises as people keep it, made ready for `bulk`: which column is which fact, of which type and unit.

| kind of fact | columns that are taken |
| --- | --- |
| money | whole numbers, decimals or binary fractions in the unit named; whole numbers without one are 分 |
| other number | the same, in the fact's own unit (人, %, 项) |
| truth | truths |
| date | dates, moments (their day), texts as 2019-05-01 |
| code | texts, or whole numbers as their digits |
| codes | lists of texts, or texts of the form \\|甲\\|乙\\| |

A column is named after its fact (name, alias or key), a yearly one with its year (`研发费用_2025`), without it for the
year looked at. Decimals finer than the fact's smallest step are refused; binary fractions are rounded to it. What is
not a number is unknown.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

import polars as pl

from gaoxin.engines.expressions.cells import column_name
from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.fetching import Key
from gaoxin.engines.expressions.records import SEPARATOR
from gaoxin.engines.rules.given import WORDS
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.problems import Place, Problem, Refusal
from gaoxin.kernel.units import Unit

_YEARLY = re.compile(r"(.+)_(\d{4})")
_DATED = re.compile(r"(.+?)_(\d.*)")
_ALIKE, _ALIKE_DATED = 0.75, 0.6
"""From where a column's name looks like a fact's; one that ends in a year is hardly anything else."""
_BEYOND = 2.0**62
"""Steps that no figure reaches."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which columns of a table are facts, by their name in the table, and which are none."""

    facts: Mapping[str, Key]
    others: tuple[str, ...]


def choose_columns(names: Iterable[str], vocabulary: Vocabulary, year: int, keep: Iterable[str] = ()) -> Chosen:
    """The facts among some columns. Refuses columns that look like a misspelt fact, unless they are to be kept, and two
    columns for the same."""
    facts: dict[str, Key] = {}
    owner: dict[Key, str] = {}
    others: list[str] = []
    problems: list[Problem] = []
    kept = set(keep)
    for name in names:
        try:
            key = None if name in kept else _key(name, vocabulary, year)
        except Refusal as refusal:
            problems.extend(refusal.problems)
            continue
        if key is None:
            others.append(name)
        elif key in owner:
            problems.append(_problem("qualify.column_twice", name, other=owner[key]))
        else:
            facts[name], owner[key] = key, name
    if problems:
        raise Refusal(*problems)
    return Chosen(facts, tuple(others))


def _key(name: str, vocabulary: Vocabulary, year: int) -> Key | None:
    if fact := vocabulary.fact(name):
        if fact.grain not in (None, Grain.YEAR):
            raise Refusal(_problem("qualify.column_period", name, period=""))
        return fact.name, None if fact.grain is None else Period(Grain.YEAR, year)
    dated = _DATED.fullmatch(name)
    if dated and (fact := vocabulary.fact(dated[1])):
        yearly = _YEARLY.fullmatch(name)
        if not yearly or fact.grain is not Grain.YEAR:
            raise Refusal(_problem("qualify.column_period", name, period=dated[2]))
        return fact.name, Period(Grain.YEAR, int(yearly[2]))
    bare = dated[1] if dated else name
    if near := get_close_matches(bare, vocabulary.facts, 3, _ALIKE_DATED if dated else _ALIKE):
        raise Refusal(_problem("qualify.misspelt_column", name, near=near))
    return None


def ready_column(series: pl.Series, key: Key, vocabulary: Vocabulary, unit: Unit | None) -> pl.Series:
    """A column as `bulk` reads it, under its name there. `unit` is that of all money."""
    fact = vocabulary.facts[key[0]]
    made = (
        _MAKERS[fact.kind](series, fact, unit)
        if series.dtype != pl.Null
        else pl.Series(series.name, [None] * len(series), dtype=_EMPTY[fact.kind])
    )
    return made.alias(column_name(*key))


def beyond(series: pl.Series, fact: Fact) -> int:
    """How many values of a column made ready are outside the range of their fact; `bulk` takes them as unknown."""
    if fact.kind is not FactKind.NUMBER:
        return 0
    least, largest = fact.range
    return int((~series.is_between(least, largest)).sum())


def _number(series: pl.Series, fact: Fact, unit: Unit | None) -> pl.Series:
    whole = series.dtype.is_integer()
    if not whole and not series.dtype.is_float() and not isinstance(series.dtype, pl.Decimal):
        raise _wrong_type(series, fact)
    if fact.unit.monetary and (unit is None or unit.kinds != fact.unit.kinds):
        if not whole and unit is None:
            raise Refusal(_problem("qualify.column_unit", series.name))
        scale = fact.step_size if unit is None else fact.unit.scale
    else:
        scale = unit.scale if unit is not None and fact.unit.monetary else fact.unit.scale
    steps = scale / fact.step_size
    if series.dtype.is_float():
        return _rounded(series, float(steps), fact)
    if whole and steps == 1:
        return series.cast(pl.Int64)
    return _whole(series, steps / 10 ** _places(series.dtype), fact)


def _rounded(series: pl.Series, steps: float, fact: Fact) -> pl.Series:
    """Binary fractions as the nearest whole steps."""
    found = series.cast(pl.Float64).fill_nan(None) * steps
    _refuse_first(series, found.abs() >= _BEYOND, fact)
    return found.round(0, mode="half_to_even").cast(pl.Int64)


def _whole(series: pl.Series, steps: Fraction, fact: Fact) -> pl.Series:
    """Whole numbers and decimals (as whole numbers of their last place) as whole steps, none of them between two."""
    number = pl.lit(series.to_physical()).cast(pl.Int128) * pl.lit(steps.numerator, pl.Int128)
    size = pl.lit(steps.denominator, pl.Int128)
    found = pl.select(rest=number % size, steps=number // size)
    _refuse_first(series, found["rest"] != 0, fact)
    _refuse_first(series, found["steps"].cast(pl.Float64).abs() >= _BEYOND, fact)
    return found["steps"].cast(pl.Int64)


def _places(dtype: pl.DataType) -> int:
    """Decimal places of a column."""
    return (dtype.scale or 0) if isinstance(dtype, pl.Decimal) else 0


def _truth(series: pl.Series, fact: Fact, unit: Unit | None) -> pl.Series:
    if series.dtype != pl.Boolean:
        raise _wrong_type(series, fact)
    return series


def _date(series: pl.Series, fact: Fact, unit: Unit | None) -> pl.Series:
    if series.dtype == pl.String:
        found = series.str.to_date("%Y-%m-%d", strict=False)
        _refuse_first(series, found.is_null() & series.is_not_null(), fact)
        return found
    if series.dtype != pl.Date and not isinstance(series.dtype, pl.Datetime):
        raise _wrong_type(series, fact)
    return series.cast(pl.Date)


def _code(series: pl.Series, fact: Fact, unit: Unit | None) -> pl.Series:
    if (
        series.dtype != pl.String
        and not isinstance(series.dtype, pl.Categorical | pl.Enum)
        and not series.dtype.is_integer()
    ):
        raise _wrong_type(series, fact)
    return series.cast(pl.String).cast(pl.Categorical)  # each word once, as `bulk` likes it


def _codes(series: pl.Series, fact: Fact, unit: Unit | None) -> pl.Series:
    if series.dtype == pl.List(pl.String):
        joined = series.list.sort().list.join(SEPARATOR)
        filled = SEPARATOR + joined + SEPARATOR
        return pl.select(pl.when(joined == "").then(pl.lit(SEPARATOR)).otherwise(filled)).to_series()
    if series.dtype != pl.String:
        raise _wrong_type(series, fact)
    shaped = series.str.starts_with(SEPARATOR) & series.str.ends_with(SEPARATOR)
    _refuse_first(series, ~shaped, fact)
    return series


def _refuse_first(series: pl.Series, wrong: pl.Series, fact: Fact) -> None:
    """Refuses the column with the first row that is wrong."""
    rows = wrong.fill_null(False).arg_true()
    if len(rows):
        row = int(rows[0])
        value = str(series[row])[:30]
        raise Refusal(_problem("qualify.column_value", str(series.name), row=row + 1, value=value, wanted=_words(fact)))


def _wrong_type(series: pl.Series, fact: Fact) -> Refusal:
    return Refusal(_problem("qualify.column_type", str(series.name), wanted=_words(fact), found=str(series.dtype)))


def _words(fact: Fact) -> Any:
    """What a column of the fact should hold, in both languages."""
    return WORDS[fact.kind]


def _problem(code: str, name: str, **values: Any) -> Problem:
    return Problem(code, {"name": name, **values}, Place(path=name))


_EMPTY = {
    FactKind.NUMBER: pl.Int64,
    FactKind.TRUTH: pl.Boolean,
    FactKind.DATE: pl.Date,
    FactKind.CODE: pl.String,
    FactKind.CODES: pl.String,
}
_MAKERS = {
    FactKind.NUMBER: _number,
    FactKind.TRUTH: _truth,
    FactKind.DATE: _date,
    FactKind.CODE: _code,
    FactKind.CODES: _codes,
}
