"""Who may read documents and data, and who decides about them.

A document is read by whoever belongs to its zone. A data set is known to everyone who works in its zone or watches over
it, and to the zones it is shared with; which of its fields somebody may read stands in `readings`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext_noop

from gaoxin.apps.sources.models import DataGrant, DataRequest, DataSet, Document, OpenSet, OpenVersion
from gaoxin.apps.sources.states import Sensitivity
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock

FREE = frozenset({Sensitivity.OPEN, Sensitivity.SHARED})
"""Classes of fields that everybody working in the zone may read."""
UNCONDITIONAL = gettext_noop("无条件共享")


def visible_documents(user: User) -> QuerySet[Document]:
    return Document.objects.filter(zone__in=zones_of(user))


def require_document(user: User, document_id: int) -> Document:
    document = visible_documents(user).filter(pk=document_id).select_related("zone").first()
    if document is None:
        raise Http404
    return document


def running(day: date) -> Q:
    """Grants that run on the day."""
    return Q(ended_at__isnull=True, valid_from__lte=day, valid_to__gte=day)


def grants_to(user: User) -> QuerySet[DataGrant]:
    """Grants that are or were meant for the person: to a department they work in, or to a whole zone of theirs."""
    wanted = Q(pk__in=[])
    for zone in zones_of(user):
        place = standing(user, zone)
        wanted |= Q(to_zone=zone, to_department__isnull=True) | Q(to_department__in=place.departments)
    return DataGrant.objects.filter(wanted)


def visible_datasets(user: User) -> QuerySet[DataSet]:
    """The data sets of the person's zones, and those shared with them today."""
    shared = grants_to(user).filter(running(clock.today())).values("dataset")
    return DataSet.objects.filter(Q(zone__in=zones_of(user)) | Q(pk__in=shared)).select_related("zone", "department")


def require_dataset(user: User, dataset_id: int) -> tuple[DataSet, Standing]:
    """The data set and what the person is in its zone, or *not found*."""
    dataset = visible_datasets(user).filter(pk=dataset_id).first()
    if dataset is None:
        raise Http404
    return dataset, standing(user, dataset.zone)


def owns(place: Standing, dataset: DataSet) -> bool:
    """Works in the department that provides the data."""
    return place.in_department(dataset.department_id)


def heads(place: Standing, dataset: DataSet) -> bool:
    """Heads the department that provides the data, or leads the zone."""
    return place.leads or (owns(place, dataset) and Role.HEAD in place.roles)


def approves(place: Standing, dataset: DataSet) -> bool:
    """May let data out: the head of the providing department, or somebody of the data office."""
    return (owns(place, dataset) and Role.HEAD in place.roles) or Duty.DATA in place.duties


def require_owned(user: User, dataset_id: int) -> tuple[DataSet, Standing]:
    """The data set for somebody of its department; others are refused (or do not find it)."""
    dataset, place = require_dataset(user, dataset_id)
    if not owns(place, dataset):
        raise refuse("sources.owner_only", department=str(dataset.department))
    return dataset, place


@dataclass(frozen=True, slots=True)
class Reading:
    """On what ground somebody may read which fields. `grant` is empty for owners and for what is free to all."""

    fields: Sequence[str]
    purpose: str
    grant: DataGrant | None = None
    owner: bool = False

    @property
    def key(self) -> int:
        return self.grant.pk if self.grant else 0


def readings(user: User, dataset: DataSet, place: Standing) -> list[Reading]:
    """Every ground the person has today: all fields for the owner, else the free ones and each running grant's."""
    classes = {field.name: field.sensitivity for field in dataset.fields.all()}
    if owns(place, dataset):
        return [Reading(list(classes), "", owner=True)]
    free = [name for name, sensitivity in classes.items() if sensitivity in FREE]
    found = [Reading(free, UNCONDITIONAL)] if place.belongs and free else []
    for grant in grants_to(user).filter(running(clock.today()), dataset=dataset).order_by("pk"):
        granted = [name for name in classes if name in grant.fields or (place.belongs and name in free)]
        found.append(Reading(granted, grant.purpose, grant))
    return found


def require_reading(user: User, dataset_id: int, grant_id: int | None = None) -> tuple[DataSet, Reading]:
    """The ground on which somebody reads: the grant named, else the first there is.

    A grant that was theirs and has ended is refused with its end; anybody else's is *not found*.
    """
    if grant_id:
        grant = grants_to(user).filter(pk=grant_id, dataset=dataset_id).first()
        if grant is None:
            raise Http404
        _require_running(grant)
    dataset, place = require_dataset(user, dataset_id)
    found = readings(user, dataset, place)
    chosen = next((one for one in found if one.key == (grant_id or one.key)), None)
    if chosen is None:
        raise refuse("sources.nothing_shown")
    return dataset, chosen


def _require_running(grant: DataGrant) -> None:
    if grant.ended_at is not None:
        raise refuse("sources.grant_ended", day=f"{clock.local(grant.ended_at):%Y-%m-%d}", reason=grant.end_reason)
    if not grant.valid_from <= clock.today() <= grant.valid_to:
        raise refuse("sources.grant_over", first=grant.valid_from, last=grant.valid_to)


def visible_requests(user: User) -> QuerySet[DataRequest]:
    """Requests of the person's departments and those to them; leaders and auditors see all of their zone."""
    wanted = Q(pk__in=[])
    for zone in zones_of(user):
        place = standing(user, zone)
        if place.leads or Role.AUDITOR in place.roles:
            wanted |= Q(zone=zone) | Q(to_zone=zone)
        wanted |= Q(dataset__department__in=place.departments) | Q(to_department__in=place.departments)
    return DataRequest.objects.filter(wanted).select_related("dataset__department", "to_department", "asked_by")


def require_request(user: User, request_id: int) -> DataRequest:
    found = visible_requests(user).filter(pk=request_id).first()
    if found is None:
        raise Http404
    return found


def visible_open_sets(user: User) -> QuerySet[OpenSet]:
    """The open sets, out or in preparation, of the person's zones."""
    return OpenSet.objects.filter(zone__in=zones_of(user)).select_related("dataset__department", "zone")


def require_open_version(user: User, version_id: int) -> tuple[OpenVersion, Standing]:
    """One version with what the person is in its zone, or *not found*."""
    version = (
        OpenVersion.objects.filter(pk=version_id, open_set__in=visible_open_sets(user))
        .select_related("open_set__dataset__department", "zone", "source", "proposed_by", "decided_by")
        .first()
    )
    if version is None:
        raise Http404
    return version, standing(user, version.zone)


def departments_to_ask_for(user: User, dataset: DataSet) -> list[tuple[Zone, int]]:
    """The departments in which the person works and which do not provide the data themselves, with their zones."""
    return [
        (zone, department)
        for zone in zones_of(user)
        for department in sorted(standing(user, zone).departments)
        if department != dataset.department_id
    ]
