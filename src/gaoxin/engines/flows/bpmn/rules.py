"""What a process asks of its case: conditions and amounts in our expression language, read once and answered often.

Nothing in an uploaded file is ever evaluated in another way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.findings import Answers
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.engines.expressions.written import Text
from gaoxin.kernel.problems import Place, Problem

NOTHING = Vocabulary({})


@dataclass(frozen=True)
class Rules:
    """The expressions of one process, by number, and the facts they may ask."""

    vocabulary: Vocabulary = NOTHING
    expressions: tuple[Expression[Any], ...] = ()

    @cached_property
    def _program(self) -> Program:
        return Program(self.expressions)

    def answers(self, data: Mapping[str, object], on: date) -> Answers:
        """What every expression comes to for the data of a case on a day; what cannot be read counts as unknown."""
        return self._program.answer(self.record(data)[0], Moment(on))

    def record(self, data: Mapping[str, object]) -> tuple[Record, tuple[Problem, ...]]:
        """The declared facts among the data of a case, and what is wrong with some of them."""
        given: dict[str, object] = {}
        for name, value in data.items():
            fact = self.vocabulary.fact(name)
            if fact is not None:
                given[name] = _typed(fact, value)
        return read_record(given, self.vocabulary)


class RuleBook:
    """Gathers the expressions of a process while it is read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.expressions: list[Expression[Any]] = []

    def condition(self, text: str, place: Place) -> tuple[int | None, tuple[Problem, ...]]:
        """The number of a condition, or what is wrong with it."""
        condition, problems = read_condition(Text(text, place), self.vocabulary)
        return (None, problems) if condition is None else (self._keep(condition), ())

    def amount(self, text: str, place: Place) -> tuple[int | None, tuple[Problem, ...]]:
        """The number of an amount, or what is wrong with it."""
        amount, problems = read_number(Text(text, place), self.vocabulary)
        return (None, problems) if amount is None else (self._keep(amount), ())

    def rules(self) -> Rules:
        """All of them, ready to be answered."""
        return Rules(self.vocabulary, tuple(self.expressions))

    def _keep(self, expression: Expression[Any]) -> int:
        self.expressions.append(expression)
        return len(self.expressions) - 1


def _typed(fact: Fact, value: object) -> object:
    """A value of JSON as the kind of the fact wants it; what does not fit is left for the record to refuse."""
    if fact.grain is not None and isinstance(value, Mapping):
        return {period: _single(fact, inner) for period, inner in value.items()}
    return _single(fact, value)


def _single(fact: Fact, value: object) -> object:
    try:
        if fact.kind is FactKind.NUMBER and isinstance(value, str | float):
            return Decimal(str(value))
        if fact.kind is FactKind.DATE and isinstance(value, str):
            return date.fromisoformat(value[:10])
    except (InvalidOperation, ValueError):
        return str(value)
    return value
