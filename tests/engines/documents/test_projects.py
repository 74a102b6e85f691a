"""Projects in boxes and in tables, however the tables lost their lines."""

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.projects import Project, Source, extract_projects
from gaoxin.engines.documents.projects.values import find_money, money_of_cell, read_builders, read_period
from gaoxin.engines.documents.structure import lay_out

PROSE = "坚持项目为王，谋划实施一批重大项目，加快形成新的增长点，推动经济社会持续健康发展，确保目标如期实现。"
HEADS = ("序号", "项目名称", "建设单位", "建设年限", "总投资（万元）", "建设规模及主要内容")
ROWS = (
    ("1", "城东标准化厂房项目", "城东建设开发有限公司", "2021-2023", "35000", "新建厂房12万平方米，配套建设管网。"),
    ("2", "北湖污水处理厂扩建工程", "市水务局", "2022年", "8600", "建设日处理5万吨的设施，改造管网20公里。"),
    ("3", "云山数据中心（一期）", "云山科技股份有限公司", "2021—2025年", "120000.5", "占地300亩，建设机房。"),
    ("4", "河西农产品冷链物流园", "河西交通投资集团", "2023-2024", "4200", "建设冷库和交易大厅，仓储能力3万吨。"),
)  # fmt: skip
EXPECTED = [
    ("城东标准化厂房项目", ("城东建设开发有限公司",), 2021, 2023, Decimal("3.5")),
    ("北湖污水处理厂扩建工程", ("市水务局",), 2022, 2022, Decimal("0.86")),
    ("云山数据中心（一期）", ("云山科技股份有限公司",), 2021, 2025, Decimal("12.00005")),
    ("河西农产品冷链物流园", ("河西交通投资集团",), 2023, 2024, Decimal("0.42")),
]


def projects_of(text: str) -> tuple[Project, ...]:
    document = Document(text, "txt", "0" * 64)
    projects = extract_projects(document, lay_out(document))
    assert all(document.text[project.offset : project.end] == project.evidence for project in projects)
    return projects


def facts(projects: Sequence[Project]) -> list[tuple[object, ...]]:
    return [
        (project.name, project.builders, project.start_year, project.end_year, project.investment_yi)
        for project in projects
    ]


def led(row: Sequence[str]) -> str:
    return "".join(f"\t{cell}\n" for cell in row) + "\n"


def stacked(row: Sequence[str]) -> str:
    return "".join(f"{cell}\n" for cell in row)


def tabbed(row: Sequence[str]) -> str:
    return "\t".join(row) + "\n"


def barred(row: Sequence[str]) -> str:
    return "| " + " | ".join(row) + " |\n"


def spaced(row: Sequence[str]) -> str:
    return " ".join(row) + "\n"


def gapped(row: Sequence[str]) -> str:
    return "   ".join(row) + "\n"


SETTINGS = (led, stacked, tabbed, barred, spaced, gapped)


