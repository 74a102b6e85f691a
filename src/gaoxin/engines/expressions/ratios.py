"""Exact fractions over the nodes of a graph.

A ratio is a constant times one node over another, whose own values are positive or unknown. So a comparison needs no
division: both sides are multiplied out, and what is a threshold on one fact stays one comparison with a whole number.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

from gaoxin.engines.expressions.graph import Graph, Node, Op, TooWide

_LONGEST = 10**40
"""What numerator and denominator of a constant may reach."""
_TURNED = {">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "="}


@dataclass(frozen=True, slots=True)
class Ratio:
    """`factor` × the node `above` ÷ the node `below`; None stands for one."""

    factor: Fraction
    above: int | None = None
    below: int | None = None

    def __post_init__(self) -> None:
        if max(abs(self.factor.numerator), self.factor.denominator) > _LONGEST:
            raise TooWide

    @property
    def constant(self) -> bool:
        return self.above is None and self.below is None


class _Common(NamedTuple):
    """Two ratios as whole numbers of one unit: factor × (left, right) ÷ below."""

    factor: Fraction
    left: int
    right: int
    below: int | None


def _times(graph: Graph, left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return right if left is None else left
    return graph.product(left, right)


def _whole(graph: Graph, factor: int, node: int | None) -> int:
    return graph.const(factor) if node is None else graph.scaled(factor, node)


def _common(graph: Graph, left: Ratio, right: Ratio) -> _Common:
    unit = lcm(left.factor.denominator, right.factor.denominator)
    one, other = int(left.factor * unit), int(right.factor * unit)
    shared = gcd(one, other) or 1
    if left.below == right.below:
        above, opposite, below = left.above, right.above, left.below
    else:
        above, opposite = _times(graph, left.above, right.below), _times(graph, right.above, left.below)
        below = _times(graph, left.below, right.below)
    return _Common(
        Fraction(shared, unit),
        _whole(graph, one // shared, above),
        _whole(graph, other // shared, opposite),
        below,
    )


def plus(graph: Graph, left: Ratio, right: Ratio) -> Ratio:
    if left.constant and right.constant:
        return Ratio(left.factor + right.factor)
    both = _common(graph, left, right)
    return Ratio(both.factor, graph.sum_of(both.left, both.right), both.below)


def times(graph: Graph, left: Ratio, right: Ratio) -> Ratio:
    return Ratio(
        left.factor * right.factor, _times(graph, left.above, right.above), _times(graph, left.below, right.below)
    )


def by(ratio: Ratio, factor: Fraction) -> Ratio:
    return Ratio(ratio.factor * factor, ratio.above, ratio.below)


def over(graph: Graph, left: Ratio, right: Ratio) -> Ratio:
    """The quotient; unknown where the right is zero. A constant zero is the caller's to refuse."""
    factor = left.factor / right.factor
    above = _times(graph, left.above, right.below)
    if right.above is None:
        return Ratio(factor, above, left.below)
    low, high = graph.range_of(right.above)
    divisor = graph.only(Op.NONZERO, right.above)
    if high <= 0:
        factor, divisor = -factor, graph.scaled(-1, divisor)
    elif low < 0:
        below_zero = graph.add(Node(Op.AGAINST, (right.above,), ("<=", -1)))
        top = _whole(graph, 1, above)
        above = graph.select(below_zero, graph.scaled(-1, top), top)
        divisor = graph.only(Op.POSITIVE, graph.select(below_zero, graph.scaled(-1, divisor), divisor))
    return Ratio(factor, above, _times(graph, left.below, divisor))


def only(graph: Graph, op: Op, ratio: Ratio) -> Ratio:
    """The ratio where it is positive (or not negative), and unknown elsewhere. A constant is the caller's to judge."""
    if ratio.above is None:
        return ratio
    above = ratio.above if ratio.factor > 0 else graph.scaled(-1, ratio.above)
    return Ratio(abs(ratio.factor), graph.only(op, above), ratio.below)


def never_negative(graph: Graph, ratio: Ratio) -> bool:
    """Whether its bounds leave no value below zero."""
    low, high = (1, 1) if ratio.above is None else graph.range_of(ratio.above)
    return (ratio.factor >= 0 and low >= 0) or (ratio.factor <= 0 and high <= 0)


def rounded_down(graph: Graph, ratio: Ratio, step: Fraction) -> Ratio:
    """The largest whole multiple of a positive step that is not more than the ratio."""
    parts = ratio.factor / step
    above = _whole(graph, parts.numerator, ratio.above)
    below = _whole(graph, parts.denominator, ratio.below)
    return Ratio(step, graph.floor(above, below))


