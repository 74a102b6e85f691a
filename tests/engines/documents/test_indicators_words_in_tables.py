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
