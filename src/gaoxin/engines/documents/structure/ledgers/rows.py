"""The rows of a ledger below its heads."""

import re
from collections.abc import Iterator, Sequence

from gaoxin.engines.documents.layout import Clean, FoundGrid, Grid, GridCell, Line
from gaoxin.engines.documents.model import Span
from gaoxin.engines.documents.structure.ledgers.cells import is_group
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.ledgers.opening import Opening, Setting
from gaoxin.engines.documents.structure.ledgers.placing import place_run
from gaoxin.engines.documents.structure.ledgers.stream import stream_rows
from gaoxin.engines.documents.structure.ledgers.wrapped import Row, joined, wrapped_rows

_RULE = re.compile(r"[-:—=+ ]*")
_FEWEST, _SAMPLE = 2, 12


def read_rows(text: str, lines: Sequence[Line], opening: Opening, stop: int) -> FoundGrid | None:
    """The ledger that opens so, None when no two rows follow. Another ledger opens at line `stop` at the latest.

    Where the setting leaves it open how rows are broken (rows as lines, cell after cell, around their numbers), the way
    that suits the columns best is taken.
    """
    body = list(_body(lines[:stop], opening))
    rows, after = _rows(text, body, opening)
    if sum(len([cell for cell in row if cell is not None]) > 1 for row in rows) < _FEWEST:
        return None
    return FoundGrid(opening.first, after, _grid(rows, opening))


def _rows(text: str, body: Sequence[tuple[int, Line]], opening: Opening) -> tuple[list[Row], int]:
    if opening.setting is Setting.STACKED:
        return stream_rows(body, opening)[:2]
    if opening.barred:
        return _ruled_rows(body, opening)
    rows, after, score = wrapped_rows(text, body, opening)
    if opening.setting is Setting.SPACED:
        sample, _, suiting = stream_rows(body, opening, most=_SAMPLE)
        runs_on = (_counted(sample, opening), suiting) > (min(_counted(rows, opening), _SAMPLE), score)
        return stream_rows(body, opening)[:2] if runs_on else (rows, after)
    ruled = _ruled_rows(body, opening)
    better = (_counted(ruled[0], opening), 0.0) >= (_counted(rows, opening), score)
    return ruled if better else (rows, after)


def _body(lines: Sequence[Line], opening: Opening) -> Iterator[tuple[int, Line]]:
    """The lines below the heads, each with its place, without the heads (and the number) that every page
    prints again."""
    heads = [_words(line) for line in lines[opening.first : opening.after]]
    at = opening.after
    while at < len(lines):
        page = at + 1 < len(lines) and re.fullmatch(r"\d{1,4}", _words(lines[at])) is not None
        below = at + page
        if _words(lines[below]) == heads[0] and [_words(line) for line in lines[below : below + len(heads)]] == heads:
            at = below + len(heads)
            continue
        yield at, lines[at]
        at += 1


def _words(line: Line) -> str:
    return "".join(cell.text for cell in line.cells if cell is not None)


def _counted(rows: Sequence[Row], opening: Opening) -> int:
    """Rows with a running number less those without: of two ways to read a table, the better has more."""
    seq = opening.seq
    if seq is None:
        return 0
    balance = 0
    for row in rows:
        cell = row[seq] if seq < len(row) else None
        if sum(held is not None for held in row) > 1:
            balance += 1 if cell is not None and cell.text[:1].isdigit() else -1
    return balance


def _grid(rows: Sequence[list[Clean | None]], opening: Opening) -> Grid:
    width = len(opening.heads)
    table: list[Row] = [list[Clean | None](opening.heads), *rows]
    held = [cell for row in table for cell in row if cell is not None]
    span = Span(min(cell.origins[0] for cell in held), max(cell.origins[-1] for cell in held) + 1)
    squared = tuple(tuple(GridCell(cell) for cell in (row + [None] * width)[:width]) for row in table)
    return Grid(squared, 1, opening.title, (), span)


def _ruled_rows(body: Sequence[tuple[int, Line]], opening: Opening) -> tuple[list[Row], int]:
    """Rows as lines: the cells by their place; a lone cell is a group, or the rest of the cell above."""
    rows: list[Row] = []
    width, after = len(opening.heads), opening.after
    for index, (at, line) in enumerate(body):
        held = [cell for cell in line.cells if cell is not None]
        if not held or all(_RULE.fullmatch(cell.text) for cell in held):
            continue
        if len(held) >= 2:
            rows.append(_in_place(list(line.cells), width, opening.columns))
        elif is_group(held[0].text) and _row_follows(body, index + 1, width):
            rows.append([held[0]])
        elif rows and at - after < 1 and len(held[0].text) <= 60 and _row_follows(body, index + 1, width):
            _append(rows[-1], held[0])
        else:
            break
        after = at + 1
    return rows, after


def _row_follows(body: Sequence[tuple[int, Line]], index: int, width: int) -> bool:
    """Whether a line with about as many cells as the table has columns follows within three lines."""
    return any(sum(cell is not None for cell in line.cells) * 2 >= width for _, line in body[index : index + 3])


def _in_place(cells: Row, width: int, columns: Sequence[Holds]) -> Row:
    if len(cells) == width:
        return cells
    held = [cell for cell in cells if cell is not None]
    if len(cells) < width and len(held) < len(cells):
        return [*cells, *[None] * (width - len(cells))]
    return [joined(placed) for placed in place_run(held, columns, [0] * len(columns))[0]]


def _append(row: list[Clean | None], rest: Clean) -> None:
    for at in range(len(row) - 1, -1, -1):
        held = row[at]
        if held is not None:
            row[at] = joined([held, rest])
            return
