"""The limits of an appeal: begun, stopped, extended, regraded, sent back; ladder and timers, each once."""

import pytest

from gaoxin.apps.cases.models import Case, Clock, Escalation, Trail
from gaoxin.apps.cases.services import limits, moving, pausing, returning, ringing
from gaoxin.apps.cases.services.limit_lines import stage_lines
from gaoxin.apps.cases.states import CaseState, ClockState, ExtensionState, StepState
from gaoxin.apps.cases.tests.world import World, appeal, dispatched, open_step
from gaoxin.engines.flows.assignments import HandOver
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice


def due(case: Case, stage: str) -> str:
    return clock.local(case.clocks.get(stage=f"limit:{stage}").due).isoformat(" ", "minutes")


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def test_an_appeal_owes_receipt_and_answer_from_its_filing_and_its_parts_are_due_with_it(world: World):
    case = appeal(world)
    assert {one.stage: one.state for one in case.clocks.filter(stage__startswith="limit:")} == {
        "limit:receipt": ClockState.RUNNING,
        "limit:answer": ClockState.RUNNING,
    }
    assert (due(case, "receipt"), due(case, "answer")) == ("2026-03-03 17:00+08:00", "2026-03-09 17:00+08:00")
    moving.take(world.dispatcher, open_step(case).pk)
    case.refresh_from_db()
    assert case.clocks.get(stage="limit:receipt").state == ClockState.MET
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    case.refresh_from_db()
    part = open_step(case).parts.get()
    assert part.due == case.due == case.clocks.get(stage="limit:answer").due


def test_a_pause_on_a_declared_ground_stops_the_limits_and_another_ground_is_refused(world: World):
    case = dispatched(world, world.land)
    assert refusal(lambda: pausing.pause(world.planner, case.pk, "holiday", "等")) == "limits.no_ground"
    assert refusal(lambda: pausing.pause(world.planner, case.pk, "supplement", " ")) == "assignments.no_reason"
    case.refresh_from_db()
    assert case.state == CaseState.OPEN
    with clock.at("2026-03-03T09:00"):
        pausing.pause(world.planner, case.pk, "supplement", "等企业补图纸")
    case.refresh_from_db()
    assert (case.state, case.due) == (CaseState.PAUSED, None)
    with clock.at("2026-03-05T09:00"):
        pausing.resume(world.planner, case.pk, "supplement")
    case.refresh_from_db()
    assert (case.state, due(case, "answer")) == (CaseState.OPEN, "2026-03-12 17:00+08:00")


def test_more_time_is_asked_before_the_limit_and_decided_by_a_head(world: World):
    case = dispatched(world, world.land)
    pausing.regrade(world.dispatcher, case.pk, "complex", "涉及多部门")
    before = due(case, "solution")
    asked = pausing.ask_extension(world.planner, case.pk, "solution", "需外委检测")
    assert (
        refusal(lambda: pausing.ask_extension(world.planner, case.pk, "solution", "再"))
        == "cases.extension_asked_already"
    )
    assert refusal(lambda: pausing.decide_extension(world.planner, asked.pk, True, "")) == "cases.extension_for_head"
    assert due(case, "solution") == before
    decided = pausing.decide_extension(world.head, asked.pk, True, "同意")
    assert (decided.state, before, due(case, "solution")) == (
        ExtensionState.GRANTED,
        "2026-03-23 17:00+08:00",
        "2026-04-14 17:00+08:00",
    )
    assert refusal(lambda: pausing.decide_extension(world.head, asked.pk, True, "")) == "cases.extension_decided"
    assert refusal(lambda: pausing.ask_extension(world.planner, case.pk, "answer", "再")) == "limits.no_extension"


