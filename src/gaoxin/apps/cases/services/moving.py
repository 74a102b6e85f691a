"""Moving a case on: its process is asked what comes next, its steps and parts are brought in line with the answer.

Every move is one transaction under the lock of the case: the state of the process, the steps, the parts, the limits,
the trail and the notices stand together or not at all. Whoever comes second is told so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import parts_held, require_case
from gaoxin.apps.cases.models import Case, Part, Run, Step
from gaoxin.apps.cases.services import signing
from gaoxin.apps.cases.services.desks import desks
from gaoxin.apps.cases.services.effects import EFFECTS
from gaoxin.apps.cases.services.processes import current_version, process_of
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.services.times import drop_timer, nearest, start_step_clock, start_timer, stop_clocks
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, CaseState, StepState
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import Act, CastVote, Outcome, Task, Vote
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.running.state import Ask, State
from gaoxin.engines.flows.running.stepping import Advance, complete, occur, start
from gaoxin.engines.flows.running.waiting import Waiting
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

AGREED = "同意"
"""The fact under which a process finds how the last step was decided."""


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
        return _follow(case, process, advance, by)


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
    step = Step.objects.select_related("case__zone").filter(pk=step_id).first()
    if step is None:
        raise NotFound
    require_case(user, step.case_id)
    with as_system(), because(why.strip()):
        case = locked(step.case_id)
        step = case.steps.get(pk=step_id)
        if step.state != StepState.OPEN:
            raise refuse("cases.step_done_already", name=step.name)
        parts = parts_held(user, step)
        if not parts:
            raise refuse("cases.not_your_part", name=step.name)
        return _act(case, step, parts[0], user, move or CastVote(Vote.AGREE), why, dict(answers or {}))


@transaction.atomic
def take(user: User, step_id: int) -> Part:
    """Take a part that waits in the basket of one's department (签收)."""
    step = Step.objects.select_related("case__zone").filter(pk=step_id).first()
    if step is None:
        raise NotFound
    require_case(user, step.case_id)
    with as_system():
        case = locked(step.case_id)
        parts = parts_held(user, step)
        if not parts:
            raise refuse("cases.not_your_part", name=step.name)
        part = parts[0]
        if part.person_id is None:
            signing.take(part, user)
            note(case, "taken", user, step=step, department=str(part.department or ""))
        return part


def deliver(case: Case, waiting_id: str, data: Mapping[str, object], by: User | None = None) -> Moved:
    """An event that a case waits for came about: a timer rang, a message came. Belongs into a transaction."""
    with as_system():
        case = locked(case.pk)
        process, state = loaded(case)
        return _follow(case, process, occur(process, state, waiting_id, data, clock.today()), by)


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


def _act(case: Case, step: Step, part: Part, user: User, move: Act, why: str, answers: dict[str, object]) -> Moved:
    if case.state not in RUNNING:
        raise refuse("cases.closed_already", number=case.number)
    task = signing.perform(step, part, move, why)
    step.answers = {**step.answers, **answers}
    signing.write(case, step, task, user)
    note(case, signing.move_of(move).value, user, step=step, why=why.strip(), name=step.name)
    if task.outcome is None:
        step.save()
        _touch(case)
        return Moved(case)
    return _decided(case, step, task, user)


def _decided(case: Case, step: Step, task: Task, user: User) -> Moved:
    """The step has its outcome: the process goes on with what was filled in."""
    step.state, step.finished_at = StepState.DONE, clock.now()
    step.save()
    stop_clocks(step)
    process, state = loaded(case)
    data = {**step.answers, AGREED: task.outcome is Outcome.AGREED}
    return _follow(case, process, complete(process, state, step.task, data, clock.today()), user)


def _follow(case: Case, process: Process, advance: Advance, by: User | None) -> Moved:
    """Bring steps, parts and limits in line with what the process came to; services run until people are asked."""
    moved = Moved(case)
    waits = {one.id: one for one in advance.opened}
    gone = [one.id for one in advance.closed]
    while service := next((one for one in waits.values() if one.ask is Ask.SERVICE), None):
        found = EFFECTS[service.service](case, advance.state.data)
        advance = complete(process, advance.state, service.id, found, clock.today())
        closed = {one.id for one in advance.closed}
        gone += closed - waits.keys()
        waits = {key: one for key, one in waits.items() if key not in closed} | {one.id: one for one in advance.opened}
    for key in gone:
        _drop(case, key)
    for one in waits.values():
        if one.ask is Ask.TASK:
            moved.opened.append(_open(case, one, advance.state.data, by))
        elif one.is_timer:
            start_timer(case, one)
    Run.objects.filter(case=case).update(state=advance.state.as_json())
    moved.over = bool(advance.over)
    if moved.over and case.state in RUNNING:
        case.state, case.closed_at = CaseState.CLOSED, clock.now()
        note(case, "closed", by, outcome=case.outcome)
    _touch(case)
    if moved.opened:
        tell_about(case, gettext_noop("%(number)s 待办：%(title)s"), by=by, internal=True)
    return moved


def _open(case: Case, come: Waiting, data: Mapping[str, Any], by: User | None) -> Step:
    """A step was reached: its limit begins, and it lands in baskets."""
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
    task = signing.begin(step, come.together, desks(case, come.role, data, come.item), by)
    signing.write(case, step, task, by)
    step.save()
    return step


def _drop(case: Case, waiting_id: str) -> None:
    """What the process waits for no more: a step nobody did is dropped, a timer rings no more."""
    drop_timer(case, waiting_id)
    for step in case.steps.filter(task=waiting_id, state=StepState.OPEN):
        step.state, step.finished_at = StepState.DROPPED, clock.now()
        step.save()
        stop_clocks(step, kept=False)
        signing.release(step)


def _touch(case: Case) -> None:
    """The nearest limit and the revision, once for each move."""
    case.due, case.due_provisional = nearest(case)
    case.revision += 1
    case.save()
