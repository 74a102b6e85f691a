"""Taking back, urging, adding and mandates: who may, what changes, and that a refusal changes nothing."""

from datetime import timedelta

import pytest

from gaoxin.apps.cases.models import Case, Step
from gaoxin.apps.cases.queries import baskets
from gaoxin.apps.cases.services import moving, offering, returning, signing
from gaoxin.apps.cases.services.choosing import Chosen, move
from gaoxin.apps.cases.states import CaseState, ClockState, PartState, StepState
from gaoxin.apps.cases.tests.world import World, appeal, dispatched, open_step
from gaoxin.apps.zones.models import Delegation
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def back_to(case: Case, step: Step, name: str) -> str:
    process, state = moving.loaded(case)
    return next(one.key for one in returning.targets(process, state, step.task) if one.name == name)


def test_a_case_sent_back_is_done_again_by_whoever_did_it_and_its_limit_runs_anew(world: World):
    case = dispatched(world, world.land)
    moving.act(world.planner, open_step(case).pk)
    moving.act(world.planner, open_step(case).pk)
    verdict = open_step(case)
    assert refusal(lambda: returning.send_back(world.member, verdict.pk, "nowhere", "x")) == "cases.no_such_return"
    key = back_to(case, verdict, "答复企业")
    with clock.at("2026-03-04T10:00"):
        returning.send_back(world.member, verdict.pk, key, "答非所问")
    again = open_step(case)
    part = again.parts.get()
    assert (again.element, part.person, part.state) == ("answer", world.planner, PartState.TAKEN)
    assert Step.objects.get(pk=verdict.pk).state == StepState.DROPPED
    limit = case.clocks.get(stage="limit:answer")
    assert (limit.state, clock.local(limit.due).isoformat()) == (ClockState.RUNNING, "2026-03-11T17:00:00+08:00")


def test_sending_back_needs_a_reason_and_changes_nothing_without(world: World):
    case = dispatched(world, world.land)
    step = open_step(case)
    key = back_to(case, step, "受理分派")
    assert refusal(lambda: returning.send_back(world.planner, step.pk, key, " ")) == "assignments.no_reason"
    assert open_step(case) == step


def test_a_step_is_taken_back_until_somebody_takes_what_follows(world: World):
    case = dispatched(world, world.land)
    dispatch = case.steps.get(element="dispatch")
    assert offering.may_recall(world.dispatcher, case, dispatch)
    moving.take(world.planner, open_step(case).pk)
    assert not offering.may_recall(world.dispatcher, case, dispatch)
    assert refusal(lambda: returning.recall(world.dispatcher, dispatch.pk)) == "cases.taken_already"
    other = dispatched(world, world.land)
    returning.recall(world.dispatcher, other.steps.get(element="dispatch").pk)
    assert [one.element for one in other.steps.filter(state=StepState.OPEN)] == ["dispatch"]


def test_a_vote_is_recalled_while_others_still_vote(world: World):
    case = dispatched(world, world.land, world.finance)
    step = open_step(case)
    moving.act(world.planner, step.pk)
    assert step.parts.get(department=world.land).state == PartState.DONE
    returning.recall(world.planner, step.pk)
    assert step.parts.get(department=world.land).state == PartState.TAKEN
    assert refusal(lambda: returning.recall(world.treasurer, step.pk)) == "cases.nothing_to_recall"


def test_only_the_filer_withdraws_and_those_who_worked_on_it_are_told(world: World):
    case = dispatched(world, world.land)
    assert refusal(lambda: returning.withdraw(world.planner, case.pk, "x")) == "cases.withdrawn_by_filer"
    with pytest.raises(NotFound):
        returning.withdraw(world.stranger, case.pk, "x")
    returning.withdraw(world.member, case.pk, "已解决")
    case.refresh_from_db()
    assert (case.state, case.parts.filter(state__in=["waiting", "taken"]).count()) == (CaseState.WITHDRAWN, 0)
    assert Notice.objects.filter(user=world.planner, title__contains="撤回").count() == 1
    assert refusal(lambda: returning.withdraw(world.member, case.pk, "x")) == "cases.closed_already"


