"""Why a move cannot be made: in general, whatever is chosen with it, and for what was chosen in particular."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from gaoxin.engines.flows.assignments.asked import Asked
from gaoxin.engines.flows.assignments.model import Status
from gaoxin.engines.flows.assignments.moves import (
    Act,
    AddSigner,
    Cancel,
    CastVote,
    Delegate,
    EndDelegation,
    HandOver,
    Move,
    Reassign,
    SendBack,
    Urge,
)
from gaoxin.engines.flows.assignments.rules import Completion, Vote
from gaoxin.kernel.problems import Problem


def general(asked: Asked, move: Move, number: int | None = None) -> Problem | None:
    """Why this person cannot make a move at all now; `number` is the assignment to be withdrawn or urged."""
    return _nobody(asked) or _CHECKS.get(move, _free)(asked, number)


def particular(asked: Asked, act: Act, why: str) -> Problem | None:
    """Why this person cannot make this very move, which in general would be open to them."""
    match act:
        case CastVote(Vote.ABSTAIN) if asked.task.rule.completion is Completion.ANY:
            return Problem("assignments.no_abstention")
        case CastVote(Vote.OPPOSE) | SendBack() | Cancel() if not why:
            return Problem("assignments.no_reason")
        case HandOver(to):
            return _hand_over(asked, to, why)
        case Reassign(to):
            return _reassign(asked, to, why)
        case AddSigner(person) if asked.takes_part(person):
            return Problem("assignments.takes_part", {"person": person})
        case Delegate():
            return _delegate(asked, act)
        case EndDelegation(to) if not any(mandate.taker == to for mandate in asked.given):
            return Problem("assignments.no_delegation", {"giver": asked.actor.who})
    return None


def _nobody(asked: Asked) -> Problem | None:
    """What closes a task to everybody, or to somebody without a mandate."""
    task, actor = asked.task, asked.actor
    last = task.events[-1].at
    if task.outcome is not None:
        return Problem("assignments.closed", {"outcome": task.outcome.value, "at": last.isoformat()})
    if actor.at < last:
        return Problem("assignments.out_of_order", {"at": actor.at.isoformat(), "last": last.isoformat()})
    if actor.on_behalf is not None and asked.mandate is None:
        return Problem("assignments.no_mandate", {"giver": actor.on_behalf, "taker": actor.who})
    return None


def _free(_asked: Asked, _number: int | None) -> Problem | None:
    return None


def _turn(asked: Asked, _number: int | None) -> Problem | None:
    """Open to those whose turn it is and who have not answered."""
    current = asked.current
    if current is None:
        return Problem("assignments.not_yours", {"person": asked.actor.principal})
    match asked.statuses[current.number]:
        case Status.WAITING:
            return Problem("assignments.not_your_turn", {"people": asked.acting()})
        case Status.VOTED | Status.MERGED:
            return Problem("assignments.already_voted", {"person": asked.actor.principal})
    return None


def _vote(asked: Asked, number: int | None) -> Problem | None:
    wrong = _turn(asked, number)
    current = asked.current
    if wrong is None and current is not None and asked.statuses[current.number] is Status.HELD:
        return Problem("assignments.asked_first", {"people": asked.acting(current)})
    return wrong


def _recall(asked: Asked, _number: int | None) -> Problem | None:
    voted = asked.voted
    if voted is None:
        return Problem("assignments.no_vote", {"person": asked.actor.principal})
    builders = asked.built_upon(voted.number)
    return Problem("assignments.built_upon", {"people": builders}) if builders else None


def _withdraw(asked: Asked, number: int | None) -> Problem | None:
    added = asked.mine(number) if number is not None else None
    if added is None:
        return Problem("assignments.nothing_added", {"person": asked.actor.principal})
    if added.cast is not None:
        return Problem("assignments.already_answered", {"person": added.holder})
    further = asked.added_from(added.number)
    if further:
        return Problem("assignments.added_further", {"person": added.holder, "people": [e.holder for e in further]})
    return None


def _delegating(asked: Asked, number: int | None) -> Problem | None:
    if asked.actor.on_behalf is not None:
        return Problem("assignments.mandate_not_passed_on", {"giver": asked.actor.on_behalf})
    wrong = _turn(asked, number)
    return None if wrong and wrong.code == "assignments.not_your_turn" else wrong


def _end_delegation(asked: Asked, _number: int | None) -> Problem | None:
    if asked.actor.on_behalf is not None:
        return Problem("assignments.mandate_not_passed_on", {"giver": asked.actor.on_behalf})
    return None if asked.given else Problem("assignments.no_delegation", {"giver": asked.actor.who})


def _urge(asked: Asked, number: int | None) -> Problem | None:
    urged = asked.task.assignment(number) if number is not None else None
    if urged is None or asked.statuses[urged.number] is not Status.OPEN:
        return Problem("assignments.nothing_to_urge")
    if urged.holder in (asked.actor.who, asked.actor.principal):
        return Problem("assignments.urging_oneself")
    rule = asked.task.rule
    zone = ZoneInfo(rule.time_zone)
    today = asked.actor.at.astimezone(zone).date()
    urges = [event.at for event in asked.task.events if event.act == Urge(urged.number)]
    if sum(at.astimezone(zone).date() == today for at in urges) >= rule.urges_a_day:
        return Problem("assignments.urged_enough", {"person": urged.holder, "most": rule.urges_a_day})
    return None


_CHECKS: dict[Move, Callable[[Asked, int | None], Problem | None]] = {
    Move.CAST_VOTE: _vote,
    Move.RECALL_VOTE: _recall,
    Move.ADD_SIGNER: _turn,
    Move.WITHDRAW_ADDED: _withdraw,
    Move.HAND_OVER: _turn,
    Move.REASSIGN: _turn,
    Move.DELEGATE: _delegating,
    Move.END_DELEGATION: _end_delegation,
    Move.URGE: _urge,
    Move.SEND_BACK: _turn,
}


def _hand_over(asked: Asked, to: str, why: str) -> Problem | None:
    current = asked.current
    chain = (*current.held_by, current.holder) if current else ()
    if not why:
        return Problem("assignments.no_reason")
    if to in chain[:-1]:
        return Problem("assignments.circular", {"person": to, "chain": list(chain)})
    return Problem("assignments.takes_part", {"person": to}) if asked.takes_part(to) else None


def _reassign(asked: Asked, to: str, why: str) -> Problem | None:
    if not why:
        return Problem("assignments.no_reason")
    return Problem("assignments.takes_part", {"person": to}) if asked.takes_part(to) else None


def _delegate(asked: Asked, act: Delegate) -> Problem | None:
    if act.to == asked.actor.who:
        return Problem("assignments.to_oneself")
    if act.since < asked.actor.at or act.until <= act.since:
        return Problem("assignments.no_such_time", {"since": act.since.isoformat(), "until": act.until.isoformat()})
    if any(mandate.taker == act.to for mandate in asked.given):
        return Problem("assignments.delegated_already", {"taker": act.to})
    return None
