"""The clauses of a policy with their addresses, conditions, departments and days."""

from datetime import date

import pytest

from gaoxin.engines.documents.policies import read_policy
from gaoxin.engines.documents.policies.conditions import expression_of
from gaoxin.engines.documents.reading import read

POLICY = """示范高新区支持企业创新若干措施

示高管规〔2026〕5号

第一章 总则
第一条 为支持企业创新，制定本措施。
第二条 申请本措施奖励的企业须符合以下条件：
（一）在示范高新区登记注册3年以上；
（二）研发费用占营业收入比例不低于5%；
（三）未被列入经营异常名录。
第二章 支持标准
第三条 企业培育
（一）对首次认定的高新技术企业，给予20万元一次性奖励。（责任部门：科技局、财政局）
（二）对规模以上工业企业年营业收入达到2亿元以上的，给予50万元奖励。
第四条 平台建设。对新认定的国家级、省级平台，分别给予100万元、50万元奖励。
同一平台就高不重复奖励。
每年3-5月组织申报，申报材料包括：申请表、营业执照、审计报告。
第三章 附则
第五条 本措施自2026年3月1日起施行，有效期三年。《示范高新区科技奖励办法》（示高管发〔2020〕1号）同时废止。
"""


@pytest.fixture
def reading():
    return read_policy(read(POLICY.encode(), "policy.txt"))


def clause(reading, address):
    (found,) = [one for one in reading.clauses if one.address == address]
    return found


def test_the_head_says_what_the_document_is_and_how_long_it_holds(reading):
    head = reading.head
    assert (head.title, head.number) == ("示范高新区支持企业创新若干措施", "示高管规〔2026〕5号")
    assert (head.valid_from, head.valid_until) == (date(2026, 3, 1), date(2029, 2, 28))


def test_what_it_ends_is_named_with_its_number(reading):
    (repeal,) = reading.head.repeals
    assert (repeal.title, repeal.number) == ("示范高新区科技奖励办法", "示高管发〔2020〕1号")


def test_clauses_are_addressed_as_officials_cite_them(reading):
    assert [one.address for one in reading.clauses] == [
        *("第一条", "第二条", "第三条（一）", "第三条（二）", "第四条", "第四条第2款", "第四条第3款", "第五条"),
    ]
    assert clause(reading, "第三条（一）").section == ("第二章支持标准", "第三条企业培育")
    assert clause(reading, "第四条").heading == "平台建设"


def test_every_quotation_lies_at_its_offset(reading):
    for one in reading.clauses:
        for quoted in (one.quoted, *(row.quoted for row in (*one.conditions, *one.benefits)), *one.windows):
            assert POLICY[quoted.span.start : quoted.span.end] == quoted.text


def test_listed_conditions_belong_to_the_clause_that_announces_them(reading):
    found = clause(reading, "第二条").conditions
    assert [one.quoted.text for one in found] == [
        "在示范高新区登记注册3年以上",
        "研发费用占营业收入比例不低于5%",
        "未被列入经营异常名录",
    ]
    assert [one.expression for one in found] == [
        "成立日期 <= 申报日 - 3 年 且 注册地区 含有 示范高新区",
        "研发费用 / 营业收入 >= 5%",
        "非 列入经营异常名录",
    ]


def test_who_gets_it_and_who_answers_for_it(reading):
    found = clause(reading, "第三条（一）")
    assert found.who == "首次认定的高新技术企业"
    assert found.departments == ("科技局", "财政局")
    assert [one.expression for one in found.conditions] == ["首次认定高新技术企业"]
    assert found.benefits[0].shown.endswith("一次性奖励 20万元")


def test_a_sum_in_a_condition_becomes_a_comparison(reading):
    found = clause(reading, "第三条（二）")
    assert [one.expression for one in found.conditions] == ["营业收入 >= 2 亿元 且 规上工业企业"]


def test_overlap_windows_and_papers_are_read_from_their_own_paragraphs(reading):
    assert clause(reading, "第四条第2款").exclusive
    last = clause(reading, "第四条第3款")
    assert [one.text for one in last.windows] == ["每年3-5月组织申报"]
    assert last.materials == ("申请表", "营业执照", "审计报告")