def table(setting: Callable[[Sequence[str]], str], heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    body = setting(heads) + "".join(map(setting, rows))
    return f"一、主要任务\n（一）抓项目\n{PROSE}\n附表1 重大项目表\n{body}\n（二）强保障\n{PROSE}"


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_table_that_lost_its_lines_gives_all_its_projects(setting: Callable[[Sequence[str]], str]) -> None:
    projects = projects_of(table(setting, HEADS, ROWS))
    assert facts(projects) == EXPECTED
    assert {(project.source, project.box, project.section) for project in projects} == {
        (Source.TABLE, "附表1重大项目表", ("一、主要任务", "（一）抓项目"))
    }


@pytest.mark.parametrize("setting", SETTINGS)
def test_groups_of_a_table_are_categories_and_sums_are_left_out(setting: Callable[[Sequence[str]], str]) -> None:
    text = table(setting, HEADS, ROWS)
    third = setting(ROWS[2])
    text = text.replace(setting(ROWS[0]), setting(["一、产业项目（2个）"]) + setting(ROWS[0]))
    text = text.replace(third, setting(["二、民生项目（2个）"]) + third)
    projects = projects_of(text)
    assert facts(projects) == EXPECTED
    assert [project.category for project in projects] == ["产业项目", "产业项目", "民生项目", "民生项目"]


@pytest.mark.parametrize("setting", (led, stacked, tabbed, barred))
def test_an_empty_cell_does_not_shift_the_others(setting: Callable[[Sequence[str]], str]) -> None:
    keep = setting in (tabbed, barred)
    rows = [
        row if at != 1 else tuple(cell if column != 2 else "" for column, cell in enumerate(row) if keep or column != 2)
        for at, row in enumerate(ROWS)
    ]
    projects = projects_of(table(setting, HEADS, rows))
    assert facts(projects) == [EXPECTED[0], (*EXPECTED[1][:1], (), *EXPECTED[1][2:]), *EXPECTED[2:]]


def test_a_box_of_fields_gives_its_projects() -> None:
    text = (
        f"一、主要任务\n{PROSE}\n专栏1：汽车产业重点项目\n项目一：新能源整车基地\n建设主体：某某汽车、某某动力等\n"
        "实施年限：2021年-2022年\n项目内容：总投资30亿元，占地面积5.3万平方米（合80余亩），年产整车10万辆。\n"
        "项目二：汽车研究院\n实施年限：2023年\n项目内容：计划投资8000万元，建设中试平台，预计年销售收入20000万元。\n"
    )
    first, second = projects_of(text)
    assert facts([first, second]) == [
        ("新能源整车基地", ("某某汽车", "某某动力"), 2021, 2022, Decimal(30)),
        ("汽车研究院", (), 2023, 2023, Decimal("0.8")),
    ]
    assert (first.seq, first.category, first.source, first.investment_raw) == (
        "项目一",
        "汽车产业",
        Source.BOX,
        "总投资30亿元",
    )
    assert [(area.kind, area.value, area.unit) for area in first.area] == [
        ("占地面积", 53000, "平方米"),
        ("占地面积", 80, "亩"),
    ]
    assert second.investment_kind == "计划投资"


def test_builders_only_hoped_for_are_named_and_marked() -> None:
    assert read_builders("积极争取甲研究院、乙交易所等机构在我区设立分中心") == (("甲研究院", "乙交易所"), True)
    assert read_builders("甲公司和乙公司") == (("甲公司", "乙公司"), False)
    assert read_builders("待定") == ((), False)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2021年-2022年", (2021, 2022)),
        ("2021.03—2023.12", (2021, 2023)),
        ("2021-23年", (2021, 2023)),
        ("2022年", (2022, 2022)),
        ("“十四五”期间", (2021, 2025)),
        ("2019年3月至2021年6月", (2019, 2021)),
        ("2021-03", (2021, 2021)),
        ("21-23年", (2021, 2023)),
        ("2021-2023、2024-2025", (2021, 2025)),
        ("2025年底前建成", (None, 2025)),
        ("2024.12竣工", (None, 2024)),
        ("2021年起", (2021, None)),
        ("2021年—", (2021, None)),
    ],
)
def test_periods_give_their_first_and_last_year(text: str, years: tuple[int | None, int | None]) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.first, period.last) == years


@pytest.mark.parametrize(
    ("text", "yi"),
    [
        ("总投资约3000万元", Decimal("0.3")),
        ("计划投资1.5亿元，其中设备投资3000万元", Decimal("1.5")),
        ("本年投资2亿元，项目总投资12.5亿元", Decimal("12.5")),
        ("总投资1,200万元", Decimal("0.12")),
        ("总投资3亿美元", None),
    ],
)
def test_investments_are_told_in_yi_yuan(text: str, yi: Decimal | None) -> None:
    money = find_money(text)
    assert money is not None
    assert money.yi == yi


@pytest.mark.parametrize(
    ("cell", "unit", "yi"),
    [
        ("12 000", "万元", Decimal("1.2")),
        ("0.8", "总投资（亿）", Decimal("0.8")),
        ("≥30", "总投资（亿元）", Decimal(30)),
        ("5000万", None, Decimal("0.5")),
    ],
)
def test_amounts_in_cells_take_the_unit_of_their_column(cell: str, unit: str | None, yi: Decimal) -> None:
    money = money_of_cell(cell, unit)
    assert money is not None
    assert money.yi == yi


def test_a_column_of_completion_alone_gives_the_last_year() -> None:
    heads = ("序号", "项目名称", "总投资（万元）", "竣工时间")
    text = table(tabbed, heads, (("1", "东城学校", "3000", "2023年8月"), ("2", "西城医院", "5000", "2024年")))
    assert facts(projects_of(text)) == [
        ("东城学校", (), None, 2023, Decimal("0.3")),
        ("西城医院", (), None, 2024, Decimal("0.5")),
    ]


def test_a_table_of_indicators_is_no_table_of_projects() -> None:
    text = table(
        tabbed,
        ("序号", "指标名称", "单位", "2025年"),
        (("1", "地区生产总值", "亿元", "500"), ("2", "工业总产值", "亿元", "900")),
    )
    assert projects_of(text) == ()
