"""The shape of a document as its author meant it: paragraphs whole, headings in their order, tables as grids.

`lay_out` is the one way from a read file to anything extracted: it undoes what printing and copying did (lines broken
in mid-sentence, page numbers, bookmark marks, full-width digits, cells one a line) and keeps, for every character of
its cleaned text, the offset it came from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.documents.model import Span


@dataclass(frozen=True, slots=True)
class Clean:
    """Cleaned text (half-width digits and letters, no line breaks or marks) with the origin of each character.

    `origins[i]` is the offset in the document's text of the character that became `text[i]`.
    """

    text: str
    origins: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the document's text behind `self.text[start:end]` (which must not be empty)."""
        return Span(self.origins[start], self.origins[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, as the finders of tables see it.

    `span` is the line in the document's text without its line end; `cells` are its pieces as tabs, runs of spaces or
    bars part them, cleaned, empty ones kept as None; `blank_before` counts the empty lines above it.
    """

    span: Span
    cells: tuple["Clean | None", ...]
    blank_before: int


@dataclass(frozen=True, slots=True)
class FoundGrid:
    """A table recovered from plain lines: lines `first` up to (not including) `after` of those searched are its own,
    caption and notes excluded."""

    first: int
    after: int
    grid: "Grid"


class Role(StrEnum):
    """What a paragraph is for."""

    FRONT = "front"
    """Before the body: title, number, issuer, addressees, dates, contents list."""
    HEADING = "heading"
    BODY = "body"
    TABLE = "table"
    """A cell or line of a table; the grid is in `Layout.grids`."""
    BOX = "box"
    """A line of a box (专栏) that is not a grid."""
    NOTE = "note"
    """Notes under tables, page furniture, signatures."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as the author wrote it. `section` lists the headings above it, outermost first; for a heading,
    `level` is its depth (1 is the highest) and `number` its label as written (一、 （一） 1. 第一章).

    A paragraph that opens with a numbered title and goes on (（一）加强统筹。建立…) is BODY with level and number;
    `title` is the range of the title in `clean.text`, without the label and the full stop. Paragraphs that follow it
    have it as the last step of their section. `box` is the caption of the box (专栏) it stands in.
    """

    clean: Clean
    role: Role
    section: tuple[str, ...] = ()
    level: int | None = None
    number: str | None = None
    title: tuple[int, int] | None = None
    box: str | None = None

    @property
    def span(self) -> Span:
        """Where the paragraph stands in the document's text."""
        return self.clean.span(0, len(self.clean.text))

    @property
    def heading(self) -> str | None:
        """The label and title as a step of a heading path, None for a paragraph without title."""
        return None if self.title is None else (self.number or "") + self.clean.text[slice(*self.title)]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a recovered table; `clean` is None for an empty cell. A cell covered by a merge repeats the merged
    cell's content with `merged` set."""

    clean: Clean | None
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a full rectangle, heading rows first. `header` counts the heading rows, `title` is the caption
    (表1 … / 专栏1 …), `section` the headings above."""

    rows: tuple[tuple[GridCell, ...], ...]
    header: int
    title: str | None
    section: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out: paragraphs in order and the tables found among them.

    `dropped` lists what belongs to no paragraph: bookmark and image marks, page numbers, running heads. Every other
    character that is not white space is in exactly one paragraph.
    """

    paragraphs: tuple[Paragraph, ...]
    grids: tuple[Grid, ...]
    dropped: tuple[Span, ...] = ()
