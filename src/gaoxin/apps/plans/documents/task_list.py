"""The 任务分解表 of a plan as .docx and .xlsx: the draft sent round (征求意见稿) and the issued one (印发稿)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.plans.documents import wording
from gaoxin.web.exports import Sheet, SheetColumn, workbook
from gaoxin.web.paper import Column, Paper

Contents = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Alteration:
    """One difference to the version before, and the authority for it where it was approved by itself."""

    title: str
    what: str
    old: str
    new: str
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page. `stage` is 征求意见稿 or 第2版; `signer` and `day` close it."""

    plan: str
    stage: str
    addressee: str
    paragraphs: Sequence[str]
    signer: str
    day: date


@dataclass(frozen=True, slots=True)
class TaskList:
    """Everything a task list prints."""

    cover: Cover
    contents: Contents
    alterations: Sequence[Alteration] = ()


TARGET_COLUMNS = (
    Column("序号", 11), Column("指标", 39), Column("单位", 14), Column("基期值", 22), Column("目标值", 26),
    Column("属性", 14), Column("牵头单位", 30),
)  # fmt: skip
PROJECT_COLUMNS = (
    Column("序号", 11), Column("项目名称及建设主体", 43), Column("建设年限", 20),
    Column("总投资（万元）", 22, figures=True), Column("牵头单位", 28), Column("配合单位", 32),
)  # fmt: skip
TASK_COLUMNS = (
    Column("序号", 11), Column("重点任务", 77), Column("牵头单位", 24), Column("配合单位", 26), Column("完成时限", 18)
)  # fmt: skip
ALTERATION_COLUMNS = (
    Column("序号", 11), Column("事项", 42), Column("变更内容", 22), Column("原", 27), Column("现", 27),
    Column("依据", 27),
)  # fmt: skip


def word(task_list: TaskList) -> bytes:
    """The task list as .docx."""
    cover = task_list.cover
    paper = Paper(f"{quoted(cover.plan)}任务分解表")
    paper.title(quoted(cover.plan), "任务分解表", f"（{cover.stage}）")
    paper.address(f"{cover.addressee}：")
    for paragraph in cover.paragraphs:
        paper.body(paragraph)
    paper.signature(cover.signer, cover.day)
    for number, (title, columns, rows) in enumerate(_tables(task_list), start=1):
        paper.annex(f"附件{number}", title)
        paper.table(columns, rows)
    return paper.to_bytes()


def quoted(title: str) -> str:
    """The title of a plan between 《》, once."""
    return title if title.startswith("《") else f"《{title}》"


def _tables(task_list: TaskList) -> Iterable[tuple[str, Sequence[Column], Iterable[Sequence[str]]]]:
    contents = task_list.contents
    if task_list.alterations:
        yield "与上一版相比的变更", ALTERATION_COLUMNS, _alteration_rows(task_list.alterations)
    if contents["targets"]:
        yield "主要指标", TARGET_COLUMNS, map(_target_row, contents["targets"])
    if contents["projects"]:
        yield "重点项目", PROJECT_COLUMNS, map(_project_row, contents["projects"])
    if contents["tasks"]:
        yield "重点任务", TASK_COLUMNS, map(_task_row, contents["tasks"])


def _target_row(item: Mapping[str, Any]) -> Sequence[str]:
    support = wording.supporting(item)
    units = wording.lead(item) if support == "—" else f"{wording.lead(item)}\n配合：{support}"
    return (
        str(item["position"]),
        wording.target_name(item),
        item["unit"] or "—",
        wording.base(item),
        wording.goals(item) or "—",
        wording.ATTRIBUTES.get(item["attribute"], "—"),
        units,
    )


def _project_row(item: Mapping[str, Any]) -> Sequence[str]:
    name = f"{item['name']}\n{item['builders']}" if item["builders"] else item["name"]
    return (
        str(item["position"]),
        name,
        wording.years(item),
        wording.wan_text(item),
        wording.lead(item),
        wording.supporting(item),
    )


def _task_row(item: Mapping[str, Any]) -> Sequence[str]:
    return (
        str(item["position"]),
        wording.task_words(item),
        wording.lead(item),
        wording.supporting(item),
        wording.due(item),
    )


def _alteration_rows(alterations: Iterable[Alteration]) -> Iterable[Sequence[str]]:
    for number, one in enumerate(alterations, start=1):
        yield str(number), one.title, one.what, one.old or "—", one.new or "—", one.authority or "—"


