"""What is granted, promised and paid: nothing forbidden, nothing above what was agreed, no voucher twice."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from gaoxin.apps.industry.lead_states import BasisKind, CapitalKind, Measure
from gaoxin.apps.industry.models import ArrivedFund, ClawBack, Incentive, IncentiveMovement
from gaoxin.apps.industry.queries.leads import money
from gaoxin.apps.industry.queries.leads.process import process
from gaoxin.apps.industry.services.leads import arriving, moving, promising
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.industry.services.leads.promising import Grant, Movement
from gaoxin.apps.industry.tests import leads_world
from gaoxin.apps.industry.tests.leads_world import DAY, WAN, arrived, on_to, opened
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(leads_world.NOW):
        yield leads_world.build()


@pytest.fixture
def signed(world):
    return on_to(world, opened(world), "registration")


def codes(refused: pytest.ExceptionInfo[Refusal]) -> list[str]:
    return [one.code for one in refused.value.problems]


def granted(world, lead, **more) -> Incentive:
    told = {
        "kind": "equipment",
        "title": "设备购置补助",
        "amount": 300 * WAN,
        "basis_kind": BasisKind.CLAUSE,
        "basis": "《示例产业政策》第五条",
        "node": "signing",
        **more,
    }
    return promising.agree_incentive(world.promoter, lead.pk, Grant(**told))


def paid(amount: int, voucher: str) -> Movement:
    return Movement(amount * WAN, voucher, DAY, file=Handed("凭证.pdf", [voucher.encode()]))


@pytest.mark.parametrize(
    ("title", "rate", "found"),
    [
        ("按纳税额地方留成部分返还", "", ["税收返还、先征后返"]),
        ("厂房建设补助", "土地款返还后计发", ["低价供地、土地出让金返还"]),
        (
            "落地奖励",
            "免收基础设施配套费，先征后返",
            ["税收返还、先征后返", "违规减免行政事业性收费、政府性基金、社会保险费"],
        ),
    ],
)
def test_a_promise_the_law_forbids_is_refused_with_its_ground(world, title, rate, found) -> None:
    lead = opened(world)
    with pytest.raises(Refusal) as refused:
        granted(world, lead, title=title, rate=rate)
    assert codes(refused) == ["leads.forbidden_incentive"] * len(found)
    assert [one.values["kind"] for one in refused.value.problems] == found
    assert all("国" in str(one.values["ground"]) for one in refused.value.problems)
    assert Incentive.objects.count() == 0


def test_a_kind_that_is_forbidden_is_refused_whatever_it_is_called(world) -> None:
    with pytest.raises(Refusal) as refused:
        granted(world, opened(world), kind="guaranteed_return", title="合作支持")
    assert codes(refused) == ["leads.forbidden_incentive"]


def test_money_is_released_from_its_node_on_and_never_above_what_was_agreed(world, signed) -> None:
    early = granted(world, signed, title="投产奖励", node="production")
    with pytest.raises(Refusal) as refused:
        promising.release(world.purse, early.pk, paid(1, "P-0"))
    assert codes(refused) == ["leads.node_not_reached"]
    row = granted(world, signed)
    with pytest.raises(Refusal) as refused:
        promising.release(world.maker, row.pk, paid(1, "P-0"))
    assert codes(refused) == ["leads.money_duty"]
    promising.release(world.purse, row.pk, paid(200, "P-1"))
    with pytest.raises(Refusal) as refused:
        promising.release(world.purse, row.pk, paid(101, "P-2"))
    (told,) = refused.value.problems
    assert (told.code, told.values) == ("leads.over_agreed", {"left": "1,000,000.00"})
    with pytest.raises(Refusal) as refused:
        promising.release(world.purse, row.pk, paid(50, "P-1"))
    assert codes(refused) == ["leads.voucher_used"]
    assert (Incentive.objects.get(pk=row.pk).released, IncentiveMovement.objects.count()) == (200 * WAN, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Incentive.objects.filter(pk=row.pk).update(released=301 * WAN)


def test_a_broken_promise_asks_back_the_part_that_was_missed(world, signed) -> None:
    row = granted(world, signed)
    promising.release(world.purse, row.pk, paid(200, "P-1"))
    due = date(2026, 3, 4)
    promise = promising.promise(world.promoter, signed.pk, Measure.INVESTMENT, 10_000 * WAN, due)
    promising.judge_promise(world.promoter, promise.pk, 7_500 * WAN, DAY, "审计报告")
    asked = ClawBack.objects.get()
    assert (asked.amount, asked.returned, asked.due.isoformat()) == (50 * WAN, 0, "2026-04-17")
    with pytest.raises(Refusal) as refused:
        promising.release(world.purse, row.pk, paid(10, "P-2"))
    assert codes(refused) == ["leads.claw_back_open"]
    promising.recover(world.purse, row.pk, paid(20, "R-1"))
    with pytest.raises(Refusal) as refused:
        promising.recover(world.purse, row.pk, paid(181, "R-2"))
    assert codes(refused) == ["leads.over_released"]
    promising.recover(world.purse, row.pk, paid(30, "R-3"))
    asked.refresh_from_db()
    assert (asked.returned, asked.state) == (50 * WAN, "done")
    assert promising.release(world.purse, row.pk, paid(10, "P-2")).released == 210 * WAN


def test_a_promise_is_not_broken_before_its_day_and_judged_once(world, signed) -> None:
    promise = promising.promise(world.promoter, signed.pk, Measure.JOBS, 200, date(2026, 12, 31))
    with pytest.raises(Refusal) as refused:
        promising.judge_promise(world.promoter, promise.pk, 150, DAY, "社保清单")
    assert codes(refused) == ["leads.promise_not_due"]
    assert promising.judge_promise(world.promoter, promise.pk, 210, DAY, "社保清单").state == "met"
    with pytest.raises(Refusal) as refused:
        promising.waive_promise(world.promoter, promise.pk, "会议同意")
    assert codes(refused) == ["leads.promise_judged"]
    assert ClawBack.objects.count() == 0


def test_arrived_money_counts_once_recognised_by_somebody_else(world, signed) -> None:
    arriving.set_goal(world.promoter, world.zone, 2026, CapitalKind.DOMESTIC, 1_000 * WAN, "示例文件")
    fund = arriving.claim_fund(world.promoter, signed.pk, arrived("V-1", 250 * WAN, 2))
    with pytest.raises(Refusal) as refused:
        arriving.decide_fund(world.promoter, fund.pk, recognised=True)
    assert codes(refused) == ["leads.own_claim"]
    with pytest.raises(Refusal) as refused:
        arriving.decide_fund(world.maker, fund.pk, recognised=True)
    assert codes(refused) == ["leads.counting_duty"]
    arriving.decide_fund(world.purse, fund.pk, recognised=True)
    arriving.claim_fund(world.promoter, signed.pk, arrived("V-2", 100 * WAN))
    domestic, foreign, inside = money.of_year(world.leader, world.zone, 2026)
    assert (domestic.months[1], domestic.total, domestic.waiting, domestic.share) == (
        250 * WAN,
        250 * WAN,
        100 * WAN,
        25,
    )
    assert (foreign.total, foreign.goal, inside.total) == (0, None, 0)
    assert domestic.cumulated[0] == 0
    assert domestic.cumulated[11] == 250 * WAN


def test_a_voucher_and_a_file_serve_once_until_they_are_turned_down(world, signed) -> None:
    fund = arriving.claim_fund(world.promoter, signed.pk, arrived("V-1"))
    with pytest.raises(Refusal) as refused:
        arriving.claim_fund(world.second, signed.pk, arrived("V-1", text="别的文件"))
    assert codes(refused) == ["leads.voucher_used"]
    with pytest.raises(Refusal) as refused:
        arriving.claim_fund(world.second, signed.pk, arrived("V-9", text="V-1"))
    assert codes(refused) == ["leads.file_used"]
    assert ArrivedFund.objects.count() == 1
    with pytest.raises(Refusal) as refused:
        arriving.decide_fund(world.second, fund.pk, recognised=False)
    assert codes(refused) == ["leads.reason_missing"]
    arriving.decide_fund(world.second, fund.pk, recognised=False, reason="户名不符")
    assert arriving.claim_fund(world.promoter, signed.pk, arrived("V-1")).state == "claimed"


def test_money_of_a_lead_that_is_not_signed_or_of_another_zone_is_refused(world, signed) -> None:
    other = opened(world, "松石新材料有限公司")
    with pytest.raises(Refusal) as refused:
        arriving.claim_fund(world.promoter, other.pk, arrived("V-1"))
    assert codes(refused) == ["leads.not_signed_yet"]
    fund = arriving.claim_fund(world.promoter, signed.pk, arrived("V-1"))
    row = granted(world, signed)
    for act in (
        lambda: arriving.decide_fund(world.stranger, fund.pk, recognised=True),
        lambda: money.fund_file(world.stranger, fund.pk),
        lambda: promising.release(world.stranger, row.pk, paid(1, "P-1")),
    ):
        with pytest.raises(NotFound):
            act()
    assert money.funds(world.stranger, world.zone).count() == 0


def test_performance_is_appraised_when_every_promise_is_judged(world) -> None:
    lead = on_to(world, opened(world), "performance")
    promise = promising.promise(world.promoter, lead.pk, Measure.TAX, 100 * WAN, DAY)
    leads_world.papers(world, lead)
    with pytest.raises(Refusal) as refused:
        moving.move_on(world.promoter, lead.pk, DAY)
    assert codes(refused) == ["leads.promises_open"]
    promising.waive_promise(world.promoter, promise.pk, "示例纪要9号")
    assert moving.move_on(world.promoter, lead.pk, DAY).state == "done"
    assert process().after("performance") is None


def test_terms_settled_case_by_case_are_reviewed_and_not_slipped_in_afterwards(world) -> None:
    lead = on_to(world, opened(world), "case_by_case")
    made = granted(world, lead, basis_kind=BasisKind.MINUTES, basis="一事一议方案")
    with pytest.raises(Refusal) as held:
        moving.skip(world.promoter, lead.pk, "不需要")
    assert codes(held) == ["leads.terms_needed"]
    lead = on_to(world, lead, "approval")
    more = {"title": "过渡厂房租金补贴", "kind": "rent", "basis_kind": BasisKind.MINUTES, "basis": "一事一议纪要"}
    with pytest.raises(Refusal) as late:
        granted(world, lead, **more)
    assert codes(late) == ["leads.reviewed_already"]
    lead = on_to(world, lead, "registration")
    with pytest.raises(Refusal) as signed_:
        granted(world, lead, **more)
    assert codes(signed_) == ["leads.signed_already"]
    clause = granted(world, lead, title="研发补助")
    assert set(Incentive.objects.all()) == {made, clause}


def test_what_was_given_to_a_lost_project_is_asked_back_before_the_promises_day(world, signed) -> None:
    incentive = granted(world, signed)
    promising.release(world.purse, incentive.pk, paid(200, "P-1"))
    made = promising.promise(world.promoter, signed.pk, Measure.INVESTMENT, 30_000 * WAN, date(2027, 12, 31))
    with pytest.raises(Refusal) as early:
        promising.judge_promise(world.promoter, made.pk, 0, DAY, "现场核查")
    assert codes(early) == ["leads.promise_not_due"]
    moving.lose(world.promoter, signed.pk, "企业撤回投资")
    promising.judge_promise(world.promoter, made.pk, 0, DAY, "现场核查")
    assert list(ClawBack.objects.values_list("amount", flat=True)) == [200 * WAN]


def test_a_finished_project_is_still_paid_what_was_agreed(client, world) -> None:
    lead = on_to(world, opened(world), "performance")
    incentive = granted(world, lead, node="performance")
    leads_world.step(world, lead)
    client.force_login(world.purse)
    assert reverse("leads:release", args=[incentive.pk]) in client.get(f"/leads/{lead.pk}/").content.decode()
    promising.release(world.purse, incentive.pk, paid(300, "P-9"))
    assert Incentive.objects.get().released == 300 * WAN


def test_a_voucher_typed_otherwise_is_the_same_voucher(world, signed) -> None:
    arriving.claim_fund(world.promoter, signed.pk, arrived("SK-2026 01", text="一"))
    with pytest.raises(Refusal) as again:
        arriving.claim_fund(world.second, signed.pk, arrived("ｓｋ－２０２６０１", text="二"))
    assert codes(again) == ["leads.voucher_used"]
    assert [one.voucher for one in ArrivedFund.objects.all()] == ["SK-202601"]
    incentive = granted(world, signed)
    promising.release(world.purse, incentive.pk, paid(100, "P-1"))
    with pytest.raises(Refusal) as twice:
        promising.release(world.purse, incentive.pk, paid(100, "p－1 "))
    assert codes(twice) == ["leads.voucher_used"]
