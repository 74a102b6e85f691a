"""The moves of one user task, one rule after another, and what is told to whoever cannot make one."""

from datetime import timedelta

import pytest

from gaoxin.engines.flows.assignments import (
    AddSigner,
    Cancel,
    CastVote,
    Completion,
    Delegate,
    Earlier,
    EndDelegation,
    HandOver,
    Mandate,
    Move,
    Order,
    Outcome,
    Placement,
    RecallVote,
    Rule,
    SendBack,
    Share,
    Status,
    Urge,
    Vote,
    WithdrawAdded,
    begin,
    perform,
    possible,
    statuses,
)
from gaoxin.kernel.problems import Refusal

from .test_deadlines import at

START = at("2026-03-02T09:00")
ANY, ALL = Completion.ANY, Completion.ALL
YES, NO, NONE = CastVote(Vote.AGREE), CastVote(Vote.OPPOSE), CastVote(Vote.ABSTAIN)
BEFORE, AFTER, BESIDE = Placement.BEFORE, Placement.AFTER, Placement.BESIDE
IN_TURN = Rule(ALL, Order.SEQUENTIAL)


def task(rule, *people, earlier=None):
    return begin(rule, people, at=START, who="system", earlier=earlier)


def does(before, who, act, on_behalf=None, minutes=1, mandates=()):
    moment = before.events[-1].at + timedelta(minutes=minutes)
    return perform(before, act, at=moment, who=who, on_behalf=on_behalf, why="据实办理", mandates=mandates)


def after(before, *moves):
    for who, act in moves:
        before = does(before, who, act)
    return before


def shown(found):
    """Every assignment as its holder and status, in order."""
    return [f"{each.holder} {statuses(found)[each.number].value}" for each in found.assignments]


def refused(before, who, act, **further):
    """The code of the one problem; the task given is what it was."""
    kept = (before, before.events)
    with pytest.raises(Refusal) as refusal:
        does(before, who, act, **further)
    assert kept == (before, before.events)
    return [problem.code.removeprefix("assignments.") for problem in refusal.value.problems]


# 任一人办结


def test_the_first_who_finishes_decides_and_the_others_are_released():
    found = does(task(Rule(ANY), "li", "wang", "zhao"), "wang", YES)
    assert (found.outcome, shown(found)) == (Outcome.AGREED, ["li released", "wang voted", "zhao released"])
    assert refused(found, "li", YES) == ["closed"]


def test_the_first_who_opposes_decides_as_well():
    assert does(task(Rule(ANY), "li", "wang"), "li", NO).outcome is Outcome.OPPOSED


def test_one_person_named_twice_has_one_part():
    found = task(Rule(ANY), "li", "li")
    assert shown(found) == ["li open", "li merged"]
    assert shown(after(found, ("li", HandOver("zhao")))) == ["zhao open", "li merged"]


# 会签


def test_all_vote_and_unanimity_is_needed_unless_a_share_is_declared():
    found = after(task(Rule(ALL), "li", "wang", "zhao"), ("zhao", YES), ("li", NO))
    assert (found.outcome, shown(found)) == (None, ["li voted", "wang open", "zhao voted"])
    assert does(found, "wang", YES).outcome is Outcome.OPPOSED


@pytest.mark.parametrize(
    ("share", "votes", "outcome"),
    [
        (Share(2, 3), [YES, YES, NO], Outcome.AGREED),
        (Share(2, 3), [YES, NONE, NO], Outcome.OPPOSED),
        (Share(1, 2), [YES, YES, NO, NO], Outcome.AGREED),
        (Share(1, 2, exceeded=True), [YES, YES, NO, NO], Outcome.OPPOSED),
        (Share(1, 2, exceeded=True), [YES, YES, NONE, NONE], Outcome.OPPOSED),
        (Share(1, 2, exceeded=True), [YES, YES, YES, NO], Outcome.AGREED),
    ],
)
def test_a_share_is_of_all_entitled_and_includes_itself_unless_it_is_to_be_exceeded(share, votes, outcome):
    people = ["li", "wang", "zhao", "sun"][: len(votes)]
    found = after(task(Rule(ALL, share=share), *people), *zip(people, votes, strict=True))
    assert found.outcome is outcome


