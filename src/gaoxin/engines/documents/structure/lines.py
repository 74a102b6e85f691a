"""From text to printed lines, without page numbers and the marks of word processors."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.model import Span
from gaoxin.engines.documents.structure.cleaning import MARKS, is_space

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_PAGE_LINE = re.compile(
    r"[\s　]*(?:[-—–－]+[\s　]*\d{1,4}[\s　]*[-—–－]+|第[\s　]*\d{1,4}[\s　]*页(?:[\s　]*[,，/共].{0,12})?)[\s　]*"
)
_LEADING_NUMBER = re.compile(r"[\s　]*(\d{1,4})")
_PAGE_MIN, _PAGE_MAX = 150, 4000
"""A printed page holds between these numbers of characters."""
_FIRST_PAGES = (1, 2, 3)
"""Numbers a run of pages can begin with: covers and contents are often not numbered."""
_CHAIN = 4
"""So many page numbers in a row make a numbering."""
SENTENCE_END = frozenset("。！？；;：:!?…")


@dataclass(frozen=True, slots=True)
class Printed:
    """One line as printed: its stretches without marks and page numbers, its whole span, and how it is set.

    `indent` and `width` count columns, a Chinese character being two.
    """

    span: Span
    pieces: tuple[Span, ...]
    indent: int
    width: int
    blank_before: int


def printed_lines(text: str, start: int = 0, end: int | None = None) -> tuple[list[Printed], list[Span]]:
    """The lines of a stretch of text that print anything, and what was dropped from them."""
    end = len(text) if end is None else end
    lines: list[Printed] = []
    dropped: list[Span] = []
    blank, last = 0, start
    for match in _LINE.finditer(text, start, end):
        blank += max(0, text.count("\n", last, match.start()) - 1)
        last = match.end()
        pieces, marks = _pieces(text, match.start(), match.end())
        dropped += marks
        if _PAGE_LINE.fullmatch(match[0]):
            dropped += pieces
            continue
        if not pieces:
            blank += 1
            continue
        lines.append(Printed(Span(*match.span()), tuple(pieces), *_measure(text, pieces, match.start()), blank))
        blank = 0
    lines = _without_page_numbers(text, lines, dropped)
    return _without_subscripts(text, lines, dropped), sorted(dropped)


def _pieces(text: str, start: int, end: int) -> tuple[list[Span], list[Span]]:
    marks = [Span(*mark.span()) for mark in MARKS.finditer(text, start, end)] if "[" in text[start:end] else []
    pieces, at = [], start
    for mark in [*marks, Span(end, end)]:
        left, right = at, mark.start
        while left < right and is_space(text[left]):
            left += 1
        while right > left and is_space(text[right - 1]):
            right -= 1
        if left < right:
            pieces.append(Span(left, right))
        at = mark.end
    return pieces, marks


def _measure(text: str, pieces: Sequence[Span], start: int) -> tuple[int, int]:
    indent = columns(text[start : pieces[0].start])
    return indent, indent + sum(columns(text[piece.start : piece.end]) for piece in pieces)


def columns(text: str) -> int:
    """The width of a text in columns of half a Chinese character."""
    return len(text) + sum(character > "\u2e7f" or character in "“”‘’—…·《》" for character in text)


def _without_page_numbers(text: str, lines: list[Printed], dropped: list[Span]) -> list[Printed]:
    numbers = _page_numbers(text, lines)
    if not numbers:
        return lines
    kept: list[Printed] = []
    for index, line in enumerate(lines):
        found = numbers.get(index)
        if found is None:
            kept.append(line)
            continue
        dropped.append(found)
        rest, _ = _pieces(text, found.end, line.span.end)
        if rest:
            kept.append(Printed(line.span, tuple(rest), line.indent, line.width, line.blank_before))
    return kept


_SUBSCRIPT = re.compile(r"\d(?:\.\d{1,2})?(?:\s\d(?:\.\d)?){0,5}")
_FORMULA = re.compile(r"(?:PM|SO|NO|CO|CH|O|N|H|m|km)\s[^A-Za-z0-9]")


def _without_subscripts(text: str, lines: list[Printed], dropped: list[Span]) -> list[Printed]:
    """The lines without those that only hold the low digits of a formula above (PM 2.5, SO 2), as PDF dumps print."""
    kept: list[Printed] = []
    for line in lines:
        piece = line.pieces[0]
        if kept and len(line.pieces) == 1 and _SUBSCRIPT.fullmatch(text, piece.start, piece.end):
            above = kept[-1]
            last = text[above.pieces[-1].end - 1]
            if last not in SENTENCE_END and _FORMULA.search(text, above.span.start, above.span.end):
                dropped.append(piece)
                continue
        kept.append(line)
    return kept


def _page_numbers(text: str, lines: Sequence[Printed]) -> dict[int, Span]:
    """Numbers that stand alone on a line or are glued to its start and count the pages: 1, 2, 3 … a page apart.

    Numbering may begin again (contents first, body afterwards). A list of sections numbered the same way is told from
    pages by the sentences that pages break.
    """
    by_value: dict[str, list[int]] = {}
    rows = _row_numbers(text, lines)
    for index, line in enumerate(lines):
        match = _LEADING_NUMBER.match(text, line.pieces[0].start)
        if match is not None and index not in rows:
            for length in range(1, len(match[1]) + 1):
                by_value.setdefault(match[1][:length], []).append(index)
    found: dict[int, tuple[int, int]] = {}
    for begin in _FIRST_PAGES:
        for first in by_value.get(str(begin), []):
            if first in found or not _stands_apart(text, lines[first], str(begin)):
                continue
            if not _breaks_a_sentence(text, lines, first):
                continue
            chain = _chain(text, lines, by_value, (first, begin), found)
            broken = sum(_breaks_a_sentence(text, lines, place) for place in chain)
            if len(chain) >= _CHAIN and broken * 2 >= len(chain):
                for value, place in enumerate(chain, begin):
                    found.setdefault(place, (value, lines[place].pieces[0].start))
    return {place: Span(start, start + len(str(value))) for place, (value, start) in found.items()}


_NUMBER_HEAD = re.compile(r"[\s　]*(?:序[\s　]*号|编[\s　]*号)[\s　]*")
_ROW_FAR = 60
"""A row of a table has at most so many lines."""


def _row_numbers(text: str, lines: Sequence[Printed]) -> set[int]:
    """The lines with the running number of a table's row, where cells stand one a line below the head 序号."""
    found: set[int] = set()
    wanted: int | None = None
    last = -_ROW_FAR
    for index, line in enumerate(lines):
        words = text[line.pieces[0].start : line.pieces[-1].end]
        if _NUMBER_HEAD.fullmatch(words):
            wanted, last = None, index
        elif index - last <= _ROW_FAR and words.isdecimal() and wanted in (None, int(words)):
            found.add(index)
            wanted, last = int(words) + 1, index
    return found


