"""Which rulebook is asked for on the command line: by id, by key, or by title with the edition in force on a day."""

from collections.abc import Sequence
from datetime import date

from gaoxin.engines.expressions.moments import FIRST_YEAR, Moment
from gaoxin.engines.rules.books import Purpose, Rulebook, edition, near
from gaoxin.kernel.periods import LAST_YEAR
from gaoxin.kernel.problems import refuse


def moment_of(text: str) -> Moment:
    """The moment a day stands for."""
    try:
        on = date.fromisoformat(text) if len(text) == len("2026-05-01") else None
    except ValueError:
        on = None
    if on is None:
        raise refuse("rules.no_day", text=text[:30])
    if not FIRST_YEAR <= on.year < LAST_YEAR:
        raise refuse("rules.day_beyond", text=text, first=FIRST_YEAR, last=LAST_YEAR - 1)
    return Moment(on)


def chosen_book(books: Sequence[Rulebook], asked: str, on: date, purpose: Purpose) -> Rulebook:
    """The rulebook that is asked for, or a refusal with the nearest ids, or with the editions of a title."""
    name = asked.strip()
    for book in books:
        if name in (book.id, book.key):
            return book
    if found := edition(books, name, on, purpose):
        return found
    editions = [book for book in books if book.title == name]
    if editions:
        shown = [f"{book.id}（{book.purpose}，{book.valid_from}起{_until(book)}）" for book in editions]
        raise refuse("rules.no_edition", title=name, day=str(on), purpose=purpose.value, editions=shown)
    if close := near(books, name):
        raise refuse("rules.misspelt_book", text=name[:40], near=close)
    raise refuse("rules.no_book", text=name[:40], known=[book.id for book in books[:8]])


def _until(book: Rulebook) -> str:
    return f"{book.valid_until}止" if book.valid_until else ""
