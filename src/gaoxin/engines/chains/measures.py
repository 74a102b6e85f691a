"""Figures of a whole graph: what hangs together, how deep a chain is, what much depends on, what holds it together.

An edge of a web leads from what needs to what is needed. Times are for 100,000 nodes and as many edges: each figure
takes seconds at most.
"""

import numpy as np
import polars as pl
import rustworkx as rx

from gaoxin.engines.chains.adjacency import Figures, Flags, Ints, adjacency, sums
from gaoxin.engines.chains.webs import Web

_CLOSE = 1e-10
_ROUNDS = 1000


def measures(web: Web, seed: int, pivots: int = 500) -> pl.DataFrame:
    """Every figure of every node: `node` is its number in the graph. The seed chooses the pivots of `betweenness`."""
    weak, strong = weak_components(web), strong_components(web)
    return pl.DataFrame(
        {
            "node": web.nodes,
            "needs": np.bincount(web.starts, minlength=web.size),
            "needed_by": np.bincount(web.ends, minlength=web.size),
            "weak_component": weak,
            "strong_component": strong,
            "depth": depth(web, strong),
            "upstreamness": upstreamness(web),
            "importance": importance(web),
            "betweenness": betweenness(web, seed, pivots),
            "articulation": articulation(web),
        }
    )


def weak_components(web: Web) -> Ints:
    """For each node the number of the part it hangs together with, whatever the direction; the largest part is 0."""
    return _numbered(web.size, rx.connected_components(web.undirected))


def strong_components(web: Web) -> Ints:
    """For each node the number of the knot of circles it lies in, most often its own; the largest is 0."""
    return _numbered(web.size, rx.strongly_connected_components(web.directed))


def _numbered(size: int, parts: "list[set[int]] | list[list[int]]") -> Ints:
    numbers = np.zeros(size, dtype=np.int32)
    for number, members in enumerate(sorted(parts, key=lambda part: (-len(part), min(part)))):
        numbers[list(members)] = number
    return numbers


def depth(web: Web, strong: Ints | None = None) -> Ints:
    """How many steps of needs lie below a node at most: 0 needs nothing that is known. Knots count as one step, or a
    circle would be endless."""
    knots = strong_components(web) if strong is None else strong
    starts, ends = knots[web.starts], knots[web.ends]
    apart = starts != ends
    starts, ends = starts[apart], ends[apart]
    deep = np.zeros(web.size, dtype=np.int32)
    while True:
        before = deep.copy()
        np.maximum.at(deep, starts, deep[ends] + 1)
        if np.array_equal(before, deep):
            return deep[knots]


def upstreamness(web: Web, final: float = 0.1) -> Figures:
    """How many steps an output makes on average until it is used at last, at least 1.

    After Antràs, Chor, Fally and Hillberry (2012): 1 + the mean of those that use it. Two assumptions in place of
    input-output tables: what has users sells the part `final` for last use all the same, which also makes circles
    converge, and the rest to its users evenly.
    """
    users = np.bincount(web.ends, minlength=web.size)
    part = np.divide(1 - final, users, out=np.zeros(web.size), where=users > 0)
    found: Figures = np.ones(web.size)
    for _ in range(_ROUNDS):
        more: Figures = 1 + part * sums(web.ends, found[web.starts], web.size)
        if np.abs(more - found).max(initial=0) < _CLOSE:
            break
        found = more
    return found


def importance(web: Web, damping: float = 0.85) -> Figures:
    """PageRank (Page et al., 1999) along needs: important is what important things need. Sums to 1.

    A node passes its importance on by the weights of its edges; an edge without one gets what an average edge of the
    node gets, or all the same share where none has one.
    """
    weights = _weighed(web)
    total = sums(web.starts, weights, web.size)
    part = weights / total[web.starts] if len(weights) else weights
    idle = total == 0
    even = 1 / max(web.size, 1)
    found: Figures = np.full(web.size, even)
    for _ in range(_ROUNDS):
        passed = sums(web.ends, found[web.starts] * part, web.size) + found[idle].sum() * even
        more = (1 - damping) * even + damping * passed
        if np.abs(more - found).sum() < _CLOSE:
            break
        found = more
    return found


def _weighed(web: Web) -> Figures:
    """Weights, what is unknown filled with the mean of what is known of the same start."""
    known = ~np.isnan(web.weights) & (web.weights > 0)
    counts = np.bincount(web.starts[known], minlength=web.size)
    total = sums(web.starts[known], web.weights[known], web.size)
    mean = np.divide(total, counts, out=np.ones(web.size), where=counts > 0)
    return np.where(known, web.weights, mean[web.starts])


def articulation(web: Web) -> Flags:
    """Nodes without which their part would fall apart (directions left aside)."""
    flags = np.zeros(web.size, dtype=bool)
    flags[list(rx.articulation_points(web.undirected))] = True
    return flags


def gates(web: Web, node: int) -> pl.DataFrame:
    """Through what all supply of `node` must pass: `gate`, and how many goods (`holds`) are reached through it only.

    Most first; numbers of the graph. These are the dominators in the graph of needs seen from the node (Lengauer and
    Tarjan, 1979). Raises KeyError where the node is not in the web.
    """
    root = int(np.searchsorted(web.nodes, node))
    if root >= web.size or web.nodes[root] != node:
        raise KeyError(node)
    above = {one: over for one, over in rx.immediate_dominators(web.directed, root).items() if one != root}
    holds = dict.fromkeys(above, 0)
    for one in above:
        over = above[one]
        while over != root:
            holds[over] += 1
            over = above[over]
    rows = [(int(web.nodes[one]), count) for one, count in holds.items() if count]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return pl.DataFrame(rows, {"gate": pl.Int32, "holds": pl.Int64}, orient="row")


# Betweenness


def betweenness(web: Web, seed: int, pivots: int = 500) -> Figures:
    """On how many shortest ways from need to source a node lies (Brandes, 2001), not normalised.

    Estimated from `pivots` starting points drawn by the seed (Brandes and Pich, 2007); with at least as many pivots as
    nodes it is exact. Points without needs start no way and are not drawn.
    """
    sources = np.flatnonzero(np.bincount(web.starts, minlength=web.size))
    drawn = np.random.default_rng(seed).permutation(sources)[:pivots]
    out = adjacency(web.size, web.starts, web.ends, np.zeros(len(web.starts), dtype=np.uint8))
    total = np.zeros(web.size)
    for pivot in drawn:
        _passed(int(pivot), out.offsets, out.others, total)
    return total * (len(sources) / max(len(drawn), 1))


def _passed(pivot: int, offsets: Ints, others: Ints, total: Figures) -> None:
    """Add what each node carries of the shortest ways from the pivot."""
    distance = np.full(len(total), -1, dtype=np.int32)
    ways = np.zeros(len(total))
    distance[pivot], ways[pivot] = 0, 1.0
    ring, steps = np.array([pivot], dtype=np.int32), []
    while len(ring):
        first = offsets[ring].astype(np.int64)
        counts = offsets[ring + 1] - first
        before = np.repeat(ring, counts)
        after = others[np.arange(counts.sum()) + np.repeat(first - np.cumsum(counts) + counts, counts)]
        near = distance[ring[0]] + 1
        onward = (distance[after] < 0) | (distance[after] == near)
        before, after = before[onward], after[onward]
        distance[after] = near
        np.add.at(ways, after, ways[before])
        steps.append((before, after))
        ring = np.unique(after)
    carried = np.zeros(len(total))
    for before, after in reversed(steps):
        np.add.at(carried, before, ways[before] / ways[after] * (1 + carried[after]))
    carried[pivot] = 0.0
    total += carried
