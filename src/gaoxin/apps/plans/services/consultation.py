"""Sending the draft task list round, taking the units' answers, and closing the round.

Each round asks every department that has a part. Claims to rows that have not changed since carry over into the next
round; silence is written down when the round is closed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.plans.access import require_plan, require_planning
from gaoxin.apps.plans.models import Answer, Plan, Row, RowUnit
from gaoxin.apps.plans.queries.deadlines import answers_deadline
from gaoxin.apps.plans.services.moves import lock_plan, move
from gaoxin.apps.plans.states import AnswerKind, PlanState, RowState
from gaoxin.apps.sources import services as sources
from gaoxin.apps.zones.access import current_departments, people_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox

Pair = tuple[int, int]
"""A row and a department that has a part in it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a department says to one row; `proposed` is the unit an objection or addition names."""

    row: int
    kind: AnswerKind
    proposed: int | None = None
    reason: str = ""


@transaction.atomic
def circulate(user: User, plan_id: int, *, seen: int) -> Plan:
    """Send the draft round: the answers are due some working days later, and everyone asked is told."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id, seen=seen)
    if not plan.rows.filter(state=RowState.ACCEPTED).exists():
        raise refuse("plans.nothing_accepted")
    asked = asked_pairs(plan)
    if not asked:
        raise refuse("plans.nobody_to_ask")
    move(plan, PlanState.CIRCULATING)
    now = clock.now()
    due = answers_deadline(now)
    plan.round += 1
    plan.circulated_at, plan.answers_due, plan.answers_due_provisional = now, due.moment, due.provisional
    plan.returned_reason, plan.returned_by = "", None
    plan.save()
    _carry_claims_over(plan)
    _name_passages(plan)
    _tell_asked(plan)
    return plan


def _name_passages(plan: Plan) -> None:
    """Let the units open the place in the document that each row stands on."""
    spans = plan.rows.filter(state=RowState.ACCEPTED).values_list("start", "end")
    sources.name_passages(plan.document, spans)


def asked_pairs(plan: Plan) -> set[Pair]:
    """Every department with a part in an accepted row."""
    units = RowUnit.objects.filter(row__plan=plan, row__state=RowState.ACCEPTED, department__isnull=False)
    return set(units.values_list("row_id", "department_id"))


def outstanding_pairs(plan: Plan) -> set[Pair]:
    """Those of them that have not answered in the present round."""
    answered = Answer.objects.filter(row__plan=plan, round=plan.round).values_list("row_id", "department_id")
    return asked_pairs(plan) - set(answered)


def _carry_claims_over(plan: Plan) -> None:
    """Claims of the round before hold for rows that nobody has changed since."""
    asked = asked_pairs(plan)
    earlier = Answer.objects.filter(row__plan=plan, round=plan.round - 1, kind=AnswerKind.CLAIM).select_related("row")
    Answer.objects.bulk_create(
        Answer(
            row=claim.row,
            round=plan.round,
            department_id=claim.department_id,
            kind=AnswerKind.CLAIM,
            answered_by_id=claim.answered_by_id,
            answered_at=claim.answered_at,
        )
        for claim in earlier
        if (claim.row_id, claim.department_id) in asked and not _changed_since(claim.row, claim)
    )


def _changed_since(row: Row, answer: Answer) -> bool:
    return row.decided_at is not None and row.decided_at > answer.answered_at


def _tell_asked(plan: Plan) -> None:
    departments = {department for _, department in outstanding_pairs(plan)}
    due = clock.local(plan.answers_due)
    inbox.tell(
        people_of(departments),
        "plans.consultation",
        gettext_noop("请对《%(plan)s》任务分解表征求意见稿作出反馈，截止 %(due)s"),
        {"plan": plan.name, "due": f"{due:%Y-%m-%d %H:%M}"},
        reverse("plans:answers", args=[plan.pk]),
    )


@transaction.atomic
def answer(user: User, plan_id: int, department_id: int, replies: Sequence[Reply]) -> int:
    """Take a department's answers, in place of what it answered before in this round. Returns how many."""
    plan = _plan_being_answered(user, plan_id, department_id)
    rows = _rows_of(plan, department_id, [reply.row for reply in replies])
    for reply in replies:
        _check(plan, rows[reply.row], department_id, reply)
    return _write(user, plan, department_id, replies)


@transaction.atomic
def claim_all(user: User, plan_id: int, department_id: int) -> list[int]:
    """Claim every row of the department that it has not answered yet. Returns those rows."""
    plan = _plan_being_answered(user, plan_id, department_id)
    open_rows = sorted(row for row, department in outstanding_pairs(plan) if department == department_id)
    _write(user, plan, department_id, [Reply(row, AnswerKind.CLAIM) for row in open_rows])
    return open_rows


