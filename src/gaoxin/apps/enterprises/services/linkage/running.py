"""Looks through a zone's registry for records that may be one organisation, and keeps what it finds for a person.

Nothing is merged here. A pair is one row for good: a later run brings its probability up to date, settles it when the
records are not alike any more, and leaves alone what was decided. A run writes in one transaction; begun again after a
crash, it only repeats itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import polars as pl
from django.db import connection
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.frames import linkage as frames
from gaoxin.apps.enterprises.linkage_states import OPEN, PairState
from gaoxin.apps.enterprises.models import Enterprise, LinkageRun, SuspectedPair
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Level
from gaoxin.engines.linkage.batch.calibration import Calibration
from gaoxin.engines.linkage.batch.explained import found as levels_found
from gaoxin.engines.linkage.batch.linking import Linkage, link
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job
from gaoxin.web.scope import SYSTEM, Actor, acting_as

JOB = "enterprises.link"
STEPS = 3
_LOCK = 0x11CA6E << 32

Told = Callable[[int], None]
"""Told how many of STEPS are done."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two records by their keys, the smaller first, with what speaks for one organisation."""

    one: int
    other: int
    probability: Decimal
    certain: bool
    found: list[list[str]]


def start_linking(user: User, zone: Zone) -> Job:
    """Put a look through the whole zone into the queue, for someone who works in one of its departments."""
    if not standing(user, zone).works:
        raise refuse("linkage.not_your_desk")
    return jobs.start(JOB, title=_("查找疑似同一单位"), user=user, zone_id=zone.pk, only_new=False)


def queue_new(zone: Zone, user: User | None) -> Job:
    """Put a look at the enterprises that came since the last run into the queue, after an import."""
    return jobs.start(JOB, title=_("查找新增企业中的疑似同一单位"), user=user, zone_id=zone.pk, only_new=True)


def link_all_zones() -> int:
    """Look through every zone, as each night; answers how many were looked through."""
    with acting_as(SYSTEM):
        zones = list(Zone.objects.filter(level__in=[Level.ZONE, Level.PART]).order_by("pk"))
    for zone in zones:
        link_zone(zone.pk)
    return len(zones)


def link_zone(
    zone_id: int, asked_by: Actor = None, only_new: bool = False, told: Told = lambda done: None
) -> LinkageRun:
    """Look through a zone, or only at what is new in it since the last run, and keep what is found."""
    started = clock.now()
    with acting_as(SYSTEM):
        zone = Zone.objects.get(pk=zone_id)
        last = LinkageRun.objects.filter(zone=zone).first()
        records, apart = frames.records(zone_id), frames.told_apart(zone_id)
    told(1)
    only_new = only_new and last is not None
    before = _before(records, last.newest) if only_new and last else None
    learned = Calibration.of_data(last.learnt) if only_new and last else None
    # One code is one record here, so codes only tell apart: what they would teach is that nothing is ever one.
    result = link(records, before=before, decided=apart, calibration=learned, codes_teach=False, only_new=only_new)
    told(2)
    with acting_as(SYSTEM):
        run = _keep(zone, asked_by, started, result, only_new)
    told(3)
    return run


def _before(records: pl.DataFrame, newest: int) -> pl.DataFrame:
    """What the last run has looked at, each record a cluster of its own: what is merged does not come here."""
    old = records.filter(pl.col("record").cast(pl.Int64) <= newest)
    return old.select("record", cluster="record")


def _keep(zone: Zone, asked_by: Actor, started: datetime, result: Linkage, only_new: bool) -> LinkageRun:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK + zone.pk])
    suspicions = {(one.one, one.other): one for one in _suspicions(result)}
    keys = [int(key) for key in result.clusters["record"].to_list()]
    _write(zone, suspicions, settle=not only_new)
    return LinkageRun.objects.create(
        zone=zone,
        asked_by=asked_by if isinstance(asked_by, User) else None,
        started_at=started,
        finished_at=clock.now(),
        only_new=only_new,
        enterprises=len(keys),
        certain=sum(one.certain for one in suspicions.values()),
        doubtful=sum(not one.certain for one in suspicions.values()),
        threshold=Decimal(str(round(result.calibration.threshold, 6))),
        learnt=result.calibration.as_data(),
        newest=max(keys, default=0),
    )


def _suspicions(result: Linkage) -> Iterator[Suspicion]:
    """The links, so many as hold each cluster together, and the doubtful pairs."""
    for pairs, certain in ((_spanning(result.links), True), (result.doubtful, False)):
        for row in pairs.iter_rows(named=True):
            one, other = sorted((int(row["record_a"]), int(row["record_b"])))
            probability = Decimal(str(round(row["probability"], 4)))
            yield Suspicion(one, other, probability, certain, [list(pair) for pair in levels_found(row)])


def _spanning(links: pl.DataFrame) -> pl.DataFrame:
    """Of the links, strongest first, those that join what nothing stronger has joined."""
    group: dict[str, set[str]] = {}
    needed = []
    for one, other in links.select("record_a", "record_b").iter_rows():
        here, there = group.get(one, {one}), group.get(other, {other})
        needed.append(other not in here)
        if other not in here:
            group.update(dict.fromkeys(here | there, here | there))
    return links.filter(pl.Series(needed, dtype=pl.Boolean))


def _write(zone: Zone, suspicions: dict[tuple[int, int], Suspicion], settle: bool) -> None:
    now = clock.now()
    known = {(row.one_id, row.other_id): row for row in SuspectedPair.objects.filter(zone=zone).select_for_update()}
    changed = []
    for key, row in known.items():
        if (seen := suspicions.get(key)) is not None and _brought_up(row, seen, now):
            changed.append(row)
        elif seen is None and settle and row.state in OPEN:
            row.state, row.changed_at, row.decided_by, row.batch = PairState.SETTLED, now, None, None
            changed.append(row)
    fields = ["probability", "certain", "found", "state", "changed_at", "decided_by", "batch"]
    SuspectedPair.objects.bulk_update(changed, fields, batch_size=1000)
    fresh = [one for key, one in suspicions.items() if key not in known]
    synthetic = set(
        Enterprise.objects.filter(pk__in={one.one for one in fresh}, synthetic=True).values_list("pk", flat=True)
    )
    SuspectedPair.objects.bulk_create(
        [
            SuspectedPair(
                zone=zone,
                one_id=one.one,
                other_id=one.other,
                probability=one.probability,
                certain=one.certain,
                found=one.found,
                found_at=now,
                changed_at=now,
                synthetic=one.one in synthetic,
            )
            for one in fresh
        ],
        batch_size=1000,
    )


def _brought_up(row: SuspectedPair, seen: Suspicion, now: datetime) -> bool:
    """Whether an open or settled row had to be changed to what was seen now; decided ones stay."""
    if row.state not in (*OPEN, PairState.SETTLED):
        return False
    same = (row.probability, row.certain, row.found) == (seen.probability, seen.certain, seen.found)
    if same and row.state != PairState.SETTLED:
        return False
    row.probability, row.certain, row.found = seen.probability, seen.certain, seen.found
    if row.state == PairState.SETTLED:
        row.state, row.changed_at = PairState.WAITING, now
    return True
