"""The second wall: row-level security, declared beside each model and installed in the database after migrating.

A decorator says to whom a row belongs. From it come two policies on the table, and on the table of its history: who
may see and change a row (its zone, its organisation, its person, or whoever may see the record it is part of), and,
where some rows are published, who may only read. The web role may insert into histories, never change them.

The conditions compare integers with what `web.scope` told the transaction: such comparisons may use an index under a
policy, and the sub-selects around the settings make the database read those once a query and not once a row.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.utils import CursorWrapper
from django.db.models import Model

EVERYTHING = "(SELECT gaoxin_everything())"
ZONES = "(SELECT gaoxin_zones())::bigint[]"
ORGANISATIONS = "(SELECT gaoxin_organisations())::bigint[]"
ACTOR = "(SELECT gaoxin_actor())"


@dataclass(frozen=True, slots=True)
class Guard:
    """To whom the rows of a table belong. Names are fields of the model; `rows` and `readable` are conditions in SQL.

    In such a condition {key} stands for the record's key (a history keeps it under another name), {zones},
    {organisations} and {actor} for the scope.
    """

    zone: str = ""
    organisation: str = ""
    person: tuple[str, ...] = ()
    through: str = ""
    rows: str = ""
    readable: str = ""
    append_only: bool = False
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy of one table, as it should be."""

    table: str
    name: str
    command: str
    condition: str

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(f"{self.command} {self.condition}".encode()).hexdigest()


_guards: dict[type[Model], Guard] = {}
_unguarded: dict[type[Model], str] = {}


def guarded(
    *,
    zone: str = "",
    organisation: str = "",
    person: str | tuple[str, ...] = (),
    through: str = "",
    rows: str = "",
    readable: str = "",
    append_only: bool = False,
    sealed: bool = False,
) -> Callable[[type[Model]], type[Model]]:
    """Class decorator: the rows of this model are seen by those of their zone, organisation or person, or by whoever
    sees the record that the foreign key `through` leads to. A model without any of them is the system's alone; one
    that is `sealed` the web role writes and never reads.
    """
    people = (person,) if isinstance(person, str) else person
    guard = Guard(zone, organisation, people, through, rows, readable, append_only, sealed)

    def keep(model: type[Model]) -> type[Model]:
        _guards[model] = guard
        return model

    return keep


def unguarded(reason: str) -> Callable[[type[Model]], type[Model]]:
    """Class decorator: rows of this model belong to no zone and no organisation, for the reason given."""

    def keep(model: type[Model]) -> type[Model]:
        _unguarded[model] = reason
        return model

    return keep


