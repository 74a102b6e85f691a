"""Numbers within limits, and amounts as they are said."""

from fractions import Fraction

import pytest

from gaoxin.engines.chains.spans import (
    UNKNOWN,
    Part,
    exactly,
    expected,
    money,
    percent,
    product,
    saturating,
    usual_parts,
)


def test_parts_multiply_end_by_end():
    assert product([Part(0.5, 1), exactly(0.5), Part(0.0, 0.5)]) == Part(0, 0.25)
    assert product([]) == Part(1, 1)
    assert (exactly(0.3).known, UNKNOWN.known, UNKNOWN.middle) == (True, False, 0.5)


def test_what_is_hardly_known_is_expected_to_be_as_usual_the_rest_in_the_middle():
    rows = [(exactly(0.2), Part(0, 1)), (exactly(0.4), exactly(0.9)), (Part(0, 1), Part(0.1, 0.2))]
    usual = usual_parts(rows)
    assert usual == (pytest.approx(0.3), 0.9)
    assert expected(rows[0], usual) == pytest.approx(0.2 * 0.9)
    assert expected(rows[2], usual) == pytest.approx(0.3 * 0.15)
    assert expected([Part(0.5, 1.5)], (0.1,)) == 0.5  # within its limits
    assert usual_parts([(UNKNOWN,)]) == (0.5,)
    assert (usual_parts([]), expected([UNKNOWN, exactly(0.4)], ())) == ((), 0.2)


def test_saturating_is_one_half_at_the_half():
    assert [saturating(amount, 3) for amount in (0, 3, 9)] == [0, 0.5, 0.75]
    assert saturating(Fraction(0), Fraction(0)) == 0
    assert saturating(Fraction(5), Fraction(0)) == 1


@pytest.mark.parametrize(
    ("fen", "zh", "en"),
    [
        (123_456_789_000, "12.35亿元", "CNY 1,235 million"),
        (1_234_567_00, "123.5万元", "CNY 1.235 million"),
        (99_99, "99.99元", "CNY 99.99"),
        (-5_000_000_00, "-500.0万元", "CNY -5.000 million"),
    ],
)
def test_money_is_said_in_the_units_of_each_language(fen, zh, en):
    assert money(fen) == {"zh": zh, "en": en}


def test_percent_has_one_decimal_or_none():
    assert [percent(share) for share in (0.125, 1, 0, -0.1, Fraction(1, 3))] == ["12.5%", "100%", "0%", "-10%", "33.3%"]
