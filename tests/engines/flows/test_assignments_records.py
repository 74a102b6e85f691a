"""A task saved as JSON is read back as it was, or refused."""

import json
from datetime import timedelta
from time import perf_counter

import pytest

from gaoxin.engines.flows.assignments import AddSigner, Delegate, Urge, as_json, from_json, perform
from gaoxin.kernel.problems import Refusal
from tests.pace import allowed

from .test_assignments import BESIDE, IN_TURN, START, YES, after, does, task


def example():
    found = task(IN_TURN, "li", "li", "wang")
    found = after(found, ("li", AddSigner("sun", BESIDE)), ("boss", Urge(1)), ("li", YES))
    found = does(found, "sun", Delegate("zhao", START + timedelta(hours=1), START + timedelta(hours=2)))
    return does(found, "zhao", YES, on_behalf="sun", minutes=60)


def saved():
    return json.loads(json.dumps(as_json(example()), ensure_ascii=False))


def test_an_event_says_who_for_whom_by_which_mandate_when_why_and_what():
    assert saved()["events"][-1] == {
        "number": 6,
        "at": "2026-03-02T10:04:00+08:00",
        "who": "zhao",
        "on_behalf": "sun",
        "mandate": {
            "giver": "sun",
            "taker": "zhao",
            "since": "2026-03-02T10:00:00+08:00",
            "until": "2026-03-02T11:00:00+08:00",
        },
        "why": "据实办理",
        "move": "cast_vote",
        "act": {"vote": "agree"},
        "assignment": 4,
        "changes": [
            {"assignment": 2, "was": "waiting", "now": "merged"},
            {"assignment": 3, "was": "waiting", "now": "open"},
            {"assignment": 4, "was": "open", "now": "voted"},
        ],
        "outcome": None,
    }


def test_what_is_saved_is_read_back_and_goes_on():
    found = from_json(saved())
    assert found == example()
    assert does(found, "wang", YES).outcome is not None


def altered(*path_and_value):
    *path, value = path_and_value
    record = place = saved()
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return record


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (altered("events", 3, "act", "vote", "oppose"), None),
        (altered("events", 3, "who", "wang"), "record_differs"),
        (altered("events", 3, "changes", []), "record_differs"),
        (altered("events", 5, "outcome", "agreed"), "record_differs"),
        (altered("events", 5, "mandate", None), "record_differs"),
        (altered("events", 2, "at", "2026-03-01T09:00:00+08:00"), "record_differs"),
        (altered("events", 0, "act", "rule", "completion", "some"), "record_unreadable"),
        (altered("events", []), "record_unreadable"),
        (altered("events", None), "record_unreadable"),
        (altered("version", 2), "record_version"),
        ({}, "record_unreadable"),
    ],
)
def test_a_record_that_does_not_come_out_the_same_is_refused(record, code):
    """A changed vote that changes nothing else is for the seal over the log to find, not for replaying."""
    if code is None:
        assert from_json(record) != example()
        return
    with pytest.raises(Refusal) as refusal:
        from_json(record)
    assert [problem.code for problem in refusal.value.problems] == [f"assignments.{code}"]


def test_a_move_with_reading_and_saving_takes_a_fraction_of_five_milliseconds():
    text, moment = json.dumps(saved()), START + timedelta(hours=3)
    times = []
    for _ in range(30):
        since = perf_counter()
        json.dumps(as_json(perform(from_json(json.loads(text)), YES, at=moment, who="wang")))
        times.append(perf_counter() - since)
    assert sorted(times)[15] < allowed(0.005)
