"""From printed pages to the document: lines to paragraphs, bookmarks to headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from gaoxin.engines.documents.model import BlockKind
from gaoxin.engines.documents.reading.builder import DocumentBuilder
from gaoxin.engines.documents.reading.pdf.carried_tables import with_tables_joined
from gaoxin.engines.documents.reading.pdf.regions import Column, Item, Printed, PrintedTable

_FULL = 2.2
"""Heights of a line: one that ends nearer to the edge of its column was broken for want of room."""
_INDENT = 1.0
"""Heights of a line: one that begins further in opens a paragraph …"""
_DEEPEST_INDENT = 3.5
"""… and one that begins further in than this is centred."""
_SAME_SIZE = 0.85
_FAR = 1.45
"""Multiple of the usual distance of lines at which a gap parts paragraphs."""
_FEW_LINES = 5
"""A page with fewer lines than this does not show the edges of its column."""
_TITLE_LINES = 4
"""The longest title, in lines."""
_LONG_LINE = 0.5
"""The share of the page's width from which a line shows where the column ends."""
_SENTENCE_ENDS = "。！？；"
_USES_INDENT = 0.03
_SPACES = re.compile(r"\s+")

Bookmarks = Mapping[tuple[int, str], int]
"""Heading levels, from 1, by page, from 0, and title without spaces."""


def bookmark_key(page: int, title: str) -> tuple[int, str]:
    """How a title on a page is looked up among the bookmarks."""
    return page, _without_spaces(title)


def _without_spaces(text: str) -> str:
    return _SPACES.sub("", text)


def assemble(
    pages: Sequence[list[Item]],
    columns: Sequence[Column],
    widths: Sequence[float],
    notes: Sequence[Sequence[Printed]],
    bookmarks: Bookmarks,
    builder: DocumentBuilder,
) -> tuple[int, ...]:
    """Write the pages into the document; answers the offset at which each page begins.

    `columns` are those of the pages' running text, `widths` those of the pages, in points. The footnotes follow the
    last page.
    """
    lines = [item for items in pages for item in items if isinstance(item, Printed)]
    _fit(columns, pages, widths)
    titles: dict[int, set[str]] = {}
    for page, title in bookmarks:
        titles.setdefault(page, set()).add(title)
    writer = _Writer(builder, bookmarks, titles, _uses_indent(lines))
    joined = with_tables_joined(pages)
    for page, (carried, _) in enumerate(joined):
        if carried is not None:
            writer.carried.setdefault(id(carried[0]), []).append((page, carried[1]))
    for page, (_, items) in enumerate(joined):
        for item in items:
            writer.add(item, page)
    writer.close_paragraph()
    starts = writer.page_starts(len(pages))
    for note in notes:
        builder.paragraph("\n".join(printed.line.text for printed in note), kind=BlockKind.NOTE)
    return starts


def _fit(columns: Sequence[Column], pages: Sequence[list[Item]], widths: Sequence[float]) -> None:
    """Fit the columns to what is left on their pages. Pages with little text, such as title pages, take the edges of
    the others; where no page has a long line, margins are taken to be the same on both sides."""
    telling: list[Column] = []
    sparse: list[Column] = []
    for column, items in zip(columns, pages, strict=True):
        lines = [item.line for item in items if isinstance(item, Printed) and item.column is column]
        column.fit(lines)
        (telling if len(lines) >= _FEW_LINES else sparse).append(column)
    if telling:
        left, right = median(column.left for column in telling), median(column.right for column in telling)
        for column in sparse:
            column.left, column.right = min(column.left, left), max(column.right, right)
            column.step = median(other.step for other in telling)
    for column, width in zip(columns, widths, strict=True):
        if column.right - column.left < _LONG_LINE * width:
            column.right = max(column.right, width - column.left)


def _uses_indent(lines: Sequence[Printed]) -> bool:
    """Whether paragraphs of the document open with an indent."""
    return sum(_INDENT <= _indent(line) <= _DEEPEST_INDENT for line in lines) > _USES_INDENT * len(lines)


def _indent(printed: Printed) -> float:
    """How far the line begins from the edge of its column, in its own heights."""
    return (printed.line.left - printed.column.left) / printed.line.height


@dataclass
class _Writer:
    """Writes items in order, holding back the lines of the paragraph that is being gathered."""

    builder: DocumentBuilder
    bookmarks: Bookmarks
    titles: Mapping[int, set[str]]
    """The titles of the bookmarks to each page."""
    uses_indent: bool
    carried: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """By identity of a table: the pages it runs on to, and the row at which each begins."""
    gathered: list[tuple[int, Printed]] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)

    def add(self, item: Item, page: int) -> None:
        """Add a line or table of that page."""
        if isinstance(item, PrintedTable):
            self.close_paragraph()
            self._table(item, page)
            return
        if self.gathered and not self._belongs(item, page):
            self.close_paragraph()
        self.gathered.append((page, item))

    def close_paragraph(self) -> None:
        """Write the lines gathered so far as one block."""
        if not self.gathered:
            return
        offset = self.builder.position
        for page, printed in self.gathered:
            self.starts.setdefault(page, offset)
            offset += len(printed.line.text) + 1
        page, first = self.gathered[0]
        text = "\n".join(printed.line.text for _, printed in self.gathered)
        level = self.bookmarks.get(bookmark_key(page, text))
        if level is None:
            self.builder.paragraph(text, boxed=first.boxed)
        else:
            self.builder.heading(text, level, boxed=first.boxed)
        self.gathered.clear()

    def page_starts(self, pages: int) -> tuple[int, ...]:
        """Where each page begins; one without text begins where the next does."""
        starts = [max(0, self.builder.position - 1)] * (pages + 1)
        for page in range(pages - 1, -1, -1):
            starts[page] = self.starts.get(page, starts[page + 1])
        return tuple(starts[:pages])

    def _table(self, table: PrintedTable, page: int) -> None:
        start = self.builder.position
        written = self.builder.table(table.cells, boxed=table.boxed)
        if written is None:
            return
        self.starts.setdefault(page, start)
        for next_page, row in self.carried.get(id(table), ()):
            first = next((cell.span.start for cell in written.cells if cell.row >= row), written.cells[-1].span.end)
            self.starts.setdefault(next_page, first)

    def _belongs(self, item: Printed, page: int) -> bool:
        """Whether a line belongs to the paragraph being gathered. A bookmark says how far a title reaches."""
        titles = self.titles.get(page)
        if titles and len(self.gathered) < _TITLE_LINES:
            title = _without_spaces("".join(printed.line.text for _, printed in self.gathered))
            longer = title + _without_spaces(item.line.text)
            if any(known.startswith(longer) for known in titles):
                return True
            if title in titles:
                return False
        return self._goes_on(*self.gathered[-1], page, item)

    def _goes_on(self, page: int, above: Printed, next_page: int, below: Printed) -> bool:
        """Whether the line below carries on the paragraph of the line above."""
        same_column = above.column is below.column
        if not same_column and (above.boxed or below.boxed):
            return False
        sizes = sorted((above.line.height, below.line.height))
        if sizes[0] < _SAME_SIZE * sizes[1]:
            return False
        if same_column and page == next_page and below.line.base - above.line.base > _FAR * above.column.step:
            return False
        if above.column.right - above.line.right > _FULL * above.line.height or _indent(below) >= _INDENT:
            return False
        return self.uses_indent or above.line.text[-1] not in _SENTENCE_ENDS
