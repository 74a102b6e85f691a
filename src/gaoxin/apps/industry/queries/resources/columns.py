"""The columns of a file of resources or patents: how their heads may be written, what stands in their cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from gaoxin.apps.industry.models import ResourceImport
from gaoxin.apps.industry.resource_states import PatentState, ResourceKind, ResourceLevel, Sharing
from gaoxin.kernel.problems import Problem
from gaoxin.web.exports import Sheet, SheetColumn, workbook
from gaoxin.web.problems import Said, say


class Kind(Enum):
    TEXT = auto()
    CHOICE = auto()
    DAY = auto()
    DEGREES = auto()
    SEGMENTS = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """A column: the first head is how we write it. `most` is the length of a text, or the largest number of degrees."""

    key: str
    heads: tuple[str, ...]
    kind: Kind = Kind.TEXT
    required: bool = False
    most: int = 200
    options: tuple[tuple[str, Any], ...] = ()
    example: str = ""


_SOURCED = (
    Field("holder_name", ("持有单位", "依托单位", "专利权人", "单位"), required=True, example="示例大学"),
    Field("source", ("来源",), most=300, example="市科技局 2026 年平台名单"),
    Field("as_of", ("截至日期", "日期"), Kind.DAY, example="2026-06-30"),
    Field("segments", ("服务环节", "相关环节", "环节"), Kind.SEGMENTS, example="碳纤维；预浸料"),
)
RESOURCE: Sequence[Field] = (
    Field("kind", ("类型", "资源类型"), Kind.CHOICE, True, options=tuple(ResourceKind.choices), example="仪器设备"),
    Field("name", ("名称", "资源名称"), required=True, most=160, example="场发射扫描电子显微镜"),
    *_SOURCED,
    Field("level", ("级别",), Kind.CHOICE, options=tuple(ResourceLevel.choices), example="省级"),
    Field("offers", ("能提供什么", "服务内容"), required=True, most=1000, example="断口和表面形貌观察、成分分析"),
    Field("address", ("地址",), example="示例路 1 号"),
    Field("longitude", ("经度",), Kind.DEGREES, most=180, example="126.520000"),
    Field("latitude", ("纬度",), Kind.DEGREES, most=90, example="43.830000"),
    Field("contact", ("联系岗位和电话", "联系岗位"), most=120, example="测试中心业务岗 0432-00000000"),
    Field("sharing", ("开放方式",), Kind.CHOICE, options=tuple(Sharing.choices), example="收费开放"),
    Field("charge", ("收费标准和依据", "收费标准"), example="每小时 300 元，本单位公示标准"),
)
PATENT: Sequence[Field] = (
    Field("number", ("专利号", "申请号"), required=True, most=30, example="ZL000000000000.0"),
    Field("title", ("名称", "专利名称", "发明名称"), required=True, example="一种示例预浸料制备方法"),
    *_SOURCED,
    Field("ipc", ("IPC主分类号", "IPC", "主分类号"), required=True, most=20, example="B29C 70/50"),
    Field("legal_state", ("法律状态",), Kind.CHOICE, True, options=tuple(PatentState.choices), example="有效"),
    Field("filed_on", ("申请日",), Kind.DAY, example="2023-05-06"),
)


def template(*, patents: bool) -> bytes:
    """An .xlsx file with the heads and one line as an example, to be overwritten."""
    fields = PATENT if patents else RESOURCE
    columns = [SheetColumn(one.heads[0], width=max(14, 2 * len(one.heads[0]) + 2)) for one in fields]
    return workbook(Sheet("专利" if patents else "创新资源", (), columns, [[one.example for one in fields]]))


@dataclass(frozen=True, slots=True)
class RefusedLine:
    line: int
    cells: Sequence[str]
    problems: Sequence[Said]


def refused_lines(row: ResourceImport) -> list[RefusedLine]:
    """The lines that were not taken, as they stood, each with why and what to do."""
    return [
        RefusedLine(one["line"], one["cells"], [say(Problem(each["code"], each["values"])) for each in one["problems"]])
        for one in row.refused
    ]


def refused_file(row: ResourceImport) -> bytes:
    """The same lines as an .xlsx file under the heads of the original, with the reason behind: to be corrected and
    imported as it is."""
    columns = [
        *(SheetColumn(head, width=16) for head in row.heads),
        SheetColumn("原行号"),
        SheetColumn("未导入原因", width=60),
    ]
    rows = [
        [
            *one.cells,
            *[""] * (len(row.heads) - len(one.cells)),
            one.line,
            " ".join(said.sentence for said in one.problems),
        ]
        for one in refused_lines(row)
    ]
    return workbook(Sheet("未导入的行", (), columns, rows))
