"""Putting the printed pieces of one row under its heads, where cells are broken over several lines.

A piece goes on in the next line only where it fills the width of its column; the width is learned from rows that are
whole. That, and what each column holds, tells whose rest a loose piece is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.structure.ledgers.cells import TEXTS, empty_cost, is_open, suits
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.lines import columns as width_of

_SLACK = 3
"""A full line of a cell may stop so many columns short, where a sign or a number would not fit."""
_BREAK_KNOWN, _BREAK_FULL, _BREAK_UNKNOWN = 2.0, 0.05, 0.6
_BREAK_OPEN = 0.3
"""What it costs to end a cell with a line that fills its column and is not closed."""
_APART, _LATE = 2.5, 1.5
_MOST_PIECES = 12
GOOD = 1.0
"""A row whose cells suit their columns better than this needs no other reading."""
_TIMES = frozenset({Holds.PERIOD, Holds.START, Holds.FINISH, Holds.DEADLINE})


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a cell with the columns of the page it covers."""

    cell: Clean
    left: int
    right: int


@lru_cache(maxsize=65536)
def _suits(text: str, holds: Holds) -> float:
    return suits(text, holds)


def value_of(pieces: Sequence[Clean], holds: Holds, width: int) -> float:
    """How well pieces make one cell of a column: what their text is, less what their breaks cost."""
    if not pieces:
        return empty_cost(holds)
    total = _suits("".join(piece.text for piece in pieces), holds)
    if len(pieces) > 1 and holds not in TEXTS and holds not in _TIMES:
        total -= 4.0
    if holds in TEXTS and width and is_open(pieces[-1].text) and width_of(pieces[-1].text) >= width - 1:
        total -= _BREAK_OPEN
    return total - sum(_break_cost(piece.text, width) for piece in pieces[:-1])


def _break_cost(text: str, width: int) -> float:
    """What it costs to go on after a piece: nothing where it fills its column."""
    if not width:
        return _BREAK_UNKNOWN
    return _BREAK_FULL if width_of(text) >= width - _SLACK else _BREAK_KNOWN


def _too_wide(text: str, width: int) -> bool:
    return width > 0 and width_of(text) > width + 1


