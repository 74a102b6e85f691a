"""Drawn cases, ten thousand in the long tests, against a slow and obvious count, minute by minute and day by day.

The reference takes its working days from another package and knows nothing of shifts but a table of worked minutes.
"""

from datetime import date, datetime, timedelta
from fractions import Fraction

import chinese_calendar
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.deadlines import Pause, WorkingDays, WorkingHours, deadline
from gaoxin.engines.flows.remaining import working_days_between, working_time_between
from tests.amounts import many

from .test_deadlines import at

CALENDAR = package_calendar()
FIRST = datetime(2018, 1, 1)
DAYS_KNOWN = (datetime(2026, 12, 1) - FIRST).days
MINUTE = timedelta(minutes=1)
A_DAY = 24 * 60

ONE_DAY = bytes(8 * 60 + 30 <= m < 12 * 60 or 13 * 60 + 30 <= m < 17 * 60 for m in range(A_DAY))
WORKED = b"".join(
    ONE_DAY if chinese_calendar.is_workday(FIRST.date() + timedelta(days=n)) else bytes(A_DAY)
    for n in range(DAYS_KNOWN)
)
"""One byte for every minute since FIRST: 1 while somebody works."""


def minute(wall: datetime) -> int:
    return int((wall - FIRST) / MINUTE)


def aware(number: int) -> datetime:
    return CALENDAR.aware(FIRST + number * MINUTE)


# Half of the starts lie near the long breaks, where calendars go wrong.
BREAKS = [minute(datetime(year, *day)) for year in range(2018, 2026) for day in ((1, 20), (4, 28), (9, 27), (12, 27))]
STARTS = st.one_of(
    st.integers(0, (DAYS_KNOWN - 400) * A_DAY),
    st.builds(lambda near, by: near + by, st.sampled_from(BREAKS), st.integers(0, 14 * A_DAY)),
)
EDGES = st.sampled_from([0, 8 * 60 + 30, 12 * 60, 13 * 60 + 30, 17 * 60])


@st.composite
def pauses(draw, start: int, reach: int):
    """Up to four pauses around a start, many of them ending or beginning exactly with a shift."""
    found = []
    for _ in range(draw(st.integers(0, 4))):
        begins = start + draw(st.integers(-3 * A_DAY, reach))
        if draw(st.booleans()):
            begins = begins // A_DAY * A_DAY + draw(EDGES)
        ends = begins + draw(st.one_of(st.just(0), st.integers(0, 60), st.integers(0, 6 * A_DAY)))
        if draw(st.booleans()):
            ends = max(begins, ends // A_DAY * A_DAY + draw(EDGES))
        found.append((begins, ends))
    return found


@st.composite
def cases(draw, most: int, reach: int):
    start = draw(STARTS)
    if draw(st.booleans()):
        start = start // A_DAY * A_DAY + draw(EDGES)
    return start, draw(st.integers(1, most)), draw(pauses(start, reach))


def given_pauses(drawn):
    return [Pause(aware(begins), aware(ends)) for begins, ends in drawn]


def unpaused(start: int, length: int, drawn) -> bytes:
    """Worked minutes from a start on, the paused ones struck out one after another."""
    minutes = bytearray(WORKED[start : start + length])
    for begins, ends in drawn:
        for number in range(max(begins, start), min(ends, start + length)):
            minutes[number - start] = 0
    return bytes(minutes)


def slow_hours(start: int, minutes: int, drawn) -> int:
    """The minute after which so many unpaused working minutes have passed."""
    left = minutes
    for number, worked in enumerate(unpaused(start, 60 * A_DAY, drawn)):
        left -= worked
        if not left:
            return start + number + 1
    raise AssertionError("sixty days were not enough")


def slow_days(start: int, count: int, drawn) -> int:
    """The closing minute of the n-th day after the start's that is worked and wholly unpaused."""
    first = (start // A_DAY + 1) * A_DAY
    left = count
    running = unpaused(first, 150 * A_DAY, [(max(begins, start), ends) for begins, ends in drawn if ends > start])
    for number in range(150):
        day = slice(number * A_DAY, (number + 1) * A_DAY)
        worked = WORKED[first + day.start : first + day.stop]
        left -= any(worked) and running[day] == worked
        if not left:
            return first + day.start + 17 * 60
    raise AssertionError("150 days were not enough")


@many(5000)
@given(cases(most=25, reach=40 * A_DAY))
@example((minute(datetime(2025, 1, 24, 15)), 3, []))
def test_working_days_agree_with_counting_day_by_day(case):
    start, count, drawn = case
    found = deadline(aware(start), WorkingDays(count), CALENDAR, given_pauses(drawn))
    assert found.moment == aware(slow_days(start, count, drawn))
    assert len(found.counted) == count


@many(5000)
@given(cases(most=40 * 60, reach=8 * A_DAY))
def test_working_hours_agree_with_counting_minute_by_minute(case):
    start, minutes, drawn = case
    found = deadline(aware(start), WorkingHours(Fraction(minutes, 60)), CALENDAR, given_pauses(drawn))
    assert found.moment == aware(slow_hours(start, minutes, drawn))
    assert sum((step.time for step in found.steps), timedelta()) == minutes * MINUTE


@settings(max_examples=500, deadline=None)
@given(STARTS, st.integers(0, 40), st.integers(0, 60 * A_DAY))
def test_an_open_pause_leaves_what_was_not_used_before_it(start, count, after):
    whole = deadline(aware(start), WorkingDays(count), CALENDAR)
    found = deadline(aware(start), WorkingDays(count), CALENDAR, [Pause(aware(start + after))])
    if found.moment is not None:
        assert found.moment == whole.moment
        assert found.moment <= aware(start + after) or count == 0
    else:
        assert found.remaining == WorkingDays(count - len(found.counted))
        assert found.suspended_since == aware(start + after)
        assert whole.moment > found.suspended_since


@settings(max_examples=500, deadline=None)
@given(STARTS, st.integers(0, 120 * A_DAY))
def test_between_two_moments_agrees_with_counting(start, length):
    end = start + length
    assert working_time_between(aware(start), aware(end), CALENDAR) == sum(WORKED[start:end]) * MINUTE
    days = sum(any(WORKED[day * A_DAY : (day + 1) * A_DAY]) for day in range(start // A_DAY + 1, end // A_DAY + 1))
    assert working_days_between(aware(start).date(), aware(end).date(), CALENDAR) == days


@settings(max_examples=300, deadline=None)
@given(STARTS, st.integers(1, 60))
def test_as_many_working_days_lie_between_start_and_moment_as_were_asked(start, count):
    moment = deadline(aware(start), WorkingDays(count), CALENDAR).moment
    assert working_days_between(aware(start).date(), moment.date(), CALENDAR) == count


@settings(max_examples=300, deadline=None)
@given(st.dates(date(2026, 12, 1), date(2035, 6, 1)), st.integers(1, 60))
def test_a_deadline_is_provisional_exactly_when_it_walks_into_a_year_without_notice(on, count):
    found = deadline(at(f"{on}T09:00"), WorkingDays(count), CALENDAR)
    walked = {step.day.on.year for step in found.steps}
    assert found.provisional_years == tuple(sorted(walked - set(CALENDAR.notices)))
