"""Answers expressions for one record at a time: every node of all of them once, in Python integers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from gaoxin.engines.expressions import fetching
from gaoxin.engines.expressions.fetching import Key, key_of
from gaoxin.engines.expressions.findings import Answers
from gaoxin.engines.expressions.graph import Graph, Node, Op
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.slots import DayPart, Value, Year
from gaoxin.engines.expressions.steps import Step, step

Days: TypeAlias = tuple[int, Key, Callable[[date], int | bool]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a moment makes of the slots: which values to fetch, and what is the same for every record."""

    plain: tuple[tuple[int, Key], ...]
    days: tuple[Days, ...]
    template: tuple[Any, ...]


class Program:
    """Some expressions made ready together; what they share is computed once.

    Safe to share between threads: answering changes nothing but a note of the moment last asked about.
    """

    def __init__(self, expressions: Sequence[Expression[Any]]) -> None:
        self.expressions = tuple(expressions)
        self.graph = Graph(most=None)
        self.numbers = tuple(self.graph.absorb(expression.graph) for expression in self.expressions)
        """For each expression, the node here of each of its own nodes."""
        self._steps: tuple[tuple[int, Step], ...] = tuple(
            (number, step(node))
            for number, node in enumerate(self.graph.nodes)
            if node.op not in (Op.CONST, Op.TRUTH, Op.SLOT)
        )
        self._last: tuple[Moment, _Wanted] | None = None

    def answer(self, record: Record, moment: Moment) -> Answers:
        """What every expression comes to for this record at this moment."""
        wanted = self._wanted(moment)
        values: list[Any] = list(wanted.template)
        fetch = record.values.get
        for number, key in wanted.plain:
            values[number] = fetch(key)
        for number, key, convert in wanted.days:
            day = fetch(key)
            if isinstance(day, date):
                values[number] = convert(day)
        for number, run in self._steps:
            values[number] = run(values)
        return Answers(self.graph, self.expressions, self.numbers, values, record, moment)

    def _wanted(self, moment: Moment) -> _Wanted:
        last = self._last
        if last is None or last[0] != moment:
            last = self._last = moment, _wanted(self.graph.nodes, moment)
        return last[1]


def _wanted(nodes: Sequence[Node], moment: Moment) -> _Wanted:
    plain: list[tuple[int, Key]] = []
    days: list[Days] = []
    template: list[Any] = [None] * len(nodes)
    for number, node in enumerate(nodes):
        slot = node.payload
        if node.op in (Op.CONST, Op.TRUTH):
            template[number] = node.payload
        elif isinstance(slot, Value):
            plain.append((number, key_of(slot, moment)))
        elif isinstance(slot, Year):
            template[number] = fetching.fixed(slot, moment)
        elif isinstance(slot, DayPart) and slot.is_fact:
            days.append((number, key_of(slot, moment), partial(fetching.part, slot)))
        elif isinstance(slot, DayPart):
            template[number] = fetching.fixed(slot, moment)
    return _Wanted(tuple(plain), tuple(days), tuple(template))
