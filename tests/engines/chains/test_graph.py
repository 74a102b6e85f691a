"""A graph of what agrees and a queue of what does not; the neighbours of a node; enterprises that are attached."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.catalogue.sentences import package_sentences
from gaoxin.engines.chains import review
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Tier
from gaoxin.engines.chains.graph import Graph, attach, build_graph, chain_graph
from gaoxin.engines.chains.keys import product_key
from gaoxin.engines.chains.relations import Kind, Relation, Way
from gaoxin.kernel.problems import Severity

COLUMNS = ["start", "relation", "end", "source", "as_of", "confidence", "weight"]
KINDS = {"s": "segment", "p": "product", "i": "industry", "e": "enterprise"}


def nodes(*keys: str) -> pl.DataFrame:
    """Nodes whose kind is the first letter of their key."""
    return pl.DataFrame([(key, KINDS[key[0]], key.upper()) for key in keys], ["key", "kind", "name"], orient="row")


def edges(*rows: tuple[object, ...]) -> pl.DataFrame:
    """Edges; what is left out at the end of a row is not known."""
    kinds = {"as_of": pl.Date, "confidence": pl.Float64, "weight": pl.Float64}
    whole = [(*row, *[None] * (len(COLUMNS) - len(row))) for row in rows]
    return pl.DataFrame(whole, {name: kinds.get(name, pl.String) for name in COLUMNS}, orient="row")


def said(graph: Graph) -> set[tuple[str, str, str]]:
    """Edges of a graph in words."""
    rows = graph.edges.select(pl.col("start", "end"), pl.col("relation").cast(pl.String)).iter_rows(named=True)
    return {(graph.key(row["start"]), row["relation"], graph.key(row["end"])) for row in rows}


def reasons(queue: pl.DataFrame) -> list[tuple[int, str, bool]]:
    return [(row["row"], row["reason"], row["placed"]) for row in queue.iter_rows(named=True)]


def test_an_edge_keeps_its_source_day_confidence_and_weight():
    graph, queue = build_graph(nodes("p1", "p2"), edges(("p1", "upstream", "p2", "年报", date(2025, 4, 1), 0.5, 0.25)))
    assert graph.edges.rows() == [(0, 1, "upstream", "年报", date(2025, 4, 1), 0.5, 0.25)]
    assert queue.is_empty() and queue.schema == review.QUEUE


def test_downstream_is_upstream_turned_round():
    graph, _ = build_graph(nodes("p1", "p2"), edges(("p1", "downstream", "p2", "x")))
    assert said(graph) == {("p2", "upstream", "p1")}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("p1", "eats", "p2"), review.RELATION_UNKNOWN),
        ((None, "upstream", "p2"), review.START_UNKNOWN),
        (("p9", "upstream", "p2"), review.START_UNKNOWN),
        (("p1", "downstream", "p9"), review.END_UNKNOWN),
        (("p1", "upstream", "p1"), review.SELF_LOOP),
        (("p1", "makes", "p2"), review.ENDS_UNFIT),
        (("e1", "upstream", "p2"), review.ENDS_UNFIT),
        (("e1", "kind_of", "e2"), review.ENDS_UNFIT),
        (("e1", "makes", "i1"), review.ENDS_UNFIT),
        (("e1", "belongs_to", "p1"), review.ENDS_UNFIT),
    ],
)
def test_an_edge_that_cannot_be_placed_is_queued_as_it_was_said(row, reason):
    graph, queue = build_graph(nodes("p1", "p2", "e1", "e2", "i1"), edges(row))
    assert graph.edges.is_empty()
    assert queue.select("of", "row", "reason", "placed", "start", "relation", "end").rows() == [
        ("edge", 0, reason, False, *row)
    ]


def test_firms_buy_from_firms_and_goods_need_goods_of_any_kind():
    rows = [("e1", "upstream", "e2"), ("s1", "upstream", "p1"), ("p1", "kind_of", "s1"), ("e1", "makes", "s1")]
    graph, queue = build_graph(nodes("e1", "e2", "s1", "p1", "i1"), edges(*rows, ("e1", "belongs_to", "i1")))
    assert said(graph) == {*rows, ("e1", "belongs_to", "i1")} and queue.is_empty()


def test_of_equal_edges_the_most_certain_then_the_latest_stays():
    told = edges(
        ("p1", "upstream", "p2", "a", date(2020, 1, 1), None, 0.3),
        ("p1", "upstream", "p2", "b", date(2021, 1, 1), 0.5, 0.3),
        ("p2", "downstream", "p1", "c", date(2022, 1, 1), 0.5, 0.4),
        ("p1", "upstream", "p2", "d", date(2023, 1, 1), 7.0, 0.4),
    )
    graph, queue = build_graph(nodes("p1", "p2"), told)
    assert graph.edges["source"].to_list() == ["c"]
    assert reasons(queue) == [
        (0, review.WEIGHTS_DIFFER, False),
        (1, review.WEIGHTS_DIFFER, False),
        (3, review.REPEATED, False),
    ]
    assert queue["other"].to_list() == [2, 2, 2]


def test_of_two_that_are_kinds_of_each_other_only_the_more_certain_stays():
    pair = (("p1", "kind_of", "p2", "a", None, 0.9), ("p2", "kind_of", "p1", "b", None, 0.5))
    graph, queue = build_graph(nodes("p1", "p2"), edges(*pair))
    assert said(graph) == {("p1", "kind_of", "p2")}
    assert reasons(queue) == [(1, review.KINDS_OF_EACH_OTHER, False)]


@pytest.mark.parametrize("confidence", [None, 0.5])
def test_of_two_that_are_kinds_of_each_other_and_equally_certain_none_stays(confidence):
    pair = (("p1", "kind_of", "p2", "a", None, confidence), ("p2", "kind_of", "p1", "b", None, confidence))
    graph, queue = build_graph(nodes("p1", "p2"), edges(*pair))
    assert graph.edges.is_empty()
    assert [row[1] for row in reasons(queue)] == [review.KINDS_OF_EACH_OTHER] * 2


def test_a_circle_of_kinds_is_opened_where_it_is_least_certain():
    circle = [("p1", "p2", 0.9), ("p2", "p3", 0.2), ("p3", "p1", 0.9), ("p3", "p4", 0.1)]
    told = edges(*((start, "kind_of", end, "x", None, confidence) for start, end, confidence in circle))
    graph, queue = build_graph(nodes("p1", "p2", "p3", "p4"), told)
    assert said(graph) == {("p1", "kind_of", "p2"), ("p3", "kind_of", "p1"), ("p3", "kind_of", "p4")}
    assert reasons(queue) == [(1, review.KIND_CIRCLE, False)]


def test_what_is_strange_but_possible_is_placed_and_queued():
    told = edges(
        ("p1", "upstream", "p2", "x"),
        ("p2", "upstream", "p1", "x"),
        ("e1", "makes", "p1", "x", None, 3.0, -0.2),
    )
    graph, queue = build_graph(nodes("p1", "p2", "e1"), told)
    assert graph.edges["weight"].to_list()[2] == pytest.approx(-0.2)
    assert graph.edges["confidence"].to_list() == [None, None, None]
    assert reasons(queue) == [
        (0, review.BOTH_WAYS, True),
        (1, review.BOTH_WAYS, True),
        (2, review.WEIGHT_STRANGE, True),
        (2, review.CONFIDENCE_STRANGE, True),
    ]


def test_nodes_that_repeat_a_key_or_lack_one_are_queued_and_the_first_sound_one_stays():
    rows = [("a", "planet"), ("a", "product"), ("a", "product"), ("a", "segment"), ("", "product")]
    told = pl.DataFrame([(*row, str(at)) for at, row in enumerate(rows)], ["key", "kind", "name"], orient="row")
    graph, queue = build_graph(told, edges())
    assert graph.nodes.rows() == [("a", "product", "1")]
    assert reasons(queue) == [
        (0, review.KIND_UNKNOWN, False),
        (2, review.KEY_REPEATED, False),
        (3, review.KINDS_DIFFER, False),
        (4, review.NO_KEY, False),
    ]


def test_a_column_that_must_be_there_is_the_callers_mistake():
    with pytest.raises(ValueError, match="relation"):
        build_graph(nodes("p1"), pl.DataFrame({"start": ["p1"], "end": ["p1"]}))


_KEYS = st.sampled_from(["p1", "p2", "p3", "s1", "e1", "e2", "i1", "p8", None])
_ROWS = st.lists(
    st.tuples(
        _KEYS,
        st.sampled_from([*Relation, "downstream", "eats", None]),
        _KEYS,
        st.just("x"),
        st.none(),
        st.sampled_from([None, 0.1, 0.9, 4.0]),
        st.sampled_from([None, 0.5, -1.0]),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(_ROWS)
def test_every_row_is_placed_or_queued_once_and_no_kind_leads_back_to_itself(rows):
    told = edges(*((a, None if r is None else str(r), b, *rest) for a, r, b, *rest in rows))
    graph, queue = build_graph(nodes("p1", "p2", "p3", "s1", "e1", "e2", "i1"), told)
    lost = queue.filter(~pl.col("placed"))
    assert graph.edges.height + lost.height == len(rows)
    assert lost["row"].n_unique() == lost.height
    assert len(said(graph)) == graph.edges.height
    for key in graph.nodes["key"]:
        up = graph.neighbourhood(key, hops=9, relations=[Way.KIND_OF]).nodes["key"].to_list()[1:]
        assert all(key not in graph.neighbourhood(one, 9, [Way.KIND_OF]).nodes["key"].to_list() for one in up)


def test_every_reason_has_its_sentence_and_fills_it():
    _, queue = build_graph(nodes("p1"), edges(("p1", "upstream", "p1", "x")))
    told = review.problem(queue.row(0, named=True))
    assert (told.code, told.severity) == (review.SELF_LOOP, Severity.ERROR)
    assert "p1" in package_sentences()[told.code].zh.format(**told.values)


# Neighbours


@pytest.fixture
def chain() -> Graph:
    keys = ("p0", "p1", "p2", "p3", "e1", "e2", "e3", "i1")
    told = edges(
        ("p0", "upstream", "p1", "x", None, None, 0.1),
        ("p1", "upstream", "p2", "x"),
        ("p2", "upstream", "p3", "x"),
        ("e1", "makes", "p1", "x", None, 0.2, 0.5),
        ("e2", "makes", "p1", "x", None, 0.9, 0.5),
        ("e3", "makes", "p1", "x", None, None, 0.9),
        ("e1", "belongs_to", "i1", "x"),
    )
    return build_graph(nodes(*keys), told)[0]


def test_two_steps_reach_what_is_two_edges_away_in_any_direction(chain):
    found = chain.neighbourhood("p2")
    assert dict(found.nodes.select("key", "hop").iter_rows()) == {
        "p2": 0, "p1": 1, "p3": 1, "p0": 2, "e1": 2, "e2": 2, "e3": 2,
    }  # fmt: skip
    assert found.left_out == 0
    assert set(found.edges.select("start", "end").iter_rows()) == {
        ("p0", "p1"), ("p1", "p2"), ("p2", "p3"), ("e1", "p1"), ("e2", "p1"), ("e3", "p1"),
    }  # fmt: skip


def test_only_the_ways_asked_for_are_walked(chain):
    found = chain.neighbourhood("p1", 3, [Way.DOWNSTREAM])
    assert found.nodes["key"].to_list() == ["p1", "p0"]
    assert found.edges.select("start", "end").rows() == [("p0", "p1")]
    assert chain.neighbourhood("p1", 1, [Way.MAKERS]).nodes["key"].to_list() == ["p1", "e3", "e2", "e1"]


def test_where_there_are_too_many_the_heaviest_and_most_certain_are_taken(chain):
    found = chain.neighbourhood("p1", 2, most=4)
    assert found.nodes["key"].to_list() == ["p1", "e3", "e2", "e1"]
    assert found.left_out == 3
    assert chain.neighbourhood("p1", 2, most=1).nodes["key"].to_list() == ["p1"]


def test_a_node_that_is_not_there_is_the_callers_mistake(chain):
    assert chain.number("nothing") is None
    with pytest.raises(KeyError):
        chain.neighbourhood("nothing")


# Attaching


def test_enterprises_are_attached_and_what_does_not_fit_is_queued(chain):
    firms = pl.DataFrame({"key": ["e4", "e1", "p1", "e4"], "name": ["四", "一", "P", "四"]})
    makes = edges(
        ("e4", "makes", "p3", "zone", date(2026, 1, 1), 0.8, 1.0),
        ("e1", "makes", "p1", "zone", None, None, 0.5),
        ("e1", "makes", "p2", "zone"),
        ("e5", "makes", "p2", "zone"),
        ("e4", "upstream", "e1", "zone"),
    )
    graph, queue = attach(chain, firms, makes)
    assert said(graph) - said(chain) == {("e4", "makes", "p3"), ("e1", "makes", "p2")}
    assert (graph.nodes.height, chain.nodes.height) == (9, 8)
    assert queue.select("of", "row", "reason").rows() == [
        ("node", 1, review.KEY_REPEATED),
        ("node", 2, review.KINDS_DIFFER),
        ("node", 3, review.KEY_REPEATED),
        ("edge", 1, review.REPEATED),
        ("edge", 3, review.START_UNKNOWN),
        ("edge", 4, review.RELATION_UNKNOWN),
    ]
    assert graph.neighbourhood("p3", 1, [Way.MAKERS]).nodes["key"].to_list() == ["p3", "e4"]


def test_without_a_relation_what_is_attached_is_made(chain):
    graph, _ = attach(
        chain, pl.DataFrame({"key": ["e4"], "name": ["四"]}), pl.DataFrame({"start": ["e4"], "end": ["p0"]})
    )
    assert ("e4", "makes", "p0") in said(graph)


def test_declared_chains_become_segments_with_needs_kinds_and_products():
    def segment(key, products=(), needs=(), kind_of=""):
        return Segment(key, key, key, Tier.UPSTREAM, "b", products, (), needs, kind_of, None)

    needs = (Need("", "mesh", NeedKind.PART, None), Need("other", "steel", NeedKind.MATERIAL, None))
    cell = segment("cell", ("电解槽", "电解槽"), needs, "device")
    chain = DeclaredChain(
        "h2", "氢", "H2", "", {"b": Branch("b", "b", "b")},
        {one.key: one for one in (cell, segment("mesh"), segment("device"))}, (),
    )  # fmt: skip
    graph, queue = build_graph(*chain_graph([chain]))
    assert said(graph) == {
        ("h2/cell", "upstream", "h2/mesh"),
        ("h2/cell", "kind_of", "h2/device"),
        (product_key("电解槽"), "kind_of", "h2/cell"),
    }
    assert reasons(queue) == [(2, review.END_UNKNOWN, False)]
    assert graph.of_kind(Kind.SEGMENT).sum() == 3
    assert graph.edges["source"].unique().to_list() == ["chains/h2"]
