"""The bounds that a declaration sets: of numbers, texts, choices, files, rows. Bounds that leave nothing are told."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from gaoxin.engines.expressions.written import Written
from gaoxin.engines.forms.model import FileRule, Kind, Limits
from gaoxin.engines.forms.notes import Notes

LONGEST_TEXT = 20_000
"""Characters of an answer where no maxLength is declared."""
LONGEST_MATCHED = 200
"""Characters of a text that a pattern may look at."""
MOST_ROWS = 500
"""Rows of a table where no maxItems is declared, and the most that may be declared."""
MOST_FILES, MEGABYTE = 20, 1024 * 1024
LARGEST_FILE = 200
"""Megabytes of one file at most."""
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_REPEATED_GROUP = re.compile(r"\)[*+{]")


def limits(notes: Notes, kind: Kind, fields: Mapping[str, Written], whole_piece: Written) -> Limits:
    """The bounds of one field."""
    if kind is Kind.NUMBER:
        return _of_number(notes, fields, whole_piece)
    if kind is Kind.TEXT:
        return _of_text(notes, fields, whole_piece)
    if kind in (Kind.CHOICES, Kind.FILES, Kind.TABLE):
        return _of_list(notes, kind, fields, whole_piece)
    return Limits()


def _of_number(notes: Notes, fields: Mapping[str, Written], piece: Written) -> Limits:
    def read(name: str) -> Decimal | None:
        return notes.number(fields[name]) if name in fields else None

    found = Limits(read("minimum"), read("maximum"), read("exclusiveMinimum"), read("exclusiveMaximum"))
    lows = [low for low in (found.least, found.above) if low is not None]
    highs = [high for high in (found.largest, found.below) if high is not None]
    strict = found.above is not None or found.below is not None
    if lows and highs and (max(lows) > min(highs) or (strict and max(lows) == min(highs))):
        notes.add("form.empty_range", piece)
    return found


def _of_text(notes: Notes, fields: Mapping[str, Written], piece: Written) -> Limits:
    fewest = notes.whole(fields["minLength"]) if "minLength" in fields else 0
    most = notes.whole(fields["maxLength"]) if "maxLength" in fields else LONGEST_TEXT
    if most is not None and (most < (fewest or 0) or most < 1):
        notes.add("form.empty_range", piece)
    found = Limits(fewest=fewest or 0, most=most)
    return replace(found, pattern=_pattern(notes, fields["pattern"], most)) if "pattern" in fields else found


def _pattern(notes: Notes, piece: Written, most: int | None) -> re.Pattern[str] | None:
    """A pattern over a short text, without repeated groups: those may take for ever."""
    text = notes.text(piece)
    if not text:
        return None
    if _REPEATED_GROUP.search(text) or most is None or most > LONGEST_MATCHED:
        notes.add("form.pattern_unsafe", piece, longest=LONGEST_MATCHED)
        return None
    try:
        return re.compile(text)
    except re.error as error:
        notes.add("form.pattern_wrong", piece, detail=str(error))
        return None


def _of_list(notes: Notes, kind: Kind, fields: Mapping[str, Written], piece: Written) -> Limits:
    usual = {Kind.FILES: MOST_FILES, Kind.TABLE: MOST_ROWS}.get(kind)
    fewest = notes.whole(fields["minItems"]) if "minItems" in fields else 0
    most = notes.whole(fields["maxItems"]) if "maxItems" in fields else usual
    if most is not None and (most < (fewest or 0) or most < 1):
        notes.add("form.empty_range", piece)
    if usual is not None and most is not None and most > usual:
        notes.add("form.too_many_items", fields["maxItems"], most=usual)
    return Limits(fewest=fewest or 0, most=most)


def files(notes: Notes, piece: Written) -> FileRule:
    """Which files are taken."""
    fields = notes.record(piece, ("accept", "most_mb"))
    accept = notes.texts(fields["accept"]) if "accept" in fields else ()
    for suffix in accept:
        if not _SUFFIX.fullmatch(suffix):
            notes.add("form.file_kind", fields["accept"], text=suffix[:20])
    megabytes = notes.whole(fields["most_mb"]) if "most_mb" in fields else None
    if megabytes is not None and not 1 <= megabytes <= LARGEST_FILE:
        notes.add("form.file_size", fields["most_mb"], most=LARGEST_FILE)
    return FileRule(accept, (megabytes or 1) * MEGABYTE)
