"""A rulebook and one record as whole numbers: the nodes that decide, and what each lever does to them.

Everything here is read once per question; the search then only counts units of levers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from gaoxin.engines.expressions.facts import Fact, FactKind
from gaoxin.engines.expressions.fetching import Key, key_of
from gaoxin.engines.expressions.findings import Answers
from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.expressions.moments import NOW, Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.engines.expressions.values import Condition
from gaoxin.engines.rules.ways.advice import Advice, ReadyLever
from gaoxin.engines.rules.ways.forms import Form


@dataclass(frozen=True, slots=True)
class Pull:
    """A lever on this record: the nodes it adds steps to and those it sets, and how many units are possible. Without
    a lever it is the days that pass."""

    lever: ReadyLever | None
    effort: int
    most: int
    adds: tuple[tuple[int, int], ...] = ()
    sets: tuple[tuple[int, Any], ...] = ()


_KEPT = 200
"""Programs kept for the next enterprise that is asked; a zone asks some thirty rulebooks of each."""
_programs: dict[tuple[int, ...], Program] = {}


def _program(expressions: Sequence[Expression[Condition]]) -> Program:
    """The program of these very expressions, which it keeps alive, so that their identities stay theirs."""
    key = tuple(map(id, expressions))
    found = _programs.get(key)
    if found is None:
        if len(_programs) >= _KEPT:
            _programs.clear()
        found = _programs[key] = Program(expressions)
    return found


class Ground:
    """What is known, and what may be moved."""

    def __init__(
        self, expressions: Sequence[Expression[Condition]], record: Record, moment: Moment, advice: Advice
    ) -> None:
        self.program = program = _program(expressions)
        self.record = record
        self.moment = moment
        self.advice = advice
        self.answers: Answers = program.answer(record, moment)
        self.nodes: Sequence[Node] = program.graph.nodes
        self.bounds = program.graph.bounds
        self.base: list[Any] = list(self.answers.values)
        self.roots = [
            numbers[expression.root.node] for numbers, expression in zip(program.numbers, expressions, strict=True)
        ]
        self.slots = self._slots()
        self.pulls = tuple(self._distinct())
        self.waiting: int | None = None
        """Which of the pulls is the days that pass."""
        waiting = advice.waiting
        if waiting is not None and any(self._passing(node) for node in self.nodes):
            self.waiting = len(self.pulls)
            self.pulls += (Pull(None, waiting.effort, waiting.longest),)
        self.limits = tuple(self._limits())
        self.masks = self._masks()

    def key(self, fact: Fact) -> Key:
        """The period of a fact that levers move: the one looked at."""
        return fact.name, None if fact.grain is None else self.moment.period(fact.grain, NOW)

    def _slots(self) -> dict[Key, list[int]]:
        found: dict[Key, list[int]] = {}
        for number, node in enumerate(self.nodes):
            if node.op is Op.SLOT and isinstance(node.payload, Value):
                found.setdefault(key_of(node.payload, self.moment), []).append(number)
        return found

    # Levers

    def _distinct(self) -> Iterable[Pull]:
        """Of levers that come to the same here, under whatever name, the one of least effort."""
        pulls = list(self._pulls())
        held = [
            (part, whole)
            for part, whole in self.advice.limits
            if any(_effect(pull.lever, whole) < _effect(pull.lever, part) for pull in pulls)
        ]
        best: dict[Any, Pull] = {}
        for pull in pulls:
            room = tuple(_effect(pull.lever, whole) - _effect(pull.lever, part) for part, whole in held)
            same = pull.adds, pull.sets, room
            if same not in best or pull.effort < best[same].effort:
                best[same] = pull
        return best.values()

    def _pulls(self) -> Iterable[Pull]:
        for lever in self.advice.levers:
            adds: list[tuple[int, int]] = []
            sets: list[tuple[int, Any]] = []
            most = lever.lever.most
            for move in lever.moves:
                key = self.key(move.fact)
                held = self.record.values.get(key)
                if held is None:
                    continue
                if move.fact.kind is FactKind.NUMBER and isinstance(held, int):
                    most = min(most, _room(move.fact, held, move.steps))
                    adds.extend((node, move.steps) for node in self.slots.get(key, ()))
                else:
                    after = move.after(held, 1)
                    if after != held:
                        sets.extend((node, after) for node in self.slots.get(key, ()))
            if sets and not adds:
                most = min(most, 1)
            if (adds or sets) and most > 0 and self._allowed(lever):
                yield Pull(lever, lever.lever.effort, most, tuple(adds), tuple(sets))

    def _allowed(self, lever: ReadyLever) -> bool:
        """Whether every limit the lever runs towards is known to hold now: else nobody can say how far it goes. A part
        that is not known stays so, whatever is done."""
        for part, whole in self.advice.limits:
            if _effect(lever, whole) < _effect(lever, part):
                least, most = self.record.values.get(self.key(part)), self.record.values.get(self.key(whole))
                if isinstance(least, int) and not (isinstance(most, int) and least <= most):
                    return False
        return True

    def _limits(self) -> Iterable[Form]:
        """What is left of a whole beside its part, as a form that has to stay at zero or more."""
        for part, whole in self.advice.limits:
            least, most = self.record.values.get(self.key(part)), self.record.values.get(self.key(whole))
            if isinstance(least, int) and isinstance(most, int):
                terms = tuple(
                    (number, change)
                    for number, pull in enumerate(self.pulls)
                    if pull.lever and (change := _effect(pull.lever, whole) - _effect(pull.lever, part))
                )
                if any(change < 0 for _, change in terms):
                    yield most - least, terms

    # Who moves what

    def _passing(self, node: Node) -> bool:
        return node.op is Op.SLOT and isinstance(node.payload, DayPart) and self._of_today(node.payload)

    @staticmethod
    def _of_today(slot: DayPart) -> bool:
        return not slot.is_fact and slot.base == "on"

    def _masks(self) -> list[int]:
        """For each node, the pulls that may change it, as bits."""
        masks = [0] * len(self.nodes)
        for number, pull in enumerate(self.pulls):
            for slot, _ in (*pull.adds, *pull.sets):
                masks[slot] |= 1 << number
        for number, node in enumerate(self.nodes):
            if self.waiting is not None and self._passing(node):
                masks[number] |= 1 << self.waiting
            for arg in node.args:
                masks[number] |= masks[arg]
        return masks


def _effect(lever: ReadyLever | None, fact: Fact) -> int:
    """By how many steps one unit of a lever moves a fact."""
    return 0 if lever is None else lever.steps.get(fact.name, 0)


def _room(fact: Fact, held: int, steps: int) -> int:
    """How many units fit into the range in which the fact is believed."""
    least, largest = fact.range
    return (largest - held) // steps if steps > 0 else (held - least) // -steps
