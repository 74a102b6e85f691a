"""Rows of a CSV file, one at a time: text in UTF-8 or GB18030, of any length up to a limit, in little memory."""

import codecs
import csv
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from gaoxin.kernel.problems import Place, Refusal, refuse

LIMIT_MB = 512
"""Larger files are refused: about ten million pairs, more than an hour of work."""

_LINE = 1 << 16
_CHUNK = 1 << 20


def rows(path: Path, wanted: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Mapping[str, str]]:
    """Each row's wanted columns (and the optional ones that are there), stripped; a missing cell is empty.

    The file is read twice: once to find out how it is written, once for its rows. Refused before the first row: no such
    file, no ordinary file, empty, over LIMIT_MB, neither UTF-8 nor GB18030, a wanted column missing. Refused at its
    place: a line or cell that never ends.
    """
    encoding = _encoding(path)
    with path.open("rb") as raw, TextIOWrapper(raw, encoding=encoding, newline="") as text:
        table = csv.reader(_lines(text, path.name))
        try:
            header = [cell.strip() for cell in next(table, [])]
            missing = [name for name in wanted if name not in header]
            if missing:
                raise refuse("linkage.no_column", Place(path.name, 1), missing=missing, found=header[:20])
            places = {name: header.index(name) for name in (*wanted, *optional) if name in header}
            for cells in table:
                if cells:
                    yield {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}
        except csv.Error:
            raise refuse("linkage.endless_line", Place(path.name, table.line_num)) from None


def _lines(text: TextIO, name: str) -> Iterator[str]:
    number = 0
    while line := text.readline(_LINE):
        number += 1
        if len(line) == _LINE and not line.endswith("\n"):
            raise refuse("linkage.endless_line", Place(name, number))
        yield line


def _encoding(path: Path) -> str:
    _check(path)
    for encoding in ("utf-8-sig", "gb18030"):
        if _decodes(path, encoding):
            return encoding
    raise refuse("linkage.no_text", Place(path.name))


def _check(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        raise refuse("documents.not_found", name=path.name) from None
    except OSError:
        raise _unreadable(path) from None
    if not stat.S_ISREG(found.st_mode):
        raise refuse("documents.not_a_file", name=path.name)
    if not os.access(path, os.R_OK):
        raise _unreadable(path)
    if found.st_size == 0:
        raise refuse("documents.empty_file", Place(path.name))
    if found.st_size > LIMIT_MB << 20:
        raise refuse("linkage.too_large", Place(path.name), size_mb=found.st_size >> 20, limit_mb=LIMIT_MB)


def _unreadable(path: Path) -> Refusal:
    return refuse("documents.not_readable", name=path.name)


def _decodes(path: Path, encoding: str) -> bool:
    """True where all of the file is text in this encoding; a zero byte is never text."""
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as raw:
        try:
            while chunk := raw.read(_CHUNK):
                if b"\0" in chunk:
                    return False
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True
