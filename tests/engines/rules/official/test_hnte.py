"""《高新技术企业认定管理办法》 第十一条, from the facts alone that an applicant fills in."""

import pytest

from tests.engines.rules.official.asking import failed, verdict

FACTS = {
    "成立日期": "2018-03-01",
    "有效知识产权数": 8,
    "属于重点支持领域": True,
    "职工总数": 100,
    "科技人员数": 18,
    "研发费用": [180, 220, 270],
    "境内研发费用": [180, 220, 250],
    "销售收入": [3200, 3900, 4600],
    "总收入": 4700,
    "高新技术产品收入": 3300,
    "创新能力评分": 78,
    "重大事故或严重违法": False,
}


def judged(**changes):
    return verdict("高新技术企业2016", FACTS | changes)


def test_twelve_facts_are_enough_for_a_clear_yes():
    found = judged()
    assert (found.state, failed(found), found.missing, found.points.value) == ("met", [], (), 78)


@pytest.mark.parametrize(
    ("changes", "fails"),
    [
        ({"成立日期": "2025-05-01"}, []),
        ({"成立日期": "2025-05-02"}, ["H1"]),
        ({"有效知识产权数": 0}, ["H2"]),
        ({"属于重点支持领域": False}, ["H3"]),
        ({"科技人员数": 10}, []),
        ({"科技人员数": 9}, ["H4"]),
        ({"高新技术产品收入": 2820}, []),
        ({"高新技术产品收入": 2819.99}, ["H6"]),
        ({"创新能力评分": 71}, []),
        ({"创新能力评分": 70}, ["H7"]),
        ({"重大事故或严重违法": True}, ["H8"]),
    ],
)
def test_each_condition_stands_at_its_own_border(changes, fails):
    assert failed(judged(**changes)) == fails


@pytest.mark.parametrize(
    ("income", "expense", "holds"),
    [
        (5000, 250, True),
        (5000, 249.99, False),
        (5000.01, 200.01, True),
        (5000.01, 199.99, False),
        (20000, 800, True),
        (20000, 799.99, False),
        (20000.01, 600.01, True),
        (20000.01, 600, False),
    ],
)
def test_the_latest_income_chooses_the_share_of_research(income, expense, holds):
    """A firm of one year: 5 % up to 5000 万元, 4 % up to 2 亿元, 3 % above."""
    found = judged(
        成立日期="2025-01-01",
        销售收入=[income],
        研发费用=[expense],
        境内研发费用=[expense],
        总收入=income,
        高新技术产品收入=income,
    )
    assert found.state == ("met" if holds else "failed")
    assert failed(found) == ([] if holds else ["H5"])


def test_a_failed_share_says_by_how_much():
    found = judged(科技人员数=8)
    clause = next(one for one in found.findings if one.id == "H4")
    assert [str(item) for item in (clause.value, clause.threshold, clause.gap)] == ["8%", "10%", "2%"]


@pytest.mark.parametrize("name", list(FACTS))
def test_any_single_fact_left_out_is_named_and_nothing_else(name):
    facts = {key: value for key, value in FACTS.items() if key != name}
    found = verdict("高新技术企业2016", facts)
    assert (found.state, found.missing) == ("unknown", (name,))


def test_what_is_missing_does_not_hide_what_has_failed():
    facts = {key: value for key, value in FACTS.items() if key != "创新能力评分"} | {"有效知识产权数": 0}
    found = verdict("高新技术企业2016", facts)
    assert (found.state, failed(found)) == ("failed", ["H2"])


def test_without_a_score_the_points_are_a_range():
    facts = {key: value for key, value in FACTS.items() if key != "创新能力评分"}
    known = {
        "Ⅰ类知识产权数": 1,
        "Ⅱ类知识产权数": 7,
        "有自主研发知识产权": True,
        "参与编制标准": False,
        "科技成果转化项数": [3, 3, 3],
        "净资产": [1000, 1200, 1440],
    }
    found = verdict("高新技术企业2016", facts | known)
    assert found.state == "unknown"
    # 知识产权 0+0+7+1 to 8+8+8+6, 转化 13 to 18, 管理 0 to 20, 成长性 5+5 to 6+6 (20 % and 19.9 %)
    assert (found.points.low, found.points.high) == (31, 80)


def test_a_score_that_cannot_be_reached_is_told_before_experts_meet():
    facts = {key: value for key, value in FACTS.items() if key != "创新能力评分"}
    known = {
        "有效知识产权数": 2,
        "Ⅰ类知识产权数": 0,
        "Ⅱ类知识产权数": 2,
        "有自主研发知识产权": False,
        "参与编制标准": False,
        "科技成果转化项数": [0, 0, 0],
        "净资产": [1000, 1000, 1000],
        "销售收入": [4600, 4600, 4600],
        "研发费用": [230, 230, 230],
        "境内研发费用": [230, 230, 230],
        "总收入": 4600,
    }
    found = verdict("高新技术企业2016", facts | known)
    assert (found.state, failed(found), found.points.high) == ("failed", ["H7b"], 41)
