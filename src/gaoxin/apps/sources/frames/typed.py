"""Values of a table by what their fields say they are; what does not fit is named and left unknown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

import polars as pl

from gaoxin.apps.sources.states import Kind
from gaoxin.kernel.periods import Period
from gaoxin.kernel.problems import Refusal

NAMED = 200
"""Cells that do not fit which are named one by one; the others are counted."""
_DATES = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d")
_YES, _NO = ("是", "true", "1", "y", "yes", "√"), ("否", "false", "0", "n", "no", "×")
_MOST_DECIMALS = 10


@dataclass(frozen=True, slots=True)
class Misfit:
    """A cell that is not what its field says. `row` counts data rows from 1."""

    row: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A table with its values in their types, the cells that did not fit, and how many there were for each field."""

    frame: pl.DataFrame
    misfits: Sequence[Misfit]
    misfitting: Mapping[str, int]


def typed(frame: pl.DataFrame, kinds: Mapping[str, str]) -> Typed:
    """The columns of a table of texts in the types of their fields, in the order of `kinds`.

    A field whose column is missing is unknown throughout; columns without a field are left out.
    """
    columns, misfits, counts = [], [], {}
    for name, kind in kinds.items():
        texts = frame[name] if name in frame.columns else pl.Series(name, [None] * frame.height, dtype=pl.String)
        values = _READERS[kind](texts).alias(name)
        wrong = (texts.is_not_null() & values.is_null()).arg_true()
        counts[name] = len(wrong)
        misfits += [Misfit(row + 1, name, texts[row]) for row in wrong[: NAMED - len(misfits)].to_list()]
        columns.append(values)
    return Typed(pl.DataFrame(columns), misfits, counts)


def made(rows: Sequence[Sequence[Any]], kinds: Mapping[str, str]) -> pl.DataFrame:
    """A table from rows of plain values, as a provider gives them."""
    texts = [[None if value is None else _written(value) for value in row] for row in rows]
    frame = pl.DataFrame(texts, schema=dict.fromkeys(kinds, pl.String), orient="row")
    return typed(frame, kinds).frame


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)


def guessed(frame: pl.DataFrame) -> dict[str, str]:
    """For each column of texts the narrowest kind that every value fits; text where none does, or nothing is filled."""
    return {name: _guess(frame[name]) for name in frame.columns}


def _guess(texts: pl.Series) -> str:
    filled = texts.drop_nulls()
    # Codes may begin with a zero, which a number would lose.
    if filled.is_empty() or filled.str.contains(r"^0\d").any():
        return Kind.TEXT
    for kind in (Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO, Kind.PERIOD):
        if not _READERS[kind](filled).is_null().any():
            return kind
    return Kind.TEXT


def _text(texts: pl.Series) -> pl.Series:
    return texts


def _digits(texts: pl.Series) -> pl.Series:
    """Without thousands separators, full-width digits as plain ones."""
    return texts.str.normalize("NFKC").str.replace_all(r"[, ]", "")


def _integer(texts: pl.Series) -> pl.Series:
    digits = _digits(texts).str.replace(r"\.0+$", "")
    return _matching(digits, r"^[+-]?\d{1,18}$").cast(pl.Int64, strict=False)


def _number(texts: pl.Series) -> pl.Series:
    digits = _matching(_digits(texts), rf"^[+-]?\d{{1,24}}(\.\d{{0,{_MOST_DECIMALS}}})?$")
    places = digits.str.extract(r"\.(\d+)$").str.len_chars().max()
    return digits.cast(pl.Decimal(38, int(places or 0)), strict=False)  # type: ignore[call-overload]


def _date(texts: pl.Series) -> pl.Series:
    plain = texts.str.replace(r" 00:00:00$", "")
    tried = [plain.str.to_date(form, strict=False) for form in _DATES]
    return reduce(lambda first, second: first.zip_with(first.is_not_null(), second), tried)


def _yes_no(texts: pl.Series) -> pl.Series:
    said = texts.str.to_lowercase()
    values = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}
    return said.replace_strict(values, default=None, return_dtype=pl.Boolean)


def _period(texts: pl.Series) -> pl.Series:
    """Periods in their one way of writing; each is read once."""
    read = {text: _read_period(text) for text in texts.drop_nulls().unique().to_list()}
    return texts.replace_strict(read, default=None, return_dtype=pl.String)


def _read_period(text: str) -> str | None:
    try:
        return str(Period.parse(text))
    except Refusal:
        return None


def _matching(texts: pl.Series, pattern: str) -> pl.Series:
    return texts.zip_with(texts.str.contains(pattern).fill_null(value=False), pl.Series([None], dtype=pl.String))


_READERS: Mapping[str, Callable[[pl.Series], pl.Series]] = {
    Kind.TEXT: _text,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.PERIOD: _period,
    Kind.YES_NO: _yes_no,
}
