"""Parts and wholes: in tables, in sentences, in the points of a scoring document."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.documents.audit import Certainty, FindingType, audit_numbers
from gaoxin.engines.documents.indicators import Op
from gaoxin.engines.documents.layout import Clean, Grid, GridCell, Layout
from gaoxin.engines.documents.model import Span
from tests.engines.documents.plan_text import PlanText

TABLE = "表1 主要指标"


def family(whole: str, parts: Sequence[str], op: Op = Op.EQ) -> PlanText:
    """A row of a table with sub-rows."""
    text = PlanText().say(f"轻工业产值\t{whole}", "轻工业产值", "亿元", targets=[(2025, whole, op)], table=TABLE)
    for at, part in enumerate(parts):
        name = f"第{at}类"
        text.say(f"——{name}\t{part}", name, "亿元", targets=[(2025, part)], table=TABLE, parent="轻工业产值（亿元）")
    return text


def test_sub_rows_above_their_row_are_found() -> None:
    (finding,) = family("500", ["200", "200", "150"]).findings()
    assert finding.type is FindingType.SUM_MISMATCH
    assert finding.check.as_dict() == {"formula": "200 + 200 + 150 <= 500", "stated": 500, "computed": 550}
    assert len(finding.items) == 4


@pytest.mark.parametrize("parts", [["200", "200", "100"], ["29", "20.2", "5.1"], ["250", "250.4"], ["600"]])
def test_sub_rows_that_make_up_the_row_or_a_part_of_it_are_not(parts: list[str]) -> None:
    assert family("500", parts).types() == []


def test_sub_rows_that_count_things_may_count_one_twice() -> None:
    text = PlanText().say("科技企业\t150", "科技企业", "家", targets=[(2025, "150")], table=TABLE)
    for name, number in (("规上企业", "140"), ("瞪羚企业", "16")):
        text.say(f"其中：{name}\t{number}", name, "家", targets=[(2025, number)], table=TABLE, parent="科技企业")
    assert text.types() == []


def test_a_row_of_at_least_so_much_has_room_for_more() -> None:
    assert family("500", ["300", "300"], Op.GE).types() == []


def grid(rows: Sequence[Sequence[str]], header: int = 1) -> tuple[str, Layout]:
    """A table of texts as the layout would hold it."""
    text, cells = "", []
    for row in rows:
        line = []
        for shown in row:
            clean = Clean(shown, range(len(text), len(text) + len(shown))) if shown else None
            line.append(GridCell(clean))
            text += shown + "\t"
        cells.append(tuple(line))
    return text, Layout((), (Grid(tuple(cells), header, "表3 投资", (), Span(0, len(text))),))


HEAD = ["名称", "总投资（亿元）", "建设年限"]


def test_a_column_that_misses_its_total_is_found() -> None:
    text, layout = grid([HEAD, ["甲", "12.5", "2021"], ["乙", "3", "2022"], ["合计", "16.5", ""]])
    (finding,) = audit_numbers(text, layout, ())
    assert (finding.type, finding.severity) == (FindingType.SUM_MISMATCH, Certainty.CERTAIN)
    assert finding.check.as_dict() == {"formula": "12.5 + 3", "stated": 16.5, "computed": 15.5}
    assert [item.evidence for item in finding.items] == ["16.5", "12.5", "3"]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, ["甲", "12.5", "2021"], ["乙", "3", "2022"], ["合计", "15.5", ""]],
        [HEAD, ["合计", "15.5", ""], ["甲", "12.5", "2021"], ["乙", "3", "2022"]],
        [HEAD, ["甲", "12.5", "2021"], ["乙", "—", "2022"], ["合计", "12.5", ""]],
        [HEAD, ["甲", "12.5", "2021"], ["乙", "待定", "2022"], ["合计", "16.5", ""]],
        [HEAD, ["甲", "12.5", "2021"], ["乙", "", "2022"], ["合计", "16.5", ""]],
        [
            HEAD,
            ["甲", "1", "1"],
            ["乙", "2", "1"],
            ["小计", "3", ""],
            ["丙", "4", "1"],
            ["小计", "4", ""],
            ["合计", "7", ""],
        ],
        [["名称", "增长率（%）", "排名"], ["甲", "12.5", "1"], ["乙", "3", "2"], ["合计", "7.1", "3"]],
        [HEAD, ["甲", "1.04", "1"], ["乙", "2.04", "1"], ["合计", "3.1", ""]],
        [["序号", "名称", "投资"], ["1", "甲", "5"], ["3", "丙", "6"], ["", "合计", "14"]],
        [
            HEAD,
            ["一、甲", "5", ""],
            ["（一）乙", "2", ""],
            ["丙", "2", "1"],
            ["（二）丁", "3", ""],
            ["戊", "3", "1"],
            ["合计", "5", ""],
        ],
    ],
)
def test_a_column_that_adds_up_or_cannot_be_added_is_not(rows: list[list[str]]) -> None:
    text, layout = grid(rows)
    assert audit_numbers(text, layout, ()) == ()


def test_totals_that_fit_the_columns_beside_them_are_only_shifted() -> None:
    head = ["名称", "已完成", "本期", "总投资"]
    rows = [head, ["甲", "2", "3", "15"], ["乙", "4", "5", "19"]]
    text, layout = grid([*rows, ["合计", "8", "34", ""]])
    assert audit_numbers(text, layout, ()) == ()
    text, layout = grid([*rows, ["合计", "6", "11", "34"]])
    assert len(audit_numbers(text, layout, ())) == 1


def test_a_table_that_goes_on_in_another_is_left_alone() -> None:
    _, layout = grid([HEAD, ["甲", "12.5", "2021"], ["乙", "3", "2022"], ["丙", "3", "2022"]])
    rest, more = grid([HEAD, ["丁", "12.5", "2021"], ["戊", "3", "2022"], ["合计", "34", ""]])
    assert len(audit_numbers(rest, more, ())) == 1
    assert audit_numbers(rest, Layout((), (*more.grids, *layout.grids)), ()) == ()


@given(st.lists(st.decimals(0, 9999, places=1), min_size=2, max_size=30), st.sampled_from([0, 1, -1]))
@settings(deadline=None)
def test_any_column_agrees_with_its_own_sum_and_with_no_distant_one(numbers: list[Decimal], off: int) -> None:
    whole = sum(numbers) + off * (len(numbers) + 5)
    rows = [
        ["名称", "投资"],
        *([f"第{at}项", str(number)] for at, number in enumerate(numbers)),
        ["合计", str(abs(whole))],
    ]
    text, layout = grid(rows)
    found = audit_numbers(text, layout, ())
    assert bool(found) == (off != 0 and abs(abs(whole) - sum(numbers)) > (len(numbers) + 1) * Decimal("0.05"))


@pytest.mark.parametrize(
    "sentence",
    [
        "全区共有安置房22栋，其中：高层14栋，多层3栋，其他4栋。",
        "规划用地30公顷，其中工业用地36公顷。",
        "设立站点100个，其中东片45个、西片40个、南片25个。",
        "项目总建筑面积92000平方米，地上建筑面积78000平方米，地下建筑面积13000平方米。",
        "年度得分=日常监测（60%）+实地调研（20%）+群众评议（30%）。",
        "三次产业结构调整为8.2:41.5:52.3。",
        "三次产业结构由10.1:50.3:39.6调整为8.2:41.5:52.3。",
        "占地面积20万平方米（约合30亩）。",
        "占地面积734435平方米（合800余亩）。",
        "总投资3.5亿元（合350000万元）。",
    ],
)
def test_a_sentence_whose_arithmetic_fails_is_found(sentence: str) -> None:
    (finding,) = PlanText().say(sentence).findings()
    assert finding.type in (FindingType.SUM_MISMATCH, FindingType.UNIT_JUMP, FindingType.VALUE_CONFLICT)
    assert len(finding.items) >= 2


@pytest.mark.parametrize(
    "sentence",
    [
        "全区共有安置房22栋，其中：高层14栋，多层4栋，其他4栋。",
        "拥有孵化载体15家，其中国家级6家、省级12家、市级15家。",
        "引进人才60名，其中博士5名、硕士30名；招聘教师42名。",
        "规划用地30公顷，其中工业用地20公顷。",
        "总投资10亿元，其中固定资产投资8亿元，达产后年产值40亿元。",
        "总投资10亿元，其中一期投资4亿元，可实现年销售收入30亿元。",
        "累计培训1200余人，其中企业家1300人次。",
        "项目总建筑面积92278平方米，地上建筑面积78492平方米，地下建筑面积13786平方米。",
        "总建筑面积92278平方米，其中地上8层，地下1层。",
        "项目总用地面积40000平方米，地上建筑面积60000平方米，地下建筑面积20000平方米。",
        "年度得分=日常监测（60%）+实地调研（30%）+群众评议（10%）。",
        "三次产业结构调整为8.2:41.5:50.2。",
        "三次产业比例由10:50:40调整为8:48:44。",
        "占地面积534435平方米（合800余亩）。",
        "占地面积20万平方米（约300亩）。",
        "总投资3.5亿元（合35000万元）。",
        "就诊比例为1:2:3。",
        "其中，新增企业30家。",
    ],
)
def test_a_sentence_that_adds_up_or_claims_nothing_is_not(sentence: str) -> None:
    assert PlanText().say(sentence).types() == []


SCORES = """考核办法
一、基础工作（10分）
（一）组织领导（4分）
建立专班。
（二）制度建设（{second}分）
完善制度。
二、重点任务（20分）
（一）平台建设（12分）
建成平台。
（二）应用推广
推广应用，按完成比例计分。
"""


@pytest.mark.parametrize(("second", "found"), [("6", 0), ("5.5", 1)])
def test_points_below_a_heading_make_up_its_points(second: str, found: int) -> None:
    text = PlanText().say(SCORES.format(second=second))
    findings = text.findings()
    assert len(findings) == found
    if found:
        assert findings[0].check.as_dict() == {"formula": "4+5.5", "stated": 10, "computed": 9.5}


def test_points_are_not_added_when_a_number_is_missing() -> None:
    lost = SCORES.replace("（二）制度建设（{second}分）\n完善制度。\n", "（三）宣传引导（1分）\n加强宣传。\n")
    assert PlanText().say(lost).types() == []