def test_a_veto_decides_at_once():
    found = does(task(Rule(ALL, veto=True, share=Share(1, 2)), "li", "wang", "zhao"), "wang", NO)
    assert (found.outcome, shown(found)) == (Outcome.OPPOSED, ["li released", "wang voted", "zhao released"])


def test_one_after_another_each_has_a_turn():
    found = task(IN_TURN, "li", "wang", "zhao")
    assert shown(found) == ["li open", "wang waiting", "zhao waiting"]
    assert refused(found, "wang", YES) == ["not_your_turn"]
    found = does(found, "li", YES)
    assert shown(found) == ["li voted", "wang open", "zhao waiting"]
    assert after(found, ("wang", YES), ("zhao", YES)).outcome is Outcome.AGREED


def test_who_decides_again_later_is_counted_once_with_the_last_vote():
    rule = Rule(ALL, Order.SEQUENTIAL, share=Share(1, 2, exceeded=True))
    found = after(task(rule, "li", "wang", "li"), ("li", YES), ("wang", NO))
    assert (shown(found)[2], found.outcome) == ("li open", None)
    assert does(found, "li", YES).outcome is Outcome.OPPOSED
    assert after(task(Rule(ALL, Order.SEQUENTIAL), "li", "wang", "li"), ("li", NO), ("wang", YES)).outcome is None
    assert (
        after(task(Rule(ALL, Order.SEQUENTIAL), "li", "wang", "li"), ("li", NO), ("wang", YES), ("li", YES)).outcome
        is Outcome.AGREED
    )


def test_an_opposing_vote_needs_a_reason_and_no_second_vote_is_taken():
    found = task(Rule(ALL), "li", "wang")
    with pytest.raises(Refusal, match=r"assignments\.no_reason"):
        perform(found, NO, at=START, who="li", why="  ")
    assert refused(does(found, "li", YES), "li", NO) == ["already_voted"]
    assert refused(found, "sun", YES) == ["not_yours"]
    assert refused(task(Rule(ANY), "li"), "li", NONE) == ["no_abstention"]


# 加签


def test_who_is_added_before_is_heard_first_and_the_asker_decides():
    found = does(task(Rule(ANY), "li"), "li", AddSigner("wang", BEFORE))
    assert shown(found) == ["li held", "wang open"]
    assert refused(found, "li", YES) == ["asked_first"]
    found = does(found, "wang", NO)
    assert (found.outcome, shown(found)) == (None, ["li open", "wang voted"])
    assert does(found, "li", YES).outcome is Outcome.AGREED


def test_the_vote_of_who_is_heard_before_counts_where_that_is_declared():
    found = does(task(Rule(ANY, heard_before_counts=True), "li"), "li", AddSigner("wang", BEFORE))
    assert does(found, "wang", NO).outcome is Outcome.OPPOSED


def test_who_is_added_after_decides_when_the_asker_has():
    found = does(task(Rule(ANY), "li", "zhao"), "li", AddSigner("wang", AFTER))
    assert shown(found) == ["li open", "zhao open", "wang waiting"]
    found = does(found, "li", YES)
    assert (found.outcome, shown(found)) == (None, ["li voted", "zhao open", "wang open"])
    assert does(found, "wang", NO).outcome is Outcome.OPPOSED
    assert does(found, "wang", YES).outcome is Outcome.AGREED


def test_who_is_added_beside_has_a_vote_of_the_same_turn():
    found = does(task(IN_TURN, "li", "zhao"), "li", AddSigner("wang", BESIDE))
    assert shown(does(found, "li", YES)) == ["li voted", "zhao waiting", "wang open"]
    assert shown(after(found, ("li", YES), ("wang", YES))) == ["li voted", "zhao open", "wang voted"]


