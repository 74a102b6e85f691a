"""Routing: the pieces of a case are kept as it is filed, and each department it is assigned to is written down with the
reasons shown; the dispatching office may give each a part of its own and a limit of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, QuerySet

from gaoxin.apps.cases.access import dispatches, require_case
from gaoxin.apps.cases.appeal_states import Routed
from gaoxin.apps.cases.models import Case, CasePiece, Part, Routing, Step
from gaoxin.apps.cases.queries.appeals.precedents import text_of
from gaoxin.apps.cases.queries.appeals.proposing import proposal
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.appeals.part_limits import start
from gaoxin.apps.cases.services.desks import dispatching_department
from gaoxin.apps.cases.states import HELD, StepState
from gaoxin.apps.zones.models import User
from gaoxin.engines.likeness import number_of, pieces
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

HANDLE, DISPATCH = "handle", "dispatch"
MOST_DAYS = 60
"""Working days of the longest limit of a part."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one department owns of a case, and within how many working days; None: within the limits of the case."""

    task: str = ""
    days: int | None = None


def index(case: Case) -> None:
    """Keep the pieces by which later cases find this one."""
    numbers = dict.fromkeys(number_of(piece) for piece in pieces(text_of(case)))
    CasePiece.objects.bulk_create(CasePiece(zone_id=case.zone_id, piece=number, case=case) for number in numbers)


def note_routing(case: Case, step: Step, by: User | None) -> None:
    """The departments a case was assigned to, written down as their step is reached after the dispatching."""
    before = case.steps.filter(state=StepState.DONE).order_by("-finished_at", "-pk").values_list("element", flat=True)
    if step.element != HANDLE or before.first() != DISPATCH:
        return
    proposed, now = proposal(case), clock.now()
    rule = proposed.rule
    Routing.objects.bulk_create(
        Routing(
            case=case,
            zone_id=case.zone_id,
            step=step,
            part=part,
            department_id=part.department_id,
            lead=part.department_id == case.department_id,
            routed=proposed.routed(part.department_id),
            topic=rule.topic if rule is not None else "",
            words=list(rule.words) if rule is not None else [],
            precedents=proposed.told(),
            routed_by=by,
            routed_at=now,
            month=clock.local(now).date().replace(day=1),
        )
        for part in step.parts.filter(department__isnull=False)
    )


def note_reassigned(case: Case) -> None:
    """Parts that came back and went on to another department are assigned once more, by whoever handed them on."""
    back = case.parts.filter(state__in=HELD, department__isnull=False, pk__in=case.part_returns.values("part"))
    for part in back.exclude(pk__in=_routed_as_it_is(case)):
        first, now = part.routings.order_by("pk").first(), clock.now()
        last = case.part_returns.filter(part=part).order_by("-number").first()
        if first is None or last is None or _is_office(case, part.department_id):
            continue
        handed = case.trail.order_by("-at", "-pk").first()
        Routing.objects.create(
            case=case,
            zone_id=case.zone_id,
            step_id=part.step_id,
            part=part,
            department_id=part.department_id,
            lead=first.lead,
            task=first.task,
            routed=Routed.CHOSEN,
            topic=first.topic,
            words=first.words,
            precedents=first.precedents,
            routed_by=handed.by if handed is not None else None,
            routed_at=now,
            month=clock.local(now).date().replace(day=1),
        )


def _routed_as_it_is(case: Case) -> QuerySet[Part]:
    """The parts of a case whose department of now is written down."""
    return case.parts.filter(routings__department=F("department")).values("pk")


def _is_office(case: Case, department_id: int) -> bool:
    office = dispatching_department(case)
    return office is not None and office.pk == department_id


@transaction.atomic
def dispatch(
    user: User, step_id: int, lead: int | None, supporting: Sequence[int], shares: Mapping[int, Share], why: str = ""
) -> moving.Moved:
    """Assign a case to the department that leads and those that support, each with its part and its limit."""
    with moving.holding(user, step_id) as held:
        if held.step.element != DISPATCH:
            raise refuse("cases.step_done_already", name=held.step.name)
        case = held.case
    if lead is None:
        raise refuse("appeals.no_lead", Place(path="lead"))
    _, place = require_case(user, case.pk)
    if not dispatches(place.standing):
        raise refuse("appeals.dispatched_by_office")
    for key, share in shares.items():
        if share.days is not None and not 1 <= share.days <= MOST_DAYS:
            raise refuse("appeals.part_limit", Place(path=f"days-{key}"), text=share.days, most=MOST_DAYS)
    chosen = list(dict.fromkeys([lead, *supporting]))
    moved = moving.act(
        user, step_id, answers={moving.DEPARTMENTS: chosen, "opinion": why.strip()[:2000]}, why=why[:300]
    )
    with as_system():
        for step in moved.opened:
            for part in step.parts.all():
                if part.department_id is not None and part.department_id in shares:
                    _own(moved.case, part, shares[part.department_id])
        moving.touch(moved.case)
    return moved


def _own(case: Case, part: Part, share: Share) -> None:
    routing = Routing.objects.filter(part=part, department=part.department_id).first()
    if routing is not None:
        routing.task, routing.days = share.task.strip()[:500], share.days
        routing.save()
    if share.days is not None:
        start(case, part, share.days)
