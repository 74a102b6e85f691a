"""What the database itself holds of the registry's records."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from gaoxin.apps.enterprises.models import Enterprise, FactException, PublicEnterprise, YearlyFacts
from gaoxin.apps.enterprises.states import EnterpriseStatus, Origin
from gaoxin.apps.zones.models import Grant, Organisation, Presence, Zone
from gaoxin.web import clock
from gaoxin.web.scope import acting_as
from gaoxin.web.trail import name_path

pytestmark = pytest.mark.django_db


def zone(code: str) -> Zone:
    return Zone.objects.create(code=code, name=code, level="zone", synthetic=True)


def enterprise(place: Zone, name: str, **fields: object) -> Enterprise:
    organisation = Organisation.objects.create(
        kind="enterprise", legal_name=name, provisional_key=f"test:{name}", synthetic=True
    )
    presence = Presence.objects.create(zone=place, organisation=organisation)
    given = {"origin": Origin.SYNTHETIC, "entered_at": clock.now(), "synthetic": True, **fields}
    return Enterprise.objects.create(presence=presence, zone=place, organisation=organisation, **given)


def test_the_trail_calls_records_by_the_enterprise_they_are_of():
    assert [name_path(model) for model in (Enterprise, YearlyFacts, FactException)] == [
        "organisation__legal_name",
        "organisation__legal_name",
        "facts__organisation__legal_name",
    ]
    assert name_path(Grant) == "user__display_name"


def check_keys() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_zone_and_organisation_beside_a_presence_are_those_of_the_presence():
    north, south = zone("north"), zone("south")
    one = enterprise(north, "甲公司")
    check_keys()
    with pytest.raises(IntegrityError, match="enterprise_of_its_presence"), transaction.atomic():
        Enterprise.objects.filter(pk=one.pk).update(zone=south)
        check_keys()


def test_facts_belong_to_the_zone_and_organisation_of_their_enterprise():
    north, south = zone("north"), zone("south")
    one, other = enterprise(north, "甲公司"), enterprise(south, "乙公司")
    with pytest.raises(IntegrityError, match="facts_of_their_enterprise"), transaction.atomic():
        YearlyFacts.objects.create(
            enterprise=one,
            zone=south,
            organisation=other.organisation,
            year=2024,
            origin=Origin.REPORT,
            entered_at=clock.now(),
        )
        check_keys()


@pytest.mark.parametrize("column", ["document_id", "entered_by_id"])
def test_a_source_that_does_not_exist_is_refused(column):
    one = enterprise(zone("north"), "甲公司")
    with pytest.raises(IntegrityError, match=f"enterprise_{column[:-3]}"), transaction.atomic():
        Enterprise.objects.filter(pk=one.pk).update(**{column: 999_999})
    with pytest.raises(IntegrityError, match=f"enterprise_{column[:-3]}"), transaction.atomic():
        enterprise(one.zone, "乙公司", **{column: 999_999})
    assert Enterprise.objects.values_list("organisation__legal_name", column).get() == ("甲公司", None)


def test_one_row_among_many_that_points_at_nothing_is_found():
    north = zone("north")
    organisation = Organisation.objects.create(kind="enterprise", legal_name="甲公司", provisional_key="test:甲")
    rows = [Presence(zone=north, organisation=organisation), Presence(zone=north, organisation_id=999_999)]
    with pytest.raises(IntegrityError, match="presence_of_its_organisation"), transaction.atomic():
        Presence.objects.bulk_create(rows)
    assert not Presence.objects.exists()


def test_nothing_is_deleted_that_is_pointed_at():
    one = enterprise(zone("north"), "甲公司")
    keys = {
        "presence_in_its_zone": Zone.objects.all(),
        "presence_of_its_organisation": Organisation.objects.all(),
        "enterprise_of_its_presence": Presence.objects.all(),
    }
    for key, rows in keys.items():
        with pytest.raises(IntegrityError, match=key), transaction.atomic():
            rows._raw_delete(rows.db)
    facts = YearlyFacts.objects.create(
        enterprise=one,
        zone=one.zone,
        organisation=one.organisation,
        year=2024,
        origin="synthetic",
        entered_at=clock.now(),
    )
    with pytest.raises(IntegrityError, match="facts_of_their_enterprise"), transaction.atomic():
        Enterprise.objects.all()._raw_delete("default")
    assert Enterprise.objects.get() == one
    facts.delete()
    assert Enterprise.objects.all()._raw_delete("default") == 1


def test_a_presence_moves_to_no_other_zone_while_a_record_stands_on_it():
    one, south = enterprise(zone("north"), "甲公司"), zone("south")
    with pytest.raises(IntegrityError, match="enterprise_of_its_presence"), transaction.atomic():
        Presence.objects.filter(pk=one.pk).update(zone=south)
    assert Presence.objects.get().zone.code == "north"


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"industry": "3911"}, "industry_code_has_a_state"),
        ({"longitude": "126.5"}, "enterprise_coordinates_are_a_pair"),
        ({"longitude": "226.5", "latitude": "43.8"}, "enterprise_coordinates_are_a_pair"),
        ({"parent_share": "51"}, "share_is_of_a_parent"),
        ({"registered_capital": -1}, "registered_capital"),
    ],
)
def test_what_cannot_be_is_refused_by_the_database(fields, constraint):
    place = zone("north")
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        enterprise(place, "甲公司", **fields)


def test_the_division_of_an_industry_is_computed_by_the_database():
    one = enterprise(zone("north"), "甲公司", industry="3911", industry_state="confirmed")
    one.refresh_from_db()
    assert one.industry_division == "39"


def test_anybody_reads_the_public_columns_of_published_enterprises_only():
    place = zone("north")
    shown = enterprise(place, "甲公司", published=True, founded_on=date(2015, 3, 2), latest_revenue=5)
    enterprise(place, "乙公司")
    enterprise(place, "丙公司", published=True, merged=True)
    with acting_as(None):
        assert Enterprise.objects.count() == 0
        [read] = PublicEnterprise.objects.all()
        assert (read.pk, read.legal_name, read.founded_on) == (shown.pk, "甲公司", date(2015, 3, 2))
        assert read.status == EnterpriseStatus.ACTIVE
        assert not hasattr(read, "latest_revenue")
