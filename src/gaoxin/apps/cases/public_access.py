"""Who may do what about suggestions, consultations and committees. Reading what is published is for everybody."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.cases.access import WORKERS, dispatches, require_case
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.committees import Committee, CommitteeMatter, CommitteeMember
from gaoxin.apps.cases.models.public_matters import Consultation
from gaoxin.apps.cases.public_states import SUGGESTION, ConsultationState, Seat
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

KEEPERS = frozenset({Duty.INDUSTRY, Duty.ENTERPRISES})
"""Duties of the offices that set committees up."""


def require_to_publish(user: User, case_id: int) -> Case:
    """A suggestion that the person may settle and publish: somebody of the office that dispatches."""
    case, place = require_case(user, case_id)
    if case.kind != SUGGESTION:
        raise NotFound
    if not dispatches(place.standing):
        raise refuse("public.not_yours_to_publish")
    return case


def works_in(user: User | AnonymousUser, zone: Zone) -> bool:
    """Does the zone's work, and so may read comments that are not published."""
    return user.is_authenticated and zone in zones_of(user) and bool(standing(user, zone).roles & set(WORKERS))


def visible_consultations(user: User | AnonymousUser) -> QuerySet[Consultation]:
    """Published rounds of every zone, and drafts of the zones in which the person works."""
    mine = [zone.pk for zone in zones_of(user) if works_in(user, zone)]
    return Consultation.objects.filter(~Q(state=ConsultationState.DRAFT) | Q(zone__in=mine))


def require_consultation(user: User | AnonymousUser, consultation_id: int) -> Consultation:
    found = visible_consultations(user).filter(pk=consultation_id).select_related("zone", "department").first()
    if found is None:
        raise NotFound
    return found


def drafts(user: User | AnonymousUser, consultation: Consultation) -> bool:
    """Belongs to the department that drafts, and so publishes and answers."""
    if not works_in(user, consultation.zone):
        return False
    return consultation.department_id in standing(user, consultation.zone).departments


def visible_committees(user: User | AnonymousUser) -> QuerySet[Committee]:
    """Committees of the zones in which the person belongs to the staff, and those they sit in."""
    if not user.is_authenticated:
        return Committee.objects.none()
    zones = [zone.pk for zone in zones_of(user)]
    seats = CommitteeMember.objects.filter(person=user, left_on__isnull=True)
    return Committee.objects.filter(Q(zone__in=zones) | Q(pk__in=seats.values("committee")))


def require_committee(user: User | AnonymousUser, committee_id: int) -> Committee:
    found = visible_committees(user).filter(pk=committee_id).select_related("zone").first()
    if found is None:
        raise NotFound
    return found


def require_committee_matter(user: User | AnonymousUser, matter_id: int) -> CommitteeMatter:
    found = CommitteeMatter.objects.filter(pk=matter_id, committee__in=visible_committees(user))
    matter = found.select_related("committee__zone").first()
    if matter is None:
        raise NotFound
    return matter


def sets_up(user: User | AnonymousUser, zone: Zone | None) -> bool:
    """Works in an office that sets committees up."""
    return zone is not None and works_in(user, zone) and bool(standing(user, zone).duties & KEEPERS)


def keeps(user: User | AnonymousUser, committee: Committee) -> bool:
    """Keeps the committee: its secretary, its chair, and the offices that set it up."""
    if sets_up(user, committee.zone):
        return True
    seats = committee.members.filter(person=user.pk, left_on__isnull=True, seat__in=(Seat.SECRETARY, Seat.CHAIR))
    return user.is_authenticated and seats.exists()
