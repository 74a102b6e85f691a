"""A department asks for data, the owner grants some fields, only these are read, and revoking stops it at once.

The owner then opens a statistic through the gate, and somebody who is not signed in reads it.
"""

import pytest
from playwright.sync_api import expect

from gaoxin.apps.sources.models import DataGrant, DataRequest, DataSet, DataUse, OpenVersion

pytestmark = pytest.mark.browser


def test_a_department_is_granted_some_fields_until_the_owner_revokes_them(visitor):
    DataRequest.objects.all().delete()
    dataset = DataSet.objects.get(code="industrial-output")
    page = visitor.sign_in("science").page

    # Asks from the catalogue, for both conditional fields.
    visitor.open("/sources/data/")
    page.get_by_role("link", name=dataset.title).click()
    visitor.press("申请使用")
    page.get_by_label("月产值").check()
    page.get_by_label("用电量").check()
    page.fill("[name=purpose]", "测算企业能耗强度")
    page.fill("[name=until]", "2099-12-31")
    visitor.press("提交申请")
    visitor.sees("申请已送达经济发展局")
    visitor.sees("待答复")

    # The owner finds it among the first work of the day and grants one of the two.
    visitor.sign_in("planner")
    visitor.sees("数据申请待答复")
    page.get_by_role("link", name="去答复").first.click()
    page.get_by_label("用电量").uncheck()
    visitor.press("^答复$")
    visitor.sees("没有全部同意，须说明理由")
    page.fill("[name=reason]", "用电量由供电企业提供，不得转用")
    visitor.press("^答复$")
    visitor.sees("已答复：部分同意")

    # The asker reads the granted field and not the other, on the page and in the file.
    visitor.sign_in("science")
    grant = DataGrant.objects.get()
    address = f"/sources/data/{dataset.pk}/rows/?grant={grant.pk}"
    visitor.open(address)
    heads = page.locator("table thead")
    expect(heads).to_contain_text("月产值")
    expect(heads).not_to_contain_text("用电量")
    expect(heads).not_to_contain_text("联系岗位")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    head = download.value.path().read_text(encoding="utf-8-sig").splitlines()[0]
    assert head == "企业编号,企业名称,行业,片区,月产值"
    assert [use.channel for use in DataUse.objects.order_by("pk")] == ["page", "csv"]

    # The owner sees who read what, and takes the grant back.
    visitor.sign_in("planner", f"/sources/data/{dataset.pk}/uses/")
    visitor.sees("测算企业能耗强度")
    visitor.open(f"/sources/data/{dataset.pk}/sharing/")
    page.locator(f"a[href='/sources/data/grants/{grant.pk}/revoke/']").click()
    page.fill("[name=reason]", "测算已完成")
    visitor.press("收回授权")
    visitor.sees("已收回授权")

    # From now on nothing is read by it, on the page or as a file, and what was never granted stays free to read.
    visitor.sign_in("science", address)
    visitor.sees("测算已完成")
    assert page.locator("main table").count() == 0
    file = f"/sources/data/{dataset.pk}/rows/csv/"
    assert page.request.get(f"{visitor.address}{file}?grant={grant.pk}").status == 422
    assert DataUse.objects.count() == 2
    free = page.request.get(visitor.address + file)
    assert free.body().decode("utf-8-sig").splitlines()[0] == "企业编号,企业名称,行业,片区"


def test_a_statistic_passes_the_gate_and_is_read_without_signing_in(visitor):
    dataset = DataSet.objects.get(code="industrial-output")
    page = visitor.sign_in("planner", f"/sources/data/{dataset.pk}/opening/").page
    visitor.press("开放统计表")
    page.fill("[name=title]", "分片区用电量")
    page.fill("[name=code]", "power-by-park")
    page.get_by_label("片区").check()
    page.get_by_label("用电量").check()
    visitor.press("提请开放")
    visitor.sees("小数保护")
    assert page.get_by_role("button", name="审核通过并开放").count() == 0

    visitor.sign_in("data")
    visitor.sees("开放数据待审核")
    page.get_by_role("link", name="去审核").first.click()
    visitor.press("审核通过并开放")
    visitor.sees("已开放《分片区用电量》第 1 版")
    assert OpenVersion.objects.get(open_set__code="power-by-park").decided_by.username == "data"

    page.context.clear_cookies()
    visitor.open("/open/")
    page.get_by_role("link", name="分片区用电量").click()
    visitor.sees("为保护企业秘密")
    expect(page.locator("table").first).to_contain_text("合计")
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON").click()
    assert download.value.suggested_filename == "power-by-park-v1.json"
