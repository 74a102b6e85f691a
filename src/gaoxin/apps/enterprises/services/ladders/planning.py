"""一企一策: plans for one enterprise, made by a cultivating department, with measures and what came of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import Place as Person
from gaoxin.apps.enterprises.ladder_access import may_cultivate, require_measure, require_plan
from gaoxin.apps.enterprises.ladder_states import UNFINISHED, MeasureState, PlanState
from gaoxin.apps.enterprises.models import CultivationMeasure, CultivationPlan, Enterprise
from gaoxin.apps.enterprises.queries.ladders.books import books_of
from gaoxin.apps.enterprises.queries.ladders.plans import may_report
from gaoxin.apps.enterprises.services.locking import locked
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import because

NOTICE = "enterprises.cultivation_plan"
LONGEST = {"words": 300, "result": 500, "summary": 1000}


@dataclass(frozen=True, slots=True)
class MeasureGiven:
    """A measure as it is entered. `department` empty: the enterprise itself does it."""

    words: str
    due_on: date
    department: int | None = None
    clause: str = ""
    fact: str = ""
    from_way: bool = False


@dataclass(frozen=True, slots=True)
class PlanGiven:
    """A plan as it is entered."""

    title: str
    department: int
    due_on: date
    summary: str = ""


@transaction.atomic
def make_plan(
    user: User, enterprise_id: int, given: PlanGiven, measures: Sequence[MeasureGiven] = ()
) -> CultivationPlan:
    """Make a plan; the enterprise's people are told. One plan at a time for one title."""
    enterprise, place = locked(user, enterprise_id)
    may_cultivate(place.standing)
    plan = _plan(user, enterprise, given)
    for one in measures:
        _measure(user, plan, one)
    _tell(plan, gettext_noop("区里为您企业制定了“%(title)s”培育计划"))
    return plan


@transaction.atomic
def make_plans(user: User, enterprise_ids: Iterable[int], given: PlanGiven) -> tuple[int, int]:
    """The same plan for several enterprises; how many were made, and how many had one already."""
    made = there = 0
    for key in sorted(set(enterprise_ids)):
        if active_plan(key, given.title) is None:
            make_plan(user, key, given)
            made += 1
        else:
            there += 1
    return made, there


def active_plan(enterprise_id: int, title: str) -> CultivationPlan | None:
    return CultivationPlan.objects.filter(enterprise=enterprise_id, title=title, state=PlanState.ACTIVE).first()


def _plan(user: User, enterprise: Enterprise, given: PlanGiven) -> CultivationPlan:
    if given.title not in {book.title for book in books_of(enterprise.zone_id).values()}:
        raise refuse("ladders.no_title", Place(path="title"), title=given.title)
    if given.due_on < clock.today():
        raise refuse("ladders.due_passed", Place(path="due_on"))
    if active_plan(enterprise.pk, given.title) is not None:
        raise refuse("ladders.plan_there", Place(path="title"), title=given.title)
    return CultivationPlan.objects.create(
        enterprise=enterprise,
        zone_id=enterprise.zone_id,
        organisation_id=enterprise.organisation_id,
        synthetic=enterprise.synthetic,
        title=given.title,
        summary=_text("summary", given.summary),
        department=_department(enterprise.zone_id, given.department),
        due_on=given.due_on,
        made_by=user,
        made_at=clock.now(),
    )


def _department(zone_id: int, key: int) -> Department:
    found = Department.objects.filter(pk=key, zone=zone_id).first()
    if found is None:
        raise refuse("ladders.no_department", Place(path="department"))
    return found


def _text(name: str, words: str, *, needed: bool = False) -> str:
    said = words.strip()
    if needed and not said:
        raise refuse("ladders.text_needed", Place(path=name))
    if len(said) > LONGEST[name]:
        raise refuse("ladders.reason_too_long", Place(path=name), longest=LONGEST[name])
    return said


@transaction.atomic
def add_measure(user: User, plan_id: int, given: MeasureGiven) -> CultivationMeasure:
    """Add a measure to a plan that is carried out."""
    plan, place = require_plan(user, plan_id)
    may_cultivate(place.standing)
    return _measure(user, _active(plan), given)


def _measure(user: User, plan: CultivationPlan, given: MeasureGiven) -> CultivationMeasure:
    if given.due_on < clock.today():
        raise refuse("ladders.due_passed", Place(path="due_on"))
    return CultivationMeasure.objects.create(
        plan=plan,
        words=_text("words", given.words, needed=True),
        department=_department(plan.zone_id, given.department) if given.department else None,
        due_on=given.due_on,
        clause=given.clause,
        fact=given.fact,
        from_way=given.from_way,
        changed_by=user,
        changed_at=clock.now(),
    )


def _active(plan: CultivationPlan) -> CultivationPlan:
    found = CultivationPlan.objects.select_for_update().get(pk=plan.pk)
    if found.state != PlanState.ACTIVE:
        raise refuse("ladders.plan_over")
    return found


@transaction.atomic
def report_measure(user: User, measure_id: int, state: MeasureState, result: str) -> CultivationMeasure:
    """Say how a measure goes on. Whoever works in its department may, whoever cultivates, and for a measure of the
    enterprise its own people."""
    found, place = require_measure(user, measure_id)
    _active(found.plan)
    _may_report(found, place)
    row = CultivationMeasure.objects.select_for_update().get(pk=found.pk)
    row.result = _text("result", result, needed=state not in UNFINISHED)
    row.state, row.changed_by, row.changed_at = state, user, clock.now()
    row.save()
    return row


def _may_report(found: CultivationMeasure, place: Person) -> None:
    if not may_report(found, place):
        raise refuse("ladders.not_your_desk")


@transaction.atomic
def end_plan(user: User, plan_id: int, reached: bool, result: str) -> CultivationPlan:
    """End a plan with its result. Measures that are still open are closed with it."""
    plan, place = require_plan(user, plan_id)
    may_cultivate(place.standing)
    row = _active(plan)
    said = _text("summary", result)
    if not said:
        raise refuse("ladders.text_needed", Place(path="result"))
    row.state = PlanState.REACHED if reached else PlanState.CLOSED
    row.result, row.ended_at = said, clock.now()
    with because(said):
        row.save()
    for measure in row.measures.filter(state__in=UNFINISHED):
        measure.state, measure.changed_by, measure.changed_at = MeasureState.DROPPED, user, clock.now()
        measure.result = measure.result or said[: LONGEST["result"]]
        measure.save()
    _tell(row, gettext_noop("“%(title)s”培育计划已结束"))
    return row


def _tell(plan: CultivationPlan, words: str) -> None:
    link = reverse("enterprises:cultivation_plan", args=[plan.pk])
    inbox.tell(members_of(plan.organisation_id), NOTICE, words, {"title": plan.title}, link)
