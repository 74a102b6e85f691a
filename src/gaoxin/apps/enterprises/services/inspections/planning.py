"""The yearly plan: which item, of whom, in which month, by which department. Published, it does not change."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.enterprises.inspection_access import must_arrange, must_coordinate, require_line, require_plan
from gaoxin.apps.enterprises.inspection_states import PlanState
from gaoxin.apps.enterprises.models import InspectionPlan, PlanLine
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.inspection_items import package_inspection_items
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import because

DECEMBER = 12
WHOLE = 100
MOST_LINES = 300


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is asked for: no divisions means every enterprise the item concerns."""

    item: str
    department: int
    month: int
    divisions: Sequence[str] = ()
    by_grade: bool = False
    percent: Decimal | None = None


@transaction.atomic
def make_plan(user: User, zone: Zone, year: int, *, synthetic: bool = False) -> InspectionPlan:
    """Begin the plan of a year: this one or the next."""
    must_coordinate(standing(user, zone))
    this = clock.today().year
    if year not in {this, this + 1}:
        raise refuse("inspections.year", Place(path="year"), this=this, next=this + 1)
    if InspectionPlan.objects.filter(zone=zone, year=year).exists():
        raise refuse("inspections.plan_there", Place(path="year"), year=year)
    return InspectionPlan.objects.create(zone=zone, year=year, synthetic=synthetic)


@transaction.atomic
def add_line(user: User, plan_id: int, asked: Line) -> PlanLine:
    """Put a line into a plan that is not published. What is not on the list cannot be planned."""
    plan, place = require_plan(user, plan_id)
    plan = _open(plan)
    department = Department.objects.filter(pk=asked.department, zone=plan.zone).first()
    if department is None:
        raise NotFound
    must_arrange(place, department.pk)
    may_inspect(asked.item, department, "item")
    if not 1 <= asked.month <= DECEMBER:
        raise refuse("inspections.month", Place(path="month"))
    if not asked.by_grade and (asked.percent is None or not 0 < asked.percent <= WHOLE):
        raise refuse("inspections.percent", Place(path="percent"))
    if plan.lines.filter(item=asked.item, department=department, month=asked.month).exists():
        raise refuse("inspections.line_there", Place(path="month"))
    if plan.lines.count() >= MOST_LINES:
        raise refuse("inspections.too_many_lines", most=MOST_LINES)
    return PlanLine.objects.create(
        plan=plan,
        zone=plan.zone,
        item=asked.item,
        department=department,
        month=asked.month,
        divisions=list(asked.divisions),
        by_grade=asked.by_grade,
        percent=None if asked.by_grade else asked.percent,
        synthetic=plan.synthetic,
    )


@transaction.atomic
def remove_line(user: User, line_id: int) -> InspectionPlan:
    """Take a line out of a plan that is not published."""
    line, place = require_line(user, line_id)
    plan = _open(line.plan)
    must_arrange(place, line.department_id)
    line.delete()
    return plan


@transaction.atomic
def publish_plan(user: User, plan_id: int) -> InspectionPlan:
    """Publish the plan: anybody may read it, and what is not in it needs a ground of its own."""
    plan, place = require_plan(user, plan_id)
    must_coordinate(place)
    plan = _open(plan)
    if not plan.lines.exists():
        raise refuse("inspections.empty_plan")
    plan.state, plan.published_at, plan.published_by = PlanState.PUBLISHED, clock.now(), user
    with because("公布年度检查计划"):
        plan.save(update_fields=["state", "published_at", "published_by"])
    return plan


def may_inspect(key: str, department: Department, field: str) -> None:
    """清单之外无检查: the item is on the list and is the department's to inspect."""
    item = package_inspection_items().get(key)
    if item is None:
        raise refuse("inspections.not_on_the_list", Place(path=field))
    if item.duty.value not in department.duties:
        raise refuse("inspections.not_their_item", Place(path=field), item=item.name, department=department.name)


def _open(plan: InspectionPlan) -> InspectionPlan:
    """The plan, locked; refused where it is published."""
    plan = InspectionPlan.objects.select_for_update(of=("self",)).select_related("zone").get(pk=plan.pk)
    if plan.state != PlanState.DRAFT:
        raise refuse("inspections.plan_published", year=plan.year)
    return plan
