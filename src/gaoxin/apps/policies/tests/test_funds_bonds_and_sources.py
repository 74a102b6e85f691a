"""Special bonds with their interest, and special funds given out by formula."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from gaoxin.apps.policies.models import BondProject, BondReport, FundReceiver, FundSource
from gaoxin.apps.policies.queries.funds import bonds as bond_queries
from gaoxin.apps.policies.queries.funds import sources as source_queries
from gaoxin.apps.policies.queries.funds.allocation import divided
from gaoxin.apps.policies.services.funds.bonds import Bond, change_bond, register_bond, report_bond
from gaoxin.apps.policies.services.funds.sources import (
    Source,
    allocate,
    change_source,
    put_receiver,
    register_source,
)
from gaoxin.apps.policies.tests import claims_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
WAN = 1_000_000
DAY = date(2026, 3, 2)


@pytest.fixture
def world():
    with clock.at(claims_world.NOW):
        yield claims_world.build()


def bond(world, **more) -> BondProject:
    written = {
        "title": "示例标准厂房",
        "field": "产业园区基础设施",
        "department": world.science,
        "total": 20_000 * WAN,
        "quota": 10_000 * WAN,
        "issued": 8_000 * WAN,
        "issued_on": date(2025, 6, 30),
        "years": 15,
        "rate": Decimal("2.35"),
        **more,
    }
    return register_bond(world.officer, world.zone, Bond(**written))


def test_interest_falls_due_by_the_calendar_and_principal_with_the_last(world) -> None:
    made = bond(world)
    due = bond_queries.next_due(made)
    assert (due.day, due.interest, due.principal) == (date(2026, 6, 30), 94 * WAN, 0)
    plan = bond_queries.schedule_of(made)
    assert (len(plan), plan[-1].day, plan[-1].principal) == (30, date(2040, 6, 30), 8_000 * WAN)


def test_reports_move_a_project_and_never_beyond_what_was_issued(world) -> None:
    made = bond(world)
    report_bond(world.officer, made.pk, DAY, 2_000 * WAN, 30)
    made.refresh_from_db()
    assert (made.spent, made.progress, bond_queries.spending_rate(made)) == (2_000 * WAN, 30, 25.0)
    for spent, note, code in (
        (8_001 * WAN, "", "bonds.spent_more_than_issued"),
        (1 * WAN, "", "bonds.less_needs_words"),
    ):
        with pytest.raises(Refusal) as refused:
            report_bond(world.officer, made.pk, DAY, spent, 40, note)
        assert refused.value.problems[0].code == code
    assert BondReport.objects.count() == 1


def test_a_bond_larger_than_its_quota_or_without_terms_is_refused(world) -> None:
    for more, code in (
        ({"issued": 10_001 * WAN}, "bonds.more_than_quota"),
        ({"quota": 20_001 * WAN}, "bonds.more_than_total"),
        ({"rate": None}, "bonds.terms_missing"),
    ):
        with pytest.raises(Refusal) as refused:
            bond(world, **more)
        assert refused.value.problems[0].code == code
    assert not BondProject.objects.exists()
    made = bond(world)
    report_bond(world.officer, made.pk, DAY, 2_000 * WAN, 30)
    with pytest.raises(Refusal):
        change_bond(world.officer, made.pk, Bond("一", "二", world.science, 1 * WAN))


def test_parts_sum_to_the_whole_by_the_largest_remainder() -> None:
    assert divided(100, [Fraction(1), Fraction(1), Fraction(1)]) == [34, 33, 33]
    assert divided(10, [Fraction(0), Fraction(0)]) == [0, 0]


def source(world, **more) -> FundSource:
    written = {
        "year": 2026,
        "title": "示例争先资金",
        "level": "province",
        "document": "示例财〔2026〕7号",
        "amount": 1_000 * WAN,
        "department": world.finance,
        "budget": world.budget,
        "way": "amount",
        "factors": ["基数", "上年位次", "本年位次"],
        "formula": "基数 + 最大(上年位次 - 本年位次, 0) * 50",
        **more,
    }
    made = register_source(world.treasurer, world.zone, Source(**written))
    for name, values in (("示例一区", (200, 30, 26)), ("示例二区", (300, 10, 12))):
        factors = dict(zip(made.factors, map(Decimal, values), strict=False))
        put_receiver(world.treasurer, made.pk, name, factors)
    return made


def test_whoever_moved_up_the_ranking_is_rewarded_for_every_place(world) -> None:
    made = source(world)
    allocate(world.treasurer, made.pk, "示例分〔2026〕1号", DAY)
    amounts = list(FundReceiver.objects.values_list("name", "amount"))
    assert amounts == [("示例一区", 400 * WAN), ("示例二区", 300 * WAN)]
    with pytest.raises(Refusal) as refused:
        put_receiver(world.treasurer, made.pk, "示例三区", {})
    assert refused.value.problems[0].code == "allocation.done"


def test_weights_divide_the_fund_to_the_last_fen(world) -> None:
    made = source(world, way="weight", formula="基数", amount=1_000_001)
    allocate(world.treasurer, made.pk, "示例分〔2026〕1号", DAY)
    assert [one.amount for one in made.receivers.all()] == [400_000, 600_001]


def test_a_formula_beyond_the_fund_or_unreadable_is_refused_and_nobody_gets_anything(world, client) -> None:
    made = source(world, amount=600 * WAN)
    with pytest.raises(Refusal) as refused:
        allocate(world.treasurer, made.pk, "示例分〔2026〕1号", DAY)
    assert refused.value.problems[0].code == "allocation.too_much"
    with pytest.raises(Refusal) as refused:
        source(world, title="示例其他资金", formula="人口 * 2")
    assert refused.value.problems[0].code == "allocation.formula"
    written = Source(
        2026,
        "示例争先资金",
        "province",
        "示例财〔2026〕7号",
        600 * WAN,
        world.finance,
        formula="基数 - 250",
        factors=["基数"],
        way="amount",
    )
    change_source(world.treasurer, made.pk, written)
    page = source_queries.source_page(world.treasurer, made.pk)
    assert [problem.code for problem in page.allotted.problems] == ["allocation.negative"]
    assert not FundReceiver.objects.filter(amount__isnull=False).exists()
    client.force_login(world.treasurer)
    tried = client.get(f"/money/sources/{made.pk}/").text.partition("按公式试算")[2]
    assert "待核" in tried.partition("账本已拨付")[0]


def test_the_execution_rate_is_the_ledgers(world) -> None:
    made = source(world)
    claims_world.funded(world, 500 * WAN)
    spent = source_queries.source_page(world.leader, made.pk).spent
    assert (spent.given, spent.paid, spent.rate) == (500 * WAN, 0, 0.0)
    assert source_queries.by_level(world.leader, world.zone, 2026) == [("省级", 1_000 * WAN)]


def test_the_pages_show_bonds_and_funds_and_give_out_after_a_preview(world, client) -> None:
    made, issued = source(world), bond(world)
    client.force_login(world.treasurer)
    assert "示例标准厂房" in client.get("/money/bonds/").text
    shown = client.get(f"/money/bonds/{issued.pk}/").text
    assert "2026-06-30" in shown and "以后 25 期" in shown
    assert (
        client.post(
            f"/money/bonds/{issued.pk}/report/", {"day": "2026-03-01", "spent": "100", "progress": "5"}
        ).status_code
        == 302
    )
    assert "示例争先资金" in client.get("/money/sources/").text
    assert "示例一区" in client.get(f"/money/sources/{made.pk}/").text
    sent = {"document": "示例分〔2026〕2号", "day": "2026-03-02"}
    preview = client.post(f"/money/sources/{made.pk}/allocate/", sent)
    assert preview.status_code == 200 and "400.00 万元" in preview.text
    assert not FundReceiver.objects.filter(amount__isnull=False).exists()
    assert client.get(f"/money/sources/{made.pk}/change/").status_code == 200
    assert client.get(f"/money/bonds/{issued.pk}/change/").status_code == 200
    assert client.get("/money/sources/new/").status_code == 200
