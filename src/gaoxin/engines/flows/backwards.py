"""Working time counted back from a moment: for what is to be done some time before a deadline."""

from datetime import date, datetime, timedelta

from gaoxin.engines.flows.calendars import Calendar


def working_day_before(day: date, count: int, calendar: Calendar) -> date:
    """The working day on which so many working days are left until a day: Thursday, for two before a Monday.

    The day itself, worked or not, is the last of them; for zero it is the answer.
    """
    while count:
        day -= timedelta(days=1)
        count -= calendar.day(day).works
    return day


def working_time_before(moment: datetime, time: timedelta, calendar: Calendar) -> datetime:
    """The moment from which so much working time is left until another, through the shifts of working days."""
    last = calendar.local(moment)
    on = last.date()
    while True:
        for shift in reversed(calendar.shifts(on) if calendar.day(on).works else ()):
            opens = datetime.combine(on, shift.opens)
            closes = min(datetime.combine(on, shift.closes), last)
            if closes > opens:
                if closes - opens >= time:
                    return calendar.aware(closes - time)
                time -= closes - opens
        on -= timedelta(days=1)
