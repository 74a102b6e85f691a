import pytest

from gaoxin.apps.sources.models import DataSet
from gaoxin.apps.sources.tests.world import People, build_dataset, build_people
from gaoxin.web import clock


@pytest.fixture(autouse=True)
def early_march():
    with clock.at("2026-03-05T09:00"):
        yield


@pytest.fixture
def people(db) -> People:
    return build_people()


@pytest.fixture
def dataset(people) -> DataSet:
    return build_dataset(people)
