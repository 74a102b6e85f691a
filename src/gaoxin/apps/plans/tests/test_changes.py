from decimal import Decimal

import pytest
from docx import Document as WordDocument
from openpyxl import load_workbook

from gaoxin.apps.plans.models import Change
from gaoxin.apps.plans.queries import changes as queries
from gaoxin.apps.plans.services import changes as services
from gaoxin.apps.plans.services import issue, units
from gaoxin.apps.plans.services.changes import NewGoal
from gaoxin.apps.plans.states import ApprovalKind, PlanState, RowKind
from gaoxin.apps.plans.tests.world import build_world
from gaoxin.apps.sources.files import path_of
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

pytestmark = pytest.mark.django_db
NUMBER = "东高管发〔2026〕5号"


@pytest.fixture
def world():
    """An issued plan."""
    world = build_world()
    units.suggest_units(world.people["officer"], world.plan.pk)
    world.plan.refresh_from_db()
    issue.direct_issue(world.people["leader"], world.plan.pk, world.plan.revision, "主任办公会同意")
    world.plan.refresh_from_db()
    return world


def code(refused):
    return refused.value.problems[0].code


def change_goal(world, value, who="officer", approval=NUMBER, reason="宏观形势变化", **options):
    target = world.plan.targets.get(name="地区生产总值")
    goal = target.goals.get()
    new = value if isinstance(value, NewGoal) else NewGoal(Decimal(value))
    options.setdefault("seen", queries.goal_words(goal))
    return services.change_goal(world.people[who], target.pk, goal.pk, new, approval=approval, reason=reason, **options)


def change_lead(world, department, who="officer", approval=NUMBER, reason="职能调整", **options):
    task = world.plan.tasks.get(title="建设中试平台")
    options.setdefault("seen", task.lead_id)
    chosen = world.departments[department].pk
    return services.change_lead(
        world.people[who], RowKind.TASK, task.pk, chosen, approval=approval, reason=reason, **options
    )


def issue_next(world, who="head", reason="依据批准文件"):
    world.plan.refresh_from_db()
    return services.issue_version(world.people[who], world.plan.pk, world.plan.revision, reason)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("东高管发〔2026〕5号", "东高管发〔2026〕5号"),
        (" 东高管发[2026] 5 号 ", "东高管发〔2026〕5号"),
        ("东高管发（2026）12号", "东高管发〔2026〕12号"),
        ("2026年第3次主任办公会纪要", "2026年第3次主任办公会纪要"),
        ("2026年第三次主任办公会纪要", "2026年第三次主任办公会纪要"),
    ],
)
def test_an_approval_number_names_a_year_and_a_number(typed, kept):
    assert services.approval_number(typed) == kept


@pytest.mark.parametrize("typed", ["", "领导同意", "主任办公会纪要第3次", "2026年会议纪要", "2026", "同意5号"])
def test_what_names_no_year_or_no_number_is_no_approval_number(typed):
    with pytest.raises(Refusal) as refused:
        services.approval_number(typed)
    assert code(refused) == "plans.approval_number_needed"


def test_a_goal_changes_at_once_and_the_change_keeps_both_values_and_the_authority(world):
    change = change_goal(world, "460.5")

    goal = world.plan.targets.get(name="地区生产总值").goals.get()
    assert (goal.value, goal.operator, goal.passage) == (Decimal("460.5"), "ge", None)
    assert (change.kind, change.title, change.field, change.old, change.new) == (
        "target",
        "地区生产总值",
        "2030年目标值",
        "≥500",
        "≥460.5",
    )
    assert (change.approval_number, change.reason, change.changed_by, change.version) == (
        NUMBER,
        "宏观形势变化",
        world.people["officer"],
        None,
    )


def test_a_goal_may_become_a_range_or_words(world):
    assert change_goal(world, NewGoal(Decimal(450), Decimal(480))).new == "450—480"
    assert change_goal(world, NewGoal(text="达到省平均水平")).new == "达到省平均水平"
    goal = world.plan.targets.get(name="地区生产总值").goals.get()
    assert (goal.value, goal.upper, goal.operator, goal.text) == (None, None, "", "达到省平均水平")


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"value": "460", "approval": "领导同意"}, "plans.approval_number_needed"),
        ({"value": "460", "reason": " "}, "plans.reason_for_change_needed"),
        ({"value": "460", "seen": "≥400"}, "plans.goal_moved_on"),
        ({"value": "500"}, "plans.nothing_would_change"),
        ({"value": NewGoal()}, "plans.goal_needs_a_value"),
        ({"value": NewGoal(Decimal(480), Decimal(450))}, "plans.range_is_backwards"),
        ({"value": "460", "who": "leader"}, "plans.planning_office_only"),
        ({"value": "460", "who": "招商局"}, "plans.planning_office_only"),
    ],
)
def test_wrong_changes_of_a_goal_are_refused_and_change_nothing(world, change, wrong):
    with pytest.raises(Refusal) as refused:
        change_goal(world, change.pop("value"), **change)
    assert code(refused) == wrong
    assert world.plan.targets.get(name="地区生产总值").goals.get().value == 500
    assert not Change.objects.exists()


