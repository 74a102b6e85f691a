"""Judges enterprises by rulebooks and keeps how they stand: a whole zone each night, after imports and when asked; one
enterprise at once after its facts have changed.

Answers are worked out as frames by the same rules that explain a single enterprise. Only what changed is written, so
that judging again changes nothing, and `since` says from when an answer has been what it is.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO

import polars as pl
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_lazy as _
from psycopg import sql

from gaoxin.apps.enterprises.frames.rules import records_frame
from gaoxin.apps.enterprises.frames.standings import Ready, standings, standings_one_by_one
from gaoxin.apps.enterprises.models import LadderRun
from gaoxin.apps.enterprises.queries.ladders.books import ready_for
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job
from gaoxin.web.scope import SYSTEM, acting_as, as_system

JOB = "enterprises.assess_ladders"
SLICE = 20_000
"""Enterprises judged in one transaction: a few seconds."""
FEW = 50
"""So many changed enterprises are judged within the change itself."""
_LOCK = 0x1ADDE << 32

Told = Callable[[int, int], None]
"""Told how many of how many enterprises are judged."""


def assess_zone(zone: Zone, asked_by: User | None = None, told: Told = lambda done, total: None) -> LadderRun:
    """Judge every enterprise of a zone, slice by slice, each in a transaction of its own, as the system."""
    started, on, done, last, changed = clock.now(), clock.today(), 0, 0, 0
    ready = ready_for(zone.pk, on)
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM enterprises_enterprise WHERE zone_id = %s AND NOT merged", [zone.pk])
        (total,) = cursor.fetchone()
        changed += _forget(cursor, zone.pk, ready)
    while True:
        with acting_as(SYSTEM), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK + zone.pk])
            cursor.execute(_NEXT, [zone.pk, last, SLICE])
            keys = [key for (key,) in cursor.fetchall()]
            if not keys:
                break
            changed += _judge(cursor, zone, keys, ready, on)
        last, done = keys[-1], done + len(keys)
        told(done, max(total, done))
    with acting_as(SYSTEM):
        return LadderRun.objects.create(
            zone=zone,
            asked_by=asked_by,
            on_day=on,
            started_at=started,
            finished_at=clock.now(),
            enterprises=done,
            editions=dict(ready.editions),
            changed=changed,
        )


def start_assessment(user: User, zone: Zone) -> Job:
    """Put the judging of a whole zone into the queue, for someone who works in one of its departments."""
    if not standing(user, zone).works:
        raise refuse("ladders.not_your_desk")
    return queue_assessment(zone, user)


def queue_assessment(zone: Zone, user: User | None = None) -> Job:
    """Put the judging of a whole zone into the queue: after an import, or after rules were published."""
    return jobs.start(JOB, title=_("评估全区企业培育梯度"), user=user, zone_id=zone.pk)


def reassess(enterprises: Iterable[int]) -> int:
    """Judge some enterprises (keys of presences) now, in the caller's transaction; answers how many standings changed.
    Those of a record that was merged into another are taken out."""
    wanted, changed = sorted(set(enterprises)), 0
    if not wanted:
        return 0
    with as_system(), connection.cursor() as cursor:
        cursor.execute(_ZONES, [wanted])
        for zone_id, keys in cursor.fetchall():
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_LOCK + zone_id])
            on = clock.today()
            changed += _judge(cursor, Zone.objects.get(pk=zone_id), keys, ready_for(zone_id, on), on)
    return changed


def follow(enterprises: Sequence[int]) -> None:
    """Judge enterprises that have changed, at once where they are few; the others are judged in the zone's next run."""
    if len(enterprises) <= FEW:
        reassess(enterprises)


