"""Tables: those a file declares as grids, and the lines of a plain text in which tables are looked for."""

import re
from collections.abc import Sequence

from gaoxin.engines.documents.layout import Clean, Grid, GridCell, Line
from gaoxin.engines.documents.model import Block, Span, Table
from gaoxin.engines.documents.structure.cleaning import clean
from gaoxin.engines.documents.structure.lines import Printed
from gaoxin.engines.documents.tables import count_header

_GAP = re.compile(r"[ ]*[\t|｜│┃][ ]*|[ \u3000]{2,}|\u3000")


def table_lines(text: str, lines: Sequence[Printed]) -> list[Line]:
    """The printed lines parted into cells by tabs, bars and wide gaps."""
    return [
        Line(
            line.span,
            tuple(_cell(text, span) for piece in line.pieces for span in _parts(text, piece)),
            line.blank_before,
        )
        for line in lines
    ]


def _parts(text: str, piece: Span) -> list[Span]:
    start = piece.start + (text[piece.start] in "|｜│┃")
    end = piece.end - (text[piece.end - 1] in "|｜│┃" and piece.end - 1 > start)
    parts, at = [], start
    for gap in _GAP.finditer(text, start, end):
        parts.append(Span(at, gap.start()))
        at = gap.end()
    parts.append(Span(at, max(at, end)))
    return parts


def declared_grid(text: str, block: Block, table: Table, title: str | None) -> Grid | None:
    """The grid of a declared table: merged cells repeat their content, None for a table of one row or column.

    A first row that is one cell over the whole width is the caption, not a heading.
    """
    if table.height < 2 or table.width < 2:
        return None
    rows: list[list[GridCell]] = [[GridCell(None)] * table.width for _ in range(table.height)]
    for cell in table.cells:
        content = _cell(text, cell.span)
        for row in range(cell.row, min(cell.row + cell.rows, table.height)):
            for column in range(cell.column, min(cell.column + cell.columns, table.width)):
                rows[row][column] = GridCell(content, merged=(row, column) != (cell.row, cell.column))
    while len(rows) > 2 and (caption := _whole(rows[0])) is not None:
        title, rows = title or caption.text, rows[1:]
    header = count_header([[cell.clean.text if cell.clean else None for cell in row] for row in rows])
    return Grid(tuple(tuple(row) for row in rows), header, title, (), block.span)


def _whole(row: Sequence[GridCell]) -> Clean | None:
    """The content of a row that is one cell."""
    return row[0].clean if all(cell.merged for cell in row[1:]) and not row[0].merged else None


def _cell(text: str, span: Span) -> Clean | None:
    content = clean(text, [span])
    return content if content.text else None
