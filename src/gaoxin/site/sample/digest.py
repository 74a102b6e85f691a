"""The sample's document: facts of a public plan in our own few words, as Markdown, to be read like any plan."""

from collections.abc import Iterable, Mapping
from typing import Any

Facts = Mapping[str, Any]


def digest(facts: Facts, demonstration: Facts) -> str:
    """The whole document. Chapters follow the order of any plan: where we stand, goals, projects, tasks."""
    plan = facts["plan"]
    parts = [
        f"# {plan['digest']}",
        f"本摘录由产品编写，仅收录公开规划中的指标、数值、项目名称、主体、年限和金额，供示例使用。出处：{plan['source']}。",
        "## 一、发展基础",
        f"2019年，{'，'.join(_stated(facts, 2019))}。",
        "## 二、发展目标",
        f"到2025年，{'；'.join(_stated(facts, 2025))}。",
        *(_indicator_table(table) for table in facts["tables"]),
        "## 三、重点项目",
        *(_project_table(box) for box in facts["boxes"]),
        "## 四、重点任务",
        "以下任务为示例而拟，属模拟数据，与公开规划无关。",
        *_tasks(demonstration["tasks"]),
    ]
    return "\n\n".join(parts) + "\n"


def _stated(facts: Facts, year: int) -> Iterable[str]:
    for one in facts["statements"]:
        if one["year"] == year:
            growth = f"，年均增长{one['growth']}%" if "growth" in one else ""
            reach = "达到" if year > 2020 else ""
            yield f"{one.get('scope', '')}{one['name']}{reach}{one['value']}{one['unit']}{growth}"


def _indicator_table(table: Facts) -> str:
    lines = [
        [row["category"], _indicator_name(row), _value(row.get("2019"), row), _value(row["2025"], row)]
        for row in table["rows"]
    ]
    return f"**{table['title']}**\n\n" + _table(["分类", "具体指标", "2019年", "2025年"], lines)


def _indicator_name(row: Facts) -> str:
    notes = [row["unit"]] if row.get("unit") and row.get("measure") != "change" else []
    notes += [row["scope"]] if row.get("scope") else []
    name = f"——{row['name']}" if row.get("parent") else row["name"]
    return f"{name}（{'，'.join(notes)}）" if notes else name


def _value(value: object, row: Facts) -> str:
    if value is None:
        return "——"
    mark = "*" if row.get("star") and row.get("2019") == value else ""
    return f"{value}%" if row.get("measure") == "change" else f"{value}{mark}"


def _project_table(box: Facts) -> str:
    lines = [
        [
            str(number),
            project["name"],
            "、".join(project["builders"]) or "——",
            "—".join(dict.fromkeys(f"{year}年" for year in project["years"])),
            "——" if project.get("investment_yi") is None else str(project["investment_yi"]),
        ]
        for number, project in enumerate(box["projects"], start=1)
    ]
    return f"**{box['title']}**\n\n" + _table(["序号", "项目名称", "建设主体", "实施年限", "总投资（亿元）"], lines)


def _table(head: list[str], lines: Iterable[list[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


CHINESE = "一二三四五六七八九十"


def _tasks(tasks: Iterable[Facts]) -> Iterable[str]:
    for number, task in enumerate(tasks, start=1):
        limit = task["deadline"].removesuffix("完成")
        units = f"牵头单位：{task['lead']}；配合单位：{'、'.join(task['support'])}；完成时限：{limit}"
        yield f"（{_ordinal(number)}）{task['title']}。{task['text']}（{units}）"


def _ordinal(number: int) -> str:
    return CHINESE[number - 1] if number <= 10 else f"十{CHINESE[number - 11]}"
