"""Honest outcomes: each needs what its kind declares; a plan is reviewed each month and is never counted as solved."""

from datetime import date

import pytest

from gaoxin.apps.cases.models import Case, CaseAnswer, CaseCount, ContactAttempt, PlanReview
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.appeals import reviewing, tallying
from gaoxin.apps.cases.services.appeals.answering import Given, answer, attempt
from gaoxin.apps.cases.services.choosing import Chosen, move
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.tests.world import World, appeal, dispatched, open_step
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

DUE = date(2026, 6, 30)


@pytest.fixture
def case(world: World) -> Case:
    made = dispatched(world, world.land)
    moving.act(world.planner, open_step(made).pk)
    return made


def counts(case: Case) -> dict[str, int]:
    return {one.word: one.number for one in CaseCount.objects.filter(zone=case.zone) if one.number}


def kept_open(world: World, case: Case) -> None:
    plan = {"plan": "四月招标，六月送电", "plan_due": DUE, "leader": world.leader.pk}
    answer(world.planner, open_step(case).pk, Given("pending", "线路需新建", **plan))


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        (Given("solved"), ["needs_result"]),
        (Given("explained", "已说明"), ["needs_basis"]),
        (Given("pending", "线路需新建"), ["needs_plan", "needs_date", "needs_leader"]),
        (Given("unreached", "电话不通"), ["needs_attempts"]),
        (Given("refused", "不属职责", ground="court"), ["no_such_outcome"]),
        (Given("splendid", "好"), ["no_such_outcome"]),
    ],
)
def test_an_outcome_without_what_it_needs_is_refused_and_changes_nothing(world: World, case, given, codes):
    step = open_step(case)
    with pytest.raises(Refusal) as refused:
        answer(world.planner, step.pk, given)
    assert [one.code for one in refused.value.problems] == [f"appeals.{code}" for code in codes]
    case.refresh_from_db()
    assert (open_step(case), case.outcome, CaseAnswer.objects.count()) == (step, "", 0)


def test_a_solved_answer_waits_for_the_enterprise_and_counts_as_answered_not_as_said_solved(world: World, case):
    answer(world.planner, open_step(case).pk, Given("solved", "三月十日送电", basis="不需要"))
    case.refresh_from_db()
    assert (case.outcome, case.state, open_step(case).element) == ("solved", CaseState.ANSWERED, "verdict")
    made = case.answers.get()
    assert (made.result, made.basis, made.department) == ("三月十日送电", "", world.land)
    found = counts(case)
    assert {"answered", "solved", "asked", "responded"} <= found.keys()
    assert not {"solution_due", "said_solved", "judged"} & found.keys()


def test_a_plan_keeps_the_case_open_until_its_day_and_tells_the_leader(world: World, case):
    kept_open(world, case)
    case.refresh_from_db()
    assert (case.outcome, case.state, open_step(case).element) == ("pending", CaseState.OPEN, "pending")
    assert clock.local(case.due).date() == DUE
    assert "挂账推进，由您负责" in Notice.objects.filter(user=world.leader).latest("pk").title
    assert PlanReview.objects.get(case=case).due == date(2026, 4, 2)
    found = counts(case)
    assert (found["pending"], found["solution_due"]) == (1, 1)
    assert not {"solved", "said_solved", "asked"} & found.keys()


def test_reviews_follow_each_month_and_may_put_the_plan_off(world: World, case):
    kept_open(world, case)
    first = PlanReview.objects.get()
    with pytest.raises(Refusal) as refused:
        reviewing.review(world.planner, first.pk, "在招标", True)
    assert refused.value.problems[0].code == "appeals.review_by_office"
    with clock.at("2026-04-08T09:00"):
        reviewing.review(world.leader, first.pk, "招标推迟", False, date(2026, 7, 31))
    first.refresh_from_db()
    assert (first.on_course, first.reviewed_by) == (False, world.leader)
    following = PlanReview.objects.get(reviewed_at=None)
    case.refresh_from_db()
    assert (following.due, clock.local(case.due).date()) == (date(2026, 5, 8), date(2026, 7, 31))
    with pytest.raises(Refusal) as refused:
        reviewing.review(world.leader, first.pk, "再来一次", True)
    assert refused.value.problems[0].code == "appeals.reviewed_already"


def test_a_plan_ends_as_solved_later_and_only_then_the_enterprise_is_asked(world: World, case):
    kept_open(world, case)
    with clock.at("2026-06-01T09:00"):
        answer(world.planner, open_step(case).pk, Given("solved", "已送电"))
    case.refresh_from_db()
    assert (case.outcome, open_step(case).element) == ("solved", "verdict")
    first, second = case.answers.all()
    assert (first.ended_at is not None, second.outcome) == (True, "solved")
    assert PlanReview.objects.get().dropped_at is not None
    assert case.clocks.get(stage="plan").state == "met"
    assert "pending" not in counts(case)


def test_a_plan_is_not_followed_by_another_plan(world: World, case):
    kept_open(world, case)
    with pytest.raises(Refusal) as refused:
        kept_open(world, case)
    assert refused.value.problems[0].code == "appeals.no_such_outcome"
    assert case.answers.count() == 1


def test_not_reached_needs_recorded_attempts_on_several_days(world: World, case):
    step = open_step(case)
    for _ in range(3):
        attempt(world.planner, case.pk, "phone", "无人接听", False)
    with pytest.raises(Refusal) as refused:
        answer(world.planner, step.pk, Given("unreached", "多次联系不上"))
    assert refused.value.problems[0].values == {"made": 3, "days": 1, "wanted": 3, "wanted_days": 2}
    with clock.at("2026-03-03T10:00"):
        attempt(world.planner, case.pk, "visit", "厂门关闭", False)
        answer(world.planner, step.pk, Given("unreached", "多次联系不上"))
    case.refresh_from_db()
    assert (case.outcome, ContactAttempt.objects.count()) == ("unreached", 4)


def test_an_attempt_without_a_word_is_refused(world: World, case):
    for way, result in (("phone", " "), ("pigeon", "无人")):
        with pytest.raises(Refusal):
            attempt(world.planner, case.pk, way, result, False)
    assert not ContactAttempt.objects.exists()


def test_only_the_office_refuses_and_only_on_a_declared_ground(world: World):
    case = appeal(world)
    move(world.dispatcher, open_step(case).pk, "oppose", Chosen(), "属民事纠纷")
    with pytest.raises(Refusal) as refused:
        answer(world.dispatcher, open_step(case).pk, Given("refused", "请向法院起诉", ground="mood"))
    assert refused.value.problems[0].code == "appeals.needs_ground"
    answer(world.dispatcher, open_step(case).pk, Given("refused", "请向法院起诉", ground="civil"))
    case.refresh_from_db()
    assert (case.state, case.outcome, case.answers.get().ground) == (CaseState.CLOSED, "refused", "civil")
    assert counts(case) == {"filed": 1, "refused": 1}


def test_the_sums_are_those_of_the_tallies(world: World, case):
    kept_open(world, case)
    assert tallying.recount(world.zone) == 0
    CaseCount.objects.filter(word="pending").update(number=7)
    assert tallying.recount(world.zone) == 1
    assert counts(case)["pending"] == 1
