"""Procedures of a project: made from a chain, begun in order, forecast anew, held up and cleared, and what is next."""

from collections.abc import Iterator
from datetime import date

import pytest

from gaoxin.apps.cases.bundle_states import BundleState, StepProgress
from gaoxin.apps.cases.models import Blocker, Bundle, BundleStep, Case
from gaoxin.apps.cases.queries.bundles import pages
from gaoxin.apps.cases.queries.bundles.paths import courses
from gaoxin.apps.cases.services.bundles import blocking, making, stepping
from gaoxin.apps.cases.services.instructions import handling
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.subjects import Found, Subject
from gaoxin.apps.cases.tests.test_instructions import codes
from gaoxin.apps.cases.tests.world import World, open_step, person
from gaoxin.apps.zones.states import Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, registry
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice

MONDAY = date(2026, 3, 2)
RECORD = "tests.project"


@pytest.fixture
def project(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The small zone with a record that may have procedures, and a steward."""
    own = registry.Registry()
    own.register(*registry.every(Subject))
    about = Found(world.zone, "功率半导体中试平台", "/", world.land.pk, True)
    own.register(Subject(key=RECORD, label="项目", find=lambda user, key, part: about if key == 7 else None))
    monkeypatch.setattr("gaoxin.apps.cases.subjects.get", own.get)
    yield world


def steward(world: World, name: str = "steward"):
    return person(name, world.zone, Role.STEWARD)


def made(world: World, chain: str = "renovation", starts_on: date = MONDAY):
    user = steward(world)
    return user, making.make_bundle(user, RECORD, 7, chain, user.pk, starts_on)


def step(bundle: Bundle, key: str) -> BundleStep:
    return bundle.steps.get(key=key)


def course(bundle: Bundle):
    bundle.refresh_from_db()
    return courses([bundle])[0]


def finish(world: World, user, bundle: Bundle, key: str, by=None) -> Case:
    case = stepping.begin_step(user, bundle.pk, step(bundle, key).pk)
    handling.report_result(by or user, case.pk, "吉高审〔2026〕1号")
    case.refresh_from_db()
    return case


def test_a_chain_becomes_procedures_with_a_planned_end_in_promised_days(project):
    _user, bundle = made(project)
    assert [one.key for one in bundle.steps.all()][:3] == [
        "technical_renovation_filing",
        "energy_review",
        "eia_table_approval",
    ]
    # 1 filing + 7 energy review + 2 construction permit + 90 works + 1 filing of fire protection = 101 working days
    found = course(bundle)
    assert (found.forecast, found.slip, bundle.planned_end) == (bundle.planned_end, 0, found.forecast)
    assert found.path.critical == [
        "technical_renovation_filing",
        "energy_review",
        "construction_permit",
        "works",
        "fire_filing",
        "pollution_registration",
    ]
    assert {key: found.path.placed[key].room for key in ("eia_table_approval", "building_planning_permit")} == {
        "eia_table_approval": 2,
        "building_planning_permit": 2,
    }
    assert step(bundle, "construction_permit").department == project.land
    assert step(bundle, "works").department is None


def test_it_is_made_once_and_only_for_a_steward_of_the_zone(project):
    user, _ = made(project)
    with pytest.raises(Refusal) as refusal:
        making.make_bundle(user, RECORD, 7, "renovation", user.pk, MONDAY)
    assert codes(refusal) == ["bundles.made_already"]
    Bundle.objects.all().delete()
    with pytest.raises(Refusal) as refusal:
        making.make_bundle(project.leader, RECORD, 7, "renovation", project.planner.pk, MONDAY)
    assert codes(refusal) == ["bundles.no_steward"]
    with pytest.raises(NotFound):
        making.make_bundle(project.treasurer, RECORD, 7, "renovation", user.pk, MONDAY)
    with pytest.raises(NotFound):
        making.make_bundle(user, RECORD, 8, "renovation", user.pk, MONDAY)
    assert Bundle.objects.count() == 0


def test_a_procedure_begins_only_after_those_before_it_and_is_a_case_in_promised_time(project):
    user, bundle = made(project)
    with pytest.raises(Refusal) as refusal:
        stepping.begin_step(user, bundle.pk, step(bundle, "construction_permit").pk)
    assert codes(refusal) == ["bundles.not_ready"]
    assert Case.objects.count() == 0
    finish(project, user, bundle, "technical_renovation_filing")
    case = stepping.begin_step(user, bundle.pk, step(bundle, "building_planning_permit").pk)
    assert (open_step(case).element, case.department) == ("handle", project.land)
    case.refresh_from_db()
    assert f"{clock.local(case.due):%m-%d %H:%M}" == "03-09 17:00"
    with pytest.raises(Refusal) as refusal:
        stepping.begin_step(user, bundle.pk, step(bundle, "building_planning_permit").pk)
    assert codes(refusal) == ["bundles.begun_already"]
    handling.report_result(project.planner, case.pk, "建字第 12 号")
    kept = step(bundle, "building_planning_permit")
    assert (kept.progress, kept.done_on, kept.note) == (StepProgress.DONE, MONDAY, "建字第 12 号")


def test_what_is_not_concerned_falls_out_and_the_rest_hangs_together(project):
    user, bundle = made(project)
    for key in ("energy_review", "eia_table_approval", "building_planning_permit"):
        stepping.skip_step(user, bundle.pk, step(bundle, key).pk, "产线改造，不涉及")
    found = course(bundle)
    assert found.path.critical[:3] == ["technical_renovation_filing", "construction_permit", "works"]
    assert found.slip == -7
    with pytest.raises(Refusal) as refusal:
        stepping.skip_step(user, bundle.pk, step(bundle, "works").pk, "不施工")
    assert codes(refusal) == ["bundles.not_to_skip"]
    stepping.take_up(user, bundle.pk, step(bundle, "energy_review").pk)
    assert course(bundle).slip == 0


def test_days_of_works_follow_the_contract_and_those_of_the_law_do_not(project):
    user, bundle = made(project)
    stepping.change_days(user, bundle.pk, step(bundle, "works").pk, 120)
    assert course(bundle).slip == 30
    for key, days, code in (("construction_permit", 1, "bundles.days_are_given"), ("works", 0, "bundles.days")):
        with pytest.raises(Refusal) as refusal:
            stepping.change_days(user, bundle.pk, step(bundle, key).pk, days)
        assert codes(refusal) == [code]


def test_the_forecast_moves_while_a_procedure_is_late_and_the_steward_is_told_to_press(project):
    user, bundle = made(project)
    finish(project, user, bundle, "technical_renovation_filing")
    permit = stepping.begin_step(user, bundle.pk, step(bundle, "building_planning_permit").pk)
    with clock.at("2026-03-16T10:00"):
        page = pages.bundle_page(user, bundle.pk)
        assert (page.course.path.placed["building_planning_permit"].late, page.course.slip) == (5, 9)
        assert [(line.thing.do.value, line.title) for line in page.lines] == [
            ("begin", "启动手续：固定资产投资项目节能审查"),
            ("begin", "启动手续：建设项目环境影响报告表审批"),
            ("press", "催办：建设工程规划许可"),
        ]
        assert page.lines[0].reasons == [
            "在关键路径上，晚一天，项目就晚一天",
            "前置手续已经办完，可以启动（节能审查机关）",
        ]
        stepping.press(user, bundle.pk, permit.pk)
        assert Notice.objects.filter(title__contains="催办").values_list("user__username", flat=True).count() == 3
        with pytest.raises(Refusal):
            stepping.press(user, bundle.pk, permit.pk)


def test_an_obstacle_has_an_owner_and_a_day_holds_the_path_up_and_comes_first(project):
    user, bundle = made(project)
    filing = step(bundle, "technical_renovation_filing")
    case = blocking.report_blocker(
        user, bundle.pk, "供电方案未定，备案卡住", project.land.pk, date(2026, 3, 13), filing.pk
    )
    assert (case.department, course(bundle).slip) == (project.land, 8)
    page = pages.bundle_page(user, bundle.pk)
    assert (page.lines[0].title, page.lines[0].case_id) == (f"疏通堵点：{case.title}", case.pk)
    assert page.lines[0].reasons == ["在关键路径上，晚一天，项目就晚一天", "规划建设局还没有签收"]
    blocking.escalate(user, case.pk)
    assert Notice.objects.filter(user=project.leader, title__contains="堵点").count() == 1
    with pytest.raises(Refusal) as refusal:
        blocking.escalate(user, case.pk)
    assert codes(refusal) == ["bundles.told_today"]
    handling.report_result(project.planner, case.pk, "供电方案已批复。")
    assert open_step(case).element == "confirm"
    handling.judge(user, case.pk, "现场还没有接通。", done=False)
    assert open_step(case).element == "answer"
    handling.report_result(project.planner, case.pk, "已接通。")
    handling.judge(user, case.pk, "", done=True)
    case.refresh_from_db()
    assert (case.state, case.outcome, course(bundle).slip) == (CaseState.CLOSED, "removed", 0)
    assert Blocker.objects.get().step == filing


def test_the_last_procedure_ends_the_bundle(project):
    user, bundle = made(project)
    for key in ("energy_review", "eia_table_approval", "building_planning_permit", "pollution_registration"):
        stepping.skip_step(user, bundle.pk, step(bundle, key).pk, "不涉及")
    finish(project, user, bundle, "technical_renovation_filing")
    finish(project, user, bundle, "construction_permit", project.planner)
    finish(project, user, bundle, "works")
    assert finish(project, user, bundle, "fire_filing", project.planner).outcome == "done"
    bundle.refresh_from_db()
    assert bundle.state == BundleState.DONE


def test_others_find_neither_the_bundle_nor_its_buttons(project):
    _user, bundle = made(project)
    other = steward(project, "other-steward")
    for stranger in (other, project.treasurer):
        with pytest.raises(NotFound):
            pages.bundle_page(stranger, bundle.pk)
    assert pages.bundle_page(project.planner, bundle.pk).carries is False
    with pytest.raises(NotFound):
        stepping.begin_step(project.planner, bundle.pk, step(bundle, "technical_renovation_filing").pk)
    assert Case.objects.count() == 0
