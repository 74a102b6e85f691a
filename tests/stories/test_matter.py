"""An enterprise applies for its construction permit with one paper missing, hands it in later, and gets a document that
anybody can verify."""

import re

import pytest

from gaoxin.apps.cases.models import Attachment

pytestmark = pytest.mark.browser
PDF = {"name": "材料.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 example"}
REQUIRED = (0, 3, 4, 5)
"""Papers that have to be there; the seventh may follow."""

ASKED = {
    "contact_post": "项目岗",
    "contact_phone": "0432-62345678",
    "project_name": "一号厂房项目",
    "site": "示例路一号",
    "building_area": "3000",
    "builder_name": "示例建设公司",
    "contract_price": "900",
    "works_begin": "2026-12-10",
    "works_end": "2027-12-10",
}
"""What the permit's form asks beyond what the registry knows."""


def test_one_paper_follows_later_and_the_permit_is_verified_by_anybody(visitor):
    page = visitor.sign_in("enterprise", "/matters/?q=施工许可").page
    page.get_by_role("link", name="建筑工程施工许可").click()
    visitor.sees("容缺后补，2个工作日内")
    page.get_by_role("link", name="申请办理").click()
    visitor.sees("已预填")  # the name is known to the registry
    for field, answer in ASKED.items():
        page.fill(f"[name={field}]", answer)
    for position in REQUIRED:
        page.set_input_files(f"[name=paper_{position}]", PDF)
    visitor.press("^提交申请$")
    visitor.sees("待受理")
    address = page.url.removeprefix(visitor.address)

    # The window sees that only a paper is missing that may follow, and accepts.
    visitor.sign_in("service", "/matters/cases/?stage=filed")
    page.get_by_role("link", name="建筑工程施工许可：一号厂房").click()
    visitor.sees("缺少的材料都可以容缺后补")
    visitor.press("容缺受理")
    visitor.sees("容缺待补")
    visitor.sees("逾期未补的，终止办理。")

    # The department cannot grant it before the paper is there.
    visitor.sign_in("builder", address)
    visitor.press("决定并生成文书")
    visitor.sees("容缺的材料还没有补齐：危险性较大工程清单和安全措施。")

    visitor.sign_in("enterprise", address)
    page.set_input_files("[name=paper-6]", {**PDF, "buffer": b"%PDF-1.7 later"})
    visitor.press("提交材料")
    visitor.sees("收到材料 1 份")

    visitor.sign_in("builder", address)
    visitor.press("决定并生成文书")
    visitor.sees("文书已生成")
    visitor.sign_in("service", address)
    visitor.press("送达并办结")
    visitor.sees("已送达")

    number, code = page.locator("#result-number").inner_text(), page.locator("#result-code").inner_text()
    assert re.fullmatch(r"WS\d{4}-\d{3,}-\d{6}", number)
    with page.expect_download() as download:
        page.get_by_role("link", name="下载文书").click()
    assert download.value.suggested_filename == f"{number}.pdf"
    assert Attachment.objects.get(field="result").size > 10_000

    # Anybody verifies it, and is told when the code is wrong.
    page.context.clear_cookies()
    visitor.open("/matters/verify/")
    page.fill("#number", number)
    page.fill("#code", code)
    visitor.press("^核验$")
    visitor.sees("真实有效")
    visitor.sees("建筑工程施工许可证")
    page.fill("#code", "AAAAAAAA")
    visitor.press("^核验$")
    visitor.sees("不要采信")
