"""Answers that have been handed in: as a page reads them, as a workbook, as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from gaoxin.engines.forms.checking import check
from gaoxin.engines.forms.model import Field, Form, Kind
from gaoxin.engines.forms.values import plain
from gaoxin.web.exports import Sheet, SheetColumn, workbook
from gaoxin.web.pages.schemaform.words import said, shown

TEMPLATE = "web/pages/schemaform/answers.html"
"""For a record's page: `{% include "web/pages/schemaform/answers.html" with parts=parts level=3 %}`; `level` is that of
its headings, 2 where none is said. The page links `gaoxin/schemaform.css`."""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Heads and rows; of each cell its text and whether it is a number, which stands to the right."""

    heads: Sequence[str]
    rows: Sequence[Sequence[tuple[str, bool]]]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One question with its answer; empty where it was left open."""

    label: str
    text: str
    unit: str
    table: AnswerTable | None = None


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """The questions of one section that were asked."""

    title: str
    lines: Sequence[AnswerLine]


def typed(form: Form, stored: Mapping[str, object], on: date) -> Mapping[str, object]:
    """The answers as stored (`values.plain`), typed again. `on` is the day they were handed in."""
    return check(form, stored, on).answers


def parts(form: Form, stored: Mapping[str, object], on: date) -> list[AnswerPart]:
    """What was answered, part by part; questions that were not asked are left out."""
    found = check(form, stored, on)
    asked = set(found.asked.fields)
    result = []
    for part in form.sections:
        lines = [_line(one, found.answers.get(one.key)) for one in form.by_section[part.key] if one.key in asked]
        if lines:
            result.append(AnswerPart(said(part.label), lines))
    return result


def _line(one: Field, answer: object) -> AnswerLine:
    if one.kind is Kind.TABLE:
        return AnswerLine(said(one.label), "", "", _table(one, answer))
    return AnswerLine(said(one.label), "" if answer is None else shown(one, answer), str(one.unit))


def _table(one: Field, answer: object) -> AnswerTable | None:
    if one.table is None or not isinstance(answer, tuple):
        return None
    rows = [row for row in answer if isinstance(row, Mapping)]
    columns = [column for column in one.table.level.fields if any(column.key in row for row in rows)]
    heads = [f"{said(one.label)}（{one.unit}）" if str(one.unit) else said(one.label) for one in columns]
    return AnswerTable(heads, [[_text(column, row.get(column.key)) for column in columns] for row in rows])


def _text(column: Field, answer: object) -> tuple[str, bool]:
    return ("" if answer is None else shown(column, answer)), column.kind is Kind.NUMBER


def as_workbook(form: Form, stored: Mapping[str, object], on: date, head: Sequence[tuple[str, str]] = ()) -> bytes:
    """The answers as an .xlsx file: a sheet of questions and answers, and one for each table. Numbers stay numbers."""
    answers = typed(form, stored, on)
    columns = [
        SheetColumn(gettext("部分"), width=18),
        SheetColumn(gettext("项目"), width=30),
        SheetColumn(gettext("填报内容"), width=50),
        SheetColumn(gettext("单位"), width=10),
        SheetColumn(gettext("键名"), width=20),
    ]
    titles = {part.key: said(part.label) for part in form.sections}
    plain_fields = [one for one in form.fields if one.kind is not Kind.TABLE and one.key in answers]
    rows = [
        (titles[one.section], said(one.label), _cell(one, answers[one.key]), str(one.unit), one.key)
        for one in plain_fields
    ]
    sheets = [Sheet(said(form.label), head, columns, rows)]
    sheets += [_sheet(one, answers[one.key], head) for one in form.fields if one.table and one.key in answers]
    return workbook(*sheets)


def _sheet(one: Field, answer: object, head: Sequence[tuple[str, str]]) -> Sheet:
    columns = one.table.level.fields if one.table else ()
    heads = [SheetColumn(said(c.label), str(c.unit), 18, c.kind is Kind.NUMBER) for c in columns]
    rows = [row for row in answer if isinstance(row, Mapping)] if isinstance(answer, tuple) else []
    cells = [[_cell(c, row[c.key]) if c.key in row else None for c in columns] for row in rows]
    return Sheet(said(one.label), head, heads, cells)


def _cell(one: Field, answer: object) -> object:
    """Numbers and days as they are, all else as text."""
    number = one.kind in (Kind.NUMBER, Kind.DATE)
    return answer if number else shown(one, answer)


def as_json(form: Form, stored: Mapping[str, object], on: date) -> str:
    """The answers by key, exact decimals and days as text, with the key of the form."""
    return json.dumps({"form": form.key, "answers": plain(typed(form, stored, on))}, ensure_ascii=False, indent=1)
