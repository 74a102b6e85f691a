"""The list of delegated powers: its format, shown by examples of every stage."""

from datetime import date

import pytest

from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.bases import Confidence, Power
from gaoxin.catalogue.delegated_powers import IN_FORCE, NEXT, Stage, package_delegated_powers
from gaoxin.catalogue.loader import load
from gaoxin.catalogue.shelves import package_shelf, rows_shelf


def test_the_examples_show_every_stage_and_say_that_they_are_examples():
    powers = package_delegated_powers().values()
    assert {power.stage for power in powers} == set(Stage)
    assert all(power.example and power.way is not Power.STATUTORY and power.duty in Duty.values for power in powers)
    given = [power.document for power in powers if power.document is not None]
    assert {document.assurance.confidence for document in given} == {Confidence.EXAMPLE}
    assert {document.number for document in given} == {""}


def test_only_what_was_taken_over_is_in_force():
    powers = package_delegated_powers()
    assert [powers[key].in_force for key in ("project_filing", "eia_table_approval", "construction_permit")] == [
        True
    ] * 3
    assert [powers[key].in_force for key in ("building_planning_permit", "water_permit", "temporary_land")] == [
        False
    ] * 3
    assert all(power.readiness and power.readiness.complete for power in powers.values() if power.in_force)


def test_every_stage_leads_somewhere_but_the_two_ends():
    assert set(NEXT) == set(Stage)
    assert {stage for stage, after in NEXT.items() if not after} == {Stage.WITHDRAWN, Stage.DECLINED}
    assert {after for stages in NEXT.values() for after in stages} == set(Stage) - {Stage.DEMANDED}
    assert not IN_FORCE & set(NEXT[Stage.DECIDED]) - {Stage.TAKEN_OVER}


POWER = """
my_power:
  name: 某项许可
  name_en: A permit
  type: permit
  grantor: city
  former: 市某部门
  duty: service
  way: devolved
  document: {document: 《某目录》, number: 某发〔2025〕1号, confidence: checked}
  readiness: {staff: 1, trained: %s, accounts: []}
  stages:
    - {stage: demanded, on: 2025-01-02}
    - {stage: argued, on: 2025-01-03}
    - {stage: confirmed, on: 2025-01-06}
    - {stage: reviewed, on: 2025-01-07}
    - {stage: decided, on: 2025-01-08}
    - {stage: taken_over, on: 2025-01-09}
    - {stage: evaluated, on: 2026-01-09}
    - {stage: adjusted, on: 2026-02-09}
    - {stage: evaluated, on: 2026-08-10}
"""


def test_an_adjusted_power_is_evaluated_again():
    found = load(package_shelf(), rows_shelf("zone", {"delegated_powers/mine.yaml": POWER % "true"}))
    power = found.delegated_powers["my_power"]
    assert (found.problems, power.stage, power.steps[-1].on, power.example) == (
        (),
        Stage.EVALUATED,
        date(2026, 8, 10),
        False,
    )


@pytest.mark.parametrize("trained", ["false"])
def test_untrained_people_cannot_take_a_power_over(trained):
    found = load(package_shelf(), rows_shelf("zone", {"delegated_powers/mine.yaml": POWER % trained}))
    assert [problem.code for problem in found.problems] == ["delegated_power.not_ready"]
    assert "my_power" not in found.delegated_powers
