"""Tasks in the forms in which governments hand out work: divided reports, plans, measures, minutes, tables."""

import pytest

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.tasks import extract_tasks

Row = tuple[str | None, str, tuple[str, ...], tuple[str, ...]]

PROSE = "立足现有基础，统筹项目、资金和人才，推动各项工作走深走实，形成一批看得见的成果。"


def rows(text: str) -> list[Row]:
    document = Document(text, "txt", "0" * 64)
    return [
        (task.number, task.title, task.lead_units, task.resp_units)
        for task in extract_tasks(document, lay_out(document))
    ]


def test_a_division_of_work_in_one_endless_line() -> None:
    text = (
        "国务院关于重点工作分工的意见国发〔2018〕9号各省人民政府：为做好今年工作，现提出分工意见如下：一、推进改革"
        f"（一）发展新动能。{PROSE}（发展改革委、科技部牵头，教育部、公安部等按职责分工负责）（二）破除无效供给。{PROSE}"
        f"（发展改革委牵头，财政部、国资委等按职责分工负责）二、建设创新型国家（三）加强创新体系建设。{PROSE}（科技部负责）"
        f"三、减轻企业税负。{PROSE}（财政部、税务总局牵头，年内完成）"
    )
    assert rows(text) == [
        ("（一）", "发展新动能", ("发展改革委", "科技部"), ("教育部", "公安部")),
        ("（二）", "破除无效供给", ("发展改革委",), ("财政部", "国资委")),
        ("（三）", "加强创新体系建设", (), ("科技部",)),
        ("三、", "减轻企业税负", ("财政部", "税务总局"), ()),
    ]


def test_an_endless_line_whose_units_are_fields() -> None:
    items = "".join(
        f"{number}.{title}，提高效率。牵头单位：市{unit}局；配合单位：市财政局"
        for number, title, unit in ((1, "优化流程", "政务"), (2, "压减材料", "司法"), (3, "推进联办", "数据"))
    )
    assert rows(f"一、重点任务{items}二、工作要求（一）加强领导。{PROSE}（二）强化督查。{PROSE}") == [
        ("1.", "优化流程", ("市政务局",), ("市财政局",)),
        ("2.", "压减材料", ("市司法局",), ("市财政局",)),
        ("3.", "推进联办", ("市数据局",), ("市财政局",)),
        ("（一）", "加强领导", (), ()),
        ("（二）", "强化督查", (), ()),
    ]


def test_items_and_the_measures_below_them_each_with_their_units() -> None:
    text = (
        f"一、着力点\n（一）落实政策。{PROSE}（办公厅牵头，各地区按职责分工负责）\n具体措施：\n"
        "1.完善直达机制，提高效率。（财政部牵头，各地区按职责分工负责）\n2.梳理兑现流程，规范渠道。（司法部负责）"
    )
    assert rows(text) == [
        ("（一）", "落实政策", ("办公厅",), ("各地区",)),
        ("1.", "完善直达机制", ("财政部",), ("各地区",)),
        ("2.", "梳理兑现流程", (), ("司法部",)),
    ]


def test_units_in_a_heading_hold_for_the_items_below_it() -> None:
    text = (
        f"一、重点任务\n（一）聚焦招商（牵头单位：招商局，责任单位：经发局）\n1.编制图谱。{PROSE}\n2.组建小队。{PROSE}\n"
        f"（二）优化服务（牵头单位：营商局）\n{PROSE}"
    )
    assert rows(text) == [
        ("1.", "编制图谱", ("招商局",), ("经发局",)),
        ("2.", "组建小队", ("招商局",), ("经发局",)),
        ("（二）", "优化服务", ("营商局",), ()),
    ]


def test_measures_with_their_units_on_a_line_below() -> None:
    text = (
        f"关于改革创新的若干措施\n一、深化体制改革\n{PROSE}\n（责任单位：组织部、管委会办公室）\n二、实行聘任制\n{PROSE}\n"
        "（责任单位：组织部、人社局）\n三、本措施自发布之日起施行，由管委会负责解释。"
    )
    assert rows(text) == [
        ("一、", "深化体制改革", (), ("组织部", "管委会办公室")),
        ("二、", "实行聘任制", (), ("组织部", "人社局")),
    ]


