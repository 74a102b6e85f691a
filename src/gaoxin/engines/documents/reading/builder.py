"""Writes the text of a document and notes where each block and cell of it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gaoxin.engines.documents.model import Block, BlockKind, Cell, Span, Table
from gaoxin.engines.documents.reading.limits import Limits
from gaoxin.kernel.problems import refuse

_SPACES = re.compile(r"\s+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_MANY_BOXED, _ALL_BOXED = 40, 0.8
"""The number of blocks in frames, and their share of the text, from which the frames mean nothing."""


@dataclass(frozen=True, slots=True)
class CellDraft:
    """A cell with its text, before it has a place in the document."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


def one_line(text: str) -> str:
    """The text of a cell on one line: its own line breaks and tabs become a space."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip()


class DocumentBuilder:
    """Collects blocks in reading order. Blocks are separated by one line feed; empty ones are left out."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    @property
    def position(self) -> int:
        """The offset at which the next block will begin."""
        return self._length + 1 if self._blocks else 0

    def paragraph(self, text: str, *, boxed: bool = False, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Add a paragraph or note. Line feeds inside it stay."""
        self._block(text, kind, None, boxed)

    def heading(self, text: str, level: int, *, boxed: bool = False) -> None:
        """Add a heading of the depth the file declares, 1 being the highest."""
        self._block(text, BlockKind.HEADING, level, boxed)

    def table(self, drafts: Sequence[CellDraft], *, boxed: bool = False) -> Table | None:
        """Add a table, one row a line, its fields parted by tabs; answers it unless it is empty.

        Each column of the grid has its field, empty where a merged cell reaches in, so that the lines read as a grid.
        """
        if not any(draft.text for draft in drafts):
            return None
        height = max(draft.row + draft.rows for draft in drafts)
        width = max(draft.column + draft.columns for draft in drafts)
        if height * width > self._limits.grid_fields:
            raise refuse("documents.too_complex")
        start = self._begin()
        cells: list[Cell] = []
        row = column = 0
        for draft in sorted(drafts, key=lambda draft: (draft.row, draft.column)):
            if draft.row > row:
                self._write("\t" * (width - 1 - column) + ("\n" + "\t" * (width - 1)) * (draft.row - row - 1) + "\n")
                row, column = draft.row, 0
            self._write("\t" * (draft.column - column))
            column = draft.column
            span = self._write(one_line(draft.text))
            cells.append(Cell(draft.row, draft.column, span, draft.rows, draft.columns))
        self._write("\t" * (width - 1 - column) + ("\n" + "\t" * (width - 1)) * (height - 1 - row))
        table = Table(tuple(cells), height, width)
        self._blocks.append(Block(BlockKind.TABLE, Span(start, self._length), None, table, boxed))
        return table

    def finish(self) -> tuple[str, tuple[Block, ...]]:
        """The whole text and its blocks.

        Where nearly all is boxed, nothing is: files turned back into Word from a picture or a print set every line in
        a frame.
        """
        blocks = self._blocks
        boxed = [block.span.end - block.span.start for block in blocks if block.boxed]
        if len(boxed) >= _MANY_BOXED and sum(boxed) > _ALL_BOXED * self._length:
            blocks = [replace(block, boxed=False) for block in blocks]
        return "".join(self._pieces), tuple(blocks)

    def _block(self, text: str, kind: BlockKind, level: int | None, boxed: bool) -> None:
        text = text.translate(_INVISIBLE).strip()
        if text:
            start = self._begin()
            self._write(text)
            self._blocks.append(Block(kind, Span(start, self._length), level, None, boxed))

    def _begin(self) -> int:
        if self._blocks:
            self._write("\n")
        return self._length

    def _write(self, text: str) -> Span:
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        return Span(start, self._length)
