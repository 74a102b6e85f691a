"""The smallest amounts that do, found best first and so proved smallest.

Of all amounts that use the same levers only the least effort is answered, and none whose levers contain those of an
answer that takes no more. Boxes wait in the order of the least effort anything in them can take; so whatever box is
taken next, no amounts elsewhere take less.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any, NamedTuple

from gaoxin.engines.rules.ways.answers import FAILED, MET
from gaoxin.engines.rules.ways.boxes import Box
from gaoxin.engines.rules.ways.parts import Part

WORK = 600_000
"""Nodes that may be looked at for one question, about a second."""


@dataclass
class Budget:
    """How much may still be looked at."""

    left: int = WORK


@dataclass(frozen=True, slots=True)
class Found:
    """Amounts of some levers and the effort they take; levers by their number in the ground, no amount zero."""

    effort: int
    amounts: tuple[tuple[int, int], ...]

    @property
    def levers(self) -> frozenset[int]:
        return frozenset(lever for lever, _ in self.amounts)


@dataclass(frozen=True, slots=True)
class Answer:
    """The smallest amounts, least effort first, and whether the search was carried to its end."""

    found: tuple[Found, ...]
    complete: bool


class _Waiting(NamedTuple):
    """A box in the order of the least effort anything in it can take; of two with the same the one with fewer levers
    goes first."""

    effort: int
    levers: int
    low: tuple[int, ...]
    turn: int
    box: Box


def smallest(part: Part, most: int, budget: Budget) -> Answer:
    """The first so many smallest amounts of one part."""
    start = [0] * len(part.levers)
    if part.does(start, part.values(start)):
        return Answer((Found(0, ()),), True)
    search = _Search(part, budget)
    every = (1 << len(start)) - 1
    search.wait(0, Box(start, list(part.highest), {}, list(part.blank)), every)
    found: list[tuple[int, frozenset[int], tuple[int, ...]]] = []
    while search.heap and len(found) < most:
        if budget.left <= 0:
            return Answer(_told(part, found), False)
        effort, _, low, _, box = heappop(search.heap)
        used = frozenset(lever for lever, amount in enumerate(low) if amount)
        beaten = [levers - used for _, levers, _ in found]
        if frozenset() in beaten:
            continue
        without = {lever for rest in beaten if len(rest) == 1 for lever in rest if box.high[lever]}
        if without:  # with one lever more its levers would contain those of an answer that takes no more
            for lever in without:
                box.high[lever] = 0
            search.wait(effort, box, sum(1 << lever for lever in without))
            continue
        values = part.values(low)
        budget.left -= len(part.nodes) // 8
        if part.effort(low) == effort and part.does(low, values):
            found.append((effort, used, low))
        else:
            search.part_box(effort, box, values)
    return Answer(_told(part, found), True)


class _Search:
    """The boxes that wait for their turn."""

    def __init__(self, part: Part, budget: Budget) -> None:
        self.part = part
        self.budget = budget
        self.heap: list[_Waiting] = []
        self.count = 0

    def wait(self, least: int, box: Box, changed: int) -> None:
        """Narrows a box and lets it wait, unless nothing in it would do."""
        effort = box.narrow(self.part, changed)
        self.budget.left -= box.work + 10
        if effort is not None:
            self.count += 1
            levers = sum(1 for amount in box.low if amount)
            heappush(self.heap, _Waiting(max(least, effort), levers, tuple(box.low), self.count, box))

    def part_box(self, effort: int, box: Box, values: Sequence[Any]) -> None:
        """Lets the two sides of a box wait in its place."""
        split = box.split(self.part, values)
        if split is None:
            return
        which, at = split
        if at is None:
            changed = self.part.masks[which]
            for answer in (MET, FAILED):
                assumed = {**box.assumed, which: answer}
                self.wait(effort, Box(list(box.low), list(box.high), assumed, list(box.spans)), changed)
            return
        below, above = list(box.high), list(box.low)
        below[which], above[which] = at - 1, at
        self.wait(effort, Box(list(box.low), below, box.assumed, list(box.spans)), 1 << which)
        self.wait(effort, Box(above, list(box.high), box.assumed, list(box.spans)), 1 << which)


def _told(part: Part, found: Iterable[tuple[int, frozenset[int], tuple[int, ...]]]) -> tuple[Found, ...]:
    return tuple(
        Found(effort, tuple((pull, amount) for pull, amount in zip(part.pulls, amounts, strict=True) if amount))
        for effort, _, amounts in found
    )


def together(answers: Sequence[Sequence[Found]], most: int) -> tuple[Found, ...]:
    """The first so many choices of one answer from each part, least effort first. Parts share no lever, so the smallest
    of all are made of the smallest of each."""
    joined = [Found(0, ())]
    for answer in answers:
        pairs = [Found(one.effort + other.effort, one.amounts + other.amounts) for one in joined for other in answer]
        joined = sorted(pairs, key=lambda found: (found.effort, len(found.amounts), found.amounts))[:most]
    return tuple(joined)
