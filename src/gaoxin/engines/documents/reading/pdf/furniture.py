"""Page furniture: running heads, running feet and page numbers, which are not part of the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from gaoxin.engines.documents.reading.pdf.regions import Item, Printed

_EDGE_LINES = 3
"""Furniture stands among so many first and last lines of a page."""
_ZONE = 0.15
"""The share of the page's height, at its top and bottom, where furniture stands."""
_LEAST_PAGES = 3
_STEP = 6.0
"""Points by which the same running head may wander."""
_APART = 1.35
"""Furniture is parted from the text by more than this multiple of the usual distance of lines …"""
_SMALL = 0.85
"""… or set smaller than this share of the usual height."""
_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
_MARKED_NUMBER = re.compile(
    r"[-—–―－·•~～_]+(?:\d{1,4}|[ivxl]{1,7})[-—–―－·•~～_]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?"
    r"|(?:page|p\.)\d{1,4}(?:(?:of|/)\d{1,4})?|\d{1,4}/\d{1,4}|[ivxl]{1,7}",
    re.IGNORECASE,
)
"""Page numbers that need no neighbours to be known."""
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


class _Edge(NamedTuple):
    """A line at the top or bottom of a page, apart from the text or not."""

    printed: Printed
    page: int
    at_top: bool
    place: int
    apart: bool
    text: str

    def readings(self) -> Iterator[tuple[object, ...]]:
        """What the line has in common with the furniture of other pages: its text, or its text but for a number that
        runs with the pages; and its place, give or take a step."""
        texts: list[tuple[object, ...]] = [(self.text, None)]
        for number in _DIGITS.finditer(self.text):
            if len(number[0]) <= 4:
                around = f"{self.text[: number.start()]}#{self.text[number.end() :]}"
                texts.append((around, int(number[0]) - self.page))
        for text in texts:
            for place in (self.place - 1, self.place, self.place + 1):
                yield (*text, self.at_top, place)


def without_furniture(pages: Sequence[list[Item]], heights: Sequence[float]) -> list[list[Item]]:
    """The pages without page numbers and without lines that recur at one place on three pages or more."""
    edges = [edge for at, items in enumerate(pages) for edge in _edges(at, items, heights[at])]
    seen = Counter(key for edge in edges for key in set(edge.readings()))
    bare = Counter(map(_offset, edges))
    dropped = {
        id(edge.printed)
        for edge in edges
        if _MARKED_NUMBER.fullmatch(edge.text)
        or (_offset(edge) is not None and bare[_offset(edge)] >= min(2, len(pages)))
        or (edge.apart and any(seen[key] >= _LEAST_PAGES for key in edge.readings()))
    }
    return [[item for item in items if id(item) not in dropped] for items in pages]


def _edges(page: int, items: Sequence[Item], height: float) -> Iterator[_Edge]:
    lines = [item for item in items if isinstance(item, Printed) and not item.boxed]
    if not lines:
        return
    usual_step = median(below.line.base - above.line.base for above, below in pairwise(lines)) if lines[1:] else 0.0
    usual_height = median(printed.line.height for printed in lines)
    for at_top in (True, False):
        outermost = lines[:_EDGE_LINES] if at_top else lines[: -1 - _EDGE_LINES : -1]
        zone = [printed for printed in outermost if _in_zone(printed, height, at_top)]
        apart = False
        for at in range(len(zone) - 1, -1, -1):  # from the text outward: what lies beyond furniture is furniture
            line = zone[at].line
            inward = at + 1 if at_top else len(lines) - 2 - at
            step = abs(lines[inward].line.base - line.base) if 0 <= inward < len(lines) else height
            apart = apart or step >= _APART * usual_step or line.height <= _SMALL * usual_height
            place = round((line.base if at_top else height - line.base) / _STEP)
            yield _Edge(zone[at], page, at_top, place, apart, _plain(line.text))


def _in_zone(printed: Printed, height: float, at_top: bool) -> bool:
    return printed.line.bottom <= _ZONE * height if at_top else printed.line.top >= (1 - _ZONE) * height


def _offset(edge: _Edge) -> int | None:
    """By how much a bare number runs ahead of the pages."""
    return int(edge.text) - edge.page if edge.text.isdecimal() and len(edge.text) <= 4 else None


def _plain(text: str) -> str:
    return _SPACES.sub("", text).translate(_FULL_WIDTH)
