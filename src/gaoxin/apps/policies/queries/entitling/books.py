"""The rulebooks of clauses as they are in force on a day: read once, kept by their text."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from django.db.models import Q

from gaoxin.apps.policies.library_states import ClauseState, PolicyState, RuleState
from gaoxin.apps.policies.models import Clause, RuleVersion
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.rulebooks import read_rulebook, rule_vocabulary
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.verdicts import Bench

FILE = "rule.yaml"
KEPT = 1_000
"""Rulebooks that are kept read."""


def clauses_in_force(zone: Zone, on: date) -> Sequence[Clause]:
    """The clauses of a zone by which something is given on a day: published, of policies in force."""
    found = Clause.objects.filter(zone=zone, state=ClauseState.PUBLISHED, policy__state=PolicyState.PUBLISHED)
    begun = Q(policy__in_force_from__isnull=True) | Q(policy__in_force_from__lte=on)
    lasting = Q(policy__in_force_until__isnull=True) | Q(policy__in_force_until__gte=on)
    kept = Q(policy__repealed_on__isnull=True) | Q(policy__repealed_on__gt=on)
    return list(found.filter(begun & lasting & kept).select_related("policy", "department").order_by("pk"))


def books_of(clauses: Sequence[Clause], on: date) -> Mapping[int, Rulebook]:
    """The rulebook of each clause that has one in force on a day."""
    rows = _in_force(on).filter(clause__in=[clause.pk for clause in clauses]).values_list("clause", "text")
    found = {clause: _read(text) for clause, text in rows}
    return {clause: book for clause, book in found.items() if book is not None and book.clauses}


def book_of(clause: Clause, on: date) -> Rulebook | None:
    """The rulebook of one clause in force on a day; None where it has none."""
    return books_of([clause], on).get(clause.pk)


def bench_of(books: Mapping[int, Rulebook]) -> Bench:
    """The rulebooks made ready together, in the order of the mapping; kept, as making ready takes its time."""
    return _bench(tuple(_Same(book) for book in books.values()))


def asked_of(book: Rulebook, on: date) -> frozenset[str]:
    """The columns of facts that a rulebook reads on a day (销售收入_2025)."""
    pieces = [clause.expression for clause in book.clauses]
    pieces += [piece for piece in (book.points, book.benefit) if piece is not None]
    return frozenset(Columns(Program(pieces), rule_vocabulary(), Moment(on)).wanted)


def _in_force(on: date):  # type: ignore[no-untyped-def] # a query set of versions
    rows = RuleVersion.objects.filter(state__in=[RuleState.PUBLISHED, RuleState.ENDED], valid_from__lte=on)
    return rows.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on)).order_by("clause", "version")


@lru_cache(maxsize=KEPT)
def _read(text: str) -> Rulebook | None:
    """The one rulebook of a text; a text with mistakes was never published, so none is used where there are some."""
    books, problems = read_rulebook(text, FILE)
    return None if problems or not books else books[0]


class _Same:
    """A rulebook told by being the very same object: comparing two word by word would take longer than judging."""

    __slots__ = ("book",)

    def __init__(self, book: Rulebook) -> None:
        self.book = book

    def __hash__(self) -> int:
        return id(self.book)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.book is other.book


@lru_cache(maxsize=64)
def _bench(books: tuple[_Same, ...]) -> Bench:
    return Bench(one.book for one in books)