def test_units_before_the_text_and_behind_a_dash() -> None:
    text = (
        "某某措施\n1.【牵头单位：市住建局；配合单位：市水务局】推行联合验收，压缩时限。\n"
        "2.推动联合报装。——市住建局、市供电公司负责"
    )
    assert rows(text) == [
        ("1.", "推行联合验收", ("市住建局",), ("市水务局",)),
        ("2.", "推动联合报装", (), ("市住建局", "市供电公司")),
    ]


def test_decisions_of_a_meeting_in_running_text() -> None:
    text = (
        "会议议定事项\n（一）关于实验室建设。由市科技局牵头，会同市财政局，于2023年6月底前提出方案，报市政府审定。\n"
        "（二）关于公寓建设。由市住建局负责，市人社局、市国资委配合，年内完成房源筹集。"
    )
    assert rows(text) == [
        ("（一）", "关于实验室建设", ("市科技局",), ("市财政局",)),
        ("（二）", "关于公寓建设", (), ("市住建局", "市人社局", "市国资委")),
    ]


def test_persons_are_no_units() -> None:
    text = (
        "一、目标\n1.生产总值增长6%以上。\n责任领导：张三\n牵头单位：区发改局\n"
        "2.新引进项目30个。\n责任领导：王五  牵头单位：区招商局"
    )
    assert rows(text) == [
        ("1.", "生产总值增长6%以上", ("区发改局",), ()),
        ("2.", "新引进项目30个", ("区招商局",), ()),
    ]


def test_chapters_of_a_long_plan() -> None:
    text = (
        f"第一章 发展基础与面临形势\n第一节 发展基础\n“十三五”期间，成效显著。{PROSE}\n第二章 总体思路\n"
        f"第一节 发展目标\n到2025年，能力明显增强。{PROSE}\n第三章 强化科技力量\n"
        f"第一节 建设实验室\n加快建设某实验室。{PROSE}\n第二节 打造平台\n"
        f"建设创新中心。{PROSE}\n建设研发机构。{PROSE}\n第四章 保障措施\n第一节 加强领导\n{PROSE}"
    )
    assert [title for _, title, _, _ in rows(text)] == ["建设实验室", "建设创新中心", "建设研发机构", "加强领导"]


def test_articles_of_rules_are_no_tasks() -> None:
    text = (
        "第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 职责\n第二条 加强预算管理，完善绩效评价。\n"
        "第三条 本办法自印发之日起施行。"
    )
    assert rows(text) == []


@pytest.mark.parametrize("gap", ["\t", " | ", "   "])
def test_a_table_divides_the_work(gap: str) -> None:
    table = [
        ("序号", "重点任务", "牵头单位", "配合单位", "完成时限"),
        ("1", "建设产业园3个，引进企业20家。", "市工信局", "市商务局、市财政局", "2023年底前"),
        ("2", "新建学校3所。", "市教育局", "市住建局", "长期"),
    ]
    text = "任务分工表\n" + "\n".join(gap.join(row) for row in table)
    assert rows(text) == [
        ("1", "建设产业园3个，引进企业20家", ("市工信局",), ("市商务局", "市财政局")),
        ("2", "新建学校3所", ("市教育局",), ("市住建局",)),
    ]


def test_a_list_of_projects_is_no_list_of_tasks() -> None:
    text = f"一、重点项目\n（一）某水库工程。总投资15亿元，建设年限2021—2025年。\n二、重点任务\n（一）建强平台。{PROSE}"
    assert [title for _, title, _, _ in rows(text)] == ["建强平台"]


def test_an_endless_line_counts_on_beyond_a_hundred() -> None:
    tens = "一二三四五六七八九"
    numbers = [
        f"一百{'零' + tens[at % 10 - 1] if at < 10 else tens[at // 10 - 1] + '十'}" for at in (*range(1, 10), 10)
    ]
    before = ["", *tens]
    below = [
        (f"{before[at // 10] if at >= 20 else ''}{'十' if at >= 10 else ''}{before[at % 10]}") for at in range(1, 100)
    ]
    items = [*below, "一百", *numbers]
    text = "重点工作分工方案 现提出分工意见。" + "".join(
        f"（{item}）推进改革。（教育部牵头，财政部配合）" for item in items
    )
    assert [row[0] for row in rows(text)] == [f"（{item}）" for item in items]
