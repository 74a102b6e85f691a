"""Who would qualify: a rule on the zone's own enterprises, with counts, what keeps them out, some of them by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.frames.qualifying import FEN_PER_WAN, Outcome, outcome, shares
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.rules.books import Rulebook
from gaoxin.web.figures import number

SAMPLE = 8
JUDGED = 3_000
"""Up to so many who may get something, the money is worked out while the editor waits."""


@dataclass(frozen=True, slots=True)
class Named:
    """An enterprise with its state; money in 分 between two ends, None where the rule names none."""

    key: int
    name: str
    state: State
    low: int | None = None
    high: int | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One condition: how many fail it, how many fail only there, for how many it is unknown."""

    id: str
    name: str
    failed: int
    only: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Qualifying:
    """The whole zone before a rule on one day. `cost` is money in 分 between two ends; None where the rule names no
    money or too many may get some."""

    on: date
    total: int
    met: int
    failed: int
    unknown: int
    conditions: Sequence[ConditionLine]
    sample: Sequence[Named]
    cost: tuple[int, int] | None

    @property
    def cost_words(self) -> str:
        """The cost as a page shows it."""
        return money_words(*self.cost) if self.cost else ""


def who_qualifies(zone: Zone, book: Rulebook, on: date, cap: int | None) -> Qualifying:
    """Counted anew on all enterprises of the zone."""
    found = outcome(zone, book, on)
    conditions = [
        ConditionLine(one.id, one.name, found.failed_at[one.id], found.only[one.id], found.unknown_at[one.id])
        for one in book.clauses
    ]
    return Qualifying(
        on=on,
        total=found.total,
        met=len(found.met),
        failed=found.failed,
        unknown=len(found.unknown),
        conditions=conditions,
        sample=_sample(zone, book, on, found, cap),
        cost=_cost(zone, book, on, found, cap),
    )


def _sample(zone: Zone, book: Rulebook, on: date, found: Outcome, cap: int | None) -> list[Named]:
    """Some who qualify, some who nearly do, some of whom it is not known."""
    keys = [*found.met[:SAMPLE], *found.near[:SAMPLE], *found.unknown[:SAMPLE]]
    judged = shares(zone, [book], on, keys, cap)
    names = names_of(keys)
    return [
        Named(key, names.get(key, ""), one.state, one.low, one.high, one.missing)
        for key in keys
        if key in judged
        for one in judged[key]
    ]


def _cost(zone: Zone, book: Rulebook, on: date, found: Outcome, cap: int | None) -> tuple[int, int] | None:
    keys = [*found.met, *found.unknown]
    if book.benefit is None or len(keys) > JUDGED:
        return None
    rows = [share for shares_of in shares(zone, [book], on, keys, cap).values() for share in shares_of]
    if any(row.high is None for row in rows):
        return None
    return sum(row.low or 0 for row in rows), sum(row.high or 0 for row in rows)


def money_words(low: int, high: int) -> str:
    """Money in 分 as 万元, one figure or its two ends."""
    ends = [number(Decimal(end) / FEN_PER_WAN, 2) for end in (low, high)]
    return f"{ends[0]} {_t('万元')}" if low == high else f"{ends[0]}–{ends[1]} {_t('万元')}"


def names_of(keys: Sequence[int]) -> dict[int, str]:
    """The names of enterprises by their presence."""
    rows = Enterprise.objects.filter(pk__in=keys).values_list("pk", "organisation__legal_name")
    return dict(rows)
