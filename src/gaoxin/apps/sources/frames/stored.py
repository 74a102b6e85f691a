"""The rows of versions as they lie on disk: one Parquet file each, by its hash, read column by column."""

import io
from collections.abc import Sequence

import polars as pl
from django.http import Http404

from gaoxin.apps.sources import files


def keep(frame: pl.DataFrame) -> str:
    """Write the rows and answer the hash they are found by; the same rows twice are one file."""
    content = io.BytesIO()
    frame.write_parquet(content, compression="zstd", statistics=False)
    return files.store([content.getvalue()]).sha256


def scan(sha256: str) -> pl.LazyFrame:
    """The rows of a version, not yet read. A file that is not there is *not found*."""
    path = files.path_of(sha256)
    if not path.is_file():
        raise Http404
    return pl.scan_parquet(path)


def rows(sha256: str, fields: Sequence[str], start: int = 0, count: int | None = None) -> pl.DataFrame:
    """Some fields of some rows, in the order they are stored."""
    wanted = scan(sha256).select(list(fields))
    return (wanted if count is None else wanted.slice(start, count)).collect()
