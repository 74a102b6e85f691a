"""Whether votes decide a task, and how.

One person has one voice: who decides in several turns is counted once, with the last vote. A mandate lends a hand, not
a voice: the vote is the giver's. What is merged counts with the vote that answered it.
"""

from gaoxin.engines.flows.assignments.model import Assignment, Outcome, Task
from gaoxin.engines.flows.assignments.positions import UNFINISHED, Positions, positions
from gaoxin.engines.flows.assignments.rules import Completion, Placement, Vote


def outcome(task: Task) -> Outcome | None:
    """What the votes cast so far decide, or nothing yet."""
    found = positions(task)
    return _of_any(task, found) if task.rule.completion is Completion.ANY else _of_all(task, found)


def counts(task: Task, assignment: Assignment) -> bool:
    """Whether a vote decides, or is an opinion for the one who asked to be advised before deciding."""
    while not task.rule.heard_before_counts:
        if assignment.placement is Placement.BEFORE:
            return False
        if assignment.parent is None:
            return True
        assignment = task.assignments[assignment.parent - 1]
    return True


def voices(task: Task) -> dict[str, Vote | None]:
    """Everybody entitled to vote, with the vote that counts for them, if any."""
    found: dict[str, tuple[int, Vote | None]] = {}
    merged = positions(task).merged
    for each in task.taking_part:
        if not counts(task, each) or each.twin_of is not None:
            continue
        cast = (each.cast.event, each.cast.vote) if each.cast else (-1, None)
        if each.cast is None and merged.get(each.number) == 0:
            cast = (0, Vote.AGREE)
        found[each.holder] = max(found.get(each.holder, (-2, None)), cast, key=lambda voice: voice[0])
    return {person: vote for person, (_, vote) in found.items()}


def _of_all(task: Task, found: Positions) -> Outcome | None:
    given = voices(task)
    if task.rule.veto and Vote.OPPOSE in given.values():
        return Outcome.OPPOSED
    if any(status in UNFINISHED for status in found.statuses.values()):
        return None
    agreeing = sum(vote is Vote.AGREE for vote in given.values())
    return Outcome.AGREED if task.rule.share.reached(agreeing, len(given)) else Outcome.OPPOSED


def _of_any(task: Task, found: Positions) -> Outcome | None:
    if any(each.cast and each.cast.vote is Vote.OPPOSE and counts(task, each) for each in task.taking_part):
        return Outcome.OPPOSED
    return Outcome.AGREED if any(_decides(task, number) for number in found.finished) else None


def _decides(task: Task, number: int) -> bool:
    """A finished lane decides unless it only doubles another one."""
    return task.assignments[number - 1].twin_of is None
