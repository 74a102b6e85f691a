"""How one node is computed for one record: a small function of the values computed before it.

The twins of these functions for whole columns stand in `frames`; what each operation means stands in `graph.Op`.
"""

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from gaoxin.engines.expressions.graph import Node, Op

Values: TypeAlias = list[Any]
Step: TypeAlias = Callable[[Values], Any]


def step(node: Node) -> Step:
    """The function that computes a node."""
    return _STEPS[node.op](node)


def _add(node: Node) -> Step:
    a, b = node.args

    def run(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else x + y

    return run


def _multiply(node: Node) -> Step:
    a, b = node.args

    def run(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else x * y

    return run


def _scale(node: Node) -> Step:
    (a,) = node.args
    factor = node.payload

    def run(v: Values) -> Any:
        x = v[a]
        return None if x is None else x * factor

    return run


def _floor(node: Node) -> Step:
    a, b = node.args

    def run(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else x // y

    return run


def _smaller(node: Node) -> Step:
    a, b = node.args

    def run(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else min(x, y)

    return run


def _larger(node: Node) -> Step:
    a, b = node.args

    def run(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else max(x, y)

    return run


def _select(node: Node) -> Step:
    c, a, b = node.args[:3]
    unknown = node.args[3] if len(node.args) > 3 else None

    def run(v: Values) -> Any:
        test = v[c]
        if test is None:
            return None if unknown is None else v[unknown]
        return v[a] if test else v[b]

    return run


def _nonzero(node: Node) -> Step:
    (a,) = node.args
    return lambda v: v[a] or None


def _positive(node: Node) -> Step:
    (a,) = node.args

    def run(v: Values) -> Any:
        x = v[a]
        return x if x is not None and x > 0 else None

    return run


def _not_negative(node: Node) -> Step:
    (a,) = node.args

    def run(v: Values) -> Any:
        x = v[a]
        return x if x is not None and x >= 0 else None

    return run


def _compare(node: Node) -> Step:
    a, b = node.args

    def at_least(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else x >= y

    def more(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else x > y

    def same(v: Values) -> Any:
        x, y = v[a], v[b]
        return None if x is None or y is None else x == y

    return {">=": at_least, ">": more, "=": same}[str(node.payload)]


def _against(node: Node) -> Step:
    (a,) = node.args
    sign, bound = cast(tuple[str, int], node.payload)

    def at_least(v: Values) -> Any:
        x = v[a]
        return None if x is None else x >= bound

    def at_most(v: Values) -> Any:
        x = v[a]
        return None if x is None else x <= bound

    def same(v: Values) -> Any:
        x = v[a]
        return None if x is None else x == bound

    return {">=": at_least, "<=": at_most, "=": same}[sign]


def _member(node: Node) -> Step:
    (a,) = node.args
    codes, beginnings = cast(tuple[frozenset[str], tuple[str, ...]], node.payload)

    def among(v: Values) -> Any:
        x = v[a]
        return None if x is None else x in codes

    def begins(v: Values) -> Any:
        x = v[a]
        return None if x is None else x in codes or x.startswith(beginnings)

    return begins if beginnings else among


def _holds(node: Node) -> Step:
    (a,) = node.args
    codes, every = cast(tuple[frozenset[str], bool], node.payload)

    def all_of(v: Values) -> Any:
        x = v[a]
        return None if x is None else codes <= x

    def any_of(v: Values) -> Any:
        x = v[a]
        return None if x is None else not codes.isdisjoint(x)

    return all_of if every else any_of


def _and(node: Node) -> Step:
    args = node.args

    def run(v: Values) -> Any:
        unknown = False
        for arg in args:
            x = v[arg]
            if not x:
                if x is None:
                    unknown = True
                else:
                    return False
        return None if unknown else True

    return run


def _or(node: Node) -> Step:
    args = node.args

    def run(v: Values) -> Any:
        unknown = False
        for arg in args:
            x = v[arg]
            if x:
                return True
            if x is None:
                unknown = True
        return None if unknown else False

    return run


def _not(node: Node) -> Step:
    (a,) = node.args

    def run(v: Values) -> Any:
        x = v[a]
        return None if x is None else not x

    return run


def _at_least(node: Node) -> Step:
    args, needed = node.args, cast(int, node.payload)

    def run(v: Values) -> Any:
        found = [v[arg] for arg in args]
        met = found.count(True)
        if met >= needed:
            return True
        return None if met + found.count(None) >= needed else False

    return run


def _verdict(node: Node) -> Step:
    surely, possibly = node.args

    def run(v: Values) -> Any:
        if v[surely]:
            return True
        return False if v[possibly] is False else None

    return run


def _known(node: Node) -> Step:
    (a,) = node.args
    return lambda v: v[a] is not None


_STEPS: dict[Op, Callable[[Node], Step]] = {
    Op.ADD: _add,
    Op.MULTIPLY: _multiply,
    Op.SCALE: _scale,
    Op.FLOOR: _floor,
    Op.SMALLER: _smaller,
    Op.LARGER: _larger,
    Op.SELECT: _select,
    Op.NONZERO: _nonzero,
    Op.POSITIVE: _positive,
    Op.NOT_NEGATIVE: _not_negative,
    Op.COMPARE: _compare,
    Op.AGAINST: _against,
    Op.SAME: lambda node: _compare(Node(Op.COMPARE, node.args, "=")),
    Op.MEMBER: _member,
    Op.HOLDS: _holds,
    Op.AND: _and,
    Op.OR: _or,
    Op.NOT: _not,
    Op.AT_LEAST: _at_least,
    Op.VERDICT: _verdict,
    Op.KNOWN: _known,
}
