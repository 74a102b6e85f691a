"""The shortest ways of the shipped rulebooks, reckoned by hand, and what holds for all of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from gaoxin.catalogue.advice import package_advice
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.given import read_given
from gaoxin.engines.rules.verdicts import Bench
from gaoxin.engines.rules.ways import Ways, search_ways, shortest_ways
from gaoxin.kernel.quantities import Quantity
from gaoxin.kernel.units import parse_unit

BOOKS = package_rulebooks()
ADVICE = package_advice()
ON = date(2026, 5, 1)
WAN = parse_unit("万元")
HNTE: dict[str, Any] = {
    "成立日期": date(2018, 3, 1),
    "有效知识产权数": 8,
    "属于重点支持领域": True,
    "职工总数": 50,
    "科技人员数": 8,
    "研发费用": [200, 220, 280],
    "境内研发费用": [200, 220, 280],
    "销售收入": [4500, 4500, 4800],
    "总收入": 4800,
    "高新技术产品收入": 3600,
    "创新能力评分": 78,
    "重大事故或严重违法": False,
}
TECH_SME: dict[str, Any] = {
    "境内注册居民企业": True,
    "职工总数": 100,
    "科技人员数": 15,
    "研发费用": 160,
    "销售收入": 3000,
    "成本费用支出": 2600,
    "资产总额": 2800,
    "Ⅰ类知识产权数": 0,
    "Ⅱ类知识产权数": 1,
    "高新技术企业证书有效": False,
    "信用与合规正常": True,
    "近五年国家级科技奖励前三": False,
    "有省部级以上研发机构": False,
    "近五年主导制定标准": False,
}


def ways(book: str, facts: dict[str, Any], **other: Any) -> Ways:
    record, problems = read_given(facts | other, rule_vocabulary(), 2025, WAN)
    assert problems == ()
    return search_ways(BOOKS[book], record, Moment(ON), ADVICE)


def told(found: Ways) -> list[tuple[int, str]]:
    return [(way.effort, way.text) for way in found.ways]


def test_four_of_fifty_technical_staff_lack_one_transfer_or_two_hires():
    found = ways("hnte_2016", HNTE, 科技人员数=4)
    assert told(found) == [
        (50, "把现有职工 1 人转岗为科技人员。"),
        (400, "再增加科技人员 2 人（新聘）。"),
    ]
    assert found.text == "把现有职工 1 人转岗为科技人员；或者，再增加科技人员 2 人（新聘）。"
    hire = found.ways[1]
    assert [(moved.fact, str(moved.before), str(moved.after)) for moved in hire.changes[0].facts] == [
        ("科技人员数", "4人", "6人"),
        ("职工总数", "50人", "52人"),
    ]
    assert (hire.meets, hire.day) == (("H4",), None)
    assert "2025年度已经结束" in hire.note and "2026年度" in hire.note


def test_a_research_share_of_4_6_percent_lacks_56_wan_or_income_into_the_next_band():
    found = ways("hnte_2016", HNTE, 研发费用=[200, 210, Decimal("224.8")], 境内研发费用=[200, 210, Decimal("224.8")])
    assert told(found)[:3] == [
        (1120, "再增加研发费用 56 万元（境内）。"),
        (5829, "再增加主营业务收入 201 万元。"),
        (6030, "再增加高新技术产品（服务）收入 201 万元。"),
    ]
    assert found.complete


def test_an_enterprise_founded_200_days_ago_is_told_the_day():
    found = ways("hnte_2016", HNTE, 成立日期=date(2025, 10, 13), 研发费用=[280], 境内研发费用=[280], 销售收入=[4800])
    (way,) = found.ways
    assert (way.day, way.text) == (date(2026, 10, 13), "等到2026年10月13日（再过165天）。")
    assert way.changes == ()


def test_nobody_waits_for_a_day_on_which_the_edition_no_longer_holds():
    young = {"成立日期": date(2025, 10, 13), "研发费用": [280], "境内研发费用": [280], "销售收入": [4800]}
    record, _ = read_given(HNTE | young, rule_vocabulary(), 2025, WAN)
    ending = {day: replace(BOOKS["hnte_2016"], valid_until=day) for day in (date(2026, 10, 12), date(2026, 10, 13))}
    found = {day: search_ways(book, record, Moment(ON), ADVICE) for day, book in ending.items()}
    assert [way.day for way in found[date(2026, 10, 13)].ways] == [date(2026, 10, 13)]
    assert found[date(2026, 10, 12)].ways == ()
    assert [blocked.clause for blocked in found[date(2026, 10, 12)].blocked] == ["H1"]


def test_54_points_reach_60_in_five_ways():
    found = ways("tech_sme_2017", TECH_SME)
    assert told(found) == [
        (400, "再增加研发费用 20 万元（境内）。"),
        (400, "自主研发、申请并获授权（登记）Ⅱ类知识产权（实用新型、软件著作权等）1 项。"),
        (500, "把现有职工 10 人转岗为科技人员。"),
        (2000, "自主研发、申请并获授权Ⅰ类知识产权（发明专利等）1 项。"),
        (2800, "再增加科技人员 14 人（新聘）。"),
    ]
    assert found.complete


def test_several_gaps_are_closed_together():
    found = ways("hnte_2016", HNTE, 科技人员数=4, 高新技术产品收入=2800)
    assert found.ways[0].meets == ("H4", "H6")
    assert told(found)[0] == (
        50 + 80 * 45,
        "把现有职工 1 人转岗为科技人员；在总收入不变时，把 80 万元收入转为高新技术产品（服务）收入。",
    )
    # (2800 + x) / (4800 + x) >= 60 % from x = 200 on, and 5000 万元 is still in the band of 5 %.
    assert (50 + 200 * 30, "把现有职工 1 人转岗为科技人员；再增加高新技术产品（服务）收入 200 万元。") in told(found)


def test_income_above_the_limit_has_no_way_and_says_why():
    found = ways("tech_sme_2017", TECH_SME, 销售收入=30000, 研发费用=3000)
    assert (found.ways, found.complete) == ((), True)
    assert [(blocked.clause, blocked.why) for blocked in found.blocked] == [
        ("T2b", "不建议为不超过上限而压减收入或产值。")
    ]
    assert found.rest == ()


def test_a_serious_breach_only_lapses_and_the_rest_is_told():
    found = ways("hnte_2016", HNTE, 科技人员数=4, 重大事故或严重违法=True)
    assert found.ways == ()
    assert [blocked.clause for blocked in found.blocked] == ["H8"]
    assert "发生日期没有登记" in found.blocked[0].why
    assert [way.text for way in found.rest] == [
        "把现有职工 1 人转岗为科技人员。",
        "再增加科技人员 2 人（新聘）。",
    ]


def test_experts_points_are_not_advice():
    found = ways("hnte_2016", HNTE, 创新能力评分=65)
    assert found.ways == ()
    assert "由专家或评价平台给出" in found.blocked[0].why


def test_a_missing_fact_is_named_and_not_made_up():
    facts = {name: value for name, value in HNTE.items() if name != "科技人员数"}
    found = ways("hnte_2016", facts, 有效知识产权数=0)
    assert found.missing == ("科技人员数",)
    assert [way.text for way in found.ways] == [
        "自主研发、申请并获授权（登记）Ⅱ类知识产权（实用新型、软件著作权等）1 项。",
    ]  # Ⅰ类 comes to the same here, where neither class is asked for
    assert "科技人员占职工总数不低于10%" in found.ways[0].note


def test_a_rulebook_that_is_met_asks_for_nothing():
    assert ways("hnte_2016", HNTE) == Ways()


def test_what_the_command_line_prints():
    (first, *_) = ways("hnte_2016", HNTE, 科技人员数=4).as_json()["ways"]
    assert {key: first["changes"][0][key] for key in ("fact", "from", "to", "amount", "unit", "text")} == {
        "fact": "科技人员数",
        "from": 4,
        "to": 5,
        "amount": 1,
        "unit": "人",
        "text": "把现有职工 1 人转岗为科技人员",
    }
    assert (first["effort"], first["day"]) == (50, None)


FAILING = [(book, example) for book in BOOKS.values() for example in book.failing]


@pytest.mark.parametrize(("book", "example"), FAILING, ids=lambda item: getattr(item, "key", None))
def test_every_way_of_every_failing_example_is_confirmed_by_the_verdict(book, example):
    moment = Moment(example.on)
    found = search_ways(book, example.record, moment, ADVICE)
    bench = Bench([book])
    assert found.complete
    assert bool(found.ways) is not bool(found.blocked)
    for way in found.ways:
        (verdict,) = bench.judge(*way.carried_out(example.record, moment))
        assert verdict.state == ("unknown" if found.missing or "待专家" in way.note else "met")
        for moved in (moved for change in way.changes for moved in change.facts):
            if isinstance(moved.before, Quantity) and isinstance(moved.after, Quantity):
                assert moved.before < moved.after


def test_ways_alone_are_the_same():
    record, _ = read_given(HNTE | {"科技人员数": 4}, rule_vocabulary(), 2025, WAN)
    alone = shortest_ways(BOOKS["hnte_2016"], record, Moment(ON), ADVICE, most=1)
    assert [way.text for way in alone] == ["把现有职工 1 人转岗为科技人员。"]
