"""Tables of projects as printing and copying leave them: cells broken over lines, heads on every page, no numbers."""

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.projects import extract_projects
from gaoxin.engines.documents.structure import lay_out

HEADS = ("序号", "项目名称", "建设内容", "建设年限", "总投资（万元）", "建设单位")
WIDTHS = (4, 16, 24, 11, 14, 16)
CONTENTS = (
    "新建管廊6公里，改造道路8公里，配套照明和绿化。",
    "建设球场、步道和服务用房",
    "购置设备120台（套），新建厂房2.6万平方米，达产后产值8亿元",
    "日处理能力由5万吨提高到10万吨；改造管网22公里，新建泵站2座",
    "总建筑面积1.2万平方米",
)
ROWS = (
    ("1", "南湖新城综合管廊及道路改造工程", CONTENTS[0], "2021-2023", "86000", "南湖城市建设有限公司"),
    ("2", "北山体育公园", CONTENTS[1], "2022", "4500", "市体育局"),
    ("3", "年产20万套轻量化底盘零部件生产线项目", CONTENTS[2], "2022-2024", "52000", "东岭机械制造厂"),
    ("4", "东岭污水处理厂二期", CONTENTS[3], "2021-2025", "31000.5", "东岭镇人民政府"),
    ("5", "职业学校实训中心", CONTENTS[4], "2023-2024", "7800", "市教育局"),
)
EXPECTED = [
    ("南湖新城综合管廊及道路改造工程", ("南湖城市建设有限公司",), 2021, 2023, Decimal("8.6")),
    ("北山体育公园", ("市体育局",), 2022, 2022, Decimal("0.45")),
    ("年产20万套轻量化底盘零部件生产线项目", ("东岭机械制造厂",), 2022, 2024, Decimal("5.2")),
    ("东岭污水处理厂二期", ("东岭镇人民政府",), 2021, 2025, Decimal("3.10005")),
    ("职业学校实训中心", ("市教育局",), 2023, 2024, Decimal("0.78")),
]
Setting = Callable[[Sequence[str]], str]


def facts(text: str) -> list[tuple[object, ...]]:
    document = Document(text, "txt", "0" * 64)
    found = extract_projects(document, lay_out(document))
    return [(one.name, one.builders, one.start_year, one.end_year, one.investment_yi) for one in found]


def broken(cell: str, width: int) -> list[str]:
    """The lines a cell is broken into in a column of so many half-width signs."""
    lines = [""]
    for sign in cell:
        if sum(1 + (one > "\u2e7f") for one in lines[-1] + sign) > width:
            lines.append("")
        lines[-1] += sign
    return lines


