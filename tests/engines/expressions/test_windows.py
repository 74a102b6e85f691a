"""The last years, quarters and months: sums, means, growth, every and some."""

from datetime import date

import pytest

from gaoxin.engines.expressions.moments import Moment
from gaoxin.kernel.periods import Grain, Period
from tests.engines.expressions.sample import codes, found, lacks, number_codes, reading, state, value, years

MONEY = {"销售收入": years(400, 200, 100), "研发费用": years(12, 9, 0)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合计(销售收入, 近3年)", "700万元"),
        ("平均(销售收入, 近2年)", "300万元"),
        ("最大(销售收入, 近3年)", "400万元"),
        ("最小(研发费用, 近3年)", "0万元"),
        ("往前(销售收入, 1 年)", "200万元"),
        ("增长率(销售收入)", "100%"),
        ("增长率(销售收入, 2 年)", "300%"),
        ("平均(增长率(销售收入), 近2年)", "100%"),
        ("增长率(销售收入) - 往前(增长率(销售收入), 1 年)", "0%"),
        ("合计(研发费用 / 销售收入, 近2年)", "7.5%"),
        ("最大(平均(销售收入, 近2年), 研发费用)", "300万元"),
        ("次数(研发费用 > 0 万元, 近3年)", "2次"),
        ("销售收入[2023]", "100万元"),
        ("合计(销售收入 - 销售收入[2023], 近2年)", "400万元"),
    ],
)
def test_figures_over_years(text, expected):
    assert value(text, **MONEY) == expected


def test_every_and_some_year():
    assert state("每年(研发费用 / 销售收入 >= 3%, 近2年)", **MONEY) == "met"
    assert state("每年(研发费用 / 销售收入 >= 3%, 近3年)", **MONEY) == "failed"
    assert state("任一年(研发费用 / 销售收入 >= 4.5%, 近3年)", **MONEY) == "met"
    finding = found("每年(研发费用 / 销售收入 >= 3.5%, 近2年)", **MONEY)
    assert [(part.period, part.state.value) for part in finding.parts] == [
        (Period(Grain.YEAR, 2025), "failed"),
        (Period(Grain.YEAR, 2024), "met"),
    ]


def test_a_compound_rate_is_compared_without_taking_roots():
    text = "复合增长率(销售收入, 2 年) >= {}"
    assert state(text.format("5%"), 销售收入=years(11025, 1, 10000)) == "met"
    assert state(text.format("5%"), 销售收入=years(11024, 1, 10000)) == "failed"
    assert state("5% <= cagr(revenue, 2 年)", 销售收入=years(11025, 1, 10000)) == "met"
    side = found(text.format("5%"), 销售收入=years(11025, 1, 10000)).sides[0]
    assert str(side.value) == "5.000000%"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("复合增长率(销售收入, 2 年) + 1% >= 5%", "rate_only_compared"),
        ("复合增长率(销售收入, 2 年) >= 增长率(销售收入)", "rate_only_compared"),
        ("复合增长率(销售收入, 2 年) >= -101%", "rate_range"),
        ("复合增长率(销售收入, 1 期) >= 5%", "rate_in_years"),
        ("合计(销售收入) >= 5 万元", "window_wanted"),
        ("合计(销售收入, 3 年) >= 5 万元", "window_wanted"),
        ("合计(销售收入, 近0年) >= 5 万元", "window_length"),
        ("合计(销售收入, 近61年) >= 5 万元", "window_length"),
        ("合计(合计(销售收入, 近50年), 近50年) >= 5 万元", "too_far"),
        ("合计(用地面积, 近3年) >= 5 亩", "nothing_periodic"),
        ("合计(销售收入, 近4季度) >= 5 万元", "other_grain"),
        ("合计(季度产值, 近3年) >= 5 亿元", "other_grain"),
        ("合计(累计用电量, 近3期) >= 5 万千瓦时", "cumulated_window"),
        ("合计(季度产值 + 销售收入, 近3期) >= 5 亿元", "mixed_grains"),
        ("合计(季度产值, 近4季度 自 成立日期) >= 5 亿元", "since_in_years"),
        ("最大(销售收入, 近3年 自 成立日期) >= 5 万元", "since_only_sums"),
        ("往前(销售收入, 1 万元) >= 5 万元", "span"),
        ("往前(销售收入, 0 年) >= 5 万元", "span"),
        ("往前(销售收入, 1 个月) >= 5 万元", "other_grain"),
        ("往前(销售收入) >= 5 万元", "arguments"),
        ("销售收入[2023Q1] >= 5 万元", "other_period"),
        ("销售收入[二〇二三] >= 5 万元", "no_period"),
        ("用地面积[2023] >= 5 亩", "no_periods"),
    ],
)
def test_what_windows_cannot_do_is_refused(text, code):
    assert codes(text) == [f"expression.{code}"]


