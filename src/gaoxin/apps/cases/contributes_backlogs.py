"""What supervision offers to the frame: its place in the navigation, and documents that wait for an answer."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases import backlog_tasks, hotline_tasks  # noqa: F401 - jobs are known by being imported
from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.supervision import waiting
from gaoxin.apps.cases.services.combining import merging  # noqa: F401 - it watches cases that others were merged into
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, Queue, Waiting, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def documents(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Drafts to issue and documents to answer or to judge."""
    return [
        Waiting(
            title=f"{order.get_kind_display()} {order.number or order.department}",
            link=reverse("backlogs:order", args=[order.pk]),
            kind=str(order.get_state_display()),
            due=order.answer_due,
            working_days_left=working_days_left(order.answer_due),
            action=_t("去处理"),
            synthetic=order.synthetic,
        )
        for order in waiting.orders_waiting(request.user)[:limit]
    ]


register(
    NavItem(
        key="backlogs.backlogs",
        fold="cases.supervising",
        order=18,
        group=Group.AFFAIRS,
        label=_("积压督办"),
        url="backlogs:backlogs",
        icon="gauge",
        visible=works_in_a_zone,
    ),
    NavItem(
        key="hotline.tickets",
        fold="cases.voices",
        order=15,
        group=Group.AFFAIRS,
        label=_("12345 工单"),
        url="hotline:tickets",
        icon="inbox",
        visible=works_in_a_zone,
    ),
    NavItem(
        key="meetings.meetings",
        fold="cases.voices",
        order=17,
        group=Group.AFFAIRS,
        label=_("企业协调会"),
        url="meetings:meetings",
        icon="users",
        visible=works_in_a_zone,
    ),
    Queue(
        key="backlogs.orders",
        order=13,
        label=_("督办文书"),
        items=documents,
        count=lambda request: waiting.orders_waiting(request.user).count(),
        link="backlogs:orders",
        visible=works_in_a_zone,
    ),
)
