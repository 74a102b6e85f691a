"""What is left of a deadline, as pages say it."""

from datetime import date, timedelta

import pytest

from gaoxin.engines.flows.remaining import Remaining, Standing, remaining, working_days_between, working_time_between

from .test_deadlines import CALENDAR, at


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [
        ("2026-03-05", "2026-03-09", 2),  # Thursday; Friday and Monday
        ("2026-03-06", "2026-03-09", 1),
        ("2026-03-05", "2026-03-05", 0),
        ("2026-03-07", "2026-03-08", 0),
        ("2025-01-24", "2025-02-05", 3),
        ("2026-03-09", "2026-03-05", -2),
    ],
)
def test_working_days_after_one_day_up_to_another(start, end, number):
    assert working_days_between(date.fromisoformat(start), date.fromisoformat(end), CALENDAR) == number


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-03-05T09:00", "2026-03-05T12:30", 3),
        ("2026-03-05T16:00", "2026-03-09T09:00", 8.5),
        ("2026-03-07T09:00", "2026-03-08T12:30", 0),
        ("2026-03-09T09:00", "2026-03-05T16:00", -8.5),
    ],
)
def test_working_time_through_the_shifts(start, end, hours):
    assert working_time_between(at(start), at(end), CALENDAR) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-05T10:00", Remaining(Standing.RUNNING, 2, timedelta(hours=19, minutes=30))),
        ("2026-03-08T10:00", Remaining(Standing.RUNNING, 1, timedelta(hours=7))),
        ("2026-03-09T10:00", Remaining(Standing.DUE_TODAY, 0, timedelta(hours=5, minutes=30))),
        ("2026-03-09T17:00", Remaining(Standing.DUE_TODAY, 0, timedelta())),
        ("2026-03-09T17:01", Remaining(Standing.OVERDUE, 0, timedelta())),
        ("2026-03-11T09:30", Remaining(Standing.OVERDUE, -2, timedelta(hours=-8))),
    ],
)
def test_what_is_left_of_a_deadline_on_monday(now, expected):
    assert remaining(at(now), at("2026-03-09T17:00"), CALENDAR) == expected


def test_a_suspended_clock_has_nothing_to_count():
    assert remaining(at("2026-03-05T10:00"), None, CALENDAR) == Remaining(Standing.SUSPENDED)
