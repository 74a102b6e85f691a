"""How much can be given: caps, and overlapping clauses."""

import pytest

from gaoxin.apps.policies.claim_states import GroupRule
from gaoxin.apps.policies.services.claiming.amounts import Other, Room, Settled, settle, within


@pytest.mark.parametrize(
    ("room", "given"),
    [
        (Room(), 500),
        (Room(enterprise=300), 300),
        (Room(clause=400), 400),
        (Room(enterprise=300, clause=200), 200),
        (Room(enterprise=0), 0),
        (Room(clause=-5), 0),
    ],
)
def test_what_is_asked_is_cut_to_what_the_caps_leave(room: Room, given: int):
    assert within(500, room) == given


def test_alone_all_of_it_is_given():
    assert settle(500, [], GroupRule.HIGHEST) == Settled(500)


def test_a_lower_claim_makes_way_for_the_higher():
    assert settle(500, [Other(7, 300, left=False)], GroupRule.HIGHEST) == Settled(500, replaces=(7,))


def test_a_claim_makes_way_for_a_higher_or_an_equal_one():
    assert settle(500, [Other(7, 800, left=False)], GroupRule.HIGHEST) == Settled(0, gives_way_to=7)
    assert settle(500, [Other(7, 500, left=True)], GroupRule.HIGHEST) == Settled(0, gives_way_to=7)


def test_money_that_has_left_is_topped_up_to_the_higher():
    assert settle(500, [Other(7, 300, left=True)], GroupRule.HIGHEST) == Settled(200)
    both = [Other(7, 300, left=True), Other(9, 100, left=False)]
    assert settle(500, both, GroupRule.HIGHEST) == Settled(200, replaces=(9,))


def test_what_left_by_several_claims_counts_together():
    gone = [Other(7, 300, left=True), Other(8, 250, left=True)]
    assert settle(500, gone, GroupRule.HIGHEST) == Settled(0, gives_way_to=7)
    assert settle(600, gone, GroupRule.HIGHEST) == Settled(50)


def test_exclusive_clauses_give_nothing_beside_one_another():
    assert settle(500, [Other(7, 1, left=False)], GroupRule.EXCLUSIVE) == Settled(0, gives_way_to=7)
