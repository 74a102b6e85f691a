"""The frame and its manners in a real browser: live filters, the way back, the side panel, keys, phones, no scripts."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gaoxin.apps.plans.models import Plan, Target
from gaoxin.apps.zones.models import User
from gaoxin.web import registry

pytestmark = pytest.mark.browser


@pytest.fixture
def targets() -> str:
    """The address of the list of targets of the sample plan."""
    return reverse("plans:targets", args=[Plan.objects.get().pk])


def test_filters_work_while_one_types_stand_in_the_address_and_are_found_again(visitor, targets):
    page = visitor.sign_in("planner", targets).page
    page.fill(".gx-filters [name=q]", "收入")
    page.wait_for_url("**q=%E6%94%B6%E5%85%A5*")
    rows = page.locator("table[data-rows] tbody tr")
    expect(page.locator(".gx-total")).to_have_text(f"共 {rows.count()} 条")
    assert 0 < rows.count() < Target.objects.count()
    assert all("收入" in text for text in rows.all_inner_texts())

    page.get_by_role("columnheader", name="指标").get_by_role("link").click()
    page.wait_for_url("**sort=*")
    page.fill(".gx-filters [name=q]", "财政收入")
    page.wait_for_url("**q=%E8%B4%A2*sort=name*")
    address = page.url
    rows.first.get_by_role("link").first.click()
    visitor.settle()
    page.locator(".gx-crumbs a").last.click()
    page.wait_for_url(address)
    assert page.input_value(".gx-filters [name=q]") == "财政收入"

    page.get_by_role("link", name="全部清除").click()
    expect(page.locator(".gx-total")).to_have_text(f"共 {Target.objects.count()} 条")


def test_a_source_opens_at_the_side_and_escape_gives_the_focus_back(visitor, targets):
    page = visitor.sign_in("planner", targets).page
    button = page.locator("td a.gx-source").first
    button.click()
    side = page.locator("#side")
    expect(side).to_be_visible()
    expect(side.locator("mark, blockquote").first).to_be_visible()
    assert page.url.endswith(targets)
    page.keyboard.press("Escape")
    expect(side).to_be_hidden()
    expect(button).to_be_focused()


def test_the_keyboard_leads_through_a_list(visitor, targets):
    page = visitor.sign_in("planner", targets).page
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    for key in "jjk":
        page.keyboard.press(key)
    second = page.locator("table[data-rows] tbody tr").nth(0)
    expect(second).to_have_class("gx-here")
    page.keyboard.press("Enter")
    page.wait_for_url("**/targets/*/")
    page.keyboard.press("/")
    expect(page.locator("[data-search]")).to_be_focused()
    page.keyboard.type("汽车")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    visitor.sees("搜索“汽车”")


def test_a_view_is_saved_and_opened_again(visitor, targets):
    page = visitor.sign_in("planner", f"{targets}?q=收入").page
    page.get_by_text("视图", exact=True).click()
    page.fill(".gx-view-new [name=name]", "只看收入")
    page.get_by_role("button", name="保存").click()
    visitor.sees("已保存视图“只看收入”")
    visitor.open(targets)
    page.get_by_text("视图", exact=True).click()
    page.get_by_role("link", name="只看收入").click()
    expect(page.locator(".gx-filters [name=q]")).to_have_value("收入")


def test_a_form_clicked_twice_is_sent_once(visitor, targets):
    page = visitor.sign_in("planner").page
    sent = []
    page.route("**/language/", lambda route: sent.append(route))  # an answer that takes its time
    button = page.locator("form[action='/language/'] button").first
    for times in (1, 2):  # the page that comes may send its own
        button.evaluate("button => { for (const wait of [50, 150, 250]) setTimeout(() => button.click(), wait); }")
        page.wait_for_timeout(500)
        assert len(sent) == times
        sent[-1].continue_()
        visitor.settle()
    page.unroute("**/language/")


def test_no_page_of_the_navigation_is_wider_than_a_phone(visitor, targets):
    page = visitor.sign_in("planner").page
    page.set_viewport_size({"width": 390, "height": 844})
    planner = User.objects.get(username="planner")
    addresses = [reverse(item.url) for item in registry.every(registry.NavItem) if item.visible(planner)]
    for address in [*addresses, targets, reverse("plans:target", args=[Target.objects.first().pk])]:
        visitor.open(address)
        visitor.fits()
    page.get_by_role("link", name="打开导航").click()
    expect(page.get_by_role("link", name="我的工作")).to_be_visible()


def test_pages_are_read_filtered_and_sorted_without_a_script(visitor, browser, targets):
    cookies = visitor.sign_in("planner").page.context.storage_state()
    context = browser.new_context(java_script_enabled=False, storage_state=cookies)
    page = context.new_page()
    page.goto(visitor.address + targets)
    page.fill(".gx-filters [name=q]", "收入")
    page.get_by_role("button", name="筛选").click()
    assert all("收入" in text for text in page.locator("table[data-rows] tbody tr").all_inner_texts())
    page.locator(".gx-tools summary", has_text="导出").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel 表格").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    page.locator("td a.gx-source").first.click()
    expect(page.locator(".gx-top")).to_be_visible()
    context.close()
