"""Neighbours of every node in flat arrays (compressed sparse rows): the edges of a node are one slice."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.uint8]
Figures = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Adjacency:
    """`edges[offsets[n]:offsets[n + 1]]` are the edges on node n; beside them the nodes at their other ends and what
    they say (numbers of relations)."""

    offsets: Ints
    edges: Ints
    others: Ints
    says: Codes

    def of(self, nodes: Ints) -> Places:
        """Positions of all edges of these nodes."""
        first = self.offsets[nodes].astype(np.int64)
        counts = self.offsets[nodes + 1] - first
        before = np.cumsum(counts) - counts
        positions: Places = np.arange(counts.sum()) + np.repeat(first - before, counts)
        return positions


def adjacency(size: int, nodes: Ints, others: Ints, says: Codes) -> Adjacency:
    """Edges sorted by the node they hang on; edges of one node keep their order."""
    order = np.argsort(nodes, kind="stable").astype(np.int32)
    counts = np.bincount(nodes, minlength=size)
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    return Adjacency(offsets, order, others[order], says[order])


def sums(at: Ints | Places, what: Figures, size: int) -> Figures:
    """The sum of `what` at each place."""
    return np.bincount(at, what, size).astype(np.float64)
