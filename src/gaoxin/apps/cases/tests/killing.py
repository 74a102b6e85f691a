"""Processes that are killed: an act is done in a process of its own, which ends itself with SIGKILL at a chosen
statement, before or after its commit. What it leaves is what the database then holds."""

import signal
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

from django.db import connection
from psycopg import sql
from tests.forked import die, end_of

from gaoxin.apps.zones.models import User
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, Actor, acting_as

Act = Callable[[], object]
NEVER = -1
"""Let the process come to its end."""
AFTER_COMMIT = 0
"""Right after the first commit that wrote something, before anything else is done."""
_WRITES = ("INSERT", "UPDATE", "DELETE")
_TABLES = "cases_%"
_BESIDE = ("web_notice", "web_job", "procrastinate_jobs")


class Fate:
    """Counts what a process writes and kills it in time."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.written = 0

    def statement(self, execute: Callable[..., Any], text: str, *rest: Any) -> Any:
        """Before the statement of this number is sent, the process is gone."""
        if str(text).lstrip().upper().startswith(_WRITES):
            self.written += 1
            if self.written == self.at:
                die()
        return execute(text, *rest)

    @contextmanager
    def hanging_over(self):  # type: ignore[no-untyped-def] # a context for the process that is to be killed
        commit = connection._commit

        def committed() -> None:
            commit()
            if self.at == AFTER_COMMIT and self.written:
                die()

        connection._commit = committed
        with connection.execute_wrapper(self.statement):
            yield


def in_a_process(act: Act, at: int, actor: Actor, moment: str) -> str:
    """What became of a process that does this: `killed`, `done`, or `failed`."""

    def live() -> None:
        connection.connect()
        with clock.at(moment), Fate(at).hanging_over():
            if actor is None:
                act()
            else:
                with acting_as(actor):
                    act()

    return {-signal.SIGKILL: "killed", 0: "done"}.get(end_of(live), "failed")


def everything() -> dict[str, tuple[int, str]]:
    """What every table of cases, of notices and of jobs holds, as a count and a hash of its rows."""
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND (relname LIKE %s OR relname = ANY(%s))"
            " AND has_table_privilege(oid, 'SELECT') ORDER BY 1",
            [_TABLES, list(_BESIDE)],
        )
        tables = [name for (name,) in cursor.fetchall()]
        found = {}
        for table in tables:
            rows = sql.SQL("SELECT count(*), md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM {} t")
            cursor.execute(rows.format(sql.Identifier(table)))
            found[table] = cursor.fetchone()
    return found


def notices_of(user: User) -> int:
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM web_notice WHERE user_id = %s", [user.pk])
        (count,) = cursor.fetchone()
    return int(count)
