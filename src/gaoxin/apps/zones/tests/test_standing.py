from datetime import date

import pytest

from gaoxin.apps.zones.access import leaders_of, people_counts, people_of, standing
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def zone():
    return Zone.objects.create(code="east", name="东区", level=Level.ZONE)


def person(name, zone, role, department=None, **fields):
    user = User.objects.create_user(name, display_name=name)
    Grant.objects.create(user=user, zone=zone, role=role, department=department, **fields)
    return user


def test_a_viewer_of_the_planning_office_does_not_work_in_it(zone):
    office = Department.objects.create(zone=zone, name="规划办", duties=[Duty.PLANNING])
    other = Department.objects.create(zone=zone, name="招商局")
    viewer = person("viewer", zone, Role.VIEWER, office)
    Grant.objects.create(user=viewer, zone=zone, role=Role.OFFICER, department=other)

    place = standing(viewer, zone)

    assert place.departments == {other.pk}
    assert not place.plans
    assert not place.heads_planning


def test_heading_another_department_is_not_heading_the_planning_office(zone):
    office = Department.objects.create(zone=zone, name="规划办", duties=[Duty.PLANNING])
    other = Department.objects.create(zone=zone, name="招商局")
    both = person("both", zone, Role.OFFICER, office)
    Grant.objects.create(user=both, zone=zone, role=Role.HEAD, department=other)
    head = person("head", zone, Role.HEAD, office)

    assert standing(both, zone).plans
    assert not standing(both, zone).heads_planning
    assert standing(head, zone).heads_planning


def test_people_of_departments_are_those_who_work_there_today(zone):
    office = Department.objects.create(zone=zone, name="招商局")
    officer = person("officer", zone, Role.OFFICER, office)
    Grant.objects.create(user=officer, zone=zone, role=Role.HEAD, department=office)
    person("former", zone, Role.OFFICER, office, valid_to=date(2026, 2, 28))
    person("viewer", zone, Role.VIEWER, office)
    gone = person("gone", zone, Role.OFFICER, office)
    gone.is_active = False
    gone.save()
    leader = person("leader", zone, Role.LEADER)

    with clock.at("2026-03-02T09:00"):
        assert people_of([office.pk]) == [officer]
        assert people_counts([office.pk, 0]) == {office.pk: 1, 0: 0}
        assert leaders_of(zone) == [leader]
