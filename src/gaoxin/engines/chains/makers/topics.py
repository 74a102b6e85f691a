"""What names are about, where they share no characters: directions in which runs of characters occur together.

Names, firms and industries become points; directions come from what firms make (latent semantic analysis, Deerwester
et al. 1990), and once more with what stands next to each other in the product graph, which knows more products than
anybody here makes.
"""

import numpy as np

from gaoxin.engines.chains.makers.names import KINDS
from gaoxin.engines.chains.makers.sparse import Floats, Ints, Rows, floats, leading, rows_of, unit
from gaoxin.engines.chains.makers.words import firm_runs
from gaoxin.engines.chains.makers.world import World

DIRECTIONS = 150
FEWEST = 3
"""A run of characters counts here if so many products have it."""
GRAPH = 0.25
"""How far a product's surroundings in the graph count beside a firm."""
RIDGE = 5.0
"""Held back against few examples when points are mapped to firms and industries (ridge regression)."""
LEVELS = (0.5, 0.3, 0.2)
"""What the same industry counts at its own level, the one above, and the top."""


class Topics:
    """Firms, industries and products as points."""

    def __init__(self, world: World) -> None:
        self._used, self._place = _useful(world)
        rarity = np.log1p(len(world.products) / np.maximum(_held(world.spelled), 1)).astype(np.float32)
        self._rarity = rarity[self._used]
        firms = self._told(firm_runs(world))
        firms = _even(firms.valued(np.log1p(firms.values) * self._rarity[firms.columns]))
        self._products = self._weighed(world.spelled)
        around = _around(world, self._products)
        self._turns = (leading(firms, DIRECTIONS), leading(_stacked(firms, around), DIRECTIONS, rounds=2))
        self.firms = tuple(unit(firms.by(turn)) for turn in self._turns)
        made = self._products.taken(np.arange(world.made))
        self.products = tuple(unit(made.by(turn)) for turn in self._turns)
        self.industries, self.sure = _memberships(world, self.firms[0])
        makers = rows_of(world.product, world.firm, None, world.made, len(world.codes))
        points = np.concatenate(self.products, axis=1)
        self._to_industries = _mapped(points, _shares(makers.by(self.industries)))
        self._to_firms = _mapped(points, unit(makers.by(self.firms[0])))
        self._direct = _mapped_sum(points, makers.turned().by(points).T)

    def asked(self, runs: Rows) -> tuple[Floats, Floats]:
        """The points of names."""
        told = self._weighed(runs)
        first, second = (unit(told.by(turn)) for turn in self._turns)
        return first, second

    def by_industry(self, points: Floats) -> Floats:
        """How well each firm's industry fits the points of names (both kinds side by side)."""
        return np.maximum((points @ self._to_industries) @ self.industries.T, 0)

    def by_map(self, points: Floats) -> tuple[Floats, Floats]:
        """How near each firm is to where such names lead, and how strongly they lead to the very firm."""
        return unit(points @ self._to_firms) @ self.firms[0].T, points @ self._direct

    def _told(self, runs: Rows) -> Rows:
        here = self._place[runs.columns] >= 0
        columns = self._place[runs.columns[here]]
        return rows_of(runs.row_of[here], columns, runs.values[here], runs.height, len(self._used))

    def _weighed(self, runs: Rows) -> Rows:
        told = self._told(runs)
        return told.valued(np.minimum(told.values, 1) * self._rarity[told.columns])


def _held(runs: Rows) -> Ints:
    return np.bincount(runs.columns, minlength=runs.width)


def _useful(world: World) -> tuple[Ints, Ints]:
    kinds = np.isin(world.runs.kinds, [KINDS.index(kind) for kind in ("one", "two", "end")])
    made = _held(world.spelled.taken(np.arange(world.made)))
    used = np.flatnonzero(kinds & (_held(world.spelled) >= FEWEST) & (made > 0))
    place = np.full(len(kinds), -1, np.int64)
    place[used] = np.arange(len(used))
    return used, place


def _even(rows: Rows) -> Rows:
    length = np.sqrt(np.bincount(rows.row_of, rows.values**2, minlength=rows.height)) + 1e-6
    return rows.valued(rows.values / length[rows.row_of])


def _around(world: World, products: Rows) -> Rows:
    """For each product that stands in the graph, the runs of its own name and of all names next to it."""
    here, there = (np.concatenate([pair[side] for pair in world.edges.values()]) for side in (0, 1))
    alone = np.arange(len(world.products))
    start, end = np.concatenate([here, there, alone]), np.concatenate([there, here, alone])
    kept = np.bincount(start, minlength=len(world.products))[start] > 1
    told = products.taken(end[kept])
    start = np.repeat(start[kept], np.diff(told.starts))
    rows = rows_of(start, told.columns, told.values, len(world.products), told.width)
    even = _even(rows.valued(np.log1p(rows.values)))
    return even.valued(even.values * GRAPH)


def _stacked(upper: Rows, lower: Rows) -> Rows:
    return Rows(
        np.concatenate([upper.starts, upper.starts[-1] + lower.starts[1:]]),
        np.concatenate([upper.columns, lower.columns]),
        np.concatenate([upper.values, lower.values]),
        upper.width,
    )


def _memberships(world: World, firms: Floats) -> tuple[Floats, Floats]:
    """How far each firm belongs to each industry, by record or, where none says, by the firms nearest to it; and which
    firms are on record."""
    levels = [world.industry]
    above = np.append(world.parent, -1)  # nothing stands above what is not known
    for _ in LEVELS[1:]:
        levels.append(above[levels[-1]])
    table = np.zeros((len(world.codes), len(world.industries)), np.float32)
    for level, counts in zip(levels, LEVELS, strict=True):
        known = np.flatnonzero(level >= 0)
        table[known, level[known]] += counts
    sure = np.flatnonzero(world.industry >= 0)
    unsure = np.flatnonzero(world.industry < 0)
    near = np.maximum(firms[unsure] @ firms[sure].T, 0) ** 8
    table[unsure] = _shares(near @ table[sure])
    return table, (world.industry >= 0).astype(np.float32)


def _shares(table: Floats) -> Floats:
    return floats(table / (table.sum(axis=1, keepdims=True) + np.float32(1e-9)))


def _mapped(points: Floats, goals: Floats) -> Floats:
    return _mapped_sum(points, points.T @ goals)


def _mapped_sum(points: Floats, sums: Floats) -> Floats:
    square = (points.T @ points).astype(np.float64) + RIDGE * np.eye(points.shape[1])
    return np.linalg.solve(square, sums.astype(np.float64)).astype(np.float32)
