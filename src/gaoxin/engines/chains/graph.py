"""A graph of segments, products, industries and enterprises, and what stands around a node.

Nodes are numbered by their row; an edge keeps its source, the day it was known to hold, its confidence and its weight.
Built from frames, it does not change: `attach` answers with a new one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from gaoxin.engines.chains.adjacency import Adjacency, Codes, Flags, Ints, adjacency
from gaoxin.engines.chains.around import Neighbourhood, around, ranked
from gaoxin.engines.chains.declared import DeclaredChain
from gaoxin.engines.chains.keys import KeyIndex, product_key
from gaoxin.engines.chains.relations import CODES, Kind, Relation, Way
from gaoxin.engines.chains.sifting import sift_edges, sift_nodes


@dataclass(frozen=True)
class Graph:
    """Nodes: key, kind, name. Edges: start, end (rows of nodes), relation, source, as_of, confidence, weight."""

    nodes: pl.DataFrame
    edges: pl.DataFrame

    @cached_property
    def starts(self) -> Ints:
        """Number of the node at which each edge starts."""
        return self.edges["start"].to_numpy()

    @cached_property
    def ends(self) -> Ints:
        """Number of the node at which each edge ends."""
        return self.edges["end"].to_numpy()

    @cached_property
    def out(self) -> Adjacency:
        """Edges by their start."""
        return adjacency(self.nodes.height, self.starts, self.ends, self._codes)

    @cached_property
    def into(self) -> Adjacency:
        """Edges by their end."""
        return adjacency(self.nodes.height, self.ends, self.starts, self._codes)

    @cached_property
    def _codes(self) -> Codes:
        return self.edges["relation"].to_physical().cast(pl.UInt8).to_numpy()

    @cached_property
    def _index(self) -> KeyIndex:
        return KeyIndex(self.nodes["key"])

    @cached_property
    def _ranks(self) -> Ints:
        return ranked(self.edges)

    def number(self, key: str) -> int | None:
        """The number of the node with this key; None where there is none."""
        return self._index.find(key)

    def key(self, number: int) -> str:
        """The key of a node."""
        return str(self.nodes["key"][number])

    def of_kind(self, *kinds: Kind) -> Flags:
        """For each node, whether it is of one of these kinds."""
        flags: Flags = self.nodes["kind"].cast(pl.String).is_in([kind.value for kind in kinds]).to_numpy()
        return flags

    def having(self, *relations: Relation) -> Flags:
        """For each edge, whether it says one of these."""
        flags: Flags = np.isin(self._codes, [CODES[relation] for relation in relations])
        return flags

    def neighbourhood(
        self, key: str, hops: int = 2, relations: Iterable[Way] = tuple(Way), most: int = 300
    ) -> Neighbourhood:
        """What can be reached from a node in so many steps, nearest first, at most `most` nodes.

        Raises KeyError where no node has this key.
        """
        number = self.number(key)
        if number is None:
            raise KeyError(key)
        return around(self.nodes, self.edges, (self.out, self.into), self._ranks, number, hops, tuple(relations), most)


def build_graph(nodes: pl.DataFrame, edges: pl.DataFrame) -> tuple[Graph, pl.DataFrame]:
    """A graph of what agrees, and the queue of what does not (columns `review.QUEUE`).

    Nodes: key, kind, name. Edges: start, relation, end and, where known, source, as_of, confidence (0 to 1), weight.
    `relations.Relation` says what each relation means; `downstream` is the opposite of `upstream`.
    """
    placed, queue = sift_nodes(nodes)
    joined, more = sift_edges(edges, placed)
    return Graph(placed.rechunk(), joined.rechunk()), pl.concat([queue, more])


_ATTACHED = (Relation.MAKES, Relation.BELONGS_TO)


def attach(graph: Graph, enterprises: pl.DataFrame, makes: pl.DataFrame) -> tuple[Graph, pl.DataFrame]:
    """The graph with these enterprises (key, name) and what they make, and the queue of what could not be placed.

    Edges as of `build_graph`; without a column `relation` each says `makes`. Enterprises that are there already stay as
    they are, and edges may lead from them, too.
    """
    if "relation" not in makes.columns:
        makes = makes.with_columns(relation=pl.lit(Relation.MAKES.value))
    new = enterprises.select("key", "name", kind=pl.lit(Kind.ENTERPRISE.value))
    placed, queue = sift_nodes(new, graph.nodes)
    nodes = pl.concat([graph.nodes, placed], rechunk=True)
    joined, more = sift_edges(makes, nodes, _ATTACHED, graph.edges)
    return Graph(nodes, pl.concat([graph.edges, joined], rechunk=True)), pl.concat([queue, more])


# Graphs of the catalogue's chains

_NODES = pl.Schema({"key": pl.String, "kind": pl.String, "name": pl.String})
_EDGES = pl.Schema(
    {"start": pl.String, "relation": pl.String, "end": pl.String, "source": pl.String, "weight": pl.Float64}
)


def chain_graph(chains: Sequence[DeclaredChain]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Nodes and edges of declared chains for `build_graph`: segments as chain/segment, their products as kinds of them.

    A product of several segments is one node. Confidence and day are not known here: add them as columns.
    """
    nodes: dict[str, tuple[str, str, str]] = {}
    edges: list[tuple[str, str, str, str, float | None]] = []
    for chain in chains:
        source = f"chains/{chain.key}"
        for segment in chain.segments.values():
            key = f"{chain.key}/{segment.key}"
            nodes[key] = (key, Kind.SEGMENT.value, segment.name)
            if segment.kind_of:
                edges.append((key, Relation.KIND_OF.value, f"{chain.key}/{segment.kind_of}", source, None))
            for need in segment.needs:
                share = None if need.share is None else float(need.share)
                end = f"{need.chain or chain.key}/{need.segment}"
                edges.append((key, Relation.UPSTREAM.value, end, source, share))
            for product in dict.fromkeys(segment.products):
                nodes[product_key(product)] = (product_key(product), Kind.PRODUCT.value, product)
                edges.append((product_key(product), Relation.KIND_OF.value, key, source, None))
    return pl.DataFrame(list(nodes.values()), _NODES, orient="row"), pl.DataFrame(edges, _EDGES, orient="row")
