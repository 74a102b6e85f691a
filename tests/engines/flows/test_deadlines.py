"""Deadlines computed by hand, rule by rule, on the shipped calendar."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.calendars import DayKind
from gaoxin.engines.flows.deadlines import Counting, Pause, WorkingDays, WorkingHours, deadline
from gaoxin.kernel.problems import Refusal

CALENDAR = package_calendar()
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def pause(text: str) -> Pause:
    start, _, end = text.partition("/")
    return Pause(at(start), at(end) if end else None)


def days(start: str, count: int, *pauses: str):
    return deadline(at(start), WorkingDays(count), CALENDAR, [pause(text) for text in pauses])


def hours(start: str, count, *pauses: str):
    return deadline(at(start), WorkingHours(count), CALENDAR, [pause(text) for text in pauses])


@pytest.mark.parametrize(
    ("start", "count", "moment"),
    [
        # Friday; Sunday 26 is worked, Monday 27, then the Spring Festival until 4 February, Wednesday 5.
        ("2025-01-24T15:00", 3, "2025-02-05T17:00"),
        ("2025-01-24T15:00", 1, "2025-01-26T17:00"),
        ("2025-01-24T00:00", 1, "2025-01-26T17:00"),
        ("2025-01-24T23:59", 1, "2025-01-26T17:00"),
        # Received on a day off: the first working day after it counts.
        ("2025-01-25T10:00", 1, "2025-01-26T17:00"),
        ("2025-01-28T10:00", 1, "2025-02-05T17:00"),
        # Saturday 8 February is worked.
        ("2025-02-07T10:00", 1, "2025-02-08T17:00"),
        # Ordinary weeks.
        ("2025-03-10T09:00", 5, "2025-03-17T17:00"),
        ("2025-03-10T09:00", 20, "2025-04-08T17:00"),
        # Over New Year, with the notice for 2026: 1 to 3 January off, Sunday 4 worked.
        ("2025-12-31T09:00", 2, "2026-01-05T17:00"),
        ("2018-12-28T09:00", 1, "2018-12-29T17:00"),
        ("2018-12-28T09:00", 2, "2019-01-02T17:00"),
        # The extended Spring Festival of 2020.
        ("2020-01-23T09:00", 1, "2020-02-03T17:00"),
    ],
)
def test_working_days_end_at_closing_time_of_the_last(start, count, moment):
    found = days(start, count)
    assert found.moment == at(moment)
    assert found.provisional_years == ()
    assert len(found.counted) == count


@pytest.mark.parametrize(
    ("start", "count", "moment"),
    [
        ("2025-03-10T09:00", 1, "2025-03-10T10:00"),
        ("2025-03-10T09:00", 3, "2025-03-10T12:00"),  # at closing before noon, not at 13:30
        ("2025-03-10T09:00", Decimal("3.25"), "2025-03-10T13:45"),
        ("2025-03-10T08:30", 7, "2025-03-10T17:00"),
        ("2025-03-10T06:00", 1, "2025-03-10T09:30"),
        ("2025-03-10T12:30", 1, "2025-03-10T14:30"),
        ("2025-03-10T16:00", 2, "2025-03-11T09:30"),
        ("2025-03-10T17:00", 1, "2025-03-11T09:30"),
        ("2025-03-14T20:00", 1, "2025-03-17T09:30"),
        ("2025-01-24T15:00", 2, "2025-01-24T17:00"),
        ("2025-01-24T15:00", 20, "2025-02-05T14:00"),
        ("2025-01-28T10:00", 4, "2025-02-05T14:00"),
    ],
)
def test_working_hours_run_through_the_shifts(start, count, moment):
    assert hours(start, count).moment == at(moment)


@pytest.mark.parametrize("start", ["2025-01-24T15:00", "2025-01-28T03:00", "2031-10-01T10:00", "1999-01-01T00:00"])
def test_an_amount_of_zero_is_due_at_the_start_whatever_day_it_is(start):
    for found in (days(start, 0, start), hours(start, 0), hours(start, Decimal("0.0"))):
        assert (found.moment, found.steps, found.provisional_years) == (at(start), (), ())


@pytest.mark.parametrize(
    ("pauses", "moment"),
    [
        ((), "2025-03-13T17:00"),  # Monday 10; 11, 12, 13
        (("2025-03-11T10:00/2025-03-11T11:00",), "2025-03-14T17:00"),  # Tuesday is touched
        (("2025-03-11T10:00/2025-03-12T09:00",), "2025-03-17T17:00"),  # Tuesday and Wednesday are touched
        (("2025-03-11T17:00/2025-03-12T08:30",), "2025-03-13T17:00"),  # only a night
        (("2025-03-11T12:00/2025-03-11T13:30",), "2025-03-13T17:00"),  # only noon
        (("2025-03-11T16:59/2025-03-11T17:00",), "2025-03-14T17:00"),  # one minute of work
        (("2025-03-11T10:00/2025-03-11T10:00",), "2025-03-13T17:00"),  # no length
        (("2025-03-10T10:00/2025-03-10T16:00",), "2025-03-13T17:00"),  # the start day does not count anyway
        (("2025-02-10T10:00/2025-03-01T16:00",), "2025-03-13T17:00"),  # before the start
        (("2025-02-10T10:00/2025-03-11T08:30",), "2025-03-13T17:00"),  # over the start, until the next opening
        (("2025-03-13T17:00",), "2025-03-13T17:00"),  # open, but after the moment
        (("2025-03-12T10:00/2025-03-13T10:00", "2025-03-11T10:00/2025-03-12T15:00"), "2025-03-18T17:00"),  # overlapping
        (("2025-03-14T10:00/2025-03-20T10:00",), "2025-03-13T17:00"),  # later than the moment
        (("2025-03-15T10:00/2025-03-16T10:00", "2025-03-13T08:00/2025-03-13T09:00"), "2025-03-14T17:00"),
    ],
)
def test_a_working_day_touched_by_a_pause_does_not_count(pauses, moment):
    assert days("2025-03-10T09:00", 3, *pauses).moment == at(moment)
    assert days("2025-03-10T09:00", 3, *reversed(pauses)).moment == at(moment)


@pytest.mark.parametrize(
    ("pauses", "moment"),
    [
        ((), "2025-03-10T16:30"),
        (("2025-03-10T10:00/2025-03-10T11:00",), "2025-03-11T09:00"),
        (("2025-03-10T10:00/2025-03-10T11:00", "2025-03-10T10:30/2025-03-10T11:30"), "2025-03-11T09:30"),
        (("2025-03-10T11:30/2025-03-10T14:00",), "2025-03-11T09:00"),
        (("2025-03-09T10:00/2025-03-10T09:30",), "2025-03-10T17:00"),
        (("2025-03-10T10:00/2025-03-17T10:00",), "2025-03-17T16:30"),
        (("2025-03-10T16:30",), "2025-03-10T16:30"),
    ],
)
def test_paused_working_time_is_not_counted_in_hours(pauses, moment):
    assert hours("2025-03-10T09:00", 6, *pauses).moment == at(moment)


def test_an_open_pause_suspends_and_tells_what_is_left():
    found = days("2025-03-10T09:00", 3, "2025-03-12T10:00")
    assert (found.moment, found.suspended_since, found.remaining) == (None, at("2025-03-12T10:00"), WorkingDays(2))
    found = hours("2025-03-10T09:00", 6, "2025-03-10T15:00")
    assert (found.moment, found.suspended_since) == (None, at("2025-03-10T15:00"))
    assert found.remaining == timedelta(hours=1, minutes=30)


def test_an_open_pause_from_before_the_start_suspends_at_once():
    found = days("2025-03-10T09:00", 3, "2025-03-01T10:00", "2025-03-12T10:00/2025-03-13T10:00")
    assert (found.moment, found.suspended_since, found.remaining) == (None, at("2025-03-10T09:00"), WorkingDays(3))


def test_the_answer_shows_every_day_and_why():
    found = days("2025-01-24T15:00", 3, "2025-01-26T09:00/2025-01-26T10:00")
    assert [(step.day.on.strftime("%m-%d"), step.day.kind, step.counting) for step in found.steps] == [
        ("01-24", DayKind.WORKDAY, Counting.START),
        ("01-25", DayKind.WEEKEND, Counting.CLOSED),
        ("01-26", DayKind.WORKING_WEEKEND, Counting.PAUSED),
        ("01-27", DayKind.WORKDAY, Counting.COUNTED),
        *((f"{on:%m-%d}", DayKind.HOLIDAY, Counting.CLOSED) for on in map(_from_28_january, range(8))),
        ("02-05", DayKind.WORKDAY, Counting.COUNTED),
        ("02-06", DayKind.WORKDAY, Counting.COUNTED),
    ]
    assert len(found.skipped) == len(found.steps) - 3


def _from_28_january(number: int) -> date:
    return date(2025, 1, 28) + timedelta(days=number)


def test_the_answer_shows_the_time_of_every_day():
    found = hours("2025-03-07T18:00", 10, "2025-03-10T00:00/2025-03-11T00:00")
    assert [(step.day.on.day, step.counting, step.time) for step in found.steps] == [
        (7, Counting.OUTSIDE, timedelta()),
        (8, Counting.CLOSED, timedelta()),
        (9, Counting.CLOSED, timedelta()),
        (10, Counting.PAUSED, timedelta()),
        (11, Counting.COUNTED, timedelta(hours=7)),
        (12, Counting.COUNTED, timedelta(hours=3)),
    ]
    assert found.moment == at("2025-03-12T11:30")


def test_a_year_without_its_notice_is_provisional_and_named():
    found = days("2026-12-30T09:00", 3)
    assert (found.moment, found.provisional_years) == (at("2027-01-05T17:00"), (2027,))
    assert hours("2027-02-04T09:00", 8).moment == at("2027-02-09T10:00")
    assert days("2026-12-29T09:00", 2).provisional_years == ()


def test_years_beyond_the_calendar_are_refused():
    with pytest.raises(Refusal, match=r"calendar\.year_unknown"):
        days("2035-12-31T09:00", 1)
    with pytest.raises(Refusal, match=r"calendar\.year_unknown"):
        days("2025-12-31T09:00", 10**9)
    with pytest.raises(Refusal, match=r"calendar\.year_unknown"):
        hours("2014-12-31T09:00", 1)
    with pytest.raises(Refusal, match=r"calendar\.year_unknown"):
        deadline(datetime.min.replace(tzinfo=UTC), WorkingDays(1), CALENDAR)


def test_moments_come_from_any_zone_and_are_answered_in_the_calendars():
    found = deadline(datetime(2025, 3, 9, 20, 0, tzinfo=UTC), WorkingDays(1), CALENDAR)  # Monday 04:00 in Shanghai
    assert found.moment is not None
    assert found.moment.isoformat() == "2025-03-11T17:00:00+08:00"


def test_seconds_are_kept():
    start = at("2025-03-10T16:59:58.5")
    assert deadline(start, WorkingHours(Decimal("0.25")), CALENDAR).moment == at("2025-03-11T08:44:58.5")


def test_wrong_amounts_and_pauses_are_refused():
    for make, code in (
        (lambda: WorkingDays(-1), "deadline.negative_amount"),
        (lambda: WorkingHours(Decimal("-0.5")), "deadline.negative_amount"),
        (lambda: WorkingHours(Decimal("0.001")), "deadline.not_whole_minutes"),
        (lambda: days("2025-03-10T09:00", 1, "2025-03-12T10:00/2025-03-12T09:59"), "deadline.pause_backwards"),
    ):
        with pytest.raises(Refusal) as refusal:
            make()
        assert [problem.code for problem in refusal.value.problems] == [code]


def test_a_moment_without_a_zone_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="time zone"):
        deadline(datetime(2025, 3, 10, 9), WorkingDays(1), CALENDAR)
