"""Tables copied as one bare cell a line: the heads first, then row after row.

Rows are told apart by their running numbers, by 预期性 and 约束性, or by the values that end them.
"""

import re
from collections.abc import Sequence

from gaoxin.engines.documents.layout import Clean, FoundGrid, Line
from gaoxin.engines.documents.tables.columns import Column, ColumnKind, is_heading, read_heading
from gaoxin.engines.documents.tables.grids import Row, build, caption, join
from gaoxin.engines.documents.tables.typed import is_attribute, is_sequence, is_unit_cell, is_value

_OPENING = (ColumnKind.SEQUENCE, ColumnKind.CATEGORY, ColumnKind.NAME)
_BRACKETED = re.compile(r"[（(\[][^（()）]{1,10}[）)\]]")
_TENSE = re.compile(r"(?:现状|实际|实绩|规划|目标|预期|基期|基数|完成|预计|计划)[值数]?(?:目标)?")
_GROUP = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[、）)]")
_NUMBERED = re.compile(r"[（(]?\d{1,2}[.．、）)]")
_HEADS = 16
_LONGEST = 200
_FEWEST = 3
_BROKEN, _SHORT = 2, 6
"""The name of a group is broken into so many more lines at most, each of so many characters."""


def find_stacked(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The tables of this kind among the lines."""
    found: list[FoundGrid] = []
    at = 0
    while at < len(lines):
        heads, behind = _heads(lines, at)
        table = _table(lines, at, behind, heads) if heads else None
        if table is not None:
            found.append(table)
        at = table.after if table is not None else behind
    return found


def _single(line: Line) -> Clean | None:
    held = [cell for cell in line.cells if cell is not None]
    return held[0] if len(held) == 1 else join(held)


def _heads(lines: Sequence[Line], first: int) -> tuple[list[Clean], int]:
    """The run of heads that begins at a line, if it can be that of a table, and the line behind it.

    The run opens with 序号, 类别 or 指标. Behind a running number any head may stand; else every head must say what its
    column holds. A head may go on over lines (2025年 / 目标, 序 / 号).
    """
    heads: list[Clean] = []
    kinds: list[ColumnKind] = []
    at = first
    while at < min(len(lines), first + _HEADS):
        cell = _single(lines[at])
        whole = join((cell, _single(lines[at + 1]))) if at + 1 < len(lines) and _is_broken(cell) else None
        if whole is not None and is_heading(whole.text):
            cell, at = whole, at + 1
        if cell is not None and heads and _carries_on(cell.text, heads[-1].text):
            heads[-1:] = [one for one in (join((heads[-1], cell)),) if one is not None]
            kinds[-1] = read_heading(heads[-1].text).kind
            at += 1
            continue
        if cell is None or not is_heading(cell.text):
            break
        kind = read_heading(cell.text).kind
        if not (heads or kind in _OPENING) or (heads and not _goes_on(kind, kinds)):
            break
        heads.append(cell)
        kinds.append(kind)
        at += 1
    known = sum(kind is not ColumnKind.OTHER for kind in kinds)
    return (heads, at) if len(heads) >= (3 if known < 2 else 2) else ([], first + 1)


def _is_broken(cell: Clean | None) -> bool:
    return cell is not None and len(cell.text) == 1 and cell.text in "序类指单属"


def _carries_on(text: str, head: str) -> bool:
    """Whether a line goes on with the head above it: a unit in brackets, or 目标 below a year."""
    if _BRACKETED.fullmatch(text):
        return True
    return _TENSE.fullmatch(text) is not None and read_heading(head).year is not None and len(head) <= 8


def _goes_on(kind: ColumnKind, before: Sequence[ColumnKind]) -> bool:
    if before[0] is ColumnKind.SEQUENCE:
        return True
    return kind is not ColumnKind.OTHER and (kind in (ColumnKind.VALUE, ColumnKind.GROWTH) or kind not in before)


def _table(lines: Sequence[Line], first: int, start: int, heads: Sequence[Clean]) -> FoundGrid | None:
    columns = [read_heading(head.text) for head in heads]
    if any(column.kind is ColumnKind.SEQUENCE for column in columns):
        parted = _by_sequence(lines, start, columns)
    else:
        parted = _by_values(lines, start, columns)
    rows, after = parted
    if len(rows) < _FEWEST:
        return None
    groups = [_group_length(row, columns) for row in rows]
    table: list[Row] = [list(heads), *(_fit(row[length:], columns) for row, length in zip(rows, groups, strict=True))]
    if any(groups):
        titles = [None, *(join(row[:length]) for row, length in zip(rows, groups, strict=True))]
        table = [[title, *row] for title, row in zip(titles, table, strict=True)]
    grid = build(table, caption(lines, first), 1)
    return None if grid is None else FoundGrid(first, after, grid)


def _by_sequence(lines: Sequence[Line], start: int, columns: Sequence[Column]) -> tuple[list[list[Clean]], int]:
    """Rows that begin with 1, 2, 3 …; cells that stand before the number are the category of what follows."""
    ahead = next((at for at, column in enumerate(columns) if column.kind is ColumnKind.SEQUENCE), 0)
    rows: list[list[Clean]] = []
    row: list[Clean] = []
    number, after = 0, start
    for index in range(start, len(lines)):
        cell = _single(lines[index])
        if cell is None or len(cell.text) > _LONGEST or len(row) > len(columns) + ahead:
            break
        begins_again = number > 1 and is_sequence(cell.text, 1) and len(row) >= len(columns) - ahead
        if is_sequence(cell.text, number + 1) or begins_again:
            lead = row if not number else row[_row_length(row, columns, ahead) :] if ahead else []
            if number:
                rows.append(row[: len(row) - len(lead)])
            row, number = [*_whole(lead, ahead), cell], 1 if begins_again else number + 1
        elif not number and len(row) > ahead + (_BROKEN if ahead else 0):
            break
        else:
            row.append(cell)
        after = index + 1
    surplus = max(0, len(row) - len(columns))
    if number:
        rows.append(row[: len(row) - surplus])
    return rows, after - surplus


def _row_length(row: Sequence[Clean], columns: Sequence[Column], ahead: int) -> int:
    """How many cells at the front belong to the row; those behind name the group of the row to come, in one cell or in
    the pieces of a broken one. The last column tells where it holds attributes or values."""
    ends = is_attribute if columns[-1].kind is ColumnKind.ATTRIBUTE else is_value
    if columns[-1].kind in (ColumnKind.ATTRIBUTE, ColumnKind.VALUE, ColumnKind.GROWTH):
        last = next((at for at in reversed(range(len(row))) if ends(row[at].text)), len(row) - 1)
        if len(row) - 1 - last <= ahead + _BROKEN and all(len(cell.text) <= _SHORT for cell in row[last + 1 :]):
            return last + 1
    return len(row) - max(0, min(len(row) - len(columns), ahead))


def _whole(lead: Sequence[Clean], ahead: int) -> list[Clean]:
    """The cells before a number, a single one put together where it was broken over lines (经济 / 发展)."""
    whole = join(lead) if ahead == 1 and lead else None
    return [whole] if whole is not None else list(lead)


def _by_values(lines: Sequence[Line], start: int, columns: Sequence[Column]) -> tuple[list[list[Clean]], int]:
    """Rows that end with as many values as there are columns of values, or with an attribute."""
    wanted = sum(column.kind in (ColumnKind.VALUE, ColumnKind.GROWTH) for column in columns)
    attribute = columns[-1].kind is ColumnKind.ATTRIBUTE
    rows: list[list[Clean]] = []
    row: list[Clean] = []
    after = start
    for index in range(start, len(lines)):
        cell = _single(lines[index])
        if cell is None or len(cell.text) > 60 or len(row) > len(columns) + 2:
            break
        row.append(cell)
        values = sum(is_value(one.text) for one in row[1:])
        if is_attribute(cell.text) if attribute else (wanted and values >= wanted and is_value(cell.text)):
            rows.append(row)
            row, after = [], index + 1
    return rows, after


def _group_length(row: Sequence[Clean], columns: Sequence[Column]) -> int:
    """How many cells before a row are the title of a group that has no column of its own (一、就业创业)."""
    if columns[0].kind is not ColumnKind.NAME or len(row) <= len(columns):
        return 0
    spare = len(row) - len(columns)
    titled = all(_GROUP.match(cell.text) for cell in row[:spare]) or _NUMBERED.match(row[spare].text) is not None
    return spare if titled else 0


def _fit(row: Sequence[Clean], columns: Sequence[Column]) -> Row:
    """The cells of one row under their heads: each head takes the next cell unless the cell cannot be of its kind."""
    cells = list(row)
    fitted: Row = []
    for index, column in enumerate(columns):
        spare = len(cells) - (len(columns) - index)
        if not cells or (spare < 0 and not _can_be(cells[0], column)):
            fitted.append(None)
        elif spare > 0 and column.kind is ColumnKind.NAME:
            fitted.append(join(cells[: spare + 1]))
            del cells[: spare + 1]
        else:
            fitted.append(cells.pop(0))
    return fitted


def _can_be(cell: Clean, column: Column) -> bool:
    """Whether a cell can stand in a column when the row has fewer cells than columns."""
    if column.kind is ColumnKind.CATEGORY:
        return False
    if column.kind is ColumnKind.UNIT:
        return is_unit_cell(cell.text)
    if column.kind is ColumnKind.ATTRIBUTE:
        return is_attribute(cell.text)
    if column.kind is ColumnKind.SEQUENCE:
        return is_sequence(cell.text)
    return True
