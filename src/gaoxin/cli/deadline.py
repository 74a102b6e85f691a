"""`gaoxin deadline`: when something is due, on the command line."""

import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import click

from gaoxin.catalogue.calendars import CALENDARS
from gaoxin.catalogue.calendars.words import amount_words, explanation
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import folder_shelf, package_shelf
from gaoxin.cli.case_limits import declared_limits, due_lines, explained_lines, limits_of
from gaoxin.cli.output import print_bytes
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.deadlines import Amount, Deadline, Pause, WorkingDays, WorkingHours
from gaoxin.engines.flows.deadlines import deadline as computed
from gaoxin.kernel.problems import Problem, Refusal, Severity, refuse

_DAYS = re.compile(r"\d{1,6}")
_HOURS = re.compile(r"\d{1,6}(?:\.\d{1,4})?")

_EVENT_HELP = (
    "What happened to the case, in order: stopped or continued GROUND, handed-on UNIT, became KIND/GRADE, "
    "extended STAGE WHY, done or sent-back STAGE."
)


@click.command(cls=PlainCommand)
@click.option("--from", "start", required=True, metavar="MOMENT", help="When it begins, like 2025-01-24T15:00.")
@click.option("--workdays", metavar="N", help="Working days; the start day is not counted.")
@click.option("--workhours", metavar="N", help="Working hours, counted from the start; 1.5 is an hour and a half.")
@click.option("--pause", "pauses", multiple=True, metavar="A/B", help="Paused from A to B (nothing after /: still).")
@click.option("--limits", "case", metavar="KIND/GRADE", help="All limits of a case instead, such as appeal/complex.")
@click.option("--event", "events", multiple=True, metavar="'MOMENT WHAT ABOUT'", help=_EVENT_HELP)
@click.option("--calendar", "name", default="cn", show_default=True, help="Name of the calendar.")
@click.option("--catalogue", "folder", type=click.Path(path_type=Path), help="Folder of a zone's own catalogue.")
@click.option("--explain", is_flag=True, help="Show every day and why it counts or not.")
def deadline(
    start: str,
    workdays: str | None,
    workhours: str | None,
    pauses: tuple[str, ...],
    case: str | None,
    events: tuple[str, ...],
    name: str,
    folder: Path | None,
    explain: bool,
) -> None:
    """Print the moment by which something is due, in ISO form; with --limits, that of every stage of a case.

    Moments without an offset are read in the calendar's zone (Asia/Shanghai for the calendar cn).
    """
    try:
        calendar = _calendar(name, folder)
        if case or events:
            _show_case(start, case, events, bool(workdays or workhours or pauses), calendar, folder, explain)
            return
        paused = [_pause(text, calendar) for text in pauses]
        found = computed(_moment(start, calendar), _amount(workdays, workhours), calendar, paused)
    except Refusal as refusal:
        leave(refusal)
    _show(found, calendar, explain)


def _show(found: Deadline, calendar: Calendar, explain: bool) -> None:
    language = terminal_language()
    if explain:
        print_bytes("".join(f"{text}\n" for text in explanation(found, calendar, language)))
    if found.moment is not None:
        print_bytes(f"{found.moment.isoformat()}\n")
    elif found.suspended_since is not None and found.remaining is not None:
        left = amount_words(found.remaining, language)
        tell(
            Problem(
                "deadline.suspended", {"since": found.suspended_since.isoformat(), "left": left}, None, Severity.WARNING
            )
        )
    _tell_provisional(found.provisional_years)


def _tell_provisional(years: tuple[int, ...]) -> None:
    if years:
        tell(Problem("deadline.provisional", {"years": years}, None, Severity.WARNING))


def _show_case(
    start: str,
    case: str | None,
    events: tuple[str, ...],
    others: bool,
    calendar: Calendar,
    folder: Path | None,
    explain: bool,
) -> None:
    if case is None or others:
        raise refuse("deadline.limits_alone")
    declared = declared_limits(folder)
    found = limits_of(_moment(start, calendar), case, events, lambda text: _moment(text, calendar), declared, calendar)
    lines = explained_lines(found, declared, calendar, terminal_language()) if explain else due_lines(found)
    print_bytes("".join(f"{text}\n" for text in lines))
    deadlines = [limit.deadline for limit in found.stages if limit.deadline is not None]
    _tell_provisional(tuple(sorted({year for each in deadlines for year in each.provisional_years})))


def _calendar(name: str, folder: Path | None) -> Calendar:
    shelves = [package_shelf(CALENDARS.folder), *([folder_shelf(folder)] if folder else [])]
    calendars, problems = gather(CALENDARS, shelves)
    if problems:
        raise Refusal(*problems)
    if name not in calendars:
        raise refuse("calendar.no_such", name=name, known=sorted(calendars))
    return calendars[name]


def _moment(text: str, calendar: Calendar) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise refuse("deadline.no_moment", text=text[:40]) from None
    return moment if moment.tzinfo else calendar.aware(moment)


def _pause(text: str, calendar: Calendar) -> Pause:
    start, stroke, end = text.partition("/")
    if not stroke:
        raise refuse("deadline.no_pause", text=text[:40])
    return Pause(_moment(start, calendar), _moment(end, calendar) if end else None)


def _amount(workdays: str | None, workhours: str | None) -> Amount:
    if (workdays is None) == (workhours is None):
        raise refuse("deadline.one_amount")
    if workdays is not None and _DAYS.fullmatch(workdays):
        return WorkingDays(int(workdays))
    if workhours is not None and _HOURS.fullmatch(workhours):
        return WorkingHours(Decimal(workhours))
    raise refuse("deadline.no_amount", text=(workdays or workhours or "")[:40])
