"""Answers expressions for every row of a frame at once; equal, row by row, to the answers for single records.

Only this module and those it is made of (`columns`, `cells`) import Narwhals, and none imports a frame library: the
frame that is handed in brings its own.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeGuard, TypeVar

import narwhals as nw

from gaoxin.engines.expressions import cells, fetching
from gaoxin.engines.expressions.columns import Column, Widths, column
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.slots import DayPart, Value, Year
from gaoxin.engines.expressions.values import Condition, Figure
from gaoxin.kernel.periods import Period

_TALLEST = 8
"""Nodes that may stand inside each other in one expression; more become columns of their own, so that neither this
program nor the frame library recurses deeply."""
_CHEAP = {Op.CONST, Op.TRUTH, Op.SLOT}

Frame = TypeVar("Frame", "nw.DataFrame[Any]", "nw.LazyFrame[Any]")
Naming: TypeAlias = Callable[[str, Period | None], str]


class Columns:
    """A program made ready for frames at one moment. `column` says which column holds a fact in a period."""

    def __init__(
        self, program: Program, vocabulary: Vocabulary, moment: Moment, column: Naming = cells.column_name
    ) -> None:
        self.program = program
        self.vocabulary = vocabulary
        self.moment = moment
        self.column = column

    @property
    def wanted(self) -> tuple[str, ...]:
        """The columns that are read, where the frame has them."""
        slots = [node.payload for node in self.program.graph.nodes]
        keys = [fetching.key_of(slot, self.moment) for slot in slots if self.reads(slot)]
        return tuple(dict.fromkeys(self.column(*key) for key in keys))

    def states(self, frame: Frame, names: Sequence[str]) -> Frame:
        """The frame with one more column of truths for each condition of the program: met, failed, or null for
        unknown. There is one name for each expression."""
        nodes = {}
        for name, expression, numbers in zip(names, self.program.expressions, self.program.numbers, strict=True):
            if not isinstance(expression.root, Condition):
                raise TypeError(f"{name} is a number; ask for its amounts")
            nodes[name] = numbers[expression.root.node]
        return self.computed(frame, nodes)

    def amounts(self, frame: Frame, index: int, name: str) -> Frame:
        """The frame with the columns of a number: `<name>_low` and `<name>_high` over `<name>_low_by` and
        `<name>_high_by` (absent for 1), times the constant factor of the figure, are its least and most in base units.
        """
        figure = self.program.expressions[index].root
        if not isinstance(figure, Figure):
            raise TypeError(f"{name} is a condition; ask for its states")
        numbers = self.program.numbers[index]
        nodes = {
            f"{name}_{end}{suffix}": numbers[node]
            for end, ratio in (("low", figure.low), ("high", figure.high))
            for suffix, node in (("", ratio.above), ("_by", ratio.below))
            if node is not None
        }
        return self.computed(frame, nodes)

    def computed(self, frame: Frame, outputs: Mapping[str, int]) -> Frame:
        """The frame with one more column for each of these nodes of the program's graph."""
        found: Frame = _Run(self, frame, outputs).frame()
        return found

    @staticmethod
    def reads(slot: object) -> TypeGuard[Value | DayPart]:
        """Whether a slot is read from a column; the others are the same in every row."""
        return isinstance(slot, Value) or (isinstance(slot, DayPart) and slot.is_fact)


