"""The province's classes from a file: code, class, and the score where it is given. All of it or nothing."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.tables import Row
from gaoxin.apps.enterprises.inspection_access import reads_classes
from gaoxin.apps.enterprises.inspection_states import CreditGrade
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.services.credit.months import first_of, rows_of_month, settle
from gaoxin.apps.sources import services as sources
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.credit_codes import cleaned, is_valid
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

MOST = 300_000
"""Rows of one file."""
TOLD = 50
"""Mistakes told at once."""
HEADINGS = {
    "code": ("统一社会信用代码", "信用代码"),
    "grade": ("信用风险类别", "信用风险等级", "风险类别", "类别"),
    "score": ("信用风险得分", "得分", "分值"),
}
_HEAD = 10
"""Rows among which the headings are looked for."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file: enterprises whose class was written, and rows of codes the registry does not have."""

    written: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it was read."""

    line: int
    code: str
    grade: str
    score: int | None


@transaction.atomic
def import_classes(user: User, zone: Zone, month: date, file_name: str, chunks: Iterable[bytes]) -> Brought:
    """Take the province's classes of a month from a file. One wrong row, and nothing of it is written."""
    if not reads_classes(user, zone):
        raise NotFound
    if not standing(user, zone).works:
        raise refuse("credit.for_departments")
    if first_of(month) > first_of(clock.today()):
        raise refuse("credit.month_to_come", Place(path="month"))
    document, _ = sources.store_document(user, zone, file_name, chunks, origin="省级企业信用风险分类")
    lines = read_classes([*open_table(path_of(document.sha256), file_name).head(MOST + _HEAD)], file_name)
    found = Enterprise.objects.filter(
        zone=zone, merged=False, organisation__credit_code__in=[one.code for one in lines]
    )
    keys = dict(found.values_list("organisation__credit_code", "pk"))
    rows = rows_of_month(zone, first_of(month), keys.values())
    for one in lines:
        if one.code in keys:
            row = rows[keys[one.code]]
            row.province_grade, row.province_score, row.document = one.grade, one.score, document
    settle(list(rows.values()))
    return Brought(len(keys), len(lines) - len(keys))


def read_classes(rows: Sequence[Row], file_name: str) -> list[Line]:
    """The lines of a table; refused with every mistake (the first fifty), each with its line."""
    at, columns = _headings(rows, file_name)
    body = [row for row in rows[at + 1 :] if row.filled]
    if not body:
        raise refuse("credit.no_rows", Place(file_name))
    if len(body) > MOST:
        raise refuse("credit.too_many_rows", Place(file_name), most=MOST)
    lines: list[Line] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for row in body:
        line, wrong = _line(row, columns, file_name, seen)
        lines.append(line)
        problems.extend(wrong)
    if problems:
        raise Refusal(*problems[:TOLD])
    return lines


def _headings(rows: Sequence[Row], file_name: str) -> tuple[int, dict[str, int]]:
    for at, row in enumerate(rows[:_HEAD]):
        cells = [_plain(cell) for cell in row.cells]
        columns = {
            name: next(cells.index(word) for word in words if word in cells)
            for name, words in HEADINGS.items()
            if any(word in cells for word in words)
        }
        if "code" in columns and "grade" in columns:
            return at, columns
    raise refuse("credit.no_headings", Place(file_name), code=HEADINGS["code"][0], grade=HEADINGS["grade"][0])


def _line(row: Row, columns: dict[str, int], file_name: str, seen: dict[str, int]) -> tuple[Line, list[Problem]]:
    place = Place(file_name, row.line)
    code, grade, score = (_cell(row, columns.get(name)) for name in ("code", "grade", "score"))
    wrong = [*_wrong_code(cleaned(code), code, place, seen, row.line)]
    letter = grade.upper().removesuffix("类").removesuffix("级")
    if letter not in CreditGrade.values:
        wrong.append(Problem("credit.no_class", {"text": grade[:20]}, place))
    number = int(score) if score.isdecimal() and int(score) <= 1000 else None
    if score and number is None:
        wrong.append(Problem("credit.no_score", {"text": score[:20]}, place))
    return Line(row.line, cleaned(code), letter, number), wrong


def _wrong_code(code: str, typed: str, place: Place, seen: dict[str, int], line: int) -> Iterator[Problem]:
    if not is_valid(code):
        yield Problem("credit.no_code", {"text": typed[:30]}, place)
    elif code in seen:
        yield Problem("credit.listed_twice", {"text": code, "line": seen[code]}, place)
    seen.setdefault(code, line)


def _cell(row: Row, at: int | None) -> str:
    return _plain(row.cells[at]) if at is not None and at < len(row.cells) else ""


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip()
