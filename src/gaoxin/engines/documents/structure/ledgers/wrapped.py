"""Ledgers printed from PDF: rows of several lines, the running number in the middle of its row or on its first line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gaoxin.engines.documents.layout import Clean, Line
from gaoxin.engines.documents.structure.ledgers.cells import TEXTS, ends_name, ends_unit, fit, is_group
from gaoxin.engines.documents.structure.ledgers.heads import Holds
from gaoxin.engines.documents.structure.ledgers.opening import Opening, pieces
from gaoxin.engines.documents.structure.lines import columns as width_of

_FAR = 12
"""A row has at most so many lines above or below its number."""
_CLOSED = frozenset("。；;！）)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a cell with the columns of the page it covers."""

    cell: Clean
    left: int
    right: int


def wrapped_rows(text: str, lines: Sequence[Line], opening: Opening) -> tuple[list[list[Clean | None]], int]:
    """The rows by their running numbers, the lines between two numbers shared out between the two rows."""
    seq = opening.seq
    if seq is None:
        return [], opening.after
    printed = _printed(text, lines, opening.after)
    anchors = _anchors(printed)
    if len(anchors) < 2:
        return [], opening.after
    bands = _bands([printed[at] for at in anchors], len(opening.columns))
    spans = _shares(printed, anchors)
    rows: list[list[Clean | None]] = []
    for (first, last), anchor in zip(spans, anchors, strict=True):
        held = [line for line in printed[first:last] if not _is_group(line)]
        for line in printed[first:last]:
            if _is_group(line):
                rows.append([line[0].cell])
        rows.append(_row(held, printed[anchor], bands, opening.columns))
    return rows, opening.after + spans[-1][1]


def _printed(text: str, lines: Sequence[Line], start: int) -> list[list[Placed]]:
    """The pieces of the lines from `start` on, up to the first that is running text."""
    found: list[list[Placed]] = []
    for line in lines[start:]:
        placed = [
            Placed(piece, left, left + width_of(piece.text))
            for cell in line.cells
            if cell is not None
            for piece in pieces(cell)
            for left in [width_of(text[line.span.start : piece.origins[0]])]
        ]
        found.append(placed)
    return found


def _anchors(printed: Sequence[Sequence[Placed]]) -> list[int]:
    """The lines that open with 1, 2, 3 …, each within reach of the last."""
    anchors: list[int] = []
    wanted = 1
    for at, line in enumerate(printed):
        if (anchors and at - anchors[-1] > 2 * _FAR) or (not anchors and at > _FAR):
            break
        number = re.fullmatch(r"(\d{1,4})[.、]?", line[0].cell.text) if line else None
        if number is None or len(line) < 3:
            continue
        if int(number[1]) == wanted or (anchors and int(number[1]) == 1):
            anchors.append(at)
            wanted = int(number[1]) + 1
    return anchors


def _bands(rows: Sequence[Sequence[Placed]], width: int) -> list[tuple[int, int]] | None:
    """The columns of the page each column of the table covers, from the rows that fill every cell."""
    full = [row for row in rows if len(row) == width]
    if len(full) * 3 < len(rows) or not full:
        return None
    bands = [(min(row[at].left for row in full), max(row[at].right for row in full)) for at in range(width)]
    apart = all(left[1] <= right[0] + 1 for left, right in pairwise(bands))
    return bands if apart else None


def _shares(printed: Sequence[Sequence[Placed]], anchors: Sequence[int]) -> list[tuple[int, int]]:
    """The lines of each row, as ranges.

    Lines above the first number mean that numbers stand in the middle of their rows, and a row has as many lines below
    its number as above it, or one more; else numbers stand on the first line.
    """
    above = anchors[0] - sum(_is_group(line) for line in printed[: anchors[0]])
    centred = above > 0
    spans: list[tuple[int, int]] = []
    first = 0
    for at, anchor in enumerate(anchors):
        stop = anchors[at + 1] if at + 1 < len(anchors) else min(len(printed), anchor + 1 + above + 1)
        between = range(anchor + 1, stop)
        group = next((line for line in between if _is_group(printed[line])), stop)
        if at + 1 == len(anchors):
            last = _closing(printed, anchor, above) if centred else anchor + 1
        elif group < stop:
            last = group
        elif not centred:
            last = stop
        else:
            last = anchor + 1 + _below(printed, anchor, stop, above)
        spans.append((first, last))
        above = stop - last - sum(_is_group(printed[line]) for line in range(last, stop))
        first = last
    return spans


