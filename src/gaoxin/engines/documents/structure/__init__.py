"""Laying out a document: from its text and blocks to paragraphs, headings and tables as the author meant them."""

from collections.abc import Iterator, Sequence

from gaoxin.engines.documents.layout import Grid, Layout
from gaoxin.engines.documents.model import BlockKind, Document, Span
from gaoxin.engines.documents.structure.cleaning import clean, part
from gaoxin.engines.documents.structure.joining import group_lines
from gaoxin.engines.documents.structure.lines import Printed, printed_lines
from gaoxin.engines.documents.structure.outline import Piece, outline
from gaoxin.engines.documents.structure.splitting import cuts

__all__ = ["lay_out"]


def lay_out(document: Document) -> Layout:
    """The document as its author meant it: paragraphs whole and in their outline, tables as grids.

    Where the file declares paragraphs, headings and tables, they hold; a plain text is read by its layout alone.
    """
    dropped: list[Span] = []
    pieces = list(_declared(document, dropped) if document.blocks else _plain(document.text, dropped))
    grids: tuple[Grid, ...] = ()
    return Layout(tuple(outline(pieces)), grids, tuple(dropped))


def _plain(text: str, dropped: list[Span]) -> Iterator[Piece]:
    lines, gone = printed_lines(text)
    dropped += gone
    for group in group_lines(text, lines):
        yield from _pieces(text, group, None)


def _declared(document: Document, dropped: list[Span]) -> Iterator[Piece]:
    for block in document.blocks:
        lines, gone = printed_lines(document.text, block.span.start, block.span.end)
        dropped += gone
        if lines:
            level = block.level if block.kind is BlockKind.HEADING else None
            yield from _pieces(document.text, lines, level)


def _pieces(text: str, lines: Sequence[Printed], level: int | None) -> Iterator[Piece]:
    whole = clean(text, (piece for line in lines for piece in line.pieces))
    blank = lines[0].blank_before
    if not whole.text:
        return
    at = 0
    for cut in [*cuts(whole.text), len(whole.text)]:
        yield Piece(part(whole, at, cut), blank if at == 0 else 0, level)
        at = cut
