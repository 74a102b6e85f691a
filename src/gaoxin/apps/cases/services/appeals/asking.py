"""The enterprise's own verdict: whether it is solved, and a month later whether it is satisfied. Each question is asked
once, as its step is reached. What is said is kept apart from the case: neither its steps nor its trail nor a notice
tell it, so that those who handled the case do not read it by name.

Whatever the answer, the process only learns whether the case is to be handled again.
"""

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import dispatches, require_case
from gaoxin.apps.cases.appeal_states import Asked
from gaoxin.apps.cases.models import Case, Step, Verdict
from gaoxin.apps.cases.queries.appeals.asking import HANDLING, QUESTIONS
from gaoxin.apps.cases.services import limits, moving, signing
from gaoxin.apps.cases.services.filing import kind_of
from gaoxin.apps.cases.services.telling import filers, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import CaseState, StepState
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.case_kinds.answering import Question, Says
from gaoxin.engines.flows.running.stepping import complete
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

AGAIN = "重新办理"
"""The fact under which the process finds that the case is handled again."""
TOLD = {
    "solved": gettext_noop("请回答：%(title)s 解决了没有（%(number)s）"),
    "satisfied": gettext_noop("一个月了，请再答一问：%(title)s 有没有反复、满意不满意（%(number)s）"),
}


def put_question(case: Case, step: Step) -> None:
    """A question is put as its step is reached: once, and whoever filed is told."""
    question = QUESTIONS.get(step.element)
    if question is None or kind_of(case.kind).judging is None:
        return
    Verdict.objects.create(
        case=case,
        zone_id=case.zone_id,
        organisation_id=case.organisation_id,
        person_id=case.filed_by_id if case.organisation_id is None else None,
        handlers=handlers(case),
        step=step.pk,
        question=question,
        asked_at=clock.now(),
    )
    tell_people(case, filers(case), TOLD[question])


def handled_again(case: Case, step: Step) -> None:
    """The case came back to be dispatched: its outcome is open again, and its limits run anew."""
    answered = [one for one in ("answer", "solution") if _done(case, one)]
    if step.element == "dispatch" and case.verdicts.exists():
        case.state, case.outcome = CaseState.OPEN, ""
        limits.sent_back(case, answered)


def lapse(case: Case) -> None:
    """Questions whose step is over without an answer: nobody answered, which is none."""
    waiting = case.verdicts.filter(answered_at__isnull=True, lapsed_at__isnull=True)
    for one in waiting:
        if not Step.objects.filter(pk=one.step, state=StepState.OPEN).exists():
            one.lapsed_at = clock.now()
            one.save()


@transaction.atomic
def judge(user: User, step_id: int, reply: str, text: str = "") -> moving.Moved:
    """Whoever filed answers a question. What is not solved or not satisfying is handled again."""
    with moving.holding(user, step_id) as held:
        _, place = require_case(user, held.case.pk)
        if not place.filer or place.staff:
            raise refuse("appeals.not_asked")
        good = _said(held.case, held.step, reply, text, user, Asked.ONLINE)
    return moving.act(user, step_id, answers={AGAIN: not good})


@transaction.atomic
def record_call(user: User, step_id: int, reply: str, text: str) -> moving.Moved:
    """What whoever filed said on the telephone, recorded by the dispatching office; never by those who handled it."""
    step = Step.objects.filter(pk=step_id).first()
    if step is None:
        raise NotFound
    case, place = require_case(user, step.case_id)
    with as_system():
        case = moving.locked(case.pk)
        if not dispatches(place.standing) or place.standing.departments & set(handlers(case)):
            raise refuse("appeals.called_by_office")
        step = case.steps.get(pk=step_id)
        if step.state != StepState.OPEN:
            raise refuse("appeals.not_asked")
        good = _said(case, step, reply, text, user, Asked.PHONE)
        signing.release(step)
        moving.close_step(step, StepState.DONE)
        note(case, "called_back", user, step=step)
        process, state = moving.loaded(case)
        return moving.follow(case, process, complete(process, state, step.task, {AGAIN: not good}, clock.today()), user)


def handlers(case: Case) -> list[int]:
    """The departments that had a part in handling a case."""
    parts = case.parts.filter(step__element__in=HANDLING, department__isnull=False)
    keys = set(parts.values_list("department_id", flat=True))
    return sorted(keys | ({case.department_id} if case.department_id is not None else set()))


def question_of(case: Case, step: Step) -> Question | None:
    """The question a step puts, as it is declared."""
    judging = kind_of(case.kind).judging
    return None if judging is None else judging.questions.get(QUESTIONS.get(step.element, ""))


def _said(case: Case, step: Step, reply: str, text: str, user: User, how: Asked) -> bool:
    """Keep what was said; answers whether it is good."""
    question = question_of(case, step)
    verdict = Verdict.objects.select_for_update().filter(step=step.pk).first()
    if question is None or verdict is None or verdict.answered_at is not None or verdict.lapsed_at is not None:
        raise refuse("appeals.not_asked")
    chosen = question.replies.get(reply)
    if chosen is None:
        raise refuse("appeals.no_such_reply", Place(path="reply"))
    verdict.reply, verdict.good, verdict.how = chosen.key, chosen.says is Says.GOOD, how
    verdict.text, verdict.answered_by, verdict.answered_at = text.strip()[:1000], user, clock.now()
    verdict.save()
    return verdict.good


def _done(case: Case, stage: str) -> bool:
    found = limits.limits_of(case)
    one = found.stage(stage) if found is not None else None
    return one is not None and one.done_at is not None
