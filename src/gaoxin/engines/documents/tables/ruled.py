"""Tables whose rows are lines with tabs, bars or wide gaps between the cells.

A line with fewer cells inside such a table carries on cells of the row above it, found by where they stand on the
line; a line of dashes parts head and body.
"""

import re
from collections import Counter
from collections.abc import Sequence

from gaoxin.engines.documents.layout import Clean, FoundGrid, Line
from gaoxin.engines.documents.tables.columns import ColumnKind, is_heading, read_heading
from gaoxin.engines.documents.tables.grids import Row, build, caption, is_caption, join

_RULE = re.compile(r"[-:=—–_|+\s]*")
_LONG_CELL = 400
_SINGLE = 3


def find_ruled(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The tables of this kind among the lines."""
    found: list[FoundGrid] = []
    at = 0
    while at < len(lines):
        if not _opens(lines[at]):
            at += 1
            continue
        after = _end(text, lines, at)
        grid = _grid(text, lines, at, after)
        if grid is not None:
            found.append(grid)
        at = after if grid is not None else at + 1
    return found


def _cells(text: str, line: Line) -> list[Clean | None]:
    """The cells of a line, the empty ones behind leading tabs included, empty ones at the end left out."""
    cells = list(line.cells)
    first = next((cell for cell in cells if cell is not None), None)
    if first is not None and cells[0] is first:
        cells[:0] = [None] * text.count("\t", line.span.start, first.origins[0])
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _opens(line: Line) -> bool:
    heads = [cell.text for cell in line.cells if cell is not None]
    return len(heads) >= 2 and sum(map(is_heading, heads)) >= 2 and sum(map(is_heading, heads)) * 2 >= len(heads)


def _is_rule(line: Line) -> bool:
    return all(cell is None or _RULE.fullmatch(cell.text) for cell in line.cells)


def _end(text: str, lines: Sequence[Line], first: int) -> int:
    """The line after the last row: rows stop at a caption, at three lines with a single cell, at a sentence."""
    barred = "|" in text[lines[first].span.start : lines[first].span.end]
    after = index = first + 1
    while index < len(lines) and index - after < _SINGLE:
        cells = [cell for cell in lines[index].cells if cell is not None]
        if len(cells) >= 2 or _is_rule(lines[index]):
            if lines[index].blank_before and _opens(lines[index]):
                break
            after = index + 1
        elif barred or not cells or _ends(cells[0].text):
            break
        index += 1
    return after


def _grid(text: str, lines: Sequence[Line], first: int, after: int) -> FoundGrid | None:
    body = [line for line in lines[first:after] if not _is_rule(line)]
    counts = Counter(len(_cells(text, line)) for line in body)
    width = _width(text, body, counts)
    if width < 2:
        return None
    full = [line for line in body if len(_cells(text, line)) == width]
    edges = _edges(text, full, width)
    grouped = read_heading(cell.text if (cell := _cells(text, full[0])[0]) else "").kind is ColumnKind.CATEGORY
    rows: list[Row] = []
    for line in body:
        cells = _cells(text, line)
        if len(cells) >= width or not rows:
            rows.append(cells[:width])
        elif grouped and len(cells) == width - 1 and _by_order(text, line) and cells[0] is not None:
            rows.append([None, *cells])
        elif _is_row(cells, width):
            rows.append(_placed(text, line, edges, width))
        else:
            rest = _placed(text, line, edges, width)
            rows[-1] = [join(pair) for pair in zip(_padded(rows[-1], width), rest, strict=True)]
    grid = build(rows, caption(lines, first))
    if grid is None or grid.header == 0:
        return None
    last = max(index for index in range(first, after) if not _is_rule(lines[index]))
    return FoundGrid(first, last + 1, grid)


def _ends(text: str) -> bool:
    """Whether a line with one cell ends the table above it: a caption, a sentence, a paragraph."""
    return len(text) > _LONG_CELL or text.endswith("。") or is_caption(text)


def _width(text: str, body: Sequence[Line], counts: Counter[int]) -> int:
    """The number of columns: that of the head when rows share it, else the most frequent; 0 for no table."""
    usual = max((width for width in counts if width >= 2), key=lambda width: (counts[width], width), default=0)
    if usual < 2 or counts[usual] < 2 or counts[usual] * 3 < len(body):
        return 0
    head = len(_cells(text, body[0]))
    return head if head == usual + 1 and counts[head] >= 2 else usual


def _by_order(text: str, line: Line) -> bool:
    """Whether the cells of a line are known by their order alone: no runs of spaces set them under their heads."""
    return "  " not in text[line.span.start : line.span.end].strip()


def _is_row(cells: Sequence[Clean | None], usual: int) -> bool:
    """A shorter line is a row of its own when at most two cells are missing and it ends in something like a value."""
    held = [cell for cell in cells if cell is not None]
    return len(held) >= max(2, usual - 2) and bool(re.search(r"\d|[—–-]$|性$", held[-1].text))


def _padded(row: Row, width: int) -> Row:
    return [*row, *[None] * (width - len(row))][:width]


def _edges(text: str, lines: Sequence[Line], width: int) -> list[float]:
    """Where each column stands on the line, counted in half characters from its start, on average over full rows."""
    sums, counts = [0.0] * width, [0] * width
    for line in lines:
        for column, cell in enumerate(_cells(text, line)):
            if cell is not None:
                sums[column] += _position(text, line, cell)
                counts[column] += 1
    return [total / max(1, count) for total, count in zip(sums, counts, strict=True)]


def _position(text: str, line: Line, cell: Clean) -> float:
    before = text[line.span.start : cell.origins[0]]
    return len(before) + sum(character > "\u2e7f" for character in before) + len(cell.text) / 2


def _placed(text: str, line: Line, edges: Sequence[float], width: int) -> Row:
    """The cells of a short line in the columns they stand under; tabs and bars place them by their order instead."""
    raw = text[line.span.start : line.span.end]
    if "\t" in raw or "|" in raw:
        return _padded(_cells(text, line), width)
    row: Row = [None] * width
    column = 0
    for cell in _cells(text, line):
        if cell is None:
            continue
        position = _position(text, line, cell)
        column = min(range(column, width), key=lambda at: abs(edges[at] - position))
        row[column] = join((row[column], cell))
    return row
