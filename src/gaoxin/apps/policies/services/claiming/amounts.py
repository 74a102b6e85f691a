"""How much of what is asked can be given: caps, what was given already, and overlapping clauses. All in whole 分."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.policies.claim_states import GroupRule


@dataclass(frozen=True, slots=True)
class Room:
    """What is left under the caps: of one enterprise in the year, and of the clause; None: no such cap."""

    enterprise: int | None = None
    clause: int | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """What the enterprise has by another claim for the same thing; `left` says that the money has been ordered or paid
    and can no longer be set free here."""

    claim: int
    amount: int
    left: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """What is given, which other claims make way for it, and which one it makes way for (None: none)."""

    amount: int
    replaces: tuple[int, ...] = ()
    gives_way_to: int | None = None


def within(asked: int, room: Room) -> int:
    """The asked amount, cut to what the caps leave; never negative.

    >>> within(500, Room(enterprise=300, clause=400))
    300
    """
    return max(0, min([asked, *(left for left in (room.enterprise, room.clause) if left is not None)]))


def settle(amount: int, others: Sequence[Other], rule: GroupRule) -> Settled:
    """What is given beside other claims for the same thing.

    就高不重复: the higher counts. A lower one that is not yet ordered makes way; one that has left is topped up to the
    higher, so that all together is never more than the higher. 不得同时享受: with anything else set aside or given,
    nothing.

    >>> settle(500, [Other(1, 300, left=True)], GroupRule.HIGHEST).amount
    200
    """
    if not others:
        return Settled(amount)
    best = max(others, key=lambda one: (one.amount, -one.claim))
    gone = sum(one.amount for one in others if one.left)
    free = tuple(sorted(one.claim for one in others if not one.left))
    if rule == GroupRule.EXCLUSIVE or amount <= best.amount or amount <= gone:
        return Settled(0, gives_way_to=best.claim)
    return Settled(amount - gone, replaces=free)
