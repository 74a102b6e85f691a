"""What the page of an appeal shows to one viewer, and what the forms of its steps offer."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.models import Case, PlanReview, Step
from gaoxin.apps.cases.queries.appeals.beside import APPEAL, Beside, Choice, beside, grounds
from gaoxin.apps.cases.queries.kinds import outcome_words
from gaoxin.apps.cases.services.appeals.answering import outcomes
from gaoxin.apps.cases.services.appeals.reviewing import may_review
from gaoxin.apps.cases.services.filing import kind_of
from gaoxin.apps.cases.services.showing import CasePage
from gaoxin.apps.zones.access import current_departments, leaders_of
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class StepForm:
    """What the form of a step offers: outcomes, leaders, grounds."""

    case: Case
    step: Step
    outcomes: Sequence[Choice]
    leaders: Sequence[Choice]
    grounds: Sequence[Choice]


def beside_page(page: CasePage) -> Beside | None:
    """What an appeal shows besides; None for other kinds."""
    if page.case.kind != APPEAL:
        return None
    own = page.own_step.step if page.own_step is not None else None
    return beside(page.case, page.place, own, current_departments(page.case.zone))


def step_form(user: User, case_id: int, step_id: int, element: str) -> StepForm:
    """What the form of a step of an appeal offers; *not found* where the step is another."""
    case, place = require_case(user, case_id)
    step = case.steps.filter(pk=step_id, element=element).first()
    if step is None or not place.staff or case.kind != APPEAL:
        raise NotFound
    words = dict(outcome_words(case.kind))
    return StepForm(
        case,
        step,
        [(one.key, words[one.key]) for one in outcomes(case, element)],
        [(str(one.pk), one.display_name) for one in leaders_of(case.zone)],
        grounds(kind_of(case.kind)),
    )


def plan_review(user: User, review_id: int) -> PlanReview:
    """A review that somebody may record, or *not found*."""
    found = PlanReview.objects.select_related("answer__leader", "case").filter(pk=review_id).first()
    if found is None:
        raise NotFound
    _, place = require_case(user, found.case_id)
    if not may_review(user, found, place.standing):
        raise NotFound
    return found
