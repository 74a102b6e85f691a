import pytest

from gaoxin.engines.documents.layout import FoundGrid, Line
from gaoxin.engines.documents.structure.grids import table_lines
from gaoxin.engines.documents.structure.lines import printed_lines
from gaoxin.engines.documents.tables import ColumnKind, count_header, find_grids, read_heading


def _lines(text: str) -> list[Line]:
    return table_lines(text, printed_lines(text)[0])


def _grids(text: str) -> list[FoundGrid]:
    return find_grids(text, _lines(text))


def _rows(found: FoundGrid) -> list[list[str | None]]:
    return [[cell.clean.text if cell.clean else None for cell in row] for row in found.grid.rows]


def test_cells_behind_tabs_keep_empty_cells_and_groups() -> None:
    text = (
        "规划目标如下。\n表1 主要指标\n"
        "\t分类\n\t具体指标\n\t2019年\n\t2025年\n\n\t经济\n活力\n\t研发投入强度（%）\n\t1.2\n\t2.5\n\n"
        "\t\n\t高新技术企业（家）\n\t——\n\t90\n\n\t民生\n\t新增就业（万人）\n\t\n\t6\n\n\n\n三、重点任务\n加快建设。\n"
    )
    (found,) = _grids(text)
    assert _rows(found) == [
        ["分类", "具体指标", "2019年", "2025年"],
        ["经济活力", "研发投入强度（%）", "1.2", "2.5"],
        ["经济活力", "高新技术企业（家）", "——", "90"],
        ["民生", "新增就业（万人）", None, "6"],
    ]
    assert (found.grid.title, found.grid.header) == ("表1主要指标", 1)
    assert [row[0].merged for row in found.grid.rows] == [False, False, True, False]
    lines = _lines(text)
    assert (lines[found.first].span.start, lines[found.after].span.start) == (text.index("\t分类"), text.index("三、"))


def test_a_box_of_one_column_is_no_table() -> None:
    assert _grids("\t专栏1 重点项目\n\n\t项目一：产业园\n建设内容：厂房。\n\n\t项目二：平台\n\n") == []


_ROWS = [
    ["序号", "指标", "单位", "2020年", "2025年", "属性"],
    ["1", "每万人口专利", "件", "2.1", "5", "预期性"],
    ["2", "森林覆盖率", "%", "35", "36.5", "约束性"],
    ["3", "居民收入增长", "%", "-", ">6", "预期性"],
]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("\t".join(row) for row in _ROWS) + "\n",
        "\n".join("| " + " | ".join(row) + " |" for row in [_ROWS[0], ["---"] * 6, *_ROWS[1:]]) + "\n",
        "\n".join("   ".join(row) for row in _ROWS) + "\n",
        "\n".join(" ".join(row) for row in _ROWS) + "\n",
        "\n".join(cell for row in _ROWS for cell in row) + "\n",
    ],
    ids=["tabs", "bars", "gaps", "spaces", "one cell a line"],
)
def test_one_table_reads_the_same_in_five_habits(text: str) -> None:
    (found,) = _grids("（二）主要目标\n表2 主要指标\n" + text + "（三）重点任务\n")
    assert _rows(found) == _ROWS
    assert (found.grid.title, found.grid.header) == ("表2主要指标", 1)
    assert (found.first, found.after) == (2, len(_lines(text)) + 2)


def test_an_empty_first_cell_behind_a_tab_takes_the_group_above() -> None:
    text = "类别\t指标\t2020年\t2025年\n创新\t研发强度（%）\t2.1\t3\n\t专利（件）\t5\t9\n民生\t新增就业（万人）\t1\t2\n"
    (found,) = _grids(text)
    assert _rows(found)[2] == ["创新", "专利（件）", "5", "9"]
    assert found.grid.rows[2][0].merged


