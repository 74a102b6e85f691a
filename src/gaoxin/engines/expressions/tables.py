"""What bands, point tables and totals mean.

A table whose input is unknown does not give an unknown number but a range, from the least to the most that its rows
still allow, like a row where experts judge between two ends. A total of such ranges is a range, and a comparison with
it is decided as soon as either end decides it: what is unknown matters only where it could change the answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from math import inf

from gaoxin.engines.expressions import ratios, syntax
from gaoxin.engines.expressions.conditions import compared, grouped
from gaoxin.engines.expressions.figures import added, alike
from gaoxin.engines.expressions.graph import Graph
from gaoxin.engines.expressions.moments import When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.scope import Handler, Scope
from gaoxin.engines.expressions.values import Condition, ConditionKind, Figure, FigureKind, Value


@dataclass(frozen=True, slots=True)
class Row:
    """One row: when it counts (None: in all other cases) and the ends of what it gives."""

    condition: Condition | None
    low: Figure
    high: Figure


def table(scope: Scope, raw: syntax.Raw, kind: FigureKind, rows: Sequence[Row], together: bool) -> Figure:
    """The value of the first row that counts; the last row counts when no other does. `together` says that the
    conditions are known or unknown all at once, as those on one known number are."""
    values = [figure for row in rows for figure in (row.low, row.high)]
    unit = next((figure for figure in values if not figure.bare), values[0])
    for figure in values:
        alike(scope, raw, figure, unit)
        if figure.root:
            raise scope.wrong("expression.rate_only_compared", raw)
    folded = _together if together else _apart
    low = folded(scope.graph, [(row.condition, row.low.low) for row in rows], False)
    high = folded(scope.graph, [(row.condition, row.high.high) for row in rows], True)
    conditions = tuple(row.condition for row in rows if row.condition)
    return Figure(
        raw.spot,
        unit.unit,
        low,
        high,
        kind,
        share=any(figure.share for figure in values),
        bare=all(figure.bare for figure in values),
        parts=tuple(values[::2]),
        rows=conditions,
        size=1 + sum(row.size for row in conditions) + sum(figure.size for figure in values),
    )


Choices = list[tuple[Condition | None, Ratio]]


def _together(graph: Graph, choices: Choices, largest: bool) -> Ratio:
    """While nothing is known every row is possible; once something is, exactly one."""
    extreme = reduce(lambda one, other: ratios.extreme(graph, one, other, largest), (value for _, value in choices))
    found = choices[-1][1]
    for condition, value in reversed(choices[:-1]):
        if condition:
            found = ratios.choose(graph, condition.node, value, found, extreme)
    return found


def _apart(graph: Graph, choices: Choices, largest: bool) -> Ratio:
    """Each row may be known by itself: one whose condition is unknown leaves its own value and those after it."""
    found = choices[-1][1]
    for condition, value in reversed(choices[:-1]):
        if condition:
            either = ratios.extreme(graph, value, found, largest)
            found = ratios.choose(graph, condition.node, value, found, either)
    return found


def _outcome(scope: Scope, outcome: syntax.Outcome, when: When) -> tuple[Figure, Figure]:
    low, high = scope.figure(outcome.low, when), scope.figure(outcome.high, when)
    if outcome.low is not outcome.high:
        first, last = scope.constant(outcome.low), scope.constant(outcome.high)
        alike(scope, outcome.low, first, last)
        if first.low.factor >= last.low.factor:
            raise scope.wrong("expression.range_backwards", outcome.low)
    return low, high


def _cases(scope: Scope, raw: syntax.Cases, when: When) -> Value:
    rows = [
        Row(None if row.condition is None else scope.condition(row.condition, when), *_outcome(scope, row.value, when))
        for row in raw.rows
    ]
    return table(scope, raw, FigureKind.CASES, rows, together=False)


def _bands(scope: Scope, raw: syntax.Bands, when: When) -> Value:
    figure = scope.figure(raw.input, when)
    if figure.low.constant and not figure.open:
        raise scope.wrong("expression.constant_input", raw.input)
    left: Stretches = [(_FIRST, _LAST)]
    rows = []
    for band in raw.rows:
        part = _cuts(scope, figure, band)
        if not any(max(first, part[0]) < min(last, part[1]) for first, last in left):
            raise scope.wrong("expression.row_unreachable", raw, row=band.spot.text[:30])
        left = [rest for stretch in left for rest in _without(stretch, part)]
        open_ended = band.lower is None and band.upper is None
        condition = None if open_ended else _banded(scope, band, figure)
        rows.append(Row(condition, *_outcome(scope, band.value, when)))
    if left:
        raise scope.wrong("expression.rows_incomplete", raw, gap=_gap(left[0], figure))
    return table(scope, raw, FigureKind.BANDS, rows, together=not figure.open)


def _banded(scope: Scope, band: syntax.Band, figure: Figure) -> Condition:
    tests = []
    for bound, sign in (
        (band.lower, ">=" if band.lower_included else ">"),
        (band.upper, "<=" if band.upper_included else "<"),
    ):
        if bound is not None:
            tests.append(compared(scope, bound, sign, figure, scope.constant(bound)))
    if len(tests) == 1:
        return tests[0]
    return grouped(scope, syntax.Both(band.spot, ()), ConditionKind.ALL, tests)


# Which numbers a row takes. A cut lies just before (0) or just after (1) a number.

Cut = tuple[Fraction | float, int]
Stretch = tuple[Cut, Cut]
Stretches = list[Stretch]
_FIRST: Cut = (-inf, 0)
_LAST: Cut = (inf, 1)


def _cuts(scope: Scope, figure: Figure, band: syntax.Band) -> Stretch:
    first, last = _FIRST, _LAST
    if band.lower is not None:
        first = _bound(scope, figure, band.lower), 0 if band.lower_included else 1
    if band.upper is not None:
        last = _bound(scope, figure, band.upper), 1 if band.upper_included else 0
    return first, last


def _bound(scope: Scope, figure: Figure, raw: syntax.Raw) -> Fraction:
    bound = scope.constant(raw)
    alike(scope, raw, bound, figure)
    return bound.low.factor


def _without(stretch: Stretch, part: Stretch) -> Stretches:
    first, last = stretch
    pieces = [(first, min(last, part[0])), (max(first, part[1]), last)]
    return [piece for piece in pieces if piece[0] < piece[1]]


def _gap(stretch: Stretch, figure: Figure) -> str:
    """A stretch as mathematicians write it, in the unit of the figure."""
    (low, after_low), (high, after_high) = stretch
    first = "(-∞" if low == -inf else f"{'(' if after_low else '['}{_number(low, figure)}"
    last = "∞)" if high == inf else f"{_number(high, figure)}{']' if after_high else ')'}"
    return f"{first}, {last}"


def _number(value: Fraction | float, figure: Figure) -> str:
    return f"{Fraction(value) / figure.unit.scale}{figure.unit}"


# Totals


def _gathered(scope: Scope, raw: syntax.Gathered, when: When) -> Value:
    parts = [scope.figure(part, when) for part in raw.parts]
    for part, inner in zip(parts, raw.parts, strict=True):
        if part.root:
            raise scope.wrong("expression.rate_only_compared", inner)
    if raw.kind == "total":
        found = replace(reduce(lambda one, other: added(scope, raw, one, other), parts), kind=FigureKind.TOTAL)
        if raw.cap is not None:
            cap = scope.constant(raw.cap)
            found = replace(outermost(scope, raw, (found, cap), largest=False), kind=FigureKind.TOTAL)
    else:
        kind = FigureKind.BEST if raw.kind == "best" else FigureKind.LEAST
        found = replace(outermost(scope, raw, parts, largest=raw.kind == "best"), kind=kind)
    return replace(found, parts=tuple(parts), size=1 + sum(part.size for part in parts))


def outermost(scope: Scope, raw: syntax.Raw, figures: Iterable[Figure], largest: bool) -> Figure:
    """The largest or smallest of several figures, unknown when one is."""
    return reduce(lambda one, other: _outer(scope, raw, one, other, largest), figures)


def _outer(scope: Scope, raw: syntax.Raw, one: Figure, other: Figure, largest: bool) -> Figure:
    alike(scope, raw, one, other)
    if one.root or other.root:
        raise scope.wrong("expression.rate_only_compared", raw)
    low = ratios.extreme(scope.graph, one.low, other.low, largest)
    high = ratios.extreme(scope.graph, one.high, other.high, largest) if one.open or other.open else low
    return Figure(
        raw.spot,
        other.unit if one.bare else one.unit,
        low,
        high,
        share=one.share or other.share,
        bare=one.bare and other.bare,
    )


HANDLERS: dict[type[syntax.Raw], Handler] = {syntax.Bands: _bands, syntax.Cases: _cases, syntax.Gathered: _gathered}
