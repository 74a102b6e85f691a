"""Taking a whole import back, as long as nobody has changed since what it wrote.

The history says what an import made and changed: every batch kept its context there. What it made is deleted, what it
changed gets its former values; both are changes of their own and stand in the history too.
"""

from collections.abc import Sequence

from django.db import IntegrityError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import Model
from psycopg import sql

from gaoxin.apps.enterprises.import_access import may_import
from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.models import (
    Enterprise,
    FactException,
    Import,
    QualityFinding,
    SearchEntry,
    YearlyFacts,
)
from gaoxin.apps.enterprises.services import search
from gaoxin.apps.enterprises.services.importing.moves import locked, move
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence, User
from gaoxin.kernel.problems import refuse
from gaoxin.web.scope import as_system

_TRACKED: Sequence[type[Model]] = (FactException, YearlyFacts, Enterprise, Presence, OrganisationName, Organisation)
"""What an import writes, that which rests on others first."""
_TOUCHED = """
CREATE TEMP TABLE {touched} ON COMMIT DROP AS
SELECT e.pgh_obj_id AS id, min(e.pgh_id) AS first, max(e.pgh_id) AS last,
       bool_or(e.pgh_label = 'insert') AS made,
       (array_agg(e.pgh_label ORDER BY e.pgh_id DESC))[1] = 'delete' AS gone
  FROM {events} e WHERE e.pgh_context_id = ANY (%s) GROUP BY e.pgh_obj_id
"""
_SINCE = """
SELECT count(DISTINCT e.pgh_obj_id) FROM {events} e JOIN {touched} t ON t.id = e.pgh_obj_id AND e.pgh_id > t.last
"""
_DELETE = "DELETE FROM {table} r USING {touched} t WHERE r.{key} = t.id AND t.made"
_ABSENT = " AND NOT EXISTS (SELECT FROM zones_presence p WHERE p.organisation_id = r.id)"
"""An organisation that has come into another zone meanwhile stays."""
_BEFORE = """
LATERAL (SELECT * FROM {events} e WHERE e.pgh_obj_id = t.id AND e.pgh_id < t.first
          ORDER BY e.pgh_id DESC LIMIT 1) before
"""
_RESTORE = """
UPDATE {table} r SET {sets} FROM {touched} t JOIN {before} ON true
 WHERE r.{key} = t.id AND NOT t.made AND NOT t.gone
"""
_BRING_BACK = """
INSERT INTO {table} ({columns}) SELECT {former} FROM {touched} t JOIN {before} ON true WHERE NOT t.made AND t.gone
"""
_DERIVED = """
DELETE FROM {table} r USING undo_presence t WHERE r.{key} = t.id AND t.made
"""
_SUSPECTED = """
DELETE FROM enterprises_suspectedpair r USING undo_presence t
 WHERE r.{side} = t.id AND t.made AND r.merger_id IS NULL
"""
"""Of records that go no doubles are suspected any more; one that was merged has been used, and stops the undoing."""


@transaction.atomic
def undo_import(user: User, import_id: int, *, seen: int) -> Import:
    """Take an import back. Refused when anything it wrote was changed or used since; then nothing is taken back."""
    record = locked(import_id, seen)
    may_import(standing(user, record.zone))
    move(record, ImportState.UNDONE)
    contexts = list(record.batches.values_list("history", flat=True))
    with as_system(), connection.cursor() as cursor:
        for model in _TRACKED:
            cursor.execute(sql.SQL(_TOUCHED).format(**_names(model)), [contexts])
        if changed := sum(_changed_since(cursor, model) for model in _TRACKED):
            raise refuse("imports.changed_since", count=changed)
        try:
            with transaction.atomic():
                _take_back(cursor)
        except IntegrityError as error:
            raise refuse("imports.used_since") from error
        for model in _TRACKED:
            cursor.execute(sql.SQL("DROP TABLE {touched}").format(**_names(model)))
    record.save()
    search.start_refresh(user)
    return record


def _take_back(cursor: CursorWrapper) -> None:
    """Everything at once, and held to the keys between tables at once."""
    for model in (SearchEntry, QualityFinding):
        key = model._meta.get_field("presence" if model is SearchEntry else "enterprise").column
        cursor.execute(sql.SQL(_DERIVED).format(table=sql.Identifier(model._meta.db_table), key=sql.Identifier(key)))
    for side in ("one_id", "other_id"):
        cursor.execute(sql.SQL(_SUSPECTED).format(side=sql.Identifier(side)))
    for model in _TRACKED:
        names = _names(model)
        columns = [field.column for field in model._meta.concrete_fields if not field.generated]
        absent = _ABSENT if model is Organisation else ""
        cursor.execute(sql.SQL(_DELETE + absent).format(**names))
        before = sql.SQL(_BEFORE).format(**names)
        sets = sql.SQL(", ").join(
            sql.SQL("{} = before.{}").format(sql.Identifier(column), sql.Identifier(column)) for column in columns
        )
        cursor.execute(sql.SQL(_RESTORE).format(sets=sets, before=before, **names))
        listed = sql.SQL(", ").join(map(sql.Identifier, columns))
        former = sql.SQL(", ").join(sql.Identifier("before", column) for column in columns)
        cursor.execute(sql.SQL(_BRING_BACK).format(columns=listed, former=former, before=before, **names))
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _changed_since(cursor: CursorWrapper, model: type[Model]) -> int:
    cursor.execute(sql.SQL(_SINCE).format(**_names(model)))
    return int(cursor.fetchone()[0])


def _names(model: type[Model]) -> dict[str, sql.Identifier]:
    return {
        "table": sql.Identifier(model._meta.db_table),
        "events": sql.Identifier(model.pgh_event_model._meta.db_table),  # type: ignore[attr-defined] # tracked
        "touched": sql.Identifier(f"undo_{model._meta.model_name}"),
        "key": sql.Identifier(model._meta.pk.column),
    }
