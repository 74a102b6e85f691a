"""高新技术企业: 国科发火〔2016〕32号 第十一条, 〔2016〕195号 企业成长性."""

from datetime import date

import pytest

from tests.engines.expressions.official.criteria import GROWTH_POINTS, HNTE, judged, measured

FIRM = {
    "成立日期": date(2019, 3, 1),
    "Ⅰ类知识产权数": 1,
    "Ⅱ类知识产权数": 6,
    "技术领域": "新材料",
    "科技人员数": {2025: 12},
    "职工总数": {2025: 100},
    "销售收入": {2025: 4800, 2024: 4000, 2023: 3200},
    "研发费用": {2025: 260, 2024: 200, 2023: 150},
    "境内研发费用": {2025: 250, 2024: 200, 2023: 150},
    "高新技术产品收入": {2025: 3200},
    "总收入": {2025: 4850},
    "重大安全事故": False,
    "重大质量事故": False,
    "严重环境违法": False,
}


def parts(**changed) -> dict[str, str]:
    found = judged(HNTE, {**FIRM, **changed})
    return {"": found.state.value} | {part.label.id: part.state.value for part in found.parts}


def test_a_firm_that_meets_every_condition_qualifies():
    assert set(parts().values()) == {"met"}


@pytest.mark.parametrize(
    ("changed", "condition"),
    [
        ({"成立日期": date(2025, 5, 2)}, "H1"),
        ({"Ⅰ类知识产权数": 0, "Ⅱ类知识产权数": 0}, "H2"),
        ({"技术领域": "其他"}, "H3"),
        ({"科技人员数": {2025: 9}}, "H4"),
        ({"研发费用": {2025: 240, 2024: 200, 2023: 150}}, "H5"),
        ({"境内研发费用": {2025: 100, 2024: 100, 2023: 100}}, "H5d"),
        ({"高新技术产品收入": {2025: 2900}}, "H6"),
        ({"严重环境违法": True}, "H8"),
    ],
)
def test_each_condition_alone_keeps_a_firm_out(changed, condition):
    found = parts(**changed)
    assert {key for key, state in found.items() if state != "met"} == {"", condition}
    assert found[condition] == "failed"


@pytest.mark.parametrize(
    ("revenue", "research", "state"),
    [
        (5000, 250, "met"),  # 5000 万元 belongs to the first band: 5 %
        (5000, 249, "failed"),
        (5001, 201, "met"),  # above it 4 % are enough
        (20000, 800, "met"),
        (20000, 799, "failed"),
        (20001, 601, "met"),  # above 2 亿元 3 %
    ],
)
def test_the_last_years_revenue_chooses_the_band(revenue, research, state):
    years = (2025, 2024, 2023)
    found = parts(
        销售收入=dict.fromkeys(years, revenue),
        研发费用=dict.fromkeys(years, research),
        境内研发费用=dict.fromkeys(years, research),
    )
    assert found["H5"] == state


def test_a_firm_of_two_years_is_measured_by_the_two():
    young = {"成立日期": date(2024, 2, 1), "研发费用": {2025: 300, 2024: 200}, "境内研发费用": {2025: 300, 2024: 200}}
    assert parts(**young, 销售收入={2025: 4800, 2024: 4000})["H5"] == "met"


def test_unknown_staff_leaves_the_answer_open_and_is_named():
    found = judged(HNTE, {**FIRM, "职工总数": {}})
    assert found.state == "unknown"
    assert [(lack.fact, str(lack.period)) for lack in found.lacks] == [("职工总数", "2025")]


def test_unknown_staff_does_not_matter_where_something_else_keeps_it_out():
    found = judged(HNTE, {**FIRM, "职工总数": {}, "重大安全事故": True})
    assert (found.state, found.lacks) == ("failed", ())


@pytest.mark.parametrize(
    ("sales", "points"),
    [
        ((1000, 1350, 1823), ("9", "10")),  # 35 %
        ((1000, 1250, 1563), ("7", "8")),
        ((1000, 1040, 1081), ("1", "2")),
        ((1000, 1000, 1000), ("0", "0")),
        ((1000, 900, 800), ("0", "0")),
    ],
)
def test_growth_has_its_points_as_a_range(sales, points):
    first, second, third = sales
    found = measured(GROWTH_POINTS, {"销售收入": {2023: first, 2024: second, 2025: third}})
    assert tuple(f"{amount.value:f}" for amount in found.range) == points
