import io
from decimal import Decimal

import openpyxl
import pytest
from django.urls import reverse

from gaoxin.apps.plans import gantt
from gaoxin.apps.plans.models import Goal, Measured, Plan, Project, Target, Task
from gaoxin.apps.plans.states import Direction, PlanState, Stage, ValueStatus
from gaoxin.apps.sources.models import Passage
from gaoxin.web import clock

TABS = ["board", "targets", "projects", "gantt", "tasks"]


@pytest.fixture(autouse=True)
def in_2028():
    with clock.at("2028-03-06T09:00"):
        yield


@pytest.fixture
def published(setting, plan) -> Plan:
    """A plan with one target behind its path and one without a value, a stalled project, a task without progress."""
    plan.state = PlanState.PUBLISHED
    plan.save()
    start = plan.document.text.index("高新技术企业达到90家")
    passage = Passage.objects.create(
        document=plan.document, start=start, end=start + 10, quotation=plan.document.text[start : start + 10]
    )
    behind = Target.objects.create(
        plan=plan,
        position=1,
        name="高新技术企业",
        unit="家",
        category="创新",
        base_year=2025,
        base_value=40,
        lead=setting.science,
        passage=passage,
    )
    Goal.objects.create(target=behind, year=2030, value=90, operator="ge")
    Measured.objects.create(
        target=behind,
        period="2027",
        year=2027,
        value=42,
        status=ValueStatus.FINAL,
        source="公报",
        entered_at=clock.now(),
    )
    silent = Target.objects.create(
        plan=plan, position=2, name="单位能耗", unit="吨标准煤/万元", direction=Direction.LOWER, category="绿色"
    )
    Goal.objects.create(target=silent, year=2030, text="完成上级下达任务")
    Project.objects.create(
        plan=plan,
        position=1,
        name="先进电池产业园",
        start_year=2026,
        end_year=2027,
        investment=12_5000_0000_00,
        stage=Stage.STALLED,
        lead=setting.finance,
    )
    Task.objects.create(
        plan=plan, position=1, title="建设中试平台", lead=setting.science, headings=["四、任务", "（一）创新"]
    )
    return plan


@pytest.mark.parametrize("tab", TABS)
def test_a_department_sees_every_tab_of_an_issued_plan(client, setting, published, tab):
    client.force_login(setting.scientist)
    assert client.get(reverse(f"plans:{tab}", args=[published.pk])).status_code == 200


@pytest.mark.parametrize("tab", TABS)
def test_another_zone_does_not_find_the_board(client, setting, published, tab):
    client.force_login(setting.stranger)
    assert client.get(reverse(f"plans:{tab}", args=[published.pk])).status_code == 404


def test_the_overview_counts_what_its_lists_show(client, setting, published):
    client.force_login(setting.leader)
    page = client.get(reverse("plans:board", args=[published.pk]))
    assert [(str(label), count) for label, count, _tone, _state in page.context["counts"]] == [
        ("已达到", 0),
        ("进度正常", 0),
        ("进度滞后", 1),
        ("到期未达到", 0),
        ("待核", 1),
    ]
    board = page.context["board"]
    assert (board.projects, board.investment_yi, len(board.stalled), len(board.late)) == (1, Decimal("12.5"), 1, 1)
    assert (board.tasks, board.tasks_silent, board.units) == (1, 1, (("科技创新局", 1, 1),))


def test_filters_stay_in_the_address_and_narrow_the_list(client, setting, published):
    client.force_login(setting.leader)
    page = client.get(reverse("plans:targets", args=[published.pk]), {"state": "behind"})
    assert [line.target.name for line, _cells in page.context["listing"].lines] == ["高新技术企业"]


def test_the_excel_file_holds_the_numbers_of_the_list(client, setting, published):
    client.force_login(setting.leader)
    answer = client.get(reverse("plans:projects", args=[published.pk]), {"export": "xlsx"})
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "先进电池产业园" in cells
    assert 125_000 in cells  # 万元


def test_a_target_opens_the_sentence_it_stands_on(client, setting, published):
    client.force_login(setting.scientist)
    target = Target.objects.get(name="高新技术企业")
    page = client.get(reverse("plans:target", args=[target.pk]))
    address = reverse("sources:passage", args=[target.passage_id])
    assert address in page.content.decode()
    assert "<mark>高新技术企业达到90</mark>" in client.get(address).content.decode()


def test_tasks_are_found_below_any_of_their_headings(client, setting, published):
    client.force_login(setting.leader)
    address = reverse("plans:tasks", args=[published.pk])
    page = client.get(address, {"heading": "四、任务"})
    assert [row.title for row, _cells in page.context["listing"].lines] == ["建设中试平台"]


def test_the_board_opens_the_newest_issued_plan(client, setting, published):
    client.force_login(setting.scientist)
    assert client.get(reverse("plans:current"))["Location"] == reverse("plans:board", args=[published.pk])


def test_without_an_issued_plan_the_board_says_what_to_do(client, setting, plan):
    client.force_login(setting.scientist)
    page = client.get(reverse("plans:current"))
    assert "还没有印发的规划" in page.content.decode()


def test_a_project_without_years_is_drawn_as_unknown_and_not_at_year_nought():
    known = Project(name="甲", start_year=2026, end_year=2027, stage=Stage.BUILDING)
    unknown = Project(name="乙", stage=Stage.CONCEIVED)
    drawn = gantt.draw([known, unknown], clock.today())
    assert [(bar.x, bar.width) for bar in drawn.bars] == [(gantt.LABEL, 2 * gantt.YEAR), (None, None)]
    assert drawn.today is None


@pytest.mark.parametrize("kind", ["plan", "target", "project", "task"])
def test_the_history_of_a_record_opens_at_its_side(client, setting, published, kind):
    record = {"plan": published, "target": Target.objects.first(), "project": Project.objects.get()}.get(kind)
    record = record or Task.objects.get()
    client.force_login(setting.leader)
    address = reverse("plans:history", args=[kind, record.pk])
    assert "新建" in client.get(address).content.decode()
    client.force_login(setting.stranger)
    assert client.get(address).status_code == 404
