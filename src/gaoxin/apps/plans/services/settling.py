"""What becomes of objections and additions, and handing the settled list to the leader.

An objection is accepted (the unit it names takes the objector's part), kept (nothing changes, and why), or decided
otherwise by setting the row's units by hand; the last closes every open answer of the row.
"""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.plans.access import require_plan, require_planning
from gaoxin.apps.plans.models import Answer, Plan, Row, RowUnit
from gaoxin.apps.plans.services.moves import lock_plan, move
from gaoxin.apps.plans.services.review import locked_rows
from gaoxin.apps.plans.services.units import Assigned, Former, replace_units, restore_units, set_units
from gaoxin.apps.plans.states import AnswerKind, Outcome, PlanState, RowState, UnitOrigin, UnitPart
from gaoxin.apps.zones.access import leaders_of, people_of
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox

CONTESTED = (AnswerKind.OBJECT, AnswerKind.ADD)


def contested(plan: Plan) -> QuerySet[Answer]:
    """Objections and additions of the present round that nobody has decided on."""
    return Answer.objects.filter(
        row__plan=plan, row__state=RowState.ACCEPTED, round=plan.round, kind__in=CONTESTED, outcome=""
    )


@transaction.atomic
def accept_answer(user: User, plan_id: int, answer_id: int, *, revision: int, reason: str) -> Former:
    """Do what the answer proposes. Returns what stood before."""
    plan, answer = _answer_to_settle(user, plan_id, answer_id, reason)
    (row,) = locked_rows(plan, {answer.row_id: revision})
    former = replace_units(user, [row], {row.pk: _as_proposed(row, answer, reason)})
    _settle(user, [answer], Outcome.ACCEPTED, reason)
    former.answers.append(answer.pk)
    return former


@transaction.atomic
def keep_units(user: User, plan_id: int, answer_id: int, *, revision: int, reason: str) -> Former:
    """Leave the row as it is, and say why."""
    plan, answer = _answer_to_settle(user, plan_id, answer_id, reason)
    locked_rows(plan, {answer.row_id: revision})
    _settle(user, [answer], Outcome.KEPT, reason)
    return Former(answers=[answer.pk])


@transaction.atomic
def settle_otherwise(
    user: User, plan_id: int, row_id: int, *, revision: int, units: Sequence[Assigned], reason: str
) -> Former:
    """Set the row's units by hand and close its open answers with that."""
    former = set_units(user, plan_id, {row_id: revision}, units, reason)
    plan = lock_plan(plan_id)
    answers = list(contested(plan).filter(row=row_id)) if plan.state == PlanState.SETTLING else []
    _settle(user, answers, Outcome.OTHER, reason)
    former.answers.extend(answer.pk for answer in answers)
    return former


@transaction.atomic
def undo_settlement(user: User, plan_id: int, former: Former) -> int:
    """Bring back the units that stood before and open the answers again. Returns how many rows and answers."""
    rows = restore_units(user, plan_id, former)
    opened = Answer.objects.filter(row__plan=plan_id, pk__in=former.answers).update(
        outcome="", outcome_reason="", settled_by=None, settled_at=None
    )
    return max(rows, opened)


def _answer_to_settle(user: User, plan_id: int, answer_id: int, reason: str) -> tuple[Plan, Answer]:
    require_planning(user, plan_id)
    plan = lock_plan(plan_id)
    if plan.state != PlanState.SETTLING:
        raise refuse("plans.not_settling_now", state=str(PlanState(plan.state).label))
    if not reason.strip():
        raise refuse("plans.reason_for_units_needed")
    answer = (
        Answer.objects.select_for_update(of=("self",))
        .filter(pk=answer_id, row__plan=plan, round=plan.round, kind__in=CONTESTED)
        .select_related("department", "proposed", "settled_by")
        .first()
    )
    if answer is None:
        raise Http404
    if answer.outcome:
        raise refuse("plans.answer_settled_already", who=answer.settled_by.display_name)
    return plan, answer


def _as_proposed(row: Row, answer: Answer, reason: str) -> list[RowUnit]:
    """The row's units after the answer: the named unit takes the objector's part, or supports besides the others."""
    units = list(row.units.all())
    part = UnitPart.SUPPORT
    if answer.kind == AnswerKind.OBJECT:
        own = next((unit for unit in units if unit.department_id == answer.department_id), None)
        named = next((unit for unit in units if unit.department_id == answer.proposed_id), None)
        if UnitPart.LEAD in {unit.part for unit in (own, named) if unit}:
            part = UnitPart.LEAD
        units = [unit for unit in units if unit is not own and unit is not named]
    elif any(unit.department_id == answer.proposed_id for unit in units):
        return units
    return [
        *units,
        RowUnit(
            row=row,
            department=answer.proposed,
            name=answer.proposed.name,
            part=part,
            origin=UnitOrigin.ANSWER,
            reason=f"{answer.department.name}：{answer.reason}。{reason}"[:300],
        ),
    ]


def _settle(user: User, answers: Iterable[Answer], outcome: Outcome, reason: str) -> None:
    now = clock.now()
    for answer in answers:
        answer.outcome, answer.outcome_reason = outcome, " ".join(reason.split())[:500]
        answer.settled_by, answer.settled_at = user, now
        answer.save()


@transaction.atomic
def submit(user: User, plan_id: int, *, seen: int) -> Plan:
    """Hand the settled list to the leaders of the zone for approval (审定)."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id, seen=seen)
    if count := contested(plan).count():
        raise refuse("plans.objections_undecided", count=count)
    move(plan, PlanState.SUBMITTED)
    plan.submitted_by = user
    plan.returned_reason, plan.returned_by = "", None
    plan.save()
    inbox.tell(
        leaders_of(plan.zone),
        "plans.approval",
        gettext_noop("《%(plan)s》任务分解表报请审定"),
        {"plan": plan.name},
        reverse("plans:consultation", args=[plan.pk]),
    )
    return plan


@transaction.atomic
def take_back(user: User, plan_id: int, *, seen: int) -> Plan:
    """Take the submitted list back for more settling, before the leader has decided."""
    require_planning(user, plan_id)
    plan = lock_plan(plan_id, seen=seen)
    if plan.state != PlanState.SUBMITTED:
        raise refuse("plans.not_submitted", state=str(PlanState(plan.state).label))
    move(plan, PlanState.SETTLING)
    plan.save()
    return plan


@transaction.atomic
def return_plan(user: User, plan_id: int, *, seen: int, reason: str) -> Plan:
    """The leader gives the list back with what is to be changed; the planning office is told."""
    _, place = require_plan(user, plan_id)
    if not place.leads:
        raise refuse("plans.leader_only")
    plan = lock_plan(plan_id, seen=seen)
    if plan.state != PlanState.SUBMITTED:
        raise refuse("plans.not_submitted", state=str(PlanState(plan.state).label))
    if not reason.strip():
        raise refuse("plans.reason_for_return_needed")
    move(plan, PlanState.SETTLING)
    plan.returned_reason, plan.returned_by = " ".join(reason.split())[:500], user
    plan.save()
    offices = plan.zone.departments.filter(duties__contains=[Duty.PLANNING]).values_list("pk", flat=True)
    inbox.tell(
        people_of(offices),
        "plans.approval",
        gettext_noop("《%(plan)s》任务分解表被退回：%(reason)s"),
        {"plan": plan.name, "reason": plan.returned_reason[:200]},
        reverse("plans:consultation", args=[plan.pk]),
    )
    return plan