def test_nobody_gets_a_second_part():
    found = task(Rule(ALL), "li", "wang")
    assert refused(found, "li", AddSigner("wang", AFTER)) == ["takes_part"]
    assert refused(found, "li", AddSigner("li", BESIDE)) == ["takes_part"]
    assert refused(found, "li", HandOver("wang")) == ["takes_part"]


def test_what_was_added_is_withdrawn_only_while_unanswered_and_by_who_asked():
    found = does(task(Rule(ALL), "li", "zhao"), "li", AddSigner("wang", BEFORE))
    assert shown(does(found, "li", WithdrawAdded(3))) == ["li open", "zhao open", "wang withdrawn"]
    assert refused(found, "zhao", WithdrawAdded(3)) == ["nothing_added"]
    assert refused(does(found, "wang", YES), "li", WithdrawAdded(3)) == ["already_answered"]
    further = does(found, "wang", AddSigner("sun", BESIDE))
    assert refused(further, "li", WithdrawAdded(3)) == ["added_further"]
    withdrawn = after(further, ("wang", WithdrawAdded(4)), ("li", WithdrawAdded(3)))
    assert shown(withdrawn) == ["li open", "zhao open", "wang withdrawn", "sun withdrawn"]
    assert refused(withdrawn, "li", WithdrawAdded(3)) == ["nothing_added"]


def test_withdrawing_the_last_one_awaited_decides_the_task():
    found = after(task(Rule(ANY), "li"), ("li", AddSigner("wang", AFTER)), ("li", YES))
    assert does(found, "li", WithdrawAdded(2)).outcome is Outcome.AGREED


# 转办


def test_handing_over_keeps_the_chain_and_refuses_a_circle():
    found = after(task(Rule(ANY), "li"), ("li", HandOver("wang")), ("wang", HandOver("zhao")))
    assert (found.assignments[0].holder, found.assignments[0].held_by) == ("zhao", ("li", "wang"))
    assert refused(found, "zhao", HandOver("li")) == ["circular"]
    assert refused(found, "li", YES) == ["not_yours"]
    with pytest.raises(Refusal, match=r"assignments\.no_reason"):
        perform(found, HandOver("sun"), at=found.events[-1].at, who="zhao")


# 委托


def test_who_acts_for_another_is_recorded_with_both_and_the_mandate():
    until = START + timedelta(days=1)
    found = does(task(Rule(ALL), "li", "wang"), "li", Delegate("wang", START + timedelta(minutes=1), until))
    found = does(found, "wang", YES, on_behalf="li")
    event = found.events[-1]
    assert (event.who, event.on_behalf, event.mandate.until, event.assignment) == ("wang", "li", until, 1)
    assert shown(found) == ["li voted", "wang open"]
    assert does(found, "wang", YES).outcome is Outcome.AGREED


def test_a_mandate_ends_with_its_time_and_is_not_passed_on():
    found = does(
        task(Rule(ALL), "li", "wang"), "li", Delegate("sun", START + timedelta(hours=1), at("2026-03-03T09:00"))
    )
    assert refused(found, "sun", YES, on_behalf="li", minutes=58) == ["no_mandate"]
    assert does(found, "sun", YES, on_behalf="li", minutes=59).assignments[0].cast.vote is Vote.AGREE
    assert refused(found, "sun", YES, on_behalf="li", minutes=24 * 60 - 1) == ["no_mandate"]
    passing = Delegate("zhao", START + timedelta(hours=3), START + timedelta(hours=4))
    assert refused(found, "sun", passing, on_behalf="li", minutes=60) == ["mandate_not_passed_on"]
    assert refused(does(found, "li", EndDelegation("sun")), "sun", YES, on_behalf="li", minutes=60) == ["no_mandate"]


