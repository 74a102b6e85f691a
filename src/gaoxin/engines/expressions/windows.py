"""What functions over several periods mean: sums and means of the last years, growth, every year, some year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from gaoxin.engines.expressions import days, ratios, syntax
from gaoxin.engines.expressions.conditions import grouped
from gaoxin.engines.expressions.figures import PERCENT, added
from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.expressions.moments import When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.scope import Scope
from gaoxin.engines.expressions.slots import YEARS, Part, Year
from gaoxin.engines.expressions.tables import outermost
from gaoxin.engines.expressions.values import Condition, ConditionKind, Figure, Value
from gaoxin.engines.expressions.words import Function
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import parse_unit

MOST_PERIODS = 60
"""Periods of one window."""
FARTHEST = 60
"""Years or periods that may be looked back at all."""

_MONTHS, _PERIODS = parse_unit("月").kinds, parse_unit("期").kinds


@dataclass(frozen=True, slots=True)
class Back:
    """A stretch of time to look back by."""

    years: int = 0
    months: int = 0
    periods: int = 0


# One earlier period


def before(scope: Scope, raw: syntax.Call, when: When) -> Value:
    """What the first argument was so far before."""
    inner, span = _arguments(scope, raw, 2)
    return _earlier(scope, inner, _span(scope, span), when)


def _earlier(scope: Scope, raw: syntax.Raw, back: Back, when: When) -> Value:
    then = when.earlier(back.years, back.periods + back.months)
    if max(then.years, then.periods) > FARTHEST:
        raise scope.wrong("expression.too_far", raw)
    with scope.grains_inside() as grains:
        value = scope.value(raw, then)
        if not grains:
            raise scope.wrong("expression.nothing_periodic", raw)
        if back.months and grains != {Grain.MONTH}:
            raise scope.wrong("expression.other_grain", raw, length=Grain.MONTH)
        if back.periods and len(grains) > 1:
            raise scope.wrong("expression.mixed_grains", raw)
    return value


def _span(scope: Scope, raw: syntax.Raw) -> Back:
    """Years, months or periods: 2 年, 6 个月, 1 期."""
    figure = scope.constant(raw)
    count = figure.low.factor
    if count.denominator == 1 and count > 0:
        if figure.unit.kinds == _PERIODS:
            return Back(periods=int(count))
        if figure.unit.kinds == _MONTHS:
            return Back(months=int(count)) if count % 12 else Back(years=int(count / 12))
    raise scope.wrong("expression.span", raw)


def growth(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """How much more than so far before, as a share of what it was then; without a stretch, than one year before. From
    nothing, or less, there is no growth rate."""
    inner, *rest = _arguments(scope, raw, 1, 2)
    now, then = _now_and_then(scope, inner, _span(scope, rest[0]) if rest else Back(years=1), when)
    graph = scope.graph
    base = ratios.only(graph, Op.POSITIVE, then.low)
    more = ratios.plus(graph, now.low, ratios.by(then.low, Fraction(-1)))
    amount = ratios.over(graph, more, base)
    return Figure(raw.spot, PERCENT, amount, amount, share=True)


def compound(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """The yearly rate that leads from what it was so many years before to what it is; from nothing, or to less than
    nothing, there is none."""
    inner, span = _arguments(scope, raw, 2)
    back = _span(scope, span)
    if not back.years:
        raise scope.wrong("expression.rate_in_years", raw)
    now, then = _now_and_then(scope, inner, back, when)
    graph = scope.graph
    last, base = ratios.only(graph, Op.NOT_NEGATIVE, now.low), ratios.only(graph, Op.POSITIVE, then.low)
    amount = ratios.over(graph, last, base)
    return Figure(raw.spot, PERCENT, amount, amount, root=back.years, share=True)


def _now_and_then(scope: Scope, raw: syntax.Raw, back: Back, when: When) -> tuple[Figure, Figure]:
    now = scope.exact(raw, when)
    then = _earlier(scope, raw, back, when)
    if not isinstance(then, Figure) or then.low.constant:
        raise scope.wrong("expression.nothing_periodic", raw)
    return now, then


# Several periods


def summary(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """The sum or mean of a figure over a window; unknown when one of its periods is."""
    inner, window = _windowed(scope, raw)
    _, terms = _each(scope, inner, window, when)
    figures = [scope.exact(inner, then) for then in terms]
    counted = _counted(scope, window, terms)
    if counted:
        nothing = Ratio(Fraction(0))
        figures = [
            replace(figure, low=found, high=found)
            for figure, node in zip(figures, counted, strict=True)
            for found in (ratios.choose(scope.graph, node, figure.low, nothing),)
        ]
    total = replace(reduce(lambda one, other: added(scope, raw, one, other), figures), spot=raw.spot)
    if raw.function is Function.SUM:
        return total
    amount = ratios.over(scope.graph, total.low, _number(scope, counted, len(terms)))
    return replace(total, low=amount, high=amount)


def _number(scope: Scope, counted: Sequence[int], all_: int) -> Ratio:
    """How many periods count."""
    if not counted:
        return Ratio(Fraction(all_))
    one, nothing = Ratio(Fraction(1)), Ratio(Fraction(0))
    terms = [ratios.choose(scope.graph, node, one, nothing) for node in counted]
    return reduce(lambda first, second: ratios.plus(scope.graph, first, second), terms)


def extreme(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """The largest or smallest over a window, or of several figures."""
    if raw.arguments and isinstance(raw.arguments[-1], syntax.Window):
        inner, window = _windowed(scope, raw)
        if window.since is not None:
            raise scope.wrong("expression.since_only_sums", raw)
        figures = [scope.figure(inner, then) for then in _each(scope, inner, window, when)[1]]
    else:
        if len(raw.arguments) < 2:
            raise scope.wrong("expression.arguments", raw, function=raw.function, wanted=2)
        figures = [scope.figure(argument, when) for argument in raw.arguments]
    return replace(outermost(scope, raw, figures, largest=raw.function is Function.MAX), spot=raw.spot)


def every(scope: Scope, raw: syntax.Call, when: When) -> Condition:
    """Whether a condition holds in every (or in some) period of a window."""
    inner, window = _windowed(scope, raw)
    grain, terms = _each(scope, inner, window, when)
    parts = [replace(scope.condition(inner, then), when=then, grain=grain) for then in terms]
    kind = ConditionKind.EVERY if raw.function is Function.EVERY else ConditionKind.SOME
    if counted := _counted(scope, window, terms):
        parts = [
            replace(part, node=_outside(scope, kind, part.node, node))
            for part, node in zip(parts, counted, strict=True)
        ]
    return grouped(scope, raw, kind, parts)


def _outside(scope: Scope, kind: ConditionKind, node: int, counted: int) -> int:
    """A period that does not count neither breaks `every` nor makes `some`."""
    if kind is ConditionKind.EVERY:
        return scope.graph.or_((scope.graph.not_(counted), node))
    return scope.graph.and_((counted, node))


def count(scope: Scope, raw: syntax.Call, when: When) -> Figure:
    """In how many periods of a window a condition holds: a range while some are unknown."""
    inner, window = _windowed(scope, raw)
    if window.since is not None:
        raise scope.wrong("expression.since_only_sums", raw)
    graph = scope.graph
    one, nothing = graph.const(1), graph.const(0)
    grain, terms = _each(scope, inner, window, when)
    conditions = [replace(scope.condition(inner, then), when=then, grain=grain) for then in terms]
    low, high = (
        reduce(graph.sum_of, [graph.select(part.node, one, nothing, unknown) for part in conditions])
        for unknown in (nothing, one)
    )
    unit = parse_unit("次")
    return Figure(raw.spot, unit, Ratio(Fraction(1), low), Ratio(Fraction(1), high), rows=tuple(conditions))


def _windowed(scope: Scope, raw: syntax.Call) -> tuple[syntax.Raw, syntax.Window]:
    inner, window = (*raw.arguments, None, None)[:2]
    if len(raw.arguments) != 2 or inner is None or not isinstance(window, syntax.Window):
        raise scope.wrong("expression.window_wanted", raw, function=raw.function)
    if not 1 <= window.count <= MOST_PERIODS:
        raise scope.wrong("expression.window_length", window, most=MOST_PERIODS)
    return inner, window


def _each(scope: Scope, raw: syntax.Raw, window: syntax.Window, when: When) -> tuple[Grain, list[When]]:
    """How long the periods of the window are, and which, the latest first. Refuses facts of other periods."""
    with scope.grains_inside() as grains:
        scope.value(raw, when)
        if not grains:
            raise scope.wrong("expression.nothing_periodic", raw)
        if len(grains) > 1:
            raise scope.wrong("expression.mixed_grains", raw)
        (grain,) = grains
    if grain is Grain.CUMULATED:
        raise scope.wrong("expression.cumulated_window", raw)
    if window.length not in ("period", grain.value):
        raise scope.wrong("expression.other_grain", raw, length=window.length)
    if window.since is not None and grain is not Grain.YEAR:
        raise scope.wrong("expression.since_in_years", window)
    if max(when.years, when.periods) + window.count - 1 > FARTHEST:
        raise scope.wrong("expression.too_far", raw)
    if grain is Grain.YEAR:
        return grain, [when.earlier(years=back) for back in range(window.count)]
    return grain, [when.earlier(periods=back) for back in range(window.count)]


def _counted(scope: Scope, window: syntax.Window, terms: Sequence[When]) -> list[int]:
    """For each year of a window with `since`, the node that says whether it counts: that of the day, and later ones."""
    if window.since is None:
        return []
    graph = scope.graph
    day = scope.day(window.since, terms[0])
    if day.is_fact and day.days:
        raise scope.wrong("expression.moved_by_days", window.since)
    months = days.node(graph, day, Part.MONTHS)
    found = []
    for then in terms:
        year = graph.add(Node(Op.SLOT, (), Year(When(then.years + then.periods))), YEARS)
        end = graph.sum_of(graph.scaled(12, year), graph.const(11))
        found.append(graph.add(Node(Op.COMPARE, (end, months), ">=")))
    return found


def _arguments(scope: Scope, raw: syntax.Call, *wanted: int) -> tuple[syntax.Raw, ...]:
    if len(raw.arguments) not in wanted:
        raise scope.wrong("expression.arguments", raw, function=raw.function, wanted=wanted[-1])
    return raw.arguments


FUNCTIONS = {
    Function.BEFORE: before,
    Function.GROWTH: growth,
    Function.CAGR: compound,
    Function.SUM: summary,
    Function.MEAN: summary,
    Function.MAX: extreme,
    Function.MIN: extreme,
    Function.EVERY: every,
    Function.SOME: every,
    Function.COUNT: count,
}
