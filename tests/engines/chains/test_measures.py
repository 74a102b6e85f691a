"""Figures of a whole graph, held against networkx and against small webs worked out by hand."""

import networkx as nx
import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.chains import measures
from gaoxin.engines.chains.graph import build_graph
from gaoxin.engines.chains.relations import Kind, Relation
from gaoxin.engines.chains.webs import Web, web


def small(size: int, pairs: list[tuple[int, int]], weights: list[float] | None = None) -> Web:
    starts = np.array([first for first, _ in pairs], dtype=np.int32)
    ends = np.array([second for _, second in pairs], dtype=np.int32)
    return Web(np.arange(size, dtype=np.int32), starts, ends, np.array(weights or [np.nan] * len(pairs)))


@st.composite
def webs(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]]]:
    size = draw(st.integers(2, 9))
    node = st.integers(0, size - 1)
    pairs = draw(st.lists(st.tuples(node, node).filter(lambda pair: pair[0] != pair[1]), unique=True, max_size=20))
    return size, pairs


def peer(size: int, pairs: list[tuple[int, int]]) -> nx.DiGraph:
    graph = nx.DiGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(pairs)
    return graph


@settings(max_examples=80, deadline=None)
@given(webs())
def test_networkx_says_the_same(case):
    size, pairs = case
    ours, theirs = small(size, pairs), peer(size, pairs)
    between = nx.betweenness_centrality(theirs, normalized=False)
    assert measures.betweenness(ours, 1).tolist() == pytest.approx([between[node] for node in range(size)])
    ranks = nx.pagerank(theirs, tol=1e-12, max_iter=1000)
    assert measures.importance(ours).tolist() == pytest.approx([ranks[node] for node in range(size)], abs=1e-8)
    assert set(np.flatnonzero(measures.articulation(ours))) == set(nx.articulation_points(theirs.to_undirected()))
    for found, parts in (
        (measures.weak_components(ours), nx.weakly_connected_components(theirs)),
        (measures.strong_components(ours), nx.strongly_connected_components(theirs)),
    ):
        assert {frozenset(np.flatnonzero(found == number)) for number in set(found)} == set(map(frozenset, parts))
    whole = nx.condensation(theirs)
    longest = {}
    for knot in reversed(list(nx.topological_sort(whole))):
        longest[knot] = max((longest[after] + 1 for after in whole.successors(knot)), default=0)
    place = whole.graph["mapping"]
    assert measures.depth(ours).tolist() == [longest[place[node]] for node in range(size)]


@settings(max_examples=40, deadline=None)
@given(webs())
def test_a_gate_cuts_off_exactly_what_it_holds(case):
    size, pairs = case
    found = dict(measures.gates(small(size, pairs), 0).iter_rows())
    theirs = peer(size, pairs)
    reached = nx.descendants(theirs, 0)
    for node in reached:
        rest = theirs.copy()
        rest.remove_node(node)
        assert len(reached - {node} - nx.descendants(rest, 0)) == found.get(node, 0)


def test_upstreamness_counts_steps_to_last_use():
    line = small(3, [(0, 1), (1, 2)])
    assert measures.upstreamness(line, final=0).tolist() == pytest.approx([1, 2, 3])
    assert measures.upstreamness(line, final=0.5).tolist() == pytest.approx([1, 1.5, 1.75])
    circle = small(2, [(0, 1), (1, 0)])
    assert measures.upstreamness(circle, final=0.1).tolist() == pytest.approx([10, 10])


def test_importance_follows_weights_and_fills_what_is_unknown_with_the_mean():
    known = measures.importance(small(4, [(0, 1), (0, 2), (0, 3)], [0.4, 0.2, np.nan]))
    assert known[1] > known[3] > known[2] > known[0]
    assert known.sum() == pytest.approx(1)


def test_pivots_are_drawn_by_the_seed():
    ring = small(60, [(node, (node + step) % 60) for node in range(60) for step in (1, 7)])
    few = [measures.betweenness(ring, seed, pivots=5).tolist() for seed in (1, 1, 2)]
    assert few[0] == few[1] != few[2]
    assert sum(few[0]) == pytest.approx(measures.betweenness(ring, 1, 60).sum(), rel=0.01)


def test_a_web_holds_the_kinds_and_relations_asked_for():
    nodes = pl.DataFrame({"key": ["a", "e", "b"], "kind": ["product", "enterprise", "segment"], "name": ["", "", ""]})
    told = [("b", "upstream", "a", 0.3), ("e", "makes", "b", 1.0), ("a", "kind_of", "b", None)]
    graph, _ = build_graph(nodes, pl.DataFrame(told, ["start", "relation", "end", "weight"], orient="row"))
    goods = web(graph)
    assert (goods.nodes.tolist(), goods.starts.tolist(), goods.ends.tolist()) == ([0, 2], [1], [0])
    assert goods.weights.tolist() == pytest.approx([0.3])
    whole = web(graph, tuple(Kind), tuple(Relation))
    assert len(whole.starts) == 3
    figures = measures.measures(goods, seed=1)
    assert figures["node"].to_list() == [0, 2]
    assert figures.select("needs", "needed_by", "depth").rows() == [(0, 1, 0), (1, 0, 1)]
    with pytest.raises(KeyError):
        measures.gates(goods, 1)


def test_an_empty_web_has_no_figures():
    assert measures.measures(small(0, []), seed=1).is_empty()
