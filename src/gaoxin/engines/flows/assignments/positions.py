"""Where every assignment stands, worked out from votes, additions and turns.

An assignment without parent is the root of a *lane*; those added before and after hang below it. Lanes of one turn run
side by side; the next turn comes when every lane of the turn is finished. Nothing of this is stored.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from gaoxin.engines.flows.assignments.model import Assignment, Status, Task
from gaoxin.engines.flows.assignments.rules import Completion, Placement

UNFINISHED = (Status.WAITING, Status.HELD, Status.OPEN)
REACHED = (Status.HELD, Status.OPEN)


def statuses(task: Task) -> Mapping[int, Status]:
    """The status of every assignment by its number."""
    found = positions(task).statuses
    if task.outcome is None:
        return found
    return {number: Status.RELEASED if status in UNFINISHED else status for number, status in found.items()}


@dataclass(slots=True)
class Positions:
    """Statuses as if nothing were decided yet; whose answer stands for a merged one; which lanes are finished.

    `merged` maps a merged assignment to the one that answers it, 0 for the decision of the step before.
    """

    statuses: dict[int, Status] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)
    finished: set[int] = field(default_factory=set)


def positions(task: Task) -> Positions:
    """Positions in a task that is taken to be undecided."""
    return _Reading(task).run()


def without_vote(task: Task, number: int) -> Task:
    """The task as if one assignment had not been voted on."""
    kept = (replace(each, cast=None) if each.number == number else each for each in task.assignments)
    return replace(task, assignments=tuple(kept))


class _Reading:
    def __init__(self, task: Task) -> None:
        self.task = task
        self.found = Positions()
        self.below: dict[tuple[int, Placement | None], list[Assignment]] = {}
        for each in task.taking_part:
            if each.parent is not None:
                self.below.setdefault((each.parent, each.placement), []).append(each)

    def run(self) -> Positions:
        roots: dict[int, list[Assignment]] = {}
        for each in self.task.assignments:
            self.found.statuses[each.number] = Status.WITHDRAWN if each.withdrawn else Status.WAITING
            if each.parent is None and not each.withdrawn:
                roots.setdefault(each.turn, []).append(each)
        decided = self._decided_before(roots.get(1, ()))
        for turn in sorted(roots):
            self._merge(roots[turn], decided)
            lanes = [self._lane_finished(root) for root in roots[turn]]
            self.found.finished.update(root.number for root, done in zip(roots[turn], lanes, strict=True) if done)
            if not all(lanes):
                break
            decided = self._decided_in(roots[turn])
        return self.found

    def _decided_before(self, roots: Iterable[Assignment]) -> Mapping[str, int]:
        """Who decided the step before. Where any of several may finish, that one is not taken to have done so again."""
        earlier, several = self.task.earlier, len([root for root in roots if root.twin_of is None]) > 1
        if earlier is None or (several and self.task.rule.completion is Completion.ANY):
            return {}
        return {earlier.person: 0}

    def _decided_in(self, roots: Iterable[Assignment]) -> Mapping[str, int]:
        """Who had the last word in the lanes of a turn that is over, and by which assignment."""
        return {
            root.holder: self.found.merged.get(root.number, root.number)
            for root in roots
            if root.twin_of is None and not self._added(root, Placement.AFTER)
        }

    def _merge(self, roots: Iterable[Assignment], decided: Mapping[str, int]) -> None:
        """Answer what the same person has just decided; not where somebody asked for that person in particular."""
        for root in roots:
            asked = root.added_by is not None or root.held_by
            if root.twin_of is not None:
                self.found.merged[root.number] = root.twin_of
            elif self.task.rule.merges and root.cast is None and root.holder in decided and not asked:
                self.found.merged[root.number] = decided[root.holder]

    def _added(self, to: Assignment, placement: Placement) -> list[Assignment]:
        return self.below.get((to.number, placement), [])

    def _lane_finished(self, here: Assignment) -> bool:
        """Place an assignment whose turn has come and what hangs below it; whether all of it is answered."""
        heard = self._all_finished(here, Placement.BEFORE)
        if here.number in self.found.merged:
            self.found.statuses[here.number] = Status.MERGED
        elif here.cast is None or not heard:  # a vote before all were heard: only where one is thought away
            self.found.statuses[here.number] = Status.OPEN if heard else Status.HELD
            return False
        else:
            self.found.statuses[here.number] = Status.VOTED
        return self._all_finished(here, Placement.AFTER) and heard

    def _all_finished(self, here: Assignment, placement: Placement) -> bool:
        """Every one is placed, also behind one that is not finished."""
        lanes = [self._lane_finished(each) for each in self._added(here, placement)]
        return all(lanes)
