"""Tables that run over the end of a page: their stretches are one table."""

from collections.abc import Sequence
from dataclasses import replace

from gaoxin.engines.documents.reading.builder import CellDraft
from gaoxin.engines.documents.reading.pdf.regions import Item, PrintedTable

_SHIFT = 4.0
"""Points by which the columns of two pages may differ."""
_HEADING_ROWS = 4
"""A table repeats at most so many heading rows on each page."""
_CELLS_ABOVE = 500
"""So many cells before the end of a page are looked at for one that the page cut."""

Continuation = tuple[PrintedTable, int]
"""A table carried on from the page before, and its row at which the page begins."""


def with_tables_joined(pages: Sequence[list[Item]]) -> list[tuple[Continuation | None, list[Item]]]:
    """For each page, which table it carries on, and its other items. Each table is whole where it begins."""
    joined: list[tuple[Continuation | None, list[Item]]] = []
    last: Item | None = None
    for items in pages:
        carried: Continuation | None = None
        if items and isinstance(last, PrintedTable) and isinstance(items[0], PrintedTable) and _goes_on(last, items[0]):
            carried = last, last.height
            _carry_on(last, items[0])
            items = items[1:]
        joined.append((carried, items))
        last = items[-1] if items else last if carried else None
    return joined


def _goes_on(above: PrintedTable, below: PrintedTable) -> bool:
    """Whether the columns are the same, the page's margin aside."""
    if len(above.xs) != len(below.xs) or above.boxed != below.boxed:
        return False
    margin = below.xs[0] - above.xs[0]
    return all(abs(y - x - margin) <= _SHIFT for x, y in zip(above.xs, below.xs, strict=True))


def _carry_on(table: PrintedTable, below: PrintedTable) -> None:
    """Add the rows of the next page, without the heading rows it repeats.

    Empty cells at the left of its first row carry on the cells above, which the page cut.
    """
    repeated = _repeated_rows(table, below)
    shift = table.height - repeated
    added = [replace(cell, row=cell.row + shift) for cell in below.cells if cell.row >= repeated]
    cut = {
        (cell.column, cell.columns): at
        for at, cell in enumerate(table.cells)
        if at >= len(table.cells) - _CELLS_ABOVE and cell.row + cell.rows == table.height
    }
    while added and added[0].row == table.height and not added[0].text:
        at = cut.get((added[0].column, added[0].columns))
        if at is None:
            break
        above = table.cells[at]
        table.cells[at] = replace(above, rows=above.rows + added[0].rows)
        added.pop(0)
    table.cells.extend(added)
    table.height = shift + below.height


def _repeated_rows(table: PrintedTable, below: PrintedTable) -> int:
    """How many rows at the top of both are the same."""
    for rows in range(min(_HEADING_ROWS, table.height, below.height), 0, -1):
        if _top(table.cells, rows) == _top(below.cells, rows):
            return rows
    return 0


def _top(cells: Sequence[CellDraft], rows: int) -> list[CellDraft]:
    top = []
    for cell in cells:
        if cell.row >= rows:
            break
        top.append(cell)
    return top
