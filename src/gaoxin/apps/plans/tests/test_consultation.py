from datetime import datetime

import pytest
from django.http import Http404

from gaoxin.apps.plans.models import Answer, Row
from gaoxin.apps.plans.queries import answers as answer_queries
from gaoxin.apps.plans.queries import consultation as queries
from gaoxin.apps.plans.queries import deadlines, waiting
from gaoxin.apps.plans.services import consultation as services
from gaoxin.apps.plans.services import settling, units
from gaoxin.apps.plans.services.consultation import Reply
from gaoxin.apps.plans.services.units import Assigned
from gaoxin.apps.plans.states import AnswerKind, PlanState, RowState, UnitPart
from gaoxin.apps.plans.tests.world import MONDAY, build_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

pytestmark = pytest.mark.django_db
CLAIM, OBJECT, ADD, SILENT = AnswerKind.CLAIM, AnswerKind.OBJECT, AnswerKind.ADD, AnswerKind.SILENT
THURSDAY_BEFORE_CLOSING, THURSDAY_CLOSING = "2026-03-05T16:59", "2026-03-05T17:00:01"


@pytest.fixture(autouse=True)
def _monday():
    """Nothing happens later than the answers it comes before."""
    with clock.at("2026-03-02T08:30"):
        yield


@pytest.fixture
def world():
    """Three rows with departments: 科学技术局 leads two, 招商局 supports one of them, 经济发展局 leads the third."""
    world = build_world()
    officer = world.people["officer"]
    units.suggest_units(officer, world.plan.pk)
    for title, lead in (("地区生产总值", "经济发展局"), ("培育专精特新企业", "科学技术局")):
        units.set_units(
            officer, world.plan.pk, world.seen(title), [Assigned(UnitPart.LEAD, world.departments[lead].pk)], "三定方案"
        )
    return world


def circulate(world, at=MONDAY):
    world.plan.refresh_from_db()
    with clock.at(at):
        world.plan = services.circulate(world.people["officer"], world.plan.pk, seen=world.plan.revision)
    return world.plan


def answer(world, department, title, kind, proposed=None, reason="", at="2026-03-03T10:00"):
    named = world.departments[proposed].pk if proposed else None
    reply = Reply(world.row(title).pk, kind, named, reason)
    with clock.at(at):
        return services.answer(world.people[department], world.plan.pk, world.departments[department].pk, [reply])


def claim_everything(world, *departments):
    with clock.at("2026-03-03T09:00"):
        for name in departments:
            services.claim_all(world.people[name], world.plan.pk, world.departments[name].pk)


def close(world, at=THURSDAY_CLOSING):
    world.plan.refresh_from_db()
    with clock.at(at):
        world.plan = services.close_round(world.people["officer"], world.plan.pk, seen=world.plan.revision)


def code(refused):
    return refused.value.problems[0].code


def test_the_draft_goes_round_with_three_working_days_and_everyone_asked_is_told(world):
    plan = circulate(world)

    assert (plan.state, plan.round, plan.answers_due_provisional) == (PlanState.CIRCULATING, 1, False)
    assert clock.local(plan.answers_due).replace(tzinfo=None) == datetime(2026, 3, 5, 17, 0)
    told = set(Notice.objects.values_list("user__display_name", "kind"))
    assert told == {
        ("donghe-科学技术局", "plans.consultation"),
        ("donghe-招商局", "plans.consultation"),
        ("donghe-经济发展局", "plans.consultation"),
    }


def test_days_off_do_not_count_towards_the_answers(world):
    """The notice for 2026 makes Saturday 14 February a working day and gives 15 to 23 February for Spring Festival."""
    plan = circulate(world, at="2026-02-12T15:00")
    assert clock.local(plan.answers_due).replace(tzinfo=None) == datetime(2026, 2, 24, 17, 0)


def test_a_deadline_without_its_holiday_notice_is_provisional_and_computed_anew(world, monkeypatch):
    plan = circulate(world, at="2026-12-31T09:00")
    assert plan.answers_due_provisional
    assert services.recompute_provisional_deadlines() == 0

    moved = deadlines.AnswersDue(clock.local(datetime(2027, 1, 8, 17, 0)), provisional=False)
    monkeypatch.setattr(services, "answers_deadline", lambda start: moved)
    assert services.recompute_provisional_deadlines() == 1
    plan.refresh_from_db()
    assert (plan.answers_due, plan.answers_due_provisional) == (moved.moment, False)
    assert services.recompute_provisional_deadlines() == 0


