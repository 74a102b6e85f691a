"""What was found for one record: met, failed or unknown, why, with which values, and which facts would decide.

Answers are cheap; findings, values and missing facts are worked out when they are looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction
from typing import Any

from gaoxin.engines.expressions.graph import Graph
from gaoxin.engines.expressions.lacks import Lack, lacking
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.syntax import Label
from gaoxin.engines.expressions.values import (
    Condition,
    ConditionKind,
    DayShown,
    Figure,
    FigureKind,
    Side,
)
from gaoxin.kernel.periods import Period
from gaoxin.kernel.quantities import Quantity, exact

_SMALLEST = 40
"""Decimal places of a value that is shown."""


class State(StrEnum):
    """The three answers."""

    MET = "met"
    FAILED = "failed"
    UNKNOWN = "unknown"


STATES = {True: State.MET, False: State.FAILED, None: State.UNKNOWN}


class Answers:
    """What some expressions come to for one record at one moment."""

    __slots__ = ("expressions", "graph", "moment", "numbers", "record", "values")

    def __init__(
        self,
        graph: Graph,
        expressions: Sequence[Expression[Any]],
        numbers: Sequence[Sequence[int]],
        values: Sequence[Any],
        record: Record,
        moment: Moment,
    ) -> None:
        self.graph = graph
        self.expressions = expressions
        self.numbers = numbers
        self.values = values
        self.record = record
        self.moment = moment

    def state(self, index: int) -> State:
        """The answer to the condition of this index."""
        return STATES[self.values[self.numbers[index][self._condition(index).node]]]

    def finding(self, index: int) -> "Finding":
        """The same with its reasons."""
        return Finding(self, self.numbers[index], self._condition(index))

    def reading(self, index: int) -> "Reading":
        """What the number of this index comes to."""
        root = self.expressions[index].root
        if not isinstance(root, Figure):
            raise TypeError(f"expression {index} is a condition, not a number")
        return Reading(self, self.numbers[index], root)

    def definition(self, index: int, name: str) -> "Finding | Reading":
        """What a definition of an expression comes to."""
        value = self.expressions[index].definitions[name]
        kind = Reading if isinstance(value, Figure) else Finding
        return kind(self, self.numbers[index], value)  # type: ignore[arg-type] # each kind takes its own

    def _condition(self, index: int) -> Condition:
        root = self.expressions[index].root
        if not isinstance(root, Condition):
            raise TypeError(f"expression {index} is a number, not a condition")
        return root


class Finding:
    """One condition of an explanation."""

    __slots__ = ("_answers", "_numbers", "condition", "state")

    def __init__(self, answers: Answers, numbers: Sequence[int], condition: Condition) -> None:
        self._answers = answers
        self._numbers = numbers
        self.condition = condition
        self.state = STATES[answers.values[numbers[condition.node]]]

    @property
    def kind(self) -> ConditionKind:
        return self.condition.kind

    @property
    def text(self) -> str:
        """As it was written."""
        return self.condition.spot.text

    @property
    def label(self) -> Label:
        return self.condition.label

    @property
    def period(self) -> Period | None:
        """The period of which it speaks, if it is one of several."""
        grain, when = self.condition.grain, self.condition.when
        return None if grain is None else self._answers.moment.period(grain, when)

    @property
    def parts(self) -> "tuple[Finding, ...]":
        """The conditions of which it is made."""
        return tuple(Finding(self._answers, self._numbers, part) for part in self.condition.parts)

    @property
    def sides(self) -> "tuple[Reading | Seen, ...]":
        """What was compared: the value found, and the threshold."""
        return tuple(_seen(self._answers, self._numbers, side) for side in self.condition.sides)

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """The facts that would decide it; none when it is decided."""
        return _lacks(self._answers, self._numbers[self.condition.node]) if self.state is State.UNKNOWN else ()


class Reading:
    """What a figure comes to."""

    __slots__ = ("_answers", "_numbers", "figure")

    def __init__(self, answers: Answers, numbers: Sequence[int], figure: Figure) -> None:
        self._answers = answers
        self._numbers = numbers
        self.figure = figure

    @property
    def kind(self) -> FigureKind:
        return self.figure.kind

    @property
    def text(self) -> str:
        """As it was written."""
        return self.figure.spot.text

    @property
    def label(self) -> Label:
        return self.figure.label

    @property
    def low(self) -> Fraction | None:
        """The least it may be, in base units (元, 人, 平方米)."""
        return self._amount(self.figure.low)

    @property
    def high(self) -> Fraction | None:
        """The most it may be, in base units."""
        return self._amount(self.figure.high)

    @property
    def value(self) -> Quantity | None:
        """Its value, if that is known and no range; a compound rate is rounded to a millionth."""
        low = self.low
        return None if low is None or low != self.high else self._quantity(low)

    @property
    def range(self) -> tuple[Quantity, Quantity] | None:
        """The least and the most it may be, equal when it is known."""
        low, high = self.low, self.high
        return None if low is None or high is None else (self._quantity(low), self._quantity(high))

    @property
    def parts(self) -> "tuple[Reading, ...]":
        """The items of a total, the alternatives of a best, the values of a table's rows."""
        return tuple(Reading(self._answers, self._numbers, part) for part in self.figure.parts)

    @property
    def rows(self) -> tuple[Finding, ...]:
        """The tests of a table's rows, in order; the first that is met gives the value. The last row may have none."""
        return tuple(Finding(self._answers, self._numbers, row) for row in self.figure.rows)

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """The facts without which it stays unknown."""
        nodes = [node for ratio in (self.figure.low, self.figure.high) for node in (ratio.above, ratio.below)]
        found = [_lacks(self._answers, self._numbers[node], opened=True) for node in nodes if node is not None]
        return tuple(dict.fromkeys(lack for lacks in found for lack in lacks))

    def _amount(self, ratio: Ratio) -> Fraction | None:
        values, numbers = self._answers.values, self._numbers
        above = 1 if ratio.above is None else values[numbers[ratio.above]]
        below = 1 if ratio.below is None else values[numbers[ratio.below]]
        return None if above is None or below is None else ratio.factor * above / below

    def _quantity(self, amount: Fraction) -> Quantity:
        figure = self.figure
        if figure.root:
            return Quantity(_rate(amount, figure.root) * 100, figure.unit)
        value = exact(amount / figure.unit.scale)
        return Quantity(value if value.adjusted() > -_SMALLEST else Decimal(0), figure.unit)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a day or a code came to."""

    text: str
    value: date | str | frozenset[str] | None


def _seen(answers: Answers, numbers: Sequence[int], side: Side) -> Reading | Seen:
    if isinstance(side, Figure):
        return Reading(answers, numbers, side)
    value = answers.values[numbers[side.node]]
    if isinstance(side, DayShown) and value is not None:
        value = date.fromordinal(value)
    return Seen(side.spot.text, value)


def _rate(ratio: Fraction, years: int) -> Decimal:
    """The yearly rate of a growth over so many years, to a millionth."""
    with localcontext(prec=50):
        root = (Decimal(ratio.numerator) / Decimal(ratio.denominator)) ** (Decimal(1) / years)
        return (root - 1).quantize(Decimal("0.000001"))


def _lacks(answers: Answers, node: int, opened: bool = False) -> tuple[Lack, ...]:
    return lacking(answers.graph, answers.values, answers.record, answers.moment, node, opened)
