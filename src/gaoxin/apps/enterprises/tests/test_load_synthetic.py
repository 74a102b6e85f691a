"""Loading synthetic enterprises into a zone: complete, marked, repeatable."""

import pytest
from django.db.models import Count, F

from gaoxin.apps.enterprises.models import Contact, Enterprise, Premises, SearchEntry, YearlyFacts
from gaoxin.apps.enterprises.services.summaries import summarise
from gaoxin.apps.enterprises.services.synthetic import load_synthetic
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence, Zone
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    province = Zone.objects.create(code="jilin", name="吉林省", level="province")
    city = Zone.objects.create(code="jilin-city", name="吉林市", level="city", parent=province)
    with clock.at("2026-05-01T09:00"):
        yield Zone.objects.create(code="jilin-gaoxin", name="吉林高新区", level="zone", parent=city)


def test_every_row_is_there_and_wears_its_mark(zone):
    heard = []
    loaded = load_synthetic(zone, 300, told=lambda done, total: heard.append((done, total)))
    assert (loaded.made, loaded.new) == (300, 300)
    assert heard == [(300, 300)]
    assert Organisation.objects.filter(synthetic=True, credit_code__startswith="9199").count() == 300
    assert Presence.objects.filter(zone=zone).count() == 300
    enterprises = Enterprise.objects.filter(zone=zone, synthetic=True, origin="synthetic", merged=False)
    assert enterprises.count() == 300
    facts = YearlyFacts.objects.filter(zone=zone, synthetic=True, origin="synthetic")
    assert set(facts.values_list("year", flat=True)) == set(range(2021, 2026))
    assert 600 < facts.count() < 1500
    assert 5 <= OrganisationName.objects.filter(kind="former").count() <= 40
    assert Premises.objects.filter(zone=zone, synthetic=True).count() == 10
    contacts = Contact.objects.filter(zone=zone, synthetic=True)
    assert 100 < contacts.count() < 200
    assert all(one.phone.startswith("0432-0") for one in contacts)


def test_the_same_load_again_changes_nothing(zone):
    load_synthetic(zone, 50)
    before = Enterprise.objects.aggregate(n=Count("pk"))["n"], Enterprise.pgh_event_model.objects.count()
    again = load_synthetic(zone, 50)
    assert (again.made, again.new) == (50, 0)
    assert (Enterprise.objects.count(), Enterprise.pgh_event_model.objects.count()) == before
    assert load_synthetic(zone, 60).new == 10


def test_what_lists_show_is_what_the_last_year_says(zone):
    load_synthetic(zone, 200)
    for enterprise in Enterprise.objects.prefetch_related("yearly_facts"):
        last = max(enterprise.yearly_facts.all(), key=lambda one: one.year, default=None)
        shown = enterprise.latest_year, enterprise.latest_revenue, enterprise.latest_staff
        staff = last and (last.average_staff if last.staff is None else last.staff)
        assert shown == ((last.year, last.revenue, staff) if last else (None, None, None))
        assert bool(enterprise.size) == bool(enterprise.size_year)
    assert Enterprise.objects.exclude(size="").count() > 100


def test_summaries_made_again_by_the_registry_are_the_same(zone):
    load_synthetic(zone, 200)
    before = list(
        Enterprise.objects.order_by("pk").values_list("pk", "latest_year", "latest_staff", "size", "size_year")
    )
    summarise(pk for pk, *_ in before)
    assert before == list(
        Enterprise.objects.order_by("pk").values_list("pk", "latest_year", "latest_staff", "size", "size_year")
    )


def test_what_is_loaded_is_found_by_a_search(zone):
    load_synthetic(zone, 30)
    assert SearchEntry.objects.filter(zone=zone).count() == 30


def test_the_history_keeps_it_as_the_systems(zone):
    load_synthetic(zone, 20)
    events = Enterprise.pgh_event_model.objects.all()
    assert {event.pgh_label for event in events} == {"insert"}
    assert {event.pgh_context.metadata["user"] for event in events.select_related("pgh_context")} == {None}
    assert events.count() == 20


def test_two_zones_have_different_enterprises(zone):
    other = Zone.objects.create(code="jilin-jingkai", name="吉林经开区", level="zone", parent=zone.parent)
    load_synthetic(zone, 100)
    load_synthetic(other, 100)
    assert Organisation.objects.count() == 200
    assert Enterprise.objects.filter(zone=other).exclude(zone=F("presence__zone")).count() == 0


def test_a_city_is_no_place_for_enterprises(zone):
    with pytest.raises(Refusal) as refused:
        load_synthetic(zone.parent, 10)
    assert [problem.code for problem in refused.value.problems] == ["synthetic.no_zone"]
    assert not Organisation.objects.exists()
