"""The task list of a plan as plain values: of accepted rows while it is a draft, of live records once it is issued.

Both have one shape, which a version keeps as it was issued. Numbers are written as decimal texts and money in 分, so
that JSON keeps them exactly.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.plans import readings
from gaoxin.apps.plans.models import Goal, Plan, Project, Row, RowUnit, Target, Task
from gaoxin.apps.plans.states import RowKind, RowState, UnitPart

Item = dict[str, Any]
Contents = dict[str, list[Item]]
SECTIONS: dict[str, str] = {RowKind.TARGET: "targets", RowKind.PROJECT: "projects", RowKind.TASK: "tasks"}
TARGET_FIELDS = (
    "category", "name", "scope", "parent", "unit", "attribute", "direction", "measure", "base_year", "base_value"
)  # fmt: skip
GOAL_FIELDS = ("year", "period", "part", "value", "upper", "operator", "text", "cumulative")
PROJECT_FIELDS = (
    "name", "box", "category", "builders", "start_year", "end_year", "investment", "areas", "content"
)  # fmt: skip
TASK_FIELDS = ("number", "title", "headings", "text", "deadline_text", "due")


@dataclass(frozen=True, slots=True)
class Units:
    """Who does an item: the department that leads, those that support, and units outside the zone in words."""

    lead: int | None
    lead_name: str
    supporting: tuple[tuple[int, str], ...]
    others: str


def units_of(row_units: Iterable[RowUnit]) -> Units:
    """The units of a row as a record keeps them. A lead outside the zone stands among the others and is marked."""
    ordered = sorted(row_units, key=lambda unit: (unit.part != UnitPart.LEAD, unit.pk or 0))
    inside = [unit for unit in ordered if unit.department_id]
    lead = next((unit for unit in inside if unit.part == UnitPart.LEAD), None)
    others = [
        f"{unit.name}（牵头）" if unit.part == UnitPart.LEAD else unit.name
        for unit in ordered
        if not unit.department_id
    ]
    return Units(
        lead=lead.department_id if lead else None,
        lead_name=lead.name if lead else "",
        supporting=tuple((unit.department_id, unit.name) for unit in inside if unit is not lead),
        others=readings.words("、".join(others), 500),
    )


def draft_contents(plan: Plan, department: int | None = None) -> Contents:
    """The accepted rows of a plan with their units; with a department only those it has a part in."""
    rows = plan.rows.filter(state=RowState.ACCEPTED).prefetch_related("units").order_by("start", "position")
    if department is not None:
        rows = rows.filter(units__department=department)
    contents: Contents = {name: [] for name in SECTIONS.values()}
    for row in rows:
        section = contents[SECTIONS[row.kind]]
        section.append({"id": row.pk, "position": len(section) + 1, **row_item(row), **_unit_fields(row.units.all())})
    return contents


def row_item(row: Row) -> Item:
    """What a row says, in the shape of the contents, without its units."""
    if row.kind == RowKind.PROJECT:
        return _plain(readings.project_fields(row.current))
    if row.kind == RowKind.TASK:
        return _plain(readings.task_fields(row.current))
    goals = [{name: goal[name] for name in GOAL_FIELDS} for goal in readings.goals(row.current)]
    return _plain(readings.target_fields(row.current)) | {"goals": [_plain(goal) for goal in goals]}


def issued_contents(plan: Plan) -> Contents:
    """The live records of a published plan."""
    targets = plan.targets.select_related("lead").prefetch_related("supporting", "goals").order_by("position")
    projects = plan.projects.select_related("lead").prefetch_related("supporting").order_by("position")
    tasks = plan.tasks.select_related("lead").prefetch_related("supporting").order_by("position")
    return {
        "targets": [
            _record_item(target, TARGET_FIELDS)
            | {"goals": [fields_of(goal, GOAL_FIELDS) for goal in target.goals.all()]}
            for target in targets
        ],
        "projects": [_record_item(project, PROJECT_FIELDS) for project in projects],
        "tasks": [_record_item(task, TASK_FIELDS) for task in tasks],
    }


def _record_item(record: Target | Project | Task, names: Sequence[str]) -> Item:
    return {
        "id": record.pk,
        "position": record.position,
        **fields_of(record, names),
        "lead": record.lead.name if record.lead else "",
        "supporting": [department.name for department in record.supporting.all()],
        "others": record.other_units,
    }


def _unit_fields(row_units: Iterable[RowUnit]) -> Item:
    units = units_of(row_units)
    return {"lead": units.lead_name, "supporting": [name for _, name in units.supporting], "others": units.others}


def fields_of(record: Target | Goal | Project | Task, names: Sequence[str]) -> Item:
    """Some fields of a record as plain values."""
    return _plain({name: getattr(record, name) for name in names})


def _plain(fields: Mapping[str, Any]) -> Item:
    return {name: _value(value) for name, value in fields.items()}


def _value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return digits(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def digits(number: Decimal) -> str:
    """The shortest exact writing of a number without an exponent: 500, 17.56."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
