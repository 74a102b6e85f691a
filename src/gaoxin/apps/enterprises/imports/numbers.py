"""Numbers as people write them, read exactly.

Thousands separators, full-width digits, accounting brackets, percent signs and a unit behind the number are
understood. What is only about a number (约500, 500+, 10-20) is none.
"""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

import polars as pl

from gaoxin.apps.enterprises.imports.fields import Field, Kind
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.quantities import Quantity
from gaoxin.kernel.units import Unit

_PRECISION = 38
_FINER = 3
"""Decimal places read of what is counted, to see what is not whole."""
_PLACES = 9
"""Decimal places read where a unit is no power of ten of what is kept."""
_MOST = {Kind.MONEY: 2**63 - 1, Kind.COUNT: 2**31 - 1}
_MOST_STEPS = 10**16 - 1
_BRACKETED = re.compile(r"\(([\d.]+)\)")
_SEPARATORS = r"[\s,'_￥¥]"


def steps_in(field: Field, unit: Unit) -> Fraction:
    """How many of the steps in which a field is kept one of a unit is: 1,000,000 分 in 万元."""
    kept = Fraction(1) if field.kind is Kind.MONEY else field.unit.scale
    scale = unit.scale if unit.kinds == field.unit.kinds or field.kind is Kind.MONEY else unit.scale * kept
    return scale / kept * Fraction(10) ** field.decimals


def read(cells: pl.Series, field: Field, unit: Unit) -> tuple[pl.Series, pl.Series | None]:
    """The cells (null where empty) as whole steps of what the field keeps, and the reasons why some are not."""
    factor = steps_in(field, unit)
    power = _power_of_ten(factor)
    finer = _FINER if field.kind is Kind.COUNT else 0
    places = _PLACES if power is None else max(power, 0) + finer
    exact = _exact(cells, pl.Decimal(_PRECISION, places), unit)
    steps = exact.to_physical().cast(pl.Int64, strict=False)
    if power is None or power < 0:
        steps = (exact.cast(pl.Float64) * float(factor)).round().cast(pl.Int64, strict=False)
        return _judged(cells, exact, steps, None, field)
    broken = steps % 10**finer != 0 if finer else None
    return _judged(cells, exact, steps // 10**finer, broken, field)


def _power_of_ten(factor: Fraction) -> int | None:
    power = len(str(factor.numerator)) - len(str(factor.denominator))
    return power if factor == Fraction(10) ** power else None


def _exact(cells: pl.Series, kind: pl.Decimal, unit: Unit) -> pl.Series:
    """The decimals that cells write, null where they write none."""
    found = cells.cast(kind, strict=False)
    for mend in (_plainer, lambda rest: rest.replace(*_said(rest, unit))):
        odd = found.is_null() & cells.is_not_null()
        if not odd.any():
            break
        cells = pl.select(pl.when(odd).then(cells)).to_series()
        mended = mend(cells).cast(kind, strict=False)
        found = pl.select(pl.coalesce(found, mended)).to_series()
    return found


def _plainer(cells: pl.Series) -> pl.Series:
    return cells.str.normalize("NFKC").str.replace_all(_SEPARATORS, "").str.replace("−", "-")


def _said(cells: pl.Series, unit: Unit) -> tuple[list[str], list[str | None]]:
    """Each different word, and the number in the unit that it says."""
    words = cells.drop_nulls().unique().to_list()
    return words, [_number(word, unit) for word in words]


def _number(text: str, unit: Unit) -> str | None:
    plain = re.sub(_SEPARATORS, "", unicodedata.normalize("NFKC", text))
    bracketed = _BRACKETED.fullmatch(plain)
    if bracketed:
        plain = f"-{bracketed[1]}"
    try:
        quantity = Quantity.parse(plain)
        return f"{(quantity.value if not quantity.unit.above else quantity.to(unit).value):f}"
    except Refusal:
        return None


def _judged(
    cells: pl.Series, exact: pl.Series, steps: pl.Series, broken: pl.Series | None, field: Field
) -> tuple[pl.Series, pl.Series | None]:
    scale = 10**field.decimals
    least = None if field.least is None else field.least * scale
    most = field.largest * scale if field.largest is not None else _MOST.get(field.kind, _MOST_STEPS)
    rules = [
        (exact.is_null() & cells.is_not_null(), "imports.no_number"),
        ((steps.is_null() & exact.is_not_null()) | (steps > most), "imports.too_large"),
        *([] if least is None else [(steps < least, "imports.negative" if least == 0 else "imports.too_small")]),
        *([] if broken is None else [(broken, "imports.not_whole")]),
    ]
    reason = pl.lit(None, dtype=pl.String)
    for wrong, code in reversed(rules):
        if wrong.any():
            reason = pl.when(wrong).then(pl.lit(code)).otherwise(reason)
    found = pl.select(reasons=reason).to_series()
    if found.len() != cells.len():
        return steps, None
    return pl.select(pl.when(found.is_null()).then(steps)).to_series(), found


def shown(steps: int, field: Field, unit: Unit) -> Decimal:
    """Kept steps in a unit, for reading."""
    amount = Fraction(steps) / steps_in(field, unit)
    return Decimal(amount.numerator) / Decimal(amount.denominator)