def _judge(cursor: CursorWrapper, zone: Zone, keys: Sequence[int], ready: Ready, on: date) -> int:
    """Judge enterprises of one zone and write down what changed."""
    frame = records_frame(zone, on, keys=keys, wanted=ready.wanted(on)).to_native()
    found = (standings if len(keys) > FEW else standings_one_by_one)(ready, frame, on)
    _stage(cursor, found)
    values = {"keys": list(keys), "zone": zone.pk, "on": on}
    changed = 0
    for command in (_GONE, _CHANGED, _NEW):
        cursor.execute(command, values)
        changed += cursor.rowcount
    cursor.execute("DROP TABLE judged")
    return changed


def _stage(cursor: CursorWrapper, found: pl.DataFrame) -> None:
    """A temporary table that holds what was found: a table under row-level security takes no COPY."""
    cursor.execute(_STAGED)
    content = BytesIO()
    found.write_csv(content, include_header=False, float_scientific=False)
    with cursor.copy(sql.SQL("COPY judged FROM STDIN (FORMAT csv)")) as copy:
        copy.write(content.getbuffer())
    cursor.execute("ANALYZE judged")


def _forget(cursor: CursorWrapper, zone_id: int, ready: Ready) -> int:
    """Take out what was judged by rulebooks that are no longer in force."""
    cursor.execute(_OUT_OF_FORCE, [zone_id, [book.key for book in ready.filled]])
    return int(cursor.rowcount)


_NEXT = """
SELECT presence_id FROM enterprises_enterprise
 WHERE zone_id = %s AND NOT merged AND presence_id > %s ORDER BY presence_id LIMIT %s
"""
_ZONES = """
SELECT zone_id, array_agg(presence_id ORDER BY presence_id) FROM enterprises_enterprise
 WHERE presence_id = ANY (%s) GROUP BY zone_id ORDER BY zone_id
"""
_OUT_OF_FORCE = "DELETE FROM enterprises_ladderstanding WHERE zone_id = %s AND NOT book = ANY (%s)"
_STAGED = """
CREATE TEMP TABLE judged (enterprise bigint, book varchar(60), reach int, steps int, unsettled int,
    failed varchar(20)[], unknown varchar(20)[], lacks varchar(60)[],
    points_low numeric(7, 2), points_high numeric(7, 2)) ON COMMIT DROP
"""
_GONE = """
DELETE FROM enterprises_ladderstanding s
 WHERE s.enterprise_id = ANY (%(keys)s)
   AND NOT EXISTS (SELECT FROM judged j WHERE j.enterprise = s.enterprise_id AND j.book = s.book)
"""
# What it takes to get there is worked out again where an answer changed.
_CHANGED = """
UPDATE enterprises_ladderstanding s
   SET reach = j.reach, steps = j.steps, unsettled = j.unsettled, failed = j.failed, unknown = j.unknown,
       lacks = j.lacks, points_low = j.points_low, points_high = j.points_high, since = %(on)s, effort = NULL
  FROM judged j
 WHERE s.enterprise_id = j.enterprise AND s.book = j.book
   AND (s.reach, s.steps, s.unsettled, s.failed, s.unknown, s.lacks, s.points_low, s.points_high)
       IS DISTINCT FROM (j.reach, j.steps, j.unsettled, j.failed, j.unknown, j.lacks, j.points_low, j.points_high)
"""
_NEW = """
INSERT INTO enterprises_ladderstanding (
    enterprise_id, zone_id, organisation_id, book, since, reach, steps, unsettled, failed, unknown, lacks,
    points_low, points_high, effort)
SELECT j.enterprise, e.zone_id, e.organisation_id, j.book, %(on)s, j.reach, j.steps, j.unsettled, j.failed, j.unknown,
    j.lacks, j.points_low, j.points_high, NULL
  FROM judged j JOIN enterprises_enterprise e ON e.presence_id = j.enterprise
 WHERE NOT EXISTS (
       SELECT FROM enterprises_ladderstanding s WHERE s.enterprise_id = j.enterprise AND s.book = j.book)
 ORDER BY j.enterprise, j.book
"""
