"""Circles: edges that lead back to where they start."""

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from gaoxin.engines.chains.adjacency import Flags, Ints


def circular(starts: Ints, ends: Ints, confidence: NDArray[np.float64]) -> Flags:
    """The edges to leave out so that no circle is left: in each knot of circles the least certain, all of them where
    they are equally certain, for nobody can say which one is wrong."""
    out = np.zeros(len(starts), dtype=bool)
    while True:
        left = np.flatnonzero(~out)
        knots = _knots(starts[left], ends[left])
        inside = left[knots >= 0]
        if not len(inside):
            return out
        knot = knots[knots >= 0]
        least = np.full(knot.max() + 1, np.inf)
        np.minimum.at(least, knot, confidence[inside])
        out[inside[confidence[inside] <= least[knot]]] = True


def _knots(starts: Ints, ends: Ints) -> Ints:
    """For each edge the number of the strongly connected component that holds both its ends; -1 where none does."""
    nodes, places = np.unique(np.concatenate([starts, ends]), return_inverse=True)
    first, second = places[: len(starts)], places[len(starts) :]
    graph: rx.PyDiGraph[None, None] = rx.PyDiGraph()
    graph.add_nodes_from([None] * len(nodes))
    graph.add_edges_from_no_data(list(zip(first.tolist(), second.tolist(), strict=True)))
    component = np.full(len(nodes), -1, dtype=np.int32)
    for number, members in enumerate(rx.strongly_connected_components(graph)):
        if len(members) > 1:
            component[members] = number
    same = component[first] == component[second]
    return np.where(same, component[first], -1).astype(np.int32)
