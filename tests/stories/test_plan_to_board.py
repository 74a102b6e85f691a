"""The main job, from a document to a plan that is followed, in a real browser with the roles that do it."""

from pathlib import Path

import pytest

from gaoxin.apps.plans.models import Finding, Measured, Plan, Row, Target
from gaoxin.apps.plans.states import PlanState, RowKind, RowState

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "qinghe-plan.docx"
pytestmark = pytest.mark.browser


def test_a_document_becomes_a_plan_that_is_followed(visitor, do_jobs, monkeypatch):
    monkeypatch.setenv("GAOXIN_CLOCK", "2026-03-05T09:00")
    page = visitor.sign_in("planner").page

    # Upload, and see it being read.
    visitor.open("/plans/")
    visitor.press("上传规划文件")
    page.set_input_files("input[type=file]", SAMPLE)
    visitor.press("上传并识读")
    visitor.sees("识读中")
    do_jobs()
    page.wait_for_url("**/review/**", timeout=10_000)
    plan = Plan.objects.get(document__file_name=SAMPLE.name)
    assert plan.name == "青河高新技术产业开发区发展规划（2026—2030年）"

    # The text and the rows light each other up.
    row = plan.rows.filter(kind=RowKind.TARGET, title="高新技术企业数").get()
    page.click(f'[data-key="{row.pk}"] strong')
    lit = page.locator(".gx-mark.gx-lit").all_inner_texts()
    assert "".join(lit).startswith("高新技术企业数")

    # Correct one row, drop another, accept the rest of all three kinds.
    page.locator(f'[data-key="{row.pk}"]').get_by_role("link", name="更正").click()
    page.fill("[name=name]", "高新技术企业数量")
    visitor.press("保存更正并采纳")
    visitor.sees("已更正并采纳")
    for kind in RowKind:
        visitor.open(f"/plans/{plan.pk}/review/?kind={kind}")
        if page.get_by_role("button", name="采纳全部待核").count():
            visitor.press("采纳全部待核")
            visitor.sees("已采纳全部待核")
    row.refresh_from_db()
    assert (row.title, row.original["name"], row.state) == ("高新技术企业数量", "高新技术企业数", RowState.ACCEPTED)

    # A finding of the audit is settled with a decision and a reason.
    visitor.open(f"/plans/{plan.pk}/findings/")
    finding = plan.findings.order_by("position").first()
    card = page.locator(f"#finding-{finding.pk}")
    card.locator("input[name=holds]").first.check()
    card.locator("input[name=decision][value=holds]").check()
    card.locator("textarea").fill("以统计公报为准")
    card.get_by_role("button", name="记录处理意见").click()
    visitor.sees("已记录处理意见")
    assert Finding.objects.get(pk=finding.pk).reason == "以统计公报为准"

    # Units are suggested and the draft goes round.
    visitor.open(f"/plans/{plan.pk}/units/")
    visitor.press("给出建议")
    visitor.sees("已给出建议")
    visitor.open(f"/plans/{plan.pk}/consultation/circulate/")
    visitor.click("main form button.btn-primary")
    plan.refresh_from_db()
    assert plan.state == PlanState.CIRCULATING
    assert plan.answers_due.isoformat() == "2026-03-10T09:00:00+00:00"  # 17:00 of the third working day

    # One department answers in time, the others stay silent.
    visitor.sign_in("science", f"/plans/{plan.pk}/answers/")
    visitor.press("全部认领")
    visitor.sees("已认领")

    # After the deadline the planning office settles, the leader approves, and the plan is issued.
    monkeypatch.setenv("GAOXIN_CLOCK", "2026-03-11T09:00")
    visitor.sign_in("planner", f"/plans/{plan.pk}/consultation/")
    visitor.sees("逾期未反馈")
    visitor.open(f"/plans/{plan.pk}/consultation/close/")
    visitor.click("main form button.btn-primary")
    visitor.open(f"/plans/{plan.pk}/submit/")
    visitor.click("main form button.btn-primary")
    visitor.sign_in("leader", f"/plans/{plan.pk}/approve/")
    visitor.click("main form button.btn-primary")
    do_jobs()
    plan.refresh_from_db()
    assert plan.state == PlanState.PUBLISHED

    # Find a target on the board and open its sentence in the document.
    visitor.sign_in("science", f"/plans/board/{plan.pk}/targets/?q=高新技术企业数量")
    visitor.press("^高新技术企业数量$")
    visitor.press("打开出处")
    page.locator("#side-body mark").wait_for()
    assert "高新技术企业数" in page.locator("#side-body mark").inner_text()
    visitor.press("在全文中查看")
    assert "高新技术企业数" in page.locator("#marked mark").first.inner_text()

    # Enter a value: first in the wrong unit, then as meant.
    target = Target.objects.get(plan=plan, name="高新技术企业数量")
    assert target.lead.name == "工业和信息化局"  # who led the like target of the zone's earlier plan
    monkeypatch.setenv("GAOXIN_CLOCK", "2027-02-01T09:00")
    visitor.sign_in("industry", f"/plans/board/targets/{target.pk}/value/")
    page.fill("[name=year]", "2026")
    page.fill("[name=value]", "1880000")
    page.fill("[name=source]", "2026年统计公报")
    visitor.click("main .gx-next button.btn-primary")
    visitor.sees("照此保存")
    assert not Measured.objects.filter(target=target).exists()
    page.fill("[name=value]", "188")
    visitor.click("main .gx-next button.btn-primary")
    visitor.sees("已记录 2026 年数值")
    assert Measured.objects.get(target=target).value == 188
    assert Row.objects.filter(plan=plan, state=RowState.READ).exclude(current__targets=[]).count() == 0
