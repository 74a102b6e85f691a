"""A plan, a draw, an inspector, a relation and a visit for the addresses that name one, all of the home zone."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from gaoxin.apps.enterprises.inspection_states import InspectionBasis, PlanState
from gaoxin.apps.enterprises.models import (
    Draw,
    InspectedItem,
    Inspection,
    InspectionPlan,
    PlanLine,
    Recusal,
)
from gaoxin.apps.enterprises.services.inspections import arranging, drawing, roster
from gaoxin.apps.zones.models import Department, User
from gaoxin.web import clock

ITEM = "statistics_reports"


def build(department: Department, enterprise_id: int, officer: User, head: User) -> None:
    """One of each, of the home department, which keeps statistics."""
    zone, today = department.zone, clock.today()
    until = date(today.year + 1, 12, 31)
    inspectors = [
        roster.list_inspector(officer, zone, department.pk, person.username, f"示例-{person.pk}", until).pk
        for person in (officer, head)
    ]
    asked = arranging.Asked(
        enterprise_id,
        department.pk,
        [ITEM],
        InspectionBasis.LEGAL,
        "示例理由",
        today,
        today + timedelta(days=5),
        inspectors,
    )
    arranging.arrange(officer, asked)
    plan = InspectionPlan.objects.create(
        zone=zone, year=today.year, state=PlanState.PUBLISHED, published_at=clock.now(), published_by=officer
    )
    line = PlanLine.objects.create(
        plan=plan, zone=zone, item=ITEM, department=department, month=today.month, percent=Decimal(50)
    )
    drawing.freeze(officer, line.pk)
    roster.declare_recusal(officer, inspectors[0], enterprise_id, "示例事由")


def _of_home(model: type) -> Callable[[Any], object]:
    return lambda world: model.objects.filter(zone=world.home).order_by("-pk").values_list("pk", flat=True)[0]


RECORDS: dict[str, Callable[[Any], object]] = {
    "yearly_id": _of_home(InspectionPlan),
    "yearly_line_id": _of_home(PlanLine),
    "draw_id": _of_home(Draw),
    "inspector_id": lambda world: Recusal.objects.get(zone=world.home).inspector_id,
    "recusal_id": _of_home(Recusal),
    "inspection_id": _of_home(Inspection),
    "inspected_id": _of_home(InspectedItem),
}
