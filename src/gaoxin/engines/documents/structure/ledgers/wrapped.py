"""Ledgers printed from PDF: rows of several lines, the running number in the middle of its row or on its first line."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from gaoxin.engines.documents.layout import Clean, Line
from gaoxin.engines.documents.structure.ledgers.cells import is_group, is_number
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.ledgers.opening import Opening, pieces
from gaoxin.engines.documents.structure.ledgers.placing import Bands, Placed, place_lines, place_run, place_single
from gaoxin.engines.documents.structure.lines import columns as width_of

_FAR = 12
"""A row has at most so many lines above or below its number."""
_UNEVEN = 1.5
"""What each line costs that a row has more above its number than below it, or by two more below than above."""
_BEYOND, _SAMPLE = 1_000_000, 40
_MONEY = (Holds.MONEY, Holds.PLAN_MONEY, Holds.YEAR_MONEY)

Row = list[Clean | None]
_Printed = Sequence[Sequence[Placed]]


def wrapped_rows(text: str, lines: Iterable[tuple[int, Line]], opening: Opening) -> tuple[list[Row], int, float]:
    """The rows around their running numbers (or their amounts, in a table without numbers): the rows, the line after
    the last, and how well the cells suit their columns (mean over the rows).

    The lines between two numbers are shared out so that numbers stand in the middle of their rows, or on the first
    lines, whichever suits the columns better.
    """
    printed, places, anchors = _read(text, lines, opening)
    if len(anchors) < 2:
        return [], opening.after, -9.0
    reader = _Reader(printed, anchors, opening.columns)
    total, spans = max((reader.centred(), reader.topped()), key=lambda found: found[0])
    rows: list[Row] = []
    for (first, last), anchor in zip(spans, anchors, strict=True):
        rows += [[printed[at][0].cell] for at in range(first, last) if _is_group(printed[at])]
        rows.append([joined(cells) for cells in reader.row(first, anchor, last)[0]])
    return rows, places[spans[-1][1] - 1] + 1, total / len(spans)


def _placed(text: str, line: Line) -> list[Placed]:
    return [
        Placed(piece, left, left + width_of(piece.text))
        for cell in line.cells
        if cell is not None
        for piece in pieces(cell)
        for left in [width_of(text[line.span.start : piece.origins[0]])]
    ]


def _read(
    text: str, lines: Iterable[tuple[int, Line]], opening: Opening
) -> tuple[list[list[Placed]], list[int], list[int]]:
    """The lines of the table with what is printed where, their places, and which of them carry a row's number (or, in a
    table that numbers nothing, its amount); reading stops where rows stop coming."""
    printed: list[list[Placed]] = []
    places: list[int] = []
    anchors: list[int] = []
    wanted: int | None = None
    for at, (place, line) in enumerate(lines):
        if at - (anchors[-1] if anchors else 0) > 2 * _FAR:
            break
        pieces_of_line = _placed(text, line)
        printed.append(pieces_of_line)
        places.append(place)
        if opening.seq is None:
            if _has_amount(pieces_of_line, opening.columns):
                anchors.append(at)
            continue
        number = _number(pieces_of_line, opening.seq)
        if number is not None and (wanted is None or number in (wanted, 1)):
            anchors.append(at)
            wanted = number + 1
    return printed, places, anchors


def _number(line: Sequence[Placed], seq: int) -> int | None:
    """The running number that a line of at least three cells opens with, behind the names of groups at most."""
    if len(line) < 3:
        return None
    found = (re.fullmatch(r"(\d{1,4})[.、]?", piece.cell.text) for piece in line[: seq + 1])
    return next((int(number[1]) for number in found if number), None)


def _has_amount(line: Sequence[Placed], columns: Sequence[Holds]) -> bool:
    if not any(holds in _MONEY for holds in columns) or len(line) * 2 <= len(columns):
        return False
    return any(is_number(piece.cell.text) for piece in line)


class _Reader:
    """Shares out the lines of a ledger among its rows."""

    def __init__(self, printed: _Printed, anchors: Sequence[int], columns: Sequence[Holds]) -> None:
        self._printed = printed
        self._anchors = anchors
        self._columns = columns
        self._bands = _bands([printed[at] for at in anchors], columns)
        self._widths = self._column_widths()
        self._known: dict[tuple[int, int], tuple[list[list[Clean]], float]] = {}

    def row(self, first: int, anchor: int, last: int) -> tuple[list[list[Clean]], float]:
        """The row of the lines from `first` up to `last`, and how well it suits."""
        if (first, last) not in self._known:
            kept = [at for at in range(first, last) if not _is_group(self._printed[at])]
            lines = [self._printed[at] for at in kept]
            self._known[first, last] = place_lines(lines, kept.index(anchor), self._columns, self._widths, self._bands)
        return self._known[first, last]

    def topped(self) -> tuple[float, list[tuple[int, int]]]:
        """Every row begins with its number."""
        spans = []
        for at, anchor in enumerate(self._anchors):
            last = at + 1 == len(self._anchors)
            spans.append((anchor, self._closing(anchor) if last else self._limit(anchor, self._anchors[at + 1])))
        score = sum(self.row(first, first, last)[1] for first, last in spans)
        return score - 2.0 * self._count(0, self._anchors[0]), spans

    def centred(self) -> tuple[float, list[tuple[int, int]]]:
        """Every row has its number in the middle: of all ways to share out the lines the one that suits best."""
        layers: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
        for at, anchor in enumerate(self._anchors):
            following = self._anchors[at + 1] if at + 1 < len(self._anchors) else None
            ways: dict[int, tuple[float, int]] = {}
            for start, (score, _) in layers[-1].items():
                for last in self._ends(start, anchor, following):
                    gained = score + self.row(start, anchor, last)[1] - self._unevenness(start, anchor, last)
                    if last not in ways or gained > ways[last][0]:
                        ways[last] = (gained, start)
            layers.append(ways)
        stop = max(layers[-1], key=lambda last: layers[-1][last][0])
        total = layers[-1][stop][0]
        spans = []
        for ways in reversed(layers[1:]):
            start = ways[stop][1]
            spans.append((start, stop))
            stop = start
        return total, spans[::-1]

    def _ends(self, start: int, anchor: int, following: int | None) -> Iterator[int]:
        above = self._count(start, anchor)
        if following is None:
            even = min(anchor + 1 + above, len(self._printed))
            yield from (even, even + 1) if self._is_rest(even, anchor) else (even,)
            return
        limit = self._limit(anchor, following)
        if limit < following:
            yield limit
            return
        least = min(max(0, above - 1), following - anchor - 1)
        for below in range(least, above + 3):
            if anchor + 1 + below <= following:
                yield anchor + 1 + below

    def _limit(self, anchor: int, following: int) -> int:
        """The line of a group between two numbers, else the next number's."""
        between = range(anchor + 1, following)
        return next((at for at in between if _is_group(self._printed[at])), following)

    def _count(self, first: int, last: int) -> int:
        return sum(not _is_group(self._printed[at]) for at in range(first, last))

    def _unevenness(self, first: int, anchor: int, last: int) -> float:
        lean = (last - 1 - anchor) - self._count(first, anchor)
        return 0.0 if lean in (0, 1) else _UNEVEN * abs(lean)

    def _closing(self, anchor: int) -> int:
        """Where the last row ends that begins with its number: it goes on as long as that suits its columns."""
        last = anchor + 1
        while self._is_rest(last, anchor) and last - anchor <= _FAR:
            if self.row(anchor, anchor, last + 1)[1] < self.row(anchor, anchor, last)[1]:
                break
            last += 1
        return last

    def _is_rest(self, at: int, anchor: int) -> bool:
        """Whether a line can be the rest of a row: it has fewer pieces than the line of the number."""
        return at < len(self._printed) and len(self._printed[at]) < len(self._printed[anchor])

    def _column_widths(self) -> list[int]:
        if self._bands is not None:
            return [right - left for left, right in self._bands]
        width = len(self._columns)
        whole = [self._printed[at] for at in self._anchors if len(self._printed[at]) == width]
        if len(whole) >= 3:
            return [max(width_of(line[at].cell.text) for line in whole) for at in range(width)]
        found: list[list[int]] = [[] for _ in self._columns]
        for at in self._anchors:
            placed, _ = place_run([piece.cell for piece in self._printed[at]], self._columns, [0] * width)
            for column, held in enumerate(placed):
                found[column] += [width_of(cell.text) for cell in held]
        return [sorted(one)[len(one) * 9 // 10] if one else 0 for one in found]


def _bands(rows: _Printed, columns: Sequence[Holds]) -> Bands | None:
    """The columns of the page each column of the table covers, from the rows that fill most cells; a column that none
    of them fills lies beyond the page."""
    counts = [len(row) for row in rows if len(row) <= len(columns)]
    most = max((count for count in set(counts) if counts.count(count) * 3 >= len(rows)), default=0)
    full = [row for row in rows if len(row) == most]
    if most < 3:
        return None
    ways = Counter(tuple(place_single([piece.cell for piece in row], columns)) for row in full[:_SAMPLE])
    bands = [(_BEYOND, _BEYOND)] * len(columns)
    for at, column in enumerate(ways.most_common(1)[0][0]):
        bands[column] = (min(row[at].left for row in full), max(row[at].right for row in full))
    filled = [band for band in bands if band[0] != _BEYOND]
    apart = all(left[1] <= right[0] + 1 for left, right in pairwise(filled))
    return bands if apart else None


def _is_group(line: Sequence[Placed]) -> bool:
    return len(line) == 1 and is_group(line[0].cell.text)


def joined(cells: Sequence[Clean]) -> Clean | None:
    """The pieces of a cell as one, None for no piece."""
    if len(cells) < 2:
        return cells[0] if cells else None
    return Clean("".join(cell.text for cell in cells), [origin for cell in cells for origin in cell.origins])
