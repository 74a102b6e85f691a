"""A deadline's computation in words, the same for pages and the command line."""

from collections.abc import Iterator
from datetime import timedelta

from gaoxin.catalogue.sentences import Language
from gaoxin.engines.flows.calendars import Calendar, Day, DayKind
from gaoxin.engines.flows.deadlines import Counting, Deadline, Step, WorkingDays

_WEEKDAYS = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_KINDS = {
    DayKind.WORKDAY: {"zh": "工作日", "en": "working day"},
    DayKind.WORKING_WEEKEND: {"zh": "调休上班（{name}）", "en": "weekend worked for {name}"},
    DayKind.WEEKEND: {"zh": "周末", "en": "weekend"},
    DayKind.HOLIDAY: {"zh": "放假（{name}）", "en": "off for {name}"},
}
_COUNTINGS = {
    Counting.START: {"zh": "起算日，不计入", "en": "start day, not counted"},
    Counting.CLOSED: {"zh": "不计入", "en": "not counted"},
    Counting.PAUSED: {"zh": "暂停，不计入", "en": "paused, not counted"},
    Counting.OUTSIDE: {"zh": "已过办公时间，不计入", "en": "after closing, not counted"},
}
_PROVISIONAL = {"zh": "（暂定）", "en": " (provisional)"}


def explanation(found: Deadline, calendar: Calendar, language: Language) -> Iterator[str]:
    """One line for each day walked: date, weekday, what day it is, whether and as what it counts.

    2025-01-26 周日 调休上班（春节）：计入，第 1 个工作日
    """
    number = 0
    for step in found.steps:
        number += step.counting is Counting.COUNTED
        weekday = _WEEKDAYS[language][step.day.on.weekday()]
        day, counted = day_words(step.day, calendar, language), _counted(step, number, language)
        yield f"{step.day.on} {weekday} {day}{'：' if language == 'zh' else ': '}{counted}"


def day_words(day: Day, calendar: Calendar, language: Language) -> str:
    """What a day is, with its holiday."""
    parts = day.name.split("、")
    name = day.name if language == "zh" else " and ".join(calendar.english.get(part, part) for part in parts)
    text = _KINDS[day.kind][language].format(name=name)
    return text + _PROVISIONAL[language] if day.provisional else text


def _counted(step: Step, number: int, language: Language) -> str:
    if step.counting is not Counting.COUNTED:
        return _COUNTINGS[step.counting][language]
    if step.time:
        time = amount_words(step.time, language)
        return f"计入 {time}" if language == "zh" else f"counted, {time}"
    return f"计入，第 {number} 个工作日" if language == "zh" else f"counted, working day {number}"


def amount_words(amount: WorkingDays | timedelta, language: Language) -> str:
    """Working days or working time as a reader's sentence has it: 2 个工作日, 3 小时 30 分钟."""
    if isinstance(amount, WorkingDays):
        if language == "zh":
            return f"{amount.count} 个工作日"
        return f"{amount.count} working day{'' if amount.count == 1 else 's'}"
    hours, minutes = divmod(int(amount.total_seconds()) // 60, 60)
    names = ("小时", "分钟") if language == "zh" else ("h", "min")
    parts = [f"{value} {name}" for value, name in zip((hours, minutes), names, strict=True) if value]
    return " ".join(parts) or f"0 {names[1]}"
