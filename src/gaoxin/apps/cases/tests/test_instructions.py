"""Instructions: written on a record, done by departments, told of, answered, judged by whoever wrote them."""

from datetime import date

import pytest

from gaoxin.apps.cases.instruction_states import LeaderVerdict
from gaoxin.apps.cases.models import Case, Instruction, Progress
from gaoxin.apps.cases.services import limits, moving, ringing
from gaoxin.apps.cases.services.instructions import handling
from gaoxin.apps.cases.services.instructions.writing import Written, write
from gaoxin.apps.cases.services.ordering import Handed
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.tests.world import World, appeal, open_step, person
from gaoxin.apps.zones.models import Department
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice

FRIDAY_NEXT = date(2026, 3, 13)


def instruct(world: World, *departments: Department, **more: object) -> Case:
    handed = Handed(departments[0].pk, FRIDAY_NEXT, [one.pk for one in departments[1:]])
    given = {"text": "请研究提出办法，报我。", "handed": handed, "synthetic": True, **more}
    return write(world.leader, world.zone, Written(**given))


def supervisor(world: World):
    office = Department.objects.create(zone=world.zone, name="党政办公室", duties=[Duty.SUPERVISION], position=9)
    return person("supervisor", world.zone, Role.OFFICER, office)


def codes(refusal: pytest.ExceptionInfo[Refusal]) -> list[str]:
    return [problem.code for problem in refusal.value.problems]


def due_of(case: Case) -> str:
    case.refresh_from_db()
    return f"{clock.local(case.due):%m-%d %H:%M}"


def test_an_instruction_on_a_case_is_numbered_in_the_year_and_due_on_the_day_given(world):
    about = appeal(world)
    case = instruct(world, world.land, record="cases.case", key=about.pk)
    second = instruct(world, world.finance)
    assert [one.instruction.shown for one in (case, second)] == ["批示〔2026〕1号", "批示〔2026〕2号"]
    assert case.title == f"{about}：请研究提出办法，报我。"
    assert (case.department, limits.limits_of(case).stage("answer").deadline.amount.count) == (world.land, 9)
    assert f"{clock.local(limits.limits_of(case).stage('answer').deadline.moment):%m-%d %H:%M}" == "03-13 17:00"
    assert open_step(case).name == "报告结果"
    assert case.links.get().record_id == about.pk
    told = Notice.objects.filter(link__contains=str(case.pk)).values_list("user__username", flat=True)
    assert sorted(told) == ["head", "planner", "planner2"]


def test_several_departments_do_their_part_before_the_one_that_leads_reports(world):
    case = instruct(world, world.land, world.finance)
    assert open_step(case).element == "handle"
    handling.report_result(world.planner, case.pk, "已现场核实。")
    assert open_step(case).element == "handle"
    handling.report_result(world.treasurer, case.pk, "资金已落实。")
    assert open_step(case).element == "answer"
    with pytest.raises(Refusal) as refusal:
        handling.report_result(world.treasurer, case.pk, "我来报。")
    assert codes(refusal) == ["instructions.not_your_turn"]
    assert {(one.department.name, one.text) for one in case.progress.all()} == {
        ("规划建设局", "已现场核实。"),
        ("财政金融局", "资金已落实。"),
    }
    handling.report_result(world.planner, case.pk, "两家已办好。")
    assert (open_step(case).element, open_step(case).parts.get().person) == ("review", world.leader)


def test_what_the_leader_is_not_content_with_goes_back_with_a_new_day(world):
    case = instruct(world, world.land)
    handling.report_result(world.planner, case.pk, "正在研究。")
    with pytest.raises(Refusal) as refusal:
        handling.review(world.leader, case.pk, LeaderVerdict.CONTINUE, "", due=date(2026, 3, 20))
    assert codes(refusal) == ["instructions.say_something"]
    assert open_step(case).element == "review"
    handling.review(world.leader, case.pk, LeaderVerdict.CONTINUE, "要有时间表。", due=date(2026, 3, 20))
    assert (open_step(case).element, due_of(case)) == ("answer", "03-20 17:00")
    kept = Instruction.objects.get(case=case)
    assert (kept.rounds, kept.verdict) == (1, LeaderVerdict.CONTINUE)
    handling.report_result(world.planner, case.pk, "三月底前接电。")
    handling.review(world.leader, case.pk, LeaderVerdict.AGREED, "同意。")
    case.refresh_from_db()
    assert (case.state, case.outcome) == (CaseState.CLOSED, "agreed")


