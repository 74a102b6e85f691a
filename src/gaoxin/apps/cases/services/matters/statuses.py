"""Files of a platform with numbers and statuses (xlsx or csv): read, looked at before, taken in whole or not at all.

Every bad row is named with its reason. A file that is taken in twice changes nothing the second time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.queries.matters.platform import Told
from gaoxin.apps.cases.services.matters.following import note_status
from gaoxin.apps.sources import files
from gaoxin.apps.sources.frames.reading import read_table
from gaoxin.apps.zones.models import Organisation, Presence, User, Zone
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Home
from gaoxin.kernel.problems import Place, Problem, Refusal
from gaoxin.web import clock

COLUMNS = ("事项编码", "办件编号", "统一社会信用代码", "受理日期", "状态", "是否办结")
YES, NO = "是", "否"
MOST = 5_000
"""Rows of one file."""
LARGEST = 10 * 1024 * 1024
"""Bytes of one file."""
SHOWN = 50
"""Rows that are shown before a file is taken in."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file came to, or would come to: cases noted anew, changed, and as they were."""

    new: int = 0
    changed: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it would be taken in, by its line of the file, and what would become of it."""

    number: int
    matter: str
    told: Told
    becomes: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do. `sha256` names the kept file; with problems nothing is taken in."""

    sha256: str
    lines: Sequence[Line]
    counts: Taken
    problems: Sequence[Problem]


def look_at(zone: Zone, stored: files.StoredFile, name: str) -> Preview:
    """What taking in a kept file would do, row by row."""
    rows, problems = read_statuses(zone, stored.path.read_bytes(), name)
    known = _known(zone, rows)
    lines = [Line(number, package_matters()[told.matter].name, told, _becomes(told, known)) for number, told in rows]
    words = [line.becomes for line in lines]
    counts = Taken(words.count("new"), words.count("changed"), words.count("same"))
    return Preview(stored.sha256, lines[:SHOWN], counts, problems)


@transaction.atomic
def import_statuses(user: User, zone: Zone, content: bytes, name: str = "a.csv") -> Taken:
    """Take in a file of numbers and statuses; refused with every bad row and its reason, with nothing changed."""
    rows, problems = read_statuses(zone, content, name)
    counted = {"new": 0, "changed": 0, "same": 0}
    if problems:
        raise Refusal(*problems)
    for _, told in rows:
        _, what = note_status(user, zone, told)
        counted[what] += 1
    return Taken(**counted)


def read_statuses(zone: Zone, content: bytes, name: str) -> tuple[Sequence[tuple[int, Told]], Sequence[Problem]]:
    """The rows of a file, and what is wrong with some of them, each with its line."""
    try:
        lines = _lines(content, name)
    except Refusal as refusal:
        return [], refusal.problems
    if not lines or len(lines) > MOST or any(column not in lines[0] for column in COLUMNS):
        return [], [Problem("matters.columns", {"columns": "、".join(COLUMNS), "most": MOST}, Place(path="file"))]
    known = _organisations(zone, lines)
    rows: list[tuple[int, Told]] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 2):
        wrong = list(_wrong(line, known, number))
        problems += wrong
        if not wrong:
            rows.append((number, _told(line, known)))
    return rows, problems


def _lines(content: bytes, name: str) -> list[dict[str, str]]:
    """The rows of the table by the names of its columns, as texts."""
    stored = files.store([content], LARGEST)
    frame = read_table(stored.path, name)
    return [{key: "" if value is None else str(value) for key, value in row.items()} for row in frame.to_dicts()]


def _known(zone: Zone, rows: Sequence[tuple[int, Told]]) -> Mapping[tuple[str, str], MatterCase]:
    """The cases that are followed already, by platform and number."""
    numbers = [told.number for _, told in rows]
    found = MatterCase.objects.filter(zone=zone, case__external_number__in=numbers).select_related("case")
    return {(one.case.external_system, one.case.external_number): one for one in found}


def _becomes(told: Told, known: Mapping[tuple[str, str], MatterCase]) -> str:
    kept = known.get((package_matters()[told.matter].platform[:40], told.number))
    if kept is None:
        return "new"
    finished = kept.stage == "finished"
    return "same" if finished or (kept.platform_status, finished) == (told.status, told.finished) else "changed"


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
