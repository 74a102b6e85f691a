"""A page in reading order: running text, boxes around text, tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from gaoxin.engines.documents.reading.builder import CellDraft
from gaoxin.engines.documents.reading.pdf.aligned import aligned_tables
from gaoxin.engines.documents.reading.pdf.drawings import Drawing, Rule
from gaoxin.engines.documents.reading.pdf.glyphs import Glyph
from gaoxin.engines.documents.reading.pdf.grids import Grid, GridCell, grids_of
from gaoxin.engines.documents.reading.pdf.gutters import in_columns
from gaoxin.engines.documents.reading.pdf.lines import Line, lines_of
from gaoxin.engines.documents.reading.whitespace import is_cjk

_PAGE_BORDER = 0.75
"""A box over this share of the page is drawn around the page, not around a text in it."""
_LEAST_FILLED = 2
_RUNNING_LINES = 4
"""So many lines in a cell of a table with a single row are running text in a box."""
_FULL = 1.2
"""Heights of a line: a line that ends this near to the widest of its cell was broken there for want of room."""
_OUTLIERS = 0.02


@dataclass
class Column:
    """The left and right edge of a text and the usual distance of its lines, in points. Its lines share one."""

    left: float = 0.0
    right: float = 0.0
    step: float = 0.0

    def fit(self, lines: Sequence[Line]) -> "Column":
        """Take the edges from where most lines begin and end at most; a few that hang out do not count."""
        if lines:
            outliers = int(_OUTLIERS * len(lines))
            self.left = sorted(line.left for line in lines)[outliers]
            self.right = sorted(line.right for line in lines)[-1 - outliers]
        if len(lines) > 1:
            self.step = median(below.base - above.base for above, below in pairwise(lines))
        return self


@dataclass(eq=False)
class Printed:
    """A line with the column it stands in; `boxed` in a drawn box."""

    line: Line
    column: Column
    boxed: bool = False

    @property
    def top(self) -> float:
        return self.line.top


@dataclass(eq=False)
class PrintedTable:
    """A table with its cells' text and its number of rows; `xs` are the edges of its columns, by which its next page
    is known."""

    cells: list[CellDraft]
    xs: tuple[float, ...]
    height: int
    top: float
    boxed: bool = False


@dataclass
class _Region:
    """A stretch of the page: its glyphs, and the tables and boxes set into it. A box begins at `top` and ends at
    `right`; the page itself has neither."""

    top: float = 0.0
    right: float = 0.0
    glyphs: list[Glyph] = field(default_factory=list)
    inner: list["PrintedTable | _Region"] = field(default_factory=list)


Item = Printed | PrintedTable


def read_page(glyphs: Iterable[Glyph], drawing: Drawing, area: float) -> tuple[list[Item], Column]:
    """What a page of that area holds, in reading order, and the column of its running text."""
    grids, loose = grids_of(drawing)
    grids = [grid for grid in grids if not (len(grid.cells) == 1 and grid.area > _PAGE_BORDER * area)]
    page = _Region()
    regions = [_Region(grid.ys[0], grid.xs[-1]) for grid in grids]
    around = [_around(at, grids) for at in range(len(grids))]
    for glyph in glyphs:
        at = _owner(glyph, grids, around)
        (page if at is None else regions[at]).glyphs.append(glyph)
    for region, grid, outer in zip(regions, grids, around, strict=True):
        _set_in(region, grid, page if outer is None else regions[outer])
    column = Column()
    return _in_order(page, loose, column, boxed=False), column


def _around(at: int, grids: Sequence[Grid]) -> int | None:
    """The smallest grid around a grid; grids come smallest first."""
    grid = grids[at]
    x, y = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
    return next((outer for outer in range(at + 1, len(grids)) if grids[outer].holds(x, y)), None)


def _owner(glyph: Glyph, grids: Sequence[Grid], around: Sequence[int | None]) -> int | None:
    """The grid a glyph belongs to: the smallest around it, but a grid drawn inside a cell of a table is text of the
    cell."""
    x, y = _centre(glyph)
    at = next((at for at, grid in enumerate(grids) if grid.holds(x, y)), None)
    outer = None if at is None else around[at]
    while outer is not None:
        if not grids[outer].is_frame:
            at = outer
        outer = around[outer]
    return at


def _centre(glyph: Glyph) -> tuple[float, float]:
    return (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2


def _set_in(region: _Region, grid: Grid, around: _Region) -> None:
    """Set a grid into the region around it: as a box, as a table, or, where it holds next to nothing, not at all."""
    if not region.glyphs and not region.inner:
        return
    if grid.is_frame:
        around.inner.append(region)
        return
    by_cell = _by_cell(grid, region.glyphs)
    if len(grid.ys) == 2 and any(len(lines_of(held)) >= _RUNNING_LINES for held in by_cell.values() if held):
        around.inner.extend(
            _Region(region.top, grid.xs[cell.column + cell.columns], held) for cell, held in by_cell.items() if held
        )
        return
    cells = [
        CellDraft(cell.row, cell.column, _cell_text(held), cell.rows, cell.columns) for cell, held in by_cell.items()
    ]
    if sum(bool(cell.text) for cell in cells) < _LEAST_FILLED:
        around.glyphs.extend(region.glyphs)
    else:
        around.inner.append(PrintedTable(cells, grid.xs, len(grid.ys) - 1, region.top))


def _by_cell(grid: Grid, glyphs: Iterable[Glyph]) -> dict[GridCell, list[Glyph]]:
    held: dict[GridCell, list[Glyph]] = {cell: [] for cell in grid.cells}
    places = {
        (row, column): cell
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    for glyph in glyphs:
        held[places[grid.place(*_centre(glyph))]].append(glyph)
    return held


def _cell_text(glyphs: list[Glyph]) -> str:
    """The lines of a cell as one. Chinese that was broken for want of room is joined without a space."""
    lines = lines_of(glyphs)
    widest = max((line.right for line in lines), default=0.0)
    text = ""
    for at, line in enumerate(lines):
        if at:
            above = lines[at - 1]
            was_full = above.right >= widest - _FULL * above.height
            text += "" if was_full and is_cjk(text[-1]) and is_cjk(line.text[0]) else " "
        text += line.text
    return text


def _in_order(region: _Region, rules: Sequence[Rule], column: Column, *, boxed: bool) -> list[Item]:
    """The lines, tables and boxes of a region as they are read. Sets the edges of its column."""
    lines = lines_of(region.glyphs)
    column.fit(lines)
    if lines and region.right:
        column.right = max(column.right, region.right - lines[0].height)
    streams = in_columns(lines)
    items: list[Item] = []
    for stream in streams:
        own = column if len(streams) == 1 else Column().fit(stream)
        items.extend(_with_tables(stream, rules, own, boxed))
    for inner in sorted(region.inner, key=lambda inner: inner.top):
        if isinstance(inner, _Region):
            set_in = _in_order(inner, rules, Column(), boxed=True)
        else:
            inner.boxed = boxed
            set_in = [inner]
        at = next((at for at, item in enumerate(items) if item.top > inner.top), len(items))
        items[at:at] = set_in
    return items


def _with_tables(lines: Sequence[Line], rules: Sequence[Rule], column: Column, boxed: bool) -> list[Item]:
    items: list[Item] = []
    at = 0
    for table in aligned_tables(lines, rules):
        items.extend(Printed(line, column, boxed) for line in lines[at : table.first])
        cells = [
            CellDraft(row, place, text) for row, texts in enumerate(table.rows) for place, text in enumerate(texts)
        ]
        items.append(PrintedTable(cells, table.xs, len(table.rows), lines[table.first].top, boxed))
        at = table.after
    items.extend(Printed(line, column, boxed) for line in lines[at:])
    return items
