"""Divisions of work in tables whose cells printing broke over lines."""

from collections.abc import Sequence

import pytest

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.tasks import extract_tasks
from tests.engines.documents.test_projects_printed import Setting, broken, one_a_line, whole

HEADS = ("序号", "主要任务", "具体措施", "责任领导", "责任单位", "时限要求")
WIDTHS = (4, 14, 26, 8, 16, 10)
ROWS = (
    ("1", "扩大普惠托育供给", "支持单位办托，新增托位800个。", "张三", "市卫生健康委、市住房城乡建设局", "12月底前"),
    ("2", "畅通项目审批", "推行并联审查，压减环节，公开办理进度。", "李四", "市发展改革委、市自然资源局", "6月底前"),
    ("3", "改造农村公路", "完成改造120公里，同步完善设施。", "王五", "市交通运输局、各县（市、区）政府", "长期坚持"),
)  # fmt: skip
EXPECTED = [
    ("扩大普惠托育供给", ("市卫生健康委", "市住房城乡建设局")),
    ("畅通项目审批", ("市发展改革委", "市自然资源局")),
    ("改造农村公路", ("市交通运输局", "各县（市、区）政府")),
]


def run_on(row: Sequence[str]) -> str:
    lines = [""]
    for cell, width in zip(row, WIDTHS, strict=True):
        first, *rest = broken(cell, width)
        lines[-1] = f"{lines[-1]} {first}".strip()
        lines += rest
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("setting", [whole, one_a_line, run_on])
def test_units_broken_over_lines_stay_whole(setting: Setting) -> None:
    head = one_a_line(HEADS) if setting is one_a_line else whole(HEADS)
    text = "附件 重点工作分工表\n" + head + "".join(map(setting, ROWS))
    document = Document(text, "txt", "0" * 64)
    tasks = extract_tasks(document, lay_out(document))
    assert [(task.title, task.resp_units) for task in tasks] == EXPECTED
