"""Runs the quality checks and keeps what they find: all of a zone each night or when asked, a few after a correction.

A finding is one check that one record fails. It opens when it is first found, is fixed as soon as the data are right,
and has recurred when it is found again later; what was accepted with a reason stays so while nothing changes.

While a slice of a zone is looked at, corrections in that zone wait a moment before they are checked themselves;
otherwise the slice might write down what it read before the correction.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.frames.quality import faults, faults_one_by_one, wanted_facts
from gaoxin.apps.enterprises.frames.registry import KEY, Centre, registry_frame
from gaoxin.apps.enterprises.models import QualityRun
from gaoxin.apps.enterprises.states import Fixer, Gravity
from gaoxin.apps.zones.access import current_departments, standing
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty, Level
from gaoxin.catalogue.limits import limit
from gaoxin.catalogue.quality_checks import QualityCheck, package_checks
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job
from gaoxin.web.registry import followed
from gaoxin.web.scope import SYSTEM, Actor, acting_as, as_system

JOB = "enterprises.check_quality"
FOLLOWED = "enterprises.enterprise"
SLICE = 20_000
"""Enterprises looked at in one transaction: a few seconds."""
FEW = 20
"""So many enterprises are answered one by one; more as a frame."""
_LOCK = 0x9DA7A << 32

Told = Callable[[int, int], None]
"""Told how many of how many enterprises are checked."""


@dataclass(frozen=True, slots=True)
class Changed:
    """How many findings are new, are fixed, and have recurred."""

    opened: int = 0
    fixed: int = 0
    recurred: int = 0

    def __add__(self, other: "Changed") -> "Changed":
        return Changed(self.opened + other.opened, self.fixed + other.fixed, self.recurred + other.recurred)


def check_all_zones() -> int:
    """Check every zone, as each night; answers how many were checked."""
    with acting_as(SYSTEM):
        zones = list(Zone.objects.filter(level__in=[Level.ZONE, Level.PART]).order_by("pk"))
    for zone in zones:
        check_zone(zone)
    return len(zones)


def check_zone(zone: Zone, asked_by: User | None = None, told: Told = lambda done, total: None) -> QualityRun:
    """Check every enterprise of a zone, slice by slice, each in a transaction of its own, as the system."""
    started, changed, done, last = clock.now(), Changed(), 0, 0
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM enterprises_enterprise WHERE zone_id = %s AND NOT merged", [zone.pk])
        (total,) = cursor.fetchone()
        centre = _middle(cursor, zone.pk)
    while True:
        with acting_as(SYSTEM), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK + zone.pk])
            cursor.execute(_NEXT, [zone.pk, last, SLICE])
            keys = [key for (key,) in cursor.fetchall()]
            if not keys:
                break
            changed += _look(cursor, zone, keys, centre)
        last, done = keys[-1], done + len(keys)
        told(done, max(total, done))
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute(_DECLARE, _declared(zone))
        day = {"zone": zone.pk, "day": clock.today(), "oldest": _oldest_day()}
        cursor.execute(_FORGET, day)
        cursor.execute(_COUNT, day)
        return QualityRun.objects.create(
            zone=zone,
            asked_by=asked_by,
            started_at=started,
            finished_at=clock.now(),
            enterprises=done,
            checks=len(package_checks()),
            opened=changed.opened,
            fixed=changed.fixed,
            recurred=changed.recurred,
            centre_longitude=centre and f"{centre[0]:.6f}",
            centre_latitude=centre and f"{centre[1]:.6f}",
        )


def check_zone_of_key(zone_id: int, asked_by: Actor, told: Told) -> QualityRun:
    """The same for a zone known by its key, as a job knows it."""
    with acting_as(SYSTEM):
        zone = Zone.objects.get(pk=zone_id)
    return check_zone(zone, asked_by if isinstance(asked_by, User) else None, told)


def start_check(user: User, zone: Zone) -> Job:
    """Put a check of the whole zone into the queue, for someone who works in one of its departments."""
    if not standing(user, zone).works:
        raise refuse("quality.not_your_desk")
    return queue_check(zone, user)


def queue_check(zone: Zone, user: User | None = None) -> Job:
    """Put a check of the whole zone into the queue after it was filled: by somebody's import, or by the system."""
    return jobs.start(JOB, title=_("检查全区数据质量"), user=user, zone_id=zone.pk)