def undeclared() -> list[type[Model]]:
    """Models of ours that say nothing about their rows, and so must not exist."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("gaoxin.")]
    events = {event for model in ours if (event := _events_of(model))}
    return [model for model in ours if model not in _guards and model not in _unguarded and model not in events]


def policies() -> list[Policy]:
    """Every policy there should be."""
    found: list[Policy] = []
    for model, guard in _guards.items():
        found += _policies_on(model, guard, model._meta.pk.column)
        if event := _events_of(model):
            found += _policies_on(event, guard, "pgh_obj_id")
    return found


def append_only_tables() -> set[str]:
    """Tables that the web role may add to and never change: histories, and what else is declared so."""
    events = {event._meta.db_table for model in apps.get_models() if (event := _events_of(model))}
    return events | {model._meta.db_table for model, guard in _guards.items() if guard.append_only}


def sealed_tables() -> set[str]:
    """Tables that the web role may only add to: what they hold is read by triggers of the database alone."""
    return {model._meta.db_table for model, guard in _guards.items() if guard.sealed}


def install(role: str, using: str = DEFAULT_DB_ALIAS) -> None:
    """Bring rights and policies of the web role up to date. Runs as the owner, after migrating; repeating is cheap."""
    with connections[using].cursor() as cursor:
        _grant(cursor, role)
        wanted = {(policy.table, policy.name): policy for policy in policies()}
        present = _present(cursor)
        for key in present.keys() - wanted.keys():
            cursor.execute(f"DROP POLICY {_quoted(key[1])} ON {_quoted(key[0])}")
        for key, policy in wanted.items():
            if present.get(key) != policy.fingerprint:
                _write(cursor, policy, known=key in present)
        for table in _without_security(cursor, {table for table, _ in wanted}):
            cursor.execute(f"ALTER TABLE {_quoted(table)} ENABLE ROW LEVEL SECURITY")


def _policies_on(model: type[Model], guard: Guard, key: str) -> Iterator[Policy]:
    table = model._meta.db_table
    own = " OR ".join([EVERYTHING, *_conditions(model, guard, f"{_quoted(table)}.{_quoted(key)}")])
    yield Policy(table, "gaoxin_rows", "ALL", own)
    if guard.readable:
        yield Policy(table, "gaoxin_readable", "SELECT", _filled(guard.readable, f"{_quoted(table)}.{_quoted(key)}"))


def _conditions(model: type[Model], guard: Guard, key: str) -> Iterator[str]:
    if guard.zone:
        yield f"{_column(model, guard.zone)} = ANY ({ZONES})"
    if guard.organisation:
        yield f"{_column(model, guard.organisation)} = ANY ({ORGANISATIONS})"
    for person in guard.person:
        yield f"{_column(model, person)} = {ACTOR}"
    if guard.through:
        parent = model._meta.get_field(guard.through).related_model._meta
        yield (
            f"EXISTS (SELECT FROM {_quoted(parent.db_table)} seen"
            f" WHERE seen.{_quoted(parent.pk.column)} = {_column(model, guard.through)})"
        )
    if guard.rows:
        yield f"({_filled(guard.rows, key)})"


def _filled(condition: str, key: str) -> str:
    return " ".join(condition.format(key=key, zones=ZONES, organisations=ORGANISATIONS, actor=ACTOR).split())


def _column(model: type[Model], field: str) -> str:
    return f"{_quoted(model._meta.db_table)}.{_quoted(model._meta.get_field(field).column)}"


def _events_of(model: type[Model]) -> type[Model] | None:
    event = getattr(model, "pgh_event_model", None)  # on a history itself this is a descriptor, not a model
    return event if isinstance(event, type) and issubclass(event, Model) else None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _grant(cursor: CursorWrapper, role: str) -> None:
    web = _quoted(role)
    cursor.execute(
        f"GRANT USAGE ON SCHEMA public TO {web};"
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {web};"
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {web};"
        f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {web};"
        f"REVOKE INSERT, UPDATE, DELETE ON pghistory_context FROM {web};"
        # It writes the context of a change, which nobody may otherwise: as the owner, then, and with its tables only.
        "ALTER FUNCTION _pgh_attach_context() SECURITY DEFINER SET search_path = public, pg_temp;"
    )
    for table in sorted(append_only_tables()):
        cursor.execute(f"REVOKE UPDATE, DELETE ON {_quoted(table)} FROM {web}")
    for table in sorted(sealed_tables()):
        cursor.execute(f"REVOKE SELECT, UPDATE, DELETE ON {_quoted(table)} FROM {web}")


def _present(cursor: CursorWrapper) -> dict[tuple[str, str], str]:
    cursor.execute(
        "SELECT c.relname, p.polname, coalesce(obj_description(p.oid, 'pg_policy'), '')"
        " FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname LIKE 'gaoxin\\_%'"
    )
    return {(table, name): told for table, name, told in cursor.fetchall()}


def _without_security(cursor: CursorWrapper, tables: set[str]) -> list[str]:
    cursor.execute("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relrowsecurity")
    return sorted(tables - {name for (name,) in cursor.fetchall()})


def _write(cursor: CursorWrapper, policy: Policy, *, known: bool) -> None:
    table, name = _quoted(policy.table), _quoted(policy.name)
    if known:
        cursor.execute(f"DROP POLICY {name} ON {table}")
    cursor.execute(f"CREATE POLICY {name} ON {table} FOR {policy.command} USING ({policy.condition})")
    cursor.execute(f"COMMENT ON POLICY {name} ON {table} IS '{policy.fingerprint}'")
