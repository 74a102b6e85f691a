"""A claim from filing to what became of its money, and what is refused on the way."""

from collections.abc import Iterator
from datetime import date

import pytest

from gaoxin.apps.policies.claim_states import (
    AccountKind,
    CallMode,
    ClaimState,
    Desk,
    DeskAnswer,
    ObjectionState,
    Outcome,
    RecoveryState,
    ReviewKind,
)
from gaoxin.apps.policies.models import Account, Claim, ClaimStep, NoticeLine, Objection, Posting
from gaoxin.apps.policies.services.claiming import calling, filing, publishing, reviewing, settling
from gaoxin.apps.policies.services.claiming.reviewing import Opinion
from gaoxin.apps.policies.services.entitling import judging
from gaoxin.apps.policies.services.paying import ordering, receipts, recovering
from gaoxin.apps.policies.services.paying.receipts import Receipt
from gaoxin.apps.policies.tests.claims_world import (
    AFTER,
    NOW,
    PLEDGE,
    ClaimsWorld,
    add_clause,
    at_meeting,
    build,
    call,
    claimed,
    funded,
    ordered,
    settled,
)
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.jobs import NoProgress

MINUTES = "示例纪要〔2026〕3号"


@pytest.fixture
def world(db: None) -> Iterator[ClaimsWorld]:
    with clock.at(NOW):
        made = build()
        funded(made, 1_000_000_00)
        yield made


def balance(world: ClaimsWorld, kind: AccountKind) -> int:
    return Account.objects.get(budget=world.budget, kind=kind).balance


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def receipt(claim: Claim, number: str = "回单1", failed: str = "") -> Receipt:
    payment = claim.payments.order_by("-pk")[0]
    return Receipt(payment.number, payment.amount, date(2026, 3, 11), "" if failed else number, failed)


def test_a_claim_goes_its_way_to_payment_and_appraisal(world: ClaimsWorld):
    claim = ordered(world, call(world), 200_000_00)
    with clock.at(AFTER):
        assert receipts.confirm(world.treasurer, world.zone, receipt(claim)) is True
        assert receipts.confirm(world.treasurer, world.zone, receipt(claim)) is False
        recovering.appraise(world.officer, claim.pk, Outcome.REACHED, "按期投入")
    claim.refresh_from_db()
    assert (claim.state, claim.approved, claim.minutes) == (ClaimState.APPRAISED, 200_000_00, MINUTES)
    assert balance(world, AccountKind.PAID) == 200_000_00
    assert balance(world, AccountKind.BUDGET) == 800_000_00
    line = NoticeLine.objects.get(claim=claim)
    assert (line.enterprise_name, line.paid, line.paid_on) == ("甲示例公司", 200_000_00, date(2026, 3, 11))
    states = list(ClaimStep.objects.filter(claim=claim).values_list("state", flat=True))
    assert states == ["formal", "meeting", "approved", "public", "payable", "ordered", "paid", "appraised"]


def test_facts_come_from_the_registry_and_papers_only_where_no_fact_proves(world: ClaimsWorld):
    made = call(world)
    claim = claimed(world, made, 100)
    known = {(one["name"], one["period"]): one["value"] for one in claim.facts}
    assert known["职工总数", "2025"] == "20人"
    assert known["研发费用", "2025"] == "200万元"
    assert all(one["source"].startswith("2025 年度数据") for one in claim.facts)
    assert list(claim.materials.values_list("name", flat=True)) == ["承诺书"]
    act = lambda: filing.file_claim(world.stranger, made.pk, world.other.pk, 100, "", {})  # noqa: E731
    with pytest.raises(Refusal) as refused:
        act()
    assert [(one.code, one.values["name"]) for one in refused.value.problems] == [("claims.paper_missing", "承诺书")]


def test_an_enterprise_claims_once_for_itself_in_the_window(world: ClaimsWorld):
    made = call(world)
    claimed(world, made, 100)
    assert refusal(lambda: claimed(world, made, 100)) == "claims.claimed_already"
    with pytest.raises(NotFound):
        filing.file_claim(world.stranger, made.pk, world.firm.pk, 100, "", PLEDGE)
    with clock.at("2026-04-01T09:00"):
        assert refusal(lambda: claimed(world, made, 1, by=world.stranger)) == "claims.outside_window"
    calling.end_call(world.officer, made.pk)
    assert refusal(lambda: claimed(world, made, 1, by=world.stranger)) == "claims.call_not_open"
    assert Claim.objects.count() == 1


