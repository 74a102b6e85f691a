"""Indicators in tables whose cells are words and dashes more often than numbers."""

from gaoxin.engines.documents.indicators import Indicator, extract_indicators
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out


def indicators_of(text: str) -> tuple[Indicator, ...]:
    document = Document(text, "txt", "0" * 64)
    return extract_indicators(document, lay_out(document))


def test_a_table_of_words_and_dashes_gives_its_rows() -> None:
    rows = [
        ("细颗粒物平均浓度（微克/立方米）", "——", "完成市级任务"),
        ("优良天数比例（%）", "——", "完成市级任务"),
        ("氮氧化物减排量（万吨）", "——", "完成市级任务"),
        ("污水集中处理率（%）", "——", "95"),
    ]
    text = "表2 生态环境主要指标\n" + "".join("\t".join(row) + "\n" for row in [("指标", "2020年", "2025年"), *rows])
    found = indicators_of(text)
    assert [
        (row.name, row.unit, row.baseline, [str(t.value_text or t.value) for t in row.targets]) for row in found
    ] == [
        ("细颗粒物平均浓度", "微克/立方米", None, ["完成市级任务"]),
        ("优良天数比例", "%", None, ["完成市级任务"]),
        ("氮氧化物减排量", "万吨", None, ["完成市级任务"]),
        ("污水集中处理率", "%", None, ["95"]),
    ]


def test_names_of_groups_broken_over_lines_stay_with_the_rows_below() -> None:
    heads = "类别\n序号\n指标名称\n2020年\n2025年\n属性\n"
    rows = (
        "经济\n发展\n1\n地区生产总值（亿元）\n1800\n2600\n预期性\n2\n城镇化率（%）\n58.6\n［65］\n预期性\n"
        "绿色\n生态\n3\n森林覆盖率（%）\n42.3\n42.6\n约束性\n"
    )
    found = indicators_of(f"专栏1 主要指标\n{heads}{rows}")
    assert [(row.name, row.unit, row.category, [str(one.value) for one in row.targets]) for row in found] == [
        ("地区生产总值", "亿元", "经济发展", ["2600"]),
        ("城镇化率", "%", "经济发展", ["65"]),
        ("森林覆盖率", "%", "绿色生态", ["42.6"]),
    ]
