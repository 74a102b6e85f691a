"""Live records out of accepted rows: targets with their goals, projects and tasks, each with its units and passages."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import QuerySet

from gaoxin.apps.plans import readings
from gaoxin.apps.plans.models import Goal, Plan, Project, Row, Target, Task
from gaoxin.apps.plans.queries.contents import Units, units_of
from gaoxin.apps.plans.states import Direction, RowKind
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.models import Passage
from gaoxin.kernel.problems import Refusal, refuse

Passages = Mapping[tuple[int, int], Passage]
Record = TypeVar("Record", Target, Project, Task)
Directions = Callable[[str], Direction | None]
"""What the catalogue knows of an indicator by its name."""


def write_records(plan: Plan, rows: Sequence[Row], direction: Directions) -> None:
    """Write the records of a plan that has none yet. Numbers that do not fit are refused with the row's name."""
    passages = _passages(plan, rows)
    of_kind = {kind: [row for row in rows if row.kind == kind] for kind in RowKind}
    targets = _write(
        Target,
        plan,
        of_kind[RowKind.TARGET],
        lambda row: {
            **readings.target_fields(row.current, direction(row.title)),
            "base_passage": passages.get(readings.quotation(row.current.get("baseline"))),
        },
        passages,
    )
    _write_goals(targets, passages)
    _write(Project, plan, of_kind[RowKind.PROJECT], lambda row: readings.project_fields(row.current), passages)
    _write(Task, plan, of_kind[RowKind.TASK], lambda row: readings.task_fields(row.current), passages)


def accepted_rows(rows: QuerySet[Row]) -> list[Row]:
    """Rows with their units, in the order of the document."""
    return list(rows.prefetch_related("units").order_by("start", "position"))


def _passages(plan: Plan, rows: Sequence[Row]) -> Passages:
    """The passages behind the rows and behind each of their values."""
    spans = {(row.start, row.end) for row in rows}
    for row in rows:
        if row.kind == RowKind.TARGET:
            values = [row.current.get("baseline"), *(row.current.get("targets") or [])]
            spans |= {span for span in map(readings.quotation, values) if span}
    return sources.name_passages(plan.document, spans)


def _write(
    model: type[Record],
    plan: Plan,
    rows: Sequence[Row],
    fields: Callable[[Row], Mapping[str, Any]],
    passages: Passages,
) -> list[Record]:
    units = [units_of(row.units.all()) for row in rows]
    records = model.objects.bulk_create(
        model(
            plan=plan,
            row=row,
            passage=passages.get((row.start, row.end)),
            position=position,
            lead_id=own.lead,
            other_units=own.others,
            **_named(row, fields),
        )
        for position, (row, own) in enumerate(zip(rows, units, strict=True), start=1)
    )
    _write_supporting(model, records, units)
    return records


def _named(row: Row, fields: Callable[[Row], Mapping[str, Any]]) -> Mapping[str, Any]:
    """The fields of a row; what is wrong with them is told with the row's name."""
    try:
        return fields(row)
    except Refusal as refusal:
        raise refuse("plans.row_does_not_fit", title=row.title, **refusal.problems[0].values) from refusal


def _write_supporting(model: type[Record], records: Sequence[Record], units: Sequence[Units]) -> None:
    through = model.supporting.through
    own = f"{model._meta.model_name}_id"
    through.objects.bulk_create(
        through(**{own: record.pk, "department_id": department})
        for record, each in zip(records, units, strict=True)
        for department, _ in each.supporting
    )


def _write_goals(targets: Sequence[Target], passages: Passages) -> None:
    Goal.objects.bulk_create(
        Goal(target=target, passage=passages.get(goal.pop("span")), **goal)
        for target in targets
        for goal in _named(target.row, lambda row: {"goals": readings.goals(row.current)})["goals"]
    )
