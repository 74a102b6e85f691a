"""Who does it: lists of units and the clauses that hold them."""

import pytest

from gaoxin.engines.documents.tasks.clauses import find_clauses
from gaoxin.engines.documents.tasks.units import split_units


@pytest.mark.parametrize(
    ("listed", "units"),
    [
        ("市发展改革委、市科技局", ("市发展改革委", "市科技局")),
        ("市科技和工业信息化局、市文化广电和旅游局", ("市科技和工业信息化局", "市文化广电和旅游局")),
        ("市教育局和各区政府", ("市教育局", "各区政府")),
        ("省商务厅等部门及各国家级开发区管委会", ("省商务厅", "各国家级开发区管委会")),
        ("各市、县（区）人民政府", ("各市、县（区）人民政府",)),
        ("各县（市、区）政府，市直有关部门", ("各县（市、区）政府", "市直有关部门")),
        ("开发区所在地市（州）、县（市）政府", ("开发区所在地市（州）政府", "县（市）政府")),
        ("市、区两级政府", ("市、区两级政府",)),
        ("市经信局，各区、县〔市〕政府", ("市经信局", "各区、县〔市〕政府")),
        ("市财政局,各街道", ("市财政局", "各街道")),
        ("市发改委市财政局各区政府", ("市发改委", "市财政局", "各区政府")),
        ("市市场监管局、省委办公厅", ("市市场监管局", "省委办公厅")),
    ],
)
def test_units_are_split_where_names_end(listed: str, units: tuple[str, ...]) -> None:
    assert split_units(listed)[0] == units


def test_deng_leaves_the_list_open_and_is_no_unit() -> None:
    assert split_units("市财政局、市科技局等有关部门") == (("市财政局", "市科技局"), True)


@pytest.mark.parametrize(
    ("text", "lead", "resp", "mode"),
    [
        ("建设平台。（市科技局牵头，市财政局、市人社局配合）", ("市科技局",), ("市财政局", "市人社局"), "牵头+配合"),
        ("建设平台。（市科技局负责）", (), ("市科技局",), "负责"),
        (
            "建设平台。（市科技局、市财政局，各区政府按职责分工负责）",
            (),
            ("市科技局", "市财政局", "各区政府"),
            "按职责分工负责",
        ),
        (
            "建设平台。（牵头单位：市科技局；责任单位：市财政局，各区政府；完成时限：2025年底前）",
            ("市科技局",),
            ("市财政局", "各区政府"),
            "牵头单位+责任单位",
        ),
        ("建设平台。〔责任单位：省科技厅，各市（州）政府〕", (), ("省科技厅", "各市（州）政府"), "责任单位"),
        ("建设平台。[市工信局、各区政府（管委会）负责]", (), ("市工信局", "各区政府（管委会）"), "负责"),
        ("建设平台。（市科技局、市财政局）", (), ("市科技局", "市财政局"), "负责"),
        ("建设平台。（教育部、共青团中央、银保监会，2022年底前）", (), ("教育部", "共青团中央", "银保监会"), "负责"),
        (
            "培养人才。任务分工：由教育部、共青团中央牵头，科技部、中科院参加。",
            ("教育部", "共青团中央"),
            ("科技部", "中科院"),
            "牵头+参加",
        ),
        ("由市科技局牵头，市财政局配合。", ("市科技局",), ("市财政局",), "牵头+配合"),
        (
            "下放权限。（省级事项由省商务厅牵头负责，市级事项由各市政府负责）",
            ("省商务厅",),
            ("各市政府",),
            "分事项负责",
        ),
        ("建设平台。（6月底前完成，牵头单位：市科技局）", ("市科技局",), (), "牵头单位"),
        (
            "市科技局作为牵头部门，要会同市财政局、市人社局等部门，抓好落实。",
            ("市科技局",),
            ("市财政局", "市人社局"),
            "牵头+会同",
        ),
        ("责任领导：张三；责任单位：市科技局", (), ("市科技局",), "责任单位"),
    ],
)  # fmt: skip
def test_every_common_clause_names_its_units(
    text: str, lead: tuple[str, ...], resp: tuple[str, ...], mode: str
) -> None:
    (clause,) = find_clauses(text)
    assert (clause.lead, clause.resp, clause.mode) == (lead, resp, mode)


@pytest.mark.parametrize(
    "text",
    [
        "建设园区（详见专栏2），完善配套。",
        "支持企业（含外资企业）参与建设。",
        "发展健康产业（以下简称大健康产业）。",
        "引进项目（总投资30亿元）落地。",
    ],
)
def test_brackets_that_explain_are_no_clauses(text: str) -> None:
    assert find_clauses(text) == ()


def test_parts_about_time_are_told_from_units() -> None:
    text = "建设平台。（市科技局牵头，市财政局配合，2025年6月底前完成）"
    (clause,) = find_clauses(text)
    assert [text[start:end] for start, end in clause.timing] == ["2025年6月底前完成"]


def test_a_bracket_of_nothing_but_all_places_names_units() -> None:
    (clause,) = find_clauses("培育服务业领军企业。（各地区、各有关部门）")
    assert clause.resp == ("各地区", "各有关部门")


def test_a_bracket_inside_a_field_of_units_belongs_to_the_name_before_it() -> None:
    (clause,) = find_clauses("按年薪给予补助。责任单位：市人社局，各县（区）政府（管委会）。")
    assert clause.resp == ("市人社局", "各县（区）政府（管委会）")


def test_what_a_clause_says_of_the_items_below_is_no_unit() -> None:
    (clause,) = find_clauses("建平台。（市科技局负责，各县政府落实。以下均需各县政府落实，不再列出）")
    assert clause.resp == ("市科技局", "各县政府")
