"""How near what a firm already makes is to a name: product by product, by characters and by what names are about."""

import numpy as np

from gaoxin.engines.chains.makers.names import KINDS, spelling
from gaoxin.engines.chains.makers.sparse import Floats, Ints, Rows, rows_of
from gaoxin.engines.chains.makers.topics import Topics
from gaoxin.engines.chains.makers.world import World

COUNTS = {"one": 0.6, "two": 1.0, "three": 1.0, "four": 0.7, "end": 1.0, "start": 0.4}
"""What each kind of run counts: the end of a name says what is made."""
FALL = 8.0
"""How quickly a product counts less as it is about something else."""
TIE = 1e-3
"""What a product is about decides which is named as the nearest where characters do not."""


class Near:
    """Products made, by their runs of characters scaled to unit length."""

    def __init__(self, world: World, topics: Topics) -> None:
        self._world, self._topics = world, topics
        made = world.spelled.taken(np.arange(world.made))
        held = np.bincount(made.columns, minlength=made.width)
        rarity = np.log1p(world.made / np.maximum(held, 1))
        counts = np.array([COUNTS[kind] for kind in KINDS])[world.runs.kinds]
        self._weights = (rarity * counts).astype(np.float32)
        self._ends = world.runs.kinds == KINDS.index("end")
        self.length = self._lengths(made)
        self._whole = self._even(made).turned()
        self._end = self._even(self._ending(made)).turned()
        self._makers = np.bincount(world.product, minlength=world.made)
        self._first = np.searchsorted(world.firm, np.arange(len(world.codes) + 1))
        self._letters = np.array([len(spelling(name)) for name in world.products[: world.made]])
        made_by = np.maximum(np.diff(self._first), 1)
        told = np.bincount(world.firm, self._letters[world.product], minlength=len(world.codes))
        self.usual_letters = (told / made_by).astype(np.float32)

    def alike(self, asked: Rows) -> Floats:
        """How alike each name and each product made are, 0 to 1."""
        return self._even(asked).against(self._whole)

    def firms(
        self, asked: Rows, alike: Floats, points: tuple[Floats, Floats], pool: Ints
    ) -> tuple[dict[str, Floats], Ints]:
        """For each name and each firm of its pool how near the nearest product is and how many are near; and the number
        of the nearest (-1 where the firm makes nothing)."""
        firms = pool.ravel()
        counts = self._first[firms + 1] - self._first[firms]
        before = np.cumsum(counts) - counts
        cells = np.arange(int(counts.sum())) + np.repeat(self._first[firms] - before, counts)
        row = np.repeat(np.arange(len(firms)) // max(pool.shape[1], 1), counts)
        product = self._world.product[cells]
        groups = _Groups(before[counts > 0], np.flatnonzero(counts), pool.shape)
        same = alike[row, product]
        own = self._lengths(asked)
        first, second = (near @ made.T for near, made in zip(points, self._topics.products, strict=True))
        about, beside = first[row, product], second[row, product]
        ends = self._even(self._ending(asked)).against(self._end)[row, product]
        found = {
            "alike_most": groups.most(same),
            "alike_many": np.log1p(groups.total(same**3)),
            "alike_rare": np.log1p(10 * groups.total(same**4 / self._makers[product])),
            "end_most": groups.most(ends),
            "end_many": np.log1p(groups.total(ends**3)),
            "cover_most": groups.most(same * self.length[product] / own[row]),
            "covered_most": groups.most(np.minimum(same * own[row] / self.length[product], 1) * (same > 0.25)),
            "about_most": groups.most(about),
            "about_many": np.log1p(groups.total(np.exp(FALL * (about - 1)))),
            "beside_most": groups.most(beside),
            "beside_many": np.log1p(groups.total(np.exp(FALL * (beside - 1)))),
        }
        return found, groups.where_most(same + about * TIE, product)

    def _even(self, runs: Rows) -> Rows:
        weighed = runs.valued(np.minimum(runs.values, 1) * self._weights[runs.columns])
        return weighed.valued(weighed.values / self._lengths(runs)[weighed.row_of])

    def _lengths(self, runs: Rows) -> Floats:
        weighed = np.minimum(runs.values, 1) * self._weights[runs.columns]
        length = np.sqrt(np.bincount(runs.row_of, weighed**2, minlength=runs.height)) + 1e-6
        return length.astype(np.float32)

    def _ending(self, runs: Rows) -> Rows:
        here = self._ends[runs.columns]
        return rows_of(runs.row_of[here], runs.columns[here], runs.values[here], runs.height, runs.width)


class _Groups:
    """Values in stretches, one for each firm of a pool that makes something."""

    def __init__(self, starts: Ints, slots: Ints, shape: tuple[int, ...]) -> None:
        self._starts, self._slots, self._shape = starts, slots, shape

    def most(self, values: Floats) -> Floats:
        return self._told(np.maximum, values)

    def total(self, values: Floats) -> Floats:
        return self._told(np.add, values)

    def where_most(self, values: Floats, of: Ints) -> Ints:
        """What stands in `of` where the value is largest, the first such place."""
        out = np.full(int(np.prod(self._shape)), -1, np.int64)
        if len(self._starts):
            counts = np.diff(np.append(self._starts, len(values)))
            top = np.repeat(np.maximum.reduceat(values, self._starts), counts)
            places = np.flatnonzero(values == top)
            group = np.searchsorted(self._starts, places, side="right") - 1
            out[self._slots[group[::-1]]] = of[places[::-1]]
        return out.reshape(self._shape)

    def _told(self, how: np.ufunc, values: Floats) -> Floats:
        out = np.zeros(int(np.prod(self._shape)), np.float32)
        if len(self._starts):
            out[self._slots] = how.reduceat(values, self._starts)
        return out.reshape(self._shape)