def test_cells_of_several_lines_are_put_together_around_their_row() -> None:
    text = (
        "主要指标\n序号 指标 单位 属性 2025年 累计\n"
        "1 生产总值增速 % 预期性 6左右 -\n万元/\n2 全员劳动生产率 预期性 36 -\n人\n"
        "全社会研发经费支出相当于\n3 % 预期性 4.5 -\n生产总值比例\n4 森林覆盖率 % 约束性 19.5 -\n二、任务。\n"
    )
    (found,) = _grids(text)
    assert _rows(found)[1:] == [
        ["1", "生产总值增速", "%", "预期性", "6左右", "-"],
        ["2", "全员劳动生产率", "万元/人", "预期性", "36", "-"],
        ["3", "全社会研发经费支出相当于生产总值比例", "%", "预期性", "4.5", "-"],
        ["4", "森林覆盖率", "%", "约束性", "19.5", "-"],
    ]


def test_a_name_carried_on_under_its_column_belongs_to_the_row_above() -> None:
    text = (
        "序号   指标名称      单位    2020年   2025年\n1     高价值专利      件      5       10\n"
        "      拥有量\n2     调查失业率      %      5.2     <5.5\n"
    )
    (found,) = _grids(text)
    assert _rows(found)[1:] == [["1", "高价值专利拥有量", "件", "5", "10"], ["2", "调查失业率", "%", "5.2", "<5.5"]]


def test_values_end_rows_where_nothing_numbers_them() -> None:
    text = (
        "主要目标\n指标\n2020年\n2025年\n工业增加值（亿元）\n120\n200\n"
        "高新技术企业（家）\n35\n90\n研发强度（%）\n——\n2.5\n二、任务\n"
    )
    (found,) = _grids(text)
    assert _rows(found)[1:] == [
        ["工业增加值（亿元）", "120", "200"],
        ["高新技术企业（家）", "35", "90"],
        ["研发强度（%）", "——", "2.5"],
    ]


def test_tables_of_projects_are_grids_too() -> None:
    rows = [
        ["序号", "项目名称", "建设单位", "总投资（亿元）", "建设年限"],
        *[[str(number), f"产业园{number}期", "城投公司", f"{number}.5", "2021-2023"] for number in range(1, 15)],
    ]
    (found,) = _grids("附件\n重点项目表\n" + "\n".join(cell for row in rows for cell in row) + "\n")
    assert _rows(found) == rows
    assert found.grid.title == "重点项目表"


def test_prose_and_metadata_are_no_tables() -> None:
    assert _grids("索引号:\t11220\t分类:\t科技\n发文机关:\t省政府\t成文日期:\t2021年8月\n标题:\t通知\n") == []
    assert _grids("到 2025 年，企业达到 30 家。\n到 2030 年，企业达到 60 家，\n其中 20 家上市。\n") == []
    assert _grids("一、指标\n二、目标\n三、任务\n") == []


@pytest.mark.parametrize(
    ("head", "kind", "year"),
    [
        ("具体指标", ColumnKind.NAME, None),
        ("指  标", ColumnKind.NAME, None),
        ("单位", ColumnKind.UNIT, None),
        ("2020年（基期）", ColumnKind.VALUE, 2020),
        ("2025年目标值", ColumnKind.VALUE, 2025),
        ("“十四五”年均增长（%）", ColumnKind.GROWTH, 2025),
        ("指标属性", ColumnKind.ATTRIBUTE, None),
        ("责任单位", ColumnKind.OTHER, None),
        ("总投资（亿元）", ColumnKind.OTHER, None),
    ],
)
def test_heads_say_what_their_columns_hold(head: str, kind: ColumnKind, year: int | None) -> None:
    column = read_heading(head)
    assert (column.kind, column.year) == (kind, year)


def test_a_second_row_of_heads_counts_as_head() -> None:
    rows = [["指标", "目标", "目标"], ["指标", "2020年", "2025年"], ["专利", "3", "5"]]
    assert count_header(rows) == 2
    assert count_header([["城投公司", "12"], ["管委会", "15"]]) == 0
