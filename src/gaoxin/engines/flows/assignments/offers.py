"""Which moves a person has now, and why not the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from gaoxin.engines.flows.assignments.asked import Actor, Asked
from gaoxin.engines.flows.assignments.model import Mandate, Status, Task
from gaoxin.engines.flows.assignments.moves import Move
from gaoxin.engines.flows.assignments.refusals import general
from gaoxin.kernel.problems import Problem

_ONCE = (
    *(Move.CAST_VOTE, Move.RECALL_VOTE, Move.ADD_SIGNER, Move.HAND_OVER, Move.SEND_BACK),
    *(Move.DELEGATE, Move.END_DELEGATION),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A move that a person has, in their own name or on behalf of another, or why they have not.

    `assignment` is the one to be taken back or urged, where there are several to choose from.
    """

    move: Move
    on_behalf: str | None
    assignment: int | None
    refused: Problem | None


def possible(task: Task, person: str, at: datetime, mandates: Iterable[Mandate] = ()) -> tuple[Offer, ...]:
    """Every move of one person at a moment, for themselves and for each who gave them a mandate that holds then.

    An offered move is refused later only for what is chosen with it: a person who takes part already, a missing
    reason. To cancel a task is for the process, not offered to people.
    """
    known = tuple(mandates)
    givers = {each.giver: None for each in (*task.mandates, *known) if each.holds(each.giver, person, at)}
    return tuple(
        offer
        for principal in (None, *(giver for giver in givers if giver != person))
        for offer in _offers(Asked(task, Actor(person, at, principal), known))
    )


def _offers(asked: Asked) -> Iterator[Offer]:
    for move in _ONCE:
        yield _offer(asked, move, None)
    added = [each.number for each in asked.task.assignments if asked.mine(each.number)]
    opened = [number for number, status in asked.statuses.items() if status is Status.OPEN]
    for move, numbers in ((Move.WITHDRAW_ADDED, added), (Move.URGE, opened)):
        if not numbers:
            yield _offer(asked, move, None)
        for number in numbers:
            yield _offer(asked, move, number)


def _offer(asked: Asked, move: Move, number: int | None) -> Offer:
    return Offer(move, asked.actor.on_behalf, number, general(asked, move, number))
