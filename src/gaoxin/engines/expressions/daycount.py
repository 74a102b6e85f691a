"""Moving days and counting between them, as the civil code counts: a month after 31 January ends with February."""

from calendar import monthrange
from datetime import date, timedelta

from gaoxin.engines.expressions.slots import Part


def moved(day: date, months: int, days: int) -> date:
    """The day so many months and then days later (or earlier); a day its month does not have becomes the last.

    >>> moved(date(2024, 2, 29), 12, 0)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days)


def part_of(day: date, part: Part) -> int | bool:
    """One part of a day; see `Part`."""
    match part:
        case Part.ORDINAL:
            return day.toordinal()
        case Part.MONTHS:
            return day.year * 12 + day.month - 1
        case Part.DAY:
            return day.day
        case Part.MONTH_END:
            return day.day == monthrange(day.year, day.month)[1]
