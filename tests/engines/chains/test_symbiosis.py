"""By-products and needs: exact plans, what does not fit and why, and linkage before and after."""

from decimal import Decimal

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.chains.byproducts import DISTANCE, Limit, Offer, Plant, Unfit, Want
from gaoxin.engines.chains.symbiosis import Flow, before_and_after, linkage, match
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.quantities import Quantity

PLANTS = [Plant("P1", 126.50, 43.80), Plant("P2", 126.60, 43.85), Plant("P3", 125.30, 43.90), Plant("P4")]


def q(text: str) -> Quantity:
    return Quantity.parse(text)


def offer(key: str, plant: str, amount: str, material: str = "粉煤灰", **more) -> Offer:
    return Offer(key, plant, material, q(amount), **more)


def want(key: str, plant: str, amount: str, material: str = "粉煤灰", **more) -> Want:
    return Want(key, plant, material, q(amount), **more)


def sent(plan) -> dict[tuple[str, str], Decimal]:
    return {(flow.offer, flow.want): flow.tonnes for flow in plan.flows}


def test_what_is_near_and_fits_is_sent_and_units_are_converted():
    plan = match(PLANTS, [offer("a", "P1", "1.2万吨")], [want("b", "P2", "5000吨"), want("c", "P3", "900000千克")])
    assert sent(plan) == {("a", "b"): Decimal(5000), ("a", "c"): Decimal(900)}
    first = plan.flows[0]
    assert (first.start, first.end, first.material, first.planned) == ("P1", "P2", "粉煤灰", True)
    assert first.km == pytest.approx(9.77, abs=0.05)
    assert first.net == pytest.approx(5000 * (1 - 0.001 * first.km))
    assert (plan.tonnes, plan.unfit) == (Decimal(5900), ())


def test_a_scarce_offer_goes_where_transport_takes_least():
    plan = match(PLANTS, [offer("a", "P1", "10吨")], [want("b", "P3", "10吨"), want("c", "P2", "10吨")])
    assert sent(plan) == {("a", "c"): Decimal(10)}


def test_the_best_of_the_whole_is_taken_not_the_best_of_each():
    roads = {("P1", "P3"): 1.0, ("P1", "P4"): 2.0, ("P2", "P3"): 3.0}
    offers = [offer("a", "P1", "10吨"), offer("b", "P2", "10吨")]
    plan = match(PLANTS, offers, [want("c", "P3", "10吨"), want("d", "P4", "10吨")], roads)
    assert sent(plan) == {("a", "d"): Decimal(10), ("b", "c"): Decimal(10)}
    assert DISTANCE in plan.unfit[0].qualities  # nobody knows how far P2 is from P4


def test_farther_than_transport_pays_is_not_sent():
    offers, wants = [offer("a", "P1", "10吨")], [want("b", "P2", "10吨")]
    assert match(PLANTS, offers, wants, {("P2", "P1"): 1000.0}).flows == ()
    assert match(PLANTS, offers, wants, {("P2", "P1"): 1000.0}, per_km=0.0005).tonnes == 10


def test_other_materials_and_the_plant_itself_are_no_partners():
    plan = match(PLANTS, [offer("a", "P1", "10吨")], [want("b", "P2", "10吨", "矿渣"), want("c", "P1", "10吨")])
    assert (plan.flows, plan.unfit) == ((), ())


def test_quality_and_reach_keep_apart_and_what_is_unknown_is_said():
    moist = {"含水率": Limit(most=q("20%"))}
    plan = match(
        PLANTS,
        [
            offer("dry", "P1", "10吨", qualities={"含水率": q("200‰")}),
            offer("wet", "P1", "10吨", qualities={"含水率": q("21%")}),
            offer("untold", "P1", "10吨"),
        ],
        [want("b", "P2", "100吨", limits=moist), want("c", "P3", "100吨", reach_km=50, limits=moist)],
    )
    assert sent(plan) == {("dry", "b"): Decimal(10)}
    assert plan.unfit == (
        Unfit("dry", "c", (DISTANCE,), False),
        Unfit("untold", "b", ("含水率",), True),
        Unfit("untold", "c", (DISTANCE,), False),
        Unfit("wet", "b", ("含水率",), False),
        Unfit("wet", "c", ("含水率", DISTANCE), False),
    )


def test_least_and_most_include_their_ends():
    between = {"钙含量": Limit(q("100千克/吨"), q("120千克/吨"))}
    for value, fits in (("99克/千克", False), ("100克/千克", True), ("12%", True), ("0.1201吨/吨", False)):
        offers = [offer("a", "P1", "1吨", qualities={"钙含量": q(value)})]
        assert bool(match(PLANTS, offers, [want("b", "P2", "1吨", limits=between)]).flows) is fits


