"""What processes offer to the frame."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases import drawing_tasks  # noqa: F401 - its job is known by being imported
from gaoxin.apps.cases.drawing_access import READERS
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, register


def works_or_administers(user: User) -> bool:
    return not roles_of(user).isdisjoint(READERS)


register(
    NavItem(
        key="drawings.processes",
        order=30,
        group=Group.SETTINGS,
        label=_("流程"),
        url="drawings:processes",
        icon="sitemap",
        visible=works_or_administers,
    ),
)
