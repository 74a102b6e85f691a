"""What city events offer to the frame."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Role
from gaoxin.web.registry import Group, NavItem, register


def works_in_a_zone(user: User) -> bool:
    return not roles_of(user).isdisjoint(STAFF)


def administers(user: User) -> bool:
    return Role.ADMINISTRATOR in roles_of(user)


register(
    NavItem(
        key="city.board",
        fold="cases.city",
        order=40,
        group=Group.AFFAIRS,
        label=_("城市运行"),
        url="city:board",
        icon="map-2",
        visible=works_in_a_zone,
    ),
    NavItem(
        key="city.report",
        fold="cases.city",
        order=42,
        group=Group.AFFAIRS,
        label=_("我要上报"),
        url="city:report_zones",
        icon="flag",
    ),
    NavItem(
        key="city.devices",
        order=60,
        group=Group.SETTINGS,
        label=_("上报设备"),
        url="city:devices",
        icon="keyboard",
        visible=administers,
    ),
)
