"""What the product graph says of a name it knows: who makes its kinds, its materials, and what is made of it."""

import numpy as np

from gaoxin.engines.chains.makers.names import KINDS
from gaoxin.engines.chains.makers.sparse import Floats, Ints, Rows, rows_of
from gaoxin.engines.chains.makers.words import Words
from gaoxin.engines.chains.makers.world import KIND_OF, World

MOST = 10
"""Neighbours of one name whose words are looked at."""
REPEATS = 3
"""A run of characters that several neighbours have counts at most so often."""


class Around:
    """Neighbours in the graph, in both directions: kinds by themselves, materials and uses together."""

    def __init__(self, world: World, words: Words) -> None:
        self._world, self._words = world, words
        self._next = {
            "kinds": _both(world, [KIND_OF]),
            "chain": _both(world, [relation for relation in world.edges if relation != KIND_OF]),
        }
        self.makers = rows_of(world.product, world.firm, None, len(world.products), len(world.codes))
        kinds = world.runs.kinds[world.spelled.columns]
        short = np.isin(kinds, [KINDS.index("one"), KINDS.index("two")])
        spelled = world.spelled
        self._short = rows_of(
            spelled.row_of[short], spelled.columns[short], spelled.values[short], spelled.height, spelled.width
        )

    def fits(self, known: Ints, height: int) -> dict[str, Floats]:
        """For each name (its number among the products, -1 unknown) and firm: how many of the neighbours the firm
        makes, and how well its words fit theirs; 0 throughout for a name the graph does not know."""
        rows = np.flatnonzero(known >= 0)
        found: dict[str, Floats] = {}
        for what, following in self._next.items():
            made = np.zeros((height, len(self._world.codes)), np.float32)
            fits = np.zeros_like(made)
            if len(rows):
                next_to = following.taken(known[rows])
                made[rows] = np.log1p(next_to.against(self.makers))
                fits[rows] = self._fit(next_to)
            found |= {f"{what}_made": made, f"{what}_fit": fits}
        return found

    def _fit(self, next_to: Rows) -> Floats:
        row = next_to.row_of
        first = np.arange(len(row)) - next_to.starts[row] < MOST
        told = self._short.taken(next_to.columns[first])
        row = np.repeat(row[first], np.diff(told.starts))
        runs = rows_of(row, told.columns, told.values, next_to.height, told.width)
        return self._words.whole(runs.valued(np.minimum(runs.values, REPEATS)))


def _both(world: World, relations: list[str]) -> Rows:
    ends = [world.edges[relation] for relation in relations]
    start = np.concatenate([side for pair in ends for side in pair])
    end = np.concatenate([side for pair in ends for side in pair[::-1]])
    size = len(world.products)
    once = rows_of(start, end, None, size, size)
    return once.valued(np.minimum(once.values, 1))
