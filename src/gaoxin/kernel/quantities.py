"""A number with its unit, computed exactly.

Values are decimals and stay exact: a conversion or division is rounded only where no decimal with 34 digits writes it
(2000/3 平方米 of a 亩), and then to 34 digits. Binary floats are not taken. Two quantities are equal when they are the
same amount, however written: 1亿元 is 10000万元.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from statistics import median

from gaoxin.kernel.problems import Problem, Severity, refuse
from gaoxin.kernel.units import NUMBER, Unit, combined, parse_unit, with_multiple

DIGITS = 34
_ROUNDED = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)
_WIDEST = 60
"""Decimal places before and after the point that a value may span; more is no figure of a zone."""
_TEXT = re.compile(r"([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)")


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A value and its unit."""

    value: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        if not isinstance(self.value, Decimal):
            raise TypeError(f"a quantity takes a Decimal, not {type(self.value).__name__}")
        if (
            not self.value.is_finite()
            or abs(self.value.adjusted()) > _WIDEST
            or len(self.value.as_tuple().digits) > _WIDEST
        ):
            raise refuse("quantity.out_of_range", text=str(self.value)[:20], widest=_WIDEST)

    @classmethod
    def parse(cls, text: str) -> "Quantity":
        """The quantity a text writes, such as 1,234.5万元, full-width or not.

        >>> str(Quantity.parse("１，２３４．５ 万元"))
        '1234.5万元'
        """
        plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).replace("−", "-")
        match = _TEXT.fullmatch(plain)
        if not match:
            raise refuse("quantity.unreadable", text=text[:40])
        sign, whole, places, unit = match.groups()
        return cls(Decimal(f"{sign}{whole.replace(',', '')}{places or ''}"), parse_unit(unit))

    def __str__(self) -> str:
        return f"{self.value:f}{self.unit}"

    def to(self, unit: Unit, rate: "Quantity | None" = None) -> "Quantity":
        """The same amount in another unit. Between currencies a rate is needed, such as 7.1元/美元.

        >>> str(Quantity.parse("3.5亿元").to(parse_unit("万元")))
        '35000万元'
        >>> Quantity.parse("5%").to(parse_unit("个百分点"))
        Traceback (most recent call last):
        gaoxin.kernel.problems.Refusal: unit.mismatch
        """
        if unit == self.unit:
            return self
        if unit.kinds != self.unit.kinds and rate is not None:
            for exchanged in (self * rate, self / rate):
                if exchanged.unit.kinds == unit.kinds:
                    return exchanged.to(unit)
        if unit.kinds != self.unit.kinds:
            raise refuse("unit.mismatch", unit=str(self.unit), other=str(unit))
        return Quantity(exact(self._amount / unit.scale), unit)

    @property
    def _amount(self) -> Fraction:
        return Fraction(self.value) * self.unit.scale

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self.unit.kinds == other.unit.kinds and self._amount == other._amount

    def __hash__(self) -> int:
        return hash((self.unit.kinds, self._amount))

    def __lt__(self, other: "Quantity") -> bool:
        return self.value < other.to(self.unit).value

    def __le__(self, other: "Quantity") -> bool:
        return self.value <= other.to(self.unit).value

    def __neg__(self) -> "Quantity":
        return Quantity(-self.value, self.unit)

    def __add__(self, other: "Quantity") -> "Quantity":
        """The sum in the unit of the first. Percent and percentage points do not add: say which is meant."""
        if self.unit.kinds != other.unit.kinds:
            raise refuse("unit.mismatch", unit=str(self.unit), other=str(other.unit))
        return Quantity(exact((self._amount + other._amount) / self.unit.scale), self.unit)

    def __sub__(self, other: "Quantity") -> "Quantity":
        return self + -other

    def __mul__(self, other: "Quantity | Decimal | int") -> "Quantity":
        if isinstance(other, Quantity):
            unit, factor = combined(self.unit, other.unit)
            return Quantity(exact(Fraction(self.value) * Fraction(other.value) * factor), unit)
        return Quantity(exact(Fraction(self.value) * _number(other)), self.unit)

    __rmul__ = __mul__

    def __truediv__(self, other: "Quantity | Decimal | int") -> "Quantity":
        divisor = Fraction(other.value) if isinstance(other, Quantity) else _number(other)
        if not divisor:
            raise refuse("quantity.divided_by_zero", text=str(self))
        if isinstance(other, Quantity):
            unit, factor = combined(self.unit, other.unit, divide=True)
            return Quantity(exact(Fraction(self.value) / divisor * factor), unit)
        return Quantity(exact(Fraction(self.value) / divisor), self.unit)


