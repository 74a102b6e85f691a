"""What chiefs of chains and their yearly lists offer to the frame and to other pages."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry import team_tasks  # noqa: F401 - its job is known by being imported
from gaoxin.apps.industry.chain_access import reads_chains
from gaoxin.apps.industry.contributes_chains import FOLD
from gaoxin.apps.industry.queries.teams.lists import waiting_items
from gaoxin.apps.industry.services.teams.items import NOTICE
from gaoxin.apps.industry.team_access import WORKERS
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web import clock
from gaoxin.web.registry import Group, InboxKind, NavItem, Queue, Waiting, register


def late(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Items of the lists of chains that the person's department should have done."""
    return [_waiting(one) for one in waiting_items(request.user, zone_of_request(request))[:limit]]


def late_count(request: HttpRequest) -> int:
    return waiting_items(request.user, zone_of_request(request)).count()


def _waiting(one: Any) -> Waiting:
    due = datetime.combine(one.due, time(17), clock.now().tzinfo)
    return Waiting(
        title=one.title,
        link=reverse("industry:team_item", args=[one.pk]),
        kind=one.get_kind_display(),
        due=due,
        working_days_left=working_days_left(due),
        action=_t("去填报"),
        synthetic=one.synthetic,
    )


register(
    NavItem(
        key="industry.teams",
        fold=FOLD,
        group=Group.OVERVIEW,
        label=_("链长制"),
        url="industry:teams",
        icon="users-group",
        order=32,
        visible=reads_chains,
    ),
    InboxKind(key=NOTICE, label=_("链长制"), icon="users-group"),
    Queue(
        key="industry.late_team_items",
        order=37,
        label=_("链长制清单逾期"),
        items=late,
        count=late_count,
        link="industry:team_items",
        visible=lambda user: not roles_of(user).isdisjoint(WORKERS),
    ),
)
