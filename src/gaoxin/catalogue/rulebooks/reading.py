"""Reads one rulebook: its heads, its definitions once, its clauses, its points and its benefit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gaoxin.catalogue.bases import read_assurance
from gaoxin.catalogue.rulebooks.examples import read_examples
from gaoxin.catalogue.rulebooks.language import STRUCTURE, Language
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.rules.books import (
    BookKind,
    Certainty,
    Citation,
    Clause,
    Level,
    Purpose,
    Rulebook,
    Window,
)
from gaoxin.kernel.problems import Place

MOST_CLAUSES = 100
_FIELDS = ("id", "title", "name_en", "kind", "level", "document", "valid_from", "confidence")
_MAY_STAND = (
    *("purpose", "number", "article", "valid_until", "verify", "let", "points", "benefit", "conditions"),
    *("validity_years", "windows", "pending", "note", "examples"),
)
_CITED = ("document", "number", "article", "confidence", "verify")
_CLAUSE = ("id", "name")
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
    language = Language(record, vocabulary)
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
    if vocabulary.fact(book.id):
        report.add("rulebook.id_of_fact", record.fields["id"], id=book.id)
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


def _clauses(record: Record, language: Language, citation: Citation) -> Iterator[Clause]:
    report = record.report
    seen: dict[str, int] = {}
    items = record.items("conditions")
    if len(items) > MOST_CLAUSES:
        report.add("rulebook.too_many", record.fields["conditions"], most=MOST_CLAUSES)
        return
    if "conditions" in record.fields and not items and report.clean(0):
        report.add("rulebook.no_conditions", record.fields["conditions"])
    for item in items:
        inner = report.record(item, _CLAUSE, (*_CITED, "judged", *STRUCTURE))
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
