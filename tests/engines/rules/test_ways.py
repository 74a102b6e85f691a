"""Ways of meeting a rulebook: the smallest there are, and nothing but what is declared, on small random questions."""

import re
from functools import cache
from pathlib import Path

import pytest

import gaoxin.engines.rules.ways as package
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.rules.ways.find import ways_of
from gaoxin.engines.rules.ways.model import Way, Ways
from tests.engines.rules.ways_cases import MOMENT, Case, case, plain

CASES = range(300)


@cache
def answered(seed: int) -> tuple[Case, Ways]:
    asked = case(seed)
    return asked, ways_of(asked.clauses, asked.record, MOMENT, asked.advice)


def levers(way: Way) -> frozenset[str]:
    return frozenset([*(change.lever for change in way.changes), *(["waiting"] if way.day else [])])


@pytest.mark.parametrize("start", range(0, len(CASES), 60))
def test_ways_are_those_that_trying_everything_finds(start):
    tried = 0
    for seed in CASES[start : start + 60]:
        asked, answer = answered(seed)
        expected = plain(asked)
        assert answer.complete
        if not expected and any(way.note for way in answer.ways):
            continue  # nothing makes all certain; the ways leave the rest to experts
        tried += bool(expected)
        assert [way.effort for way in answer.ways] == [effort for effort, _ in expected], seed
        assert {(way.effort, levers(way)) for way in answer.ways if way.effort < expected[-1][0]} == {
            (effort, used) for effort, used in expected if effort < expected[-1][0]
        }, seed
    assert tried > 10


def test_every_way_does_what_it_says():
    tried = 0
    for asked, answer in map(answered, CASES):
        program = Program([clause.expression for clause in asked.clauses])
        numbers = range(len(asked.clauses))
        before = [program.answer(asked.record, MOMENT).state(index).value for index in numbers]
        for way in answer.ways:
            answers = program.answer(*way.carried_out(asked.record, MOMENT))
            after = [answers.state(index).value for index in numbers]
            assert "failed" not in after
            assert ("unknown" in after) is bool(way.note)
            turned = [index for index in numbers if before[index] != "met" and after[index] == "met"]
            assert way.meets == tuple(f"C{index}" for index in turned)
            tried += 1
    assert tried > 100


def test_no_way_contains_another_and_they_come_by_effort():
    for _, answer in map(answered, CASES):
        found = [(way.effort, levers(way)) for way in answer.ways]
        assert [effort for effort, _ in found] == sorted(effort for effort, _ in found)
        assert len({used for _, used in found}) == len(found)
        assert not [one for one, used in found for other, more in found if used < more and one <= other]


def test_unknown_facts_are_named_and_never_made_up():
    tried = 0
    for asked, answer in map(answered, CASES):
        for way in answer.ways:
            unknown = {moved.fact for change in way.changes for moved in change.facts} - {
                fact for fact, _ in asked.record.values
            }
            assert unknown == set()
        tried += bool(answer.missing and answer.ways)
    assert tried > 0


def test_the_example_of_the_readme_runs():
    text = (Path(package.__file__).parent / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own text
