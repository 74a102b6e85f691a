"""What importing offers to the frame: its line in the navigation."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.access import roles_of
from gaoxin.apps.zones.models import User
from gaoxin.web.registry import Group, NavItem, register


def imports_tables(user: User) -> bool:
    return not roles_of(user).isdisjoint({"officer", "head"})


register(
    NavItem(
        key="enterprises.imports",
        fold="enterprises.data",
        group=Group.LEDGERS,
        label=_("导入"),
        url="enterprises:imports",
        icon="database-import",
        order=14,
        visible=imports_tables,
    )
)
