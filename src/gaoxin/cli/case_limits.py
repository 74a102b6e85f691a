"""`gaoxin deadline --limits`: the limits of a whole case, from what happened to it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from gaoxin.catalogue.case_limits import CASE_LIMITS, DeclaredLimits
from gaoxin.catalogue.case_limits.words import computation, shown
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.sentences import Language
from gaoxin.catalogue.shelves import folder_shelf, package_shelf
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.limits import (
    CaseLimits,
    Continued,
    Done,
    Extended,
    HandedOn,
    Happening,
    Opened,
    Reclassified,
    SentBack,
    Stopped,
    case_limits,
    ladder,
)
from gaoxin.kernel.problems import Refusal, refuse

_EVENTS: Mapping[str, Callable[[datetime, str, str], Happening]] = {
    "stopped": lambda at, ground, _: Stopped(at, ground),
    "continued": lambda at, ground, _: Continued(at, ground),
    "handed-on": lambda at, to, _: HandedOn(at, to),
    "became": lambda at, named, _: Reclassified(at, *_kind_and_grade(named)),
    "extended": lambda at, stage, why: Extended(at, stage, why),
    "done": lambda at, stage, _: Done(at, stage),
    "sent-back": lambda at, stage, _: SentBack(at, stage),
}
"""What can be said to have happened, between its moment and what it is about."""


def declared_limits(folder: Path | None) -> Mapping[str, DeclaredLimits]:
    """The product's limits and, over them, those of a zone's folder."""
    shelves = [package_shelf(CASE_LIMITS.folder), *([folder_shelf(folder)] if folder else [])]
    declared, problems = gather(CASE_LIMITS, shelves)
    if problems:
        raise Refusal(*problems)
    return declared


def limits_of(
    begun: datetime,
    named: str,
    events: Iterable[str],
    read_moment: Callable[[str], datetime],
    declared: Mapping[str, DeclaredLimits],
    calendar: Calendar,
) -> CaseLimits:
    """The limits of a case that began as KIND/GRADE and to which the events, `MOMENT WHAT ABOUT`, happened."""
    happened = [Opened(begun, *_kind_and_grade(named)), *(_event(text, read_moment) for text in events)]
    return case_limits(happened, {key: each.scheme for key, each in declared.items()}, calendar)


def due_lines(found: CaseLimits) -> Iterator[str]:
    """Each stage with the moment it is due, or `-` while there is none."""
    for limit in found.stages:
        moment = limit.deadline and limit.deadline.moment
        yield f"{limit.stage.key} {moment.isoformat() if moment else '-'}"


def explained_lines(
    found: CaseLimits, declared: Mapping[str, DeclaredLimits], calendar: Calendar, language: Language
) -> Iterator[str]:
    """How each limit was found, line by line, then the ladder."""
    kind = declared[found.scheme.key]
    for limit in found.stages:
        yield from computation(limit, declared, kind.key, calendar, language)
        yield ""
    for climb in ladder(found, calendar):
        step, stage = kind.rungs[climb.rung.key].called(language), kind.stages[climb.stage].called(language)
        yield (
            f"{shown(climb.at, calendar)} {step}：{stage}"
            if language == "zh"
            else (f"{shown(climb.at, calendar)} {step}: {stage}")
        )


def _kind_and_grade(text: str) -> tuple[str, str]:
    kind, stroke, grade = text.partition("/")
    if not (kind and stroke and grade):
        raise refuse("deadline.no_kind_and_grade", text=text[:40])
    return kind, grade


def _event(text: str, read_moment: Callable[[str], datetime]) -> Happening:
    parts = text.split(maxsplit=3)
    if len(parts) < 3 or parts[1] not in _EVENTS:
        raise refuse("deadline.no_event", text=text[:80], known=list(_EVENTS))
    return _EVENTS[parts[1]](read_moment(parts[0]), parts[2], "".join(parts[3:]))
