"""What the plans app offers to the frame and to other pages."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans import queries
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, Hit, NavItem, SearchSource, register


def works_on_plans(user: User) -> bool:
    """Works in a planning office or leads a zone."""
    places = [standing(user, zone) for zone in zones_of(user)]
    return any(place.plans or place.leads for place in places)


def belongs_somewhere(user: User) -> bool:
    return bool(zones_of(user))


def find(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    return [
        Hit(title=str(record), link=record_address(record), note=f"{record._meta.verbose_name} · {record.plan.name}")
        for record in queries.records_like(request.user, words, limit)
    ]


def record_address(record: object) -> str:
    """The page of a target, project or task."""
    return reverse(f"plans:{type(record).__name__.lower()}", args=[record.pk])


register(
    NavItem(
        key="plans.board",
        group=Group.OVERVIEW,
        label=_("规划看板"),
        url="plans:current",
        icon="target-arrow",
        order=10,
        visible=belongs_somewhere,
    ),
    NavItem(
        key="plans.list",
        group=Group.AFFAIRS,
        label=_("规划识读与分解"),
        url="plans:list",
        icon="file-text",
        order=10,
        visible=works_on_plans,
    ),
    SearchSource(key="plans.records", label=_("规划指标、项目、任务"), find=find, visible=belongs_somewhere),
)
