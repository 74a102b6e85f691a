"""What visits to enterprises offer to the frame and to the record of an enterprise."""

from collections.abc import Sequence
from datetime import datetime, time

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF, WORKERS
from gaoxin.apps.cases.queries.visits import briefing, plans
from gaoxin.apps.cases.services.visits import planning
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock
from gaoxin.web.registry import Group, HandOver, NavItem, Queue, RecordMatters, Waiting, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def may_be_sent(user: User) -> bool:
    return not roles_of(user).isdisjoint(WORKERS)


def visits_to_make(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """The visits the person still has to make, the first due first."""
    zone = zone_of_request(request)
    found = plans.own_visits(request.user, zone)[:limit] if zone is not None else []
    return [
        Waiting(
            title=str(visit.enterprise.organisation),
            link=reverse("visits:visit", args=[visit.pk]),
            kind=_t("走访"),
            due=(due := clock.local(datetime.combine(visit.due_on, time(17)))),
            working_days_left=working_days_left(due),
            action=_t("去走访"),
            synthetic=visit.synthetic,
        )
        for visit in found
    ]


def visits_count(request: HttpRequest) -> int:
    zone = zone_of_request(request)
    return 0 if zone is None else plans.own_visits(request.user, zone).count()


register(
    NavItem(
        key="visits.plans",
        fold="cases.voices",
        order=14,
        group=Group.AFFAIRS,
        label=_("走访企业"),
        url="visits:plans",
        icon="building",
        visible=works_in_a_zone,
    ),
    Queue(
        key="visits.mine",
        order=16,
        label=_("待走访"),
        items=visits_to_make,
        count=visits_count,
        link="visits:mine",
        visible=may_be_sent,
    ),
    HandOver(
        key="visits.planned",
        order=30,
        label=_("待走访"),
        count=lambda person, zone: plans.own_visits(person, zone).count(),
        move=planning.hand_over,
    ),
    RecordMatters(
        key="cases.open_cases",
        order=10,
        record="enterprises.enterprise",
        label=_("未办结的事项"),
        items=briefing.open_cases,
    ),
    RecordMatters(
        key="cases.visits_made",
        order=20,
        record="enterprises.enterprise",
        label=_("最近的走访"),
        items=briefing.visits_made,
    ),
)
