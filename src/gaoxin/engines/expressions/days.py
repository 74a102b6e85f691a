"""What days mean: literals, facts and the day of asking, moved and measured."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from gaoxin.engines.expressions import daycount, slots, syntax
from gaoxin.engines.expressions.graph import Bounds, Graph, Node, Op
from gaoxin.engines.expressions.moments import When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.scope import Handler, Scope
from gaoxin.engines.expressions.slots import DayPart, Part
from gaoxin.engines.expressions.values import DayValue, Figure, Value
from gaoxin.engines.expressions.words import Function
from gaoxin.kernel.units import Unit, parse_unit

FARTHEST_MONTHS, FARTHEST_DAYS = 2_400, 73_000
"""How far a day may be moved: two centuries."""

_MONTHS, _HOURS = parse_unit("月").kinds, parse_unit("天").kinds
_BOUNDS: dict[Part, Bounds | None] = {
    Part.ORDINAL: slots.ORDINALS,
    Part.MONTHS: slots.MONTHS,
    Part.DAY: slots.DAYS,
    Part.MONTH_END: None,
}


def node(graph: Graph, day: DayValue, part: Part) -> int:
    """The node that holds one part of a day."""
    if isinstance(day.base, date):
        value = daycount.part_of(daycount.moved(day.base, day.months, day.days), part)
        return graph.truth(value) if isinstance(value, bool) else graph.const(value)
    slot = DayPart(day.base, day.is_fact, part, day.when, day.grain, day.months, day.days)
    return graph.add(Node(Op.SLOT, (), slot), _BOUNDS[part])


def _literal(scope: Scope, raw: syntax.Day, when: When) -> Value:
    return DayValue(raw.spot, raw.value)


def moved(scope: Scope, raw: syntax.Binary, left: DayValue, when: When) -> Value:
    """A day plus or minus a stretch of time, or the days from one day to another."""
    right = scope.value(raw.right, when)
    if raw.sign == "-" and isinstance(right, DayValue):
        return _days(scope, raw, right, left)
    if raw.sign not in "+-" or not isinstance(right, Figure) or not right.low.constant or right.open:
        raise scope.wrong("expression.day_step", raw)
    amount = right.low.factor * (1 if raw.sign == "+" else -1)
    if right.unit.kinds == _MONTHS and amount.denominator == 1:
        if left.days:
            raise scope.wrong("expression.months_first", raw)
        day = replace(left, spot=raw.spot, months=left.months + int(amount))
    elif right.unit.kinds == _HOURS and (amount / 24).denominator == 1:
        day = replace(left, spot=raw.spot, days=left.days + int(amount / 24))
    else:
        raise scope.wrong("expression.day_step", raw)
    if abs(day.months) > FARTHEST_MONTHS or abs(day.days) > FARTHEST_DAYS:
        raise scope.wrong("expression.too_far", raw)
    return day


def _days(scope: Scope, raw: syntax.Raw, first: DayValue, last: DayValue) -> Figure:
    graph = scope.graph
    count = graph.sum_of(node(graph, last, Part.ORDINAL), graph.scaled(-1, node(graph, first, Part.ORDINAL)))
    return _stretch(raw, parse_unit("天"), count)


def _stretch(raw: syntax.Raw, unit: Unit, count: int) -> Figure:
    amount = Ratio(Fraction(unit.scale), count)
    return Figure(raw.spot, unit, amount, amount)


def between(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """Whole years or months, or days, from the first day to the second; negative when the second is earlier."""
    if len(raw.arguments) != 2:
        raise scope.wrong("expression.arguments", raw, function=raw.function, wanted=2)
    first, last = (scope.day(argument, when) for argument in raw.arguments)
    if raw.function is Function.DAYS:
        return _days(scope, raw, first, last)
    for day, argument in ((first, raw.arguments[0]), (last, raw.arguments[1])):
        if day.is_fact and day.days:
            raise scope.wrong("expression.moved_by_days", argument)
    months = _months(scope.graph, first, last)
    if raw.function is Function.MONTHS:
        return _stretch(raw, parse_unit("个月"), months)
    return _stretch(raw, parse_unit("年"), scope.graph.floor(months, scope.graph.const(12)))


def _months(graph: Graph, first: DayValue, last: DayValue) -> int:
    """Whole months: the difference of the calendar months, less one that is not full. A month that ends before the
    day comes is full with its last day."""
    apart = graph.sum_of(node(graph, last, Part.MONTHS), graph.scaled(-1, node(graph, first, Part.MONTHS)))
    earlier = graph.add(Node(Op.COMPARE, (node(graph, first, Part.DAY), node(graph, last, Part.DAY)), ">"))
    short = graph.and_((earlier, graph.not_(node(graph, last, Part.MONTH_END))))
    return graph.sum_of(apart, graph.select(short, graph.const(-1), graph.const(0)))


HANDLERS: dict[type[syntax.Raw], Handler] = {syntax.Day: _literal}
