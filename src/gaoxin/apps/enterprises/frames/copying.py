"""Rows to a data frame by COPY, on the caller's own connection, under its rights and in its transaction."""

from collections.abc import Mapping
from io import BytesIO

import polars as pl
from django.db import connection
from psycopg import sql


def copied(query: sql.Composed, schema: Mapping[str, type[pl.DataType]]) -> pl.DataFrame:
    """What a query answers, column by column as the schema says; nulls stay nulls, empty texts empty."""
    content = BytesIO()
    with (
        connection.cursor() as cursor,
        cursor.copy(sql.SQL("COPY ({}) TO STDOUT (FORMAT csv)").format(query)) as copy,
    ):
        for block in copy:
            content.write(block)
    content.seek(0)
    if not content.getbuffer().nbytes:
        return pl.DataFrame(schema=dict(schema))
    texts = {name: pl.String if dtype == pl.Boolean else dtype for name, dtype in schema.items()}
    frame = pl.read_csv(content, has_header=False, schema=texts)
    return frame.with_columns(pl.col(name) == "t" for name, dtype in schema.items() if dtype == pl.Boolean)