def test_what_is_missing_is_told_once(world: ClaimsWorld):
    claim = claimed(world, call(world), 100)
    reviewing.ask_correction(world.officer, claim.pk, "请补盖公章")
    assert refusal(lambda: reviewing.pass_formal(world.officer, claim.pk)) == "claims.not_now"
    filing.correct_claim(world.member, claim.pk, 90, "已补", PLEDGE)
    assert refusal(lambda: reviewing.ask_correction(world.officer, claim.pk, "又缺")) == "claims.told_once"
    claim.refresh_from_db()
    assert (claim.state, claim.asked, claim.materials.count()) == (ClaimState.FORMAL, 90, 2)
    assert clock.local(claim.due).date() == date(2026, 3, 9)


def test_departments_answer_side_by_side_and_one_veto_ends_it(world: ClaimsWorld):
    desks = {Desk.SAFETY: world.safety.pk, Desk.CREDIT: world.finance.pk}
    made = call(world, desks=desks)
    claim = claimed(world, made, 100)
    reviewing.pass_formal(world.officer, claim.pk)
    safety, credit = claim.desks.get(desk=Desk.SAFETY), claim.desks.get(desk=Desk.CREDIT)
    wrong = lambda: reviewing.answer_desk(world.officer, safety.pk, DeskAnswer.CLEAR, "")  # noqa: E731
    assert refusal(wrong) == "claims.for_department"
    reviewing.answer_desk(world.guard, safety.pk, DeskAnswer.CLEAR, "")
    claim.refresh_from_db()
    assert claim.state == ClaimState.JOINT
    assert refusal(lambda: reviewing.answer_desk(world.treasurer, credit.pk, DeskAnswer.VETO, "")) == "claims.say_why"
    reviewing.answer_desk(world.treasurer, credit.pk, DeskAnswer.VETO, "列入严重失信名单")
    claim.refresh_from_db()
    assert (claim.state, claim.why) == (ClaimState.REJECTED, "信用报告：列入严重失信名单")
    second = claimed(world, made, 100, by=world.stranger)
    reviewing.pass_formal(world.officer, second.pk)
    for desk, user in ((Desk.SAFETY, world.guard), (Desk.CREDIT, world.treasurer)):
        reviewing.answer_desk(user, second.desks.get(desk=desk).pk, DeskAnswer.CLEAR, "")
    second.refresh_from_db()
    assert second.state == ClaimState.MEETING


def test_an_audit_needs_its_report_and_bounds_the_amount(world: ClaimsWorld):
    made = call(world, review=ReviewKind.AUDIT)
    claim = claimed(world, made, 500_00)
    reviewing.pass_formal(world.officer, claim.pk)
    without = lambda: reviewing.record_review(world.officer, claim.pk, Opinion("示例事务所", 300_00))  # noqa: E731
    assert refusal(without) == "claims.no_report"
    reviewing.record_review(world.officer, claim.pk, Opinion("示例事务所", 300_00, "审字1号"))
    (done,) = settling.settle_claims(world.officer, made.pk, [claim.pk], MINUTES, clock.today())
    assert (done.approved, balance(world, AccountKind.COMMITTED)) == (300_00, 300_00)


def test_caps_of_the_enterprise_and_of_the_clause_hold(world: ClaimsWorld):
    made = call(world, enterprise_cap=300_00, ceiling=400_00)
    assert settled(world, made, 500_00).approved == 300_00
    second = settled(world, made, 500_00, by=world.stranger)
    assert (second.approved, balance(world, AccountKind.COMMITTED)) == (100_00, 400_00)
    assert second.steps.filter(state="approved").get().note == "500.00 → 100.00"


def test_the_caps_of_the_clause_hold_where_the_call_tells_none_or_higher_ones(world: ClaimsWorld):
    world.clause.cap, world.clause.budget = 500_00, 900_00
    world.clause.save()
    bare = call(world)
    assert (bare.enterprise_cap, bare.ceiling) == (500_00, 900_00)
    told = call(world, enterprise_cap=100_00, ceiling=5_000_00)
    assert (told.enterprise_cap, told.ceiling) == (100_00, 900_00)
    assert settled(world, bare, 2_000_00).approved == 500_00


