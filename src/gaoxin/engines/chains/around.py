"""What stands around a node: the nodes within so many steps and the edges among them."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from gaoxin.engines.chains.adjacency import Adjacency, Codes, Ints
from gaoxin.engines.chains.relations import CODES, WALKS, Way

Sides = tuple[Adjacency, Adjacency]
"""Edges by their start, and by their end."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """`nodes`: key, kind, name, node (its number), hop (0 is the node asked for), in the order in which they are shown.
    `edges`: start and end (keys), relation, source, as_of, confidence, weight. `left_out` counts nodes that were
    reached and not taken because there were too many; what lies behind them was not looked at."""

    nodes: pl.DataFrame
    edges: pl.DataFrame
    left_out: int


_LOW = (1 << 32) - 1


def ranked(edges: pl.DataFrame) -> Ints:
    """The place of each edge when the heaviest come first, then the most certain; equal edges share a place."""
    weight, certain = (edges[name].fill_null(0).to_numpy() for name in ("weight", "confidence"))
    order = np.lexsort((-certain, -weight))
    apart = (np.diff(weight[order]) != 0) | (np.diff(certain[order]) != 0)
    ranks = np.zeros(len(order), dtype=np.int32)
    ranks[order[1:]] = np.cumsum(apart)
    return ranks


def around(
    nodes: pl.DataFrame,
    edges: pl.DataFrame,
    sides: Sides,
    ranks: Ints,
    start: int,
    hops: int,
    ways: tuple[Way, ...],
    most: int,
) -> Neighbourhood:
    """Nodes within `hops` steps. Where there are too many, those with the heaviest edges are taken (an edge without a
    weight counts 0), then the most certain ones, then in the order of their numbers."""
    rings = [np.array([start], dtype=np.int32)]
    seen = np.zeros(nodes.height, dtype=bool)
    seen[start] = True
    left_out, room = 0, most - 1
    for _ in range(hops):
        found, by = _reached(sides, rings[-1], ways)
        fresh = ~seen[found]
        ring, reached = _best_first(found[fresh], ranks[by[fresh]], max(room, 0))
        left_out += reached - len(ring)
        if not len(ring):
            break
        seen[ring] = True
        rings.append(ring)
        room -= len(ring)
    return _shown(nodes, edges, sides[0], rings, ways, left_out)


def _reached(sides: Sides, ring: Ints, ways: tuple[Way, ...]) -> tuple[Ints, Ints]:
    """Nodes one step away, as often as edges lead to them, and these edges."""
    found, by = [], []
    for side, along in zip(sides, (True, False), strict=True):
        positions = side.of(ring)
        positions = positions[np.isin(side.says[positions], _codes(ways, along))]
        found.append(side.others[positions])
        by.append(side.edges[positions])
    return np.concatenate(found), np.concatenate(by)


def _codes(ways: tuple[Way, ...], *along: bool) -> Codes:
    walks = [WALKS[way] for way in ways]
    return np.array([CODES[walk.relation] for walk in walks if walk.along in along], dtype=np.uint8)


def _best_first(found: Ints, ranks: Ints, room: int) -> tuple[Ints, int]:
    """Each node once, best first, at most so many; and how many there were. Sorting one number is what is quick here:
    the node above, the rank below, and then the other way round."""
    both = np.sort(found.astype(np.int64) << 32 | ranks)
    first = np.append(True, both[1:] >> 32 != both[:-1] >> 32)[: len(both)]
    best = (both[first] & _LOW) << 32 | both[first] >> 32
    if room < len(best):
        best = np.partition(best, room)[:room]
    return (np.sort(best) & _LOW).astype(np.int32), int(np.count_nonzero(first))


def _shown(
    nodes: pl.DataFrame, edges: pl.DataFrame, out: Adjacency, rings: list[Ints], ways: tuple[Way, ...], left_out: int
) -> Neighbourhood:
    numbers = np.concatenate(rings)
    hops = np.repeat(np.arange(len(rings), dtype=np.uint8), [len(ring) for ring in rings])
    shown = nodes[numbers].select("key", "kind", "name", node=pl.Series(numbers), hop=pl.Series(hops))
    inside = np.zeros(nodes.height, dtype=bool)
    inside[numbers] = True
    positions = out.of(numbers)
    wanted = inside[out.others[positions]] & np.isin(out.says[positions], _codes(ways, True, False))
    among = edges[np.sort(out.edges[positions[wanted]])]
    keys = nodes["key"]
    return Neighbourhood(
        shown,
        among.with_columns(start=keys.gather(among["start"]), end=keys.gather(among["end"])),
        left_out,
    )
