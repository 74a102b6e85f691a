"""What policies say in running text rather than in brackets and lists: who answers, when, under which conditions."""

from decimal import Decimal

import pytest

from gaoxin.engines.documents.policies import read_policy
from gaoxin.engines.documents.reading import read
from tests.pace import within


def clauses_of(text, name="policy.txt"):
    return read_policy(read(text.encode(), name)).clauses


def only(text, name="policy.txt"):
    (found,) = clauses_of(text, name)
    return found


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("第一条 企业向区科学技术局提出申请，区科学技术局会同区财政局审核。", {"区科学技术局", "区财政局"}),
        ("第一条 由市工业和信息化局、市商务局负责解释。", {"市工业和信息化局", "市商务局"}),
        ("第一条 示范县发展改革委负责受理，审定后拨付。", {"示范县发展改革委"}),
        ("第一条 经批准的企业，给予10万元奖励，企业自行布局。", set()),
    ],
)
def test_bodies_that_a_sentence_makes_answer_are_its_departments(text, departments):
    assert set(only(text).departments) == departments


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("第一条 每年2月1日至3月31日，企业可提出申请。", ["每年2月1日至3月31日"]),
        ("第一条 应于每年6月30日前报送申请表。", ["每年6月30日前"]),
        ("第一条 2027年5月1日至2027年5月31日受理。", ["2027年5月1日至2027年5月31日"]),
        ("第一条 自受理截止之日起10个工作日内办结。", []),
        ("第一条 本办法自2027年5月1日起施行，由有关单位提出意见。", []),
    ],
)
def test_days_on_which_one_applies_are_windows_and_limits_of_officials_are_not(text, windows):
    assert [one.text for one in only(text).windows] == windows


def test_a_clause_of_one_short_sentence_is_no_title_and_is_kept():
    found = clauses_of("第一条 企业每年报送一次进展。\n第二条 支持平台。\n（一）对新平台，给予10万元奖励。\n")
    assert [(one.address, one.heading) for one in found] == [("第一条", ""), ("第二条（一）", "")]
    assert found[1].section == ("第二条支持平台",)


def test_a_whole_number_leaves_the_decimals_before_it():
    text = (
        "1. 标准\n1.1 对新平台，给予10万元奖励。\n1.2 对老平台，给予5万元奖励。\n2. 由市财政局负责拨付，并接受监督。\n"
    )
    assert [one.address for one in clauses_of(text)] == ["1.1", "1.2", "2"]


def test_what_shuts_out_is_read_as_that_it_does_not_hold():
    listed = clauses_of(
        "第一条 有下列情形之一的，不予支持：\n（一）资产负债率超过80%；\n（二）年营业收入低于300万元。\n"
    )
    told = clauses_of("第一条 有下列情形之一的，不予支持：（一）资产负债率超过80%；（二）年营业收入低于300万元。\n")
    for found in (listed, told):
        conditions = [one for clause in found for one in clause.conditions]
        assert [one.excludes for one in conditions] == [True, True]
        assert conditions[1].expression == "非 (营业收入 < 300 万元)"
        assert conditions[1].as_dict()["excludes"] is True


def test_conditions_listed_in_the_sentence_are_parted():
    found = only("第一条 申报单位应符合以下条件：注册满2年、资产负债率不超过60%、上年度营业收入不低于800万元。")
    assert [one.quoted.text for one in found.conditions] == [
        *("注册满2年", "资产负债率不超过60%", "上年度营业收入不低于800万元"),
    ]
    assert [one.expression for one in found.conditions][1:] == ["负债合计 / 资产总额 <= 60%", "营业收入 >= 800 万元"]


def test_amounts_of_one_list_are_counted_in_the_same_thing():
    found = only("第一条 对博士、硕士，分别给予每人每月2500元、1200元补贴。").benefits
    assert [(one.amount[0], one.unit) for one in found] == [(Decimal(2500), "元/人/月"), (Decimal(1200), "元/人/月")]


def test_a_cap_on_what_is_paid_by_the_piece_keeps_its_own_unit():
    (found,) = only("第一条 按每吨300元给予奖励，单个项目最高150万元。").benefits
    assert (found.amount[0], found.unit, found.cap, found.cap_unit) == (300, "元/吨", 150, "万元")
    assert found.shown.endswith("300元/吨 最高150万元")
    assert found.as_dict()["cap_unit"] == "万元"


def test_a_raised_rate_is_a_rate_of_the_same_basis():
    found = only(
        "第一条 对新项目，按设备投资额的6%给予奖励；投资5亿元以上的，奖励比例提高至9%；最高不超过900万元。"
    ).benefits
    assert [(one.rate[0], one.basis, one.cap) for one in found] == [(6, "设备投资额", 900), (9, "设备投资额", 900)]


def test_a_table_of_rates_and_caps_gives_one_benefit_a_row():
    table = "| 类别 | 抵扣比例 | 上限（万元） |\n|---|---|---|\n| 检测 | 40% | 8 |\n| 设计 | 30% | 10 |\n"
    text = f"# 示范办法\n\n第一条 按下表执行。\n\n{table}"
    found = [one for clause in clauses_of(text, "policy.md") for one in clause.benefits]
    assert [(one.tier, one.rate[0], one.cap, one.basis) for one in found] == [("检测", 40, 8, ""), ("设计", 30, 10, "")]


@pytest.mark.parametrize("words", ["市科技局、", "由市", "以下条件", "符合以下条件：注册满一年、", "不得列入"])
def test_a_paragraph_that_repeats_without_end_is_read_in_good_time(words):
    with within(10):
        clauses_of(f"第一条 由{words * 3_000}负责。")
