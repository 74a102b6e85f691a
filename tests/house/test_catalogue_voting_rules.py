"""The shipped voting rules, and what votes come to by them."""

import pytest

from gaoxin.catalogue.voting_rules import Outcome, package_voting_rules

RULES = package_voting_rules()


@pytest.mark.parametrize(
    ("rule", "members", "votes", "expected"),
    [
        ("ordinary", 10, (5, 0, 0), Outcome.NO_QUORUM),
        ("ordinary", 10, (4, 2, 0), Outcome.CARRIED),
        ("ordinary", 10, (3, 3, 0), Outcome.REJECTED),
        ("ordinary", 10, (3, 0, 3), Outcome.REJECTED),
        ("ordinary", 1, (1, 0, 0), Outcome.CARRIED),
        ("important", 9, (5, 0, 0), Outcome.NO_QUORUM),
        ("important", 9, (6, 0, 0), Outcome.CARRIED),
        ("important", 9, (5, 4, 0), Outcome.REJECTED),
        ("important", 10, (6, 1, 0), Outcome.REJECTED),
        ("important", 10, (7, 0, 0), Outcome.CARRIED),
    ],
)
def test_quorum_first_then_the_majority_of_whom_the_rule_says(rule, members, votes, expected):
    assert RULES[rule].outcome(members, *votes) is expected


def test_more_votes_than_members_are_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="3 votes of 2 members"):
        RULES["ordinary"].outcome(2, 3, 0, 0)


def test_how_many_have_to_come_and_to_agree_is_told_beforehand():
    assert (RULES["ordinary"].taking_part(10), RULES["ordinary"].agreeing(10, 7)) == (6, 4)
    assert (RULES["important"].taking_part(10), RULES["important"].agreeing(10, 8)) == (7, 7)
