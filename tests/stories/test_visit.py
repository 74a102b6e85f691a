"""A visit from the plan to the appeal it raised: planned in the office, recorded on a phone that loses its network, the
question filed and seen by the enterprise."""

import pytest
from playwright.sync_api import expect

from gaoxin.apps.cases.models import Case, Visit
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.cases.visit_states import VisitState

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
SITUATION = "生产正常，拟扩建二期厂房，正在备料。"


def plan(visitor) -> Visit:
    page = visitor.sign_in("service", "/visits/").page
    visitor.press("新建走访计划")
    page.fill("[name=title]", "本月重点企业走访")
    visitor.press("建立计划")
    visitor.sees("走访建议")
    page.locator("table tbody input[type=checkbox]").first.check()
    visitor.press("排入计划")
    page.select_option("[name=visitor]", label="企业服务经办（示例）")
    visitor.press("^排入计划$")
    visitor.sees("已排入 1 家")
    return Visit.objects.get(state=VisitState.PLANNED)


def test_a_visit_is_planned_recorded_without_a_network_and_its_question_becomes_an_appeal(visitor):
    visit = plan(visitor)
    page = visitor.page
    page.set_viewport_size(PHONE)
    visitor.open(f"/visits/{visit.pk}/record/")
    visitor.fits(PHONE["width"])
    page.context.set_offline(True)
    page.fill("[name=met]", "行政部负责人")
    page.fill("[name=situation]", SITUATION)
    for _ in range(60):
        if page.evaluate("Object.keys(localStorage).length"):
            break
        page.wait_for_timeout(250)
    page.context.set_offline(False)
    visitor.complaints.clear()  # the browser complains of the network that was taken away
    page.reload()
    expect(page.locator("[name=situation]")).to_have_value(SITUATION, timeout=15_000)
    page.select_option("[name='questions.0.question_kind']", "utilities")
    page.fill("[name='questions.0.question_title']", "门前道路没有路灯")
    page.fill("[name='questions.0.question_request']", "请在年内安装路灯，夜班职工出行不安全。")
    visitor.press("提交登记")
    visitor.sees("走访已登记，问题已立为诉求")
    case = Case.objects.get(title="门前道路没有路灯")
    assert (case.channel, case.visit_question.visit_id) == (Channel.VISIT, visit.pk)
    visitor.open(f"/cases/{case.pk}/")
    visitor.sees("来自走访")
