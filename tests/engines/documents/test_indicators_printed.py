"""Numbered tables of indicators whose cells printing broke, with columns of units behind the values."""

from collections.abc import Sequence

import pytest

from gaoxin.engines.documents.indicators import extract_indicators
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from tests.engines.documents.test_projects_printed import Setting, broken, one_a_line, whole

HEADS = ("序号", "指标名称", "计量单位", "2025年目标", "责任单位")
WIDTHS = (4, 16, 10, 10, 14)
ROWS = (
    ("1", "组织职工职业技能培训", "万人次", "3.6", "区人力资源社会保障局"),
    ("2", "引进急需紧缺的高层次人才", "人", "120以上", "区委组织部"),
    ("3", "离校未就业高校毕业生帮扶就业率", "%", "≥90", "区教育局"),
    ("4", "零就业家庭动态清零率", "%", "100", "区民政局"),
)
EXPECTED = [
    ("组织职工职业技能培训", "万人次", "3.6"),
    ("引进急需紧缺的高层次人才", "人", "120"),
    ("离校未就业高校毕业生帮扶就业率", "%", "90"),
    ("零就业家庭动态清零率", "%", "100"),
]


def cell_by_cell(row: Sequence[str]) -> str:
    return "".join(line + "\n" for cell, width in zip(row, WIDTHS, strict=True) for line in broken(cell, width))


def around(row: Sequence[str]) -> str:
    cells = [broken(cell, width) for cell, width in zip(row, WIDTHS, strict=True)]
    height = max(map(len, cells))
    tops = [(height - len(cell)) // 2 for cell in cells]
    pieces = (
        [c[at - top] for c, top in zip(cells, tops, strict=True) if 0 <= at - top < len(c)] for at in range(height)
    )
    return "".join(" ".join(line) + "\n" for line in pieces)


@pytest.mark.parametrize("setting", [whole, one_a_line, cell_by_cell, around])
def test_units_behind_the_values_are_no_part_of_them(setting: Setting) -> None:
    head = one_a_line(HEADS) if setting in (one_a_line, cell_by_cell) else whole(HEADS)
    text = (
        "到2025年，主要目标如下。\n附表 目标任务表\n" + head + "".join(map(setting, ROWS)) + "三、工作要求\n加强调度。"
    )
    document = Document(text, "txt", "0" * 64)
    found = extract_indicators(document, lay_out(document))
    assert [(one.name, one.unit, str(one.targets[0].value)) for one in found] == EXPECTED
    assert {one.targets[0].year for one in found} == {2025}
