"""Asking for data, answering, sharing beyond the zone, and taking it back.

Fields are granted by name. Those not shared with anybody are never granted, and those free to all are not asked for.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.sources.access import (
    FREE,
    departments_to_ask_for,
    heads,
    owns,
    require_dataset,
    require_owned,
    require_request,
)
from gaoxin.apps.sources.models import DataGrant, DataRequest, DataSet
from gaoxin.apps.sources.queries.deadlines import answer_due
from gaoxin.apps.sources.states import RequestState, Sensitivity
from gaoxin.apps.zones.access import people_of, standing
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, inbox

NOTICE = "sources.sharing"


@transaction.atomic
def ask_for_data(
    user: User, dataset_id: int, department_id: int, fields: Sequence[str], purpose: str, basis: str, until: date
) -> DataRequest:
    """A department asks for fields of another's data; the providing department is told and has its time to answer."""
    dataset, place = require_dataset(user, dataset_id)
    zone = next((zone for zone, key in departments_to_ask_for(user, dataset) if key == department_id), None)
    if zone is None:
        raise refuse("sources.own_data" if owns(place, dataset) else "sources.not_your_department")
    _require_until(until)
    _require_askable(dataset, fields, free=zone.pk == dataset.zone_id)
    if DataRequest.objects.filter(dataset=dataset, to_department_id=department_id, state=RequestState.WAITING).exists():
        raise refuse("sources.request_waiting")
    now = clock.now()
    asked = DataRequest.objects.create(
        dataset=dataset,
        zone=dataset.zone,
        to_zone=zone,
        to_department_id=department_id,
        fields=list(fields),
        purpose=purpose[:300],
        basis=basis[:300],
        until=until,
        asked_by=user,
        asked_at=now,
        due=answer_due(now),
    )
    _tell(
        [dataset.department_id],
        gettext_noop("%(who)s 申请使用数据集《%(title)s》，请在 %(day)s 前答复"),
        {"who": str(asked.to_department), "title": dataset.title, "day": f"{clock.local(asked.due):%Y-%m-%d}"},
        reverse("sources:request", args=[asked.pk]),
    )
    return asked


def _require_until(until: date) -> None:
    if until < clock.today():
        raise refuse("sources.until_past", Place(path="until"))


def _require_askable(dataset: DataSet, fields: Sequence[str], *, free: bool) -> None:
    """Fields exist, may be shared at all, and (within the zone) are not free anyway."""
    classes = {one.name: one.sensitivity for one in dataset.fields.all()}
    if not fields:
        raise refuse("sources.no_fields", Place(path="fields"))
    problems = []
    for name in fields:
        if name not in classes:
            problems.append(Problem("sources.no_such_field", {"name": name}, Place(path="fields")))
        elif classes[name] == Sensitivity.CLOSED:
            problems.append(Problem("sources.field_closed", {"name": name}, Place(path="fields")))
        elif free and classes[name] in FREE:
            problems.append(Problem("sources.field_free", {"name": name}, Place(path="fields")))
    if problems:
        raise Refusal(*problems)


@transaction.atomic
def withdraw_request(user: User, request_id: int) -> DataRequest:
    """Whoever asked, or a colleague, no longer needs the data."""
    asked = _waiting(user, request_id)
    if not standing(user, asked.to_zone).in_department(asked.to_department_id):
        raise refuse("sources.not_your_department")
    return _close(asked, user, RequestState.WITHDRAWN, "")


@transaction.atomic
def answer_request(
    user: User, request_id: int, fields: Sequence[str], valid_to: date | None, reason: str
) -> tuple[DataRequest, DataGrant | None]:
    """Grant all, some or none of the fields asked for; whoever asked is told. Less than all wants a reason.

    The grant runs from today, until the day asked for or an earlier one. Nobody answers a request of their own.
    """
    asked = _waiting(user, request_id)
    dataset, place = require_dataset(user, asked.dataset_id)
    if not owns(place, dataset):
        raise refuse("sources.owner_only", department=str(dataset.department))
    if asked.asked_by_id == user.pk:
        raise refuse("sources.own_request")
    if asked.to_zone_id != dataset.zone_id and fields and not heads(place, dataset):
        raise refuse("sources.head_only")
    for name in fields:
        if name not in asked.fields:
            raise refuse("sources.not_asked_for", Place(path="fields"), name=name)
    if len(set(fields)) < len(asked.fields) and not reason.strip():
        raise refuse("sources.reason_needed", Place(path="reason"))
    grant = None
    if fields:
        _require_askable(dataset, fields, free=False)
        last = min(asked.until, valid_to or asked.until)
        grant = _grant(user, dataset, asked.to_zone, asked.to_department, fields, asked.purpose, last, asked)
    state = _state(len(set(fields)), len(asked.fields))
    _close(asked, user, state, reason)
    _tell(
        [asked.to_department_id],
        gettext_noop("%(who)s 已答复使用数据集《%(title)s》的申请"),
        {"who": str(dataset.department), "title": dataset.title},
        reverse("sources:request", args=[asked.pk]),
    )
    return asked, grant


