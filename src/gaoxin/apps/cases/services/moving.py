"""Moving a case on: its process is asked what comes next, its steps and parts are brought in line with the answer.

Every move is one transaction under the lock of the case: the state of the process, the steps, the parts, the limits,
the trail and the notices stand together or not at all. Whoever comes second is told so.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import parts_held, require_case
from gaoxin.apps.cases.models import Case, Part, Run, Step
from gaoxin.apps.cases.queries.asks import AGREED
from gaoxin.apps.cases.services import limits, signing, watching
from gaoxin.apps.cases.services.desks import desk_of, desks, named
from gaoxin.apps.cases.services.effects import EFFECTS
from gaoxin.apps.cases.services.outcomes import outcome_of
from gaoxin.apps.cases.services.processes import current_version, process_of
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.services.times import drop_timer, nearest, spread, start_step_clock, start_timer, stop_clocks
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, CaseState, StepState
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import Act, AddSigner, CastVote, Delegate, HandOver, Outcome, Reassign, Task, Vote
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.running.moves import Moved as TokensMoved
from gaoxin.engines.flows.running.state import Ask, State
from gaoxin.engines.flows.running.stepping import Advance, choose, complete, occur, start
from gaoxin.engines.flows.running.waiting import Waiting
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

DEPARTMENTS = "departments"
"""The answer that names the departments a case is dispatched to; the first answers for it."""
WAYS = "ways"
"""The answer that names the ways out of a gateway at which a person decides."""


@dataclass(slots=True)
class Moved:
    """What a move came to."""

    case: Case
    opened: list[Step] = field(default_factory=list)
    over: bool = False


def begin(case: Case, data: Mapping[str, object], by: User | None, flow: str) -> Moved:
    """Start the process of a case that has just been written, in the same transaction."""
    with as_system():
        kept = current_version(case.zone, flow)
        process = process_of(kept)
        advance = start(process, data, clock.today())
        Run.objects.create(case=case, process=kept, state=advance.state.as_json())
        limits.begin(case)
        watching.filed(case)
        return follow(case, process, advance, by)


@transaction.atomic
def act(
    user: User,
    step_id: int,
    move: Act | None = None,
    *,
    why: str = "",
    answers: Mapping[str, object] | None = None,
) -> Moved:
    """One move of a person upon a step they have a part in; without a move, their part of it is done.

    `answers` are what was filled in with it; they become data of the process when the step is decided.
    """
    with holding(user, step_id, why) as held:
        return _act(held, move or CastVote(Vote.AGREE), why, dict(answers or {}))


@transaction.atomic
def take(user: User, step_id: int) -> Part:
    """Take a part that waits in the basket of one's department (签收)."""
    with holding(user, step_id) as held:
        part = held.part
        if part.person_id is None and part.department_id is not None:
            signing.take(part, user)
            note(held.case, "taken", user, step=held.step, department=str(part.department or ""))
            limits.received(held.case)
            touch(held.case)
        return part


@dataclass(slots=True)
class Held:
    """A step with the part of it that somebody may act on, under the lock of its case."""

    user: User
    case: Case
    step: Step
    part: Part


@contextmanager
def holding(user: User, step_id: int, why: str = "") -> Iterator[Held]:
    """The step a person is about to act on; refused where it is done, or not theirs. Inside, every row is seen."""
    step = Step.objects.filter(pk=step_id).first()
    if step is None:
        raise NotFound
    require_case(user, step.case_id)
    with as_system(), because(why.strip()):
        case = locked(step.case_id)
        step = case.steps.select_related("case__zone").get(pk=step_id)
        if step.state != StepState.OPEN:
            raise refuse("cases.step_done_already", name=step.name)
        if case.state not in RUNNING:
            raise refuse("cases.closed_already", number=case.number)
        parts = parts_held(user, step)
        if not parts:
            raise refuse("cases.not_your_part", name=step.name)
        yield Held(user, case, step, parts[0])


def deliver(case: Case, waiting_id: str, data: Mapping[str, object], by: User | None = None) -> Moved:
    """An event that a case waits for came about: a timer rang, a message came. Belongs into a transaction."""
    with as_system():
        case = locked(case.pk)
        process, state = loaded(case)
        return follow(case, process, occur(process, state, waiting_id, data, clock.today()), by)


def locked(case_id: int) -> Case:
    """The case, which nobody else moves until this transaction ends."""
    return (
        Case.objects.select_for_update(of=("self",))
        .select_related("zone", "organisation", "department")
        .get(pk=case_id)
    )


def loaded(case: Case) -> tuple[Process, State]:
    """The process of a case and where it stands."""
    run = Run.objects.select_related("process").get(case=case)
    return process_of(run.process), State.from_json(run.state)


