"""What gaoxin asks of a PostgreSQL, its own or a given one, and how a given one is checked."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from gaoxin.kernel.problems import Problem, Refusal, refuse

EXTENSIONS = ("pg_trgm", "btree_gist", "ltree")
OLDEST = 15  # major version: NULLS NOT DISTINCT and MERGE are used
TIME_ZONE = "Asia/Shanghai"
WEB_ROLE = "gaoxin_web"
_PATIENCE = 10  # seconds to reach a server
_CTYPE = "SELECT datctype FROM pg_database WHERE datname = current_database()"

Connection = psycopg.Connection[tuple[object, ...]]


def given_url() -> str | None:
    """The DATABASE_URL of the environment, if one is given."""
    return os.environ.get("DATABASE_URL") or None


def role_of(url: str) -> str:
    """The login role of a connection URL."""
    return str(conninfo_to_dict(url).get("user") or WEB_ROLE)


def given_web_url(owner: str, data: Path) -> str:
    """The URL of the web role on a given server: GAOXIN_WEB_URL, else a role made here beside the owner's.

    Its password is kept in the data folder. Refuses, naming what an administrator has to run, where the owner may not
    make roles.
    """
    if given := os.environ.get("GAOXIN_WEB_URL"):
        return given
    role, password = f"{role_of(owner)}_web", _web_password(data)
    with connect(owner) as connection:
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        verb = sql.SQL("ALTER ROLE" if known else "CREATE ROLE")
        try:
            name, secret = sql.Identifier(role), sql.Literal(password)
            connection.execute(sql.SQL("{} {} LOGIN PASSWORD {}").format(verb, name, secret))
        except psycopg.errors.InsufficientPrivilege as error:
            raise refuse("up.web_role", role=role, server=place_of(owner)) from error
    return make_conninfo(owner, user=role, password=password)


def _web_password(data: Path) -> str:
    file = data / "web.password"
    if not file.is_file():
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w") as made:
            made.write(secrets.token_urlsafe(32))
    return file.read_text()


def place_of(url: str) -> str:
    """Host, port and database of a connection URL, without its password."""
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise refuse("up.url_unreadable") from error
    host, port, name = (parts.get(part) for part in ("host", "port", "dbname"))
    return f"{host or 'localhost'}:{port or 5432}/{name or parts.get('user') or ''}"


def connect(url: str) -> Connection:
    """A connection, or a refusal that names the server and never the password."""
    server = place_of(url)
    try:
        return psycopg.connect(url, autocommit=True, connect_timeout=_PATIENCE)
    except psycopg.OperationalError as error:
        raise refuse("up.database_down", server=server, reason=reason_of(error)) from error


def require(url: str) -> None:
    """Refuse, with every reason at once, a server that cannot hold the product's records; create missing extensions."""
    with connect(url) as connection:
        for name in EXTENSIONS:
            with contextlib.suppress(psycopg.Error):  # what could not be made is named below
                connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(name)))
        problems = flaws(connection)
    if problems:
        raise Refusal(*problems)


def flaws(connection: Connection) -> list[Problem]:
    """What is wrong with the server's version, the database's encoding, its idea of a letter, and its extensions."""
    found = []
    version = connection.info.server_version // 10000
    if version < OLDEST:
        found.append(Problem("up.database_old", {"found": version, "needed": OLDEST}))
    encoding = str(_value(connection, "SHOW server_encoding"))
    if encoding != "UTF8":
        return [*found, Problem("up.database_encoding", {"found": encoding})]
    installed = {name for (name,) in connection.execute("SELECT extname FROM pg_extension")}
    found += [Problem("up.extension_missing", {"name": name}) for name in EXTENSIONS if name not in installed]
    if not _knows_letters(connection, "pg_trgm" in installed):
        found.append(Problem("up.database_ctype", {"found": str(_value(connection, _CTYPE))}))
    return found


def _knows_letters(connection: Connection, trigrams: bool) -> bool:
    """Classes and case come from the locale provider, words of trigrams from the C library: each is asked."""
    if not _value(connection, "SELECT '高' ~ '^[[:alpha:]]$' AND lower('Ä') = 'ä'"):
        return False
    return not trigrams or bool(_value(connection, "SELECT cardinality(show_trgm('高新区')) > 0"))


def _value(connection: Connection, query: LiteralString) -> object:
    row = connection.execute(query).fetchone()
    return row[0] if row else None


def reason_of(error: psycopg.Error) -> str:
    """The reason in a driver's message, as part of a sentence: the last attempt counts, advice is left to remedies."""
    lines = [line for line in str(error).splitlines() if " failed: " in line] or str(error).splitlines()
    return " ".join(lines[-1].split(" failed: ")[-1].split()).rstrip(".")
