"""Spreadsheets (.xlsx, .xls, .ods), with merged cells, dates and numbers as a person sees them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

import polars as pl
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from gaoxin.apps.enterprises.imports.tables import Row, framed
from gaoxin.kernel.problems import Place, refuse

_SLICE = 20_000


class Book:
    """One sheet of a spreadsheet: the one named, else the first visible one that holds the most."""

    encoding = ""

    def __init__(self, path: Path, name: str, sheet: str = "") -> None:
        self.format = path.suffix.lstrip(".").lower() or Path(name).suffix.lstrip(".").lower()
        book = _opened(path, name)
        visible = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        sheets = {one: _sheet(book, one, name) for one in ([sheet] if sheet in visible else visible)}
        filled = {one: found for one, found in sheets.items() if found.height and found.width}
        if not filled:
            raise refuse("imports.no_rows", Place(name))
        self.sheets: Sequence[str] = visible
        self.sheet = max(filled, key=lambda one: filled[one].height)
        self._sheet = filled[self.sheet]
        self._left = (self._sheet.start or (0, 0))[1]
        self.width = self._sheet.width

    def head(self, most: int) -> list[Row]:
        """The first rows; what a merged cell says is said once in each of its columns, not in its rows."""
        rows = [Row(row.line, list(row.cells)) for row in islice(self._rows(), most)]
        by_line = {row.line: row for row in rows}
        for (top, left), (_, right) in self._sheet.merged_cell_ranges or ():
            row = by_line.get(top + 1)
            if row is not None and 0 <= left - self._left < right - self._left + 1 <= self.width:
                cells = row.cells
                said = cells[left - self._left]
                cells[left - self._left : right - self._left + 1] = [said] * (right - left + 1)  # type: ignore[index]
        return rows

    def slices(self) -> Iterator[pl.DataFrame]:
        rows = self._rows()
        while found := list(islice(rows, _SLICE)):
            yield framed(found, self.width)

    def _rows(self) -> Iterator[Row]:
        for line, cells in enumerate(self._sheet.iter_rows(), 1):  # empty rows above are among them
            yield Row(line, [shown(cell) for cell in cells])


def _opened(path: Path, name: str) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_path(str(path))
    except PasswordError:
        raise refuse("imports.password", Place(name)) from None
    except (CalamineError, OSError):
        raise refuse("imports.broken_book", Place(name)) from None


def _sheet(book: CalamineWorkbook, sheet: str, name: str) -> CalamineSheet:
    try:
        return book.get_sheet_by_name(sheet)
    except CalamineError:
        raise refuse("imports.broken_book", Place(name)) from None


def shown(cell: object) -> str:
    """A cell as text: whole numbers without a point, days as 2026-03-05."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return "" if cell is None else str(cell)
