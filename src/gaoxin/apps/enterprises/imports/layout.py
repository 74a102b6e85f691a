"""Where the head of a table stands: below its titles, in one row or several, with units and numbers of columns beneath.

Tables that offices circulate have a title, a line with units and date, a head of two rows with merged cells, a row of
units, a row 甲 乙 1 2 3, and at the foot totals and who filled them in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.enterprises.imports.codes import FORM
from gaoxin.apps.enterprises.imports.guessing import Guesser
from gaoxin.apps.enterprises.imports.headings import heading, simple, unit_in, units_said, year_said
from gaoxin.apps.enterprises.imports.tables import Row
from gaoxin.kernel.units import Unit

LOOKED_AT = 40
"""Rows at the top of a table among which its head is sought."""
_MOST_ROWS = 4
_NUMBER = re.compile(r"[-+]?[\d,，.]+%?")
_DAY = re.compile(r"\d{2,4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?( .*)?")
_YEAR = re.compile(r"(19|20)\d\d年?度?")
_COUNTED = re.compile(r"[甲乙丙丁戊]|\(?\d{1,3}\)?")
_EMPTY_UNIT = frozenset({"", "-", "—", "/", "－", "——"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The head of a table.

    labels    one for each column, "" where the head says nothing
    units     what a row of units or the line above the table says, None where neither does
    last      the line of the head's last row; 0 for a table without a head
    title     what stands above
    year      the one year the title speaks of
    """

    labels: tuple[str, ...]
    units: tuple[Unit | None, ...]
    last: int
    title: str = ""
    year: int | None = None


def layout(rows: Sequence[Row], width: int, guesser: Guesser) -> Layout:
    """The layout of a table from its first rows."""
    rows = [row for row in rows[:LOOKED_AT] if row.filled]
    top = _best(rows, guesser)
    if top is None:
        return Layout(("",) * width, (None,) * width, 0)
    above = _above(rows, top)
    first = above if above is not None else top
    bottom = _bottom(rows, top, guesser)
    head = [_padded(row, width) for row in rows[first : bottom + 1]]
    labels = _labels(head, guesser)
    units, last = _unit_row(rows, bottom, width)
    last = _counting_row(rows, last)
    said = [cell for row in rows[:first] for cell in row.filled]
    units = _with_said(units, labels, [unit for cell in said for unit in units_said(cell)])
    years = {year for cell in said if (year := year_said(cell))}
    title = max(said, key=len, default="")
    return Layout(labels, units, rows[last].line, title[:300], years.pop() if len(years) == 1 else None)


def _best(rows: Sequence[Row], guesser: Guesser) -> int | None:
    """The row that names most fields; else the first wide row of words."""
    scores = [sum(guesser.knows(cell) for cell in set(row.filled)) for row in rows]
    if scores and max(scores) >= 2:
        return scores.index(max(scores))
    for at, row in enumerate(rows):
        if len(row.filled) >= max(2, 0.5 * len(row.cells)) and not any(_is_value(cell) for cell in row.filled):
            return at
    return None


def _above(rows: Sequence[Row], top: int) -> int | None:
    """The row above that heads groups of columns: it stands right there and says several things."""
    if not top or rows[top].line - rows[top - 1].line != 1:
        return None
    above = [simple(cell) for cell in rows[top - 1].filled]
    grouped = len(set(above)) >= 2 and not any(unit_in(cell) or units_said(cell) for cell in rows[top - 1].filled)
    return top - 1 if grouped and not any(_is_value(cell) for cell in rows[top - 1].filled) else None


def _bottom(rows: Sequence[Row], top: int, guesser: Guesser) -> int:
    """The last row of the head: further rows fill what the row above leaves open and hold no values."""
    bottom = top
    for at in range(top + 1, min(top + _MOST_ROWS, len(rows))):
        if not _continues(rows[at - 1], rows[at], guesser):
            break
        bottom = at
    return bottom


