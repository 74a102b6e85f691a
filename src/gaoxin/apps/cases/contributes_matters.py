"""What one-stop service offers to the frame."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases import matter_tasks  # noqa: F401 - its jobs are known by being imported
from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


register(
    NavItem(
        key="matters.guides",
        fold="cases.services",
        order=20,
        group=Group.AFFAIRS,
        label=_("办事指南"),
        url="matters:guides",
        icon="file-description",
    ),
    NavItem(
        key="matters.cases",
        fold="cases.services",
        order=22,
        group=Group.AFFAIRS,
        label=_("政务服务办件"),
        url="matters:cases",
        icon="clipboard-check",
        visible=works_in_a_zone,
    ),
)
