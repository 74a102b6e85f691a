"""Where a case stands: its tokens, its data, and everything that was done, as JSON that is saved and restored.

A token stands on one step and says how it came there: `by` names the entries of the log that directly brought it.
Its id is made from these causes alone, so that the same course gives the same ids again; see `moves`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeAlias

Data: TypeAlias = Mapping[str, object]


class Standing(StrEnum):
    """What a token does where it stands."""

    WAITS = "w"
    """For a person, a service or an event."""
    INSIDE = "i"
    """A sub-process whose inner steps run, or an event that waits until what it makes undone is."""
    MANY = "m"
    """An activity done several times; its instances have tokens of their own."""
    JOINS = "j"
    """At a gateway that waits for other branches."""
    GATE = "g"
    """At an event gateway, until one of its events occurs."""
    LISTENS = "l"
    """For an event on an activity, or one that begins a sub-process; keeps nothing alive."""


class Ask(StrEnum):
    """What a waiting token asks for."""

    TASK = "task"
    SERVICE = "service"
    EVENT = "event"
    WAYS = "ways"
    """Somebody to choose where the case goes on."""


class What(StrEnum):
    """What an entry of the log tells."""

    START = "start"
    DONE = "done"
    CHOSEN = "chosen"
    EVENT = "event"
    SKIPPED = "skipped"
    """Passed over by a migration."""
    TOLD = "told"
    """Data came from outside."""
    MOVED = "moved"


@dataclass(slots=True)
class Token:
    """One token. `host` is the activity it listens on, the gate it belongs to, or the activity it is one instance of.

    `ends` gathers what brought the inner tokens to their ends; `done` and `total` count instances (-1: a loop).
    """

    id: str
    at: str
    scope: str
    standing: Standing
    by: tuple[str, ...]
    ask: str = ""
    via: str = ""
    host: str = ""
    index: int | None = None
    item: object = None
    due: dict[str, Any] | None = None
    done: int = 0
    total: int = 0
    items: list[object] | None = None
    ends: tuple[str, ...] = ()

    def copy(self) -> "Token":
        """A token that can be changed without the other noticing."""
        return Token(*_FIELDS(self))


@dataclass(slots=True)
class Entry:
    """One thing that happened. `id` is that of the token it was done with; `decided` keeps what was found on the way
    (ways taken, items, conditions), so that the same course can be gone again whatever the data are by then."""

    id: str
    step: str
    what: str
    on: str
    by: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    ways: tuple[str, ...] = ()
    again: bool = False
    index: int | None = None
    around: tuple[int, ...] = ()
    """Which instance it was of what is done several times, the innermost first."""
    decided: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class State:
    """A running case of one process and version. `over` is empty while it runs, then how it ended."""

    process: str
    version: str
    data: dict[str, Any] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    log: list[Entry] = field(default_factory=list)
    undone: list[Entry] = field(default_factory=list)
    rounds: dict[str, int] = field(default_factory=dict)
    """How often what has this id was undone; done again, it gets the next number."""
    undoable: list[tuple[str, str]] = field(default_factory=list)
    """Finished activities that can be made undone, with the scope they ran in."""
    aliases: dict[str, str] = field(default_factory=dict)
    """Ids kept from an older version of the process, by those they would have in this one."""
    over: str = ""

    def around(self, token: Token) -> tuple[int, ...]:
        """Which instance a token is of what is done several times, the innermost first."""
        numbers = []
        at: Token | None = token
        while at is not None:
            numbers += [] if at.index is None else [at.index]
            at = self.tokens.get(at.scope)
        return tuple(numbers)

    def as_json(self) -> str:
        """Compact JSON: what has its plain value is left out."""
        return json.dumps(
            {
                "process": self.process,
                "version": self.version,
                "over": self.over,
                "data": self.data,
                "tokens": [_short(token, _TOKEN) for token in self.tokens.values()],
                "log": [_short(entry, _ENTRY) for entry in self.log],
                "undone": [_short(entry, _ENTRY) for entry in self.undone],
                "rounds": self.rounds,
                "undoable": self.undoable,
                "aliases": self.aliases,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> "State":
        """The state that `as_json` wrote."""
        held = json.loads(text)
        tokens = [_token(one) for one in held["tokens"]]
        return cls(
            held["process"],
            held["version"],
            held["data"],
            {token.id: token for token in tokens},
            [_entry(one) for one in held["log"]],
            [_entry(one) for one in held["undone"]],
            held["rounds"],
            [(step, scope) for step, scope in held["undoable"]],
            held["aliases"],
            held["over"],
        )


def plain(data: Data) -> dict[str, Any]:
    """Data as JSON holds them: days as ISO texts, exact numbers as texts; anything else raises TypeError."""
    found: dict[str, Any] = json.loads(json.dumps(dict(data), default=_plain, ensure_ascii=False))
    return found


def _plain(value: object) -> str | list[object]:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(f"a case keeps only what JSON can hold, not {type(value).__name__}")


_FIELDS = attrgetter(*Token.__dataclass_fields__)
_ENTRY = tuple(Entry.__dataclass_fields__)
_TOKEN = tuple(Token.__dataclass_fields__)
_KEPT = frozenset({"index", "item"})
"""Fields that may be nought or empty and mean it."""


def _short(one: Token | Entry, names: tuple[str, ...]) -> dict[str, Any]:
    """Its fields, without those that have their plain value."""
    return {name: value for name in names if (value := getattr(one, name)) or (value is not None and name in _KEPT)}


def _token(held: dict[str, Any]) -> Token:
    for name in ("by", "ends"):
        held[name] = tuple(held.get(name, ()))
    held["standing"] = Standing(held["standing"])
    held.setdefault("scope", "")
    return Token(**held)


def _entry(held: dict[str, Any]) -> Entry:
    for name in ("by", "ways", "around"):
        held[name] = tuple(held.get(name, ()))
    held.setdefault("step", "")
    return Entry(**held)