def _chain(
    text: str,
    lines: Sequence[Printed],
    by_value: Mapping[str, Sequence[int]],
    first: tuple[int, int],
    known: Mapping[int, tuple[int, int]],
) -> list[int]:
    chain, begin = [first[0]], first[1]
    while True:
        wanted = str(len(chain) + begin)
        following = _next_page(text, lines, by_value.get(wanted, []), chain[-1], wanted)
        if following is None:
            return chain
        chain.append(following)
        if len(chain) > _CHAIN and known.get(following, (0, 0))[0] == int(wanted):
            return chain


def _next_page(text: str, lines: Sequence[Printed], places: Sequence[int], after: int, wanted: str) -> int | None:
    here = lines[after].span.start
    for at in range(bisect_right(places, after), len(places)):
        distance = lines[places[at]].span.start - here
        if distance > _PAGE_MAX:
            return None
        if distance >= _PAGE_MIN and _stands_apart(text, lines[places[at]], wanted):
            return places[at]
    return None


_BELONGS = re.compile(r"\d|[\s　]*[.．、）)%％年月日:：]|[\s　]+\S")


def _stands_apart(text: str, line: Printed, wanted: str) -> bool:
    """Whether a number at the start of a line can be a page number and not part of a value, a date or a label."""
    start = line.pieces[0].start
    return _BELONGS.match(text, start + len(wanted), line.pieces[0].end) is None


def _breaks_a_sentence(text: str, lines: Sequence[Printed], index: int) -> bool:
    """Whether the number stands alone on its line or the line above it stops in mid-sentence."""
    piece = lines[index].pieces[0]
    if text[piece.start : piece.end].isdigit():
        return True
    return index > 0 and text[lines[index - 1].pieces[-1].end - 1] not in SENTENCE_END
