"""Declared forms in a real browser: asking again as one types, rows, keys, a lost connection, no scripts, axe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from gaoxin.apps.zones.models import User
from gaoxin.web.models import Draft
from gaoxin.web.tests import schemaform_site as site
from tests.stories.conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.urls("gaoxin.web.tests.schemaform_site")]
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def empty_memory():
    site.MEMORY.files.clear()
    site.MEMORY.handed.clear()


@pytest.fixture
def visitor(browser: Browser, live_server, transactional_db, client) -> Iterator[Visitor]:
    """Someone signed in on a site without a zone: forms need none, and a zone takes its time to load."""
    client.force_login(User.objects.create_user("filler", display_name="行政部负责人"))
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    someone = Visitor(context.new_page(), live_server.url)
    yield someone
    context.close()
    assert someone.complaints == []


def violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.1 A and AA in the main part of the page."""
    page.evaluate(AXE)
    found = page.evaluate(
        """async () => {
             const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
             const { violations } = await axe.run("main", { runOnly: tags });
             return violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" | "));
           }"""
    )
    return [str(one)[:400] for one in found]


def forgive_the_lost_connection(visitor) -> None:
    """A browser says in its console that it could not send; nothing else may stand there."""
    lost = ("ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
    visitor.complaints = [one for one in visitor.complaints if not any(word in one for word in lost)]


def test_an_answer_brings_its_questions_and_takes_them_away_with_everything_typed_still_there(visitor):
    page = visitor.page
    visitor.open("/try/appeal/")
    page.fill("#id-title", "工程款拖欠八个月")
    page.select_option("#id-kind", "arrears")
    expect(page.locator("#id-arrears_amount")).to_be_visible()
    assert page.input_value("#id-title") == "工程款拖欠八个月"
    page.fill("#id-arrears_amount", "120.5")
    page.select_option("#id-kind", "labour")
    expect(page.locator("#id-staff_wanted")).to_be_visible()
    expect(page.locator("#id-arrears_amount")).to_have_count(0)
    expect(page.locator("#form-told")).to_have_text("表单已更新：新增 1 项，收起 3 项。")
    page.select_option("#id-kind", "arrears")
    expect(page.locator("#id-arrears_amount")).to_have_value("120.5")


def test_enter_asks_again_and_never_hands_in(visitor):
    page = visitor.page
    visitor.open("/try/city_event/")
    page.check("#id-kind-0")
    page.fill("#id-address", "示例路口")
    page.press("#id-address", "Enter")
    expect(page.locator("#id-traffic_type-0")).to_be_visible()
    assert page.url.endswith("/try/city_event/")
    assert site.MEMORY.handed == []


def test_rows_are_added_and_taken_away_and_the_cursor_follows(visitor):
    page = visitor.page
    visitor.open("/try/project_filing/")
    expect(page.locator("#part-5")).to_be_hidden()
    page.fill("#id-equipment_cost", "100")
    page.locator("#id-equipment_cost").blur()
    expect(page.locator("#part-5")).to_be_visible()
    expect(page.locator("#form-map")).to_contain_text("主要设备")
    page.fill("#id-machines-0-machine_name", "压机")
    page.get_by_role("button", name="添加一行设备").click()
    expect(page.locator("#id-machines-1-machine_name")).to_be_focused()
    page.keyboard.type("吊车")
    page.check("#id-imports-true")
    expect(page.locator("#id-machines-1-machine_origin")).to_be_visible()
    expect(page.locator("#id-machines-1-machine_name")).to_have_value("吊车")
    page.get_by_role("button", name="去掉第 1 行").click()
    expect(page.locator("#id-machines-0-machine_name")).to_have_value("吊车")
    expect(page.locator("#id-machines-1-machine_name")).to_have_count(0)
    expect(page.get_by_role("button", name="添加一行设备")).to_be_focused()


def test_what_is_wrong_is_listed_first_and_each_line_leads_to_its_field(visitor):
    page = visitor.page
    visitor.open("/try/appeal/")
    page.get_by_role("button", name="提交").click()
    expect(page.locator("#form-wrong")).to_be_focused()
    page.locator("#form-wrong a", has_text="标题").click()
    expect(page.locator("#id-title")).to_be_focused()
    page.locator("#form-wrong a", has_text="同一件事以前反映过").click()
    expect(page.locator("#id-filed_before-true")).to_be_focused()
    described = page.get_attribute("#id-title", "aria-describedby").split()
    assert "请填写“标题”" in page.locator(f"#{described[0]}").inner_text()


def test_a_lost_connection_loses_nothing_and_is_made_good_by_itself(visitor):
    page = visitor.page
    context = page.context
    visitor.open("/try/appeal/")
    page.fill("#id-title", "断网前写的标题")
    expect(page.locator("#draft-state")).to_contain_text("草稿已存")
    context.set_offline(True)
    page.fill("#id-request", "断网时写的请求，写得足够长。")
    expect(page.locator("#draft-note")).to_contain_text("已暂存在这台电脑的浏览器里")
    page.get_by_role("button", name="提交").click()
    expect(page.locator("#draft-note")).to_contain_text("没有提交")
    context.set_offline(False)
    expect(page.locator("#draft-note")).to_contain_text("已经补存")
    assert Draft.objects.get().values["request"] == ["断网时写的请求，写得足够长。"]
    forgive_the_lost_connection(visitor)


def test_a_browser_closed_while_offline_gives_the_server_what_it_kept(visitor):
    page = visitor.page
    context = page.context
    visitor.open("/try/appeal/")
    context.set_offline(True)
    page.select_option("#id-kind", "arrears")
    page.fill("#id-title", "只在本机的标题")
    expect(page.locator("#draft-note")).to_contain_text("已暂存在这台电脑的浏览器里")
    page.on("dialog", lambda dialog: dialog.accept())
    page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(f"{visitor.address}/try/appeal/")
    expect(page.locator("#id-title")).to_have_value("只在本机的标题")
    expect(page.locator("#id-arrears_amount")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    forgive_the_lost_connection(visitor)


def test_what_is_typed_after_being_signed_out_is_there_after_signing_in_again(visitor):
    page = visitor.page
    visitor.open("/try/appeal/")
    page.fill("#id-title", "签退前的标题")
    expect(page.locator("#draft-state")).to_contain_text("草稿已存")
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.on("dialog", lambda dialog: dialog.accept())
    page.fill("#id-title", "签退后的标题")
    page.wait_for_url("**/sign-in/**")
    page.context.add_cookies(cookies)
    visitor.open("/try/appeal/")
    expect(page.locator("#id-title")).to_have_value("签退后的标题")
    assert page.evaluate("localStorage.length") == 0


def test_leaving_with_something_unsaved_is_asked_about(visitor):
    page = visitor.page
    visitor.open("/try/appeal/")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#id-title").click()
    page.keyboard.type("还没有存的标题")
    page.goto(f"{visitor.address}/")
    assert asked == ["beforeunload"]


def test_the_last_words_before_leaving_are_found_again(visitor):
    page = visitor.page
    visitor.open("/try/appeal/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#id-title").click()
    page.keyboard.type("写完就走")
    page.goto(f"{visitor.address}/")
    visitor.open("/try/appeal/")
    expect(page.locator("#id-title")).to_have_value("写完就走")
    assert page.evaluate("localStorage.length") == 0


def test_a_file_of_another_kind_is_told_before_it_travels(visitor, tmp_path):
    page = visitor.page
    visitor.open("/try/appeal/")
    wrong = tmp_path / "a.exe"
    wrong.write_bytes(b"x")
    page.set_input_files("#id-files", str(wrong))
    expect(page.locator("#slot-files [role=alert]")).to_have_text("这种文件不能用，没有选上。")
    assert page.input_value("#id-files") == ""


@pytest.mark.parametrize("key", ["appeal", "city_event", "project_filing"])
def test_axe_finds_nothing_in_a_fresh_form_nor_in_one_sent_back(visitor, key):
    page = visitor.page
    visitor.open(f"/try/{key}/")
    assert violations(page) == []
    if key == "project_filing":
        page.fill("#id-equipment_cost", "100")
        page.locator("#id-equipment_cost").blur()
        expect(page.locator("#part-5")).to_be_visible()
    page.get_by_role("button", name="提交").click()
    expect(page.locator("#form-wrong")).to_be_visible()
    assert violations(page) == []


def test_a_form_is_filled_in_without_scripts_from_beginning_to_end(browser, visitor):
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{visitor.address}/try/appeal/")
    expect(page.locator("#id-arrears_amount")).to_have_count(0)
    page.select_option("#id-kind", "arrears")
    page.get_by_role("button", name="更新表单").first.click()
    expect(page.locator("#id-debtor-0, #id-debtor").first).to_be_visible()
    page.fill("#id-title", "工程款拖欠八个月")
    page.fill("#id-request", "请协调欠款单位在六月底前付清工程款。")
    page.fill("#id-began_on", "2025-07-01")
    page.check("#id-debtor-0")
    page.fill("#id-arrears_amount", "120.5")
    page.check("#id-filed_before-false")
    page.fill("#id-contact_phone", "0431-81234567")
    page.get_by_role("button", name="提交").click()
    page.wait_for_url("**/answers/")
    expect(page.locator("main")).to_contain_text("工程款拖欠八个月")
    context.close()
    assert [key for key, _ in site.MEMORY.handed] == ["appeal"]


def test_a_handed_in_form_reads_well_to_axe_and_on_paper(visitor):
    site.MEMORY.handed.append(("appeal", {"kind": "land", "title": "标题标题", "filed_before": True}))
    page = visitor.page
    visitor.open("/try/appeal/answers/")
    assert violations(page) == []
    visitor.open("/try/project_filing/")
    page.emulate_media(media="print")
    expect(page.locator("#form-map")).to_be_hidden()
    expect(page.get_by_role("button", name="提交")).to_be_hidden()
    expect(page.locator("#id-legal_name")).to_be_visible()