@transaction.atomic
def withdraw_answers(user: User, plan_id: int, department_id: int, rows: Iterable[int]) -> int:
    """Take back answers of this round while it is open."""
    plan = _plan_being_answered(user, plan_id, department_id)
    answers = Answer.objects.filter(row__plan=plan, round=plan.round, department=department_id, row__in=list(rows))
    return answers.delete()[0]


def _plan_being_answered(user: User, plan_id: int, department_id: int) -> Plan:
    """The plan, locked, while it takes answers of a department the person works in."""
    _, place = require_plan(user, plan_id)
    if not place.in_department(department_id):
        raise Http404
    plan = lock_plan(plan_id)
    if plan.state != PlanState.CIRCULATING:
        raise refuse("plans.not_asked_now", state=str(PlanState(plan.state).label))
    if clock.now() > plan.answers_due:
        raise refuse("plans.answers_closed", due=f"{clock.local(plan.answers_due):%Y-%m-%d %H:%M}")
    return plan


def _rows_of(plan: Plan, department_id: int, wanted: Sequence[int]) -> dict[int, Row]:
    """The accepted rows in which the department has a part; another's row is not found."""
    rows = plan.rows.filter(pk__in=wanted, state=RowState.ACCEPTED, units__department=department_id)
    found = {row.pk: row for row in rows.prefetch_related("units")}
    if set(wanted) - set(found):
        raise Http404
    return found


def _check(plan: Plan, row: Row, department_id: int, reply: Reply) -> None:
    if reply.kind == AnswerKind.CLAIM:
        return
    if reply.kind not in {AnswerKind.OBJECT, AnswerKind.ADD}:
        raise ValueError(f"nobody answers {reply.kind!r}")
    if reply.proposed is None or reply.proposed == department_id:
        raise refuse("plans.name_another_unit", title=row.title)
    if reply.proposed not in {department.pk for department in current_departments(plan.zone)}:
        raise refuse("plans.no_such_department")
    if not reply.reason.strip():
        raise refuse("plans.reason_for_answer_needed", title=row.title)
    present = {unit.department_id for unit in row.units.all()}
    if reply.kind == AnswerKind.ADD and reply.proposed in present:
        raise refuse("plans.unit_is_there_already", title=row.title)


def _write(user: User, plan: Plan, department_id: int, replies: Sequence[Reply]) -> int:
    now = clock.now()
    for reply in replies:
        claims = reply.kind == AnswerKind.CLAIM
        Answer.objects.update_or_create(
            row_id=reply.row,
            round=plan.round,
            department_id=department_id,
            defaults={
                "kind": reply.kind,
                "proposed_id": None if claims else reply.proposed,
                "reason": "" if claims else " ".join(reply.reason.split())[:500],
                "answered_by": user,
                "answered_at": now,
            },
        )
    return len(replies)


@transaction.atomic
def close_round(user: User, plan_id: int, *, seen: int) -> Plan:
    """End the round and begin settling, once it is due or everyone has answered. Silence is written down."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id, seen=seen)
    outstanding = outstanding_pairs(plan) if plan.state == PlanState.CIRCULATING else set()
    if outstanding and clock.now() <= plan.answers_due:
        due = f"{clock.local(plan.answers_due):%Y-%m-%d %H:%M}"
        raise refuse("plans.answers_outstanding", count=len(outstanding), due=due)
    move(plan, PlanState.SETTLING)
    Answer.objects.bulk_create(
        Answer(
            row_id=row,
            round=plan.round,
            department_id=department,
            kind=AnswerKind.SILENT,
            answered_at=plan.answers_due,
        )
        for row, department in sorted(outstanding)
    )
    plan.save()
    return plan


@transaction.atomic
def recompute_provisional_deadlines() -> int:
    """Compute anew what was due by a year whose holiday notice was not known, now that the calendar may hold it. To be
    called when a catalogue is put in place; does nothing twice. Returns how many deadlines changed."""
    open_plans = Plan.objects.select_for_update(of=("self",)).filter(
        state=PlanState.CIRCULATING, answers_due_provisional=True
    )
    changed = 0
    for plan in open_plans:
        due = answers_deadline(plan.circulated_at)
        changed += due.moment != plan.answers_due
        plan.answers_due, plan.answers_due_provisional = due.moment, due.provisional
        plan.save()
    return changed
