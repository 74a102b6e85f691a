"""Who may see and arrange inspections, and who may see credit classes.

Credit classes are internal: officers, heads, leaders and auditors of the zone read them; enterprises, the public, upper
viewers and everybody else never do. Inspections are seen by the zone's staff and by the enterprise itself; what is
published, by anybody. A department's people arrange its own inspections; the office that serves enterprises (or
supervises) coordinates: it keeps the plan, joins visits of several departments, and may do what a department may.
"""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.enterprises.access import Place
from gaoxin.apps.enterprises.inspection_states import InspectionState
from gaoxin.apps.enterprises.models import (
    CreditMonth,
    Draw,
    Inspection,
    InspectionPlan,
    Inspector,
    PlanLine,
)
from gaoxin.apps.zones.access import Standing, organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

INTERNAL = ("officer", "head", "leader", "auditor")
"""Roles that read credit classes, as views declare them."""
ARRANGERS = ("officer", "head")
"""Roles that arrange inspections, each for their department."""
COORDINATING = frozenset({Duty.ENTERPRISES, Duty.SUPERVISION})


def coordinates(place: Standing) -> bool:
    """Keeps the zone's plan of inspections and joins visits."""
    return not COORDINATING.isdisjoint(place.duties)


def arranges(place: Standing, department_id: int) -> bool:
    """Arranges the inspections of a department."""
    return place.in_department(department_id) or coordinates(place)


def must_arrange(place: Standing, department_id: int) -> None:
    if not arranges(place, department_id):
        raise refuse("inspections.not_your_department")


def must_coordinate(place: Standing) -> None:
    if not coordinates(place):
        raise refuse("inspections.for_coordinators")


def reads_classes(user: User | AnonymousUser, zone: Zone) -> bool:
    """Whether the person may see credit classes of this zone."""
    if zone not in zones_of(user):
        return False
    return bool(standing(user, zone).roles & {Role.OFFICER, Role.HEAD, Role.LEADER, Role.AUDITOR})


def visible_classes(user: User | AnonymousUser, zone: Zone) -> QuerySet[CreditMonth]:
    """The credit classes of a zone, for those who may see them."""
    rows = CreditMonth.objects.filter(zone=zone) if reads_classes(user, zone) else CreditMonth.objects.none()
    return rows.select_related("enterprise__organisation")


def visible_inspections(user: User | AnonymousUser, zone: Zone) -> QuerySet[Inspection]:
    """The inspections of a zone, for its staff."""
    rows = Inspection.objects.filter(zone=zone) if zone in zones_of(user) else Inspection.objects.none()
    return rows.select_related("department")


def own_inspections(user: User | AnonymousUser) -> QuerySet[Inspection]:
    """Every inspection of the person's own enterprises, coming and past; what was joined to another shows as that."""
    mine = Inspection.objects.filter(organisation__in=organisations_of(user))
    return mine.exclude(state=InspectionState.MERGED).select_related("department", "zone")


def require_inspection(user: User | AnonymousUser, inspection_id: int) -> tuple[Inspection, Place]:
    """An inspection and what the person is to it, or *not found*."""
    found = Inspection.objects.filter(pk=inspection_id)
    one = found.select_related("zone", "organisation", "department", "draw", "line", "merged_into").first()
    if one is None:
        raise NotFound
    place = Place(standing(user, one.zone), one.organisation_id in organisations_of(user))
    if not place.reads and not place.member:
        raise NotFound
    return one, place


def require_plan(user: User | AnonymousUser, plan_id: int) -> tuple[InspectionPlan, Standing]:
    """A yearly plan of one of the person's zones, or *not found*."""
    plan = InspectionPlan.objects.filter(pk=plan_id, zone__in=zones_of(user)).select_related("zone").first()
    if plan is None:
        raise NotFound
    return plan, standing(user, plan.zone)


def require_line(user: User | AnonymousUser, line_id: int) -> tuple[PlanLine, Standing]:
    """A line of a yearly plan, or *not found*."""
    found = PlanLine.objects.filter(pk=line_id, zone__in=zones_of(user)).select_related("plan", "zone", "department")
    line = found.first()
    if line is None:
        raise NotFound
    return line, standing(user, line.zone)


def require_draw(user: User | AnonymousUser, draw_id: int) -> tuple[Draw, Standing]:
    """A draw of one of the person's zones, or *not found*."""
    found = Draw.objects.filter(pk=draw_id, zone__in=zones_of(user)).select_related("zone", "line__department")
    draw = found.first()
    if draw is None:
        raise NotFound
    return draw, standing(user, draw.zone)


def require_inspector(user: User | AnonymousUser, inspector_id: int) -> tuple[Inspector, Standing]:
    """An inspector of one of the person's zones, or *not found*."""
    found = Inspector.objects.filter(pk=inspector_id, zone__in=zones_of(user))
    inspector = found.select_related("zone", "user", "department").first()
    if inspector is None:
        raise NotFound
    return inspector, standing(user, inspector.zone)
