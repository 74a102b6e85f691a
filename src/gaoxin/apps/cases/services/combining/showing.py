"""What a page of a case shows beside its process: the hotline's clock, documents, listing, returns, mergers, and
what the viewer can do about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.access import Place, cases_in, dispatches, parts_held, require_case
from gaoxin.apps.cases.models import (
    Case,
    CaseMerger,
    Decision,
    Designation,
    Listed,
    OrderedCase,
    PartReturn,
    Reopening,
    Step,
    Ticket,
    VisitQuestion,
)
from gaoxin.apps.cases.queries.combining.duplicates import Pair, like
from gaoxin.apps.cases.services.combining.reopening import KINDS as REOPENED
from gaoxin.apps.cases.services.combining.reopening import in_time, reopen_days
from gaoxin.apps.cases.services.combining.returning_parts import most_returns, returnable
from gaoxin.apps.cases.states import RUNNING, CaseState
from gaoxin.apps.cases.supervision_access import may_list
from gaoxin.apps.cases.supervision_states import LISTED_OPEN, OrderState, ReturnGround
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department, User


@dataclass(frozen=True, slots=True)
class About:
    """Everything beside the process, for one viewer; internal things are empty for those outside."""

    case: Case
    ticket: Ticket | None
    visit: VisitQuestion | None
    orders: Sequence[OrderedCase]
    listed: Sequence[Listed]
    returns: Sequence[PartReturn]
    designation: Designation | None
    decisions: Sequence[Decision]
    merger: CaseMerger | None
    duplicates: Sequence[Case]
    alike: Sequence[Pair]
    reopenings: Sequence[Reopening]
    return_step: Step | None
    reassign_step: Step | None
    grounds: Sequence[tuple[str, str]]
    departments: Sequence[Department]
    may_designate: bool
    may_merge: bool
    may_undo: bool
    may_reopen: bool
    may_list: bool
    most_returns: int
    reopen_days: int

    @property
    def shows(self) -> bool:
        """Whether there is anything to show or do."""
        found = (self.ticket, self.visit, self.orders, self.listed, self.returns, self.designation, self.decisions)
        told = (self.merger, self.duplicates, self.alike, self.reopenings, self.return_step, self.reassign_step)
        return any((*found, *told, self.may_merge, self.may_reopen, self.may_list, self.may_designate))


def about(user: User, case_id: int, own_step: Step | None) -> About:
    """`own_step` is the open step in which the viewer has a part, if any."""
    case, place = require_case(user, case_id)
    staff, running = place.staff, case.state in RUNNING
    returns = list(case.part_returns.select_related("department")) if staff else []
    designation = Designation.objects.filter(case=case).select_related("department", "by").first() if staff else None
    decides = staff and running and (dispatches(place.standing) or place.standing.leads)
    designates = decides and len(returns) >= most_returns() and designation is None
    merger = case.mergers.filter(undone_at__isnull=True).select_related("main").first()
    return About(
        case=case,
        ticket=Ticket.objects.filter(case=case).first(),
        visit=VisitQuestion.objects.filter(case=case).select_related("visit").first() if staff else None,
        orders=list(_orders(case)) if staff else [],
        listed=list(case.listed.select_related("responsible")) if staff else [],
        returns=returns,
        designation=designation,
        decisions=list(case.decisions.select_related("meeting", "department")) if staff else [],
        merger=merger,
        duplicates=list(cases_in(user, case.zone).filter(merged_into=case)) if staff else [],
        alike=like(user, case) if staff and dispatches(place.standing) else [],
        reopenings=list(case.reopenings.all()),
        return_step=_returnable(user, own_step) if staff and own_step is not None else None,
        reassign_step=_reassignable(user, own_step, returns) if staff and own_step is not None else None,
        grounds=ReturnGround.choices,
        departments=current_departments(case.zone) if returns else [],
        may_designate=designates,
        may_merge=staff and running and dispatches(place.standing) and case.kind in ("appeal", "hotline"),
        may_undo=_may_undo(case, place, merger),
        may_reopen=place.filer and case.kind in REOPENED and case.state == CaseState.CLOSED and in_time(case),
        may_list=running and may_list(user, case.zone) and not case.listed.filter(state__in=LISTED_OPEN).exists(),
        most_returns=most_returns(),
        reopen_days=reopen_days(),
    )


def _orders(case: Case) -> Sequence[OrderedCase]:
    sent = case.orders.exclude(order__state__in=[OrderState.DRAFT, OrderState.DROPPED])
    return sent.select_related("order").order_by("pk")  # type: ignore[return-value]


def _returnable(user: User, step: Step) -> Step | None:
    parts = parts_held(user, step)
    return step if parts and returnable(step, parts[0]) else None


def _reassignable(user: User, step: Step, returns: Sequence[PartReturn]) -> Step | None:
    """The step whose returned part waits in the viewer's office, unless it can only be designated now."""
    returned = {one.part_id for one in returns}
    mine = any(part.pk in returned for part in parts_held(user, step)[:1])
    return step if mine and len(returns) < most_returns() else None


def _may_undo(case: Case, place: Place, merger: CaseMerger | None) -> bool:
    running = merger is not None and merger.main.state in RUNNING
    return running and place.staff and dispatches(place.standing)