def test_a_plan_without_departments_or_accepted_rows_is_not_sent_round(world):
    Row.objects.get(title="建设中试平台").units.filter(department__isnull=False).delete()
    Row.objects.filter(title__in=["地区生产总值", "培育专精特新企业"]).update(state=RowState.DROPPED)
    with pytest.raises(Refusal) as refused:
        circulate(world)
    assert code(refused) == "plans.nobody_to_ask"

    world.plan.rows.update(state=RowState.DROPPED)
    with pytest.raises(Refusal) as refused:
        circulate(world)
    assert code(refused) == "plans.nothing_accepted"
    world.plan.refresh_from_db()
    assert (world.plan.state, world.plan.round) == (PlanState.REVIEWING, 0)
    assert not Notice.objects.exists()


def test_a_stale_page_sends_nothing_round(world):
    with pytest.raises(Refusal) as refused, clock.at(MONDAY):
        services.circulate(world.people["officer"], world.plan.pk, seen=world.plan.revision - 1)
    assert code(refused) == "plans.plan_moved_on"


def test_only_the_planning_office_sends_the_draft_round(world):
    with pytest.raises(Refusal) as refused:
        services.circulate(world.people["leader"], world.plan.pk, seen=world.plan.revision)
    assert code(refused) == "plans.planning_office_only"


def test_an_answer_may_be_changed_until_it_is_due_and_only_the_newest_counts(world):
    circulate(world)
    answer(world, "招商局", "建设中试平台", CLAIM)
    answer(world, "招商局", "建设中试平台", OBJECT, "经济发展局", "平台运营由经发局主管", at=THURSDAY_BEFORE_CLOSING)

    kept = Answer.objects.get()
    assert (kept.kind, kept.proposed.name, kept.reason) == (OBJECT, "经济发展局", "平台运营由经发局主管")

    with pytest.raises(Refusal) as refused:
        answer(world, "招商局", "建设中试平台", CLAIM, at=THURSDAY_CLOSING)
    assert code(refused) == "plans.answers_closed"
    assert refused.value.problems[0].values["due"] == "2026-03-05 17:00"
    assert Answer.objects.get().kind == OBJECT


def test_everything_not_answered_yet_is_claimed_at_once_and_may_be_withdrawn(world):
    circulate(world)
    answer(world, "科学技术局", "建设中试平台", ADD, "经济发展局", "需产业政策支持")
    bureau, person = world.departments["科学技术局"].pk, world.people["科学技术局"]

    with clock.at("2026-03-04T09:00"):
        claimed = services.claim_all(person, world.plan.pk, bureau)
        assert claimed == [world.row("培育专精特新企业").pk]
        assert services.withdraw_answers(person, world.plan.pk, bureau, claimed) == 1
    assert [one.kind for one in Answer.objects.all()] == [ADD]


@pytest.mark.parametrize(
    ("kind", "proposed", "reason", "wrong"),
    [
        (OBJECT, None, "不属本单位职责", "plans.name_another_unit"),
        (OBJECT, "招商局", "不属本单位职责", "plans.name_another_unit"),
        (OBJECT, "经济发展局", "  ", "plans.reason_for_answer_needed"),
        (ADD, None, "需要配合", "plans.name_another_unit"),
        (ADD, "科学技术局", "需要配合", "plans.unit_is_there_already"),
    ],
)
def test_objections_and_additions_name_another_unit_and_why(world, kind, proposed, reason, wrong):
    circulate(world)
    with pytest.raises(Refusal) as refused:
        answer(world, "招商局", "建设中试平台", kind, proposed, reason)
    assert code(refused) == wrong
    assert not Answer.objects.exists()


def test_a_department_neither_sees_nor_answers_rows_of_others(world):
    circulate(world)
    person, bureau = world.people["招商局"], world.departments["招商局"].pk
    with pytest.raises(Http404):
        answer(world, "招商局", "地区生产总值", CLAIM)
    with pytest.raises(Http404), clock.at("2026-03-03T10:00"):
        services.claim_all(person, world.plan.pk, world.departments["经济发展局"].pk)
    with pytest.raises(Http404):
        answer_queries.asked(person, world.plan.pk, world.departments["经济发展局"].pk)

    shown = answer_queries.asked(person, world.plan.pk, bureau)
    assert [part.line.row.title for part in shown.parts] == ["建设中试平台"]
    with pytest.raises(Http404), clock.at("2026-03-03T10:00"):
        services.claim_all(world.people["viewer"], world.plan.pk, world.departments["科学技术局"].pk)
    with pytest.raises(Refusal) as refused:
        queries.work_of(person, world.plan.pk)
    assert code(refused) == "plans.planning_office_only"


