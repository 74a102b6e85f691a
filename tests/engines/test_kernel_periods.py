"""Periods as plans and statistics write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin.kernel.periods import FIRST_YEAR, LAST_YEAR, Grain, Period, period_words, plan_period
from gaoxin.kernel.problems import Refusal

ONE_YEAR_LONG = st.sampled_from([grain for grain in Grain if grain is not Grain.YEARS])
LAST_NUMBER = {Grain.YEAR: 1, Grain.HALF: 2, Grain.QUARTER: 4, Grain.CUMULATED: 12, Grain.MONTH: 12}


@st.composite
def periods(draw):
    year = draw(st.integers(1950, 2150))
    grain = draw(st.sampled_from(Grain))
    if grain is Grain.YEARS:
        return Period(grain, year, year + draw(st.integers(1, 10)))
    return Period(grain, year, draw(st.integers(2 if grain is Grain.CUMULATED else 1, LAST_NUMBER[grain])))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025H1", date(2025, 1, 1), date(2025, 6, 30)),
        ("2025H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025Q1", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-01/03", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-01/02", date(2025, 1, 1), date(2025, 2, 28)),
        ("2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
        (" 2025Q2\n", date(2025, 4, 1), date(2025, 6, 30)),
    ],
)
def test_a_period_runs_from_its_first_to_its_last_day(text, first, last):
    period = Period.parse(text)
    assert (period.first_day, period.last_day) == (first, last)
    assert str(period) == text.strip()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "period.unreadable"),
        ("2025年", "period.unreadable"),
        ("２０２５", "period.unreadable"),
        ("2025-3", "period.unreadable"),
        ("2025q1", "period.unreadable"),
        ("2025-01-03", "period.unreadable"),
        ("9999", "period.no_year"),
        ("0000-01", "period.no_year"),
        ("2025H3", "period.no_half"),
        ("2025Q0", "period.no_quarter"),
        ("2025-13", "period.no_month"),
        ("2025-00", "period.no_month"),
        ("2025-01/13", "period.no_month"),
        ("2025-03/05", "period.not_from_january"),
        ("2025-01/01", "period.one_month"),
        ("2025-2021", "period.years_backwards"),
        ("2025-2025", "period.years_backwards"),
        ("2025-9999", "period.years_backwards"),
    ],
)
def test_a_text_that_is_no_period_is_refused_with_its_reason(text, code):
    with pytest.raises(Refusal) as refusal:
        Period.parse(text)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.values["text"]) == (code, text)


@pytest.mark.parametrize(
    ("text", "previous", "following", "last_year"),
    [
        ("2025", "2024", "2026", "2024"),
        ("2025H1", "2024H2", "2025H2", "2024H1"),
        ("2025Q1", "2024Q4", "2025Q2", "2024Q1"),
        ("2025-01", "2024-12", "2025-02", "2024-01"),
        ("2025-01/02", "2024-01/12", "2025-01/03", "2024-01/02"),
        ("2025-01/12", "2025-01/11", "2026-01/02", "2024-01/12"),
        ("2021-2025", "2016-2020", "2026-2030", "2020-2024"),
    ],
)
def test_neighbours_of_a_period(text, previous, following, last_year):
    period = Period.parse(text)
    assert [str(period.previous), str(period.next), str(period.last_year)] == [previous, following, last_year]


def test_counting_past_the_known_years_is_refused():
    for period, step in ((Period(Grain.YEAR, FIRST_YEAR), "previous"), (Period(Grain.MONTH, LAST_YEAR, 12), "next")):
        with pytest.raises(Refusal, match=r"period\.no_year"):
            getattr(period, step)


def test_periods_sort_by_first_day_then_last_day_then_from_long_to_short():
    texts = ["2025-01", "2025-01/02", "2025Q1", "2025-01/03", "2025H1", "2025-01/06", "2025", "2025-01/12", "2025-02"]
    assert [str(period) for period in sorted(map(Period.parse, reversed(texts)))] == texts


def test_a_quarter_is_not_the_cumulated_months_over_the_same_days():
    quarter, cumulated = Period.parse("2025Q1"), Period.parse("2025-01/03")
    assert quarter != cumulated
    assert quarter in cumulated
    assert cumulated in quarter


def test_a_year_contains_its_days_and_periods_and_no_others():
    year = Period.parse("2025")
    assert date(2025, 1, 1) in year
    assert date(2025, 12, 31) in year
    assert date(2026, 1, 1) not in year
    assert Period.parse("2025-01/12") in year
    assert Period.parse("2021-2025") not in year
    assert year in Period.parse("2021-2025")


@pytest.mark.parametrize(
    ("name", "years"),
    [("十四五", "2021-2025"), ("“十五五”时期", "2026-2030"), ("十三五规划", "2016-2020"), ("十五", "2001-2005")],
)
def test_plan_years_by_their_name(name, years):
    assert str(plan_period(name)) == years


def test_an_unknown_plan_is_refused():
    with pytest.raises(Refusal, match=r"period\.no_plan"):
        plan_period("三五")


def test_years_touched_by_a_period():
    assert list(Period.parse("2021-2025").years) == [2021, 2022, 2023, 2024, 2025]
    assert list(Period.parse("2025Q3").years) == [2025]


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("2025", "2025年", "2025"),
        ("2025H2", "2025年下半年", "second half of 2025"),
        ("2025Q3", "2025年三季度", "third quarter of 2025"),
        ("2025-03", "2025年3月", "March 2025"),
        ("2025-01/03", "2025年1—3月", "January–March 2025"),
        ("2021-2025", "2021—2025年", "2021–2025"),
    ],
)
def test_periods_in_words(text, chinese, english):
    assert period_words(Period.parse(text), "zh") == chinese
    assert period_words(Period.parse(text), "en") == english


def test_wrong_callers_are_stopped():
    with pytest.raises(ValueError, match="no such period"):
        Period(Grain.QUARTER, 2025, 5)


@given(periods())
def test_writing_and_reading_gives_the_same_period(period):
    assert Period.parse(str(period)) == period


@given(periods())
def test_next_undoes_previous(period):
    assert period.next.previous == period
    assert period.previous.next == period


@given(periods().filter(lambda period: period.grain is not Grain.CUMULATED))
def test_the_next_period_begins_the_day_after(period):
    assert period.next.first_day == period.last_day + timedelta(days=1)


@given(periods(), periods())
def test_order_is_total_and_agrees_with_equality(one, other):
    assert (one < other) + (other < one) + (one == other) == 1
