"""What check-ups, funds, titles and effects offer to the frame and to other pages."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.policies.queries.effects.policies import to_rate
from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavFold, NavItem, Tab, register


def is_staff(user: User) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def is_member(user: User) -> bool:
    return not roles_of(user).isdisjoint({"member", "provider"})


register(
    NavFold(key="policies.effects", label=_("资金、创建和成效"), icon="building-bank"),
    NavItem(
        key="policies.checkup",
        group=Group.DESK,
        label=_("政策体检"),
        url="checkup:own",
        icon="report-analytics",
        order=24,
        visible=is_member,
    ),
    NavItem(
        key="policies.rate",
        group=Group.DESK,
        label=_("评价政策"),
        url="effects:to_rate",
        icon="star",
        order=26,
        visible=is_member,
        badge=lambda user: to_rate(user).count(),
    ),
    NavItem(
        key="policies.money",
        fold="policies.effects",
        group=Group.LEDGERS,
        label=_("上级资金和专项债"),
        url="money:sought",
        icon="building-bank",
        order=40,
        visible=is_staff,
    ),
    NavItem(
        key="policies.titles",
        fold="policies.effects",
        group=Group.LEDGERS,
        label=_("改革与创建"),
        url="titles:quests",
        icon="target-arrow",
        order=42,
        visible=is_staff,
    ),
    NavItem(
        key="policies.effects",
        fold="policies.effects",
        group=Group.LEDGERS,
        label=_("政策成效"),
        url="effects:effects",
        icon="chart-bar",
        order=44,
        visible=is_staff,
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
