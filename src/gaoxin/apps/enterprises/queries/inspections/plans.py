"""Yearly plans as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from gaoxin.apps.enterprises.inspection_access import arranges, coordinates, require_line, require_plan
from gaoxin.apps.enterprises.inspection_states import DrawState, PlanState
from gaoxin.apps.enterprises.models import Draw, InspectionPlan, PlanLine
from gaoxin.apps.enterprises.queries.inspections.items import item_of, items_for
from gaoxin.apps.enterprises.queries.names import division_options
from gaoxin.apps.zones.access import Standing, current_departments, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line with its standing draw, and whether the person may do something with it."""

    line: PlanLine
    draw: Draw | None
    mine: bool

    @property
    def pk(self) -> int:
        return self.line.pk


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan with its lines."""

    plan: InspectionPlan
    lines: Sequence[LineRow]
    place: Standing

    @property
    def draft(self) -> bool:
        return self.plan.state == PlanState.DRAFT

    @property
    def coordinates(self) -> bool:
        return coordinates(self.place)

    @property
    def works(self) -> bool:
        return self.place.works


def plans(user: User, zone: Zone) -> QuerySet[InspectionPlan]:
    """The plans of a zone, with how many lines each has."""
    rows = InspectionPlan.objects.filter(zone=zone) if zone in zones_of(user) else InspectionPlan.objects.none()
    return rows.annotate(count=Count("lines"))


def may_plan(user: User, zone: Zone) -> bool:
    return coordinates(standing(user, zone))


def plan_page(user: User, plan_id: int) -> PlanPage:
    plan, place = require_plan(user, plan_id)
    lines = list(plan.lines.select_related("department").order_by("month", "pk"))
    draws = {
        draw.line_id: draw
        for draw in Draw.objects.filter(line__in=[line.pk for line in lines]).exclude(state=DrawState.ABANDONED)
    }
    rows = [LineRow(line, draws.get(line.pk), arranges(place, line.department_id)) for line in lines]
    return PlanPage(plan, rows, place)


def departments_of(user: User, plan_id: int) -> list[tuple[int, str]]:
    """The departments for which the person may add lines."""
    plan, place = require_plan(user, plan_id)
    return [(one.pk, one.name) for one in current_departments(plan.zone) if arranges(place, one.pk) and items_for(one)]


def items_of(user: User, plan_id: int) -> list[tuple[str, str]]:
    """The items these departments inspect, each once."""
    plan, place = require_plan(user, plan_id)
    mine = [one for one in current_departments(plan.zone) if arranges(place, one.pk)]
    return list(dict.fromkeys(choice for one in mine for choice in items_for(one)))


def divisions() -> list[tuple[str, str]]:
    return list(division_options())


def line_page(user: User, line_id: int) -> tuple[PlanLine, bool]:
    """A line and whether the person may draw for it; another department's is not found."""
    line, place = require_line(user, line_id)
    if not arranges(place, line.department_id):
        raise NotFound
    return line, item_of(line.item) is not None


def published_lines() -> QuerySet[PlanLine]:
    """The lines of published plans of all zones, for anybody."""
    rows = PlanLine.objects.filter(plan__published_at__isnull=False)
    return rows.select_related("plan", "zone", "department").order_by("-plan__year", "month", "pk")
