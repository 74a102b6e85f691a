"""Whose rows a transaction may see: the one door through which requests, jobs, commands and streams reach the records.

`acting_as` opens a transaction, tells the database who is acting, and with that which zones and organisations are
theirs (`gaoxin_enter`, a function of the database, reads it from the grants). The policies of `web.guard` compare every
row with it: without a scope no row is seen, whatever a query forgot to ask. The history keeps the same actor.

What is told is local to the transaction, so a connection that goes back to a pool carries nothing to the next one.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import uuid4

from django.db import connection, transaction
from psycopg.pq import TransactionStatus

from gaoxin.web import clock
from gaoxin.web.registry import Person


class System:
    """The product itself, where no person is acting: nightly jobs, commands, looking up whom to tell."""

    def __repr__(self) -> str:
        return "SYSTEM"


SYSTEM: Final = System()
Actor = Person | System | None
"""Who acts: a person, the system itself, or None for the public."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What one transaction may see: everything, or the rows of these zones and organisations and public ones."""

    person: int | None = None
    everything: bool = False
    zones: frozenset[int] = frozenset()
    organisations: frozenset[int] = frozenset()
    history: str = ""
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def settings(self) -> dict[str, str]:
        """The scope as settings of the transaction."""
        return {
            "gaoxin.scope": "system" if self.everything else "person",
            "gaoxin.actor": "" if self.person is None else str(self.person),
            "gaoxin.zones": ",".join(map(str, sorted(self.zones))),
            "gaoxin.organisations": ",".join(map(str, sorted(self.organisations))),
            "pghistory.context_id": self.history,
            "pghistory.context_metadata": json.dumps(dict(self.said), ensure_ascii=False),
        }


_scope: ContextVar[Scope | None] = ContextVar("scope", default=None)


def current() -> Scope | None:
    """The scope in force, or None outside any: then no row of a zone or an organisation is seen."""
    return _scope.get()


@contextmanager
def acting_as(actor: Actor, **said: object) -> Iterator[Scope]:
    """A transaction in which the actor's rows are seen and changes are kept as theirs.

    `said` goes into the history beside the actor (the address of a request, the reason of a change). Inside another
    scope it is a part of the same transaction, and the other scope is in force again after it.
    """
    outer = _scope.get()
    with transaction.atomic():
        with _in_force(_scope_of(actor, said)) as scope:
            yield scope
        _restore(outer)


@contextmanager
def as_system() -> Iterator[None]:
    """Inside a scope: see every row for a moment, still in the actor's name.

    For what the product must know and the person need not see: whom to tell, whether a code is registered elsewhere.
    """
    outer = _scope.get()
    if outer is None:
        with acting_as(SYSTEM):
            yield
    elif outer.everything:
        yield
    else:
        try:
            with _in_force(replace(outer, everything=True)):
                yield
        finally:
            # After an error of the database nothing can be told; the savepoint that ends it brings the settings back.
            if connection.connection.info.transaction_status != TransactionStatus.INERROR:
                _restore(outer)


@contextmanager
def because(reason: str) -> Iterator[None]:
    """Inside a scope: changes are kept with this reason."""
    outer = _scope.get()
    if outer is None:
        raise RuntimeError("a reason is given inside acting_as")
    with transaction.atomic():
        with _in_force(replace(outer, history=str(uuid4()), said={**outer.said, "why": reason})):
            yield
        _restore(outer)


@contextmanager
def _in_force(scope: Scope) -> Iterator[Scope]:
    tell(scope)
    token = _scope.set(scope)
    try:
        yield scope
    finally:
        _scope.reset(token)


def _restore(outer: Scope | None) -> None:
    """Settings outlive a savepoint that is released. Rolling back to it, the database restores them by itself."""
    tell(outer or Scope())


def tell(scope: Scope, *, for_session: bool = False) -> None:
    """Write the scope into the transaction's settings (or those of the connection, for tests and shells)."""
    names = scope.settings
    calls = ", ".join("set_config(%s, %s, %s)" for _ in names)
    values = [part for name, value in names.items() for part in (name, value, not for_session)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", values)


def _scope_of(actor: Actor, said: Mapping[str, object]) -> Scope:
    history = str(uuid4())
    if isinstance(actor, System):
        return Scope(everything=True, history=history, said={"user": None, **said})
    if actor is None:
        return Scope(history=history, said={"user": None, **said})
    zones, organisations = _belonging(actor.pk, clock.today())
    return Scope(
        person=actor.pk,
        zones=frozenset(zones),
        organisations=frozenset(organisations),
        history=history,
        said={"user": actor.pk, **said},
    )


def _belonging(person: int, day: date) -> tuple[list[int], list[int]]:
    """The zones and organisations whose rows the person may see on the day, by the grants of the zones app."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT zones, organisations FROM gaoxin_belonging(%s, %s)", [person, day])
        zones, organisations = cursor.fetchone()
    return zones, organisations
