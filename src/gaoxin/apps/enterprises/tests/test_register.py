"""Registering enterprises and changing their basic data."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.models import Enterprise, Premises, PublicEnterprise
from gaoxin.apps.enterprises.queries.record import changes, enterprise_page
from gaoxin.apps.enterprises.services import records as services
from gaoxin.apps.enterprises.services.premises import add_premises, rename_premises
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence
from gaoxin.apps.zones.states import NameKind
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as

LICENCE = Given("营业执照")


def register(world, name="示例新设科技有限公司", code="", user="officer", zone=None):
    person = getattr(world, user)
    with acting_as(person):
        return services.register_enterprise(person, zone or world.zone, name, code, LICENCE)


def update(world, user="officer", firm=0, seen=1, **values):
    person = getattr(world, user)
    with acting_as(person):
        return services.update_enterprise(person, world.firms[firm].pk, seen, values, LICENCE)


def refused(*codes):
    return pytest.raises(Refusal, match="; ".join(codes))


def test_a_new_enterprise_gets_an_identity_a_presence_and_an_empty_record(world):
    made = register(world, "示例新设科技有限公司", "91990000MA0000006T")
    assert (made.organisation.credit_code, made.zone, made.status) == ("91990000MA0000006T", world.zone, "active")
    assert Presence.objects.filter(organisation=made.organisation, zone=world.zone).count() == 1


def test_a_code_is_read_however_it_is_typed_and_a_wrong_check_digit_refused(world):
    made = register(world, code="９１９９００００ｍａ00 0000 6t")
    assert made.organisation.credit_code == "91990000MA0000006T"
    with refused("enterprise.credit_code_wrong"):
        register(world, "另一家", code="91990000MA00000061")
    assert not Organisation.objects.filter(legal_name="另一家").exists()


def test_an_enterprise_without_a_code_gets_a_provisional_key(world):
    made = register(world)
    assert made.organisation.credit_code is None
    assert made.organisation.provisional_key.startswith("sample:")


@pytest.mark.parametrize(
    ("name", "code"), [("另一个名称", "91990000MA0000001B"), ("示例昌邑电子商行", "")], ids=["code", "name"]
)
def test_one_that_is_there_already_is_refused_with_its_name(world, name, code):
    before = Enterprise.objects.count()
    with refused("enterprise.already_registered"):
        register(world, name, code)
    assert Enterprise.objects.count() == before


def test_an_enterprise_known_in_another_zone_keeps_its_identity(world):
    made = register(world, "随便写的名称", "91990000MA0000001B", user="stranger", zone=world.other)
    assert made.organisation == world.firms[0].organisation
    assert made.organisation.legal_name == "示例北斗轴承有限公司"


@pytest.mark.parametrize("user", ["leader", "viewer", "auditor", "stranger", "member"])
def test_only_the_zones_officers_register(world, user):
    with refused("enterprise.not_yours_to_write"):
        register(world, user=user)


def test_a_new_legal_name_keeps_the_old_one_as_a_former_name(world):
    update(world, legal_name="示例北斗精密轴承有限公司")
    organisation = Organisation.objects.get(pk=world.firms[0].organisation_id)
    assert organisation.legal_name == "示例北斗精密轴承有限公司"
    [former] = OrganisationName.objects.filter(organisation=organisation)
    assert (former.name, former.kind, former.valid_to) == ("示例北斗轴承有限公司", NameKind.FORMER, date(2026, 5, 6))


def test_a_change_is_told_with_who_why_and_amounts_in_wan(world):
    update(world, registered_capital=Decimal("3500.5"), business="轴承制造；技术服务")
    with acting_as(world.leader):
        page = enterprise_page(world.leader, world.firms[0].pk)
        first = changes(page)[0]
    assert (first.part, first.line.who, first.line.why) == ("record", "officer（示例）", "营业执照")
    told = [(str(one.label), one.before, one.after) for one in first.line.changes]
    assert ("注册资本", "3,000 万元", "3,500.5 万元") in told
    assert ("经营范围", "滚动轴承制造", "轴承制造；技术服务") in told
    assert not {"修订号", "填写时间"} & {label for label, *_ in told}


def test_of_two_who_edit_at_once_the_second_is_told_and_nothing_is_lost(world):
    update(world, address="新路 9 号")
    with refused("enterprise.changed_meanwhile"):
        update(world, "keeper", address="旧路 1 号")
    assert Enterprise.objects.get(pk=world.firms[0].pk).address == "新路 9 号"


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"industry": "9999"}, ["enterprise.no_such_industry"]),
        ({"industry": "39"}, ["enterprise.no_such_industry"]),
        ({"division": "999999"}, ["enterprise.no_such_division"]),
        ({"founded_on": date(2026, 5, 7)}, ["enterprise.founded_in_future"]),
        ({"registered_capital": Decimal("-1")}, ["enterprise.capital_unusable"]),
        ({"legal_name": " "}, ["enterprise.name_needed"]),
        ({"longitude": Decimal(181)}, ["enterprise.coordinates_unusable"]),
        ({"premises": 999_999}, ["enterprise.no_such_premises"]),
        ({"credit_code": ""}, ["enterprise.code_kept"]),
        ({"credit_code": "91990000MA0000002E"}, ["enterprise.code_taken"]),
        ({"address": "示例路 1 号"}, ["enterprise.nothing_changed"]),
        ({"industry": "x", "division": "y"}, ["enterprise.no_such_industry", "enterprise.no_such_division"]),
    ],
)
def test_values_that_cannot_be_are_refused_and_change_nothing(world, values, codes):
    with refused(*codes):
        update(world, **values)
    assert Enterprise.objects.get(pk=world.firms[0].pk).revision == 1


def test_another_industry_is_confirmed_and_sorts_the_enterprise_anew(world):
    update(world, firm=1, industry="3911")
    found = Enterprise.objects.get(pk=world.firms[1].pk)
    assert (found.industry_state, found.industry_division, found.size) == ("confirmed", "39", "small")
    update(world, firm=1, seen=2, industry="")
    found.refresh_from_db()
    assert (found.industry, found.industry_state, found.size) == ("", "", "")


def test_a_parent_need_not_be_present_in_the_zone_and_its_name_is_shown(world):
    with acting_as(world.officer):
        services.set_parent(world.officer, world.firms[0].pk, 1, "示例控股集团有限公司", "", Decimal(51), LICENCE)
        page = enterprise_page(world.officer, world.firms[0].pk)
    assert (page.parent.legal_name, page.enterprise.parent_share) == ("示例控股集团有限公司", 51)
    with acting_as(world.officer), refused("enterprise.own_parent"):
        services.set_parent(world.officer, world.firms[0].pk, 2, "示例北斗轴承有限公司", "", None, LICENCE)
    with acting_as(world.officer):
        services.set_parent(world.officer, world.firms[0].pk, 2, "", "", None, LICENCE)
    assert Enterprise.objects.get(pk=world.firms[0].pk).parent_id is None


def test_further_names_are_written_down_with_their_days(world):
    with acting_as(world.officer):
        day = date(2019, 1, 1)
        services.add_name(world.officer, world.firms[0].pk, "北斗轴承厂", NameKind.FORMER, None, day)
        with refused("enterprise.name_ends_before"):
            services.add_name(world.officer, world.firms[0].pk, "北斗", NameKind.SHORT, date(2020, 1, 1), day)
        with refused("enterprise.name_needed"):
            services.add_name(world.officer, world.firms[0].pk, "示例北斗轴承有限公司", NameKind.ALIAS, None, None)
    assert [one.name for one in OrganisationName.objects.all()] == ["北斗轴承厂"]


def test_suggested_industries_are_confirmed_many_at_once_and_others_left_alone(world):
    keys = [one.pk for one in world.firms]
    Enterprise.objects.filter(pk__in=keys[:2]).update(industry_state="suggested", industry_confidence=80)
    with acting_as(world.officer):
        assert services.confirm_industries(world.officer, keys) == 2
        assert services.confirm_industries(world.officer, keys) == 0
    with acting_as(world.leader), refused("enterprise.not_yours_to_write"):
        services.confirm_industries(world.leader, keys)


def test_publishing_shows_the_public_version_and_taking_it_back_hides_it(world):
    keys = [world.firms[0].pk, world.firms[1].pk]
    with acting_as(world.officer):
        assert services.publish(world.officer, keys, shown=True) == 2
    with acting_as(None):
        assert sorted(PublicEnterprise.objects.values_list("pk", flat=True)) == keys
    with acting_as(world.officer):
        assert services.publish(world.officer, keys[:1], shown=False) == 1
    with acting_as(None):
        assert [one.pk for one in PublicEnterprise.objects.all()] == keys[1:]


def test_records_of_another_zone_are_not_among_those_chosen(world):
    with acting_as(world.stranger):
        assert services.publish(world.stranger, [world.firms[0].pk], shown=True) == 0
    assert not Enterprise.objects.get(pk=world.firms[0].pk).published


def test_a_merged_record_answers_with_the_one_it_goes_on_in(world):
    gone, stays = world.firms[5], world.firms[1]
    Organisation.objects.filter(pk=gone.organisation_id).update(merged_into=stays.organisation)
    Enterprise.objects.filter(pk=gone.pk).update(merged=True)
    with acting_as(world.officer):
        assert enterprise_page(world.officer, gone.pk).enterprise.pk == stays.pk
    with acting_as(world.stranger), pytest.raises(NotFound):
        enterprise_page(world.stranger, gone.pk)


def test_parks_have_names_of_their_own(world):
    with acting_as(world.officer):
        made = add_premises(world.officer, world.zone, "示例大厦", "building")
        with refused("enterprise.premises_taken"):
            add_premises(world.officer, world.zone, "示例产业园", "park")
        rename_premises(world.officer, made.pk, "示例科创大厦", "incubator")
    with acting_as(world.leader), refused("enterprise.not_yours_to_write"):
        add_premises(world.leader, world.zone, "甲园", "park")
    with acting_as(world.stranger), pytest.raises(NotFound):
        rename_premises(world.stranger, made.pk, "乙园", "park")
    assert sorted(Premises.objects.values_list("name", "kind")) == [
        ("示例产业园", "park"),
        ("示例科创大厦", "incubator"),
    ]
