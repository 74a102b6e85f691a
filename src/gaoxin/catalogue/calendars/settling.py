"""Joins calendars with those they extend, and makes of each what the deadline engine reads."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from gaoxin.catalogue.calendars.reading import Days, LawDay, Written
from gaoxin.catalogue.kinds import Entry
from gaoxin.engines.flows.calendars import Calendar, MonthDay


def settle(found: Mapping[str, Entry[Written]]) -> Mapping[str, Calendar]:
    """All calendars that can be made; what is wrong between files is noted."""
    settled = {}
    for name, entry in found.items():
        written = _extended(entry, found)
        if written and _complete(entry, written):
            settled[name] = _calendar(name, written)
    return settled


def _extended(entry: Entry[Written], found: Mapping[str, Entry[Written]]) -> Written | None:
    """The calendar with all it takes from those it extends; none when one is missing or extends itself."""
    written = entry.declaration
    names = [entry.key.text]
    while written.extends:
        if written.extends in names or written.extends not in found:
            code = "calendar.extends_itself" if written.extends in names else "calendar.extends_nothing"
            entry.report.add(code, entry.declaration.node, name=written.extends)
            return None
        names.append(written.extends)
        written = _joined(found[written.extends].declaration, written)
    return written


def _joined(base: Written, own: Written) -> Written:
    """What the calendar says itself goes before what it extends; years and festivals year by year."""
    local = Days(base.local.off | own.local.off, base.local.working | own.local.working)
    return replace(
        own,
        extends=base.extends,
        zone=own.zone or base.zone,
        english=base.english | own.english,
        hours=own.hours or base.hours,
        statutory=own.statutory or base.statutory,
        festivals=base.festivals | own.festivals,
        years=base.years | own.years,
        local=local,
    )


def _complete(entry: Entry[Written], written: Written) -> bool:
    """Whether years follow one another, each notice's year has its festivals, and law and hours hold from the first."""
    since = len(entry.report.problems)
    node = entry.declaration.node
    first, last = min(written.festivals), max(written.festivals)
    for year in range(first, last):
        if year not in written.festivals:
            entry.report.add("calendar.year_missing", node, year=year)
    for year in sorted(written.years.keys() - written.festivals.keys()):
        entry.report.add("calendar.year_without_festivals", node, year=year)
    if written.hours[0].season is not None or written.hours[0].since > date(first, 1, 1):
        entry.report.add("calendar.hours_not_always", node)
    if min(statute.since for statute in written.statutory) > date(first, 1, 1):
        entry.report.add("calendar.no_law_yet", node, year=first)
    return entry.report.clean(since)


def _calendar(name: str, written: Written) -> Calendar:
    off: dict[date, str] = {}
    working: dict[date, str] = {}
    for year in sorted(written.years):  # in order, as a year's notice may reach into the December before it
        _lay(written.years[year].days, off, working)
    _lay(written.local, off, working)
    return Calendar(
        name=name,
        zone=written.zone,
        hours=written.hours,
        years=range(min(written.festivals), max(written.festivals) + 1),
        notices={year: notice.documents for year, notice in written.years.items()},
        off=off,
        working=working,
        statutory=_statutory(written),
        english=written.english,
    )


def _lay(days: Days, off: dict[date, str], working: dict[date, str]) -> None:
    """Lay later facts over earlier ones."""
    for mine, other, added in ((off, working, days.off), (working, off, days.working)):
        mine |= added
        for on in added:
            other.pop(on, None)


def _statutory(written: Written) -> dict[date, str]:
    """Every holiday the law names in the years known, under the decree in force on New Year's Day. A day that is two
    holidays carries both names."""
    days: dict[date, str] = {}
    for year, festivals in written.festivals.items():
        law = max((one for one in written.statutory if one.since <= date(year, 1, 1)), key=lambda one: one.since)
        for holiday, law_day in law.days:
            on = _law_date(law_day, year, festivals)
            days[on] = f"{days[on]}、{holiday}" if on in days else holiday
    return days


def _law_date(law_day: LawDay, year: int, festivals: Mapping[str, MonthDay]) -> date:
    if law_day.month_day:
        return date(year, *law_day.month_day)
    return date(year, *festivals[law_day.festival]) + timedelta(days=law_day.offset)
