"""What a process may have the product do by itself: functions registered by name, nothing else is ever run.

A service task of a process names one of these. It gets the case and the data of its process, and answers data to add.
It is called in the transaction of the move that led to it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from gaoxin.apps.cases.models import Case

Effect = Callable[[Case, Mapping[str, Any]], Mapping[str, Any]]
EFFECTS: dict[str, Effect] = {}


def effect(name: str) -> Callable[[Effect], Effect]:
    """Decorator: register a function under the name that processes use."""

    def keep(function: Effect) -> Effect:
        if name in EFFECTS:
            raise ValueError(f"effect {name!r} is registered twice")
        EFFECTS[name] = function
        return function

    return keep
