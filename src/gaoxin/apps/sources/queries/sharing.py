"""Requests and grants: what waits for whom, and who may use what until when."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q, QuerySet

from gaoxin.apps.sources.access import (
    departments_to_ask_for,
    grants_to,
    heads,
    owns,
    require_dataset,
    require_request,
    running,
    visible_requests,
)
from gaoxin.apps.sources.models import DataField, DataGrant, DataRequest, DataSet
from gaoxin.apps.sources.queries.deadlines import soon, working_days_left
from gaoxin.apps.sources.states import RequestState, Sensitivity
from gaoxin.apps.zones.access import current_departments, standing, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


def requests(user: User) -> QuerySet[DataRequest]:
    """All requests of and to the person's departments, latest first."""
    return visible_requests(user).select_related("to_zone", "decided_by")


def _departments(user: User) -> list[int]:
    return [key for zone in zones_of(user) for key in standing(user, zone).departments]


def to_answer(user: User) -> QuerySet[DataRequest]:
    """Requests that wait for an answer of the person's departments, the most urgent first."""
    return (
        DataRequest.objects.filter(state=RequestState.WAITING, dataset__department__in=_departments(user))
        .select_related("dataset", "to_department")
        .order_by("due", "pk")
    )


def asked_by_us(user: User) -> QuerySet[DataRequest]:
    """Requests of the person's departments that are not answered yet."""
    return (
        DataRequest.objects.filter(state=RequestState.WAITING, to_department__in=_departments(user))
        .select_related("dataset", "to_department")
        .order_by("due", "pk")
    )


def ending_soon(user: User) -> QuerySet[DataGrant]:
    """Grants to the person's departments that run out within the days of reminding, the first to end first."""
    today = clock.today()
    return (
        DataGrant.objects.filter(running(today), to_department__in=_departments(user))
        .filter(valid_to__lte=today + timedelta(days=soon()))
        .select_related("dataset", "to_department")
        .order_by("valid_to", "pk")
    )


@dataclass(frozen=True, slots=True)
class RequestPage:
    """One request as its asker, its owner or whoever watches sees it."""

    asked: DataRequest
    dataset: DataSet
    fields: list[DataField]
    grants: list[DataGrant]
    may_answer: bool
    may_withdraw: bool
    needs_head: bool
    working_days_left: int | None


def request_page(user: User, request_id: int) -> RequestPage:
    asked = require_request(user, request_id)
    dataset, place = require_dataset(user, asked.dataset_id)
    waiting = asked.state == RequestState.WAITING
    far = asked.to_zone_id != dataset.zone_id
    mine = standing(user, asked.to_zone).in_department(asked.to_department_id)
    return RequestPage(
        asked=asked,
        dataset=dataset,
        fields=[one for one in dataset.fields.all() if one.name in asked.fields],
        grants=list(asked.grants.select_related("granted_by")),
        may_answer=waiting and owns(place, dataset) and asked.asked_by_id != user.pk,
        may_withdraw=waiting and mine,
        needs_head=far and not heads(place, dataset),
        working_days_left=working_days_left(asked.due) if waiting else None,
    )


def grants_of(user: User, dataset: DataSet) -> list[DataGrant]:
    """The grants of a data set, running ones first: all for those who keep it or watch, else those to the person."""
    place = standing(user, dataset.zone)
    watches = owns(place, dataset) or heads(place, dataset) or "auditor" in place.roles
    found = DataGrant.objects.filter(dataset=dataset) if watches else grants_to(user).filter(dataset=dataset)
    lines = found.select_related("to_zone", "to_department", "granted_by", "ended_by", "request")
    return sorted(lines, key=lambda one: (not runs(one), -one.pk))


def runs(grant: DataGrant) -> bool:
    """Whether the grant runs today."""
    return grant.ended_at is None and grant.valid_from <= clock.today() <= grant.valid_to


def grant_to_revoke(user: User, grant_id: int) -> DataGrant:
    """A running grant of a data set that the person's department keeps, or *not found*."""
    found = (
        DataGrant.objects.filter(pk=grant_id, ended_at__isnull=True)
        .select_related("dataset__zone", "dataset__department", "to_zone", "to_department")
        .first()
    )
    if found is None or not owns(standing(user, found.dataset.zone), found.dataset):
        raise NotFound
    return found


def askable_fields(dataset: DataSet, *, far: bool) -> list[DataField]:
    """Fields that may be asked for: the conditional ones, and from another zone the free ones too."""
    closed = Q(sensitivity=Sensitivity.CLOSED)
    return list(dataset.fields.exclude(closed) if far else dataset.fields.filter(sensitivity=Sensitivity.CONDITIONAL))


def asking_departments(user: User, dataset: DataSet) -> list[Department]:
    """The departments for which the person may ask."""
    keys = [key for _, key in departments_to_ask_for(user, dataset)]
    return list(Department.objects.filter(pk__in=keys).order_by("position", "name"))


def sharing_places(user: User, dataset: DataSet) -> list[tuple[Zone, list[Department]]]:
    """Zones to share with and their departments: the own one, and every other development zone for heads."""
    place = standing(user, dataset.zone)
    zones = [dataset.zone]
    if heads(place, dataset):
        zones += Zone.objects.exclude(pk=dataset.zone_id).order_by("code")
    return [(zone, [one for one in current_departments(zone) if one.pk != dataset.department_id]) for zone in zones]
