"""The rows of a ledger below its heads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, FoundGrid, Grid, GridCell, Line
from gaoxin.engines.documents.model import Span
from gaoxin.engines.documents.structure.ledgers.cells import fit, fit_score, is_group
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.ledgers.opening import Opening, Setting, pieces
from gaoxin.engines.documents.structure.ledgers.wrapped import joined, wrapped_rows

_RULE = re.compile(r"[-:—=+ ]*")
_LOOK = 60
"""A row has at most so many cells."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Token:
    """A cell in the stream of cells: its line, and whether it opens the line."""

    cell: Clean
    line: int
    opens: bool
    alone: bool


def read_rows(text: str, lines: Sequence[Line], opening: Opening) -> FoundGrid | None:
    """The ledger that opens so, None when no two rows follow."""
    if opening.setting is Setting.RULED:
        rows, after = _ruled_rows(lines, opening)
        if not opening.barred:
            wrapped, end = wrapped_rows(text, lines, opening)
            rows, after = max((rows, after), (wrapped, end), key=lambda found: _counted(found[0], opening))
    elif opening.setting is Setting.SPACED:
        rows, after = wrapped_rows(text, lines, opening)
    elif opening.seq is not None:
        rows, after = _numbered_rows(_tokens(lines, opening), opening)
    else:
        return None
    if sum(len([cell for cell in row if cell is not None]) > 1 for row in rows) < _FEWEST:
        return None
    return FoundGrid(opening.first, after, _grid(rows, opening))


def _counted(rows: Sequence[Sequence[Clean | None]], opening: Opening) -> int:
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
    table = [list[Clean | None](opening.heads), *rows]
    held = [cell for row in table for cell in row if cell is not None]
    span = Span(min(cell.origins[0] for cell in held), max(cell.origins[-1] for cell in held) + 1)
    squared = tuple(tuple(GridCell(cell) for cell in (row + [None] * width)[:width]) for row in table)
    return Grid(squared, 1, opening.title, (), span)


def _ruled_rows(lines: Sequence[Line], opening: Opening) -> tuple[list[list[Clean | None]], int]:
    """Rows as lines: the cells by their place; a lone cell is a group, or the rest of the cell above."""
    rows: list[list[Clean | None]] = []
    width, after, index = len(opening.heads), opening.after, opening.after
    while index < len(lines):
        cells = list(lines[index].cells)
        held = [cell for cell in cells if cell is not None]
        if not held or all(_RULE.fullmatch(cell.text) for cell in held):
            index += 1
            continue
        if len(held) >= 2:
            rows.append(_in_place(cells, width, opening.columns))
        elif is_group(held[0].text) and _row_follows(lines, index + 1, width):
            rows.append([held[0]])
        elif rows and index - after < 1 and len(held[0].text) <= 60 and _row_follows(lines, index + 1, width):
            _append(rows[-1], held[0])
        else:
            break
        index += 1
        after = index
    return rows, after


def _row_follows(lines: Sequence[Line], index: int, width: int) -> bool:
    """Whether a line with about as many cells as the table has columns follows within three lines."""
    return any(sum(cell is not None for cell in line.cells) * 2 >= width for line in lines[index : index + 3])


def _in_place(cells: Sequence[Clean | None], width: int, columns: Sequence[Holds]) -> list[Clean | None]:
    if len(cells) == width:
        return list(cells)
    held = [cell for cell in cells if cell is not None]
    if len(cells) < width and len(held) < len(cells):
        return [*cells, *[None] * (width - len(cells))]
    return [joined(placed) for placed in fit(held, columns)]


def _append(row: list[Clean | None], rest: Clean) -> None:
    for at in range(len(row) - 1, -1, -1):
        held = row[at]
        if held is not None:
            row[at] = joined([held, rest])
            return


def _tokens(lines: Sequence[Line], opening: Opening) -> Iterator[_Token]:
    for index in range(opening.after, len(lines)):
        held = [cell for cell in lines[index].cells if cell is not None]
        if opening.setting is Setting.SPACED:
            held = [piece for cell in held for piece in pieces(cell)]
        for at, cell in enumerate(held):
            yield _Token(cell, index, at == 0, len(held) == 1)


