"""From glyphs to printed lines: fake bold undone, words parted where the gap is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.reading.pdf.glyphs import Glyph
from gaoxin.engines.documents.reading.whitespace import is_cjk

_SAME_BASE = 0.3
"""Glyphs whose base lines differ by less than this share of their height stand on one line."""
_RAISED = 0.8
"""A glyph lower than this share of its neighbours may be raised or lowered beside them."""
_RAISE = 0.15
"""The share of the line's height by which a raised glyph stands above its base line, at least."""
_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_OVERPRINT = 0.3
"""The same character again within this share of its width is the same character, printed twice to look bold."""
_TYPED_GAP = 0.05
_LATIN_GAP = 0.12
_CJK_GAP = 0.5
_WIDE_GAP = 1.2
"""Gaps, in heights of the line: of a typed space, between words, between Chinese characters set apart, and between
columns."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a line without a wide gap."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its fragments from left to right, its base line, and the height of its glyphs, in points."""

    fragments: tuple[Fragment, ...]
    base: float
    top: float
    bottom: float
    height: float

    @property
    def left(self) -> float:
        return self.fragments[0].left

    @property
    def right(self) -> float:
        return self.fragments[-1].right

    @property
    def text(self) -> str:
        return " ".join(fragment.text for fragment in self.fragments)

    def only(self, fragments: Sequence[Fragment]) -> "Line":
        """The line reduced to some of its fragments."""
        return Line(tuple(fragments), self.base, self.top, self.bottom, self.height)


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The glyphs as lines, from the top down."""
    rows = _with_raised(_rows(sorted(glyphs)))
    return [_line(row) for row in rows]


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs sorted by base line, gathered on base lines."""
    rows: list[list[Glyph]] = []
    for glyph in glyphs:
        if rows and glyph.base - rows[-1][0].base <= _SAME_BASE * max(glyph.height, rows[-1][0].height):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _with_raised(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Figures raised or lowered beside larger type go to its line, the one just below or just above."""
    kept: list[list[Glyph]] = []
    for index, row in enumerate(rows):
        if kept and _stands_beside(row, kept[-1]):
            kept[-1].extend(row)
        elif index + 1 < len(rows) and _stands_beside(row, rows[index + 1]):
            rows[index + 1].extend(row)
        else:
            kept.append(row)
    return kept


def _stands_beside(row: Sequence[Glyph], line: Sequence[Glyph]) -> bool:
    """Whether a row of small glyphs lies in the height of a line, within its reach."""
    small, large = row[0], line[0]
    if small.height >= _RAISED * large.height or len(row) > len(line):
        return False
    shared = min(small.bottom, large.bottom) - max(small.top, large.top)
    if shared < small.height / 2:
        return False
    reach = large.height
    left, right = min(glyph.left for glyph in line) - reach, max(glyph.right for glyph in line) + reach
    return all(left <= glyph.left and glyph.right <= right for glyph in row)


def _least_gap(last: Glyph, glyph: Glyph) -> float:
    """The gap, in heights of the line, from which two characters are parted by a space."""
    if glyph.spaced:
        return _TYPED_GAP
    return _CJK_GAP if is_cjk(last.text[-1]) or is_cjk(glyph.text[0]) else _LATIN_GAP


def _line(row: list[Glyph]) -> Line:
    tallest = max(row, key=lambda glyph: glyph.height)
    fragments: list[Fragment] = []
    words: list[str] = []
    row.sort(key=lambda glyph: glyph.left)
    begin = row[0].left
    last: Glyph | None = None
    for glyph in row:
        if last is not None:
            if _is_overprint(last, glyph) or _is_note_mark(last, glyph, tallest):
                continue
            gap = glyph.left - last.right
            if gap > _WIDE_GAP * tallest.height:
                fragments.append(Fragment(begin, last.right, "".join(words)))
                words, begin = [], glyph.left
            elif gap > _least_gap(last, glyph) * tallest.height:
                words.append(" ")
        words.append(glyph.text)
        last = glyph
    fragments.append(Fragment(begin, last.right if last is not None else begin, "".join(words)))
    top, bottom = min(glyph.top for glyph in row), max(glyph.bottom for glyph in row)
    return Line(tuple(fragments), tallest.base, top, bottom, tallest.height)


def _is_overprint(last: Glyph, glyph: Glyph) -> bool:
    return glyph.text == last.text and glyph.left - last.left < _OVERPRINT * (last.right - last.left)


def _is_note_mark(last: Glyph, glyph: Glyph, tallest: Glyph) -> bool:
    """Whether a small raised figure only points to a footnote: it follows a Chinese character, as no exponent does."""
    is_raised = glyph.height < _RAISED * tallest.height and glyph.base < tallest.base - _RAISE * tallest.height
    return is_raised and (glyph.text in _CIRCLED or (glyph.text.isdecimal() and is_cjk(last.text[-1])))
