"""Drafts of chains from small graphs of products, worked out by hand."""

import random

import pytest

from gaoxin.catalogue.bases import Assurance, Basis, Confidence
from gaoxin.catalogue.chains import CHAINS, Chain
from gaoxin.catalogue.chains.text import chain_text
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.sentences import sentence
from gaoxin.catalogue.shelves import rows_shelf
from gaoxin.engines.chains.clusters import clusters
from gaoxin.engines.chains.declared import Tier
from gaoxin.engines.chains.drafting import Sources, draft
from gaoxin.engines.chains.products import Edge
from gaoxin.engines.chains.products import gather as gathered
from gaoxin.engines.chains.relations import Relation

EDGES = (
    Edge("电动汽车", "电机", Relation.UPSTREAM),
    Edge("电动汽车", "动力电池", Relation.UPSTREAM),
    Edge("电机", "硅钢片", Relation.UPSTREAM),
    Edge("永磁电机", "硅钢片", Relation.UPSTREAM),
    Edge("永磁电机", "电机", Relation.KIND_OF),
    Edge("硅钢片", "铁矿石", Relation.UPSTREAM),
    Edge("冰箱", "压缩机", Relation.UPSTREAM),
    Edge("电机", "电机", Relation.UPSTREAM),
)
MAKERS = {
    "电动汽车": ["A"],
    "电机": ["B", "C"],
    "动力电池": ["D", "E"],
    "电池包": ["D", "E"],
    "硅钢片": ["F", "G", "H"],
    "压缩机": ["I"],
}
CODES = {"B": ["3812"], "C": ["3812", "9"], "D": ["3841"], "E": ["3841"], "F": ["3130"], "G": ["3140"], "H": ["3130"]}
SOURCES = Sources(EDGES, MAKERS, CODES, "产品图谱")


def drafted(products=("电动汽车",), **settings):
    return draft("ev", "电动汽车", "由产品关系草拟，待核定。", products, SOURCES, **settings)


def by_name(found):
    return {segment.name: segment for segment in found.chain.segments.values()}


def test_products_are_gathered_upstream_step_by_step_and_by_kinds():
    near = gathered(["电动汽车"], [], SOURCES, 1, 100)
    assert near.steps == {"电动汽车": 0, "电机": 1, "动力电池": 1, "永磁电机": 1}
    far = gathered(["电动汽车"], [], SOURCES, 2, 100)
    assert far.steps == {**near.steps, "硅钢片": 2}
    assert far.upstream == (
        ("永磁电机", "硅钢片"),
        ("电动汽车", "动力电池"),
        ("电动汽车", "电机"),
        ("电机", "硅钢片"),
    )
    assert far.kinds == (("永磁电机", "电机"),)
    assert [*gathered(["电动汽车"], [], SOURCES, 2, 2).steps] == ["电动汽车", "电机"]
    assert [*gathered(["永磁电机"], [], SOURCES, 0, 9).steps] == ["永磁电机"]  # not back to what it is a kind of


def test_what_next_to_nothing_tells_of_and_what_is_too_general_is_passed_over():
    deep = gathered(["电动汽车"], [], SOURCES, 3, 100)  # one edge leads to ore, and nobody makes it
    assert (deep.passed_over, "铁矿石" in deep.steps) == (("铁矿石",), False)
    many = [Edge(f"材料{number}", "材料", Relation.KIND_OF) for number in range(151)]
    general = Sources((*EDGES, *many, Edge("电机", "材料", Relation.UPSTREAM)), MAKERS, CODES, "")
    found = gathered(["电动汽车"], [], general, 2, 100)
    assert ("材料" in found.steps, found.passed_over) == (False, ("材料",))
    assert len(gathered(["材料"], [], general, 2, 500).passed_over) == 151


def test_kinds_and_what_the_same_firms_make_become_one_segment_never_what_goes_into_the_other():
    found = gathered(["电动汽车", "电池包"], [], SOURCES, 2, 100)
    assert clusters(found, 12) == [("动力电池", "电池包"), ("永磁电机", "电机"), ("电动汽车",), ("硅钢片",)]
    assert ("永磁电机", "电机") not in clusters(found, 1)
    bought = Sources((*EDGES, Edge("电机", "永磁电机", Relation.UPSTREAM)), MAKERS, CODES, "")
    assert ("永磁电机",) in clusters(gathered(["电动汽车"], [], bought, 2, 100), 12)


