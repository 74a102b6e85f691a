"""Calling a meeting: when and where, which departments, which cases and enterprises are on its agenda."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import AgendaItem, Case, Meeting, Seat
from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.cases.services.telling import NOTICE
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.visit_access import arranges, require_meeting
from gaoxin.apps.cases.visit_states import MeetingState
from gaoxin.apps.zones.access import current_departments, people_of, require_organisation
from gaoxin.apps.zones.models import Department, Organisation, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import because

PREFIX = "HY"


@transaction.atomic
def call_meeting(
    user: User,
    zone: Zone,
    kind: str,
    title: str,
    begins_at: datetime,
    chair: str,
    departments: Iterable[Department],
    *,
    place: str = "",
    numbers: Iterable[str] = (),
    synthetic: bool = False,
) -> Meeting:
    """Call a meeting, perhaps with cases on its agenda at once. The people of its departments are told."""
    if not arranges(user, zone):
        raise refuse("visits.for_office")
    meeting = Meeting.objects.create(
        zone=zone,
        number=next_number(zone, PREFIX, clock.today()),
        kind=kind,
        title=title.strip(),
        begins_at=begins_at,
        place=place.strip(),
        chair=chair.strip(),
        called_by=user,
        synthetic=synthetic,
    )
    here = {one.pk for one in current_departments(zone)}
    asked = [one for one in departments if one.pk in here]
    for one in asked:
        Seat.objects.create(meeting=meeting, zone=zone, department=one)
    for number in dict.fromkeys(numbers):
        add_item(user, meeting.pk, number=number)
    people = [one for one in people_of([one.pk for one in asked]) if one.pk != user.pk]
    told = gettext_noop("%(title)s：%(at)s 召开，请准备")
    values = {"title": meeting.title, "at": f"{clock.local(begins_at):%Y-%m-%d %H:%M}"}
    inbox.tell(people, NOTICE, told, values, reverse("meetings:meeting", args=[meeting.pk]))
    return meeting


@transaction.atomic
def add_item(
    user: User, meeting_id: int, *, number: str = "", organisation: int | None = None, title: str = ""
) -> AgendaItem:
    """Put a running case on the agenda by its number, or an enterprise with what is to be discussed."""
    meeting = _planned(user, meeting_id)
    case, firm = _case(user, meeting.zone, number), None
    if case is None and organisation is not None:
        firm = require_organisation(user, organisation)
    if case is None and (firm is None or not title.strip()):
        raise refuse("meetings.no_item", Place(path="number"))
    if case is not None and meeting.items.filter(case=case).exists():
        raise refuse("meetings.there_already", Place(path="number"), title=case.title)
    return AgendaItem.objects.create(
        meeting=meeting,
        zone=meeting.zone,
        position=meeting.items.count() + 1,
        title=(title.strip() or (case.title if case is not None else ""))[:200],
        case=case,
        organisation=_firm(case, firm),
    )


@transaction.atomic
def cancel(user: User, meeting_id: int, why: str) -> Meeting:
    """Call a meeting off, for a reason."""
    meeting = _planned(user, meeting_id)
    if not why.strip():
        raise refuse("assignments.no_reason", Place(path="why"))
    with because(why.strip()):
        meeting.state = MeetingState.CANCELLED
        meeting.save(update_fields=["state"])
    people = people_of(meeting.seats.values_list("department", flat=True))
    told = gettext_noop("%(title)s 取消：%(why)s")
    values = {"title": meeting.title, "why": why.strip()[:300]}
    inbox.tell(people, NOTICE, told, values, reverse("meetings:meeting", args=[meeting.pk]))
    return meeting


def _planned(user: User, meeting_id: int) -> Meeting:
    meeting = require_meeting(user, meeting_id)
    if not arranges(user, meeting.zone):
        raise refuse("visits.for_office")
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("zone").get(pk=meeting.pk)
    if meeting.state != MeetingState.PLANNED:
        raise refuse("meetings.another_state", state=str(meeting.get_state_display()))
    return meeting


def _case(user: User, zone: Zone, number: str) -> Case | None:
    if not number.strip():
        return None
    found = cases_in(user, zone).filter(number=number.strip().upper()[:40]).first()
    if found is None:
        raise refuse("meetings.no_such_case", Place(path="number"), number=number[:40])
    if found.state not in RUNNING:
        raise refuse("cases.closed_already", Place(path="number"), number=found.number)
    return found


def _firm(case: Case | None, firm: Organisation | None) -> Organisation | None:
    return firm or (case.organisation if case is not None else None)
