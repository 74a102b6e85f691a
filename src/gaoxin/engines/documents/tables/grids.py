"""Putting cells into the rectangle of a grid."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gaoxin.engines.documents.layout import Clean, Grid, GridCell, Line
from gaoxin.engines.documents.model import Span
from gaoxin.engines.documents.tables.columns import count_header

Row = list[Clean | None]

_CAPTION = re.compile(
    r"(?:附?[表专][\d一二三四五六七八九十]|专栏|附表).{0,60}"
    r"|.{2,40}(?:指标|指标体系|目标|清单|[一情况目标明细分解汇总项计划务]+表|览表)(?:[（(].{0,20}[）)])?"
)
EMPTY = GridCell(None)


def join(parts: Iterable[Clean | None]) -> Clean | None:
    """The pieces of one cell as one text, in the order given; None when all are empty."""
    held = [part for part in parts if part is not None and part.text]
    if not held:
        return None
    if len(held) == 1:
        return held[0]
    return Clean("".join(part.text for part in held), [origin for part in held for origin in part.origins])


def pieces(cell: Clean) -> list[Clean]:
    """A cleaned text parted wherever white space stood in the document."""
    cuts = [0]
    for at in range(1, len(cell.text)):
        if cell.origins[at] - cell.origins[at - 1] > 1 or cell.text[at] == " ":
            cuts.append(at)
    cuts.append(len(cell.text))
    found = []
    for start, stop in pairwise(cuts):
        while start < stop and cell.text[start] == " ":
            start += 1
        if start < stop:
            found.append(Clean(cell.text[start:stop], cell.origins[start:stop]))
    return found


def words(line: Line) -> list[Clean]:
    """The pieces of a line that white space, tabs or bars part."""
    return [piece for cell in line.cells if cell is not None for piece in pieces(cell)]


def line_text(line: Line) -> str:
    """The cleaned text of a line without its gaps."""
    return "".join(cell.text for cell in line.cells if cell is not None)


def build(rows: Sequence[Row], title: str | None, header: int | None = None) -> Grid | None:
    """The grid of these rows, short rows widened on the left by a merge; None for what is no table."""
    width = max((len(row) for row in rows), default=0)
    if width < 2 or len(rows) < 2:
        return None
    squared = [_widen(row, width) for row in rows]
    heads = count_header([[cell.clean.text if cell.clean else None for cell in row] for row in squared])
    header = heads if header is None else header
    filled = _fill_down(squared, header)
    origins = [cell.clean.origins for row in filled for cell in row if cell.clean is not None]
    if not origins:
        return None
    span = Span(min(min(one) for one in origins), max(max(one) for one in origins) + 1)
    return Grid(tuple(tuple(row) for row in filled), header, title, (), span)


def _widen(row: Row, width: int) -> list[GridCell]:
    missing = width - len(row)
    cells = [GridCell(cell) for cell in row]
    if missing and cells:
        cells = [cells[0], *[GridCell(row[0], merged=True)] * missing, *cells[1:]]
    return cells


def _fill_down(rows: list[list[GridCell]], header: int) -> list[list[GridCell]]:
    """Repeat the text of a group's first row in the leading columns, where the rows below leave them empty."""
    body = rows[header:]
    if not body:
        return rows
    width = len(body[0])
    sometimes = [any(row[column].clean is None for row in body) for column in range(width)]
    last = next((column for column in range(width) if not sometimes[column]), 0)
    for column in range(last):
        for above, row in pairwise(body):
            if row[column].clean is None and above[column].clean is not None:
                row[column] = GridCell(above[column].clean, merged=True)
    return rows


def is_caption(text: str) -> bool:
    """Whether a line can be the caption of a table."""
    return len(text) <= 60 and _CAPTION.fullmatch(text) is not None


def caption(lines: Sequence[Line], first: int) -> str | None:
    """The caption above line `first`: a line that names a table, at most one line (单位：亿元) between."""
    for back in (1, 2):
        if first - back < 0:
            return None
        text = line_text(lines[first - back])
        if is_caption(text):
            return text
        if not re.match(r"[（(]?单位[：:]", text):
            return None
    return None
