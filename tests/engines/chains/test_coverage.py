"""What stands on each segment, exactly, and how it compares with the country."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from gaoxin.engines.chains.coverage import Figure, Leader, coverage, total, totals
from gaoxin.engines.chains.holders import apportioned, standings
from tests.engines.chains.small_world import CAR, stands


def covered(*holders, **settings):
    return coverage([CAR], holders, **settings)


def test_an_enterprise_on_several_segments_is_split_by_its_shares_and_never_counted_twice():
    holders = (
        stands("A", "vehicle", 1001, "0.5", staff=3, patents=1),
        stands("A", "charger", 1001, "0.5", staff=3, patents=1),
        stands("B", "charger", 100, "1", staff=10, patents=0),
    )
    found = covered(*holders)
    vehicle, charger = found["car/vehicle"], found["car/charger"]
    assert (vehicle.output.value, charger.output.value) == (500, 601)
    assert vehicle.output.value + charger.output.value == 1101
    assert vehicle.staff.value + charger.staff.value == 13
    assert vehicle.patents.value + charger.patents.value == 1
    assert (vehicle.enterprises.value, charger.enterprises.value) == (1, 2)
    assert (vehicle.parts, charger.parts) == (0.5, 1.5)
    whole = total(CAR, holders)
    assert (whole.segment, whole.enterprises.value, whole.parts, whole.output.value) == ("car", 2, 2.0, 1101)
    assert [leader.output for leader in whole.leaders] == [1001, 100]
    assert totals([CAR], holders) == {"car": whole}


def test_whole_numbers_are_split_by_the_largest_remainder():
    assert apportioned(10, [Fraction(1, 3)] * 3) == [4, 3, 3]
    assert apportioned(1001, [Fraction(1, 2)] * 2) == [501, 500]
    assert apportioned(7, [Fraction(1, 4), Fraction(1, 4)]) == [2, 2]  # 1.75 each; 3.5 are elsewhere
    assert apportioned(0, [Fraction(1)]) == [0]
    assert apportioned(5, []) == []


def test_shares_above_one_are_scaled_down_and_unknown_ones_divide_the_rest():
    above = standings([stands("A", "vehicle", share="0.9"), stands("A", "tyre", share="0.6")])
    assert [(row.holder.segment, row.part) for row in above] == [
        ("car/tyre", Fraction(2, 5)),
        ("car/vehicle", Fraction(3, 5)),
    ]
    rest = standings([stands("A", "vehicle", share="0.5"), stands("A", "tyre"), stands("A", "wafer")])
    assert [row.part for row in rest] == [Fraction(1, 4), Fraction(1, 2), Fraction(1, 4)]
    left_over = standings([stands("A", "vehicle", 100, share="0.3")])
    assert [(row.part, row.output) for row in left_over] == [(Fraction(3, 10), 30)]


def test_unknown_is_not_zero_and_every_figure_says_of_how_many_and_as_of_when():
    early, late = date(2024, 12, 31), date(2025, 12, 31)
    found = covered(
        stands("A", "tyre", 100, staff=5, as_of=late),
        stands("B", "tyre", None, staff=None, as_of=early),
    )["car/tyre"]
    assert found.output == Figure(100, 1, 2, late, late)
    assert found.output.coverage == 0.5
    assert found.staff == Figure(5, 1, 2, late, late)
    assert found.patents == Figure(None, 0, 2)
    assert found.enterprises == Figure(2, 2, 2, early, late)


def test_a_segment_where_nobody_stands_has_none_of_anything():
    found = covered(stands("A", "tyre", 100))["car/wafer"]
    assert found.enterprises == Figure(0, 0, 0)
    assert (found.output.value, found.output.coverage, found.growth.value) == (0, None, None)
    assert (found.leaders, found.hhi, found.cr4) == ((), None, None)


def test_growth_is_that_of_all_together_whose_growth_is_known():
    found = covered(
        stands("A", "tyre", 300, growth=Decimal("0.5")),  # from 200
        stands("B", "tyre", 90, growth=Decimal("-0.1")),  # from 100
        stands("C", "tyre", 1000),
        stands("D", "tyre", None, growth=Decimal("9")),
    )["car/tyre"]
    assert found.growth == Figure(float(Fraction(390, 300) - 1), 2, 4)


def test_leaders_and_concentration():
    found = covered(
        *(stands(name, "tyre", output) for name, output in (("A", 10), ("B", 40), ("C", 30), ("D", 20), ("E", None))),
        leaders=2,
    )["car/tyre"]
    assert found.leaders == (Leader("B", "B", 40, 0.4), Leader("C", "C", 30, 0.3))
    assert found.hhi == 3000
    assert found.cr4 == 1
    five = covered(*(stands(name, "tyre", 20) for name in "ABCDE"))["car/tyre"]
    assert (five.hhi, five.cr4) == (2000, 0.8)


def nation(key, count, output=100, local=False):
    return [stands(f"{key}{number}{local}", key, output, local=local, listed=not local) for number in range(count)]


def test_strength_compares_the_zone_with_the_listed_firms_and_shrinks_small_numbers():
    holders = [*nation("tyre", 10), *nation("wafer", 90), *nation("tyre", 2, 300, True), *nation("wafer", 2, 50, True)]
    found = covered(*holders)
    # 4 local enterprises; a tenth of the nation makes tyres: 0.4 are expected, 2 are here.
    tyre = found["car/tyre"].by_firms
    assert (tyre.observed, tyre.expected, tyre.raw) == (2.0, 0.4, 5.0)
    assert tyre.shrunk == float(Fraction(30, 14))
    wafer = found["car/wafer"].by_firms
    assert (wafer.expected, wafer.raw, wafer.shrunk) == (
        3.6,
        float(Fraction(5, 9)),
        float(Fraction(3) / Fraction(46, 10)),
    )
    # By output 600 of 700 here, 1000 of 10000 there.
    output = found["car/tyre"].by_output
    assert output.raw == float(Fraction(6, 7) * 10)
    assert output.shrunk == float((Fraction(60, 7) * Fraction(4, 10) + 1) / Fraction(14, 10))


def test_one_enterprise_in_a_rare_segment_is_no_cluster():
    rare = covered(*nation("tyre", 1), *nation("wafer", 999), *nation("tyre", 1, local=True))["car/tyre"].by_firms
    assert (rare.raw, round(rare.shrunk, 3)) == (1000.0, 1.998)
    strict = covered(*nation("tyre", 1), *nation("wafer", 999), *nation("tyre", 1, local=True), prior=10.0)[
        "car/tyre"
    ].by_firms
    assert round(strict.shrunk, 4) == 1.0999


def test_strength_is_unknown_where_the_country_has_nobody_or_nothing_is_told():
    alone = covered(stands("A", "tyre", 10))["car/tyre"]
    assert (alone.by_firms.raw, alone.by_firms.shrunk, alone.by_firms.observed) == (None, None, 1.0)
    untold = covered(*nation("tyre", 2), stands("A", "tyre"), stands("B", "wafer", 5))["car/tyre"]
    assert (untold.by_firms.raw, untold.by_output.raw) == (0.5, None)


def test_listed_firms_here_are_told_of_all_of_the_nation():
    found = covered(stands("A", "tyre", listed=True), stands("B", "tyre"), *nation("tyre", 3))["car/tyre"]
    assert (found.listed, found.listed_nation, found.listed_share) == (1, 4, 0.25)


def test_nothing_depends_on_the_order():
    holders = [
        *nation("tyre", 3),
        *nation("tyre", 4, 7, True),
        stands("A", "wafer", 11, "0.3"),
        stands("A", "tyre", 11),
    ]
    assert covered(*holders) == covered(*reversed(holders))
    assert total(CAR, holders) == total(CAR, holders[::-1])


def test_units_of_money_do_not_change_strength_and_concentration():
    holders = [*nation("tyre", 3), *nation("tyre", 4, 700, True), *nation("wafer", 3, 500, True), *nation("wafer", 2)]
    dearer = [replace(holder, output=holder.output * 1000) for holder in holders]
    one, other = covered(*holders)["car/tyre"], covered(*dearer)["car/tyre"]
    assert (one.by_firms, one.by_output, one.hhi, one.cr4) == (other.by_firms, other.by_output, other.hhi, other.cr4)
    assert other.output.value == 1000 * one.output.value


@pytest.mark.parametrize(
    ("holders", "said"),
    [
        ((stands("A", "tyre"), stands("A", "tyre")), "A stands on car/tyre twice"),
        ((stands("A", "tyre", share="-0.1"),), "A stands on car/tyre with a share below nothing: -0.1"),
    ],
)
def test_a_caller_that_says_the_impossible_is_told(holders, said):
    with pytest.raises(ValueError, match=said):
        covered(*holders)