def _continues(above: Row, row: Row, guesser: Guesser) -> bool:
    if any(_is_value(cell) and not _YEAR.fullmatch(cell.strip()) for cell in row.filled):
        return False
    cells = [(up.strip(), cell.strip()) for up, cell in zip(above.cells, row.cells, strict=False) if cell.strip()]
    if all(unit_in(cell) is not None or cell in _EMPTY_UNIT for _, cell in cells):
        return False  # a row of units
    spans = {up for up, _ in cells if [one.strip() for one in above.cells].count(up) > 1 and up}
    fitting = sum(not up or up in spans or guesser.knows(cell) or bool(_YEAR.fullmatch(cell)) for up, cell in cells)
    opened = sum(not up or up in spans for up, _ in cells)
    known = sum(guesser.knows(cell) or bool(_YEAR.fullmatch(cell)) for _, cell in cells)
    return bool(cells) and fitting == len(cells) and opened > 0 and known > 0 and len(cells) < len(row.cells)


def _is_value(cell: str) -> bool:
    plain = cell.strip()
    return bool(_NUMBER.fullmatch(plain) or _DAY.fullmatch(plain) or FORM.match(plain.upper()))


def _padded(row: Row, width: int) -> list[str]:
    cells = [" ".join(cell.split()) for cell in row.cells[:width]]
    return [*cells, *[""] * (width - len(cells))]


def _labels(head: Sequence[list[str]], guesser: Guesser) -> tuple[str, ...]:
    """One label a column: what stands over it, the lowest row alone where that says enough."""
    filled = [_spread(row, below) for row, below in zip(head, [*head[1:], None], strict=True)]
    labels = []
    for parts in zip(*filled, strict=True):
        said = list(dict.fromkeys(part for part in parts if part))
        known = next((part for part in reversed(said) if guesser.knows(part)), "")
        if known and (known == said[-1] or not heading(said[-1]).year):
            labels.append(said[-1] if known == said[-1] else "".join(said))
        else:
            labels.append("".join(said))
    return tuple(label[:200] for label in labels)


def _spread(row: list[str], below: list[str] | None) -> list[str]:
    """A row of the head with merged cells filled: to the right, as long as something stands below."""
    if below is None:
        return row
    found, said = [], ""
    for cell, under in zip(row, below, strict=True):
        said = cell or (said if under else "")
        found.append(cell or said)
    return found


def _unit_row(rows: Sequence[Row], bottom: int, width: int) -> tuple[tuple[Unit | None, ...], int]:
    """The units in a row of their own right below the head, and the last row of the head with it."""
    if bottom + 1 < len(rows):
        cells = [cell.strip() for cell in _padded(rows[bottom + 1], width)]
        units = [unit_in(cell.strip("()（）")) for cell in cells]
        if any(units) and all(unit or cell in _EMPTY_UNIT for unit, cell in zip(units, cells, strict=True)):
            return tuple(units), bottom + 1
    return (None,) * width, bottom


def _counting_row(rows: Sequence[Row], last: int) -> int:
    """The last row of the head where a row below it only counts the columns: 甲 乙 1 2 3."""
    if last + 1 >= len(rows):
        return last
    cells = [cell.strip() for cell in rows[last + 1].filled]
    numbers = [int(cell.strip("()")) for cell in cells if cell.strip("()").isdigit()]
    counts = all(_COUNTED.fullmatch(cell) for cell in cells) and len(cells) >= 3
    rising = bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 2
    return last + 1 if counts and rising else last


def _with_said(units: Sequence[Unit | None], labels: Sequence[str], said: Sequence[Unit]) -> tuple[Unit | None, ...]:
    """Units of single columns, and for the others money as the line above the table says."""
    money = next((unit for unit in said if unit.monetary), None)
    found = []
    for unit, label in zip(units, labels, strict=True):
        own = unit or heading(label).unit
        found.append(own or money)
    return tuple(found)
