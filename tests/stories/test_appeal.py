"""An appeal from the form of the enterprise to its verdict: dispatched, handled by two departments, answered."""

import pytest

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.states import CaseState, StepState
from gaoxin.apps.zones.models import Department

pytestmark = pytest.mark.browser
TITLE = "二期厂房消防验收迟迟没有安排"


def test_an_appeal_is_filed_dispatched_answered_and_judged(visitor):
    page = visitor.sign_in("enterprise").page
    visitor.open("/cases/filed/")
    visitor.press("新提交")
    visitor.press("企业诉求")
    assert page.input_value("[name=organisation]") != ""
    page.select_option("[name=kind]", "approval")
    page.fill("[name=title]", TITLE)
    page.fill("[name=request]", "请明确验收时间，并一次告知需要补充的资料。")
    page.fill("[name=began_on]", "2026-01-05")
    page.fill("[name=place]", "高新区示例路 1 号")
    page.locator("[name=filed_before][value=false]").check()
    page.fill("[name=contact_post]", "行政部")
    page.fill("[name=contact_phone]", "0432-64000000")
    visitor.press("^提交$")
    visitor.sees("已提交，编号 SQ")
    case = Case.objects.get(title=TITLE)
    page.locator(".cs-drawing .cs-here").first.wait_for(timeout=8000)
    assert page.locator(".cs-drawing .bjs-powered-by").is_visible()

    visitor.sign_in("service")
    visitor.open("/cases/to-take/")
    visitor.press(TITLE)
    visitor.press("签收")
    visitor.sees("已签收，由您办理")
    first, second = (Department.objects.get(zone=case.zone, name=name) for name in ("建设和自然资源局", "财政局"))
    page.select_option("select[name='departments:departments']", str(first.pk))
    page.locator(f"input[name='departments:departments'][value='{second.pk}']").check()
    visitor.press("同意并办结")
    visitor.sees("已办结，下一步：部门办理")

    for username in ("builder", "finance"):
        visitor.sign_in(username)
        visitor.open(f"/cases/{case.pk}/")
        page.fill("[name=opinion]", "已核实，可以安排。")
        visitor.press("^办结$")
    visitor.sees("已办结，下一步：答复企业")
    visitor.sign_in("builder")
    visitor.open(f"/cases/{case.pk}/")
    page.fill("[name=opinion]", "三月十日上午现场验收，资料清单见留言。")
    visitor.press("^办结$")
    visitor.sees("已办结，下一步：企业评价")
    page.locator("details.cs-limit summary").nth(1).click()
    visitor.sees("办结，在时限内")

    visitor.sign_in("enterprise")
    visitor.open(f"/cases/{case.pk}/")
    visitor.sees("三月十日上午现场验收，资料清单见留言。")
    page.locator("[name='truth:满意'][value=yes]").check()
    page.locator(".cs-own").get_by_role("button", name="提交").click()
    visitor.sees("已办结您的部分")
    case.refresh_from_db()
    assert (case.state, case.steps.filter(state=StepState.OPEN).count()) == (CaseState.OPEN, 0)

    page.context.clear_cookies()
    visitor.open("/cases/progress/")
    page.fill("[name=number]", case.number)
    page.fill("[name=code]", case.code)
    visitor.press("^查询$")
    visitor.sees("办理中")
