"""Rulebooks for tests, over the vocabulary of the expressions' tests: from texts, or drawn at random."""

from datetime import date
from typing import Any

from gaoxin.engines.expressions.reading import Expression, read_condition, read_number
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.rules.books import BookKind, Citation, Clause, Level, Purpose, Rulebook
from gaoxin.engines.rules.verdicts import Bench, Verdict
from tests.engines.expressions.sample import MOMENT, VOCABULARY, as_written

CITATION = Citation("《测试办法》", "测〔2026〕1号", "第一条")


def clause(clause_id: str, expression: Expression[Any]) -> Clause:
    return Clause(clause_id, f"条件{clause_id}", CITATION, False, expression)


def condition(piece: Any) -> Expression[Any]:
    expression, problems = read_condition(as_written(piece), VOCABULARY)
    assert problems == ()
    assert expression is not None
    return expression


def number(piece: Any) -> Expression[Any]:
    expression, problems = read_number(as_written(piece), VOCABULARY)
    assert problems == ()
    assert expression is not None
    return expression


def book(key: str = "one", *pieces: Any, **more: Any) -> Rulebook:
    """A rulebook of these conditions, C1, C2 and so on."""
    clauses = tuple(clause(f"C{at}", condition(piece)) for at, piece in enumerate(pieces, 1))
    return joined(key, clauses, **more)


def joined(key: str, clauses: tuple[Clause, ...], **more: Any) -> Rulebook:
    given = {"title": f"名称{key}", "valid_from": date(2020, 1, 1), "purpose": Purpose.NEW} | more
    return Rulebook(
        key,
        f"规则{key}",
        name_en="Rulebook",
        kind=BookKind.QUALIFICATION,
        level=Level.ZONE,
        citation=CITATION,
        clauses=clauses,
        **given,
    )


def verdict(rulebook: Rulebook, **facts: Any) -> Verdict:
    record, problems = read_record(facts, VOCABULARY)
    assert problems == ()
    (found,) = Bench([rulebook]).judge(record, MOMENT)
    return found
