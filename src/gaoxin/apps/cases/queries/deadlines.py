"""Working days that are left, over the national calendar."""

from datetime import datetime

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.remaining import remaining
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

CALENDAR = "cn"


def working_days_left(moment: datetime | None) -> int | None:
    """Working days after today up to the day of the moment; None without a moment, or beyond the calendar."""
    if moment is None:
        return None
    try:
        return remaining(clock.now(), moment, package_calendar(CALENDAR)).working_days
    except Refusal:
        return None
