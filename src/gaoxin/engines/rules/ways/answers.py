"""Answers that a truth may have anywhere in a box of amounts, as bits, and how they are joined.

What is left out is excluded for certain; what is there may still turn out impossible.
"""

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.rules.ways.forms import Amounts

MET, FAILED, UNKNOWN = 1, 2, 4
ANSWERS = {True: MET, False: FAILED, None: UNKNOWN}
DENIED = [
    (FAILED if answers & MET else 0) | (MET if answers & FAILED else 0) | (answers & UNKNOWN) for answers in range(8)
]
"""For each set of answers, the set for the opposite."""

Spans: TypeAlias = list[Any]
"""The span of each node; after those of all nodes, for each comparison the form that is zero or more where it holds, as
far as there is one in this box."""
Run: TypeAlias = Callable[[Amounts, Amounts, Spans], Any]
"""What a node comes to between least and most amounts, from the spans of its arguments."""
Making: TypeAlias = Callable[[int, Node], Run]
"""From where the form of a comparison stands, and its node."""


def _and(at: int, node: Node) -> Run:
    args = node.args

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        every, some, open_ = MET | FAILED | UNKNOWN, 0, True
        for arg in args:
            answers = s[arg]
            every &= answers
            some |= answers
            open_ = open_ and bool(answers & (MET | UNKNOWN))
        found = (every & MET) | (some & FAILED)
        return found | UNKNOWN if some & UNKNOWN and open_ else found

    return run


def _or(at: int, node: Node) -> Run:
    args = node.args

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        every, some, open_ = MET | FAILED | UNKNOWN, 0, True
        for arg in args:
            answers = s[arg]
            every &= answers
            some |= answers
            open_ = open_ and bool(answers & (FAILED | UNKNOWN))
        found = (every & FAILED) | (some & MET)
        return found | UNKNOWN if some & UNKNOWN and open_ else found

    return run


def _not(at: int, node: Node) -> Run:
    (a,) = node.args
    return lambda low, high, s: DENIED[s[a]]


def _at_least(at: int, node: Node) -> Run:
    args, needed = node.args, cast(int, node.payload)

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        found = [s[arg] for arg in args]
        possible = sum(1 for answers in found if answers & MET)
        surely = found.count(MET)
        open_ = sum(1 for answers in found if answers & (MET | UNKNOWN))
        never_failed = sum(1 for answers in found if not answers & FAILED)
        answer = MET if possible >= needed else 0
        if never_failed < needed:
            answer |= FAILED
        if surely < needed <= open_ and any(answers & UNKNOWN for answers in found):
            answer |= UNKNOWN
        return answer

    return run


def _verdict(at: int, node: Node) -> Run:
    surely, possibly = node.args

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        found = s[surely] & MET
        if s[surely] & (FAILED | UNKNOWN):
            found |= s[possibly] & FAILED
            found |= UNKNOWN if s[possibly] & (MET | UNKNOWN) else 0
        return found

    return run


def _known(at: int, node: Node) -> Run:
    (a,) = node.args

    def run(low: Amounts, high: Amounts, s: Spans) -> Any:
        x = s[a]
        if isinstance(x, int):
            return (MET if x & (MET | FAILED) else 0) | (FAILED if x & UNKNOWN else 0)
        return FAILED if x is None else MET | FAILED if x.maybe else MET

    return run


LOGIC: dict[Op, Making] = {
    Op.AND: _and,
    Op.OR: _or,
    Op.NOT: _not,
    Op.AT_LEAST: _at_least,
    Op.VERDICT: _verdict,
    Op.KNOWN: _known,
}
