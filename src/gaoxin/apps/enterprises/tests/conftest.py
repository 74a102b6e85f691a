"""The small zone, on a day of its own."""

from collections.abc import Iterator

import pytest

from gaoxin.apps.enterprises.tests import inspections_world
from gaoxin.apps.enterprises.tests.world import NOW, World, build
from gaoxin.web import clock


@pytest.fixture
def world(db: None) -> Iterator[World]:
    with clock.at(NOW):
        yield build()


@pytest.fixture
def offices(world: World) -> inspections_world.Offices:
    """Departments that inspect, and their inspectors."""
    return inspections_world.build(world)
