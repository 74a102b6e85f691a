"""Tables as files: .xlsx for people, .csv for programs, both with a head that says what was exported, when and by whom.

Numbers stay numbers and dates dates; the unit stands in the column's head. Text that a spreadsheet would take for a
formula is kept as text.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from django.utils.translation import get_language
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gaoxin.web import clock

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEAD_FILL = PatternFill("solid", fgColor="E8EEF7")
_LINE = Border(bottom=Side(style="thin", color="C3CCD9"))


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the file. `width` is in characters of Latin type; a Chinese character takes two."""

    label: str
    unit: str = ""
    width: int = 14
    numeric: bool = False

    @property
    def head(self) -> str:
        return f"{self.label}（{self.unit}）" if self.unit else self.label


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its title, lines of the head (words and text), columns and rows of plain values."""

    title: str
    head: Sequence[tuple[str, str]]
    columns: Sequence[SheetColumn]
    rows: Iterable[Sequence[object]]


def workbook(*sheets: Sheet) -> bytes:
    """The sheets as an .xlsx file, heads frozen, written row by row."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book.create_sheet(_sheet_name(sheet.title)), sheet)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.freeze_panes = f"A{len(sheet.head) + 3}"
    page.append([_cell(page, sheet.title, Font(bold=True, size=14))])
    for words, text in sheet.head:
        page.append([_cell(page, _said(words, text), Font(color="5B6675"))])
    page.append([_head_cell(page, column) for column in sheet.columns])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _head_cell(page: Worksheet, column: SheetColumn) -> WriteOnlyCell:
    cell = _cell(page, column.head, Font(bold=True))
    cell.fill, cell.border = _HEAD_FILL, _LINE
    cell.alignment = Alignment(horizontal="right" if column.numeric else "left", vertical="center", wrap_text=True)
    return cell


def _cell(page: Worksheet, value: object, font: Font | None = None) -> WriteOnlyCell:
    plain = _plain(value)
    cell = WriteOnlyCell(page, value=plain)
    if isinstance(plain, str):
        cell.data_type = "s"  # never a formula, whatever it begins with
    elif isinstance(plain, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    elif isinstance(plain, date):
        cell.number_format = "yyyy-mm-dd"
    if font:
        cell.font = font
    return cell


def _plain(value: object) -> object:
    """A value that a spreadsheet can hold: numbers and dates as they are (moments in Shanghai), all else as text."""
    if value is None or isinstance(value, bool | int | float | Decimal):
        return value
    if isinstance(value, datetime):
        return clock.local(value).replace(tzinfo=None)
    if isinstance(value, date):
        return value
    return _CONTROL.sub("", str(value))[:32_767]


def _said(words: str, text: str) -> str:
    """A line of the head, with the colon of the language."""
    return f"{words}: {text}" if (get_language() or "").startswith("en") else f"{words}：{text}"


def _sheet_name(title: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:31].strip() or "Sheet"


class _Line:
    """A file that answers what was last written, so that csv lines can be streamed."""

    def write(self, text: str) -> str:
        return text


def csv_lines(sheet: Sheet) -> Iterator[str]:
    """The sheet as lines of a .csv file in UTF-8 with a byte order mark, which spreadsheets need to read Chinese."""
    writer = csv.writer(_Line())
    yield "\ufeff" + writer.writerow([_safe(sheet.title)])
    for words, text in sheet.head:
        yield writer.writerow([_safe(_said(words, text))])
    yield writer.writerow([_safe(column.head) for column in sheet.columns])
    for row in sheet.rows:
        yield writer.writerow([_safe(value) for value in row])


def _safe(value: object) -> object:
    plain = _plain(value)
    if isinstance(plain, str) and plain.startswith(_FORMULA):
        return f"'{plain}"
    if isinstance(plain, datetime):
        return f"{plain:%Y-%m-%d %H:%M}"
    return "" if plain is None else plain