def test_a_budget_that_does_not_hold_it_settles_nothing(world: ClaimsWorld):
    made = call(world)
    one = at_meeting(world, made, 600_000_00)
    two = at_meeting(world, made, 600_000_00, by=world.stranger)
    both = [one.pk, two.pk]
    assert (
        refusal(lambda: settling.settle_claims(world.officer, made.pk, both, MINUTES, clock.today())) == "funds.short"
    )
    assert (Claim.objects.filter(state=ClaimState.MEETING).count(), Posting.objects.count()) == (2, 1)


def test_of_overlapping_clauses_the_higher_counts(world: ClaimsWorld):
    low_clause = add_clause(world.policy, world.officer, "第七条", ("研发",))
    high_clause = add_clause(world.policy, world.officer, "第八条", ("研发", "平台"))
    low = settled(world, call(world, low_clause), 300_00)
    high = settled(world, call(world, high_clause), 500_00)
    low.refresh_from_db()
    assert (low.state, low.replaced_by, high.approved) == (ClaimState.REPLACED, high, 500_00)
    assert low.why == f"就高不重复：{high.number} 研发奖励"
    assert balance(world, AccountKind.COMMITTED) == 500_00
    third_clause = add_clause(world.policy, world.officer, "第九条", ("平台",))
    third = settled(world, call(world, third_clause), 100_00)
    assert (third.state, third.replaced_by, balance(world, AccountKind.COMMITTED)) == ("replaced", high, 500_00)


def test_what_was_ordered_is_topped_up_to_the_higher(world: ClaimsWorld):
    first = add_clause(world.policy, world.officer, "第七条", ("研发",))
    second = add_clause(world.policy, world.officer, "第八条", ("研发",))
    ordered(world, call(world, first), 300_00)
    assert settled(world, call(world, second), 500_00).approved == 200_00


def test_exclusive_clauses_are_not_given_together(world: ClaimsWorld):
    first = add_clause(world.policy, world.officer, "第七条", ("研发",))
    second = add_clause(world.policy, world.officer, "第八条", ("研发",))
    kept = settled(world, call(world, first, group_rule="exclusive"), 300_00)
    other = settled(world, call(world, second), 500_00)
    assert (other.state, other.replaced_by, other.approved) == (ClaimState.REPLACED, kept, None)


def test_without_applying_only_consent_is_needed(world: ClaimsWorld):
    judging.judge_zone(NoProgress(), world.zone)
    made = call(world, mode=CallMode.CONSENT, minutes=MINUTES)
    offered = calling.offer_claims(world.officer, made.pk)
    assert [(one.organisation.legal_name, one.asked) for one in offered] == [("甲示例公司", 200_000_00)]
    assert calling.offer_claims(world.officer, made.pk) == []
    with pytest.raises(NotFound):
        filing.consent(world.stranger, offered[0].pk)
    claim = filing.consent(world.member, offered[0].pk)
    assert (claim.state, claim.approved, claim.minutes) == (ClaimState.APPROVED, 200_000_00, MINUTES)
    assert balance(world, AccountKind.COMMITTED) == 200_000_00
    assert refusal(lambda: filing.consent(world.member, claim.pk)) == "claims.not_now"


def test_offers_that_nobody_takes_lapse(world: ClaimsWorld):
    judging.judge_zone(NoProgress(), world.zone)
    made = call(world, mode=CallMode.CONSENT, minutes=MINUTES)
    (claim,) = calling.offer_claims(world.officer, made.pk)
    assert filing.lapse_offers() == 0
    with clock.at("2026-05-08T09:00"):
        assert filing.lapse_offers() == 1
    claim.refresh_from_db()
    assert (claim.state, balance(world, AccountKind.COMMITTED)) == (ClaimState.LAPSED, 0)


