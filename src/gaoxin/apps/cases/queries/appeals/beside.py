"""What the page of an appeal shows besides what every case shows: why it was routed where it is, its answers, plans and
their reviews, attempts to reach the enterprise, and, to those who may see it, what the enterprise said."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.access import Place, dispatches, works
from gaoxin.apps.cases.models import Case, CaseAnswer, ContactAttempt, PlanReview, Routing, Step, Verdict
from gaoxin.apps.cases.queries.appeals.asking import HANDLING, QUESTIONS
from gaoxin.apps.cases.queries.appeals.proposing import Proposal, proposal
from gaoxin.apps.cases.queries.kinds import outcome_word
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import Department
from gaoxin.catalogue.case_kinds import CaseKind, package_case_kinds
from gaoxin.web.problems import language

APPEAL = "appeal"
Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer in words, with its reviews where it was a plan."""

    answer: CaseAnswer
    outcome: str
    ground: str
    reviews: Sequence[PlanReview]


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One question with what was said."""

    verdict: Verdict
    question: str
    reply: str


@dataclass(frozen=True, slots=True)
class Beside:
    """An appeal for one viewer. `verdicts` holds what the database lets this viewer read, `withheld` whether there is
    something they may not."""

    answers: Sequence[AnswerLine]
    routings: Sequence[Routing]
    attempts: Sequence[ContactAttempt]
    verdicts: Sequence[VerdictLine]
    withheld: bool
    proposal: Proposal | None
    departments: Sequence[Department]
    question: str
    replies: Sequence[Choice]
    calling: Step | None
    """The step whose question this viewer may put by telephone."""
    may_attempt: bool


def beside(case: Case, place: Place, own: Step | None, departments: Sequence[Department]) -> Beside | None:
    """What an appeal shows, for a viewer whose own step is `own`; None for other kinds of cases."""
    kind = package_case_kinds().get(case.kind)
    if case.kind != APPEAL or kind is None:
        return None
    open_steps = list(case.steps.filter(state="open"))
    asking = next((one for one in open_steps if one.element in QUESTIONS), None)
    asked, replies = _question(kind, asking)
    dispatching = own is not None and own.element == "dispatch"
    calling = asking if asking is not None and place.staff and _may_call(case, place) else None
    told = list(case.verdicts.exclude(answered_at=None)) if may_read_verdicts(case, place) else []
    return Beside(
        answers=_answers(kind, case, place),
        routings=list(case.routings.select_related("department", "routed_by")) if place.staff else [],
        attempts=list(case.attempts.select_related("by")) if place.staff else [],
        verdicts=[_verdict(kind, one) for one in told],
        withheld=place.staff and not may_read_verdicts(case, place) and case.answers.exists(),
        proposal=proposal(case) if dispatching else None,
        departments=departments if dispatching else [],
        question=asked,
        replies=replies,
        calling=calling,
        may_attempt=works(place) and case.state in RUNNING,
    )


def grounds(kind: CaseKind) -> list[Choice]:
    """The grounds on which a kind may be refused, in words."""
    return [(one.key, _named(one.name, one.name_en)) for one in kind.grounds.values()]


def may_read_verdicts(case: Case, place: Place) -> bool:
    """Whether somebody reads what the enterprise said: its own people, and whoever watches over all cases without
    working in a department that handled this one. The database holds the same wall."""
    if not place.staff:
        return place.filer
    return place.oversees and not place.standing.departments & _handlers(case)


def _may_call(case: Case, place: Place) -> bool:
    return dispatches(place.standing) and not place.standing.departments & _handlers(case)


def _handlers(case: Case) -> set[int | None]:
    handled = case.parts.filter(step__element__in=HANDLING)
    return set(handled.values_list("department_id", flat=True)) | {case.department_id}


def _answers(kind: CaseKind, case: Case, place: Place) -> list[AnswerLine]:
    found = list(case.answers.select_related("department", "leader").prefetch_related("reviews__reviewed_by"))
    words = dict(grounds(kind))
    return [
        AnswerLine(one, _outcome(case, one), words.get(one.ground, one.ground), list(one.reviews.all()))
        for one in found
    ]


def _outcome(case: Case, answer: CaseAnswer) -> str:
    return outcome_word(Case(kind=case.kind, outcome=answer.outcome))


def _question(kind: CaseKind, step: Step | None) -> tuple[str, list[Choice]]:
    if step is None or kind.judging is None:
        return "", []
    question = kind.judging.questions[QUESTIONS[step.element]]
    replies = [(one.key, _named(one.name, one.name_en)) for one in question.replies.values()]
    return _named(question.ask, question.ask_en), replies


def _verdict(kind: CaseKind, verdict: Verdict) -> VerdictLine:
    question = kind.judging.questions.get(verdict.question) if kind.judging is not None else None
    if question is None or verdict.reply not in question.replies:
        return VerdictLine(verdict, verdict.question, verdict.reply)
    reply = question.replies[verdict.reply]
    return VerdictLine(verdict, _named(question.ask, question.ask_en), _named(reply.name, reply.name_en))


def _named(chinese: str, english: str) -> str:
    return english if language() == "en" else chinese
