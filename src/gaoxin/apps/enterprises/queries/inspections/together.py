"""Which visits could be made together: planned ones of several departments to one enterprise in one quarter."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gaoxin.apps.enterprises.inspection_access import coordinates, visible_inspections
from gaoxin.apps.enterprises.inspection_states import InspectionState
from gaoxin.apps.enterprises.models import Inspection
from gaoxin.apps.enterprises.queries.inspections.items import item_name
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone

MOST = 200
"""Enterprises proposed at a time."""


@dataclass(frozen=True, slots=True)
class Together:
    """Visits to one enterprise in one quarter that could be one."""

    pk: int
    name: str
    year: int
    quarter: int
    visits: Sequence[Inspection]

    @property
    def departments(self) -> str:
        return "、".join(dict.fromkeys(one.department.name for one in self.visits))

    @property
    def items(self) -> str:
        return "、".join(dict.fromkeys(item_name(item.item) for one in self.visits for item in one.items.all()))


def quarter_of(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def could_be_one(user: User, zone: Zone) -> list[Together]:
    """The proposals of a zone, the soonest first."""
    rows = visible_inspections(user, zone).filter(state=InspectionState.PLANNED)
    groups: dict[tuple[tuple[int, int], int], list[Inspection]] = defaultdict(list)
    for one in rows.prefetch_related("items").order_by("starts_on", "pk"):
        groups[quarter_of(one.starts_on), one.enterprise_id].append(one)
    found = [
        Together(visits[0].pk, visits[0].name, quarter[0], quarter[1], visits)
        for (quarter, _), visits in sorted(groups.items())
        if len({one.department_id for one in visits}) > 1
    ]
    return found[:MOST]


def may_combine(user: User, zone: Zone) -> bool:
    """Whether the person joins visits of this zone."""
    return coordinates(standing(user, zone))
