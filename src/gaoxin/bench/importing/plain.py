"""The plainest ways to get the same bytes into a database, to hold the import against.

One is a table made for the file. The other are the registry's own four tables with their keys and indexes, filled by
four COPYs of what the import wrote into them, without its history, checks or comparisons: nothing that ends in these
tables can be quicker.
"""

from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from gaoxin.bench.importing.table import TYPES

REGISTRY = ("zones_organisation", "zones_presence", "enterprises_enterprise", "enterprises_yearlyfacts")
_BLOCK = 1 << 20
_COLUMNS = """
SELECT attname FROM pg_attribute
 WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
"""
_HISTORIES = """
SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
 WHERE c.relname = ANY (%s) AND t.tgname LIKE 'pgtrigger%%'
"""


def copy_file(connection: psycopg.Connection[tuple[object, ...]], path: Path) -> None:
    """The file into a table of its own, thirty typed columns and a key on the code."""
    with connection.cursor() as cursor:
        with cursor.copy("COPY plain_copy FROM STDIN (FORMAT csv, HEADER)") as copy:
            for block in _blocks(path):
                copy.write(block)
        connection.commit()


def make_table(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    columns = sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(f"c{at}"), sql.SQL(kind)) for at, kind in enumerate(TYPES)
    )
    connection.execute(sql.SQL("CREATE TABLE plain_copy ({}, PRIMARY KEY (c0))").format(columns))
    connection.commit()


def dump_registry(connection: psycopg.Connection[tuple[object, ...]], folder: Path) -> None:
    """What the import wrote, table by table; afterwards these tables are empty and keep no history."""
    with connection.cursor() as cursor:
        for table in REGISTRY:
            with (
                (folder / f"{table}.copy").open("wb") as file,
                cursor.copy(_copy(connection, table, "TO STDOUT")) as rows,
            ):
                for block in rows:
                    file.write(block)
        cursor.execute(sql.SQL("TRUNCATE {} CASCADE").format(sql.SQL(", ").join(map(sql.Identifier, REGISTRY))))
        for table, trigger in cursor.execute(_HISTORIES, [list(REGISTRY)]).fetchall():
            names = sql.Identifier(str(table)), sql.Identifier(str(trigger))
            cursor.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER {}").format(*names))
    connection.commit()


def copy_registry(connection: psycopg.Connection[tuple[object, ...]], folder: Path) -> None:
    """The same rows back into the same tables, in one transaction."""
    with connection.cursor() as cursor:
        for table in REGISTRY:
            with cursor.copy(_copy(connection, table, "FROM STDIN")) as copy:
                for block in _blocks(folder / f"{table}.copy"):
                    copy.write(block)
    connection.commit()


def _copy(connection: psycopg.Connection[tuple[object, ...]], table: str, way: str) -> sql.Composed:
    columns = [name for (name,) in connection.execute(_COLUMNS, [table])]
    listed = sql.SQL(", ").join(sql.Identifier(str(name)) for name in columns)
    return sql.SQL("COPY {} ({}) {}").format(sql.Identifier(table), listed, sql.SQL(way))  # type: ignore[arg-type]


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block