def test_what_is_late_climbs_to_the_leaders(world):
    case = instruct(world, world.land)
    moving.take(world.planner, open_step(case).pk)
    with clock.at("2026-03-17T09:00"):
        ringing.ring()
        case.refresh_from_db()
        climbed = [one.rung for one in case.escalations.filter(stage="answer").order_by("due", "pk")]
        assert (climbed, case.rung) == (["remind", "urge", "supervision_order"], 3)
        assert Notice.objects.filter(user=world.leader, title__contains="%(rung)s").exists()


def test_progress_is_told_by_those_who_have_it_and_by_nobody_else(world):
    case = instruct(world, world.land)
    told = handling.tell_progress(world.planner, case.pk, date(2026, 3, 2), "已约供电公司周三勘查。")
    assert (told.department, told.text) == (world.land, "已约供电公司周三勘查。")
    assert due_of(case) == "03-13 17:00"
    assert Notice.objects.filter(user=world.leader, title__contains="新进展").count() == 1
    with pytest.raises(NotFound):
        handling.tell_progress(world.treasurer, case.pk, date(2026, 3, 2), "我也说一句。")
    with pytest.raises(Refusal) as refusal:
        handling.tell_progress(world.planner, case.pk, date(2026, 3, 3), "明天的事。")
    assert codes(refusal) == ["instructions.progress_day"]
    assert Progress.objects.count() == 1


def test_the_office_of_supervision_registers_what_was_written_on_paper_once(world):
    supervising = supervisor(world)
    handed = Handed(world.land.pk, FRIDAY_NEXT)
    paper = Written("请阅办。", handed, leader=world.leader.pk, number_elsewhere="收文〔2026〕31号")
    case = write(supervising, world.zone, paper)
    assert (case.instruction.leader, case.filed_by, case.external_number) == (
        world.leader,
        supervising,
        "收文〔2026〕31号",
    )
    with pytest.raises(Refusal) as refusal:
        write(supervising, world.zone, paper)
    assert codes(refusal) == ["instructions.registered_already"]
    with pytest.raises(Refusal) as refusal:
        write(supervising, world.zone, Written("请阅办。", handed))
    assert codes(refusal) == ["instructions.choose_leader"]
    assert Instruction.objects.count() == 1
    handling.report_result(world.planner, case.pk, "已办。")
    assert open_step(case).parts.get().person == world.leader


@pytest.mark.parametrize(
    ("text", "due", "code"),
    [
        ("。", FRIDAY_NEXT, "instructions.text"),
        ("请研究。", date(2026, 3, 2), "instructions.due_is_past"),
        ("请研究。", date(2028, 3, 2), "instructions.due_too_far"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_filed(world, text, due, code):
    with pytest.raises(Refusal) as refusal:
        write(world.leader, world.zone, Written(text, Handed(world.land.pk, due)))
    assert codes(refusal) == [code]
    with pytest.raises(Refusal) as refusal:
        write(world.planner, world.zone, Written("请研究。", Handed(world.land.pk, FRIDAY_NEXT)))
    assert codes(refusal) == ["instructions.leaders_instruct"]
    assert Case.objects.count() == 0


def test_an_instruction_on_a_record_the_leader_does_not_see_is_not_found(world):
    with pytest.raises(NotFound):
        instruct(world, world.land, record="cases.case", key=999_999)
    with pytest.raises(NotFound):
        instruct(world, world.land, record="nobody.nothing", key=1)
    assert Case.objects.count() == 0
