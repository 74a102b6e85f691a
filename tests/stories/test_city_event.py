"""A smoke detector reports three times, the board shows it once and by itself, and people carry it to its end; anybody
reports a hole in the road without signing in."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from gaoxin.apps.cases.models import Case
from gaoxin.web import clock

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PICTURE = {"name": "现场.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + b"0" * 64}


def violations(page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join()))")


def key_of_new_device(visitor) -> str:
    page = visitor.sign_in("admin", "/city/devices/new/").page
    for name, value in {
        "code": "SMOKE-STORY",
        "name": "二号厂房烟感",
        "address": "示例路二号厂房",
        "longitude": "126.540000",
        "latitude": "43.880000",
    }.items():
        page.fill(f"[name={name}]", value)
    page.select_option("[name=type]", "fire")
    visitor.press("登记并生成密钥")
    return page.locator("#device-key").inner_text()


def send(visitor, key: str, number: str) -> dict:
    body = {"number": number, "at": clock.now().isoformat(), "text": "烟雾浓度超限"}
    answer = visitor.page.request.post(
        f"{visitor.address}/api/v1/city/reports", data=body, headers={"X-Device-Key": key}
    )
    assert answer.status == 200, answer.text()
    return answer.json()


def act(visitor, username: str, address: str, real: bool = False) -> None:
    page = visitor.sign_in(username).page
    visitor.open(address)
    if real:
        page.check("[name=real][value=yes]")
    page.fill("#opinion", "已到现场处置。")
    page.set_input_files("#pictures", {**PICTURE, "name": f"{username}.png"})
    visitor.press("提交并办结这一环节")


def test_an_event_goes_from_the_device_to_its_end_while_the_board_updates_by_itself(visitor):
    key = key_of_new_device(visitor)
    page = visitor.sign_in("grid", "/city/").page
    expect(page.locator("[data-city]")).to_have_attribute("data-live", "yes", timeout=15_000)
    expect(page.locator("#city-map")).to_have_attribute("data-drawn", re.compile(r"\d"), timeout=15_000)
    drawn = int(page.locator("#city-map").get_attribute("data-drawn"))
    page.evaluate("window.stayed = true")

    sent = send(visitor, key, "1")
    assert sent["new"] is True
    expect(page.locator("#list")).to_contain_text("火情：示例路二号厂房", timeout=15_000)
    expect(page.locator("[data-city-told]")).to_contain_text("刚刚更新：火情：示例路二号厂房")
    expect(page.locator("#city-map")).to_have_attribute("data-drawn", str(drawn + 1), timeout=15_000)
    assert [send(visitor, key, number)["new"] for number in ("1", "2", "3")] == [False] * 3
    case = Case.objects.get(number=sent["number"])
    row = page.locator("#list tr", has_text="火情：示例路二号厂房")
    expect(row).to_contain_text("3", timeout=15_000)
    assert page.evaluate("window.stayed") is True
    assert violations(page) == []

    # The grid officer verifies on a phone, whoever is competent starts the plan and acts, the leader is told.
    page.set_viewport_size({"width": 390, "height": 844})
    row.get_by_role("link", name="火情").click()
    address = page.url.removeprefix(visitor.address)
    visitor.fits()
    act(visitor, "grid", address, real=True)
    page.set_viewport_size({"width": 1366, "height": 768})
    visitor.sign_in("safety", address)
    visitor.press("启动火灾事故现场处置预案")
    visitor.sees("核警并通知消防")
    expect(page.locator("#plans")).to_contain_text(re.compile("还剩 [45] 分钟"))
    act(visitor, "safety", address)
    act(visitor, "leader", address)
    act(visitor, "grid", address)
    visitor.sees("已办结这件事件")
    case.refresh_from_db()
    assert (case.state, case.outcome) == ("closed", "handled")
    assert page.locator(".ct-pictures img").count() == 4
    visitor.open("/city/")
    expect(page.locator("#list")).not_to_contain_text("火情：示例路二号厂房")


def test_anybody_reports_on_a_phone_and_follows_it_with_number_and_code(visitor):
    page = visitor.page
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"longitude": 126.54, "latitude": 43.88})
    page.set_viewport_size({"width": 390, "height": 844})
    visitor.open("/city/report/jilin-gaoxin/")
    assert violations(page) == []
    visitor.fits()
    page.get_by_label("城市管理").check()
    page.get_by_label("城市管理事件类型").select_option("manhole")
    page.fill("#id-description", "井盖缺失，夜里看不见。")
    page.fill("#id-address", "示例一街 8 号门前")
    page.get_by_role("button", name="用我现在的位置").click()
    expect(page.locator("#id-longitude")).to_have_value("126.540000")
    page.fill("#id-contact_phone", "0432-64000000")
    visitor.press("提交上报")
    number, code = page.locator("#filed-number").inner_text(), page.locator("#filed-code").inner_text()
    case = Case.objects.get(number=number)
    assert (case.city_event.area, case.department.name, case.filed_by) == ("N1", "建设和自然资源局", None)
    visitor.press("查看办理进展")
    page.fill("#number", number)
    page.fill("#code", code)
    visitor.press("^查询$")
    visitor.sees("核实定位")
    expect(page.locator("main")).not_to_contain_text("0432-64000000")
