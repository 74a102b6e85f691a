"""Statements of indicators in running text. Every sentence was written for these tests."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.documents.indicators import GrowthKind, Kind, Level, Measure
from tests.engines.documents.reading_plans import brief, briefs, read_indicators

_HEAD = "某区“十四五”产业发展规划\n二、发展目标\n"


def _goal(sentence: str) -> list[tuple[str, str | None, object, list[tuple[object, object]]]]:
    return briefs(f"{_HEAD}{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "name", "unit", "targets"),
    [
        ("到2025年，技术合同成交额突破80亿元。", "技术合同成交额", "亿元", [(2025, 80)]),
        ("到2025年，力争使上云企业累计达到3000户以上。", "上云企业", "家", [(2025, 3000)]),
        ("到2025年，引进领军人才120名。", "引进领军人才", "人", [(2025, 120)]),
        ("到2025年，新建12个以上公共检测平台。", "新建公共检测平台", "个", [(2025, 12)]),
        ("到2025年，城镇调查失业率控制在5.2%以内。", "城镇调查失业率", "%", [(2025, 5.2)]),
        ("到2025年，单位工业增加值能耗降低16%。", "单位工业增加值能耗", "%", [(2025, -16)]),
        ("到2025年，数字贸易额较2020年翻一番。", "数字贸易额", "倍", [(2025, 2)]),
        ("到2025年，园区综合评价进入全省前5位。", "园区综合评价全省排名", "位", [(2025, 5)]),
        ("到2025年，森林火灾受害率控制在0.9以内。", "森林火灾受害率", None, [(2025, 0.9)]),
        ("到2023年，绿色工厂达到20家，到2025年达到45家。", "绿色工厂", "家", [(2023, 20), (2025, 45)]),
        ("每年培训产业工人3万人次以上。", "每年培训产业工人", "万人次", [(2025, 3)]),
        ("80%以上的规上企业建立研发机构。", "规上企业建立研发机构比例", "%", [(2025, 80)]),
    ],
)
def test_a_sentence_states_one_target(sentence: str, name: str, unit: str, targets: list[tuple[int, float]]) -> None:
    assert _goal(sentence) == [(name, unit, None, targets)]


def test_a_from_to_pair_has_base_and_targets_at_their_own_years() -> None:
    assert _goal("研发投入强度由2020年的1.6%提高到2023年的2.1%，到2025年达到2.6%以上。") == [
        ("研发投入强度", "%", (2020, 1.6), [(2023, 2.1), (2025, 2.6)])
    ]


def test_numbers_are_dealt_out_to_a_list_of_names() -> None:
    assert _goal("到2025年，规上工业产值、软件业务收入分别由300亿元、20亿元增长到520亿元和60亿元。") == [
        ("规上工业产值", "亿元", (2020, 300), [(2025, 520)]),
        ("软件业务收入", "亿元", (2020, 20), [(2025, 60)]),
    ]
    assert _goal("到2025年，茶叶修剪、采摘机械化率均达到98%。") == [
        ("茶叶修剪机械化率", "%", None, [(2025, 98)]),
        ("茶叶采摘机械化率", "%", None, [(2025, 98)]),
    ]
    assert _goal("到2025年，众创空间、加速器达到30个。") == [("众创空间、加速器", "个", None, [(2025, 30)])]
    assert [row[0] for row in _goal("2025年城乡居民人均可支配收入分别达到6万元和3万元。")] == [
        "城镇居民人均可支配收入",
        "农村居民人均可支配收入",
    ]


def test_growth_beside_a_value_belongs_to_the_value() -> None:
    (row,) = read_indicators(f"{_HEAD}到2025年，营业收入达到900亿元，年均增长9%，比2020年增加400亿元。\n")
    assert brief(row) == ("营业收入", "亿元", None, [(2025, 900)])
    rate, change = row.growth
    assert (rate.kind, rate.value, rate.unit) == (GrowthKind.CAGR, 9, "%")
    assert (change.kind, change.value, change.unit, change.since) == (GrowthKind.CHANGE, 400, "亿元", 2020)


def test_growth_alone_is_a_row_without_values() -> None:
    (row,) = read_indicators(f"{_HEAD}工业技改投资年均增长12%左右。\n")
    assert brief(row) == ("工业技改投资", "%", None, [])
    assert (row.measure, row.growth[0].kind, row.growth[0].until) == (Measure.GROWTH, GrowthKind.CAGR, None)


def test_a_change_that_leads_to_a_level_becomes_its_growth() -> None:
    (row,) = read_indicators(f"{_HEAD}到2025年，补助标准提高30元，达到480元。\n")
    assert brief(row) == ("补助标准", "元", None, [(2025, 480)])
    assert [(one.kind, one.value, one.unit) for one in row.growth] == [(GrowthKind.CHANGE, 30, "元")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("到2025年，旅游总收入达到60亿元，占服务业增加值比重超过12%。", ["旅游总收入", "旅游总收入占服务业增加值比重"]),
        ("到2025年，外贸出口额占全市的20%。", ["外贸出口额占全市比重"]),
        ("到2025年，高端装备产值达到规上工业产值的三分之一。", ["高端装备产值占规上工业产值比重"]),
        ("到2025年，孵化器达到20家，其中国家级5家。", ["孵化器", "国家级孵化器"]),
        ("到2025年，规上企业达到300家，总数占全市的15%。", ["规上企业", "规上企业总数占全市比重"]),
        ("居民收入保持较快增长，到2025年达到5万元。", ["居民收入"]),
        ("到2025年，培育氢能、储能企业等20家。", ["氢能、储能企业"]),
    ],
)
def test_what_a_clause_leaves_out_comes_from_the_one_before(sentence: str, names: list[str]) -> None:
    assert [row[0] for row in _goal(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("年销售收入2000万元以上企业达到80家。", ["年销售收入2000万元以上企业"]),
        ("65岁及以上老年人健康管理率达到75%。", ["65岁及以上老年人健康管理率"]),
        ("培育产值超10亿元企业6家、超50亿元企业2家。", ["产值超10亿元企业", "超50亿元企业"]),
        ("每千人口执业医师达到3.6人。", ["每千人口执业医师"]),
        ("实施5000万元以上项目40个。", ["5000万元以上项目"]),
    ],
)
def test_a_threshold_belongs_to_the_name(sentence: str, names: list[str]) -> None:
    assert [row[0] for row in _goal(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "实施“六大行动”，落实“三个一批”，推进两区联动。",
        "全面推广5G网络，按照“300米见绿、500米见园”的标准建设绿地。",
        "根据某政发〔2021〕12号文件，于2021年6月30日前完成。",
        "办事大厅实行7×24小时服务，拨打12345热线。",
        "氢能产业园总投资20亿元，占地面积300亩，建筑面积12万平方米。",
        "支持2万吨/年碳纤维生产线改造、35万千升/年饮料生产线扩建。",
        "打造千亿级产业集群，争创全国百强园区。",
    ],
)
def test_numbers_that_are_no_indicators_are_left_alone(sentence: str) -> None:
    assert _goal(sentence) == []


def test_the_year_is_carried_from_clause_paragraph_and_plan() -> None:
    text = (
        "某区“十四五”产业发展规划\n一、发展基础\n"
        "“十三五”期间，累计建成标准厂房40万平方米，2020年，工业总产值达到260亿元。研发机构达到35家。\n"
        "二、发展目标\n到2025年，工业总产值达到480亿元。研发机构达到80家。\n"
        "三、重点任务\n（一）壮大主体。新增高新技术企业60家。\n"
    )
    rows = read_indicators(text)
    assert [brief(row) for row in rows] == [
        ("累计建成标准厂房", "万平方米", ("2016-2020", 40), []),
        ("工业总产值", "亿元", (2020, 260), []),
        ("研发机构", "家", (2020, 35), []),
        ("工业总产值", "亿元", None, [(2025, 480)]),
        ("研发机构", "家", None, [(2025, 80)]),
        ("新增高新技术企业", "家", None, [(2025, 60)]),
    ]
    assert [row.kind for row in rows[:3]] == [Kind.STATUS] * 3
    assert [row.targets[0].year_inferred for row in rows[3:]] == [False, True, True]
    assert len({row.canonical for row in rows if row.name == "工业总产值"}) == 1


def test_a_yearly_list_takes_the_year_of_its_title() -> None:
    text = "某市2023年重点工作任务分解\n一、就业\n1. 城镇新增就业5万人，培训农民工8000人次。（市人社局牵头）\n"
    assert briefs(text) == [
        ("城镇新增就业", "万人", None, [(2023, 5)]),
        ("培训农民工", "人次", None, [(2023, 8000)]),
    ]


def test_terms_of_a_policy_are_parameters_not_goals() -> None:
    (row,) = read_indicators("某区支持办法\n对首次入选的企业给予最高50万元奖励。\n")
    assert (row.kind, row.level, row.unit) == (Kind.POLICY_PARAM, Level.MINOR, "万元")


def test_a_goal_in_words_compares_with_an_average() -> None:
    (row,) = read_indicators(f"{_HEAD}到2025年，企业研发投入占营业收入比重达到全国平均水平。\n")
    assert brief(row) == ("企业研发投入占营业收入比重", None, None, [(2025, "达到全国平均水平")])
    assert row.measure is Measure.TEXT


def test_scope_in_brackets_sets_rows_apart() -> None:
    first, second = read_indicators(f"{_HEAD}到2025年，工业产值达到900亿元，工业产值（不含甲公司）达到300亿元。\n")
    assert (first.name, second.name, second.scope) == ("工业产值", "工业产值", "不含甲公司")
    assert first.canonical != second.canonical


def test_full_width_digits_and_set_spaces_keep_their_offsets() -> None:
    text = f"{_HEAD}到２０２５年，规模以上工业企业利润由１２亿元增长到 25 亿元，工业用水重复利用率达到９４％以上。\n"
    assert briefs(text) == [
        ("规模以上工业企业利润", "亿元", (2020, 12), [(2025, 25)]),
        ("工业用水重复利用率", "%", None, [(2025, 94)]),
    ]


def test_shuffling_unrelated_paragraphs_does_not_change_a_row() -> None:
    stated = [
        "到2025年，专利授权量达到900件，研发人员占比提高到18%。",
        "到2025年，新增上市企业6家，直接融资额突破40亿元。",
        "到2025年，绿色建筑占新建建筑比例达到90%，装配式建筑占比达到35%。",
    ]
    idle = ["完善体制机制，营造良好氛围。", "加强组织领导，强化统筹协调。", "深化开放合作，共建共享平台。"]
    expected = sorted(map(repr, briefs(_HEAD + "\n".join([*stated, *idle]) + "\n")))
    assert len(expected) == 6
    for seed in range(20):
        paragraphs = [*stated, *idle]
        random.Random(seed).shuffle(paragraphs)  # noqa: S311 - a test's order, not a secret
        assert sorted(map(repr, briefs(_HEAD + "\n".join(paragraphs) + "\n"))) == expected


def test_every_row_names_its_place() -> None:
    (row,) = read_indicators(f"{_HEAD}（一）做强产业。\n到2025年，形成3—5个特色园区。\n")
    assert row.section[-1].startswith("（一）")
    assert re.search("3—5个特色园区", row.evidence)
    assert row.level is Level.MINOR


def test_numbers_are_dealt_out_to_years() -> None:
    assert _goal("到2023年、2025年，充电桩分别达到5000个、1万个。") == [
        ("充电桩", "个", None, [(2023, 5000), (2025, 10000)])
    ]


def test_brackets_keep_their_time_to_themselves() -> None:
    assert _goal("到2025年，城镇化率达到70%（2020年为65%），研发强度达到3%。") == [
        ("城镇化率", "%", (2020, 65), [(2025, 70)]),
        ("研发强度", "%", None, [(2025, 3)]),
    ]


def test_a_rate_is_named_by_its_base_and_a_fund_by_its_size() -> None:
    assert [row[0] for row in _goal("全科医生数达到每万人口4名，设立总规模20亿元的产业基金。")] == [
        "每万人口全科医生数",
        "产业基金总规模",
    ]


def test_a_pair_around_a_noun_is_from_and_to() -> None:
    assert _goal("将服务业现行10%的税率降至6%。") == [("服务业税率", "%", (2020, 10), [(2025, 6)])]


def test_a_document_in_one_line_has_its_year_in_its_number() -> None:
    text = (
        "某部关于印发年度重点工作分工的通知 某部发〔2022〕18号 各司局：现将分工通知如下：一、稳定生产"
        "（一）粮食播种面积稳定在17亿亩以上。（甲司牵头）（二）新建高标准农田9000万亩。（乙司牵头）"
        "二、促进就业（三）培训农民70万人次，其中女性30万人次。（丙司负责）三、加强保障（四）完善投入机制，健全工作制度，压实"
        "各方责任，推动各项任务落地见效。（丁司牵头，各司局配合）（五）加强督促检查，及时总结推广好经验好做法，营造良好氛围。"
    )
    assert briefs(text) == [
        ("粮食播种面积", "亿亩", None, [(2022, 17)]),
        ("新建高标准农田", "万亩", None, [(2022, 9000)]),
        ("培训农民", "万人次", None, [(2022, 70)]),
        ("女性", "万人次", None, [(2022, 30)]),
    ]


def test_the_year_of_a_heading_dates_what_stands_below_it() -> None:
    text = (
        "某市政府工作报告\n——2023年1月10日在某会议上\n一、2022年工作回顾\n新增规上企业45家，总数达到380家。\n"
        "二、2023年工作安排\n今年地区生产总值增长6%。新增规上企业50家。\n"
    )
    assert briefs(text) == [
        ("新增规上企业", "家", (2022, 45), []),
        ("规上企业总数", "家", (2022, 380), []),
        ("地区生产总值", "%", None, [(2023, 6)]),
        ("新增规上企业", "家", None, [(2023, 50)]),
    ]


def test_time_to_read_grows_with_length_only() -> None:
    sentence = "到2025年，技术合同成交额达到80亿元，占生产总值比重超过4%（2020年为2%），新增平台20家。"
    assert len(read_indicators(_HEAD + sentence * 400 + "\n")) == 1200


_PIECES = [
    *[
        "到2025年",
        "2020年",
        "“十四五”期间",
        "今年",
        "较2020年",
        "由",
        "从",
        "的",
        "分别",
        "均",
        "占",
        "比重",
        "达到",
        "提高到",
        "增长",
        "降低",
    ],
    *[
        "年均增长",
        "翻一番",
        "前10位",
        "12",
        "3.5",
        "1—2",
        "三百",
        "百",
        "万",
        "亿",
        "%",
        "个百分点",
        "亿元",
        "家",
        "万人次",
        "吨标准煤/万元",
    ],
    *[
        "企业",
        "工业总产值",
        "新增",
        "培训",
        "其中",
        "国家级",
        "全市",
        "、",
        "和",
        "，",
        "；",
        "。",
        "：",
        "（",
        "）",
        "(",
        ")",
        "“",
        "”",
        "\n",
        "\t",
        " ",
    ],
    *[
        "——",
        "表1 主要指标\n",
        "指标\t2020年\t2025年\n",
        "| 指标 | 目标 |\n",
        "序号\n指标\n2025年\n1\n",
        "预期性",
        "级",
        "以上",
        "余",
        "近",
    ],
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
def test_any_text_is_read_without_failure_and_quoted_in_place(text: str) -> None:
    for row in read_indicators(text):
        assert row.name
        assert row.baseline is not None or row.targets or row.growth


def test_a_bare_measure_is_completed_by_the_title_it_stands_under() -> None:
    text = (
        "某区“十四五”产业发展规划\n三、重点任务\n（一）培育壮大氢能产业\n"
        "依托龙头企业延伸链条。到2025年，实现总产值80亿元。\n"
    )
    assert briefs(text) == [("氢能产业总产值", "亿元", None, [(2025, 80)])]


def test_a_bound_before_a_list_of_numbers_holds_for_all() -> None:
    rows = read_indicators(f"{_HEAD}到2025年，氨氮、氮氧化物排放量分别控制在2万吨、5万吨。\n")
    assert [(row.name, row.targets[0].op) for row in rows] == [("氨氮排放量", "le"), ("氮氧化物排放量", "le")]


def test_small_counts_of_things_to_be_made_are_minor_and_levels_are_not() -> None:
    made, level = read_indicators(f"{_HEAD}建设3个公共服务平台，省级实验室达到5家。\n")
    assert (made.level, level.level) == (Level.MINOR, Level.CORE)
