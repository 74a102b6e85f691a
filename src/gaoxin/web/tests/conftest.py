"""People for the tests of the shared ground."""

import psycopg
import pytest

from gaoxin.apps.zones.models import User
from gaoxin.web.seal import making
from gaoxin.web.tests.tampering import Owner, at, name_zones


@pytest.fixture
def person(db) -> User:
    return User.objects.create_user("lin", display_name="林晓")


@pytest.fixture
def other(db) -> User:
    return User.objects.create_user("wang", display_name="王敏")


@pytest.fixture
def browser(client, person):
    """A client signed in as the person."""
    client.force_login(person)
    return client


@pytest.fixture
def owner(owner_url):
    with psycopg.connect(owner_url, autocommit=True) as connection:
        yield Owner(connection)


@pytest.fixture
def sealed(owner):
    """Three days of entries, each sealed at ten past midnight; answers the keys of the zones."""
    keys = []
    for day in (-4, -3, -2):
        keys += name_zones(owner, at(day), f"a{-day}", f"b{-day}", f"c{-day}")
        making.make_missing(now=at(day + 1, 0, 10))
    return keys
