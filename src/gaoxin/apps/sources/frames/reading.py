"""A table out of an uploaded file, every cell as text: the first row names the columns."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import polars as pl
from python_calamine import CalamineError, CalamineWorkbook

from gaoxin.kernel.problems import Place, Problem, Refusal, refuse

ENDINGS = (".csv", ".xlsx", ".xls", ".parquet")
MOST_ROWS = 1_000_000
MOST_COLUMNS = 200
_LONGEST_NAME = 80


def read_table(path: Path, name: str) -> pl.DataFrame:
    """The table in a file; `name` is what people call it, and its ending says how to read it.

    Refused: a file that is not what its ending says, one without rows, columns without a name or with the same one.
    """
    ending = Path(name).suffix.lower()
    readers = {".csv": _csv, ".xlsx": _book, ".xls": _book, ".parquet": _parquet}
    if ending not in readers:
        raise refuse("sources.table_format", Place(name), endings="、".join(ENDINGS))
    frame = readers[ending](path, name)
    if frame.height == 0:
        raise refuse("sources.table_empty", Place(name))
    if frame.height > MOST_ROWS or frame.width > MOST_COLUMNS:
        raise refuse("sources.table_too_large", Place(name), rows=MOST_ROWS, columns=MOST_COLUMNS)
    return frame


def _csv(path: Path, name: str) -> pl.DataFrame:
    content = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise refuse("sources.table_unreadable", Place(name))
    try:
        frame = pl.read_csv(io.BytesIO(text.encode()), has_header=False, infer_schema=False)
    except pl.exceptions.PolarsError:
        raise refuse("sources.table_unreadable", Place(name)) from None
    return _headed(frame, name)


def _parquet(path: Path, name: str) -> pl.DataFrame:
    try:
        frame = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError):
        raise refuse("sources.table_unreadable", Place(name)) from None
    names = _named(frame.columns, name)
    written = [
        pl.col(column).cast(pl.String).alias(called) for column, called in zip(frame.columns, names, strict=True)
    ]
    try:
        return _trimmed(frame.select(written))
    except pl.exceptions.PolarsError:  # columns of lists or structures are no table
        raise refuse("sources.table_unreadable", Place(name)) from None


def _book(path: Path, name: str) -> pl.DataFrame:
    """The first sheet, .xlsx or .xls."""
    try:
        sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    except (CalamineError, OSError):
        raise refuse("sources.table_unreadable", Place(name)) from None
    rows = [[_shown(cell) for cell in row] for row in sheet.iter_rows()]
    filled = [row for row in rows if any(row)]
    if not filled:
        raise refuse("sources.table_empty", Place(name))
    width = max(map(len, filled))
    padded = [row + [""] * (width - len(row)) for row in filled]
    columns = dict.fromkeys([f"c{at}" for at in range(width)], pl.String)
    return _headed(pl.DataFrame(padded, schema=columns, orient="row"), name)


def _shown(cell: object) -> str:
    """A cell as text: whole numbers without a point, days as 2026-03-05."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == datetime.min.time() else f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _headed(frame: pl.DataFrame, name: str) -> pl.DataFrame:
    """The frame under the names of its first row."""
    if frame.height == 0:
        raise refuse("sources.table_empty", Place(name))
    names = _named([cell or "" for cell in frame.row(0)], name)
    return _trimmed(frame.slice(1).rename(dict(zip(frame.columns, names, strict=True))))


def _named(cells: Iterable[str], name: str) -> list[str]:
    names = [" ".join(cell.split())[:_LONGEST_NAME] for cell in cells]
    problems = [*_nameless(names, name), *_twice(names, name)]
    if problems:
        raise Refusal(*problems)
    return names


def _nameless(names: Sequence[str], file: str) -> list[Problem]:
    return [
        Problem("sources.column_nameless", {}, Place(file, line=1, column=at))
        for at, name in enumerate(names, 1)
        if not name
    ]


def _twice(names: Sequence[str], file: str) -> list[Problem]:
    return [
        Problem("sources.column_twice", {"name": name}, Place(file, line=1, column=at))
        for at, name in enumerate(names, 1)
        if name and name in names[: at - 1]
    ]


def _trimmed(frame: pl.DataFrame) -> pl.DataFrame:
    """Without blanks around values; empty is unknown; rows of nothing are no rows."""
    cells = [pl.col(column).str.strip_chars().replace("", None).alias(column) for column in frame.columns]
    return frame.select(cells).filter(~pl.all_horizontal(pl.all().is_null()))
