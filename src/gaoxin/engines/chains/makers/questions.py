"""The list of products asked for: a CSV file, read whole before anything is answered."""

import csv
import io
from pathlib import Path

from gaoxin.kernel.problems import Place, Refusal, refuse

COLUMN = "product"
MOST = 200_000
"""Products in one list; about a quarter of an hour."""
LIMIT_MB = 64
LONGEST = 500
"""Characters of one product's name; what is longer is a text, not a name."""


def read_names(path: Path) -> list[str]:
    """The cells of the column `product`, in order, each as often as it stands there.

    UTF-8 (with or without mark) or GB18030. Refused, at its line where there is one: no such file, empty, no text, no
    such column, no rows, an empty or endless cell, more than `MOST` rows.
    """
    text = _text(path)
    table = csv.reader(io.StringIO(text, newline=""), strict=True)
    names: list[str] = []
    try:
        header = [cell.strip() for cell in next(table, [])]
        if COLUMN not in header:
            raise refuse("chain_set.no_column", Place(path.name, 1), missing=[COLUMN], found=header[:20])
        at = header.index(COLUMN)
        line = table.line_num + 1
        for cells in table:
            if cells:
                names.append(_name(cells[at] if at < len(cells) else "", Place(path.name, line)))
                if len(names) > MOST:
                    raise refuse("chain_makers.too_many", Place(path.name, line), limit=MOST)
            line = table.line_num + 1
    except csv.Error:
        raise refuse("chain_set.quotes", Place(path.name, max(table.line_num, 1))) from None
    if not names:
        raise refuse("chain_makers.no_rows", Place(path.name))
    return names


def _name(cell: str, place: Place) -> str:
    name = cell.strip()
    if not name:
        raise refuse("chain_makers.empty_cell", place)
    if len(name) > LONGEST:
        raise refuse("chain_makers.too_long", place, limit=LONGEST)
    return name


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise refuse("documents.not_a_file", name=path.name)
        if size > LIMIT_MB << 20:
            raise refuse("chain_set.too_large", Place(path.name), size_mb=size >> 20, limit_mb=LIMIT_MB)
        raw = path.read_bytes()
    except FileNotFoundError:
        raise refuse("documents.not_found", name=path.name) from None
    except OSError:
        raise refuse("documents.not_readable", name=path.name) from None
    if not raw.strip():
        raise refuse("documents.empty_file", Place(path.name))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _no_text(path, raw)


def _no_text(path: Path, raw: bytes) -> Refusal:
    """At the first line that is not UTF-8."""
    for number, line in enumerate(raw.splitlines(), start=1):
        try:
            if "\0" not in line.decode("utf-8"):
                continue
        except UnicodeDecodeError:
            pass
        return refuse("chain_makers.no_text", Place(path.name, number))
    return refuse("chain_makers.no_text", Place(path.name))
