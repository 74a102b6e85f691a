from datetime import date
from decimal import Decimal

import pytest
from django.http import Http404

from gaoxin.apps.plans.models import Goal, Measured, Plan, Project, Target, Task
from gaoxin.apps.plans.queries import board
from gaoxin.apps.plans.services import progress
from gaoxin.apps.plans.states import PlanState, Stage, ValueStatus
from gaoxin.engines.metrics.targets import State
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock


@pytest.fixture
def published(plan: Plan) -> Plan:
    plan.state = PlanState.PUBLISHED
    plan.save()
    return plan


@pytest.fixture
def target(setting, published) -> Target:
    made = Target.objects.create(
        plan=published,
        position=1,
        name="地区生产总值",
        unit="亿元",
        base_year=2025,
        base_value=Decimal(120),
        lead=setting.science,
    )
    Goal.objects.create(target=made, year=2030, value=Decimal(200), operator="eq")
    return made


@pytest.fixture(autouse=True)
def in_2028():
    with clock.at("2028-03-06T09:00"):
        yield


def new(value: str, year: int = 2027, **fields) -> progress.NewValue:
    return progress.NewValue(
        year=year, value=Decimal(value), status=ValueStatus.PRELIMINARY, source="2027年统计公报", **fields
    )


def code_of(refused: pytest.ExceptionInfo) -> str:
    return refused.value.problems[0].code


def test_a_value_entered_by_the_lead_department_moves_the_target(setting, target):
    progress.enter_value(setting.scientist, target.pk, new("150", published_growth=Decimal("6.1")))
    line = board.target_page(setting.planner, target.pk).line
    assert line.latest.value == 150
    assert line.latest.published_growth == Decimal("6.1")
    assert line.standing.state is State.ON_PATH
    assert round(line.standing.required, 2) == Decimal("10.06")


def test_ten_thousand_times_too_much_is_questioned_before_anything_is_saved(setting, target):
    with pytest.raises(Refusal) as refused:
        progress.enter_value(setting.planner, target.pk, new("1500000"))
    assert code_of(refused) == "quantity.likely_wrong_unit"
    assert not Measured.objects.exists()


def test_a_questioned_value_is_saved_once_confirmed(setting, target):
    progress.enter_value(setting.planner, target.pk, new("1500000"), confirmed=True)
    assert Measured.objects.get().value == 1500000


def test_a_correction_supersedes_and_keeps_the_old_value(setting, target):
    first = progress.enter_value(setting.planner, target.pk, new("150"))
    second = progress.enter_value(setting.planner, target.pk, new("152"))
    assert second.supersedes == first
    page = board.target_page(setting.planner, target.pk)
    assert [value.value for value in page.values] == [152, 150]
    assert page.line.latest == second


def test_a_value_of_another_scope_stands_beside_and_does_not_move_the_target(setting, target):
    progress.enter_value(setting.planner, target.pk, new("150"))
    progress.enter_value(setting.planner, target.pk, new("90", scope="不含龙头企业"))
    line = board.target_page(setting.planner, target.pk).line
    assert line.latest.value == 150
    assert Measured.objects.filter(superseded_by__isnull=True).count() == 2


def test_a_year_that_has_not_come_is_refused(setting, target):
    with pytest.raises(Refusal) as refused:
        progress.enter_value(setting.planner, target.pk, new("150", year=2029))
    assert code_of(refused) == "plans.year_not_reportable"


def test_a_department_without_a_part_does_not_report(setting, target):
    with pytest.raises(Refusal) as refused:
        progress.enter_value(setting.treasurer, target.pk, new("150"))
    assert code_of(refused) == "plans.not_yours_to_report"
    assert not Measured.objects.exists()


def test_another_zones_target_is_not_found(setting, target):
    with pytest.raises(Http404):
        progress.enter_value(setting.stranger, target.pk, new("150"))


def test_a_note_says_which_department_wrote_it_and_keeps_its_evidence(setting, published):
    task = Task.objects.create(plan=published, position=1, title="建设中试平台", lead=setting.science)
    evidence = progress.Evidence("照片.txt", [b"two platforms"])
    note = progress.note_progress(setting.scientist, task.pk, date(2028, 3, 1), "已建成一个", evidence)
    assert (note.department, note.evidence.file_name) == (setting.science, "照片.txt")


def test_a_note_from_the_future_is_refused(setting, published):
    task = Task.objects.create(plan=published, position=1, title="建设中试平台", lead=setting.science)
    with pytest.raises(Refusal) as refused:
        progress.note_progress(setting.scientist, task.pk, date(2028, 3, 7), "已建成一个")
    assert code_of(refused) == "plans.day_in_future"


def test_the_newest_day_decides_the_stage_even_when_entered_earlier(setting, published):
    project = Project.objects.create(plan=published, position=1, name="先进电池产业园", lead=setting.science)
    progress.report_stage(setting.scientist, project.pk, 0, Stage.BUILDING, date(2027, 9, 1))
    progress.report_stage(setting.scientist, project.pk, 1, Stage.STARTED, date(2027, 3, 1))
    project.refresh_from_db()
    assert (project.stage, project.stage_since) == (Stage.BUILDING, date(2027, 9, 1))
    assert project.stages.count() == 2


def test_a_stalled_project_needs_a_reason(setting, published):
    project = Project.objects.create(plan=published, position=1, name="先进电池产业园", lead=setting.science)
    with pytest.raises(Refusal) as refused:
        progress.report_stage(setting.scientist, project.pk, 0, Stage.STALLED, date(2027, 9, 1))
    assert code_of(refused) == "plans.stalled_needs_a_reason"


def test_two_reports_from_the_same_page_do_not_both_count(setting, published):
    project = Project.objects.create(plan=published, position=1, name="先进电池产业园", lead=setting.science)
    progress.report_stage(setting.scientist, project.pk, 0, Stage.STARTED, date(2027, 3, 1))
    with pytest.raises(Refusal) as refused:
        progress.report_stage(setting.planner, project.pk, 0, Stage.BUILDING, date(2027, 4, 1))
    assert code_of(refused) == "plans.project_moved_on"


def test_the_board_asks_the_same_few_questions_for_one_target_and_for_many(setting, target, django_assert_num_queries):
    Target.objects.bulk_create(
        Target(plan=target.plan, position=position, name=f"指标{position}", unit="家") for position in range(2, 60)
    )
    with django_assert_num_queries(3):
        assert len(board.target_lines(board.targets_of(target.plan))) == 59
