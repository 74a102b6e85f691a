"""The outsider of `attacker` against what `protect` lets out: random zones, several tables, several versions."""

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.disclosure import Reason, Rule, audit
from gaoxin.engines.disclosure.tables import Table
from tests.engines.disclosure.attacker import (
    Published,
    guesses,
    small_cells,
    small_combinations,
    small_differences,
)
from tests.engines.disclosure.worlds_made import FIELD, Story, changed, records, some_tables

RULE = Rule()
STRICT = Rule(dominance=True)


def story_of(seed: int, field: str | None, versions: int, rule: Rule = RULE) -> Story:
    """Versions of one or several sets over the same enterprises."""
    chance = random.Random(seed)
    classes = [chance.randint(2, 4) for _ in range(chance.randint(2, 3))]
    entries = records(chance, chance.randint(6, 26), classes)
    tables = some_tables(chance, len(classes))
    story = Story([], field)
    for _ in range(versions):
        story.put_out(entries, tables, rule)
        entries = changed(chance, entries, classes)
        if chance.random() < 0.4:
            tables = some_tables(chance, len(classes))
    return story


def nothing_isolated(story: Story) -> None:
    seen = story.seen()
    assert small_cells(seen) == []
    assert small_differences(seen) == []
    assert small_combinations(seen) == []


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), versions=st.integers(1, 3))
def test_no_combination_of_published_counts_describes_fewer_than_three(seed, versions):
    nothing_isolated(story_of(seed, None, versions))


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), versions=st.integers(1, 3))
def test_no_combination_of_published_sums_describes_fewer_than_three(seed, versions):
    nothing_isolated(story_of(seed, FIELD, versions))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), versions=st.integers(1, 3))
def test_a_small_number_of_enterprises_may_always_be_three_or_more(seed, versions):
    seen = story_of(seed, None, versions).seen()
    for group in seen.small(3):
        _, most = guesses(seen, group, whole=True)
        assert round(most) >= 3, sorted(group)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_sum_of_a_small_group_can_be_guessed_no_nearer_than_the_margin(seed):
    story = story_of(seed, FIELD, 1)
    seen, facts = story.seen(), story.joined().figures.facts
    for group in seen.small(3):
        true = sum(facts[fact].value for fact in group)
        least, most = guesses(seen, group)
        assert most >= 1.0999 * true, (sorted(group), true, least, most)
        assert least <= 0.9001 * true, (sorted(group), true, least, most)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_no_two_can_be_guessed_from_above_within_the_margin_where_dominance_is_asked(seed):
    story = story_of(seed, FIELD, 1, STRICT)
    seen, facts = story.seen(), story.joined().figures.facts
    for group in {*seen.groups(), *(members for members, _ in seen.cells if members)}:
        held: dict[int, int] = {}
        for fact in group:
            held[facts[fact].holder] = held.get(facts[fact].holder, 0) + facts[fact].value
        _, most = guesses(seen, group)
        assert most >= 1.0999 * sum(sorted(held.values())[-2:]), sorted(group)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32), rule=st.sampled_from([RULE, STRICT]))
def test_a_later_version_allows_no_near_guess_that_was_not_possible_before(seed, rule):
    story = story_of(seed, FIELD, 3, rule)
    seen, joined = story.seen(), story.joined()
    last = len(story.releases) - 1
    former = [
        (members, figure if joined.cells[number][0] < last else None)
        for number, (members, figure) in enumerate(seen.cells)
    ]
    before = Published(former, seen.holders)
    for group in seen.small(3):
        true = sum(joined.figures.facts[fact].value for fact in group)
        (least, most), (low, high) = guesses(seen, group), guesses(before, group)
        assert most >= 1.0999 * true or high <= 1.1001 * true, sorted(group)
        assert least <= 0.9001 * true or low >= 0.8999 * true, sorted(group)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    versions=st.integers(1, 3),
    field=st.sampled_from([None, FIELD]),
    rule=st.sampled_from([RULE, STRICT]),
)
def test_the_audit_passes_what_protection_lets_out(seed, versions, field, rule):
    assert story_of(seed, field, versions, rule).breaches == []


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), field=st.sampled_from([None, FIELD]), data=st.data())
def test_the_audit_finds_whatever_the_outsider_finds_when_one_more_cell_is_let_out(seed, field, data):
    """Put one withheld cell out against the advice: the audit must not say less than the outsider's algebra."""
    story = story_of(seed, field, 2)
    joined = story.joined()
    hidden = [number for number, cell in enumerate(joined.figures.cells) if cell.state == "withheld"]
    if not hidden:
        return
    opened = data.draw(st.sampled_from(hidden))
    release, key = joined.cells[opened]
    shown = story.releases[release].shown
    story.releases[release] = replace(story.releases[release], shown=shown | {key})
    figures = story.joined().figures
    isolated = small_combinations(story.seen())
    named = {breach.holders for breach in audit(figures, RULE) if breach.kind in {"few", "derived"}}
    # The smallest sets say it all: a set of two around an enterprise given away alone adds nothing.
    smallest = [few for few in isolated if not any(set(other) < set(few) for other in isolated)]
    assert set(smallest) <= named or bool(isolated) == bool(named)


@pytest.mark.parametrize("field", [None, FIELD])
def test_hiding_the_small_costs_no_more_cells_than_there_are_small_ones(field):
    """Protection that withholds everything would pass every attack: it must leave a use."""
    story = Story([], field)
    decided = story.put_out(records(random.Random(7), 400, [8, 4]), [Table(("d0", "d1"))], RULE)
    reasons = Counter(decided.withheld.values())
    assert reasons[Reason.FEW] >= 3
    assert reasons[Reason.COMPLEMENT] <= reasons[Reason.FEW]
    seen = story.seen()
    assert small_cells(seen) == small_differences(seen) == []
