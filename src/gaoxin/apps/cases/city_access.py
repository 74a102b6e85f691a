"""Who may do what about city events, beyond seeing their cases (`access`)."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.cases.access import WORKERS, Place, cases_in
from gaoxin.apps.cases.city_states import KIND
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.city import Device
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound


def visible_events(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """The city events of a zone that the person sees: all for those who watch over them or run the streets, else those
    of their departments."""
    if zone in zones_of(user) and Duty.CITY in standing(user, zone).duties:
        return Case.objects.filter(zone=zone, kind=KIND)
    return cases_in(user, zone).filter(kind=KIND)


def may_start_plan(place: Place, case: Case) -> bool:
    """Starts an emergency plan or corrects what an event is: leaders, who acts, and those who verify."""
    here = place.standing
    if not here.roles & set(WORKERS):
        return False
    return here.leads or case.department_id in here.departments or bool(here.duties & {Duty.CITY, Duty.SAFETY})


def administered_zone(user: User | AnonymousUser, zone: Zone | None) -> Zone:
    """The zone, if the person administers it; else *not found*."""
    if zone is None or not user.is_authenticated or not standing(user, zone).administers:
        raise NotFound
    return zone


def require_device(user: User | AnonymousUser, device_id: int) -> Device:
    """A device of a zone that the person administers, or *not found*."""
    found = Device.objects.filter(pk=device_id).select_related("zone", "made_by", "revoked_by").first()
    if found is None:
        raise NotFound
    administered_zone(user, found.zone)
    return found


def require_report_place(user: User, zone: Zone | None) -> Zone:
    """The zone in which somebody who works there reports what they see."""
    if zone is None or not standing(user, zone).roles & set(WORKERS):
        raise refuse("city.reporting_is_for_staff")
    return zone
