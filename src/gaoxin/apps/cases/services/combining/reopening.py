"""A closed case is opened again by its filer within the declared time: it goes back to where it was first assigned."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.models import Case, Reopening
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.moving import follow, loaded, locked
from gaoxin.apps.cases.services.own_pages import refuse_elsewhere
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.bpmn.model import Does, Process
from gaoxin.engines.flows.running import moves
from gaoxin.engines.flows.running.state import State, What
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system, because

KINDS = frozenset({"appeal"})
"""Kinds whose cases are opened again; of others a new one is filed."""


def reopen_days() -> int:
    """Days after closing within which a case is opened again."""
    return int(limit("cases.reopen_days").value)


@transaction.atomic
def reopen(user: User, case_id: int, why: str) -> Reopening:
    """Open a closed case again, with a reason. Its steps are done anew from the first on, the limits run again, what
    was done before stays on record; whoever answered it is told."""
    case, place = require_case(user, case_id)
    if not place.filer:
        raise refuse("reopening.by_filer")
    if not why.strip():
        raise refuse("assignments.no_reason", Place(path="why"))
    refuse_elsewhere(case)
    with as_system(), because(why.strip()):
        case = locked(case_id)
        if case.kind not in KINDS:
            raise refuse("reopening.not_this_kind")
        if case.state != CaseState.CLOSED or case.closed_at is None:
            raise refuse("reopening.not_closed", number=case.number)
        if not in_time(case):
            raise refuse("reopening.too_late", days=reopen_days())
        made = Reopening.objects.create(
            case=case,
            number=case.reopenings.count() + 1,
            why=why.strip()[:500],
            by=user,
            at=clock.now(),
            closed_before=case.closed_at,
            outcome_before=case.outcome,
        )
        _begin_again(case, user, made)
        tell_about(case, gettext_noop("%(number)s 企业要求重新办理：%(title)s"), by=user)
        return made


def in_time(case: Case) -> bool:
    """Whether the time within which a closed case is opened again still runs."""
    return case.closed_at is not None and clock.now() <= case.closed_at + timedelta(days=reopen_days())


def _begin_again(case: Case, user: User, made: Reopening) -> None:
    process, state = loaded(case)
    moved = moves.send_back(process, state, _first(process, state), clock.today())
    case.state, case.closed_at, case.outcome = CaseState.OPEN, None, ""
    note(case, "reopened", user, times=made.number, why=made.why)
    limits.sent_back(case, [process.steps[entry.step].drawn for entry in moved.undone if entry.step])
    follow(case, process, moved, user)


def _first(process: Process, state: State) -> str:
    """The first step that people did."""
    for entry in state.log:
        if entry.what == What.DONE and entry.step and process.steps[entry.step].does is Does.TASK:
            return entry.id
    raise refuse("cases.no_such_return", name=process.name)
