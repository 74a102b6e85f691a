"""What is done with a direct report: received and answered above, returned and completed, copies noted."""

from collections.abc import Sequence

from django.db import transaction

from gaoxin.apps.cases.access import parts_held
from gaoxin.apps.cases.models import Case, DirectReport, ReportCopy, Step
from gaoxin.apps.cases.report_access import require_copy, require_report
from gaoxin.apps.cases.report_states import ReportState, Result
from gaoxin.apps.cases.services import limits, moving
from gaoxin.apps.cases.services.moving import Moved
from gaoxin.apps.cases.services.talking import Upload, say
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

LONGEST = 2000
LONGEST_RETURN = 1000
ANSWER = "answer"


@transaction.atomic
def receive(user: User, case_id: int) -> Moved:
    """收件: one of those it is addressed to takes it; the sender is told by the case."""
    report, step = _own(user, case_id, "receipt")
    moved = moving.act(user, step.pk)
    _keep(report, state=ReportState.RECEIVED, received_at=clock.now())
    return moved


@transaction.atomic
def answer(user: User, case_id: int, result: Result | None, text: str, number: str = "") -> Moved:
    """答复: the result, in words, with the number of the paper above. It ends the case."""
    report, step = _own(user, case_id, ANSWER)
    if result is None:
        raise refuse("instructions.choose_verdict", Place(path="result"))
    text = _text(text, LONGEST)
    with as_system():
        Case.objects.filter(pk=case_id).update(outcome=result.value)
    moved = moving.act(user, step.pk, answers={"退回补正": False, "opinion": text}, why=text[:300])
    _keep(
        report,
        state=ReportState.ANSWERED,
        answer=text,
        answer_number=number.strip()[:60],
        answered_at=clock.now(),
    )
    return moved


@transaction.atomic
def return_for(user: User, case_id: int, what: str) -> Moved:
    """退回补正: what is missing, once and whole; the department that sent it completes it."""
    report, step = _own(user, case_id, ANSWER)
    what = _text(what, LONGEST_RETURN)
    moved = moving.act(user, step.pk, answers={"退回补正": True, "opinion": what}, why=what[:300])
    _keep(report, state=ReportState.RETURNED, returned_for=what, returns=report.returns + 1)
    return moved


@transaction.atomic
def amend(user: User, case_id: int, text: str, uploads: Sequence[Upload] = ()) -> Moved:
    """补正: what was missing, in words and files; it is to be answered again, with its time anew."""
    report, step = _own(user, case_id, "amend")
    text = _text(text, LONGEST)
    say(user, case_id, text, internal=False, uploads=uploads)
    moved = moving.act(user, step.pk, answers={"opinion": text}, why=text[:300])
    with as_system():
        case = moving.locked(case_id)
        limits.sent_back(case, [ANSWER])
        moving.touch(case)
    _keep(report, state=ReportState.AMENDED)
    return moved


@transaction.atomic
def note_copy(user: User, copy_id: int) -> ReportCopy:
    """阅知 of a copy; whoever does it again changes nothing."""
    copy = require_copy(user, copy_id)
    if copy.seen_at is None:
        with as_system():
            copy.seen_by, copy.seen_at = user, clock.now()
            copy.save()
    return copy


def _own(user: User, case_id: int, element: str) -> tuple[DirectReport, Step]:
    """The report and its open step of this kind, in which the person has a part."""
    report, _ = require_report(user, case_id)
    for step in report.case.steps.filter(state=StepState.OPEN, element=element):
        if parts_held(user, step):
            return report, step
    raise refuse("instructions.not_your_turn", number=report.case.number)


def _keep(report: DirectReport, **values: object) -> None:
    with as_system():
        for name, value in values.items():
            setattr(report, name, value)
        report.save(update_fields=list(values))


def _text(text: str, longest: int) -> str:
    text = text.strip()
    if not text:
        raise refuse("instructions.say_something", Place(path="text"))
    if len(text) > longest:
        raise refuse("instructions.too_long", Place(path="text"), longest=longest)
    return text
