"""Pages of calls, claims, entitlements and money, each as those see it for whom it is."""

import csv
import io
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gaoxin.apps.policies.claim_states import AccountKind, CallMode, ClaimState, Desk
from gaoxin.apps.policies.models import (
    Account,
    Claim,
    ClaimCall,
    ClaimNotice,
    Clause,
    Entitlement,
    Payment,
    ReceiptFile,
)
from gaoxin.apps.policies.queries.entitling.pages import clauses
from gaoxin.apps.policies.services.claiming import calling
from gaoxin.apps.policies.services.entitling import judging, telling
from gaoxin.apps.policies.tests.claims_world import (
    AFTER,
    NOW,
    ClaimsWorld,
    add_clause,
    at_meeting,
    build,
    call,
    claimed,
    funded,
    ordered,
)
from gaoxin.apps.zones.models import User
from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Notice
from gaoxin.web.registry import followed


@pytest.fixture
def world(db: None) -> Iterator[ClaimsWorld]:
    with clock.at(NOW):
        made = build()
        funded(made, 1_000_000_00)
        yield made


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(client: Client, name: str, *args: object) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200, (name, response.status_code)
    return response.content.decode()


def test_an_enterprise_sees_what_it_gets_what_it_nearly_gets_and_why_not(world: ClaimsWorld):
    open_call = call(world)
    mine = page(signed_in(world.member), "claims:entitled")
    assert "可得 200,000.00 元" in mine
    assert reverse("claims:file", args=[open_call.pk]) in mine
    nearly = page(signed_in(world.stranger), "claims:entitled")
    assert "还差一点" in nearly and "研发费用不低于100万元" in nearly
    assert reverse("claims:file", args=[open_call.pk]) not in nearly


def test_what_an_enterprise_may_get_keeps_the_yearly_cap_and_what_excludes(world: ClaimsWorld):
    Clause.objects.filter(pk=world.clause.pk).update(cap=15_000_000, exclusive_groups=["研发"])
    add_clause(world.policy, world.officer, "第七条", ("研发",))
    mine = page(signed_in(world.member), "claims:entitled")
    assert "可得 150,000.00 元" in mine and "可得 200,000.00 元" in mine
    assert "<strong>200,000.00</strong>" in mine and "不能同时享受的，按金额高的计" in mine
    judging.judge_zone(NoProgress(), world.zone)
    assert set(Entitlement.objects.filter(enterprise=world.firm).values_list("high", flat=True)) == {
        15_000_000,
        20_000_000,
    }


def test_who_reviews_a_claim_sees_how_the_rule_stands_to_it(world: ClaimsWorld):
    opened = call(world)
    good, poor = claimed(world, opened, 30_000_000), claimed(world, opened, 100, by=world.stranger)
    officer = signed_in(world.officer)
    shown = page(officer, "claims:claim", good.pk)
    assert "规则比对" in shown and "申请金额高于规则算出的金额" in shown and "可得 200,000.00 元" in shown
    shown = page(officer, "claims:claim", poor.pk)
    assert "研发费用不低于100万元" in shown and "申请金额高于" not in shown
    assert "规则比对" not in page(signed_in(world.stranger), "claims:claim", poor.pk)


def test_who_need_not_apply_is_not_told_to_wait_for_a_window(world: ClaimsWorld):
    Clause.objects.filter(pk=world.clause.pk).update(automatic=True)
    client = signed_in(world.member)
    mine = page(client, "claims:entitled")
    assert "免申即享，不用申报" in mine and "现在没有受理窗口" not in mine
    assert "不用申报，生成后请您确认" in page(client, "checkup:checkup", world.firm.pk)
    Clause.objects.filter(pk=world.clause.pk).update(automatic=False)
    assert "常年受理，申报通知未发布" in page(client, "checkup:checkup", world.firm.pk)


def test_entitlements_are_counted_told_opened_and_claimed(world: ClaimsWorld):
    assert judging.judge_zone(NoProgress(), world.zone) == 2
    states = dict(Entitlement.objects.values_list("organisation__legal_name", "state"))
    assert states == {"甲示例公司": "met", "乙示例公司": "nearly"}
    officer = signed_in(world.officer)
    officer.post(reverse("claims:tell", args=[world.clause.pk]))
    told = Notice.objects.get(user=world.member)
    assert told.values["title"] == world.clause.title
    assert not Notice.objects.filter(user=world.stranger).exists()
    assert telling.digest(world.zone) == 1
    page(signed_in(world.member), "claims:entitled")
    assert Entitlement.objects.get(enterprise=world.firm).opened_at == clock.now()
    assert telling.digest(world.zone) == 0
    claimed(world, call(world), 100)
    row = clauses(world.officer, world.zone).get()
    assert (row.told, row.opened, row.claimed, row.entitlement_count.met) == (1, 1, 1, 1)
    assert world.clause.title in page(officer, "claims:entitlements")
    assert "甲示例公司" in page(officer, "claims:entitled_by", world.clause.pk)


