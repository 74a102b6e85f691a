"""From an uploaded file to the rows read out of it. Reading runs as a job; its result appears whole or not at all."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.access import require_planning
from gaoxin.apps.plans.models import Finding, Plan, Row
from gaoxin.apps.plans.services.moves import lock_plan, move
from gaoxin.apps.plans.states import PlanState, RowKind
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.documents.plan import Reading, read_plan
from gaoxin.engines.documents.reading import read
from gaoxin.kernel.problems import Problem, Refusal, refuse
from gaoxin.web import clock, jobs
from gaoxin.web.scope import Actor, acting_as

Step = Callable[[int, str], None]
"""Tells how far the work has come: steps done out of `STEPS`, and what is being done now."""
STEPS = 3


@transaction.atomic
def upload_plan(user: User, zone: Zone, file_name: str, chunks: Iterable[bytes], *, name: str = "") -> Plan:
    """Take a plan's document in and start reading it. Refused outside the planning office and for a known file; a plan
    that was withdrawn comes back when its file is uploaded again."""
    if not standing(user, zone).plans:
        raise refuse("plans.planning_office_only")
    document, new = sources.store_document(user, zone, file_name, chunks)
    earlier = None if new else Plan.objects.filter(document=document).first()
    if earlier is not None and earlier.state == PlanState.WITHDRAWN:
        return restore_plan(user, earlier.pk)
    if earlier is not None:
        raise refuse("plans.uploaded_before", name=earlier.name, on=clock.local(earlier.created_at).date().isoformat())
    plan = Plan.objects.create(
        zone=zone,
        document=document,
        name=(name or Path(file_name).stem)[:300],
        created_by=user,
        created_at=clock.now(),
    )
    _start_reading(user, plan)
    return plan


@transaction.atomic
def read_again(user: User, plan_id: int, *, seen: int) -> Plan:
    """Read once more what could not be read, or what was cancelled or given up while being read."""
    plan = lock_plan(plan_id, seen=seen)
    if not standing(user, plan.zone).plans:
        raise refuse("plans.planning_office_only")
    if plan.state != PlanState.READING or plan.job is None or not plan.job.finished:
        move(plan, PlanState.READING)
    _start_reading(user, plan)
    return plan


@transaction.atomic
def withdraw_plan(user: User, plan_id: int, *, seen: int) -> Plan:
    """Take a plan out of the work that was uploaded by mistake. Nothing is deleted; `restore_plan` brings it back."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id, seen=seen)
    if plan.job is not None and not plan.job.finished:
        raise refuse("plans.job_under_way")
    move(plan, PlanState.WITHDRAWN)
    plan.save()
    return plan


@transaction.atomic
def restore_plan(user: User, plan_id: int) -> Plan:
    """Bring a withdrawn plan back to its review; one that had not been read is read again."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id)
    was_read = plan.rows.exists()
    move(plan, PlanState.REVIEWING if was_read else PlanState.READING)
    if was_read:
        plan.save()
    else:
        _start_reading(user, plan)
    return plan


def _start_reading(user: User, plan: Plan) -> None:
    plan.problem = None
    title = _t("识读：%(name)s") % {"name": plan.name}
    plan.job = jobs.start("plans.read", title=title, user=user, plan_id=plan.pk)
    plan.save()


def read_document(actor: Actor, plan_id: int, step: Step) -> Plan:
    """Read the plan's document and write down rows and findings. What cannot be read is kept as the plan's problem and
    refused, so that the job has failed too. Nothing is locked or kept open while the file is being read."""
    with acting_as(actor):
        plan = Plan.objects.select_related("document").get(pk=plan_id)
    if plan.state != PlanState.READING:
        return plan
    try:
        step(0, "read")
        document = read(path_of(plan.document.sha256), name=plan.document.file_name)
        step(1, "extract")
        reading = read_plan(document)
    except Refusal as refusal:
        with acting_as(actor):
            _note_failure(plan_id, refusal.problems[0])
        raise
    step(2, "write")
    with acting_as(actor):
        plan = lock_plan(plan_id)
        if plan.state != PlanState.READING:
            return plan
        front = reading.as_dict()["document"]
        sources.record_reading(
            plan.document,
            text=document.text,
            file_format=document.format,
            title=front.get("title") or "",
            issuer=front.get("issuer") or "",
            number=front.get("number") or "",
            issued_on=parse_date(front.get("date") or ""),
            pages=document.pages,
        )
        write_reading(plan, reading)
        move(plan, PlanState.REVIEWING)
        plan.save()
        # Within the transaction: who cancels until here has no reading, afterwards there is nothing left to cancel.
        step(STEPS, "done")
    return plan


def _note_failure(plan_id: int, problem: Problem) -> None:
    plan = lock_plan(plan_id)
    if plan.state == PlanState.READING:
        plan.problem = {"code": problem.code, "values": {k: str(v) for k, v in problem.values.items()}}
        move(plan, PlanState.FAILED)
        plan.save()


def write_reading(plan: Plan, reading: Reading) -> None:
    """Write the rows and findings of a reading for a plan that has none yet."""
    found = reading.as_dict()
    Row.objects.bulk_create(
        row
        for kind, key, named in (
            (RowKind.TARGET, "indicators", "name"),
            (RowKind.PROJECT, "projects", "name"),
            (RowKind.TASK, "tasks", "title"),
        )
        for row in _rows(plan, kind, found[key], named)
    )
    Finding.objects.bulk_create(
        Finding(
            plan=plan,
            position=position,
            type=finding["type"],
            severity=finding["severity"],
            indicator=(finding.get("indicator") or "")[:300],
            reading=finding,
        )
        for position, finding in enumerate(found["inconsistencies"], start=1)
    )
    title = found["document"].get("title")
    plan.name = (title or plan.name)[:300]
    plan.first_year, plan.last_year = plan_years(plan.name, found["indicators"])


def _rows(plan: Plan, kind: RowKind, found: list[dict[str, Any]], named: str) -> Iterable[Row]:
    for position, item in enumerate(found, start=1):
        yield Row(
            plan=plan,
            kind=kind,
            position=position,
            title=(item.get(named) or "")[:300],
            original=item,
            current=item,
            start=item["offset"],
            end=item["end"],
        )


FIVE_YEAR_PLANS = {"十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}


def plan_years(title: str, indicators: list[dict[str, Any]]) -> tuple[int | None, int | None]:
    """First and last year of a plan: from its title (2022—2026, “十四五”), else the year most targets name."""
    span = re.search(r"(20\d\d)\s*年?\s*[-—–~～至]+\s*(20\d\d)", title)
    if span:
        return int(span[1]), int(span[2])
    for words, first in FIVE_YEAR_PLANS.items():
        if words in title:
            return first, first + 4
    years = [goal["year"] for row in indicators for goal in row["targets"] if isinstance(goal.get("year"), int)]
    return None, max(set(years), key=lambda year: (years.count(year), year)) if years else None
