"""Ledgers that come cell after cell: one a line, or run on in lines that break where the cells do."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Line
from gaoxin.engines.documents.structure.ledgers.cells import is_group
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.ledgers.opening import Opening, Setting, pieces
from gaoxin.engines.documents.structure.ledgers.placing import GOOD, place_run
from gaoxin.engines.documents.structure.ledgers.wrapped import Row, joined
from gaoxin.engines.documents.structure.lines import columns as width_of

_LOOK = 60
"""A row has at most so many cells."""
_POOR = -1.5
"""A row whose cells suit their columns worse than this is none."""
_SKIP = 3
"""So many numbers may be missing from a numbering."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A cell in the stream of cells: its line, and whether it opens the line."""

    cell: Clean
    line: int
    opens: bool
    alone: bool


def stream_rows(
    lines: Iterable[tuple[int, Line]], opening: Opening, most: int | None = None
) -> tuple[list[Row], int, float]:
    """The rows of a ledger by its running numbers, or by the kinds of its cells where nothing is numbered: the rows
    (no more than `most`), the line after the last, and how well the cells suit their columns (mean over the rows)."""
    stream = _Stream(_tokens(lines, opening))
    if opening.seq is None:
        return _Even(stream, opening).rows() if opening.setting is Setting.STACKED else ([], opening.after, -9.0)
    plain = _Numbered(stream, opening, [0] * len(opening.columns), most)
    rows = plain.rows()
    if plain.broken:
        return _Numbered(stream, opening, plain.widths(), most).rows()
    return rows


def _tokens(lines: Iterable[tuple[int, Line]], opening: Opening) -> Iterator[_Token]:
    for place, line in lines:
        held = [cell for cell in line.cells if cell is not None]
        if opening.setting is Setting.SPACED:
            held = [piece for cell in held for piece in pieces(cell)]
        for at, cell in enumerate(held):
            yield _Token(cell, place, at == 0, len(held) == 1)


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

    def number(self, at: int) -> int | None:
        """The running number that a cell is, None for another cell."""
        token = self.get(at)
        match = re.fullmatch(r"[（(]?(\d{1,4})[）)]?[.、]?", token.cell.text) if token and token.opens else None
        return int(match[1]) if match else None


class _Numbered:
    """Reads rows by their running numbers 1, 2, 3 …, which may begin again in each group."""

    def __init__(self, stream: _Stream, opening: Opening, widths: Sequence[int], most: int | None) -> None:
        self._stream = stream
        self._opening = opening
        self._columns = opening.columns
        self._widths = widths
        self._most = most
        self._placed: list[list[list[Clean]]] = []
        self.broken = False
        self._last: tuple[tuple[int, int], tuple[list[_Token], list[_Token], list[list[Clean]], float]] | None = None

    def rows(self) -> tuple[list[Row], int, float]:
        """The rows, the line after the last, and how well the cells suit (mean)."""
        rows: list[Row] = []
        after, total, count = self._opening.after, 0.0, 0
        start = next((at for at in range(_LOOK) if self._stream.number(at) is not None), None)
        if start is None:
            return rows, after, -9.0
        rows += _groups(self._stream.window(0, start))
        value = self._stream.number(start) or 0
        while True:
            following = self._following(start, value)
            stop = following if following is not None else start + self._last_length(start)
            row, rest, placed, score = self._row(start, stop)
            self._placed.append(placed)
            self.broken = self.broken or len(row) > len(self._columns)
            rows.append([joined(held) for held in placed])
            after, total, count = row[-1].line + 1, total + score, count + 1
            if following is None or count == self._most:
                return rows, after, total / count
            rows += _groups(rest)
            value = self._stream.number(following) or 0
            start = following

    def widths(self) -> list[int]:
        """How wide each column is, by the pieces of cells that go on in another line."""
        found = [0] * len(self._columns)
        for placed in self._placed:
            for column, held in enumerate(placed):
                found[column] = max([found[column], *(width_of(cell.text) for cell in held)])
        return found

    def _row(self, start: int, stop: int) -> tuple[list[_Token], list[_Token], list[list[Clean]], float]:
        """The cells of a row, those of groups behind it, the cells under their columns, and how well they suit."""
        if self._last is None or self._last[0] != (start, stop):
            row, rest = _cut_group(self._stream.window(start, stop), self._columns)
            placed, score = place_run([token.cell for token in row], self._columns, self._widths)
            self._last = ((start, stop), (row, rest, placed, score))
        return self._last[1]

    def _following(self, start: int, value: int) -> int | None:
        """Where the next row begins: of the cells that open a line with the next number (or with 1 in a new group), the
        one that leaves the best row behind; where there is none, numbers may have been left out."""
        exact = self._best(start, value, (value + 1, 1))
        return exact if exact is not None else self._best(start, value, range(value + 2, value + _SKIP + 1))

    def _best(self, start: int, value: int, wanted: Collection[int]) -> int | None:
        best: tuple[float, int] | None = None
        for at in range(start + 2, start + _LOOK):
            if self._stream.get(at) is None or (best and at - best[1] > len(self._columns) * 2):
                break
            number = self._stream.number(at)
            if number is None or number not in wanted:
                continue
            row, rest, _, score = self._row(start, at)
            if (number == 1 and not rest and value >= 1) or (number > value + 1 and len(row) < len(self._columns)):
                continue
            if score > GOOD and len(row) >= len(self._columns):
                return at
            if best is None or score > best[0] + 0.25:
                best = (score, at)
        return None if best is None or best[0] < _POOR else best[1]

    def _last_length(self, start: int) -> int:
        """How many cells the last row has: as many as make the best row, stopping before running text."""
        scores: list[tuple[float, int]] = []
        most = len(self._columns) + 2 if not self.broken else _LOOK // 2
        for length in range(2, most):
            cells = self._stream.window(start, start + length)
            if len(cells) < length or (cells[-1].alone and is_group(cells[-1].cell.text)):
                break
            scores.append((self._row(start, start + length)[3], length))
        return max(scores, default=(0.0, 1))[1]


