import signal
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordDocument
from openpyxl import load_workbook
from tests.forked import die, end_of

from gaoxin.apps.plans.models import Goal, Plan, Project, Row, Target, Task, Version
from gaoxin.apps.plans.services import consultation, issue, settling, units
from gaoxin.apps.plans.services.units import Assigned
from gaoxin.apps.plans.states import ApprovalKind, PlanState, RowState, UnitPart
from gaoxin.apps.plans.tests.world import build_world
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Job, Notice
from gaoxin.web.scope import acting_as

MILLIMETRE = 36_000


@pytest.fixture
def world(db):
    world = build_world()
    officer = world.people["officer"]
    units.suggest_units(officer, world.plan.pk)
    lead = [Assigned(UnitPart.LEAD, world.departments["经济发展局"].pk)]
    units.set_units(officer, world.plan.pk, world.seen("地区生产总值", "精密铸造园"), lead, "三定方案")
    return world


def issue_directly(world, who="leader", reason="主任办公会同意"):
    world.plan.refresh_from_db()
    with clock.at("2026-03-10T10:00"):
        return issue.direct_issue(world.people[who], world.plan.pk, world.plan.revision, reason)


def nothing_issued(plan: Plan) -> bool:
    records = (plan.targets, plan.projects, plan.tasks, plan.versions)
    return plan.state != PlanState.PUBLISHED and not any(one.exists() for one in records)


def code(refused):
    return refused.value.problems[0].code


def test_accepted_rows_become_live_records_with_exact_values_units_and_sources(world):
    plan = issue_directly(world)

    assert plan.state == PlanState.PUBLISHED
    gdp, energy = plan.targets.order_by("position")
    assert (gdp.name, gdp.unit, gdp.category, gdp.attribute, gdp.direction) == (
        "地区生产总值",
        "亿元",
        "经济发展",
        "anticipated",
        "higher",
    )
    assert (gdp.base_year, gdp.base_value, gdp.lead) == (2025, Decimal("321.5"), world.departments["经济发展局"])
    goal = gdp.goals.get()
    assert (goal.year, goal.value, goal.operator) == (2030, Decimal(500), "ge")
    assert goal.passage.quotation == "500"
    assert gdp.passage.quotation == "到2030年，地区生产总值达到500亿元"
    assert (energy.direction, energy.attribute, energy.goals.get().value) == ("lower", "binding", Decimal(-15))

    project = plan.projects.get()
    assert (project.investment, project.builders, project.start_year, project.end_year) == (
        32_500_000_000,
        "甲公司、乙公司",
        2026,
        2028,
    )
    assert project.areas == [{"kind": "占地面积", "value": 120, "unit": "亩"}]

    platform, nurture = plan.tasks.order_by("position")
    assert (platform.title, platform.due, platform.deadline_text) == (
        "建设中试平台",
        date(2027, 6, 30),
        "2027年6月底前",
    )
    assert platform.lead == world.departments["科学技术局"]
    assert list(platform.supporting.all()) == [world.departments["招商局"]]
    assert platform.other_units == "省科技厅"
    assert platform.row == world.row("建设中试平台")
    assert (nurture.lead, nurture.other_units) == (None, "")


def test_the_catalogue_knows_which_way_is_better_where_the_words_do_not_say(world):
    row = world.row("地区生产总值")
    row.current = {**row.current, "name": "单位地区生产总值能耗", "unit": "吨标准煤/万元"}
    row.title = "单位地区生产总值能耗"
    row.save()
    assert issue_directly(world).targets.get(name="单位地区生产总值能耗").direction == "lower"


def test_dropped_and_undecided_rows_are_not_issued(world):
    Row.objects.filter(title="地区生产总值").update(state=RowState.DROPPED)
    Row.objects.filter(title="培育专精特新企业").update(state=RowState.READ)
    plan = issue_directly(world)
    assert [target.name for target in plan.targets.all()] == ["单位能耗降低"]
    assert [task.title for task in plan.tasks.all()] == ["建设中试平台"]


def test_corrected_values_are_the_ones_issued(world):
    row = world.row("地区生产总值")
    row.current = {**row.current, "targets": [{"year": 2030, "value": 480.75, "op": "eq", "raw": None, "at": None}]}
    row.save()
    plan = issue_directly(world)
    assert Goal.objects.get(target__plan=plan, year=2030, target__name="地区生产总值").value == Decimal("480.75")


