"""挂账台账: cases that are kept open with a plan, when each is to be looked at next, and what is overdue."""

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, Q, QuerySet, Subquery

from gaoxin.apps.cases.access import OVERSEEING_DUTIES
from gaoxin.apps.cases.appeal_access import Watch
from gaoxin.apps.cases.models import CaseAnswer, PlanReview
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web import clock

SOON = 7
"""Days before a review is due on which it begins to wait."""


def open_plans(watch: Watch, user: User) -> QuerySet[CaseAnswer]:
    """The plans of a zone that run, whose next review is due first: all for those who watch over all cases, those of
    their departments or led by them for others."""
    found = CaseAnswer.objects.filter(zone=watch.zone, plan_due__isnull=False, ended_at__isnull=True)
    if not watch.everything:
        found = found.filter(Q(department__in=watch.departments) | Q(leader=user))
    waiting = PlanReview.objects.filter(answer=OuterRef("pk"), reviewed_at__isnull=True, dropped_at__isnull=True)
    found = found.annotate(review_due=Subquery(waiting.values("due")[:1]), review_id=Subquery(waiting.values("pk")[:1]))
    return found.select_related("case__organisation", "department", "leader").order_by("review_due", "pk")


def reviews_waiting(user: User | AnonymousUser) -> QuerySet[PlanReview]:
    """The reviews that are due within a week or overdue and wait for this person: those of the zones in whose office
    or supervision they work, and of the plans they answer for."""
    if not user.is_authenticated:
        return PlanReview.objects.none()
    watched = [zone.pk for zone in zones_of(user) if standing(user, zone).duties & OVERSEEING_DUTIES]
    waiting = PlanReview.objects.filter(reviewed_at__isnull=True, dropped_at__isnull=True)
    waiting = waiting.filter(due__lte=clock.today() + timedelta(days=SOON), zone__in=zones_of(user))
    waiting = waiting.filter(Q(zone__in=watched) | Q(answer__leader=user))
    return waiting.select_related("case", "answer").order_by("due", "pk")
