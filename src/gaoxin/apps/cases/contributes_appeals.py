"""What appeals offer to the frame."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases import appeal_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.queries.appeals.plans import reviews_waiting
from gaoxin.apps.cases.services.appeals import watched  # noqa: F401 - it watches by being imported
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, Queue, Waiting, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def reviews(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    return [
        Waiting(
            title=one.case.title,
            link=reverse("appeals:review", args=[one.pk]),
            kind=_t("挂账月度复核"),
            state=f"{one.due:%Y-%m-%d}",
            note=one.case.number,
            action=_t("去复核"),
            synthetic=one.case.synthetic,
        )
        for one in reviews_waiting(request.user)[:limit]
    ]


register(
    NavItem(
        key="appeals.rates",
        fold="cases.voices",
        order=14,
        group=Group.AFFAIRS,
        label=_("诉求三率和热点"),
        url="appeals:rates",
        icon="chart-bar",
        visible=works_in_a_zone,
    ),
    Queue(
        key="appeals.reviews",
        order=16,
        label=_("挂账复核"),
        items=reviews,
        count=lambda request: reviews_waiting(request.user).count(),
        link="appeals:plans",
        visible=works_in_a_zone,
    ),
)