class _Run:
    """One computation. Nodes are computed level by level, each level in columns of its own; a node that stands in
    several others, or on too many, is such a column; the rest are part of the expression that needs them."""

    def __init__(self, columns: Columns, frame: Any, outputs: Mapping[str, int]) -> None:
        self.columns = columns
        self.given = frame
        self.outputs = outputs
        self.graph = columns.program.graph
        self.schema = frame.collect_schema()
        polars = frame.implementation.is_polars()
        self.widths = Widths(nw.Int128() if polars else nw.Decimal(38, 0))
        self.needed = self._needed()
        self.own = self._own()
        self.beyond = self._beyond()

    def frame(self) -> Any:
        """The frame with its new columns."""
        found: dict[int, Column] = {}
        levels: dict[int, int] = {}
        stages: dict[int, list[nw.Expr]] = {}
        for number in self.needed:
            node = self.graph.nodes[number]
            inline = self._slot(number) if node.op is Op.SLOT else self._inline(number, found)
            level = max((levels[arg] for arg in node.args), default=0)
            if number in self.own:
                stages.setdefault(level, []).append(inline.expr.alias(_temporary(number)))
                inline = Column(nw.col(_temporary(number)), inline.bounds, inline.wide)
                level += 1
            found[number], levels[number] = inline, level
        computed = self.given
        for level in sorted(stages):
            computed = computed.with_columns(*stages[level])
        return computed.select(
            *(nw.col(name) for name in self.schema if name not in self.outputs),
            *(found[number].expr.alias(name) for name, number in self.outputs.items()),
        )

    def _inline(self, number: int, found: Mapping[int, Column]) -> Column:
        node = self.graph.nodes[number]
        return column(node, [found[arg] for arg in node.args], self.graph.bounds[number], self.widths)

    def _needed(self) -> list[int]:
        """The nodes on which the outputs hang, each after its arguments."""
        needed: set[int] = set()
        waiting = list(self.outputs.values())
        while waiting:
            number = waiting.pop()
            if number not in needed:
                needed.add(number)
                waiting.extend(self.graph.nodes[number].args)
        return sorted(needed)

    def _own(self) -> set[int]:
        """The nodes that are columns of their own."""
        uses: dict[int, int] = {}
        for number in self.needed:
            for arg in self.graph.nodes[number].args:
                uses[arg] = uses.get(arg, 0) + 1
        own: set[int] = set(self.outputs.values())
        heights: dict[int, int] = {}
        for number in self.needed:
            node = self.graph.nodes[number]
            height = 1 + max((heights[arg] for arg in node.args), default=0)
            read = self.columns.reads(node.payload)
            shared = node.op not in _CHEAP and (uses.get(number, 0) > 1 or height >= _TALLEST)
            if read or shared:
                own.add(number)
            heights[number] = 0 if number in own else height
        return own

    # Slots

    def _slot(self, number: int) -> Column:
        slot = self.graph.nodes[number].payload
        bounds = self.graph.bounds[number]
        if isinstance(slot, Value):
            fact = self.columns.vocabulary.facts[slot.fact]
            name = self._named(slot)
            if name is None:
                return cells.empty(fact, bounds)
            return cells.value(fact, name, bounds, name in self.beyond)
        if isinstance(slot, DayPart) and slot.is_fact:
            fact = self.columns.vocabulary.facts[slot.base]
            name = self._named(slot)
            if name is None:
                return Column(nw.lit(None, nw.Int64 if bounds else nw.Boolean), bounds)
            return cells.day_part(slot, name, bounds)
        if isinstance(slot, DayPart | Year):
            value = fetching.fixed(slot, self.columns.moment)
            return Column(nw.lit(value, nw.Boolean if isinstance(value, bool) else nw.Int64), bounds)
        raise TypeError(f"no slot: {slot!r}")

    def _named(self, slot: Value | DayPart) -> str | None:
        """The column of a slot, if the frame has it; a column of another type is a mistake of the caller."""
        name = self.columns.column(*fetching.key_of(slot, self.columns.moment))
        if name not in self.schema or self.schema[name] == nw.Unknown:
            return None  # a column of nothing but nulls has no type of its own
        kind = self.columns.vocabulary.facts[slot.fact if isinstance(slot, Value) else slot.base].kind
        if not cells.fits(kind, self.schema[name]):
            raise TypeError(f"the column {name} of a {kind} is {self.schema[name]}")
        return name

    def _beyond(self) -> set[str]:
        """The columns of numbers in which some lie beyond their fact's range. A frame that has not been computed yet is
        not looked into: there all are guarded."""
        ranges = {}
        for number in self.needed:
            slot, bounds = self.graph.nodes[number].payload, self.graph.bounds[number]
            if isinstance(slot, Value) and bounds and (name := self._named(slot)):
                ranges[name] = bounds
        if not ranges or isinstance(self.given, nw.LazyFrame):
            return set(ranges)
        ends = self.given.select(
            *(nw.col(name).min().alias(f"{name}_least") for name in ranges),
            *(nw.col(name).max().alias(f"{name}_most") for name in ranges),
        ).row(0)
        least, most = ends[: len(ranges)], ends[len(ranges) :]
        return {
            name
            for (name, (low, high)), first, last in zip(ranges.items(), least, most, strict=True)
            if first is not None and not (low <= first and last <= high)
        }


def _temporary(number: int) -> str:
    return f"__node_{number}"
