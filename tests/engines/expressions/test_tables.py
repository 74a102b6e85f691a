"""Bands, point tables and totals, with ranges where inputs are unknown or experts judge."""

from typing import Any

import pytest

from tests.engines.expressions.sample import codes, found, lacks, number_codes, reading, state, value, years

STAFF = {
    "bands": "科技人员数 / 职工总数",
    "rows": [
        {"from": "30%", "points": 20},
        {"from": "25%", "points": 16},
        {"from": "10%", "points": 4},
        {"points": 0},
    ],
}
RIGHTS = {
    "cases": [
        {"when": "资质 含有 小巨人", "points": 30},
        {"when": "Ⅱ类知识产权数 >= 4 项", "points": 24},
        {"when": "Ⅱ类知识产权数 >= 1 项", "points": 6},
        {"points": 0},
    ]
}


def bands(*rows: dict[str, Any], table: str = "销售收入") -> dict[str, Any]:
    return {"bands": table, "rows": list(rows)}


@pytest.mark.parametrize(
    ("tech", "expected"), [(30, "20分"), (29, "16分"), (25, "16分"), (24, "4分"), (10, "4分"), (9, "0分"), (0, "0分")]
)
def test_the_first_row_that_takes_the_number_counts(tech, expected):
    assert value(STAFF, 科技人员数=years(tech), 职工总数=years(100)) == expected


def test_bounds_belong_to_their_row_or_not_as_written():
    table = bands(
        {"above": "100 万元", "value": "3%"}, {"from": "50 万元", "to": "100 万元", "value": "2%"}, {"value": "1%"}
    )
    assert [value(table, 销售收入=years(money)) for money in (101, 100, 50, 49)] == ["3%", "2%", "2%", "1%"]
    table = bands({"below": "50 万元", "value": "1%"}, {"from": "50 万元", "value": "2%"})
    assert [value(table, 销售收入=years(money)) for money in (49, 50)] == ["1%", "2%"]


def test_a_threshold_may_come_from_a_table():
    document = {
        "let": {
            "下限": bands({"to": "5000 万元", "value": "5%"}, {"to": "2 亿元", "value": "4%"}, {"value": "3%"}),
        },
        "test": "研发费用 / 销售收入 >= 下限",
    }
    assert state(document, 销售收入=years(5000), 研发费用=years(249)) == "failed"
    assert state(document, 销售收入=years(20000), 研发费用=years(800)) == "met"
    assert state(document, 销售收入=years(20001), 研发费用=years(700)) == "met"


def test_an_unknown_input_leaves_the_range_of_the_table():
    assert value(STAFF, 科技人员数=years(20)) == "0分 … 20分"
    assert lacks(reading(STAFF, 科技人员数=years(20))) == ["职工总数 2025 missing"]
    assert lacks(reading(STAFF, 科技人员数=years(20), 职工总数=years(0))) == ["职工总数 2025 zero"]


def test_a_case_table_leaves_only_the_rows_that_may_still_count():
    assert value(RIGHTS, 资质=[]) == "0分 … 24分"
    assert value(RIGHTS, Ⅱ类知识产权数=5) == "24分 … 30分"
    assert value(RIGHTS, Ⅱ类知识产权数=0) == "0分 … 30分"
    assert value(RIGHTS, 资质=["小巨人"]) == "30分"
    assert lacks(reading(RIGHTS, Ⅱ类知识产权数=5)) == ["资质 missing"]


def score(threshold: str) -> dict[str, Any]:
    return {"let": {"综合得分": {"total": [STAFF, RIGHTS]}}, "test": f"综合得分 {threshold}"}


def test_a_score_is_decided_as_soon_as_either_end_decides():
    facts = {"科技人员数": years(30), "职工总数": years(100)}
    assert state(score(">= 20 分"), **facts) == "met"
    assert state(score("> 50 分"), **facts) == "failed"
    undecided = found(score(">= 44 分"), **facts)
    assert undecided.state == "unknown"
    assert lacks(undecided) == ["资质 missing", "Ⅱ类知识产权数 missing"]


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [
        ("= 20 分", "unknown"),
        ("!= 20 分", "unknown"),
        ("= 51 分", "failed"),
        ("!= 51 分", "met"),
        ("< 20 分", "failed"),
    ],
)
def test_ranges_compare_by_every_sign(threshold, expected):
    assert state(score(threshold), 科技人员数=years(30), 职工总数=years(100)) == expected


def test_experts_judge_within_a_range():
    table = {"total": [{"cases": [{"when": "上市", "points": [7, 8]}, {"points": [0, 2]}]}, STAFF]}
    facts = {"科技人员数": years(30), "职工总数": years(100)}
    assert value(table, 上市=True, **facts) == "27分 … 28分"
    assert value(table, **facts) == "20分 … 28分"
    open_score = found({"let": {"得分": table}, "test": "得分 > 27 分"}, 上市=True, **facts)
    assert (open_score.state, lacks(open_score)) == ("unknown", [])


def test_a_total_may_be_capped():
    table = {"total": [STAFF, RIGHTS], "cap": "30 分"}
    assert value(table, 科技人员数=years(30), 职工总数=years(100), 资质=["小巨人"]) == "30分"
    assert value(table, 科技人员数=years(30), 职工总数=years(100)) == "20分 … 30分"


