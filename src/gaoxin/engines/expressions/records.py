"""The facts of one record, in the form the engine computes with: whole steps, days, codes."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from typing import TypeAlias

from gaoxin.engines.expressions.facts import FIRST_YEAR, LAST_YEAR, Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.fetching import Key
from gaoxin.kernel.periods import Period
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.kernel.quantities import Quantity, exact

Held: TypeAlias = int | bool | date | str | frozenset[str]

_COMPARED = 20
"""Wrong names that are compared with the right ones; comparing takes its time."""
SEPARATOR = "|"
"""Parts the codes of one cell in a frame; no code holds it."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one record, by fact and period, and what was given but is not believed."""

    values: Mapping[Key, Held]
    beyond: frozenset[Key] = frozenset()


def read_record(
    given: Mapping[str, object], vocabulary: Vocabulary, place: Place | None = None
) -> tuple[Record, tuple[Problem, ...]]:
    """The facts of a record, and what is wrong with some; those count as unknown.

    Keys are names or keys of facts. A fact with periods takes a mapping from periods (or their texts, or years) to
    values. Numbers are whole numbers, Decimals in the fact's unit, or quantities; None is unknown. A binary float is
    a mistake of the caller and raises TypeError.

    >>> from gaoxin.engines.expressions.facts import vocabulary
    >>> from gaoxin.kernel.units import parse_unit
    >>> known, _ = vocabulary([Fact("注册资本", FactKind.NUMBER, unit=parse_unit("万元"))])
    >>> read_record({"注册资本": Decimal("1234.56")}, known)[0].values
    {('注册资本', None): 1234560000}
    >>> read_record({"注册资本": Decimal("0.0000001")}, known)[1][0].code
    'expression.fact_too_fine'
    """
    reading = _Reading(vocabulary, place or Place())
    for name, value in given.items():
        reading.fact(name, value)
    return Record(reading.values, frozenset(reading.beyond)), tuple(reading.problems)


class _Reading:
    def __init__(self, vocabulary: Vocabulary, place: Place) -> None:
        self.vocabulary = vocabulary
        self.place = place
        self.values: dict[Key, Held] = {}
        self.beyond: set[Key] = set()
        self.problems: list[Problem] = []

    def fact(self, name: str, value: object) -> None:
        fact = self.vocabulary.fact(name)
        if fact is None:
            near = get_close_matches(name, self.vocabulary.facts, 3, 0.5) if len(self.problems) < _COMPARED else []
            code = "expression.misspelt_fact" if near else "expression.no_fact"
            self.problems.append(Problem(code, {"name": name[:40], "near": near}, self._at(name)))
        elif fact.grain is None:
            self._keep(fact, None, value, name)
        elif isinstance(value, Mapping):
            for period, inner in value.items():
                self._in_period(fact, period, inner)
        elif value is not None:
            self.problems.append(Problem("expression.fact_periods", {"name": name}, self._at(name)))

    def _in_period(self, fact: Fact, given: object, value: object) -> None:
        path = f"{fact.name}.{given}"
        try:
            period = given if isinstance(given, Period) else Period.parse(str(given))
            if period.grain is not fact.grain:
                raise refuse("expression.other_period", text=path, name=fact.name, period=str(period))
        except Refusal as refusal:
            self.problems.extend(replace(problem, place=self._at(path)) for problem in refusal.problems)
            return
        self._keep(fact, period, value, path)

    def _keep(self, fact: Fact, period: Period | None, value: object, path: str) -> None:
        if value is None:
            return
        try:
            held = _READERS[fact.kind](fact, value)
        except Refusal as refusal:
            self.problems.extend(replace(problem, place=self._at(path)) for problem in refusal.problems)
            return
        if _beyond(fact, held):
            self.beyond.add((fact.name, period))
            self.problems.append(Problem("expression.fact_beyond", {"name": fact.name}, self._at(path)))
        else:
            self.values[fact.name, period] = held

    def _at(self, path: str) -> Place:
        return replace(self.place, path=".".join(filter(None, (self.place.path, path))))


def _steps(fact: Fact, value: object) -> int:
    if isinstance(value, Quantity):
        if value.unit.kinds != fact.unit.kinds:
            raise refuse("unit.mismatch", unit=str(value.unit), other=str(fact.unit))
        amount = Fraction(value.value) * value.unit.scale
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        if isinstance(value, Decimal):
            value = Quantity(value, fact.unit).value  # refuses what is not finite or out of all proportion
        amount = Fraction(value) * fact.unit.scale
    else:
        raise _wrong_kind(fact, value)
    steps = amount / fact.step_size
    if steps.denominator != 1:
        step = exact(fact.step_size / fact.unit.scale)
        raise refuse("expression.fact_too_fine", name=fact.name, step=f"{step:f}{fact.unit}")
    return steps.numerator


def _truth(fact: Fact, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong_kind(fact, value)
    return value


def _day(fact: Fact, value: object) -> date:
    if type(value) is not date:
        raise _wrong_kind(fact, value)
    return value


def _code(fact: Fact, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong_kind(fact, value)
    if SEPARATOR in value or not value or (fact.codes is not None and value not in fact.codes):
        near = get_close_matches(value, fact.codes or (), 3, 0.5)
        code = "expression.misspelt_code" if near else "expression.no_code"
        raise refuse(code, word=value[:40], name=fact.name, near=near)
    return value


def _codes(fact: Fact, value: object) -> frozenset[str]:
    if isinstance(value, str) or not isinstance(value, Collection):
        raise _wrong_kind(fact, value)
    return frozenset(_code(fact, item) for item in value)


def _wrong_kind(fact: Fact, value: object) -> Exception:
    """What a form, file or program may send is told; a binary float is refused to the program that made it."""
    if isinstance(value, float):
        return TypeError(f"{fact.name} takes whole numbers and Decimals, not binary floats")
    return refuse("expression.fact_kind", name=fact.name, kind=fact.kind, text=str(value)[:40])


def _beyond(fact: Fact, held: Held) -> bool:
    if fact.kind is FactKind.NUMBER:
        least, largest = fact.range
        return isinstance(held, int) and not least <= held <= largest
    return isinstance(held, date) and not FIRST_YEAR <= held.year <= LAST_YEAR


_READERS: dict[FactKind, Callable[[Fact, object], Held]] = {
    FactKind.NUMBER: _steps,
    FactKind.TRUTH: _truth,
    FactKind.DATE: _day,
    FactKind.CODE: _code,
    FactKind.CODES: _codes,
}
