"""Makes a condition ready to be explained: what is looked at, in which unit, how far it is from being met.

This is done once per rulebook; what is left for each enterprise is reading a few whole numbers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias, cast

from gaoxin.engines.expressions.findings import Answers
from gaoxin.engines.expressions.graph import Graph, Op
from gaoxin.engines.expressions.moments import NOW, When
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.engines.expressions.syntax import Label
from gaoxin.engines.expressions.values import (
    CodesValue,
    CodeValue,
    Condition,
    ConditionKind,
    DayShown,
    Figure,
    FigureKind,
    Side,
)
from gaoxin.engines.rules.amounts import CONTEXT, Amount, rate, reader, whole_steps
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import NUMBER, Unit, parse_unit

DAYS = parse_unit("天")
NOUGHT = Decimal(0)

Shown: TypeAlias = Amount | date | str | bool | frozenset[str] | None
"""What a side of a condition comes to. None while it is unknown, or where there is no such side."""
Look: TypeAlias = Callable[[Answers], Shown]
Gap: TypeAlias = Callable[[Shown, Shown], Amount | None]
Sides: TypeAlias = tuple[Look, Look | None, Shown, Gap | None]
"""How the value is read, how its threshold is read or what it is, and how the gap is found."""
_MORE, _LESS = (">=", ">"), ("<=", "<")


class Plain(NamedTuple):
    """The common case, a figure of whole steps against a constant, which is explained without detours: the node of the
    steps, what one is worth, in which unit, the nearest value that would do, and whether more is wanted or less."""

    number: int
    step: Decimal
    unit: Unit
    goal: Decimal
    more: bool


@dataclass(frozen=True, eq=False)
class Asked:
    """A condition made ready: its words, its node in the program, and how its sides and its gap are read. `limit` is a
    threshold that no enterprise changes; `when` and `grain` the period of one of several."""

    text: str
    label: Label
    kind: ConditionKind
    sign: str
    needed: int
    node: int
    when: When
    grain: Grain | None
    value: Look | None
    threshold: Look | None
    limit: Shown
    gap: Gap | None
    plain: Plain | None
    parts: tuple["Asked", ...]


def asked(expression: Expression[Any], numbers: Sequence[int], condition: Condition | None = None) -> Asked:
    """A condition of an expression (its root where none is named) whose nodes stand at these numbers of a program."""
    return _Making(expression, numbers).condition(condition or expression.root)


class _Making:
    def __init__(self, expression: Expression[Any], numbers: Sequence[int]) -> None:
        self.definitions: Mapping[str, Condition | Figure] = expression.definitions
        self.graph: Graph = expression.graph
        self.numbers = numbers

    def condition(self, condition: Condition) -> Asked:
        value: Look | None = None
        threshold: Look | None = None
        limit: Shown = None
        gap: Gap | None = None
        match condition.kind:
            case ConditionKind.COMPARISON:
                value, threshold, limit, gap = self._comparison(condition)
            case ConditionKind.CODE:
                value, threshold, limit = self._codes(condition)
            case ConditionKind.FACT:
                value, limit = self._truth(condition.node), True
        parts = self._parts(condition)
        if condition.kind is ConditionKind.NOT and len(parts) == 1 and parts[0].kind is ConditionKind.FACT:
            value, limit = parts[0].value, False
        return Asked(
            " ".join(condition.spot.text.split()),
            condition.label,
            condition.kind,
            condition.sign,
            condition.needed,
            self.numbers[condition.node],
            condition.when,
            condition.grain,
            value,
            threshold,
            limit,
            gap,
            self._plain(condition),
            parts,
        )

    def _parts(self, condition: Condition) -> tuple[Asked, ...]:
        if condition.kind is ConditionKind.NAMED:
            meant = self.definitions.get(condition.spot.text.strip())
            here = isinstance(meant, Condition) and meant.node == condition.node and condition.when == NOW
            return (self.condition(meant),) if here and isinstance(meant, Condition) else ()
        return tuple(self.condition(part) for part in condition.parts)

    def _truth(self, node: int) -> Look:
        number = self.numbers[node]
        return lambda answers: answers.values[number]

    # Comparisons

    def _comparison(self, condition: Condition) -> Sides:
        left, right = condition.sides
        sign = condition.sign
        if not self._asks(left) and self._asks(right):
            left, right = right, left
            sign = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}.get(sign, sign)
        if isinstance(left, Figure) and isinstance(right, Figure):
            return self._figures(condition, left, right, sign)
        return self._day(left), self._day(right), None, _days_gap(sign)

    def _figures(self, condition: Condition, left: Figure, right: Figure, sign: str) -> Sides:
        unit, other = (left.unit, right.unit) if left.root or right.root else _units(left, right)
        value = self._figure(left, unit)
        if right.low.constant and right.high.constant and not right.root:
            return value, None, reader(right, self.numbers, other)(()), _gap(sign, self._goal(condition, left, unit))
        return value, self._figure(right, other), None, _gap(sign)

    def _goal(self, condition: Condition, figure: Figure, unit: Unit) -> Decimal | None:
        """The nearest value that would do, where it is known to the step: of more than 70, 71 if points are whole."""
        node, steps = self.graph.nodes[condition.node], whole_steps(figure, self.numbers, unit)
        if node.op is not Op.AGAINST or steps is None or steps[0] != self.numbers[node.args[0]] or steps[1] <= 0:
            return None
        _, bound = cast(tuple[str, int], node.payload)
        return CONTEXT.multiply(Decimal(bound), steps[1])

    def _plain(self, condition: Condition) -> Plain | None:
        if condition.kind is not ConditionKind.COMPARISON or len(condition.sides) != 2:
            return None
        sides = condition.sides if self._asks(condition.sides[0]) else condition.sides[::-1]
        left, right = sides
        if not isinstance(left, Figure) or not isinstance(right, Figure) or left.root or right.root:
            return None
        unit, _ = _units(left, right)
        steps, goal = whole_steps(left, self.numbers, unit), self._goal(condition, left, unit)
        sign, _ = cast(tuple[str, int], self.graph.nodes[condition.node].payload) if goal is not None else ("", 0)
        if steps is None or goal is None or sign not in (">=", "<="):
            return None
        return Plain(steps[0], steps[1], unit, goal, sign == ">=")

    def _figure(self, figure: Figure, unit: Unit) -> Look:
        if figure.root:
            return rate(figure, self.numbers)
        plain = whole_steps(figure, self.numbers, unit)
        if plain is not None:
            number, by = plain
            return _counted(number, by, unit)
        read = reader(figure, self.numbers, unit)
        return lambda answers: read(answers.values)

    def _day(self, side: Side) -> Look:
        if not isinstance(side, DayShown):
            raise TypeError(f"no day: {side!r}")
        number = self.numbers[side.node]

        def look(answers: Answers) -> Shown:
            ordinal = answers.values[number]
            return None if ordinal is None else date.fromordinal(ordinal)

        return look

    def _asks(self, side: Side) -> bool:
        """Whether a side hangs on the enterprise, and not on the rule or the day alone."""
        nodes = (
            [node for ratio in (side.low, side.high) for node in (ratio.above, ratio.below) if node is not None]
            if isinstance(side, Figure)
            else [side.node]
        )
        seen: set[int] = set()
        while nodes:
            number = nodes.pop()
            node = self.graph.nodes[number]
            if node.op is Op.SLOT and (
                isinstance(node.payload, Value) or (isinstance(node.payload, DayPart) and node.payload.is_fact)
            ):
                return True
            nodes.extend(arg for arg in node.args if arg not in seen)
            seen.update(node.args)
        return False

    # Codes

    def _codes(self, condition: Condition) -> tuple[Look | None, Look | None, Shown]:
        sides = [side for side in condition.sides if isinstance(side, CodeValue | CodesValue)]
        value = self._truth(sides[0].node) if sides else None
        if len(sides) == 2:
            return value, self._truth(sides[1].node), None
        return value, None, _wanted(condition)


def _counted(number: int, by: Decimal, unit: Unit) -> Look:
    """A fact, or a sum of facts: so many steps, each worth `by`. The common case, and so without detours."""
    new, multiply = tuple.__new__, CONTEXT.multiply

    def look(answers: Answers) -> Shown:
        steps = answers.values[number]
        if steps is None:
            return None
        found = multiply(Decimal(steps), by)
        return new(Amount, (found, found, unit))

    return look


def _wanted(condition: Condition) -> str:
    """What a code is held against, as it was written."""
    text = " ".join(condition.spot.text.split())
    start = condition.sides[0].spot.text if condition.sides else ""
    return text.removeprefix(start).strip() or text


def _units(left: Figure, right: Figure) -> tuple[Unit, Unit]:
    """In which units the two sides are shown: a fact in its own, what is computed in that of its threshold."""
    named = FigureKind.FACT, FigureKind.NAMED
    if right.kind is FigureKind.LITERAL and not right.bare:
        return (left.unit if left.kind is FigureKind.FACT else right.unit), right.unit
    if left.share and left.unit == NUMBER and right.unit != NUMBER:
        return right.unit, right.unit
    if left.share and left.unit == NUMBER:
        percent = parse_unit("%")
        return percent, percent
    if right.bare or (right.unit.kinds == left.unit.kinds and right.kind not in named):
        return left.unit, left.unit
    return left.unit, right.unit


# Gaps


def _gap(sign: str, goal: Decimal | None = None) -> Gap | None:
    """How much is missing, in the unit of the value, where the comparison has failed: at best, if the value is a
    range. `goal`: the nearest value that would do, where it is known; else a strict comparison may miss by nothing."""
    if sign not in (*_MORE, *_LESS, "="):
        return None
    subtract, multiply, new = CONTEXT.subtract, CONTEXT.multiply, tuple.__new__
    more, less = sign in _MORE, sign in _LESS

    def gap(value: Shown, limit: Shown) -> Amount | None:
        if not isinstance(value, Amount) or not isinstance(limit, Amount):
            return None
        least, most, unit = limit
        if goal is not None:
            least = most = goal
        elif unit is not value.unit and unit != value.unit:
            scale = unit.scale / value.unit.scale
            factor = CONTEXT.divide(Decimal(scale.numerator), Decimal(scale.denominator))
            least, most = multiply(least, factor), multiply(most, factor)
        if more:
            found = subtract(least, value.high)
        elif less:
            found = subtract(value.low, most)
        else:
            found = max(subtract(least, value.high), subtract(value.low, most), NOUGHT)
        return new(Amount, (found, found, value.unit))

    return gap


def _days_gap(sign: str) -> Gap | None:
    """How many days are missing."""
    if sign not in (*_MORE, *_LESS, "="):
        return None

    def gap(value: Shown, limit: Shown) -> Amount | None:
        if not isinstance(value, date) or not isinstance(limit, date):
            return None
        later = (limit - value).days
        days = later if sign in _MORE else -later if sign in _LESS else abs(later)
        found = Decimal(max(days + (sign in (">", "<")), 0))
        return Amount(found, found, DAYS)

    return gap
