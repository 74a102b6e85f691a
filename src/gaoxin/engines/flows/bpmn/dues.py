"""Reads by when something is due: ISO 8601, or our expression language.

| written | means |
| --- | --- |
| `P5D`, `PT4H`, `PT90M` | so many working days, or working hours: a zone's clock runs in working time |
| `P1M`, `P2W`, `P1Y` | a stretch of the calendar, days off included |
| `P0DT1H` | days written beside hours: clock time, nights and days off included |
| `2026-03-01`, `2026-03-01T17:00:00` | that day or moment |
| `R3/P5D` | the same three times, `R/P1M` without end |
| `5 工作日`, `如果(紧急, 1 工作日, 5 工作日)`, `4 小时`, `10 天` | working days, working hours, days of the calendar |
| `约定日期` | the date that stands in this fact |
"""

import re
from datetime import datetime

from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.values import Figure
from gaoxin.engines.flows.bpmn.model import Due
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.kernel.problems import Place, Problem

_DURATION = re.compile(
    r"P(?:(?P<years>\d{1,4})Y)?(?:(?P<months>\d{1,4})M)?(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,6})D)?"
    r"(?:T(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,6})M)?(?:\d{1,6}(?:\.\d+)?S)?)?"
)
_REPEATED = re.compile(r"R(?P<times>\d{0,4})/(?P<rest>.+)")
_TIME = (("时间", 1),)
_WORKDAYS = (("工作日", 1),)
_MINUTES = 60

Read = tuple[Due | None, tuple[Problem, ...]]


def read_due(text: str, book: RuleBook, place: Place) -> Read:
    """By when, or what is wrong with the text. An empty text is a limit still to be set.

    >>> from gaoxin.engines.flows.bpmn.rules import NOTHING
    >>> read_due("P5D", RuleBook(NOTHING), Place())[0].workdays
    5
    >>> read_due("nächste Woche", RuleBook(NOTHING), Place())[1][0].code
    'flow.unreadable_due'
    """
    text = text.strip()
    if not text:
        return Due(), ()
    repeated = _REPEATED.fullmatch(text)
    every = int(repeated["times"] or 0) if repeated else None
    inner = repeated["rest"].split("/")[-1] if repeated else text
    fixed = _fixed(inner)
    if fixed is not None:
        return Due(text, **fixed, every=every), ()  # type: ignore[arg-type] # names of fields with their values
    fact = book.vocabulary.fact(inner)
    if fact is not None and fact.kind is FactKind.DATE:
        return Due(text, fact=fact.name, every=every), ()
    return _by_rule(text, inner, every, book, place)


def _fixed(text: str) -> dict[str, int | str] | None:
    """What ISO 8601 says, as fields of a limit."""
    found = _DURATION.fullmatch(text.upper())
    if found and text.upper().rstrip("T") != "P":
        return _duration(text, {name: int(value) for name, value in found.groupdict().items() if value})
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return {"on": text}


def _duration(text: str, parts: dict[str, int]) -> dict[str, int | str] | None:
    if parts.keys() <= {"days"} and parts:
        return {"workdays": parts["days"]}
    if parts.keys() <= {"hours", "minutes"} and parts:
        minutes = parts.get("hours", 0) * _MINUTES + parts.get("minutes", 0)
        return {"workminutes": minutes}
    return {"calendar": text.upper()} if parts else None


def _by_rule(text: str, inner: str, every: int | None, book: RuleBook, place: Place) -> Read:
    rule, problems = book.amount(inner, place)
    wrong = Problem("flow.unreadable_due", {"text": text[:60]}, place)
    if rule is None:
        return None, (wrong, *problems)
    figure = book.expressions[rule].root
    if not isinstance(figure, Figure) or figure.unit.kinds not in (_TIME, _WORKDAYS):
        return None, (wrong,)
    return Due(text, rule=rule, every=every), ()
