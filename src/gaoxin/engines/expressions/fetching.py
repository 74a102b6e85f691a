"""What a slot stands for at some moment: a key under which a record holds a value, or a value of the moment itself."""

from datetime import date
from typing import TypeAlias

from gaoxin.engines.expressions import daycount
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.slots import DayPart, Value, Year
from gaoxin.kernel.periods import Grain, Period

Key: TypeAlias = tuple[str, Period | None]
"""A fact and the period of which its value is; None for a fact without periods."""


def key_of(slot: Value | DayPart, moment: Moment) -> Key:
    """The fact and period that a slot of a record stands for."""
    fact = slot.fact if isinstance(slot, Value) else slot.base
    return fact, None if slot.grain is None else moment.period(slot.grain, slot.when)


def part(slot: DayPart, day: date) -> int | bool:
    """The part of a day that a slot asks for, once the day is moved as it asks."""
    return daycount.part_of(daycount.moved(day, slot.months, slot.days), slot.part)


def fixed(slot: DayPart | Year, moment: Moment) -> int | bool:
    """The value of a slot that depends on the moment alone."""
    year = moment.period(Grain.YEAR, slot.when)
    if isinstance(slot, Year):
        return year.year
    return part(slot, moment.on if slot.base == "on" else year.last_day)