def test_an_objection_holds_one_claim_and_no_other(world: ClaimsWorld):
    made = call(world)
    one, two = settled(world, made, 100_00), settled(world, made, 200_00, by=world.stranger)
    notice = publishing.publish_notice(world.officer, made.pk, [one.pk, two.pk], "科技创新局")
    assert (notice.starts_on, notice.ends_on) == (date(2026, 3, 3), date(2026, 3, 9))
    objection = publishing.raise_objection(world.officer, one.pk, "某企业", "数据不实")
    assert publishing.end_notices() == 0
    with clock.at(AFTER):
        assert publishing.end_notices() == 1
        states = dict(Claim.objects.values_list("organisation__legal_name", "state"))
        assert states == {"甲示例公司": "public", "乙示例公司": "payable"}
        publishing.review_objection(world.officer, objection.pk, ObjectionState.DISMISSED, "经核属实")
    one.refresh_from_db()
    assert (one.state, one.held) == (ClaimState.PAYABLE, False)


def test_an_objection_that_holds_sets_the_money_free(world: ClaimsWorld):
    claim = settled(world, call(world), 100_00)
    publishing.publish_notice(world.officer, claim.call_id, [claim.pk], "科技创新局")
    made = publishing.raise_objection(world.officer, claim.pk, "某企业", "数据不实")
    publishing.review_objection(world.officer, made.pk, ObjectionState.UPHELD, "经核不实")
    claim.refresh_from_db()
    assert (claim.state, balance(world, AccountKind.COMMITTED)) == (ClaimState.REJECTED, 0)
    assert (NoticeLine.objects.get().stopped, Objection.objects.get().state) == ("异议成立，不予兑现", "upheld")


def test_an_enterprise_withdraws_before_its_money_is_ordered(world: ClaimsWorld):
    claim = settled(world, call(world), 100_00)
    filing.withdraw(world.member, claim.pk, "不再需要")
    assert balance(world, AccountKind.COMMITTED) == 0
    late = ordered(world, claim.call, 100_00)
    assert refusal(lambda: filing.withdraw(world.member, late.pk, "")) == "claims.not_now"
    assert balance(world, AccountKind.COMMITTED) == 100_00


def test_a_returned_payment_is_ordered_again_and_paid_once(world: ClaimsWorld):
    claim = ordered(world, call(world), 100_00)
    with clock.at(AFTER):
        receipts.confirm(world.treasurer, world.zone, receipt(claim, failed="账号有误"))
        assert balance(world, AccountKind.PAID) == 0
        ordering.order_payments(world.treasurer, claim.call_id, [claim.pk], "示例财〔2026〕9号")
        receipts.confirm(world.treasurer, world.zone, receipt(claim))
        again = lambda: receipts.confirm(world.treasurer, world.zone, receipt(claim, "回单2"))  # noqa: E731
        assert refusal(again) == "funds.paid_already"
    assert (claim.payments.count(), balance(world, AccountKind.PAID)) == (2, 100_00)


def test_money_comes_back_in_parts_and_never_more_than_was_paid(world: ClaimsWorld):
    claim = ordered(world, call(world), 100_00)
    with clock.at(AFTER):
        receipts.confirm(world.treasurer, world.zone, receipt(claim))
        over = lambda: recovering.demand(world.officer, claim.pk, 100_01, "多拨", "追字1号")  # noqa: E731
        assert refusal(over) == "funds.beyond_paid"
        made = recovering.demand(world.officer, claim.pk, 60_00, "多拨", "追字1号")
        day = date(2026, 3, 11)
        recovering.record_return(world.treasurer, made.pk, 20_00, day, "收款1")
        twice = lambda: recovering.record_return(world.treasurer, made.pk, 20_00, day, "收款1")  # noqa: E731
        assert refusal(twice) == "funds.receipt_used"
        done = recovering.record_return(world.treasurer, made.pk, 40_00, day, "收款2")
        assert (done.state, recovering.outstanding(claim)) == (RecoveryState.RETURNED, 40_00)
    assert (balance(world, AccountKind.PAID), balance(world, AccountKind.RECOVERED)) == (40_00, 60_00)


def test_only_the_department_of_the_call_decides(world: ClaimsWorld):
    claim = claimed(world, call(world), 100)
    assert refusal(lambda: reviewing.pass_formal(world.treasurer, claim.pk)) == "claims.for_department"
    for outsider in (world.member, world.stranger):
        with pytest.raises(NotFound):
            reviewing.pass_formal(outsider, claim.pk)
    assert Claim.objects.get().state == ClaimState.FORMAL
