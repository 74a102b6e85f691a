"""The enterprise's own verdict: asked once each, reopening what is not solved, and kept from those who handled it."""

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from gaoxin.apps.cases.models import Case, CaseCount, Run, Step, Trail, Verdict
from gaoxin.apps.cases.services import moving, ringing
from gaoxin.apps.cases.services.appeals.answering import Given, answer
from gaoxin.apps.cases.services.appeals.asking import judge, record_call
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.tests.world import World, dispatched, open_step, person
from gaoxin.apps.zones.models import Department, User
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice
from gaoxin.web.scope import acting_as

SECRET = "断断续续还是停电，窗口推来推去"


@pytest.fixture
def case(world: World) -> Case:
    made = dispatched(world, world.land)
    moving.act(world.planner, open_step(made).pk)
    answer(world.planner, open_step(made).pk, Given("solved", "已送电"))
    return made


def counts(case: Case) -> set[str]:
    return {one.word for one in CaseCount.objects.filter(zone=case.zone, number__gt=0)}


def seen_by(user: User) -> list[Verdict]:
    with acting_as(user):
        return list(Verdict.objects.all())


def test_the_first_question_is_put_with_the_answer_and_the_second_a_month_later_once(world: World, case):
    told = Notice.objects.filter(user=world.member, title__startswith="请回答")
    assert (Verdict.objects.get().question, told.count()) == ("solved", 1)
    judge(world.member, open_step(case).pk, "solved")
    with clock.at("2026-04-01T09:00"):
        assert ringing.ring() == 0
    with clock.at("2026-04-02T18:00"):
        assert ringing.ring() == 1
        assert ringing.ring() == 0
        second = Verdict.objects.get(question="satisfied")
        assert Notice.objects.filter(user=world.member, title__startswith="一个月了").count() == 1
        judge(world.member, open_step(case).pk, "satisfied")
    second.refresh_from_db()
    case.refresh_from_db()
    assert (second.good, case.state) == (True, CaseState.CLOSED)
    assert {"said_solved", "said_satisfied", "solution_due", "satisfaction_due"} <= counts(case)


@pytest.mark.parametrize("reply", ["unsolved", "partly"])
def test_what_is_not_solved_is_handled_again_and_its_limits_run_anew(world: World, case, reply):
    with clock.at("2026-03-04T10:00"):
        judge(world.member, open_step(case).pk, reply, SECRET)
    case.refresh_from_db()
    assert (open_step(case).element, case.state, case.outcome) == ("dispatch", CaseState.OPEN, "")
    assert case.clocks.get(stage="limit:answer").state == "running"
    assert {"reopened", "solution_due", "judged"} <= counts(case)
    assert not {"said_solved", "solved"} & counts(case)


def test_not_satisfied_a_month_later_is_handled_again(world: World, case):
    judge(world.member, open_step(case).pk, "solved")
    with clock.at("2026-04-03T09:00"):
        ringing.ring()
        judge(world.member, open_step(case).pk, "again")
    assert open_step(case).element == "dispatch"
    assert "satisfaction_due" in counts(case)
    assert "said_satisfied" not in counts(case)


def test_no_answer_is_none_and_the_second_question_is_still_put(world: World, case):
    for moment in ("2026-03-17T08:00", "2026-04-20T18:00", "2026-05-15T18:00"):
        with clock.at(moment):
            assert ringing.ring() == 1
    case.refresh_from_db()
    assert case.state == CaseState.CLOSED
    assert [one.lapsed_at is not None for one in Verdict.objects.all()] == [True, True]
    assert {"solution_due", "satisfaction_due"} <= counts(case)
    assert not {"said_solved", "said_satisfied", "judged"} & counts(case)


def test_only_whoever_filed_answers_and_only_what_is_declared(world: World, case):
    step = open_step(case)
    with pytest.raises(Refusal) as refused:
        judge(world.planner, step.pk, "solved")
    assert refused.value.problems[0].code == "cases.not_your_part"
    with pytest.raises(Refusal) as refused:
        judge(world.member, step.pk, "splendid")
    assert refused.value.problems[0].code == "appeals.no_such_reply"
    assert (open_step(case), Verdict.objects.get().reply) == (step, "")


def test_a_call_is_recorded_by_the_office_and_never_by_those_who_handled_the_case(world: World, case):
    step = open_step(case)
    with pytest.raises(Refusal) as refused:
        record_call(world.planner, step.pk, "solved", "")
    assert refused.value.problems[0].code == "appeals.called_by_office"
    record_call(world.dispatcher, step.pk, "unsolved", SECRET)
    verdict = Verdict.objects.get()
    assert (verdict.how, verdict.good, open_step(case).element) == ("phone", False, "dispatch")


def test_the_verdict_is_a_row_that_those_who_handled_the_case_cannot_read(world: World, case):
    judge(world.member, open_step(case).pk, "unsolved", SECRET)
    city = Department.objects.create(zone=world.zone, name="督查室", duties=[Duty.SUPERVISION])
    supervisor = person("supervisor", world.zone, Role.OFFICER, city)
    both = person("both", world.zone, Role.OFFICER, world.office)
    both.grants.create(zone=world.zone, role=Role.OFFICER, department=world.land)
    for user, count in (
        (world.planner, 0),
        (world.head, 0),
        (world.treasurer, 0),
        (both, 0),
        (world.stranger, 0),
        (world.member, 1),
        (world.dispatcher, 1),
        (world.leader, 1),
        (supervisor, 1),
    ):
        assert len(seen_by(user)) == count, user
        with acting_as(user):
            assert Verdict.pgh_event_model.objects.exists() == bool(count), user


def test_neither_steps_nor_trail_nor_process_nor_notices_tell_the_verdict(world: World, case):
    judge(world.member, open_step(case).pk, "unsolved", SECRET)
    rows = [
        *Step.objects.filter(case=case).values(),
        *Trail.objects.filter(case=case).values(),
        *Run.objects.filter(case=case).values(),
        *Notice.objects.values("title", "values"),
        *Case.objects.values(),
    ]
    told = json.dumps(rows, cls=DjangoJSONEncoder, ensure_ascii=False)
    assert SECRET not in told
    assert "unsolved" not in told
    assert "没有解决" not in told
