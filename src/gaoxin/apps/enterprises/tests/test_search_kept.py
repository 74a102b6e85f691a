"""Whatever changes a record changes what is found, in the same transaction."""

from decimal import Decimal

import pytest
from django.db import transaction

from gaoxin.apps.enterprises.models import SearchEntry
from gaoxin.apps.enterprises.queries.search import search_ids
from gaoxin.apps.enterprises.services.facts import record_facts
from gaoxin.apps.enterprises.services.records import add_name, register_enterprise, update_enterprise
from gaoxin.apps.enterprises.services.search import JOB, Refreshed, refresh_everything
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.enterprises.tasks import refresh_search_every_night
from gaoxin.apps.zones.models import Grant, User
from gaoxin.apps.zones.services.organisations import OrganisationFacts, add_organisation, change_organisation
from gaoxin.web import worker
from gaoxin.web.models import Job
from gaoxin.web.scope import acting_as

SOURCE = Given("电话核实")


@pytest.fixture
def officer(world):
    refresh_everything()
    return world.officer


def _found(person, words, **filters):
    with acting_as(person):
        return search_ids(person, words, filters)


def test_a_registered_enterprise_is_found_at_once(world, officer):
    with acting_as(officer):
        made = register_enterprise(officer, world.zone, "示例江城酿造有限公司", "", SOURCE)
    assert _found(officer, "江城") == [made.pk]


def test_what_was_undone_is_not_found(world, officer):
    with acting_as(officer), transaction.atomic():
        register_enterprise(officer, world.zone, "示例江城酿造有限公司", "", SOURCE)
        transaction.set_rollback(True)
    assert _found(officer, "江城") == []


def test_a_new_name_and_address_are_found_and_the_old_name_leads_to_it(world, officer):
    firm = world.firms[0]
    values = {"legal_name": "示例江城轴承有限公司", "address": "吉林市解放大路7号"}
    with acting_as(officer):
        update_enterprise(officer, firm.pk, firm.revision, values, SOURCE)
    assert _found(officer, "江城") == _found(officer, "解放大路7号") == _found(officer, "示例北斗") == [firm.pk]


def test_a_name_that_people_use_is_found(world, officer):
    with acting_as(officer):
        add_name(officer, world.firms[0].pk, "老轴承厂", "alias", None, None)
    assert _found(officer, "老轴承") == [world.firms[0].pk]


def test_an_enterprise_is_found_under_its_new_size(world, officer):
    firm = world.firms[3]
    before = firm.size
    with acting_as(officer):
        record_facts(officer, firm.pk, 2025, {"revenue": Decimal(600_000), "staff": Decimal(1500)}, SOURCE, seen=1)
    firm.refresh_from_db()
    assert firm.size != before
    assert _found(officer, "龙潭", size=[firm.size]) == [firm.pk]
    assert _found(officer, "龙潭", size=[before]) == []


def test_after_all_these_changes_nothing_is_left_to_mend(world, officer):
    firm = world.firms[1]
    with acting_as(officer):
        register_enterprise(officer, world.zone, "示例江城酿造有限公司", "", SOURCE)
        update_enterprise(officer, firm.pk, firm.revision, {"industry": "6511", "status": "suspended"}, SOURCE)
    assert refresh_everything() == Refreshed(compared=len(world.firms) + 1)


def test_every_night_the_search_is_compared_with_the_registry(world):
    SearchEntry.objects.all().delete()
    refresh_search_every_night.func(0)
    job = Job.objects.get(kind=JOB)
    worker.run(job.pk)
    job.refresh_from_db()
    assert job.state == "done"
    assert SearchEntry.objects.count() == len(world.firms)


def test_an_organisation_that_an_administrator_keeps_is_found_and_chosen(world, client):
    administrator = User.objects.create(username="administrator", display_name="管理员")
    Grant.objects.create(user=administrator, role="administrator", zone=world.zone)
    with acting_as(administrator):
        made = add_organisation(administrator, world.zone, OrganisationFacts("bank", "", "示例农商银行")).organisation
    assert len(_found(administrator, "农商", kind=["bank"])) == 1
    with acting_as(administrator):
        change_organisation(administrator, world.zone, made.pk, OrganisationFacts("bank", "", "示例城商银行"))
    assert len(_found(administrator, "城商")) == 1
    client.force_login(administrator)
    asked = {"role": "member", "organisation_words": "示例城商银行", "reason": "来函"}
    answer = client.post(f"/people/{world.officer.pk}/grant/", asked)
    assert answer.status_code == 302
    assert Grant.objects.get(user=world.officer, role="member").organisation == made
