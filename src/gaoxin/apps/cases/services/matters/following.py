"""Matters whose home is a platform above: the zone keeps number, status and limit, by hand or from a file.

A file is taken in whole or not at all; taken in twice it changes nothing the second time.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import MatterStage
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.filing import Filing, file
from gaoxin.apps.cases.services.matters.accepting import after
from gaoxin.apps.cases.services.matters.held import holding
from gaoxin.apps.cases.states import Channel, StepState
from gaoxin.apps.zones.models import Organisation, Presence, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

KIND = "followed_matter"
COLUMNS = ("事项编码", "办件编号", "统一社会信用代码", "受理日期", "状态", "是否办结")
YES, NO = "是", "否"
MOST = 5_000
"""Rows of one file."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a platform says of one of its cases."""

    matter: str
    number: str
    organisation: Organisation | None
    accepted: date
    status: str
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file came to: cases noted anew, changed, and as they were."""

    new: int = 0
    changed: int = 0
    same: int = 0


@transaction.atomic
def note_status(user: User, zone: Zone, told: Told) -> tuple[Case, str]:
    """Note a number of a platform, or what it says now of one known already; answers the case and what became of it."""
    if not at_window(user, zone):
        raise refuse("matters.window_is_for_service")
    matter = package_matters().get(told.matter)
    if matter is None or matter.home is Home.OWN:
        raise refuse("matters.not_followed", Place(path="matter"), name=matter.name if matter else told.matter)
    if told.accepted > clock.today():
        raise refuse("matters.accepted_later", Place(path="accepted"))
    with as_system():
        due = after(matter.promised.days, clock.local(datetime.combine(told.accepted, time(9))))
        answers = {"事项": matter.name, "平台期限": clock.local(due).date().isoformat()}
        filing = Filing(
            f"{matter.name}（{told.number}）",
            answers,
            channel=Channel.API,
            organisation=told.organisation,
            external_system=matter.platform[:40],
            external_number=told.number,
        )
        case = file(user, zone, KIND, filing)
        kept, new = MatterCase.objects.get_or_create(
            case=case,
            defaults={
                "zone": zone,
                "key": matter.key,
                "stage": MatterStage.FOLLOWED,
                "promised_days": matter.promised.days,
                "statutory_days": None if matter.statutory is None else matter.statutory.days,
                "platform_accepted": told.accepted,
            },
        )
        changed = _tell(user, case, kept, told)
        return case, "new" if new else "changed" if changed else "same"


def note_part(user: User, case_id: int, number: str, status: str, *, finished: bool) -> Case:
    """Note the number that a platform gave to what only it handles of a one-thing, and what it says now."""
    with holding(user, case_id) as held:
        if not at_window(user, held.case.zone):
            raise refuse("matters.window_is_for_service")
        if held.kept.stage != MatterStage.FOLLOWED:
            raise refuse("matters.another_stage", number=held.case.number, stage=str(held.kept.get_stage_display()))
        if not number.strip():
            raise refuse("wholes.no_number", Place(path="number"))
        held.case.external_number = number.strip()[:80]
        held.case.save(update_fields=["external_number"])
        if held.kept.platform_accepted is None:
            held.kept.platform_accepted = clock.today()
        told = Told(held.kept.key, held.case.external_number, None, clock.today(), status.strip() or "—", finished)
        _tell(user, held.case, held.kept, told)
        return held.case


@transaction.atomic
def import_statuses(user: User, zone: Zone, content: bytes) -> Taken:
    """Take in a file of numbers and statuses; refused with every bad row and its reason, with nothing changed."""
    rows, problems = read_statuses(zone, content)
    counted = {"new": 0, "changed": 0, "same": 0}
    if problems:
        raise Refusal(*problems)
    for told in rows:
        _, what = note_status(user, zone, told)
        counted[what] += 1
    return Taken(**counted)


def read_statuses(zone: Zone, content: bytes) -> tuple[Sequence[Told], Sequence[Problem]]:
    """The rows of a file in CSV, and what is wrong with some of them, each with its line."""
    try:
        lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error):
        return [], [Problem("matters.not_csv", {}, Place(path="file"))]
    if not lines or len(lines) > MOST or any(name not in lines[0] for name in COLUMNS):
        return [], [Problem("matters.columns", {"columns": "、".join(COLUMNS), "most": MOST}, Place(path="file"))]
    known = _organisations(zone, lines)
    rows: list[Told] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 2):
        wrong = list(_wrong(line, known, number))
        problems += wrong
        if not wrong:
            rows.append(_told(line, known))
    return rows, problems


def _wrong(line: Mapping[str, str], known: Mapping[str, Organisation], number: int) -> Iterator[Problem]:
    matter = _codes().get(_cell(line, "事项编码"))
    if matter is None or package_matters()[matter].home is Home.OWN:
        yield _problem("matters.row_matter", number, text=_cell(line, "事项编码"))
    if not _cell(line, "办件编号"):
        yield _problem("matters.row_number", number)
    code = _cell(line, "统一社会信用代码")
    if code and code not in known:
        yield _problem("matters.row_organisation", number, text=code)
    day = _day(_cell(line, "受理日期"))
    if day is None or day > clock.today():
        yield _problem("matters.row_day", number, text=_cell(line, "受理日期"))
    if _cell(line, "是否办结") not in (YES, NO, ""):
        yield _problem("matters.row_finished", number, text=_cell(line, "是否办结"))


def _problem(code: str, number: int, **values: str) -> Problem:
    return Problem(code, {"row": number, **values}, Place(path="file", line=number))


def _told(line: Mapping[str, str], known: Mapping[str, Organisation]) -> Told:
    day = _day(_cell(line, "受理日期"))
    if day is None:
        raise ValueError("a row without its day is a problem")
    return Told(
        _codes()[_cell(line, "事项编码")],
        _cell(line, "办件编号"),
        known.get(_cell(line, "统一社会信用代码")),
        day,
        _cell(line, "状态"),
        _cell(line, "是否办结") == YES,
    )


def _tell(user: User, case: Case, kept: MatterCase, told: Told) -> bool:
    """Write what the platform says, if it says something new; a finished case is over."""
    finished = kept.stage == MatterStage.FINISHED
    if (kept.platform_status, finished) == (told.status, told.finished) or finished:
        return False
    kept.platform_status, kept.platform_told_at = told.status[:60], clock.now()
    if told.finished:
        kept.stage = MatterStage.FINISHED
    kept.save()
    if told.finished:
        case = moving.locked(case.pk)
        case.outcome = "finished"
        case.save(update_fields=["outcome"])
        moving.act(user, case.steps.get(element="follow", state=StepState.OPEN).pk)
    return True


def _codes() -> dict[str, str]:
    return {matter.code: key for key, matter in package_matters().items()}


def _organisations(zone: Zone, lines: Sequence[Mapping[str, str]]) -> dict[str, Organisation]:
    codes = {_cell(line, "统一社会信用代码") for line in lines} - {""}
    present = Presence.objects.filter(zone=zone, organisation__credit_code__in=codes).select_related("organisation")
    return {one.organisation.credit_code: one.organisation for one in present}


def _cell(line: Mapping[str, str], name: str) -> str:
    return (line.get(name) or "").strip()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
