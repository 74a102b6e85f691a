"""Parquet files, row group by row group, every column as text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import polars as pl

from gaoxin.apps.enterprises.imports.tables import Row, columns
from gaoxin.kernel.problems import Place, refuse

_SLICE = 25_000


class Columnar:
    """A Parquet file. Its column names are line 1, its first row is line 2, as in the same table in a spreadsheet."""

    format = "parquet"
    encoding = ""
    sheets: Sequence[str] = ()
    sheet = ""

    def __init__(self, path: Path, name: str) -> None:
        self._path, self._name = path, name
        try:
            self._schema = pl.read_parquet_schema(path)
            self._frame = pl.scan_parquet(path)
            rows = self._frame.select(pl.len()).collect().item()
        except (pl.exceptions.PolarsError, OSError):
            raise refuse("imports.broken_parquet", Place(name)) from None
        nested = [column for column, kind in self._schema.items() if kind.is_nested() or kind == pl.Binary]
        if nested:
            raise refuse("imports.nested_columns", Place(name), columns=nested)
        if not rows or not self._schema:
            raise refuse("imports.no_rows", Place(name))
        self._rows = rows
        self.width = len(self._schema)

    def head(self, most: int) -> list[Row]:
        first = self._slice(0, most - 1)
        cells = first.select(pl.col(columns(self.width)).fill_null("")).rows()
        return [Row(1, list(self._schema)), *(Row(line, row) for line, row in zip(first["line"], cells, strict=True))]

    def slices(self) -> Iterator[pl.DataFrame]:
        for start in range(0, self._rows, _SLICE):
            try:
                yield self._slice(start, _SLICE)
            except (pl.exceptions.PolarsError, OSError):
                raise refuse("imports.broken_parquet", Place(self._name, start + 2)) from None

    def _slice(self, start: int, size: int) -> pl.DataFrame:
        found = self._frame.slice(start, size).collect()
        found.columns = columns(self.width)
        lines = pl.int_range(start + 2, start + 2 + found.height, eager=True, dtype=pl.Int64).alias("line")
        return found.select(lines, pl.lit(0, dtype=pl.Int8).alias("off"), pl.all().cast(pl.String))