def test_headings_without_articles_lead_to_their_items():
    text = "一、支持范围\n（一）技术改造\n1.对完成改造的企业，给予30万元奖励。\n2.对购置设备的，按10%给予补助。\n"
    reading = read_policy(read(text.encode(), "policy.txt"))
    assert [one.address for one in reading.clauses] == ["一、（一）1", "一、（一）2"]
    assert reading.clauses[0].section == ("一、支持范围", "（一）技术改造")


def test_a_table_of_amounts_is_read_by_its_headings():
    page = (
        "<h1>示范区奖励办法</h1><p>第一条 奖励标准见下表。</p><table><tr><th>级别</th><th>奖励标准（万元）</th></tr>"
        "<tr><td>国家级</td><td>100</td></tr><tr><td>省级</td><td>50</td></tr></table>"
    )
    reading = read_policy(read(page.encode(), "policy.html"))
    found = [(one.tier, one.amount[0]) for part in reading.clauses for one in part.benefits]
    assert found == [("国家级", 100), ("省级", 50)]


def test_an_empty_or_plain_text_has_no_clauses_that_give():
    reading = read_policy(read("今天天气很好。".encode(), "note.txt"))
    assert [one.benefits for one in reading.clauses] in ([], [()])


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("注册成立满2年以上的企业", "成立日期 <= 申报日 - 2 年"),
        ("成立5年以内", "成立日期 >= 申报日 - 5 年"),
        ("年销售收入超过5000万元", "营业收入 > 5000 万元"),
        ("资产负债率不高于70%", "负债合计 / 资产总额 <= 70%"),
        ("营业收入同比增长20%以上", "增长率(营业收入) >= 20%"),
        ("科技人员占职工总数比例达到10%", "科技人员数 / 职工总数 >= 10%"),
        ("国家级专精特新小巨人企业和省级专精特新中小企业", "专精特新小巨人有效 或 专精特新中小企业有效"),
        ("在科创板上市的企业", "上市板块 = 科创板"),
        ("示范带动效应强", ""),
        ("单品种销售收入超过2000万元", ""),
        ("固定资产投资1000万元及以上至5000万元", ""),
    ],
)
def test_only_wordings_with_one_meaning_become_expressions(words, expression):
    assert expression_of(words) == expression


def test_departments_with_brackets_in_their_names_are_read_whole():
    text = "（六）鼓励上市。对上市企业给予100万元奖励。（省财政厅、吉林证监局及所在地市（州）政府按职责分工负责）\n"
    (found,) = read_policy(read(text.encode(), "policy.txt")).clauses
    assert found.departments == ("省财政厅", "吉林证监局", "所在地市（州）政府")


def test_land_prices_and_money_won_are_no_benefits():
    text = "第一条 土地出让底价可按不低于最低价标准的70%执行。\n第二条 全年争取资金扶持4731万元。\n"
    reading = read_policy(read(text.encode(), "policy.txt"))
    assert [one.benefits for one in reading.clauses] == [(), ()]


NOTICE = """关于印发《示范区支持创新奖励办法》的通知

各有关部门：
现将《示范区支持创新奖励办法》印发给你们，请认真贯彻执行。
一、各部门要按照职责抓好落实。
二、奖励资金由财政局统筹安排。
示范区管理委员会
2025年3月1日

示范区支持创新奖励办法

第一条 对首次认定的高新技术企业，给予20万元奖励。
第二条 本办法自印发之日起施行，有效期三年。
"""


def test_the_notice_that_hands_a_policy_on_gives_no_clauses():
    reading = read_policy(read(NOTICE.encode(), "policy.txt"))
    assert [one.address for one in reading.clauses] == ["第一条", "第二条"]


def test_a_title_and_a_handing_on_without_a_title_after_them_are_no_clauses():
    text = (
        "示范区奖励政策的通知\n奖励政策已经研究同意，现印发给你们，请遵照执行。\n对首次上规的企业，给予10万元奖励。\n"
    )
    (only,) = read_policy(read(text.encode(), "policy.txt")).clauses
    assert only.benefits[0].amount == (10, 10)
