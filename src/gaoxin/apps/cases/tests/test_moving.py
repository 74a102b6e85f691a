"""A case from filing to its end: who has it when, what its limits are, and that nothing is lost or taken twice."""

import pytest

from gaoxin.apps.cases.models import Case, Part, Step, Trail
from gaoxin.apps.cases.services import filing, moving, times
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.states import CaseState, ClockState, PartState, StepState
from gaoxin.apps.cases.tests.world import World, publish
from gaoxin.engines.flows.assignments import CastVote, HandOver, Vote
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

PROCESS = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:gaoxin="urn:gaoxin:bpmn:1"
             targetNamespace="urn:test" id="d">
  <process id="appeal" name="试办" isExecutable="true" gaoxin:version="t1">
    <startEvent id="filed"/><sequenceFlow id="f1" sourceRef="filed" targetRef="dispatch"/>
    <userTask id="dispatch" name="分拨" gaoxin:role="dispatch" gaoxin:due="P1D"/>
    <sequenceFlow id="f2" sourceRef="dispatch" targetRef="work"/>
    <userTask id="work" name="办理" gaoxin:role="of:departments" gaoxin:together="all" gaoxin:due="P3D"/>
    <sequenceFlow id="f3" sourceRef="work" targetRef="judge"/>
    <userTask id="judge" name="评价" gaoxin:role="filer"/>
    <sequenceFlow id="f4" sourceRef="judge" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""


@pytest.fixture
def case(world: World) -> Case:
    publish(world.zone, "appeal", PROCESS)
    return filing.file(
        world.member, world.zone, "appeal", Filing("路灯不亮", {"详情": "三盏"}, organisation=world.enterprise)
    )


def open_step(case: Case) -> Step:
    return case.steps.get(state=StepState.OPEN)


def test_a_case_goes_from_the_office_to_its_departments_and_back_to_whoever_filed_it(world, case):
    assert (case.number, case.state) == (f"SQ2026-{world.zone.pk:03d}-000001", CaseState.OPEN)
    step = open_step(case)
    assert [(part.department, part.person) for part in step.parts.all()] == [(world.office, None)]
    assert clock.local(case.due).isoformat() == "2026-03-03T17:00:00+08:00"

    moving.act(world.dispatcher, step.pk, answers={"departments": [world.land.pk, world.finance.pk]})
    work = open_step(case)
    assert [part.department for part in work.parts.order_by("number")] == [world.land, world.finance]
    moving.take(world.planner, work.pk)
    moving.act(world.planner, work.pk)
    assert open_step(case) == work
    moving.act(world.treasurer, work.pk)

    judge = open_step(case)
    assert [part.organisation for part in judge.parts.all()] == [world.enterprise]
    moved = moving.act(world.member, judge.pk, answers={"满意": True})
    case.refresh_from_db()
    assert (moved.over, case.state, case.due) == (True, CaseState.CLOSED, None)
    assert list(Trail.objects.filter(case=case).values_list("what", flat=True)) == [
        "filed",
        *("cast_vote", "taken", "cast_vote", "cast_vote", "cast_vote"),
        "closed",
    ]
    assert {one.state for one in case.clocks.all()} == {ClockState.MET}


def test_somebody_elses_case_is_not_found_and_somebody_elses_step_is_refused(world, case):
    step = open_step(case)
    for user in (world.stranger, world.planner):
        with pytest.raises(NotFound):
            moving.act(user, step.pk)
    with pytest.raises(Refusal) as refused:
        moving.act(world.member, step.pk)
    assert refused.value.problems[0].code == "cases.not_your_part"
    assert open_step(case) == step


def test_who_has_taken_a_part_has_it_alone_until_it_is_handed_over(world, case):
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    work = open_step(case)
    moving.take(world.planner, work.pk)
    with pytest.raises(Refusal):
        moving.act(world.planner2, work.pk)
    moving.act(world.planner, work.pk, HandOver(f"d{world.finance.pk}"), why="属资金事项")
    part = work.parts.get()
    assert (part.department, part.person, part.state) == (world.finance, None, PartState.WAITING)
    moving.act(world.treasurer, work.pk)
    assert Part.objects.get(pk=part.pk).state == PartState.DONE


def test_departments_are_asked_in_turn_and_one_veto_decides_where_the_drawing_says_so(world):
    counted = 'gaoxin:together="all" gaoxin:order="sequential" gaoxin:share="2/3" gaoxin:veto="true"'
    publish(world.zone, "appeal", PROCESS.replace('gaoxin:together="all"', counted))
    case = filing.file(world.member, world.zone, "appeal", Filing("路灯不亮", {}, organisation=world.enterprise))
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk, world.finance.pk]})
    work = open_step(case)
    assert [part.department for part in work.parts.all()] == [world.land]
    moving.act(world.planner, work.pk)
    assert open_step(case) == work
    moving.act(world.treasurer, work.pk, CastVote(Vote.OPPOSE), why="资金没有着落")
    assert open_step(case).element == "judge"
    work.refresh_from_db()
    assert work.signing["events"][-1]["outcome"] == "opposed"


def test_a_role_without_anybody_refuses_the_move_and_changes_nothing(world, case):
    step = open_step(case)
    with pytest.raises(Refusal) as refused:
        moving.act(world.dispatcher, step.pk, answers={"departments": []})
    assert refused.value.problems[0].code == "cases.nobody_for_role"
    assert (open_step(case), step.parts.get().state) == (step, PartState.WAITING)


def test_a_pause_moves_the_limits_by_its_working_days(world, case):
    with clock.at("2026-03-02T15:00"):
        times.pause(case, "补正")
    with clock.at("2026-03-05T10:00"):
        times.resume(case, "补正")
    assert clock.local(case.clocks.get(stage=times.STEP).due).isoformat() == "2026-03-06T17:00:00+08:00"


def test_what_another_system_sent_twice_is_one_case(world):
    publish(world.zone, "appeal", PROCESS)
    sent = Filing("停水", {}, external_system="12345", external_number="A-1")
    first = filing.file(world.dispatcher, world.zone, "appeal", sent)
    assert filing.file(world.dispatcher, world.zone, "appeal", sent) == first
    assert Case.objects.count() == 1