def _below(printed: Sequence[Sequence[Placed]], anchor: int, stop: int, above: int) -> int:
    between = stop - anchor - 1
    if between <= above:
        return between
    one_more = above + 1 <= between and not _ends(printed[anchor + above]) and _ends(printed[anchor + above + 1])
    return above + 1 if one_more else above


def _closing(printed: Sequence[Sequence[Placed]], anchor: int, above: int) -> int:
    """Where the last row ends: as many lines below its number as above, or one more when the text is not closed."""
    last = min(anchor + 1 + above, len(printed))
    if above and last < len(printed) and not _ends(printed[last - 1]) and len(printed[last]) < len(printed[anchor]):
        last += 1
    return last


def _ends(line: Sequence[Placed]) -> bool:
    return any(piece.cell.text[-1] in _CLOSED for piece in line)


def _is_group(line: Sequence[Placed]) -> bool:
    return len(line) == 1 and is_group(line[0].cell.text)


def _row(
    lines: Sequence[Sequence[Placed]],
    anchor: Sequence[Placed],
    bands: Sequence[tuple[int, int]] | None,
    columns: Sequence[Holds],
) -> list[Clean | None]:
    if bands is None:
        return _row_by_kind(lines, anchor, columns)
    held: list[list[Clean]] = [[] for _ in columns]
    for line in lines:
        for piece in line:
            held[_band(piece, bands)].append(piece.cell)
    return [joined(cells) for cells in held]


def _band(piece: Placed, bands: Sequence[tuple[int, int]]) -> int:
    """The column of the table that a piece overlaps most, or stands nearest to."""
    return max(
        range(len(bands)),
        key=lambda at: (
            min(piece.right, bands[at][1]) - max(piece.left, bands[at][0]),
            -abs(piece.left - bands[at][0]),
        ),
    )


def _row_by_kind(
    lines: Sequence[Sequence[Placed]], anchor: Sequence[Placed], columns: Sequence[Holds]
) -> list[Clean | None]:
    """Without positions: the numbered line by what its cells are, then the pieces around it to what they complete."""
    held = fit([piece.cell for piece in anchor], columns)
    at = next(at for at, line in enumerate(lines) if line is anchor)
    for line in reversed(lines[:at]):
        for piece in reversed(line):
            held[_lacking(piece.cell.text, held, columns)].insert(0, piece.cell)
    for line in lines[at + 1 :]:
        for piece in line:
            held[_lacking(piece.cell.text, held, columns)].append(piece.cell)
    return [joined(cells) for cells in held]


_TAIL = 10
_PUNCTUATION = re.compile(r"[，。；、,;]")


def _lacking(piece: str, held: Sequence[Sequence[Clean]], columns: Sequence[Holds]) -> int:
    """The column a loose piece belongs to: a name it completes, else the column of running words."""
    short = len(piece) <= _TAIL and not _PUNCTUATION.search(piece)
    running = next((at for at, holds in enumerate(columns) if holds in (Holds.CONTENT, Holds.MEASURE)), None)
    for at, holds in enumerate(columns):
        words = "".join(cell.text for cell in held[at])
        if holds in (Holds.BUILDER, Holds.UNIT, Holds.LEAD, Holds.HELP) and words:
            if short and not ends_unit(words) and ends_unit(words + piece):
                return at
        elif holds in (Holds.NAME, Holds.TASK) and (not words or (short and not ends_name(words))):
            return at
    if running is not None:
        return running
    return next((at for at, holds in enumerate(columns) if holds in TEXTS), 0)


def joined(cells: Sequence[Clean]) -> Clean | None:
    """The pieces of a cell as one, None for no piece."""
    if len(cells) < 2:
        return cells[0] if cells else None
    return Clean("".join(cell.text for cell in cells), [origin for cell in cells for origin in cell.origins])
