"""What stands in the columns of a frame, and how a slot is read from them.

| kind of fact | column | of an enterprise, say |
| --- | --- | --- |
| number | whole steps in 64 bits (money: 分) | `销售收入_2025` = 1234560000 |
| truth | truth | `重大事故` = false |
| date | date | `成立日期` = 2019-05-01 |
| code | text | `行业代码` = 3911 |
| codes | text, each code between strokes | `资质` = \\|高新技术企业\\|专精特新\\|, none: \\| |

A null is unknown, a column that is absent is unknown throughout, and so is a value outside the fact's range.
"""

from collections.abc import Collection
from datetime import date

import narwhals as nw
from narwhals.dtypes import DType

from gaoxin.engines.expressions.columns import Column
from gaoxin.engines.expressions.facts import FIRST_YEAR, LAST_YEAR, Fact, FactKind
from gaoxin.engines.expressions.graph import Bounds
from gaoxin.engines.expressions.records import SEPARATOR
from gaoxin.engines.expressions.slots import DayPart, Part
from gaoxin.kernel.periods import Period

_TYPES: dict[FactKind, type[nw.Boolean | nw.String | nw.Date]] = {
    FactKind.TRUTH: nw.Boolean,
    FactKind.CODE: nw.String,
    FactKind.CODES: nw.String,
    FactKind.DATE: nw.Date,
}


def column_name(fact: str, period: Period | None) -> str:
    """The column of a fact in a period: 销售收入_2025, 用电量_2025Q3, 成立日期."""
    return fact if period is None else f"{fact}_{period}"


def cell(fact: Fact, value: int | bool | date | str | frozenset[str] | None) -> int | bool | date | str | None:
    """A value of a record as it stands in a frame."""
    return codes_cell(value) if isinstance(value, frozenset) else value


def codes_cell(codes: Collection[str]) -> str:
    """Several codes in one cell."""
    return SEPARATOR + "".join(f"{code}{SEPARATOR}" for code in sorted(codes))


def fits(kind: FactKind, dtype: DType) -> bool:
    """Whether a column of this type can hold facts of this kind."""
    return dtype.is_integer() if kind is FactKind.NUMBER else dtype == _TYPES[kind]


def empty(fact: Fact, bounds: Bounds | None) -> Column:
    """The column of a fact that the frame does not have."""
    return Column(nw.lit(None, _TYPES.get(fact.kind, nw.Int64)), bounds)


def value(fact: Fact, name: str, bounds: Bounds | None, guarded: bool) -> Column:
    """A fact's column as it is computed with; `guarded` leaves out what lies beyond its range."""
    found = nw.col(name)
    if fact.kind is FactKind.NUMBER:
        found = found.cast(nw.Int64)
        if guarded and bounds:
            found = nw.when((found >= bounds[0]) & (found <= bounds[1])).then(found)
    elif fact.kind is FactKind.CODE:
        known = found.is_in(sorted(fact.codes)) if fact.codes is not None else found != nw.lit("")
        found = nw.when(known).then(found)
    return Column(found, bounds)


def day_part(slot: DayPart, name: str, bounds: Bounds | None) -> Column:
    """A part of the day in a column, once moved. Computed from year, month and day: dates count and shift differently
    from one kind of frame to another."""
    year, month, day = (
        part.cast(nw.Int64) for part in (nw.col(name).dt.year(), nw.col(name).dt.month(), nw.col(name).dt.day())
    )
    year = nw.when((year >= FIRST_YEAR) & (year <= LAST_YEAR)).then(year)
    if slot.months:
        months = year * 12 + month + (slot.months - 1)
        year, month = months // 12, months % 12 + 1
        day = _clamped(day, _length(year, month))
    match slot.part:
        case Part.ORDINAL:
            found = _ordinal(year, month, day) + slot.days
        case Part.MONTHS:
            found = year * 12 + month - 1
        case Part.DAY:
            found = day + year * 0  # unknown where the year is not believed
        case Part.MONTH_END:
            found = day == _length(year, month)
    return Column(found, bounds)


def _clamped(day: nw.Expr, length: nw.Expr) -> nw.Expr:
    return nw.when(day <= length).then(day).when(day > length).then(length)


def _leap(year: nw.Expr) -> nw.Expr:
    return ((year % 4 == 0) & (year % 100 != 0)) | (year % 400 == 0)


def _length(year: nw.Expr, month: nw.Expr) -> nw.Expr:
    """Days of a month."""
    number = {days: nw.lit(days, nw.Int64) for days in (28, 29, 30, 31)}
    short = (month == 4) | (month == 6) | (month == 9) | (month == 11)
    leap = _leap(year)
    february = nw.when(leap).then(number[29]).when(~leap).then(number[28])
    return nw.when(month == 2).then(february).when(short).then(number[30]).when(~short).then(number[31])


def _ordinal(year: nw.Expr, month: nw.Expr, day: nw.Expr) -> nw.Expr:
    """The number of a day of the Gregorian calendar, 0001-01-01 being 1."""
    before = year - 1
    leap = _leap(year)
    correction = (
        nw.when(month <= 2)
        .then(nw.lit(0, nw.Int64))
        .when(leap)
        .then(nw.lit(-1, nw.Int64))
        .when(~leap)
        .then(nw.lit(-2, nw.Int64))
    )
    leaps = before // 4 - before // 100 + before // 400
    return before * 365 + leaps + (month * 367 - 362) // 12 + correction + day
