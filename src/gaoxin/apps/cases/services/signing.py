"""Who decides one step: the engine of assignments asked, its answer kept as parts that stand in baskets.

A part is held by a desk. Where that is a department or an organisation, a person acts for it by a mandate: they belong
to it today. The record names both.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from gaoxin.apps.cases.models import Case, Part, Step
from gaoxin.apps.cases.services.desks import Desk, desk_of, named, person
from gaoxin.apps.cases.states import HELD, PartState
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows import assignments as engine
from gaoxin.engines.flows.assignments import Act, Assignment, Completion, Mandate, Move, Rule, Status, Task
from gaoxin.engines.flows.assignments.moves import MOVES
from gaoxin.engines.flows.bpmn.deciding import ALL
from gaoxin.engines.flows.running.waiting import Waiting
from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.web import clock

SYSTEM = "system"
_STATES = {
    Status.VOTED: PartState.DONE,
    Status.MERGED: PartState.DONE,
    Status.RELEASED: PartState.RELEASED,
    Status.WITHDRAWN: PartState.RELEASED,
}
_WHO = ("person", "people", "giver", "taker", "chain")
"""Values of problems that hold keys of desks."""


def begin(step: Step, come: Waiting, desks: Sequence[Desk], by: User | None) -> Task:
    """A step comes to its desks; nothing is kept yet. What a department decided one step earlier does not answer the
    next: another person may have done it."""
    if come.together == ALL:
        rule = Rule(Completion.ALL, come.order, come.share, come.veto, merges=False)
    else:
        rule = Rule(Completion.ANY, merges=False)
    who = SYSTEM if by is None else person(by).key
    return engine.begin(rule, [desk.key for desk in desks], at=clock.now(), who=who)


def task_of(step: Step) -> Task:
    """What is known of the decisions about a step."""
    return engine.from_json(step.signing)


def perform(step: Step, part: Part | None, act: Act, why: str, user: User) -> Task:
    """The task after a move of a person, from a part they may act on or (to urge) without one."""
    task, who = task_of(step), person(user).key
    desk = who if part is None else holder(task, part)
    with in_names():
        return engine.perform(
            task,
            act,
            at=clock.now(),
            who=who,
            on_behalf=None if desk == who else desk,
            why=why,
            mandates=_mandates(desk, who),
        )


def offers(step: Step, part: Part, user: User) -> dict[Move, engine.Offer]:
    """What a person can do from a part now, and why not the rest, desks told by their names; of moves that may be made
    upon several assignments the first that is possible."""
    task, who = task_of(step), person(user).key
    desk = holder(task, part)
    found: dict[Move, engine.Offer] = {}
    for offer in engine.possible(task, who, clock.now(), _mandates(desk, who)):
        mine = offer.on_behalf == (None if desk == who else desk)
        before = found.get(offer.move)
        if mine and (before is None or before.refused is not None):
            found[offer.move] = offer
    return {move: _told(offer) for move, offer in found.items()}


def withdrawable(step: Step, part: Part, user: User) -> list[tuple[int, str]]:
    """The assignments a person has added from a part and may still take back, by number and name."""
    task, who = task_of(step), person(user).key
    desk = holder(task, part)
    found = engine.possible(task, who, clock.now(), _mandates(desk, who))
    mine = [one for one in found if one.move is Move.WITHDRAW_ADDED and one.refused is None and one.assignment]
    return [(one.assignment, named(task.assignments[one.assignment - 1].holder)) for one in mine if one.assignment]


def urgeable(step: Step, user: User) -> frozenset[int]:
    """The numbers of the assignments of a step that a person may press now."""
    found = engine.possible(task_of(step), person(user).key, clock.now())
    return frozenset(
        one.assignment for one in found if one.move is Move.URGE and one.refused is None and one.assignment is not None
    )


def holder(task: Task, part: Part) -> str:
    """The desk that holds a part, as the engine knows it."""
    assignment = task.assignment(part.number)
    if assignment is None:
        raise ValueError(f"part {part.pk} has no assignment")
    return assignment.holder


def write(case: Case, step: Step, task: Task, by: User | None) -> None:
    """Keep the task with its step, and bring the parts in line with it."""
    step.signing = engine.as_json(task)
    parts = {part.number: part for part in step.parts.all()}
    due = step.clocks.order_by("due").values_list("due", flat=True).first()
    for number, status in engine.statuses(task).items():
        part = parts.get(number)
        assignment = task.assignments[number - 1]
        if part is None and status is Status.OPEN:
            _new(case, step, assignment, due)
        elif part is not None:
            _bring(part, task, assignment, status, by)


def take(part: Part, user: User) -> None:
    """Somebody of the department takes a part that waits there."""
    part.person, part.state = user, PartState.TAKEN
    part.save(update_fields=["person", "state"])


def give_back(step: Step, before: Part) -> None:
    """A step is to be done again: who did the part of a department before has it at once, if they still work there."""
    again = step.parts.filter(department=before.department_id, person__isnull=True, state__in=HELD).first()
    if again is None or before.person is None or before.department_id is None:
        return
    if before.person in people_of([before.department_id]):
        take(again, before.person)


def release(step: Step) -> None:
    """The step is dropped: nobody has a part in it any more."""
    for part in step.parts.filter(state__in=HELD):
        part.state, part.finished_at = PartState.RELEASED, clock.now()
        part.save(update_fields=["state", "finished_at"])


def move_of(act: Act) -> Move:
    """The kind of a move."""
    return MOVES[type(act)]


@contextmanager
def in_names() -> Iterator[None]:
    """What the engine refuses is told with the names of desks."""
    try:
        yield
    except Refusal as refusal:
        raise Refusal(*(told(problem) for problem in refusal.problems)) from refusal


def told(problem: Problem) -> Problem:
    """A problem of the engine with names where it has keys of desks."""
    values = {key: _names(value) if key in _WHO else value for key, value in problem.values.items()}
    return replace(problem, values=values)


def _told(offer: engine.Offer) -> engine.Offer:
    return offer if offer.refused is None else replace(offer, refused=told(offer.refused))


def _names(value: object) -> object:
    return [named(str(key)) for key in value] if isinstance(value, list | tuple) else named(str(value))


def _mandates(desk: str, who: str) -> list[Mandate]:
    """By what somebody acts for a desk that is not theirs alone: they belong to it, or stand in for its person, today.
    Whoever asks has looked that up (`access.parts_held`)."""
    if desk == who:
        return []
    today = clock.local(datetime.combine(clock.today(), datetime.min.time()))
    return [Mandate(desk, who, today, today + timedelta(days=1))]


def _new(case: Case, step: Step, assignment: Assignment, due: object) -> None:
    desk = desk_of(assignment.holder)
    Part.objects.create(
        step=step,
        case=case,
        zone_id=case.zone_id,
        number=assignment.number,
        department_id=desk.department_id,
        organisation_id=desk.organisation_id,
        person_id=desk.person_id,
        opened_at=clock.now(),
        due=due or (None if desk.organisation_id else case.due),
    )


def _bring(part: Part, task: Task, assignment: Assignment, status: Status, by: User | None) -> None:
    state = _STATES.get(status, part.state if part.state in HELD else PartState.TAKEN)
    desk = desk_of(assignment.holder)
    at = (desk.department_id, desk.organisation_id)
    handed = assignment.held_by and at != (part.department_id, part.organisation_id)
    if handed or (desk.person_id is not None and desk.person_id != part.person_id):
        (part.department_id, part.organisation_id), part.person_id = at, desk.person_id
        state = PartState.WAITING if state in HELD else state
    if status is Status.VOTED and part.person_id is None and by is not None and desk.kind != "p":
        part.person = by
    if (state, part.finished_at is None) != (part.state, state in HELD):
        part.finished_at = None if state in HELD else part.finished_at or clock.now()
    part.state = state
    given = next((one for one in reversed(task.mandates) if one.giver == assignment.holder), None)
    part.deputy_id = None if given is None else desk_of(given.taker).pk
    part.deputy_until = None if given is None else given.until
    part.save()
