"""Which unit does what: suggested from the document and from earlier plans, then set by hand.

What an officer has set is never replaced by a suggestion. Every unit keeps why it stands there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from gaoxin.apps.plans.access import require_planning
from gaoxin.apps.plans.models import Plan, Row, RowUnit
from gaoxin.apps.plans.services.moves import lock_plan
from gaoxin.apps.plans.services.naming import DepartmentNames, units_of_text
from gaoxin.apps.plans.services.precedents import Precedents, precedents_of
from gaoxin.apps.plans.services.review import Seen, decide, locked_rows
from gaoxin.apps.plans.states import PlanState, RowState, UnitOrigin, UnitPart
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import refuse

SUGGESTED = frozenset({UnitOrigin.TEXT, UnitOrigin.PRECEDENT})


@dataclass(frozen=True, slots=True)
class Assigned:
    """A unit chosen for rows: a department of the zone, or the name of a unit outside it."""

    part: UnitPart
    department: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """How many rows have units now, by where they came from, and how many have none."""

    from_text: int
    from_precedent: int
    kept: int
    without: int


@dataclass(frozen=True, slots=True)
class Former:
    """What stood before a change, enough to bring it back: per row its revision now and its former units, and the
    answers that the change closed."""

    revisions: dict[int, int] = field(default_factory=dict)
    units: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    answers: list[int] = field(default_factory=list)


@transaction.atomic
def suggest_units(user: User, plan_id: int) -> Suggestions:
    """Suggest units for every accepted row that nobody has set by hand; doing it again changes only what is new."""
    plan = _plan_to_assign(user, plan_id)
    rows = list(plan.rows.select_for_update(of=("self",)).filter(state=RowState.ACCEPTED).prefetch_related("units"))
    names = DepartmentNames(plan.zone, current_departments(plan.zone))
    precedents = precedents_of(plan)
    counts = {UnitOrigin.TEXT: 0, UnitOrigin.PRECEDENT: 0}
    kept = without = 0
    for row in rows:
        standing = list(row.units.all())
        if any(unit.origin not in SUGGESTED for unit in standing):
            kept += 1
            continue
        wanted = units_of_text(row, names) or _precedent(row, precedents)
        if wanted:
            counts[wanted[0].origin] += 1
        else:
            without += 1
        if [_as_dict(unit) for unit in wanted] != [_as_dict(unit) for unit in standing]:
            _replace(row, wanted)
            decide([row], user)
    return Suggestions(counts[UnitOrigin.TEXT], counts[UnitOrigin.PRECEDENT], kept, without)


def _precedent(row: Row, precedents: Precedents) -> list[RowUnit]:
    found = precedents.lead_of(row.kind, row.title, row.current)
    if found is None:
        return []
    return [
        RowUnit(
            row=row,
            department_id=found.department,
            name=found.department_name,
            part=UnitPart.LEAD,
            origin=UnitOrigin.PRECEDENT,
            reason=found.reason[:300],
        )
    ]


@transaction.atomic
def set_units(
    user: User, plan_id: int, seen: Seen, units: Sequence[Assigned], reason: str = "", *, add: bool = False
) -> Former:
    """Give one or many rows these units, in place of those they have or (`add`) besides them.

    A row has one lead: adding a lead makes the former one a supporting unit. Returns what stood before.
    """
    plan = _plan_to_assign(user, plan_id)
    if plan.state == PlanState.SETTLING and not reason.strip():
        raise refuse("plans.reason_for_units_needed")
    chosen = _checked(plan, units)
    rows = locked_rows(plan, seen)
    return replace_units(user, rows, {row.pk: _merged(row, chosen, reason, add) for row in rows})


def replace_units(user: User, rows: Iterable[Row], wanted: Mapping[int, Sequence[RowUnit]]) -> Former:
    """Write the units of locked rows and answer what stood before."""
    former = Former()
    for row in rows:
        if row.state != RowState.ACCEPTED:
            raise refuse("plans.only_accepted_rows_have_units", title=row.title)
        former.units[row.pk] = [_as_dict(unit) for unit in row.units.all()]
        _replace(row, wanted[row.pk])
        decide([row], user)
        former.revisions[row.pk] = row.revision
    return former


@transaction.atomic
def restore_units(user: User, plan_id: int, former: Former) -> int:
    """Bring back the units that stood before a change, unless somebody has changed the rows since."""
    plan = _plan_to_assign(user, plan_id)
    rows = locked_rows(plan, former.revisions)
    for row in rows:
        _replace(row, [RowUnit(row=row, **unit) for unit in former.units[row.pk]])
    return decide(rows, user)


def _plan_to_assign(user: User, plan_id: int) -> Plan:
    """The plan, locked; units change before the consultation and after it, not while the units are answering."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id)
    if plan.state == PlanState.CIRCULATING:
        raise refuse("plans.units_are_being_asked")
    if plan.state not in {PlanState.REVIEWING, PlanState.SETTLING}:
        raise refuse("plans.rows_are_fixed", state=str(PlanState(plan.state).label))
    return plan


def _checked(plan: Plan, units: Sequence[Assigned]) -> list[tuple[Assigned, Department | None, str]]:
    """The units with their departments and names; wrong ones are refused."""
    departments = {department.pk: department for department in current_departments(plan.zone)}
    known = DepartmentNames(plan.zone, departments.values())
    chosen: dict[str, tuple[Assigned, Department | None, str]] = {}
    for unit in units:
        if unit.department is not None and unit.department not in departments:
            raise refuse("plans.no_such_department")
        department = departments[unit.department] if unit.department is not None else known.find(unit.name)
        name = department.name if department else " ".join(unit.name.split())[:120]
        if not name:
            raise refuse("plans.unit_without_a_name")
        if name in chosen:
            raise refuse("plans.unit_named_twice", unit=name)
        chosen[name] = (unit, department, name)
    if sum(unit.part == UnitPart.LEAD for unit in units) > 1:
        raise refuse("plans.one_lead_only")
    return list(chosen.values())


def _merged(
    row: Row, chosen: Sequence[tuple[Assigned, Department | None, str]], reason: str, add: bool
) -> list[RowUnit]:
    new = [
        RowUnit(row=row, department=department, name=name, part=unit.part, origin=UnitOrigin.HAND, reason=reason[:300])
        for unit, department, name in chosen
    ]
    if not add:
        return new
    names = {unit.name for unit in new}
    old = [unit for unit in row.units.all() if unit.name not in names]
    if any(unit.part == UnitPart.LEAD for unit in new):
        for unit in old:
            unit.part = UnitPart.SUPPORT
    return [*old, *new]


def _replace(row: Row, units: Sequence[RowUnit]) -> None:
    row.units.all().delete()
    ordered = sorted(units, key=lambda unit: unit.part != UnitPart.LEAD)
    RowUnit.objects.bulk_create(RowUnit(row=row, **_as_dict(unit)) for unit in ordered)


def _as_dict(unit: RowUnit) -> dict[str, Any]:
    return {
        "department_id": unit.department_id,
        "name": unit.name,
        "part": str(unit.part),
        "origin": str(unit.origin),
        "reason": unit.reason,
    }
