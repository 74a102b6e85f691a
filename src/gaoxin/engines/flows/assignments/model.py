"""A task in progress: assignments, votes, mandates, and the events that made them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gaoxin.engines.flows.assignments.moves import Act, Begin, Move
from gaoxin.engines.flows.assignments.rules import Earlier, Placement, Rule, Vote


class Status(StrEnum):
    """Where an assignment stands. Exactly one at any time."""

    WAITING = "waiting"
    """Its turn has not come."""
    HELD = "held"
    """Its turn has come, but somebody added before is to be heard first."""
    OPEN = "open"
    VOTED = "voted"
    MERGED = "merged"
    """Answered by what the same person has decided already."""
    RELEASED = "released"
    """The task was decided without it."""
    WITHDRAWN = "withdrawn"
    """It was added and taken back."""


class Outcome(StrEnum):
    """How a task ended."""

    AGREED = "agreed"
    OPPOSED = "opposed"
    SENT_BACK = "sent_back"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Mandate:
    """`taker` may act for `giver` from `since` until, but not at, `until`."""

    giver: str
    taker: str
    since: datetime
    until: datetime

    def holds(self, giver: str, taker: str, at: datetime) -> bool:
        """Whether it lets one act for the other at a moment."""
        return (self.giver, self.taker) == (giver, taker) and self.since <= at < self.until


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote and the event that cast it."""

    vote: Vote
    event: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """One person's part in the task; it keeps its number through every hand-over.

    `turn` counts from 1. An assignment added before or after another has that as `parent`; `added_by` is the one whose
    holder asked for it. `twin_of` is set where the same person was named twice for one turn. `held_by` are earlier
    holders, the first one first.
    """

    number: int
    holder: str
    turn: int = 1
    parent: int | None = None
    placement: Placement | None = None
    added_by: int | None = None
    twin_of: int | None = None
    held_by: tuple[str, ...] = ()
    cast: Cast | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """An assignment came to another status; `was` is None where the event made it."""

    assignment: int
    was: Status | None
    now: Status


@dataclass(frozen=True, slots=True)
class Event:
    """One move and what came of it: who made it, on whose behalf and by which mandate, when, why, what.

    `assignment` is the one it was made from or upon. `outcome` is set on the event that decided the task.
    """

    number: int
    at: datetime
    who: str
    on_behalf: str | None
    mandate: Mandate | None
    why: str
    move: Move
    act: Begin | Act
    assignment: int | None
    changes: tuple[Change, ...]
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Task:
    """All that is known of one user task. `mandates` are those given within it and not ended."""

    rule: Rule
    assignments: tuple[Assignment, ...]
    earlier: Earlier | None = None
    mandates: tuple[Mandate, ...] = ()
    events: tuple[Event, ...] = ()
    outcome: Outcome | None = None

    def assignment(self, number: int) -> Assignment | None:
        """The assignment of this number, if there is one."""
        return self.assignments[number - 1] if 0 < number <= len(self.assignments) else None

    @property
    def taking_part(self) -> tuple[Assignment, ...]:
        """Assignments that were not taken back."""
        return tuple(assignment for assignment in self.assignments if not assignment.withdrawn)
