"""A shortcut for frames that lie in memory as Polars columns: thresholds, codes and logic are asked of Polars itself.

Most conditions compare one figure with a constant or ask one code; they, and everything joined from conditions, are
written here as Polars expressions of the plainest kind. All others (ratios, windows over several years, tables) go
through `expressions.frames` as in any other frame. Both ways say the same; the tests hold them together.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import and_, or_
from typing import cast

import narwhals as nw
import polars as pl

from gaoxin.engines.expressions import cells, fetching
from gaoxin.engines.expressions.facts import FactKind, Vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.slots import Value
from gaoxin.engines.rules.wordwise import ASKING, Question, answers, is_wordy

_JOINS: Mapping[Op, Callable[[pl.Expr, pl.Expr], pl.Expr]] = {Op.AND: and_, Op.OR: or_}
_SIGNS: Mapping[str, Callable[[pl.Expr, int], pl.Expr]] = {
    ">=": lambda column, bound: column >= pl.lit(bound, pl.Int64),
    "<=": lambda column, bound: column <= pl.lit(bound, pl.Int64),
    "=": lambda column, bound: column == pl.lit(bound, pl.Int64),
}


def quick_states(
    frame: pl.DataFrame, program: Program, vocabulary: Vocabulary, moment: Moment, outputs: Mapping[str, int]
) -> pl.DataFrame:
    """The frame with one more column for each of these nodes of the program, all of them truths."""
    return _Run(frame, program, vocabulary, moment).states(outputs)


class _Run:
    def __init__(self, frame: pl.DataFrame, program: Program, vocabulary: Vocabulary, moment: Moment) -> None:
        self.frame = frame
        self.program = program
        self.vocabulary = vocabulary
        self.moment = moment
        self.nodes = program.graph.nodes
        self.found: dict[int, pl.Series] = {}

    def states(self, outputs: Mapping[str, int]) -> pl.DataFrame:
        needed = self._needed(outputs.values())
        joined = [number for number in needed if self.nodes[number].op in (*_JOINS, Op.NOT)]
        asked = [number for number in needed if self.nodes[number].op not in (*_JOINS, Op.NOT)]
        self._truths(asked)
        self._thresholds(asked)
        self._codes(asked)
        self._others([number for number in asked if number not in self.found])
        self._join(joined)
        new = {name: self.found[number].alias(name) for name, number in outputs.items()}
        return self.frame.drop([name for name in new if name in self.frame.columns]).hstack(list(new.values()))

    def _needed(self, outputs: Iterable[int]) -> list[int]:
        """The outputs and what is joined in them, down to what is asked; each after its arguments."""
        needed: set[int] = set()
        waiting = list(outputs)
        while waiting:
            number = waiting.pop()
            if number not in needed:
                needed.add(number)
                if self.nodes[number].op in (*_JOINS, Op.NOT):
                    waiting.extend(self.nodes[number].args)
        return sorted(needed)

    def _truths(self, asked: Iterable[int]) -> None:
        """Truths stand in the frame as they are."""
        for number in asked:
            name = self._column(number, FactKind.TRUTH)
            if name is not None and self.frame.schema[name] == pl.Boolean:
                self.found[number] = self.frame[name]

    # Thresholds of one figure

    def _thresholds(self, asked: Iterable[int]) -> None:
        """Figures that are whole numbers and all lie within what is believed of their fact."""
        named: dict[str, list[int]] = {}
        for number in asked:
            node = self.nodes[number]
            name = self._column(node.args[0], FactKind.NUMBER) if node.op is Op.AGAINST else None
            if name is not None and self.frame.schema[name].is_integer():
                named.setdefault(name, []).append(number)
        believed = self._believed({name: self.nodes[numbers[0]].args[0] for name, numbers in named.items()})
        compared = [
            self._against(pl.col(name).cast(pl.Int64), number).alias(str(number))
            for name in believed
            for number in named[name]
        ]
        self._keep(self.frame.select(compared))

    def _against(self, column: pl.Expr, number: int) -> pl.Expr:
        sign, bound = cast(tuple[str, int], self.nodes[number].payload)
        return _SIGNS[sign](column, bound)

    def _believed(self, slots: Mapping[str, int]) -> list[str]:
        """The columns of which no number lies beyond its fact's range; the others are looked at row by row."""
        if not slots:
            return []
        columns = [pl.col(name) for name in slots]
        least = self.frame.select(column.min() for column in columns).row(0)
        most = self.frame.select(column.max() for column in columns).row(0)
        found = []
        for (name, slot), low, high in zip(slots.items(), least, most, strict=True):
            first, last = self.program.graph.range_of(slot)
            if low is None or (first <= low and high <= last):
                found.append(name)
        return found

    # Codes

    def _codes(self, asked: Iterable[int]) -> None:
        named: dict[str, list[Question]] = {}
        facts = {}
        for number in asked:
            node = self.nodes[number]
            slot = self.nodes[node.args[0]].payload if node.op in ASKING else None
            if isinstance(slot, Value):
                fact = facts[number] = self.vocabulary.facts[slot.fact]
                name = self._column(node.args[0], fact.kind)
                if name is not None and is_wordy(self.frame.schema[name]):
                    named.setdefault(name, []).append(Question(number, node))
        asked_of = [(self.frame[name], facts[group[0].number], group) for name, group in named.items()]
        self._keep(answers(asked_of))

    def _column(self, number: int, kind: FactKind) -> str | None:
        """The column of a slot of this kind, where the frame has it."""
        slot = self.nodes[number].payload
        if not isinstance(slot, Value) or self.vocabulary.facts[slot.fact].kind is not kind:
            return None
        name = cells.column_name(*fetching.key_of(slot, self.moment))
        return name if name in self.frame.columns else None

    # The rest

    def _others(self, asked: list[int]) -> None:
        """Everything else, as in any frame."""
        if not asked:
            return
        columns = Columns(self.program, self.vocabulary, self.moment)
        present = [name for name in columns.wanted if name in self.frame.columns] or self.frame.columns[:1]
        table = self.frame.select(
            pl.col(name).cast(pl.String)
            if isinstance(self.frame.schema[name], pl.Categorical | pl.Enum)
            else pl.col(name)
            for name in present
        )
        outputs = {str(number): number for number in asked}
        found = columns.computed(nw.from_native(table), outputs).to_native().select(list(outputs))
        self._keep(found)

    def _join(self, joined: Iterable[int]) -> None:
        """And, or, not, level by level: first those whose parts are all known already."""
        levels: dict[int, int] = {}
        stages: dict[int, list[int]] = {}
        for number in joined:
            level = 1 + max(levels.get(arg, 0) for arg in self.nodes[number].args)
            levels[number] = level
            stages.setdefault(level, []).append(number)
        for level in sorted(stages):
            wanted = {arg for number in stages[level] for arg in self.nodes[number].args}
            table = pl.DataFrame([self.found[arg].alias(str(arg)) for arg in sorted(wanted)])
            self._keep(table.select(_joined(self.nodes[number]).alias(str(number)) for number in stages[level]))

    def _keep(self, found: pl.DataFrame) -> None:
        self.found.update((int(name), found[name]) for name in found.columns)


def _joined(node: Node) -> pl.Expr:
    parts = [pl.col(str(arg)) for arg in node.args]
    joined: pl.Expr = ~parts[0] if node.op is Op.NOT else reduce(_JOINS[node.op], parts)
    return joined
