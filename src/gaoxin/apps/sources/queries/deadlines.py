"""Working days of answers and reminders, over the national calendar."""

from datetime import date, datetime

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.engines.flows.remaining import remaining
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

CALENDAR = "cn"


def answer_days() -> int:
    """How many working days a providing department has to answer."""
    return int(limit("sources.answer_days").value)


def answer_due(asked_at: datetime) -> datetime:
    """When a request made at this moment is to be answered."""
    return deadline(asked_at, WorkingDays(answer_days()), package_calendar(CALENDAR)).moment


def working_days_left(moment: datetime | None) -> int | None:
    """Working days after today up to the day of the moment; None where the calendar does not reach so far."""
    if moment is None:
        return None
    try:
        return remaining(clock.now(), moment, package_calendar(CALENDAR)).working_days
    except Refusal:
        return None


def end_of(day: date) -> datetime:
    """The end of office hours of a day, as a moment."""
    return clock.local(datetime(day.year, day.month, day.day, 17))


def soon() -> int:
    """How many days before its end a grant is brought up."""
    return int(limit("sources.ending_soon_days").value)
