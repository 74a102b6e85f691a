"""Between receipt and answer: telling how it goes, reporting the result, judging it."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import parts_held, require_case
from gaoxin.apps.cases.instruction_access import may_tell
from gaoxin.apps.cases.instruction_states import LeaderVerdict
from gaoxin.apps.cases.models import Case, Instruction, Progress, Step
from gaoxin.apps.cases.queries.own_pages import SUPERVISED_KINDS
from gaoxin.apps.cases.services import limits, moving
from gaoxin.apps.cases.services.bundles import stepping
from gaoxin.apps.cases.services.moving import DEPARTMENTS, Moved
from gaoxin.apps.cases.services.ordering import ANSWER, Handed, checked, order
from gaoxin.apps.cases.services.telling import tell_about, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.engines.flows.assignments import CastVote, Vote
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

LONGEST = 2000
LONGEST_NOTE = 500
DOING = ("handle", "answer", "follow")
"""Steps in which somebody reports what was done."""
JUDGING = ("verify", "confirm")
"""Steps in which somebody says whether it is done."""
BACK = timedelta(days=31)
"""How far back a day of progress may lie."""


@transaction.atomic
def tell_progress(user: User, case_id: int, on: date, text: str) -> Progress:
    """Tell how a supervised case goes. Whoever asked for it and whoever works on it are told."""
    case, place = require_case(user, case_id)
    if case.kind not in SUPERVISED_KINDS:
        raise NotFound
    if not may_tell(user, case, place):
        raise refuse("instructions.not_yours", number=case.number)
    text = _text(text, "text", LONGEST)
    if not clock.today() - BACK <= on <= clock.today():
        raise refuse("instructions.progress_day", Place(path="on"), days=BACK.days)
    departments = place.standing.departments
    mine = case.department_id if case.department_id in departments else next(iter(sorted(departments)), None)
    with as_system():
        told = Progress.objects.create(
            case=case, department_id=mine, on=on, text=text, entered_by=user, entered_at=clock.now()
        )
        note(case, "progress", user, why=text[:300])
        limits.received(moving.locked(case.pk))
        moving.touch(moving.locked(case.pk))
        tell_about(case, gettext_noop("%(number)s 有新进展：%(title)s"), by=user, internal=True)
        if case.filed_by is not None and case.filed_by != user:
            tell_people(case, [case.filed_by], gettext_noop("%(number)s 有新进展：%(title)s"))
    return told


@transaction.atomic
def report_result(user: User, case_id: int, text: str) -> Moved:
    """Report what one's part of it came to; the answer of the department that leads goes to whoever asked."""
    case, _ = require_case(user, case_id)
    step = own_step(user, case, DOING)
    text = _text(text, "text", LONGEST)
    if step.element == "handle" and case.kind != "procedure":
        _keep_part(user, case, step, text)
    moved = moving.act(user, step.pk, answers={"opinion": text}, why=text[:300])
    if moved.over:
        with as_system():
            Case.objects.filter(pk=case.pk).update(outcome="done")
            stepping.case_reported(case, text)
    return moved


@transaction.atomic
def review(user: User, case_id: int, verdict: LeaderVerdict | None, text: str, *, due: date | None = None) -> Moved:
    """The leader's word on the result: 阅 or 同意 ends the case; 继续办 sends it back with what is wanted and a day."""
    case, _ = require_case(user, case_id)
    step = own_step(user, case, ("review",))
    if verdict is None:
        raise refuse("instructions.choose_verdict", Place(path="verdict"))
    text = text.strip()[:LONGEST_NOTE]
    if verdict == LeaderVerdict.CONTINUE:
        return _continue(user, case, step, _text(text, "text", LONGEST_NOTE), due)
    with as_system():
        Instruction.objects.filter(case=case).update(verdict=verdict)
        Case.objects.filter(pk=case.pk).update(outcome=verdict.value)
    answers = {"继续办": False, "decision": str(verdict.label), "opinion": text}
    return moving.act(user, step.pk, answers=answers, why=text)


def _continue(user: User, case: Case, step: Step, text: str, due: date | None) -> Moved:
    if due is None:
        raise refuse("instructions.choose_due", Place(path="due"))
    checked(case.zone, Handed(case.department_id or 0, due))
    with as_system():
        instruction = Instruction.objects.get(case=case)
        instruction.verdict, instruction.rounds = LeaderVerdict.CONTINUE, instruction.rounds + 1
        instruction.save()
        departments = _departments(case)
    answers: dict[str, object] = {
        "继续办": True,
        "decision": str(LeaderVerdict.CONTINUE.label),
        "opinion": text,
        DEPARTMENTS: departments,
        "承办单位数": len(departments),
    }
    moved = moving.act(user, step.pk, answers=answers, why=text)
    with as_system():
        again = moving.locked(case.pk)
        limits.sent_back(again, [ANSWER])
        order(again, due)
    return moved


@transaction.atomic
def judge(user: User, case_id: int, text: str, *, done: bool) -> Moved:
    """Whether what was reported is done: then the case is closed; else it goes back with the reason, its time anew."""
    case, _ = require_case(user, case_id)
    step = own_step(user, case, JUDGING)
    text = text.strip()[:LONGEST_NOTE]
    if done:
        with as_system():
            Case.objects.filter(pk=case.pk).update(outcome="closed" if step.element == "verify" else "removed")
        return moving.act(user, step.pk, answers={"opinion": text}, why=text)
    text = _text(text, "text", LONGEST_NOTE)
    moved = moving.act(user, step.pk, CastVote(Vote.OPPOSE), answers={"opinion": text}, why=text)
    with as_system():
        again = moving.locked(case.pk)
        limits.sent_back(again, [ANSWER])
        moving.touch(again)
    return moved


def _keep_part(user: User, case: Case, step: Step, text: str) -> None:
    """What one of several departments did stands among the progress, for the step itself keeps one opinion."""
    part = parts_held(user, step)[0]
    with as_system():
        Progress.objects.create(
            case=case,
            department_id=part.department_id,
            on=clock.today(),
            text=text,
            entered_by=user,
            entered_at=clock.now(),
        )


def own_step(user: User, case: Case, elements: tuple[str, ...]) -> Step:
    """The open step of these that the person has a part in; refused where there is none."""
    for step in case.steps.filter(state=StepState.OPEN, element__in=elements):
        if parts_held(user, step):
            return step
    raise refuse("instructions.not_your_turn", number=case.number)


def _departments(case: Case) -> list[int]:
    """Those it goes back to: whoever answers for it now, and those that helped."""
    data = moving.loaded(case)[1].data
    given = data.get(DEPARTMENTS)
    lead = [] if case.department_id is None else [case.department_id]
    return list(dict.fromkeys([*lead, *(int(key) for key in (given if isinstance(given, list) else []))]))


def _text(text: str, path: str, longest: int) -> str:
    text = text.strip()
    if not text:
        raise refuse("instructions.say_something", Place(path=path))
    if len(text) > longest:
        raise refuse("instructions.too_long", Place(path=path), longest=longest)
    return text
