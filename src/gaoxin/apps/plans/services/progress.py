"""Progress of a published plan: values of targets, notes on tasks, stages of projects. Corrections append."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.plans.access import may_report, require_project, require_target, require_task
from gaoxin.apps.plans.models import Measured, ProgressNote, Project, StageReport, Target
from gaoxin.apps.plans.states import PlanState, Stage, ValueStatus
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.access import Standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Problem, Refusal, refuse
from gaoxin.kernel.quantities import Quantity, likely_wrong_unit
from gaoxin.kernel.units import parse_unit
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file handed in with a report."""

    file_name: str
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class NewValue:
    """A value as the form gives it. `published_growth` in per cent, as the statistics office printed it."""

    year: int
    value: Decimal
    status: ValueStatus
    source: str
    scope: str = ""
    published_growth: Decimal | None = None
    note: str = ""
    evidence: Evidence | None = None


def question_value(target: Target, value: Decimal, scope: str = "") -> Problem | None:
    """The doubt to raise before saving: a value about 10⁴ (or 10³, 10², 10⁸) times what this target's values are."""
    known = [
        *target.values.filter(scope=scope, superseded_by__isnull=True).values_list("value", flat=True),
        *target.goals.filter(value__isnull=False).values_list("value", flat=True),
        *([] if target.base_value is None else [target.base_value]),
    ]
    try:
        unit = parse_unit(target.unit)
    except Refusal:
        return None  # a unit nobody has defined cannot be mistaken for another one
    return likely_wrong_unit(value, unit, [Quantity(former, unit) for former in known])


@transaction.atomic
def enter_value(user: User, target_id: int, new: NewValue, *, confirmed: bool = False) -> Measured:
    """Record a value of a target for a year. One that looks like the wrong unit is refused until it is confirmed.

    A value of the same year and scope is superseded, not overwritten; whoever saves second sees the first one's value.
    """
    target, place = require_target(user, target_id)
    _may_report(place, target)
    target = Target.objects.select_for_update(of=("self",)).get(pk=target.pk)
    if not new.source.strip():
        raise refuse("plans.source_needed")
    if not 2000 <= new.year <= clock.today().year:
        raise refuse("plans.year_not_reportable", year=new.year, last=clock.today().year)
    doubt = None if confirmed else question_value(target, new.value, new.scope)
    if doubt is not None:
        raise refuse(doubt.code, doubt.place, **doubt.values)
    earlier = target.values.filter(year=new.year, scope=new.scope, superseded_by__isnull=True).first()
    return Measured.objects.create(
        target=target,
        period=str(new.year),
        year=new.year,
        value=new.value,
        scope=new.scope,
        status=new.status,
        published_growth=new.published_growth,
        source=new.source.strip(),
        note=new.note,
        document=_keep(user, target.plan.zone, new.evidence),
        supersedes=earlier,
        entered_by=user,
        entered_at=clock.now(),
    )


@transaction.atomic
def note_progress(user: User, task_id: int, on: date, text: str, evidence: Evidence | None = None) -> ProgressNote:
    """Write down what was done about a task."""
    task, place = require_task(user, task_id)
    _may_report(place, task)
    if not text.strip():
        raise refuse("plans.progress_text_needed")
    _not_in_future(on)
    own = {task.lead_id, *task.supporting.values_list("pk", flat=True)} & place.departments
    return ProgressNote.objects.create(
        task=task,
        on=on,
        text=text.strip(),
        evidence=_keep(user, task.plan.zone, evidence),
        department_id=min(own, default=None),
        entered_by=user,
        entered_at=clock.now(),
    )


@transaction.atomic
def report_stage(
    user: User, project_id: int, seen: int, stage: Stage, on: date, note: str = "", evidence: Evidence | None = None
) -> StageReport:
    """Record the stage a project entered on a day. A stalled project must say why. The newest day counts."""
    project, place = require_project(user, project_id)
    _may_report(place, project)
    project = Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
    if project.revision != seen:
        raise refuse("plans.project_moved_on", stage=str(Stage(project.stage).label))
    _not_in_future(on)
    if stage == Stage.STALLED and not note.strip():
        raise refuse("plans.stalled_needs_a_reason")
    report = StageReport.objects.create(
        project=project,
        stage=stage,
        on=on,
        note=note.strip(),
        evidence=_keep(user, project.plan.zone, evidence),
        entered_by=user,
        entered_at=clock.now(),
    )
    newest = project.stages.order_by("-on", "-entered_at", "-pk").first() or report
    project.stage, project.stage_since = newest.stage, newest.on
    project.revision += 1
    project.save()
    return report


def _may_report(place: Standing, record: object) -> None:
    if record.plan.state != PlanState.PUBLISHED:
        raise refuse("plans.not_published_yet")
    if not may_report(place, record):
        raise refuse("plans.not_yours_to_report")


def _not_in_future(day: date) -> None:
    if day > clock.today():
        raise refuse("plans.day_in_future", day=day.isoformat())


def _keep(user: User, zone: Zone, evidence: Evidence | None) -> Document | None:
    if evidence is None:
        return None
    document, _ = sources.store_document(user, zone, evidence.file_name, evidence.chunks)
    return document