def test_entitlements_change_with_the_facts(world: ClaimsWorld):
    judging.judge_zone(NoProgress(), world.zone)
    Entitlement.objects.filter(enterprise=world.firm).update(told_at=clock.now())
    for firm in (world.firm, world.other):
        facts = firm.yearly_facts.get()
        facts.rd_expense, facts.average_staff, facts.revenue = 1, 1, 1
        facts.save()
    followed("enterprises.enterprise", [world.firm.pk, world.other.pk])
    assert list(Entitlement.objects.values_list("enterprise", "state", "low")) == [(world.firm.pk, "not", None)]


def test_an_enterprise_files_with_what_the_registry_knows(world: ClaimsWorld):
    made = call(world)
    client = signed_in(world.member)
    form = page(client, "claims:file", made.pk)
    assert 'value="200000.00"' in form and "承诺书" in form and "研发费用说明" not in form
    address = reverse("claims:file", args=[made.pk])
    refused = client.post(address, {"asked": "200000.001", "paper_0": SimpleUploadedFile("a.pdf", b"%PDF-1.4")})
    assert (refused.status_code, Claim.objects.count()) == (422, 0)
    paper = SimpleUploadedFile("承诺书.pdf", b"%PDF-1.4")
    filed = client.post(address, {"asked": "200,000.00", "statement": "请兑现", "paper_0": paper})
    claim = Claim.objects.get()
    assert (filed.status_code, filed.url) == (302, reverse("claims:claim", args=[claim.pk]))
    shown = page(client, "claims:claim", claim.pk)
    assert claim.number in shown and "形式审查" in shown and world.officer.display_name not in shown
    material = client.get(reverse("claims:material", args=[claim.pk, claim.materials.get().pk]))
    assert b"".join(material.streaming_content) == b"%PDF-1.4"
    stranger = signed_in(world.stranger)
    assert stranger.get(reverse("claims:claim", args=[claim.pk])).status_code == 404
    assert stranger.get(reverse("claims:material", args=[claim.pk, claim.materials.get().pk])).status_code == 404


def test_officers_do_each_step_on_the_pages_and_everybody_reads_the_list(world: ClaimsWorld):
    made = call(world, desks={Desk.SAFETY: world.safety.pk})
    claim = claimed(world, made, 200_000_00)
    officer, guard, treasurer = signed_in(world.officer), signed_in(world.guard), signed_in(world.treasurer)
    assert claim.number in page(officer, "claims:queue")
    officer.post(reverse("claims:pass", args=[claim.pk]))
    assert claim.number in page(guard, "claims:queue")
    desk = claim.desks.get()
    page(guard, "claims:desk", claim.pk, desk.pk)
    guard.post(reverse("claims:desk", args=[claim.pk, desk.pk]), {"answer": "clear", "note": ""})
    keys = f"?claim={claim.pk}"
    settle = reverse("claims:settle", args=[made.pk]) + keys
    assert claim.number in officer.get(settle).content.decode()
    told = {"minutes": "纪要1号", "day": "2026-03-02", f"amount_{claim.pk}": "150000"}
    assert officer.post(settle, told).status_code == 302
    publish = reverse("claims:publish", args=[made.pk])
    assert "150,000.00" in officer.get(publish).content.decode()
    officer.post(publish + keys, {"contact": "科技创新局"})
    notice = ClaimNotice.objects.get()
    public = page(Client(), "claims:notice", notice.pk)
    assert "甲示例公司" in public and "150,000.00" in public
    assert claim.number not in public
    assert notice.number in page(Client(), "claims:notices")
    assert page(treasurer, "claims:claim", claim.pk)
    claim.refresh_from_db()
    assert (claim.state, claim.approved) == (ClaimState.PUBLIC, 150_000_00)


