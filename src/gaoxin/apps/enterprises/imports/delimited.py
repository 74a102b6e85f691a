"""CSV and its relatives: separated by commas, tabs, semicolons or bars, quoted or not, with line breaks in quotes.

Well-formed files are parsed by Polars, block by block. From the first place on where quotes do not pair as they should,
the rest is read by the slower reader of the standard library, which takes a quote inside a word as a quote.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO
from itertools import chain, islice
from pathlib import Path

import polars as pl

from gaoxin.apps.enterprises.imports.tables import Row, columns, framed, off_by
from gaoxin.apps.enterprises.imports.text import blocks, written
from gaoxin.kernel.problems import Place, refuse

_SEPARATORS = (",", "\t", ";", "|")
_HEAD = 256 << 10
_HEAD_ROWS = 100
_PATIENCE = 32 << 20
"""Bytes within which a quoted cell must end."""
_CAREFUL = 5_000
"""Rows of a slice read carefully."""


class Delimited:
    """A text file with one record a line."""

    format = "csv"
    sheets: Sequence[str] = ()
    sheet = ""

    def __init__(self, path: Path, name: str) -> None:
        self._path, self._name = path, name
        self._how = written(path, name)
        self.encoding = self._how.encoding
        head = next(blocks(path, self._how), b"")[:_HEAD]
        text = head[: head.rfind(b"\n") + 1 or None].decode(errors="ignore")
        self.separator = _separator(text)
        self._head = [Row(line, cells) for line, cells, _ in _records([text.encode()], self.separator)]
        if not any(row.filled for row in self._head):
            raise refuse("imports.no_rows", Place(name))
        self.width = _usual_width(self._head)

    def head(self, most: int) -> list[Row]:
        return self._head[:most]

    def slices(self) -> Iterator[pl.DataFrame]:
        """All rows, some ten thousand at a time."""
        source = blocks(self._path, self._how)
        line, pending = 1, b""
        for block in source:
            pending += block
            end = _end_of_record(pending)
            if not end and len(pending) < _PATIENCE:
                continue
            found = self._parsed(pending[:end], line) if end else None
            if found is None:
                yield from self._carefully(chain([pending], source), line)
                return
            yield found
            line += pending.count(b"\n", 0, end)
            pending = pending[end:]
        if pending:
            found = self._parsed(pending, line) if pending.count(b'"') % 2 == 0 else None
            yield from self._carefully([pending], line) if found is None else (found,)

    def _parsed(self, data: bytes, line: int) -> pl.DataFrame | None:
        """Whole records as a slice, or None where Polars does not see the lines that the text has."""
        names = columns(self.width)
        try:
            frame = pl.read_csv(
                BytesIO(data),
                has_header=False,
                separator=self.separator,
                schema=dict.fromkeys([*names, "surplus"], pl.String),
                missing_columns="insert",
                truncate_ragged_lines=True,
                empty_string_is_null=False,
            )
        except (pl.exceptions.ComputeError, pl.exceptions.NoDataError):
            return None
        before = _breaks_before(frame, names, data.count(b"\n") + (not data.endswith(b"\n")))
        if before is None:
            return None
        lines = before + pl.int_range(frame.height, eager=True) + line
        off = self._off(data, frame, names)
        return None if off is None else frame.select(lines.alias("line"), off, *names)

    def _off(self, data: bytes, frame: pl.DataFrame, names: list[str]) -> pl.Series | None:
        """Which rows have too many or too few cells. Polars fills up short rows without a word, so separators are
        counted; only where their number is not right is every row looked at again."""
        separators = data.count(self.separator.encode())
        if b'"' in data:
            inside = pl.col(names).str.count_matches(self.separator, literal=True).fill_null(0)
            separators -= int(frame.select(pl.sum_horizontal(inside)).to_series().sum())
        if separators == (self.width - 1) * frame.height and frame["surplus"].fill_null("").eq("").all():
            return pl.Series("off", [0], dtype=pl.Int8).new_from_index(0, frame.height)
        found = [off_by(cells, self.width) for _, cells, _ in _records([data], self.separator)]
        return pl.Series("off", found, dtype=pl.Int8) if len(found) == frame.height else None

    def _carefully(self, data: Iterable[bytes], line: int) -> Iterator[pl.DataFrame]:
        records = _records(data, self.separator)
        begun, last = line, ""
        try:
            while found := list(islice(records, _CAREFUL)):
                begun, last = line - 1 + found[-1][0], found[-1][2]
                yield framed([Row(line - 1 + at, cells) for at, cells, _ in found], self.width)
        except csv.Error:
            raise refuse("imports.quote_open", Place(self._name, begun)) from None
        if _open(last, self.separator):
            raise refuse("imports.quote_open", Place(self._name, begun))


def _separator(text: str) -> str:
    """The separator under which most rows have the same number of cells, the more cells the better."""

    def fit(separator: str) -> tuple[float, int]:
        widths = Counter(len(cells) for _, cells, _ in _records([text.encode()], separator) if any(cells))
        wide = {width: count for width, count in widths.items() if width > 1}
        if not wide:
            return 0.0, 0
        width = max(wide, key=lambda one: (wide[one], one))
        return wide[width] / widths.total(), width

    return max(_SEPARATORS, key=fit)


def _usual_width(rows: Iterable[Row]) -> int:
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    return max(widths, key=lambda width: (widths[width], width)) if widths else 1


def _end_of_record(data: bytes) -> int:
    """Where the last record that ends in the data ends: behind a line break with as many quotes before as to pair."""
    end = data.rfind(b"\n") + 1
    odd = data.count(b'"', 0, end) % 2
    while end and odd:
        before = data.rfind(b"\n", 0, end - 1) + 1
        odd ^= data.count(b'"', before, end) % 2
        end = before
    return end


def _breaks_before(frame: pl.DataFrame, names: list[str], lines: int) -> pl.Series | None:
    """How many line breaks inside of cells stand before each row; None where rows and breaks do not add up."""
    if frame.height == lines:
        return pl.Series("line", [0], dtype=pl.Int64).new_from_index(0, frame.height)
    inside = frame.select(pl.sum_horizontal(pl.col(names).str.count_matches("\n", literal=True).fill_null(0)))
    breaks = inside.to_series().cast(pl.Int64)
    if breaks.sum() + frame.height != lines:
        return None
    return breaks.cum_sum().shift(1, fill_value=0)


def _records(data: Iterable[bytes], separator: str) -> Iterator[tuple[int, list[str], str]]:
    """Each record with the line it begins in and its text, as the standard library reads it."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in _lines(data):
            taken.append(line)
            yield line

    begun = 1
    reader = csv.reader(lines(), delimiter=separator)
    for cells in reader:
        yield begun, cells, "".join(taken)
        taken.clear()
        begun = reader.line_num + 1


def _lines(data: Iterable[bytes]) -> Iterator[str]:
    held = b""
    for block in data:
        *whole, held = (held + block).split(b"\n")
        for line in whole:
            yield f"{line.decode()}\n"
    if held:
        yield held.decode()


def _open(record: str, separator: str) -> bool:
    """Whether a quoted cell of a record has no end."""
    try:
        for _ in csv.reader(StringIO(record, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False
