"""One enterprise before one rulebook: states, values, gaps, parts, missing facts, points and money."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.rules.books import Purpose, edition, in_force, near
from gaoxin.engines.rules.explained import deciding, points_json, verdict_json, verdict_lines
from gaoxin.engines.rules.verdicts import Bench
from tests.engines.expressions.sample import MOMENT, ON, VOCABULARY, years
from tests.engines.rules.sample import book, joined, number, verdict


def first(piece, **facts):
    return verdict(book("one", piece), **facts).findings[0]


def sides(found):
    return tuple(None if shown is None else str(shown) for shown in (found.value, found.threshold, found.gap))


def test_a_failed_threshold_says_how_much_is_missing():
    found = first("销售收入 >= 5000 万元", 销售收入=years(Decimal("4999.99")))
    assert (found.state, sides(found)) == (State.FAILED, ("4999.99万元", "5000万元", "0.01万元"))


def test_a_share_is_shown_as_its_threshold_is():
    found = first("科技人员数 / 职工总数 >= 10%", 科技人员数=years(1), 职工总数=years(12))
    assert (found.state, sides(found)) == (State.FAILED, ("8.333333%", "10%", "1.666667%"))


def test_a_gap_of_whole_figures_is_whole():
    assert sides(first("职工总数 > 10 人", 职工总数=years(10))) == ("10人", "10人", "1人")
    assert sides(first("职工总数 < 10 人", 职工总数=years(12))) == ("12人", "10人", "3人")


def test_other_units_of_the_same_kind_do_not_disturb_the_gap():
    assert sides(first("销售收入 >= 1 亿元", 销售收入=years(9000))) == ("9000万元", "1亿元", "1000万元")


def test_what_is_met_or_unknown_has_no_gap():
    assert sides(first("职工总数 >= 10 人", 职工总数=years(10))) == ("10人", "10人", None)
    assert sides(first("职工总数 >= 10 人")) == (None, "10人", None)


def test_a_threshold_may_stand_first():
    assert sides(first("10 人 <= 职工总数", 职工总数=years(7))) == ("7人", "10人", "3人")


def test_days_are_missing_in_days():
    found = first("成立日期 <= 申报日 - 365 天", 成立日期=date(2025, 5, 11))
    assert (found.state, sides(found)) == (State.FAILED, ("2025-05-11", "2025-05-01", "10天"))


def test_money_is_exact():
    found = first("销售收入 >= 2 亿元", 销售收入=years(Decimal("12345.678912")))
    assert found.value.value == Decimal("12345.678912")
    assert found.gap.value == Decimal("7654.321088")


def test_truths_and_codes_say_what_was_found_and_wanted():
    accident = first("非 重大事故", 重大事故=True)
    assert (accident.state, accident.value, accident.threshold) == (State.FAILED, True, False)
    industry = first("行业代码 属于 {39*}", 行业代码="6510")
    assert (industry.state, industry.value, industry.threshold) == (State.FAILED, "6510", "属于 {39*}")


ALTERNATIVES = {
    "any": [
        {"id": "甲", "all": ["销售收入 <= 5000 万元", "研发费用 / 销售收入 >= 5%"]},
        {"id": "乙", "all": ["销售收入 > 5000 万元", "研发费用 / 销售收入 >= 3%"]},
    ]
}


def test_alternatives_are_shown_as_parts_and_the_nearest_one_decides():
    found = first(ALTERNATIVES, 销售收入=years(6000), 研发费用=years(120))
    assert [(part.id, part.state) for part in found.parts] == [("甲", State.FAILED), ("乙", State.FAILED)]
    assert sides(deciding(found)) == ("2%", "3%", "1%")
    met = first(ALTERNATIVES, 销售收入=years(4000), 研发费用=years(400))
    assert (met.state, deciding(met).text) == (State.MET, "销售收入 <= 5000 万元")


def test_a_veto_names_the_fault_that_excludes():
    found = first({"veto": ["重大事故", {"id": "失信", "test": "净利润 < 0 万元"}]}, 重大事故=False, 净利润=years(-5))
    assert found.state is State.FAILED
    assert [part.state for part in found.parts] == [State.FAILED, State.MET]
    assert deciding(found).text == "净利润 < 0 万元"


def test_of_a_fault_that_is_absent_nothing_is_missing():
    found = verdict(book("one", {"veto": ["净利润 < 0 万元", "重大事故"]}), 重大事故=False, 净利润=years(5))
    (told,) = verdict_json(found)["conditions"]
    assert (told["state"], told["value"], told["gap"]) == ("met", None, None)
    assert [(part["state"], part["gap"]) for part in told["parts"]] == [("failed", None), ("failed", None)]
    assert "      没有 净利润 < 0 万元：现为5万元" in verdict_lines(found, ON, {})


def test_so_many_of_several_keeps_every_part():
    found = first({"at_least": 2, "of": ["上市", "重大事故", "净利润 > 0 万元"]}, 上市=True, 重大事故=False)
    assert (found.state, [part.state.value for part in found.parts]) == (State.UNKNOWN, ["met", "failed", "unknown"])
    assert [(lack.fact, str(lack.period)) for lack in found.lacks] == [("净利润", "2025")]


def test_a_definition_is_opened():
    found = first({"let": {"够大": "销售收入 >= 100 万元"}, "test": "够大"}, 销售收入=years(40))
    assert sides(deciding(found)) == ("40万元", "100万元", "60万元")


def test_each_year_of_a_window_is_a_part_with_its_period():
    found = first("每年(研发费用 >= 100 万元, 近2年)", 研发费用=years(90, 120))
    assert [(str(part.period), part.state.value, str(part.value)) for part in found.parts] == [
        ("2025", "failed", "90万元"),
        ("2024", "met", "120万元"),
    ]
    assert (found.period, sides(deciding(found))) == (None, ("90万元", "100万元", "10万元"))


def test_what_is_given_but_of_no_use_is_not_called_missing():
    found = verdict(book("one", "研发费用 / 销售收入 >= 5%", "净利润 > 0 万元"), 研发费用=years(3), 销售收入=years(0))
    told = verdict_lines(found, ON, {})
    assert any(line.endswith("：销售收入（2025年）为零，不能作除数") for line in told)
    assert told[-2:] == ["缺少：净利润（2025年）", "销售收入（2025年）为零，不能作除数"]


def test_missing_facts_are_named_once_with_their_periods():
    found = verdict(
        book("one", "合计(研发费用, 近3年) >= 5 万元", "研发费用 >= 1 万元", "上市"), 研发费用={2024: 1}, 上市=False
    )
    assert found.state is State.FAILED
    assert found.missing == ("研发费用",)
    assert [str(lack.period) for lack in found.lacks] == ["2025", "2023"]


TABLE = {
    "total": [
        {"id": "甲", "bands": "职工总数", "rows": [{"from": "10 人", "points": 40}, {"below": "10 人", "points": 0}]},
        {"id": "乙", "name": "专家", "cases": [{"points": [10, 35]}]},
    ]
}


def scored(threshold):
    piece = {"let": {"得分": TABLE}, "test": f"得分 >= {threshold} 分"}
    return joined("one", book("one", piece).clauses, points=number(TABLE))


@pytest.mark.parametrize(("threshold", "state"), [(50, "met"), (60, "unknown"), (75, "unknown"), (76, "failed")])
def test_a_range_of_points_is_compared_honestly(threshold, state):
    found = verdict(scored(threshold), 职工总数=years(10))
    assert (found.state.value, points_json(found.points)) == (state, [50, 75])
    waits = any("待专家或有关部门评定" in text for text in verdict_lines(found, ON, {}))
    assert waits is (state == "unknown")


def test_points_are_one_number_where_nobody_judges_and_none_where_there_is_no_table():
    found = verdict(joined("one", book("one", "上市").clauses, points=number(TABLE["total"][0])), 职工总数=years(9))
    assert (points_json(found.points), found.score.parts) == (0, ())
    assert verdict(book("one", "上市")).points is None


def test_the_items_of_a_point_table_are_told():
    found = verdict(scored(60), 职工总数=years(10)).score
    assert [(part.label.id, points_json(part.amount)) for part in found.parts] == [("甲", 40), ("乙", [10, 35])]


def test_a_benefit_is_money_or_a_range_of_it():
    piece = {"cases": [{"when": "上市", "value": "300 万元"}, {"value": "50 万元"}]}
    rulebook = joined("one", book("one", "职工总数 >= 1 人").clauses, benefit=number(piece))
    assert str(verdict(rulebook, 上市=True).benefit) == "300万元"
    assert str(verdict(rulebook).benefit) == "50万元至300万元"
    assert verdict(book("one", "上市")).benefit is None


def test_a_rulebook_to_be_filled_is_unknown():
    found = verdict(joined("one", (), pending="标准未查到。"))
    assert (found.state, found.findings, found.missing) == (State.UNKNOWN, (), ())
    assert verdict_lines(found, ON, {})[-1] == "待补：标准未查到。"
    assert verdict_json(found)["rulebook"]["pending"] == "标准未查到。"


def test_many_rulebooks_are_judged_in_their_order():
    record, _ = read_record({"上市": True, "职工总数": years(5)}, VOCABULARY)
    found = Bench([book("a", "上市"), book("b", "职工总数 >= 6 人"), book("c", "重大事故")]).judge(record, MOMENT)
    assert [(one.rulebook.key, one.state.value) for one in found] == [("a", "met"), ("b", "failed"), ("c", "unknown")]


def test_the_edition_of_a_day_and_purpose_is_chosen():
    old = book("old", "上市", title="称号", valid_from=date(2020, 1, 1), valid_until=date(2025, 12, 31))
    new = book("new", "上市", title="称号", valid_from=date(2026, 1, 1))
    review = book("review", "上市", title="称号", purpose=Purpose.REVIEW)
    books = [old, new, review]
    assert edition(books, "称号", date(2025, 12, 31)) is old
    assert edition({one.key: one for one in books}, "称号", date(2026, 1, 1)) is new
    assert edition(books, "称号", date(2026, 1, 1), Purpose.REVIEW) is review
    assert edition(books, "称号", date(2019, 12, 31)) is None
    assert [one.key for one in in_force(books, date(2026, 1, 1))] == ["new", "review"]
    assert near(books, "规则nwe") == ["规则new"] or "规则new" in near(books, "规则nwe")


def test_a_clause_that_is_not_there_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        book("one", "上市").clause("C9")
