"""Who plans visits, records them, calls coordination meetings and takes in tickets of the hotline.

All of a zone's staff see visits and meetings. The office for enterprise or government service and the leaders arrange
them; a visit is recorded by whoever is to make it, or by that office.
"""

from django.contrib.auth.models import AnonymousUser

from gaoxin.apps.cases.access import WORKERS, dispatches
from gaoxin.apps.cases.models import Decision, Meeting, TicketImport, Visit, VisitPlan
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.errors import NotFound


def arranges(user: User | AnonymousUser, zone: Zone) -> bool:
    """Arranges visits and meetings in the zone, and takes in tickets."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return dispatches(place) or place.leads


def visits_somebody(user: User, zone: Zone) -> bool:
    """May be sent to visit enterprises: works in the zone."""
    return zone in zones_of(user) and bool(standing(user, zone).roles & set(WORKERS))


def may_record(user: User, visit: Visit) -> bool:
    """Records a visit that is still to be made."""
    if visit.state != VisitState.PLANNED:
        return False
    return visit.visitor_id == user.pk or arranges(user, visit.zone)


def require_plan(user: User, plan_id: int) -> VisitPlan:
    """One plan of visits of the person's zones, or *not found*."""
    return _required(user, VisitPlan.objects.filter(pk=plan_id).select_related("zone", "made_by").first())


def require_visit(user: User, visit_id: int) -> Visit:
    """One visit of the person's zones, or *not found*."""
    related = ("zone", "plan", "visitor", "enterprise__organisation")
    return _required(user, Visit.objects.filter(pk=visit_id).select_related(*related).first())


def require_meeting(user: User, meeting_id: int) -> Meeting:
    """One meeting of the person's zones, or *not found*."""
    return _required(user, Meeting.objects.filter(pk=meeting_id).select_related("zone", "called_by").first())


def require_decision(user: User, decision_id: int) -> Decision:
    """One decision of a meeting of the person's zones, or *not found*."""
    related = ("zone", "meeting", "department", "case")
    return _required(user, Decision.objects.filter(pk=decision_id).select_related(*related).first())


def require_file(user: User, file_id: int) -> TicketImport:
    """One file of tickets, for those who take them in, or *not found*."""
    found = _required(user, TicketImport.objects.filter(pk=file_id).select_related("zone").first())
    if not arranges(user, found.zone):
        raise NotFound
    return found


def _required(user: User, found):  # type: ignore[no-untyped-def] # any record of a zone, as it came
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found
