"""When answers are due, over the calendar of working days."""

from dataclasses import dataclass
from datetime import datetime

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.engines.flows.remaining import remaining
from gaoxin.kernel.problems import Refusal

CALENDAR = "cn"
"""Zones keep the national calendar until they declare their own."""


@dataclass(frozen=True, slots=True)
class AnswersDue:
    """The moment, and whether it rests on a year whose holiday notice has not come yet (暂定)."""

    moment: datetime
    provisional: bool


def answers_deadline(start: datetime) -> AnswersDue:
    """When the answers to a draft sent round at `start` are due."""
    days = WorkingDays(int(limit("plans.answer_days").value))
    found = deadline(start, days, package_calendar(CALENDAR))
    return AnswersDue(found.moment, bool(found.provisional_years))


def working_days_left(now: datetime, moment: datetime | None) -> int | None:
    """Working days after today up to the day of the moment; None where the calendar does not reach so far."""
    if moment is None:
        return None
    try:
        return remaining(now, moment, package_calendar(CALENDAR)).working_days
    except Refusal:
        return None
