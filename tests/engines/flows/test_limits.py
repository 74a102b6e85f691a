"""Limits of a case computed by hand, happening by happening, on the shipped calendar.

March 2026 has no holidays: Monday 2 to Friday 6, Monday 9 to Friday 13, and so on. Hours are 08:30-12:00, 13:30-17:00.
"""

import json

import pytest

from gaoxin.engines.flows.deadlines import WorkingDays, WorkingHours
from gaoxin.engines.flows.limits import (
    Continued,
    Done,
    Extended,
    Extension,
    Ground,
    HandedOn,
    LineKind,
    OnReturn,
    OnTransfer,
    Opened,
    Ordered,
    Reclassified,
    Rung,
    Scheme,
    SentBack,
    Stage,
    Stopped,
    as_json,
    case_limits,
    from_json,
    ladder,
)
from gaoxin.kernel.problems import Refusal

from .test_deadlines import CALENDAR, at


def days(count):
    return WorkingDays(count)


RECEIPT = Stage("receipt", {"plain": days(1), "hard": days(1)}, on_transfer=OnTransfer.REPEAT)
ANSWER = Stage("answer", {"plain": days(3), "hard": days(5)}, on_return=OnReturn.RESUME)
SOLVE = Stage("solve", {"hard": days(15)}, on_return=OnReturn.RESTART, extension=Extension({"hard": days(15)}))
CALL = Stage("call", {"plain": days(1), "hard": days(1)}, begins="answer")
REVIEW = Stage("review", {"urgent": WorkingHours(2)}, on_transfer=OnTransfer.RESTART)
LADDER = (
    Rung("remind", days(2), before=True, stages=("answer", "solve")),
    Rung("urge"),
    Rung("order", days(1)),
    Rung("meeting", days(3)),
)
SCHEMES = {
    "appeal": Scheme(
        "appeal", (RECEIPT, ANSWER, SOLVE, CALL), (Ground("补正"), Ground("鉴定", ("answer", "solve"))), LADDER
    ),
    "event": Scheme(
        "event", (REVIEW,), (), (Rung("remind", WorkingHours(1), before=True), Rung("urge", WorkingHours(1)))
    ),
}
STOPPED = Stopped(at("2026-03-02T11:30"), "鉴定")
HARD = Opened(at("2026-03-02T10:00"), "appeal", "hard")


def limits(*happened):
    return case_limits(happened, SCHEMES, CALENDAR)


def due(found, stage):
    deadline = found.stage(stage).deadline
    return deadline and deadline.moment and deadline.moment.strftime("%m-%dT%H:%M")


def lines(found, stage):
    return [(f"{line.at:%m-%dT%H:%M}", line.kind, line.amount, line.about) for line in found.stage(stage).lines]


def refused(*happened):
    with pytest.raises(Refusal) as refusal:
        limits(*happened)
    return [problem.code for problem in refusal.value.problems]


def test_each_stage_of_the_grade_has_its_limit_and_some_begin_when_another_is_done():
    found = limits(HARD)
    assert {limit.stage.key: due(found, limit.stage.key) for limit in found.stages} == {
        "receipt": "03-03T17:00",
        "answer": "03-09T17:00",
        "solve": "03-23T17:00",
        "call": None,
    }
    answered = limits(HARD, Done(at("2026-03-05T16:00"), "answer"))
    assert due(answered, "call") == "03-06T17:00"
    assert [limit.running for limit in answered.stages] == [True, False, True, True]


def test_done_at_the_very_moment_is_in_time():
    assert limits(HARD, Done(at("2026-03-03T17:00"), "receipt")).stage("receipt").kept is True
    assert limits(HARD, Done(at("2026-03-03T17:01"), "receipt")).stage("receipt").kept is False
    assert limits(HARD).stage("receipt").kept is None


# Stopped time


def test_stopped_time_is_left_out_of_every_running_stage_with_its_ground():
    stopped = [Stopped(at("2026-03-03T09:00"), "补正"), Continued(at("2026-03-04T09:00"), "补正")]
    found = limits(HARD, Done(at("2026-03-02T16:00"), "receipt"), *stopped)
    assert (due(found, "receipt"), due(found, "answer")) == ("03-03T17:00", "03-11T17:00")
    assert lines(found, "answer") == [
        ("03-02T10:00", LineKind.BEGUN, days(5), ""),
        ("03-03T09:00", LineKind.STOPPED, None, "补正"),
        ("03-04T09:00", LineKind.CONTINUED, None, "补正"),
    ]
    assert [f"{step.day.on:%m-%d} {step.counting}" for step in found.stage("answer").deadline.steps][:4] == [
        "03-02 start",
        "03-03 paused",
        "03-04 paused",
        "03-05 counted",
    ]


