"""Segments that few make and many here need, and who else could supply them."""

import polars as pl
import pytest

from gaoxin.engines.chains.criticality import alternatives, criticality
from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Tier
from gaoxin.engines.chains.graph import build_graph
from gaoxin.engines.chains.shocks import Shock, play
from gaoxin.engines.chains.supply import Supply, chain_supply, graph_supply, supply


@pytest.fixture
def zone() -> Supply:
    firms = pl.DataFrame(
        [
            ("A", "吉林", True, 10.0, 126.5, 43.8),
            ("B", "吉林", False, 90.0, 125.3, 43.9),
            ("C", "上海", False, 900.0, 121.5, 31.2),
            ("D", "上海", False, 50.0, None, None),
            ("E", "吉林", False, 5.0, None, None),
            ("U", "吉林", True, 1.0, 126.6, 43.9),
            ("V", "吉林", True, 1.0, None, None),
            ("W", "上海", False, 1.0, None, None),
        ],
        ["key", "region", "local", "output", "longitude", "latitude"],
        orient="row",
    )
    makes = [
        *((key, "ore") for key in "ABCDE"),
        ("C", "chip"),
        ("U", "steel"),
        ("V", "steel"),
        ("V", "car"),
        ("W", "car"),
    ]
    needs = [("steel", "ore"), ("steel", "chip"), ("car", "chip"), ("car", "oil"), ("chip", "gas")]
    return supply(
        firms,
        pl.DataFrame(makes, ["firm", "segment"], orient="row"),
        pl.DataFrame(needs, ["segment", "need"], orient="row"),
    )[0]


def test_segments_that_few_make_and_many_here_need_come_first(zone):
    found = criticality(zone, "吉林", few=1)
    columns = (
        "segment",
        "users_here",
        "users",
        "makers_here",
        "makers_region",
        "makers",
        "sole",
        "chokepoint",
        "outside",
    )
    assert found.select(columns).rows() == [
        ("chip", 2, 3, 0, 0, 1, True, True, False),
        ("ore", 2, 2, 1, 3, 5, False, False, False),
        ("oil", 1, 2, 0, 0, 0, False, False, True),
    ]
    assert found["concentration"].to_list()[0] == 1.0 and found["concentration"].to_list()[2] is None


def test_alternatives_are_nearest_first_then_those_of_the_region_then_the_larger(zone):
    found = alternatives(zone, "ore", "U", without=frozenset("B"))
    assert found["key"].to_list() == ["A", "C", "E", "D"]
    assert found["distance_km"].to_list()[0] == pytest.approx(13.7, abs=0.2)
    assert found["distance_km"].to_list()[1] == pytest.approx(1471, rel=0.01)
    assert alternatives(zone, "ore", "V")["key"].to_list() == ["A", "B", "E", "C", "D"]
    assert alternatives(zone, "ore", "V", most=2)["key"].to_list() == ["A", "B"]


def test_unknown_segments_and_enterprises_are_the_callers_mistake(zone):
    for segment, near in (("nothing", "U"), ("ore", "nobody")):
        with pytest.raises(KeyError):
            alternatives(zone, segment, near)


def test_a_maker_of_a_kind_supplies_what_it_is_a_kind_of():
    nodes = pl.DataFrame(
        [("e1", "enterprise"), ("e2", "enterprise"), ("plate", "product"), ("steel", "product"), ("car", "product")],
        ["key", "kind"],
        orient="row",
    ).with_columns(name="key")
    edges = [("e1", "makes", "plate", -3.0), ("plate", "kind_of", "steel", None), ("e2", "makes", "car", 1.0),
             ("car", "upstream", "steel", None), ("e2", "upstream", "e1", None)]  # fmt: skip
    graph, _ = build_graph(nodes, pl.DataFrame(edges, ["start", "relation", "end", "weight"], orient="row"))
    found, left_out = graph_supply(graph, pl.DataFrame({"key": ["e2"], "local": [True]}))
    assert left_out.is_empty()
    row = criticality(found, "").row(0, named=True)
    assert (row["segment"], row["users_here"], row["makers"], row["sole"]) == ("steel", 1, 1, True)


def test_on_declared_chains_a_maker_of_a_kind_supplies_the_segment_with_stocks_and_kinds_of_needs():
    def segment(key, needs=(), kind_of="", stock=None):
        return Segment(key, key, key, Tier.UPSTREAM, "b", (), (), needs, kind_of, stock)

    parts = (segment("cell", (Need("", "mesh", NeedKind.SERVICE, None),)), segment("mesh", stock=12),
             segment("fine_mesh", kind_of="mesh"))  # fmt: skip
    chain = DeclaredChain("h", "", "", "", {"b": Branch("b", "", "")}, {one.key: one for one in parts}, ())
    firms = pl.DataFrame({"key": ["A", "B"], "local": [True, True]})
    makes = pl.DataFrame({"firm": ["A", "B"], "segment": ["h/fine_mesh", "h/cell"]})
    found, left_out = chain_supply([chain], firms, makes)
    assert left_out.is_empty()
    row = criticality(found, "").row(0, named=True)
    assert (row["segment"], row["users_here"], row["makers_here"]) == ("h/mesh", 1, 1)
    outcome = play(found, Shock(firms=frozenset("A")))
    assert outcome.hits.select("key", "first_day", "worst").rows() == [("B", 13, 0.5)]
