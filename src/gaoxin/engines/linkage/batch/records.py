"""Records made ready for comparison: what is read from a frame, and the spelling of each field that comparisons use.

A record is one line of somebody's list: a name, and what the list happens to say besides. Nothing is guessed: what a
list does not say stays null. Codes follow GB 32100-2015; a code whose check character is wrong is a mistyped code and
is kept apart from the valid ones.
"""

from collections.abc import Iterable
from operator import mul
from typing import Final

import polars as pl

from gaoxin.engines.linkage.batch.parts import name_parts
from gaoxin.engines.linkage.words import places

COLUMNS: Final = ("record", "name", "code", "former_names", "address", "phone")
"""Columns that are read, all text. `record` tells the records apart; `former_names` holds several names with ; between
them. Of these only `record` and `name` must be there."""

_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_PROVINCES_THAT_ARE_CITIES = ("11", "12", "31", "50")
_SEPARATORS = r"[;；|]"
_LOCAL_DIGITS = 7
"""Digits of a telephone number that are compared: area codes are written or not, local numbers have seven or eight."""


def valid_code(code: str) -> bool:
    """True for a unified social credit code with the right check character (GB 32100-2015, 4.3).

    >>> valid_code("91350100M000100Y43"), valid_code("91350100M000100Y44")
    (True, False)
    """
    if len(code) != 18:
        return False
    try:
        values = [_VALUES[letter] for letter in code]
    except KeyError:
        return False
    total: int = sum(map(mul, values, _WEIGHTS))
    return (31 - total % 31) % 31 == values[17]


def prepared(records: pl.DataFrame) -> pl.DataFrame:
    """One row for each record, in the given order, with the parts that are compared.

    `id` counts the rows. `code` is a valid code, `odd_code` another text in its place. `stem`, `brand`, `trade`,
    `place`, `unit` and `legal` are the parts of the name (`names.parsed`); `city` is the city by name or address as
    digits of its division code. `road` is the road with its number, `room` what follows, `phone` the last digits.
    """
    missing = [name for name in COLUMNS[:2] if name not in records.columns]
    if missing:
        raise ValueError(f"records without columns {missing}")
    texts = [
        pl.col(name).cast(pl.String).str.strip_chars().replace("", None)
        if name in records.columns
        else pl.lit(None, pl.String).alias(name)
        for name in COLUMNS
    ]
    frame = (
        records.select(texts)
        .with_row_index("id")
        .with_columns(
            pl.col("id").cast(pl.Int32),
            pl.col("name").fill_null("").str.normalize("NFKC").str.replace_all(r"\s", ""),
            pl.col("code").str.to_uppercase().str.replace_all(r"[^0-9A-Z]", ""),
            pl.col("address").str.normalize("NFKC").str.replace_all(r"\s", ""),
            pl.col("phone").str.replace_all(r"\D", "").str.tail(_LOCAL_DIGITS),
        )
    )
    if frame["record"].is_null().any() or frame["record"].is_duplicated().any():
        raise ValueError("records need keys of their own")
    frame = frame.join(name_parts(frame["name"]), on="name", how="left", maintain_order="left")
    return _with_codes(_with_address(frame)).with_columns(
        phone=pl.when(pl.col("phone").str.len_chars() >= _LOCAL_DIGITS).then("phone"),
        city=pl.coalesce(_city(pl.col("place")), "address_city"),
    )


def former_stems(frame: pl.DataFrame) -> pl.DataFrame:
    """Former and other names given beside records: `id` and the stem of such a name."""
    given = frame.select("id", pl.col("former_names").str.replace_all(_SEPARATORS, ";").str.split(";")).drop_nulls()
    names = given.explode("former_names", empty_as_null=False).rename({"former_names": "name"})
    names = names.with_columns(pl.col("name").str.normalize("NFKC").str.replace_all(r"\s", ""))
    parts = name_parts(names["name"]).select("name", "stem", "trade")
    return names.join(parts, on="name").filter(pl.col("stem").str.len_chars() >= 2).select("id", "stem").unique()


def _city(code: pl.Expr) -> pl.Expr:
    """The city of a division: four digits of its code, two where the province is the city."""
    whole = code.str.slice(0, 2).is_in(_PROVINCES_THAT_ARE_CITIES)
    return pl.when(whole).then(code.str.slice(0, 2)).when(code.str.len_chars() >= 4).then(code.str.slice(0, 4))


def _with_address(frame: pl.DataFrame) -> pl.DataFrame:
    address = pl.col("address")
    frame = frame.with_columns(
        told=address.str.extract(r"^(?:\p{Han}{2,8}?(?:省|自治区))?(\p{Han}{2,8}?(?:市|州|盟|地区))"),
        road=address.str.extract(r"([^省市区县\d]{1,12}\d+)号"),
        room=address.str.extract(r"\d号(.*\d.*)$").str.extract_all(r"[0-9A-Z]+").list.join("-"),
    )
    codes = {name: place.code for name, place in places().items()}
    return frame.with_columns(address_city=_city(pl.col("told").replace_strict(codes, default=None))).drop("told")


def _with_codes(frame: pl.DataFrame) -> pl.DataFrame:
    written: Iterable[str | None] = frame["code"].to_list()
    good = pl.Series([code is not None and valid_code(code) for code in written], dtype=pl.Boolean)
    return frame.with_columns(
        code=pl.when(good).then("code"), odd_code=pl.when(~good & (pl.col("code").str.len_chars() > 7)).then("code")
    )
