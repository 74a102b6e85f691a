"""Words of chain chiefs and their teams (链长制): seats, levels, the four lists of a year, how an item stands."""

from collections.abc import Mapping
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_states import BridgeState


class SeatRole(TextChoices):
    """What a seat is for."""

    CHIEF = "chief", _("链长")
    DEPUTY = "deputy", _("副链长")
    LEAD = "lead", _("专班牵头部门")
    MEMBER = "member", _("专班成员部门")
    EXPERT = "expert", _("专家")


OFFICES = (SeatRole.CHIEF, SeatRole.DEPUTY)
"""Seats held by an office."""
DEPARTMENTS = (SeatRole.LEAD, SeatRole.MEMBER)
"""Seats held by a department of the zone."""
SINGLE = (SeatRole.CHIEF, SeatRole.LEAD)
"""Seats of which a chain has one at a time."""


class SeatLevel(TextChoices):
    """Whose office holds the seat: the chief of a chain may belong to the level above."""

    PROVINCE = "province", _("省级")
    CITY = "city", _("市级")
    ZONE = "zone", _("开发区")


class ItemKind(TextChoices):
    """The four lists of a year."""

    PROBLEM = "problem", _("问题清单")
    PROJECT = "project", _("项目清单")
    POLICY = "policy", _("政策清单")
    ENTERPRISE = "enterprise", _("企业清单")


class ItemState(TextChoices):
    """How an item of a list stands."""

    OPEN = "open", _("未开始")
    DOING = "doing", _("推进中")
    DONE = "done", _("已完成")
    DROPPED = "dropped", _("不再推进")
    CARRIED = "carried", _("已结转")


ITEM_TONES: Final[Mapping[str, str]] = {
    ItemState.OPEN: "plain",
    ItemState.DOING: "info",
    ItemState.DONE: "good",
    ItemState.DROPPED: "plain",
    ItemState.CARRIED: "plain",
}
RUNNING = (ItemState.OPEN, ItemState.DOING)
"""States in which something is still to be done."""
ENDED = (ItemState.DONE, ItemState.DROPPED, ItemState.CARRIED)
BRIDGE_OVER = (BridgeState.DONE, BridgeState.DROPPED)
"""States in which a link of a gap to a technology or partner has ended."""
