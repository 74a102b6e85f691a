"""Putting the printed pieces of one row under its heads, where cells are broken over several lines.

A piece goes on in the next line only where it fills the width of its column; the width is learned from rows that are
whole. That, and what each column holds, tells whose rest a loose piece is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.structure.ledgers.cells import TEXTS, empty_cost, is_open, suits
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.lines import columns as columns_wide

_SLACK = 3
"""A full line of a cell may stop so many columns short, where a sign or a number would not fit."""
_BREAK_KNOWN, _BREAK_FULL, _BREAK_UNKNOWN = 2.0, 0.05, 0.6
_BREAK_OPEN = 0.3
"""What it costs to end a cell with a line that fills its column and is not closed."""
_APART, _LATE, _NEVER = 2.5, 1.5, -100.0
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
def _wide(text: str) -> int:
    return columns_wide(text)


@lru_cache(maxsize=65536)
def _suits(text: str, holds: Holds) -> float:
    return suits(text, holds)


def value_of(pieces: Sequence[Clean], holds: Holds, width: int) -> float:
    """How well pieces make one cell of a column: what their text is, less what their breaks cost."""
    *_, value = _growing(pieces, holds, width)
    return value


def _joint_cost(count: int, holds: Holds) -> float:
    return 4.0 if count > 1 and holds not in TEXTS and holds not in _TIMES else 0.0


def _end_cost(text: str, holds: Holds, width: int) -> float:
    ends_full = width > 0 and holds in TEXTS and _wide(text) >= width - 1
    return _BREAK_OPEN if ends_full and is_open(text) else 0.0


def _break_cost(lines: Sequence[int], width: int) -> float:
    """What the breaks between lines of these widths cost: little where each line but the last fills its column, which
    is at least as wide as the widest of them."""
    full = (width or max(lines)) - _SLACK
    whole = _BREAK_FULL if width else _BREAK_UNKNOWN
    return sum(whole if line >= full else _BREAK_KNOWN for line in lines[:-1])


def _too_wide(text: str, width: int) -> bool:
    return width > 0 and _wide(text) > width + 1


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
            for taken, value in enumerate(_growing(cells[used : used + most], holds, widths[column])):
                gained = score + value
                if gained > best[used + taken][column + 1]:
                    best[used + taken][column + 1], step[used + taken][column + 1] = gained, taken
    placed, used = [], count
    for column in range(width, 0, -1):
        taken = step[used][column]
        placed.append(list(cells[used - taken : used]))
        used -= taken
    return placed[::-1], best[count][width] / max(1, width)


def _growing(cells: Sequence[Clean], holds: Holds, width: int) -> Iterator[float]:
    """The values of a cell of a column that takes no piece, the first, the first two, and so on."""
    yield empty_cost(holds)
    text = ""
    wide: list[int] = []
    for at, cell in enumerate(cells):
        text += cell.text
        breaks = _break_cost([*wide, _wide(cell.text)], width)
        wide.append(_wide(cell.text))
        yield _suits(text, holds) - _joint_cost(at + 1, holds) - _end_cost(cell.text, holds, width) - breaks


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
        gains = [[self._gain(cell, column, at, front) for column in range(len(self.columns))] for cell in cells]
        for cell, column in zip(cells, _rising(gains), strict=True):
            self.put(cell, column, at, front)

    def put(self, cell: Clean, column: int, at: int, front: bool) -> None:
        """Add a piece to a column."""
        self.held[column].insert(0 if front else len(self.held[column]), cell)
        self.edges[column] = at

    def _gain(self, cell: Clean, column: int, at: int, front: bool) -> float:
        held, holds, width = self.held[column], self.columns[column], self.widths[column]
        grown = [cell, *held] if front else [*held, cell]
        gain = value_of(grown, holds, width) - value_of(held, holds, width)
        if not held:
            return gain - _LATE
        if holds not in TEXTS and holds not in _TIMES:
            return _NEVER
        apart = abs(at - (self.edges[column] or 0)) > 1
        return gain - (_APART if apart else 0.0) - (_BREAK_KNOWN if _too_wide(cell.text, width) else 0.0)

    def score(self) -> float:
        """How well the row suits its columns (mean)."""
        return _mean(self.held, self.columns, self.widths)


def place_single(cells: Sequence[Clean], columns: Sequence[Holds]) -> tuple[int, ...]:
    """The columns that pieces suit best, one piece a column at most, in order. No more pieces than columns."""
    return _rising([[_suits(cell.text, holds) for holds in columns] for cell in cells])


def _rising(gains: Sequence[Sequence[float]]) -> tuple[int, ...]:
    """For pieces in order the columns, each further right than the last, with the greatest sum of gains (one row of
    gains a piece, one gain a column)."""
    width = len(gains[0]) if gains else 0
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * (width + 1)
    for done, row in enumerate(gains):
        grown: list[tuple[float, tuple[int, ...]]] = [(float("-inf"), ())] * (width + 1)
        for column in range(done, width):
            score, way = best[column]
            taken = (score + row[column], (*way, column))
            grown[column + 1] = max(grown[column], taken, key=lambda one: one[0])
        best = grown
    return best[width][1]


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
