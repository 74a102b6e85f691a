"""An assignment that is given back to the office that hands out, and goes from there to whom it decides."""

from datetime import UTC, datetime, timedelta

import pytest

from gaoxin.engines.flows.assignments import (
    CastVote,
    Completion,
    HandOver,
    Reassign,
    Rule,
    Vote,
    as_json,
    begin,
    from_json,
    perform,
    possible,
)
from gaoxin.engines.flows.assignments.moves import Move
from gaoxin.kernel.problems import Refusal

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def moved(task, who: str, act, why: str = "不属职责"):
    at = task.events[-1].at + timedelta(minutes=1)
    return perform(task, act, at=at, who=who, why=why)


def test_what_is_given_back_may_come_to_whoever_had_it_before():
    task = begin(Rule(Completion.ALL), ["land", "finance"], at=AT, who="office")
    task = moved(task, "land", Reassign("office"))
    task = moved(task, "office", Reassign("tax"))
    task = moved(task, "tax", Reassign("office"))
    task = moved(task, "office", Reassign("land"))
    assert [(one.holder, one.held_by) for one in task.assignments] == [
        ("land", ("land", "office", "tax", "office")),
        ("finance", ()),
    ]
    assert from_json(as_json(task)) == task
    task = moved(moved(task, "land", CastVote(Vote.AGREE)), "finance", CastVote(Vote.AGREE))
    assert task.outcome is not None


def test_handing_over_in_a_circle_stays_refused():
    task = moved(begin(Rule(Completion.ALL), ["land"], at=AT, who="office"), "land", HandOver("office"))
    with pytest.raises(Refusal) as refused:
        moved(moved(task, "office", HandOver("tax")), "tax", HandOver("land"))
    assert refused.value.problems[0].code == "assignments.circular"


@pytest.mark.parametrize(
    ("to", "why", "code"), [("finance", "不属职责", "assignments.takes_part"), ("office", "", "assignments.no_reason")]
)
def test_it_needs_a_reason_and_goes_to_nobody_who_decides_already(to, why, code):
    task = begin(Rule(Completion.ALL), ["land", "finance"], at=AT, who="office")
    with pytest.raises(Refusal) as refused:
        moved(task, "land", Reassign(to), why)
    assert refused.value.problems[0].code == code


def test_whether_one_gives_it_back_is_for_the_app_to_offer():
    task = begin(Rule(Completion.ALL), ["land"], at=AT, who="office")
    assert Move.REASSIGN not in {one.move for one in possible(task, "land", AT)}
