"""The smallest amounts that do, found best first and so proved smallest.

Of all amounts that use the same levers only the least effort is answered, and none whose levers contain those of an
answer that takes no more. Boxes wait in the order of the least effort anything in them can take; so whatever box is
taken next, no amounts elsewhere take less.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import NamedTuple

from gaoxin.engines.rules.ways.boxes import Part
from gaoxin.engines.rules.ways.spans import FAILED, MET

WORK = 300_000
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


class _Box(NamedTuple):
    """Amounts between a least and a most, on one side of some comparisons, in the order of the least effort anything in
    it can take; of two with the same the one with fewer levers goes first."""

    effort: int
    levers: int
    low: tuple[int, ...]
    high: tuple[int, ...]
    turn: int
    assumed: Mapping[int, int]


def smallest(part: Part, most: int, budget: Budget) -> Answer:
    """The first so many smallest amounts of one part."""
    start = [0] * len(part.levers)
    if part.does(start):
        return Answer((Found(0, ()),), True)
    search = _Search(part, budget)
    search.wait(0, start, list(part.highest), {})
    found: list[tuple[int, frozenset[int], tuple[int, ...]]] = []
    while search.heap and len(found) < most:
        if budget.left <= 0:
            return Answer(_told(part, found), False)
        box = heappop(search.heap)
        used = frozenset(lever for lever, amount in enumerate(box.low) if amount)
        if any(levers <= used for _, levers, _ in found):
            continue
        budget.left -= part.cost
        if part.effort(box.low) == box.effort and part.does(box.low):
            found.append((box.effort, used, box.low))
        else:
            search.part_box(box)
    return Answer(_told(part, found), True)


class _Search:
    """The boxes that wait for their turn."""

    def __init__(self, part: Part, budget: Budget) -> None:
        self.part = part
        self.budget = budget
        self.heap: list[_Box] = []
        self.count = 0

    def wait(self, least: int, low: list[int], high: list[int], assumed: Mapping[int, int]) -> None:
        """Narrows a box and lets it wait, unless nothing in it would do."""
        found = self.part.narrowed(low, high, assumed)
        self.budget.left -= self.part.cost if found is None else found[1]
        if found is not None:
            self.count += 1
            levers = sum(1 for amount in low if amount)
            box = _Box(max(least, found[0]), levers, tuple(low), tuple(high), self.count, assumed)
            heappush(self.heap, box)

    def part_box(self, box: _Box) -> None:
        """Lets the two sides of a box wait in its place."""
        split = self.part.split(box.low, box.high, box.assumed)
        self.budget.left -= self.part.cost
        if split is None:
            return
        which, at = split
        low, high = box.low, box.high
        if at is None:
            for answer in (MET, FAILED):
                self.wait(box.effort, list(low), list(high), {**box.assumed, which: answer})
        else:
            self.wait(box.effort, list(low), [*high[:which], at - 1, *high[which + 1 :]], box.assumed)
            self.wait(box.effort, [*low[:which], at, *low[which + 1 :]], list(high), box.assumed)


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