class _Even:
    """Reads rows that nothing numbers, one cell a line, by what the cells are: each row has about as many as the table
    has columns, and of all ways to part them the one that suits the columns best is taken."""

    def __init__(self, stream: _Stream, opening: Opening) -> None:
        self._stream = stream
        self._opening = opening
        self._columns = opening.columns
        self._widths = [0] * len(opening.columns)

    def rows(self) -> tuple[list[Row], int, float]:
        """The rows, the line after the last, and how well the cells suit (mean)."""
        rows: list[Row] = []
        at, total, count = 0, 0.0, 0
        after = self._opening.after
        while (token := self._stream.get(at)) is not None:
            if is_group(token.cell.text):
                rows.append([token.cell])
                at += 1
                continue
            length, score = self._row(at)
            if length is None:
                break
            cells = self._stream.window(at, at + length)
            rows.append(
                [joined(held) for held in place_run([one.cell for one in cells], self._columns, self._widths)[0]]
            )
            at += length
            after, total, count = cells[-1].line + 1, total + score, count + 1
        while rows and len(rows[-1]) == 1:
            rows.pop()
        return rows, after, total / max(1, count)

    def _row(self, at: int) -> tuple[int | None, float]:
        """How many cells the row at a place has, judged together with the row after it."""
        best: tuple[float, int, float] | None = None
        for length, score in self._lengths(at):
            ahead = max((one for _, one in self._lengths(at + length)), default=score)
            if best is None or score + ahead > best[0]:
                best = (score + ahead, length, score)
        return (best[1], best[2]) if best is not None else (None, 0.0)

    def _lengths(self, at: int) -> Iterator[tuple[int, float]]:
        width = len(self._columns)
        for length in range(width, max(2, width - 3), -1):
            cells = self._stream.window(at, at + length)
            if len(cells) < length or any(is_group(token.cell.text) for token in cells):
                continue
            score = place_run([token.cell for token in cells], self._columns, self._widths)[1]
            if score >= 0.0:
                yield length, score


def _cut_group(cells: Sequence[_Token], columns: Sequence[Holds]) -> tuple[list[_Token], list[_Token]]:
    """A row and the headings of groups or sums that stand behind it."""
    for at in range(2, len(cells)):
        if cells[at].opens and is_group(cells[at].cell.text) and at * 2 >= len(columns):
            return list(cells[:at]), list(cells[at:])
    return list(cells), []


def _groups(cells: Sequence[_Token]) -> Iterator[Row]:
    for token in cells:
        if token.opens and not re.fullmatch(r"[\d.,，]+", token.cell.text):
            yield [token.cell]
