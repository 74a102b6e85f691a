"""Innovation resources and patents: entered, corrected, ended and taken up again by the departments that keep them."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.models import InnovationResource, PatentRecord, PatentSegment, ResourceSegment
from gaoxin.apps.industry.queries.resources.lists import SegmentWords
from gaoxin.apps.industry.resource_access import require_keeper, require_patent, require_resource
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

MOST_SEGMENTS = 8
Row = TypeVar("Row", InnovationResource, PatentRecord)


@transaction.atomic
def add_resource(
    user: User, zone: Zone, values: Mapping[str, Any], segments: Iterable[str], *, synthetic: bool = False
) -> InnovationResource:
    """Enter a resource of the zone. Refused: one of the same kind, name and holder; a half place; unknown segments."""
    require_keeper(user, zone)
    row = InnovationResource(zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic, **values)
    return _write(row, segments)


@transaction.atomic
def add_patent(
    user: User, zone: Zone, values: Mapping[str, Any], segments: Iterable[str], *, synthetic: bool = False
) -> PatentRecord:
    """Enter a patent. Refused: one with the same number; unknown segments."""
    require_keeper(user, zone)
    row = PatentRecord(zone=zone, made_by=user, made_at=clock.now(), synthetic=synthetic, **values)
    return _write(row, segments)


@transaction.atomic
def change_resource(
    user: User, resource_id: int, values: Mapping[str, Any], segments: Iterable[str]
) -> InnovationResource:
    """Correct a resource; its history keeps what it said."""
    row = require_resource(user, resource_id)
    require_keeper(user, row.zone)
    return _changed(InnovationResource.objects.select_for_update(of=("self",)).get(pk=row.pk), values, segments)


@transaction.atomic
def change_patent(user: User, patent_id: int, values: Mapping[str, Any], segments: Iterable[str]) -> PatentRecord:
    row = require_patent(user, patent_id)
    require_keeper(user, row.zone)
    return _changed(PatentRecord.objects.select_for_update(of=("self",)).get(pk=row.pk), values, segments)


@transaction.atomic
def end(user: User, row: Row, *, ended: bool) -> Row:
    """Take a resource or patent out of use as of today, or take it up again. Requests for it stay as they are."""
    require_keeper(user, row.zone)
    row.ended_on = clock.today() if ended else None
    row.save(update_fields=["ended_on"])
    return row


def _changed(row: Row, values: Mapping[str, Any], segments: Iterable[str]) -> Row:
    for name, value in values.items():
        setattr(row, name, value)
    return _write(row, segments)


def _write(row: Row, segments: Iterable[str]) -> Row:
    keys = list(dict.fromkeys(segments))
    _check(row, keys)
    row.holder = holder_of(row.zone, row.holder_name)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        if isinstance(row, PatentRecord):
            raise refuse("resources.patent_known", Place(path="number"), number=row.number) from error
        raise refuse("resources.known", Place(path="name"), name=row.name) from error
    serve(row, keys)
    return row


def _check(row: InnovationResource | PatentRecord, keys: list[str]) -> None:
    words = SegmentWords(row.zone)
    unknown = [key for key in keys if not words.known(key)]
    if unknown:
        raise refuse("resources.no_segment", Place(path="spot"), text=unknown[0])
    if len(keys) > MOST_SEGMENTS:
        raise refuse("resources.many_segments", Place(path="spot"), most=MOST_SEGMENTS)
    if row.as_of > clock.today():
        raise refuse("resources.day_to_come", Place(path="as_of"))
    if isinstance(row, InnovationResource) and (row.longitude is None) != (row.latitude is None):
        raise refuse("resources.half_place", Place(path="longitude" if row.longitude is None else "latitude"))


def serve(row: InnovationResource | PatentRecord, keys: list[str]) -> None:
    """Write the segments that something serves: what is new is added, what is no longer said is taken away."""
    known = {one.key: one for one in row.served.all()}
    for key, one in known.items():
        if key not in keys:
            one.delete()
    new = [key.split("/", 1) for key in keys if key not in known]
    if isinstance(row, InnovationResource):
        ResourceSegment.objects.bulk_create(ResourceSegment(resource=row, chain=one, segment=two) for one, two in new)
    else:
        PatentSegment.objects.bulk_create(PatentSegment(patent=row, chain=one, segment=two) for one, two in new)


def holder_of(zone: Zone, name: str) -> Organisation | None:
    """The organisation of the zone with this very name; None where there is none, or more than one."""
    there = Organisation.objects.filter(legal_name=name, presences__zone=zone, merged_into__isnull=True)[:2]
    found = list(there)
    if len(found) == 1:
        return found[0]
    firms = Enterprise.objects.filter(zone=zone, organisation__in=found, merged=False)
    return firms[0].organisation if len(firms) == 1 else None
