"""Somebody suggests something without signing in, the zone answers, and the public reads it without a name in it; a
round of comments and a vote, each on the page of whoever takes part."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from gaoxin.apps.cases.models import Case, Comment, CommitteeMatter, Consultation

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "vendor" / "axe.min.js"


def violations(page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join()))")


def narrow(visitor) -> None:
    visitor.page.set_viewport_size({"width": 390, "height": 844})


def act(visitor, username: str, case: Case, opinion: str, department: str = "") -> None:
    page = visitor.sign_in(username).page
    visitor.open(f"/cases/{case.pk}/")
    step = page.locator(".cs-own")
    if department:
        step.locator("select").first.select_option(label=department)
    step.locator("textarea[name=opinion]").first.fill(opinion)
    step.get_by_role("button", name="办结").first.click()
    page.wait_for_load_state()


def test_a_suggestion_is_answered_and_read_by_everybody_without_a_name_in_it(visitor):
    page = visitor.page
    narrow(visitor)
    visitor.open("/public/suggest/jilin-gaoxin/")
    assert violations(page) == []
    visitor.fits()
    page.select_option("#id-topic", "city")
    page.fill("#id-title", "示例大街增加过街天桥")
    page.fill("#id-text", "上下班过街危险，请联系王小明先生 13900001111 了解。")
    page.check("#id-agreed-true")
    visitor.press("提交建议")
    number = page.locator("#filed-number").inner_text()
    assert violations(page) == []
    case = Case.objects.get(number=number)

    page.set_viewport_size({"width": 1366, "height": 768})
    act(visitor, "service", case, "请研究。", "建设和自然资源局")
    act(visitor, "builder", case, "已列入明年道路改造计划，六月开工。")
    act(visitor, "service", case, "")
    visitor.open("/")
    page.get_by_role("link", name="示例大街增加过街天桥").first.click()
    expect(page.locator("[name=text]")).to_have_value("上下班过街危险，请联系〔姓名〕先生 〔手机号〕 了解。")
    page.select_option("[name=outcome]", "adopted")
    visitor.press("^公开$")
    visitor.sees("已公开")

    page.context.clear_cookies()
    visitor.open("/public/suggestions/?q=过街天桥")
    assert violations(page) == []
    page.get_by_role("link", name="示例大街增加过街天桥").click()
    visitor.sees("六月开工")
    expect(page.locator("main")).not_to_contain_text("13900001111")


def test_anybody_comments_on_a_draft_and_the_department_answers(visitor):
    page, kept = visitor.page, Consultation.objects.get(state="open")
    narrow(visitor)
    visitor.open(f"/public/consultations/{kept.pk}/")
    visitor.press("我要提意见")
    assert violations(page) == []
    visitor.fits()
    page.fill("[name=clause]", "第三条")
    page.fill("[name=text]", "兑付十五个工作日偏长，建议十个。")
    visitor.press("提交意见")
    visitor.sees("已收到您的意见")
    assert violations(page) == []
    made = Comment.objects.latest("pk")
    visitor.sign_in("industry", f"/public/consultations/{kept.pk}/")
    page.check(f"[name=numbers][value='{made.number}']")
    page.fill("[name=gist]", "缩短兑付时限")
    page.fill("[name=reason]", "意见合理，可以做到。")
    page.fill("[name=effect]", "第三条“十五个工作日”改为“十个工作日”")
    visitor.press("答复所选意见")
    visitor.sees("已答复 1 条意见")
    made.refresh_from_db()
    assert made.answer.adoption == "adopted"


def test_a_member_of_an_enterprise_votes_and_the_secretary_counts(visitor):
    page = visitor.page
    matter = CommitteeMatter.objects.get(state="voting")
    address = f"/public/committees/matters/{matter.pk}/"
    for username in ("enterprise", "provider", "industry"):
        visitor.sign_in(username)
        visitor.open(address)
        page.get_by_label("同意", exact=True).check()
        visitor.press("提交表决")
        visitor.sees("您已表决")
    visitor.sign_in("service", address)
    assert violations(page) == []
    visitor.press("^计票$")
    visitor.sees("表决结束：通过")
    matter.refresh_from_db()
    assert (matter.members, matter.yes, matter.result) == (4, 4, "carried")
