"""What holds for every document that was read, and short ways to ask for the rest."""

import pytest

from gaoxin.engines.documents.model import Block, BlockKind, Document
from gaoxin.engines.documents.reading import Limits, read
from gaoxin.kernel.problems import Problem, Refusal


def assert_sound(document: Document) -> None:
    """Blocks lie in the text in order without overlaps, cover all that is not parting, and cells are their text."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert document.text[end : block.span.start] == ("\n" if end else "")
        end = block.span.end
        if block.table is not None:
            assert block.kind is BlockKind.TABLE
            assert_sound_table(document, block)
    if document.blocks:
        assert end == len(document.text)


def assert_sound_table(document: Document, block: Block) -> None:
    """One line a row, one field a column; each cell stands in the field of its row and column, alone in its place."""
    assert block.table is not None
    lines = document.text[block.span.start : block.span.end].split("\n")
    fields = [line.split("\t") for line in lines]
    assert [len(row) for row in fields] == [block.table.width] * block.table.height
    assert list(block.table.cells) == sorted(block.table.cells, key=lambda cell: (cell.row, cell.column))
    for cell in block.table.cells:
        assert document.text[cell.span.start : cell.span.end] == fields[cell.row][cell.column]
        assert cell.row + cell.rows <= block.table.height
        assert cell.column + cell.columns <= block.table.width
    held = sum(len(field) for row in fields for field in row)
    assert held == sum(cell.span.end - cell.span.start for cell in block.table.cells)


def texts(document: Document) -> list[str]:
    """The text of each block."""
    return [document.text[block.span.start : block.span.end] for block in document.blocks]


def cells(document: Document, at: int = 0) -> dict[tuple[int, int], str]:
    """The cells of the document's table of that index, by row and column."""
    table = [block.table for block in document.blocks if block.table is not None][at]
    return {(cell.row, cell.column): document.text[cell.span.start : cell.span.end] for cell in table.cells}


def merges(document: Document, at: int = 0) -> dict[tuple[int, int], tuple[int, int]]:
    """Rows and columns of each merged cell of a table."""
    table = [block.table for block in document.blocks if block.table is not None][at]
    return {
        (cell.row, cell.column): (cell.rows, cell.columns)
        for cell in table.cells
        if (cell.rows, cell.columns) != (1, 1)
    }


def problem_of(data: bytes, name: str, limits: Limits | None = None) -> Problem:
    """The one problem for which the file is refused."""
    with pytest.raises(Refusal) as refused:
        read(data, name, limits or Limits())
    (problem,) = refused.value.problems
    return problem
