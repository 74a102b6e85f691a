"""Asks one shipped rulebook about facts written as people hand them in: money in 万元, years oldest first."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from gaoxin.catalogue.rule_facts import assumptions, rule_vocabulary
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.given import read_given
from gaoxin.engines.rules.verdicts import Bench, Verdict
from gaoxin.kernel.units import parse_unit

ON = date(2026, 5, 1)
BOOKS = {book.id: book for book in package_rulebooks().values()}


def verdict(book_id: str, facts: Mapping[str, object], on: date = ON) -> Verdict:
    """What the rulebook of this id says."""
    given = {name: _exact(value) for name, value in facts.items()}
    record, problems = read_given(given, rule_vocabulary(), on.year - 1, parse_unit("万元"), assumptions())
    assert problems == ()
    (found,) = Bench([BOOKS[book_id]]).judge(record, Moment(on))
    return found


def failed(found: Verdict) -> list[str]:
    """The clauses that have failed."""
    return [clause.id for clause in found.findings if clause.state == "failed"]


def _exact(value: object) -> object:
    if isinstance(value, float):
        return Decimal(str(value))
    return [_exact(item) for item in value] if isinstance(value, list) else value
