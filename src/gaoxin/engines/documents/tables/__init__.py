"""Tables that lost their lines: recovered from plain text as it comes out of converters and copying.

Five habits are known: every cell on a line of its own behind a tab, rows as lines with tabs, bars or wide gaps between
cells, rows as lines with single spaces (PDF dumps, where long cells stand above and below their row), and one bare
cell a line. A table is believed only with a heading row that says so, or cells too regular for prose.
"""

from collections.abc import Sequence

from gaoxin.engines.documents.layout import FoundGrid, Line
from gaoxin.engines.documents.tables.aligned import find_aligned
from gaoxin.engines.documents.tables.columns import Column, ColumnKind, count_header, read_heading
from gaoxin.engines.documents.tables.led import find_led
from gaoxin.engines.documents.tables.ruled import find_ruled
from gaoxin.engines.documents.tables.stacked import find_stacked

__all__ = ["Column", "ColumnKind", "count_header", "find_grids", "read_heading"]


def find_grids(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The tables among the printed lines of a text, in order; no line belongs to two. Sections are left empty."""
    found: list[FoundGrid] = []
    for finder in (find_led, find_ruled, find_aligned, find_stacked):
        for start, stop in _free(found, len(lines)):
            found += [_shift(grid, start) for grid in finder(text, lines[start:stop])]
        found.sort(key=lambda grid: grid.first)
    return found


def _free(found: Sequence[FoundGrid], count: int) -> list[tuple[int, int]]:
    """The stretches of lines that no table has taken yet."""
    stretches, at = [], 0
    for grid in sorted(found, key=lambda grid: grid.first):
        if grid.first > at:
            stretches.append((at, grid.first))
        at = grid.after
    if at < count:
        stretches.append((at, count))
    return stretches


def _shift(grid: FoundGrid, by: int) -> FoundGrid:
    return FoundGrid(grid.first + by, grid.after + by, grid.grid)
