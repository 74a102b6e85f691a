"""Who reads and keeps innovation resources, and who sees which request for contact.

Staff of a zone read all of its resources, departments for science and industry keep them and pass requests on. People
of an enterprise or a service organisation present in the zone read what is shown to enterprises. A request is seen by
the zone's staff, by who asked, and by the other side once the zone has forwarded it.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.enterprises.access import OWN, STAFF
from gaoxin.apps.industry.models import ContactRequest, InnovationResource, PatentRecord, ResourceImport
from gaoxin.apps.industry.resource_states import RequestState
from gaoxin.apps.zones.access import organisations_of, roles_of, standing, zones_of
from gaoxin.apps.zones.models import Department, Presence, User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

READERS = STAFF
"""Staff who read resources, as views declare them."""
WORKERS = ("officer", "head")
EVERYBODY = (*STAFF, *OWN)
"""Staff, and people of enterprises and service organisations."""
OUTSIDERS = OWN
DUTIES = frozenset({Duty.SCIENCE, Duty.INDUSTRY})
"""Duties with which a department keeps resources and passes requests on."""
Person = User | AnonymousUser


@dataclass(frozen=True, slots=True)
class Place:
    """What a person is to one request."""

    staff: bool
    works: bool
    asks: bool
    answers: bool

    @property
    def sees_asker(self) -> bool:
        """Reads the asker's contact before anybody has accepted."""
        return self.asks or self.works

    @property
    def sees_other(self) -> bool:
        return self.answers or self.works


def reads_staff(user: Person) -> bool:
    return bool(zones_of(user)) and not roles_of(user).isdisjoint(STAFF)


def is_outsider(user: Person) -> bool:
    return not roles_of(user).isdisjoint(OUTSIDERS)


def own_zones(user: Person) -> list[Zone]:
    """The zones in which the person's organisations are present, by code."""
    present = Presence.objects.filter(organisation__in=organisations_of(user)).values("zone")
    return list(Zone.objects.filter(pk__in=present).order_by("code"))


def keeps_resources(user: Person, zone: Zone | None) -> bool:
    """Works in a department for science or industry of the zone."""
    if zone is None or not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.works and not DUTIES.isdisjoint(place.duties)


def keeping_departments(zone: Zone) -> list[int]:
    """The departments that keep a zone's resources and pass requests on."""
    return list(Department.objects.filter(zone=zone, duties__overlap=list(DUTIES)).values_list("pk", flat=True))


def require_reader(user: Person, zone: Zone | None) -> Zone:
    """A zone that the person works in, or that one of their organisations is present in."""
    if zone is None or (zone not in zones_of(user) and zone not in own_zones(user)):
        raise NotFound
    return zone


def require_staff(user: Person, zone: Zone | None) -> Zone:
    if zone is None or zone not in zones_of(user) or not standing(user, zone).belongs:
        raise NotFound
    return zone


def require_keeper(user: Person, zone: Zone | None) -> Zone:
    """The zone whose resources the person keeps; its other staff are refused."""
    here = require_staff(user, zone)
    if not keeps_resources(user, here):
        raise refuse("resources.for_science", zone=here.name)
    return here


def visible_resources(user: Person, zone: Zone | None) -> QuerySet[InnovationResource]:
    """The resources of a zone: all for its staff, those shown and in use for enterprises."""
    here = require_reader(user, zone)
    rows = InnovationResource.objects.filter(zone=here)
    return rows if here in zones_of(user) else rows.filter(shown=True, ended_on__isnull=True)


def visible_patents(user: Person, zone: Zone | None) -> QuerySet[PatentRecord]:
    here = require_reader(user, zone)
    rows = PatentRecord.objects.filter(zone=here)
    return rows if here in zones_of(user) else rows.filter(shown=True, ended_on__isnull=True)


def require_resource(user: Person, resource_id: int) -> InnovationResource:
    """A resource that the person reads, or *not found*."""
    found = InnovationResource.objects.filter(pk=resource_id).select_related("zone").first()
    if found is None or not visible_resources(user, found.zone).filter(pk=found.pk).exists():
        raise NotFound
    return found


def require_patent(user: Person, patent_id: int) -> PatentRecord:
    found = PatentRecord.objects.filter(pk=patent_id).select_related("zone").first()
    if found is None or not visible_patents(user, found.zone).filter(pk=found.pk).exists():
        raise NotFound
    return found


def visible_imports(user: Person, zone: Zone | None) -> QuerySet[ResourceImport]:
    return ResourceImport.objects.filter(zone=require_staff(user, zone)).select_related("by")


def require_import(user: Person, import_id: int) -> ResourceImport:
    found = ResourceImport.objects.filter(pk=import_id).select_related("zone", "by").first()
    if found is None:
        raise NotFound
    require_staff(user, found.zone)
    return found


def visible_requests(user: Person, zone: Zone | None) -> QuerySet[ContactRequest]:
    """Every request of a zone, for its staff."""
    return ContactRequest.objects.filter(zone=require_staff(user, zone))


def own_requests(user: Person) -> QuerySet[ContactRequest]:
    """What the person's organisations asked for, and what was forwarded to them."""
    mine = organisations_of(user)
    return ContactRequest.objects.filter(Q(organisation__in=mine) | Q(answerer__in=mine))


def require_request(user: Person, request_id: int, *, lock: bool = False) -> tuple[ContactRequest, Place]:
    """A request and what the person is to it, or *not found*; held until the transaction ends where it is locked."""
    rows = ContactRequest.objects.filter(pk=request_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if found is None:
        raise NotFound
    mine = organisations_of(user)
    staff = found.zone in zones_of(user) and standing(user, found.zone).belongs  # type: ignore[arg-type]
    place = Place(
        staff,
        keeps_resources(user, found.zone),
        found.organisation_id in mine,
        found.answerer_id in mine and found.state != RequestState.ASKED,
    )
    if not (place.staff or place.asks or place.answers):
        raise NotFound
    return found, place