QUARTERS = {"2026Q1": 4, "2025Q4": 3, "2025Q3": 2, "2025Q2": 1, "2025Q1": 2}


def test_quarters_and_months_count_back_by_their_own_length():
    assert value("合计(季度产值, 近4季度)", 季度产值=QUARTERS) == "10亿元"
    assert value("增长率(季度产值)", 季度产值=QUARTERS) == "100%"
    assert value("增长率(季度产值, 1 期)", 季度产值=QUARTERS) == "33.33333333333333333333333333333333%"
    staff = {"2026-04": 30, "2026-03": 20, "2026-02": 10, "2025-04": 15}
    assert value("平均(月度用工, 近3个月)", 月度用工=staff) == "20人"
    assert value("平均(月度用工, last 3 periods)", 月度用工=staff) == "20人"
    assert value("往前(月度用工, 2 个月)", 月度用工=staff) == "10人"
    assert value("增长率(月度用工)", 月度用工=staff) == "100%"


def test_cumulated_figures_are_compared_with_the_same_months_of_last_year():
    assert value("增长率(累计用电量)", 累计用电量={"2026-01/04": 60, "2025-01/04": 50}) == "20%"


def test_the_period_looked_at_may_be_chosen():
    moment = Moment(date(2026, 5, 1), {Grain.YEAR: Period(Grain.YEAR, 2024)})
    assert value("销售收入", moment, **MONEY) == "200万元"


def test_the_last_period_that_is_over_is_looked_at():
    assert Moment(date(2026, 1, 1)).year == Period(Grain.YEAR, 2025)
    looked_at = Moment(date(2026, 1, 15)).looked_at
    assert [str(looked_at[grain]) for grain in (Grain.HALF, Grain.QUARTER, Grain.MONTH, Grain.CUMULATED)] == [
        "2025H2",
        "2025Q4",
        "2025-12",
        "2025-01/12",
    ]
    assert str(Moment(date(2026, 2, 28)).looked_at[Grain.CUMULATED]) == "2025-01/12"
    assert str(Moment(date(2026, 3, 1)).looked_at[Grain.CUMULATED]) == "2026-01/02"
    with pytest.raises(ValueError, match="2000"):
        Moment(date(1999, 12, 31))


SINCE = "合计(研发费用, 近3年 自 成立日期)"


def test_years_before_a_day_do_not_count():
    assert value(SINCE, 研发费用=years(12, 9), 成立日期=date(2024, 12, 31)) == "21万元"
    assert value(SINCE, 研发费用=years(12, 9, 1), 成立日期=date(2010, 1, 1)) == "22万元"
    assert value(SINCE.replace("合计", "平均"), 研发费用=years(12, 9), 成立日期=date(2024, 1, 1)) == "10.5万元"
    assert value(SINCE, 成立日期=date(2026, 2, 1)) == "0万元"
    assert value(SINCE.replace("合计", "平均"), 成立日期=date(2026, 2, 1)) is None
    assert lacks(reading(SINCE, 研发费用=years(12), 成立日期=date(2024, 1, 1))) == ["研发费用 2024 missing"]
    assert lacks(reading(SINCE, 研发费用=years(12, 9, 1))) == ["成立日期 missing"]


def test_years_before_a_day_neither_break_every_nor_make_some():
    every = "每年(研发费用 >= 5 万元, 近3年 自 成立日期)"
    assert state(every, 研发费用=years(12, 9), 成立日期=date(2024, 5, 1)) == "met"
    assert state(every, 研发费用=years(12, 9, 0), 成立日期=date(2023, 5, 1)) == "failed"
    some = "任一年(研发费用 >= 5 万元, 近3年 自 成立日期)"
    assert state(some, 研发费用=years(1, 2, 9), 成立日期=date(2024, 5, 1)) == "failed"


def test_a_count_is_a_range_while_years_are_unknown():
    text = "次数(研发费用 > 5 万元, 近3年)"
    assert value(text, 研发费用={2025: 12, 2023: 1}) == "1次 … 2次"
    assert state(f"{text} >= 2 次", 研发费用={2025: 12, 2023: 1}) == "unknown"
    assert state(f"{text} >= 1 次", 研发费用={2025: 12}) == "met"
    assert lacks(found(f"{text} >= 2 次", 研发费用={2025: 12, 2023: 1})) == ["研发费用 2024 missing"]
    assert number_codes("次数(研发费用, 近3年)") == ["expression.wanted_condition"]
