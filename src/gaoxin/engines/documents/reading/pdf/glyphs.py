"""The glyphs of a page: which character stands where, turned upright, without what only decorates."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as native

from gaoxin.engines.documents.reading.pdf.characters import as_typed, is_nameless
from gaoxin.engines.documents.reading.whitespace import is_cjk

_QUARTER = 90
_SLANT = 5
"""Degrees; text that leans more than this off a quarter turn is a watermark."""
_NO_WIDTH = 0.05
_SMALLEST = 1.0
"""Points; a glyph without size is given this one."""
_TALLEST = 1.6
_ABOVE_BASE, _BELOW_BASE = 0.9, 0.2
_SPACES = {0x20, 0x0D, 0x0A, 0xA0, 0x3000}
_HIGH_SURROGATES = range(0xD800, 0xDC00)
_LOW_SURROGATES = range(0xDC00, 0xE000)


class Glyph(NamedTuple):
    """One character and its box in points, x from the left and y downward from the top of the upright page.

    `right` is where the next character would begin; `base` is the line it is written on; `spaced` says that a space
    was typed before it.
    """

    base: float
    left: float
    right: float
    top: float
    bottom: float
    text: str
    spaced: bool = False

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Sheet(NamedTuple):
    """The printed area of a page as the file has it, y upward, and the quarter turns that make its text upright."""

    turns: int
    left: float
    bottom: float
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file lies on the upright page."""
        x, y = x - self.left, y - self.bottom
        if self.turns == 0:
            return x, self.height - y
        if self.turns == 1:
            return self.height - y, self.width - x
        return (self.width - x, y) if self.turns == 2 else (y, x)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, right, top and bottom of a box of the file on the upright page."""
        x1, y1 = self.point(left, top)
        x2, y2 = self.point(right, bottom)
        return (x1, x2, y1, y2) if self.turns == 0 else (min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2))

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the file is printed."""
        return 0 <= x - self.left <= self.width and 0 <= y - self.bottom <= self.height

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)


class PageText(NamedTuple):
    """The glyphs of a page, and how many of those drawn the fonts do not name."""

    glyphs: list[Glyph]
    nameless: int
    sheet: Sheet


class _Raw(NamedTuple):
    """A glyph as the file has it, y upward; `turns` counts clockwise quarters."""

    point: int
    turns: int
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    spaced: bool


def page_text(page: pdfium.PdfPage) -> PageText:
    """The text of a page. Watermarks set aslant and text outside the printed area are left out."""
    raw = _raw_glyphs(page)
    left, bottom, right, top = page.get_bbox()
    turns = Counter(glyph.turns for glyph in raw).most_common(1)[0][0] if raw else 0
    sheet = Sheet(turns, left, bottom, right - left, top - bottom)
    glyphs: list[Glyph] = []
    sideways: list[tuple[int, Glyph]] = []
    nameless = 0
    for point, glyph_turns, *box, x, y, spaced in raw:
        if not sheet.holds(x, y):
            continue
        nameless += is_nameless(point)
        text = as_typed(point)
        upright = sheet.box(*box)
        if text and math.isfinite(sum(upright)):
            base = sheet.point(x, y)[1]
            if glyph_turns == turns:
                glyphs.append(Glyph(base, *_sane(base, *upright, text), text, spaced))
            else:
                sideways.append((glyph_turns, Glyph(base, *upright, text)))
    return PageText(glyphs + list(_labels(sideways)), nameless, sheet)


def _labels(sideways: list[tuple[int, Glyph]]) -> Iterator[Glyph]:
    """Text set sideways on an upright page, such as the label of a tall cell: each stretch as one glyph in its middle,
    so that it stands in the cell it is printed in and its characters stay in order."""
    stretch: list[Glyph] = []
    for at, (turns, glyph) in enumerate(sideways):
        stretch.append(glyph)
        following = sideways[at + 1] if at + 1 < len(sideways) else None
        if following is None or following[0] != turns or not _is_next(glyph, following[1]):
            left, right = min(each.left for each in stretch), max(each.right for each in stretch)
            middle = (min(each.top for each in stretch) + max(each.bottom for each in stretch)) / 2
            size = max(min(right - left, stretch[0].height), _SMALLEST)
            text = "".join(each.text for each in stretch)
            yield Glyph(middle + size / 2, left, right, middle - size / 2, middle + size / 2, text)
            stretch = []


def _is_next(glyph: Glyph, following: Glyph) -> bool:
    """Whether two glyphs set sideways stand one after the other."""
    reach = max(glyph.height, glyph.right - glyph.left)
    beside = min(glyph.right, following.right) - max(glyph.left, following.left)
    above = min(glyph.bottom, following.bottom) - max(glyph.top, following.top)
    return (beside > 0 and above > -reach) or (above > 0 and beside > -reach)


def _sane(
    base: float, left: float, right: float, top: float, bottom: float, text: str
) -> tuple[float, float, float, float]:
    """Some fonts give no widths: half the height stands in. Others claim to reach far above and below their line: a
    Chinese character is as high as it is wide."""
    width, height = right - left, bottom - top
    if height <= 0:
        top, bottom = base - max(width, _SMALLEST), base
        height = bottom - top
    if width <= _NO_WIDTH * height:
        return left, left + height / 2, top, bottom
    if height > _TALLEST * width and is_cjk(text):
        return left, right, base - _ABOVE_BASE * width, base + _BELOW_BASE * width
    return left, right, top, bottom


def _raw_glyphs(page: pdfium.PdfPage) -> list[_Raw]:
    text_page = page.get_textpage()
    try:
        return _read(text_page)
    finally:
        text_page.close()


def _read(text_page: pdfium.PdfTextPage) -> list[_Raw]:
    box = native.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    box_at, x_at, y_at = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    glyphs: list[_Raw] = []
    high = 0
    spaced = False
    for index in range(native.FPDFText_CountChars(text_page)):
        point = native.FPDFText_GetUnicode(text_page, index)
        if point in _HIGH_SURROGATES:
            high = point
            continue
        if point in _LOW_SURROGATES:
            point = 0x10000 + ((high - 0xD800) << 10) + (point - 0xDC00) if high else 0xFFFD
            high = 0
        if point in _SPACES or point > 0x10FFFF:
            # pdfium adds spaces where it finds the gap wide; only the file's own tell what was typed.
            spaced = native.FPDFText_IsGenerated(text_page, index) == 0
            continue
        degrees = math.degrees(native.FPDFText_GetCharAngle(text_page, index))
        turns = round(degrees / _QUARTER)
        if abs(degrees - turns * _QUARTER) > _SLANT:
            continue
        native.FPDFText_GetLooseCharBox(text_page, index, box_at)
        native.FPDFText_GetCharOrigin(text_page, index, x_at, y_at)
        glyphs.append(_Raw(point, turns % 4, box.left, box.bottom, box.right, box.top, x.value, y.value, spaced))
        spaced = False
    return glyphs
