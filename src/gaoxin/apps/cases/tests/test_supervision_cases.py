"""Parts returned and designated, duplicates merged and undone, closed cases opened again."""

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.models import Case, CaseMerger, Message, PartReturn, Reopening, Step
from gaoxin.apps.cases.queries.combining.duplicates import pairs
from gaoxin.apps.cases.services import moving, returning
from gaoxin.apps.cases.services.choosing import Chosen, move
from gaoxin.apps.cases.services.combining import merging, reopening, returning_parts
from gaoxin.apps.cases.states import CaseState, ClockState, PartState, StepState
from gaoxin.apps.cases.supervision_states import ReturnGround
from gaoxin.apps.cases.tests.world import World, appeal, dispatched, open_step
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def return_once(world: World, case: Case, user: User, department) -> PartReturn:
    made = returning_parts.return_part(user, open_step(case).pk, ReturnGround.NOT_OURS, "不属本局职责")
    if department is not None:
        returning_parts.reassign(world.dispatcher, open_step(case).pk, department.pk, "改派")
    return made


def test_a_returned_part_goes_to_the_office_and_others_keep_theirs(world: World):
    case = dispatched(world, world.land, world.finance)
    made = return_once(world, case, world.planner, None)
    parts = {part.department: part.state for part in open_step(case).parts.all()}
    assert parts == {world.office: PartState.WAITING, world.finance: PartState.WAITING}
    assert (made.number, made.department, made.ground) == (1, world.land, ReturnGround.NOT_OURS)
    assert Notice.objects.filter(user=world.dispatcher, title__contains="次退单").count() == 1
    case.refresh_from_db()
    assert case.department == world.office


def test_a_return_needs_a_declared_ground_and_a_reason_and_changes_nothing_without(world: World):
    case = dispatched(world, world.land)
    step = open_step(case).pk
    assert refusal(lambda: returning_parts.return_part(world.planner, step, "lazy", "忙")) == "returns.choose_ground"
    bare = (world.planner, step, ReturnGround.NOT_OURS, "  ")
    assert refusal(lambda: returning_parts.return_part(*bare)) == "assignments.no_reason"
    assert PartReturn.objects.count() == 0
    assert open_step(case).parts.get().department == world.land
    assert refusal(
        lambda: returning_parts.return_part(world.dispatcher, open_step(appeal(world)).pk, ReturnGround.UPPER, "不清")
    ) in ("returns.not_here", "cases.step_done_already")


def test_the_third_return_leads_to_designation_which_cannot_be_returned(world: World):
    case = dispatched(world, world.land)
    return_once(world, case, world.planner, world.finance)
    assert (
        refusal(lambda: returning_parts.designate(world.leader, case.pk, world.land.pk, "指定")) == "returns.too_early"
    )
    return_once(world, case, world.treasurer, world.land)
    assert return_once(world, case, world.planner, None).number == 3
    assert Notice.objects.filter(user=world.leader, title__contains="次退单").count() == 1
    step = open_step(case).pk
    on = Chosen(to=f"d{world.finance.pk}")
    assert refusal(lambda: move(world.dispatcher, step, "hand_over", on, "改派")) == "returns.needs_designation"
    mine = (world.planner, case.pk, world.land.pk, "指定")
    assert refusal(lambda: returning_parts.designate(*mine)) == "returns.for_designators"
    made = returning_parts.designate(world.leader, case.pk, world.land.pk, "职责交叉，由规划建设局牵头")
    case.refresh_from_db()
    assert (case.department, open_step(case).parts.get().department, made.by) == (world.land, world.land, world.leader)
    again = (world.planner, step, ReturnGround.NOT_OURS, "仍不属本局")
    assert refusal(lambda: returning_parts.return_part(*again)) == "returns.designated"
    assert refusal(lambda: move(world.planner, step, "hand_over", on, "转办")) == "returns.designated"
    earlier = case.steps.filter(state=StepState.DONE).get().task
    assert refusal(lambda: returning.send_back(world.planner, step, earlier, "退回")) == "returns.designated"
    move(world.planner, step, "hand_over", Chosen(to=f"p{world.planner2.pk}"), "内部分工")
    moving.act(world.planner2, step, answers={"opinion": "已办"})


def test_a_designation_and_a_return_are_offered_on_the_page_of_the_case(world: World):
    case = dispatched(world, world.land)
    step = open_step(case)
    address = reverse("backlogs:return_part", args=[case.pk, step.pk])
    assert address in signed_in(world.planner).get(reverse("cases:case", args=[case.pk])).content.decode()
    sent = {"ground": "not_ours", "why": "不属本局"}
    for user, department in ((world.planner, world.finance), (world.treasurer, world.land), (world.planner, None)):
        signed_in(user).post(address, sent)
        if department is not None:
            again = {"department": department.pk, "why": "改派"}
            signed_in(world.dispatcher).post(reverse("backlogs:reassign", args=[case.pk, step.pk]), again)
    page = signed_in(world.leader).get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "第 3 次退单" in page
    sent = {"department": world.land.pk, "why": "由规划建设局牵头"}
    signed_in(world.leader).post(reverse("backlogs:designate", args=[case.pk]), sent)
    case.refresh_from_db()
    assert case.designation.department == world.land


