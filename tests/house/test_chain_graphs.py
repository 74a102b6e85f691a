"""The chains that ship, as one graph: nothing is left over, and the engine's work can be done on them."""

import polars as pl

from gaoxin.catalogue.chains import package_chains
from gaoxin.engines.chains import review
from gaoxin.engines.chains.graph import attach, build_graph, chain_graph
from gaoxin.engines.chains.keys import product_key
from gaoxin.engines.chains.relations import Relation, Way
from gaoxin.engines.chains.shocks import Shock, play
from gaoxin.engines.chains.supply import chain_supply


def shipped():
    return [chain.declared for chain in package_chains().values()]


def test_every_declared_need_and_kind_finds_its_place():
    chains = shipped()
    graph, queue = build_graph(*chain_graph(chains))
    assert queue.filter(~pl.col("placed")).is_empty()
    assert set(queue["reason"]) <= {review.BOTH_WAYS}
    segments = [f"{chain.key}/{key}" for chain in chains for key in chain.segments]
    assert set(segments) <= set(graph.nodes["key"])
    assert sum(graph.having(Relation.UPSTREAM)) == sum(len(list(chain.needs())) for chain in chains)


def test_an_enterprise_stands_among_what_it_makes_and_what_that_needs():
    chains = shipped()
    chain = next(one for one in chains if any(segment.products for segment, _ in one.needs()))
    segment, need = next((segment, need) for segment, need in chain.needs() if segment.products)
    graph, _ = build_graph(*chain_graph(chains))
    firm = pl.DataFrame({"key": ["e"], "name": ["示例"]})
    makes = pl.DataFrame({"start": ["e"], "end": [product_key(segment.products[0])]})
    graph, queue = attach(graph, firm, makes)
    assert queue.is_empty()
    near = graph.neighbourhood("e", 3, [Way.MAKES, Way.KIND_OF, Way.UPSTREAM])
    assert f"{need.chain or chain.key}/{need.segment}" in near.nodes["key"].to_list()


def test_a_stop_travels_down_a_shipped_chain_after_the_declared_stocks():
    chains = shipped()
    hard = ("material", "part")
    chain, user, need = next(
        (chain, segment, need)
        for chain in chains
        for segment, need in chain.needs()
        if not need.chain and need.kind in hard and chain.segments[need.segment].stock_days
    )
    days = chain.segments[need.segment].stock_days
    firms = pl.DataFrame({"key": ["maker", "user"]})
    makes = pl.DataFrame(
        {"firm": ["maker", "user"], "segment": [f"{chain.key}/{need.segment}", f"{chain.key}/{user.key}"]}
    )
    supply, left_out = chain_supply(chains, firms, makes)
    assert left_out.filter(pl.col("table") != "needs").is_empty()
    hits = play(supply, Shock(firms=frozenset(["maker"]))).hits
    assert hits.select("key", "first_day", "worst").rows() == [("user", days + 1, 1.0)]
