"""Tables that a plain text carries in the markup of web pages, as converters of scans and documents leave them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gaoxin.engines.documents.layout import Clean, FoundGrid, Grid, GridCell
from gaoxin.engines.documents.model import Span
from gaoxin.engines.documents.structure.cleaning import clean
from gaoxin.engines.documents.structure.lines import Printed
from gaoxin.engines.documents.tables import count_header

_OPENS = re.compile(r"\s*(?:<(?:html|body|div|center)\b[^>]*>\s*)*<table\b", re.IGNORECASE)
_CLOSES = re.compile(r"</table\s*>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|&(?:nb|en|em)sp;")
_OVER = re.compile(r"\b(row|col)span\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_CELLS = frozenset({"td", "th"})
_LONGEST_CAPTION = 60
_TALLEST, _WIDEST = 500, 40
"""A cell covers so many rows and columns at most."""
_MOST = 200_000
"""A table has so many places at most."""


@dataclass(slots=True)
class _Cell:
    rows: int = 1
    columns: int = 1
    pieces: list[Span] = field(default_factory=list)


def find_markup(text: str, lines: Sequence[Printed]) -> list[FoundGrid]:
    """The tables in markup among the printed lines of a text, in order; each begins and ends with a line."""
    found: list[FoundGrid] = []
    at = 0
    while at < len(lines):
        if _OPENS.match(text, lines[at].span.start, lines[at].span.end):
            last = _last_line(text, lines, at)
            if last is None:
                break
            grid = _grid(text, lines, at, last)
            found += [] if grid is None else [FoundGrid(at, last + 1, grid)]
            at = last
        at += 1
    return found


def _last_line(text: str, lines: Sequence[Printed], first: int) -> int | None:
    """The line on which the table closes."""
    places = range(first, len(lines))
    return next((at for at in places if _CLOSES.search(text, lines[at].span.start, lines[at].span.end)), None)


def _grid(text: str, lines: Sequence[Printed], first: int, last: int) -> Grid | None:
    span = Span(lines[first].span.start, lines[last].span.end)
    rows = _squared([[(cell, clean(text, cell.pieces)) for cell in row] for row in _rows(text, span) if row])
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width < 2:
        return None
    table = tuple(tuple(row + [GridCell(None)] * (width - len(row))) for row in rows)
    header = count_header([[cell.clean.text if cell.clean else None for cell in row] for row in table])
    return Grid(table, header, _caption(text, lines, first), (), span)


def _rows(text: str, span: Span) -> Iterator[list[_Cell]]:
    row: list[_Cell] = []
    inside, at = False, span.start
    for tag in _TAG.finditer(text, span.start, span.end):
        if inside and at < tag.start():
            row[-1].pieces.append(Span(at, tag.start()))
        at = tag.end()
        name = (tag[2] or "").lower()
        if name == "tr":
            yield row
            row, inside = [], False
        elif name in _CELLS:
            inside = not tag[1]
            if inside:
                over = {kind.lower(): max(1, int(count)) for kind, count in _OVER.findall(tag[3])}
                row.append(_Cell(min(over.get("row", 1), _TALLEST), min(over.get("col", 1), _WIDEST)))
        elif name == "table":
            inside = False
    yield row


def _squared(rows: Sequence[Sequence[tuple[_Cell, Clean]]]) -> list[list[GridCell]]:
    """The cells in their places, those that cover several repeated in each."""
    placed: dict[tuple[int, int], GridCell] = {}
    for at, row in enumerate(rows):
        column = 0
        for cell, content in row if len(placed) <= _MOST else ():
            while (at, column) in placed:
                column += 1
            held = content if content.text else None
            for down in range(min(cell.rows, len(rows) - at)):
                for right in range(cell.columns):
                    placed[at + down, column + right] = GridCell(held, merged=bool(down or right))
            column += cell.columns
    widths = [1 + max((column for line, column in placed if line == at), default=-1) for at in range(len(rows))]
    return [[placed.get((at, column), GridCell(None)) for column in range(width)] for at, width in enumerate(widths)]


def _caption(text: str, lines: Sequence[Printed], first: int) -> str | None:
    if first == 0:
        return None
    above = clean(text, lines[first - 1].pieces).text
    return above if len(above) <= _LONGEST_CAPTION else None
