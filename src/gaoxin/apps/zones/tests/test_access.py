from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse

from gaoxin.apps.zones import access
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web import clock


@pytest.fixture
def zone(db) -> Zone:
    return Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)


@pytest.fixture
def person(zone) -> User:
    return User.objects.create_user("officer", "correct-horse-9", display_name="示例")


def test_a_role_counts_from_its_first_to_its_last_day(zone, person):
    Grant.objects.create(
        user=person, zone=zone, role=Role.LEADER, valid_from=date(2026, 3, 1), valid_to=date(2026, 3, 31)
    )
    for day, belongs in (("2026-02-28", False), ("2026-03-01", True), ("2026-03-31", True), ("2026-04-01", False)):
        with clock.at(f"{day}T12:00"):
            assert access.standing(User.objects.get(pk=person.pk), zone).leads is belongs


def test_duties_come_from_the_departments_one_works_in(zone, person):
    department = Department.objects.create(zone=zone, name="规划局", duties=[Duty.PLANNING])
    Grant.objects.create(user=person, zone=zone, role=Role.OFFICER, department=department)
    assert access.standing(person, zone).plans


def test_a_department_that_has_ended_is_not_among_the_current_ones(zone):
    Department.objects.create(zone=zone, name="旧局", valid_to=date(2025, 12, 31))
    Department.objects.create(zone=zone, name="新局", valid_from=date(2026, 1, 1))
    assert [department.name for department in access.current_departments(zone, date(2026, 1, 1))] == ["新局"]


def test_an_officer_without_a_department_cannot_be_granted(zone, person):
    with pytest.raises(IntegrityError, match="officers_belong_to_a_department"):
        Grant.objects.create(user=person, zone=zone, role=Role.OFFICER)


def test_a_wrong_password_is_told_without_saying_which_part_was_wrong(client, person):
    address = reverse("zones:sign_in")
    wrong = client.post(address, {"username": "officer", "password": "no"}).content.decode()
    nobody = client.post(address, {"username": "nobody", "password": "no"}).content.decode()
    assert "登录名或密码不对" in wrong
    assert "登录名或密码不对" in nobody


def test_signing_in_goes_on_to_the_page_asked_for(client, person):
    address = reverse("sources:list")
    answer = client.post(
        f"{reverse('zones:sign_in')}?next={address}", {"username": "officer", "password": "correct-horse-9"}
    )
    assert answer["Location"] == address


def test_choosing_a_zone_works_only_for_ones_own_and_never_leads_elsewhere(client, zone, person):
    Grant.objects.create(user=person, zone=zone, role=Role.LEADER)
    other = Zone.objects.create(code="baiyun", name="白云高新区", level=Level.ZONE)
    client.force_login(person)
    answer = client.post(reverse("zones:choose"), {"zone": other.code, "next": "https://example.org/"})
    assert answer["Location"] == "/"
    assert "zone" not in client.session
