"""Exact arithmetic on printed numbers: a number printed 11 stands for anything from 10.5 to 11.5.

All bounds are fractions, so that a comparison never depends on floating point. An open side is None.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, ends included; None means without bound."""

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def exactly(cls, number: Decimal | Fraction | int) -> "Interval":
        """The one number itself."""
        return cls(Fraction(number), Fraction(number))

    def __contains__(self, number: Fraction) -> bool:
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def meets(self, other: "Interval") -> bool:
        """True when some number lies in both."""
        return not (_above(self.low, other.high) or _above(other.low, self.high))

    def overlaps(self, other: "Interval") -> bool:
        """True when they share more than one point: 17.56 and 17.57 do not, though 17.565 rounds to either."""
        low = [bound for bound in (self.low, other.low) if bound is not None]
        high = [bound for bound in (self.high, other.high) if bound is not None]
        return not low or not high or max(low) < min(high)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __mul__(self, factor: Fraction) -> "Interval":
        """Scale by a positive factor."""
        return Interval(_times(self.low, factor), _times(self.high, factor))

    def __or__(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def over(self, whole: "Interval") -> "Interval":
        """The quotient of two intervals of positive numbers."""
        low = None if self.low is None or whole.high is None else self.low / whole.high
        high = None if self.high is None or not whole.low else self.high / whole.low
        return Interval(low, high)

    def grown(self, rate: "Interval", years: int) -> "Interval":
        """What a positive amount may become after `years` at a yearly `rate` above −1 (a fraction: 0.11 is 11%)."""
        low = None if self.low is None or rate.low is None else self.low * (1 + rate.low) ** years
        high = None if self.high is None or rate.high is None else self.high * (1 + rate.high) ** years
        return Interval(low, high)


def total(parts: list[Interval]) -> Interval:
    """The sum of several intervals."""
    answer = Interval.exactly(0)
    for part in parts:
        answer = answer + part
    return answer


def _above(low: Fraction | None, high: Fraction | None) -> bool:
    return low is not None and high is not None and low > high


def _plus(first: Fraction | None, second: Fraction | None) -> Fraction | None:
    return None if first is None or second is None else first + second


def _times(bound: Fraction | None, factor: Fraction) -> Fraction | None:
    return None if bound is None else bound * factor


def rounding(number: Decimal, places: int) -> Interval:
    """What a number printed with so many decimals may have been before rounding; −2 is rounded to hundreds.

    >>> rounding(Decimal(11), 0)
    Interval(low=Fraction(21, 2), high=Fraction(23, 2))
    """
    half = Fraction(10) ** -places / 2
    return Interval(Fraction(number) - half, Fraction(number) + half)


def yearly_rate(base: Fraction, end: Fraction, years: int) -> Decimal:
    """The average yearly growth in percent from `base` to `end`, to two decimals; both above zero.

    >>> yearly_rate(Fraction(100), Fraction(121), 2)
    Decimal('10.00')
    """
    ratio = end / base
    exact = Decimal(ratio.numerator) / Decimal(ratio.denominator)
    return (((exact.ln() / years).exp() - 1) * 100).quantize(Decimal("0.01"))
