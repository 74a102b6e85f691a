"""The trail: the histories of all records as one, newest first, for whoever has to look through them.

A view of the database joins them. It runs with the rights of whoever asks, so the policies of each history hold, and
it is made anew after migrating, when there may be other histories. Each history has an index by moment for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from django.apps import apps
from django.conf import settings
from django.db import connections, models
from django.db.models import Model, QuerySet
from django.db.models.functions import Cast, Left
from psycopg import sql

from gaoxin.web.models import Entry

NAMES = ("legal_name", "title", "name", "file_name")
NAMELESS = {settings.AUTH_USER_MODEL, "zones.Zone", "zones.Department"}
DEEPEST = 4
"""Records that are looked at for a name: the record's own, and three more on the way up."""
LONGEST = 80
_ARM = sql.SQL(
    'SELECT e.pgh_id AS number, {name}::text AS "table", e.pgh_created_at AS at, e.pgh_label AS kind,'
    " {record} AS record, e.pgh_context_id AS context FROM {table} e"
)
# A person's changes are found by the contexts they made.
_PERSON = """
    CREATE INDEX IF NOT EXISTS pghistory_context_person
        ON pghistory_context (((metadata ->> 'user')::bigint), created_at)
"""
_VIEW = sql.SQL("""
    CREATE VIEW {view} WITH (security_invoker = true) AS
    SELECT t.number, t."table", t.at, t.kind, t.record, (c.metadata ->> 'user')::bigint AS person_id,
           c.metadata ->> 'why' AS why
      FROM ({arms}) t LEFT JOIN pghistory_context c ON c.id = t.context
""")


def histories() -> dict[str, type[Model]]:
    """Every history by the name of its table."""
    found = [model.pgh_event_model for model in apps.get_models() if "pgh_event_model" in model.__dict__]
    return {events._meta.db_table: events for events in sorted(found, key=lambda events: events._meta.db_table)}


def install(using: str) -> None:
    """Make the view and its indexes. Runs as the owner, after migrating; repeating is cheap."""
    remove(using)
    with connections[using].cursor() as cursor:
        for table in histories():
            name = sql.Identifier(f"{table}_trail"[:63])
            cursor.execute(
                sql.SQL("CREATE INDEX IF NOT EXISTS {} ON {} (pgh_created_at, pgh_id DESC)").format(
                    name, sql.Identifier(table)
                )
            )
        cursor.execute(_PERSON)
        arms = sql.SQL(" UNION ALL ").join(_arm(table, events) for table, events in histories().items())
        cursor.execute(_VIEW.format(view=sql.Identifier(Entry._meta.db_table), arms=arms))


def remove(using: str) -> None:
    """Take the view away before migrating: a column that it reads could not be changed otherwise."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql.SQL("DROP VIEW IF EXISTS {}").format(sql.Identifier(Entry._meta.db_table)))


def name_entries(entries: Iterable[Entry]) -> None:
    """Give each entry the name of its record as `name`, with one query for all: the name at that time, or for a part of
    a record that of the whole today. It stays empty where the scope in force does not see it, or nothing has a name."""
    wanted: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        wanted[entry.table].append(entry)
    found = [_named(table, [entry.number for entry in some]) for table, some in wanted.items()]
    queries = [query for query in found if query is not None]
    rows = queries[0].union(*queries[1:], all=True) if queries else []
    names = {(table, number): name for table, number, name in rows}
    for table, some in wanted.items():
        for entry in some:
            entry.name = names.get((table, entry.number)) or ""


def _named(table: str, numbers: Sequence[int]) -> QuerySet | None:
    events = histories()[table]
    if (path := name_path(events.pgh_tracked_model)) is None:
        return None
    rows = events.objects.filter(pgh_id__in=numbers).order_by()
    name = Left(Cast(path, models.TextField()), LONGEST)
    return rows.annotate(of=models.Value(table), called=name).values_list("of", "pgh_id", "called")


@cache
def name_path(model: type[Model]) -> str | None:
    """Where a record's name stands: in a field of its own, else in the nearest record that it cannot be without.

    Zones and departments are no names, for nearly everything belongs to one; people only where there is no other, for
    mostly they are those who entered it.
    """
    reached: list[tuple[str, type[Model]]] = [("", model)]
    for _ in range(DEEPEST):
        for path, one in reached:
            fields = {field.name for field in one._meta.concrete_fields}
            if name := next((name for name in NAMES if name in fields), None):
                return path + name
        reached = [
            (f"{path}{field.name}__", field.related_model)
            for path, one in reached
            for field in one._meta.concrete_fields
            if field.is_relation and not field.null and field.related_model._meta.label not in NAMELESS
        ]
    for field in model._meta.concrete_fields:
        if field.is_relation and not field.null and field.related_model._meta.label == settings.AUTH_USER_MODEL:
            return f"{field.name}__display_name"
    return None


def _arm(table: str, events: type[Model]) -> sql.Composed:
    key = events._meta.get_field("pgh_obj").related_model._meta.pk
    numeric = isinstance(key.target_field if key.is_relation else key, models.IntegerField)
    record = sql.SQL("e.pgh_obj_id::bigint" if numeric else "NULL::bigint")
    return _ARM.format(name=sql.Literal(table), record=record, table=sql.Identifier(table))
