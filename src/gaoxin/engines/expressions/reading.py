"""Reads declarations: a condition or a number, checked against a vocabulary, ready to be answered.

A declaration is one text, or a structure of texts. At its top a structure may define names with `let`; a definition
sees those before it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from gaoxin.engines.expressions import conditions, days, figures, functions, syntax, tables
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.graph import Graph
from gaoxin.engines.expressions.moments import NOW, When
from gaoxin.engines.expressions.scope import Handler, Scope
from gaoxin.engines.expressions.structure import MOST_ROWS, Structure
from gaoxin.engines.expressions.values import Condition, Figure
from gaoxin.engines.expressions.words import LONGEST_NAME, NAME, RESERVED
from gaoxin.engines.expressions.written import Fields, Written
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.kernel.units import Unit

HANDLERS: Mapping[type[syntax.Raw], Handler] = {
    **figures.HANDLERS,
    **days.HANDLERS,
    **conditions.HANDLERS,
    **tables.HANDLERS,
    **functions.HANDLERS,
}

Root = TypeVar("Root", Condition, Figure)


@dataclass(frozen=True, slots=True)
class Expression(Generic[Root]):
    """A declaration that can be answered: what it comes to, what its definitions come to, and the nodes of both."""

    root: Root
    definitions: Mapping[str, Condition | Figure]
    graph: Graph


Read = tuple[Expression[Root] | None, tuple[Problem, ...]]


def read_condition(piece: Written, vocabulary: Vocabulary) -> Read[Condition]:
    """The condition that a piece writes, or every mistake in it.

    >>> from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
    >>> from gaoxin.engines.expressions.written import Text
    >>> from gaoxin.kernel.units import parse_unit
    >>> known, _ = vocabulary([Fact("职工总数", FactKind.NUMBER, unit=parse_unit("人"))])
    >>> read_condition(Text("职工总数 <= 500 家"), known)[1][0].code
    'expression.units_differ'
    """
    return _Reading(vocabulary).read(piece, Structure.condition, Scope.condition)


def read_number(piece: Written, vocabulary: Vocabulary, unit: Unit | None = None) -> Read[Figure]:
    """The number that a piece writes, or every mistake in it. With `unit`, it has to be of that kind."""

    def wanted(scope: Scope, raw: syntax.Raw, when: When) -> Figure:
        figure = scope.figure(raw, when)
        if unit is not None and figure.unit.kinds != unit.kinds:
            raise scope.wrong("expression.other_unit", raw, unit=str(figure.unit) or "1", wanted=str(unit) or "1")
        return replace(figure, unit=unit) if unit is not None else figure

    return _Reading(vocabulary).read(piece, Structure.number, wanted)


class _Reading:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.structure = Structure()
        self.scope = Scope(vocabulary, HANDLERS, problems=self.structure.problems)
        self.definitions: dict[str, Condition | Figure] = {}

    @property
    def problems(self) -> list[Problem]:
        return self.structure.problems

    def read(
        self,
        piece: Written,
        parse: Callable[[Structure, Written], syntax.Raw | None],
        meaning: Callable[[Scope, syntax.Raw, When], Root],
    ) -> Read[Root]:
        root: Root | None = None
        try:
            raw = parse(self.structure, self._body(piece))
            if raw is not None and not self.problems:
                root = meaning(self.scope, raw, NOW)
        except Refusal as refusal:
            self.problems.extend(refusal.problems)
        if root is None or self.problems:
            return None, tuple(self.problems)
        return Expression(root, self.definitions, self.scope.graph), ()

    def _body(self, piece: Written) -> Written:
        """The piece without its definitions, which are read on the way."""
        if not isinstance(piece, Fields) or "let" not in piece.fields:
            return piece
        defined = piece.fields["let"]
        if not isinstance(defined, Fields):
            raise refuse("expression.let_shape", defined.place)
        if len(defined.fields) > MOST_ROWS:
            raise refuse("expression.too_many", defined.place, most=MOST_ROWS)
        for name, inner in defined.fields.items():
            self._define(name, defined.keys[name].place, inner)
        rest = {name: inner for name, inner in piece.fields.items() if name != "let"}
        if not rest:
            raise refuse("expression.let_alone", piece.keys["let"].place)
        return replace(piece, fields=rest, keys={name: piece.keys[name] for name in rest})

    def _define(self, name: str, place: Place, piece: Written) -> None:
        try:
            self._check_name(name, place)
            raw = self._either(piece)
            if raw is None:
                raise Refusal
            value = self.scope.value(raw, NOW)
            if not isinstance(value, Condition | Figure):
                raise self.scope.wrong("expression.let_value", raw, found=self.scope.kind_of(value))
        except Refusal as refusal:
            self.problems.extend(refusal.problems)
            self.scope.failed.add(name)
            return
        self.scope.definitions[name] = raw
        self.definitions[name] = value

    def _either(self, piece: Written) -> syntax.Raw | None:
        """A definition is a number or a condition; its keys tell which."""
        if isinstance(piece, Fields) and Structure.tells_number(piece):
            return self.structure.number(piece)
        return self.structure.condition(piece)

    def _check_name(self, name: str, place: Place) -> None:
        if not NAME.fullmatch(name) or len(name) > LONGEST_NAME:
            raise refuse("expression.name_shape", place, name=name[:LONGEST_NAME], longest=LONGEST_NAME)
        if name.lower() in RESERVED:
            raise refuse("expression.name_reserved", place, name=name)
        vocabulary = self.scope.vocabulary
        if vocabulary.fact(name) or name in vocabulary.sets or name in self.definitions:
            raise refuse("expression.name_twice", place, name=name)
