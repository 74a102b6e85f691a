"""Tables with every cell on a line of its own behind a tab, as converters of word processor files write them.

    <tab>具体指标
    <tab>2025年
    (empty line: the row ends)
    <tab>研发投入强度（%）
    <tab>4.5

A line without a tab continues its cell; a line that is only a tab is an empty cell.
"""

import re
from collections import Counter
from collections.abc import Sequence

from gaoxin.engines.documents.layout import Clean, FoundGrid, Line
from gaoxin.engines.documents.tables.grids import Row, build, caption, join


def find_led(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The tables of this kind among the lines."""
    found: list[FoundGrid] = []
    at = 0
    while at < len(lines):
        if not _led(text, lines[at]):
            at += 1
            continue
        after = at + 1
        while after < len(lines) and (_led(text, lines[after]) or not _gap(text, lines, after)):
            after += 1
        grid = _grid(text, lines, at, after)
        if grid is not None:
            found.append(grid)
        at = after
    return found


def _led(text: str, line: Line) -> bool:
    return text.startswith("\t", line.span.start) and "\t" not in text[line.span.start + 1 : line.span.end].rstrip()


def _gap(text: str, lines: Sequence[Line], index: int) -> bool:
    """Whether an empty line stands before line `index`."""
    return "\n\n" in re.sub(r"[ \r]", "", text[lines[index - 1].span.end : lines[index].span.start])


def _grid(text: str, lines: Sequence[Line], first: int, after: int) -> FoundGrid | None:
    rows = _rows(text, lines, first, after)
    if not rows:
        return None
    title = caption(lines, first)
    while rows and len(rows[0]) == 1 and len(rows) > 1:
        head = rows.pop(0)[0]
        title = head.text if head is not None else title
    widths = Counter(len(row) for row in rows)
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    if usual < 2 or widths[usual] * 2 < len(rows):
        return None
    grid = build([row[:usual] for row in rows], title)
    return None if grid is None else FoundGrid(first, after, grid)


def _rows(text: str, lines: Sequence[Line], first: int, after: int) -> list[Row]:
    """The rows: cells between empty lines. Empty cells print nothing, so they are read from the gaps between lines."""
    rows: list[Row] = [[]]
    parts: list[Clean | None] = []
    previous = lines[first].span.start
    for index in range(first, after):
        line = lines[index]
        gap = text[previous : line.span.start].split("\n")[1:-1] if index > first else []
        for blank in gap:
            _close(rows, parts)
            if blank.strip(" \r") == "":
                if rows[-1]:
                    rows.append([])
            else:
                rows[-1].append(None)
        if _led(text, line):
            _close(rows, parts)
        parts += line.cells
        if not any(cell is not None for cell in parts):
            parts.append(None)
        previous = line.span.end
    _close(rows, parts)
    end = text.find("\n\n", previous)
    trailing = text[previous : end if end >= 0 else len(text)].split("\n")[1:]
    rows[-1] += [None for blank in trailing if blank.startswith("\t") and not blank.strip()]
    return [row for row in rows if row]


def _close(rows: list[Row], parts: list[Clean | None]) -> None:
    """End the open cell, if there is one."""
    if parts:
        rows[-1].append(join(parts))
        parts.clear()
