"""Places the cells of a table whose rows only say how far each cell reaches (HTML)."""

from dataclasses import dataclass

from gaoxin.engines.documents.reading.builder import CellDraft
from gaoxin.engines.documents.reading.limits import Limits
from gaoxin.kernel.problems import refuse

_WIDEST = 1000
_TALLEST = 65534
"""The bounds the HTML standard sets to colspan and rowspan."""


@dataclass(frozen=True, slots=True)
class LooseCell:
    """A cell that knows its reach but not its column. `rows` 0 reaches to the last row."""

    text: str
    rows: int = 1
    columns: int = 1


def place(rows: list[list[LooseCell]], limits: Limits) -> list[CellDraft]:
    """Give every cell its column: the first that no cell above reaches into. A cell too wide for its gap is cut."""
    drafts: list[CellDraft] = []
    taken_until: dict[int, int] = {}
    width = 0
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while taken_until.get(column, 0) > row:
                column += 1
            first = column
            reach = min(max(1, cell.rows) if cell.rows else _TALLEST, _TALLEST, len(rows) - row)
            while column - first < min(max(1, cell.columns), _WIDEST) and taken_until.get(column, 0) <= row:
                taken_until[column] = row + reach
                column += 1
            drafts.append(CellDraft(row, first, cell.text, reach, column - first))
            width = max(width, column)
            if (row + 1) * width > limits.grid_fields:
                raise refuse("documents.too_complex")
    return drafts
