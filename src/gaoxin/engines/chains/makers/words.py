"""How well a firm's own words fit a name: BM25 over the runs of characters in all it makes, each kind by itself."""

import numpy as np

from gaoxin.engines.chains.makers.names import KINDS
from gaoxin.engines.chains.makers.sparse import Floats, Ints, Rows, floats, rows_of
from gaoxin.engines.chains.makers.world import World

SATURATION, LENGTH = 1.5, 0.75
"""The constants k1 and b of BM25 (Robertson and Zaragoza 2009)."""

PRIOR = 1000.0
"""Runs' worth of belief that a run of characters is as likely in an industry as anywhere."""
FEWEST = 3
"""A run speaks for industries if so many firms have it."""
SECTOR_KINDS = ("one", "two", "end")


class Words:
    """Firms by the runs of characters in the names of what they make, and in their own names."""

    def __init__(self, world: World, memberships: Floats) -> None:
        self._kinds = world.runs.kinds
        self.firms = firm_runs(world)
        self.rarity = rarity(self.firms)
        self._own = self._weighed(self.firms).turned()
        self._sector_place, self._sectors = self._sector_words(memberships)
        called = self._of_kinds(world.runs.of(world.names), ("two", "three"))
        self._name_rarity = rarity(called)
        self._called = called.valued(np.minimum(called.values, 1) * self._name_rarity[called.columns]).turned()

    def fits(self, asked: Rows) -> dict[str, Floats]:
        """For each name and firm: BM25 by kind of run."""
        return {kind: self._of_kinds(asked, (kind,)).against(self._own) for kind in KINDS}

    def whole(self, asked: Rows) -> Floats:
        """BM25 over all kinds of runs together."""
        return asked.against(self._own)

    def industries(self, asked: Rows) -> Floats:
        """How much likelier the runs of each name are in each industry than elsewhere: mean logarithm, at least 0."""
        runs = self._of_kinds(asked, SECTOR_KINDS)
        here = self._sector_place[runs.columns] >= 0
        place = self._sector_place[runs.columns[here]]
        told = rows_of(runs.row_of[here], place, runs.values[here], runs.height, len(self._sectors))
        counts = np.maximum(np.diff(told.starts), 1).astype(np.float32)
        return floats(np.maximum(told.by(self._sectors) / counts[:, None], 0))

    def _sector_words(self, memberships: Floats) -> tuple[Ints, Floats]:
        """Runs that several firms have, and how much likelier each is in each industry than elsewhere (logarithm),
        with `PRIOR` runs' worth of belief that it is as likely there as anywhere."""
        having = np.bincount(self.firms.columns, minlength=self.firms.width)
        kinds = np.isin(self._kinds, [KINDS.index(kind) for kind in SECTOR_KINDS])
        used = np.flatnonzero(kinds & (having >= FEWEST))
        place = np.full(self.firms.width, -1, np.int64)
        place[used] = np.arange(len(used))
        turned = self.firms.turned().taken(used)
        counts = turned.valued(np.log1p(turned.values)).by(memberships)
        usual = counts.sum(axis=1, keepdims=True) / (counts.sum() + np.float32(1e-9))
        expected = counts.sum(axis=0, keepdims=True) * usual + np.float32(1e-9)
        believed = PRIOR * usual + np.float32(1e-9)
        return place, np.log((counts + believed) / (expected + believed)).astype(np.float32)

    def called(self, asked: Rows) -> Floats:
        """How much of each name stands in the firm's own name."""
        runs = self._of_kinds(asked, ("two", "three"))
        whole = np.bincount(runs.row_of, self._name_rarity[runs.columns], minlength=runs.height)
        return floats(runs.against(self._called) / (whole[:, None] + 3))

    def most(self, asked: Rows, kinds: tuple[str, ...]) -> Floats:
        """The rarity of all known runs of each name together."""
        runs = self._of_kinds(asked, kinds)
        return np.bincount(runs.row_of, self.rarity[runs.columns], minlength=runs.height).astype(np.float32)

    def _weighed(self, firms: Rows) -> Rows:
        weights = np.zeros(len(firms.values))
        row, kind = firms.row_of, self._kinds[firms.columns]
        for number in range(len(KINDS)):
            here = kind == number
            length = np.bincount(row[here], firms.values[here], minlength=firms.height)
            usual = length[length > 0].mean() if length.any() else 1.0
            times = firms.values[here]
            slowed = times + SATURATION * (1 - LENGTH + LENGTH * length[row[here]] / usual)
            weights[here] = times * (SATURATION + 1) / slowed
        return firms.valued(weights * self.rarity[firms.columns])

    def _of_kinds(self, runs: Rows, kinds: tuple[str, ...]) -> Rows:
        here = np.isin(self._kinds[runs.columns], [KINDS.index(kind) for kind in kinds])
        return rows_of(runs.row_of[here], runs.columns[here], runs.values[here], runs.height, runs.width)


def firm_runs(world: World) -> Rows:
    """How often each run of characters stands in what each firm makes."""
    told = world.spelled.taken(world.product)
    firm = np.repeat(world.firm, np.diff(told.starts))
    return rows_of(firm, told.columns, told.values, len(world.codes), told.width)


def rarity(table: Rows) -> Floats:
    """How much each column tells, by the number of rows that have it (inverse document frequency)."""
    having = np.bincount(table.columns, minlength=table.width)
    return np.log1p((table.height - having + 0.5) / (having + 0.5)).astype(np.float32)