def test_a_part_is_urged_once_a_day_by_the_filer_and_the_one_who_has_it_is_told_by_name(world: World):
    case = dispatched(world, world.land)
    part = open_step(case).parts.get()
    assert offering.urgeable(world.member, part.step, moving.require_case(world.member, case.pk)[1]) == {1}
    returning.urge(world.member, part.pk)
    part.refresh_from_db()
    assert part.urged == 1
    assert Notice.objects.filter(user__in=[world.planner, world.planner2], title__startswith="催办").count() == 2
    with pytest.raises(Refusal) as refused:
        returning.urge(world.member, part.pk)
    assert refused.value.problems[0].values["person"] == "规划建设局"
    part.refresh_from_db()
    assert part.urged == 1


def test_the_record_names_the_person_and_the_department_they_acted_for(world: World):
    case = dispatched(world, world.land)
    event = signing.task_of(case.steps.get(element="dispatch")).events[-1]
    assert (event.who, event.on_behalf) == (f"p{world.dispatcher.pk}", f"d{world.office.pk}")
    assert event.mandate is not None and event.mandate.until - event.mandate.since == timedelta(days=1)


def test_an_added_department_is_heard_before_and_the_asker_waits_for_it(world: World):
    case = dispatched(world, world.land)
    step = open_step(case)
    move(world.planner, step.pk, "add_signer", Chosen(to=f"d{world.finance.pk}"), "请出资金意见")
    step.refresh_from_db()
    shown = offering.acts(world.planner, case, step, step.parts.get(department=world.land))
    assert shown.blocked is not None and "财政金融局" in shown.blocked.sentence
    assert "cast_vote" not in shown.moves
    moving.act(world.treasurer, step.pk)
    moving.act(world.planner, step.pk)
    assert open_step(case).element == "answer"


def test_a_circle_of_hand_overs_is_refused_with_the_names_of_departments(world: World):
    case = dispatched(world, world.land)
    step = open_step(case)
    move(world.planner, step.pk, "hand_over", Chosen(to=f"d{world.finance.pk}"), "属资金事项")
    with pytest.raises(Refusal) as refused:
        move(world.treasurer, step.pk, "hand_over", Chosen(to=f"d{world.land.pk}"), "不属")
    problem = refused.value.problems[0]
    assert (problem.code, problem.values["chain"]) == ("assignments.circular", ["规划建设局", "财政金融局"])


def test_whoever_stands_in_for_a_person_acts_for_them_on_those_days(world: World):
    case = dispatched(world, world.land)
    step = open_step(case)
    move(world.planner, step.pk, "hand_over", Chosen(to=f"p{world.planner2.pk}"), "由其办理")
    assert refusal(lambda: moving.act(world.planner, step.pk)) == "cases.not_your_part"
    move(world.planner2, step.pk, "delegate", Chosen(to=f"p{world.treasurer.pk}", until="2026-03-04"), "出差")
    assert step.parts.get().deputy == world.treasurer
    assert [one.case for one in baskets.mine(world.treasurer)] == [case]
    with clock.at("2026-03-05T09:00"):
        assert list(baskets.mine(world.treasurer)) == []
    moving.act(world.treasurer, step.pk)
    event = signing.task_of(Step.objects.get(pk=step.pk)).events[-1]
    assert (event.who, event.on_behalf) == (f"p{world.treasurer.pk}", f"p{world.planner2.pk}")


def test_a_registered_delegation_opens_the_basket_of_the_giver(world: World):
    case = dispatched(world, world.land)
    step = open_step(case)
    move(world.planner, step.pk, "hand_over", Chosen(to=f"p{world.planner2.pk}"), "由其办理")
    day = clock.today()
    given = {"giver": world.planner2, "taker": world.planner, "valid_from": day, "valid_to": day}
    Delegation.objects.create(zone=world.zone, reason="出差", made_by=world.head, **given)
    moving.act(world.planner, step.pk)
    assert open_step(case).element == "answer"


def test_not_agreeing_to_take_a_case_needs_a_reason_and_leads_to_the_explanation(world: World):
    case = appeal(world)
    step = open_step(case)
    assert refusal(lambda: move(world.dispatcher, step.pk, "oppose", Chosen(), "")) == "assignments.no_reason"
    move(world.dispatcher, step.pk, "oppose", Chosen(), "属民事纠纷")
    assert open_step(case).element == "explain"
