"""What a changed rule would do before it is adopted: who would qualify by the present and by the proposed rule, what
each would cost, who wins and who loses. Where facts are unknown every figure is a range."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from gaoxin.apps.policies.access import Person, belongs, visible_clauses
from gaoxin.apps.policies.frames.qualifying import Share, outcome, shares
from gaoxin.apps.policies.models import Estimate
from gaoxin.apps.policies.queries.library.qualifying import names_of
from gaoxin.apps.policies.queries.library.rules import read_rule
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.rules.books import Rulebook
from gaoxin.web.errors import NotFound

LISTED = 2_000
"""Enterprises that one result lists at most; the counts are of all."""
WINS, LOSES, MAY_WIN, MAY_LOSE = "wins", "loses", "may_win", "may_lose"
NOTHING = Share(State.FAILED, 0, 0)


@dataclass(frozen=True, slots=True)
class Side:
    """One rule on the zone: how many qualify, at least and at most, and what it costs in 分; None: no money named."""

    met: int
    possible: int
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """One enterprise for which the change matters or may matter."""

    key: int
    name: str
    change: str
    before: str
    after: str
    before_low: int | None
    before_high: int | None
    after_low: int | None
    after_high: int | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The whole comparison."""

    total: int
    before: Side
    after: Side
    counts: Mapping[str, int]
    extra: tuple[int, int] | None
    """What the proposed rule costs beyond the present one, in 分 between two ends; None where no money is named."""
    moved: Sequence[Moved]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def compare(zone: Zone, present: Rulebook | None, proposed: Rulebook, on: date, cap: int | None) -> Result:
    """Both rules on all enterprises of the zone on one day, each enterprise at most `cap` (分)."""
    books = [proposed] if present is None else [present, proposed]
    found = [outcome(zone, book, on) for book in books]
    keys = sorted({key for one in found for key in (*one.met, *one.unknown)})
    judged = shares(zone, books, on, keys, cap)
    pairs = {key: (rows[0] if present else NOTHING, rows[-1]) for key, rows in judged.items()}
    moved = [(key, change, *pair) for key, pair in pairs.items() if (change := change_of(*pair))]
    moved.sort(key=lambda row: (_ORDER[row[1]], -_weight(row[2], row[3]), row[0]))
    names = names_of([row[0] for row in moved[:LISTED]])
    counts = {change: sum(row[1] == change for row in moved) for change in _ORDER}
    return Result(
        found[-1].total,
        _side([pair[0] for pair in pairs.values()], present),
        _side([pair[1] for pair in pairs.values()], proposed),
        counts,
        _extra(list(pairs.values())),
        [_moved(key, names.get(key, ""), change, *pair) for key, change, *pair in moved[:LISTED]],
    )


def _extra(pairs: Sequence[tuple[Share, Share]]) -> tuple[int, int] | None:
    """Enterprise by enterprise: whoever would get the same either way adds nothing, known or not."""
    low = high = 0
    for before, after in pairs:
        if before.low is None or before.high is None or after.low is None or after.high is None:
            return None
        if (before.state, before.low, before.high) != (after.state, after.low, after.high):
            low += after.low - before.high
            high += after.high - before.low
    return low, high


_ORDER = {WINS: 0, LOSES: 1, MAY_WIN: 2, MAY_LOSE: 3}
_RANK = {State.FAILED: 0, State.UNKNOWN: 1, State.MET: 2}


def change_of(before: Share, after: Share) -> str:
    """What the change does to one enterprise: certain where the money, or where no money is named the state, is known
    on both sides; possible where facts decide; empty where nothing changes."""
    if before.high is not None and after.high is not None and before.low is not None and after.low is not None:
        if (before.low, before.high, before.state) == (after.low, after.high, after.state):
            return ""
        if after.low > before.high:
            return WINS
        if after.high < before.low:
            return LOSES
        if after.high == before.high and after.low == before.low:
            return _by_state(before, after)
        return MAY_WIN if after.low + after.high > before.low + before.high else MAY_LOSE
    return _by_state(before, after)


def _by_state(before: Share, after: Share) -> str:
    step = _RANK[after.state] - _RANK[before.state]
    if abs(step) == 2:
        return WINS if step > 0 else LOSES
    return "" if step == 0 else MAY_WIN if step > 0 else MAY_LOSE


def _weight(before: Share, after: Share) -> int:
    return abs((after.high or 0) - (before.high or 0))


def _side(rows: Sequence[Share], book: Rulebook | None) -> Side:
    met = sum(row.state is State.MET for row in rows)
    possible = met + sum(row.state is State.UNKNOWN for row in rows)
    if book is None:
        return Side(met, possible, 0, 0)
    if any(row.high is None for row in rows) or book.benefit is None:
        return Side(met, possible, None, None)
    return Side(met, possible, sum(row.low or 0 for row in rows), sum(row.high or 0 for row in rows))


def _moved(key: int, name: str, change: str, before: Share, after: Share) -> Moved:
    missing = tuple(dict.fromkeys((*before.missing, *after.missing)))
    return Moved(key, name, change, before.state, after.state, before.low, before.high, after.low, after.high, missing)


def books_of(present: str, proposed: str) -> tuple[Rulebook | None, Rulebook | None]:
    """The rulebooks of two texts; None where a text is empty or its conditions cannot be read."""
    return (read_rule(present).book if present else None), read_rule(proposed).book


def estimates_of(user: Person, zone: Zone | None) -> QuerySet[Estimate]:
    """Calculations of a zone, for its staff."""
    if zone is None or not belongs(user, zone):
        return Estimate.objects.none()
    return Estimate.objects.filter(zone=zone).select_related("clause__policy", "made_by")


def require_estimate(user: Person, estimate_id: int) -> Estimate:
    found = Estimate.objects.filter(pk=estimate_id, clause__in=visible_clauses(user))
    estimate = found.select_related("clause__policy__zone", "zone", "made_by").first()
    if estimate is None or not belongs(user, estimate.zone):
        raise NotFound
    return estimate
