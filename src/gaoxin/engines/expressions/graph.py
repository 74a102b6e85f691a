"""The one form that all evaluators run: numbered nodes over whole numbers, truths and codes.

Every number of the language is a fraction of two nodes and a constant (see `ratios`), so a node only ever adds,
multiplies and compares whole numbers: a record computes them as Python integers, a frame as 64-bit or, where the
bounds of a node ask for it, 128-bit columns, and both say the same. A node that cannot be known is None (null), and so
is everything computed from it, except where the table of `Op` says otherwise.

Equal nodes are one node: what several conditions share is computed once.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum

WIDEST = 10**38 - 1
"""The largest number a node may reach: 38 digits are what every data frame has."""
MOST_NODES = 20_000
"""Nodes of one expression. A hundred-point scheme with every table has some 500."""


class Op(StrEnum):
    """What a node does with its arguments. Where nothing is said, one unknown argument makes it unknown."""

    CONST = "const"
    """The payload, a whole number."""
    TRUTH = "truth"
    """The payload, a truth value."""
    SLOT = "slot"
    """A value of the record; the payload says which. Unknown where the record has none."""
    ADD = "add"
    MULTIPLY = "multiply"
    SCALE = "scale"
    """The argument times the payload."""
    FLOOR = "floor"
    """The first divided by the second (positive), rounded down."""
    SMALLER = "smaller"
    LARGER = "larger"
    SELECT = "select"
    """Condition, value if met, value if not; only the value chosen has to be known. A fourth argument, where there is
    one, is the value for an unknown condition, which else makes the node unknown."""
    NONZERO = "nonzero"
    """The argument; unknown when it is zero."""
    POSITIVE = "positive"
    """The argument; unknown when it is zero or less."""
    NOT_NEGATIVE = "not_negative"
    """The argument; unknown when it is less than zero."""
    COMPARE = "compare"
    """By the sign in the payload: >=, >, =."""
    AGAINST = "against"
    """The argument against a constant: the payload is the sign, >= <= or =, and the constant."""
    SAME = "same"
    """Whether two codes are the same."""
    MEMBER = "member"
    """Whether a code is in the payload: a set of codes and beginnings of codes."""
    HOLDS = "holds"
    """Whether a set of codes holds any (or all) of those in the payload."""
    AND = "and"
    """Failed when one is failed, whatever is unknown."""
    OR = "or"
    """Met when one is met, whatever is unknown."""
    NOT = "not"
    AT_LEAST = "at_least"
    """Whether so many as the payload says are met; unknown ones matter only when they can change that."""
    VERDICT = "verdict"
    """Surely and possibly: met when surely met, failed when not even possibly met, unknown between."""
    KNOWN = "known"
    """Whether the argument is known. Never unknown."""


@dataclass(frozen=True, slots=True)
class Node:
    """One node: what it does, the numbers of the nodes it takes, and what it needs besides."""

    op: Op
    args: tuple[int, ...] = ()
    payload: Hashable = None


Bounds = tuple[int, int]


class TooWide(ArithmeticError):  # noqa: N818 - told as a problem with its place by the reader of the expression
    """A node could reach numbers of more than 38 digits."""


class TooMany(ArithmeticError):  # noqa: N818 - as above
    """An expression has come to more nodes than any written for a person has."""


class Graph:
    """Nodes in an order in which each comes after those it takes, with the bounds of the numbers among them."""

    def __init__(self, most: int | None = MOST_NODES) -> None:
        self.nodes: list[Node] = []
        self.bounds: list[Bounds | None] = []
        self._numbers: dict[Node, int] = {}
        self._most = most

    def add(self, node: Node, bounds: Bounds | None = None) -> int:
        """The number of this node. `bounds` for a node that is a number."""
        number = self._numbers.get(node)
        if number is None:
            if bounds and max(abs(bounds[0]), abs(bounds[1])) > WIDEST:
                raise TooWide
            if self._most is not None and len(self.nodes) >= self._most:
                raise TooMany
            number = self._numbers[node] = len(self.nodes)
            self.nodes.append(node)
            self.bounds.append(bounds)
        return number

    def absorb(self, other: "Graph") -> list[int]:
        """Takes in the nodes of another graph; the answer gives the number here of each of them."""
        numbers: list[int] = []
        for node, bounds in zip(other.nodes, other.bounds, strict=True):
            here = Node(node.op, tuple(numbers[arg] for arg in node.args), node.payload)
            numbers.append(self.add(here, bounds))
        return numbers

    def range_of(self, number: int) -> Bounds:
        """The bounds of a node that is a number."""
        found = self.bounds[number]
        if found is None:
            raise TypeError(f"node {number} is no number")
        return found

    # Numbers

    def const(self, value: int) -> int:
        return self.add(Node(Op.CONST, (), value), (value, value))

    def sum_of(self, left: int, right: int) -> int:
        (a, b), (c, d) = self.range_of(left), self.range_of(right)
        return self.add(Node(Op.ADD, (left, right)), (a + c, b + d))

    def scaled(self, factor: int, number: int) -> int:
        if factor == 1:
            return number
        node = self.nodes[number]
        if node.op is Op.SCALE and isinstance(node.payload, int):
            return self.scaled(factor * node.payload, node.args[0])
        ends = [factor * bound for bound in self.range_of(number)]
        return self.add(Node(Op.SCALE, (number,), factor), (min(ends), max(ends)))

    def product(self, left: int, right: int) -> int:
        left, right = sorted((left, right))
        ends = [a * b for a in self.range_of(left) for b in self.range_of(right)]
        return self.add(Node(Op.MULTIPLY, (left, right)), (min(ends), max(ends)))

    def floor(self, number: int, divisor: int) -> int:
        """The divisor has to be positive wherever it is known."""
        if 2 * max(map(abs, self.range_of(number))) + self.range_of(divisor)[1] > WIDEST:
            raise TooWide  # frames add half the divisor to twice the number before they divide
        ends = [a // b for a in self.range_of(number) for b in self.range_of(divisor)]
        return self.add(Node(Op.FLOOR, (number, divisor)), (min(ends), max(ends)))

    def smaller(self, left: int, right: int) -> int:
        (a, b), (c, d) = self.range_of(left), self.range_of(right)
        return left if left == right else self.add(Node(Op.SMALLER, (left, right)), (min(a, c), min(b, d)))

    def larger(self, left: int, right: int) -> int:
        (a, b), (c, d) = self.range_of(left), self.range_of(right)
        return left if left == right else self.add(Node(Op.LARGER, (left, right)), (max(a, c), max(b, d)))

    def select(self, condition: int, met: int, failed: int, unknown: int | None = None) -> int:
        args = (condition, met, failed) if unknown is None else (condition, met, failed, unknown)
        ranges = [self.range_of(arg) for arg in args[1:]]
        return self.add(Node(Op.SELECT, args), (min(low for low, _ in ranges), max(high for _, high in ranges)))

    def only(self, op: Op, number: int) -> int:
        """The number where it is not zero, positive, or not negative, and unknown elsewhere."""
        low, high = self.range_of(number)
        if op is not Op.NONZERO or low == 0:
            low = max(low, 0 if op is Op.NOT_NEGATIVE else 1)
        elif high == 0:
            high = -1
        return self.add(Node(op, (number,)), (min(low, high), max(low, high)))

    # Truths

    def truth(self, value: bool) -> int:
        return self.add(Node(Op.TRUTH, (), value))

    def not_(self, number: int) -> int:
        node = self.nodes[number]
        return node.args[0] if node.op is Op.NOT else self.add(Node(Op.NOT, (number,)))

    def and_(self, numbers: Iterable[int]) -> int:
        return self._joined(Op.AND, numbers)

    def or_(self, numbers: Iterable[int]) -> int:
        return self._joined(Op.OR, numbers)

    def _joined(self, op: Op, numbers: Iterable[int]) -> int:
        parts = tuple(dict.fromkeys(numbers))
        return parts[0] if len(parts) == 1 else self.add(Node(op, parts))

    def at_least(self, needed: int, numbers: Iterable[int]) -> int:
        return self.add(Node(Op.AT_LEAST, tuple(numbers), needed))

    def verdict(self, surely: int, possibly: int) -> int:
        return surely if surely == possibly else self.add(Node(Op.VERDICT, (surely, possibly)))

    def known(self, number: int) -> int:
        return self.add(Node(Op.KNOWN, (number,)))
