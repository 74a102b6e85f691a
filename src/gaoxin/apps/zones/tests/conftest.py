"""A zone with a department, people of several roles and an enterprise, for tests of accounts and administration."""

import pytest
from django.test import Client

from gaoxin.apps.zones.models import Department, Grant, Organisation, Presence, SignInPolicy, User, Zone
from gaoxin.apps.zones.states import Level, OrganisationKind, Role

PASSWORD = "correct-horse-9"


@pytest.fixture
def zone(db) -> Zone:
    return Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)


@pytest.fixture
def department(zone) -> Department:
    return Department.objects.create(zone=zone, name="经济发展局")


@pytest.fixture
def officer(zone, department) -> User:
    person = User.objects.create_user("officer", PASSWORD, display_name="经办")
    Grant.objects.create(user=person, role=Role.OFFICER, zone=zone, department=department)
    return person


@pytest.fixture
def colleague(zone, department) -> User:
    person = User.objects.create_user("colleague", PASSWORD, display_name="同事")
    Grant.objects.create(user=person, role=Role.OFFICER, zone=zone, department=department)
    return person


@pytest.fixture
def administrator(zone) -> User:
    person = User.objects.create_user("admin", PASSWORD, display_name="系统管理员")
    Grant.objects.create(user=person, role=Role.ADMINISTRATOR, zone=zone)
    return person


@pytest.fixture
def enterprise(zone) -> Organisation:
    made = Organisation.objects.create(
        kind=OrganisationKind.ENTERPRISE, credit_code="91220201MA0Y5QXL8Q", legal_name="青河精密仪器有限公司"
    )
    Presence.objects.create(zone=zone, organisation=made)
    return made


@pytest.fixture
def member(enterprise) -> User:
    person = User.objects.create_user("member", PASSWORD, display_name="办公室主任")
    Grant.objects.create(user=person, role=Role.MEMBER, organisation=enterprise)
    return person


@pytest.fixture
def policy(zone) -> SignInPolicy:
    return SignInPolicy.objects.create(zone=zone, second_factor=False, registration=True)


def sign_in(client: Client, name: str, password: str = PASSWORD, **more: str):
    """Type name and password into the page of signing in."""
    return client.post("/sign-in/", {"username": name, "password": password}, **more)


def signed_in(client: Client) -> bool:
    """Whether the client's next request is somebody's."""
    return client.get("/account/").status_code == 200
