"""The monthly look at cases that are kept open with a plan: one open review for each plan, the next set by the last."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import dispatches, require_case
from gaoxin.apps.cases.models import CaseAnswer, PlanReview
from gaoxin.apps.cases.services import moving, times
from gaoxin.apps.cases.services.filing import kind_of
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

MONTHS = 12


def begin(answer: CaseAnswer, months: int) -> PlanReview | None:
    """The first review of a plan, so many months after it was made; None where its kind asks for none."""
    return _set(answer, clock.today(), months) if months else None


def drop(answer: CaseAnswer) -> None:
    """The plan is over: nobody has to look at it any more."""
    for one in answer.reviews.filter(reviewed_at__isnull=True, dropped_at__isnull=True):
        one.dropped_at = clock.now()
        one.save()


@transaction.atomic
def review(user: User, review_id: int, text: str, on_course: bool, new_due: date | None = None) -> PlanReview:
    """Record a review; with a new day the plan is carried out by then. The next review is set, those who work on the
    case and whoever filed it are told."""
    found = PlanReview.objects.select_related("answer").filter(pk=review_id).first()
    if found is None:
        raise NotFound
    case, place = require_case(user, found.case_id)
    if not may_review(user, found, place.standing):
        raise refuse("appeals.review_by_office")
    if not text.strip():
        raise refuse("appeals.needs_result", Place(path="text"))
    if new_due is not None and new_due <= clock.today():
        raise refuse("appeals.needs_date", Place(path="new_due"))
    with as_system(), because(text.strip()[:300]):
        case = moving.locked(case.pk)
        found = PlanReview.objects.select_related("answer").select_for_update(of=("self",)).get(pk=review_id)
        if found.reviewed_at is not None or found.dropped_at is not None:
            raise refuse("appeals.reviewed_already")
        found.text, found.on_course = text.strip()[:1000], on_course
        found.reviewed_by, found.reviewed_at = user, clock.now()
        found.save()
        if new_due is not None:
            _put_off(found.answer, new_due)
        _set(found.answer, max(found.due, clock.today()), kind_of(case.kind).outcomes[found.answer.outcome].review)
        note(case, "plan_reviewed", user, why=found.text)
        moving.touch(case)
        tell_about(case, gettext_noop("%(number)s 挂账推进已复核：%(title)s"), by=user)
        return found


def may_review(user: User, found: PlanReview, standing: object) -> bool:
    """The dispatching office, supervision, or the leader who answers for the plan."""
    duties = standing.duties  # type: ignore[attr-defined] # what the person is in the zone
    return dispatches(standing) or Duty.SUPERVISION in duties or found.answer.leader_id == user.pk  # type: ignore[arg-type]


def _set(answer: CaseAnswer, since: date, months: int) -> PlanReview:
    return PlanReview.objects.create(
        answer=answer, case_id=answer.case_id, zone_id=answer.zone_id, due=_later(since, months)
    )


def _later(day: date, months: int) -> date:
    """The same day so many months later; where a month is shorter, its last."""
    month = day.month - 1 + months
    year, month = day.year + month // MONTHS, month % MONTHS + 1
    last = (date(year + month // MONTHS, month % MONTHS + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def _put_off(answer: CaseAnswer, day: date) -> None:
    answer.plan_due = day
    answer.save()
    for one in answer.case.clocks.filter(stage="plan", state="running"):
        one.happened = [{**one.happened[0], "due": {"on": day.isoformat()}}]
        times.compute(one)
        one.save()