def recheck(enterprises: Iterable[int]) -> Changed:
    """Check some enterprises (keys of presences) now, in the caller's transaction: after a correction, a merge, a
    decision on a proposal. What became right is fixed at once; whoever follows enterprises is told that they changed.
    """
    wanted, changed = sorted(set(enterprises)), Changed()
    if not wanted:
        return changed
    with as_system(), connection.cursor() as cursor:
        cursor.execute(_ZONES, [wanted])
        for zone_id, keys in cursor.fetchall():
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_LOCK + zone_id])
            changed += _look(cursor, Zone.objects.get(pk=zone_id), keys, _known_centre(cursor, zone_id))
    followed(FOLLOWED, wanted)
    return changed


def years_looked_at(today: date) -> range:
    """The years whose figures are checked: the last few that are over."""
    return range(today.year - int(limit("quality.years").value), today.year)


def _look(cursor: CursorWrapper, zone: Zone, keys: Sequence[int], centre: Centre | None) -> Changed:
    """Check enterprises of one zone and write down what changed."""
    today = clock.today()
    cursor.execute(_OPEN_YEARS, [list(keys)])
    years = sorted({*years_looked_at(today), *(year for (year,) in cursor.fetchall())})
    frame = registry_frame(keys, range(min(years) - 1, today.year), centre, wanted_facts())
    found = (faults_one_by_one if len(keys) <= FEW else faults)(frame, today, years)
    values = {
        **_declared(zone),
        "keys": list(keys),
        "years": years,
        "presence": found[KEY].to_list(),
        "code": found["code"].to_list(),
        "year": found["year"].to_list(),
        "now": clock.now(),
    }
    return _kept(cursor, values, found)


def _kept(cursor: CursorWrapper, values: dict[str, Any], found: pl.DataFrame) -> Changed:
    cursor.execute(_FIXED, values)
    fixed = cursor.rowcount
    if not found.height:
        return Changed(fixed=fixed)
    cursor.execute(_RECURRED, values)
    recurred = cursor.rowcount
    cursor.execute(_OPENED, values)
    return Changed(cursor.rowcount, fixed, recurred)


def _declared(zone: Zone) -> dict[str, Any]:
    """What findings repeat of each check, and the department of the zone that works it off, column by column."""
    desks = _desks(zone)
    checks = list(package_checks().values())
    return {
        "zone": zone.pk,
        "codes": [check.key for check in checks],
        "gravities": [int(_gravity(check)) for check in checks],
        "fixers": [check.fixes.value for check in checks],
        "departments": [desks.get(check.fixes.value) for check in checks],
    }


def _gravity(check: QualityCheck) -> Gravity:
    return Gravity[check.severity.name]


def _desks(zone: Zone) -> dict[str, int | None]:
    """The first department with each duty; where there is none, and for enterprises, the one that keeps statistics, or
    else the one that serves enterprises."""
    departments = current_departments(zone)

    def first(duty: str) -> int | None:
        return next((one.pk for one in departments if duty in one.duties), None)

    keeper = first(Duty.STATISTICS) or first(Duty.ENTERPRISES)
    return {fixer.value: (first(fixer.value) or keeper) if fixer != Fixer.ENTERPRISE else keeper for fixer in Fixer}


def _middle(cursor: CursorWrapper, zone_id: int) -> Centre | None:
    cursor.execute(_CENTRE, [zone_id])
    longitude, latitude = cursor.fetchone()
    return None if longitude is None or latitude is None else (float(longitude), float(latitude))


def _known_centre(cursor: CursorWrapper, zone_id: int) -> Centre | None:
    """The middle of the zone as the last run found it; before the first run it is worked out."""
    run = QualityRun.objects.filter(zone=zone_id).order_by("-started_at").first()
    if run is None or run.centre_longitude is None or run.centre_latitude is None:
        return _middle(cursor, zone_id)
    return float(run.centre_longitude), float(run.centre_latitude)


def _oldest_day() -> date:
    return clock.today() - timedelta(days=int(limit("quality.trend_days").value))


