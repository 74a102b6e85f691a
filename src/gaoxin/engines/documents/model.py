"""What reading a file yields: its text, and the blocks that point into it.

Every position in this engine is an offset into `Document.text`, counted in characters, end exclusive, so that
`text[start:end]` is always the quotation itself. For a .txt file the text is the decoded file without its byte order
mark, line ends kept; for the other formats it is what `gaoxin read FILE --text` prints.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from gaoxin.kernel.problems import Problem


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. A merged cell stands once, at its upper left, with the rows and columns it covers."""

    row: int
    column: int
    span: Span
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table as the file draws it. Cells are in reading order, rows and columns count from 0."""

    cells: tuple[Cell, ...]
    height: int
    width: int


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TABLE = "table"
    NOTE = "note"
    """A footnote or endnote, moved to the end of the text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, table or note. `level` is the heading's depth as the file declares it (1 is the highest);
    `boxed` marks text that stands in a text box or frame. Blocks come in text order and do not overlap."""

    kind: BlockKind
    span: Span
    level: int | None = None
    table: Table | None = None
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One read file.

    `format` is one of docx, pdf, html, md, txt. A .txt file declares no structure: it has no blocks, and structure is
    found by layout alone. `pages` holds the offset at which each page begins, where the format has pages. `problems`
    are warnings, such as a scanned page without text.
    """

    text: str
    format: str
    sha256: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
