"""Footnotes at the bottom of a page: they would cut the paragraph that runs on to the next."""

import re
from collections.abc import Sequence
from statistics import median

from gaoxin.engines.documents.reading.pdf.regions import Item, Printed

_SMALL = 0.85
"""Footnotes are set smaller than this share of the document's text …"""
_LOWER_PART = 0.4
"""… and begin below this share of the page."""
_MARK = re.compile(r"(?:[①-⑳⑴-⒇]|[\[［〔]\d{1,3}[\]］〕]|\d{1,3}(?=\s|[^\d\s.．、%％]))\s*\S")


def without_footnotes(
    pages: Sequence[list[Item]], heights: Sequence[float]
) -> tuple[list[list[Item]], list[list[Printed]]]:
    """The pages without their footnotes; and the lines of each footnote."""
    sizes = [item.line.height for items in pages for item in items if isinstance(item, Printed) and not item.boxed]
    usual = median(sizes) if sizes else 0.0
    kept: list[list[Item]] = []
    notes: list[list[Printed]] = []
    for items, height in zip(pages, heights, strict=True):
        first = _first_note(items, height, usual)
        kept.append(items[:first])
        for item in items[first:]:
            if isinstance(item, Printed):
                if _MARK.match(item.line.text):
                    notes.append([])
                notes[-1].append(item)
    return kept, notes


def _first_note(items: Sequence[Item], height: float, usual: float) -> int:
    """Where the small lines at the end of the page begin, if the first of them bears a mark and text stands above."""
    first = len(items)
    while first > 0 and _is_small(items[first - 1], usual):
        first -= 1
    while first < len(items) and not _opens_note(items[first], height):
        first += 1
    return first if first > 0 else len(items)


def _is_small(item: Item, usual: float) -> bool:
    return isinstance(item, Printed) and not item.boxed and item.line.height <= _SMALL * usual


def _opens_note(item: Item, height: float) -> bool:
    return isinstance(item, Printed) and item.top > _LOWER_PART * height and bool(_MARK.match(item.line.text))
