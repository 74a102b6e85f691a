"""Meetings, one meeting with its agenda and decisions, and the decisions that are followed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.models import AgendaItem, Decision, Meeting, Seat
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.supervision_access import works_for
from gaoxin.apps.cases.visit_access import arranges, require_meeting
from gaoxin.apps.cases.visit_states import DecisionForm, DecisionState, MeetingState
from gaoxin.apps.zones.access import current_departments, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision as it stands now."""

    decision: Decision
    done: bool
    late: bool
    may_finish: bool


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting for one viewer. `seen` are the keys of cases the viewer may open."""

    meeting: Meeting
    items: Sequence[AgendaItem]
    seats: Sequence[Seat]
    decisions: Sequence[DecisionLine]
    seen: frozenset[int]
    arranges: bool

    @property
    def planned(self) -> bool:
        return self.meeting.state == MeetingState.PLANNED

    @property
    def held(self) -> bool:
        return self.meeting.state == MeetingState.HELD


def meetings(user: User | AnonymousUser, zone: Zone) -> QuerySet[Meeting]:
    """The meetings of a zone, the latest first."""
    if zone not in zones_of(user):
        return Meeting.objects.none()
    counted = {"agenda": Count("items", distinct=True), "decided": Count("decisions", distinct=True)}
    return Meeting.objects.filter(zone=zone).annotate(**counted).order_by("-begins_at", "-pk")


def meeting_page(user: User, meeting_id: int) -> MeetingPage:
    meeting = require_meeting(user, meeting_id)
    items = list(meeting.items.select_related("case", "organisation"))
    decisions = list(meeting.decisions.select_related("case", "department", "item", "zone"))
    keys = [one.case_id for one in (*items, *decisions) if one.case_id]
    seen = cases_in(user, meeting.zone).filter(pk__in=keys).values_list("pk", flat=True)
    return MeetingPage(
        meeting,
        items,
        list(meeting.seats.select_related("department").order_by("department__position", "pk")),
        [line(user, one) for one in decisions],
        frozenset(seen),
        arranges(user, meeting.zone),
    )


def decisions(user: User | AnonymousUser, zone: Zone) -> QuerySet[Decision]:
    """Every decision of the zone's meetings, open ones first, the first due first."""
    if zone not in zones_of(user):
        return Decision.objects.none()
    related = ("case", "department", "meeting", "zone")
    return Decision.objects.filter(zone=zone).select_related(*related).order_by("due_on", "pk")


def open_only(found: QuerySet[Decision]) -> QuerySet[Decision]:
    """Those that are not carried out yet."""
    case = Q(form=DecisionForm.CASE, case__state__in=RUNNING)
    return found.filter(case | Q(form=DecisionForm.INSTRUCTION, state=DecisionState.OPEN))


def line(user: User, decision: Decision) -> DecisionLine:
    finished = is_done(decision)
    mine = works_for(user, decision.zone, decision.department_id) or arranges(user, decision.zone)
    open_instruction = decision.form == DecisionForm.INSTRUCTION and not finished
    return DecisionLine(decision, finished, not finished and decision.due_on < clock.today(), open_instruction and mine)


def is_done(decision: Decision) -> bool:
    """A decision that became a case is done when the case is over."""
    if decision.form == DecisionForm.CASE:
        return decision.case.state not in RUNNING
    return decision.state == DecisionState.DONE


def departments(zone: Zone) -> Sequence[Department]:
    return current_departments(zone)
