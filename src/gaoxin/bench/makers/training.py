"""Training the nets that rank firms: listwise, on pairs held back inside the part that training may see.

Each product's pool of firms is one list; the loss is that of a softmax over the list against the held-back makers in it
(ListNet, Cao et al. 2007), lowered by Adam (Kingma and Ba 2015). All draws come from the seed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from gaoxin.bench.makers.held import asked, hold_back
from gaoxin.engines.chains.makers.asking import BATCH
from gaoxin.engines.chains.makers.ranking import Net, Ranking, scaled_columns
from gaoxin.engines.chains.makers.signals import Signals
from gaoxin.engines.chains.makers.sparse import Floats
from gaoxin.engines.chains.makers.world import world_of

INNER = (11, 12, 13)
"""Seeds of the inner splits."""
LISTS = 3000
"""Products asked in each."""
HIDDEN, NETS, ROUNDS, TOGETHER = 40, 3, 12, 32
RATE, DECAY = 0.002, 1e-3

Frames = dict[str, pl.DataFrame]


@dataclass(frozen=True, slots=True)
class Lists:
    """`values` (lists × pool × columns), and which firms of each pool are held-back makers; lists without one are left
    out."""

    columns: tuple[str, ...]
    values: Floats
    makers: Floats


def fit(frames: Frames, inner: tuple[int, ...] = INNER, lists: int = LISTS) -> Ranking:
    """The ranking trained on inner splits of these frames alone."""
    parts = [_lists(frames, seed, lists) for seed in inner]
    values = np.concatenate([part.values for part in parts])
    makers = np.concatenate([part.makers for part in parts])
    flat = values.reshape(-1, values.shape[-1])
    mean, spread = flat.mean(axis=0), flat.std(axis=0) + np.float32(1e-4)
    for begin in range(0, len(values), 500):  # in place: the table is large
        part = values[begin : begin + 500]
        values[begin : begin + 500] = scaled_columns(part, mean, spread)
    nets = tuple(_net(values, makers, seed) for seed in range(NETS))
    return Ranking(parts[0].columns, mean, spread, nets)


def _lists(frames: Frames, seed: int, most: int) -> Lists:
    held = hold_back(frames["company_product.csv"], seed)
    world = world_of(
        frames["companies.csv"],
        held.left,
        frames["company_industry.csv"],
        frames["industries.csv"],
        frames["product_edges.csv"],
    )
    signals = Signals(world)
    codes = np.array(world.codes)
    names = asked(held, most, seed)
    values, makers = [], []
    columns: tuple[str, ...] = ()
    for begin in range(0, len(names), BATCH):
        some = names[begin : begin + BATCH]
        seen = signals.seen(some)
        columns = seen.columns
        found = np.stack(
            [np.isin(codes[pool], list(held.makers[name])) for name, pool in zip(some, seen.pool, strict=True)]
        )
        kept = found.any(axis=1)
        values.append(seen.values[kept])
        makers.append(found[kept].astype(np.float32))
    return Lists(columns, np.concatenate(values), np.concatenate(makers))


def _net(values: Floats, makers: Floats, seed: int) -> Net:
    """One net from a start of its own; the rate falls to nothing along half a cosine."""
    draw = np.random.default_rng(seed)
    width = values.shape[-1]
    parts = [
        draw.normal(0, 1 / np.sqrt(width), (width, HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        draw.normal(0, 0.3 / np.sqrt(HIDDEN), HIDDEN).astype(np.float32),
        np.zeros(width, np.float32),
    ]
    adam = _Adam(parts)
    for round_ in range(ROUNDS):
        rate = RATE * (0.5 * (1 + np.cos(np.pi * round_ / ROUNDS)) + 0.02)
        order = draw.permutation(len(values))
        for begin in range(0, len(order), TOGETHER):
            some = order[begin : begin + TOGETHER]
            adam.step(list(_slopes(parts, values[some], makers[some])), rate)
    return Net(*parts)


def _slopes(parts: list[Floats], values: Floats, makers: Floats) -> Iterator[Floats]:
    into, shift, out, plain = parts
    flat = values.reshape(-1, values.shape[-1])
    inner = np.maximum(flat @ into + shift, 0)
    scores = (inner @ out + flat @ plain).reshape(makers.shape)
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances = odds / odds.sum(axis=1, keepdims=True)
    wanted = makers / makers.sum(axis=1, keepdims=True)
    slope = ((chances - wanted) / len(makers)).ravel().astype(np.float32)
    back = np.outer(slope, out) * (inner > 0)
    yield flat.T @ back + DECAY * into
    yield back.sum(axis=0)
    yield inner.T @ slope + DECAY * out
    yield flat.T @ slope + DECAY * plain


class _Adam:
    """Steps in proportion to the running mean of the slopes, by their running size."""

    def __init__(self, parts: list[Floats]) -> None:
        self._parts = parts
        self._means = [np.zeros_like(part) for part in parts]
        self._squares = [np.zeros_like(part) for part in parts]
        self._count = 0

    def step(self, slopes: list[Floats], rate: float) -> None:
        self._count += 1
        for part, mean, square, slope in zip(self._parts, self._means, self._squares, slopes, strict=True):
            mean *= 0.9
            mean += 0.1 * slope
            square *= 0.999
            square += 0.001 * slope**2
            size = np.sqrt(square / (1 - 0.999**self._count)) + 1e-8
            part -= rate * (mean / (1 - 0.9**self._count)) / size