def test_only_the_office_that_dispatches_changes_the_grade(world: World):
    case = dispatched(world, world.land)
    assert refusal(lambda: pausing.regrade(world.planner, case.pk, "urgent", "急")) == "cases.graded_by_office"
    assert due(case, "answer") == "2026-03-09 17:00+08:00"
    pausing.regrade(world.dispatcher, case.pk, "urgent", "已停产")
    assert due(case, "answer") == "2026-03-03 17:00+08:00"


def test_handing_on_owes_the_receipt_again_and_keeps_the_answer(world: World):
    case = dispatched(world, world.land)
    with clock.at("2026-03-04T10:00"):
        moving.act(world.planner, open_step(case).pk, HandOver(f"d{world.finance.pk}"), why="属资金事项")
    assert (due(case, "receipt"), due(case, "answer")) == ("2026-03-05 17:00+08:00", "2026-03-09 17:00+08:00")
    case.refresh_from_db()
    assert case.department == world.finance


def test_an_answer_sent_back_runs_anew_and_the_page_shows_every_line(world: World):
    case = dispatched(world, world.land)
    with clock.at("2026-03-04T10:00"):
        moving.act(world.planner, open_step(case).pk)
        moving.act(world.planner, open_step(case).pk)
    assert case.clocks.get(stage="limit:answer").state == ClockState.MET
    with clock.at("2026-03-05T10:00"):
        moving.act(world.member, open_step(case).pk, answers={"重新办理": True})
    line = next(one for one in stage_lines(case) if one.name == "答复")
    assert line.state == "running"
    assert case.parts.get(organisation=world.enterprise).due is None
    assert "2026-03-04 10:00 办结" in line.computation
    assert line.computation[-1] == "结果：2026-03-12 17:00 到期"


def test_each_rung_is_climbed_once_for_its_stage_and_moment_also_after_the_machine_was_off(world: World):
    case = dispatched(world, world.land)
    moving.take(world.planner, open_step(case).pk)
    with clock.at("2026-03-06T08:00"):
        assert ringing.ring() == 1
        assert ringing.ring() == 0
    assert list(Escalation.objects.values_list("stage", "rung")) == [("answer", "remind")]
    with clock.at("2026-03-13T08:40"):
        assert ringing.ring() == 1
        assert ringing.ring() == 0
    rungs = list(Escalation.objects.filter(case=case).values_list("rung", flat=True))
    assert rungs == ["remind", "urge", "supervision_order", "joint_meeting"]
    case.refresh_from_db()
    assert case.rung == 4
    assert Trail.objects.filter(case=case, what="climbed").count() == 4
    assert [one.values["rung"] for one in Notice.objects.filter(user=world.leader)] == ["联席会议"]


def test_a_timer_due_while_the_machine_was_off_is_delivered_once(world: World):
    case = dispatched(world, world.land)
    moving.act(world.planner, open_step(case).pk)
    moving.act(world.planner, open_step(case).pk)
    assert open_step(case).element == "verdict"
    with clock.at("2026-05-01T08:00"):
        assert ringing.ring() == 1
        assert ringing.ring() == 0
    assert case.clocks.get(next_alarm__isnull=False).state == ClockState.RUNNING  # a month until the second question
    for moment in ("2026-06-02T08:00", "2026-07-01T08:00"):
        with clock.at(moment):
            assert ringing.ring() == 1
            assert ringing.ring() == 0
    case.refresh_from_db()
    assert (case.state, case.steps.filter(state=StepState.DROPPED).count()) == (CaseState.CLOSED, 2)
    assert Trail.objects.filter(case=case, what="timer").count() == 3
    assert not Clock.objects.filter(case=case, next_alarm__isnull=False).exists()


def test_what_is_withdrawn_owes_nothing_and_rings_no_more(world: World):
    case = dispatched(world, world.land)
    returning.withdraw(world.member, case.pk, "已自行解决")
    case.refresh_from_db()
    assert (case.state, case.due) == (CaseState.WITHDRAWN, None)
    assert limits.limits_of(case) is not None
    with clock.at("2026-05-01T08:00"):
        assert ringing.ring() == 0
