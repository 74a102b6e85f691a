"""All that speaks for a firm as the maker of a name, side by side: the columns that the ranking weighs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gaoxin.engines.chains.makers.around import Around
from gaoxin.engines.chains.makers.names import spelling
from gaoxin.engines.chains.makers.near import Near
from gaoxin.engines.chains.makers.sparse import Floats, Ints, Rows, floats, unit
from gaoxin.engines.chains.makers.topics import Topics
from gaoxin.engines.chains.makers.words import Words
from gaoxin.engines.chains.makers.world import World

POOL = 240
"""Firms looked at closely for one name."""
LEADERS = 30
"""The firms that fit best at first sight; what they are about and their industries are asked for next."""

SURELY = 100.0
"""What lifts known makers into the pool, where they are no more than so many leaders."""


@dataclass(frozen=True, slots=True)
class Seen:
    """For each name its pool of firms; `values` holds a column for each of `columns`. `nearest` is the number of the
    firm's product nearest to the name, -1 where it makes nothing; `known` marks firms known to make the very name."""

    pool: Ints
    columns: tuple[str, ...]
    values: Floats
    nearest: Ints
    known: Ints


class Signals:
    """A world made ready for asking."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.topics = Topics(world)
        self.words = Words(world, self.topics.industries)
        self.near = Near(world, self.topics)
        self.around = Around(world, self.words)
        self._numbers = world.number_of
        makes = np.bincount(world.firm, minlength=len(world.codes))
        self._size = np.log1p(makes).astype(np.float32)

    def seen(self, names: Sequence[str]) -> Seen:
        """What speaks for whom."""
        runs = self.world.runs.of(names)
        runs = runs.valued(np.minimum(runs.values, 1))
        points = self.topics.asked(runs)
        by_kind = self.words.fits(runs)
        number = np.array([self._numbers.get(name, -1) for name in names], np.int64)
        whole = self._whole(by_kind, runs, points)
        known = self._known(number, len(names))
        few = known.sum(axis=1, keepdims=True) <= LEADERS
        pool = _best(whole.pop("first") + np.where(few, SURELY * known, 0).astype(np.float32), POOL)
        whole |= self.around.fits(number, len(names)) | {"called": self.words.called(runs)}
        columns = {name: np.take_along_axis(table, pool, axis=1) for name, table in whole.items()}
        alike = self.near.alike(runs)
        close, nearest = self.near.firms(runs, alike, points, pool)
        columns |= close
        impression = columns["short"] + 0.5 * columns["long"] + columns["alike_most"] + 0.5 * columns["about"]
        columns |= self._like_leaders(impression, pool)
        known = np.take_along_axis(known, pool, axis=1)
        columns |= self._of_firms(pool, names) | {"known": known.astype(np.float32)}
        columns |= self._of_names(names, runs, alike, number, by_kind, pool.shape)
        order = tuple(sorted(columns))
        return Seen(pool, order, np.stack([columns[name] for name in order], axis=-1), nearest, known)

    def _whole(self, by_kind: Mapping[str, Floats], runs: Rows, points: tuple[Floats, Floats]) -> dict[str, Floats]:
        """What can be told of every firm; `first` is the impression by which the pool is chosen."""
        short = by_kind["one"] + by_kind["two"]
        told = {f"run_{kind}": _share(table) for kind, table in by_kind.items()}
        told["short"] = _share(short)
        told["short_part"] = short / (self.words.most(runs, ("one", "two", "three"))[:, None] + 1)
        told["long"] = _share(by_kind["two"] + by_kind["three"] + by_kind["four"])
        told["about"], told["beside"] = (near @ firms.T for near, firms in zip(points, self.topics.firms, strict=True))
        both = np.concatenate(points, axis=1)
        told["industry"] = _share(self.topics.by_industry(both))
        told["industry_words"] = _share(self.words.industries(runs) @ self.topics.industries.T)
        told["led_to"], told["direct"] = self.topics.by_map(both)
        close = told["short"] + 0.5 * told["long"] + 0.5 * told["about"]
        told["first"] = close + 0.5 * told["led_to"] + 0.3 * told["industry_words"] + 0.05 * self._size
        return told

    def _like_leaders(self, impression: Floats, pool: Ints) -> dict[str, Floats]:
        """How like each firm is to those that fit best, by what they are about and by their industries."""
        leaders = _best(impression, LEADERS)
        weights = np.take_along_axis(impression, leaders, axis=1) - impression.mean(axis=1, keepdims=True)
        weights = np.maximum(weights, 0) ** 2
        spread = np.zeros((len(pool), len(self.world.codes)), np.float32)
        np.put_along_axis(
            spread,
            np.take_along_axis(pool, leaders, axis=1),
            weights / (weights.sum(axis=1, keepdims=True) + np.float32(1e-9)),
            axis=1,
        )
        first, second = self.topics.firms
        told = {
            "like_leaders": unit(spread @ first) @ first.T,
            "beside_leaders": unit(spread @ second) @ second.T,
            "leaders_industry": (spread @ self.topics.industries) @ self.topics.industries.T,
        }
        return {name: np.take_along_axis(table, pool, axis=1) for name, table in told.items()}

    def _known(self, number: Ints, height: int) -> Ints:
        known = np.zeros((height, len(self.world.codes)), np.int64)
        rows = np.flatnonzero(number >= 0)
        makers = self.around.makers.taken(number[rows])
        known[rows[makers.row_of], makers.columns] = 1
        return known

    def _of_firms(self, pool: Ints, names: Sequence[str]) -> dict[str, Floats]:
        letters = np.array([[len(spelling(name))] for name in names], np.float32)
        usual = self.near.usual_letters[pool]
        return {
            "size": self._size[pool],
            "has_industry": self.topics.sure[pool],
            "letters_apart": np.abs(usual - letters),
            "letters_usual": usual,
        }

    def _of_names(
        self,
        names: Sequence[str],
        runs: Rows,
        alike: Floats,
        number: Ints,
        by_kind: Mapping[str, Floats],
        shape: tuple[int, ...],
    ) -> dict[str, Floats]:
        """What is the same for all firms: it tells how far the other columns can be trusted."""
        short = by_kind["one"] + by_kind["two"]
        makers = np.diff(self.around.makers.starts)
        told = {
            "of_letters": np.array([len(spelling(name)) for name in names]),
            "of_alike": alike.max(axis=1, initial=0),
            "of_makers": np.log1p(np.where(number >= 0, makers[number], 0)),
            "of_rarity": self.words.most(runs, ("two",)),
            "of_fit": short.max(axis=1, initial=0) / (self.words.most(runs, ("one", "two", "three")) + 1),
        }
        return {name: np.broadcast_to(values.astype(np.float32)[:, None], shape) for name, values in told.items()}


def _share(table: Floats) -> Floats:
    """As a part of the best of its row."""
    return floats(table / (table.max(axis=1, keepdims=True, initial=0) + np.float32(1e-6)))


def _best(table: Floats, count: int) -> Ints:
    """Places of the largest values of each row, in no order of meaning but always the same."""
    if table.shape[1] <= count:
        return np.broadcast_to(np.arange(table.shape[1]), table.shape).copy()
    return np.sort(np.argpartition(-table, count - 1, axis=1)[:, :count], axis=1)
