"""Random numbers by counting: a draw is a function of the seed, of what is drawn and of the firm's number.

SplitMix64 (Steele, Lea and Flood 2014) over whole columns. Unlike a running generator it needs no state: a firm has the
same values however many are made, in whatever slices, and whatever else is drawn of it.
"""

import math
from collections.abc import Sequence
from hashlib import blake2b

import polars as pl

_GOLDEN, _FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_FRACTION = 2**53


class Draws:
    """Columns of draws for the firms from `first` on. `seed` may be any text."""

    def __init__(self, seed: str, first: int, count: int) -> None:
        self.seed = seed
        self.numbers = pl.int_range(first, first + count, dtype=pl.UInt64, eager=True)

    def whole(self, what: str) -> pl.Series:
        """Whole numbers of 64 bits, each as likely."""
        key = int.from_bytes(blake2b(f"{self.seed}/{what}".encode(), digest_size=8).digest(), "big")
        return pl.select(_mixed(pl.lit(self.numbers) * _u(_GOLDEN) + _u(key)).alias(what)).to_series()

    def share(self, what: str) -> pl.Series:
        """Numbers between 0 and 1, never 0 itself."""
        return ((self.whole(what) // 2**11).cast(pl.Float64) + 0.5) / _FRACTION

    def between(self, what: str, low: float, high: float) -> pl.Series:
        """Numbers from low to high, each as likely."""
        return self.share(what) * (high - low) + low

    def below(self, what: str, most: int) -> pl.Series:
        """Whole numbers from 0 up to but not including `most`."""
        return (self.share(what) * most).cast(pl.Int64)

    def happens(self, what: str, chance: float | pl.Series) -> pl.Series:
        """Truths, each with its chance between 0 and 1."""
        return self.share(what) < chance

    def normal(self, what: str) -> pl.Series:
        """Normal with mean 0 and spread 1 (Box and Muller)."""
        drawn = pl.DataFrame({"length": self.share(f"{what} length"), "angle": self.share(f"{what} angle")})
        length = (pl.col("length").log() * -2).sqrt()
        return drawn.select(length * (pl.col("angle") * (2 * math.pi)).cos()).to_series()

    def chosen(self, what: str, weights: Sequence[float]) -> pl.Series:
        """Positions in a list, each as likely as its weight says."""
        return position(self.share(what), weights)


def position(shares: pl.Series, weights: Sequence[float]) -> pl.Series:
    """Where numbers between 0 and 1 fall among weights laid end to end."""
    total, ends = sum(weights), []
    for weight in weights:
        ends.append((ends[-1] if ends else 0.0) + weight / total)
    found = pl.Series("end", ends[:-1], dtype=pl.Float64).search_sorted(shares)
    return pl.Series("position", found).cast(pl.Int64)


def _u(value: int) -> pl.Expr:
    return pl.lit(value, pl.UInt64)


def _mixed(value: pl.Expr) -> pl.Expr:
    value = (value ^ (value // _u(2**30))) * _u(_FIRST)
    value = (value ^ (value // _u(2**27))) * _u(_SECOND)
    return value ^ (value // _u(2**31))