def test_volumes_need_a_density():
    dense = offer("a", "P1", "100立方米", density=q("1.5吨/立方米"))
    assert match(PLANTS, [dense], [want("b", "P2", "1000吨")]).tonnes == 150


@pytest.mark.parametrize(
    ("offers", "wants", "code"),
    [
        ([offer("a", "P1", "100立方米")], [], "symbiosis.no_mass"),
        ([], [want("b", "P1", "3台")], "symbiosis.no_mass"),
        ([offer("a", "P1", "0吨")], [], "symbiosis.amount"),
        ([offer("a", "P1", "1吨"), offer("a", "P2", "1吨")], [], "symbiosis.twice"),
        ([offer("a", "P9", "1吨")], [], "symbiosis.no_plant"),
        (
            [offer("a", "P1", "1吨", qualities={"含水率": q("3摄氏度")})],
            [want("b", "P2", "1吨", limits={"含水率": Limit(most=q("20%"))})],
            "symbiosis.quality_unit",
        ),
    ],
)
def test_what_cannot_be_reckoned_with_is_refused(offers, wants, code):
    with pytest.raises(Refusal) as refused:
        match(PLANTS, offers, wants)
    assert [problem.code for problem in refused.value.problems] == [code]


_AMOUNTS = st.lists(st.integers(1, 9), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(_AMOUNTS, _AMOUNTS, st.data())
def test_no_plan_is_better_and_no_order_changes_it(supply, demand, data):
    plants = [Plant(f"s{at}") for at in range(len(supply))] + [Plant(f"d{at}") for at in range(len(demand))]
    roads = {
        (f"s{at}", f"d{to}"): float(data.draw(st.integers(0, 12)) * 100)
        for at in range(len(supply))
        for to in range(len(demand))
    }
    offers = [offer(f"o{at}", f"s{at}", f"{amount}千克") for at, amount in enumerate(supply)]
    wants = [want(f"w{at}", f"d{at}", f"{amount}千克") for at, amount in enumerate(demand)]
    plan = match(plants, offers, wants, roads)
    peer = nx.DiGraph()
    for at, amount in enumerate(supply):
        peer.add_edge("source", f"s{at}", capacity=amount, weight=0)
    for at, amount in enumerate(demand):
        peer.add_edge(f"d{at}", "sink", capacity=amount, weight=0)
    for (start, end), km in roads.items():
        if km < 1000:
            peer.add_edge(start, end, capacity=99, weight=int(km) - 1000)
    peer.add_edge("source", "sink", capacity=99, weight=0)
    peer.nodes["source"]["demand"], peer.nodes["sink"]["demand"] = -99, 99
    best = -nx.min_cost_flow_cost(peer) / 1_000_000
    assert plan.net == pytest.approx(best)
    for items, side in ((zip(offers, supply, strict=True), "offer"), (zip(wants, demand, strict=True), "want")):
        for item, amount in items:
            taken = sum((flow.tonnes for flow in plan.flows if getattr(flow, side) == item.key), Decimal(0))
            assert taken <= Decimal(amount) / 1000
    again = match(plants[::-1], offers[::-1], wants[::-1], roads)
    assert again == plan


# Linkage


def test_linkage_before_and_after_counts_plants_pairs_and_tonnes():
    offers = [offer("a", "P1", "30吨"), offer("b", "P2", "10吨")]
    wants = [want("c", "P3", "20吨"), want("d", "P1", "10吨")]
    today = [Flow("x", "y", "P1", "P2", "蒸汽", Decimal(40), 1.0, 40.0, planned=False)]
    plan = match(PLANTS, offers, wants)
    before, after = before_and_after(PLANTS, today, offers, plan)
    assert (before.plants, before.links, before.linked, before.used) == (4, 1, 0.5, 0.5)
    assert before.connectance == pytest.approx(1 / 6)
    assert plan.tonnes == 30
    assert (after.links, after.linked, after.used) == (2, 0.75, 70 / 80)


def test_linkage_of_nothing_is_unknown_not_zero():
    found = linkage([], [], Decimal(0))
    assert (found.linked, found.connectance, found.used) == (None, None, None)
    alone = linkage(PLANTS[:1], [], Decimal(0))
    assert (alone.linked, alone.connectance, alone.used) == (0.0, None, None)


def test_a_pair_that_was_declined_is_left_out_and_the_rest_is_still_the_best():
    offers = [offer("a", "P1", "10吨")]
    wants = [want("b", "P2", "10吨"), want("c", "P3", "10吨")]
    assert sent(match(PLANTS, offers, wants)) == {("a", "b"): Decimal(10)}
    assert sent(match(PLANTS, offers, wants, barred={("a", "b")})) == {("a", "c"): Decimal(10)}
