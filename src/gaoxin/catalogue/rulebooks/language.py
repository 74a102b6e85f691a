"""The expressions of a rulebook: its definitions, its point table by the name 得分, and the conditions that use them.

A condition is read with those definitions alone that it names, so that nothing is computed that nobody asks for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node, Scalar, Table
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from gaoxin.engines.expressions.values import Condition, Figure
from gaoxin.engines.expressions.written import Fields, Listing, Text, Written
from gaoxin.engines.rules.books import SCORE
from gaoxin.kernel.problems import Place, Problem
from gaoxin.kernel.units import parse_unit

MONEY = parse_unit("万元")
STRUCTURE = ("test", "all", "any", "at_least", "of", "veto", "not", "let")
"""Keys of a clause that write its condition."""


@dataclass
class Language:
    """Definitions and point table of a rulebook, and the expressions that use them."""

    record: Record
    vocabulary: Vocabulary

    def __post_init__(self) -> None:
        self.told: set[tuple[str, int | None, int | None]] = set()
        self.let = self._definitions()
        self.points = self._points()
        self.with_score = self._scored()

    @property
    def report(self) -> Report:
        return self.record.report

    def condition(self, clause: Record) -> Expression[Condition] | None:
        """The condition of a clause, with the definitions that it uses."""
        fields = {
            name: as_written(clause.fields[name], self.report.file) for name in STRUCTURE if name in clause.fields
        }
        if not fields.keys() - {"let"}:
            if isinstance(clause.node, Table):
                self.report.add("rulebook.nothing_tested", clause.node)
            return None
        if self._asks_benefit(fields):
            return None
        own = fields.pop("let", None)
        keys = {name: _key(clause.node, name, self.report.file) for name in fields}
        piece = Fields(fields, keys, _at(clause.node, self.report))
        expression, problems = read_condition(self._with(piece, own), self.vocabulary)
        if problems:  # read again with every definition, so that a misspelt one is named
            problems = read_condition(self._with(piece, own, everything=True), self.vocabulary)[1]
        self._tell(problems)
        return expression

    def benefit(self) -> Expression[Figure] | None:
        """The money it brings."""
        node = self.record.fields.get("benefit")
        if node is None:
            return None
        piece = as_written(node, self.report.file)
        whole = (
            piece
            if isinstance(piece, Fields)
            else Fields({"number": piece}, {"number": Text("number", _at(node, self.report))})
        )
        expression, problems = read_number(self._with(whole, None), self.vocabulary, MONEY)
        self._tell(problems)
        return expression

    def _with(self, piece: Fields, own: Written | None, everything: bool = False) -> Fields:
        """A piece below the definitions that it uses, its own after those of the rulebook."""
        used = self.with_score if everything else _used(self.with_score, [piece, *([own] if own is not None else [])])
        if own is not None:
            if not isinstance(own, Fields):
                return replace(
                    piece, fields={"let": own, **piece.fields}, keys={"let": Text("let", own.place), **piece.keys}
                )
            used = Fields({**used.fields, **own.fields}, {**used.keys, **own.keys}, own.place)
        if not used.fields:
            return piece
        let = Text("let", used.place)
        return replace(piece, fields={"let": used, **piece.fields}, keys={"let": let, **piece.keys})

    def _definitions(self) -> Fields:
        """The rulebook's definitions, each read once so that its mistakes are told once."""
        node = self.record.fields.get("let")
        nothing = Fields({}, {})
        if node is None:
            return nothing
        piece = as_written(node, self.report.file)
        whole = Fields(
            {"let": piece, "test": Text("true")}, {"let": Text("let", piece.place), "test": Text("test", piece.place)}
        )
        self._tell(read_condition(whole, self.vocabulary)[1])
        return piece if isinstance(piece, Fields) else nothing

    def _points(self) -> Expression[Figure] | None:
        self.with_score = self.let
        node = self.record.fields.get("points")
        if node is None:
            return None
        if SCORE in self.let.fields:
            self.report.add("rulebook.score_defined", node, name=SCORE)
        piece = as_written(node, self.report.file)
        whole = (
            piece if isinstance(piece, Fields) else Fields({"number": piece}, {"number": Text("number", piece.place)})
        )
        expression, problems = read_number(self._with(whole, None), self.vocabulary)
        self._tell(problems)
        return expression

    def _scored(self) -> Fields:
        """The definitions, and the point table under its name."""
        node = self.record.fields.get("points")
        if node is None:
            return self.let
        piece = as_written(node, self.report.file)
        return Fields(
            {**self.let.fields, SCORE: piece}, {**self.let.keys, SCORE: Text(SCORE, piece.place)}, piece.place
        )

    def _asks_benefit(self, fields: Mapping[str, Written]) -> bool:
        """Whether a condition asks for the benefit, which hangs on it; that is told."""
        for piece in fields.values():
            for text in _texts(piece):
                if "benefit" in text.text and "benefit" in self.record.fields:
                    self._tell((Problem("rulebook.benefit_asked", {}, text.place),))
                    return True
        return False

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        """Each mistake once, however many clauses use the definition it stands in."""
        for problem in problems:
            place = problem.place or Place()
            mark = problem.code, place.line, place.column
            if mark not in self.told:
                self.told.add(mark)
                self.report.problems.append(problem)


def _used(let: Fields, pieces: list[Written]) -> Fields:
    """The definitions that some pieces name, directly or by way of others, in their order."""
    waiting = [text.text for piece in pieces for text in _texts(piece)]
    found: set[str] = set()
    while waiting:
        text = waiting.pop()
        for name in let.fields:
            if name not in found and name in text:
                found.add(name)
                waiting.extend(inner.text for inner in _texts(let.fields[name]))
    fields = {name: piece for name, piece in let.fields.items() if name in found}
    return Fields(fields, {name: let.keys[name] for name in fields}, let.place)


def _texts(piece: Written) -> Iterator[Text]:
    if isinstance(piece, Text):
        yield piece
    else:
        for inner in piece.items if isinstance(piece, Listing) else piece.fields.values():
            yield from _texts(inner)


def _key(node: Node, name: str, file: str) -> Text:
    key: Scalar | None = node.keys.get(name) if isinstance(node, Table) else None
    return Text(name, Place(file, key.line, key.column, key.path or None) if key else Place(file))


def _at(node: Node, report: Report) -> Place:
    return Place(report.file, node.line, node.column, node.path or None)
