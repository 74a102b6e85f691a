from decimal import Decimal

import pytest
from django.http import Http404

from gaoxin.apps.plans.queries import changes as change_queries
from gaoxin.apps.plans.queries import versions as queries
from gaoxin.apps.plans.queries.versions import FieldDifference, ItemDifference, differences
from gaoxin.apps.plans.services import changes, issue, units
from gaoxin.apps.plans.services.changes import NewGoal
from gaoxin.apps.plans.states import RowKind
from gaoxin.apps.plans.tests.world import build_world
from gaoxin.apps.zones.models import User

NUMBER = "东高管发〔2026〕5号"


def task(key: int, title: str, **fields) -> dict:
    return {
        "id": key,
        "position": key,
        "number": "",
        "title": title,
        "headings": [],
        "text": "",
        "deadline_text": "",
        "due": None,
        "lead": "",
        "supporting": [],
        "others": "",
        **fields,
    }


def contents(*tasks: dict) -> dict:
    return {"targets": [], "projects": [], "tasks": list(tasks)}


def test_added_and_removed_items_are_told_by_their_titles():
    found = differences(contents(task(1, "甲"), task(2, "乙")), contents(task(2, "乙"), task(3, "丙")))
    assert found == [
        ItemDifference(RowKind.TASK, "丙", "added"),
        ItemDifference(RowKind.TASK, "甲", "removed"),
    ]


def test_a_changed_item_tells_each_field_with_both_values():
    old = task(1, "甲", lead="科技局", supporting=["招商局", "经发局"], due="2027-06-30")
    new = task(1, "甲", lead="经发局", supporting=["招商局"], due="2027-12-31")
    (found,) = differences(contents(old), contents(new))
    assert found.fields == (
        FieldDifference("完成时限", "2027-06-30", "2027-12-31"),
        FieldDifference("牵头单位", "科技局", "经发局"),
        FieldDifference("配合单位", "招商局、经发局", "招商局"),
    )


def test_units_in_another_order_and_another_position_are_no_difference():
    old = task(1, "甲", supporting=["招商局", "经发局"])
    new = task(1, "甲", supporting=["经发局", "招商局"], position=9)
    assert differences(contents(old), contents(new)) == []


def target(*goals: dict) -> dict:
    return {
        "id": 1,
        "position": 1,
        "category": "",
        "name": "地区生产总值",
        "scope": "",
        "parent": "",
        "unit": "亿元",
        "attribute": "",
        "direction": "higher",
        "measure": "level",
        "base_year": None,
        "base_value": None,
        "goals": list(goals),
        "lead": "",
        "supporting": [],
        "others": "",
    }


def goal(year: int, value: str, part: str = "") -> dict:
    fields = {"period": "", "upper": None, "operator": "eq", "text": "", "cumulative": False}
    return {"year": year, "value": value, "part": part, **fields}


def test_of_several_goals_only_the_changed_one_differs():
    old = {"targets": [target(goal(2027, "400"), goal(2030, "500"))], "projects": [], "tasks": []}
    new = {"targets": [target(goal(2027, "400"), goal(2030, "460"))], "projects": [], "tasks": []}
    (found,) = differences(old, new)
    assert found.fields == (FieldDifference("2030年目标值", "500", "460"),)


def test_goals_for_parts_of_one_year_stand_apart():
    old = {"targets": [target(goal(2030, "110", "成片"), goal(2030, "20", "零星"))], "projects": [], "tasks": []}
    new = {"targets": [target(goal(2030, "110", "成片"), goal(2030, "25", "零星"))], "projects": [], "tasks": []}
    (found,) = differences(old, new)
    assert found.fields == (FieldDifference("2030年 零星目标值", "20", "25"),)


@pytest.fixture
def world(db):
    """A plan with two versions, one goal having changed between them, and one change waiting for the third."""
    world = build_world()
    officer, leader = world.people["officer"], world.people["leader"]
    units.suggest_units(officer, world.plan.pk)
    world.plan.refresh_from_db()
    issue.direct_issue(leader, world.plan.pk, world.plan.revision, "主任办公会同意")
    gdp = world.plan.targets.get(name="地区生产总值")
    for value in (460, 450):
        goal = gdp.goals.get()
        changes.change_goal(
            officer,
            gdp.pk,
            goal.pk,
            NewGoal(Decimal(value)),
            seen=change_queries.goal_words(goal),
            approval=NUMBER,
            reason="宏观形势变化",
        )
        if value == 460:
            world.plan.refresh_from_db()
            changes.issue_version(leader, world.plan.pk, world.plan.revision, "")
    return world


def test_versions_are_listed_with_the_changes_that_wait(world):
    found = queries.versions(world.people["officer"], world.plan.pk)
    assert [one.number for one in found.versions] == [2, 1]
    assert [(one.old, one.new) for one in found.pending] == [("≥460", "≥450")]


def test_departments_see_versions_but_not_what_waits(world):
    found = queries.versions(world.people["招商局"], world.plan.pk)
    assert [one.number for one in found.versions] == [2, 1]
    assert found.pending == ()


def test_any_two_versions_are_compared_the_earlier_first(world):
    officer = world.people["officer"]
    for first, second in ((1, 2), (2, 1), (None, None)):
        found = queries.comparison(officer, world.plan.pk, first, second)
        assert (found.old.number, found.new.number, found.numbers) == (1, 2, (1, 2))
        (one,) = found.differences
        assert (one.title, one.fields) == ("地区生产总值", (FieldDifference("2030年目标值", "≥500", "≥460"),))
    assert queries.comparison(officer, world.plan.pk, 2, 2).differences == ()


def test_a_version_that_is_not_there_or_not_theirs_is_not_found(world):
    with pytest.raises(Http404):
        queries.version(world.people["officer"], world.plan.pk, 3)
    with pytest.raises(Http404):
        queries.version(User.objects.create_user("stranger", display_name="外人"), world.plan.pk, 1)


def test_a_plan_with_one_version_has_nothing_to_compare(world):
    other = build_world("xihe")
    issue.direct_issue(other.people["leader"], other.plan.pk, other.plan.revision, "主任办公会同意")
    with pytest.raises(Http404):
        queries.comparison(other.people["leader"], other.plan.pk, None, None)