def test_the_queue_of_a_department_shows_what_is_left_and_until_when(world):
    circulate(world)
    with clock.at("2026-03-03T10:00"):
        (asked,) = waiting.requests_for(world.people["科学技术局"])
        assert (asked.waiting, asked.working_days_left) == (2, 2)
    claim_everything(world, "科学技术局")
    with clock.at("2026-03-03T10:00"):
        assert waiting.requests_for(world.people["科学技术局"]) == []
        assert [one.waiting for one in waiting.requests_for(world.people["招商局"])] == [1]
    with clock.at(THURSDAY_CLOSING):
        assert waiting.requests_for(world.people["招商局"]) == []


def test_silence_is_written_down_when_the_round_is_closed_and_not_before_it_is_due(world):
    circulate(world)
    claim_everything(world, "科学技术局")
    with pytest.raises(Refusal) as refused:
        close(world, at=THURSDAY_BEFORE_CLOSING)
    assert code(refused) == "plans.answers_outstanding"
    assert refused.value.problems[0].values["count"] == 2

    close(world)

    silent = Answer.objects.filter(kind=SILENT).order_by("department__position")
    assert [(one.department.name, one.row.title, one.answered_by) for one in silent] == [
        ("招商局", "建设中试平台", None),
        ("经济发展局", "地区生产总值", None),
    ]
    assert {one.answered_at for one in silent} == {world.plan.answers_due}
    assert world.plan.state == PlanState.SETTLING
    lines = queries.unit_lines(world.plan)
    listed = [(department.name, len(rows)) for department, rows in queries.silent_lines(lines)]
    assert listed == [("招商局", 1), ("经济发展局", 1)]


def test_the_round_may_be_closed_early_when_everyone_has_answered(world):
    circulate(world)
    claim_everything(world, "科学技术局", "招商局", "经济发展局")
    close(world, at="2026-03-03T11:00")
    assert world.plan.state == PlanState.SETTLING
    assert not Answer.objects.filter(kind=SILENT).exists()


def settle(world, act, title, reason="职责相符"):
    (contested,) = Answer.objects.filter(row__title=title, kind__in=settling.CONTESTED, round=world.plan.round)
    revision = world.row(title).revision
    with clock.at("2026-03-05T18:00"):
        return act(world.people["officer"], world.plan.pk, contested.pk, revision=revision, reason=reason)


def object_and_close(world):
    circulate(world)
    claim_everything(world, "招商局", "经济发展局")
    answer(world, "科学技术局", "建设中试平台", OBJECT, "招商局", "项目招引由招商局主办")
    answer(world, "科学技术局", "培育专精特新企业", ADD, "经济发展局", "企业培育需经发局配合")
    close(world, at="2026-03-03T12:00")


def test_an_accepted_objection_gives_the_part_to_the_unit_it_names(world):
    object_and_close(world)
    settle(world, settling.accept_answer, "建设中试平台")

    assert world.units("建设中试平台") == [("招商局", "lead", "answer"), ("省科技厅", "support", "text")]
    reason = world.row("建设中试平台").units.get(name="招商局").reason
    assert reason == "科学技术局：项目招引由招商局主办。职责相符"
    kept = Answer.objects.get(kind=OBJECT)
    assert (kept.outcome, kept.outcome_reason, kept.settled_by) == ("accepted", "职责相符", world.people["officer"])


def test_an_accepted_addition_adds_a_supporting_unit(world):
    object_and_close(world)
    settle(world, settling.accept_answer, "培育专精特新企业")
    assert world.units("培育专精特新企业") == [("科学技术局", "lead", "hand"), ("经济发展局", "support", "answer")]


def test_keeping_the_units_changes_nothing_and_says_why(world):
    object_and_close(world)
    before = world.units("建设中试平台")
    settle(world, settling.keep_units, "建设中试平台", "三定方案已明确")
    assert world.units("建设中试平台") == before
    assert Answer.objects.get(kind=OBJECT).outcome_reason == "三定方案已明确"


