"""On which later days something that hangs on the day alone is different: the only days worth waiting for."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple, cast

from gaoxin.engines.expressions import fetching
from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.slots import DayPart
from gaoxin.engines.expressions.steps import step
from gaoxin.engines.rules.ways.ground import Ground

MOST_DAYS = 40
"""Days that are looked at for one question; a rule has one or two."""


class Calendar(NamedTuple):
    """Days passed, the first none, and what then holds for each node; `complete` unless there were too many."""

    days: tuple[int, ...]
    table: dict[int, tuple[Any, ...]]
    complete: bool


NO_DAYS = Calendar((0,), {}, True)


def later_days(ground: Ground, goals: Sequence[int]) -> Calendar:
    """The days on which some node between the calendar and the levers first comes to something new.

    The yearly figures looked at stay those of the day of asking: what a further year will bring is not known.
    """
    time = ground.waiting
    waiting = ground.advice.waiting
    if time is None or waiting is None:
        return NO_DAYS
    edge, below = _edge(ground, goals, 1 << time)
    if not edge:
        return NO_DAYS
    today = [number for number in below if ground.nodes[number].op is Op.SLOT]
    steps = [(number, step(ground.nodes[number])) for number in below if ground.nodes[number].op is not Op.SLOT]
    values = list(ground.base)
    days, seen = [0], {tuple(values[number] for number in edge): None}
    for passed in range(1, waiting.longest + 1):
        day = ground.moment.on + timedelta(passed)
        for number in today:
            values[number] = fetching.part(cast(DayPart, ground.nodes[number].payload), day)
        for number, run in steps:
            values[number] = run(values)
        found = tuple(values[number] for number in edge)
        if found not in seen:
            seen[found] = None
            days.append(passed)
            if len(days) > MOST_DAYS:
                return _calendar(edge, days[:-1], list(seen)[:-1], False)
    return _calendar(edge, days, list(seen), True)


def _calendar(edge: Sequence[int], days: Sequence[int], seen: Sequence[tuple[Any, ...]], complete: bool) -> Calendar:
    return Calendar(tuple(days), dict(zip(edge, zip(*seen, strict=True), strict=True)), complete)


def _edge(ground: Ground, goals: Sequence[int], bit: int) -> tuple[list[int], list[int]]:
    """The last nodes that hang on the day alone, and all of those below them, in order."""
    nodes, masks = ground.nodes, ground.masks
    edge: set[int] = set()
    below: set[int] = set()
    seen: set[tuple[int, bool]] = set()
    waiting = [(goal, False) for goal in goals if masks[goal] & bit]
    while waiting:
        number, inside = waiting.pop()
        alone = masks[number] == bit
        if alone and not inside:
            edge.add(number)
        if alone:
            below.add(number)
        if (number, alone) in seen:
            continue
        seen.add((number, alone))
        waiting.extend((arg, alone) for arg in nodes[number].args if masks[arg] & bit)
    return sorted(edge), sorted(below)
