"""From a reading (an object of the reading contract) to the fields of a live record. Pure: values in, values out.

Numbers are exact: JSON numbers become the decimals they print as. What does not fit a record exactly is refused, never
rounded; long words are cut with an ellipsis, because the passage behind them keeps them whole.
"""

import calendar
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.apps.plans.states import Attribute, Direction
from gaoxin.kernel.problems import refuse

Reading = Mapping[str, Any]
Fields = dict[str, Any]
FEN_PER_YI = Decimal(10) ** 10
"""分 in one 亿元."""
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_PERIOD = re.compile(r"(\d{4})\s*[-—–]\s*(\d{4})")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def exact(value: object, places: int = 6) -> Decimal | None:
    """The decimal a JSON number prints as, or None. More decimal places than a record keeps are refused."""
    if value is None or value == "":
        return None
    number = Decimal(str(value))
    if not number.is_finite() or number != round(number, places) or abs(number) >= Decimal(10) ** 18:
        raise refuse("plans.number_does_not_fit", value=str(value), places=places)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def words(value: object, most: int) -> str:
    """A text on one line, at most so long."""
    text = " ".join(str(value or "").split())
    return text if len(text) <= most else text[: most - 1] + "…"


def target_fields(reading: Reading, direction: Direction | None = None) -> Fields:
    """Fields of a target. `direction` is what the catalogue knows of the indicator; it outweighs the wording except for
    ranks and signed changes, whose numbers say themselves which way they go."""
    measure = reading.get("measure") or "level"
    signed = measure in {"rank", "change"}
    base = reading.get("baseline") or {}
    year, _ = year_and_period(base.get("year"))
    value = base.get("value")
    return {
        "category": words(reading.get("category"), 100),
        "name": words(reading.get("name"), 300),
        "scope": words(reading.get("scope"), 100),
        "parent": words(reading.get("parent"), 300),
        "unit": words(reading.get("unit"), 40),
        "attribute": attribute(reading.get("attribute")),
        "direction": worded_direction(reading) if signed or direction is None else direction,
        "measure": measure,
        "base_year": year,
        "base_value": None if isinstance(value, list) else exact(value),
    }


def attribute(text: object) -> str:
    """约束性 or 预期性 as the plan prints it; empty where it prints neither."""
    named = str(text or "")
    if named.startswith("约束"):
        return Attribute.BINDING
    return Attribute.ANTICIPATED if named.startswith("预期") else ""


def worded_direction(reading: Reading) -> Direction:
    """Which way is better, from the document's own words: 降低, 以内, 不超过 and ranks (前N位) go down."""
    goals = reading.get("targets") or []
    if reading.get("measure") == "rank" or any(goal.get("op") in {"le", "lt"} for goal in goals):
        return Direction.LOWER
    falls = [goal["value"] for goal in goals if isinstance(goal.get("value"), int | float)]
    if reading.get("measure") == "change" and falls and all(value < 0 for value in falls):
        return Direction.LOWER
    return Direction.HIGHER


def goals(reading: Reading) -> list[Fields]:
    """Fields of the goals of a target, in the order of the document, each with the span of its quotation."""
    return [_goal(value) for value in reading.get("targets") or []]


def _goal(value: Reading) -> Fields:
    year, period = year_and_period(value.get("year"))
    amount = value.get("value")
    low, high = amount if isinstance(amount, list) else (amount, None)
    text = words(value.get("value_text"), 300)
    if low is None and not text:
        text = words(value.get("raw"), 300) or "—"
    return {
        "year": year,
        "period": period or words(value.get("period"), 20),
        "part": words(value.get("part"), 100),
        "value": exact(low),
        "upper": exact(high),
        "operator": value.get("op") or "",
        "text": text,
        "cumulative": bool(value.get("cumulative")),
        "span": quotation(value),
    }


def year_and_period(year: object) -> tuple[int | None, str]:
    """A year, or the last year of a period with the period itself."""
    if isinstance(year, int):
        return year, ""
    found = _PERIOD.fullmatch(str(year or "").strip())
    return (int(found[2]), f"{found[1]}-{found[2]}") if found else (None, "")


def quotation(value: Reading | None) -> tuple[int, int] | None:
    """The span of a value's own words in the document's text, where it prints any."""
    if not value or value.get("at") is None or not value.get("raw"):
        return None
    return value["at"], value["at"] + len(value["raw"])


def project_fields(reading: Reading) -> Fields:
    """Fields of a key project. Investment is in 分."""
    builders = reading.get("builder") or "、".join(reading.get("builders") or [])
    first, last = reading.get("start_year"), reading.get("end_year")
    return {
        "name": words(reading.get("name"), 300),
        "box": words(reading.get("box"), 200),
        "category": words(reading.get("category"), 100),
        "builders": words(builders, 300),
        "start_year": first,
        "end_year": last,
        "investment": investment(reading.get("investment_yi")),
        "areas": list(reading.get("area") or []),
        "content": reading.get("content") or "",
    }


def investment(yi: object) -> int | None:
    """亿元 as whole 分."""
    amount = exact(yi, places=10)
    return None if amount is None else int(amount * FEN_PER_YI)


def task_fields(reading: Reading) -> Fields:
    """Fields of a task; it is due at the end of the latest period its text names."""
    deadlines = reading.get("deadlines") or []
    days = [day for day in (last_day(deadline.get("date")) for deadline in deadlines) if day]
    return {
        "number": words(reading.get("number"), 40),
        "title": words(reading.get("title"), 300),
        "headings": [words(heading, 300) for heading in reading.get("heading_path") or []],
        "text": reading.get("text") or "",
        "deadline_text": words("；".join(_once(_tidy(deadline.get("raw")) for deadline in deadlines)), 200),
        "due": max(days, default=None),
    }


def last_day(text: object) -> date | None:
    """The last day of `2025`, `2025-06` or `2025-06-30`; None for anything else."""
    found = _DATE.fullmatch(str(text or ""))
    if not found:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    if not 1 <= month <= 12:
        return None
    longest = calendar.monthrange(year, month)[1]
    day = int(found[3] or longest)
    return date(year, month, day) if 1 <= day <= longest else None


def _tidy(raw: object) -> str:
    """Words of the document without the line breaks and full-width digits of its print."""
    return "".join(str(raw or "").split()).translate(_HALF_WIDTH)


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
