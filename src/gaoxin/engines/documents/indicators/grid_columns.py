"""Which columns of a table hold what: the name, the unit, values of years, growth, and what groups the rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Grid, GridCell
from gaoxin.engines.documents.numbers import read_value
from gaoxin.engines.documents.tables.columns import Column, ColumnKind, read_heading
from gaoxin.engines.documents.tables.typed import is_attribute, is_sequence, is_unit_cell

_PROJECTS = re.compile(
    r"项目名称|投资|建设(?:内容|规模|单位|地点|年限|性质|起止|主体|期限)|占地|业主|分值|权重|得分|评分|扣分|赋分"
)
DASH = re.compile(r"[-—–―－~～/\\.…\s]*|无|/")
"""A cell that says there is no value."""
_LONG_TEXT = 30


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a grid hold what."""

    name: int
    unit: int | None
    attribute: int | None
    category: tuple[int, ...]
    values: tuple[tuple[int, Column], ...]
    growth: tuple[tuple[int, Column], ...]


def _heads(grid: Grid) -> list[str]:
    heads = []
    for column in range(len(grid.rows[0])):
        parts: list[str] = []
        for row in grid.rows[: grid.header]:
            cell = row[column].clean
            if cell is not None and cell.text not in parts:
                parts.append(cell.text)
        heads.append("".join(parts))
    return heads


def find_columns(grid: Grid) -> Columns | None:
    if not grid.header or len(grid.rows) <= grid.header:
        return None
    heads = _heads(grid)
    if any(_PROJECTS.search(head) for head in heads):
        return None
    read = [read_heading(head) for head in heads]
    body = grid.rows[grid.header :]
    values = tuple((at, column) for at, column in enumerate(read) if column.kind is ColumnKind.VALUE)
    growth = tuple((at, column) for at, column in enumerate(read) if column.kind is ColumnKind.GROWTH)
    if not (values or growth) or not _mostly_values(body, [at for at, _ in (*values, *growth)]):
        return None
    first_value = min(at for at, _ in (*values, *growth))
    unit = next((at for at, column in enumerate(read) if column.kind is ColumnKind.UNIT), None)
    unit = unit if unit is not None else _unit_by_content(body, {at for at, _ in (*values, *growth)})
    attribute = next((at for at, column in enumerate(read) if column.kind is ColumnKind.ATTRIBUTE), None)
    attribute = attribute if attribute is not None else _attribute_by_content(body)
    taken = {at for at in (unit, attribute) if at is not None}
    leading = [at for at in range(first_value) if at not in taken and not _is_sequence_column(body, at)]
    if not leading:
        return None
    named = [at for at in leading if read[at].kind is ColumnKind.NAME]
    name = named[-1] if named else leading[-1]
    return Columns(name, unit, attribute, tuple(at for at in leading if at < name), values, growth)


def _texts(body: Sequence[Sequence[GridCell]], column: int) -> list[str]:
    return [cell.clean.text for row in body if (cell := row[column]).clean is not None]


def _mostly_values(body: Sequence[Sequence[GridCell]], columns: Sequence[int]) -> bool:
    """Whether the columns of values hold values: numbers and short words (达到市指标), not paragraphs; dashes do not
    count."""
    cells = [text for column in columns for text in _texts(body, column) if not DASH.fullmatch(text)]
    short = sum(len(text) <= _LONG_TEXT for text in cells)
    numbers = sum(read_value(text) is not None for text in cells)
    return bool(cells) and short * 10 >= len(cells) * 8 and numbers * 5 >= len(cells)


def _is_sequence_column(body: Sequence[Sequence[GridCell]], column: int) -> bool:
    texts = _texts(body, column)
    return bool(texts) and sum(is_sequence(text) for text in texts) * 3 >= len(texts) * 2


def _unit_by_content(body: Sequence[Sequence[GridCell]], values: set[int]) -> int | None:
    for column in range(1, len(body[0])):
        if column in values:
            continue
        texts = _texts(body, column)
        if texts and sum(is_unit_cell(text) for text in texts) * 3 >= len(texts) * 2:
            return column
    return None


def _attribute_by_content(body: Sequence[Sequence[GridCell]]) -> int | None:
    for column in range(len(body[0])):
        texts = _texts(body, column)
        if texts and sum(is_attribute(text) for text in texts) * 2 > len(texts):
            return column
    return None
