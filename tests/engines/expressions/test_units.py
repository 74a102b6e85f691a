"""Units are checked when an expression is read: exact conversion of one kind, refusal of different kinds."""

from decimal import Decimal

import pytest

from gaoxin.engines.expressions.reading import read_number
from gaoxin.kernel.units import parse_unit
from tests.engines.expressions.sample import VOCABULARY, as_written, codes, number_codes, read, state, value, years


def test_multiples_of_one_unit_convert_exactly():
    assert state("销售收入 >= 0.5 亿元", 销售收入=years(5000)) == "met"
    assert state("销售收入 >= 0.5 亿元", 销售收入=years(Decimal("4999.999999"))) == "failed"
    assert state("销售收入 = 50000000 元", 销售收入=years(5000)) == "met"


@pytest.mark.parametrize(
    "text",
    [
        "销售收入 >= 10 人",
        "销售收入 + 职工总数 > 1 万元",
        "职工总数 >= 10 家",
        "Ⅱ类知识产权数 >= 4 件",
        "用地面积 >= 10 个百分点",
        "科技人员数 / 职工总数 >= 10 个百分点",
        "最大(销售收入, 职工总数) > 1 万元",
        "如果(上市, 销售收入, 职工总数) > 1 万元",
        "销售收入 > 100 万美元",
    ],
)
def test_different_kinds_do_not_go_together(text):
    assert codes(text) == ["expression.units_differ"]


def test_the_problem_names_both_sides_with_their_units():
    values = read("销售收入 >= 10 人")[1][0].values
    assert (values["left"], values["left_unit"], values["right"], values["right_unit"]) == (
        "销售收入",
        "万元",
        "10 人",
        "人",
    )


def test_a_number_without_unit_is_not_taken_for_one_with():
    assert codes("销售收入 >= 5000") == ["expression.unit_missing"]
    assert codes("销售收入 + 100 > 5000 万元") == ["expression.unit_missing"]
    assert codes("信用指数 >= 75") == []


def test_a_share_is_compared_with_a_percentage_not_with_a_bare_number():
    assert codes("科技人员数 / 职工总数 >= 10") == ["expression.share_without_percent"]
    assert codes("市场占有率 >= 10") == ["expression.share_without_percent"]
    assert codes("增长率(销售收入) >= 0.05") == ["expression.share_without_percent"]
    assert codes("增长率(销售收入) > 0") == []
    assert codes("市场占有率 >= 100‰") == []


def test_the_difference_of_two_shares_may_be_measured_in_percentage_points():
    text = "研发费用 / 销售收入 - 往前(研发费用 / 销售收入, 1 年) >= 0.5 个百分点"
    facts = {"研发费用": years(105, 100), "销售收入": years(1000, 1000)}
    assert state(text, **facts) == "met"
    assert state(text.replace("0.5", "0.51"), **facts) == "failed"


def test_a_threshold_beyond_what_is_possible_is_a_mistaken_unit():
    assert codes("职工总数 <= 500 万人") == ["expression.always_met"]
    assert codes("销售收入 >= 50000000 亿元") == ["expression.never_met"]
    assert codes("市场占有率 > 100%") == ["expression.never_met"]
    assert codes("职工总数 >= 0 人") == ["expression.always_met"]


def test_products_and_quotients_have_their_own_units():
    assert value("销售收入 / 职工总数", 销售收入=years(5000), 职工总数=years(100)) == "50万元/人"
    assert value("销售收入 / 用地面积 * 用地面积", 销售收入=years(5000), 用地面积=7) == "5000万元"
    assert value("销售收入 * 3%", 销售收入=years(Decimal("0.0001"))) == "0.000003万元"
    assert state("销售收入 / 职工总数 >= 0.5 百万元/人", 销售收入=years(5000), 职工总数=years(100)) == "met"


def test_a_unit_can_be_asked_for():
    unit = parse_unit("元")
    assert [problem.code for problem in read_number(as_written("职工总数"), VOCABULARY, unit)[1]] == [
        "expression.other_unit"
    ]
    expression, problems = read_number(as_written("销售收入 / 职工总数 * 1 人"), VOCABULARY, unit)
    assert problems == ()
    assert expression is not None
    assert str(expression.root.unit) == "元"


def test_rounding_goes_to_a_multiple_of_the_same_kind():
    assert value("向下取整(销售收入, 100 万元)", 销售收入=years(5199)) == "5100万元"
    assert value("四舍五入(净利润, 1 万元)", 净利润=years(Decimal("-2.5"))) == "-3万元"
    assert value("四舍五入(净利润, 1 万元)", 净利润=years(Decimal("2.5"))) == "3万元"
    assert value("floor(净利润)", 净利润=years(Decimal("-2.5"))) == "-3万元"
    assert number_codes("向下取整(销售收入, 1 人)") == ["expression.rounding_step"]
    assert number_codes("向下取整(销售收入, 0 万元)") == ["expression.rounding_step"]
    assert number_codes("向下取整(销售收入, 研发费用)") == ["expression.wanted_constant"]
