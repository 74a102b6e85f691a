"""Zones entered by whoever runs the installation, and the first administrator of each."""

import pytest
from django.test import Client

from gaoxin.apps.zones.models import PersonnelAction, User, Zone
from gaoxin.apps.zones.services.founding import Founded, appoint_administrator, found_zone
from gaoxin.apps.zones.states import Level
from gaoxin.kernel.problems import Refusal

pytestmark = pytest.mark.django_db
GOOD = "Better-horse-10"


def refused(act) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        act()
    return [problem.code for problem in refusal.value.problems]


def test_a_zone_stands_in_its_city_and_holds_real_records():
    found_zone(Founded("shandong", "山东省", Level.PROVINCE))
    city = found_zone(Founded("jinan", "济南市", Level.CITY, "shandong"))
    zone = found_zone(Founded("jinan-hitech", " 济南高新技术产业开发区 ", above="jinan", english_name="Jinan Hi-Tech"))
    assert (zone.name, zone.parent, zone.level, zone.synthetic) == ("济南高新技术产业开发区", city, "zone", False)


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (Founded("Jinan Hi", "济南高新区"), ["zones.code_not_usable"]),
        (Founded("x" * 41, "济南高新区"), ["zones.code_not_usable"]),
        (Founded("there", "另一个区"), ["zones.code_taken"]),
        (Founded("jinan", " "), ["zones.name_length"]),
        (Founded("jinan", "济南高新区", above="nowhere"), ["zones.no_such_zone"]),
        (Founded("jinan", "济南市", Level.CITY, above="there"), ["zones.not_above"]),
        (Founded("J", "", above="nowhere"), ["zones.code_not_usable", "zones.name_length", "zones.no_such_zone"]),
    ],
)
def test_what_cannot_be_entered_is_told_at_once_and_nothing_is(wanted, codes):
    found_zone(Founded("there", "已有的区"))
    before = Zone.objects.count()
    assert refused(lambda: found_zone(wanted)) == codes
    assert Zone.objects.count() == before


def test_the_first_administrator_sets_a_password_by_the_link_and_works():
    zone = found_zone(Founded("jinan-hitech", "济南高新区"))
    person, token = appoint_administrator(zone.code, "SysAdmin")
    assert (person.username, person.has_usable_password()) == ("sysadmin", False)
    filed = PersonnelAction.objects.filter(zone=zone, person=person).order_by("pk")
    assert [(one.kind, one.made_by) for one in filed] == [("opened", None), ("granted", None)]
    browser = Client()
    page = f"/sign-in/link/{token}/"
    assert browser.get(page).status_code == 200
    browser.post(page, {"password": GOOD, "again": GOOD})
    browser.post("/sign-in/", {"username": "sysadmin", "password": GOOD})
    assert browser.get("/departments/").status_code == 200
    assert "济南高新区" in browser.get("/people/").content.decode()


def test_a_zone_with_an_administrator_gets_no_other_from_outside():
    zone = found_zone(Founded("jinan-hitech", "济南高新区"))
    person, _ = appoint_administrator(zone.code, "sysadmin")
    assert refused(lambda: appoint_administrator(zone.code, "another")) == ["zones.administered"]
    other = found_zone(Founded("other", "另一个区"))
    assert refused(lambda: appoint_administrator(other.code, "sysadmin")) == ["accounts.name_taken"]
    assert refused(lambda: appoint_administrator("nowhere", "another")) == ["zones.no_such_zone"]
    User.objects.filter(pk=person.pk).update(is_active=False)  # nobody could sign in any more: somebody must be able to
    assert appoint_administrator(zone.code, "another")[0].is_active
