"""Making the seal of each closed day: once, in order, and with nothing left behind that was committed late.

A seal covers the entries that no seal before covered, that are to be seen now and that were made before the day ended.
An entry whose transaction was still running when its day was sealed comes into the next seal: its number is either
above all numbers that its table had, or one of the `open` ones, which a seal keeps for this (`seal.sheets`).
"""

from datetime import date, datetime, time, timedelta

from django.db import connection
from django.utils.translation import gettext_noop
from psycopg import sql

from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Seal
from gaoxin.web.scope import acting_as
from gaoxin.web.seal import statement
from gaoxin.web.seal.ledgers import ledgers, settle
from gaoxin.web.seal.sheets import Horizon, Sealing
from gaoxin.web.seal.statement import Sheet, Statement

MARGIN = timedelta(seconds=5)  # by which the database's clock may be set back without casting doubt on an entry
_LOCK = 0x7365616C  # of the one who is sealing
_SEALING = gettext_noop("正在封存")
_CLOCK = "SELECT clock_timestamp()"
# Asked before the tables are looked at: a transaction that begins later also began after this moment.
_OLDEST = "SELECT min(xact_start) FROM pg_stat_activity WHERE datname = current_database()"


def make_missing(progress: NoProgress | None = None, now: datetime | None = None) -> list[Seal]:
    """Seal every closed day that has no seal yet, oldest first; each day is kept as soon as it is done.

    The first seal of all covers everything made before today. Repeating, also at the same time, changes nothing.
    `now` is the database's own clock unless a moment is given.
    """
    progress = progress or NoProgress()
    made: list[Seal] = []
    while seal := _next(progress, now):
        made.append(seal)
    return made


def due(now: datetime | None = None) -> bool:
    """Whether a closed day has no seal yet. Runs inside a scope that sees the seals."""
    return _day_to_seal(Seal.objects.last(), now) is not None


def _day_to_seal(latest: Seal | None, now: datetime | None) -> date | None:
    today = clock.local(now or _value(_CLOCK)).date()
    day = latest.day + timedelta(days=1) if latest else today - timedelta(days=1)
    return day if day < today else None


def _next(progress: NoProgress, now: datetime | None) -> Seal | None:
    with acting_as(progress.actor):
        _value("SELECT pg_advisory_xact_lock(%s)", _LOCK)
        latest = Seal.objects.last()
        day = _day_to_seal(latest, now)
        return _make(day, latest, now, progress) if day else None


def _make(day: date, latest: Seal | None, now: datetime | None, progress: NoProgress) -> Seal:
    settle()
    before = statement.read(latest.statement) if latest else None
    until = datetime.combine(day + timedelta(days=1), time(), clock.SHANGHAI)
    horizon = _horizon(until, now)
    number = before.number + 1 if before else 1
    tables: dict[str, Sheet] = {}
    for ledger in ledgers().values():
        sealing = Sealing(ledger, number, until, horizon, before)
        for done in sealing.blocks_made():
            progress.step(sum(sheet.entries for sheet in tables.values()) + done, message=_SEALING)
        tables[ledger.table] = sealing.sheet()
    told = Statement(
        number=number,
        day=day,
        until=until,
        made_at=horizon.made_at,
        oldest=horizon.oldest,
        snapshot=horizon.snapshot,
        previous=latest.hash if latest else "",
        tables=tables,
    )
    text = told.text()
    return Seal.objects.create(
        number=number,
        day=day,
        made_at=horizon.made_at,
        entries=told.entries,
        statement=text,
        hash=statement.digest(text),
    )


def _horizon(until: datetime, now: datetime | None) -> Horizon:
    """Look at all tables at once, in one query; the greatest numbers are those of entries made before the day ended."""
    oldest = _value(_OLDEST)
    known = list(ledgers().values())
    highs = [
        sql.SQL("(SELECT max({key}) FROM {table} WHERE {moment} < {until})").format(
            key=sql.Identifier(ledger.key),
            table=sql.Identifier(ledger.table),
            moment=sql.Identifier(ledger.moment),
            until=sql.Literal(until),
        )
        for ledger in known
    ]
    with connection.cursor() as cursor:
        columns = sql.SQL(", ").join([sql.SQL("pg_current_snapshot()::text, clock_timestamp()"), *highs])
        cursor.execute(sql.SQL("SELECT {}").format(columns))
        snapshot, moment, *numbers = cursor.fetchone()
    made_at = clock.local(now or moment)
    high = {ledger.table: number or 0 for ledger, number in zip(known, numbers, strict=True)}
    return Horizon(made_at, clock.local(min(oldest, made_at)) - MARGIN, snapshot, high)


def _value(query: str, *values: object) -> datetime | None:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchone()[0]
