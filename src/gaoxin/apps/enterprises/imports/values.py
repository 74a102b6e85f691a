"""Cells of one column as values of a field, many at once, and why those that are none are none.

What is read is text; what comes out is exact: numbers as whole steps of what is kept (分 for money, thousandths of a
ton and so on; what is smaller is rounded, half to even), days as days, words as the values they mean.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from gaoxin.apps.enterprises.imports import codes, numbers
from gaoxin.apps.enterprises.imports.fields import Field, Kind
from gaoxin.apps.enterprises.imports.headings import simple
from gaoxin.kernel.units import parse_unit

BLANKS = [*"-—－/\\无空", "--", "——", "暂无", "N/A", "n/a", "NA", "#N/A", "null", "NULL", "None", "nan", "NaN"]
"""What people write where they mean that there is nothing to write."""
_SERIAL = re.compile(r"[1-6]\d{4}(?:\.\d+)?")
_DAY = re.compile(r"(\d{4})[-/.年\s]+(\d{1,2})[-/.月\s]+(\d{1,2})日?(?:[\sT].*)?")
_EIGHT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_FIRST_SERIAL = date(1899, 12, 30)
_YEAR = re.compile(r"((?:19|20)\d\d)\s*(?:年度?|\.0|[-/.年]\s*(?:12|1\s*[-~至]\s*12)\s*月?(?:[-/.]\d+)?(?:\s.*)?)?")
_CODED = re.compile(r"[A-T]?(\d{2,4})(?:\.0)?(?:\D.*)?")
_DIVISION = re.compile(r"(\d{6}(?:\d{3}|\d{6})?)(?:\.0)?")


@dataclass(frozen=True, slots=True)
class Parsed:
    """Values (null where a cell is empty or wrong) and reasons (codes of problems, null where nothing is wrong)."""

    values: pl.Series
    reasons: pl.Series | None = None

    @property
    def wrong(self) -> bool:
        return self.reasons is not None and self.reasons.null_count() < self.reasons.len()


def parsed(cells: pl.Series, field: Field, unit: str = "") -> Parsed:
    """The cells of a column as values of a field; `unit` is what its numbers are written in."""
    plain = filled(cells)
    if field.numeric:
        values, reasons = numbers.read(plain, field, parse_unit(unit) if unit else field.unit)
        return Parsed(values, reasons)
    return _READERS[field.kind](plain, field)


def filled(cells: pl.Series) -> pl.Series:
    """The cells without blanks around them; null for what is empty or crossed out."""
    plain = cells.str.strip_chars()
    return pl.select(pl.when((plain != "") & ~plain.is_in(BLANKS)).then(plain)).to_series()


def _code(cells: pl.Series, field: Field) -> Parsed:
    plain = codes.written(cells)
    reasons = codes.reasons(plain)
    return Parsed(pl.select(pl.when(reasons.is_null()).then(plain)).to_series(), reasons)


def _text(cells: pl.Series, field: Field) -> Parsed:
    if cells.str.contains(r"\p{C}|\s\s").any():
        cells = cells.str.replace_all(r"[\p{C}\s]+", " ").str.strip_chars()
    return _limited(cells, field)


def _name(cells: pl.Series, field: Field) -> Parsed:
    """Names without blanks between Chinese characters."""
    if cells.str.contains(r"\p{C}|\s").any():
        cells = cells.str.replace_all(r"\p{C}+", "").str.replace_all(r"\s+", " ").str.strip_chars()
        cells = cells.str.replace_all(r"([^\x00-\x7f]) ", "$1").str.replace_all(r" ([^\x00-\x7f])", "$1")
    unlikely = (~cells.str.contains(r"\p{L}.*\p{L}")).fill_null(value=False)
    garbled = cells.str.contains(r"\x{FFFD}|\?\?").fill_null(value=False)
    limited = _limited(cells.str.replace_many(["(", ")"], ["（", "）"]), field)
    reasons = pl.select(
        pl.when(garbled)
        .then(pl.lit("imports.garbled"))
        .when(unlikely)
        .then(pl.lit("imports.no_name"))
        .otherwise(limited.reasons)
    ).to_series()
    return Parsed(pl.select(pl.when(reasons.is_null()).then(limited.values)).to_series(), reasons)


def _limited(cells: pl.Series, field: Field) -> Parsed:
    long = (cells.str.len_chars() > field.longest).fill_null(value=False)
    if not long.any():
        return Parsed(cells)
    reasons = pl.select(pl.when(long).then(pl.lit("imports.too_long"))).to_series()
    return Parsed(pl.select(pl.when(~long).then(cells)).to_series(), reasons)


def _day(cells: pl.Series, field: Field) -> Parsed:
    """Days; numbers such as 45123 are what a spreadsheet counts from the end of 1899."""
    values = cells.str.to_date("%Y-%m-%d", strict=False)
    if values.null_count() > cells.null_count():
        return _by_word(cells, _day_of, pl.Date, "imports.no_day")
    return Parsed(values)


def _day_of(text: str) -> date | None:
    plain = unicodedata.normalize("NFKC", text)
    if _SERIAL.fullmatch(plain):
        return _FIRST_SERIAL + timedelta(days=int(float(plain)))
    parts = _DAY.fullmatch(plain) or _EIGHT.fullmatch(plain)
    try:
        found = date(*map(int, parts.groups())) if parts else None
    except ValueError:
        return None
    return found if found and 1800 <= found.year <= 2200 else None


def _year(cells: pl.Series, field: Field) -> Parsed:
    return _by_word(cells, _year_of, pl.Int16, "imports.no_year_given")


def _year_of(text: str) -> int | None:
    found = _YEAR.fullmatch(unicodedata.normalize("NFKC", text))
    return int(found[1]) if found and int(found[1]) >= 1949 else None


def _choice(cells: pl.Series, field: Field) -> Parsed:
    words = {simple(word): value for word, value in field.choices.items()}
    return _by_word(cells, lambda text: words.get(simple(text)), pl.String, "imports.no_choice")


def _digits(cells: pl.Series, field: Field) -> Parsed:
    names = {simple(name): code for code, name in list(field.known.items())[::-1]}

    def code_of(text: str) -> str | None:
        plain = unicodedata.normalize("NFKC", text).strip()
        found = (_DIVISION if field.longest > 4 else _CODED).fullmatch(plain)
        if found and found[1][:6] in field.known:
            return found[1]
        return names.get(simple(plain))

    return _by_word(cells, code_of, pl.String, "imports.no_such_code")


def _by_word(cells: pl.Series, read: Callable[[str], object], kind: type[pl.DataType], reason: str) -> Parsed:
    """Read each different word once."""
    words = cells.drop_nulls().unique()
    read_words = [read(word) for word in words]
    values = cells.replace_strict(words, pl.Series(read_words, dtype=kind), default=None, return_dtype=kind)
    if all(found is not None for found in read_words):
        return Parsed(values)
    reasons = pl.select(pl.when(values.is_null() & cells.is_not_null()).then(pl.lit(reason))).to_series()
    return Parsed(values, reasons)


_READERS: dict[Kind, Callable[[pl.Series, Field], Parsed]] = {
    Kind.CODE: _code,
    Kind.NAME: _name,
    Kind.TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.DIGITS: _digits,
    Kind.DAY: _day,
    Kind.YEAR: _year,
}
