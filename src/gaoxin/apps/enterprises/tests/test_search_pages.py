"""The search box, and choosing an organisation in a form: what is shown, to whom, and why it was found."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.contributes_search import ORGANISATIONS, option, options
from gaoxin.apps.enterprises.queries.found import found
from gaoxin.apps.enterprises.services.records import add_name
from gaoxin.apps.enterprises.services.search import refresh, refresh_everything
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence
from gaoxin.web.scope import acting_as


@pytest.fixture(autouse=True)
def indexed(world):
    refresh_everything()


def _page(client, person, words):
    client.force_login(person)
    page = client.get(reverse("web:search"), {"q": words})
    assert page.status_code == 200
    return page.content.decode()


def _shown(person, words):
    with acting_as(person):
        return [
            (one.organisation.legal_name, str(one.why.label) if one.why else "", one.why.words if one.why else "")
            for one in found(person, words, 10)
        ]


def test_the_search_box_finds_an_enterprise_and_lights_up_why(client, world):
    page = _page(client, world.officer, "北斗")
    assert "示例<mark>北斗</mark>轴承有限公司" in page
    assert reverse("enterprises:record", args=[world.firms[0].pk]) in page
    assert "示例<mark>北斗</mark>" in _page(client, world.officer, "beidou")
    assert "91990000MA0000001B" in page


def test_a_former_name_is_told(client, world):
    with acting_as(world.officer):
        add_name(world.officer, world.firms[0].pk, "松花江轴承厂", "former", None, None)
    assert _shown(world.officer, "松花江") == [("示例北斗轴承有限公司", "曾用名", "松花江轴承厂")]
    assert "曾用名：<mark>松花江</mark>轴承厂" in _page(client, world.officer, "松花江")


def test_code_address_and_merged_names_are_told(world):
    kept = world.firms[0].organisation
    gone = Organisation.objects.create(kind="institution", legal_name="示例轴承研究所", provisional_key="test:1")
    OrganisationName.objects.create(organisation=gone, name="江北研究室", kind="former")
    Presence.objects.create(zone=world.zone, organisation=gone)
    Organisation.objects.filter(pk=gone.pk).update(merged_into=kept)
    refresh([gone.pk])
    assert _shown(world.officer, "江北研究") == [(kept.legal_name, "并入的名称", "江北研究室")]
    assert _shown(world.officer, "91990000MA0000001B") == [(kept.legal_name, "代码", "91990000MA0000001B")]
    assert _shown(world.officer, "MA0000001B")[0] == (kept.legal_name, "代码", "91990000MA0000001B")
    assert ("示例松江软件股份有限公司", "地址", "示例路 1 号") in _shown(world.officer, "示例路1号")


def test_another_zones_officer_and_a_stranger_to_the_firm_find_nothing(client, world):
    assert "北斗" not in _page(client, world.stranger, "轴承")
    assert "<mark>轴承" not in _page(client, world.neighbour, "轴承")
    own = _page(client, world.member, "轴承")
    assert "<mark>轴承</mark>" in own and reverse("enterprises:own", args=[world.firms[0].pk]) in own
    assert "<mark>轴承</mark>" in _page(client, world.viewer, "轴承")


def test_an_institution_has_no_record_to_open(client, world):
    bank = Organisation.objects.create(kind="bank", legal_name="示例农商银行", provisional_key="test:1")
    Presence.objects.create(zone=world.zone, organisation=bank)
    refresh([bank.pk])
    assert "<strong>示例<mark>农商</mark>银行</strong>" in _page(client, world.officer, "农商")


def test_a_name_with_signs_of_markup_is_shown_as_written(client, world):
    Organisation.objects.filter(pk=world.firms[0].organisation_id).update(legal_name="<script>北斗</script>&公司")
    refresh([world.firms[0].organisation_id])
    page = _page(client, world.officer, "北斗")
    assert "&lt;script&gt;<mark>北斗</mark>&lt;/script&gt;&amp;公司" in page


def test_searching_asks_the_database_a_bounded_number_of_times(client, world, django_assert_max_num_queries):
    with acting_as(world.officer), django_assert_max_num_queries(8):
        assert len(found(world.officer, "示例", 10)) == len(world.firms)


def test_an_organisation_is_chosen_among_those_the_person_sees(client, world):
    client.force_login(world.officer)
    asked = {"field": "firm", "firm_words": "beidou"}
    page = client.get(reverse("web:pick", args=[ORGANISATIONS]), asked).content.decode()
    firm = world.firms[0].organisation
    assert f'value="{firm.pk}"' in page and "示例<mark>北斗</mark>轴承" in page and firm.credit_code in page
    client.force_login(world.stranger)
    assert "北斗" not in client.get(reverse("web:pick", args=[ORGANISATIONS]), asked).content.decode().replace(
        "beidou", ""
    )


def test_whole_names_and_codes_choose_by_themselves(world):
    firm = world.firms[0].organisation
    with acting_as(world.officer):
        sure = {words: [one.key for one in options(world.officer, words, 10) if one.sure] for words in
                (firm.legal_name, firm.credit_code, "示例")}  # fmt: skip
    assert sure == {firm.legal_name: [firm.pk], firm.credit_code: [firm.pk], "示例": []}


def test_a_key_of_another_zone_is_not_taken_and_a_merged_one_leads_on(world):
    firm, other = world.firms[0].organisation, world.firms[1].organisation
    with acting_as(world.stranger):
        assert option(world.stranger, firm.pk) is None
    Organisation.objects.filter(pk=other.pk).update(merged_into=firm)
    with acting_as(world.officer):
        assert option(world.officer, other.pk).key == firm.pk
        assert option(world.officer, 10**15) is None