_NEXT = """
SELECT presence_id FROM enterprises_enterprise
 WHERE zone_id = %s AND NOT merged AND presence_id > %s ORDER BY presence_id LIMIT %s
"""
_ZONES = """
SELECT zone_id, array_agg(presence_id ORDER BY presence_id) FROM enterprises_enterprise
 WHERE presence_id = ANY (%s) GROUP BY zone_id ORDER BY zone_id
"""
_CENTRE = """
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY longitude), percentile_disc(0.5) WITHIN GROUP (ORDER BY latitude)
  FROM enterprises_enterprise WHERE zone_id = %s AND longitude BETWEEN 73 AND 136 AND latitude BETWEEN 3 AND 54
"""
_OPEN_YEARS = """
SELECT DISTINCT year FROM enterprises_qualityfinding
 WHERE enterprise_id = ANY (%s) AND state <> 'fixed' AND year IS NOT NULL
"""
_FIXED = """
UPDATE enterprises_qualityfinding q SET state = 'fixed', changed_at = %(now)s
 WHERE q.enterprise_id = ANY (%(keys)s) AND q.state <> 'fixed' AND (q.year IS NULL OR q.year = ANY (%(years)s))
   AND NOT EXISTS (
       SELECT FROM unnest(%(presence)s::bigint[], %(code)s::text[], %(year)s::int[]) AS found (presence, code, year)
        WHERE found.presence = q.enterprise_id AND found.code = q.code AND coalesce(found.year, 0) = coalesce(q.year, 0)
   )
"""
_RECURRED = """
UPDATE enterprises_qualityfinding q
   SET state = 'recurred', changed_at = %(now)s, recurrences = q.recurrences + 1, sent_at = NULL, sent_by_id = NULL
  FROM unnest(%(presence)s::bigint[], %(code)s::text[], %(year)s::int[]) AS found (presence, code, year)
 WHERE found.presence = q.enterprise_id AND found.code = q.code AND coalesce(found.year, 0) = coalesce(q.year, 0)
   AND q.state = 'fixed'
"""
_OPENED = """
INSERT INTO enterprises_qualityfinding (
    enterprise_id, zone_id, organisation_id, code, year, gravity, fixer, department_id, state, found_at, changed_at,
    recurrences, reason, synthetic)
SELECT e.presence_id, e.zone_id, e.organisation_id, found.code, found.year, said.gravity, said.fixer, said.department,
    'open', %(now)s, %(now)s, 0, '', e.synthetic
  FROM unnest(%(presence)s::bigint[], %(code)s::text[], %(year)s::int[]) AS found (presence, code, year)
  JOIN enterprises_enterprise e ON e.presence_id = found.presence
  JOIN unnest(%(codes)s::text[], %(gravities)s::int[], %(fixers)s::text[], %(departments)s::bigint[])
       AS said (code, gravity, fixer, department) ON said.code = found.code
 WHERE NOT EXISTS (
       SELECT FROM enterprises_qualityfinding q
        WHERE q.enterprise_id = ANY (%(keys)s) AND q.enterprise_id = found.presence AND q.code = found.code
          AND coalesce(q.year, 0) = coalesce(found.year, 0)
 )
 ORDER BY e.presence_id
    ON CONFLICT DO NOTHING
"""
# A check that was declared otherwise since, or a duty that another department has now.
_DECLARE = """
UPDATE enterprises_qualityfinding q
   SET gravity = said.gravity, fixer = said.fixer, department_id = said.department
  FROM unnest(%(codes)s::text[], %(gravities)s::int[], %(fixers)s::text[], %(departments)s::bigint[])
       AS said (code, gravity, fixer, department)
 WHERE q.zone_id = %(zone)s AND q.code = said.code AND q.state <> 'fixed'
   AND (q.gravity, q.fixer, q.department_id) IS DISTINCT FROM (said.gravity, said.fixer, said.department)
"""
_FORGET = "DELETE FROM enterprises_qualityday WHERE zone_id = %(zone)s AND (day = %(day)s OR day < %(oldest)s)"
_COUNT = """
INSERT INTO enterprises_qualityday (zone_id, department_id, day, errors, warnings, notices, accepted, fixed)
SELECT %(zone)s, department_id, %(day)s,
    count(*) FILTER (WHERE state IN ('open', 'recurred') AND gravity = 1),
    count(*) FILTER (WHERE state IN ('open', 'recurred') AND gravity = 2),
    count(*) FILTER (WHERE state IN ('open', 'recurred') AND gravity = 3),
    count(*) FILTER (WHERE state = 'accepted'),
    count(*) FILTER (WHERE state = 'fixed')
  FROM enterprises_qualityfinding WHERE zone_id = %(zone)s GROUP BY department_id
"""
