"""Indicator tables as PDF dumps print them: one line a row, cells parted by single spaces.

A cell of several lines is set around the middle of its row, so its pieces stand on lines above and below the line
that holds the rest:

    人/亿
    20 单位生产总值生产安全事故死亡率 约束性 <0.01
    元
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from gaoxin.engines.documents.layout import Clean, FoundGrid, Line
from gaoxin.engines.documents.tables.columns import ColumnKind, is_heading, read_heading
from gaoxin.engines.documents.tables.grids import Row, build, caption, join, line_text, words
from gaoxin.engines.documents.tables.typed import (
    Cells,
    Shape,
    find_shape,
    is_attribute,
    is_value,
    split_row,
)

_HEAD_LINES = 8
_APART = 5
_SENTENCE = 60
_LONGEST_TABLE = 2000
_ABOVE = 6
_NOTE = re.compile(
    r"注|备注|说明|数据来源|\d\s?指|[一二三四五六七八九十]、|（[一二三四五六七八九十]）|第[一二三四五六七八九十]+[章节]"
)
_VALUES = (ColumnKind.VALUE, ColumnKind.GROWTH)


def find_aligned(text: str, lines: Sequence[Line]) -> list[FoundGrid]:
    """The tables of this kind among the lines."""
    found: list[FoundGrid] = []
    at = 0
    while at < len(lines):
        table = _table(lines, at) if _opens(lines[at]) else None
        if table is not None:
            found.append(table)
        at = table.after if table is not None else at + 1
    return found


def _opens(line: Line) -> bool:
    text = line_text(line)
    if len(text) > 40 or text[-1:] in "。；，：":
        return False
    heads = words(line)
    kinds = [read_heading(head.text).kind for head in heads] + [read_heading(text).kind]
    return len(heads) >= 2 and sum(kind is not ColumnKind.OTHER for kind in kinds) >= 2


def _has_heading(line: Line) -> bool:
    return any(is_heading(head.text) for head in words(line))


def _is_row(cells: Sequence[Clean]) -> bool:
    if any(is_attribute(cell.text) for cell in cells):
        return len(cells) >= 3
    return (
        len(cells) >= 3
        and is_value(cells[-1].text)
        and any(len(cell.text) > 2 and not is_value(cell.text) for cell in cells[:-1])
    )


def _table(lines: Sequence[Line], first: int) -> FoundGrid | None:
    """The table whose heads begin at line `first`; only a window of lines around it is looked at."""
    base = max(0, first - _ABOVE)
    found = _in_window(lines[base : first + _LONGEST_TABLE], first - base)
    return None if found is None else FoundGrid(found.first + base, found.after + base, found.grid)


def _in_window(every: Sequence[Line], first: int) -> FoundGrid | None:
    start = first + 1
    while start < len(every) and start - first < _HEAD_LINES and not _is_row(words(every[start])):
        start += 1
    places = _without_repeats(every, first, start)
    lines = [every[place] for place in places]
    anchors = _anchors(lines, start)
    shape = find_shape([words(lines[anchor]) for anchor in anchors]) if len(anchors) >= 3 else None
    if shape is None:
        return None
    head = [_whole_words(words(line)) for line in lines[first:start]]
    above = _leading(lines, first, start, anchors, shape)
    if above:
        head = head[: len(head) - above]
    top = first
    while top > 0 and caption(lines, top) is None and first - top < 2 and _has_heading(lines[top - 1]):
        top -= 1
        head.insert(0, _whole_words(words(lines[top])))
    rows = _rows(lines, anchors, above, shape)
    columns = _columns(shape, grouped=any(row.category for row in rows))
    grid = build([_heads(head, shape, columns), *[_flat(row, columns) for row in rows]], caption(lines, top), 1)
    last = min(len(lines), anchors[-1] + 1 + _below(lines, anchors, above)) - 1
    return None if grid is None else FoundGrid(top, places[last] + 1, grid)


def _without_repeats(lines: Sequence[Line], first: int, start: int) -> list[int]:
    """The places of the lines without the heads that a table repeats on every page."""
    heads = {line_text(line) for line in lines[first:start]}
    return [*range(start), *(index for index in range(start, len(lines)) if line_text(lines[index]) not in heads)]


def _anchors(lines: Sequence[Line], start: int) -> list[int]:
    """The lines that hold a row's number, attribute or values, up to a sentence or a stretch without any."""
    anchors: list[int] = []
    for index in range(start, len(lines)):
        cells = words(lines[index])
        text = line_text(lines[index])
        if text.endswith("。") or (len(cells) == 1 and len(text) > _SENTENCE):
            break
        if _is_row(cells):
            anchors.append(index)
        elif index - (anchors[-1] if anchors else start) > _APART:
            break
    return anchors


def _leading(lines: Sequence[Line], first: int, start: int, anchors: Sequence[int], shape: Shape) -> int:
    """How many lines right above the first row belong to it: only when it lacks its name or unit."""
    cells = split_row(words(lines[anchors[0]]), shape)
    count = 0
    while not cells.name and count < 2 and start - 1 - count > first and not _has_heading(lines[start - 1 - count]):
        count += 1
    return count