def test_what_is_stopped_for_two_reasons_goes_on_when_both_are_gone():
    two = [
        Stopped(at("2026-03-03T09:00"), "补正"),
        Stopped(at("2026-03-03T10:00"), "鉴定"),
        Continued(at("2026-03-04T09:00"), "补正"),
    ]
    assert due(limits(HARD, *two), "answer") is None
    assert limits(HARD, *two).stage("answer").deadline.remaining == days(5)
    assert due(limits(HARD, *two, Continued(at("2026-03-05T18:00"), "鉴定")), "answer") == "03-12T17:00"


def test_what_was_done_while_the_clock_was_stopped_is_in_time():
    found = limits(HARD, Stopped(at("2026-03-03T09:00"), "补正"), Done(at("2026-03-20T09:00"), "answer"))
    assert found.stage("answer").kept is True
    later = limits(HARD, Done(at("2026-03-09T10:00"), "answer"), Stopped(at("2026-03-09T11:00"), "补正"))
    assert (due(later, "answer"), due(later, "call")) == ("03-09T17:00", None)


def test_a_ground_stops_only_the_stages_it_is_declared_for():
    found = limits(HARD, STOPPED)
    assert (due(found, "receipt"), due(found, "answer")) == ("03-03T17:00", None)
    assert [line.kind for line in found.stage("receipt").lines] == [LineKind.BEGUN]


# Handing on


def test_handing_on_gains_no_time_but_the_receipt_is_owed_again():
    found = limits(HARD, Done(at("2026-03-02T11:00"), "receipt"), HandedOn(at("2026-03-04T10:00"), "科技局"))
    assert (due(found, "answer"), due(found, "receipt")) == ("03-09T17:00", "03-05T17:00")
    assert lines(found, "answer")[-1] == ("03-04T10:00", LineKind.HANDED_ON, None, "科技局")
    assert lines(found, "receipt")[-1] == ("03-04T10:00", LineKind.HANDED_ON_ANEW, days(1), "科技局")
    assert found.stage("receipt").running


def test_handing_on_begins_a_stage_anew_where_that_is_declared_unless_it_is_done():
    opened = Opened(at("2026-03-02T09:00"), "event", "urgent")
    handed = HandedOn(at("2026-03-02T10:30"), "应急局")
    assert due(limits(opened, handed), "review") == "03-02T14:00"
    assert due(limits(opened, Done(at("2026-03-02T10:00"), "review"), handed), "review") == "03-02T11:00"


# Another kind or grade


def test_another_grade_counts_from_the_same_start_with_the_same_pauses():
    opened = Opened(at("2026-03-02T10:00"), "appeal", "plain")
    stopped = [Stopped(at("2026-03-03T09:00"), "补正"), Continued(at("2026-03-03T16:00"), "补正")]
    found = limits(opened, *stopped, Reclassified(at("2026-03-05T09:00"), grade="hard"))
    assert (due(found, "answer"), due(found, "solve")) == ("03-10T17:00", "03-24T17:00")
    assert lines(found, "answer")[-1] == ("03-05T09:00", LineKind.REGRADED, days(5), "appeal")


def test_what_is_overdue_stays_overdue():
    opened = Opened(at("2026-03-02T10:00"), "appeal", "plain")
    found = limits(opened, Reclassified(at("2026-03-05T17:01"), grade="hard"))
    assert due(found, "answer") == "03-05T17:00"
    assert lines(found, "answer")[-1][1] is LineKind.REGRADED_OVERDUE
    assert due(limits(opened, Reclassified(at("2026-03-05T17:00"), grade="hard")), "answer") == "03-09T17:00"


def test_a_limit_that_would_have_been_over_counts_from_the_change_but_not_beyond_the_old_one():
    changed = limits(HARD, Reclassified(at("2026-03-05T17:30"), grade="plain"))
    assert (due(changed, "answer"), lines(changed, "answer")[-1][1]) == ("03-09T17:00", LineKind.REGRADED_CAPPED)
    schemes = {"case": Scheme("case", (Stage("answer", {"slow": days(15), "fast": days(3)}),))}
    opened = Opened(at("2026-03-02T10:00"), "case", "slow")
    found = case_limits([opened, Reclassified(at("2026-03-09T09:00"), grade="fast")], schemes, CALENDAR)
    assert (due(found, "answer"), lines(found, "answer")[-1][1]) == ("03-12T17:00", LineKind.REGRADED_FROM_NOW)


