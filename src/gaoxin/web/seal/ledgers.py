"""Which tables are sealed, and how the database writes an entry of theirs.

The line of an entry is one JSON object as PostgreSQL writes `jsonb`: the name of the table, all columns of the row,
and the context of a history entry (who and why), which several entries of one change share. Its SHA-256 stands in the
list of the sealed entries. Verifying elsewhere never has to write a line again: the export carries the lines as they
are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import connection
from django.db.models import Model
from psycopg import sql

from gaoxin.web.kinds import name_of
from gaoxin.web.models import Access, Pruning
from gaoxin.web.registry import Text

# Whatever a session prefers, lines are written in the same way.
SETTINGS = {"TimeZone": "UTC", "IntervalStyle": "iso_8601", "extra_float_digits": "1", "bytea_output": "hex"}
_NOTHING_DOUBTED = sql.SQL("false")


@dataclass(frozen=True, slots=True)
class Ledger:
    """One table of entries: its key, the moment and the record of an entry, its columns, and whether it has contexts.

    `label` names the kind of record to people.
    """

    table: str
    label: Text
    key: str
    moment: str
    record: str
    columns: tuple[str, ...]
    context: str = ""


@cache
def ledgers() -> dict[str, Ledger]:
    """Every sealed table by name: the histories of all records, the access log and its prunings."""
    found = [
        *(_history(model) for model in apps.get_models() if "pgh_event_model" in model.__dict__),
        _log(Access, "at", "record"),
        _log(Pruning, "made_at", "before"),
    ]
    return {ledger.table: ledger for ledger in sorted(found, key=lambda ledger: ledger.table)}


def _history(model: type[Model]) -> Ledger:
    events = model.pgh_event_model
    return Ledger(
        events._meta.db_table,
        name_of(model),
        "pgh_id",
        "pgh_created_at",
        "pgh_obj_id",
        _columns(events),
        "pgh_context_id",
    )


def _log(model: type[Model], moment: str, record: str) -> Ledger:
    return Ledger(model._meta.db_table, name_of(model), "id", moment, record, _columns(model))


def _columns(model: type[Model]) -> tuple[str, ...]:
    return tuple(sorted(field.column for field in model._meta.concrete_fields))


def settle() -> None:
    """Have this transaction write lines as they are always written."""
    calls = ", ".join("set_config(%s, %s, true)" for _ in SETTINGS)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", [part for pair in SETTINGS.items() for part in pair])


def entries_of(ledger: Ledger, columns: Sequence[str]) -> sql.Composed:
    """A query of the entries of a table with `id`, `moment`, `record` and `line`, to be narrowed by adding WHERE.

    The table's alias is `e`.
    """
    row = sql.SQL(", ").join(sql.SQL("e.{}").format(sql.Identifier(column)) for column in columns)
    context, joined = sql.SQL("NULL::jsonb"), sql.SQL("")
    if ledger.context:
        context = sql.SQL("c.metadata")
        joined = sql.SQL(" LEFT JOIN pghistory_context c ON c.id = e.{}").format(sql.Identifier(ledger.context))
    return sql.SQL(
        "SELECT e.{key} AS id, e.{moment} AS moment,"
        " regexp_replace(e.{record}::text, '[[:cntrl:]]', ' ', 'g') AS record,"
        " jsonb_build_object('table', {name}::text, 'entry', (SELECT to_jsonb(r) FROM (SELECT {row}) r),"
        " 'context', {context})::text AS line"
        " FROM {table} e{joined}"
    ).format(
        key=sql.Identifier(ledger.key),
        moment=sql.Identifier(ledger.moment),
        record=sql.Identifier(ledger.record),
        name=sql.Literal(ledger.table),
        row=row,
        context=context,
        table=sql.Identifier(ledger.table),
        joined=joined,
    )


def manifest_of(entries: sql.Composable, *, doubted: sql.Composable = _NOTHING_DOUBTED) -> sql.Composed:
    """A query that lists entries: a line each with number, hash and record; and the numbers of those `doubted`."""
    return sql.SQL(
        "SELECT coalesce(string_agg(id || E'\\t' || encode(sha256(convert_to(line, 'UTF8')), 'hex')"
        " || E'\\t' || record || E'\\n', '' ORDER BY id), ''),"
        " coalesce(array_agg(id ORDER BY id) FILTER (WHERE {doubted}), '{{}}') FROM ({entries}) listed"
    ).format(doubted=doubted, entries=entries)


def read_manifest(text: str) -> Iterator[tuple[int, str, str]]:
    """Number, hash and record of each entry in a list."""
    for line in text.splitlines():
        number, leaf, record = line.split("\t", 2)
        yield int(number), leaf, record
