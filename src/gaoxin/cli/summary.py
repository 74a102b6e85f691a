"""The readable summary of a plan: its head, then indicators, projects, tasks and findings as tables."""

import io
import shutil
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gaoxin.cli.output import print_bytes, stdout_is_terminal
from gaoxin.engines.documents.audit import Certainty, Finding
from gaoxin.engines.documents.indicators import Growth, GrowthKind, Indicator, Op, Value
from gaoxin.engines.documents.plan import Reading
from gaoxin.engines.documents.projects import Project
from gaoxin.engines.documents.tasks import Task

Language = Literal["zh", "en"]

WIDE = 140
"""Columns of a summary that is written to a file or a pipe."""

_WORDS = {
    "zh": {
        "title": "标题", "issuer": "发文机关", "number": "文号", "date": "日期", "none": "未见",
        "indicators": "指标", "name": "名称", "unit": "单位", "base": "基期", "target": "目标", "growth": "增长",
        "projects": "项目", "builders": "建设主体", "years": "年限", "investment": "投资（亿元）",
        "tasks": "任务", "lead": "牵头", "others": "责任、配合", "due": "时限",
        "findings": "数据核对", "severity": "把握", "explanation": "说明",
        "certain": "确定", "likely": "较可能", "possible": "可能", "agree": "未发现前后矛盾的数据。",
        "yearly": "年均{}", "against": "较{}年",
    },
    "en": {
        "title": "Title", "issuer": "Issued by", "number": "Number", "date": "Date", "none": "not found",
        "indicators": "Indicators", "name": "Name", "unit": "Unit", "base": "Base", "target": "Target",
        "growth": "Growth", "projects": "Projects", "builders": "Builders", "years": "Years",
        "investment": "Investment (亿元)", "tasks": "Tasks", "lead": "Lead", "others": "Responsible",
        "due": "Due", "findings": "Audit of the numbers", "severity": "How sure", "explanation": "Explanation",
        "certain": "certain", "likely": "likely", "possible": "possible", "agree": "No numbers contradict each other.",
        "yearly": "{} a year", "against": "on {}: ",
    },
}  # fmt: skip

_BOUND = {Op.GE: "≥", Op.GT: ">", Op.LE: "≤", Op.LT: "<", Op.APPROX: "≈"}


def print_summary(reading: Reading, language: Language) -> None:
    """Write the summary to standard output, with colours only on a terminal."""
    terminal = stdout_is_terminal()
    width = shutil.get_terminal_size((WIDE, 24)).columns if terminal else WIDE
    sheet = io.StringIO()
    console = Console(file=sheet, width=width, force_terminal=terminal, highlight=False, legacy_windows=False)
    for part in _parts(reading, language):
        console.print(part)
        console.print()
    print_bytes(sheet.getvalue())


def _parts(reading: Reading, language: Language) -> Iterable[Table | str]:
    words = _WORDS[language]
    yield _head(reading, words)
    if reading.indicators:
        head = (words["name"], words["unit"], words["base"], words["target"], words["growth"])
        yield _table(words["indicators"], head, (_indicator(row, words) for row in reading.indicators))
    if reading.projects:
        head = (words["name"], words["builders"], words["years"], words["investment"])
        yield _table(words["projects"], head, map(_project, reading.projects))
    if reading.tasks:
        head = (words["name"], words["lead"], words["others"], words["due"])
        yield _table(words["tasks"], head, map(_task, reading.tasks))
    if reading.inconsistencies:
        head = (words["severity"], words["explanation"])
        yield _table(words["findings"], head, (_finding(one, words, language) for one in reading.inconsistencies))
    else:
        yield words["agree"]


def _head(reading: Reading, words: dict[str, str]) -> Table:
    table = Table.grid(padding=(0, 2))
    front = reading.front
    for name, value in (
        ("title", front.title),
        ("issuer", front.issuer),
        ("number", front.number),
        ("date", front.date),
    ):
        table.add_row(words[name], escape(str(value)) if value else f"[dim]{words['none']}[/]")
    return table


def _table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    listed = list(rows)
    table = Table(title=f"{caption} {len(listed)}", title_justify="left", title_style="bold", header_style="bold")
    for column, label in enumerate(head):
        table.add_column(label, overflow="fold", ratio=3 if column == len(head) - 1 and len(head) == 2 else None)
    for row in listed:
        table.add_row(*(escape(cell) for cell in row))
    return table


def _indicator(row: Indicator, words: dict[str, str]) -> Sequence[str]:
    name = f"{row.name}（{row.scope}）" if row.scope else row.name
    values = "；".join(map(_value, row.targets))
    return (
        f"　{name}" if row.parent else name,
        row.unit or "",
        _value(row.baseline) if row.baseline else "",
        values,
        "；".join(_growth(growth, words) for growth in row.growth),
    )


def _value(value: Value) -> str:
    number = value.value
    if number is None:
        shown = value.value_text or ""
    elif isinstance(number, Decimal):
        shown = f"{_BOUND.get(value.op or Op.EQ, '')}{_plain(number)}"
    else:
        shown = f"{_plain(number[0])}–{_plain(number[1])}"
    return f"{shown}（{value.year}）" if value.year is not None else shown


def _growth(growth: Growth, words: dict[str, str]) -> str:
    """年均≥9%, 较2015年+12个百分点, 2倍."""
    sign = "+" if growth.kind is GrowthKind.CHANGE and growth.value > 0 else ""
    figure = f"{_BOUND.get(growth.op, '')}{sign}{_plain(growth.value)}{growth.unit}"
    if growth.kind is GrowthKind.CAGR:
        return words["yearly"].format(figure)
    return (words["against"].format(growth.since) if growth.since else "") + figure


def _project(project: Project) -> Sequence[str]:
    years = "–".join(str(year) for year in dict.fromkeys((project.start_year, project.end_year)) if year is not None)
    money = "" if project.investment_yi is None else _plain(project.investment_yi)
    return project.name, "、".join(project.builders), years, money


def _task(task: Task) -> Sequence[str]:
    name = task.title if not task.number or task.title.startswith(task.number) else f"{task.number}{task.title}"
    due = "；".join(deadline.date or "".join(deadline.raw.split()) for deadline in task.deadlines)
    return name, "、".join(task.lead_units), "、".join(task.resp_units), due


def _finding(finding: Finding, words: dict[str, str], language: Language) -> Sequence[str]:
    severity = {Certainty.CERTAIN: "certain", Certainty.LIKELY: "likely", Certainty.POSSIBLE: "possible"}
    said = finding.explanation if language == "zh" else finding.explanation_en
    return words[severity[finding.severity]], said


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
