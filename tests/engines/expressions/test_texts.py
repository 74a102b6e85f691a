"""What a text may say, and what is told of one that says it wrongly."""

import pytest

from tests.engines.expressions.sample import WRONG, codes, found, number_codes, read, state, value, years

SMALL = {
    "销售收入": years(4000, 3000, 2000),
    "研发费用": years(300, 200, 100),
    "职工总数": years(100),
    "科技人员数": years(12),
}


def place(text: str) -> tuple[str, int | None, int | None]:
    """Code, line and column of the one thing wrong; the text stands in line 3 from column 5 on."""
    (problem,) = read(text)[1]
    assert problem.place is not None
    assert problem.place.file == "rules.yaml"
    return problem.code, problem.place.line, problem.place.column


def test_the_vocabulary_of_these_tests_is_right():
    assert WRONG == ()


@pytest.mark.parametrize(
    "text",
    [
        "职工总数 >= 100 人",
        "staff >= 100 人",
        "职工总数≥100人",
        "职工总数 ＞＝ １００ 人",
        "100 人 <= 职工总数",
        "not 职工总数 < 100 人",
        "科技人员数 / 职工总数 = 12%",
        "科技人员数 ÷ 职工总数 = 0.12 倍",
        "50 人 < 职工总数 <= 100 人",
        "500 人 > 职工总数 >= 100 人",
        "销售收入 >= 0.4 亿元",
        "销售收入 - 研发费用 = 3700 万元",
        "-研发费用 = -300 万元",
        "2 * 职工总数 = 200 人",
        "(销售收入 + 研发费用) / 2 = 2150 万元",
        "合计(研发费用, 近3年) = 600 万元",
        "sum(rd_expense, last 3 years) = 600 万元",
        "合计(研发费用，近 3 年) = 600 万元",
        "销售收入[2024] = 3000 万元",
        "职工总数 > 200 人 或 研发费用 = 300 万元 且 销售收入 > 0 万元",
        "研发费用 > 0 元",
        "研发费用 > 0",
    ],
)
def test_one_thing_can_be_written_in_several_ways(text):
    assert state(text, **SMALL) == "met"


def test_and_binds_closer_than_or_and_not_closer_still():
    assert state("上市 或 上市 且 重大事故", 上市=True, 重大事故=False) == "met"
    assert state("(上市 或 上市) 且 重大事故", 上市=True, 重大事故=False) == "failed"
    assert state("非 上市 或 上市", 上市=True) == "met"
    assert state("非 (上市 或 上市)", 上市=True) == "failed"


def test_a_list_of_conditions_is_one_list_and_brackets_part_it():
    assert len(found("上市 且 重大事故 且 上市").parts) == 3
    assert len(found("(上市 且 重大事故) 且 上市").parts) == 2


def test_times_binds_closer_than_plus():
    assert value("100 万元 + 研发费用 * 2", 研发费用=years(300)) == "700万元"
    assert value("(100 万元 + 研发费用) * 2", 研发费用=years(300)) == "800万元"


def test_a_stroke_without_blanks_belongs_to_the_unit_when_a_unit_follows():
    assert state("销售收入 / 用地面积 >= 50 万元/亩", 销售收入=years(5000), 用地面积=100) == "met"
    assert value("100 万元 / 职工总数", 职工总数=years(50)) == "2万元/人"
    assert value("100 万元/职工总数", 职工总数=years(50)) == "2万元/人"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("expression.empty", 3, 5)),
        ("职工总数 >=", ("expression.unfinished", 3, 12)),
        ("职工总数 >= 10 人)", ("expression.unexpected", 3, 17)),
        ("(职工总数 >= 10 人", ("expression.expected", 3, 18)),
        ("9**9**9", ("expression.unexpected", 3, 7)),
        ("职工总数 >= 10 人 ; 上市", ("expression.character", 3, 18)),
        ("职工总数 >= 1_0 人", ("unit.unknown", 3, 14)),
        ("上市 上市", ("expression.unexpected", 3, 8)),
        ("职工数 >= 10 人", ("expression.misspelt_name", 3, 5)),
        ("xyzzy", ("expression.unknown_name", 3, 5)),
        ("总和(研发费用, 近3年) > 1 万元", ("expression.no_function", 3, 5)),
        ("职工总数 >= 10 人且上市", ("expression.blanks", 3, 16)),
        ("上市或重大事故", ("expression.blanks", 3, 5)),
        ("成立日期 <= 2025-02-30", ("expression.no_day", 3, 13)),
        ("1 人 < 职工总数 > 5 人", ("expression.chain", 3, 5)),
        ("1 人 = 职工总数 = 5 人", ("expression.chain", 3, 5)),
        ("行业代码 属于 {}", ("expression.empty_set", 3, 13)),
        ("合计(研发费用, 近 三 年) > 1 万元", ("expression.window", 3, 14)),
        ("职工总数", ("expression.wanted_condition", 3, 5)),
        ("行业代码", ("expression.wanted_condition", 3, 5)),
        ("近3年", ("expression.window_misplaced", 3, 5)),
        ("上市 > 1", ("expression.not_comparable", 3, 5)),
        ("合计(上市, 近3年) > 1 万元", ("expression.nothing_periodic", 3, 8)),
        ("职工总数 / 0 > 1 人", ("expression.by_zero", 3, 5)),
        ("{3911}", ("expression.unexpected", 3, 5)),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, expected):
    assert place(text) == expected


def test_a_text_of_several_lines_is_told_by_line():
    assert place("职工总数 >= 10 人\n且 职工数 > 1 人") == ("expression.misspelt_name", 4, 3)


def test_a_misspelt_name_comes_with_what_was_meant():
    assert read("职工总 >= 10 人")[1][0].values["near"] == ["职工总数", "累计用电量"][:1]


def test_a_number_is_no_condition_and_a_condition_no_number():
    assert codes("销售收入 + 研发费用") == ["expression.wanted_condition"]
    assert number_codes("销售收入 > 研发费用") == ["expression.wanted_number"]


def test_an_expression_can_compare_a_truth_with_its_words():
    assert state("上市 = 是", 上市=True) == "met"
    assert state("上市 != true", 上市=True) == "failed"
    assert state("上市 = 否", 上市=False) == "met"
