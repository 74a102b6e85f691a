"""The trail: the histories of all records as one, newest first, for whoever has to look through them.

A view of the database joins them. It runs with the rights of whoever asks, so the policies of each history hold, and
it is made anew after migrating, when there may be other histories. Each history has an index by moment for it.
"""

from django.apps import apps
from django.db import connections, models
from django.db.models import Model
from psycopg import sql

from gaoxin.web.models import Entry

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


def _arm(table: str, events: type[Model]) -> sql.Composed:
    key = events._meta.get_field("pgh_obj").related_model._meta.pk
    numeric = isinstance(key.target_field if key.is_relation else key, models.IntegerField)
    record = sql.SQL("e.pgh_obj_id::bigint" if numeric else "NULL::bigint")
    return _ARM.format(name=sql.Literal(table), record=record, table=sql.Identifier(table))
