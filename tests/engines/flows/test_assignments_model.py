"""Random tasks and random moves, right and wrong ones: the engine and a reference written apart must agree."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
    Placement,
    RecallVote,
    Rule,
    SendBack,
    Share,
    Status,
    Urge,
    Vote,
    WithdrawAdded,
    as_json,
    begin,
    from_json,
    perform,
    possible,
    statuses,
)
from gaoxin.engines.flows.assignments.moves import MOVES
from gaoxin.kernel.problems import Refusal

from .assignments_reference import ImpossibleError, Reference

START = datetime(2026, 3, 2, 1, tzinfo=UTC)
PEOPLE = ("li", "wang", "zhao", "sun", "zhou", "wu", "zheng", "chen")
SHARES = (Share(1, 1), Share(1, 2), Share(1, 2, exceeded=True), Share(2, 3))
CHOICES = {
    "add_signer": {"takes_part"},
    "hand_over": {"circular", "takes_part"},
    "delegate": {"to_oneself", "no_such_time", "delegated_already"},
    "cast_vote": {"no_abstention"},
    "end_delegation": {"no_delegation"},
}
"""For what a move may be refused although it was offered."""


class Draws:
    """Choices read from bytes, which are cheap to draw and to shrink. Beyond the end every choice is the first."""

    def __init__(self, drawn: bytes):
        self.drawn = iter(drawn)

    @property
    def next(self):
        return next(self.drawn, 0)

    def one(self, of):
        return of[self.next % len(of)]


def drawn_task(draws):
    people = [draws.one(PEOPLE[:5]) for _ in range(1 + draws.next % 4)]
    if draws.next % 3 == 0:
        rule = Rule(Completion.ANY, heard_before_counts=draws.next % 2 == 1, urges_a_day=2)
    else:
        flags = draws.next
        rule = Rule(
            Completion.ALL,
            draws.one((Order.SEQUENTIAL, Order.PARALLEL)),
            draws.one(SHARES),
            veto=flags & 3 == 1,
            heard_before_counts=bool(flags & 4),
            merges=flags & 24 != 8,
        )
    earlier = draws.one((None, None, draws.one(PEOPLE[:5])))
    return rule, people, earlier


def drawn_move(draws, task, at):
    """A move, its name in the reference, and its arguments there."""
    person, since = draws.one(PEOPLE), at + timedelta(hours=draws.one((0, 0, 0, 5, -1)))
    until = since + timedelta(hours=draws.one((30, 3, 0)))
    vote = draws.one((Vote.AGREE, Vote.AGREE, Vote.AGREE, Vote.AGREE, Vote.ABSTAIN, Vote.OPPOSE))
    placement = draws.one(tuple(Placement))
    added = [each.number for each in task.assignments if each.added_by is not None]
    number = draws.one(added if added and draws.next % 4 else range(len(task.assignments) + 2))
    rare = (SendBack("受理"), "back") if draws.next % 2 else (Cancel(), "cancel")
    kinds = (
        *[(CastVote(vote), "vote", vote.value)] * 11,
        *[(AddSigner(person, placement), "add", person, placement.value)] * 6,
        *[(RecallVote(), "recall")] * 6,
        *[(HandOver(person), "hand", person)] * 3,
        *[(WithdrawAdded(number), "withdraw", number)] * 4,
        *[(Delegate(person, since, until), "delegate", person, since, until)] * 2,
        *[(Urge(number), "urge", number)] * 2,
        ended(draws, task, person),
        rare if draws.next % 4 == 3 else (RecallVote(), "recall"),
    )
    return draws.one(kinds)


def ended(draws, task, person):
    to = draws.one(task.mandates).taker if task.mandates else person
    return EndDelegation(to), "revoke", to


def drawn_actor(draws, task, act, outside):
    """Who makes a move and for whom: three times out of four somebody who may well be able to."""
    fitting = [each.holder for each in task.assignments if statuses(task)[each.number] is Status.OPEN]
    match act:
        case RecallVote():
            fitting = [each.holder for each in task.assignments if each.cast]
        case WithdrawAdded(number) if (added := task.assignment(number)) and added.added_by:
            fitting = [task.assignment(added.added_by).holder]
        case EndDelegation(to):
            fitting = [mandate.giver for mandate in task.mandates if mandate.taker == to]
    principal = draws.one(fitting) if fitting and draws.next % 4 else draws.one(PEOPLE)
    takers = [mandate.taker for mandate in (*task.mandates, *outside) if mandate.giver == principal]
    who = draws.one(takers) if takers and draws.next % 3 == 0 else principal
    return (draws.one(PEOPLE) if draws.next % 16 == 15 else who), principal


def holds_together(task):
    """What must be true of every task, however it came about."""
    now, open_to = statuses(task), Counter()
    assert [each.number for each in task.assignments] == list(range(1, len(task.assignments) + 1))
    assert set(now) == {each.number for each in task.assignments}
    for each in task.assignments:
        assert (now[each.number] is Status.VOTED) == (each.cast is not None)
        assert (now[each.number] is Status.WITHDRAWN) == each.withdrawn
        open_to[each.holder] += now[each.number] in (Status.OPEN, Status.HELD)
    assert max(open_to.values()) <= 1
    assert (task.outcome is None) == any(status is Status.OPEN for status in now.values())
    assert (task.outcome is None) == (Status.RELEASED not in now.values() and bool(open_to.total()))


def is_recorded(task):
    """Events alone tell how many parts and votes there are, where each stands, and when it was decided, once."""
    moves = Counter(event.move for event in task.events)
    first = task.events[0].act
    assert len(task.assignments) == len(first.people) + moves[Move.ADD_SIGNER]
    casts = [each.cast.event for each in task.assignments if each.cast]
    assert len(casts) == len(set(casts)) == moves[Move.CAST_VOTE] - moves[Move.RECALL_VOTE]
    told = {}
    for event in task.events:
        for change in event.changes:
            assert told.get(change.assignment) == change.was
            told[change.assignment] = change.now
    assert told == statuses(task)
    assert [event.number for event in task.events if event.outcome] == ([len(task.events)] if task.outcome else [])
    assert [event.number for event in task.events] == list(range(1, len(task.events) + 1))
    assert from_json(json.loads(json.dumps(as_json(task), ensure_ascii=False))) == task


def offer_of(task, move, who, principal, at, outside, number):
    """What was offered to this person for this move: None, or the code of the refusal, or that nothing was."""
    on_behalf = None if who == principal else principal
    for offer in possible(task, who, at, outside):
        if (offer.move, offer.on_behalf) == (move, on_behalf) and offer.assignment in (number, None):
            return offer.refused.code if offer.refused else None
    return "not offered"


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(min_size=300, max_size=300))
def test_engine_and_reference_agree_on_every_move(drawn):
    draws = Draws(drawn)
    rule, people, earlier = drawn_task(draws)
    reference = Reference(rule, people, earlier)
    at = START
    task = begin(rule, people, at=at, who="system", earlier=Earlier(earlier, at, "初审") if earlier else None)
    outside = [Mandate(draws.one(PEOPLE), "deputy", START, START + timedelta(days=1))]
    for _ in range(25):
        agrees(task, reference)
        if task.outcome is not None and draws.next % 2:
            break
        at = task.events[-1].at + timedelta(minutes=draws.one((10, 10, 10, 10, 10, 10, 600, -1)))
        act, what, *arguments = drawn_move(draws, task, at)
        who, principal = drawn_actor(draws, task, act, outside)
        task = both(task, reference, (act, what, *arguments), who, principal, at, outside)
    agrees(task, reference)
    is_recorded(task)


def agrees(task, reference):
    holds_together(task)
    assert {number: status.value for number, status in statuses(task).items()} == reference.states()
    assert (task.outcome and task.outcome.value) == reference.outcome


def both(task, reference, move, who, principal, at, outside):
    """The task after a move, made or refused by both alike, and as it was offered."""
    act, what, *arguments = move
    known = [(each.giver, each.taker, each.since, each.until) for each in outside]
    try:
        reference.tell(what, who, at, task.events[-1].at, principal, known, *arguments)
        allowed = True
    except ImpossibleError:
        allowed = False
    try:
        moved = perform(task, act, at=at, who=who, on_behalf=principal, why="据实", mandates=outside)
        code = None
    except Refusal as refusal:
        moved, (problem,) = task, refusal.problems
        code = problem.code
    assert (code is None) == allowed, (code, what, arguments)
    if not isinstance(act, Cancel):
        offered(task, act, code, who, principal, at, outside)
    return moved


def offered(task, act, code, who, principal, at, outside):
    """A move comes out as `possible` said it would, but for what was chosen with it."""
    move = MOVES[type(act)]
    told = offer_of(task, move, who, principal, at, outside, getattr(act, "assignment", None))
    if told is None:
        assert code is None or code.split(".")[1] in CHOICES.get(move.value, set()), (move, code)
    elif told == "not offered":
        assert code is not None, move
    else:
        assert code == told, (move, code, told)
