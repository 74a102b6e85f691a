"""Reads one calendar from its file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.texts import Node
from gaoxin.engines.flows.calendars import Hours, MonthDay, Shift

FESTIVALS = ("春节", "清明", "端午", "中秋")
_SHIFT = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_MONTH_DAY = re.compile(r"(\d{2})-(\d{2})")
_LAW_DAY = re.compile(rf"(?:({'|'.join(FESTIVALS)})([+-]\d)?|\d{{2}}-\d{{2}})")
_LONGEST_BREAK = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class LawDay:
    """A holiday of the law: a day of the year, or a festival and the days after (before) it."""

    month_day: MonthDay | None
    festival: str = ""
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Statute:
    """The holidays of a decree, from the day it is in force."""

    since: date
    decree: str
    days: tuple[tuple[str, LawDay], ...]


@dataclass(slots=True)
class Days:
    """Days off and worked, each with the holiday it belongs to."""

    off: dict[date, str] = field(default_factory=dict)
    working: dict[date, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """One year's arrangement and the documents that make it."""

    documents: tuple[str, ...]
    days: Days


@dataclass(frozen=True, slots=True)
class Written:
    """A calendar as its file has it, before it is joined with the one it extends."""

    node: Node
    extends: str
    zone: str
    english: dict[str, str]
    hours: tuple[Hours, ...]
    statutory: tuple[Statute, ...]
    festivals: dict[int, dict[str, MonthDay]]
    years: dict[int, Notice]
    local: Days


def read_calendar(_key: str, node: Node, report: Report) -> Written:
    """One calendar; what is wrong in it is noted."""
    optional = ("extends", "zone", "english", "hours", "statutory", "festivals", "years", "local")
    record = report.record(node, ("title_zh", "title_en"), optional)
    record.text("title_zh"), record.text("title_en")
    written = Written(
        node,
        record.text("extends"),
        _zone(record),
        {key.text: report.text(value) for key, value in record.entries("english")},
        tuple(_hours(item, report) for item in record.items("hours")),
        tuple(_statute(item, report) for item in record.items("statutory")),
        {year: days for year, value in _by_year(record, "festivals") if (days := _festivals(value, year, report))},
        {year: _notice(value, year, report) for year, value in _by_year(record, "years")},
        _days(record.fields["local"], None, report) if "local" in record.fields else Days(),
    )
    missing = [name for name in ("zone", "hours", "statutory", "festivals") if not getattr(written, name)]
    if missing and not written.extends:
        report.add("calendar.nothing_extended", node, fields=missing)
    return written


def _zone(record: Record) -> str:
    name = record.text("zone")
    if name:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            record.report.add("calendar.no_zone", record.fields["zone"], text=name)
    return name


def _by_year(record: Record, name: str) -> Iterator[tuple[int, Node]]:
    for key, value in record.entries(name):
        if re.fullmatch(r"(19|20|21)\d{2}", key.text):
            yield int(key.text), value
        else:
            record.report.add("calendar.no_year", key, text=key.text)


def _hours(node: Node, report: Report) -> Hours:
    record = report.record(node, ("shifts",), ("since", "season"))
    shifts: list[Shift] = []
    for item in record.items("shifts"):
        shift = _shift(item, report)
        if shift and shifts and shift.opens < shifts[-1].closes:
            report.add("calendar.shifts_overlap", item)
        elif shift:
            shifts.append(shift)
    since = record.date("since")
    return Hours(tuple(shifts), since, _season(record) if "season" in record.fields else None)


def _shift(node: Node, report: Report) -> Shift | None:
    text = report.text(node)
    match = _SHIFT.fullmatch(text)
    if match:
        opens_hour, opens, closes_hour, closes = map(int, match.groups())
        if (opens_hour, opens) < (closes_hour, closes):
            return Shift(time(opens_hour, opens), time(closes_hour, closes))
    report.add("calendar.no_shift", node, text=text)
    return None


def _season(record: Record) -> tuple[MonthDay, MonthDay] | None:
    text = record.text("season")
    days = [_month_day(part) for part in text.split("/")]
    first, last = days if len(days) == 2 else (None, None)
    if first and last:
        return first, last
    record.report.add("calendar.no_season", record.fields["season"], text=text)
    return None


def _month_day(text: str) -> MonthDay | None:
    match = _MONTH_DAY.fullmatch(text)
    if not match:
        return None
    month, day = int(match[1]), int(match[2])
    try:
        date(2024, month, day)  # a leap year, so that 29 February may be named
    except ValueError:
        return None
    return month, day


def _statute(node: Node, report: Report) -> Statute:
    record = report.record(node, ("since", "decree", "days"))
    days = [
        (name.text, law_day)
        for name, value in record.entries("days")
        for item in report.items(value)
        if (law_day := _law_day(item, report))
    ]
    return Statute(record.date("since"), record.text("decree"), tuple(days))


def _law_day(node: Node, report: Report) -> LawDay | None:
    text = report.text(node)
    match = _LAW_DAY.fullmatch(text)
    if match and match[1]:
        return LawDay(None, match[1], int(match[2] or 0))
    month_day = _month_day(text)
    if month_day and month_day != (2, 29):
        return LawDay(month_day)
    report.add("calendar.no_law_day", node, text=text, festivals=list(FESTIVALS))
    return None


def _festivals(node: Node, year: int, report: Report) -> dict[str, MonthDay]:
    record = report.record(node, FESTIVALS)
    days = {}
    for name in FESTIVALS:
        month_day = _month_day(record.text(name)) if name in record.fields else None
        if month_day and not (month_day == (2, 29) and year % 4):
            days[name] = month_day
        elif name in record.fields:
            report.add("calendar.no_month_day", record.fields[name], text=record.text(name))
    return days if len(days) == len(FESTIVALS) else {}


def _notice(node: Node, year: int, report: Report) -> Notice:
    record = report.record(node, ("notices", "days"))
    days = _days(record.fields["days"], year, report) if "days" in record.fields else Days()
    return Notice(record.texts("notices"), days)


def _days(node: Node, year: int | None, report: Report) -> Days:
    """Days off and worked by holiday; those of a year's notice lie in the year or in the December before it."""
    days = Days()
    for holiday, value in report.entries(node):
        record = report.record(value, (), ("off", "work"))
        for name, into in (("off", days.off), ("work", days.working)):
            for item in record.items(name):
                for on in _range(item, report):
                    _put(on, holiday.text, into, days, item, year, report)
    return days


def _put(
    on: date, holiday: str, into: dict[date, str], days: Days, node: Node, year: int | None, report: Report
) -> None:
    if year is not None and on.year != year and (on.year, on.month) != (year - 1, 12):
        report.add("calendar.other_year", node, day=on, year=year)
    elif on in days.off or on in days.working:
        report.add("calendar.day_twice", node, day=on)
    elif into is days.working and on.weekday() < 5 and year is not None:
        report.add("calendar.no_weekend", node, day=on)
    else:
        into[on] = holiday


def _range(node: Node, report: Report) -> Iterator[date]:
    text = report.text(node)
    try:
        ends = [date.fromisoformat(part) for part in text.split("/") if len(part) == 10]
    except ValueError:
        ends = []
    if len(ends) != text.count("/") + 1 or len(ends) > 2 or not timedelta() <= ends[-1] - ends[0] <= _LONGEST_BREAK:
        if text:
            report.add("calendar.no_range", node, text=text)
        return
    for number in range((ends[-1] - ends[0]).days + 1):
        yield ends[0] + timedelta(days=number)