def test_a_goal_in_the_wrong_unit_is_questioned_first(world):
    with pytest.raises(Refusal) as refused:
        change_goal(world, "4600000")
    assert code(refused).startswith("quantity.")
    assert not Change.objects.exists()
    assert change_goal(world, "4600000", confirmed=True).new == "≥4600000"


def test_a_new_lead_takes_the_task_over_and_stops_supporting_it(world):
    change = change_lead(world, "招商局")
    task = world.plan.tasks.get(title="建设中试平台")
    assert task.lead == world.departments["招商局"]
    assert not task.supporting.exists()
    assert (change.field, change.old, change.new) == ("牵头单位", "科学技术局", "招商局")


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"department": "科学技术局"}, "plans.nothing_would_change"),
        ({"department": "招商局", "seen": None}, "plans.lead_moved_on"),
        ({"department": "招商局", "approval": "口头同意"}, "plans.approval_number_needed"),
        ({"department": "招商局", "who": "科学技术局"}, "plans.planning_office_only"),
    ],
)
def test_wrong_changes_of_a_lead_are_refused_and_change_nothing(world, change, wrong):
    with pytest.raises(Refusal) as refused:
        change_lead(world, change.pop("department"), **change)
    assert code(refused) == wrong
    assert world.plan.tasks.get(title="建设中试平台").lead == world.departments["科学技术局"]
    assert not Change.objects.exists()


def test_nothing_changes_by_approval_before_the_plan_is_issued(world):
    world.plan.state = PlanState.SETTLING
    world.plan.save()
    with pytest.raises(Refusal) as refused:
        change_lead(world, "招商局")
    assert code(refused) == "plans.not_issued_yet"


def test_the_next_version_is_issued_with_every_pending_change_and_tells_them(world):
    change_goal(world, "460.5")
    change_lead(world, "招商局", approval="2026年第3次主任办公会纪要")
    Notice.objects.all().delete()

    with clock.at("2026-06-01T09:00"):
        version = issue_next(world)

    assert (version.number, version.approval, version.reason) == (2, ApprovalKind.DIRECT, "依据批准文件")
    assert list(Change.objects.values_list("version", flat=True)) == [version.pk, version.pk]
    assert version.contents["targets"][0]["goals"][0]["value"] == "460.5"
    assert world.plan.versions.get(number=1).contents["targets"][0]["goals"][0]["value"] == "500"
    told = Notice.objects.filter(kind="plans.issued").values_list("user__display_name", flat=True)
    assert set(told) == {"donghe-招商局"}

    paper = WordDocument(str(path_of(version.word.sha256)))
    assert "与上一版相比的变更见附件1" in "".join(one.text for one in paper.paragraphs)
    rows = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    assert rows[1:] == [
        ["1", "地区生产总值", "2030年目标值", "≥500", "≥460.5", NUMBER],
        ["2", "建设中试平台", "牵头单位", "科学技术局", "招商局", "2026年第3次主任办公会纪要"],
    ]
    book = load_workbook(path_of(version.sheet.sha256).open("rb"))
    assert book.sheetnames[-1] == "变更"


def test_a_leader_issues_the_next_version_without_a_reason(world):
    change_goal(world, "460")
    assert issue_next(world, "leader", "").approval == ApprovalKind.APPROVED


def test_the_next_version_needs_changes_and_someone_who_may(world):
    with pytest.raises(Refusal) as refused:
        issue_next(world)
    assert code(refused) == "plans.nothing_to_issue"
    change_goal(world, "460")
    for who, reason, wrong in (
        ("officer", "依据批准文件", "plans.leader_or_planning_head_only"),
        ("招商局", "依据批准文件", "plans.leader_or_planning_head_only"),
        ("head", "", "plans.reason_for_direct_issue_needed"),
    ):
        with pytest.raises(Refusal) as refused:
            issue_next(world, who, reason)
        assert code(refused) == wrong
    with pytest.raises(Refusal) as refused:
        services.issue_version(world.people["head"], world.plan.pk, world.plan.revision - 1, "依据批准文件")
    assert code(refused) == "plans.plan_moved_on"
    assert world.plan.versions.count() == 1
    assert Change.objects.get().version is None