def _state(granted: int, asked: int) -> RequestState:
    if not granted:
        return RequestState.REFUSED
    return RequestState.GRANTED if granted == asked else RequestState.PARTLY


@transaction.atomic
def share_dataset(
    user: User,
    dataset_id: int,
    zone: Zone,
    department: Department | None,
    fields: Sequence[str],
    purpose: str,
    valid_to: date,
) -> DataGrant:
    """Share fields without having been asked: with a department, or (head or leader only) with another zone."""
    dataset, place = require_dataset(user, dataset_id)
    if zone.pk != dataset.zone_id and not heads(place, dataset):
        raise refuse("sources.head_only")
    if not (owns(place, dataset) or heads(place, dataset)):
        raise refuse("sources.owner_only", department=str(dataset.department))
    if department is not None and department.zone_id != zone.pk:
        raise refuse("sources.not_your_department", Place(path="department"))
    _require_until(valid_to)
    _require_askable(dataset, fields, free=zone.pk == dataset.zone_id)
    grant = _grant(user, dataset, zone, department, fields, purpose, valid_to, None)
    if department is not None:
        _tell(
            [department.pk],
            gettext_noop("%(who)s 向本部门共享了数据集《%(title)s》"),
            {"who": str(dataset.department), "title": dataset.title},
            reverse("sources:rows", args=[dataset.pk]) + f"?grant={grant.pk}",
        )
    return grant


def _grant(
    user: User,
    dataset: DataSet,
    zone: Zone,
    department: Department | None,
    fields: Sequence[str],
    purpose: str,
    last: date,
    asked: DataRequest | None,
) -> DataGrant:
    _require_until(last)
    return DataGrant.objects.create(
        dataset=dataset,
        zone=dataset.zone,
        to_zone=zone,
        to_department=department,
        fields=list(dict.fromkeys(fields)),
        purpose=purpose[:300],
        valid_from=clock.today(),
        valid_to=last,
        request=asked,
        granted_by=user,
        granted_at=clock.now(),
    )


@transaction.atomic
def revoke_grant(user: User, grant_id: int, reason: str) -> DataGrant:
    """End a grant at once: whoever reads next is refused. The department that used it is told why."""
    grant = DataGrant.objects.select_for_update(of=["self"]).select_related("dataset").filter(pk=grant_id).first()
    dataset, _ = require_owned(user, grant.dataset_id if grant else 0)
    if not reason.strip():
        raise refuse("sources.reason_needed", Place(path="reason"))
    if grant.ended_at is not None:
        raise refuse("sources.grant_ended", day=f"{clock.local(grant.ended_at):%Y-%m-%d}", reason=grant.end_reason)
    grant.ended_at, grant.ended_by, grant.end_reason = clock.now(), user, reason.strip()[:300]
    grant.save()
    if grant.to_department_id:
        _tell(
            [grant.to_department_id],
            gettext_noop("%(who)s 收回了数据集《%(title)s》的授权：%(reason)s"),
            {"who": str(dataset.department), "title": dataset.title, "reason": grant.end_reason},
            reverse("sources:datasets"),
        )
    return grant


def _waiting(user: User, request_id: int) -> DataRequest:
    """The request, locked, if it still waits."""
    require_request(user, request_id)
    asked = DataRequest.objects.select_for_update(of=["self"]).get(pk=request_id)
    if asked.state != RequestState.WAITING:
        raise refuse("sources.request_answered", state=str(RequestState(asked.state).label))
    return asked


def _close(asked: DataRequest, user: User, state: RequestState, reason: str) -> DataRequest:
    asked.state, asked.reason = state, reason.strip()[:300]
    asked.decided_by, asked.decided_at = user, clock.now()
    asked.save()
    return asked


def _tell(departments: list[int], title: str, values: dict[str, object], link: str) -> None:
    inbox.tell(people_of(departments), NOTICE, title, values, link)
