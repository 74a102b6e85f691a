"""Which facts would decide an answer that is unknown: those, and only those, that the answer hangs on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gaoxin.engines.expressions.fetching import Key, key_of
from gaoxin.engines.expressions.graph import Graph, Node, Op
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.kernel.periods import Period


class Why(StrEnum):
    """Why a fact leaves an answer open."""

    MISSING = "missing"
    BEYOND = "beyond"
    """It is given, but outside the range in which it is believed."""
    ZERO = "zero"
    """Something is divided by it, and it is zero."""
    NOT_POSITIVE = "not_positive"
    """Growth is measured from it, and it is zero or less."""
    NEGATIVE = "negative"
    """A compound rate leads to it, and it is less than zero."""


_WHYS = {Op.NONZERO: Why.ZERO, Op.POSITIVE: Why.NOT_POSITIVE, Op.NOT_NEGATIVE: Why.NEGATIVE}


@dataclass(frozen=True, slots=True)
class Lack:
    """A fact (in one period, if it has periods) that an answer waits for."""

    fact: str
    period: Period | None
    why: Why


def lacking(
    graph: Graph, values: Sequence[Any], record: Record, moment: Moment, node: int, opened: bool = False
) -> tuple[Lack, ...]:
    """The facts that the value of a node waits for; none when it is known. With `opened` the node is an end of a range,
    and the facts are those that would close it."""
    return _Search(graph, values, record, moment).run(node, opened)


class _Search:
    def __init__(self, graph: Graph, values: Sequence[Any], record: Record, moment: Moment) -> None:
        self.graph = graph
        self.values = values
        self.record = record
        self.moment = moment

    def run(self, node: int, opened: bool) -> tuple[Lack, ...]:
        """Each visit is a node and whether it is looked at because a range lies open (else because it is unknown)."""
        found: dict[Lack, None] = {}
        seen: set[tuple[int, bool]] = set()
        waiting = [(node, opened)]
        while waiting:
            visit = waiting.pop()
            if visit in seen:
                continue
            seen.add(visit)
            number, as_end = visit
            if as_end and self.values[number] is not None:
                waiting.extend(reversed(list(self._open(number))))
            elif self.values[number] is None:
                found |= dict.fromkeys(self._own(number))
                waiting.extend(reversed(list(self._unknown(number))))
        return tuple(found)

    def _own(self, number: int) -> Iterator[Lack]:
        """What an unknown node itself lacks."""
        node = self.graph.nodes[number]
        if node.op is Op.SLOT:
            if key := self._key(node):
                why = Why.BEYOND if key in self.record.beyond else Why.MISSING
                yield Lack(*key, why)
        elif node.op in _WHYS and self.values[node.args[0]] is not None:
            yield from (Lack(*key, _WHYS[node.op]) for key in self._beneath(node.args[0]))

    def _key(self, node: Node) -> Key | None:
        slot = node.payload
        if isinstance(slot, Value) or (isinstance(slot, DayPart) and slot.is_fact):
            return key_of(slot, self.moment)
        return None

    def _unknown(self, number: int) -> Iterator[tuple[int, bool]]:
        """The nodes on which an unknown one hangs."""
        node = self.graph.nodes[number]
        if node.op is Op.SELECT and self.values[node.args[0]] is not None:
            yield node.args[1 if self.values[node.args[0]] else 2], False
            return
        yield from ((arg, False) for arg in node.args)
        if node.op is Op.VERDICT:
            yield from ((arg, True) for test in node.args for arg in self.graph.nodes[test].args)
            yield from ((inner, True) for test in node.args for inner in self._tests(test))

    def _tests(self, number: int) -> Iterator[int]:
        """The comparisons joined in one half of a verdict."""
        node = self.graph.nodes[number]
        if node.op is Op.AND:
            yield from (inner for arg in node.args for inner in self.graph.nodes[arg].args)

    def _open(self, number: int) -> Iterator[tuple[int, bool]]:
        """Where a known end of a range may hide what is unknown."""
        node = self.graph.nodes[number]
        if node.op is not Op.SELECT:
            yield from ((arg, True) for arg in node.args)
            return
        condition, met, failed = node.args[:3]
        test = self.values[condition]
        yield condition, False
        yield from ((branch, True) for branch, taken in ((met, test is not False), (failed, test is not True)) if taken)

    def _beneath(self, number: int) -> list[Key]:
        """The facts from which a node is computed; not the days that only choose which of them count."""
        found: dict[Key, None] = {}
        days: dict[Key, None] = {}
        seen: set[int] = set()
        waiting = [number]
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                node = self.graph.nodes[at]
                if node.op is Op.SLOT and (key := self._key(node)):
                    (days if isinstance(node.payload, DayPart) else found)[key] = None
                waiting.extend(reversed(node.args))
        return list(found or days)
