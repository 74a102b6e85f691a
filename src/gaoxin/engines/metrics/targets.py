"""How a target of a plan stands: how far it has come, what each remaining year must bring, and whether it keeps pace.

The path from base to goal is geometric for levels (a plan that says 年均增长 means compound growth) and straight for
shares, ranks and whatever is not positive throughout. A value keeps pace when it is at least the path's value of its
year, in the direction that is better; it is not a forecast.
"""

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum


class State(StrEnum):
    """How a target stands. `UNKNOWN` names what is missing in `Standing.missing`."""

    REACHED = "reached"
    ON_PATH = "on_path"
    BEHIND = "behind"
    MISSED = "missed"
    UNKNOWN = "unknown"


class Pace(StrEnum):
    """In what the required pace is told."""

    GROWTH = "growth"
    """Per cent a year, compound."""
    CHANGE = "change"
    """The unit of the target itself a year (percentage points for shares, places for ranks)."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A value of one calendar year, in the unit of the target."""

    year: int
    value: Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """The answer for one target. `required` is the pace from the latest value to the goal; None when none is left to
    make, when it is unknown, or when no compound rate leads there. `expected` is the path's value in the latest
    year."""

    state: State
    goal: Point | None = None
    latest: Point | None = None
    expected: Decimal | None = None
    gap: Decimal | None = None
    pace: Pace = Pace.GROWTH
    required: Decimal | None = None
    missing: tuple[str, ...] = ()


STRAIGHT_MEASURES = frozenset({"rank", "change", "growth", "relative", "multiple"})
STRAIGHT_UNITS = frozenset({"%", "‰", "个百分点", "位", "名"})


def standing(
    base: Point | None,
    goals: Sequence[Point],
    values: Sequence[Point],
    *,
    unit: str = "",
    measure: str = "level",
    lower_is_better: bool = False,
) -> Standing:
    """How a target stands by its newest value, against the first goal not yet past.

    `values` holds one value a year (a later correction already in place); the base counts as a value of its year when
    nothing newer is known, but keeps the state unknown. Facts missing from the answer are named: `goal`, `value`,
    `base`.
    """
    if not goals:
        return Standing(State.UNKNOWN, missing=("goal",))
    ordered = sorted(values)
    latest = ordered[-1] if ordered else None
    goal = next((goal for goal in sorted(goals) if latest is None or goal.year >= latest.year), max(goals))
    start = base or (ordered[0] if len(ordered) > 1 else None)
    known = latest or base
    pace = _pace_of(unit, measure, [point for point in (start, known, goal) if point])
    required = _required(known, goal, pace) if known else None
    if latest is None:
        return Standing(State.UNKNOWN, goal, base, pace=pace, required=required, missing=("value",))
    better = operator.le if lower_is_better or measure == "rank" else operator.ge
    if better(latest.value, goal.value):
        return Standing(State.REACHED, goal, latest, pace=pace, gap=goal.value - latest.value)
    if latest.year >= goal.year:
        return Standing(State.MISSED, goal, latest, goal.value, goal.value - latest.value, pace)
    if start is None or start.year >= latest.year:
        return Standing(State.UNKNOWN, goal, latest, pace=pace, required=required, missing=("base",))
    expected = on_path(start, goal, latest.year, pace)
    state = State.ON_PATH if better(latest.value, expected) else State.BEHIND
    return Standing(state, goal, latest, expected, expected - latest.value, pace, required)


def path(start: Point, goal: Point, *, unit: str = "", measure: str = "level") -> list[Point]:
    """The value of every year from the base to the goal on the way between them."""
    pace = _pace_of(unit, measure, [start, goal])
    return [Point(year, on_path(start, goal, year, pace)) for year in range(start.year, goal.year + 1)]


def on_path(start: Point, goal: Point, year: int, pace: Pace) -> Decimal:
    """The value of the path from `start` to `goal` in a year between them."""
    share = Decimal(year - start.year) / Decimal(goal.year - start.year)
    if pace is Pace.CHANGE:
        return start.value + (goal.value - start.value) * share
    with localcontext() as context:
        context.prec = 28
        return start.value * (goal.value / start.value) ** share


def compound_growth(start: Point, end: Point) -> Decimal:
    """Yearly compound growth from one value to a later one, in per cent. Both values must be positive.

    >>> round(compound_growth(Point(2019, Decimal("279.5")), Point(2025, Decimal(500))), 2)
    Decimal('10.18')
    """
    if start.value <= 0 or end.value <= 0 or end.year <= start.year:
        raise ValueError("compound growth needs positive values and a later year")
    with localcontext() as context:
        context.prec = 28
        return ((end.value / start.value) ** (Decimal(1) / (end.year - start.year)) - 1) * 100


def _pace_of(unit: str, measure: str, points: Sequence[Point]) -> Pace:
    straight = measure in STRAIGHT_MEASURES or unit in STRAIGHT_UNITS or any(point.value <= 0 for point in points)
    return Pace.CHANGE if straight else Pace.GROWTH


def _required(known: Point, goal: Point, pace: Pace) -> Decimal | None:
    if goal.year <= known.year:
        return None
    if pace is Pace.GROWTH:
        return compound_growth(known, goal)
    return (goal.value - known.value) / (goal.year - known.year)
