"""How numbers and deadlines are written."""

from datetime import datetime
from decimal import Decimal

import pytest
from django.utils import translation

from gaoxin.web import clock, figures


@pytest.mark.parametrize(
    ("value", "unit", "text", "shown_unit", "exact"),
    [
        (Decimal("1234567"), "万元", "123.46", "亿元", "1,234,567 万元"),
        (Decimal("9999"), "万元", "9,999", "万元", "9,999 万元"),
        (Decimal("0.5"), "亿元", "5,000", "万元", "0.5 亿元"),
        (Decimal("-30000"), "元", "-3", "万元", "-30,000 元"),
        (0, "万元", "0", "万元", "0 万元"),
        (Decimal("12.50"), "%", "12.5", "%", "12.5 %"),
        (1500, "", "1,500", "", "1,500"),
    ],
)
def test_money_takes_the_unit_that_fits_and_keeps_its_exact_value(value, unit, text, shown_unit, exact):
    assert figures.amount(value, unit) == figures.Shown(text, shown_unit, exact)


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "shown", "exact"),
    [
        (600_000_000, "元", None, "600 million yuan", "600,000,000 yuan"),
        (Decimal("1234567"), "万元", None, "12.35 billion yuan", "1,234,567 × 10,000 yuan"),
        (Decimal("-30000"), "元", None, "-30,000 yuan", "-30,000 yuan"),
        (Decimal("0.001"), "元", None, "0 yuan", "0.001 yuan"),
        (Decimal("12.5"), "万元", 2, "12.50 × 10,000 yuan", "12.5 × 10,000 yuan"),
        (Decimal("12.50"), "%", None, "12.5 %", "12.5 %"),
    ],
)
def test_money_in_english_is_in_million_or_billion_yuan(value, unit, decimals, shown, exact):
    with translation.override("en"):
        found = figures.amount(value, unit, decimals)
    assert (f"{found.text} {found.unit}", found.exact) == (shown, exact)


@pytest.mark.parametrize(
    ("moment", "left", "text", "tone"),
    [
        ("2026-03-09T17:00", 2, "还剩 2 个工作日（3月9日 17:00）", "warn"),
        ("2026-03-20T17:00", 11, "还剩 11 个工作日（3月20日 17:00）", "plain"),
        ("2026-03-05T17:00", 0, "今天到期（3月5日 17:00）", "bad"),
        ("2026-03-05T08:00", 0, "今天已逾期（3月5日 08:00）", "bad"),
        ("2025-12-31T17:00", None, "已逾期 64 天（2025年12月31日 17:00）", "bad"),
        ("2026-03-12T17:00", None, "还剩 7 天（3月12日 17:00）", "plain"),
    ],
)
def test_a_deadline_says_the_time_left_and_the_moment(moment, left, text, tone):
    with clock.at("2026-03-05T09:00"):
        due = figures.due(datetime.fromisoformat(moment), left)
    assert (f"{due.words}（{due.moment}）", due.tone) == (text, tone)


def test_a_deadline_in_english():
    with clock.at("2026-03-05T09:00"), translation.override("en"):
        due = figures.due(datetime(2026, 3, 9, 17), 2)
    assert (due.words, due.moment) == ("2 working days left", "2026-03-09 17:00")