def _act(held: Held, move: Act, why: str, answers: dict[str, object]) -> Moved:
    case, step, user = held.case, held.step, held.user
    task = signing.perform(step, held.part, move, why, user)
    step.answers = {**step.answers, **answers}
    _lead(case, held.part, move, answers)
    signing.write(case, step, task, user)
    what = "opposed" if move == CastVote(Vote.OPPOSE) else signing.move_of(move).value
    note(case, what, user, step=step, why=why.strip(), name=step.name, **_to(move))
    if held.part.department_id is not None:
        limits.received(case)
    if isinstance(move, HandOver | Reassign):
        limits.handed_on(case, named(move.to))
    if task.outcome is None:
        step.save()
        touch(case)
        if isinstance(move, HandOver | Reassign | AddSigner | Delegate):
            tell_about(case, gettext_noop("%(number)s 转给您办理：%(title)s"), by=user, internal=True)
        return Moved(case)
    return _decided(case, step, task, user)


def _to(move: Act) -> dict[str, str]:
    """To whom a move gives something, by name."""
    to = getattr(move, "to", "") or getattr(move, "person", "")
    return {"to": named(to)} if to else {}


def _lead(case: Case, part: Part, move: Act, answers: Mapping[str, object]) -> None:
    """Who answers for the case: the first of the departments it is dispatched to, and whom that hands it to."""
    chosen = answers.get(DEPARTMENTS)
    if isinstance(chosen, list) and chosen:
        case.department_id = int(str(chosen[0]))
    elif isinstance(move, HandOver | Reassign) and part.department_id == case.department_id:
        case.department_id = desk_of(move.to).department_id or case.department_id


def _decided(case: Case, step: Step, task: Task, user: User) -> Moved:
    """The step has its outcome: the process goes on with what was filled in."""
    close_step(step, StepState.DONE)
    limits.step_done(case, step.element)
    process, state = loaded(case)
    if Ask(state.tokens[step.task].ask) is Ask.WAYS:
        return follow(case, process, choose(process, state, step.task, step.answers.get(WAYS, []), clock.today()), user)
    data = {**step.answers, AGREED: task.outcome is Outcome.AGREED}
    return follow(case, process, complete(process, state, step.task, data, clock.today()), user)


def close_step(step: Step, state: StepState) -> None:
    """Nobody does anything more about a step."""
    step.state, step.finished_at = state, clock.now()
    step.save()
    stop_clocks(step, kept=state == StepState.DONE)
    if state == StepState.DROPPED:
        signing.release(step)


def follow(case: Case, process: Process, advance: Advance | TokensMoved, by: User | None) -> Moved:
    """Bring steps, parts and limits in line with what the process came to; services run until people are asked.

    A step that is to be done again goes to whoever did it before.
    """
    moved, state, again = Moved(case), advance.state, isinstance(advance, TokensMoved)
    waits = {one.id: one for one in advance.opened}
    gone = [one.id for one in advance.closed]
    while service := next((one for one in waits.values() if one.ask is Ask.SERVICE), None):
        found = EFFECTS[service.service](case, state.data)
        came = complete(process, state, service.id, found, clock.today())
        state, closed = came.state, {one.id for one in came.closed}
        gone += closed - waits.keys()
        waits = {key: one for key, one in waits.items() if key not in closed} | {one.id: one for one in came.opened}
    for key in gone:
        _drop(case, key)
    for one in waits.values():
        if one.ask in (Ask.TASK, Ask.WAYS):
            moved.opened.append(_open(case, one, state.data, by, again=again))
        elif one.is_timer:
            start_timer(case, one)
    Run.objects.filter(case=case).update(state=state.as_json())
    moved.over = bool(state.over)
    if moved.over and case.state in RUNNING:
        limits.finish(case)
        case.state, case.closed_at, case.outcome = CaseState.CLOSED, clock.now(), outcome_of(case, state.data)
        note(case, "closed", by, outcome=case.outcome)
    watching.opened(case, moved.opened, by)
    touch(case)
    if moved.opened:
        tell_about(case, gettext_noop("%(number)s 待办：%(title)s"), by=by, internal=True)
    return moved


def _open(case: Case, come: Waiting, data: Mapping[str, Any], by: User | None, *, again: bool) -> Step:
    """A step was reached: its limit begins, and it lands in baskets."""
    before = case.steps.filter(element=come.drawn).order_by("-pk").first() if again else None
    step = Step.objects.create(
        case=case,
        task=come.id,
        element=come.drawn,
        name=come.name or come.step,
        role=come.role,
        form=come.form,
        opened_at=clock.now(),
    )
    start_step_clock(case, step, come.due)
    task = signing.begin(step, come, desks(case, come.role, data, come.item), by)
    signing.write(case, step, task, by)
    step.save()
    for part in before.parts.filter(person__isnull=False) if before is not None else ():
        signing.give_back(step, part)
    return step


def _drop(case: Case, waiting_id: str) -> None:
    """What the process waits for no more: a step nobody did is dropped, a timer rings no more."""
    drop_timer(case, waiting_id)
    for step in case.steps.filter(task=waiting_id, state=StepState.OPEN):
        close_step(step, StepState.DROPPED)


def touch(case: Case) -> None:
    """The nearest limit and the revision, once for each move."""
    watching.moved(case)
    case.due, case.due_provisional = nearest(case)
    case.revision += 1
    case.save()
    spread(case)
