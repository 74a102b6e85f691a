"""Which rows of a reading speak of one indicator, and what they say together. Pure but for the filter."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from gaoxin.apps.plans.states import RowKind

STATUS_ONLY = Q(kind=RowKind.TARGET, current__targets=[])
"""Rows that give a present or past value and set no target."""


def alike(rows: Sequence[Any]) -> list[list[Any]]:
    """Groups of at least two rows with one name, scope and unit that agree in every year; the fullest row comes first.

    Rows that differ in a year are left out together with their group: which value holds is for the officer to say.
    """
    groups: dict[tuple[object, ...], list[Any]] = {}
    for row in rows:
        current = row.current
        name = current.get("canonical") or current.get("name")
        if name:
            groups.setdefault((name, current.get("scope"), current.get("unit"), current.get("parent")), []).append(row)
    return [
        sorted(group, key=lambda row: (-len(row.current.get("targets") or []), row.current.get("source") != "table"))
        for group in groups.values()
        if len(group) > 1 and _agree(group)
    ]


def _agree(group: Sequence[Any]) -> bool:
    said: dict[object, object] = {}
    for row in group:
        for value in [row.current.get("baseline"), *(row.current.get("targets") or [])]:
            if not value:
                continue
            told = value.get("value") if value.get("value") is not None else value.get("value_text")
            if said.setdefault(value.get("year"), told) != told:
                return False
    return True


def joined(kept: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """The first reading completed by the second: empty fields are filled, goals of years it lacks are added."""
    result = dict(kept)
    for name, value in other.items():
        if name == "targets":
            years = {goal.get("year") for goal in result.get("targets") or []}
            extra = [goal for goal in value or [] if goal.get("year") not in years]
            result["targets"] = sorted(
                [*(result.get("targets") or []), *extra], key=lambda goal: str(goal.get("year") or "")
            )
        elif result.get(name) in (None, "", [], {}):
            result[name] = value
    return result
