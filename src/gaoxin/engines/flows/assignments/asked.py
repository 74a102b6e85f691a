"""One person before a task at one moment: in whose name, by which mandate, with which assignments."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from gaoxin.engines.flows.assignments.model import Assignment, Mandate, Status, Task
from gaoxin.engines.flows.assignments.positions import REACHED, UNFINISHED, positions, statuses, without_vote


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts when, and on whose behalf if not their own."""

    who: str
    at: datetime
    on_behalf: str | None = None

    @property
    def principal(self) -> str:
        """The one whose assignment it is."""
        return self.on_behalf or self.who


class Asked:
    """What the rules ask about an actor and a task."""

    def __init__(self, task: Task, actor: Actor, mandates: Iterable[Mandate] = ()) -> None:
        self.task = task
        self.actor = actor
        self.mandates = (*task.mandates, *mandates)
        self.statuses = statuses(task)
        self.held = [each for each in task.taking_part if each.holder == actor.principal and each.twin_of is None]

    @property
    def mandate(self) -> Mandate | None:
        """The mandate by which one acts for the other, if one holds now."""
        giver, taker, at = self.actor.principal, self.actor.who, self.actor.at
        return next((mandate for mandate in self.mandates if mandate.holds(giver, taker, at)), None)

    @property
    def current(self) -> Assignment | None:
        """The assignment to act from: the one whose turn it is, else one still to come, else the last."""
        for wanted in (REACHED, UNFINISHED):
            for each in self.held:
                if self.statuses[each.number] in wanted:
                    return each
        return self.held[-1] if self.held else None

    @property
    def voted(self) -> Assignment | None:
        """The assignment this person voted on last."""
        cast = [(each.cast.event, each) for each in self.held if each.cast]
        return max(cast, key=lambda pair: pair[0])[1] if cast else None

    def mine(self, number: int) -> Assignment | None:
        """An added assignment that this person asked for, or who since holds the one it was asked from."""
        added = self.task.assignment(number)
        if added is None or added.withdrawn or added.added_by is None:
            return None
        asker = self.task.assignment(added.added_by)
        return added if asker is not None and asker.holder == self.actor.principal else None

    def added_from(self, number: int) -> list[Assignment]:
        """What was added from an assignment and not taken back."""
        return [each for each in self.task.taking_part if each.added_by == number]

    def takes_part(self, person: str) -> bool:
        """Whether somebody has an assignment here; nobody gets a second one."""
        return any(each.holder == person and each.twin_of is None for each in self.task.taking_part)

    @property
    def given(self) -> list[Mandate]:
        """What this person has delegated in this task and is not over."""
        return [each for each in self.task.mandates if each.giver == self.actor.who and self.actor.at < each.until]

    def acting(self, below: Assignment | None = None) -> list[str]:
        """Whose turn it is, in the whole task or among those who hang below an assignment."""
        return [
            each.holder
            for each in self.task.assignments
            if self.statuses[each.number] is Status.OPEN and (below is None or self._hangs(each, below))
        ]

    def _hangs(self, here: Assignment, below: Assignment) -> bool:
        while here.parent is not None:
            if here.parent == below.number:
                return True
            here = self.task.assignments[here.parent - 1]
        return False

    def built_upon(self, number: int) -> list[str]:
        """Who has acted, and still stands by it, only because this vote was cast.

        A vote needs everybody who was to be heard before to have answered; handing over and adding need that the
        turn had come. Where that would not be so without the vote, it was built upon.
        """
        found = positions(without_vote(self.task, number)).statuses
        return [
            each.holder
            for each in self.task.taking_part
            if each.number != number
            and (
                (each.cast is not None and found[each.number] is not Status.VOTED)
                or (found[each.number] is Status.WAITING and (each.held_by or self.added_from(each.number)))
            )
        ]