def test_a_draft_has_segments_needs_tiers_and_codes():
    found = by_name(drafted())
    assert [*found] == ["电动汽车", "电机", "动力电池", "硅钢片"]
    car, motor, battery, steel = found.values()
    assert (motor.products, motor.codes, motor.tier) == (("电机", "永磁电机"), ("3812",), Tier.MIDSTREAM)
    assert [(need.segment, need.share) for need in car.needs] == [(motor.key, None), (battery.key, None)]
    assert [need.segment for need in motor.needs] == [steel.key]
    assert (car.tier, battery.tier, steel.tier) == (Tier.DOWNSTREAM, Tier.UPSTREAM, Tier.UPSTREAM)
    assert steel.codes == ("3130", "3140")
    assert [*drafted().chain.branches] == ["upstream", "midstream", "downstream"]


def test_confidence_halves_the_doubt_with_every_edge_and_reasons_say_why():
    found = drafted()
    car, motor, _battery, steel = found.chain.segments
    assert found.needs[motor, steel] == 0.75
    assert found.needs[car, motor] == 0.5
    assert (found.confidence[car], found.confidence[motor], found.confidence[steel]) == (1.0, 0.9375, 0.75)
    assert [sentence(reason, "zh") for reason in found.reasons[motor]] == [
        "产品图谱显示它是电动汽车的上游。",
        "产品图谱中 2 个产品互为品类或由同样的企业生产，并为一个环节（电机、永磁电机）。",
        "产品图谱中有 2 家企业生产。",
    ]
    assert found.reasons[car][0].code == "chain_draft.seed"


def test_seeds_may_be_industry_codes():
    found = by_name(drafted((), codes=["3812"], steps=1))
    assert [*found] == ["电机", "硅钢片"]
    assert found["电机"].products == ("电机", "永磁电机")


def test_size_is_bounded_and_what_is_left_out_is_told():
    found = drafted(most=2)
    assert [*by_name(found)] == ["电动汽车", "电机"]
    assert found.left_out == ("动力电池", "硅钢片")
    assert found.chain.segments["s02"].needs == ()
    assert drafted(("没有的产品",)).chain.segments == {}


def test_of_two_that_buy_from_one_another_the_way_with_more_edges_is_kept():
    both = [Edge("电动汽车", "电机", Relation.UPSTREAM), Edge("电机", "电动汽车", Relation.UPSTREAM)]
    even = draft("ev", "x", "x", ["电动汽车"], Sources(both, {}, {}, "图谱"))
    assert even.needs == {}
    more = [*both, *EDGES[3:5], Edge("电动汽车", "永磁电机", Relation.UPSTREAM)]
    odd = draft("ev", "x", "x", ["电动汽车"], Sources(more, {}, {}, "图谱"))
    assert odd.needs["s01", "s02"] == 0.75


def test_kinds_that_do_not_fit_into_one_segment_are_kinds_of_it():
    kinds = [Edge(f"电机{number:02}", "电机", Relation.KIND_OF) for number in range(14)]
    makers = {f"电机{number:02}": [f"M{number}"] for number in range(14)}
    found = draft("motor", "电机", "x", ["电机"], Sources(kinds, makers, {}, "图谱"))
    sizes = [len(segment.products) for segment in found.chain.segments.values()]
    assert (sizes, found.chain.segments["s01"].name) == ([12, 1, 1, 1], "电机")
    assert [segment.kind_of for segment in found.chain.segments.values()] == ["", "s01", "s01", "s01"]


@pytest.mark.parametrize("seed", range(15))
def test_any_draft_is_a_chain_that_the_catalogue_takes(seed):
    chance = random.Random(seed)  # noqa: S311 - an invented graph, no secret
    names = [f"产品{number}" for number in range(30)]
    edges = [
        Edge(*chance.sample(names, 2), chance.choice([Relation.UPSTREAM, Relation.UPSTREAM, Relation.KIND_OF]))
        for _ in range(60)
    ]
    makers = {name: chance.sample("ABCDEFGH", chance.randint(0, 3)) for name in names}
    sources = Sources(edges, makers, {"A": ["3812"], "B": ["3811"]}, "图谱")
    one = draft("any", "任意", "待核定。", names[:3], sources, steps=3, most=8)
    shuffled = Sources(chance.sample(edges, len(edges)), makers, sources.codes, "图谱")
    assert draft("any", "任意", "待核定。", names[2::-1], shuffled, steps=3, most=8) == one
    basis = Basis("《产品图谱》", "", "", "", Assurance(Confidence.EXAMPLE, ""))
    chain = Chain(one.chain, None, (basis,))
    found, problems = gather(CHAINS, [rows_shelf("zone", {"chains/any.yaml": chain_text(chain)})])
    assert problems == ()
    assert found == {"any": chain}
    assert len(one.chain.segments) <= 8