def test_a_mandate_given_elsewhere_is_told_with_the_move():
    deputy = Mandate("li", "wang", START, START + timedelta(days=1))
    found = task(Rule(ANY), "li")
    assert refused(found, "wang", YES, on_behalf="li") == ["no_mandate"]
    assert does(found, "wang", YES, on_behalf="li", mandates=[deputy]).events[-1].mandate == deputy


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (Delegate("li", START + timedelta(hours=1), START + timedelta(hours=2)), "to_oneself"),
        (Delegate("sun", START, START + timedelta(hours=2)), "no_such_time"),
        (Delegate("sun", START + timedelta(hours=2), START + timedelta(hours=2)), "no_such_time"),
        (EndDelegation("sun"), "no_delegation"),
    ],
)
def test_a_wrong_delegation_is_refused(act, code):
    assert refused(task(Rule(ANY), "li"), "li", act) == [code]


# 催办


def test_urging_is_recorded_limited_by_the_day_and_changes_nothing():
    found = task(Rule(ALL, urges_a_day=2), "li", "wang")
    urged = after(found, ("boss", Urge(1)), ("zhao", Urge(1)))
    assert [event.move for event in urged.events] == [Move.BEGIN, Move.URGE, Move.URGE]
    assert [event.changes for event in urged.events[1:]] == [(), ()]
    assert urged.assignments == found.assignments
    assert refused(urged, "boss", Urge(1)) == ["urged_enough"]
    assert does(urged, "boss", Urge(2)).events[-1].assignment == 2
    assert does(urged, "boss", Urge(1), minutes=15 * 60).events[-1].act == Urge(1), "the next day in Shanghai"
    assert refused(urged, "boss", Urge(1), minutes=14 * 60) == ["urged_enough"]


def test_only_what_is_open_is_urged_and_not_by_its_holder():
    found = task(IN_TURN, "li", "wang")
    assert refused(found, "boss", Urge(2)) == ["nothing_to_urge"]
    assert refused(found, "boss", Urge(9)) == ["nothing_to_urge"]
    assert refused(found, "li", Urge(1)) == ["urging_oneself"]


# 同一经办人自动合并


def test_who_would_decide_twice_in_a_row_is_asked_once_and_it_is_recorded():
    found = does(task(IN_TURN, "li", "li", "wang"), "li", YES)
    assert shown(found) == ["li voted", "li merged", "wang open"]
    assert {(change.assignment, change.now) for change in found.events[-1].changes} == {
        (1, Status.VOTED),
        (2, Status.MERGED),
        (3, Status.OPEN),
    }


def test_merging_can_be_declared_off_and_does_not_reach_past_another_person():
    twice = does(task(Rule(ALL, Order.SEQUENTIAL, merges=False), "li", "li"), "li", YES)
    assert shown(twice) == ["li voted", "li open"]
    between = after(task(IN_TURN, "li", "li"), ("li", AddSigner("wang", AFTER)), ("li", YES), ("wang", YES))
    assert shown(between) == ["li voted", "li open", "wang voted"]


def test_who_decided_the_step_before_is_not_asked_again():
    earlier = Earlier("li", START, "初审")
    assert task(Rule(ANY), "li", earlier=earlier).outcome is Outcome.AGREED
    assert shown(task(Rule(ALL), "li", "wang", earlier=earlier)) == ["li merged", "wang open"]
    assert shown(task(Rule(ANY), "li", "wang", earlier=earlier)) == ["li open", "wang open"]
    handed = does(task(Rule(ANY), "wang", earlier=earlier), "wang", HandOver("li"))
    assert (handed.outcome, shown(handed)) == (None, ["li open"])


# 撤回


def test_a_vote_is_recalled_as_long_as_nobody_built_on_it():
    found = does(task(IN_TURN, "li", "li", "wang", "zhao"), "li", YES)
    assert shown(does(found, "li", RecallVote())) == ["li open", "li waiting", "wang waiting", "zhao waiting"]
    for act in (YES, HandOver("sun"), AddSigner("sun", BEFORE)):
        assert refused(does(found, "wang", act), "li", RecallVote()) == ["built_upon"]
    undone = after(found, ("wang", YES), ("wang", RecallVote()), ("boss", Urge(3)), ("li", RecallVote()))
    assert shown(undone)[0] == "li open"