def _spread(anchors: Sequence[int], above: int) -> list[int]:
    """For each row how many lines above it are its own, when cells are set around the middle of their row."""
    counts = [above]
    for before, anchor in pairwise(anchors):
        counts.append(max(0, anchor - before - 1 - counts[-1]))
    return counts


def _below(lines: Sequence[Line], anchors: Sequence[int], above: int) -> int:
    """How many lines below the last row are its own: as many as above it, while they are fragments."""
    own = _spread(anchors, above)[-1]
    count = 0
    while count < own and anchors[-1] + 1 + count < len(lines):
        text = line_text(lines[anchors[-1] + 1 + count])
        if len(text) > 40 or _NOTE.match(text):
            break
        count += 1
    return count


def _rows(lines: Sequence[Line], anchors: Sequence[int], above: int, shape: Shape) -> list[Cells]:
    counts = _spread(anchors, above)
    rows: list[Cells] = []
    for index, anchor in enumerate(anchors):
        row = split_row(words(lines[anchor]), shape)
        ends = (
            anchors[index + 1] - counts[index + 1]
            if index + 1 < len(anchors)
            else anchor + 1 + _below(lines, anchors, above)
        )
        _gather(
            row,
            [words(line) for line in lines[anchor - counts[index] : anchor]],
            [words(line) for line in lines[anchor + 1 : ends]],
            shape,
        )
        rows.append(row)
    return rows


def _gather(row: Cells, above: Sequence[Sequence[Clean]], below: Sequence[Sequence[Clean]], shape: Shape) -> None:
    """Put the fragments around a row line into the columns that it lacks, onto its name, or into its category."""
    missing = [kind for kind, lacks in (("name", not row.name), ("unit", shape.unit and not row.unit)) if lacks]
    if len(row.values) < shape.values:
        missing.append("values")
    parts: dict[str, list[Clean]] = {"category": [], "name": [], "unit": [], "values": []}
    own = list(row.name)
    for line, before in [*((line, True) for line in above), *((line, False) for line in below)]:
        if not before and own:
            parts["name"], own = [*parts["name"], *own], []
        pieces = list(line)
        if len(pieces) == len(missing) + 1 and _is_category(pieces[0]):
            parts["category"].append(pieces.pop(0))
        if pieces and len(pieces) == len(missing):
            for kind, piece in zip(missing, pieces, strict=True):
                parts[kind].append(piece)
        elif missing == ["unit"] and all(len(piece.text) <= 5 for piece in pieces):
            parts["unit"] += pieces
        elif not missing and all(map(_is_category, pieces)):
            parts["category"] += pieces
        else:
            parts["name"] += pieces
    row.name = [*parts["name"], *own]
    row.unit = parts["unit"] or row.unit
    row.category = [*row.category, *parts["category"]]
    if parts["values"] and (whole := join(parts["values"])) is not None:
        row.values = [*row.values, whole] if shape.values_last else [whole, *row.values]


def _is_category(piece: Clean) -> bool:
    """Whether a fragment can be part of a group's title set upright beside its rows."""
    return len(piece.text) <= 4 and not any(sign.isdigit() or sign in "（()）%/" for sign in piece.text)


def _whole_words(heads: Sequence[Clean]) -> list[Clean]:
    """Heads that spaces broke put together again: 指 标 is 指标, 2020 年 is 2020年."""
    merged: list[Clean] = []
    for head in heads:
        broken = merged and (
            (len(head.text) == 1 and len(merged[-1].text) == 1)
            or (head.text[0] == "年" and merged[-1].text[-4:].isdigit())
        )
        whole = join((merged[-1], head)) if broken else None
        merged[-1:] = [whole] if whole is not None else [*merged[-1:], head]
    return merged


def _columns(shape: Shape, *, grouped: bool) -> list[str]:
    values = [f"value {number}" for number in range(shape.values)]
    middle = ["attribute"] if shape.attribute else []
    return [
        *(["category"] if grouped else []),
        *(["sequence"] if shape.sequence else []),
        "name",
        *(["unit"] if shape.unit else []),
        *([*middle, *values] if shape.values_last else [*values, *middle]),
    ]


def _flat(row: Cells, columns: Sequence[str]) -> Row:
    values = [*row.values]
    cells: Row = []
    for column in columns:
        if column == "category":
            cells.append(join(row.category))
        elif column == "sequence":
            cells.append(row.sequence)
        elif column == "name":
            cells.append(join(row.name))
        elif column == "unit":
            cells.append(join(row.unit))
        elif column == "attribute":
            cells.append(row.attribute)
        else:
            cells.append(values.pop(0) if values else None)
    return cells


def _heads(lines: Sequence[Sequence[Clean]], shape: Shape, columns: Sequence[str]) -> Row:
    """The heads of the columns: those of values from the last line that has enough of them."""
    values: list[Clean] = []
    named: dict[ColumnKind, Clean] = {}
    for line in lines:
        kinds = [read_heading(head.text).kind for head in line]
        here = [head for head, kind in zip(line, kinds, strict=True) if kind in _VALUES]
        values = here if len(here) >= min(len(values), shape.values) else values
        for head, kind in zip(line, kinds, strict=True):
            if kind not in (*_VALUES, ColumnKind.OTHER):
                named.setdefault(kind, head)
    return [
        (values.pop(0) if values else None) if column.startswith("value") else named.get(ColumnKind(column))
        for column in columns
    ]
