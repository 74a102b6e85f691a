"""An appeal from the form of the enterprise to its end: dispatched, handled by two departments, answered, reopened
because it was not solved, answered again, and a month later found satisfactory."""

from datetime import timedelta

import pytest

from gaoxin.apps.cases.models import Case, Clock
from gaoxin.apps.cases.services import ringing
from gaoxin.apps.cases.services.times import TIMER
from gaoxin.apps.cases.states import CaseState, ClockState, StepState
from gaoxin.apps.zones.models import Department
from gaoxin.web import clock

pytestmark = pytest.mark.browser
TITLE = "二期厂房消防验收迟迟没有安排"


def file(visitor) -> Case:
    page = visitor.sign_in("enterprise", "/cases/filed/").page
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
    return Case.objects.get(title=TITLE)


def dispatch(visitor, case: Case, *departments: str, take: bool) -> None:
    page = visitor.sign_in("service").page
    if take:
        visitor.open("/cases/to-take/")
        visitor.press(TITLE)
        visitor.press("签收")
        visitor.sees("已签收，由您办理")
    else:  # whoever dispatched it before has it again at once
        visitor.open(f"/cases/{case.pk}/")
    lead, *others = (Department.objects.get(zone=case.zone, name=name).pk for name in departments)
    page.select_option("select[name=lead]", str(lead))
    if others:
        page.get_by_text("协办部门、各部门负责的部分和时限").click()
    for key in others:
        page.locator(f"input[name=supporting][value='{key}']").check()
    visitor.press("受理并分拨")
    visitor.sees("已分拨")


def handle(visitor, case: Case, username: str) -> None:
    page = visitor.sign_in(username).page
    visitor.open(f"/cases/{case.pk}/")
    page.fill("[name=opinion]", "已核实，可以安排。")
    visitor.press("^办结$")
    visitor.sees("已办结")


def answer(visitor, case: Case, words: str) -> None:
    page = visitor.sign_in("builder", f"/cases/{case.pk}/").page
    visitor.press("答复企业")
    page.locator("[name=outcome][value=solved]").check()
    page.fill("[name=result]", words)
    visitor.press("^答复企业$")
    visitor.sees("企业评价")


def judge(visitor, case: Case, reply: str, sees: str) -> None:
    page = visitor.sign_in("enterprise", f"/cases/{case.pk}/").page
    page.locator(f"[name=reply][value={reply}]").check()
    visitor.press("提交回答")
    visitor.sees(sees)


def a_month_passes(case: Case) -> None:
    """What waits for its moment rings as if it had come."""
    waiting = Clock.objects.filter(case=case, stage__startswith=TIMER, state=ClockState.RUNNING)
    waiting.exclude(next_alarm=None).update(next_alarm=clock.now() - timedelta(minutes=1))
    assert ringing.ring() > 0


def test_an_appeal_is_filed_answered_reopened_and_in_the_end_satisfactory(visitor):
    case = file(visitor)
    page = visitor.page
    page.locator(".cs-drawing .cs-here").first.wait_for(timeout=8000)
    assert page.locator(".cs-drawing .bjs-powered-by").is_visible()

    dispatch(visitor, case, "建设和自然资源局", "财政局", take=True)
    handle(visitor, case, "builder")
    handle(visitor, case, "finance")
    answer(visitor, case, "三月十日上午现场验收，资料清单见留言。")

    judge(visitor, case, "unsolved", "将重新办理")
    assert [step.element for step in case.steps.filter(state=StepState.OPEN)] == ["dispatch"]

    dispatch(visitor, case, "建设和自然资源局", take=False)
    handle(visitor, case, "builder")
    answer(visitor, case, "今日已完成验收，意见书已送达。")
    visitor.sign_in("enterprise", f"/cases/{case.pk}/")
    visitor.sees("今日已完成验收，意见书已送达。")
    judge(visitor, case, "solved", "谢谢您的回答")
    case.refresh_from_db()
    assert (case.state, case.steps.filter(state=StepState.OPEN).count()) == (CaseState.ANSWERED, 0)

    a_month_passes(case)
    visitor.open(f"/cases/{case.pk}/")
    visitor.sees("过了一个月")
    judge(visitor, case, "satisfied", "谢谢您的回答")
    case.refresh_from_db()
    assert (case.state, case.outcome) == (CaseState.CLOSED, "solved")

    page.context.clear_cookies()
    visitor.open("/cases/progress/")
    page.fill("[name=number]", case.number)
    page.fill("[name=code]", case.code)
    visitor.press("^查询$")
    visitor.sees("已办结")
