"""Telling the cells of a row apart by what they say, where nothing else parts them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean
from gaoxin.engines.documents.numbers import read_value
from gaoxin.engines.documents.numbers.units import is_unit

ATTRIBUTE = re.compile(r"(?:预期|约束|指导|引导|预测|参考)性(?:指标)?")
_DASH = re.compile(r"[-—–―－~～/\\无*]+|\.\.+|…+")
_SEQUENCE = re.compile(r"[(（]?\d{1,3}[)）.、]?")


def is_attribute(text: str) -> bool:
    """Whether a cell says 预期性 or 约束性."""
    return ATTRIBUTE.fullmatch(text) is not None


def is_value(text: str) -> bool:
    """Whether a cell holds a number with its bounding words, or a dash for none."""
    return _DASH.fullmatch(text) is not None or (len(text) <= 20 and read_value(text) is not None)


def is_sequence(text: str, number: int | None = None) -> bool:
    """Whether a cell is a running number (this one, when given)."""
    return _SEQUENCE.fullmatch(text) is not None and (number is None or re.sub(r"\D", "", text) == str(number))


def is_unit_cell(text: str) -> bool:
    """Whether a cell can stand in a column of units."""
    return text in ("/", "／") or is_unit(text)


@dataclass(frozen=True, slots=True)
class Shape:
    """The order of columns in the rows of a table without lines: whether values follow the attribute, and how many."""

    values: int
    attribute: bool
    values_last: bool
    unit: bool
    sequence: bool


@dataclass(slots=True)
class Cells:
    """One row's cells by kind; `name` may come in several pieces."""

    category: list[Clean]
    sequence: Clean | None
    name: list[Clean]
    unit: list[Clean]
    attribute: Clean | None
    values: list[Clean]


def most_common(counts: Iterable[int]) -> int:
    """The most frequent count, the larger one of equals; 0 for none."""
    tally = Counter(counts)
    return max(tally, key=lambda count: (tally[count], count), default=0)


def find_shape(rows: Sequence[Sequence[Clean]]) -> Shape | None:
    """The shape that most of these rows have, None where they agree on none."""
    if not rows:
        return None
    attributed = [row for row in rows if any(is_attribute(cell.text) for cell in row)]
    attribute = len(attributed) * 2 > len(rows)
    behind = most_common(len(row) - 1 - _attribute_at(row) for row in attributed) if attribute else 0
    if attribute and behind:
        values, last = behind, True
    else:
        values, last = (
            most_common(_trailing_values(row[: _attribute_at(row)] if attribute else row) for row in rows),
            False,
        )
    if not values:
        return None
    sequence = sum(is_sequence(row[0].text) for row in rows) * 2 > len(rows)
    shape = Shape(values, attribute, last, False, sequence)
    unit = sum(bool(split_row(row, Shape(values, attribute, last, True, sequence)).unit) for row in rows) * 2 > len(
        rows
    )
    return Shape(values, attribute, last, unit, sequence) if unit else shape


def _attribute_at(row: Sequence[Clean]) -> int:
    return next((at for at, cell in enumerate(row) if is_attribute(cell.text)), len(row))


def _trailing_values(row: Sequence[Clean]) -> int:
    count = 0
    for cell in reversed(row):
        if not is_value(cell.text):
            break
        count += 1
    return count


def split_row(row: Sequence[Clean], shape: Shape) -> Cells:
    """The cells of one row line by kind. What is missing stays empty and may stand on the lines around it."""
    at = _attribute_at(row) if shape.attribute else len(row)
    attribute = row[at] if at < len(row) else None
    left, right = list(row[:at]), list(row[at + 1 :])
    if shape.values_last:
        values = right
    else:
        count = min(shape.values, max(0, len(left) - 1))
        while count and not all(is_value(cell.text) for cell in left[-count:][:1]):
            count -= 1
        values, left = (left[-count:], left[:-count]) if count else ([], left)
    sequence = None
    category: list[Clean] = []
    if shape.sequence:
        place = next((index for index, cell in enumerate(left[:2]) if is_sequence(cell.text)), None)
        if place is not None:
            category, sequence, left = left[:place], left[place], left[place + 1 :]
    unit: list[Clean] = []
    if shape.unit and left and is_unit_cell(left[-1].text) and (len(left) > 1 or len(left[-1].text) <= 2):
        unit, left = [left[-1]], left[:-1]
    return Cells(category, sequence, left, unit, attribute, values)
