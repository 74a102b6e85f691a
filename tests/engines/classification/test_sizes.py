"""Large, medium, small, micro: every floor of a class is reached, or one falls a class."""

from itertools import product

import pytest

from gaoxin.engines.classification.sizes import Size, Sizing, size_of

INDUSTRY = {"staff": (1000, 300, 20), "revenue": (40_000, 2_000, 300)}


@pytest.mark.parametrize(
    ("staff", "revenue", "size"),
    [
        (1000, 40_000, Size.LARGE),
        (999, 40_000, Size.MEDIUM),
        (1000, 39_999, Size.MEDIUM),
        (300, 2_000, Size.MEDIUM),
        (5_000, 1_999, Size.SMALL),
        (20, 300, Size.SMALL),
        (19, 90_000, Size.MICRO),
        (0, 0, Size.MICRO),
    ],
)
def test_the_lowest_fact_decides_and_a_floor_itself_is_reached(staff, revenue, size):
    assert size_of(INDUSTRY, {"staff": staff, "revenue": revenue}) == Sizing(size)


def test_one_fact_below_small_is_micro_whatever_else_is_unknown():
    assert size_of(INDUSTRY, {"staff": None, "revenue": 299}) == Sizing(Size.MICRO)


def test_a_missing_fact_that_may_still_decide_leaves_the_class_unknown_and_is_named():
    assert size_of(INDUSTRY, {"staff": 5_000}) == Sizing(None, ("revenue",))
    assert size_of(INDUSTRY, {}) == Sizing(None, ("staff", "revenue"))
    assert size_of({"staff": (300, 100, 10)}, {"staff": None, "revenue": 1}) == Sizing(None, ("staff",))


def test_unknown_is_said_exactly_where_completing_the_facts_could_give_different_classes():
    amounts = [None, 0, 19, 20, 299, 300, 999, 1000, 1_999, 2_000, 40_000]
    for staff, revenue in product(amounts, repeat=2):
        possible = {
            size_of(INDUSTRY, {"staff": s, "revenue": r}).size
            for s in ([staff] if staff is not None else amounts[1:])
            for r in ([revenue] if revenue is not None else amounts[1:])
        }
        found = size_of(INDUSTRY, {"staff": staff, "revenue": revenue}).size
        assert found == (possible.pop() if len(possible) == 1 else None)


def test_a_line_of_business_without_floors_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="at least one floor"):
        size_of({}, {"staff": 5})
