"""The part of a graph that is measured or played with: some kinds of nodes, some relations, numbered anew."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from gaoxin.engines.chains.adjacency import Ints
from gaoxin.engines.chains.graph import Graph
from gaoxin.engines.chains.relations import Kind, Relation

GOODS = (Kind.SEGMENT, Kind.PRODUCT, Kind.INDUSTRY)


@dataclass(frozen=True)
class Web:
    """`nodes` are numbers in the graph; `starts` and `ends` count in `nodes`. Weights below zero or unknown are NaN."""

    nodes: Ints
    starts: Ints
    ends: Ints
    weights: NDArray[np.float64]

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return len(self.nodes)

    @cached_property
    def directed(self) -> "rx.PyDiGraph[None, None]":
        """The same for rustworkx."""
        web: rx.PyDiGraph[None, None] = rx.PyDiGraph()
        web.add_nodes_from([None] * self.size)
        web.add_edges_from_no_data(self._pairs)
        return web

    @cached_property
    def undirected(self) -> "rx.PyGraph[None, None]":
        """The same for rustworkx, without directions."""
        web: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
        web.add_nodes_from([None] * self.size)
        web.add_edges_from_no_data(self._pairs)
        return web

    @property
    def _pairs(self) -> list[tuple[int, int]]:
        return list(zip(self.starts.tolist(), self.ends.tolist(), strict=True))


def web(graph: Graph, kinds: tuple[Kind, ...] = GOODS, relations: tuple[Relation, ...] = (Relation.UPSTREAM,)) -> Web:
    """Nodes of these kinds and the edges of these relations among them; by default what goods need of goods."""
    inside = graph.of_kind(*kinds)
    nodes = np.flatnonzero(inside).astype(np.int32)
    place = np.full(len(inside), -1, dtype=np.int32)
    place[nodes] = np.arange(len(nodes), dtype=np.int32)
    wanted = graph.having(*relations) & inside[graph.starts] & inside[graph.ends]
    weights = graph.edges["weight"].to_numpy()[wanted].astype(np.float64)
    weights[weights < 0] = np.nan
    return Web(nodes, place[graph.starts[wanted]], place[graph.ends[wanted]], weights)
