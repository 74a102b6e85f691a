"""Records without a code that fit two organisations: which of them is meant, the evidence of one pair cannot tell.

A department writes 瑞禾科技; 瑞禾精密科技 and 瑞禾信息科技 sit at one address. Each pair by itself may be likely;
together they exclude each other, for the codes of the two differ.
"""

from typing import Final

import polars as pl

LEAST: Final = 0.05
"""A rival below this probability is none."""

CLEARLY: Final = 1000.0
"""How many times the odds of the best must exceed those of the next organisation, for the best to be taken."""


def undecided(pairs: pl.DataFrame, codes: pl.Series) -> pl.Series:
    """Ids of records without a code that fit records with different valid codes, none of them clearly better.

    `pairs` has `one`, `other` and `probability`; `codes` the valid code of each id.
    """
    fits = pl.concat([_fits(pairs, codes, "one", "other"), _fits(pairs, codes, "other", "one")])
    odds = pl.col("probability") / (1 - pl.col("probability"))
    best = fits.group_by("record", "code").agg(odds.max().alias("odds")).sort("odds", descending=True)
    two = best.group_by("record").agg(first=pl.col("odds").first(), second=pl.col("odds").get(1, null_on_oob=True))
    return two.filter(pl.col("first") < CLEARLY * pl.col("second"))["record"]


def _fits(pairs: pl.DataFrame, codes: pl.Series, side: str, across: str) -> pl.DataFrame:
    own, theirs = codes.gather(pairs[side]), codes.gather(pairs[across])
    fits = pairs.select(record=side, code=theirs, probability="probability")
    return fits.filter(own.is_null() & theirs.is_not_null() & (pairs["probability"] >= LEAST))