def sheet(task_list: TaskList) -> bytes:
    """The task list as .xlsx: a sheet for each kind, heads frozen, numbers as numbers."""
    cover, contents = task_list.cover, task_list.contents
    head = (
        ("文件", f"{quoted(cover.plan)}任务分解表（{cover.stage}）"),
        ("制发", f"{cover.signer} {cover.day:%Y-%m-%d}"),
    )
    sheets = [
        Sheet("主要指标", head, *_target_sheet(contents["targets"])),
        Sheet("重点项目", head, _PROJECT_SHEET, map(_project_cells, contents["projects"])),
        Sheet("重点任务", head, _TASK_SHEET, map(_task_cells, contents["tasks"])),
    ]
    if task_list.alterations:
        rows = (
            (number, one.title, one.what, one.old, one.new, one.authority)
            for number, one in enumerate(task_list.alterations, start=1)
        )
        sheets.append(Sheet("变更", head, _ALTERATION_SHEET, rows))
    return workbook(*sheets)


_NUMBER = SheetColumn("序号", width=6, numeric=True)
_UNITS = (SheetColumn("牵头单位", width=20), SheetColumn("配合单位", width=32), SheetColumn("其他责任单位", width=24))
_PROJECT_SHEET = (
    _NUMBER, SheetColumn("项目名称", width=40), SheetColumn("所在专栏", width=28), SheetColumn("建设主体", width=28),
    SheetColumn("开始年", width=8, numeric=True), SheetColumn("结束年", width=8, numeric=True),
    SheetColumn("总投资", unit="万元", width=14, numeric=True), SheetColumn("建设内容", width=60), *_UNITS,
)  # fmt: skip
_TASK_SHEET = (
    _NUMBER, SheetColumn("编号", width=10), SheetColumn("任务", width=36), SheetColumn("所在章节", width=36),
    SheetColumn("内容", width=80), SheetColumn("时限表述", width=18), SheetColumn("完成时限", width=12), *_UNITS,
)  # fmt: skip
_ALTERATION_SHEET = (
    _NUMBER, SheetColumn("事项", width=40), SheetColumn("变更内容", width=24), SheetColumn("原", width=28),
    SheetColumn("现", width=28), SheetColumn("批准文号", width=28),
)  # fmt: skip


def _target_sheet(items: Sequence[Mapping[str, Any]]) -> tuple[Sequence[SheetColumn], Iterable[Sequence[object]]]:
    """Columns and rows of the targets, with a column of numbers for every year that any goal names."""
    years = sorted({goal["year"] for item in items for goal in item["goals"] if goal["year"]})
    columns = [
        _NUMBER, SheetColumn("分类", width=18), SheetColumn("指标", width=36), SheetColumn("单位", width=12),
        SheetColumn("属性", width=10), SheetColumn("基期", width=8, numeric=True),
        SheetColumn("基期值", width=12, numeric=True),
        *(SheetColumn(f"{year}年目标", width=14, numeric=True) for year in years),
        SheetColumn("目标表述", width=28), *_UNITS,
    ]  # fmt: skip
    return columns, (_target_cells(item, years) for item in items)


def _target_cells(item: Mapping[str, Any], years: Sequence[int]) -> Sequence[object]:
    single = {year: [goal for goal in item["goals"] if goal["year"] == year] for year in years}
    return (
        item["position"],
        item["category"],
        wording.target_name(item),
        item["unit"],
        wording.ATTRIBUTES.get(item["attribute"], ""),
        item["base_year"],
        _number(item["base_value"]),
        *(_goal_cell(single[year]) for year in years),
        wording.goals(item),
        *_unit_cells(item),
    )


def _goal_cell(goals: Sequence[Mapping[str, Any]]) -> object:
    """The number of the one goal of a year; words where it is a range, several or none."""
    if len(goals) == 1 and goals[0]["value"] is not None and goals[0]["upper"] is None:
        return _number(goals[0]["value"])
    return "；".join(wording.goal_value(goal) for goal in goals) or None


def _project_cells(item: Mapping[str, Any]) -> Sequence[object]:
    return (
        item["position"],
        item["name"],
        item["box"],
        item["builders"],
        item["start_year"],
        item["end_year"],
        wording.wan(item),
        item["content"],
        *_unit_cells(item),
    )


def _task_cells(item: Mapping[str, Any]) -> Sequence[object]:
    return (
        item["position"],
        item["number"],
        item["title"],
        " / ".join(item["headings"]),
        item["text"],
        item["deadline_text"],
        date.fromisoformat(item["due"]) if item["due"] else None,
        *_unit_cells(item),
    )


def _unit_cells(item: Mapping[str, Any]) -> Sequence[str]:
    return item["lead"], "、".join(item["supporting"]), item["others"]


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
