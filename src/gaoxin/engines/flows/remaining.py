"""How much working time lies between two moments, and what is left of a deadline."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from gaoxin.engines.flows.calendars import Calendar


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Working days after `start` up to and including `end`, as a deadline in working days counts them: 1 from a Friday
    to the next Monday. Negative when `end` lies before `start`."""
    if end < start:
        return -working_days_between(end, start, calendar)
    days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
    return sum(1 for day in days if calendar.day(day).works)


def working_time_between(start: datetime, end: datetime, calendar: Calendar) -> timedelta:
    """Working time from one moment to another through the shifts. Negative when `end` lies before `start`."""
    first, last = calendar.local(start), calendar.local(end)
    if last < first:
        return -working_time_between(end, start, calendar)
    total = timedelta()
    for number in range((last.date() - first.date()).days + 1):
        day = first.date() + timedelta(days=number)
        for shift in calendar.shifts(day) if calendar.day(day).works else ():
            opens, closes = datetime.combine(day, shift.opens), datetime.combine(day, shift.closes)
            total += max(timedelta(), min(closes, last) - max(opens, first))
    return total


class Standing(StrEnum):
    """How a deadline stands at a moment."""

    RUNNING = "running"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left: working days after today up to the day of the deadline, and working time up to its moment. When it
    is overdue both say by how much, as negative numbers; while it is suspended both are None."""

    standing: Standing
    working_days: int | None = None
    working_time: timedelta | None = None


def remaining(now: datetime, moment: datetime | None, calendar: Calendar) -> Remaining:
    """What is left at `now` until a deadline's moment (None: the clock is suspended). The moment itself is in time.

    For “还剩 2 个工作日”: on Thursday, with the moment on Monday, two working days are left.
    """
    if moment is None:
        return Remaining(Standing.SUSPENDED)
    today, last = calendar.local(now).date(), calendar.local(moment).date()
    days = working_days_between(today, last, calendar)
    time = working_time_between(now, moment, calendar)
    if now > moment:
        return Remaining(Standing.OVERDUE, days, time)
    return Remaining(Standing.DUE_TODAY if today == last else Standing.RUNNING, days, time)
