"""The auditor checks the daily seals in a real browser; a row changed behind the product's back is named."""

import psycopg
import pytest
from playwright.sync_api import expect
from psycopg import sql

from gaoxin.apps.plans.models import Target
from gaoxin.web.models import Seal
from gaoxin.web.seal import nightly
from gaoxin.web.seal.ledgers import ledgers

pytestmark = pytest.mark.browser


def change(owner: psycopg.Connection, table: str, query: sql.Composable) -> None:
    """Change rows with the owner's rights, the triggers switched off."""
    name = sql.Identifier(table)
    owner.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(name))
    owner.execute(query)
    owner.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(name))


@pytest.fixture
def owner(owner_url):
    with psycopg.connect(owner_url, autocommit=True) as connection:
        yield connection


@pytest.fixture
def yesterday(visitor, owner, do_jobs) -> Seal:
    """The sample as if it had been loaded the day before, and the night gone by since."""
    for ledger in ledgers().values():
        names = {"table": sql.Identifier(ledger.table), "moment": sql.Identifier(ledger.moment)}
        change(
            owner, ledger.table, sql.SQL("UPDATE {table} SET {moment} = {moment} - interval '1 day'").format(**names)
        )
    nightly.start_when_due()
    do_jobs()
    return Seal.objects.get()


def test_the_auditor_checks_the_seals_and_the_page_names_the_row_that_was_changed(visitor, yesterday, owner, do_jobs):
    page = visitor.sign_in("auditor").page
    page.get_by_role("link", name="每日封存").click()
    visitor.sees(yesterday.hash)
    visitor.sees("已封存到昨天")
    visitor.press("核验全部封存")
    do_jobs()
    page.wait_for_url("**/audit/verifications/*/")
    visitor.sees("没有发现问题")

    entry = Target.pgh_event_model.objects.earliest("pk")
    tamper = sql.SQL("UPDATE plans_targetevent SET name = '别的指标' WHERE pgh_id = {}").format(entry.pk)
    change(owner, "plans_targetevent", tamper)
    visitor.press("重新核验")
    do_jobs()
    page.wait_for_url("**/audit/verifications/*/")
    visitor.sees(f"plans_targetevent 第 {entry.pk} 条（记录 {entry.pgh_obj_id}）在 {yesterday.day} 封存以后被改动")
    page.get_by_role("link", name=str(entry.pk), exact=True).click()
    expect(page.get_by_text("别的指标").first).to_be_visible()

    visitor.open("/audit/seals/")
    visitor.sees("发现 1 个问题")
    page.get_by_role("link", name=f"{yesterday.day:%Y-%m-%d}").last.click()
    page.get_by_label("核对另处公布或留存的封存值").fill(yesterday.hash)
    visitor.press("核对")
    visitor.sees("相同")
    visitor.press("封存证明")
    visitor.sees(yesterday.hash[:8])


def test_the_auditor_finds_who_opened_and_who_changed_what(visitor):
    page = visitor.sign_in("auditor").page
    page.get_by_role("link", name="变更记录").click()
    row = page.locator("tr[data-row]").first
    expect(row).to_be_visible()
    row.get_by_role("link").first.click()
    visitor.sees("这一条留存的全部内容")
    page.get_by_role("link", name="访问日志").click()
    visitor.sees("审计人员（示例）")
    page.get_by_label("登录名").fill("auditor")
    page.keyboard.press("Enter")
    page.wait_for_url("**person=auditor**")
    expect(page.locator("tr[data-row]").first).to_contain_text("审计人员（示例）")
