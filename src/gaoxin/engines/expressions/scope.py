"""Where names are looked up and nodes are given their meaning, within bounds.

The modules `figures`, `conditions`, `days`, `functions` and `tables` each say what some nodes of the syntax mean;
`meaning` puts their tables together. They ask for the meaning of inner nodes here, and so need not know one another.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from gaoxin.engines.expressions import syntax
from gaoxin.engines.expressions.facts import Fact, Vocabulary
from gaoxin.engines.expressions.graph import Graph, TooMany, TooWide
from gaoxin.engines.expressions.moments import NOW, When
from gaoxin.engines.expressions.values import CodesValue, CodeValue, Condition, ConditionKind, DayValue, Figure, Value
from gaoxin.engines.expressions.words import DAYS
from gaoxin.engines.expressions.written import MOST_PROBLEMS
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.problems import Problem, Refusal, refuse

HEAVIEST = 20_000
"""Nodes whose meaning may be asked while reading one declaration, every period of a window counted."""
LARGEST = 5_000
"""Pieces an explanation may have."""

Handler: TypeAlias = Callable[["Scope", Any, When], Value]


@dataclass
class Scope:
    """The names that one declaration may use, and the graph that grows while it is read."""

    vocabulary: Vocabulary
    handlers: Mapping[type[syntax.Raw], Handler]
    definitions: dict[str, syntax.Raw] = field(default_factory=dict)
    graph: Graph = field(default_factory=Graph)
    problems: list[Problem] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    """Definitions that are wrong themselves: what uses them is not told again."""
    grains: set[Grain] = field(default_factory=set)
    """Lengths of the periodic facts met so far; a window looks at what was added inside it."""
    _meanings: dict[tuple[str, When], tuple[Value, frozenset[Grain]]] = field(default_factory=dict)
    _weight: int = 0

    def value(self, raw: syntax.Raw, when: When) -> Value:
        """What a node means, so far before the period looked at."""
        self._weight += 1
        try:
            if self._weight > HEAVIEST:
                raise TooMany
            return self.handlers[type(raw)](self, raw, when)
        except TooMany:
            raise self.wrong("expression.too_heavy", raw) from None
        except TooWide:
            raise self.wrong("expression.too_wide", raw) from None

    def wrong(self, code: str, raw: syntax.Raw, **values: object) -> Refusal:
        """The refusal of a node; `text` is always among its values."""
        return refuse(code, raw.spot.place, **{"text": shown(raw), **values})

    def figure(self, raw: syntax.Raw, when: When) -> Figure:
        value = self.value(raw, when)
        if not isinstance(value, Figure):
            raise self.wrong("expression.wanted_number", raw, found=self.kind_of(value))
        return value

    def exact(self, raw: syntax.Raw, when: When) -> Figure:
        """A figure that is no range and no compound rate, as formulas need it."""
        figure = self.figure(raw, when)
        if figure.root:
            raise self.wrong("expression.rate_only_compared", raw)
        if figure.open:
            raise self.wrong("expression.range_only_added", raw)
        return figure

    def constant(self, raw: syntax.Raw) -> Figure:
        """A figure that no record changes."""
        figure = self.figure(raw, NOW)
        if not (figure.low.constant and not figure.open and not figure.root):
            raise self.wrong("expression.wanted_constant", raw)
        return figure

    def condition(self, raw: syntax.Raw, when: When) -> Condition:
        value = self.value(raw, when)
        if not isinstance(value, Condition):
            raise self.wrong("expression.wanted_condition", raw, found=self.kind_of(value))
        if value.size > LARGEST:
            raise self.wrong("expression.too_heavy", raw)
        return value

    def day(self, raw: syntax.Raw, when: When) -> DayValue:
        value = self.value(raw, when)
        if not isinstance(value, DayValue):
            raise self.wrong("expression.wanted_day", raw, found=self.kind_of(value))
        return value

    def attempted(self, raw: syntax.Raw, when: When) -> Condition:
        """As `condition`, but what is wrong is noted and a neutral condition stands for it, so that the rest is looked
        at too."""
        neutral = Condition(raw.spot, ConditionKind.FACT, self.graph.truth(True))
        if len(self.problems) >= MOST_PROBLEMS:
            return neutral
        try:
            return self.condition(raw, when)
        except Refusal as refusal:
            self.problems.extend(refusal.problems)
            return neutral

    def named(self, raw: syntax.Name, when: When) -> Value | None:
        """The meaning of a definition, found once for each distance back."""
        if raw.name not in self.definitions:
            return None
        key = raw.name, when
        if key not in self._meanings:
            with self.grains_inside() as grains:
                value = self.value(self.definitions[raw.name], when)
            self._meanings[key] = value, frozenset(grains)
        value, inside = self._meanings[key]
        self.grains |= inside
        if isinstance(value, Condition):
            return Condition(raw.spot, ConditionKind.NAMED, value.node, when=when)
        return replace(value, spot=raw.spot, parts=(), rows=(), size=1) if isinstance(value, Figure) else value

    @contextmanager
    def grains_inside(self) -> Iterator[set[Grain]]:
        """The lengths of the periodic facts met within."""
        outside, inside = self.grains, set[Grain]()
        self.grains = inside
        try:
            yield inside
        finally:
            outside |= inside
            self.grains = outside

    def fact(self, raw: syntax.Name) -> Fact:
        """The fact of this name."""
        if raw.name in self.failed:
            raise Refusal
        found = self.vocabulary.fact(raw.name)
        if found:
            return found
        near = self.vocabulary.near(raw.name, *self.definitions, *DAYS)
        if near:
            raise self.wrong("expression.misspelt_name", raw, near=near)
        raise self.wrong("expression.unknown_name", raw)

    def kind_of(self, value: Value) -> str:
        """A value's kind, for a sentence."""
        return {
            Figure: "number",
            Condition: "condition",
            DayValue: "date",
            CodeValue: "code",
            CodesValue: "codes",
        }[type(value)]


def shown(raw: syntax.Raw) -> str:
    """The text of a node, short enough for a sentence."""
    text = " ".join(raw.spot.text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
