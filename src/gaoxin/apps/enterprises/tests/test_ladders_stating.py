"""Facts and titles: stated by an enterprise, confirmed or turned down by a department, nothing overwritten."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.models import HeldTitle, LadderStanding, StatedFact
from gaoxin.apps.enterprises.services.ladders import stating
from gaoxin.apps.enterprises.services.ladders.assessing import assess_zone
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.tests.ladder_facts import DAY
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice

SOURCE = Given("立项书和查新报告")
FIELD = {("key_field", None): True}


def test_what_an_enterprise_states_counts_at_once_and_waits_to_be_confirmed(world: World):
    firm = world.firms[0]
    assess_zone(world.zone)
    assert "属于重点支持领域" in LadderStanding.objects.get(enterprise=firm, book="hnte_2016").lacks
    (row,) = stating.state_facts(world.member, firm.pk, FIELD, SOURCE, DAY)
    assert (row.state, row.by_enterprise, row.truth, row.source_note) == ("stated", True, True, "立项书和查新报告")
    assert "属于重点支持领域" not in LadderStanding.objects.get(enterprise=firm, book="hnte_2016").lacks
    assert ("属于重点支持领域", None) not in record_of(firm, DAY, confirmed=True).values
    assert stating.decide_facts(world.keeper, [row.pk], accept=True) == 1
    assert record_of(firm, DAY, confirmed=True).values["属于重点支持领域", None] is True
    notice = Notice.objects.get(user=world.member, kind=stating.NOTICE)
    assert notice.values["name"] == "属于重点支持领域"


def test_a_newer_statement_takes_the_place_of_the_older_and_both_stay(world: World):
    firm = world.firms[0]
    stating.state_facts(world.keeper, firm.pk, {("class_two_rights", None): Decimal(3)}, SOURCE, DAY)
    stating.state_facts(world.keeper, firm.pk, {("class_two_rights", None): Decimal(5)}, SOURCE, DAY)
    rows = StatedFact.objects.filter(enterprise=firm, fact="class_two_rights").order_by("pk")
    assert [(row.number, row.state) for row in rows] == [(3, "replaced"), (5, "confirmed")]
    stating.state_facts(world.member, firm.pk, {("class_two_rights", None): Decimal(9)}, SOURCE, DAY)
    assert record_of(firm, DAY).values["Ⅱ类知识产权数", None] == 5, "confirmed goes before stated"


def test_turning_down_needs_a_reason_and_says_it(world: World):
    firm = world.firms[0]
    (row,) = stating.state_facts(world.member, firm.pk, FIELD, SOURCE, DAY)
    with pytest.raises(Refusal) as refused:
        stating.decide_facts(world.keeper, [row.pk], False, "  ")
    assert refused.value.problems[0].code == "ladders.reason_needed"
    row.refresh_from_db()
    assert row.state == "stated"
    stating.decide_facts(world.keeper, [row.pk], False, "查新报告与主要产品无关")
    row.refresh_from_db()
    assert (row.state, row.reason) == ("rejected", "查新报告与主要产品无关")
    assert ("属于重点支持领域", None) not in record_of(firm, DAY).values
    assert Notice.objects.get(user=world.member).values["reason"] == "查新报告与主要产品无关"


def test_others_neither_state_nor_decide(world: World):
    firm = world.firms[0]
    for person in (world.neighbour, world.stranger):
        with pytest.raises(NotFound):
            stating.state_facts(person, firm.pk, FIELD, SOURCE, DAY)
    with pytest.raises(Refusal):
        stating.state_facts(world.leader, firm.pk, FIELD, SOURCE, DAY)
    assert not StatedFact.objects.exists()
    (row,) = stating.state_facts(world.officer, firm.pk, FIELD, SOURCE, DAY)
    assert row.state == "stated", "an officer of a department that does not cultivate only states"
    for person, wrong in ((world.officer, Refusal), (world.stranger, NotFound), (world.member, NotFound)):
        with pytest.raises(wrong):
            stating.decide_facts(person, [row.pk], accept=True)
    row.refresh_from_db()
    assert row.state == "stated"


@pytest.mark.parametrize(
    ("values", "day", "code"),
    [
        (FIELD, date(2026, 5, 7), "ladders.day_to_come"),
        ({("class_two_rights", None): Decimal("1.5")}, DAY, "expression.fact_too_fine"),
        ({("established_listing", None): "火星板"}, DAY, "expression.no_code"),
        ({}, DAY, "enterprise.nothing_changed"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(world: World, values: dict, day: date, code: str):
    with pytest.raises(Refusal) as refused:
        stating.state_facts(world.keeper, world.firms[0].pk, values, SOURCE, day)
    assert refused.value.problems[0].code == code
    assert not StatedFact.objects.exists()


def test_title_of_an_enterprise_counts_once_it_is_confirmed_until_it_is_taken_away(world: World):
    firm, fact = world.firms[0], ("高新技术企业证书有效", None)
    given = stating.TitleGiven("高新技术企业", date(2024, 10, 16), date(2027, 10, 15), "GR202422000001")
    row = stating.record_title(world.member, firm.pk, given, SOURCE)
    assert fact not in record_of(firm, DAY).values
    stating.decide_titles(world.keeper, [row.pk], accept=True)
    assert record_of(firm, DAY).values[fact] is True
    stating.revoke_title(world.keeper, row.pk, date(2026, 5, 1), "未按期报告重大变化")
    assert record_of(firm, DAY).values[fact] is False
    with pytest.raises(Refusal) as refused:
        stating.revoke_title(world.keeper, row.pk, date(2026, 5, 2), "再次取消")
    assert refused.value.problems[0].code == "ladders.title_not_held"


def test_title_that_ends_before_it_begins_is_refused(world: World):
    given = stating.TitleGiven("高新技术企业", date(2024, 10, 16), date(2024, 10, 15))
    with pytest.raises(Refusal) as refused:
        stating.record_title(world.keeper, world.firms[0].pk, given, SOURCE)
    assert refused.value.problems[0].place.path == "valid_until"
    assert not HeldTitle.objects.exists()


def test_complete_roll_is_for_those_who_cultivate(world: World):
    with pytest.raises(Refusal):
        stating.complete_roll(world.officer, world.zone, "高新技术企业", DAY, "公告")
    with pytest.raises(NotFound):
        stating.complete_roll(world.stranger, world.zone, "高新技术企业", DAY, "公告")
    roll = stating.complete_roll(world.keeper, world.zone, "高新技术企业", DAY, "省科技厅公告")
    again = stating.complete_roll(world.keeper, world.zone, "高新技术企业", DAY, "省科技厅公告第二批")
    assert (again.pk, again.source_note) == (roll.pk, "省科技厅公告第二批")