def test_similar_appeals_of_one_enterprise_are_proposed_until_told_apart(world: World):
    one, other = appeal(world), appeal(world)
    (pair,) = pairs(world.dispatcher, world.zone)
    assert (pair.main, pair.case, pair.alike) == (one, other, 100)
    merging.tell_apart(world.dispatcher, other.pk, one.pk)
    assert pairs(world.dispatcher, world.zone) == []


def merged(world: World) -> tuple[Case, Case]:
    main, case = dispatched(world, world.land), appeal(world)
    merging.merge(world.dispatcher, case.pk, main.pk, "同一事由")
    case.refresh_from_db()
    return main, case


def test_a_merged_case_leaves_all_baskets_and_is_answered_with_its_main_case(world: World):
    main, case = merged(world)
    assert (case.state, case.merged_into) == (CaseState.MERGED, main)
    assert case.parts.filter(state__in=[PartState.WAITING, PartState.TAKEN]).count() == 0
    assert case.clocks.filter(state__in=[ClockState.RUNNING, ClockState.PAUSED]).count() == 0
    moving.act(world.planner, open_step(main).pk)
    answer = open_step(main)
    moving.act(world.planner, answer.pk, answers={"opinion": "3 月底前接电"})
    assert Message.objects.get(case=case).text == "3 月底前接电"
    told = Notice.objects.filter(user=world.member, title__contains="随并案事项答复")
    assert told.count() == 1
    assert case.trail.filter(what="answered_with").count() == 1


def test_undoing_a_merger_brings_back_steps_parts_clocks_and_limits(world: World):
    main, case = dispatched(world, world.land), appeal(world)
    before = {
        "due": case.due,
        "parts": list(case.parts.values_list("pk", "state")),
        "clocks": list(case.clocks.order_by("pk").values_list("stage", "state", "due")),
    }
    merging.merge(world.dispatcher, case.pk, main.pk, "同一事由")
    assert refusal(lambda: merging.undo(world.dispatcher, case.pk, " ")) == "assignments.no_reason"
    merging.undo(world.dispatcher, case.pk, "不是同一处")
    case.refresh_from_db()
    assert (case.state, case.merged_into, case.closed_at) == (CaseState.OPEN, None, None)
    assert {
        "due": case.due,
        "parts": list(case.parts.values_list("pk", "state")),
        "clocks": list(case.clocks.order_by("pk").values_list("stage", "state", "due")),
    } == before
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    assert open_step(case).element == "handle"
    assert CaseMerger.objects.get().undone_by == world.dispatcher


def test_merging_is_refused_across_kinds_by_others_and_into_itself(world: World):
    main, case = dispatched(world, world.land), appeal(world)
    assert refusal(lambda: merging.merge(world.dispatcher, case.pk, case.pk, "同")) == "merging.itself"
    Case.objects.filter(pk=main.pk).update(kind="hotline")
    assert refusal(lambda: merging.merge(world.dispatcher, case.pk, main.pk, "同")) == "merging.not_alike"
    assert CaseMerger.objects.count() == 0


def closed(world: World) -> Case:
    """An appeal that ran to its end."""
    case = dispatched(world, world.land)
    Case.objects.filter(pk=case.pk).update(state=CaseState.CLOSED, closed_at=clock.now())
    for step in case.steps.filter(state=StepState.OPEN):
        moving.close_step(step, StepState.DROPPED)
    case.refresh_from_db()
    return case


def test_its_filer_opens_a_closed_case_again_within_the_declared_time(world: World):
    case = closed(world)
    assert refusal(lambda: reopening.reopen(world.dispatcher, case.pk, "没解决")) == "reopening.by_filer"
    assert refusal(lambda: reopening.reopen(world.member, case.pk, " ")) == "assignments.no_reason"
    with clock.at("2026-04-01T08:59"):
        made = reopening.reopen(world.member, case.pk, "又停电了")
    case.refresh_from_db()
    assert (case.state, case.closed_at, made.number) == (CaseState.OPEN, None, 1)
    step = open_step(case)
    assert (step.element, step.parts.get().person) == ("dispatch", world.dispatcher)
    assert case.clocks.get(stage="limit:answer").state == ClockState.RUNNING
    page = signed_in(world.member).get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "第 1 次重新办理" in page
    with clock.at("2026-04-01T09:30"):
        moving.act(world.dispatcher, step.pk, answers={"departments": [world.finance.pk]})
    assert open_step(case).parts.get().department == world.finance
    assert Step.objects.filter(case=case, element="dispatch").count() == 2


def test_too_late_or_not_closed_is_not_opened_again(world: World):
    case = closed(world)
    with clock.at("2026-04-01T09:01"):
        assert refusal(lambda: reopening.reopen(world.member, case.pk, "又停电了")) == "reopening.too_late"
    running = dispatched(world, world.land)
    assert refusal(lambda: reopening.reopen(world.member, running.pk, "没解决")) == "reopening.not_closed"
    assert Reopening.objects.count() == 0
