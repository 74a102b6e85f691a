"""The shipped rating scale and its rates."""

import re
from fractions import Fraction

import pytest

from gaoxin.catalogue.matters.model import Way
from gaoxin.catalogue.rating_scales import Counts, Rates, package_rating_scales, rates

SERVICE = package_rating_scales()["service"]


def test_five_levels_of_which_two_are_good_and_two_bad():
    assert [(level.name, level.stars, level.counts) for level in SERVICE.levels.values()] == [
        ("非常满意", 5, Counts.GOOD),
        ("满意", 4, Counts.GOOD),
        ("基本满意", 3, Counts.MIDDLE),
        ("不满意", 2, Counts.BAD),
        ("非常不满意", 1, Counts.BAD),
    ]
    assert (SERVICE.call.days, SERVICE.answer.days) == (1, 15)
    assert SERVICE.basis[0].shown.endswith("（国办发〔2019〕51号）")


def test_every_way_of_filing_has_something_to_rate():
    for way in Way:
        assert any(way in aspect.ways for aspect in SERVICE.aspects.values())
    for one in (*SERVICE.levels.values(), *SERVICE.occasions.values(), *SERVICE.aspects.values()):
        assert re.search(r"[一-鿿]", one.name) and not re.search(r"[一-鿿]", one.name_en)


def test_the_middle_level_is_satisfied_but_not_good():
    ratings = {"very_satisfied": 5, "satisfied": 1, "fair": 2, "dissatisfied": 1, "very_dissatisfied": 1}
    assert rates(SERVICE, ratings, rated_cases=8, cases=40) == Rates(Fraction(3, 5), Fraction(4, 5), Fraction(1, 5))


def test_whoever_does_not_rate_is_not_counted_as_satisfied():
    assert rates(SERVICE, {}, rated_cases=0, cases=100) == Rates(None, None, Fraction(0))
    assert rates(SERVICE, {"very_dissatisfied": 1}, rated_cases=1, cases=100).good == 0
    assert rates(SERVICE, {}, rated_cases=0, cases=0) == Rates(None, None, None)


def test_a_wrong_caller_is_told():
    with pytest.raises(KeyError):
        rates(SERVICE, {"default": 3}, rated_cases=1, cases=1)
    with pytest.raises(ValueError, match="2 of 1"):
        rates(SERVICE, {"satisfied": 2}, rated_cases=2, cases=1)
