"""What functions on one moment mean, and which function a call is."""

from dataclasses import replace
from fractions import Fraction

from gaoxin.engines.expressions import days, ratios, syntax, windows
from gaoxin.engines.expressions.conditions import grouped
from gaoxin.engines.expressions.graph import Graph
from gaoxin.engines.expressions.moments import When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.scope import Handler, Scope
from gaoxin.engines.expressions.slots import Part
from gaoxin.engines.expressions.tables import Row, table
from gaoxin.engines.expressions.values import (
    CodesValue,
    CodeValue,
    Condition,
    ConditionKind,
    DayValue,
    Figure,
    FigureKind,
    Value,
)
from gaoxin.engines.expressions.words import Function


def _chosen(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """`if(condition, value, otherwise)`: while the condition is unknown, the range of the two."""
    _count(scope, raw, 3)
    test, met, failed = raw.arguments
    one, other = scope.figure(met, when), scope.figure(failed, when)
    rows = [Row(scope.condition(test, when), one, one), Row(None, other, other)]
    return table(scope, raw, FigureKind.CASES, rows, together=False)


def _absolute(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    _count(scope, raw, 1)
    figure = scope.exact(raw.arguments[0], when)
    amount = _sizes(scope.graph, figure.low)
    return replace(figure, spot=raw.spot, low=amount, high=amount, kind=FigureKind.FORMULA)


def _sizes(graph: Graph, ratio: Ratio) -> Ratio:
    if ratios.never_negative(graph, ratio):
        return ratio
    return ratios.choose(graph, _negative(graph, ratio), ratios.by(ratio, Fraction(-1)), ratio)


def _negative(graph: Graph, ratio: Ratio) -> int:
    return ratios.compare(graph, "<", ratio, Ratio(Fraction(0)))


def _rounded(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """Down, or to the nearest with halves away from zero, to a whole multiple of the second argument, or to whole
    numbers of the figure's own unit."""
    if len(raw.arguments) not in (1, 2):
        raise scope.wrong("expression.arguments", raw, function=raw.function, wanted=2)
    figure = scope.figure(raw.arguments[0], when)
    if figure.root:
        raise scope.wrong("expression.rate_only_compared", raw)
    step = figure.unit.scale
    if len(raw.arguments) == 2:
        unit = scope.constant(raw.arguments[1])
        step = unit.low.factor
        if unit.unit.kinds != figure.unit.kinds or step <= 0:
            raise scope.wrong("expression.rounding_step", raw.arguments[1], unit=str(figure.unit))
    to = _down if raw.function is Function.FLOOR else _nearest
    low = to(scope.graph, figure.low, step)
    high = to(scope.graph, figure.high, step) if figure.open else low
    return replace(figure, spot=raw.spot, low=low, high=high, kind=FigureKind.FORMULA, parts=(), rows=())


def _down(graph: Graph, ratio: Ratio, step: Fraction) -> Ratio:
    return ratios.rounded_down(graph, ratio, step)


def _nearest(graph: Graph, ratio: Ratio, step: Fraction) -> Ratio:
    half = Ratio(step / 2)
    up = ratios.rounded_down(graph, ratios.plus(graph, ratio, half), step)
    if ratios.never_negative(graph, ratio):
        return up
    opposite = ratios.plus(graph, ratios.by(ratio, Fraction(-1)), half)
    down = ratios.by(ratios.rounded_down(graph, opposite, step), Fraction(-1))
    return ratios.choose(graph, _negative(graph, ratio), down, up)


def _known(scope: Scope, raw: syntax.Call, when: When) -> Condition:
    """Whether the argument is known; itself never unknown."""
    _count(scope, raw, 1)
    (inner,) = raw.arguments
    graph = scope.graph
    nodes = [graph.known(node) for node in _nodes(scope, inner, when)]
    return Condition(raw.spot, ConditionKind.KNOWN, graph.and_(nodes))


def _nodes(scope: Scope, raw: syntax.Raw, when: When) -> list[int]:
    """The nodes that have to be known for a value to be known."""
    value = scope.value(raw, when)
    match value:
        case Figure():
            amount = scope.exact(raw, when).low if not value.root else value.low
            nodes = [node for node in (amount.above, amount.below) if node is not None]
            if not nodes:
                raise scope.wrong("expression.constant_input", raw)
            return nodes
        case DayValue():
            return [days.node(scope.graph, value, Part.ORDINAL)]
        case CodeValue() | CodesValue() | Condition():
            return [value.node]


def _at_least(scope: Scope, raw: syntax.Call, when: When) -> Condition:
    if len(raw.arguments) < 3 or not isinstance(raw.arguments[0], syntax.Number):
        raise scope.wrong("expression.arguments", raw, function=raw.function, wanted=3)
    needed, parts = raw.arguments[0].value, raw.arguments[1:]
    if needed.denominator != 1 or not 1 <= needed <= len(parts):
        raise scope.wrong("expression.needed", raw, parts=len(parts))
    conditions = [scope.condition(part, when) for part in parts]
    return grouped(scope, raw, ConditionKind.AT_LEAST, conditions, int(needed))


def _count(scope: Scope, raw: syntax.Call, wanted: int) -> None:
    if len(raw.arguments) != wanted:
        raise scope.wrong("expression.arguments", raw, function=raw.function, wanted=wanted)


_FUNCTIONS = {
    **windows.FUNCTIONS,
    Function.IF: _chosen,
    Function.ABS: _absolute,
    Function.FLOOR: _rounded,
    Function.ROUND: _rounded,
    Function.YEARS: days.between,
    Function.MONTHS: days.between,
    Function.DAYS: days.between,
    Function.KNOWN: _known,
    Function.AT_LEAST: _at_least,
}


def _call(scope: Scope, raw: syntax.Call, when: When) -> Value:
    return _FUNCTIONS[raw.function](scope, raw, when)


def _window(scope: Scope, raw: syntax.Window, when: When) -> Value:
    raise scope.wrong("expression.window_misplaced", raw)


def _choice(scope: Scope, raw: syntax.Choice, when: When) -> Value:
    raise scope.wrong("expression.set_misplaced", raw)


def _quoted(scope: Scope, raw: syntax.Quoted, when: When) -> Value:
    raise scope.wrong("expression.code_misplaced", raw)


HANDLERS: dict[type[syntax.Raw], Handler] = {
    syntax.Call: _call,
    syntax.Window: _window,
    syntax.Choice: _choice,
    syntax.Quoted: _quoted,
}
