"""Laying out a document: from its text and blocks to paragraphs, headings and tables as the author meant them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gaoxin.engines.documents.layout import Grid, Layout, Paragraph
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure.outline import outline
from gaoxin.engines.documents.structure.parting import part_document

__all__ = ["lay_out"]


def lay_out(document: Document) -> Layout:
    """The document as its author meant it: paragraphs whole and in their outline, tables as grids.

    Where the file declares paragraphs, headings and tables, they hold; a plain text is read by its layout alone.
    """
    parts = part_document(document)
    paragraphs = outline(parts.pieces)
    return Layout(tuple(paragraphs), tuple(_with_sections(parts.grids, paragraphs)), tuple(sorted(parts.dropped)))


def _with_sections(grids: Iterable[Grid], paragraphs: Sequence[Paragraph]) -> Iterator[Grid]:
    starts = [paragraph.clean.origins[0] for paragraph in paragraphs]
    for grid in grids:
        at = bisect_right(starts, grid.span.start) - 1
        yield replace(grid, section=paragraphs[max(0, at)].section)