def test_another_kind_brings_its_own_stages():
    found = limits(HARD, Reclassified(at("2026-03-02T10:30"), "event", "urgent"))
    assert [limit.stage.key for limit in found.stages] == ["review"]
    assert due(found, "review") == "03-02T12:00"
    late = limits(HARD, Reclassified(at("2026-03-02T16:00"), "event", "urgent"))
    assert due(late, "review") == "03-03T09:30", "what is newly owed is not overdue at once"


# Extensions


def test_an_extension_is_added_once_and_asked_for_before_the_limit():
    asked = Extended(at("2026-03-23T17:00"), "solve", "需上级协调")
    found = limits(HARD, asked)
    assert due(found, "solve") == "04-14T17:00", "15 more working days, over 清明 on 4 to 6 April"
    assert lines(found, "solve")[-1] == ("03-23T17:00", LineKind.EXTENDED, days(15), "需上级协调")
    assert refused(HARD, asked, Extended(at("2026-03-24T09:00"), "solve", "再延")) == ["limits.extended_enough"]
    assert refused(HARD, Extended(at("2026-03-23T17:01"), "solve", "晚了")) == ["limits.extension_too_late"]
    assert refused(HARD, Extended(at("2026-03-03T09:00"), "answer", "不可")) == ["limits.no_extension"]


# Sent back


def test_a_stage_that_is_sent_back_runs_on_resumes_or_begins_anew_as_declared():
    done = [Done(at("2026-03-04T16:00"), each) for each in ("receipt", "answer", "solve")]
    kept = limits(HARD, *done, SentBack(at("2026-03-10T10:00"), "receipt"))
    assert (due(kept, "receipt"), lines(kept, "receipt")[-1][1]) == ("03-03T17:00", LineKind.SENT_BACK)
    resumed = limits(HARD, *done, SentBack(at("2026-03-10T10:00"), "answer"))
    assert due(resumed, "answer") == "03-16T17:00", "the 3rd counts; 4th to 10th are left out; then 11, 12, 13, 16"
    assert due(resumed, "call") is None, "what began with the answer has not begun any more"
    anew = limits(HARD, *done, SentBack(at("2026-03-10T10:00"), "solve"))
    assert due(anew, "solve") == "03-31T17:00"


def test_sending_back_what_is_not_done_changes_no_limit():
    found = limits(HARD, SentBack(at("2026-03-04T10:00"), "solve"))
    assert (due(found, "solve"), lines(found, "solve")[-1][1]) == (due(limits(HARD), "solve"), LineKind.SENT_BACK)


# The ladder


def climbs(found):
    return [f"{climb.stage} {climb.rung.key} {climb.at:%m-%dT%H:%M}" for climb in ladder(found, CALENDAR)]


def test_steps_come_before_at_and_after_the_limit_until_the_stage_is_done():
    found = limits(Opened(at("2026-03-02T10:00"), "appeal", "plain"), Done(at("2026-03-04T09:00"), "receipt"))
    assert climbs(found) == [
        "answer remind 03-03T08:30",
        "receipt urge 03-03T17:00",
        "answer urge 03-05T17:00",
        "answer order 03-06T17:00",
        "answer meeting 03-10T17:00",
    ]


def test_steps_in_hours_are_counted_through_the_shifts():
    opened = Opened(at("2026-03-02T11:00"), "event", "urgent")
    assert climbs(limits(opened)) == ["review remind 03-02T13:30", "review urge 03-02T15:30"]


def test_a_limit_shorter_than_the_notice_has_no_reminder():
    schemes = {"case": Scheme("case", (RECEIPT,), (), (*LADDER[1:], Rung("remind", days(2), before=True)))}
    found = case_limits([Opened(at("2026-03-02T10:00"), "case", "plain")], schemes, CALENDAR)
    assert [climb.rung.key for climb in ladder(found, CALENDAR)] == ["urge", "order", "meeting"]


def test_a_suspended_clock_climbs_no_ladder_and_time_stopped_after_the_limit_is_left_out():
    stopped = Stopped(at("2026-03-03T09:00"), "补正")
    assert climbs(limits(HARD, stopped)) == []
    after = limits(
        Opened(at("2026-03-02T10:00"), "appeal", "plain"),
        Done(at("2026-03-02T11:00"), "receipt"),
        Stopped(at("2026-03-06T09:00"), "补正"),
        Continued(at("2026-03-06T11:00"), "补正"),
    )
    assert climbs(after)[1:3] == ["answer urge 03-05T17:00", "answer order 03-09T17:00"]