def test_an_opinion_is_not_recalled_once_the_asker_has_decided():
    found = after(task(Rule(ALL), "li", "zhao"), ("li", AddSigner("wang", BEFORE)), ("wang", YES))
    assert shown(does(found, "wang", RecallVote())) == ["li held", "zhao open", "wang open"]
    assert refused(does(found, "li", YES), "wang", RecallVote()) == ["built_upon"]


def test_who_has_not_voted_has_nothing_to_recall():
    assert refused(task(Rule(ALL), "li", "wang"), "li", RecallVote()) == ["no_vote"]


# 退回


def test_sending_back_releases_everybody_once():
    found = after(task(IN_TURN, "li", "wang", "zhao"), ("li", YES), ("wang", SendBack("受理")))
    assert (found.outcome, shown(found)) == (Outcome.SENT_BACK, ["li voted", "wang released", "zhao released"])
    assert refused(found, "zhao", SendBack("受理")) == ["closed"]
    assert refused(task(IN_TURN, "li", "wang"), "wang", SendBack("受理")) == ["not_your_turn"]


def test_the_process_takes_a_task_away():
    found = does(task(Rule(ALL), "li", "wang"), "system", Cancel())
    assert (found.outcome, shown(found)) == (Outcome.CANCELLED, ["li released", "wang released"])


# What is possible


def offers(found, person, minutes=1, mandates=()):
    moment = found.events[-1].at + timedelta(minutes=minutes)
    return {
        (offer.move, offer.on_behalf, offer.assignment): offer.refused and offer.refused.code.split(".")[1]
        for offer in possible(found, person, moment, mandates)
    }


def test_moves_are_offered_with_the_reason_why_not():
    found = after(task(IN_TURN, "li", "wang"), ("li", AddSigner("sun", BEFORE)))
    assert offers(found, "li") == {
        (Move.CAST_VOTE, None, None): "asked_first",
        (Move.RECALL_VOTE, None, None): "no_vote",
        (Move.ADD_SIGNER, None, None): None,
        (Move.HAND_OVER, None, None): None,
        (Move.SEND_BACK, None, None): None,
        (Move.DELEGATE, None, None): None,
        (Move.END_DELEGATION, None, None): "no_delegation",
        (Move.WITHDRAW_ADDED, None, 3): None,
        (Move.URGE, None, 3): None,
    }
    assert {reason for (move, _, _), reason in offers(found, "boss").items() if move is not Move.URGE} == {
        "not_yours",
        "no_vote",
        "nothing_added",
        "no_delegation",
    }


def test_who_has_a_mandate_is_offered_the_other_persons_moves():
    deputy = Mandate("li", "boss", START, START + timedelta(days=1))
    found = task(Rule(ANY), "li")
    told = offers(found, "boss", mandates=[deputy])
    assert told[Move.CAST_VOTE, None, None] == "not_yours"
    assert told[Move.CAST_VOTE, "li", None] is None
    assert told[Move.DELEGATE, "li", None] == "mandate_not_passed_on"
    assert (Move.CAST_VOTE, "li", None) not in offers(found, "boss", minutes=24 * 60, mandates=[deputy])


# Callers


def test_moments_run_forward_and_name_a_zone():
    found = does(task(Rule(ALL), "li", "wang"), "li", YES)
    assert refused(found, "wang", YES, minutes=-1) == ["out_of_order"]
    with pytest.raises(ValueError, match="time zone"):
        perform(found, YES, at=START.replace(tzinfo=None), who="wang")


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda: task(Rule(ANY)), "nobody"),
        (lambda: Share(0, 3), "no_share"),
        (lambda: Share(3, 3, exceeded=True), "no_share"),
        (lambda: Rule(ANY, veto=True), "nothing_to_count"),
    ],
)
def test_a_rule_that_decides_nothing_is_refused(made, code):
    with pytest.raises(Refusal) as refusal:
        made()
    assert [problem.code for problem in refusal.value.problems] == [f"assignments.{code}"]
