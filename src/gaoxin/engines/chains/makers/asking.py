"""Who makes it: the door."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gaoxin.engines.chains.makers.ranking import Ranking, packaged_ranking
from gaoxin.engines.chains.makers.reasons import Reasons
from gaoxin.engines.chains.makers.signals import Signals
from gaoxin.engines.chains.makers.sparse import Floats
from gaoxin.engines.chains.makers.world import World

BATCH = 128
"""Names looked at together."""
_TOLD_APART = 3
"""Decimals of a chance's logarithm. Sums of a batch are not rounded like those of one name, and firms that differ by
less than this would change places with the company a question comes in; they stand by their codes."""


@dataclass(frozen=True, slots=True)
class Maker:
    """A firm that makes, or probably makes, the product. `known`: the world says so. `score` is its part of the chance
    that some firm looked at is a maker not yet known; 1 for known ones that were put first."""

    code: str
    score: float
    known: bool
    reason: str


class Makers:
    """A world made ready for the question who makes something."""

    def __init__(self, world: World, ranking: Ranking | None = None) -> None:
        self._signals = Signals(world)
        self._ranking = ranking or packaged_ranking()
        self._reasons = Reasons(self._signals)
        self._codes = world.codes
        self._products = world.number_of
        self._known = self._signals.around.makers

    def who_makes(
        self, names: Sequence[str], top: int = 50, *, known_first: bool = False
    ) -> Iterator[tuple[Maker, ...]]:
        """For each name in order its likely makers, best first: by the chance of being a maker not yet known. With
        `known_first` those known to make the very product stand before all others."""
        for begin in range(0, len(names), BATCH):
            yield from self._some(names[begin : begin + BATCH], top, known_first)

    def known(self, name: str) -> tuple[str, ...]:
        """The firms known to make the very product, in the order of their codes."""
        number = self._products.get(name, -1)
        if number < 0:
            return ()
        firms = self._known.columns[self._known.starts[number] : self._known.starts[number + 1]]
        return tuple(self._codes[firm] for firm in firms)

    def _some(self, names: Sequence[str], top: int, known_first: bool) -> Iterator[tuple[Maker, ...]]:
        seen = self._signals.seen(names)
        chances = _steady(self._ranking.scores(seen))
        first = seen.known if known_first else np.zeros_like(seen.known)
        for row, name in enumerate(names):
            order = np.lexsort((seen.pool[row], -chances[row], -first[row]))[:top]
            yield tuple(
                Maker(
                    self._codes[seen.pool[row, at]],
                    1.0 if first[row, at] else round(float(chances[row, at]), 6),
                    bool(seen.known[row, at]),
                    self._reasons.of(seen, row, int(at), name),
                )
                for at in order
            )


def _steady(chances: Floats) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The chances of each row, together 1 again, without what only tells one way of summing from another."""
    rounded = np.exp(np.round(np.log(chances.astype(np.float64) + 1e-12), _TOLD_APART))
    return np.asarray(rounded / (rounded.sum(axis=1, keepdims=True) + 1e-12))
