"""Checked rows in temporary tables of the caller's transaction, from where sets of them are compared and written.

A table under row-level security takes no COPY; these are the caller's own and vanish with the transaction.
"""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import LiteralString

import polars as pl
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.imports.fields import Field, Kind

ROWS, FIGURES = "import_rows", "import_figures"
_TYPES: dict[type[pl.DataType], LiteralString] = {
    pl.Int64: "bigint",
    pl.Int32: "integer",
    pl.Int16: "smallint",
    pl.String: "text",
    pl.Boolean: "boolean",
    pl.Date: "date",
}
_SCALED = frozenset({Kind.AMOUNT, Kind.RATIO, Kind.DEGREES})


def stage(cursor: CursorWrapper, name: str, frame: pl.DataFrame, joined_by: Sequence[str] = ("line",)) -> None:
    """Copy a frame into a temporary table that lasts as long as the transaction. Statistics are taken of the columns it
    is joined by."""
    columns = [
        sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(_TYPES[dtype.base_type()]))
        for column, dtype in frame.schema.items()
    ]
    table = sql.Identifier(name)
    cursor.execute(sql.SQL("CREATE TEMP TABLE {} ({}) ON COMMIT DROP").format(table, sql.SQL(", ").join(columns)))
    content = BytesIO()
    frame.write_csv(content, include_header=False)
    with cursor.copy(sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(table)) as copy:
        copy.write(content.getbuffer())
    keys = sql.SQL(", ").join(map(sql.Identifier, joined_by))
    cursor.execute(sql.SQL("ANALYZE {} ({})").format(table, keys))


def column(field: Field) -> sql.Identifier:
    """The column of the registry that a field is kept in; named like the field, but for parks and buildings."""
    return sql.Identifier("premises_id" if field.key == "premises" else field.key)


def value(field: Field, table: str) -> sql.Composable:
    """A staged value as the registry keeps it: whole steps become decimals where it keeps decimals."""
    staged = sql.Identifier(table, field.key)
    if field.kind in _SCALED:
        return sql.SQL("({} / {})").format(staged, sql.Literal(Decimal(10) ** field.decimals))
    return staged
