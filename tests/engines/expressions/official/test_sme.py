"""科技型中小企业 (国科发政〔2017〕115号), 技术先进型服务企业 (财税〔2017〕79号), 大中小微型 (国统字〔2017〕213号)."""

import pytest

from tests.engines.expressions.official.criteria import (
    SERVICE,
    SIZE_DOCUMENT,
    SIZES,
    TECH_SME_LIMITS,
    TECH_SME_POINTS,
    Criterion,
    judged,
    measured,
)


@pytest.mark.parametrize(
    ("staff", "sales", "assets", "state"),
    [(500, 20000, 20000, "met"), (501, 20000, 20000, "failed"), (500, 20001, 20000, "failed"), (1, 1, 20001, "failed")],
)
def test_a_technology_sme_stays_within_all_three_limits(staff, sales, assets, state):
    facts = {"职工总数": {2025: staff}, "销售收入": {2025: sales}, "资产总额": {2025: assets}}
    assert judged(TECH_SME_LIMITS, facts).state == state


FIRM = {
    "科技人员数": {2025: 18},
    "职工总数": {2025: 100},
    "研发费用": {2025: 130},
    "销售收入": {2025: 2600},
    "成本费用支出总额": {2025: 2400},
    "Ⅰ类知识产权数": 0,
    "Ⅱ类知识产权数": 3,
}


def points(**changed) -> str:
    amount = measured(TECH_SME_POINTS, {**FIRM, **changed}).value
    return "open" if amount is None else f"{amount.value:f}"


def test_points_are_added_up_and_the_better_way_counts():
    assert points() == "66"  # 8 for people, 40 for research by sales, 18 for rights
    assert points(成本费用支出总额={2025: 430}) == "76"  # research is 30 % of costs: 50
    assert points(Ⅰ类知识产权数=1) == "78"
    assert points(科技人员数={2025: 9}) == "58"


@pytest.mark.parametrize(("research", "expected"), [(156, "76"), (155, "66"), (52, "36"), (51, "26")])
def test_bands_hold_their_lower_end(research, expected):
    assert points(研发费用={2025: research}) == expected


def test_without_the_second_way_the_points_are_open_until_the_first_is_full():
    without = {key: value for key, value in FIRM.items() if key != "成本费用支出总额"}
    found = measured(TECH_SME_POINTS, without)
    assert found.value is None
    assert [lack.fact for lack in found.lacks] == ["成本费用支出总额"]


def test_an_advanced_service_firm_meets_three_shares():
    firm = {
        "大专以上人员": {2025: 50},
        "职工总数": {2025: 100},
        "先进型服务收入": {2025: 600},
        "离岸外包收入": {2025: 350},
        "总收入": {2025: 1000},
    }
    assert judged(SERVICE, firm).state == "met"
    assert judged(SERVICE, {**firm, "离岸外包收入": {2025: 349}}).state == "failed"
    assert judged(SERVICE, {**firm, "总收入": {2025: 0}}).state == "unknown"


def size(line: str, **facts) -> str:
    for name, text in SIZES[line].items():
        state = judged(Criterion(*SIZE_DOCUMENT, {"test": text}), facts).state
        if state == "unknown":
            return "unknown"
        if state == "met":
            return name
    return "微型"


@pytest.mark.parametrize(
    ("line", "staff", "revenue", "expected"),
    [
        ("工业", 1000, 40000, "大型"),
        ("工业", 1000, 39999, "中型及以上"),
        ("工业", 999, 40000, "中型及以上"),
        ("工业", 300, 2000, "中型及以上"),
        ("工业", 299, 40000, "小型及以上"),
        ("工业", 20, 300, "小型及以上"),
        ("工业", 19, 40000, "微型"),
        ("软件", 300, 10000, "大型"),
        ("软件", 100, 1000, "中型及以上"),
        ("软件", 10, 50, "小型及以上"),
        ("软件", 9, 50000, "微型"),
    ],
)
def test_both_floors_make_a_size(line, staff, revenue, expected):
    assert size(line, 从业人员={2025: staff}, 营业收入={2025: revenue}) == expected


def test_construction_is_sized_by_revenue_and_assets():
    assert size("建筑", 营业收入={2025: 80000}, 资产总额={2025: 80000}) == "大型"
    assert size("建筑", 营业收入={2025: 80000}, 资产总额={2025: 4999}) == "小型及以上"


def test_one_fact_below_the_lowest_floor_is_enough_for_micro():
    assert size("工业", 从业人员={2025: 5}, 营业收入={}) == "微型"
    assert size("工业", 从业人员={2025: 500}, 营业收入={}) == "unknown"
