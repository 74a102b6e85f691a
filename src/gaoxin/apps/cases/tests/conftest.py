"""The small zone, on a day of its own."""

from collections.abc import Iterator

import pytest

from gaoxin.apps.cases.tests.world import NOW, World, build, person
from gaoxin.apps.zones.models import Department, User
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web import clock


@pytest.fixture
def world(db: None) -> Iterator[World]:
    with clock.at(NOW):
        yield build()


@pytest.fixture
def desk(world: World) -> User:
    """Somebody at the service window."""
    office = Department.objects.create(zone=world.zone, name="政务服务局", duties=[Duty.SERVICE], position=4)
    return person("desk", world.zone, Role.OFFICER, office)


@pytest.fixture
def industry(world: World) -> User:
    """Somebody of the department for industry."""
    office = Department.objects.create(zone=world.zone, name="工业和信息化局", duties=[Duty.INDUSTRY], position=5)
    return person("industry", world.zone, Role.OFFICER, office)
