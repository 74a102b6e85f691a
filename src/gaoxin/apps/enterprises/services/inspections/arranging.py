"""Arranging a visit that no draw brought: by plan within the cap, or beyond it on a complaint, a transfer, the law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.access import require_enterprise
from gaoxin.apps.enterprises.inspection_access import must_arrange, require_inspection
from gaoxin.apps.enterprises.inspection_states import (
    UNPLANNED,
    InspectionBasis,
    InspectionState,
    PlanState,
)
from gaoxin.apps.enterprises.models import Enterprise, EntryCode, InspectedItem, Inspection, PlanLine
from gaoxin.apps.enterprises.queries.inspections import caps
from gaoxin.apps.enterprises.services.inspections import teams
from gaoxin.apps.enterprises.services.inspections.codes import new_code
from gaoxin.apps.enterprises.services.inspections.planning import may_inspect
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import Department, User
from gaoxin.catalogue.inspection_items import ItemKind, package_inspection_items
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system, because

NOTICE = "enterprises.inspection"
LONGEST = 300
MOST_ITEMS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """A visit as somebody asks for it. By plan it names the plan's line; else it says why."""

    enterprise: int
    department: int
    items: Sequence[str]
    basis: str
    reason: str
    starts_on: date
    ends_on: date
    inspectors: Sequence[int]
    line: int | None = None


@transaction.atomic
def arrange(user: User, asked: Asked) -> Inspection:
    """Arrange a visit. By plan it is refused beyond the cap, with the visits that count."""
    enterprise, place = require_enterprise(user, asked.enterprise)
    department = Department.objects.filter(pk=asked.department, zone=enterprise.zone).first()
    if department is None:
        raise NotFound
    must_arrange(place.standing, department.pk)
    enterprise = (
        Enterprise.objects.select_for_update(of=("self",)).select_related("organisation", "zone").get(pk=enterprise.pk)
    )
    line = _ground(asked, enterprise, department)
    _items(asked, enterprise, department)
    _days(asked)
    if asked.basis == InspectionBasis.PLAN:
        within_cap(enterprise, asked.items, asked.starts_on.year)
    team = teams.chosen(enterprise.zone, enterprise.organisation, asked.inspectors, asked.ends_on)
    made = write(user, enterprise, department, asked, line)
    teams.send(made, team)
    return made


def write(
    user: User, enterprise: Enterprise, department: Department, asked: Asked, line: PlanLine | None, draw: object = None
) -> Inspection:
    """The rows of a visit: itself and its items."""
    made = Inspection.objects.create(
        zone_id=enterprise.zone_id,
        organisation_id=enterprise.organisation_id,
        enterprise=enterprise,
        name=enterprise.organisation.legal_name,
        department=department,
        basis=asked.basis,
        reason=asked.reason.strip(),
        line=line,
        draw=draw,
        starts_on=asked.starts_on,
        ends_on=asked.ends_on,
        made_by=user,
        made_at=clock.now(),
        synthetic=enterprise.synthetic,
    )
    InspectedItem.objects.bulk_create(
        InspectedItem(
            inspection=made, zone_id=made.zone_id, organisation_id=made.organisation_id, item=key, department=department
        )
        for key in dict.fromkeys(asked.items)
    )
    return made


def within_cap(enterprise: Enterprise, items: Sequence[str], year: int) -> None:
    """Refuse what goes beyond the yearly cap of the enterprise's class; key items have none."""
    listed = package_inspection_items()
    if all(listed[key].kind is ItemKind.KEY for key in items):
        return
    grade = caps.grades_of([enterprise.pk]).get(enterprise.pk, "")
    cap = caps.cap_of(grade)
    earlier = list(caps.counted([enterprise.pk], year).select_related("department"))
    if cap is not None and len(earlier) >= cap:
        told = [f"{one.starts_on:%Y-%m-%d} {one.department.name}" for one in earlier]
        raise refuse("inspections.cap_reached", name=str(enterprise), year=year, cap=cap, earlier=told)


