"""Which value of a record or of the moment of asking a node of sort SLOT stands for."""

from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.expressions.moments import NOW, When
from gaoxin.kernel.periods import Grain


class Part(StrEnum):
    """What is taken of a day, as a whole number (the last: a truth)."""

    ORDINAL = "ordinal"
    """The number of the day, counted from 0001-01-01 as day 1."""
    MONTHS = "months"
    """Months since the year 0: twelve times the year, and January 0."""
    DAY = "day"
    """The day of the month."""
    MONTH_END = "month_end"
    """Whether it is the last day of its month."""


@dataclass(frozen=True, slots=True)
class Value:
    """A fact's value in one period: steps of a number, a truth, a code, a set of codes."""

    fact: str
    when: When = NOW
    grain: Grain | None = None


@dataclass(frozen=True, slots=True)
class DayPart:
    """Part of a day: of a fact's, or of the day of asking (`on`) or the end of the year looked at (`year_end`), moved
    first by whole months (a day the month does not have becomes its last) and then by days."""

    base: str
    is_fact: bool
    part: Part
    when: When = NOW
    grain: Grain | None = None
    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Year:
    """The calendar year looked at, or an earlier one."""

    when: When = NOW


Slot = Value | DayPart | Year
ORDINALS = (0, 4_000_000)
MONTHS = (0, 12 * 10_000)
DAYS = (1, 31)
YEARS = (0, 10_000)
