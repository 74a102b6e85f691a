"""A policy finds its enterprise: told in the inbox, claimed with what the registry knows, reviewed, settled, shown in
public, ordered, paid by the treasury's receipt, and read on the public list by anybody."""

from datetime import timedelta

import pytest

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.policies.claim_states import CallMode, ClaimState, Desk, ReviewKind
from gaoxin.apps.policies.models import Claim, ClaimCall, ClaimNotice, Payment
from gaoxin.apps.policies.services.claiming import calling, publishing
from gaoxin.apps.policies.services.claiming.calling import WrittenCall
from gaoxin.apps.policies.services.entitling import judging
from gaoxin.apps.policies.services.paying import budgets
from gaoxin.apps.policies.tests.claims_world import make_clause
from gaoxin.apps.zones.access import organisations_of
from gaoxin.apps.zones.models import Department, User
from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress
from gaoxin.web.scope import SYSTEM, acting_as

pytestmark = pytest.mark.browser


def prepare() -> ClaimCall:
    """A clause that gives the sample enterprise 20 万元, money for it, and a call that is open."""
    with acting_as(SYSTEM):
        science, finance = User.objects.get(username="science"), User.objects.get(username="finance")
        member = User.objects.get(username="enterprise")
        office = Department.objects.get(zone__code="jilin-gaoxin", name="科技创新局")
        zone = office.zone
        firm = Enterprise.objects.get(zone=zone, organisation__in=organisations_of(member))
        figures = {"rd_expense": 200_000_000, "average_staff": 20, "revenue": 900_000_000}
        YearlyFacts.objects.filter(enterprise=firm, year=clock.today().year - 1).update(**figures)
        _, clause = make_clause(zone, office, science)
        today = clock.today()
        budget = budgets.open_budget(finance, zone, "示例兑现资金", today.year)
        budgets.appropriate(finance, budget.pk, 100_000_000, "示例财预1号")
        written = WrittenCall(
            title="研发奖励申报通知",
            subject="研发奖励",
            text="请在线申报。",
            year=today.year,
            mode=CallMode.APPLY,
            opens_on=today,
            closes_on=today + timedelta(days=60),
            review=ReviewKind.NONE,
            desks={Desk.SAFETY: Department.objects.get(zone=zone, name="应急管理局").pk},
        )
        made = calling.draft_call(science, zone, clause, budget, written)
        calling.publish_call(science, made.pk)
        judging.judge_zone(NoProgress(), zone)
        return made


def claim(visitor, call: ClaimCall) -> Claim:
    visitor.sign_in("science", f"/claims/entitlements/{call.clause_id}/")
    visitor.press("告知符合的企业")
    visitor.sees("家符合的企业")
    page = visitor.sign_in("enterprise", "/inbox/").page
    visitor.sees("贵单位符合“研发奖励第六条”")
    visitor.open("/claims/entitled/")
    visitor.sees("可得 200,000.00 元")
    page.locator(f"a[href='/claims/calls/{call.pk}/file/']").click()
    assert page.input_value("[name=asked]") == "200000.00"
    page.set_input_files("[name=paper_0]", {"name": "承诺书.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"})
    visitor.press("提交申报")
    visitor.sees("已提交，编号 DX")
    return Claim.objects.get(call=call)


def review(visitor, found: Claim) -> None:
    visitor.sign_in("science", f"/claims/{found.pk}/")
    visitor.press("形式审查通过")
    visitor.sees("形式审查通过，进入“部门联审”")
    page = visitor.sign_in("safety", f"/claims/{found.pk}/").page
    visitor.press("答复应急管理联审")
    page.locator("[name=answer][value=clear]").check()
    visitor.press("提交意见")
    visitor.sees("联审意见已登记")
    page = visitor.sign_in("science", f"/claims/{found.pk}/").page
    visitor.press("会议审定")
    page.fill("[name=minutes]", "示例纪要〔2026〕9号")
    visitor.press("^审定$")
    visitor.sees("已审定 1 户共 200,000.00 元")
    visitor.press("^发布公示$")
    visitor.sees("公示已发布")


def pay(visitor, found: Claim) -> Payment:
    with acting_as(SYSTEM):  # the days in public go by
        ended = clock.today() - timedelta(days=1)
        ClaimNotice.objects.filter(lines__claim=found).update(starts_on=ended, ends_on=ended)
        publishing.end_notices()
    page = visitor.sign_in("finance", f"/claims/{found.pk}/").page
    visitor.press("下达资金")
    page.fill("[name=document]", "示例财〔2026〕8号")
    visitor.press("^下达$")
    visitor.sees("名册指纹 SHA-256")
    payment = Payment.objects.get(claim=found)
    visitor.open("/claims/receipts/new/")
    line = f"支付单号,金额,支付日期,回单号\n{payment.number},200000.00,{clock.today()},R-1\n"
    page.set_input_files("[name=file]", {"name": "回单.csv", "mimeType": "text/csv", "buffer": line.encode()})
    visitor.press("^导入回单$")
    visitor.sees("确认拨付 1 笔")
    return payment


def test_an_enterprise_finds_a_policy_claims_is_paid_and_the_public_list_shows_it(visitor):
    call = prepare()
    found = claim(visitor, call)
    review(visitor, found)
    pay(visitor, found)
    found.refresh_from_db()
    assert (found.state, found.approved) == (ClaimState.PAID, 20_000_000)
    visitor.sign_in("enterprise", f"/claims/{found.pk}/")
    visitor.sees("已拨付")
    visitor.open("/claims/paid/")
    visitor.sees(found.organisation.legal_name)
    visitor.sees("200,000.00")
