"""Reads one rulebook: its heads, its definitions once, its clauses, its points and its benefit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from gaoxin.catalogue.bases import read_assurance
from gaoxin.catalogue.rulebooks.examples import read_examples
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node, Scalar, Table
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from gaoxin.engines.expressions.values import Figure
from gaoxin.engines.expressions.written import Fields, Listing, Text, Written
from gaoxin.engines.rules.books import (
    SCORE,
    BookKind,
    Certainty,
    Citation,
    Clause,
    Level,
    Purpose,
    Rulebook,
    Window,
)
from gaoxin.kernel.problems import Place, Problem
from gaoxin.kernel.units import parse_unit

MONEY = parse_unit("万元")
MOST_CLAUSES = 100
_FIELDS = ("id", "title", "name_en", "kind", "level", "document", "valid_from", "confidence")
_MAY_STAND = (
    *("purpose", "number", "article", "valid_until", "verify", "let", "points", "benefit", "conditions"),
    *("validity_years", "windows", "pending", "note", "examples"),
)
_CITED = ("document", "number", "article", "confidence", "verify")
_CLAUSE = ("id", "name")
_STRUCTURE = ("test", "all", "any", "at_least", "of", "veto", "not", "let")
_WINDOW = ("opens", "closes")


def read_book(key: str, node: Node, report: Report, vocabulary: Vocabulary) -> Rulebook | None:
    """One edition, or nothing where its clauses cannot be read; its examples have been tried."""
    book = read_untried(key, node, report, vocabulary)
    if book is None:
        return None
    since = len(report.problems)
    passing, failing = read_examples(book, report.record(node, _FIELDS, _MAY_STAND), vocabulary)
    return replace(book, passing=passing, failing=failing) if report.clean(since) else None


def read_untried(key: str, node: Node, report: Report, vocabulary: Vocabulary) -> Rulebook | None:
    """One edition without its examples, for an editor in which they are still being written."""
    since = len(report.problems)
    record = report.record(node, _FIELDS, _MAY_STAND)
    citation = _citation(record, None)
    valid_until = record.date("valid_until") if "valid_until" in record.fields else None
    language = _Language(record, vocabulary)
    clauses = tuple(_clauses(record, language, citation))
    book = Rulebook(
        key,
        record.text("id"),
        record.text("title"),
        record.text("name_en"),
        record.choice("kind", BookKind),
        record.choice("purpose", Purpose),
        record.choice("level", Level),
        citation,
        record.date("valid_from"),
        valid_until,
        clauses,
        language.points,
        language.benefit(),
        _positive(record, "validity_years"),
        tuple(_window(report.record(item, _WINDOW, _CITED), citation) for item in record.items("windows")),
        record.text("pending"),
        note=record.text("note"),
    )
    _check(book, record)
    return book if report.clean(since) else None


def _check(book: Rulebook, record: Record) -> None:
    """What has to agree between the fields."""
    report = record.report
    if book.valid_until is not None and book.valid_until < book.valid_from:
        report.add("rulebook.ends_before", record.fields["valid_until"], day=str(book.valid_from))
    if "pending" in record.fields:
        for name in ("conditions", "points", "benefit", "examples", "let"):
            if name in record.fields:
                report.add("rulebook.pending_but_filled", record.fields[name], field=name)
    elif not record.fields.get("conditions"):
        report.add("rulebook.no_conditions", record.node)


def _citation(record: Record, above: Citation | None) -> Citation:
    """The document of a record; what it leaves out is that of the rulebook."""
    if above is None or "confidence" in record.fields:
        assurance = read_assurance(record)
        certainty, verify = Certainty(assurance.confidence.value), assurance.verify
    else:
        certainty, verify = above.certainty, record.text("verify") or above.verify
    own = "document" in record.fields
    return Citation(
        record.text("document") if own or above is None else above.document,
        record.text("number") if "number" in record.fields or own or above is None else above.number,
        record.text("article") if "article" in record.fields or own or above is None else above.article,
        certainty,
        verify,
    )


def _positive(record: Record, name: str) -> int | None:
    if name not in record.fields:
        return None
    number = record.report.integer(record.fields[name])
    if number <= 0:
        record.report.add("rulebook.not_positive", record.fields[name], field=name)
    return number


def _window(record: Record, citation: Citation) -> Window:
    return Window(_day_of_year(record, "opens"), _day_of_year(record, "closes"), _citation(record, citation))


def _day_of_year(record: Record, name: str) -> tuple[int, int]:
    text = record.text(name)
    try:
        day = date.fromisoformat(f"2024-{text}")  # a leap year
    except ValueError:
        if text:
            record.report.add("rulebook.no_day_of_year", record.fields[name], text=text)
        return 1, 1
    return day.month, day.day


# Clauses


def _clauses(record: Record, language: "_Language", citation: Citation) -> Iterator[Clause]:
    report = record.report
    seen: dict[str, int] = {}
    items = record.items("conditions")
    if len(items) > MOST_CLAUSES:
        report.add("rulebook.too_many", record.fields["conditions"], most=MOST_CLAUSES)
        return
    if "conditions" in record.fields and not items and report.clean(0):
        report.add("rulebook.no_conditions", record.fields["conditions"])
    for item in items:
        inner = report.record(item, _CLAUSE, (*_CITED, "judged", *_STRUCTURE))
        clause_id = inner.text("id")
        if clause_id in seen:
            report.add("rulebook.clause_twice", inner.fields["id"], id=clause_id, first=seen[clause_id])
        elif clause_id:
            seen[clause_id] = item.line
        name, judged, cited = inner.text("name"), inner.boolean("judged"), _citation(inner, citation)
        expression = language.condition(inner)
        if expression is not None:
            place = Place(report.file, item.line, item.column, item.path)
            yield Clause(clause_id, name, cited, judged, expression, place)


@dataclass
class _Language:
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

    def condition(self, clause: Record) -> "Expression | None":  # type: ignore[type-arg] # of a condition
        """The condition of a clause, with the definitions that it uses."""
        fields = {
            name: as_written(clause.fields[name], self.report.file) for name in _STRUCTURE if name in clause.fields
        }
        if not fields.keys() - {"let"}:
            if isinstance(clause.node, Table):
                self.report.add("rulebook.nothing_tested", clause.node)
            return None
        if self._asks_benefit(fields):
            return None
        own = fields.pop("let", None)
        keys = {name: _key(clause.node, name, self.report.file) for name in fields}
        expression, problems = read_condition(
            self._with(Fields(fields, keys, _at(clause.node, self.report)), own), self.vocabulary
        )
        self._tell(problems)
        return expression

    def benefit(self) -> "Expression[Figure] | None":
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

    def _with(self, piece: Fields, own: Written | None) -> Fields:
        """A piece below the definitions that it uses, its own after those of the rulebook."""
        used = _used(self.with_score, [piece, *([own] if own is not None else [])])
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

    def _points(self) -> "Expression[Figure] | None":
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
