"""Laying out a document: from its text and blocks to paragraphs, headings and tables as the author meant them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gaoxin.engines.documents.layout import FoundGrid, Grid, Layout, Paragraph, Role
from gaoxin.engines.documents.model import Block, BlockKind, Document, Span
from gaoxin.engines.documents.structure.cleaning import clean, part
from gaoxin.engines.documents.structure.grids import declared_grid, table_lines
from gaoxin.engines.documents.structure.joining import group_lines
from gaoxin.engines.documents.structure.ledgers import find_ledgers
from gaoxin.engines.documents.structure.lines import Printed, printed_lines
from gaoxin.engines.documents.structure.outline import outline
from gaoxin.engines.documents.structure.pieces import Piece
from gaoxin.engines.documents.structure.splitting import cuts
from gaoxin.engines.documents.tables import find_grids

__all__ = ["lay_out"]


def lay_out(document: Document) -> Layout:
    """The document as its author meant it: paragraphs whole and in their outline, tables as grids.

    Where the file declares paragraphs, headings and tables, they hold; a plain text is read by its layout alone.
    """
    dropped: list[Span] = []
    grids: list[Grid] = []
    pieces = list(_declared(document, dropped, grids) if document.blocks else _plain(document.text, dropped, grids))
    paragraphs = outline(pieces)
    return Layout(tuple(paragraphs), tuple(_with_sections(grids, paragraphs)), tuple(dropped))


def _plain(text: str, dropped: list[Span], grids: list[Grid]) -> Iterator[Piece]:
    lines, gone = printed_lines(text)
    dropped += gone
    at = 0
    for found in _tables(text, lines):
        yield from _running(text, lines[at : found.first])
        for line in lines[found.first : found.after]:
            yield from _pieces(text, [line], role=Role.TABLE)
        grids.append(found.grid)
        at = found.after
    yield from _running(text, lines[at:])


def _tables(text: str, lines: Sequence[Printed]) -> list[FoundGrid]:
    """The tables among the lines: ledgers first, then whatever else the lines between them hold."""
    cells = table_lines(text, lines)
    found = find_ledgers(text, cells)
    at = 0
    others: list[FoundGrid] = []
    for start, stop in [*((ledger.first, ledger.after) for ledger in found), (len(cells), len(cells))]:
        others += [FoundGrid(grid.first + at, grid.after + at, grid.grid) for grid in find_grids(text, cells[at:start])]
        at = stop
    return sorted([*found, *others], key=lambda grid: grid.first)


def _running(text: str, lines: Sequence[Printed]) -> Iterator[Piece]:
    for group in group_lines(text, lines):
        yield from _pieces(text, group)


def _declared(document: Document, dropped: list[Span], grids: list[Grid]) -> Iterator[Piece]:
    above: str | None = None
    for block in document.blocks:
        if block.table is not None:
            grid = declared_grid(document.text, block, block.table, above if above and len(above) <= 60 else None)
            grids += [grid] if grid else []
            role = Role.TABLE if grid else None
            yield from _cells(document.text, block, role, dropped)
            continue
        lines, gone = printed_lines(document.text, block.span.start, block.span.end)
        dropped += gone
        level = block.level if block.kind is BlockKind.HEADING else None
        role = Role.NOTE if block.kind is BlockKind.NOTE else None
        for piece in _pieces(document.text, lines, level, role, block.boxed) if lines else ():
            above = piece.clean.text
            yield piece


def _cells(text: str, block: Block, role: Role | None, dropped: list[Span]) -> Iterator[Piece]:
    for cell in block.table.cells if block.table else ():
        lines, gone = printed_lines(text, cell.span.start, cell.span.end)
        dropped += gone
        yield from _pieces(text, lines, role=role, boxed=role is None) if lines else ()


def _pieces(
    text: str, lines: Sequence[Printed], level: int | None = None, role: Role | None = None, boxed: bool = False
) -> Iterator[Piece]:
    whole = clean(text, (piece for line in lines for piece in line.pieces))
    if not whole.text:
        return
    at, blank = 0, lines[0].blank_before
    for cut in [*(cuts(whole) if role is None else ()), len(whole.text)]:
        yield Piece(part(whole, at, cut), blank if at == 0 else 0, level, role, boxed)
        at = cut


def _with_sections(grids: Iterable[Grid], paragraphs: Sequence[Paragraph]) -> Iterator[Grid]:
    starts = [paragraph.clean.origins[0] for paragraph in paragraphs]
    for grid in grids:
        at = bisect_right(starts, grid.span.start) - 1
        yield replace(grid, section=paragraphs[max(0, at)].section)
