"""Later changes of a published plan. Each names the document that allows it (批准文号); the record changes at once and
the change stays pending until the next version of the list is issued with it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from gaoxin.apps.plans import readings
from gaoxin.apps.plans.access import require_plan, require_target
from gaoxin.apps.plans.documents import wording
from gaoxin.apps.plans.documents.task_list import Alteration
from gaoxin.apps.plans.models import Change, Goal, Plan, Project, Target, Task, Version
from gaoxin.apps.plans.queries.changes import goal_words, require_record
from gaoxin.apps.plans.services.issue import tell_issued, write_version
from gaoxin.apps.plans.services.moves import lock_plan
from gaoxin.apps.plans.services.progress import question_value
from gaoxin.apps.plans.states import ApprovalKind, PlanState, RowKind
from gaoxin.apps.zones.access import Standing, current_departments
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

_BRACKETS = str.maketrans("[【（(﹝]】）)﹞", "〔〔〔〔〔〕〕〕〕〕")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十百]+")
LEAD = "牵头单位"


@dataclass(frozen=True, slots=True)
class NewGoal:
    """What a goal is to be: a number, a range up to `upper`, or words where it has no number."""

    value: Decimal | None = None
    upper: Decimal | None = None
    text: str = ""


def approval_number(text: str) -> str:
    """The number of the approving document, brackets around the year as 〔〕. It must name a year and a number, such as
    X发〔2026〕5号 or 2026年第3次主任办公会纪要."""
    plain = "".join(text.split())[:100]
    if re.search(r"[\[【（(﹝](?:19|20)\d\d[\]】）)﹞]", plain):
        plain = plain.translate(_BRACKETS)
    year = _YEAR.search(plain)
    rest = plain.replace(year[0], "", 1) if year else ""
    if len(plain) < 6 or not year or not _NUMBER.search(rest):
        raise refuse("plans.approval_number_needed", Place(path="approval"), given=plain or "—")
    return plain


@transaction.atomic
def change_goal(
    user: User,
    target_id: int,
    goal_id: int,
    new: NewGoal,
    *,
    seen: str,
    approval: str,
    reason: str,
    confirmed: bool = False,
) -> Change:
    """Change what a published target is to reach. `seen` is the goal as the officer saw it; a value that looks like
    another unit is refused until it is confirmed."""
    target, place = require_target(user, target_id)
    number = _checked(place, target.plan, approval, reason)
    target = Target.objects.select_for_update(of=("self",)).select_related("plan").get(pk=target.pk)
    goal = target.goals.select_for_update(of=("self",)).filter(pk=goal_id).first()
    if goal is None or goal_words(goal) != seen:
        raise refuse("plans.goal_moved_on", now=goal_words(goal) if goal else "—")
    _question(target, new, confirmed)
    _set_goal(goal, new)
    if goal_words(goal) == seen:
        raise refuse("plans.nothing_would_change", Place(path="value"), title=target.name)
    # The plan's own words no longer say this value: its source is the approval now.
    goal.passage = None
    goal.save()
    return _record(user, target, goal_title(goal), seen, goal_words(goal), number, reason)


def _question(target: Target, new: NewGoal, confirmed: bool) -> None:
    doubt = None if confirmed or new.value is None else question_value(target, new.value, target.scope)
    if doubt is not None:
        raise refuse(doubt.code, Place(path="value"), **doubt.values)


def _set_goal(goal: Goal, new: NewGoal) -> None:
    text = " ".join(new.text.split())[:300]
    if new.value is None and not text:
        raise refuse("plans.goal_needs_a_value", Place(path="value"))
    if new.upper is not None and (new.value is None or new.upper <= new.value):
        raise refuse("plans.range_is_backwards", Place(path="upper"))
    goal.value, goal.upper, goal.text = readings.exact(new.value), readings.exact(new.upper), text
    if new.upper is not None:
        goal.operator = "range"
    elif goal.operator == "range" or new.value is None:
        goal.operator = "eq" if new.value is not None else ""


def goal_title(goal: Goal) -> str:
    """2030年目标值, with the part of the indicator it is for."""
    time = wording.goal_time({"period": goal.period, "year": goal.year})
    return f"{time}目标值（{goal.part}）"[:40] if goal.part else f"{time}目标值"


@transaction.atomic
def change_lead(
    user: User,
    kind: RowKind,
    record_id: int,
    department_id: int,
    *,
    seen: int | None,
    approval: str,
    reason: str,
) -> Change:
    """Give a published target, project or task another lead. `seen` is the lead the officer saw. A new lead that
    supported it stops doing so; the former lead has no part any more."""
    record, place = require_record(user, kind, record_id)
    number = _checked(place, record.plan, approval, reason)
    departments = {department.pk: department for department in current_departments(record.plan.zone)}
    if department_id not in departments:
        raise refuse("plans.no_such_department")
    record = type(record).objects.select_for_update(of=("self",)).select_related("plan", "lead").get(pk=record.pk)
    former = record.lead.name if record.lead else "—"
    if record.lead_id != seen:
        raise refuse("plans.lead_moved_on", lead=former)
    if record.lead_id == department_id:
        raise refuse("plans.nothing_would_change", Place(path="lead"), title=str(record))
    record.lead = departments[department_id]
    if isinstance(record, Project):
        record.revision += 1
    record.save()
    record.supporting.remove(record.lead)
    return _record(user, record, LEAD, former, record.lead.name, number, reason)


def _checked(place: Standing, plan: Plan, approval: str, reason: str) -> str:
    """The approval number, when the person may change this plan and says why."""
    if not place.plans:
        raise refuse("plans.planning_office_only")
    if plan.state != PlanState.PUBLISHED:
        raise refuse("plans.not_issued_yet")
    if not reason.strip():
        raise refuse("plans.reason_for_change_needed", Place(path="reason"))
    return approval_number(approval)


def _record(
    user: User, record: Target | Project | Task, field: str, old: str, new: str, number: str, reason: str
) -> Change:
    return Change.objects.create(
        plan=record.plan,
        kind=record._meta.model_name,
        record=record.pk,
        title=str(record)[:300],
        field=field,
        old=old[:500],
        new=new[:500],
        approval_number=number,
        reason=" ".join(reason.split())[:500],
        changed_by=user,
        changed_at=clock.now(),
    )


@transaction.atomic
def issue_version(user: User, plan_id: int, seen: int, reason: str) -> Version:
    """Issue the next version with every pending change: by a leader, or by the head of the planning office with the
    reason recorded. Everyone who has a part is told."""
    _, place = require_plan(user, plan_id)
    if not (place.leads or place.heads_planning):
        raise refuse("plans.leader_or_planning_head_only")
    plan = lock_plan(plan_id, seen=seen)
    if plan.state != PlanState.PUBLISHED:
        raise refuse("plans.not_issued_yet")
    changes = list(plan.changes.select_for_update(of=("self",)).filter(version=None).order_by("changed_at", "pk"))
    if not changes:
        raise refuse("plans.nothing_to_issue")
    if not place.leads and not reason.strip():
        raise refuse("plans.reason_for_direct_issue_needed")
    approval = ApprovalKind.APPROVED if place.leads else ApprovalKind.DIRECT
    number = plan.versions.order_by("-number").values_list("number", flat=True)[0] + 1
    alterations = [Alteration(one.title, one.field, one.old, one.new, one.approval_number) for one in changes]
    version = write_version(user, plan, number, approval, " ".join(reason.split())[:500], alterations)
    plan.changes.filter(pk__in=[change.pk for change in changes]).update(version=version)
    plan.revision += 1
    plan.save()
    tell_issued(plan, version)
    return version
