"""Tasks begun and moved on; nothing else makes or changes one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from gaoxin.engines.flows.assignments.asked import Actor, Asked
from gaoxin.engines.flows.assignments.model import Assignment, Cast, Change, Event, Mandate, Outcome, Task
from gaoxin.engines.flows.assignments.moves import (
    MOVES,
    Act,
    AddSigner,
    Begin,
    Cancel,
    CastVote,
    Delegate,
    EndDelegation,
    HandOver,
    Reassign,
    RecallVote,
    SendBack,
    Urge,
    WithdrawAdded,
)
from gaoxin.engines.flows.assignments.outcomes import outcome
from gaoxin.engines.flows.assignments.positions import statuses
from gaoxin.engines.flows.assignments.refusals import general, particular
from gaoxin.engines.flows.assignments.rules import Earlier, Order, Placement, Rule
from gaoxin.kernel.problems import Refusal, refuse


def begin(
    rule: Rule, people: Sequence[str], *, at: datetime, who: str, why: str = "", earlier: Earlier | None = None
) -> Task:
    """The task as it comes to its people, who decide by `rule`; `who` is whoever (or whatever) sent it.

    Somebody named twice for the same turn has one assignment; the other is merged with it. Where `earlier` names
    somebody who has just decided the step before, that person's first assignment may be answered by that, and with it
    the whole task. Refuses a task without people.
    """
    _aware(at)
    if not people:
        raise refuse("assignments.nobody")
    first: dict[str, int] = {}
    assignments = []
    for number, person in enumerate(people, 1):
        in_turn = rule.order is Order.SEQUENTIAL
        twin = None if in_turn else first.get(person)
        first.setdefault(person, number)
        assignments.append(Assignment(number, person, number if in_turn else 1, twin_of=twin))
    task = Task(rule, tuple(assignments), earlier)
    nothing = replace(task, assignments=())
    return _recorded(nothing, task, Actor(who, at), None, why.strip(), Begin(rule, tuple(people), earlier), None)


def perform(
    task: Task,
    act: Act,
    *,
    at: datetime,
    who: str,
    on_behalf: str | None = None,
    why: str = "",
    mandates: Iterable[Mandate] = (),
) -> Task:
    """The task after one more move at `at` by `who`, in their own name or by a mandate on behalf of another.

    `mandates` are those that hold outside this task, such as a deputy's; those given within it are known. Refuses what
    cannot be done, with the reason; the task given stays as it was.
    """
    _aware(at)
    actor = Actor(who, at, None if on_behalf == who else on_behalf)
    asked = Asked(task, actor, mandates)
    number = act.assignment if isinstance(act, (WithdrawAdded, Urge)) else None
    problem = general(asked, MOVES[type(act)], number) or particular(asked, act, why.strip())
    if problem is not None:
        raise Refusal(problem)
    moved, upon = _moved(asked, act)
    mandate = asked.mandate if actor.on_behalf is not None else None
    return _recorded(task, moved, actor, mandate, why.strip(), act, upon)


def _aware(at: datetime) -> None:
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone names no moment")


def _moved(asked: Asked, act: Act) -> tuple[Task, int | None]:
    """The task with the facts changed that an act changes, and the assignment it was made from or upon."""
    task, current, number = asked.task, asked.current, len(asked.task.events) + 1
    match act:
        case CastVote(vote):
            return _with(task, _present(current), cast=Cast(vote, number))
        case RecallVote():
            return _with(task, _present(asked.voted), cast=None)
        case AddSigner(person, placement):
            return _added(task, _present(current), person, placement)
        case WithdrawAdded(added):
            return _with(task, task.assignments[added - 1], withdrawn=True)
        case HandOver(to) | Reassign(to):
            here = _present(current)
            return _with(task, here, holder=to, held_by=(*here.held_by, here.holder))
        case Delegate(to, since, until):
            given = Mandate(asked.actor.who, to, since, until)
            return replace(task, mandates=(*task.mandates, given)), _present(current).number
        case EndDelegation(to):
            kept = (each for each in task.mandates if each not in asked.given or each.taker != to)
            return replace(task, mandates=tuple(kept)), None
        case Urge(urged):
            return task, urged
        case SendBack():
            return replace(task, outcome=Outcome.SENT_BACK), _present(current).number
        case Cancel():
            return replace(task, outcome=Outcome.CANCELLED), None
        case _:
            assert_never(act)


def _present(assignment: Assignment | None) -> Assignment:
    if assignment is None:
        raise ValueError("a move was let through without an assignment to make it from")
    return assignment


def _with(task: Task, here: Assignment, **changed: object) -> tuple[Task, int]:
    kept = list(task.assignments)
    kept[here.number - 1] = replace(here, **changed)  # type: ignore[arg-type] # fields of Assignment, written above
    return replace(task, assignments=tuple(kept)), here.number


def _added(task: Task, asker: Assignment, person: str, placement: Placement) -> tuple[Task, int]:
    """Beside stands where the asker stands; before and after hang below the asker."""
    beside = placement is Placement.BESIDE
    added = Assignment(
        len(task.assignments) + 1,
        person,
        asker.turn,
        asker.parent if beside else asker.number,
        asker.placement if beside else placement,
        asker.number,
    )
    return replace(task, assignments=(*task.assignments, added)), asker.number


def _recorded(
    before: Task, after: Task, actor: Actor, mandate: Mandate | None, why: str, act: Begin | Act, upon: int | None
) -> Task:
    """The task with the event that led to it, and with its outcome if that decided it."""
    if after.outcome is None:
        after = replace(after, outcome=outcome(after))
    was, now = statuses(before), statuses(after)
    event = Event(
        len(before.events) + 1,
        actor.at,
        actor.who,
        actor.on_behalf,
        mandate,
        why,
        MOVES[type(act)],
        act,
        upon,
        tuple(Change(number, was.get(number), now[number]) for number in now if was.get(number) is not now[number]),
        after.outcome,
    )
    return replace(after, events=(*before.events, event))
