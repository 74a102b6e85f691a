"""Who supervises: sees backlogs, issues documents, lists cases and strikes them off.

Leaders and the offices for supervision, enterprise and government service supervise the whole zone; everybody else of
its staff sees the backlogs of their own departments and their own, and the documents sent to those.
"""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.cases.access import OVERSEEING_DUTIES, WORKERS, oversees
from gaoxin.apps.cases.models import BacklogStanding, Listed, SupervisionOrder
from gaoxin.apps.cases.supervision_states import OrderState
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.web.errors import NotFound


def supervises(user: User | AnonymousUser, zone: Zone) -> bool:
    """Issues documents of supervision in the zone and decides whether they were answered."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.leads or bool(place.duties & OVERSEEING_DUTIES)


def may_list(user: User | AnonymousUser, zone: Zone) -> bool:
    """Decides that a case is supervised by listing: a leader of the zone, nobody else."""
    return user.is_authenticated and zone in zones_of(user) and standing(user, zone).leads


def may_strike(user: User, listed: Listed) -> bool:
    """Confirms that the criterion is met: a leader or the office for supervision, never whoever applied."""
    if listed.applied_by_id == user.pk or listed.zone not in zones_of(user):
        return False
    place = standing(user, listed.zone)
    return place.leads or Duty.SUPERVISION in place.duties


def works_for(user: User, zone: Zone, department_id: int | None) -> bool:
    """Works in the department, as officer or head."""
    return zone in zones_of(user) and standing(user, zone).in_department(department_id)


def standings(user: User | AnonymousUser, zone: Zone) -> QuerySet[BacklogStanding]:
    """The backlogs of the zone that the person may see."""
    if not user.is_authenticated or zone not in zones_of(user):
        return BacklogStanding.objects.none()
    place, found = standing(user, zone), BacklogStanding.objects.filter(zone=zone)
    if oversees(place):
        return found
    return found.filter(Q(department__in=place.departments) | Q(person=user))


def orders(user: User | AnonymousUser, zone: Zone) -> QuerySet[SupervisionOrder]:
    """The documents of the zone that the person may see; drafts only those who supervise."""
    if not user.is_authenticated or zone not in zones_of(user):
        return SupervisionOrder.objects.none()
    place, found = standing(user, zone), SupervisionOrder.objects.filter(zone=zone)
    if oversees(place):
        return found
    sent = found.exclude(state__in=[OrderState.DRAFT, OrderState.DROPPED])
    return sent.filter(department__in=place.departments)


def listed_in(user: User | AnonymousUser, zone: Zone) -> QuerySet[Listed]:
    """The listed cases of the zone; every member of its staff sees the list, which is put up for all to see."""
    if not user.is_authenticated or zone not in zones_of(user):
        return Listed.objects.none()
    return Listed.objects.filter(zone=zone)


def require_order(user: User, order_id: int) -> SupervisionOrder:
    """One document, or *not found*."""
    found = SupervisionOrder.objects.select_related("zone", "department").filter(pk=order_id).first()
    if found is None or not orders(user, found.zone).filter(pk=order_id).exists():
        raise NotFound
    return found


def require_listed(user: User, listed_id: int) -> Listed:
    """One listed case, or *not found*."""
    related = ("zone", "case__department", "case__organisation", "responsible", "decided_by", "applied_by", "struck_by")
    found = Listed.objects.select_related(*related).filter(pk=listed_id).first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def works_in(user: User, zone: Zone) -> bool:
    """Does the zone's work."""
    return zone in zones_of(user) and bool(standing(user, zone).roles & set(WORKERS))
