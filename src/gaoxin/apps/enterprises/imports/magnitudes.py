"""Columns of money whose size does not fit: 万元 taken for 亿元, 元 for 万元.

A column is compared with the other columns of money and with the number of staff of the same rows. It is questioned,
never changed: an officer looks at the unit again or says that it is right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log10
from statistics import median

import polars as pl

from gaoxin.apps.enterprises.imports.fields import Fields, Kind

ENOUGH = 5
"""Values from which on the middle of a column says something."""
SLIPS = (4, 8, 3)
"""Powers of ten between units that are mistaken for each other: 万元 and 亿元, 元 and 亿元, 元 and 千元."""
_NEAR, _NEAR_STAFF = 0.7, 1.0
"""How far, in powers of ten, a size may be from such a slip and still count as one."""
_PER_HEAD = 6.0
"""Revenue and assets for one of the staff are about a million 元; in powers of ten of 元."""
_LOWER: Mapping[str, float] = {
    **dict.fromkeys(("rd_expense", "rd_domestic", "rd_expenditure", "tax_paid", "total_profit", "net_profit"), 1.4),
    **dict.fromkeys(("fixed_investment", "equity_raised", "imports", "technology_contracts"), 1.3),
    **dict.fromkeys(("payroll", "exports", "value_added", "new_product_revenue"), 0.7),
    "tax_relief": 2.2,
    "high_tech_revenue": 0.3,
}
"""By how many powers of ten a figure is usually lower than revenue; the others are about as large."""


@dataclass(frozen=True, slots=True)
class Question:
    """A column (a field and its year) whose values are 10 to the `power` times what the others let expect."""

    field: str
    year: int
    power: int


def questions(facts: pl.DataFrame, fields: Fields) -> list[Question]:
    """The columns of a batch of figures that do not fit the others.

    The size of a column is that of its middle value, made comparable with revenue. It is questioned when it is three,
    four or eight powers of ten from the middle of all columns, or all of them are from a million 元 a head.
    """
    found = []
    for (year,), rows in facts.group_by("year", maintain_order=True):
        sizes = {
            key: size - 2 + _LOWER.get(key, 0.0)
            for key in rows.columns
            if key in fields and fields[key].kind is Kind.MONEY and (size := _size(rows[key])) is not None
        }
        staff = _size(rows["staff"]) if "staff" in rows.columns else None
        found += [Question(key, int(str(year)), power) for key, power in _slips(sizes, staff).items()]
    return found


def _slips(sizes: Mapping[str, float], staff: float | None) -> dict[str, int]:
    """The columns that are off, each with its power of ten."""
    if not sizes:
        return {}
    middle = median(sizes.values())
    if staff is not None and (power := _slip(middle - staff - _PER_HEAD, _NEAR_STAFF)):
        return {key: power + (_slip(size - middle, _NEAR) if len(sizes) > 2 else 0) for key, size in sizes.items()}
    if len(sizes) < 3:
        return {}
    return {key: power for key, size in sizes.items() if (power := _slip(size - middle, _NEAR))}


def _slip(distance: float, near: float) -> int:
    return next((power for step in SLIPS for power in (step, -step) if abs(distance - power) <= near), 0)


def _size(values: pl.Series) -> float | None:
    """The power of ten of the middle of a column; None where too few of its values say anything."""
    known = values.cast(pl.Float64).abs()
    middle = known.filter(known > 0).median()
    if (known > 0).sum() < ENOUGH or not isinstance(middle, float):
        return None
    return log10(middle)