class _Stream:
    """The cells below the heads, read as far as needed."""

    def __init__(self, tokens: Iterator[_Token]) -> None:
        self._tokens = tokens
        self._read: list[_Token] = []

    def get(self, at: int) -> _Token | None:
        """The cell at a place, None behind the last."""
        while len(self._read) <= at:
            token = next(self._tokens, None)
            if token is None:
                return None
            self._read.append(token)
        return self._read[at]

    def window(self, start: int, stop: int) -> list[_Token]:
        """The cells from `start` up to `stop`."""
        return [token for at in range(start, stop) if (token := self.get(at)) is not None]


def _numbered_rows(tokens: Iterator[_Token], opening: Opening) -> tuple[list[list[Clean | None]], int]:
    """Rows by their running numbers 1, 2, 3 …, which may begin again in each group."""
    stream = _Stream(tokens)
    columns = opening.columns
    rows: list[list[Clean | None]] = []
    start = _next_start(stream, 0, 1, columns, first=True)
    after = opening.after
    if start is None:
        return rows, after
    rows += _groups(stream.window(0, start))
    value = 1
    while True:
        following = _next_start(stream, start, value + 1, columns)
        cells = stream.window(
            start, following if following is not None else start + _last_length(stream, start, columns)
        )
        row, rest = _cut_group(cells, columns)
        rows.append([joined(placed) for placed in fit([token.cell for token in row], columns)])
        after = row[-1].line + 1
        if following is None:
            return rows, after
        rows += _groups(rest)
        value = 1 if _value(stream, following) == 1 else value + 1
        start = following


def _value(stream: _Stream, at: int) -> int | None:
    token = stream.get(at)
    match = re.fullmatch(r"[（(]?(\d{1,4})[）)]?[.、]?", token.cell.text) if token else None
    return int(match[1]) if match else None


def _next_start(stream: _Stream, start: int, value: int, columns: Sequence[Holds], first: bool = False) -> int | None:
    """Where the next row begins: of the cells that open a line with the next number (or with 1 in a new group), the one
    that leaves the best row behind."""
    best: tuple[float, int] | None = None
    least = 0 if first else 2
    for at in range(start + least, start + _LOOK):
        token = stream.get(at)
        if token is None:
            break
        if not token.opens or _value(stream, at) not in (value, 1):
            continue
        if first:
            return at
        row, rest = _cut_group(stream.window(start, at), columns)
        if _value(stream, at) == 1 and not rest and value > 1:
            continue
        score = fit_score([one.cell for one in row], columns)
        if best is None or score > best[0] + 0.25:
            best = (score, at)
        if best and at - best[1] > len(columns) * 2:
            break
    return None if best is None or best[0] < -1.5 else best[1]


def _last_length(stream: _Stream, start: int, columns: Sequence[Holds]) -> int:
    """How many cells the last row has: as many as make the best row, stopping before running text."""
    scores: list[tuple[float, int]] = []
    for length in range(2, len(columns) + 2):
        cells = stream.window(start, start + length)
        if len(cells) < length or (cells[-1].alone and is_group(cells[-1].cell.text)):
            break
        scores.append((fit_score([token.cell for token in cells], columns), length))
    return max(scores, default=(0.0, 1))[1]


def _cut_group(cells: Sequence[_Token], columns: Sequence[Holds]) -> tuple[list[_Token], list[_Token]]:
    """A row and the headings of groups or sums that stand behind it."""
    for at in range(2, len(cells)):
        if cells[at].opens and is_group(cells[at].cell.text) and at * 2 >= len(columns):
            return list(cells[:at]), list(cells[at:])
    return list(cells), []


def _groups(cells: Sequence[_Token]) -> Iterator[list[Clean | None]]:
    for token in cells:
        if token.opens and not re.fullmatch(r"[\d.,，]+", token.cell.text):
            yield [token.cell]
