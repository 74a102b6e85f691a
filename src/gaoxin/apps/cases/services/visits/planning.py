"""Planning visits: the plan of a month or quarter, which enterprises by whom until when, and what is changed later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import Visit, VisitPlan
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.visit_access import arranges, may_record, require_plan, require_visit, visits_somebody
from gaoxin.apps.cases.visit_states import VisitPeriod, VisitState
from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system, because

MOST = 500
"""Enterprises of one plan."""
LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding enterprises: visits planned, enterprises the plan had already."""

    planned: int
    there: int


def period_of(period: str, day: date) -> tuple[date, date]:
    """The month or quarter in which a day lies, first and last day."""
    first = day.replace(day=1)
    months = 1
    if period == VisitPeriod.QUARTER:
        first, months = first.replace(month=(day.month - 1) // 3 * 3 + 1), 3
    year, month = divmod(first.year * LAST_MONTH + first.month - 1 + months, LAST_MONTH)
    return first, date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


@transaction.atomic
def make_plan(user: User, zone: Zone, title: str, period: str, day: date, *, synthetic: bool = False) -> VisitPlan:
    """Make the plan of the month or quarter in which the day lies."""
    if not arranges(user, zone):
        raise refuse("visits.for_office")
    if period not in VisitPeriod.values:
        raise refuse("visits.choose_period", Place(path="period"))
    starts, ends = period_of(period, day)
    if ends < clock.today():
        raise refuse("visits.over_already", Place(path="day"))
    if VisitPlan.objects.filter(zone=zone, title=title.strip()).exists():
        raise refuse("visits.named_already", Place(path="title"), title=title.strip())
    return VisitPlan.objects.create(
        zone=zone,
        title=title.strip(),
        period=period,
        starts_on=starts,
        ends_on=ends,
        made_by=user,
        made_at=clock.now(),
        synthetic=synthetic,
    )


@transaction.atomic
def add_visits(user: User, plan_id: int, enterprises: Sequence[int], visitor: User, due_on: date) -> Added:
    """Put enterprises into a plan, to be visited by somebody until a day of its time; those it has already are left
    as they are. Whoever is to go is told once."""
    plan = require_plan(user, plan_id)
    if not arranges(user, plan.zone):
        raise refuse("visits.for_office")
    _check(plan, visitor, due_on)
    found = list(enterprises_in(user, plan.zone).filter(pk__in=list(enterprises)).order_by("pk"))
    VisitPlan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
    there = set(plan.visits.exclude(state=VisitState.CANCELLED).values_list("enterprise_id", flat=True))
    new = [one for one in found if one.pk not in there]
    if len(there) + len(new) > MOST:
        raise refuse("visits.too_many", most=MOST)
    for one in new:
        Visit.objects.create(
            zone=plan.zone, plan=plan, enterprise=one, visitor=visitor, due_on=due_on, synthetic=one.synthetic
        )
    if new and visitor.pk != user.pk:
        values = {"plan": plan.title, "count": len(new), "day": due_on.isoformat()}
        told = gettext_noop("%(plan)s：%(count)s 家企业由您在 %(day)s 前走访")
        inbox.tell([visitor], NOTICE, told, values, reverse("visits:mine"))
    return Added(len(new), len(found) - len(new))


@transaction.atomic
def change_visit(user: User, visit_id: int, visitor: User, due_on: date) -> Visit:
    """Give a planned visit to somebody else, or another day."""
    visit = require_visit(user, visit_id)
    if not arranges(user, visit.zone):
        raise refuse("visits.for_office")
    visit = locked(visit)
    if visit.plan is not None:
        _check(visit.plan, visitor, due_on)
    visit.visitor, visit.due_on = visitor, due_on
    visit.save(update_fields=["visitor", "due_on"])
    return visit


def hand_over(giver: User, taker: User, zone: Zone) -> int:
    """Whoever leaves the zone leaves the visits still to be made to a successor; answers how many."""
    return Visit.objects.filter(visitor=giver, zone=zone, state=VisitState.PLANNED).update(visitor=taker)


@transaction.atomic
def cancel_visit(user: User, visit_id: int, why: str) -> Visit:
    """Take a visit out of its plan, with a reason; it counts neither as planned nor as done."""
    visit = require_visit(user, visit_id)
    if not may_record(user, visit):
        raise refuse("visits.not_yours")
    if not why.strip():
        raise refuse("assignments.no_reason")
    with because(why.strip()):
        visit = locked(visit)
        visit.state, visit.cancelled_why = VisitState.CANCELLED, why.strip()[:300]
        visit.save(update_fields=["state", "cancelled_why"])
    return visit


def locked(visit: Visit) -> Visit:
    """A visit that is still to be made, which nobody else changes until this transaction ends."""
    related = ("zone", "plan", "visitor", "enterprise__organisation")
    found = Visit.objects.select_for_update(of=("self",)).select_related(*related).get(pk=visit.pk)
    if found.state != VisitState.PLANNED:
        raise refuse("visits.done_already", state=str(found.get_state_display()))
    return found


def _check(plan: VisitPlan, visitor: User, due_on: date) -> None:
    with as_system():
        works = visits_somebody(visitor, plan.zone)
    if not works:
        raise refuse("visits.no_visitor", Place(path="visitor"))
    if not plan.starts_on <= due_on <= plan.ends_on:
        raise refuse("visits.outside_plan", Place(path="due_on"), starts=plan.starts_on, ends=plan.ends_on)


def enterprises_of(plan: VisitPlan) -> QuerySet[Enterprise]:
    """The enterprises that a plan has."""
    return Enterprise.objects.filter(pk__in=plan.visits.exclude(state=VisitState.CANCELLED).values("enterprise"))
