"""What one-things, delegated powers, standard land and the window offer to the frame."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.services.powers import stages  # noqa: F401 - its effects are known by being imported
from gaoxin.apps.cases.services.wholes import parts  # noqa: F401 - its effects are known by being imported
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, register


def works_at_the_window(user: User) -> bool:
    return any(at_window(user, zone) for zone in zones_of(user))


register(
    NavItem(
        key="window.queue",
        fold="cases.services",
        order=21,
        group=Group.AFFAIRS,
        label=_("综合窗口"),
        url="window:queue",
        icon="clipboard-check",
        visible=works_at_the_window,
    ),
)
