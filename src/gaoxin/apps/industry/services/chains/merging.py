"""Bringing a table to what a frame says, in a few statements: what is new goes in, what differs is changed, what is
not there any more goes. Rows that are the same already are left alone, and leave no history."""

from collections.abc import Sequence
from io import BytesIO

import polars as pl
from django.db import connection
from psycopg import sql


def merge(table: str, frame: pl.DataFrame, keys: Sequence[str], within: sql.Composable) -> None:
    """Within the rows of the table that the condition names. `keys` are the columns of a unique key, null in none of
    these rows; the columns of the frame are those of the table, and all that have no default."""
    columns = frame.columns
    rest = [name for name in columns if name not in keys]
    names = {
        "load": sql.Identifier(f"load_{table}"),
        "table": sql.Identifier(table),
        "columns": _listed(columns),
        "keys": _listed(keys),
        "within": within,
        "same": sql.SQL(" AND ").join(
            # No key is null here, and only equality is looked up by hash: a hundred thousand rows by pairs take hours.
            sql.SQL("l.{0} = {1}.{0}").format(sql.Identifier(key), sql.Identifier(table))
            for key in keys
        ),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("CREATE TEMP TABLE {load} ON COMMIT DROP AS SELECT {columns} FROM {table} WITH NO DATA").format(
                **names
            )
        )
        with cursor.copy(sql.SQL("COPY {load} ({columns}) FROM STDIN (FORMAT csv)").format(**names)) as copy:
            copy.write(_csv(frame))
        cursor.execute(sql.SQL("ANALYZE {load}").format(**names))
        cursor.execute(
            sql.SQL("DELETE FROM {table} WHERE {within} AND NOT EXISTS (SELECT FROM {load} l WHERE {same})").format(
                **names
            )
        )
        cursor.execute(_upsert(names, table, rest))
        cursor.execute(sql.SQL("DROP TABLE {load}").format(**names))


def _upsert(names: dict[str, sql.Composable], table: str, rest: Sequence[str]) -> sql.Composed:
    insert = sql.SQL("INSERT INTO {table} ({columns}) SELECT {columns} FROM {load} ON CONFLICT ({keys}) ").format(
        **names
    )
    if not rest:
        return insert + sql.SQL("DO NOTHING")
    changes = sql.SQL(", ").join(sql.SQL("{0} = EXCLUDED.{0}").format(sql.Identifier(name)) for name in rest)
    before = sql.SQL(", ").join(sql.Identifier(table, name) for name in rest)
    after = sql.SQL(", ").join(sql.Identifier("excluded", name) for name in rest)
    return insert + sql.SQL("DO UPDATE SET {} WHERE ({}) IS DISTINCT FROM ({})").format(changes, before, after)


def _listed(names: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(name) for name in names)


def _csv(frame: pl.DataFrame) -> bytes:
    """As COPY reads it: nulls empty, empty texts in quotation marks."""
    content = BytesIO()
    frame.write_csv(content, include_header=False, quote_style="non_numeric", null_value="")
    return content.getvalue()