def place_run(
    cells: Sequence[Clean], columns: Sequence[Holds], widths: Sequence[int]
) -> tuple[list[list[Clean]], float]:
    """The pieces of a row that come cell by cell under its columns, and how well they suit (mean of the columns)."""
    count, width = len(cells), len(columns)
    if count == width:
        placed = [[cell] for cell in cells]
        score = _mean(placed, columns, widths)
        if score > GOOD:
            return placed, score
    best = [[float("-inf")] * (width + 1) for _ in range(count + 1)]
    step = [[0] * (width + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for column, holds in enumerate(columns):
        most = _MOST_PIECES if holds in TEXTS else 2
        for used in range(count + 1):
            score = best[used][column]
            if score == float("-inf"):
                continue
            for taken in range(min(most, count - used) + 1):
                gained = score + value_of(cells[used : used + taken], holds, widths[column])
                if gained > best[used + taken][column + 1]:
                    best[used + taken][column + 1], step[used + taken][column + 1] = gained, taken
    placed, used = [], count
    for column in range(width, 0, -1):
        taken = step[used][column]
        placed.append(list(cells[used - taken : used]))
        used -= taken
    return placed[::-1], best[count][width] / max(1, width)


def _mean(placed: Sequence[Sequence[Clean]], columns: Sequence[Holds], widths: Sequence[int]) -> float:
    values = (value_of(held, holds, width) for held, holds, width in zip(placed, columns, widths, strict=True))
    return sum(values) / max(1, len(columns))


class _Block:
    """The cells of one row as they grow from the line of its number, upwards and downwards."""

    def __init__(self, columns: Sequence[Holds], widths: Sequence[int]) -> None:
        self.columns = columns
        self.widths = widths
        self.held: list[list[Clean]] = [[] for _ in columns]
        self.edges: list[int | None] = [None] * len(columns)

    def begin(self, line: Sequence[Placed], alone: bool) -> None:
        """Place the line of the number; unless it is the whole row, a name may stand around it."""
        cells = [piece.cell for piece in line]
        if alone or len(cells) >= len(self.columns):
            self.held, _ = place_run(cells, self.columns, self.widths)
        else:
            for cell, column in zip(cells, place_single(cells, self.columns), strict=True):
                self.held[column].append(cell)
        self.edges = [0 if held else None for held in self.held]

    def add(self, line: Sequence[Placed], at: int, front: bool) -> None:
        """Place another line of the row, `at` lines from the number's."""
        cells = [piece.cell for piece in line]
        if len(cells) > len(self.columns):
            return
        chosen = max(self._ways(len(cells)), key=lambda way: self._gain(cells, way, at, front), default=None)
        for cell, column in zip(cells, chosen or (), strict=True):
            self.put(cell, column, at, front)

    def put(self, cell: Clean, column: int, at: int, front: bool) -> None:
        """Add a piece to a column."""
        self.held[column].insert(0 if front else len(self.held[column]), cell)
        self.edges[column] = at

    def _ways(self, count: int) -> Iterator[tuple[int, ...]]:
        able = [at for at, holds in enumerate(self.columns) if holds in TEXTS or holds in _TIMES or not self.held[at]]
        yield from combinations(able, count)

    def _gain(self, cells: Sequence[Clean], way: Sequence[int], at: int, front: bool) -> float:
        return sum(self._gain_at(cell, column, at, front) for cell, column in zip(cells, way, strict=True))

    def _gain_at(self, cell: Clean, column: int, at: int, front: bool) -> float:
        held, holds, width = self.held[column], self.columns[column], self.widths[column]
        grown = [cell, *held] if front else [*held, cell]
        gain = value_of(grown, holds, width) - value_of(held, holds, width)
        if not held:
            return gain - _LATE
        apart = abs(at - (self.edges[column] or 0)) > 1
        return gain - (_APART if apart else 0.0) - (_BREAK_KNOWN if _too_wide(cell.text, width) else 0.0)

    def score(self) -> float:
        """How well the row suits its columns (mean)."""
        return _mean(self.held, self.columns, self.widths)


def place_single(cells: Sequence[Clean], columns: Sequence[Holds]) -> tuple[int, ...]:
    """The columns that pieces suit best, one piece a column at most, in order. No more pieces than columns."""
    ways = combinations(range(len(columns)), len(cells))
    return max(ways, key=lambda way: sum(_suits(c.text, columns[at]) for c, at in zip(cells, way, strict=True)))


Bands = Sequence[tuple[int, int]]


def place_lines(
    lines: Sequence[Sequence[Placed]], anchor: int, columns: Sequence[Holds], widths: Sequence[int], bands: Bands | None
) -> tuple[list[list[Clean]], float]:
    """The pieces of a row's printed lines under its columns, and how well they suit; `anchor` is the line with the
    number. With `bands` (the columns of the page each column covers) each piece stands where it is printed."""
    block = _Block(columns, widths)
    if bands is not None:
        for line in lines:
            for piece in line:
                block.put(piece.cell, band_of(piece, bands), 0, front=False)
        return block.held, block.score()
    block.begin(lines[anchor], alone=len(lines) == 1)
    for back in range(1, anchor + 1):
        block.add(lines[anchor - back], -back, front=True)
    block.edges = [0 if held else None for held in block.held]
    for ahead in range(1, len(lines) - anchor):
        block.add(lines[anchor + ahead], ahead, front=False)
    return block.held, block.score()


def band_of(piece: Placed, bands: Bands) -> int:
    """The column of the table that a piece overlaps most, or stands nearest to."""
    return max(
        range(len(bands)),
        key=lambda at: (
            min(piece.right, bands[at][1]) - max(piece.left, bands[at][0]),
            -abs(piece.left - bands[at][0]),
        ),
    )
