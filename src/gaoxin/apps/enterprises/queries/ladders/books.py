"""Which rulebooks enterprises are judged by: those the product ships, and those that are published in a zone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from gaoxin.apps.enterprises.frames.standings import NEARLY, Ready
from gaoxin.catalogue.ladders import Ladder, Rung, package_ladders
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.rules.books import BookKind, Purpose, Rulebook, edition
from gaoxin.web.registry import Contribution, every

JUDGED = frozenset({BookKind.QUALIFICATION, BookKind.CULTIVATION, BookKind.SIZE})
"""Kinds that enterprises are judged by here. Credit classes and policy clauses are judged where they are used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRules(Contribution):
    """Rulebooks that an app above publishes: `rulebooks(zone_id)` answers those of a zone, the same objects as long as
    nothing was published since."""

    rulebooks: Callable[[int], Iterable[Rulebook]]


def books_of(zone_id: int) -> Mapping[str, Rulebook]:
    """Every rulebook of a zone by key; one that the zone publishes under a shipped key takes its place."""
    found = dict(package_rulebooks())
    for source in every(PublishedRules):
        found |= {book.key: book for book in source.rulebooks(zone_id)}
    return found


def book_in_force(zone_id: int, title: str, on: date, purpose: Purpose = Purpose.NEW) -> Rulebook | None:
    """The edition of a title on a day; None where there is none."""
    return edition(books_of(zone_id), title, on, purpose)


def ready_for(zone_id: int, on: date) -> Ready:
    """The rulebooks in force in a zone on a day, made ready together and kept for the next time."""
    books = [
        book
        for book in books_of(zone_id).values()
        if book.kind in JUDGED and book.purpose is Purpose.NEW and book.in_force(on)
    ]
    return _ready(tuple(_ById(book) for book in books))


@dataclass(frozen=True, slots=True, eq=False)
class _ById:
    """A rulebook that is the same only as itself: comparing two by what they hold takes long."""

    book: Rulebook

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.book is self.book

    def __hash__(self) -> int:
        return id(self.book)


@lru_cache(maxsize=8)
def _ready(books: tuple[_ById, ...]) -> Ready:
    return Ready(tuple(one.book for one in books), nearly_of_titles())


@cache
def nearly_of_titles() -> Mapping[str, int]:
    """How many conditions may be open where one is near a title; the strictest of the ladders it stands on."""
    found: dict[str, int] = {}
    for ladder in package_ladders().values():
        for rung in ladder.rungs.values():
            found[rung.title] = min(found.get(rung.title, ladder.nearly), ladder.nearly)
    return found


def nearly(title: str) -> int:
    return nearly_of_titles().get(title, NEARLY)


@cache
def rung_of(title: str) -> tuple[Ladder, Rung] | None:
    """Where a title stands."""
    for ladder in package_ladders().values():
        for rung in ladder.rungs.values():
            if rung.title == title:
                return ladder, rung
    return None