# What cannot have happened


@pytest.mark.parametrize(
    ("happened", "code"),
    [
        ([], "not_opened"),
        ([Done(at("2026-03-02T10:00"), "answer")], "not_opened"),
        ([HARD, HARD], "opened_twice"),
        ([HARD, HandedOn(at("2026-03-02T09:59"), "科技局")], "out_of_order"),
        ([Opened(at("2026-03-02T10:00"), "other", "hard")], "no_kind"),
        ([Opened(at("2026-03-02T10:00"), "appeal", "odd")], "no_grade"),
        ([HARD, Reclassified(at("2026-03-02T11:00"), grade="odd")], "no_grade"),
        ([HARD, Done(at("2026-03-02T11:00"), "review")], "no_stage"),
        ([HARD, Done(at("2026-03-02T11:00"), "call")], "not_begun"),
        ([HARD, Done(at("2026-03-02T11:00"), "answer"), Done(at("2026-03-02T12:00"), "answer")], "already_done"),
        ([HARD, SentBack(at("2026-03-02T11:00"), "call")], "not_begun"),
        ([HARD, Stopped(at("2026-03-02T11:00"), "等领导")], "no_ground"),
        ([HARD, Stopped(at("2026-03-02T11:00"), "补正"), Stopped(at("2026-03-02T12:00"), "补正")], "already_stopped"),
        ([HARD, *(Done(at("2026-03-02T11:00"), each) for each in ("answer", "solve")), STOPPED], "nothing_to_stop"),
        ([HARD, Continued(at("2026-03-02T11:00"), "补正")], "not_stopped"),
    ],
)
def test_what_cannot_have_happened_is_refused(happened, code):
    assert refused(*happened) == [f"limits.{code}"]


# Saved and read back


def test_what_happened_is_saved_as_json_and_read_back():
    happened = [
        HARD,
        Stopped(at("2026-03-03T09:00"), "补正"),
        Continued(at("2026-03-04T09:00"), "补正"),
        HandedOn(at("2026-03-04T10:00"), "科技局"),
        Extended(at("2026-03-04T11:00"), "solve", "协调"),
        Done(at("2026-03-04T12:00"), "answer"),
        SentBack(at("2026-03-04T13:00"), "answer"),
        Reclassified(at("2026-03-04T14:00"), grade="plain"),
    ]
    saved = json.loads(json.dumps(as_json(happened)))
    assert saved[1] == {"what": "stopped", "at": "2026-03-03T09:00:00+08:00", "ground": "补正"}
    assert from_json(saved) == happened
    assert limits(*from_json(saved)) == limits(*happened)


@pytest.mark.parametrize(
    "saved",
    [
        {"what": "lost", "at": "2026-03-03T09:00:00+08:00"},
        {"what": "done", "at": "2026-03-03T09:00:00+08:00"},
        {"what": "done", "at": "2026-03-03T09:00:00", "stage": "answer"},
        {"what": "done", "at": "soon", "stage": "answer"},
        {"at": "2026-03-03T09:00:00+08:00", "stage": "answer"},
    ],
)
def test_what_is_no_record_is_refused_with_its_place(saved):
    with pytest.raises(Refusal) as refusal:
        from_json([*as_json([HARD]), saved])
    assert [(problem.code, problem.values["number"]) for problem in refusal.value.problems] == [
        ("limits.record_unreadable", 2)
    ]


def test_whoever_gives_the_order_sets_by_when_in_place_of_the_grade():
    opened = Opened(at("2026-03-02T10:00"), "appeal", "hard")
    ordered = [opened, Ordered(at("2026-03-02T10:00"), "answer", 8)]
    found = case_limits(ordered, SCHEMES, CALENDAR)
    assert due(found, "answer") == "03-12T17:00"
    assert lines(found, "answer")[-1] == ("03-02T10:00", LineKind.ORDERED, days(8), "")
    paused = [*ordered, Stopped(at("2026-03-03T09:00"), "补正"), Continued(at("2026-03-04T09:00"), "补正")]
    assert due(case_limits(paused, SCHEMES, CALENDAR), "answer") == "03-16T17:00"
    with pytest.raises(Refusal, match="already_done"):
        case_limits(
            [*ordered, Done(at("2026-03-03T09:00"), "answer"), Ordered(at("2026-03-04T09:00"), "answer", 3)],
            SCHEMES,
            CALENDAR,
        )
    assert from_json(json.loads(json.dumps(as_json(ordered)))) == ordered
