"""A table as it was brought: rows of text with the line each stands in, wherever it came from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import polars as pl


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row and the line (from 1) it begins in."""

    line: int
    cells: Sequence[str]

    @property
    def filled(self) -> list[str]:
        return [cell for cell in self.cells if cell.strip()]


class Table(Protocol):
    """A file that has been opened. `sheets` are the names of its sheets where it has any, `sheet` the one read.

    A slice has the columns `line` (from 1, as an editor or spreadsheet counts), `off` (1 where a row has more cells
    than the table has columns, -1 where it has fewer, else 0) and c0, c1, … as text, null or "" where empty.
    """

    format: str
    encoding: str
    sheets: Sequence[str]
    sheet: str
    width: int

    def head(self, most: int) -> list[Row]:
        """The first rows."""
        ...

    def slices(self) -> Iterator[pl.DataFrame]:
        """All rows, headings included, in slices that fit into memory."""
        ...


def columns(width: int) -> list[str]:
    return [f"c{at}" for at in range(width)]


def off_by(cells: Sequence[str], width: int) -> int:
    """1 for a row that says something behind the last column, -1 for one that ends before it, 0 for the others."""
    if any(cell.strip() for cell in cells[width:]):
        return 1
    return -1 if len(cells) < width and any(cell.strip() for cell in cells) else 0


def framed(rows: Iterable[Row], width: int) -> pl.DataFrame:
    """Rows as a slice."""
    lines, off, cells = [], [], []
    for row in rows:
        lines.append(row.line)
        off.append(off_by(row.cells, width))
        cells.append([*row.cells[:width], *[""] * (width - len(row.cells))])
    data = {"line": pl.Series(lines, dtype=pl.Int64), "off": pl.Series(off, dtype=pl.Int8)}
    across = zip(*cells, strict=True) if cells else [()] * width
    return pl.DataFrame(
        {
            **data,
            **{name: pl.Series(found, dtype=pl.String) for name, found in zip(columns(width), across, strict=True)},
        }
    )


def batched(slices: Iterable[pl.DataFrame], size: int) -> Iterator[pl.DataFrame]:
    """The same rows in slices of exactly `size`, but for the last."""
    held: list[pl.DataFrame] = []
    count = 0
    for one in slices:
        held.append(one)
        count += one.height
        if count < size:
            continue
        whole = pl.concat(held, rechunk=False)
        for start in range(0, count - size + 1, size):
            yield whole.slice(start, size)
        rest = count % size
        held, count = [whole.tail(rest)] if rest else [], rest
    if count:
        yield pl.concat(held, rechunk=False)
