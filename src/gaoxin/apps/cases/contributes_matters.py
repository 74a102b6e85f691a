"""What one-stop service offers to the frame."""

from django.utils.translation import gettext_lazy as _

from gaoxin.web.registry import Group, NavItem, register

register(
    NavItem(
        key="matters.guides",
        order=20,
        group=Group.AFFAIRS,
        label=_("办事指南"),
        url="matters:guides",
        icon="file-description",
    ),
)