@transaction.atomic
def notify(user: User, inspection_id: int) -> Inspection:
    """Tell the enterprise that it will be inspected, when, for what and by whom, and give it the code for the door."""
    one = locked(user, inspection_id, InspectionState.PLANNED)
    one.state, one.notified_at = InspectionState.NOTIFIED, clock.now()
    one.save(update_fields=["state", "notified_at"])
    with as_system():  # the code is the enterprise's own: whoever writes it does not see it again
        EntryCode.objects.create(inspection=one, organisation_id=one.organisation_id, code=new_code())
        people = members_of(one.organisation_id)
    values = {"starts": one.starts_on.isoformat(), "ends": one.ends_on.isoformat(), "department": one.department.name}
    link = reverse("enterprises:own_inspection", args=[one.pk])
    inbox.tell(people, NOTICE, gettext_noop("%(department)s 将在 %(starts)s 至 %(ends)s 入企检查"), values, link)
    return one


@transaction.atomic
def cancel(user: User, inspection_id: int, why: str) -> Inspection:
    """Call a visit off that has not begun; the enterprise is told where it knew of it."""
    one = locked(user, inspection_id, InspectionState.PLANNED, InspectionState.NOTIFIED)
    why = why.strip()
    if not why or len(why) > LONGEST:
        raise refuse("inspections.why_cancelled", Place(path="why"), longest=LONGEST)
    known = one.state == InspectionState.NOTIFIED
    one.state, one.reason = InspectionState.CANCELLED, why
    with because(why):
        one.save(update_fields=["state", "reason"])
    if known:
        with as_system():
            people = members_of(one.organisation_id)
        values = {"department": one.department.name}
        link = reverse("enterprises:own_inspection", args=[one.pk])
        inbox.tell(people, NOTICE, gettext_noop("%(department)s 的入企检查已取消"), values, link)
    return one


def locked(user: User, inspection_id: int, *states: str) -> Inspection:
    """A visit that the person arranges, locked; refused in any other state than these."""
    one, place = require_inspection(user, inspection_id)
    if not place.reads:
        raise NotFound
    must_arrange(place.standing, one.department_id)
    return still(one, *states)


def still(one: Inspection, *states: str) -> Inspection:
    """The visit, locked, and still in one of these states."""
    one = (
        Inspection.objects.select_for_update(of=("self",))
        .select_related("zone", "organisation", "department", "enterprise__organisation")
        .get(pk=one.pk)
    )
    if states and one.state not in states:
        raise refuse("inspections.other_state", state=one.get_state_display())
    return one


def _ground(asked: Asked, enterprise: Enterprise, department: Department) -> PlanLine | None:
    if asked.basis == InspectionBasis.PLAN:
        found = PlanLine.objects.filter(
            pk=asked.line, zone=enterprise.zone, department=department, plan__state=PlanState.PUBLISHED
        ).first()
        if found is None or list(asked.items) != [found.item]:
            raise refuse("inspections.not_in_the_plan", Place(path="line"))
        return found
    if asked.basis not in UNPLANNED:
        raise refuse("inspections.choose_ground", Place(path="basis"))
    if not asked.reason.strip() or len(asked.reason.strip()) > LONGEST:
        raise refuse("inspections.why_unplanned", Place(path="reason"), longest=LONGEST)
    return None


def _items(asked: Asked, enterprise: Enterprise, department: Department) -> None:
    if not 0 < len(asked.items) <= MOST_ITEMS:
        raise refuse("inspections.choose_items", Place(path="items"), most=MOST_ITEMS)
    for key in asked.items:
        may_inspect(key, department, "items")
        item = package_inspection_items()[key]
        if not item.concerns(enterprise.industry_division or ""):
            raise refuse("inspections.not_concerned", Place(path="items"), item=item.name, name=str(enterprise))


def _days(asked: Asked) -> None:
    if asked.ends_on < asked.starts_on or asked.ends_on < clock.today():
        raise refuse("inspections.days", Place(path="ends_on"))
