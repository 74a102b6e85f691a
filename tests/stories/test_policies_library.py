"""An officer reads a policy's text into a clause, writes its rule while counting who would qualify, and publishes the
policy after both opinions; everybody reads it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from gaoxin.apps.policies.library_states import PolicyState
from gaoxin.apps.policies.models import Clause, Policy

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
TEXT = """示例区科技创新券实施细则

第一条 为规范科技创新券的发放和使用，制定本细则。

第二条 对年研发费用100万元以上的企业，按研发费用的5%给予补助，最高不超过10万元。
"""
CONDITIONS = """  conditions:
    - {id: C1, name: 上年研发费用不低于100万元, test: 研发费用 >= 100 万元}
  benefit: 最小(研发费用 * 5%, 10 万元)
  examples:
    passing:
      - {name: 一, on: 2026-05-01, unit: 万元, facts: {研发费用: 100}}
      - {name: 二, on: 2026-05-01, unit: 万元, facts: {研发费用: 200}}
      - {name: 三, on: 2026-05-01, unit: 万元, facts: {研发费用: 300}}
    failing:
      - {name: 四, on: 2026-05-01, unit: 万元, facts: {研发费用: 99}, fails: [C1]}
      - {name: 五, on: 2026-05-01, unit: 万元, facts: {研发费用: 10}, fails: [C1]}
      - {name: 六, on: 2026-05-01, unit: 万元, facts: {研发费用: 0}, fails: [C1]}
"""


def violations(page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join()))")


def attach(visitor, title: str) -> None:
    page = visitor.page
    page.locator("form[action$='/papers/'] [name=title]").fill(title)
    file = {"name": f"{title}.txt", "mimeType": "text/plain", "buffer": f"{title}：同意。".encode()}
    page.locator("form[action$='/papers/'] [name=file]").set_input_files(file)
    visitor.press("^上传$")
    visitor.sees(f"已上传“{title}”")


def finish(visitor, policy: Policy, stage: str, **fields: str) -> None:
    """Fill in the stage under way and finish it."""
    form = visitor.page.locator("form[action$='/done/']")
    for name, value in fields.items():
        field = form.locator(f"[name={name}]")
        if name == "opinion":
            field.select_option(value)
        else:
            field.fill(value)
    visitor.press("^公开$" if stage == "publication" else "^完成$")
    visitor.page.wait_for_load_state()


def test_a_text_becomes_a_clause_with_a_rule_and_is_public_after_both_opinions(visitor, do_jobs):
    policy = Policy.objects.get(title="示例区科技创新券实施细则")
    page = visitor.sign_in("science", f"/policies/{policy.pk}/reading/upload/").page
    file = {"name": "细则.txt", "mimeType": "text/plain", "buffer": TEXT.encode()}
    page.set_input_files("[name=file]", file)
    visitor.press("上传并识读")
    page.wait_for_url("**/jobs/*/")
    do_jobs()
    page.wait_for_url(f"**/policies/{policy.pk}/reading/", timeout=15_000)
    visitor.sees("按研发费用的5%给予补助")
    assert violations(page) == []
    assert Clause.objects.filter(policy=policy).count() == 0

    page.locator(".pol-proposal", has_text="最高不超过10万元").get_by_role("link", name="核对并确认").click()
    expect(page.locator("[name=cap]")).to_have_value("10")
    page.fill("[name=title]", "研发费用补助")
    page.fill("[name=benefit_words]", "按研发费用的5%补助，最高10万元")
    page.fill("[name=who_words]", "上年研发费用100万元以上的企业")
    visitor.press("^确认$")
    clause = Clause.objects.get(policy=policy)

    area = page.locator("#rule-text")
    begun = area.input_value()
    area.fill(begun.split("  conditions:")[0] + CONDITIONS.replace("研发费用 >= 100", "研发经费 >= 100"))
    expect(page.locator("#checked .pol-problems")).to_contain_text("第 12 行", timeout=15_000)
    area.fill(begun.split("  conditions:")[0] + CONDITIONS)
    expect(page.locator("#checked")).to_contain_text("没有错误", timeout=15_000)
    met = int(page.locator("#checked [data-met]").inner_text())
    area.fill(begun.split("  conditions:")[0] + CONDITIONS.replace(">= 100 万元", ">= 1 万元"))
    expect(page.locator("#checked .pol-counts")).to_be_visible()
    expect(page.locator("#checked [data-met]")).not_to_have_text(str(met), timeout=15_000)
    area.fill(begun.split("  conditions:")[0] + CONDITIONS)
    expect(page.locator("#checked [data-met]")).to_have_text(str(met), timeout=15_000)
    assert violations(page) == []
    visitor.press("保存草稿")
    visitor.sees("已保存草稿")
    visitor.press("发布规则")
    visitor.sees("已发布第 1 版")

    for proposal in policy.proposals.filter(state="proposed"):
        visitor.open(f"/policies/{policy.pk}/reading/?state=proposed")
        page.locator(f"#row-{proposal.pk}").get_by_role("button", name="不采用").click()
        visitor.sees("已标为不采用")
    visitor.open(f"/policies/{policy.pk}/making/")
    finish(visitor, policy, "legality", opinion="approved")
    visitor.sees("还缺：合法性审核意见")
    attach(visitor, "合法性审核意见")
    finish(visitor, policy, "legality", opinion="approved")
    attach(visitor, "会议纪要")
    finish(visitor, policy, "deliberation", opinion="approved", number="示例纪要〔2026〕2号")
    days = dict.fromkeys(("issued_on", "in_force_from"), "2026-01-01")
    finish(visitor, policy, "issue", number="登2号", policy_number="示例管发〔2026〕8号", **days)
    finish(visitor, policy, "publication", interpretation="研发花得多，就补得多。")
    visitor.sees("下一步：备案")
    assert Policy.objects.get(pk=policy.pk).state == PolicyState.PUBLISHED

    page.context.clear_cookies()
    page.set_viewport_size({"width": 390, "height": 844})
    visitor.open(f"/policies/{policy.pk}/{clause.address}/")
    visitor.sees("上年研发费用100万元以上的企业")
    visitor.sees("上年研发费用不低于100万元")
    visitor.fits()
    assert violations(page) == []
    expect(page).to_have_title(re.compile("研发费用补助"))
