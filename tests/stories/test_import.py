"""An officer imports a spreadsheet as offices circulate them, dirt and all, and works its rows off."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.tests.imports.workbooks import CODES, two_rows_of_head

pytestmark = pytest.mark.browser
WAN = 1_000_000


def test_an_officer_imports_a_dirty_spreadsheet_and_works_off_the_queue(visitor, do_jobs, tmp_path: Path):
    page = visitor.sign_in("planner", "/enterprises/imports/").page
    visitor.press("上传表格")
    page.set_input_files("[name=file]", two_rows_of_head(tmp_path / "2024年重点企业汇总表.xlsx"))
    visitor.press("^上传")

    # The head in two rows, the unit in the title and the row of numbers were understood; one column is left out.
    visitor.sees("逐列核对含义、单位和年份")
    revenue = page.locator("tr", has=page.get_by_role("rowheader", name=re.compile("营业收入.*2024")))
    expect(revenue.locator("select[name^=unit-]")).to_have_value("万元")
    expect(revenue.locator("input[name^=year-]")).to_have_value("2024")
    visitor.press("确认并检查")
    do_jobs()
    page.reload()

    # Nothing is written before the officer says so; the bad rows are named.
    visitor.sees("还有 2 行不合格")
    assert not Enterprise.objects.filter(organisation__credit_code=CODES[0]).exists()
    visitor.press("写入企业库")
    do_jobs()
    page.reload()
    visitor.sees("还有 2 行不合格")
    assert Enterprise.objects.filter(organisation__credit_code__in=CODES[:2]).count() == 2

    # One row is put right beside the reason, the other is left out and can be taken back in.
    visitor.press("查看各行和原因")
    page.locator("tr", has_text="丁软件有限公司").get_by_role("link").first.click()
    visitor.sees(f"可能是 {CODES[3]}")
    page.get_by_label("统一社会信用代码").fill(CODES[3])
    page.get_by_label("成立日期").fill("2020-02-28")
    visitor.press("保存并写入这一行")
    assert Enterprise.objects.get(organisation__credit_code=CODES[3]).line == 9
    visitor.open("/enterprises/imports/")
    page.locator("main table tbody a").first.click()
    visitor.press("查看各行和原因")
    page.locator("tr", has_text="丙生物").get_by_role("link").first.click()
    visitor.press("^不导入")
    page.locator("tr", has_text="丙生物").get_by_role("link").first.click()
    visitor.press("放回待处理")
    page.locator("tr", has_text="丙生物").get_by_text("待处理").wait_for()

    # The figure on the enterprise's page leads to the file and its line.
    written = Enterprise.objects.get(organisation__credit_code=CODES[1])
    facts = YearlyFacts.objects.get(enterprise=written, year=2024)
    assert (facts.revenue, facts.staff, facts.rd_expense) == (2500 * WAN, 80, None)
    visitor.open(f"/enterprises/{written.pk}/years/")
    visitor.sees("2,500")
    page.locator("main table").get_by_role("link", name="2,500").first.click()
    visitor.sees("2024年重点企业汇总表")
