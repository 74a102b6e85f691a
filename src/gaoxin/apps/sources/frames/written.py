"""Rows as files for people and programs: CSV, JSON, Parquet, written piece by piece."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from gaoxin.apps.sources.frames import stored
from gaoxin.apps.sources.states import Channel

TYPES = {
    Channel.CSV: "text/csv; charset=utf-8",
    Channel.JSON: "application/json",
    Channel.PARQUET: "application/vnd.apache.parquet",
}
_PIECE = 20_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def pieces(sha256: str, fields: Sequence[str], form: str) -> Iterator[bytes]:
    """A stored table as a file of a form, in pieces; the whole is never in memory at once (but for Parquet)."""
    if form == Channel.PARQUET:
        yield parquet(stored.rows(sha256, fields))
        return
    start, writer = 0, _csv if form == Channel.CSV else _json
    while True:
        frame = stored.rows(sha256, fields, start, _PIECE)
        last = frame.height < _PIECE
        yield writer(frame, first=start == 0, last=last)
        if last:
            return
        start += _PIECE


def whole(frame: pl.DataFrame, form: str) -> bytes:
    """A table at hand as a file of a form."""
    if form == Channel.PARQUET:
        return parquet(frame)
    return (_csv if form == Channel.CSV else _json)(frame, first=True, last=True)


def parquet(frame: pl.DataFrame) -> bytes:
    content = io.BytesIO()
    frame.write_parquet(content, compression="zstd")
    return content.getvalue()


def _csv(frame: pl.DataFrame, *, first: bool, last: bool) -> bytes:
    """Lines in UTF-8; the mark at the beginning lets spreadsheets read Chinese. Text is never taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    if first:
        text.write("\ufeff")
        writer.writerow(frame.columns)
    writer.writerows([_cell(value) for value in row] for row in frame.iter_rows())
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


def _json(frame: pl.DataFrame, *, first: bool, last: bool) -> bytes:
    lines = [json.dumps(plain(row), ensure_ascii=False) for row in frame.iter_rows(named=True)]
    text = ",\n".join(lines)
    if first:
        text = "[\n" + text
    elif text:
        text = ",\n" + text
    return (text + ("\n]\n" if last else "")).encode()


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row in what JSON knows: exact numbers as numbers, days as 2026-03-05."""
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            return int(value)
        near = float(value)
        return near if Decimal(repr(near)) == value else str(value)
    return value.isoformat() if isinstance(value, date) else value
