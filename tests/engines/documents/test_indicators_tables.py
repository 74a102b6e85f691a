"""Indicators in tables: values under years, groups, units wherever they stand, words instead of numbers."""

from decimal import Decimal

import pytest

from gaoxin.engines.documents.indicators import GrowthKind, Kind, Measure
from tests.engines.documents.reading_plans import brief, briefs, read_indicators

_TITLE = "某区“十四五”发展规划\n二、发展目标\n表1 主要指标\n"
_ROWS = [
    ["类别", "指标", "2020年", "2025年", "属性"],
    ["创新", "研发投入强度（%）", "1.8", "2.6", "预期性"],
    ["", "高新技术企业（户）", "86", "200左右", "预期性"],
    ["绿色", "单位能耗降低（%）", "—", "〔14〕", "约束性"],
]
_EXPECTED = [
    ("研发投入强度", "%", (2020, 1.8), [(2025, 2.6)]),
    ("高新技术企业", "家", (2020, 86), [(2025, 200)]),
    ("单位能耗降低", "%", None, [(2025, 14)]),
]


def _led(rows: list[list[str]]) -> str:
    return "\n\n".join("\n".join("\t" + cell for cell in row) for row in rows) + "\n\n\n"


@pytest.mark.parametrize(
    "table",
    [
        _led(_ROWS),
        "\n".join("\t".join(row) for row in _ROWS) + "\n",
        "\n".join("| " + " | ".join(row) + " |" for row in [_ROWS[0], ["---"] * 5, *_ROWS[1:]]) + "\n",
        "\n".join("\u3000".join(cell for cell in row if cell) for row in _ROWS) + "\n",
        "\n".join(cell for row in _ROWS for cell in row if cell) + "\n",
    ],
    ids=["cells behind tabs", "tabs", "bars", "wide spaces", "one cell a line"],
)
def test_a_table_of_indicators_reads_the_same_in_every_habit(table: str) -> None:
    rows = read_indicators(f"{_TITLE}{table}三、重点任务\n加快建设。\n")
    assert [brief(row) for row in rows] == _EXPECTED
    assert [row.attribute for row in rows] == ["预期性", "预期性", "约束性"]
    assert [row.category for row in rows] == ["创新", "创新", "绿色"]
    assert {row.table for row in rows} == {"表1主要指标"}
    assert (rows[2].measure, rows[2].targets[0].cumulative) == (Measure.CHANGE, True)


def test_rows_below_inherit_unit_and_parent() -> None:
    rows = [["指标", "2019年", "2025年"], ["工业产值（亿元，不含甲公司）", "120", "300"], ["——医药产业", "20", "80"]]
    parent, child = read_indicators(_TITLE + _led([*rows, ["——食品产业", "——", "60"]]))[:2]
    assert (parent.name, parent.scope, parent.unit) == ("工业产值", "不含甲公司", "亿元")
    assert (child.name, child.parent, child.unit) == ("医药产业", "工业产值（亿元，不含甲公司）", "亿元")
    assert child.canonical == "医药产业工业产值"


def test_words_stand_where_no_number_does_and_cover_merged_rows() -> None:
    rows = [
        ["指标", "2025年"],
        ["优良天数比例（%）", "达到市级要求"],
        ["重污染天数（天）", ""],
        ["污水处理率（%）", "≥95"],
        ["土壤环境安全", "有效保障"],
    ]
    first, second, third, fourth = read_indicators(_TITLE + _led(rows))
    assert brief(first) == ("优良天数比例", "%", None, [(2025, "达到市级要求")])
    assert (second.targets[0].value_text, second.targets[0].merged, second.targets[0].raw) == (
        "达到市级要求",
        True,
        None,
    )
    assert (third.targets[0].value, third.qualifiers) == (Decimal(95), ("≥",))
    assert (fourth.measure, fourth.unit) == (Measure.TEXT, None)


def test_a_column_of_growth_stands_beside_levels_or_in_their_place() -> None:
    rows = [
        ["指标", "单位", "2020年", "2025年", "年均增长/累计"],
        ["地区生产总值", "亿元", "300", "450", "8.4%"],
        ["城镇化率", "%", "60", "65", "[5]"],
        ["固定资产投资增速", "%", "4", "-", "7左右"],
    ]
    product, towns, investment = read_indicators(_TITLE + "\n".join("\t".join(row) for row in rows) + "\n")
    assert [(one.kind, one.value) for one in product.growth] == [(GrowthKind.CAGR, Decimal("8.4"))]
    assert [(one.kind, one.value, one.unit) for one in towns.growth] == [(GrowthKind.CHANGE, Decimal(5), "个百分点")]
    assert brief(investment) == ("固定资产投资增速", "%", (2020, 4), [(2025, 7)])
    assert investment.measure is Measure.GROWTH


