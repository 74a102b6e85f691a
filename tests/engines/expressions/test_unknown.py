"""Three answers: what is unknown stays unknown, names the facts that would decide, and matters only where it could."""

from datetime import date

import pytest

from tests.engines.expressions.sample import found, lacks, state, value, years

DAY = date(2020, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "职工总数 >= 10 人",
        "非 上市",
        "上市 且 重大事故",
        "上市 或 重大事故",
        "行业代码 = 3911",
        "行业代码 属于 {39*}",
        "行业代码 不属于 制造业",
        "资质 含有 小巨人",
        "成立日期 <= 申报日",
        "所在片区 = 登记片区",
        "每年(净利润 > 0 万元, 近2年)",
    ],
)
def test_a_missing_fact_gives_unknown_not_failed(text):
    assert state(text) == "unknown"


def test_one_failed_condition_decides_all_whatever_is_unknown():
    finding = found("上市 且 重大事故 且 职工总数 > 5 人", 重大事故=False)
    assert finding.state == "failed"
    assert lacks(finding) == []


def test_one_met_condition_decides_any_whatever_is_unknown():
    finding = found("上市 或 重大事故", 重大事故=True)
    assert finding.state == "met"
    assert lacks(finding) == []


def test_an_unknown_answer_names_the_facts_that_would_decide_it():
    finding = found("职工总数 > 5 人 且 上市 且 (成立日期 < 申报日 或 重大事故)", 职工总数=years(10), 重大事故=False)
    assert finding.state == "unknown"
    assert lacks(finding) == ["上市 missing", "成立日期 missing"]


def test_facts_that_could_not_change_the_answer_are_not_named():
    finding = found("上市 或 (重大事故 且 职工总数 > 5 人)", 重大事故=False)
    assert lacks(finding) == ["上市 missing"]


@pytest.mark.parametrize(
    ("accident", "staff", "expected"),
    [(True, None, "met"), (False, None, "unknown"), (False, years(3), "failed"), (None, years(3), "unknown")],
)
def test_at_least_two_of_three(accident, staff, expected):
    facts = {"上市": True, "重大事故": accident} | ({} if staff is None else {"职工总数": staff})
    assert state("至少(2, 上市, 重大事故, 职工总数 > 5 人)", **facts) == expected


def test_a_missing_term_makes_a_sum_unknown_and_is_named_with_its_year():
    finding = found("合计(研发费用, 近3年) >= 100 万元", 研发费用={2025: 5000, 2023: 1})
    assert finding.state == "unknown"
    assert lacks(finding) == ["研发费用 2024 missing"]
    assert value("合计(研发费用, 近3年)", 研发费用={2025: 5000, 2023: 1}) is None
    assert value("研发费用 + 净利润", 研发费用=years(1)) is None


def test_a_missing_term_makes_a_maximum_and_a_minimum_unknown():
    assert value("最大(研发费用, 净利润)", 研发费用=years(1)) is None
    assert value("最小(研发费用, 近2年)", 研发费用=years(1)) is None


def test_a_zero_or_missing_denominator_is_unknown_and_named():
    zero = found("科技人员数 / 职工总数 >= 10%", 科技人员数=years(0), 职工总数=years(0))
    assert zero.state == "unknown"
    assert lacks(zero) == ["职工总数 2025 zero"]
    assert lacks(found("科技人员数 / 职工总数 >= 10%", 科技人员数=years(0))) == ["职工总数 2025 missing"]


def test_the_day_from_which_years_count_is_not_called_zero():
    facts = {"成立日期": date(2026, 1, 5), "研发费用": years(0, 0, 0), "销售收入": years(0, 0, 0)}
    finding = found("合计(研发费用, 近3年 自 成立日期) / 合计(销售收入, 近3年 自 成立日期) >= 5%", **facts)
    assert finding.state == "unknown"
    assert {lack.fact for lack in finding.lacks} == {"销售收入"}


def test_growth_from_nothing_or_from_a_loss_is_unknown():
    assert value("增长率(净利润)", 净利润=years(100, 0)) is None
    finding = found("增长率(净利润) > 5%", 净利润=years(100, -50))
    assert finding.state == "unknown"
    assert lacks(finding) == ["净利润 2024 not_positive"]


def test_a_compound_rate_to_a_loss_is_unknown():
    finding = found("复合增长率(净利润, 2 年) >= 5%", 净利润=years(-1, 50, 100))
    assert lacks(finding) == ["净利润 2025 negative"]
    assert state("复合增长率(净利润, 2 年) > -100%", 净利润=years(0, 50, 100)) == "failed"


def test_dividing_by_a_negative_number_turns_the_comparison():
    facts = {"研发费用": years(100), "净利润": years(-200)}
    assert value("研发费用 / 净利润", **facts) == "-50%"
    assert state("研发费用 / 净利润 < 3%", **facts) == "met"
    assert state("研发费用 / 净利润 >= -50%", **facts) == "met"
    assert state("研发费用 / 净利润 > -50%", **facts) == "failed"


def test_known_is_never_unknown():
    assert state("已知(成立日期)") == "failed"
    assert state("已知(成立日期)", 成立日期=DAY) == "met"
    assert state("非 已知(研发费用 / 销售收入)", 研发费用=years(1), 销售收入=years(0)) == "met"
    assert state("已知(资质) 且 已知(上市) 且 已知(行业代码)", 资质=[], 上市=False, 行业代码="3911") == "met"


def test_only_the_chosen_alternative_has_to_be_known():
    text = "如果(上市, 销售收入, 研发费用) >= 500 万元"
    assert state(text, 上市=True, 销售收入=years(500)) == "met"
    assert lacks(found(text, 上市=False, 销售收入=years(500))) == ["研发费用 2025 missing"]


def test_an_unknown_choice_matters_only_when_the_alternatives_differ():
    text = "如果(上市, 销售收入, 研发费用) >= 500 万元"
    assert state(text, 销售收入=years(600), 研发费用=years(500)) == "met"
    assert lacks(found(text, 销售收入=years(600), 研发费用=years(499))) == ["上市 missing"]


def test_a_compound_condition_is_explained_part_by_part():
    finding = found("上市 且 科技人员数 / 职工总数 >= 10%", 上市=True, 科技人员数=years(8), 职工总数=years(100))
    assert [(part.text, part.state.value) for part in finding.parts] == [
        ("上市", "met"),
        ("科技人员数 / 职工总数 >= 10%", "failed"),
    ]
    share, threshold = finding.parts[1].sides
    assert (str(share.value), str(threshold.value)) == ("8%", "10%")
