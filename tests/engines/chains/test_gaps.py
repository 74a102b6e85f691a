"""Gaps of a small zone, worked out by hand; and what must hold of any zone."""

import random
from dataclasses import replace
from datetime import date

import pytest

from gaoxin.catalogue.sentences import sentence
from gaoxin.engines.chains.coverage import coverage
from gaoxin.engines.chains.gaps import (
    Amount,
    Opinion,
    Override,
    State,
    extensions,
    gaps,
    judged,
    outside_of,
)
from gaoxin.engines.chains.reasons import Says
from gaoxin.engines.chains.relatedness import Method, Unit, space
from gaoxin.engines.chains.spans import Part
from tests.engines.chains.small_world import CAR, HOLDERS, chain, segment, stands

OUTSIDE = {"car/inverter": 3, "car/igbt": 6, "car/sic": 1, "car/tyre": 3, "car/wafer": 3, "car/software": 3}
HALF = 112_500_000  # 1 % of what the four make


def found(holders=HOLDERS, chains=(CAR,), **known):
    return judged(chains, coverage(chains, holders), **known)


def near(value):
    return pytest.approx(value, abs=1e-12)


def part(value):
    return Part(near(value), near(value))


def feasible(relatedness):
    """Zones do leap, if seldom: a tenth is left to what nothing here is near to."""
    return 0.1 + 0.9 * relatedness


def test_demand_of_the_first_step_is_output_times_share():
    inverter = found()["car/inverter"]
    assert (inverter.state, inverter.needed, inverter.further) == (
        State.GAP,
        Amount(1_000_000_000, 1_000_000_000),
        Amount(0, 0),
    )
    (buyer,) = inverter.buyers
    assert (buyer.segment, buyer.step, buyer.share) == ("car/vehicle", 1, 0.1)
    assert buyer.output == Amount(10_000_000_000, 10_000_000_000)
    assert inverter.demand == part(1_000_000_000 / (1_000_000_000 + HALF))
    assert (inverter.dependence, inverter.supply) == (part(1), Amount(0, 0))