def test_the_best_of_alternatives_counts():
    best = {"best": [STAFF, RIGHTS]}
    assert value(best, 科技人员数=years(25), 职工总数=years(100), 资质=[], Ⅱ类知识产权数=1) == "16分"
    assert value(best, 科技人员数=years(25), 职工总数=years(100)) == "16分 … 30分"
    assert value({"least": [STAFF, RIGHTS]}, 科技人员数=years(25), 职工总数=years(100), 资质=["小巨人"]) == "16分"


def test_a_grade_may_be_read_off_an_uncertain_score():
    document = {
        "let": {"得分": {"total": [STAFF, RIGHTS]}},
        "bands": "得分",
        "rows": [{"from": "45 分", "points": 3}, {"from": "20 分", "points": 2}, {"points": 1}],
    }
    facts = {"科技人员数": years(30), "职工总数": years(100)}
    assert value(document, **facts, 资质=[], Ⅱ类知识产权数=0) == "2分"
    assert value(document, **facts) == "2分 … 3分"


def test_a_rate_from_a_table_multiplies_an_amount():
    document = {
        "let": {"比例": bands({"from": "1000 万元", "value": "10%"}, {"value": "5%"}, table="研发费用")},
        "number": "最小(销售收入 * 比例, 300 万元)",
    }
    assert value(document, 研发费用=years(1000), 销售收入=years(2000)) == "200万元"
    assert value(document, 销售收入=years(2000)) == "100万元 … 200万元"
    assert value(document, 销售收入=years(8000)) == "300万元"


def test_a_breakdown_shows_items_rows_and_what_they_give():
    total = reading(
        {"total": [STAFF | {"id": "t1", "name": "科技人员"}, RIGHTS]}, 科技人员数=years(26), 职工总数=years(100)
    )
    staff, rights = total.parts
    assert (staff.label.id, staff.label.name, str(staff.value)) == ("t1", "科技人员", "16分")
    assert [row.state.value for row in staff.rows] == ["failed", "met", "met"]
    assert [str(part.value) for part in staff.parts] == ["20分", "16分", "4分", "0分"]
    assert rights.value is None
    assert [str(end) for end in rights.range or ()] == ["0分", "30分"]


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (bands({"from": "5 万元", "points": 1}), "rows_incomplete"),
        (bands({"above": "5 万元", "points": 1}, {"below": "5 万元", "points": 2}), "rows_incomplete"),
        (bands({"from": "5 万元", "points": 1}, {"from": "7 万元", "points": 2}, {"points": 0}), "row_unreachable"),
        (bands({"points": 1}, {"from": "7 万元", "points": 2}), "row_unreachable"),
        (bands({"from": "7 万元", "to": "5 万元", "points": 2}, {"points": 1}), "row_unreachable"),
        (bands({"from": "5 万元", "above": "5 万元", "points": 2}, {"points": 1}), "two_bounds"),
        (bands({"from": "5 人", "points": 2}, {"points": 1}), "units_differ"),
        (bands({"from": "5", "points": 2}, {"points": 1}), "unit_missing"),
        (bands({"from": "研发费用", "points": 2}, {"points": 1}), "wanted_constant"),
        (bands({"from": "5 万元", "points": 2}, {"value": "5%"}), "units_differ"),
        (bands({"from": "5 万元", "points": 2, "value": "5 分"}, {"points": 1}), "one_kind"),
        (bands({"from": "5 万元"}, {"points": 1}), "one_kind"),
        (bands({"from": "5 万元", "points": "销售收入"}, {"points": 1}), "points"),
        (bands({"from": "5 万元", "points": [1, 2, 3]}, {"points": 1}), "range_of_two"),
        (bands({"from": "5 万元", "points": [2, 1]}, {"points": 1}), "range_backwards"),
        (bands({"from": "5 万元", "points": 2}, {"points": 1}, table="5 万元"), "constant_input"),
        ({"bands": "销售收入"}, "bands_rows"),
        ({"cases": [{"when": "上市", "points": 1}]}, "else_missing"),
        ({"cases": [{"points": 1}, {"when": "上市", "points": 1}, {"points": 2}]}, "else_not_last"),
        ({"total": [STAFF, "销售收入"]}, "units_differ"),
        ({"best": [STAFF], "cap": "5 分"}, "cap"),
        ({"total": []}, "list_wanted"),
        ({"total": [STAFF], "best": [STAFF]}, "one_kind"),
    ],
)
def test_a_wrong_table_is_refused(table, code):
    assert number_codes(table) == [f"expression.{code}"]


def test_the_gap_in_a_table_is_named():
    table = {
        "let": {"x": bands({"from": "500 万元", "points": 1}, {"below": "100 万元", "points": 2})},
        "test": "x > 1 分",
    }
    from tests.engines.expressions.sample import read

    assert read(table)[1][0].values["gap"] == "[100万元, 500万元)"


def test_a_score_takes_part_in_sums_but_not_in_quotients_of_it():
    document = {"let": {"得分": STAFF}, "test": "得分 * 0.4 + 5 分 >= 13 分"}
    assert state(document, 科技人员数=years(30), 职工总数=years(100)) == "met"
    assert codes(document | {"test": "销售收入 / 得分 >= 1 万元/分"}) == ["expression.range_only_added"]
    assert codes(document | {"test": "得分 * 得分 >= 1 分"}) == ["expression.range_only_added"]
    assert codes(document | {"test": "绝对值(得分) >= 1 分"}) == ["expression.range_only_added"]
