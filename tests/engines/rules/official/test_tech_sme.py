"""《科技型中小企业评价办法》 第六至八条, from the facts alone that an applicant fills in."""

import pytest

from tests.engines.rules.official.asking import failed, verdict

FACTS = {
    "职工总数": 80,
    "科技人员数": 26,
    "销售收入": 3000,
    "资产总额": 2800,
    "研发费用": 190,
    "成本费用支出": 2600,
    "Ⅰ类知识产权数": 0,
    "Ⅱ类知识产权数": 6,
    "高新技术企业证书有效": False,
    "信用与合规正常": True,
}


def judged(**changes):
    return verdict("科技型中小企业2017", FACTS | changes)


def test_ten_facts_are_enough_for_a_clear_yes():
    found = judged()
    assert (found.state, found.missing, found.points.value) == ("met", (), 94)


@pytest.mark.parametrize(
    ("staff", "points"), [(24, 20), (23, 16), (20, 16), (19, 12), (16, 12), (15, 8), (12, 8), (11, 4), (8, 4), (7, 0)]
)
def test_points_for_technical_staff(staff, points):
    """Of 80: 24 are 30 %, 20 are 25 %, 16 are 20 %, 12 are 15 %, 8 are 10 %."""
    assert judged(科技人员数=staff).points.value == points + 50 + 24


@pytest.mark.parametrize(
    ("expense", "points"),
    [(180, 50), (179.99, 40), (150, 40), (149.99, 30), (120, 30), (90, 20), (60, 10), (59.99, 0), (0, 0)],
)
def test_points_for_research_by_income(expense, points):
    assert judged(研发费用=expense, 成本费用支出=100000).points.value == 20 + points + 24


@pytest.mark.parametrize(
    ("expense", "points"), [(300, 50), (299.99, 40), (250, 40), (200, 30), (150, 20), (100, 10), (99.99, 0)]
)
def test_points_for_research_by_cost(expense, points):
    assert judged(研发费用=expense, 成本费用支出=1000, 销售收入=20000).points.value == 20 + points + 24


@pytest.mark.parametrize(
    ("first", "second", "points"), [(1, 0, 30), (0, 9, 24), (0, 4, 24), (0, 3, 18), (0, 2, 12), (0, 1, 6), (0, 0, 0)]
)
def test_points_for_rights(first, second, points):
    rights = {"Ⅰ类知识产权数": first, "Ⅱ类知识产权数": second}
    assert judged(**rights).points.value == 20 + 50 + points


@pytest.mark.parametrize(
    ("changes", "fails"),
    [
        ({"职工总数": 500, "科技人员数": 150}, []),
        ({"职工总数": 501, "科技人员数": 160}, ["T2a"]),
        ({"销售收入": 20000, "研发费用": 1200}, []),
        ({"销售收入": 20000.01, "研发费用": 1300}, ["T2b"]),
        ({"资产总额": 20000}, []),
        ({"资产总额": 20000.01}, ["T2c"]),
        ({"信用与合规正常": False}, ["T3"]),
        ({"科技人员数": 8, "Ⅱ类知识产权数": 1}, []),
        ({"科技人员数": 7, "Ⅰ类知识产权数": 1}, ["T5"]),
        ({"科技人员数": 8, "研发费用": 179.99, "Ⅱ类知识产权数": 1}, ["T5"]),
    ],
)
def test_each_condition_stands_at_its_own_border(changes, fails):
    """Eight of 80, 6 % and one right of class II come to exactly 60 points; seven of 80 have no points for staff."""
    assert failed(judged(**changes)) == fails


def test_either_table_of_research_is_enough_where_the_other_is_not_known():
    facts = {key: value for key, value in FACTS.items() if key != "成本费用支出"}
    found = verdict("科技型中小企业2017", facts)
    assert (found.state, found.points.value) == ("met", 94)


def test_enough_points_are_enough_whatever_the_direct_routes_are():
    facts = {key: value for key, value in FACTS.items() if key != "高新技术企业证书有效"}
    assert verdict("科技型中小企业2017", facts).state == "met"


def test_a_valid_certificate_needs_no_points():
    nothing = {"科技人员数": 0, "研发费用": 0, "Ⅱ类知识产权数": 0}
    assert judged(**nothing, 高新技术企业证书有效=True).state == "met"


def test_too_few_points_without_a_certificate_have_failed():
    """Prizes, bodies and standards are taken for absent where nothing is stated; answers say that it is assumed."""
    assert failed(judged(科技人员数=0)) == ["T5"]


def test_a_stated_prize_is_a_direct_route():
    assert judged(科技人员数=0, 近五年国家级科技奖励前三=True).state == "met"


def test_too_few_points_and_no_word_on_the_certificate_ask_for_it():
    facts = {key: value for key, value in FACTS.items() if key != "高新技术企业证书有效"} | {"科技人员数": 0}
    found = verdict("科技型中小企业2017", facts)
    assert (found.state, found.missing) == ("unknown", ("高新技术企业证书有效",))


@pytest.mark.parametrize("name", ["职工总数", "销售收入", "资产总额", "信用与合规正常"])
def test_a_required_fact_left_out_is_named(name):
    facts = {key: value for key, value in FACTS.items() if key != name}
    found = verdict("科技型中小企业2017", facts)
    assert found.state == "unknown"
    assert name in found.missing
