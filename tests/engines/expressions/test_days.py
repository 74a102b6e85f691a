"""Days, stretches of time and the day of asking."""

from datetime import date

import pytest

from gaoxin.engines.expressions.moments import Moment
from tests.engines.expressions.sample import codes, found, number_codes, state, value, years

FEBRUARY = date(2024, 2, 29)


@pytest.mark.parametrize(
    ("founded", "expected"), [(date(2025, 5, 1), "met"), (date(2025, 5, 2), "failed"), (date(1900, 1, 1), "met")]
)
def test_registered_for_365_days(founded, expected):
    assert state("成立日期 <= 申报日 - 365 天", 成立日期=founded) == expected
    assert state("申报日 - 成立日期 >= 365 天", 成立日期=founded) == expected
    assert state("days(founded, on) >= 365 天", 成立日期=founded) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2023, 5, 1), date(2026, 5, 1), "3年"),
        (date(2023, 5, 2), date(2026, 5, 1), "2年"),
        (FEBRUARY, date(2025, 2, 28), "1年"),
        (FEBRUARY, date(2025, 2, 27), "0年"),
        (date(2026, 5, 1), date(2026, 4, 30), "-1年"),
    ],
)
def test_whole_years_are_counted_as_the_civil_code_counts(first, last, expected):
    assert value("周年数(成立日期, 变更日期)", 成立日期=first, 变更日期=last) == expected


def test_whole_months_and_days():
    facts = {"成立日期": date(2025, 1, 31), "变更日期": date(2025, 2, 28)}
    assert value("月数(成立日期, 变更日期)", **facts) == "1个月"
    assert value("天数(成立日期, 变更日期)", **facts) == "28天"
    assert value("天数(变更日期, 成立日期)", **facts) == "-28天"


def test_a_day_is_moved_by_years_and_months_and_then_by_days():
    assert state("成立日期 + 1 年 = 2025-02-28", 成立日期=FEBRUARY) == "met"
    assert state("成立日期 + 12 个月 + 1 天 = 2025-03-01", 成立日期=FEBRUARY) == "met"
    assert state("成立日期 - 1 个月 = 2024年1月29日", 成立日期=FEBRUARY) == "met"
    assert codes("成立日期 + 1 天 + 1 个月 <= 申报日") == ["expression.months_first"]


def test_the_end_of_the_year_looked_at():
    assert state("周年数(成立日期, 年末) >= 3 年", 成立日期=date(2022, 12, 31)) == "met"
    assert state("周年数(成立日期, 年末) >= 3 年", 成立日期=date(2023, 1, 1)) == "failed"
    assert state("往前(周年数(成立日期, 年末), 1 年) >= 2 年", 成立日期=date(2022, 12, 31)) == "met"


def test_the_same_question_on_another_day():
    text = "成立日期 <= on - 365 天"
    assert state(text, Moment(date(2026, 1, 1)), 成立日期=date(2025, 5, 1)) == "failed"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("成立日期 + 1 万元 <= 申报日", "day_step"),
        ("成立日期 + 0.5 天 <= 申报日", "day_step"),
        ("成立日期 * 2 天 <= 申报日", "day_step"),
        ("成立日期 + 职工总数 <= 申报日", "day_step"),
        ("成立日期 + 5 <= 申报日", "day_step"),
        ("成立日期 + 3000 年 <= 申报日", "too_far"),
        ("成立日期 <= 3 年", "not_comparable"),
        ("2024-01-01 <= 2025-01-01", "same_days"),
        ("周年数(成立日期) >= 3 年", "arguments"),
        ("周年数(成立日期, 职工总数) >= 3 年", "wanted_day"),
        ("周年数(成立日期 + 3 天, 申报日) >= 3 年", "moved_by_days"),
        ("周年数(成立日期, 申报日) >= 3 天", "units_differ"),
    ],
)
def test_what_days_cannot_do_is_refused(text, code):
    assert codes(text) == [f"expression.{code}"]


def test_a_day_is_shown_as_a_day():
    finding = found("成立日期 <= 申报日 - 365 天", 成立日期=date(2025, 5, 2))
    assert [side.value for side in finding.sides] == [date(2025, 5, 2), date(2025, 5, 1)]


def test_an_impossible_year_is_unknown():
    from tests.engines.expressions.sample import VOCABULARY, read_record

    record, problems = read_record({"成立日期": date(1066, 10, 14)}, VOCABULARY)
    assert record.values == {}
    assert [problem.code for problem in problems] == ["expression.fact_beyond"]


def test_days_are_no_numbers():
    assert number_codes("成立日期") == ["expression.wanted_number"]
    assert state("成立日期 != 变更日期", 成立日期=FEBRUARY, 变更日期=FEBRUARY, 职工总数=years(1)) == "failed"
