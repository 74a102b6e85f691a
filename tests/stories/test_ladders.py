"""An officer sees who is near 高新技术企业, reads the way and plans; the enterprise reads why it is not there yet."""

import pytest
from playwright.sync_api import expect

from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, StatedFact
from gaoxin.apps.enterprises.services.ladders.assessing import reassess
from gaoxin.apps.enterprises.tests.ladder_facts import two_steps_away
from gaoxin.apps.zones.models import Grant
from gaoxin.web.scope import SYSTEM, acting_as

pytestmark = pytest.mark.browser


def test_an_officer_plans_for_one_that_is_near_and_the_enterprise_reads_the_way(visitor):
    own = Grant.objects.get(user__username="enterprise", role="member").organisation
    mine = Enterprise.objects.get(organisation=own)
    with acting_as(SYSTEM):
        StatedFact.objects.filter(enterprise=mine).delete()
        HeldTitle.objects.filter(enterprise=mine).delete()
        two_steps_away(mine)
        reassess([mine.pk])

    # Who is near: the rung, the filter in the address, what each one lacks.
    page = visitor.sign_in("science", "/enterprises/ladders/").page
    expect(page.get_by_role("heading", level=1)).to_have_text("达标分布：高新技术企业")
    page.locator(".la-counts a", has_text="接近").click()
    line = page.locator("main table tbody tr", has_text=str(own))
    expect(line).to_contain_text("科技人员占职工总数不低于10%")
    assert "reach=3" in page.url

    # One of them: every condition with value, threshold and gap; the facts behind one at the side.
    line.get_by_role("link", name=str(own)).click()
    expect(page.locator(".la-detail")).to_contain_text("2个百分点")
    page.locator(".la-conditions").get_by_role("link", name="科技人员占职工总数").click()
    expect(page.locator("#side-body")).to_contain_text("科技人员数 / 职工总数 >= 10%")
    expect(page.locator("#side-body")).to_contain_text("8人")
    page.keyboard.press("Escape")

    # Its shortest way becomes a plan with measures.
    way = page.locator(".la-ways > li").first
    words = way.locator("strong").inner_text()
    assert "科技人员" in words
    way.get_by_role("link", name="按此制定计划").click()
    visitor.press("^制定$")
    visitor.sees("来自路径")
    visitor.press("增加措施")
    page.fill("[name=words]", "上门辅导科技人员口径")
    page.select_option("[name=department]", label="科技创新局")
    visitor.press("^增加$")
    visitor.sees("上门辅导科技人员口径")

    # The enterprise is told, reads why it is not there yet and what is nearest, and says how its measure goes on.
    visitor.sign_in("enterprise", "/inbox/")
    visitor.press("高新技术企业”培育计划")
    visitor.sees("来自路径")
    visitor.press("看达标情况")
    expect(page.locator(".la-detail")).to_contain_text("科技人员占职工总数不低于10%")
    expect(page.locator(".la-ways").first).to_contain_text(words)
    page.go_back()
    page.get_by_role("link", name="更新进展").first.click()
    page.select_option("[name=state]", label="进行中")
    page.fill("[name=result]", "已发布招聘")
    visitor.press("^保存$")
    visitor.sees("已发布招聘")

    # It states a fact that nobody knew; the officer confirms it.
    with acting_as(SYSTEM):
        StatedFact.objects.filter(enterprise=mine, fact="key_field").delete()
        reassess([mine.pk])
    visitor.open(f"/enterprises/mine/{mine.pk}/ladder/?rung=hnte")
    visitor.sees("还不知道")
    visitor.press("补充事实")
    page.select_option("[name=key_field]", label="是")
    page.fill("[name=source_note]", "查新报告")
    visitor.press("^保存$")
    visitor.sees("重新判断了达标情况")
    visitor.sign_in("science", "/enterprises/ladders/statements/?fact=key_field")
    page.locator("tr", has_text=str(own)).locator("input[name=row]").check()
    visitor.press("^确认$")
    visitor.press("确认确认 1 条")
    visitor.sees("已确认 1 项")
    assert StatedFact.objects.get(enterprise=mine, fact="key_field").state == "confirmed"
