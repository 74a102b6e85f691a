"""The clock of one matter from its events."""

import pytest

from gaoxin.engines.flows.clocks import Paused, Resumed, Started, Transferred, clock
from gaoxin.engines.flows.deadlines import WorkingDays, WorkingHours
from gaoxin.kernel.problems import Refusal

from .test_deadlines import CALENDAR, at

START = Started(at("2025-03-10T09:00"), WorkingDays(3))


def moment(*events):
    found = clock([START, *events], CALENDAR).moment
    return found and found.strftime("%m-%dT%H:%M")


def test_without_events_the_clock_is_its_deadline():
    assert moment() == "03-13T17:00"


def test_handing_on_the_rest_gains_no_time():
    assert moment(Transferred(at("2025-03-12T10:00"))) == moment()


def test_handing_on_with_a_new_amount_starts_a_new_clock():
    assert moment(Transferred(at("2025-03-12T10:00"), WorkingDays(3))) == "03-17T17:00"
    assert moment(Transferred(at("2025-03-12T10:00"), WorkingHours(2))) == "03-12T12:00"


def test_pauses_before_a_new_clock_do_not_touch_it():
    events = [Paused(at("2025-03-11T09:00")), Resumed(at("2025-03-11T15:00"))]
    assert moment(*events) == "03-14T17:00"
    assert moment(*events, Transferred(at("2025-03-12T10:00"), WorkingDays(3))) == "03-17T17:00"


def test_what_is_stopped_for_two_reasons_runs_when_both_are_gone():
    events = [
        Paused(at("2025-03-11T09:00"), "补正"),
        Paused(at("2025-03-12T09:00"), "专家评审"),
        Resumed(at("2025-03-12T10:00"), "补正"),
    ]
    assert moment(*events) is None
    assert moment(*events, Resumed(at("2025-03-14T09:00"), "专家评审")) == "03-19T17:00"


def test_a_stop_goes_over_to_a_new_clock_until_it_is_resumed():
    events = [Paused(at("2025-03-11T09:00")), Transferred(at("2025-03-12T10:00"), WorkingDays(1))]
    found = clock([START, *events], CALENDAR)
    assert (found.moment, found.suspended_since, found.remaining) == (None, at("2025-03-12T10:00"), WorkingDays(1))
    assert moment(*events, Resumed(at("2025-03-14T07:00"))) == "03-14T17:00"


@pytest.mark.parametrize(
    ("events", "code"),
    [
        ([], "clock.not_started"),
        ([Paused(at("2025-03-11T09:00"))], "clock.not_started"),
        ([START, START], "clock.started_twice"),
        ([START, Paused(at("2025-03-09T09:00"))], "clock.out_of_order"),
        ([START, Paused(at("2025-03-11T09:00")), Paused(at("2025-03-12T09:00"))], "clock.already_paused"),
        ([START, Resumed(at("2025-03-11T09:00"))], "clock.not_paused"),
        ([START, Paused(at("2025-03-11T09:00"), "a"), Resumed(at("2025-03-12T09:00"), "b")], "clock.not_paused"),
    ],
)
def test_events_that_cannot_have_happened_are_refused(events, code):
    with pytest.raises(Refusal) as refusal:
        clock(events, CALENDAR)
    assert [problem.code for problem in refusal.value.problems] == [code]
