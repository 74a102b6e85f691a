"""Experiences to copy and to tell, and problems of institutions: raised, proposed, changed or declined."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.policies.fund_access import may_register, require_worked
from gaoxin.apps.policies.fund_states import ExperienceKind, ExperienceState, ReformState
from gaoxin.apps.policies.models import Experience, ExperienceStep, ReformProblem
from gaoxin.apps.policies.services.funds.papers import Handed, kept
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

SETTLED = (ExperienceState.DONE, ExperienceState.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class WrittenExperience:
    """An experience; of the zone's own, `result` is what it brought."""

    kind: str
    title: str
    area: str
    source: str
    content: str
    department: Department
    document: str = ""
    due: date | None = None
    result: str = ""


@transaction.atomic
def register_experience(user: User, zone: Zone, written: WrittenExperience, *, synthetic: bool = False) -> Experience:
    """Take in an experience to be copied, or tell one of the zone's own, which is done already and says its result."""
    _may(user, zone, written.department)
    own = written.kind == ExperienceKind.OWN
    if own and not written.result:
        raise refuse("reform.result_missing", Place(path="result"))
    return Experience.objects.create(
        zone=zone,
        state=ExperienceState.DONE if own else ExperienceState.TO_DO,
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
        **{name: getattr(written, name) for name in written.__slots__},
    )


@transaction.atomic
def report_experience(
    user: User, experience_id: int, state: ExperienceState, note: str, file: Handed | None = None
) -> Experience:
    """How far it is, with its evidence; done and not applicable say so in words that stay."""
    found = require_worked(Experience, user, experience_id)
    row = Experience.objects.select_for_update().get(pk=found.pk)
    if state in SETTLED:
        row.result = note
    row.state = state
    row.save()
    ExperienceStep.objects.create(experience=row, state=state, note=note, by=user, at=clock.now(), **kept(file))
    return row


@dataclass(frozen=True, slots=True)
class WrittenProblem:
    """A rule that stands in the way, who met it, and which department sees to it."""

    title: str
    text: str
    rule: str
    raised_by: str
    raised_on: date
    department: Department


@transaction.atomic
def raise_problem(user: User, zone: Zone, written: WrittenProblem, *, synthetic: bool = False) -> ReformProblem:
    _may(user, zone, written.department)
    _past(written.raised_on, "raised_on")
    told = {name: getattr(written, name) for name in written.__slots__}
    return ReformProblem.objects.create(zone=zone, made_by=user, synthetic=synthetic, **told)


@transaction.atomic
def propose_change(user: User, problem_id: int, proposal: str, to: str, day: date) -> ReformProblem:
    """What should be changed, proposed to whom, on which day."""
    row = _problem(user, problem_id, ReformState.RAISED)
    _past(day, "day")
    row.state, row.proposal, row.proposed_to, row.proposed_on = ReformState.PROPOSED, proposal, to, day
    row.save()
    return row


@transaction.atomic
def answer_proposal(
    user: User, problem_id: int, state: ReformState, day: date, document: str, answer: str
) -> ReformProblem:
    """Changed by a document, or declined with a reason."""
    row = _problem(user, problem_id, ReformState.PROPOSED)
    _past(day, "day")
    if state == ReformState.CHANGED and not document:
        raise refuse("reform.changed_needs_document", Place(path="document"))
    if state == ReformState.DECLINED and not answer:
        raise refuse("money.needs_words", Place(path="answer"))
    if state not in (ReformState.CHANGED, ReformState.DECLINED):
        raise refuse("reform.not_so", Place(path="state"), state=str(ReformState(row.state).label))
    row.state, row.answered_on, row.document, row.answer = state, day, document, answer
    row.save()
    return row


def _problem(user: User, problem_id: int, state: ReformState) -> ReformProblem:
    found = require_worked(ReformProblem, user, problem_id)
    row = ReformProblem.objects.select_for_update().get(pk=found.pk)
    if row.state != state:
        raise refuse("reform.not_so", state=str(ReformState(row.state).label))
    return row


def _may(user: User, zone: Zone, department: Department) -> None:
    if not may_register(user, zone):
        raise refuse("money.staff_only")
    if department.zone_id != zone.pk:
        raise refuse("money.other_zone", Place(path="department"))


def _past(day: date, field: str) -> None:
    if day > clock.today():
        raise refuse("money.day_to_come", Place(path=field))
