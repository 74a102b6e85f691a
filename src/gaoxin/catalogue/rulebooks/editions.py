"""Editions of one title follow each other without a gap and without overlapping, each purpose by itself."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise

from gaoxin.catalogue.kinds import Entry
from gaoxin.engines.rules.books import Rulebook

Found = Mapping[str, Entry[Rulebook | None]]


def settle(found: Found) -> Mapping[str, Rulebook]:
    """The rulebooks by key; ids that are taken, gaps and overlaps are noted in the reports of their files."""
    ids: dict[str, str] = {}
    for key, entry in found.items():
        book = entry.declaration
        if book is not None and ids.setdefault(book.id, key) != key:
            entry.report.add("rulebook.id_taken", entry.key, id=book.id, other=ids[book.id])
    wrong = set(_unsettled(found))
    kept = {key: entry.declaration for key, entry in found.items() if entry.declaration is not None}
    return {key: book for key, book in kept.items() if ids[book.id] == key and key not in wrong}


def _unsettled(found: Found) -> Iterator[str]:
    """Keys of editions that do not follow the one before; each is noted."""
    lines: dict[tuple[str, str], list[tuple[date, str]]] = {}
    for key, entry in found.items():
        if book := entry.declaration:
            lines.setdefault((book.title, book.purpose), []).append((book.valid_from, key))
    for line in lines.values():
        for (_, first), (_, second) in pairwise(sorted(line)):
            if _wrong(found[first], found[second]):
                yield second


def _wrong(earlier: Entry[Rulebook | None], later: Entry[Rulebook | None]) -> bool:
    before, after = earlier.declaration, later.declaration
    if before is None or after is None:
        return False
    values = {"title": after.title, "day": str(after.valid_from), "other": before.id}
    if before.valid_until is None or before.valid_until >= after.valid_from:
        later.report.add("rulebook.editions_overlap", later.key, **values)
    elif before.valid_until + timedelta(1) < after.valid_from:
        later.report.add("rulebook.editions_apart", later.key, **values, last=str(before.valid_until))
    else:
        return False
    return True