def test_ranges_words_periods_and_parts_of_a_goal_are_kept(world):
    row = world.row("地区生产总值")
    values = [
        {"year": "2026-2030", "value": [20, 30], "op": "range", "raw": None, "at": None, "cumulative": True},
        {"year": 2030, "value": None, "op": None, "value_text": "达到市指标", "raw": None, "at": None},
        {"year": 2030, "value": 110, "op": "approx", "part": "成片", "raw": None, "at": None},
    ]
    row.current = {**row.current, "targets": values}
    row.save()
    plan = issue_directly(world)
    kept = Goal.objects.filter(target__name="地区生产总值", target__plan=plan).order_by("pk")
    fields = ("year", "period", "part", "value", "upper", "operator", "text", "cumulative")
    assert list(kept.values_list(*fields)) == [
        (2030, "2026-2030", "", Decimal(20), Decimal(30), "range", "", True),
        (2030, "", "", None, None, "", "达到市指标", False),
        (2030, "", "成片", Decimal(110), None, "approx", "", False),
    ]


def test_a_value_that_cannot_be_kept_exactly_stops_the_issue_and_names_the_row(world):
    row = world.row("地区生产总值")
    row.current = {**row.current, "targets": [{"year": 2030, "value": 1.12345678, "op": "eq"}]}
    row.save()
    with pytest.raises(Refusal) as refused:
        issue_directly(world)
    assert code(refused) == "plans.row_does_not_fit"
    assert refused.value.problems[0].values["title"] == "地区生产总值"
    world.plan.refresh_from_db()
    assert nothing_issued(world.plan)


def test_the_first_version_keeps_what_was_issued_and_both_files(world):
    plan = issue_directly(world)
    version = plan.versions.get()
    assert (version.number, version.approval, version.reason, version.approved_by) == (
        1,
        ApprovalKind.DIRECT,
        "主任办公会同意",
        world.people["leader"],
    )
    contents = version.contents
    assert [len(contents[name]) for name in ("targets", "projects", "tasks")] == [2, 1, 2]
    gdp = contents["targets"][0]
    assert (gdp["base_value"], gdp["goals"][0]["value"], gdp["lead"]) == ("321.5", "500", "经济发展局")
    assert contents["projects"][0]["investment"] == 32_500_000_000
    assert contents["tasks"][0]["supporting"] == ["招商局"]
    for document, suffix in ((version.word, "docx"), (version.sheet, "xlsx")):
        assert document.file_name == f"东河高新区发展规划（2026—2030年）任务分解表（第1版）.{suffix}"
        assert path_of(document.sha256).stat().st_size == document.size


def test_the_document_keeps_the_official_layout(world):
    version = issue_directly(world).versions.get()
    paper = WordDocument(str(path_of(version.word.sha256)))
    described = paper.core_properties
    assert (described.author, described.comments, described.created.year) == ("", "", 2026)
    (section,) = paper.sections
    sizes = (section.page_width, section.page_height)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(size / MILLIMETRE) for size in sizes] == [210, 297]
    assert [round(size / MILLIMETRE) for size in margins] == [37, 35, 28, 26]
    title = paper.paragraphs[0]
    assert title.text == "《东河高新区发展规划（2026—2030年）》"
    assert title.runs[0].font.size.pt == 22
    assert 'w:eastAsia="方正小标宋简体"' in title.runs[0]._r.xml
    body = next(one for one in paper.paragraphs if "经研究直接印发（主任办公会同意）" in one.text)
    assert body.runs[0].font.size.pt == 16
    assert 'w:eastAsia="仿宋_GB2312"' in body.runs[0]._r.xml
    assert body.paragraph_format.first_line_indent.pt == 32
    assert "PAGE" in section.footer._element.xml
    assert "PAGE" in section.even_page_footer._element.xml
    signature = [one.text for one in paper.paragraphs if one.text.startswith("东河高新区规划发展局")]
    assert signature == ["东河高新区规划发展局"]
    assert [one.text for one in paper.paragraphs if one.text.startswith("附件")] == ["附件1", "附件2", "附件3"]


