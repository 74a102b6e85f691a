"""Shocks: who is hit, when, how hard, through whom; and that stopping more never hurts less."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.chains import supply as supplies
from gaoxin.engines.chains.outcomes import each
from gaoxin.engines.chains.shocks import Assumptions, Shock, play, spread
from gaoxin.engines.chains.supply import Supply, supply
from tests.pace import within

NONE_SPARE = Assumptions(spare=0.0)


def world(firms: str, needs: str, **more: pl.DataFrame) -> Supply:
    """`A:ore B:steel@north` are enterprises with a segment and a region; `steel<ore:material:3` says that steel needs
    ore as a material and that users have three days of it in stock."""
    named = [one.partition(":") for one in firms.split()]
    places = [(key, *what.partition("@")[::2]) for key, _, what in named]
    made = [(key, one) for key, what, _ in places for one in what.split("+")]
    wants = [(one.partition("<")[0], *[*one.partition("<")[2].split(":"), "", ""][:3]) for one in needs.split()]
    columns = dict.fromkeys(("segment", "need", "kind", "stock_days"), pl.String)
    stocks = pl.col("stock_days").cast(pl.Float64, strict=False)
    found, left_out = supply(
        pl.DataFrame(places, ["key", "made", "region"], orient="row").with_columns(output=pl.lit(365.0)),
        pl.DataFrame(made, ["firm", "segment"], orient="row"),
        pl.DataFrame(wants, columns, orient="row").with_columns(stocks),
        **more,
    )
    assert left_out.is_empty()
    return found


def told(outcome):
    return {row["key"]: (row["steps"], row["first_day"], round(row["worst"], 6)) for row in outcome.hits.to_dicts()}


def test_a_sole_source_without_stocks_stops_its_users_fully_step_by_step():
    chain = world("A:ore B:steel C:car", "steel<ore:material car<steel:part")
    outcome = play(chain, Shock(firms=frozenset("A")))
    assert told(outcome) == {"B": (1, 1, 1.0), "C": (2, 2, 1.0)}
    lost = dict(outcome.hits.select("key", "lost_days").iter_rows())
    assert lost == {"B": 89.0, "C": 88.0}
    assert dict(outcome.hits.select("key", "lost_output").iter_rows()) == {"B": 89.0, "C": 88.0}
    assert outcome.lost_days.tolist() == [90.0, 89.0, 88.0]
    assert outcome.markets.select("segment", "first_day", "least").rows() == [
        ("ore", 1, 0.0), ("steel", 2, 0.0), ("car", 3, 0.0),
    ]  # fmt: skip


def test_stocks_put_a_hit_off_and_are_used_up():
    chain = world("A:ore B:steel C:car", "steel<ore:material:5 car<steel:part:2.5")
    outcome = play(chain, Shock(firms=frozenset("A")))
    assert told(outcome) == {"B": (1, 6, 1.0), "C": (2, 9, 1.0)}
    assert outcome.record.path("C")[2].left == 0.5  # half a day was left in stock
    shorter = play(chain, Shock(firms=frozenset("A")), Assumptions(stock_factor=0.5))
    assert told(shorter)["B"][1] == 3
    assert told(play(chain, Shock(firms=frozenset("A")), Assumptions(horizon_days=6))) == {}


def test_a_stop_that_ends_in_time_hits_nobody_and_one_that_does_not_is_over_the_day_after():
    chain = world("A:ore B:steel", "steel<ore:material:5")
    assert play(chain, Shock(firms=frozenset("A"), days=5)).hits.is_empty()
    assert play(chain, Shock(firms=frozenset("A"), days=8)).hits["lost_days"].to_list() == [3.0]


def test_other_makers_step_in_as_far_as_they_can():
    chain = world("A:ore A2:ore A3:ore A4:ore B:steel", "steel<ore:material")
    outcome = play(chain, Shock(firms=frozenset(["A"])), Assumptions(spare=0.2))
    assert told(outcome) == {"B": (1, 1, 0.1)}
    assert play(chain, Shock(firms=frozenset(["A"])), Assumptions(spare=0.34)).hits.is_empty()
    assert told(play(chain, Shock(firms=frozenset(["A"])), Assumptions(spare=0.2, outside_else=0.6))) == {
        "B": (1, 1, 0.04)
    }


@pytest.mark.parametrize(("kind", "worst"), [("material", 1.0), ("part", 1.0), ("service", 0.5), ("", 1.0)])
def test_how_hard_a_missing_input_holds_up_depends_on_its_kind(kind, worst):
    chain = world("A:ore B:steel", f"steel<ore:{kind}")
    assert told(play(chain, Shock(firms=frozenset("A")))) == {"B": (1, 1, worst)}


def test_what_is_missing_and_can_be_replaced_or_is_equipment_holds_nothing_up():
    assert play(world("A:oven B:steel", "steel<oven:equipment"), Shock(firms=frozenset("A"))).hits.is_empty()
    chain = world("A:ore B:steel", "steel<ore:material")
    half = Assumptions(substitutable={"ore": 0.5})
    assert told(play(chain, Shock(firms=frozenset("A")), half)) == {"B": (1, 1, 0.5)}


def test_a_region_and_the_outside_can_stop_as_well():
    chain = world(
        "A:ore@north A2:ore@south B:steel@north C:car@south", "steel<ore:material car<steel:part car<chip:part"
    )
    outcome = play(chain, Shock(regions=frozenset(["north"])), NONE_SPARE)
    assert told(outcome) == {"C": (1, 1, 1.0)}
    abroad = play(chain, Shock(outside={"chip": 0.4}))
    assert told(abroad) == {"C": (1, 1, 0.4)}
    assert abroad.hits["supplier"].to_list() == [None]
    assert [step.firm for step in abroad.path("C")] == ["C"]


def test_a_contract_binds_and_switching_loosens_it():
    contract = pl.DataFrame([("B", "A", "ore", 0.8)], ["user", "supplier", "segment", "share"], orient="row")
    chain = world("A:ore A2:ore B:steel B2:steel", "steel<ore:material", contracts=contract)
    bound = play(chain, Shock(firms=frozenset(["A"])), Assumptions(spare=0.0, switching=0.0))
    assert told(bound) == {"B": (1, 1, 0.9), "B2": (1, 1, 0.5)}
    assert bound.path("B")[0].firm == "A"
    loose = play(chain, Shock(firms=frozenset(["A"])), Assumptions(spare=0.0, switching=1.0))
    assert told(loose) == {"B": (1, 1, 0.5), "B2": (1, 1, 0.5)}


def test_what_an_enterprise_makes_itself_it_takes_from_itself():
    chain = world("A:ore B:ore+steel C:steel", "steel<ore:material")
    assert set(told(play(chain, Shock(firms=frozenset("A")), NONE_SPARE))) == {"C"}


def test_a_hit_is_explained_from_what_stopped_on():
    chain = world("A:ore A2:ore B:steel C:car", "steel<ore:material:3 car<steel:part")
    steps = play(chain, Shock(firms=frozenset("A")), NONE_SPARE).path("C")
    assert [(step.firm, step.segment, step.day, step.missing) for step in steps] == [
        ("A", "ore", 0, ""), ("B", "steel", 7, "ore"), ("C", "car", 8, "steel"),
    ]  # fmt: skip
    assert (steps[1].delivered, steps[1].stock_days, steps[1].left) == (0.5, 3.0, 0.5)
    with pytest.raises(KeyError):
        play(chain, Shock(firms=frozenset("A"))).path("A")


def test_who_is_stopped_must_be_known():
    with pytest.raises(KeyError):
        play(world("A:ore", ""), Shock(firms=frozenset("Z")))


def test_unknown_facts_are_counted_and_assumed():
    chain = world("A:ore B:steel", "steel<ore")
    assert play(chain, Shock(firms=frozenset("A"))).unknown == {"stocks": 1, "kinds": 1, "outputs": 0}
    assert told(play(chain, Shock(firms=frozenset("A")), Assumptions(stock_days=4))) == {"B": (1, 5, 1.0)}


def test_rows_that_cannot_be_used_come_back_with_their_reason():
    makes = [("A", "ore", 1.0), ("Z", "ore", 1.0), ("A", "ore", 0.5), ("B", "steel", -1.0), ("B", "steel", None)]
    bought = [("B", "A", "ore", 0.5), ("B", "A", "steel", 0.5), ("A", "B", "steel", 0.5), ("B", "A", "ore", 0.5)]
    frames = (
        pl.DataFrame({"key": ["A", "B"]}),
        pl.DataFrame(makes, ["firm", "segment", "share"], orient="row"),
        pl.DataFrame([("steel", "ore"), ("steel", "steel"), ("steel", "ore")], ["segment", "need"], orient="row"),
        pl.DataFrame(
            [*bought, ("B", "Z", "ore", 0.5), ("B", "A", "ore", 0.0)],
            ["user", "supplier", "segment", "share"],
            orient="row",
        ),
    )
    found, left_out = supply(*frames)
    assert left_out.rows() == [
        (1, supplies.FIRM_UNKNOWN, "makes"),
        (2, supplies.REPEATED, "makes"),
        (3, supplies.SHARE_STRANGE, "makes"),
        (1, supplies.NEEDS_ITSELF, "needs"),
        (2, supplies.REPEATED, "needs"),
        (1, supplies.NOT_MADE, "contracts"),
        (2, supplies.NOT_NEEDED, "contracts"),
        (3, supplies.REPEATED, "contracts"),
        (4, supplies.FIRM_UNKNOWN, "contracts"),
        (5, supplies.SHARE_STRANGE, "contracts"),
    ]
    assert (len(found.line_firms), len(found.pair_lines), len(found.contract_pairs)) == (2, 1, 1)


# What must always hold

SEGMENTS = "abcdef"


Firms = list[tuple[str, list[str], str]]
Needs = list[tuple[str, str, str, float | None]]
Contracts = list[tuple[str, str, str, float]]


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Firms, Needs, Contracts]:
    """Enterprises with one or two segments, what segments need, and contracts, of which only some fit."""
    segment, region = st.sampled_from(SEGMENTS), st.sampled_from(["n", "s"])
    made = st.lists(segment, min_size=1, max_size=2, unique=True)
    firms = [(f"F{at}", *one) for at, one in enumerate(draw(st.lists(st.tuples(made, region), min_size=2, max_size=8)))]
    kind = st.sampled_from(["material", "part", "service", "equipment", ""])
    stock = st.sampled_from([None, 0.0, 1.5, 7.0])
    needs = draw(st.lists(st.tuples(segment, segment, kind, stock), max_size=9, unique_by=lambda one: one[:2]))
    key = st.sampled_from([one[0] for one in firms])
    contracts = draw(st.lists(st.tuples(key, key, segment, st.sampled_from([0.3, 0.7, 1.0])), max_size=6))
    return firms, [one for one in needs if one[0] != one[1]], contracts


def built(firms: Firms, needs: Needs, contracts: Contracts) -> Supply:
    told = [(key, region, float(key[1:]) * 7 + 1) for key, _, region in firms]
    makes = [(key, one) for key, made, _ in firms for one in made]
    kinds = {"segment": pl.String, "need": pl.String, "kind": pl.String, "stock_days": pl.Float64}
    agreed = {"user": pl.String, "supplier": pl.String, "segment": pl.String, "share": pl.Float64}
    return supply(
        pl.DataFrame(told, ["key", "region", "output"], orient="row"),
        pl.DataFrame(makes, ["firm", "segment"], orient="row"),
        pl.DataFrame(needs, kinds, orient="row"),
        pl.DataFrame(contracts, agreed, orient="row"),
    )[0]


@settings(max_examples=80, deadline=None)
@given(worlds(), st.data())
def test_stopping_more_never_hurts_less(case, data):
    chain = built(*case)
    keys = [key for key, _, _ in case[0]]
    more = frozenset(data.draw(st.lists(st.sampled_from(keys), min_size=1)))
    less = frozenset(data.draw(st.lists(st.sampled_from(sorted(more)))))
    days = data.draw(st.sampled_from([None, 4, 20]))
    known = Assumptions(horizon_days=40, switching=data.draw(st.sampled_from([0.0, 0.4, 1.0])))
    many = play(chain, Shock(firms=more, days=days), known).lost_days
    few = play(chain, Shock(firms=less, days=days), known).lost_days
    assert (many >= few).all()


@settings(max_examples=60, deadline=None)
@given(worlds(), st.data())
def test_only_users_of_what_stops_are_hit(case, data):
    firms, needs, _ = case
    stopped = data.draw(st.sampled_from(firms))
    outcome = play(built(*case), Shock(firms=frozenset([stopped[0]])), Assumptions(horizon_days=30))
    reached = set(stopped[1])
    while more := {user for user, need, *_ in needs if need in reached} - reached:
        reached |= more
    users = {key for key, made, _ in firms if any(user in made and need in reached for user, need, *_ in needs)}
    assert set(outcome.hits["key"]) <= users - {stopped[0]}
    for key in outcome.hits["key"]:
        steps = outcome.path(key)
        assert (steps[0].firm, steps[-1].firm) == (stopped[0], key)
        assert [step.day for step in steps] == sorted({step.day for step in steps})
        assert outcome.hits.filter(pl.col("key") == key)["steps"][0] == len(steps) - 1


@settings(max_examples=40, deadline=None)
@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(case, chance):
    parts = [list(part) for part in case]
    shock = Shock(firms=frozenset(["F0"]))
    parts[2] = list({one[:3]: one for one in parts[2]}.values())  # of equal contracts the first counts
    before = play(built(*parts), shock)
    for part in parts:
        chance.shuffle(part)
    after = play(built(*parts), shock)
    assert before.hits.equals(after.hits) and before.markets.equals(after.markets)


@settings(max_examples=80, deadline=None)
@given(worlds(), st.data())
def test_those_who_are_alike_come_to_the_same_as_one_by_one(case, data):
    made, needs, _ = case
    outputs = [data.draw(st.sampled_from([None, 5.0, 5.0, 40.0])) for _ in made]
    many = [(f"{key}{copy}", segments, output) for (key, segments, _), output in zip(made, outputs, strict=True)
            for copy in "xyz"]  # fmt: skip
    firms = pl.DataFrame(
        [(key, output) for key, _, output in many], {"key": pl.String, "output": pl.Float64}, orient="row"
    )
    makes = pl.DataFrame(
        [(key, one) for key, segments, _ in many for one in segments], ["firm", "segment"], orient="row"
    )
    kinds = {"segment": pl.String, "need": pl.String, "kind": pl.String, "stock_days": pl.Float64}
    wanted = pl.DataFrame(needs, kinds, orient="row")
    stopped = frozenset(data.draw(st.lists(st.sampled_from([key for key, _, _ in many]), min_size=1, max_size=2)))
    shock, known = Shock(firms=stopped, days=data.draw(st.sampled_from([None, 5]))), Assumptions(horizon_days=30)
    plain, _ = supply(firms, makes, wanted)
    one_by_one = play(plain, shock, known)
    gathered, _ = supply(firms, makes, wanted, apart=stopped)
    outcome = play(gathered, shock, known)
    found = each(outcome, gathered, plain.firms)
    order = ["lost_days", "key"]
    exact = ["key", "steps", "first_day", "segment", "missing", "supplier"]
    assert found.sort("key").select(exact).equals(one_by_one.hits.sort("key").select(exact))
    for column in ("worst", "lost_days", "lost_output"):
        there = one_by_one.hits.sort("key")[column]
        assert found.sort("key")[column].to_list() == pytest.approx(there.to_list(), nan_ok=True)
    assert outcome.markets.drop("least").equals(one_by_one.markets.drop("least"))
    assert outcome.unknown == one_by_one.unknown
    assert found.select(order).equals(found.select(order).sort(order, descending=[True, False]))
    assert set(gathered.alike["key"]) == set(firms["key"])


def test_who_has_contracts_is_not_alike():
    frame = pl.DataFrame({"key": ["A"], "firm": ["A"], "segment": ["ore"]})
    with pytest.raises(ValueError, match="not alike"):
        supply(frame, frame, pl.DataFrame({"segment": ["a"], "need": ["b"]}), pl.DataFrame(), apart=())


def test_a_hundred_thousand_enterprises_stand_for_one_another():
    rng = np.random.default_rng(5)
    keys = [f"F{number:06}" for number in range(100_000)]
    makes = pl.DataFrame({"firm": keys, "segment": [f"s{one}" for one in rng.integers(0, 400, 100_000)]})
    needs = pl.DataFrame({"segment": [f"s{one}" for one in rng.integers(0, 400, 1_200)],
                          "need": [f"s{one}" for one in rng.integers(0, 400, 1_200)]})  # fmt: skip
    firms = pl.DataFrame({"key": keys, "output": rng.integers(1, 90, 100_000).astype(float)})
    chain, _ = supply(firms, makes, needs, apart=keys[:1])
    assert (len(chain.line_firms), chain.counts.sum()) == (401, 100_000)


def test_the_spread_comes_of_its_seed_and_holds_the_plain_outcome():
    chain = world("A:ore A2:ore A3:ore B:steel", "steel<ore:material:9")
    shock = Shock(firms=frozenset("A"))
    found = spread(chain, shock, seed=7)
    assert found.equals(spread(chain, shock, seed=7)) and not found.equals(spread(chain, shock, seed=8))
    (row,) = found.to_dicts()
    assert row["low"] <= play(chain, shock).hits["lost_days"][0] <= row["high"]
    assert row["hit"] == 1.0


def test_a_hundred_thousand_needs_are_played_in_a_moment():
    rng = np.random.default_rng(5)
    firms = pl.DataFrame({"key": [f"F{number}" for number in range(20_000)]})
    makes = pl.DataFrame({"firm": firms["key"].gather(rng.integers(0, 20_000, 30_000)),
                          "segment": [f"s{one}" for one in rng.integers(0, 9_000, 30_000)]})  # fmt: skip
    needs = pl.DataFrame({"segment": [f"s{one}" for one in rng.integers(0, 9_000, 30_000)],
                          "need": [f"s{one}" for one in rng.integers(0, 9_000, 30_000)],
                          "stock_days": rng.integers(0, 40, 30_000).astype(float)})  # fmt: skip
    chain, _ = supply(firms, makes, needs)
    assert len(chain.pair_lines) > 90_000
    with within(4):  # one alone; the machine may be busy
        outcome = play(chain, Shock(firms=frozenset(firms["key"][:100])))
    assert outcome.hits.height > 1_000
