"""What happened to the limits of a case, as JSON and back."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from gaoxin.engines.flows.limits.happenings import (
    Continued,
    Done,
    Extended,
    HandedOn,
    Happening,
    Opened,
    Ordered,
    Reclassified,
    SentBack,
    Stopped,
)
from gaoxin.kernel.problems import refuse

_WORDS: Mapping[str, type[Happening]] = {
    "opened": Opened,
    "stopped": Stopped,
    "continued": Continued,
    "handed_on": HandedOn,
    "reclassified": Reclassified,
    "extended": Extended,
    "done": Done,
    "sent_back": SentBack,
    "ordered": Ordered,
}


def as_json(happened: Iterable[Happening]) -> list[dict[str, Any]]:
    """Happenings as plain values: {"what": "stopped", "at": "2026-03-03T09:00:00+08:00", "ground": "supplement"}."""
    words = {kind: word for word, kind in _WORDS.items()}
    return [
        {"what": words[type(one)]}
        | {field.name: getattr(one, field.name) for field in fields(one)}
        | {"at": one.at.isoformat()}
        for one in happened
    ]


def from_json(saved: Iterable[Mapping[str, Any]]) -> list[Happening]:
    """The happenings that were saved. Refuses what is no record of one."""
    return [_read(number, one) for number, one in enumerate(saved, 1)]


def _read(number: int, saved: Mapping[str, Any]) -> Happening:
    try:
        given = dict(saved)
        at = datetime.fromisoformat(given.pop("at"))
        if at.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return _WORDS[given.pop("what")](at=at, **given)
    except (KeyError, TypeError, ValueError) as error:
        raise refuse("limits.record_unreadable", number=number, detail=f"{type(error).__name__} {error}") from error
