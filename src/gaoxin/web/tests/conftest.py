"""People for the tests of the shared ground."""

import pytest

from gaoxin.apps.zones.models import User


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
