"""What check-ups, funds, titles and effects offer to the frame and to other pages."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, Tab, register


def is_staff(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def is_member(user: User) -> bool:
    return not roles_of(user).isdisjoint({"member", "provider"})


register(
    NavItem(
        key="policies.checkup",
        group=Group.DESK,
        label=_("政策体检"),
        url="checkup:own",
        icon="report-analytics",
        order=24,
        visible=is_member,
    ),
    Tab(
        key="policies.checkup",
        record="enterprises.enterprise",
        label=_("政策体检"),
        url="checkup:checkup",
        order=40,
        visible=lambda user, record: is_staff(user),
    ),
)
