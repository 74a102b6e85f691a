"""How much all signals together speak for a firm: a small network, trained to rank (see the README).

A net takes the columns, brought to mean 0 and spread 1, through one layer of `hidden` units that let only what is
positive pass, and adds a plain weighted sum. Several nets, trained from different starts, are averaged. The file holds
numbers and names of columns only.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from gaoxin.engines.chains.makers.signals import Seen
from gaoxin.engines.chains.makers.sparse import Floats, floats

PACKAGED = Path(__file__).parent / "weights.json"
LOWEST, HIGHEST = -4.0, 6.0
"""Limits of a column after scaling, so that nothing unheard of runs away with the answer."""


@dataclass(frozen=True, slots=True)
class Net:
    """`into` (columns × hidden), `shift` (hidden), `out` (hidden), `plain` (columns)."""

    into: Floats
    shift: Floats
    out: Floats
    plain: Floats

    def of(self, scaled: Floats) -> Floats:
        """The score of each row."""
        return floats(np.maximum(scaled @ self.into + self.shift, 0) @ self.out + scaled @ self.plain)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Columns in their order, their means and spreads, and the nets."""

    columns: tuple[str, ...]
    mean: Floats
    spread: Floats
    nets: tuple[Net, ...]

    def scores(self, seen: Seen) -> Floats:
        """The chance (0 to 1, together 1 over the pool) that each firm of the pool is the maker looked for."""
        if seen.columns != self.columns:
            raise ValueError("the weights were trained for other columns")
        flat = seen.values.reshape(-1, len(self.columns))
        scaled = scaled_columns(flat, self.mean, self.spread)
        told = sum((net.of(scaled) for net in self.nets), np.zeros(len(flat), np.float32)) / len(self.nets)
        odds = told.reshape(seen.pool.shape)
        odds = np.exp(odds - odds.max(axis=1, keepdims=True, initial=-1e9))
        return floats(odds / (odds.sum(axis=1, keepdims=True) + np.float32(1e-9)))


def scaled_columns(values: Floats, mean: Floats, spread: Floats) -> Floats:
    """Columns at mean 0 and spread 1, within limits."""
    return floats(np.clip((values - mean) / spread, LOWEST, HIGHEST))


@cache
def packaged_ranking() -> Ranking:
    """The weights that come with the product."""
    return ranking_of(json.loads(PACKAGED.read_text("utf-8")))


def ranking_of(stated: Mapping[str, Any]) -> Ranking:
    """The ranking that a file states."""
    nets = tuple(Net(*(_table(net[name]) for name in ("into", "shift", "out", "plain"))) for net in stated["nets"])
    return Ranking(tuple(stated["columns"]), _table(stated["mean"]), _table(stated["spread"]), nets)


def stated(ranking: Ranking) -> dict[str, Any]:
    """What a file says of the ranking; numbers with five significant digits."""
    return {
        "columns": list(ranking.columns),
        "mean": _short(ranking.mean),
        "spread": _short(ranking.spread),
        "nets": [
            {name: _short(getattr(net, name)) for name in ("into", "shift", "out", "plain")} for net in ranking.nets
        ],
    }


def _table(numbers: Sequence[Any]) -> Floats:
    return np.array(numbers, np.float32)


def _short(table: Floats) -> list[Any]:
    return [_short(row) if row.ndim else float(f"{row:.5g}") for row in table]
