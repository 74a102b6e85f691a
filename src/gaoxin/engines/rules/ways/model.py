"""What is answered: ways, each with its changes, and what stands in the way where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias

from gaoxin.engines.expressions.fetching import Key
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Held, Record
from gaoxin.kernel.periods import Period
from gaoxin.kernel.quantities import Quantity

Shown: TypeAlias = Quantity | bool | frozenset[str]
"""A value as it is told: a number in the fact's own unit, a truth, codes."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact that changes, and from what to what. `period` is that of the figure, where it has one."""

    fact: str
    period: Period | None
    before: Shown
    after: Shown

    def as_json(self) -> Mapping[str, Any]:
        period = None if self.period is None else str(self.period)
        told = {"fact": self.fact, "period": period, "from": _plain(self.before), "to": _plain(self.after)}
        return told | ({"unit": str(self.before.unit)} if isinstance(self.before, Quantity) else {})


@dataclass(frozen=True, slots=True)
class Change:
    """One lever and how far: so many units of it, and every fact it moves, the one it is about first."""

    lever: str
    name: str
    name_en: str
    amount: int
    unit: str
    facts: tuple[Moved, ...]
    text: str
    text_en: str

    @property
    def fact(self) -> str:
        """The fact the lever is about."""
        return self.facts[0].fact

    def as_json(self) -> Mapping[str, Any]:
        first = self.facts[0].as_json()
        return {
            "lever": self.lever,
            "name": self.name,
            "fact": self.fact,
            "from": first["from"],
            "to": first["to"],
            "amount": self.amount,
            "unit": self.unit,
            "facts": [moved.as_json() for moved in self.facts],
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class Way:
    """A smallest set of changes after which the rulebook is met. `day` where it takes until then; `meets` the clauses
    that it turns; `note` what has to be known of it (clauses that stay open, figures of a year that is over)."""

    changes: tuple[Change, ...]
    effort: int
    day: date | None
    meets: tuple[str, ...]
    text: str
    text_en: str
    note: str
    note_en: str
    values: Mapping[Key, Held] = field(repr=False, compare=False, default_factory=dict)
    """The changed values, as a record holds them."""

    def carried_out(self, record: Record, moment: Moment) -> tuple[Record, Moment]:
        """The record and the moment once this is done; the yearly figures looked at stay those of `moment`."""
        then = moment if self.day is None else Moment(self.day, moment.looked_at)
        return replace(record, values={**record.values, **self.values}), then

    def as_json(self) -> Mapping[str, Any]:
        return {
            "changes": [change.as_json() for change in self.changes],
            "text": self.text,
            "effort": self.effort,
            "day": None if self.day is None else self.day.isoformat(),
            "meets": list(self.meets),
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Blocked:
    """A clause that nothing that may be advised would turn, and why."""

    clause: str
    name: str
    why: str
    why_en: str

    def as_json(self) -> Mapping[str, Any]:
        return {"id": self.clause, "name": self.name, "why": self.why}


@dataclass(frozen=True, slots=True)
class Ways:
    """All that is answered of one rulebook and one enterprise.

    `ways` by effort, least first. `complete`: whether the search was carried to its end; where it was cut short, the
    ways found are still the smallest of their kind, but there may be others. `missing`: facts that are not known and
    that clauses wait for; they are to be found out before anything else. `blocked`: what stands in the way; then there
    are no ways, and `rest` are those of meeting all other clauses.
    """

    ways: tuple[Way, ...] = ()
    complete: bool = True
    missing: tuple[str, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    rest: tuple[Way, ...] = ()

    @property
    def text(self) -> str:
        """All ways in one sentence: 再增加科技人员 3 人（新聘），或……。"""
        return "；或者，".join(way.text.removesuffix("。") for way in self.ways) + "。" if self.ways else ""

    def as_json(self) -> Mapping[str, Any]:
        return {
            "ways": [way.as_json() for way in self.ways],
            "complete": self.complete,
            "missing": list(self.missing),
            "blocked": [blocked.as_json() for blocked in self.blocked],
            "rest": [way.as_json() for way in self.rest],
        }


def _plain(value: Shown) -> Any:
    """A value as JSON has it; numbers as texts stay exact, so they are given as their decimal."""
    if isinstance(value, Quantity):
        whole = int(value.value)
        return whole if whole == value.value else float(value.value)
    return sorted(value) if isinstance(value, frozenset) else value
