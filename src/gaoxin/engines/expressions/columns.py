"""How one node is computed for a whole column, in Narwhals expressions: the twin of `steps`.

A null is an unknown. Each expression is written so that the known traps of frames do not spring, on Polars and Spark
alike: `when` sends a null to `otherwise`, so both truths are asked for; a sum is a chain of plus, because the sum of
nulls is 0; nothing is divided, because 0/0 compares as true; numbers that may not fit 64 bits are computed in 128.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add, and_, or_
from typing import TypeAlias, cast

import narwhals as nw
from narwhals.dtypes import DType

from gaoxin.engines.expressions.graph import Bounds, Node, Op

NARROW = 2**63 - 2
"""The largest number of a 64-bit column that still has room for a threshold just beyond it."""
_LIMB = 10**15

Cell: TypeAlias = nw.Expr


@dataclass(frozen=True, slots=True)
class Column:
    """The expression of a node. `bounds` for numbers; `wide` says that it has 128 bits."""

    expr: nw.Expr
    bounds: Bounds | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Widths:
    """The type of 128-bit numbers in a kind of frame: Polars has integers so wide, Spark has decimals of 38 digits."""

    wide: DType

    def widened(self, column: Column, wide: bool) -> nw.Expr:
        return column.expr.cast(self.wide) if wide and not column.wide else column.expr

    def number(self, value: int, wide: bool) -> nw.Expr:
        """A whole number as a literal. What no 64-bit literal holds is put together."""
        if abs(value) <= NARROW:
            literal = nw.lit(value, nw.Int64)
            return literal.cast(self.wide) if wide else literal
        first, rest = divmod(value, _LIMB)
        return self.number(first, True) * self.number(_LIMB, True) + self.number(rest, True)


def is_wide(bounds: Bounds | None) -> bool:
    """Whether a number with these bounds needs 128 bits."""
    return bounds is not None and max(abs(bounds[0]), abs(bounds[1])) > NARROW


def column(node: Node, args: Sequence[Column], bounds: Bounds | None, widths: Widths) -> Column:
    """The expression of a node whose arguments have theirs."""
    wide = is_wide(bounds) or any(arg.wide for arg in args)
    inputs = [widths.widened(arg, wide) if arg.bounds else arg.expr for arg in args]
    if node.op is Op.CONST:
        return Column(widths.number(cast(int, node.payload), wide), bounds, wide)
    if node.op is Op.SCALE:
        return Column(inputs[0] * widths.number(cast(int, node.payload), wide), bounds, wide)
    if node.op is Op.AGAINST:
        sign, bound = cast(tuple[str, int], node.payload)
        return Column(_COMPARISONS[sign](inputs[0], widths.number(bound, wide)))
    if node.op is Op.FLOOR:
        return _floor(args, bounds, widths)
    expr = _OPS[node.op](node, inputs)
    return Column(expr, bounds, wide) if bounds else Column(expr)


def _floor(args: Sequence[Column], bounds: Bounds | None, widths: Widths) -> Column:
    """Rounded down by way of the exact multiple plus a half: whole division passes through binary fractions on Spark,
    and from a half it finds the right whole number even there."""
    (low, high), (_, most) = args[0].bounds or (0, 0), args[1].bounds or (0, 0)
    span = 2 * max(abs(low), abs(high)) + 2 * most
    wide = is_wide((-span, span)) or any(arg.wide for arg in args)
    above, below = (widths.widened(arg, wide) for arg in args)
    twice = widths.number(2, wide)
    expr = ((above - above % below) * twice + below) // (below * twice)
    return Column(expr.cast(widths.wide if is_wide(bounds) else nw.Int64), bounds, is_wide(bounds))


_COMPARISONS: dict[str, Callable[[nw.Expr, nw.Expr], nw.Expr]] = {
    ">=": lambda left, right: left >= right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    "=": lambda left, right: left == right,
}


def _select(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    condition, met, failed = args[:3]
    chosen = nw.when(condition).then(met).when(~condition).then(failed)
    return chosen.otherwise(args[3]) if len(args) > 3 else chosen


def _smaller(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    left, right = args
    return nw.when(left <= right).then(left).when(right < left).then(right)


def _larger(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    left, right = args
    return nw.when(left >= right).then(left).when(right > left).then(right)


def _member(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    codes, beginnings = cast(tuple[frozenset[str], tuple[str, ...]], node.payload)
    tests = [args[0].is_in(sorted(codes))] if codes else []
    return reduce(or_, [*tests, *(args[0].str.starts_with(beginning) for beginning in beginnings)])


def _holds(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    codes, every = cast(tuple[frozenset[str], bool], node.payload)
    tests = [args[0].str.contains(f"|{code}|", literal=True) for code in sorted(codes)]
    return reduce(and_ if every else or_, tests)


def _at_least(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    one, nothing = nw.lit(1, nw.Int64), nw.lit(0, nw.Int64)
    met = reduce(add, [nw.when(arg).then(one).otherwise(nothing) for arg in args])
    possible = reduce(add, [nw.when(~arg).then(nothing).otherwise(one) for arg in args])
    needed = cast(int, node.payload)
    return nw.when(met >= needed).then(nw.lit(True)).when(possible < needed).then(nw.lit(False))


def _verdict(node: Node, args: Sequence[nw.Expr]) -> nw.Expr:
    surely, possibly = args
    return nw.when(surely).then(nw.lit(True)).when(~possibly).then(nw.lit(False))


_OPS: dict[Op, Callable[[Node, Sequence[nw.Expr]], nw.Expr]] = {
    Op.TRUTH: lambda node, args: nw.lit(bool(node.payload)),
    Op.ADD: lambda node, args: args[0] + args[1],
    Op.MULTIPLY: lambda node, args: args[0] * args[1],
    Op.SMALLER: _smaller,
    Op.LARGER: _larger,
    Op.SELECT: _select,
    Op.NONZERO: lambda node, args: nw.when(args[0] != 0).then(args[0]),
    Op.POSITIVE: lambda node, args: nw.when(args[0] > 0).then(args[0]),
    Op.NOT_NEGATIVE: lambda node, args: nw.when(args[0] >= 0).then(args[0]),
    Op.COMPARE: lambda node, args: _COMPARISONS[str(node.payload)](args[0], args[1]),
    Op.SAME: lambda node, args: args[0] == args[1],
    Op.MEMBER: _member,
    Op.HOLDS: _holds,
    Op.AND: lambda node, args: reduce(and_, args),
    Op.OR: lambda node, args: reduce(or_, args),
    Op.NOT: lambda node, args: ~args[0],
    Op.AT_LEAST: _at_least,
    Op.VERDICT: _verdict,
    Op.KNOWN: lambda node, args: ~args[0].is_null(),
}
