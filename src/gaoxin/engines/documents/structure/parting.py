"""From text and blocks to the pieces of the outline and the tables among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from gaoxin.engines.documents.layout import FoundGrid, Grid, Role
from gaoxin.engines.documents.model import Block, BlockKind, Document, Span
from gaoxin.engines.documents.structure.cleaning import clean, part
from gaoxin.engines.documents.structure.grids import declared_grid, table_lines
from gaoxin.engines.documents.structure.joining import group_lines
from gaoxin.engines.documents.structure.ledgers import find_ledgers
from gaoxin.engines.documents.structure.lines import Printed, printed_lines
from gaoxin.engines.documents.structure.markup import find_markup
from gaoxin.engines.documents.structure.pieces import Piece
from gaoxin.engines.documents.structure.splitting import cuts
from gaoxin.engines.documents.tables import find_grids

_CAPTION_LONGEST = 60


@dataclass(slots=True)
class Parts:
    """What a document falls into."""

    pieces: list[Piece] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    dropped: list[Span] = field(default_factory=list)


def part_document(document: Document) -> Parts:
    """The document in pieces: by its blocks where the file declares them, else by its lines alone."""
    parts = Parts()
    if not document.blocks:
        lines = _lines(document.text, 0, len(document.text), parts)
        _add_lines(document.text, lines, parts)
    for running, blocks in groupby(document.blocks, key=_is_running):
        if running:
            _add_paragraphs(document.text, list(blocks), parts)
        else:
            for block in blocks:
                _add_block(document.text, block, parts)
    return parts


def _is_running(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH


def _lines(text: str, start: int, end: int, parts: Parts) -> list[Printed]:
    lines, gone = printed_lines(text, start, end)
    parts.dropped += gone
    return lines


def _add_lines(text: str, lines: Sequence[Printed], parts: Parts) -> None:
    """Lines of a plain text: tables, and paragraphs as their lines tell them."""
    at = 0
    for found in _tables(text, lines):
        parts.pieces += _running(text, lines[at : found.first])
        _add_table(text, lines, found, parts)
        at = found.after
    parts.pieces += _running(text, lines[at:])


def _running(text: str, lines: Sequence[Printed]) -> Iterator[Piece]:
    for group in group_lines(text, lines):
        yield from _pieces(text, group)


def _add_table(text: str, lines: Sequence[Printed], found: FoundGrid, parts: Parts) -> None:
    parts.grids.append(found.grid)
    for line in lines[found.first : found.after]:
        parts.pieces += _pieces(text, [line], role=Role.TABLE)


def _tables(text: str, lines: Sequence[Printed]) -> list[FoundGrid]:
    """The tables among the lines: those in markup, then ledgers, then whatever else the lines between them hold."""
    cells = table_lines(text, lines)
    found = find_markup(text, lines)
    for finder in (find_ledgers, find_grids):
        for start, stop in list(_between(found, len(cells))):
            found += [
                FoundGrid(one.first + start, one.after + start, one.grid) for one in finder(text, cells[start:stop])
            ]
        found.sort(key=lambda grid: grid.first)
    return found


def _between(found: Sequence[FoundGrid], count: int) -> Iterator[tuple[int, int]]:
    """The stretches of lines that no table has taken."""
    at = 0
    for grid in found:
        yield at, grid.first
        at = grid.after
    yield at, count


def _add_paragraphs(text: str, blocks: Sequence[Block], parts: Parts) -> None:
    """Declared paragraphs one after another: each is one piece, but their lines may be those of a table."""
    owned = [(line, block) for block in blocks for line in _lines(text, block.span.start, block.span.end, parts)]
    lines = [line for line, _ in owned]
    at = 0
    for found in [*_tables(text, lines), None]:
        stop = len(lines) if found is None else found.first
        for block, members in groupby(owned[at:stop], key=lambda pair: pair[1]):
            parts.pieces += _pieces(text, [line for line, _ in members], boxed=block.boxed)
        if found is not None:
            _add_table(text, lines, found, parts)
            at = found.after


def _add_block(text: str, block: Block, parts: Parts) -> None:
    """A declared heading, note or table."""
    if block.table is None:
        lines = _lines(text, block.span.start, block.span.end, parts)
        level = block.level if block.kind is BlockKind.HEADING else None
        role = Role.NOTE if block.kind is BlockKind.NOTE else None
        parts.pieces += _pieces(text, lines, level, role, block.boxed)
        return
    above = parts.pieces[-1].clean.text if parts.pieces else ""
    grid = declared_grid(text, block, block.table, above if 0 < len(above) <= _CAPTION_LONGEST else None)
    parts.grids += [grid] if grid else []
    for cell in block.table.cells:
        lines = _lines(text, cell.span.start, cell.span.end, parts)
        parts.pieces += _pieces(text, lines, role=Role.TABLE if grid else None, boxed=grid is None)


def _pieces(
    text: str, lines: Sequence[Printed], level: int | None = None, role: Role | None = None, boxed: bool = False
) -> Iterator[Piece]:
    """The lines as one paragraph, cut where several are run together."""
    whole = clean(text, (piece for line in lines for piece in line.pieces))
    if not whole.text:
        return
    at, blank = 0, lines[0].blank_before
    for cut in [*(cuts(whole) if role is None else ()), len(whole.text)]:
        yield Piece(part(whole, at, cut), blank if at == 0 else 0, level, role, boxed)
        at = cut
