"""Tables of a web page: grids of data, frames around text, and skeletons of the page's layout."""

import re
from enum import Enum

from lxml import etree

from gaoxin.engines.documents.reading.spans import LooseCell
from gaoxin.engines.documents.reading.whitespace import collapse

_DROPPED = """
    head script style nav noscript template svg math select button textarea input iframe object canvas audio
    video map dialog footer
"""
_BLOCKS = """
    html body address article aside blockquote br caption center dd details div dl dt fieldset figcaption
    figure form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre search section summary table tbody
    td tfoot th thead tr ul
"""
DROPPED = frozenset(_DROPPED.split())
BLOCKS = frozenset(_BLOCKS.split())
_PARTS = ("p", "div", "li", "br")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_LONGEST_BOX = 4000
"""Characters; a table of one cell that holds more is the skeleton of the page, not a box in it."""


class Use(Enum):
    """What an author draws a table for."""

    DATA = "data"
    BOX = "box"
    LAYOUT = "layout"


def use_of(table: etree._Element) -> Use:
    """Rows and columns of data, a frame around running text, or the layout of the page."""
    if next(table.iterdescendants("table", *(f"h{level}" for level in range(1, 7))), None) is not None:
        return Use.LAYOUT
    rows = _rows(table)
    in_one_column = all(len(row) <= 1 for row in rows)
    in_one_row = len(rows) == 1 and any(len(list(cell.iter(*_PARTS))) > 1 for cell in rows[0])
    if not (in_one_column or in_one_row):
        return Use.DATA
    return Use.BOX if len(shown_text(table)) <= _LONGEST_BOX else Use.LAYOUT


def loose_cells(table: etree._Element) -> list[list[LooseCell]]:
    """The rows of a table of data."""
    return [
        [LooseCell(shown_text(cell), integer(cell.get("rowspan"), 1), integer(cell.get("colspan"), 1)) for cell in row]
        for row in _rows(table)
    ]


def caption_of(table: etree._Element) -> str:
    """The caption inside the table's element, or nothing."""
    caption = next(table.iterdescendants("caption"), None)
    return "" if caption is None else shown_text(caption)


def shown_text(element: etree._Element) -> str:
    """All an element shows, its blocks parted by spaces."""
    words: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walker:
        parting = " " if inner.tag in BLOCKS else ""
        if event == "end":
            words.append(parting + (inner.tail or "" if inner is not element else ""))
        elif is_dropped(inner):
            walker.skip_subtree()
        else:
            words.append(parting + (inner.text or ""))
    return collapse("".join(words)).strip()


def is_dropped(element: etree._Element) -> bool:
    """Whether the page does not show the element, or shows it as furniture."""
    return (
        element.tag in DROPPED
        or element.get("hidden") is not None
        or ((style := element.get("style")) is not None and _HIDDEN.search(style) is not None)
    )


def integer(value: str | None, otherwise: int) -> int:
    """The whole number an attribute holds, as far as it holds one of sensible size."""
    value = (value or "").strip()
    return int(value) if value.isdecimal() and len(value) < 10 else otherwise


def _rows(table: etree._Element) -> list[list[etree._Element]]:
    rows: list[list[etree._Element]] = []
    for element in table.iterdescendants("tr", "td", "th"):
        if element.tag == "tr":
            rows.append([])
        elif rows:
            rows[-1].append(element)
        else:
            rows.append([element])
    return [row for row in rows if row]
