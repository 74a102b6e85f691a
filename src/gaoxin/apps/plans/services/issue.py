"""Issuing the task list (印发): one transaction makes the plan's live records, its first version and both files.

The files' bytes lie on disk before the transaction commits and their records are part of it, so a crash at any moment
leaves the plan as it was or issued whole. Who is told reads the notice only when it is true.
"""

from collections.abc import Callable, Sequence

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.plans.access import require_plan
from gaoxin.apps.plans.documents import task_list
from gaoxin.apps.plans.documents.task_list import Alteration
from gaoxin.apps.plans.models import Plan, Version
from gaoxin.apps.plans.queries.contents import Contents, issued_contents
from gaoxin.apps.plans.queries.covers import issued_cover
from gaoxin.apps.plans.services.directions import known_direction
from gaoxin.apps.plans.services.moves import lock_plan, move
from gaoxin.apps.plans.services.records import accepted_rows, write_records
from gaoxin.apps.plans.services.settling import contested
from gaoxin.apps.plans.states import ApprovalKind, PlanState, RowState
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.models import Document
from gaoxin.apps.zones.access import people_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox, jobs

LARGE = 400
"""Rows from which issuing runs as a job: about three seconds of work."""
Step = Callable[[int, str], None]
"""Tells how far issuing has come: steps done out of `STEPS`, and what is done next."""
STEPS = 4


def no_step(done: int, word: str) -> None:
    """For issuing that nobody watches."""


@transaction.atomic
def approve(user: User, plan_id: int, seen: int) -> Plan:
    """The leader approves the submitted list (审定), and with that it is issued."""
    _, place = require_plan(user, plan_id)
    if not place.leads:
        raise refuse("plans.leader_only")
    plan = lock_plan(plan_id, seen=seen)
    if plan.state == PlanState.PUBLISHED:
        raise refuse("plans.issued_already")
    if plan.state != PlanState.SUBMITTED:
        raise refuse("plans.not_submitted", state=str(PlanState(plan.state).label))
    if count := contested(plan).count():
        raise refuse("plans.objections_undecided", count=count)
    return _issue_or_start(user, plan, ApprovalKind.APPROVED, "")


@transaction.atomic
def direct_issue(user: User, plan_id: int, seen: int, reason: str) -> Plan:
    """Issue without the rest of the way, by a leader or the head of the planning office, with the reason recorded."""
    _, place = require_plan(user, plan_id)
    if not (place.leads or place.heads_planning):
        raise refuse("plans.leader_or_planning_head_only")
    if not reason.strip():
        raise refuse("plans.reason_for_direct_issue_needed")
    plan = lock_plan(plan_id, seen=seen)
    if plan.state == PlanState.PUBLISHED:
        raise refuse("plans.issued_already")
    return _issue_or_start(user, plan, ApprovalKind.DIRECT, " ".join(reason.split())[:500])


def _issue_or_start(user: User, plan: Plan, approval: ApprovalKind, reason: str) -> Plan:
    """Issue at once, or as a job where the list is long. The job refuses if the plan has moved on by then."""
    if plan.job is not None and not plan.job.finished:
        raise refuse("plans.being_issued")
    if plan.rows.filter(state=RowState.ACCEPTED).count() < LARGE:
        issue(user, plan.pk, approval=approval, reason=reason, seen=plan.revision)
        return Plan.objects.get(pk=plan.pk)
    plan.job = jobs.start(
        "plans.issue",
        title=plan.name,
        user=user,
        plan_id=plan.pk,
        user_id=user.pk,
        approval=str(approval),
        reason=reason,
        seen=plan.revision,
    )
    plan.save()
    return plan


@transaction.atomic
def issue(user: User, plan_id: int, *, approval: ApprovalKind, reason: str, seen: int, step: Step = no_step) -> Version:
    """Make the accepted rows the zone's plan. The right to do so has been checked by `approve` or `direct_issue`."""
    plan = lock_plan(plan_id)
    if plan.state == PlanState.PUBLISHED:
        raise refuse("plans.issued_already")
    if plan.revision != seen:
        raise refuse("plans.plan_moved_on", state=str(PlanState(plan.state).label))
    rows = accepted_rows(plan.rows.select_for_update(of=("self",)).filter(state=RowState.ACCEPTED))
    if not rows:
        raise refuse("plans.nothing_accepted")
    move(plan, PlanState.PUBLISHED)
    step(0, "records")
    write_records(plan, rows, known_direction)
    version = write_version(user, plan, 1, approval, reason, (), step)
    plan.save()
    tell_issued(plan, version)
    step(STEPS, "done")
    return version


def issue_as(user_id: int, plan_id: int, *, approval: ApprovalKind, reason: str, seen: int, step: Step) -> Version:
    """Issue in a job, for the person who started it."""
    return issue(User.objects.get(pk=user_id), plan_id, approval=approval, reason=reason, seen=seen, step=step)


def write_version(
    user: User,
    plan: Plan,
    number: int,
    approval: ApprovalKind,
    reason: str,
    alterations: Sequence[Alteration],
    step: Step = no_step,
) -> Version:
    """Keep the plan's live records as one version, with its .docx and .xlsx."""
    contents = issued_contents(plan)
    now = clock.now()
    cover = issued_cover(plan, number, approval, reason, now.date())
    printed = task_list.TaskList(cover, contents, alterations)
    step(1, "word")
    word = _store(user, plan, number, "docx", task_list.word(printed))
    step(2, "sheet")
    sheet = _store(user, plan, number, "xlsx", task_list.sheet(printed))
    step(3, "version")
    return Version.objects.create(
        plan=plan,
        number=number,
        contents=contents,
        approval=approval,
        reason=reason,
        approved_by=user,
        issued_at=now,
        word=word,
        sheet=sheet,
    )


def _store(user: User, plan: Plan, number: int, suffix: str, data: bytes) -> Document:
    name = f"{plan.name[:150]}任务分解表（第{number}版）.{suffix}"
    document, _ = sources.store_document(user, plan.zone, name, [data], origin=f"印发稿 第{number}版")
    return document


def tell_issued(plan: Plan, version: Version) -> None:
    """Tell everyone whose department has a part in the version."""
    names = names_in(version.contents)
    departments = plan.zone.departments.filter(name__in=names).values_list("pk", flat=True)
    inbox.tell(
        people_of(departments),
        "plans.issued",
        gettext_noop("《%(plan)s》任务分解表第 %(number)s 版已印发"),
        {"plan": plan.name, "number": version.number},
        reverse("plans:version", args=[plan.pk, version.number]),
    )


def names_in(contents: Contents) -> set[str]:
    """The departments that lead or support anything in a version."""
    items = [item for section in contents.values() for item in section]
    return {name for item in items for name in (item["lead"], *item["supporting"]) if name}
