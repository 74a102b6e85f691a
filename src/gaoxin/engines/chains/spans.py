"""A number that may be known only within limits, and amounts as people read them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import repeat
from math import fsum, prod

YUAN = 100
"""分 in one 元."""
WIDE = 0.8
"""Limits wider than this tell hardly anything."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score, 0 to 1. What is not known leaves it between `low` and `high`; both are the same where
    everything it rests on is known."""

    low: float
    high: float

    @property
    def known(self) -> bool:
        return self.low == self.high

    @property
    def middle(self) -> float:
        """The middle of the limits: an unknown part counts half, not nothing."""
        return (self.low + self.high) / 2


UNKNOWN = Part(0.0, 1.0)
"""Nothing is known of it."""


def exactly(value: float) -> Part:
    """A part that is known."""
    return Part(value, value)


def product(parts: Iterable[Part]) -> Part:
    """Parts that all have to be there: they multiply, each end by itself."""
    given = tuple(parts)
    return Part(prod(part.low for part in given), prod(part.high for part in given))


def usual_parts(rows: Iterable[Sequence[Part]]) -> tuple[float, ...]:
    """For each place in the rows the mean of the parts that are known; one half where none is."""
    return tuple(_usual(parts) for parts in zip(*rows, strict=True))


def _usual(parts: Sequence[Part]) -> float:
    known = [part.low for part in parts if part.known]
    return fsum(known) / len(known) if known else 0.5


def expected(parts: Iterable[Part], usual: Sequence[float]) -> float:
    """The product of parts, each at the middle of its limits; of what is hardly known at all, with limits wider than
    `WIDE`, at what is usual within them. Where there is nothing usual it is one half."""
    means = usual or repeat(0.5)
    return prod(_likely(part, mean) for part, mean in zip(parts, means, strict=False))


def _likely(part: Part, mean: float) -> float:
    return min(max(mean, part.low), part.high) if part.high - part.low > WIDE else part.middle


def saturating(amount: Fraction | float, half: Fraction | float) -> float:
    """amount / (amount + half): 0 for nothing, one half at `half`, towards 1 without end."""
    return float(amount / (amount + half)) if amount else 0.0


def percent(share: float | Fraction) -> str:
    """12.5% for 0.125; one decimal, none where it is zero."""
    text = f"{float(share) * 100:.1f}"
    return f"{text.removesuffix('.0')}%"


def money(fen: int | Fraction) -> dict[str, str]:
    """An amount of 分 as people say it, in each language: 1.2亿元, CNY 120 million."""
    yuan = float(fen) / YUAN
    if abs(yuan) >= 1e8:
        return {"zh": f"{yuan / 1e8:,.2f}亿元", "en": f"CNY {yuan / 1e6:,.0f} million"}
    if abs(yuan) >= 1e4:
        return {"zh": f"{yuan / 1e4:,.1f}万元", "en": f"CNY {yuan / 1e6:,.3f} million"}
    return {"zh": f"{yuan:,.2f}元", "en": f"CNY {yuan:,.2f}"}
