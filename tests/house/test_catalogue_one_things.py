"""The shipped one-things: limits add up, papers are asked once, guides show the stages."""

import pytest

from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things import materials_once, package_one_things, separate_days, stage_days, total_days
from gaoxin.catalogue.one_things.guides import one_thing_guide

THINGS = pytest.mark.parametrize("thing", package_one_things().values(), ids=lambda thing: thing.key)


@pytest.mark.parametrize(
    ("key", "parts", "apart"),
    [
        ("enterprise_setup", [1, 1], 5),
        ("enterprise_information_change", [1, 1], 4),
        ("land_to_construction", [2, 8, 5], 50),
        ("enterprise_closing", [1, 1, 1], 3),
        ("talent_settling", [10, 15], 40),
    ],
)
def test_a_limit_is_the_longest_of_each_stage_added_up(key, parts, apart):
    thing, matters = package_one_things()[key], package_matters()
    assert [stage_days(stage, matters) for stage in thing.stages] == parts
    assert total_days(thing, matters) == thing.limit == sum(parts)
    assert separate_days(thing, matters) == apart


@THINGS
def test_it_is_never_slower_than_its_matters_apart(thing):
    matters = package_matters()
    assert total_days(thing, matters) <= separate_days(thing, matters)
    assert thing.duty in Duty.values
    assert len(thing.matters) >= 3 and thing.questions
    assert thing.visits <= max(matters[key].visits for key in thing.matters)


@THINGS
def test_every_paper_is_asked_once_and_nothing_that_the_thing_itself_makes(thing):
    matters = package_matters()
    asked = [material.name for material in materials_once(thing, matters)]
    assert len(asked) == len(set(asked)) > 0
    assert not set(asked) & {result.name for key in thing.matters for result in matters[key].results}


def test_the_strictest_need_of_a_paper_stands():
    thing, matters = package_one_things()["joint_acceptance"], package_matters()
    papers = {material.name: material.need.value for material in materials_once(thing, matters)}
    assert papers["涉及消防的竣工图纸"] == "required"  # required for the acceptance, may follow for the filing
    assert "建设工程规划核实意见" not in papers


def test_the_guide_shows_stages_and_what_is_saved():
    guide = one_thing_guide(package_one_things()["enterprise_setup"], package_matters())
    found = {section.key: [[cell["zh"] for cell in row] for row in section.rows] for section in guide.sections}
    assert found["basics"][1] == ["承诺办结时限", "2个工作日（分别办理合计5个）"]
    assert found["stages"] == [
        ["设立登记", "企业设立登记", "", "1个工作日", "帮办代办"],
        [
            "印章、税务、社保、公积金",
            "公章刻制备案、税务登记信息确认、单位社会保险登记",
            "住房公积金单位缴存登记",
            "1个工作日",
            "只跟踪进度、帮办代办",
        ],
    ]
    assert guide.doubts