def test_what_is_bought_outside_needs_something_in_turn_and_a_kind_counts_for_its_parent():
    """Chargers need 2 million of SiC, of which 0.5 million are made here; inverters, all bought outside, would need 3
    million of IGBT, which count half."""
    igbt = found()["car/igbt"]
    assert (igbt.needed, igbt.further) == (Amount(200_000_000, 200_000_000), Amount(150_000_000, 150_000_000))
    assert [(buyer.segment, buyer.kind, buyer.step, buyer.amount.low) for buyer in igbt.buyers] == [
        ("car/charger", "car/sic", 1, 200_000_000),
        ("car/inverter", "car/igbt", 2, 300_000_000),
    ]
    assert igbt.supply == Amount(50_000_000, 50_000_000)
    assert igbt.unmet == Amount(300_000_000, 300_000_000)
    assert igbt.dependence == part(6 / 7)
    assert igbt.demand == part(350 / (350 + 112.5))
    wafer = found()["car/wafer"]  # 20 for SiC made here, 60 for SiC bought outside, 60 for IGBT of the third step
    assert (wafer.needed.low, wafer.further.low) == (20_000_000, 60_000_000 // 2 + 60_000_000 // 4)


def test_fewer_steps_follow_less():
    igbt = found(tiers=1)["car/igbt"]
    assert (igbt.needed.low, igbt.further.low, igbt.unmet.low) == (200_000_000, 0, 150_000_000)


def test_what_is_made_of_a_kind_beyond_its_own_demand_serves_the_parent():
    rich = (*HOLDERS, stands("E", "sic", 250_000_000))  # 300 of SiC for 200: 100 are left for the 300 of IGBT
    igbt = found(rich)["car/igbt"]
    assert (igbt.supply.low, igbt.unmet.low) == (300_000_000, 200_000_000 // 2)
    other_way = (*HOLDERS, stands("E", "igbt", 900_000_000))
    assert found(other_way)["car/sic"].unmet.low == 150_000_000


def test_local_supply_makes_it_less_of_a_gap_until_it_is_none():
    tyre = found()["car/tyre"]
    assert (tyre.needed.low, tyre.supply.low, tyre.unmet.low) == (500_000_000, 200_000_000, 300_000_000)
    assert tyre.dependence == part(0.6)
    enough = found((*HOLDERS, stands("E", "tyre", 300_000_000)))["car/tyre"]
    assert (enough.state, enough.dependence, enough.score) == (State.SUPPLIED, part(0), Part(0, 0))


def test_nobody_needs_it_so_it_is_no_gap():
    for nobody in ("car/fleet", "car/fuel", "car/vehicle"):
        here = found()[nobody]
        assert (here.state, here.demand, here.score) == (State.NOT_NEEDED, Part(0, 0), Part(0, 0))
        assert here.why[0].code == "chain_gap.not_needed"
    listed = [gap.segment for gap in gaps([CAR], coverage([CAR], HOLDERS), outside=OUTSIDE)]
    assert not {"car/fleet", "car/fuel", "car/vehicle"} & set(listed)
    assert gaps([CAR], coverage([CAR], ())) == ()


def test_a_need_without_share_gives_a_range_and_says_what_is_missing():
    software = found(outside=OUTSIDE)["car/software"]
    assert software.needed == Amount(0, 8_500_000_000)  # what the other shares leave
    assert software.demand == Part(0, near(8500 / 8612.5))
    assert software.missing == ("demand", "feasibility")
    assert "chain_gap.share_unknown" in [why.code for why in software.why]
    assert software.buyers[0].share is None


def test_output_that_nobody_told_leaves_the_demand_without_limit():
    untold = found((stands("A", "vehicle"), stands("B", "tyre", 100)))["car/inverter"]
    assert (untold.needed, untold.demand) == (Amount(0, None), Part(0, 1))
    assert "chain_gap.output_unknown" in [why.code for why in untold.why]
    half = found((stands("A", "vehicle", 1_000_000), stands("B", "vehicle")))["car/inverter"]
    assert half.needed == Amount(100_000, 200_000)
    supply = found((*HOLDERS, stands("E", "tyre")))["car/tyre"]  # one of two makers told 200
    assert (supply.supply, supply.dependence) == (Amount(200_000_000, 400_000_000), Part(near(0.2), near(0.6)))


@pytest.mark.parametrize(
    ("amount", "zh"),
    [
        (Amount(10_000_000, 10_000_000), "10.0万元"),
        (Amount(10_000_000, 20_000_000), "10.0万元至20.0万元"),
        (Amount(10_000_000, None), "10.0万元以上"),
        (Amount(0, 20_000_000), "至多20.0万元"),
        (Amount(0, None), "未知数额"),
    ],
)
def test_amounts_are_said_with_the_limits_they_have(amount, zh):
    assert Says({}).amount(amount)["zh"] == zh


def test_the_score_is_the_product_of_the_four_parts():
    known = space(Unit.REGION, TOGETHER)
    inverter = found(known=known, outside=OUTSIDE)["car/inverter"]
    assert (inverter.feasibility, inverter.candidates, inverter.outside) == (part(feasible(3 / 7)), part(0.5), 3)
    assert inverter.score == part(1000 / 1112.5 * 1 * feasible(3 / 7) * 0.5)
    assert inverter.expected == near(inverter.score.low)
    assert inverter.missing == ()


# Regions with vehicle, inverter, fuel: both of inverter's neighbours stand together with it, one of them is here.
TOGETHER = [
    *((region, "car/inverter") for region in "abcd"),
    *((region, "car/vehicle") for region in "abc"),
    *((region, "car/fuel") for region in "cd"),
]


def test_feasibility_is_the_nearest_in_the_product_space():
    """Proximities of inverter: vehicle 3 of max(4, 3), fuel 2 of max(4, 2). Only vehicle is here: 3 of 4 and 3 more for
    caution; density 0.75 of 1.25."""
    known = space(Unit.REGION, TOGETHER)
    assert (known.proximity("car/inverter", "car/vehicle"), known.proximity("car/fuel", "car/inverter")) == (0.75, 0.5)
    assert known.proximity("car/inverter", "car/tyre") == 0
    related = found(known=known)["car/inverter"].related
    assert (related.method, related.value, related.density) == (Method.CO_PRESENCE, near(3 / 7), near(0.6))
    assert (related.units, [close.segment for close in related.nearest]) == (4, ["car/vehicle"])


def test_seldom_or_never_together_with_what_is_here_is_far_only_where_many_tell():
    many = space(Unit.FIRM, [*((firm, "car/wafer") for firm in "abc"), ("d", "car/tyre")])
    assert found(known=many)["car/wafer"].feasibility == Part(0.1, 0.1)
    few = space(Unit.FIRM, [("a", "car/wafer"), ("d", "car/tyre")])
    assert found(known=few)["car/wafer"].feasibility == Part(0.1, near(feasible(0.15)))


def test_what_stands_nowhere_else_is_told_by_shared_inputs_then_by_codes():
    here = found()
    assert (here["car/igbt"].related.method, here["car/igbt"].related.value) == (Method.SHARED_INPUTS, 0.3)
    assert here["car/igbt"].related.nearest[0].segment == "car/sic"
    inverter = here["car/inverter"].related  # shares no input; code 3824 is of the class of 3829, chargers
    assert (inverter.method, inverter.value) == (Method.SHARED_CODES, near(0.3 * 0.75))
    assert inverter.nearest[0].segment == "car/charger"
    assert (here["car/wafer"].related.value, here["car/wafer"].related.method) == (0.15, Method.SHARED_CODES)
    software = here["car/software"]  # nothing shared: that it is far is not shown by that
    assert (software.related.value, software.feasibility) == (0, Part(0.1, near(feasible(0.15))))
    fuel = here["car/fuel"]
    assert (fuel.related.value, fuel.feasibility, fuel.missing) == (None, Part(0.1, 1), ("feasibility", "candidates"))


def test_candidates_are_unknown_where_nobody_looked_and_none_where_somebody_did():
    assert found()["car/tyre"].candidates == Part(0, 1)
    nobody = found(outside={})["car/tyre"]
    assert (nobody.candidates, nobody.outside) == (Part(0, 0), 0)
    holders = [
        replace(stands("X", "sic"), local=False),
        replace(stands("X", "igbt"), local=False),
        replace(stands("Y", "igbt"), local=False),
        stands("Z", "igbt"),
    ]
    counted = outside_of([CAR], holders)
    assert (counted["car/igbt"], counted["car/sic"], counted["car/tyre"]) == (2, 1, 0)


def test_gaps_come_highest_first_and_sentences_say_why():
    known = space(Unit.REGION, TOGETHER)
    listed = gaps([CAR], coverage([CAR], HOLDERS), known=known, outside=OUTSIDE)
    assert [gap.segment for gap in listed] == [
        "car/inverter",
        "car/igbt",
        "car/software",
        "car/wafer",
        "car/tyre",
        "car/sic",
    ]
    tyre = listed[4]  # nothing tells how related it is, but that it is below the weakest sign
    lots = 500 / 612.5 * 0.6 / 2
    assert tyre.score == Part(near(lots * 0.1), near(lots * feasible(0.15)))
    assert tyre.expected == near(tyre.score.middle)
    usual = (1000 / 1112.5 + 350 / 462.5 + 200 / 312.5 + 500 / 612.5 + 65 / 177.5) / 5
    assert listed[2].expected == near(usual * feasible(0.075) * 0.5)  # hardly anything is known of its demand
    said = [sentence(why, "zh") for why in listed[0].why]
    assert said == [
        "本地的vehicle名每年约需 1,000.0万元（按已知产值和投入占比推算）。",
        "本地没有企业供给，全部要从区外采购。",
        "与本地已有的vehicle名常在同一地区出现：按 4 个有此环节的地区计算，最高接近度 42.9%（样本少的已调低）。",
        "区外有 3 家企业从事这一环节。",
    ]


def test_an_experts_opinion_stands_beside_the_score_and_changes_nothing():
    opinion = Override(Opinion.NO_GAP, "龙头企业已签长期供货合同", "经发局", date(2026, 3, 1))
    plain, said = found()["car/inverter"], found(overrides={"car/inverter": opinion})["car/inverter"]
    assert said.override == opinion
    assert replace(said, override=None) == plain
    wanted = Override(Opinion.GAP, "已有项目在谈", "招商局", date(2026, 3, 1))
    fleet = found(overrides={"car/fleet": wanted})["car/fleet"]
    assert (fleet.state, fleet.override) == (State.NOT_NEEDED, wanted)


def test_the_next_step_downstream_is_listed_apart_with_its_reason():
    (fleet,) = extensions([CAR], coverage([CAR], HOLDERS), outside={"car/fleet": 3})
    assert (fleet.segment, fleet.suppliers, fleet.inputs) == ("car/fleet", ("car/vehicle", "car/charger"), near(0.8))
    assert fleet.why[0].code == "chain_gap.next_step"
    assert fleet.candidates == Part(0.5, 0.5)
    assert fleet.expected == near(0.8 * feasible(0.075) * 0.5)
    assert extensions([CAR], coverage([CAR], (stands("A", "fuel"), stands("B", "fleet")))) == ()


def test_needs_of_other_chains_are_followed():
    other = chain(segment("mine", {}), key="ore")
    buyer = chain(segment("mill", {"mine": "0.5"}), key="steel")
    needing = replace(buyer.segments["mill"].needs[0], chain="ore")
    buyer = replace(buyer, segments={"mill": replace(buyer.segments["mill"], needs=(needing,))})
    holders = [replace(stands("A", "x", 1000), segment="steel/mill")]
    assert judged([other, buyer], coverage([other, buyer], holders))["ore/mine"].needed == Amount(500, 500)


# What must hold of any zone


def anything(seed):
    """A random zone over random chains, circles of needs and kinds included."""
    chance = random.Random(seed)  # noqa: S311 - an invented world, no secret
    keys = [f"s{number}" for number in range(8)]
    segments = []
    for number, key in enumerate(keys):
        bought = chance.sample([other for other in keys if other != key], chance.randint(0, 3))
        needs = {other: chance.choice(["0.1", "0.25", "0.3"]) for other in bought}
        kind = chance.choice(["", "", keys[chance.randrange(number)]]) if number else ""
        segments.append(segment(key, needs, chance.choice([(), ("3611",), ("3612",)]), kind))
    holders = [
        replace(stands(f"f{number}", chance.choice(keys), chance.choice([1000, 5000, 70_000]), "1"), segment=place)
        for number in range(6)
        for place in [f"car/{chance.choice(keys)}"]
    ]
    return chain(*segments), holders, {f"car/{key}": chance.randint(0, 5) for key in keys}


@pytest.mark.parametrize("seed", range(30))
def test_nothing_depends_on_the_order(seed):
    world, holders, outside = anything(seed)
    turned = replace(world, segments=dict(reversed(world.segments.items())))
    one = gaps([world], coverage([world], holders), outside=outside)
    assert one == gaps([turned], coverage([turned], holders[::-1]), outside=outside)


def needs_itself_in_turn(world, key):
    """Whether making a segment needs, over any number of steps, this very segment or a special kind of it."""
    here = world.segments[key.partition("/")[2]]
    family = {here.key} | {one.key for one in world.segments.values() if here.key in kinds_above(world, one)}
    seen, ahead = set(), [need.segment for need in here.needs]
    while ahead:
        seen.add(next_one := ahead.pop())
        ahead += [need.segment for need in world.segments[next_one].needs if need.segment not in seen]
    return bool(seen & family)


def kinds_above(world, one):
    while one.kind_of:
        yield one.kind_of
        one = world.segments[one.kind_of]


@pytest.mark.parametrize("seed", range(60))
def test_more_local_supply_never_raises_a_gap(seed):
    """Except in a circle, where making more of it takes more of it."""
    world, holders, outside = anything(seed)
    before = judged([world], coverage([world], holders), outside=outside)
    for key in [key for key in before if not needs_itself_in_turn(world, key)]:
        more = [*holders, replace(stands("new", "x", 2000, "1"), segment=key)]
        one, other = before[key], judged([world], coverage([world], more), outside=outside)[key]
        assert other.unmet.low <= one.unmet.low
        assert other.demand.middle * other.dependence.middle <= one.demand.middle * one.dependence.middle + 1e-12
        if key in {holder.segment for holder in holders}:  # then what the zone does stays the same
            assert other.score.middle <= one.score.middle + 1e-12


@pytest.mark.parametrize("seed", range(30))
def test_a_gap_is_needed_and_not_made_in_full(seed):
    world, holders, outside = anything(seed)
    for gap in gaps([world], coverage([world], holders), outside=outside):
        assert gap.needed.low + gap.further.low > 0
        assert gap.unmet.low > 0
        assert 0 <= gap.score.low <= gap.score.high <= 1


@pytest.mark.parametrize("seed", range(10))
def test_the_unit_of_money_leaves_the_scores(seed):
    world, holders, outside = anything(seed)
    dearer = [replace(holder, output=holder.output * 10_000) for holder in holders]
    one = judged([world], coverage([world], holders), outside=outside)
    other = judged([world], coverage([world], dearer), outside=outside)
    assert {key: gap.score for key, gap in one.items()} == {key: gap.score for key, gap in other.items()}


def test_a_zone_without_figures_has_gaps_between_limits_only():
    holders = [replace(holder, output=None) for holder in HOLDERS]
    listed = gaps([CAR], coverage([CAR], holders), outside=OUTSIDE)
    assert {gap.segment for gap in listed} >= {"car/inverter", "car/igbt"}
    assert all(gap.score.low == 0 and "demand" in gap.missing for gap in listed)