def around(row: Sequence[str]) -> str:
    """Line by line across the page, every cell in the middle of its row."""
    cells = [broken(cell, width) for cell, width in zip(row, WIDTHS, strict=True)]
    height = max(map(len, cells))
    tops = [(height - len(cell)) // 2 for cell in cells]
    lines = (
        [cell[at - top] for cell, top in zip(cells, tops, strict=True) if top <= at < top + len(cell)]
        for at in range(height)
    )
    return "".join(" ".join(line) + "\n" for line in lines)


def from_the_top(row: Sequence[str]) -> str:
    """Line by line across the page, every cell at the top of its row."""
    cells = [broken(cell, width) for cell, width in zip(row, WIDTHS, strict=True)]
    return "".join(" ".join(cell[at] for cell in cells if at < len(cell)) + "\n" for at in range(max(map(len, cells))))


def cell_by_cell(row: Sequence[str]) -> str:
    """Every line of every cell on a line of its own."""
    return "".join(line + "\n" for cell, width in zip(row, WIDTHS, strict=True) for line in broken(cell, width))


def run_on(row: Sequence[str]) -> str:
    """Cell after cell in lines that break where the cells do."""
    lines = [""]
    for cell, width in zip(row, WIDTHS, strict=True):
        first, *rest = broken(cell, width)
        lines[-1] = f"{lines[-1]} {first}".strip()
        lines += rest
    return "\n".join(lines) + "\n"


def whole(row: Sequence[str]) -> str:
    return " ".join(row) + "\n"


def one_a_line(row: Sequence[str]) -> str:
    return "".join(f"{cell}\n" for cell in row)


def tabbed(row: Sequence[str]) -> str:
    return "\t".join(row) + "\n"


@pytest.mark.parametrize("setting", [around, from_the_top, cell_by_cell, run_on])
def test_cells_broken_over_lines_are_put_together(setting: Setting) -> None:
    head = one_a_line(HEADS) if setting is cell_by_cell else whole(HEADS)
    assert facts("附表 重点项目表\n" + head + "".join(map(setting, ROWS))) == EXPECTED


@pytest.mark.parametrize("setting", [whole, one_a_line, tabbed])
def test_a_table_without_numbers_gives_its_rows(setting: Setting) -> None:
    rows = [setting(row[1:]) for row in (HEADS, *ROWS)]
    assert facts("附表 重点项目表\n" + "".join(rows) + "三、保障措施\n加强统筹协调，按月调度进度。") == EXPECTED


@pytest.mark.parametrize("setting", [whole, one_a_line, tabbed])
def test_heads_printed_again_on_every_page_are_no_rows(setting: Setting) -> None:
    rows = [setting(row) for row in ROWS]
    text = setting(HEADS) + rows[0] + rows[1] + "17\n" + setting(HEADS) + "".join(rows[2:])
    assert facts("附表 重点项目表\n" + text) == EXPECTED


@pytest.mark.parametrize("setting", [whole, one_a_line, around])
def test_numbers_may_go_on_from_another_table(setting: Setting) -> None:
    head = one_a_line(HEADS) if setting is one_a_line else whole(HEADS)
    rows = [setting((str(int(row[0]) + 86), *row[1:])) for row in ROWS]
    assert facts("附表 重点项目表\n" + head + "".join(rows)) == EXPECTED


@pytest.mark.parametrize("setting", [whole, one_a_line, tabbed, around])
def test_tables_of_other_columns_follow_one_another(setting: Setting) -> None:
    """The second table begins with the number 1 again, and text stands between the two."""
    others = ("序号", "工程名称", "建设起止年限", "计划总投资（亿元）")
    rows = (
        ("1", "滨河快速路", "2021年—2025年", "4"),
        ("2", "城西变电站", "2022年", "5"),
        ("3", "云溪水库", "2023年", "6"),
    )
    head = one_a_line if setting is one_a_line else tabbed if setting is tabbed else whole
    plain = whole if setting is around else setting
    first = head(HEADS) + "".join(map(setting, ROWS))
    second = head(others) + "".join(map(plain, rows))
    prose = "（二）推进基础设施建设\n完善交通、能源、水利网络，补齐短板弱项。\n表2 基础设施项目\n"
    text = "表1 民生项目\n" + first + prose + second
    assert facts(text) == [
        *EXPECTED,
        ("滨河快速路", (), 2021, 2025, Decimal(4)),
        ("城西变电站", (), 2022, 2022, Decimal(5)),
        ("云溪水库", (), 2023, 2023, Decimal(6)),
    ]


def test_numbers_of_long_rows_are_no_page_numbers() -> None:
    content = "新建厂房和研发中心，购置生产、检测和环保设备，配套建设道路、管网、变配电和绿化工程，" * 5
    rows = [(*row[:2], content, *row[3:]) for row in ROWS]
    assert facts("附表 重点项目表\n" + "".join(map(one_a_line, (HEADS, *rows)))) == EXPECTED


def test_a_task_with_its_unit_and_its_date_is_no_project() -> None:
    assert facts("7.新增就业2200人，培训3000人次。\n责任单位：县人社局\n完成时限：全年\n") == []
