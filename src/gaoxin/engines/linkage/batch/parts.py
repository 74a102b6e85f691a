"""The parts of many names at once: the same answers as `names.parsed`, a hundred thousand in a fraction of a second.

Plain names (Chinese characters, at most one bracket with a place in it, no number, no branch) are taken apart by
column; the few others go through `parsed` one by one. A test holds both equal.
"""

from functools import cache
from typing import Final

import polars as pl

from gaoxin.engines.linkage.names import BRANCHES, COUNTRY, FORM, LONGEST, parsed
from gaoxin.engines.linkage.words import places, simplified, trades

PARTS: Final = ("stem", "brand", "trade", "place", "unit", "legal")

_HAN = r"[\u4e00-\u9fff]"
_LONGEST_PLACE, _LONGEST_TRADE = 11, 8
_SUFFIX_OF_PLACE = r"^[省市区县]([^政场].*)$"
_PIECES = 5
"""Trade words taken from the end of one name; a name with more goes through `parsed`."""


def name_parts(names: pl.Series) -> pl.DataFrame:
    """One row for each different name: `name`, its stem, brand, trade words, the code of its narrowest place (or ""),
    its branch and numbers (`unit`), and whether it carries a legal form."""
    frame = pl.DataFrame({"name": names.drop_nulls().unique()})
    plain = _plain(frame.lazy()).collect(engine="streaming")
    odd = frame.join(plain, on="name", how="anti")["name"].to_list()
    schema = {name: pl.Boolean if name == "legal" else pl.String for name in ("name", *PARTS)}
    return pl.concat([plain, pl.DataFrame(map(_one, odd), schema=schema, orient="row")])


def _one(written: str) -> tuple[str, str, str, str, str, str, bool]:
    name = parsed(written)
    place = max((place.code for place in name.places), key=len, default="")
    unit = name.branch + "".join(name.ordinals)
    return written, name.stem, name.brand, "".join(name.trades), place, unit, name.legal


def _plain(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The parts of the names that need no second look; the others are left out."""
    name = pl.col("name")
    inside = name.str.extract(r"\((.+)\)")
    frame = frame.filter(
        name.str.contains(rf"^{_HAN}{{2,}}(\({_HAN}+\){_HAN}*)?$")
        & ~name.str.contains(_unusual())
        & (name.str.len_chars() <= LONGEST)
    ).with_columns(
        inside=inside, code=inside.replace_strict(_place_codes(), default=None), text=name.str.replace(r"\(.+\)", "")
    )
    frame = frame.filter(pl.col("inside").is_null() | pl.col("code").is_not_null())
    return _with_trades(_with_places(_with_form(frame))).select("name", *PARTS)


def _with_form(frame: pl.LazyFrame) -> pl.LazyFrame:
    form = pl.col("text").str.extract(f"({FORM.pattern[:-1]})$")
    form = pl.when(pl.col("text").str.len_chars() - form.str.len_chars() > 1).then(form).otherwise(pl.lit(""))
    stem = pl.col("text").str.head(pl.col("text").str.len_chars() - pl.col("form").str.len_chars())
    lead = rf"^(?:{'|'.join(COUNTRY)})(.{{2,}})$"
    return (
        frame.with_columns(form=form.fill_null(""))
        .with_columns(stem=stem)
        .with_columns(
            stem=pl.coalesce(pl.col("stem").str.extract(lead), "stem"),
            legal=~pl.col("form").is_in(["", "集团", "股份"]),
            unit=pl.lit(""),
        )
    )


def _with_places(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Places taken from the beginning, at most three, each inside the one before; a doubtful cut is left out."""
    stem = pl.col("stem")
    frame = frame.with_columns(place=pl.lit(""))
    for _ in range(3):
        frame = frame.with_columns(found=stem.str.extract(_place_pattern()))
        frame = frame.with_columns(
            at=pl.col("found").replace_strict(_place_codes(), default=None),
            rest=stem.str.slice(pl.col("found").str.len_chars()),
        )
        fits = pl.col("at").str.starts_with(pl.col("place")) & (pl.col("at") != pl.col("place"))
        frame = frame.filter(pl.col("found").is_null() | (fits & (pl.col("rest").str.len_chars() >= 2)))
        cut = pl.when(pl.col("rest").str.len_chars() > 2).then(pl.col("rest").str.extract(_SUFFIX_OF_PLACE))
        frame = frame.with_columns(
            stem=pl.when(pl.col("found").is_null()).then(stem).otherwise(pl.coalesce(cut, "rest")),
            place=pl.coalesce("at", "place"),
        )
    narrower = pl.col("code").str.len_chars() > pl.col("place").str.len_chars()
    return frame.with_columns(place=pl.when(narrower).then("code").otherwise("place"))


def _with_trades(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Trade words taken from the end while two characters remain; a single character only as the last word."""
    several, single = _trade_patterns()
    brand = pl.col("brand")
    frame = frame.with_columns(brand="stem")
    first = pl.coalesce(brand.str.extract(several), pl.when(brand.str.len_chars() > 3).then(brand.str.extract(single)))
    frame = frame.with_columns(brand=pl.coalesce(first, brand))
    for _ in range(_PIECES - 1):
        frame = frame.with_columns(brand=pl.coalesce(brand.str.extract(several), brand))
    return frame.filter(~brand.str.contains(several)).with_columns(
        trade=pl.col("stem").str.slice(brand.str.len_chars())
    )


@cache
def _unusual() -> str:
    traditional = "".join(map(chr, simplified()))
    return f"[{traditional}退一二三四五六七八九十]|(?:{'|'.join(BRANCHES)})$"


@cache
def _place_codes() -> dict[str, str]:
    return {name: place.code for name, place in places().items() if 2 <= len(name) <= _LONGEST_PLACE}


@cache
def _place_pattern() -> str:
    return f"^({'|'.join(sorted(_place_codes(), key=len, reverse=True))})"


@cache
def _trade_patterns() -> tuple[str, str]:
    """What stands before a trade word at the end: of several characters (the longest that leaves two), or of one."""
    words = sorted((word for word in trades() if len(word) <= _LONGEST_TRADE), key=len, reverse=True)
    several = "|".join(word for word in words if len(word) > 1)
    return f"^(.{{2,}}?)(?:{several})$", f"^(.+)[{''.join(word for word in words if len(word) == 1)}]$"