def test_values_carry_their_units_and_years_of_a_path() -> None:
    text = (
        "某区科技创新“十四五”规划\n分年度目标\n指标\t2021年\t2023年\t2025年\n"
        "技术交易额\t20亿元\t35亿元\t60亿元\n科技企业\t80户\t120户\t200户\n"
    )
    assert briefs(text) == [
        ("技术交易额", "亿元", None, [(2021, 20), (2023, 35), (2025, 60)]),
        ("科技企业", "家", None, [(2021, 80), (2023, 120), (2025, 200)]),
    ]


def test_several_parts_under_one_name_are_told_apart() -> None:
    rows = [
        ["指标", "单位", "2020年", "2025年"],
        ["自来水普及率", "%", "90", "城镇：99农村：95"],
        ["绿地率", "%", "35", "38"],
        ["路网密度", "公里/平方公里", "6.1", "8"],
    ]
    water = read_indicators(_TITLE + "\n".join("\t".join(row) for row in rows) + "\n")[0]
    assert [(value.part, value.value) for value in water.targets] == [("城镇", Decimal(99)), ("农村", Decimal(95))]


def test_a_table_of_past_values_only_is_status() -> None:
    rows = [
        ["指标", "2019年", "2020年"],
        ["规上企业（家）", "30", "36"],
        ["专利（件）", "200", "260"],
        ["平台（个）", "5", "7"],
    ]
    found = read_indicators("某区“十四五”发展规划\n一、发展基础\n" + "\n".join("\t".join(row) for row in rows) + "\n")
    assert brief(found[0]) == ("规上企业", "家", (2020, 36), [])
    assert {row.kind for row in found} == {Kind.STATUS}


@pytest.mark.parametrize(
    "head",
    [
        ["序号", "项目名称", "建设内容", "总投资（亿元）", "2025年前投资"],
        ["序号", "考核指标", "分值", "评分标准", "责任单位"],
        ["序号", "重点任务", "完成时限", "牵头单位", "配合单位"],
    ],
)
def test_tables_of_projects_scores_and_tasks_hold_no_indicators(head: list[str]) -> None:
    rows = [head, *[[str(number), f"甲{number}期", f"建设内容{number}", "12", "8"] for number in range(1, 5)]]
    assert briefs("某区规划\n" + "\n".join("\t".join(row) for row in rows) + "\n") == []


def test_lines_of_project_boxes_hold_no_indicators() -> None:
    text = (
        _TITLE.replace("表1 主要指标\n", "")
        + "\t专栏2：重点项目\n\n\t项目一：甲产业园\n建设主体：甲公司\n项目内容：新建厂房20万平方米，形成产能5万吨。\n\n"
    )
    assert briefs(text) == []


def test_a_head_repeated_on_the_next_page_is_no_row() -> None:
    head = "序号 指标名称 单位 2020年 2025年 属性"
    rows = ["1 地区生产总值 亿元 120 200 预期性", "2 规上企业 家 35 80 预期性", "3 森林覆盖率 % 45 46以上 约束性"]
    text = _TITLE + "\n".join([head, *rows[:2], head, *rows[2:]]) + "\n三、任务\n"
    assert briefs(text) == [
        ("地区生产总值", "亿元", (2020, 120), [(2025, 200)]),
        ("规上企业", "家", (2020, 35), [(2025, 80)]),
        ("森林覆盖率", "%", (2020, 45), [(2025, 46)]),
    ]


def test_targets_of_a_year_stand_beside_who_answers_for_them() -> None:
    rows = [
        ["序号", "目标任务", "目标值", "责任单位"],
        ["1", "引进博士", "120人", "人社局"],
        ["2", "新增学位", "3000个", "教育局"],
    ]
    text = "某市2022年重点工作目标任务分解表\n" + "\n".join("\t".join(row) for row in rows) + "\n"
    assert briefs(text) == [("引进博士", "人", None, [(2022, 120)]), ("新增学位", "个", None, [(2022, 3000)])]
