"""Reading another department's rows: the ground is looked up anew each time, and each reading is written down."""

from dataclasses import dataclass
from typing import Any

import polars as pl
from django.db import transaction

from gaoxin.apps.sources.access import Reading, departments_to_ask_for, require_reading
from gaoxin.apps.sources.frames import stored, written
from gaoxin.apps.sources.models import DataSet, DataUse, DataVersion
from gaoxin.apps.sources.states import Channel
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Read:
    """Rows that somebody was given, of which version, and on what ground. `total` counts the rows of the version."""

    dataset: DataSet
    version: DataVersion
    reading: Reading
    frame: pl.DataFrame
    start: int
    total: int


def ground_of(user: User, dataset_id: int, grant_id: int | None = None) -> tuple[DataSet, Reading]:
    """On what ground somebody would read: refused or *not found* where there is none."""
    return require_reading(user, dataset_id, grant_id)


@transaction.atomic
def read_rows(
    user: User,
    dataset_id: int,
    channel: Channel,
    *,
    grant_id: int | None = None,
    start: int = 0,
    count: int | None = None,
) -> Read:
    """Rows of the present version, in the fields that the ground allows. What is not one's own is logged.

    The grant is asked in the same transaction: once a revocation is committed no further reading begins.
    """
    dataset, reading = require_reading(user, dataset_id, grant_id)
    version = dataset.versions.order_by("-number").first()
    if version is None:
        raise refuse("sources.no_version")
    columns = {one["name"] for one in version.columns}
    fields = [name for name in reading.fields if name in columns]
    frame = stored.rows(version.sha256, fields, start, count)
    read = Read(dataset, version, reading, frame, start, version.rows)
    if not reading.owner:
        _log(user, read, channel)
    return read


def _log(user: User, read: Read, channel: Channel) -> None:
    grant, dataset = read.reading.grant, read.dataset
    mine = departments_to_ask_for(user, dataset)
    department = grant.to_department_id if grant else next((key for _, key in mine), None)
    zone = grant.to_zone_id if grant else dataset.zone_id
    DataUse.objects.create(
        dataset=dataset,
        zone=dataset.zone,
        to_zone_id=zone,
        department_id=department,
        grant=grant,
        version=read.version.number,
        user=user,
        fields=read.frame.columns,
        rows=read.frame.height,
        channel=channel,
        purpose=read.reading.purpose[:300],
        at=clock.now(),
    )


def plain_rows(read: Read) -> list[dict[str, Any]]:
    """The rows as JSON has them."""
    return [written.plain(row) for row in read.frame.iter_rows(named=True)]
