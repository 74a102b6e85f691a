"""A process edited in the modeler page, published, and used by the next case; the one before keeps its own."""

from pathlib import Path

import pytest

from gaoxin.apps.cases.models import Case, ProcessVersion
from gaoxin.apps.cases.services import filing, moving
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import Department, Grant, Organisation, User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.web.scope import acting_as

pytestmark = pytest.mark.browser
ADDRESS = "/processes/appeal/"


def filed(title: str) -> Case:
    """An appeal of the sample's enterprise."""
    member = User.objects.get(username="enterprise")
    organisation = Organisation.objects.get(pk=Grant.objects.filter(user=member).first().organisation_id)
    zone = Zone.objects.get(code="jilin-gaoxin")
    with acting_as(member):
        return filing.file(member, zone, "appeal", Filing(title, {"title": title}, organisation=organisation))


def at(case: Case) -> str:
    return case.steps.get(state=StepState.OPEN).name


def drop_a_step_between(page, first: str, second: str) -> None:
    """Drag a new step out of the palette onto the flow between two others."""
    left, right = (page.locator(f'[data-element-id="{key}"] .djs-visual').bounding_box() for key in (first, second))
    x, y = (left["x"] + left["width"] + right["x"]) / 2, left["y"] + left["height"] / 2
    page.click('.djs-palette [data-action="create.task"]')
    page.mouse.move(x - 60, y + 120)
    page.mouse.move(x, y, steps=8)
    page.mouse.click(x, y)
    page.wait_for_selector("#md-name:visible")
    page.keyboard.press("Escape")


def test_a_process_is_edited_checked_published_and_used_by_the_next_case(visitor, do_jobs, tmp_path: Path):
    before = filed("发布前的诉求")
    page = visitor.sign_in("admin", "/processes/").page
    visitor.press("^企业诉求$")
    visitor.press("改流程")
    page.wait_for_selector('[data-element-id="handle"]')
    assert page.locator(".bjs-powered-by").is_visible()

    drop_a_step_between(page, "dispatch", "accepted")
    page.fill("#md-name", "督查核稿")
    page.press("#md-name", "Tab")
    page.select_option("#md-role", "item")
    page.fill("#md-due", "下周三")
    page.press("#md-due", "Tab")
    page.click("button[data-check]")
    visitor.sees("还不能发布：红色的要先改好。")
    page.wait_for_selector(".md-canvas .md-wrong")
    page.fill("#md-due", "2 工作日")
    page.press("#md-due", "Tab")
    page.select_option("#md-role", f"duty:{Duty.SUPERVISION}")
    page.select_option("#md-together", "all")
    page.fill("#md-share", "2/3")
    page.press("#md-share", "Tab")
    page.click("[data-undo]")
    assert page.input_value("#md-share") == ""
    page.click("[data-redo]")
    assert page.input_value("#md-share") == "2/3"
    page.fill("#md-documentation", "退回要写明修改意见")
    page.click("button[data-save]")
    visitor.sees("已保存草稿")
    with page.expect_download() as loaded:
        page.click("button[data-download]")
    loaded.value.save_as(tmp_path / "appeal.bpmn")
    text = (tmp_path / "appeal.bpmn").read_text(encoding="utf-8")
    assert 'gaoxin:share="2/3"' in text
    assert "退回要写明修改意见" in text  # typed and not left before saving: it counts all the same

    page.click("button[data-publish]")
    visitor.sees("督查核稿")
    page.fill("[name=why]", "答复前由督查部门核稿")
    visitor.press("^发布$")
    visitor.sees("已发布版本")
    version = ProcessVersion.objects.get(zone__code="jilin-gaoxin")
    assert (version.why, version.published_by.username) == ("答复前由督查部门核稿", "admin")
    page.locator("main").get_by_role("button", name="比较选中的两个版本").click()
    page.locator(".cs-drawing .cs-added").first.wait_for(timeout=8000)

    case = filed("发布后的诉求")
    office = User.objects.get(username="service")
    lead = Department.objects.get(zone=case.zone, name="建设和自然资源局")
    for one in (before, case):
        with acting_as(office):
            moving.act(office, one.steps.get(state=StepState.OPEN).pk, answers={"departments": [lead.pk]})
    assert (at(before), at(case)) == ("部门办理", "督查核稿")

    visitor.open(ADDRESS)
    visitor.press("迁移在办事项")
    visitor.press("试算")
    page.wait_for_url("**/jobs/*/")
    do_jobs()
    visitor.open(ADDRESS)
    page.locator("main a", has_text="试算").click()
    visitor.sees("没有改动任何事项")
    assert before.run.process != version

    visitor.open(ADDRESS)
    page.set_input_files("[name=file]", tmp_path / "appeal.bpmn")
    visitor.press("^读入$")
    visitor.sees("已读入文件，放进草稿")
