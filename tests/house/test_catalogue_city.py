"""The shipped types, areas and emergency plans of city events."""

from decimal import Decimal

import pytest

from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.city_areas import package_city_areas
from gaoxin.catalogue.city_event_types import Category, package_city_event_types
from gaoxin.catalogue.emergency_plans import package_emergency_plans
from gaoxin.catalogue.flows import package_process
from gaoxin.catalogue.forms import package_forms

TYPES = package_city_event_types()
SAMPLE = package_city_areas()["jilin-gaoxin"]


@pytest.mark.parametrize("form", ["city_event", "city_report"])
def test_the_types_are_those_that_the_forms_ask_for_under_the_same_names(form):
    fields = package_forms()[form].level.by_key
    for category in Category:
        declared = {key: one.name for key, one in TYPES.items() if one.category is category}
        asked = {key: words["zh"] for key, words in fields[f"{category.value}_type"].choices.items()}
        assert asked == declared


def test_every_competent_department_is_named_by_a_duty_that_departments_have():
    duties = {one.duty for one in TYPES.values()} | {
        duty for one in SAMPLE.areas.values() for duty in one.duties.values()
    }
    assert duties <= set(Duty.values)


@pytest.mark.parametrize(
    ("longitude", "latitude", "expected"),
    [("126.53", "43.84", "S3"), ("126.54", "43.88", "N1"), ("126.55", "43.86", None), ("125", "43.84", None)],
)
def test_a_point_lies_in_the_smallest_area_around_it(longitude, latitude, expected):
    found = SAMPLE.at(Decimal(longitude), Decimal(latitude))
    assert (found and found.code) == expected


def test_a_smaller_area_says_who_acts_before_the_one_around_it_does():
    assert [area.code for area in SAMPLE.around("S3")] == ["S3", "S"]
    assert SAMPLE.duty("S3", "noise", "urban") == ("city", SAMPLE.areas["S3"])
    assert SAMPLE.duty("S4", "noise", "urban") is None
    assert SAMPLE.duty("nowhere", "noise", "urban") is None


@pytest.mark.parametrize("plan", package_emergency_plans().values(), ids=lambda plan: plan.key)
def test_each_step_of_a_plan_says_who_and_within_how_many_minutes_of_the_clock(plan):
    tasks = [step for step in package_process(plan.flow).steps.values() if step.does == "task"]
    assert len(tasks) >= 5
    assert all(step.role and step.due is not None and step.due.calendar.startswith("P0DT") for step in tasks)


def test_emergencies_of_every_type_have_a_plan():
    emergencies = {key for key, one in TYPES.items() if one.category is Category.EMERGENCY}
    assert {key for plan in package_emergency_plans().values() for key in plan.types} == emergencies
