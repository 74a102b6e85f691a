"""How cases of some kinds end by themselves: what was filled in on the way says which outcome they came to."""

from collections.abc import Callable, Mapping
from typing import Any

from gaoxin.apps.cases.models import Case

OUTCOMES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "city_event": lambda data: "unfounded" if data.get("属实") is False else "handled",
    "emergency_plan": lambda data: "carried_out",
}


def outcome_of(case: Case, data: Mapping[str, Any]) -> str:
    """The outcome of a case that is over; what somebody has said before stays."""
    return case.outcome or OUTCOMES.get(case.kind, lambda data: "")(data)
