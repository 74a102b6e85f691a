"""Taking back: 退回 to an earlier step, 撤回 of one's own decision or of the whole case, and 催办."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import may_urge, require_case
from gaoxin.apps.cases.models import Case, Part, Step
from gaoxin.apps.cases.services import limits, signing
from gaoxin.apps.cases.services.combining.returning_parts import check_sending_back
from gaoxin.apps.cases.services.moving import Moved, close_step, follow, holding, loaded, locked, touch
from gaoxin.apps.cases.services.own_pages import refuse_apart, refuse_elsewhere
from gaoxin.apps.cases.services.telling import tell_about, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import HELD, RUNNING, CaseState, PartState, StepState
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import Move, RecallVote, SendBack, Urge
from gaoxin.engines.flows.bpmn.model import Does, Process
from gaoxin.engines.flows.running import moves
from gaoxin.engines.flows.running.state import State
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because


@dataclass(frozen=True, slots=True)
class Target:
    """An earlier step of people, to which a case can be sent back."""

    key: str
    name: str


def targets(process: Process, state: State, task: str) -> Sequence[Target]:
    """The earlier steps of people that led to a step, the latest first."""
    steps = [(entry.id, process.steps[entry.step]) for entry in moves.steps_back(state, task)]
    return [Target(key, step.name or step.id) for key, step in steps if step.does is Does.TASK]


@transaction.atomic
def send_back(user: User, step_id: int, to: str, why: str) -> Moved:
    """Return a case from a step one has a part in to an earlier one, with a reason; what was decided since is undone.

    Limits that had ended with what is undone run again as their declaration says. Whoever is concerned is told.
    """
    check_sending_back(user, step_id)
    with holding(user, step_id, why) as held:
        case, step = held.case, held.step
        refuse_elsewhere(case)
        process, state = loaded(case)
        target = next((one for one in targets(process, state, step.task) if one.key == to), None)
        if target is None:
            raise refuse("cases.no_such_return", name=step.name)
        signing.write(case, step, signing.perform(step, held.part, SendBack(target.name), why, user), user)
        close_step(step, StepState.DROPPED)
        moved = moves.send_back(process, state, to, clock.today())
        note(case, "send_back", user, step=step, why=why.strip(), name=step.name, to=target.name)
        limits.sent_back(case, [process.steps[entry.step].drawn for entry in moved.undone if entry.step])
        return follow(case, process, moved, user)


@transaction.atomic
def recall(user: User, step_id: int, why: str = "") -> Moved:
    """Take back what one has decided: one's vote while others still vote, or the whole step while nobody has taken
    what followed."""
    step = Step.objects.filter(pk=step_id).first()
    if step is None:
        raise NotFound
    require_case(user, step.case_id)
    with as_system(), because(why.strip()):
        case = locked(step.case_id)
        refuse_elsewhere(case)
        step = case.steps.get(pk=step_id)
        part = step.parts.filter(person=user, state=PartState.DONE).first()
        if part is None or case.state not in RUNNING or step.state == StepState.DROPPED:
            raise refuse("cases.nothing_to_recall", name=step.name)
        if step.state == StepState.OPEN:
            signing.write(case, step, signing.perform(step, part, RecallVote(), why, user), user)
            step.save()
            note(case, "recall_vote", user, step=step, why=why.strip(), name=step.name)
            touch(case)
            return Moved(case)
        return _undone(case, step, user, why)


@transaction.atomic
def withdraw(user: User, case_id: int, why: str, *, with_whole: bool = False) -> Case:
    """Whoever filed a case takes it back: nobody has anything to do about it any more. Whoever worked on it is told.
    A one-thing and its parts are taken back together (`with_whole`), on its own page."""
    _, place = require_case(user, case_id)
    if not place.filer:
        raise refuse("cases.withdrawn_by_filer")
    if not why.strip():
        raise refuse("assignments.no_reason")
    with as_system(), because(why.strip()):
        case = locked(case_id)
        if case.state not in RUNNING:
            raise refuse("cases.closed_already", number=case.number)
        if not with_whole:
            refuse_apart(case)
        tell_about(case, gettext_noop("%(number)s 已由提出人撤回：%(title)s"), by=user)
        for step in case.steps.filter(state=StepState.OPEN):
            close_step(step, StepState.DROPPED)
        limits.drop(case)
        case.state, case.closed_at = CaseState.WITHDRAWN, clock.now()
        note(case, "withdrawn", user, why=why.strip())
        touch(case)
        return case


@transaction.atomic
def urge(user: User, part_id: int, why: str = "") -> Part:
    """Press whoever has an open part (催办), once a day; it moves no limit."""
    with as_system():  # the filer sees who has the case, not the row in their basket
        part = Part.objects.filter(pk=part_id).first()
    if part is None:
        raise NotFound
    _, place = require_case(user, part.case_id)
    if not may_urge(place):
        raise refuse("cases.may_not_urge")
    return press_part(user, part, why)


def press_part(user: User, part: Part, why: str = "") -> Part:
    """Press whoever has a part, for somebody who may; belongs into a transaction."""
    part_id = part.pk
    with as_system(), because(why.strip()):
        case = locked(part.case_id)
        part = case.parts.select_related("step", "department", "person").get(pk=part_id)
        if part.state not in HELD or case.state not in RUNNING:
            raise refuse("assignments.nothing_to_urge")
        task = signing.perform(part.step, None, Urge(part.number), why, user)
        signing.write(case, part.step, task, user)
        part.step.save()
        case.parts.filter(pk=part.pk).update(urged=F("urged") + 1)
        note(case, "urge", user, step=part.step, why=why.strip(), name=part.step.name)
        people = people_of([part.department_id]) if part.person is None and part.department_id else [part.person]
        tell_people(case, [one for one in people if one is not None], gettext_noop("催办：%(number)s %(title)s"))
        return part


def recallable(user: User, case: Case, step: Step) -> bool:
    """Whether `recall` would not be refused."""
    part = step.parts.filter(person=user, state=PartState.DONE).first()
    if part is None or step.state == StepState.DROPPED:
        return False
    if step.state == StepState.OPEN:
        offer = signing.offers(step, part, user).get(Move.RECALL_VOTE)
        return offer is not None and offer.refused is None
    process, state = loaded(case)
    try:
        moves.withdraw(process, state, step.task, clock.today())
    except Refusal:
        return False
    return _taken_since(case, step) is None


def _taken_since(case: Case, step: Step) -> Part | None:
    """A part of what followed that somebody has taken."""
    follows = case.parts.filter(step__state=StepState.OPEN, step__opened_at__gte=step.finished_at)
    return follows.filter(state=PartState.TAKEN).select_related("step").first()


def _undone(case: Case, step: Step, user: User, why: str) -> Moved:
    process, state = loaded(case)
    if taken := _taken_since(case, step):
        raise refuse("cases.taken_already", name=taken.step.name)
    moved = moves.withdraw(process, state, step.task, clock.today())
    close_step(step, StepState.DROPPED)
    note(case, "recall_vote", user, step=step, why=why.strip(), name=step.name)
    limits.sent_back(case, [step.element])
    return follow(case, process, moved, user)