def test_the_tables_of_the_document_hold_every_row_under_a_repeated_head(world):
    version = issue_directly(world).versions.get()
    targets, projects, tasks = WordDocument(str(path_of(version.word.sha256))).tables
    assert [cell.text for cell in targets.rows[1].cells] == [
        "1",
        "地区生产总值",
        "亿元",
        "321.5（2025年）",
        "2030年 ≥500",
        "预期性",
        "经济发展局",
    ]
    assert [cell.text for cell in projects.rows[1].cells] == [
        "1",
        "精密铸造园\n甲公司、乙公司",
        "2026—2028",
        "32500",
        "经济发展局",
        "—",
    ]
    assert [cell.text for cell in tasks.rows[1].cells][2:] == ["科学技术局", "招商局、省科技厅", "2027年6月底前"]
    for table in (targets, projects, tasks):
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert round(sum(column.width for column in table.columns) / MILLIMETRE) == 156


def test_the_workbook_keeps_numbers_as_numbers_under_frozen_heads(world):
    version = issue_directly(world).versions.get()
    book = load_workbook(BytesIO(path_of(version.sheet.sha256).read_bytes()))
    assert book.sheetnames == ["主要指标", "重点项目", "重点任务"]
    targets = book["主要指标"]
    head = next(row for row in targets.iter_rows(values_only=True) if row[0] == "序号")
    first = next(row for row in targets.iter_rows(values_only=True) if row[0] == 1)
    values = dict(zip(head, first, strict=True))
    assert (values["基期值"], values["2030年目标"], values["目标表述"]) == (321.5, 500, "2030年 ≥500")
    assert targets.freeze_panes == "A5"
    projects = [row for row in book["重点项目"].iter_rows(values_only=True) if row[0] == 1]
    assert projects[0][6] == 32_500


def test_text_that_looks_like_a_formula_stays_text(world):
    row = world.row("精密铸造园")
    row.current = {**row.current, "content": '=HYPERLINK("http://x")', "name": "铸造\x0b园"}
    row.save()
    version = issue_directly(world).versions.get()
    page = load_workbook(BytesIO(path_of(version.sheet.sha256).read_bytes()))["重点项目"]
    cell = next(cell for line in page.iter_rows() for cell in line if str(cell.value).startswith("=HYPER"))
    assert cell.data_type == "s"


def test_everyone_with_a_part_is_told_once_it_is_issued(world):
    issue_directly(world)
    told = Notice.objects.filter(kind="plans.issued").values_list("user__display_name", flat=True)
    assert set(told) == {"donghe-科学技术局", "donghe-招商局", "donghe-经济发展局"}
    assert Notice.objects.filter(kind="plans.issued").first().link == f"/plans/board/{world.plan.pk}/versions/1/"


def test_a_plan_is_issued_once(world):
    plan = issue_directly(world)
    with pytest.raises(Refusal) as refused:
        issue_directly(world)
    assert code(refused) == "plans.issued_already"
    with pytest.raises(Refusal) as refused:
        issue.approve(world.people["leader"], plan.pk, plan.revision)
    assert code(refused) == "plans.issued_already"
    assert (Version.objects.count(), plan.targets.count()) == (1, 2)


@pytest.mark.parametrize(
    ("who", "wrong"),
    [("officer", "plans.leader_or_planning_head_only"), ("招商局", "plans.leader_or_planning_head_only")],
)
def test_only_a_leader_or_the_head_of_planning_issues_directly(world, who, wrong):
    world.plan.state = PlanState.SETTLING
    world.plan.save()
    with pytest.raises(Refusal) as refused:
        issue_directly(world, who)
    assert code(refused) == wrong
    world.plan.refresh_from_db()
    assert nothing_issued(world.plan)


def test_the_head_of_planning_may_issue_directly_and_must_say_why(world):
    with pytest.raises(Refusal) as refused:
        issue_directly(world, "head", "   ")
    assert code(refused) == "plans.reason_for_direct_issue_needed"
    assert issue_directly(world, "head").state == PlanState.PUBLISHED


def test_a_stale_page_issues_nothing(world):
    with pytest.raises(Refusal) as refused:
        issue.direct_issue(world.people["leader"], world.plan.pk, world.plan.revision + 1, "主任办公会同意")
    assert code(refused) == "plans.plan_moved_on"
    assert nothing_issued(world.plan)


def test_a_plan_without_accepted_rows_is_not_issued(world):
    world.plan.rows.update(state=RowState.READ)
    with pytest.raises(Refusal) as refused:
        issue_directly(world)
    assert code(refused) == "plans.nothing_accepted"


def submitted(world) -> Plan:
    officer = world.people["officer"]
    with clock.at("2026-03-02T09:00"):
        world.plan.refresh_from_db()
        plan = consultation.circulate(officer, world.plan.pk, seen=world.plan.revision)
        for name in ("科学技术局", "招商局", "经济发展局"):
            consultation.claim_all(world.people[name], plan.pk, world.departments[name].pk)
        plan = consultation.close_round(officer, plan.pk, seen=plan.revision)
        return settling.submit(officer, plan.pk, seen=plan.revision)


