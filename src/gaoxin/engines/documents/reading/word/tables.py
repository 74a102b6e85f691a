"""The grid of a Word table: which cell covers which rows and columns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from gaoxin.engines.documents.reading.word.markup import child, children, kind, number, value

_WIDEST = 1000
_TEXTS_ASKED = 1000


@dataclass(slots=True)
class GridCell:
    """A cell of the grid with the elements whose content it shows."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    elements: list[etree._Element] = field(default_factory=list)


def grid_of(table: etree._Element) -> list[GridCell]:
    """The cells of a table in reading order; deleted rows are left out, merged cells stand once."""
    cells: list[GridCell] = []
    above: dict[int, GridCell] = {}
    for row, element in enumerate(_rows(table)):
        here: dict[int, GridCell] = {}
        column = min(number(child(element, "w:trPr", "w:gridBefore")) or 0, _WIDEST)
        for cell_element in children(element):
            if kind(cell_element) != "w:tc":
                continue
            properties = child(cell_element, "w:tcPr")
            columns = min(max(1, number(child(properties, "w:gridSpan")) or 1), _WIDEST)
            left = cells[-1] if here else None
            if left is not None and _continues(properties, "w:hMerge"):
                left.columns += columns
            elif column in above and _continues(properties, "w:vMerge"):
                here[column] = above[column]
                here[column].rows = row + 1 - here[column].row
            else:
                here[column] = GridCell(row, column, 1, columns, [cell_element])
                cells.append(here[column])
            column += columns
        above = here
    return cells


def is_frame(cells: list[GridCell]) -> bool:
    """Whether a table is a frame around running text: a single column, or a single row with several paragraphs in
    one cell."""
    rows = {cell.row for cell in cells}
    return len(rows) == len(cells) or (
        len(rows) == 1 and any(_holds_paragraphs(element) for cell in cells for element in cell.elements)
    )


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in children(table):
        if kind(element) == "w:tr" and child(element, "w:trPr", "w:del") is None:
            yield element


def _continues(properties: etree._Element | None, merge: str) -> bool:
    """Whether the cell carries on a merge: only its first cell says restart."""
    element = child(properties, merge)
    return element is not None and (value(element) or "continue") == "continue"


def _holds_paragraphs(cell: etree._Element) -> bool:
    """Whether more than one paragraph of the cell has text."""
    first: etree._Element | None = None
    for text in islice(cell.iter("{*}t"), _TEXTS_ASKED):
        paragraph = next((outer for outer in text.iterancestors() if kind(outer) == "w:p"), None)
        if text.text and first is not None and paragraph is not first:
            return True
        first = paragraph if text.text else first
    return False
