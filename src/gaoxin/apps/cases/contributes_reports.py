"""Direct reports on the frame: the zone's own, and the queue of whoever receives them above."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.reports import pages
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Role
from gaoxin.web.registry import Group, NavItem, Queue, Waiting, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def looks_from_above(user: User) -> bool:
    return Role.VIEWER in roles_of(user)


def to_answer(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Reports that wait to be received or answered."""
    return [
        Waiting(
            title=one.case.title,
            link=reverse("direct_reports:case", args=[one.pk]),
            kind=pages.kind_word(one.kind),
            due=one.case.due,
            working_days_left=working_days_left(one.case.due),
            state=one.get_state_display(),
            note=f"{one.zone.name} {one.case.number}",
            action=_t("去办理"),
            synthetic=one.case.synthetic,
        )
        for one in pages.waiting(request.user)[:limit]
    ]


register(
    NavItem(
        key="cases.direct_reports",
        fold="cases.reporting",
        order=18,
        group=Group.AFFAIRS,
        label=_("直报"),
        url="direct_reports:sent",
        icon="send",
        visible=works_in_a_zone,
    ),
    NavItem(
        key="cases.direct_reports_inbox",
        fold="cases.reporting",
        order=19,
        group=Group.AFFAIRS,
        label=_("收到的直报"),
        url="direct_reports:inbox",
        icon="inbox",
        visible=looks_from_above,
        badge=lambda user: pages.waiting(user).count(),
    ),
    Queue(
        key="cases.direct_reports",
        order=9,
        label=_("待答复的直报"),
        items=to_answer,
        count=lambda request: pages.waiting(request.user).count(),
        link="direct_reports:inbox",
        visible=looks_from_above,
    ),
)
