"""How the items of a task list are written in official papers: in Chinese, whatever language the pages are in."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from gaoxin.apps.plans.states import Attribute

Item = Mapping[str, Any]
SIGNS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "约"}
ATTRIBUTES = {Attribute.BINDING: "约束性", Attribute.ANTICIPATED: "预期性"}
FEN_PER_WAN = 1_000_000


def target_name(item: Item) -> str:
    """The name with its scope, unless the name says it already."""
    name, scope = item["name"], item["scope"]
    return f"{name}（{scope}）" if scope and scope not in name else name


def goal_value(goal: Item) -> str:
    """≥60, 1—2, 达到市指标."""
    if goal["value"] is None:
        return goal["text"]
    number = f"{goal['value']}—{goal['upper']}" if goal["upper"] is not None else goal["value"]
    sign = SIGNS.get(goal["operator"], "")
    return f"{goal['part']}{'：' if goal['part'] else ''}{'累计' if goal['cumulative'] else ''}{sign}{number}"


def goal_time(goal: Item) -> str:
    if goal["period"]:
        return f"{goal['period']}年" if goal["period"][:1].isdigit() else goal["period"]
    return f"{goal['year']}年" if goal["year"] else ""


def goals(item: Item) -> str:
    """All goals of a target, one a line."""
    return "\n".join(f"{goal_time(goal)} {goal_value(goal)}".strip() for goal in item["goals"])


def base(item: Item) -> str:
    if item["base_value"] is None:
        return "—"
    year = f"（{item['base_year']}年）" if item["base_year"] else ""
    return f"{item['base_value']}{year}"


def years(item: Item) -> str:
    first, last = item["start_year"], item["end_year"]
    if first and last and first != last:
        return f"{first}—{last}"
    return str(first or last or "—")


def wan(item: Item) -> Decimal | None:
    """The planned investment in 万元, exactly."""
    return None if item["investment"] is None else Decimal(item["investment"]) / FEN_PER_WAN


def wan_text(item: Item) -> str:
    amount = wan(item)
    if amount is None:
        return "—"
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def supporting(item: Item) -> str:
    """Supporting departments and units outside the zone."""
    return "、".join([*item["supporting"], *([item["others"]] if item["others"] else [])]) or "—"


def lead(item: Item) -> str:
    return item["lead"] or "—"


def due(item: Item) -> str:
    return item["deadline_text"] or item["due"] or "—"


def task_words(item: Item) -> str:
    """Title and text of a task; a text that begins with its title is not printed twice."""
    title = f"{item['number']}{item['title']}"
    text = " ".join(str(item["text"]).split())
    return text if not text or text.startswith((title, item["title"])) else f"{title}\n{text}"
