from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.engines.metrics.targets import Pace, Point, State, compound_growth, on_path, path, standing

BASE = Point(2019, Decimal(100))
GOAL = Point(2025, Decimal(200))


def test_without_a_goal_the_state_is_unknown_and_says_so():
    answer = standing(BASE, [], [Point(2020, Decimal(110))])
    assert (answer.state, answer.missing) == (State.UNKNOWN, ("goal",))


def test_without_a_value_the_required_growth_runs_from_the_base():
    answer = standing(BASE, [GOAL], [])
    assert (answer.state, answer.missing) == (State.UNKNOWN, ("value",))
    assert round(answer.required, 2) == Decimal("12.25")


def test_a_value_above_the_compound_path_is_on_path_although_below_the_straight_one():
    # The compound path is at 141.42 in 2022, the straight one at 150.
    answer = standing(BASE, [GOAL], [Point(2022, Decimal(142))])
    assert answer.state is State.ON_PATH
    assert round(answer.expected, 2) == Decimal("141.42")


def test_a_value_below_the_path_is_behind_and_tells_the_gap_and_the_growth_still_needed():
    answer = standing(BASE, [GOAL], [Point(2021, Decimal(110)), Point(2022, Decimal(121))])
    assert answer.state is State.BEHIND
    assert round(answer.gap, 2) == Decimal("20.42")
    assert round(answer.required, 2) == Decimal("18.24")


def test_a_share_moves_on_a_straight_path_in_percentage_points():
    answer = standing(Point(2019, Decimal("33.5")), [Point(2025, Decimal(35))], [Point(2022, Decimal(34))], unit="%")
    assert (answer.state, answer.pace, answer.expected) == (State.BEHIND, Pace.CHANGE, Decimal("34.25"))
    assert round(answer.required, 4) == Decimal("0.3333")


def test_a_negative_base_has_no_compound_growth():
    answer = standing(Point(2019, Decimal("-0.447")), [Point(2025, Decimal("0.1"))], [], unit="万人")
    assert answer.pace is Pace.CHANGE
    assert round(answer.required, 4) == Decimal("0.0912")


def test_a_better_rank_is_a_smaller_number():
    answer = standing(
        Point(2019, Decimal(140)), [Point(2025, Decimal(120))], [Point(2023, Decimal(118))], measure="rank"
    )
    assert answer.state is State.REACHED


def test_lower_is_better_for_energy_use():
    answer = standing(
        Point(2019, Decimal("0.7")), [Point(2025, Decimal("0.5"))], [Point(2022, Decimal("0.65"))], lower_is_better=True
    )
    assert answer.state is State.BEHIND


def test_the_goal_year_without_the_goal_is_missed():
    assert standing(BASE, [GOAL], [Point(2025, Decimal(199))]).state is State.MISSED


def test_the_next_goal_counts_and_not_the_one_already_past():
    answer = standing(BASE, [GOAL, Point(2035, Decimal(400))], [Point(2026, Decimal(210))])
    assert answer.goal == Point(2035, Decimal(400))


def test_growth_from_nothing_is_refused():
    with pytest.raises(ValueError, match="positive"):
        compound_growth(Point(2019, Decimal(0)), GOAL)


def test_the_path_begins_at_the_base_and_ends_at_the_goal():
    points = path(BASE, GOAL)
    assert [point.year for point in points] == list(range(2019, 2026))
    assert (points[0], points[-1]) == (BASE, GOAL)
    assert round(points[3].value, 2) == Decimal("141.42")


positive = st.decimals(min_value="0.01", max_value="1000000", places=2)


@given(positive, positive, st.integers(1, 15), st.integers(0, 15))
def test_a_value_grown_at_the_path_rate_lies_on_the_path(start, end, years, after):
    base, goal = Point(2020, start), Point(2020 + years, end)
    year = 2020 + min(after, years)
    rate = compound_growth(base, goal)
    grown = start * (1 + rate / 100) ** (year - 2020)
    assert abs(on_path(base, goal, year, Pace.GROWTH) - grown) <= grown * Decimal("1e-18")
