"""The two login roles of the database of a test run, and how it is emptied between tests that commit."""

import os

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

KEPT = ("django_migrations", "django_content_type", "auth_permission")


def web_url(database_url: str) -> str:
    """The web role's URL: given with the owner's, or that of the private server, whose password follows from it."""
    if given := os.environ.get("GAOXIN_WEB_URL"):
        return given
    from gaoxin.site.postgres import WEB
    from gaoxin.site.postgres.home import web_password_of

    password = web_password_of(str(conninfo_to_dict(database_url)["password"]))
    return make_conninfo(database_url, user=WEB, password=password)


def empty(owner_url: str) -> bool:
    """Empty the few tables that hold rows, past triggers and foreign keys; whether the owner was allowed to.

    The framework truncates every table there is and then makes content types and permissions anew: two seconds a test,
    against a tenth for what a test has left behind.
    """
    with psycopg.connect(owner_url) as owner:
        try:
            owner.execute("SET LOCAL session_replication_role = replica")
        except psycopg.errors.InsufficientPrivilege:
            return False
        found = owner.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            " AND relname <> ALL (%s)",
            [list(KEPT)],
        ).fetchall()
        asked = [
            sql.SQL("(SELECT {} FROM {} LIMIT 1)").format(sql.Literal(name), sql.Identifier(name)) for (name,) in found
        ]
        for (name,) in owner.execute(sql.SQL(" UNION ALL ").join(asked)).fetchall():
            owner.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))
    return True


Rows = dict[str, tuple[list[str], bytes]]
"""Of each table that holds rows: its columns, and the rows as the database copies them out."""


def copied(owner_url: str) -> Rows:
    """What the database holds now, to be laid again with `lay`."""
    with psycopg.connect(owner_url) as owner:
        columns = owner.execute(
            "SELECT c.relname, array_agg(quote_ident(a.attname)::text ORDER BY a.attnum) FROM pg_class c"
            " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''"
            " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL (%s) GROUP BY 1",
            [list(KEPT)],
        ).fetchall()
        found: Rows = {}
        for name, names in columns:
            statement = sql.SQL("COPY {} ({}) TO STDOUT").format(sql.Identifier(name), sql.SQL(", ".join(names)))
            with owner.cursor().copy(statement) as rows:
                if told := b"".join(rows):
                    found[name] = (names, told)
    return found


def lay(owner_url: str, rows: Rows) -> None:
    """Lay rows copied before in a database that was emptied since; its sequences have gone on counting meanwhile."""
    with psycopg.connect(owner_url) as owner:
        owner.execute("SET LOCAL session_replication_role = replica")
        for name, (names, told) in rows.items():
            statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(name), sql.SQL(", ".join(names)))
            with owner.cursor().copy(statement) as table:
                table.write(told)