def _number(value: Decimal | int) -> Fraction:
    if not isinstance(value, (Decimal, int)):
        raise TypeError(f"a quantity is multiplied by a Decimal or a whole number, not {type(value).__name__}")
    return Fraction(value)


def exact(value: Fraction) -> Decimal:
    """The decimal of a fraction: itself where 34 digits write it, else rounded to 34 digits, half to even."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    if rest == 1:
        whole = value.numerator * 10**places // value.denominator
        written = Decimal((int(whole < 0), tuple(map(int, str(abs(whole)))), -places))
        return written if len(str(abs(whole))) <= DIGITS else _ROUNDED.plus(written)
    return _ROUNDED.divide(Decimal(value.numerator), Decimal(value.denominator))


def sized(quantity: Quantity) -> Quantity:
    """Money in the unit a reader expects for its size: 亿元 from one 亿 on, 万元 from one 万 on, else 元; other
    currencies likewise, other units as they are. The amount is unchanged."""
    if not quantity.unit.monetary:
        return quantity
    amount = abs(Fraction(quantity.value) * quantity.unit.scale)
    multiple = "亿" if amount >= 10**8 else "万" if amount >= 10**4 else ""
    return quantity.to(with_multiple(quantity.unit, multiple))


def display(quantity: Quantity) -> str:
    """The quantity as a page shows it: money by size, no superfluous zeros, every significant digit kept."""
    shown = sized(quantity)
    text = f"{shown.value:f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{shown.unit}"


_SLIPS = (4, 8, 3, -4, -8, -3)
"""Powers of ten between units that are mistaken for each other: 万元 and 亿元, 元 and 亿元, 元 and 千元."""
_SHARE_SLIPS = (2, -2)
"""For shares: a fraction entered as a percent (0.085 for 8.5), or the other way round."""
_NEAR = 3
"""How far, as a factor, a true value may be from a former one times the power and still count as the slip."""


def likely_wrong_unit(value: Decimal, unit: Unit, history: Sequence[Quantity]) -> Problem | None:
    """A warning when a value looks entered in another unit than the indicator's former values; else nothing.

    The value is compared with the median of the former values that are not zero; its distance must be within a
    factor of three of a power of ten by which units are mistaken for each other, and the value must lie beyond three
    times the former values' own range. A caller shows the warning before saving; the officer may keep the value.
    """
    entered = Quantity(value, unit)
    former = [abs(past.to(unit).value) for past in history if past.value and past.unit.kinds == unit.kinds]
    if not former or not value:
        return None
    amount = abs(value)
    if min(former) / _NEAR <= amount <= max(former) * _NEAR:
        return None
    ratio = Fraction(amount) / Fraction(median(former))
    share = not unit.kinds and unit != NUMBER
    for power in _SHARE_SLIPS if share else _SLIPS:
        if Fraction(1, _NEAR) <= ratio / Fraction(10) ** power <= _NEAR:
            return _suspicion(entered, power, Quantity(median(former), unit))
    return None


def _suspicion(entered: Quantity, power: int, usual: Quantity) -> Problem:
    ratio = Fraction(abs(entered.value)) / Fraction(usual.value)
    values = {
        "entered": str(entered),
        "usual": display(usual),
        "times": str(round(ratio)) if ratio > 1 else f"1/{round(1 / ratio)}",
        "meant": display(Quantity(exact(Fraction(entered.value) / Fraction(10) ** power), entered.unit)),
    }
    return Problem("quantity.likely_wrong_unit", values, severity=Severity.WARNING)
