"""An officer has the zone checked and works the findings off: corrects, accepts with a reason, asks the enterprise."""

import pytest
from playwright.sync_api import expect

from gaoxin.apps.enterprises.models import Enterprise, QualityFinding
from gaoxin.apps.zones.models import Grant

pytestmark = pytest.mark.browser
QUEUE = "/enterprises/quality/?check="


def test_an_officer_works_off_what_the_checks_found(visitor, do_jobs):
    own = Grant.objects.get(user__username="enterprise", role="member").organisation
    mine = Enterprise.objects.get(organisation=own)
    first, second, third = Enterprise.objects.filter(zone=mine.zone, status="active").exclude(pk=mine.pk)[:3]
    Enterprise.objects.filter(pk__in=[mine.pk, first.pk]).update(address="", status="active")
    Enterprise.objects.filter(pk__in=[second.pk, third.pk]).update(division="")

    page = visitor.sign_in("planner", "/enterprises/quality/").page
    visitor.press("重新检查全区")
    do_jobs()
    visitor.sign_in("planner")
    visitor.sees("数据问题待处理")

    # One is put right in the record; the check sees it at once.
    visitor.open(f"{QUEUE}address_missing")
    page.locator("tr", has_text=str(first.organisation)).get_by_role("link", name="缺经营地址").click()
    visitor.sees("补填生产经营场所的详细地址")
    visitor.press("去改正")
    page.fill("[name=address]", "深圳街示例路 8 号")
    page.fill("[name=source_note]", "现场核实")
    visitor.press("^保存")
    visitor.sees("深圳街示例路 8 号")
    visitor.open(f"{QUEUE}address_missing")
    expect(page.locator("main table tbody")).not_to_contain_text(str(first.organisation))
    visitor.open("/enterprises/quality/fixed/?check=address_missing")
    visitor.sees(str(first.organisation))

    # Two are as they should be: accepted together, with the reason.
    visitor.open(f"{QUEUE}division_missing")
    for enterprise in (second, third):
        page.locator("tr", has_text=str(enterprise.organisation)).locator("input[name=row]").check()
    visitor.press("^认可$")
    page.fill("[name=reason]", "新划区域，代码待民政部门公布")
    visitor.press("认可 2 项")
    visitor.sees("已认可 2 项数据问题。")
    visitor.open("/enterprises/quality/accepted/?check=division_missing")
    expect(page.locator("main table tbody")).to_contain_text("新划区域，代码待民政部门公布")

    # The last one only the enterprise knows.
    visitor.open(f"{QUEUE}address_missing")
    page.locator("tr", has_text=str(own)).locator("input[name=row]").check()
    visitor.press("发企业核对")
    visitor.sees("每家企业的人员收到一条消息")
    visitor.press("确认|执行|改动")
    visitor.sees("已把 1 项问题发给 1 家企业（1 人收到消息）。")

    visitor.sign_in("enterprise")
    visitor.press("需核对的数据")
    page.get_by_role("link", name="缺经营地址").click()
    visitor.press("去改正")
    page.fill("[name=address]", "恒山西路示例 18 号")
    visitor.press("保存并申报")
    visitor.sees("已申报 1 项，等待开发区核定。")
    visitor.sign_in("planner", "/enterprises/proposals/")
    page.locator("tr", has_text="恒山西路示例 18 号").locator("input[name=row]").check()
    visitor.press("^采纳$")
    visitor.press("确认|执行|改动")
    visitor.sees("已采纳 1 项申报")
    codes = QualityFinding.objects.filter(code="address_missing", enterprise__in=[mine, first])
    assert list(codes.values_list("state", flat=True)) == ["fixed", "fixed"]

    visitor.open("/enterprises/quality/board/")
    visitor.sees("各部门现在的待处理")