def test_deciding_otherwise_closes_every_open_answer_of_the_row(world):
    object_and_close(world)
    settling.settle_otherwise(
        world.people["officer"],
        world.plan.pk,
        world.row("建设中试平台").pk,
        revision=world.row("建设中试平台").revision,
        units=[Assigned(UnitPart.LEAD, world.departments["经济发展局"].pk)],
        reason="协商一致",
    )
    assert world.units("建设中试平台") == [("经济发展局", "lead", "hand")]
    assert Answer.objects.get(kind=OBJECT).outcome == "other"


def test_a_settlement_can_be_undone_whole(world):
    object_and_close(world)
    before = world.units("建设中试平台")
    former = settle(world, settling.accept_answer, "建设中试平台")
    settling.undo_settlement(world.people["officer"], world.plan.pk, former)
    assert world.units("建设中试平台") == before
    assert Answer.objects.get(kind=OBJECT).outcome == ""


def test_a_settlement_without_a_reason_or_seen_too_early_is_refused(world):
    object_and_close(world)
    with pytest.raises(Refusal) as refused:
        settle(world, settling.accept_answer, "建设中试平台", "  ")
    assert code(refused) == "plans.reason_for_units_needed"

    contested = Answer.objects.get(kind=OBJECT)
    with pytest.raises(Refusal) as refused:
        settling.accept_answer(world.people["officer"], world.plan.pk, contested.pk, revision=-1, reason="职责相符")
    assert code(refused) == "plans.row_changed"

    settle(world, settling.keep_units, "建设中试平台")
    with pytest.raises(Refusal) as refused:
        settle(world, settling.accept_answer, "建设中试平台")
    assert code(refused) == "plans.answer_settled_already"


def test_another_round_keeps_the_claims_to_what_has_not_changed(world):
    object_and_close(world)
    settle(world, settling.accept_answer, "建设中试平台")
    settle(world, settling.keep_units, "培育专精特新企业")
    Notice.objects.all().delete()

    circulate(world, at="2026-03-06T09:00")

    assert world.plan.round == 2
    kept = Answer.objects.filter(round=2).values_list("department__name", "row__title", "kind")
    assert list(kept) == [("经济发展局", "地区生产总值", "claim")]
    # 招商局 leads a changed row now, 科学技术局 had objected: both are asked; 经济发展局 has nothing left to say.
    told = set(Notice.objects.values_list("user__display_name", flat=True))
    assert told == {"donghe-招商局", "donghe-科学技术局"}


def test_a_list_with_undecided_objections_is_not_submitted(world):
    object_and_close(world)
    with pytest.raises(Refusal) as refused:
        settling.submit(world.people["officer"], world.plan.pk, seen=world.plan.revision)
    assert code(refused) == "plans.objections_undecided"
    assert refused.value.problems[0].values["count"] == 2


def submit(world):
    object_and_close(world)
    settle(world, settling.keep_units, "建设中试平台")
    settle(world, settling.keep_units, "培育专精特新企业")
    world.plan = settling.submit(world.people["officer"], world.plan.pk, seen=world.plan.revision)


def test_the_leader_is_told_of_a_submitted_list_and_may_return_it_with_a_reason(world):
    submit(world)
    leader = world.people["leader"]
    assert waiting.awaiting_approval(leader) == [world.plan]
    assert Notice.objects.filter(user=leader, kind="plans.approval").count() == 1

    with pytest.raises(Refusal) as refused:
        settling.return_plan(leader, world.plan.pk, seen=world.plan.revision, reason="")
    assert code(refused) == "plans.reason_for_return_needed"

    plan = settling.return_plan(leader, world.plan.pk, seen=world.plan.revision, reason="牵头单位偏多，请归并")
    assert (plan.state, plan.returned_reason, plan.returned_by) == (
        PlanState.SETTLING,
        "牵头单位偏多，请归并",
        leader,
    )
    assert Notice.objects.filter(user=world.people["head"], kind="plans.approval").count() == 1
    assert waiting.awaiting_settlement(world.people["officer"]) == [plan]


def test_nobody_but_a_leader_returns_a_list_and_the_office_may_take_it_back(world):
    submit(world)
    with pytest.raises(Refusal) as refused:
        settling.return_plan(world.people["head"], world.plan.pk, seen=world.plan.revision, reason="再改改")
    assert code(refused) == "plans.leader_only"

    plan = settling.take_back(world.people["officer"], world.plan.pk, seen=world.plan.revision)
    assert plan.state == PlanState.SETTLING
    with pytest.raises(Refusal) as refused:
        settling.take_back(world.people["officer"], world.plan.pk, seen=plan.revision)
    assert code(refused) == "plans.not_submitted"