def choose(graph: Graph, condition: int, met: Ratio, failed: Ratio, unknown: Ratio | None = None) -> Ratio:
    """One of the ratios by a condition; see `Op.SELECT`."""
    both = _common(graph, met, failed)
    if met.below == failed.below and unknown is None:
        return Ratio(both.factor, graph.select(condition, both.left, both.right), both.below)
    return _chosen(graph, condition, [met, failed] if unknown is None else [met, failed, unknown])


def _chosen(graph: Graph, condition: int, ratios: list[Ratio]) -> Ratio:
    """As `choose`, where each keeps its own denominator: only the chosen one's has to be known."""
    unit = lcm(*(ratio.factor.denominator for ratio in ratios))
    wholes = [int(ratio.factor * unit) for ratio in ratios]
    shared = gcd(*wholes) or 1
    tops = [_whole(graph, whole // shared, ratio.above) for whole, ratio in zip(wholes, ratios, strict=True)]
    below = None
    if any(ratio.below is not None for ratio in ratios):
        bottoms = [_whole(graph, 1, ratio.below) for ratio in ratios]
        below = graph.select(condition, *bottoms)
    return Ratio(Fraction(shared, unit), graph.select(condition, *tops), below)


def extreme(graph: Graph, left: Ratio, right: Ratio, largest: bool) -> Ratio:
    """The larger or the smaller of two, unknown when either is."""
    if left.constant and right.constant:
        return max(left, right, key=_factor) if largest else min(left, right, key=_factor)
    if left.below == right.below:
        both = _common(graph, left, right)
        found = graph.larger(both.left, both.right) if largest else graph.smaller(both.left, both.right)
        return Ratio(both.factor, found, both.below)
    first = compare(graph, ">=" if largest else "<=", left, right)
    return _chosen(graph, first, [left, right])


def _factor(ratio: Ratio) -> Fraction:
    return ratio.factor


def compare(graph: Graph, sign: str, left: Ratio, right: Ratio) -> int:
    """The node that compares two ratios by >=, >, <=, < or =."""
    if left.constant and right.constant:
        return graph.truth(_holds(sign, left.factor, right.factor))
    if left.constant:
        return compare(graph, _TURNED[sign], right, left)
    if right.constant and right.below is None and left.below is None and left.above is not None and left.factor:
        return _against(graph, sign if left.factor > 0 else _TURNED[sign], left.above, right.factor / left.factor)
    apart = _common(graph, Ratio(left.factor, left.above, left.below), Ratio(right.factor, right.above, right.below))
    one, other = apart.left, apart.right
    if apart.below is not None and left.below == right.below:
        # The same denominator on both sides cancels, but where it is unknown the comparison has to stay so.
        one, other = graph.product(one, apart.below), graph.product(other, apart.below)
    if sign in ("<=", "<"):
        sign, one, other = _TURNED[sign], other, one
    return graph.add(Node(Op.COMPARE, (one, other), sign))


def _holds(sign: str, left: Fraction, right: Fraction) -> bool:
    return {
        ">=": left >= right,
        ">": left > right,
        "<=": left <= right,
        "<": left < right,
        "=": left == right,
    }[sign]


def _against(graph: Graph, sign: str, number: int, threshold: Fraction) -> int:
    """A whole number against a threshold needs no fraction: > 2.5 is >= 3. Thresholds out of reach are drawn in to
    just beyond it, so that they are small enough for a column."""
    low, high = graph.range_of(number)
    floor = threshold.numerator // threshold.denominator
    whole = threshold.denominator == 1
    if sign == ">":
        sign, bound = ">=", floor + 1
    elif sign == ">=":
        bound = floor if whole else floor + 1
    elif sign == "<":
        sign, bound = "<=", floor - 1 if whole else floor
    elif sign == "<=":
        bound = floor
    else:
        bound = floor if whole else high + 1
    return graph.add(Node(Op.AGAINST, (number,), (sign, min(max(bound, low - 1), high + 1))))


def decided(graph: Graph, node: int) -> bool | None:
    """The truth that a comparison has for every record whose facts are known, if there is one."""
    found = graph.nodes[node]
    if found.op is Op.TRUTH:
        return bool(found.payload)
    if found.op is Op.AGAINST and isinstance(found.payload, tuple):
        sign, bound = found.payload
        return _decided(sign, graph.range_of(found.args[0]), (bound, bound))
    if found.op is Op.COMPARE:
        return _decided(str(found.payload), graph.range_of(found.args[0]), graph.range_of(found.args[1]))
    return None


def _decided(sign: str, left: tuple[int, int], right: tuple[int, int]) -> bool | None:
    if sign == "<=":
        return _decided(">=", right, left)
    if sign == "=":
        return False if left[1] < right[0] or right[1] < left[0] else None
    if left[0] > right[1] or (sign == ">=" and left[0] == right[1]):
        return True
    if left[1] < right[0] or (sign == ">" and left[1] == right[0]):
        return False
    return None
