"""An enterprise completes and corrects its data; the officer takes one thing and leaves another; both are told."""

import pytest

from gaoxin.apps.enterprises.models import Enterprise, Proposal, YearlyFacts
from gaoxin.apps.zones.models import Grant
from gaoxin.web import clock

pytestmark = pytest.mark.browser


def test_an_enterprise_completes_its_data_and_hears_what_became_of_it(visitor):
    year = clock.today().year - 1
    grant = Grant.objects.filter(user__username="enterprise", role="member").get()
    enterprise = Enterprise.objects.get(organisation=grant.organisation)
    YearlyFacts.objects.filter(enterprise=enterprise, year=year).update(land=None, water=None, revenue=5_000_000_000)

    page = visitor.sign_in("enterprise").page
    visitor.press("我的企业")
    visitor.sees("已经掌握的不会再问")
    visitor.open(f"/enterprises/mine/{enterprise.pk}/years/{year}/")
    assert page.locator("[name=revenue]").count() == 0
    page.fill("[name=land]", "35.2")
    page.fill("[name=water]", "12000")
    page.fill("[name=source_note]", "不动产权证、水费单")
    visitor.press("提交申报")
    visitor.sees("已申报 2 项，等待开发区核定。")
    visitor.press("补充和更正")
    page.fill("[name=products]", "圆锥滚子轴承")
    visitor.press("保存并申报")
    visitor.sees("已更新 1 项。")
    visitor.sees("圆锥滚子轴承")

    visitor.sign_in("planner")
    visitor.sees("待核定 2 项")
    visitor.press("去核定")
    page.locator("tr", has_text="用地面积").locator("input[name=row]").check()
    visitor.press("^采纳$")
    visitor.sees("将改动 1 条")
    visitor.press("确认|执行|改动")
    visitor.sees("已采纳 1 项申报，并告知企业。")
    page.locator("tr", has_text="取水量").locator("input[name=row]").check()
    visitor.press("不采纳")
    page.fill("[name=reason]", "与水费单不符，请核对")
    visitor.press("退回 1 项")
    visitor.sees("已退回 1 项申报，并告知企业。")

    visitor.sign_in("enterprise")
    visitor.press("消息")
    visitor.sees("申报的 1 项更正未采纳：与水费单不符，请核对")
    visitor.open(f"/enterprises/mine/{enterprise.pk}/proposals/")
    visitor.sees("已采纳")
    visitor.sees("与水费单不符，请核对")
    row = YearlyFacts.objects.get(enterprise=enterprise, year=year)
    assert (str(row.land), row.water) == ("35.200", None)
    assert sorted(Proposal.objects.values_list("state", flat=True)) == ["accepted", "rejected"]


def test_a_figure_opens_its_source_at_the_side_and_is_verified_there(visitor):
    year = clock.today().year - 1
    row = YearlyFacts.objects.filter(year=year, revenue__gt=0, state="reported", zone__code="jilin-gaoxin").first()
    page = visitor.sign_in("planner", f"/enterprises/{row.enterprise_id}/years/").page
    page.locator(f"a.en-figure[href$='/years/{year}/revenue/']").click()
    side = page.locator("#side-body")
    side.get_by_text("口径").wait_for(timeout=8000)
    side.get_by_role("button", name="核实这个数字").click()
    visitor.sees(f"已核实 {year} 年数据。")
    assert row.exceptions.get(column="revenue").state == "verified"
