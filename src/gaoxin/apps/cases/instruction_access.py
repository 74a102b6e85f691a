"""Who may instruct, follow and judge what leaders and meetings ask for, beyond seeing the case (`access`)."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.cases.access import OVERSEEING_ROLES, Place, cases_in, works
from gaoxin.apps.cases.models import Bulletin, Case, Minutes
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.web.errors import NotFound


def leads(user: User | AnonymousUser, zone: Zone) -> bool:
    """Writes instructions of their own."""
    return user.is_authenticated and zone in zones_of(user) and standing(user, zone).leads


def supervises(user: User | AnonymousUser, zone: Zone) -> bool:
    """Works in the office of supervision: registers what leaders wrote on paper, enters minutes, drafts bulletins."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    return Duty.SUPERVISION in standing(user, zone).duties


def may_instruct(user: User | AnonymousUser, zone: Zone) -> bool:
    return leads(user, zone) or supervises(user, zone)


def may_tell(user: User, case: Case, place: Place) -> bool:
    """Tells how a supervised case goes: whoever has or had a part in it, its department, and the office of
    supervision."""
    if case.state not in RUNNING or not works(place):
        return False
    if Duty.SUPERVISION in place.standing.duties or case.department_id in place.standing.departments:
        return True
    departments = set(case.parts.values_list("department_id", flat=True))
    return case.parts.filter(person=user).exists() or bool(departments & place.standing.departments)


def reads_bulletins(user: User | AnonymousUser, zone: Zone) -> bool:
    """Sees drafts as well: the office of supervision, and those who watch over all."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    return supervises(user, zone) or bool(standing(user, zone).roles & OVERSEEING_ROLES)


def visible_cases(user: User | AnonymousUser, zone: Zone, kind: str) -> QuerySet[Case]:
    """Cases of one kind that the person sees as the zone's staff."""
    return cases_in(user, zone).filter(kind=kind)


def require_minutes(user: User | AnonymousUser, minutes_id: int) -> Minutes:
    """Minutes of a zone the person works in or watches over, or *not found*."""
    found = Minutes.objects.select_related("zone", "entered_by").filter(pk=minutes_id).first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    if not reads_bulletins(user, found.zone) and not any(
        cases_in(user, found.zone).filter(meeting_item__minutes=found)[:1]
    ):
        raise NotFound
    return found


def require_bulletin(user: User | AnonymousUser, bulletin_id: int) -> Bulletin:
    """A bulletin: issued for everybody who works in the zone, before that for those who draft and approve."""
    related = ("zone", "drafted_by", "approved_by")
    found = Bulletin.objects.select_related(*related).filter(pk=bulletin_id).first()
    if found is None or not user.is_authenticated or found.zone not in zones_of(user):
        raise NotFound
    if found.issued_at is None and not reads_bulletins(user, found.zone):
        raise NotFound
    return found
