"""The small zone, on a day of its own."""

from collections.abc import Iterator

import pytest

from gaoxin.apps.cases.tests.world import NOW, World, build
from gaoxin.web import clock


@pytest.fixture
def world(db: None) -> Iterator[World]:
    with clock.at(NOW):
        yield build()