def test_the_treasury_gets_a_file_with_a_checksum_and_its_receipts_come_back_by_file(world: ClaimsWorld):
    claim = ordered(world, call(world), 100_50)
    payment = Payment.objects.get()
    treasurer = signed_in(world.treasurer)
    with clock.at(AFTER):
        shown = page(treasurer, "claims:order_page", payment.order_id)
        assert payment.order.sha256 in shown
        text = b"".join(treasurer.get(reverse("claims:order_csv", args=[payment.order_id])).streaming_content).decode()
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
        assert rows[-1][:5] == [payment.number, "甲示例公司", claim.organisation.provisional_key, "研发奖励", "100.50"]
        assert [payment.order.sha256] == [row[-1].split("：")[-1] for row in rows if "SHA-256" in row[0]]
        assert treasurer.get(reverse("claims:order_xlsx", args=[payment.order_id])).content[:2] == b"PK"
        lines = [
            "支付单号,金额（元）,支付日期,回单号",
            f"{payment.number},100.49,2026-03-11,R1",
            f"{payment.number},100.50,2026-03-11,R1",
            f"{payment.number},100.50,2026-03-11,R1",
            "ZF-0,1,2026-03-11,R2",
            f"{payment.number},一百,2026-03-11,R3",
        ]
        upload = SimpleUploadedFile("回单.csv", "\n".join(lines).encode())
        sent = treasurer.post(reverse("claims:new_receipts"), {"file": upload})
        file = ReceiptFile.objects.get()
        assert sent.url == reverse("claims:receipt_file", args=[file.pk])
        assert (file.rows, file.paid, file.same) == (5, 1, 1)
        wrong = [(row["line"], row["problems"][0]["code"]) for row in file.wrong]
        assert wrong == [(2, "funds.other_amount"), (5, "funds.no_payment"), (6, "funds.not_money")]
        assert "回单是 100.49 元" in page(treasurer, "claims:receipt_file", file.pk)
        assert Account.objects.get(budget=world.budget, kind=AccountKind.PAID).balance == 100_50
        assert "100.50" in page(Client(), "claims:paid")
        funds = page(signed_in(world.leader), "claims:funds")
        assert "执行率" in funds and "示例专项资金" in funds
        assert payment.number in page(treasurer, "claims:fund", world.budget.pk)


def test_all_papers_of_a_call_come_from_one_record(world: ClaimsWorld):
    claim = ordered(world, call(world), 100_00)
    officer = signed_in(world.officer)
    for kind in ("list", "notice", "request", "payment"):
        made = officer.get(reverse("claims:paper", args=[claim.call_id, kind]))
        assert (made.status_code, made.content[:5]) == (200, b"%PDF-")
    assert officer.get(reverse("claims:workbook", args=[claim.call_id])).content[:2] == b"PK"
    assert officer.get(reverse("claims:paper", args=[claim.call_id, "other"])).status_code == 404


def test_an_officer_writes_a_call_and_publishes_it(world: ClaimsWorld):
    officer = signed_in(world.officer)
    told = {
        "clause": world.clause.pk,
        "budget": world.budget.pk,
        "title": "研发奖励申报通知",
        "subject": "研发奖励",
        "text": "请申报。",
        "year": 2026,
        "mode": "apply",
        "opens_on": "2026-03-01",
        "closes_on": "2026-03-31",
        "review": "none",
        "enterprise_cap": "500000",
        "group_rule": "highest",
        "desk_safety": world.safety.pk,
    }
    page(officer, "claims:new_call")
    assert officer.post(reverse("claims:new_call"), told).status_code == 302
    made = ClaimCall.objects.get()
    assert (made.enterprise_cap, made.desks.get().department, made.basis) == (
        500_000_00,
        world.safety,
        world.clause.citation,
    )
    assert Client().get(reverse("claims:call", args=[made.pk])).status_code == 404
    page(officer, "claims:change_call", made.pk)
    officer.post(reverse("claims:publish_call", args=[made.pk]))
    assert "研发奖励申报通知" in page(Client(), "claims:call", made.pk)
    assert "研发奖励申报通知" in page(Client(), "claims:open")
    assert "研发奖励申报通知" in page(officer, "claims:calls")


def test_without_applying_one_press_is_enough(world: ClaimsWorld):
    judging.judge_zone(NoProgress(), world.zone)
    made = call(world, mode=CallMode.CONSENT, minutes="纪要1号")
    signed_in(world.officer).post(reverse("claims:offer", args=[made.pk]))
    claim = Claim.objects.get()
    member = signed_in(world.member)
    assert reverse("claims:claim", args=[claim.pk]) in page(member, "claims:entitled")
    assert "确认享受" in page(member, "claims:claim", claim.pk)
    member.post(reverse("claims:consent", args=[claim.pk]))
    claim.refresh_from_db()
    assert (claim.state, claim.approved) == (ClaimState.APPROVED, 200_000_00)


def test_lists_of_claims_are_filtered_and_exported(world: ClaimsWorld):
    made = call(world)
    one = claimed(world, made, 100)
    two = at_meeting(world, made, 200, by=world.stranger)
    officer = signed_in(world.officer)
    found = officer.get(reverse("claims:claims"), {"state": "meeting", "call": made.pk}).content.decode()
    assert two.number in found and one.number not in found
    assert "不是序号" in officer.get(reverse("claims:claims"), {"call": "x"}).content.decode()
    assert officer.get(reverse("claims:claims"), {"export": "xlsx"}).content[:2] == b"PK"
    chosen = {"action": "settle", "row": [two.pk]}
    assert f"claim={two.pk}" in officer.post(reverse("claims:queue"), chosen).headers.get("Location", "")
    calling.end_call(world.officer, made.pk)
    assert one.number in page(signed_in(world.member), "claims:mine")
