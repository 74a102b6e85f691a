"""Keeps what the search reads: made from the presence, the organisation with what was merged into it, and the record.

`refresh` belongs into the transaction of whatever changes a name, code, address, status, size or industry of a few
organisations, and of merges. After an import, and each night, `refresh_everything` compares all there is and writes
what differs, in slices that commit by themselves.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.services.search_sources import Source, read_sources
from gaoxin.engines.linkage.search import grams
from gaoxin.engines.linkage.search.entries import indexed
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job
from gaoxin.web.registry import Person
from gaoxin.web.scope import SYSTEM, acting_as, as_system

JOB = "enterprises.refresh_search"
FORMAT = 1
"""Goes up when entries are made otherwise; every entry is then made anew by the next full refresh."""
SLICE = 4000
"""Organisations in one transaction of a full refresh: one or two seconds, some fifty megabytes."""
_LOCK = 0x5EA2C4 << 32
_SMALL_LIST = "256kB"
"""So much of what was just written waits to be sorted into the index; every search reads through it."""

Told = Callable[[int, int], None]
"""Told how many of how many organisations are compared."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many entries were compared, and how many were written or removed because they differed."""

    compared: int = 0
    written: int = 0
    removed: int = 0

    def __add__(self, other: "Refreshed") -> "Refreshed":
        return Refreshed(self.compared + other.compared, self.written + other.written, self.removed + other.removed)


def refresh(organisations: Iterable[int]) -> Refreshed:
    """Bring the entries of some organisations up to date, in every zone and in the caller's transaction.

    Of an organisation that was merged, the one that goes on is refreshed, and nothing of its own remains.
    """
    wanted = sorted(set(organisations))
    if not wanted:
        return Refreshed()
    with as_system(), connection.cursor() as cursor:
        # A slice of a full refresh that began before this change must not write after it.
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_LOCK])
        cursor.execute("SELECT set_config('gin_pending_list_limit', %s, true)", [_SMALL_LIST])
        cursor.execute(_SURVIVORS, [wanted])
        return _refresh(cursor, [root for (root,) in cursor.fetchall()])


def refresh_everything(told: Told = lambda done, total: None, size: int = SLICE) -> Refreshed:
    """Compare every entry with what it is made from and write what differs. Each slice commits by itself."""
    done, last, looked_at = Refreshed(), 0, 0
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute(_COUNT)
        (total,) = cursor.fetchone()
    while True:
        with acting_as(SYSTEM), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
            cursor.execute(_NEXT_ROOTS, [last, size])
            roots = [root for (root,) in cursor.fetchall()]
            if not roots:
                cursor.execute(_ORPHANS)
                done += Refreshed(removed=cursor.rowcount)
                cursor.execute("SELECT gaoxin_search_settle()")
                return done
            done += _refresh(cursor, roots)
        last, looked_at = roots[-1], looked_at + len(roots)
        told(min(looked_at, total), total)


def start_refresh(user: Person | None) -> Job:
    """Put a full refresh into the queue, for instance after an import."""
    return jobs.start(JOB, title=_("更新企业搜索索引"), user=user)


def _refresh(cursor: CursorWrapper, roots: Sequence[int]) -> Refreshed:
    """Compare the entries of organisations that go on, and of what was merged into them, and write what differs."""
    cursor.execute(_KNOWN, [list(roots)])
    known: dict[int, int] = dict(cursor.fetchall())
    sources = list(read_sources(cursor, roots, clock.today()))
    changed = [one for one in sources if known.pop(one.presence, None) != _digest(one)]
    cursor.execute("DELETE FROM enterprises_searchentry WHERE presence_id = ANY (%s)", [list(known)])
    _write(cursor, sorted(changed, key=lambda one: one.presence))
    return Refreshed(len(sources), len(changed), len(known))


def _digest(source: Source) -> int:
    made_from = repr((FORMAT, source)).encode()
    return int.from_bytes(blake2b(made_from, digest_size=8).digest(), "big", signed=True)


def _write(cursor: CursorWrapper, sources: Sequence[Source]) -> None:
    if not sources:
        return
    rows = [_row(source) for source in sources]
    cursor.execute(_WRITE, [list(column) for column in zip(*rows, strict=True)])


def _row(source: Source) -> tuple[int | str, ...]:
    entry = indexed(source.told)
    keys = grams.mixed(entry.pieces, source.zone, source.tier)
    return (
        source.presence,
        source.zone,
        source.organisation,
        source.tier,
        source.weight,
        _digest(source),
        source.code,
        entry.names,
        entry.sounds,
        entry.address,
        f"{{{','.join(map(str, keys))}}}",
    )


_SURVIVORS = """
WITH RECURSIVE onward AS (
    SELECT id, merged_into_id FROM zones_organisation WHERE id = ANY (%s)
    UNION
    SELECT o.id, o.merged_into_id FROM onward JOIN zones_organisation o ON o.id = onward.merged_into_id
)
SELECT id FROM onward WHERE merged_into_id IS NULL ORDER BY id
"""
_COUNT = "SELECT count(*) FROM zones_organisation WHERE merged_into_id IS NULL"
_NEXT_ROOTS = "SELECT id FROM zones_organisation WHERE merged_into_id IS NULL AND id > %s ORDER BY id LIMIT %s"
_KNOWN = """
WITH RECURSIVE family AS (
    SELECT unnest(%s::bigint[]) AS member
    UNION
    SELECT merged.id FROM family JOIN zones_organisation merged ON merged.merged_into_id = member
)
SELECT presence_id, digest FROM enterprises_searchentry WHERE organisation_id IN (SELECT member FROM family)
"""
_ORPHANS = """
DELETE FROM enterprises_searchentry entry
 WHERE NOT EXISTS (SELECT FROM zones_presence presence WHERE presence.id = entry.presence_id)
"""
_WRITE = """
INSERT INTO enterprises_searchentry AS entry
       (presence_id, zone_id, organisation_id, tier, weight, digest, code, names, sounds, address, keys)
SELECT presence, zone, organisation, tier, weight, digest, code, names, sounds, address, keys::integer[]
  FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::smallint[], %s::smallint[], %s::bigint[],
              %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
       AS made (presence, zone, organisation, tier, weight, digest, code, names, sounds, address, keys)
    ON CONFLICT (presence_id) DO UPDATE
   SET zone_id = excluded.zone_id, organisation_id = excluded.organisation_id, tier = excluded.tier,
       weight = excluded.weight, digest = excluded.digest, code = excluded.code, names = excluded.names,
       sounds = excluded.sounds, address = excluded.address, keys = excluded.keys
"""
