"""From the yearly plan to the published result: drawn so that anybody can check it, announced, signed in at the door by
code, recorded on a phone, rated by the enterprise."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from gaoxin.apps.enterprises.inspection_states import DrawState, InspectionState
from gaoxin.apps.enterprises.models import Draw, Enterprise, Inspection, Inspector
from gaoxin.apps.zones.models import Grant
from gaoxin.engines.draws import verify
from gaoxin.web import clock

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


def plan_and_draw(visitor) -> Draw:
    """The office makes the plan, adds a line of the labour department, publishes; the department freezes and opens."""
    Enterprise.objects.filter(organisation__grants__user__username="enterprise").update(status="active")
    page = visitor.sign_in("service", "/enterprises/inspections/plans/").page
    visitor.press("编制计划")
    visitor.press("建立计划")
    visitor.press("添加事项")
    page.select_option("[name=department]", label="人力资源和社会保障局")
    page.select_option("[name=item]", label="劳动用工和工资支付检查")
    page.select_option("[name=month]", str(clock.today().month))
    page.select_option("[name=share]", "percent")
    page.fill("[name=percent]", "100")
    visitor.press("加入计划")
    visitor.sees("劳动用工和工资支付检查")
    visitor.press("公布计划")
    visitor.sees("计划已公布")
    visitor.sign_in("labour", "/enterprises/inspections/plans/")
    page.get_by_role("link", name=str(clock.today().year), exact=True).click()
    visitor.press("冻结名册")
    visitor.press("冻结名册并公布承诺值")
    visitor.sees("承诺值已公布")
    draw = Draw.objects.get()
    visitor.press("开启抽取")
    visitor.sees("已开启")
    draw.refresh_from_db()
    assert draw.state == DrawState.OPENED
    return draw


def own_visit() -> Inspection:
    """The visit to the enterprise whose people sign in as `enterprise`."""
    organisation = Grant.objects.get(user__username="enterprise").organisation
    return Inspection.objects.get(enterprise=Enterprise.objects.filter(organisation=organisation).first())


def sign_at_the_door(visitor, visit: Inspection, code: str) -> None:
    """Each inspector types the code on the phone."""
    page = visitor.page
    names = Inspector.objects.filter(visits__inspection=visit).values_list("user__username", flat=True)
    for name in sorted(names):
        visitor.sign_in(name)
        page.set_viewport_size(PHONE)
        visitor.open(f"/enterprises/inspections/{visit.pk}/")
        visitor.press("入企签到")
        page.fill("[name=code]", code)
        visitor.fits(PHONE["width"])
        visitor.press("^签到$")
        visitor.sees("已签到")


def test_a_plan_becomes_a_draw_a_visit_and_a_published_result_that_the_enterprise_rates(visitor):
    plan_and_draw(visitor)
    visit = own_visit()
    page = visitor.page
    visitor.open(f"/enterprises/inspections/{visit.pk}/")
    visitor.press("通知企业")
    visitor.sees("已通知企业")
    visitor.sign_in("enterprise", "/enterprises/inspections/mine/")
    page.get_by_role("link", name="劳动用工和工资支付检查").first.click()
    code = page.locator("[data-code]").inner_text()
    assert code == Inspection.objects.get(pk=visit.pk).entry_code.code
    assert page.locator("img[src^='data:image/svg']").count() == 1
    sign_at_the_door(visitor, visit, code)
    visitor.press("录入结果")
    page.select_option(f"[name=result_{visit.items.get().pk}]", label="未发现问题")
    visitor.press("提交结果")
    visitor.sees("结果已录入")
    page.set_viewport_size({"width": 1366, "height": 768})
    visitor.press("公示结果")
    visitor.sees("结果已公示")
    visit.refresh_from_db()
    assert visit.state == InspectionState.PUBLISHED
    visitor.sign_in("enterprise", f"/enterprises/inspections/mine/{visit.pk}/")
    visitor.press("^评价$")
    page.select_option("[name=stars]", "4")
    page.fill("[name=comment]", "出示了证件，没有影响生产。")
    visitor.press("提交评价")
    visitor.sees("4 星")
    page.context.clear_cookies()
    visitor.open("/enterprises/inspections/public/")
    visitor.sees(visit.name)
    visitor.sees("未发现问题")


def test_anybody_draws_again_from_the_published_file(visitor, tmp_path):
    draw = plan_and_draw(visitor)
    page = visitor.page
    page.context.clear_cookies()
    visitor.open(f"/enterprises/inspections/draws/public/{draw.pk}/")
    visitor.sees("一致")
    visitor.sees(draw.seed)
    with page.expect_download() as download:
        visitor.press("下载抽取文件")
    file = Path(download.value.path())
    assert verify(file.read_bytes(), draw.commitment).holds
    visitor.open("/enterprises/inspections/draws/public/verify/")
    page.set_input_files(
        "[name=file]", {"name": "draw.json", "mimeType": "application/json", "buffer": file.read_bytes()}
    )
    page.fill("[name=known]", draw.commitment)
    visitor.press("重抽核验")
    visitor.sees("与文件逐户相同")
    changed = json.loads(file.read_text(encoding="utf-8"))
    changed["roster"]["title"] += "改"
    written = json.dumps(changed, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    page.set_input_files(
        "[name=file]", {"name": "draw.json", "mimeType": "application/json", "buffer": written.encode()}
    )
    visitor.press("重抽核验")
    visitor.sees("种子或名册被改动过")
    expect(page.get_by_text("与文件逐户相同")).to_have_count(0)
