"""One CSV file of a set: its rows as text with their lines, and what could not be read."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from gaoxin.kernel.problems import Place, Problem, Severity

LIMIT_MB = 512
"""Larger files are not read: a graph of ten million edges takes less."""


@dataclass(frozen=True, slots=True)
class SetFile:
    """`frame`: the columns asked for as text (empty where nothing stands) and `line`, counted from 1."""

    name: str
    frame: pl.DataFrame
    problems: tuple[Problem, ...]
    there: bool


def read_file(path: Path, required: tuple[str, ...], optional: tuple[str, ...]) -> SetFile:
    """Read the rows. A line with another number of cells than the head, with a quotation mark that is not closed, with
    bytes that are no text, or without something in a required column is left out and told."""
    columns = (*required, *optional)
    nothing = pl.DataFrame(schema={**dict.fromkeys(columns, pl.String), "line": pl.UInt32})
    if not path.is_file():
        return SetFile(path.name, nothing, (Problem("chain_set.no_file", {}, Place(path.name)),), False)
    raw, lack = _raw(path)
    if lack:
        return SetFile(path.name, nothing, (lack,), True)
    problems: list[Problem] = []
    lines = _lines(raw, path.name, problems)
    head = [cell.strip() for cell in next(lines, (0, [""]))[1]]
    missing = [name for name in required if name not in head]
    if missing:
        lack = Problem("chain_set.no_column", {"missing": missing, "found": head[:20]}, Place(path.name, 1))
        return SetFile(path.name, nothing, (lack,), True)
    rows = _rows(lines, head, required, optional, problems, path.name)
    return SetFile(path.name, pl.DataFrame(rows, nothing.schema, orient="row"), tuple(problems), True)


def _raw(path: Path) -> tuple[bytes, Problem | None]:
    try:
        size = path.stat().st_size
        if size > LIMIT_MB << 20:
            values = {"size_mb": size >> 20, "limit_mb": LIMIT_MB}
            return b"", Problem("chain_set.too_large", values, Place(path.name))
        return path.read_bytes(), None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return b"", Problem("chain_set.not_readable", {"reason": reason}, Place(path.name))


def _rows(
    lines: Iterator[tuple[int, list[str]]],
    head: list[str],
    required: tuple[str, ...],
    optional: tuple[str, ...],
    problems: list[Problem],
    file: str,
) -> list[tuple[str | int, ...]]:
    needed = [head.index(name) for name in required]
    wanted = [head.index(name) if name in head else -1 for name in (*required, *optional)]
    width = len(head)
    rows: list[tuple[str | int, ...]] = []
    for line, cells in lines:
        if len(cells) != width:
            values = {"found": len(cells), "wanted": width}
            problems.append(Problem("chain_set.cells", values, Place(file, line), Severity.WARNING))
            continue
        cells = [cell.strip() for cell in cells]
        empty = [head[at] for at in needed if not cells[at]]
        if empty:
            problems.append(Problem("chain_set.empty_cell", {"columns": empty}, Place(file, line), Severity.WARNING))
            continue
        cells.append("")  # what a column that is not there holds
        rows.append((*(cells[at] for at in wanted), line))
    return rows


def _lines(raw: bytes, file: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Each line that is not blank, cut into cells. No cell runs over a line end: names hold none."""
    for number, text in _texts(raw, file, problems):
        if '"' not in text:
            yield number, text.split(",")
            continue
        try:
            yield number, next(csv.reader([text], strict=True))
        except (csv.Error, StopIteration):
            problems.append(Problem("chain_set.quotes", {}, Place(file, number), Severity.WARNING))


def _texts(raw: bytes, file: str, problems: list[Problem]) -> Iterator[tuple[int, str]]:
    encoding = _encoding(raw)
    for number, line in enumerate(raw.splitlines(), start=1):
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            text = "\0"
        if "\0" in text:
            problems.append(Problem("chain_set.no_text", {}, Place(file, number), Severity.WARNING))
        elif text.strip():
            yield number, text.removeprefix("\ufeff")


def _encoding(raw: bytes) -> str:
    """UTF-8 where most lines with Chinese are UTF-8; GB18030 would read a broken UTF-8 file as nonsense."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        beyond = [line for line in raw.splitlines() if not line.isascii()]
        fitting = sum(_decodes(line) for line in beyond)
        return "utf-8" if 2 * fitting > len(beyond) else "gb18030"
    return "utf-8"


def _decodes(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
