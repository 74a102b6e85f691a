"""政策体检: sums, reasons, ways, windows, claims, and whose page it is."""

from datetime import date
from decimal import ROUND_HALF_EVEN, ROUND_UP, Decimal

import pytest

from gaoxin.apps.policies.models import Clause, RuleVersion
from gaoxin.apps.policies.queries.checkup.enterprise import checkup
from gaoxin.apps.policies.queries.entitling.standings import brief
from gaoxin.apps.policies.queries.entitling.sums import Share, together
from gaoxin.apps.policies.tests import claims_world
from gaoxin.engines.rules.amounts import Amount
from gaoxin.kernel.units import NUMBER
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

pytestmark = pytest.mark.django_db
WAN = 1_000_000


def test_clauses_that_exclude_each_other_count_once_at_the_higher_end() -> None:
    lower, higher, free = (
        Share(1, 100, 300, frozenset({"研发"})),
        Share(2, 200, 200, frozenset({"研发", "设备"})),
        Share(3, 50, 80, frozenset({"设备"})),
    )
    found = together([lower, higher, free])
    assert (found.low, found.high, found.aside) == (200, 380, {2: (1, 3)})


def test_numbers_of_findings_have_two_decimals_and_a_gap_is_never_rounded_down() -> None:
    exact = Amount(Decimal("44.153529"), Decimal("44.153529"), NUMBER)
    assert (brief(exact, ROUND_UP), brief(exact, ROUND_HALF_EVEN)) == ("44.16", "44.15")
    assert brief(Amount(Decimal("3.5"), Decimal("4"), NUMBER), ROUND_UP) == "3.5至4"
    assert (brief(True, ROUND_UP), brief(None, ROUND_UP)) == ("", "")


def test_a_chain_of_groups_may_be_worth_more_than_its_largest_member() -> None:
    chain = [Share(1, 10, 10, frozenset("ab")), Share(2, 8, 8, frozenset("a")), Share(3, 8, 8, frozenset("b"))]
    assert together(chain).high == 16


def test_an_enterprise_sees_what_it_gets_and_claims_by_the_open_call() -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        call = claims_world.call(world)
        page = checkup(world.member, world.firm.pk)
    (line,) = page.met
    assert (page.sure.low, page.sure.high, page.possible.high, page.failed) == (20 * WAN, 20 * WAN, 20 * WAN, 0)
    assert (line.window.call, line.window.days_left, line.claim) == (call, 29, None)


def test_the_cap_of_a_clause_and_exclusive_groups_bound_the_sum() -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        Clause.objects.filter(pk=world.clause.pk).update(cap=15 * WAN, exclusive_groups=["研发"])
        claims_world.add_clause(world.policy, world.officer, "第七条", ("研发",))
        page = checkup(world.officer, world.firm.pk)
    assert (page.sure.low, page.sure.high) == (20 * WAN, 20 * WAN)
    aside = next(line for line in page.met if line.clause.address == "第六条")
    assert (aside.high, aside.gives_way_to) == (15 * WAN, ["研发奖励第七条"])


def test_who_nearly_meets_reads_the_gap_and_no_forbidden_way() -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        page = checkup(world.stranger, world.other.pk)
    (line,) = page.nearly
    (name, gap, cited) = line.failing[0]
    assert (name, gap) == ("研发费用不低于100万元", "50万元")
    assert cited == "《示例若干政策》（示例〔2026〕1号）第六条第一款"
    assert page.sure.high == 0 and line.ways.ways


def test_unknown_facts_are_named_and_counted() -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        bare = claims_world.firm(world.zone, "丙", rd_expense=200_000_000)
        page = checkup(world.officer, bare.pk)
    assert [line.state for line in page.unknown] == ["unknown"]
    assert dict(page.missing) == {"职工总数": 1, "销售收入": 1}


def test_a_claim_of_this_year_stands_in_place_of_the_button() -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        claims_world.funded(world, 100 * WAN)
        made = claims_world.claimed(world, claims_world.call(world), 20 * WAN)
        page = checkup(world.member, world.firm.pk)
    assert (page.met[0].claim, page.running, page.paid) == (made, 20 * WAN, 0)


def test_another_enterprise_is_not_found() -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        with pytest.raises(NotFound):
            checkup(world.stranger, world.firm.pk)


def test_the_page_and_its_paper_answer_members_and_staff(client) -> None:
    with clock.at(claims_world.NOW):
        world = claims_world.build()
        Clause.objects.filter(pk=world.clause.pk).update(opens_on=date(2026, 3, 1), closes_on=date(2026, 3, 5))
        RuleVersion.objects.filter(clause=world.clause).update(valid_from=date(2026, 2, 1))
        for user in (world.member, world.officer, world.leader):
            client.force_login(user)
            shown = client.get(f"/checkups/{world.firm.pk}/")
            assert shown.status_code == 200
            assert "200,000" in shown.text and "受理到 2026-03-05，还有 3 天" in shown.text
        printed = client.get(f"/checkups/{world.firm.pk}/paper/")
        assert printed.content.startswith(b"%PDF-") and printed["Content-Type"] == "application/pdf"
        client.force_login(world.stranger)
        assert client.get(f"/checkups/{world.firm.pk}/").status_code == 404
