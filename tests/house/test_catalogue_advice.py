"""The shipped advice: every fact has its stance, no lever goes against one, and every sentence can be told."""

from fractions import Fraction

import pytest

from gaoxin.catalogue.advice import direction, package_advice, package_advised
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.rules.ways.advice import Direction, Lever, Limit, Stance

ADVICE = package_advice()
LEVERS = [found for found in package_advised().values() if isinstance(found, Lever)]
STANCES = [found for found in package_advised().values() if isinstance(found, Stance)]


def test_every_fact_that_rules_may_ask_has_one_stance():
    facts = {fact.name for fact in rule_vocabulary().facts.values()}
    assert facts - ADVICE.stances.keys() == set()
    assert len(STANCES) > 30


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.key)
def test_levers_move_only_where_a_stance_advises_it(lever):
    against = [name for name, change in lever.moves.items() if direction(change) not in ADVICE.stances[name].directions]
    assert (against, bool(lever.moves)) == ([], True)


def test_nothing_that_is_counted_or_earned_is_ever_advised_to_shrink():
    shrinking = [
        name for lever in LEVERS for name, change in lever.moves.items() if direction(change) is Direction.DOWN
    ]
    assert shrinking == []
    assert [stance.key for stance in STANCES if Direction.DOWN in stance.directions] == []


def test_a_transfer_counts_above_and_a_hire_above_and_below():
    moves = {lever.key: lever.moves for lever in LEVERS}
    assert moves["transfer_technical_staff"].get("职工总数") is None
    assert moves["transfer_technical_staff"]["科技人员数"] == Fraction(1)
    assert (moves["hire_technical_staff"]["科技人员数"], moves["hire_technical_staff"]["职工总数"]) == (1, 1)


def test_limits_hold_a_part_within_its_whole():
    limits = [found for found in package_advised().values() if isinstance(found, Limit)]
    assert len(ADVICE.limits) == len(limits) == 9
    assert ("科技人员数", "职工总数") in [(part.name, whole.name) for part, whole in ADVICE.limits]


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.key)
def test_what_is_said_reads_well(lever):
    said = lever.says.format(amount=3)
    assert not said.endswith(("。", "；")) and "{" not in said
    assert lever.most == 1 or "3" in said
    for note in (lever.note, lever.note_en):
        assert not note or note.endswith(("。", "."))
    assert bool(lever.note) is bool(lever.note_en)