def test_the_leaders_approval_issues_the_plan(world):
    plan = submitted(world)
    plan = issue.approve(world.people["leader"], plan.pk, plan.revision)
    assert plan.state == PlanState.PUBLISHED
    assert plan.versions.get().approval == ApprovalKind.APPROVED
    assert "已经审定" in "".join(
        one.text for one in WordDocument(str(path_of(plan.versions.get().word.sha256))).paragraphs
    )


def test_nobody_else_approves(world):
    plan = submitted(world)
    for who in ("officer", "head", "科学技术局"):
        with pytest.raises(Refusal) as refused:
            issue.approve(world.people[who], plan.pk, plan.revision)
        assert code(refused) == "plans.leader_only"
    plan.refresh_from_db()
    assert nothing_issued(plan)


def test_a_plan_not_submitted_is_not_approved(world):
    with pytest.raises(Refusal) as refused:
        issue.approve(world.people["leader"], world.plan.pk, world.plan.revision)
    assert code(refused) == "plans.not_submitted"


def many_rows(world, count):
    pattern = world.row("培育专精特新企业")
    Row.objects.bulk_create(
        Row(
            plan=world.plan,
            kind=pattern.kind,
            position=100 + number,
            title=f"事项{number}",
            original=pattern.original,
            current={**pattern.current, "title": f"事项{number}"},
            start=pattern.start,
            end=pattern.end,
            state=RowState.ACCEPTED,
        )
        for number in range(count)
    )


def test_a_long_list_is_issued_as_a_job_of_the_person_who_decided(world):
    many_rows(world, issue.LARGE)
    plan = issue_directly(world)
    assert nothing_issued(plan)
    job = Job.objects.get()
    assert (job.kind, job.user) == ("plans.issue", world.people["leader"])
    assert plan.job == job
    with pytest.raises(Refusal) as refused:
        issue_directly(world)
    assert code(refused) == "plans.being_issued"

    steps = []
    version = issue.issue_as(
        job.arguments["user_id"],
        job.arguments["plan_id"],
        approval=ApprovalKind(job.arguments["approval"]),
        reason=job.arguments["reason"],
        seen=job.arguments["seen"],
        step=lambda done, word: steps.append((done, word)),
    )
    assert steps == [(0, "records"), (1, "word"), (2, "sheet"), (3, "version"), (4, "done")]
    assert version.approved_by == world.people["leader"]
    assert len(version.contents["tasks"]) == issue.LARGE + 2
    with pytest.raises(Refusal) as refused:
        issue.issue_as(job.user_id, plan.pk, approval=ApprovalKind.DIRECT, reason="再次", seen=1, step=issue.no_step)
    assert code(refused) == "plans.issued_already"


def issue_and_die(world, at: str) -> int:
    """Issue in a process of its own that kills itself at a step, or right after committing. How it ended."""
    world.plan.refresh_from_db()

    def step(done: int, word: str) -> None:
        if word == at:
            die()

    def act() -> None:
        leader = User.objects.get(username="donghe-leader")
        with acting_as(leader):
            issue.issue(
                leader, world.plan.pk, approval=ApprovalKind.APPROVED, reason="", seen=world.plan.revision, step=step
            )
        die()

    return end_of(act)


@pytest.mark.django_db(transaction=True)
def test_a_killed_process_leaves_the_plan_as_it_was_or_issued_whole():
    world = build_world()
    units.suggest_units(world.people["officer"], world.plan.pk)
    for step in ("records", "word", "sheet", "version", "done"):
        assert issue_and_die(world, step) == -signal.SIGKILL
        world.plan.refresh_from_db()
        assert nothing_issued(world.plan), step
        assert not Notice.objects.filter(kind="plans.issued").exists()
        assert Document.objects.count() == 1

    assert issue_and_die(world, "after the commit") == -signal.SIGKILL
    world.plan.refresh_from_db()
    assert world.plan.state == PlanState.PUBLISHED
    counts = [model.objects.count() for model in (Target, Project, Task, Version, Document)]
    assert counts == [2, 1, 2, 1, 3]
    version = Version.objects.select_related("word", "sheet").get()
    assert all(Path(path_of(one.sha256)).stat().st_size == one.size for one in (version.word, version.sheet))
