"""Words of city events."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Source(TextChoices):
    """Who reported an event."""

    PEOPLE = "people", _("群众")
    GRID = "grid", _("网格员")
    PATROL = "patrol", _("部门巡查")
    DEVICE = "device", _("设备")


CATEGORY_TONES = {"traffic": "info", "security": "warn", "emergency": "bad", "urban": "plain"}
KIND, PLAN_KIND = "city_event", "emergency_plan"
