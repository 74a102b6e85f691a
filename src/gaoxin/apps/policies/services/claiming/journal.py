"""How a claim goes on: from one state to an allowed next one, with who, when, why and until when the next is due; and
who is told. Nothing else changes a claim's state."""

from datetime import date, datetime

from django.urls import reverse

from gaoxin.apps.policies.claim_states import LIMITS, MOVES, ClaimState
from gaoxin.apps.policies.models import Claim, ClaimStep
from gaoxin.apps.zones.access import members_of, people_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system

NOTICE = "policies.claim"
CALENDAR = "cn"


def move(claim: Claim, state: ClaimState, user: User | None, act: str, note: str = "") -> Claim:
    """Bring a claim into its next state and keep what happened; refused where that state may not follow."""
    was = ClaimState(claim.state)
    if state not in MOVES.get(was, frozenset()):
        raise refuse("claims.not_now", number=claim.number, state=str(was.label))
    claim.state, claim.due = state, due_of(state)
    claim.save()
    note_step(claim, user, act, note, was)
    return claim


def note_step(claim: Claim, user: User | None, act: str, note: str = "", was: str | None = None) -> ClaimStep:
    """Keep what happened to a claim; `act` is marked with gettext_noop."""
    return ClaimStep.objects.create(
        claim=claim,
        was=claim.state if was is None else was,
        state=claim.state,
        act=act,
        note=note,
        by=user,
        at=clock.now(),
        due=claim.due,
    )


def must_be(claim: Claim, *states: ClaimState) -> None:
    """Refuse what may be done in these states only."""
    if claim.state not in states:
        raise refuse("claims.not_now", number=claim.number, state=str(claim.get_state_display()))


def due_of(state: ClaimState) -> datetime | None:
    """Until when a state that begins now is to be left; None where there is no limit."""
    return due_in(LIMITS[state]) if state in LIMITS else None


def due_in(key: str) -> datetime | None:
    """So many working days from now; None beyond the published calendars."""
    try:
        days = WorkingDays(int(limit(key).value))
        return deadline(clock.now(), days, package_calendar(CALENDAR)).moment
    except Refusal:
        return None


def last_day(days: int, first: date) -> date:
    """The last of so many working days, of which the first is the first that works on or after a day."""
    since = clock.local(datetime(first.year, first.month, first.day)) - _MOMENT
    return clock.local(deadline(since, WorkingDays(days), package_calendar(CALENDAR)).moment).date()


_MOMENT = datetime(2000, 1, 1, 0, 0, 1) - datetime(2000, 1, 1)
"""Days are counted from the one after the moment, so the moment stands just before the first."""


def tell_enterprise(claim: Claim, title: str, **values: object) -> None:
    """Tell the people of the enterprise; `title` is marked with gettext_noop."""
    said = {"number": claim.number, "subject": claim.call.subject, **values}
    inbox.tell(members_of(claim.organisation_id), NOTICE, title, said, reverse("claims:claim", args=[claim.pk]))


def tell_department(claim: Claim, department_id: int, title: str, **values: object) -> None:
    """Tell the people of a department of the zone."""
    with as_system():
        said = {"number": claim.number, "who": str(claim.organisation), **values}
    inbox.tell(people_of([department_id]), NOTICE, title, said, reverse("claims:claim", args=[claim.pk]))
