"""Answers with an honest outcome: each needs what its kind declares; what is kept open with a plan is never solved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import require_case, works
from gaoxin.apps.cases.appeal_states import Way
from gaoxin.apps.cases.models import Case, CaseAnswer, ContactAttempt
from gaoxin.apps.cases.services import limits, moving, times
from gaoxin.apps.cases.services.appeals import reviewing
from gaoxin.apps.cases.services.filing import kind_of
from gaoxin.apps.cases.services.telling import tell_about, tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, CaseState
from gaoxin.apps.zones.access import leaders_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.case_kinds import Counts, Outcome
from gaoxin.catalogue.case_kinds.answering import Need
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

ANSWER, PENDING, EXPLAIN = "answer", "pending", "explain"
ENDINGS = {
    ANSWER: (Counts.SOLVED, Counts.EXPLAINED, Counts.PENDING, Counts.UNREACHED),
    PENDING: (Counts.SOLVED, Counts.EXPLAINED, Counts.UNREACHED),
    EXPLAIN: (Counts.REFUSED,),
}
"""What each step may end in, by what the outcome counts as. Only the dispatching office refuses."""
HELD = "挂账"
"""The fact under which the process finds that a case is kept open with a plan."""
PLAN = "plan"
"""The clock that runs until the day of a plan."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was written in an answer."""

    outcome: str
    result: str = ""
    basis: str = ""
    ground: str = ""
    plan: str = ""
    plan_due: date | None = None
    leader: int | None = None


def outcomes(case: Case, element: str) -> list[Outcome]:
    """The outcomes a step may end in."""
    wanted = ENDINGS.get(element, ())
    return [one for one in kind_of(case.kind).outcomes.values() if one.counts in wanted]


@transaction.atomic
def answer(user: User, step_id: int, given: Given) -> moving.Moved:
    """Answer a case, end its plan, or say why it is refused: with everything the outcome needs, or not at all.

    Whoever filed is told and, unless it was refused, asked; a leader is told of the plan they answer for.
    """
    with moving.holding(user, step_id, given.result) as held:
        case, element = held.case, held.step.element
        outcome = next((one for one in outcomes(case, element) if one.key == given.outcome), None)
        if outcome is None:
            raise refuse("appeals.no_such_outcome", Place(path="outcome"))
        problems = list(_missing(case, outcome, given))
        if problems:
            raise Refusal(*problems)
        kept = outcome.counts is Counts.PENDING
        _end_plan(case)
        made = _written(user, case, outcome, given)
        case.outcome, case.state = outcome.key, CaseState.OPEN if kept else CaseState.ANSWERED
        case.save(update_fields=["outcome", "state"])
        limits.step_done(case, "solution")
        if kept and given.plan_due is not None:
            times.begin(case, PLAN, {"on": given.plan_due.isoformat()})
            reviewing.begin(made, outcome.review)
            tell_people(case, [made.leader], gettext_noop("%(number)s 挂账推进，由您负责：%(title)s"))
    moved = moving.act(user, step_id, answers={"opinion": given.result.strip()[:2000], HELD: kept})
    told = gettext_noop("%(number)s 已答复（%(outcome)s）：%(title)s")
    tell_about(moved.case, told, by=user, outcome=outcome.name)
    return moved


@transaction.atomic
def attempt(user: User, case_id: int, way: str, result: str, reached: bool) -> ContactAttempt:
    """Record one attempt to reach whoever filed."""
    case, place = require_case(user, case_id)
    if not works(place):
        raise refuse("cases.not_your_case", number=case.number)
    if way not in Way.values or not result.strip():
        raise refuse("appeals.attempt_empty", Place(path="result"))
    with as_system():
        case = moving.locked(case_id)
        if case.state not in RUNNING:
            raise refuse("cases.closed_already", number=case.number)
        note(case, "attempted", user, internal=True, way=str(Way(way).label), why=result.strip()[:300])
        return ContactAttempt.objects.create(
            case=case,
            zone_id=case.zone_id,
            way=way,
            result=result.strip()[:300],
            reached=reached,
            by=user,
            at=clock.now(),
        )


def attempts_made(case: Case) -> tuple[int, int]:
    """How many times on how many days somebody tried in vain to reach whoever filed."""
    made = list(case.attempts.filter(reached=False).values_list("at", flat=True))
    return len(made), len({clock.local(at).date() for at in made})


LACKING = {
    Need.RESULT: "appeals.needs_result",
    Need.BASIS: "appeals.needs_basis",
    Need.PLAN: "appeals.needs_plan",
    Need.DATE: "appeals.needs_date",
    Need.LEADER: "appeals.needs_leader",
    Need.GROUND: "appeals.needs_ground",
    Need.ATTEMPTS: "appeals.needs_attempts",
}
"""What is said where something that an outcome needs was not given."""


def _missing(case: Case, outcome: Outcome, given: Given) -> Iterator[Problem]:
    """What the outcome needs and was not given, each beside its field."""
    leaders = {one.pk for one in leaders_of(case.zone)}
    made, days = attempts_made(case)
    short = made < outcome.attempts or days < outcome.days
    wanted = {"made": made, "days": days, "wanted": outcome.attempts, "wanted_days": outcome.days}
    there = {
        Need.RESULT: bool(given.result.strip()),
        Need.BASIS: bool(given.basis.strip()),
        Need.PLAN: bool(given.plan.strip()),
        Need.DATE: given.plan_due is not None and given.plan_due > clock.today(),
        Need.LEADER: given.leader in leaders,
        Need.GROUND: given.ground in kind_of(case.kind).grounds,
        Need.ATTEMPTS: not short,
    }
    fields = {Need.DATE: "plan_due", Need.ATTEMPTS: "outcome"}
    for need in outcome.needs:
        if not there[need]:
            values = wanted if need is Need.ATTEMPTS else {}
            yield Problem(LACKING[need], values, Place(path=fields.get(need, need.value)))


def _written(user: User, case: Case, outcome: Outcome, given: Given) -> CaseAnswer:
    """The answer with what its outcome needs; what it does not need is not kept."""
    needs = set(outcome.needs)
    return CaseAnswer.objects.create(
        case=case,
        zone_id=case.zone_id,
        department_id=case.department_id,
        outcome=outcome.key,
        result=given.result.strip()[:2000],
        basis=given.basis.strip()[:500] if Need.BASIS in needs else "",
        ground=given.ground if Need.GROUND in needs else "",
        plan=given.plan.strip()[:2000] if Need.PLAN in needs else "",
        plan_due=given.plan_due if Need.DATE in needs else None,
        leader_id=given.leader if Need.LEADER in needs else None,
        answered_by=user,
        answered_at=clock.now(),
    )


def _end_plan(case: Case) -> None:
    """A plan that was open ends with the next answer: its clock and its reviews with it."""
    now = clock.now()
    for one in case.answers.filter(plan_due__isnull=False, ended_at__isnull=True):
        one.ended_at = now
        one.save()
        reviewing.drop(one)
    for running in case.clocks.filter(stage=PLAN, state="running"):
        times.end(running)
