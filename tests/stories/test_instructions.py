"""A leader writes on a record by phone, and it comes back done; a steward does the next thing with one click; a report
goes to the province and comes back to be completed; a meeting's items are handed out and told of."""

import re

import pytest

from gaoxin.apps.cases.models import Instruction
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.web import clock

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1366, "height": 768}


def test_a_leader_writes_on_an_enterprise_by_phone_and_agrees_to_the_result(visitor):
    page = visitor.sign_in("leader").page
    page.set_viewport_size(PHONE)
    enterprise = Enterprise.objects.filter(zone__code="jilin-gaoxin", merged=False).order_by("pk")[0]
    visitor.open(f"/enterprises/{enterprise.pk}/")
    panel = page.locator("#instructions")
    panel.locator("summary").first.click()
    page.fill("#in-text", "请科技局上门看一看，能不能申报高新技术企业。")
    page.select_option("#in-lead", label="科技创新局")
    visitor.fits(PHONE["width"])
    visitor.press("^交办$")
    visitor.sees("已交办，编号 批示〔")
    address = page.url.removeprefix(visitor.address)
    instruction = Instruction.objects.latest("pk")
    assert (instruction.record, instruction.record_id) == ("enterprises.enterprise", enterprise.pk)

    page.set_viewport_size(DESK)
    visitor.sign_in("science")
    visitor.sees("科技局上门看一看")
    visitor.open(address)
    visitor.press("^签收$")
    visitor.sees("已签收")
    visitor.open(address)
    page.locator("#progress summary").click()
    page.fill("#in-progress", "已走访，缺两项证明。")
    visitor.press("^填报$")
    visitor.sees("已填报进展")
    page.fill("#in-report", "证明已补齐，已列入今年申报名单。")
    visitor.press("报告结果")
    visitor.sees("下一步：领导阅批")

    visitor.sign_in("leader", address)
    page.get_by_label("同意").check()
    visitor.press("^提交$")
    visitor.sees("已办结")
    visitor.open(f"/enterprises/{enterprise.pk}/")
    visitor.sees(instruction.shown)


def test_a_steward_does_the_next_thing_with_one_click_and_reports_an_obstacle(visitor):
    page = visitor.sign_in("steward", "/bundles/").page
    visitor.sees("接下来三件事")
    visitor.sees("为什么是这件：")
    page.get_by_role("link", name="智慧农业示范基地", exact=True).first.click()
    visitor.sees("关键路径：")
    page.locator("#blockers summary").click()
    page.fill("#bd-text", "燃气管线没有迁改，没法开挖")
    page.select_option("#bd-department", label="建设和自然资源局")
    visitor.press("^交办$")
    visitor.sees("堵点已交办")
    visitor.sees("疏通堵点：燃气管线没有迁改")
    visitor.press("^报领导$")
    visitor.sees("已报请领导协调")


def test_a_report_goes_to_the_province_and_is_returned_completed_and_answered(visitor):
    page = visitor.sign_in("planner", "/direct-reports/new/").page
    page.get_by_role("link", name="重大事项直报").click()
    page.get_by_label("标题").fill("请协调区域供热价格")
    page.get_by_label("情况和已做的工作").fill("园区供热价格高于周边，企业反映集中，已会商三次。")
    page.get_by_label("请求协调或者报告的事项").fill("请省里明确供热价格的核定口径。")
    page.get_by_label("联系岗位").fill("经发局")
    page.get_by_label("联系电话").fill("0432-64000000")
    visitor.press("^报出$")
    visitor.sees("已报出，编号")
    address = page.url.removeprefix(visitor.address)

    visitor.sign_in("province")
    visitor.sees("待答复的直报")
    visitor.open(address)
    visitor.press("^收件$")
    visitor.sees("已收件")
    page.locator("#own summary").click()
    page.fill("#dr-return", "请补成本监审材料。")
    visitor.press("^退回补正$")
    visitor.sees("已退回补正")

    visitor.sign_in("planner", address)
    visitor.sees("请补成本监审材料。")
    page.fill("#dr-amend", "已补监审材料。")
    visitor.press("补正后再报")
    visitor.sees("等待答复")

    visitor.sign_in("viewer", "/direct-reports/copies/")
    page.get_by_role("link", name="请协调区域供热价格").first.click()
    visitor.press("^阅知$")
    visitor.sees("已阅知")

    visitor.sign_in("province", address)
    page.locator("input[name=result][value=answered]").check()
    page.fill("#dr-text", "已转价格主管部门，三十日内答复。")
    visitor.press("^答复$")
    visitor.sees("已答复，报送单位已经收到通知")


def test_minutes_are_read_into_items_and_a_bulletin_tells_of_them(visitor):
    page = visitor.sign_in("clerk", "/instructions/minutes/new/").page
    today = clock.today()
    page.get_by_label("会议名称").fill("安全生产专题会")
    page.get_by_label("会议日期").fill(today.isoformat())
    page.get_by_label("纪要正文").fill(
        "会议议定：\n\n一、关于隐患排查。由应急管理局牵头，工业和信息化局配合，年底前完成重点企业排查。\n\n"
        "二、关于消防通道。由建设和自然资源局负责，年底前完成标线。\n"
    )
    visitor.press("登记并读出事项")
    visitor.sees("从正文读出 2 项")
    visitor.press("交办勾选的事项")
    visitor.sees("已交办 2 项")
    visitor.press("起草督查专报")
    visitor.sees("关于安全生产专题会的督查专报")
    page.locator("#paper a", has_text=re.compile("^2$")).first.click()
    visitor.sees("关于消防通道")
    visitor.open("/instructions/bulletins/")
    page.get_by_role("link", name="关于安全生产专题会的督查专报").click()
    visitor.press("^送审$")
    visitor.sees("已送审")
    address = page.url.removeprefix(visitor.address)
    visitor.sign_in("leader", address)
    visitor.press("审定印发")
    visitor.sees("已审定印发，编号 督专〔")
