"""Draws: the same whatever the order, equal chances, and no byte of an opened file that may change unnoticed."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.draws import Roster, Stratum, canonical, commitment, drawn, faults, opened_text, verify

EXAMPLE = Path(__file__).parent / "example.json"
SEED = bytes(range(32))
FIRMS = tuple(f"示例企业{n:02}" for n in range(40))
PEOPLE = ("执法证001", "执法证002", "执法证003", "执法证004", "执法证005")
ROSTER = Roster(
    "2026年一季度抽查",
    "2026-03-02T09:00:00+08:00",
    (Stratum("第一层", FIRMS[:30], 3), Stratum("第二层", FIRMS[30:], 5)),
    PEOPLE,
    frozenset({(FIRMS[0], PEOPLE[0]), (FIRMS[31], PEOPLE[1])}),
    2,
)


def seeds(count: int) -> list[bytes]:
    return [number.to_bytes(32, "big") for number in range(count)]


def test_a_known_draw_stays_as_it_is():
    """Whoever writes it in another language has this to compare with; a change of the algorithm needs another name."""
    assert opened_text(SEED, ROSTER) == EXAMPLE.read_text(encoding="utf-8")
    assert verify(EXAMPLE.read_bytes()).holds


def test_each_stratum_draws_its_number_and_each_target_gets_two_who_may_go():
    found = drawn(ROSTER, SEED)
    assert Counter(team.stratum for team in found.teams) == {"第一层": 3, "第二层": 5}
    assert len(set(found.targets)) == 8
    for team in found.teams:
        assert len(set(team.inspectors)) == 2
        assert not {(team.target, one) for one in team.inspectors} & ROSTER.recusals
    load = Counter(one for team in found.teams for one in team.inspectors)
    assert max(load.values()) - min(load.values()) <= 1


@given(st.permutations(FIRMS[:30]), st.permutations(PEOPLE), st.booleans())
@settings(max_examples=30)
def test_the_order_of_the_lists_changes_nothing(firms, people, turned):
    strata = (replace(ROSTER.strata[0], entries=tuple(firms)), ROSTER.strata[1])
    other = replace(ROSTER, strata=strata[::-1] if turned else strata, inspectors=tuple(people))
    assert canonical(other) == canonical(ROSTER)
    assert drawn(other, SEED) == drawn(ROSTER, SEED)


def test_every_target_and_every_inspector_has_the_same_chance():
    """Chi-square over 2,000 seeds; bounds are the 0.1 % points of 29 and 4 degrees of freedom."""
    targets: Counter[str] = Counter()
    people: Counter[str] = Counter()
    free = replace(ROSTER, recusals=frozenset(), strata=(Stratum("第一层", FIRMS[:30], 3),), team=1)
    for seed in seeds(2000):
        found = drawn(free, seed)
        targets.update(found.targets)
        people.update(found.teams[0].inspectors)
    expected = 2000 * 3 / 30
    assert sum((targets[firm] - expected) ** 2 / expected for firm in FIRMS[:30]) < 58.3
    assert sum((people[one] - 400) ** 2 / 400 for one in PEOPLE) < 18.5


def test_pairs_of_targets_are_drawn_together_as_often_as_chance_has_it():
    roster = Roster("对", "2026", (Stratum("全部", FIRMS[:5], 2),))
    pairs = Counter(frozenset(drawn(roster, seed).targets) for seed in seeds(2000))
    assert len(pairs) == 10
    assert sum((count - 200) ** 2 / 200 for count in pairs.values()) < 27.9


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_no_byte_of_an_opened_file_can_change_unnoticed(data):
    content = EXAMPLE.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))
    assert not verify(content[:place] + bytes([other]) + content[place + 1 :]).holds


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"format":1}', EXAMPLE.read_bytes()[:-1]])
def test_what_is_no_file_of_a_draw_is_told_so(content):
    (problem,) = verify(content).problems
    assert problem.code in {"draws.no_file", "draws.not_canonical"}


def rewritten(**changes: object) -> bytes:
    data = {**json.loads(EXAMPLE.read_text(encoding="utf-8")), **changes}
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"seed": "00" * 32}, ["draws.commitment_differs", "draws.key_differs", "draws.result_differs"]),
        ({"seed": "00"}, ["draws.no_seed"]),
        ({"result": []}, ["draws.result_differs"]),
        ({"key": "00" * 32}, ["draws.key_differs"]),
        ({"commitment": "00" * 32}, ["draws.commitment_differs"]),
        ({"roster": {}}, ["draws.no_roster"]),
        ({"beacon_value": "3,021.55"}, ["draws.no_beacon_value"]),
        ({"format": "gaoxin-draw/2"}, ["draws.other_format"]),
    ],
)
def test_a_file_that_was_rewritten_with_care_is_found_out(changes, codes):
    assert [problem.code for problem in verify(rewritten(**changes)).problems] == codes


def test_a_whole_other_draw_is_found_out_by_the_commitment_that_was_noted_before():
    noted = commitment(SEED, ROSTER)
    other = opened_text(bytes(32), ROSTER).encode()
    assert verify(other).holds
    assert [problem.code for problem in verify(other, noted).problems] == ["draws.known_differs"]
    assert verify(EXAMPLE.read_bytes(), noted.upper()).holds


def test_without_the_later_public_value_nothing_can_be_drawn_and_each_value_draws_others():
    roster = replace(ROSTER, beacon="2026-03-05上证综合指数收盘点位")
    with pytest.raises(ValueError, match="beacon"):
        drawn(roster, SEED)
    assert drawn(roster, SEED, "4012.33") != drawn(roster, SEED, "4012.34")
    assert verify(opened_text(SEED, roster, "4012.33").encode()).holds


@pytest.mark.parametrize(
    ("roster", "codes"),
    [
        (replace(ROSTER, strata=(Stratum("全部", ("甲", "甲"), 1),), recusals=frozenset()), ["draws.listed_twice"]),
        (replace(ROSTER, inspectors=("甲", "甲"), recusals=frozenset()), ["draws.listed_twice"]),
        (replace(ROSTER, strata=(Stratum("全部", FIRMS, 0),)), ["draws.nothing_to_draw"]),
        (replace(ROSTER, strata=(Stratum("全部", FIRMS, 41),)), ["draws.more_than_there_are"]),
        (replace(ROSTER, recusals=frozenset({("无", PEOPLE[0])})), ["draws.recusal_of_nobody"]),
        (
            replace(ROSTER, recusals=frozenset((FIRMS[0], one) for one in PEOPLE[:4])),
            ["draws.too_few_inspectors"],
        ),
        (ROSTER, []),
    ],
)
def test_what_keeps_a_roster_from_being_drawn_is_told_beforehand(roster, codes):
    assert [problem.code for problem in faults(roster)] == codes


def test_a_seed_of_another_length_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="32 bytes"):
        commitment(b"short", ROSTER)
