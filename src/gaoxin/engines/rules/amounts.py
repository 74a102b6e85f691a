"""Numbers of a verdict: exact decimals in the unit in which the rule speaks, one number or the two ends of a range."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any, NamedTuple

from gaoxin.engines.expressions.findings import Reading
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.values import Figure
from gaoxin.kernel.quantities import DIGITS
from gaoxin.kernel.units import Unit

CONTEXT = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)
"""Money and counts stay exact in it; a quotient that no decimal writes is rounded to 34 digits for showing only, never
for deciding."""
_SHOWN = Decimal("0.000001")


class Amount(NamedTuple):
    """A number between `low` and `high` (equal where it is known) in a unit."""

    low: Decimal
    high: Decimal
    unit: Unit

    @property
    def known(self) -> bool:
        return self.low == self.high

    @property
    def value(self) -> Decimal | None:
        """The number, unless it is a range."""
        return self.low if self.known else None

    @property
    def text(self) -> str:
        """As a reader sees it: in its own unit, a quotient to six decimal places."""
        if self.known:
            return shown(self.low, self.unit)
        return f"{shown(self.low, self.unit)}至{shown(self.high, self.unit)}"

    def __str__(self) -> str:
        return self.text


def shown(value: Decimal, unit: Unit) -> str:
    """One number with its unit."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -6:
        value = value.quantize(_SHOWN, context=CONTEXT)
    text = f"{value:f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{unit}"


Values = Sequence[Any]
Reader = Callable[[Values], Amount | None]


def reader(figure: Figure, numbers: Sequence[int], unit: Unit) -> Reader:
    """How a figure is read from the values of a program, in this unit; None while it is unknown."""
    if figure.root:
        raise TypeError("a compound rate is read by its finding")
    low = end(figure.low, numbers, unit)
    new = tuple.__new__  # what a named tuple does itself, without the detour
    if figure.low == figure.high:

        def one(values: Values) -> Amount | None:
            found = low(values)
            return None if found is None else new(Amount, (found, found, unit))

        return one
    high = end(figure.high, numbers, unit)

    def both(values: Values) -> Amount | None:
        least, most = low(values), high(values)
        return None if least is None or most is None else Amount(least, most, unit)

    return both


def whole_steps(figure: Figure, numbers: Sequence[int], unit: Unit) -> tuple[int, Decimal] | None:
    """Where a figure is so many whole steps: the number of their node, and what one is worth in this unit."""
    ratio = figure.low
    if figure.open or figure.root or ratio.above is None or ratio.below is not None:
        return None
    factor = ratio.factor / unit.scale
    if not _terminates(factor.denominator):
        return None
    return numbers[ratio.above], CONTEXT.divide(Decimal(factor.numerator), Decimal(factor.denominator))


def rate(figure: Figure, numbers: Sequence[int]) -> Callable[[Any], Amount | None]:
    """How a compound rate is read from answers: a root, rounded to a millionth."""

    def one(answers: Any) -> Amount | None:
        found = Reading(answers, numbers, figure).value
        return None if found is None else Amount(found.value, found.value, found.unit)

    return one


def end(ratio: Ratio, numbers: Sequence[int], unit: Unit) -> Callable[[Values], Decimal | None]:
    """How one end of a figure is read."""
    factor = ratio.factor / unit.scale
    top, bottom = factor.numerator, factor.denominator
    above = None if ratio.above is None else numbers[ratio.above]
    below = None if ratio.below is None else numbers[ratio.below]
    divide, size = CONTEXT.divide, Decimal(bottom)
    if above is None and below is None:
        constant = divide(Decimal(top), size)
        return lambda values: constant
    if below is None:
        by = Decimal(top) / size if _terminates(bottom) else None
        multiply = CONTEXT.multiply

        def whole(values: Values) -> Decimal | None:
            x = values[above]  # type: ignore[index] # one of the two is there
            if x is None:
                return None
            return multiply(Decimal(x), by) if by is not None else divide(Decimal(x * top), size)

        return whole

    def quotient(values: Values) -> Decimal | None:
        x, y = 1 if above is None else values[above], values[below]
        return None if x is None or y is None else divide(Decimal(x * top), Decimal(y * bottom))

    return quotient


def _terminates(denominator: int) -> bool:
    """Whether a decimal of a few digits writes one part of so many."""
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1
