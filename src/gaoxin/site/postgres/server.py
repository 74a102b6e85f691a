"""The running server: started, waited for, given its database, stopped."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from gaoxin.kernel.problems import Problem, Severity, refuse
from gaoxin.site.database import EXTENSIONS, reason_of
from gaoxin.site.lifeline import end, launch
from gaoxin.site.postgres.accounts import run_as
from gaoxin.site.postgres.binaries import Binaries, reachable, shipped
from gaoxin.site.postgres.cluster import ADMIN, ENVIRONMENT, ROLE, WEB, Tell, prepare_cluster
from gaoxin.site.postgres.home import SHELF, Home, begin_log, find_home, known_home, socket_folder
from gaoxin.site.postgres.leftovers import clear_leftovers, ready, told_sockets
from gaoxin.site.postgres.refusals import refusal_of, refusal_of_program

PORT = "5432"  # part of the socket's name only: the server listens on no network address
STOP = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 5.0))  # fast with a last checkpoint; then at once; seconds
_SLOW_START = 3.0  # seconds after which a start is told to be a recovery
_MOST_BUFFERS = 512  # MB that hold the indexes of a large registry; a quarter of the memory where that is less
_LOG = "4GB"  # what a large import writes between two checkpoints: after each, every page is logged whole once more


@dataclass
class PrivateServer:
    """The PostgreSQL of one data folder. The caller holds the lock on that folder (`gaoxin.site.supervise.Lock`).

    `settings` are further server settings.
    """

    home: Home
    programs: Binaries
    sockets: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @classmethod
    def of(cls, data: Path, settings: Mapping[str, str] | None = None) -> "PrivateServer":
        """The server of this data folder, not yet running. Refuses when folders, rights or programs are wrong."""
        home = find_home(data)
        try:
            programs = reachable(shipped(), home.account, SHELF)
            return cls(home, programs, socket_folder(home), settings or {})
        except OSError as error:
            raise refusal_of(error, home.folder) from error

    def url(self, role: str = ROLE, database: str = ROLE) -> str:
        """The connection URL. It holds the password: never print it."""
        return _url(self.home, str(self.sockets), role, database)

    def web_url(self) -> str:
        """The connection URL of the web role."""
        return _url(self.home, str(self.sockets), WEB, ROLE)

    def prepare(self, tell: Tell) -> None:
        """Leave a complete cluster that can be started. `tell` hears what a person should know though work goes on."""
        try:
            prepare_cluster(self.home, self.programs, self.sockets, tell)
        except OSError as error:
            raise refusal_of(error, self.home.folder) from error

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server on a prepared cluster and return at once; `wait_until_ready` follows."""
        try:
            clear_leftovers(self.home.cluster, self.sockets)
            if self.home.log.is_file():
                self.home.log.replace(self.home.log.with_suffix(".log.1"))
            with begin_log(self.home.log) as log:
                streams = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
                settings = {**streams, "cwd": "/", "env": ENVIRONMENT, **run_as(self.home.account)}
                self.process = launch(self._command(), signal.SIGINT, **settings)
        except OSError as error:
            raise refusal_of(error, self.home.folder) from error
        return self.process

    def wait_until_ready(self, tell: Tell, pause: Callable[[float], None] = time.sleep) -> None:
        """Return when connections are taken. Crash recovery takes as long as it takes; refuses when the server ends."""
        if self.process is None:
            raise RuntimeError("start the server first")
        begun, told = time.monotonic(), False
        while not ready(self.home.cluster, self.process.pid):
            if self.process.poll() is not None:
                raise refusal_of_program("up.server_failed", self._log_tail(), self.home.folder, self.home.log)
            if not told and time.monotonic() - begun > _SLOW_START:
                tell(Problem("up.recovering", {"log": str(self.home.log)}, severity=Severity.WARNING))
                told = True
            pause(0.05)

    def ensure_database(self) -> None:
        """Both roles, the database and its extensions. Safe to repeat, so a kill in between needs no repair.

        New databases (of tests, of a restored backup) are copies of template1 and get the extensions from it.
        """
        try:
            self._ensure_database()
        except psycopg.Error as error:  # such as a disk that fills up just now
            raise refusal_of_program("up.server_failed", str(error), self.home.folder, self.home.log) from error

    def _ensure_database(self) -> None:
        self._ensure_extensions("template1")
        with self._connect("postgres") as connection:
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
                role, password = sql.Identifier(ROLE), sql.Literal(self.home.password())
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB PASSWORD {}").format(role, password))
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [WEB]).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(WEB)))
            # Set each time: it follows the owner's, which may have been lost and made anew.
            web, password = sql.Identifier(WEB), sql.Literal(self.home.web_password())
            connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(web, password))
            # Many people ask small questions at once: helpers for each cost more than they bring.
            connection.execute(sql.SQL("ALTER ROLE {} SET max_parallel_workers_per_gather = 0").format(web))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE]).fetchone():
                connection.execute(sql.SQL("CREATE DATABASE {0} OWNER {0}").format(sql.Identifier(ROLE)))
        self._ensure_extensions(ROLE)

    def _ensure_extensions(self, name: str) -> None:
        with self._connect(name) as connection:
            for extension in EXTENSIONS:
                connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))

    def stop(self) -> None:
        """Stop in good order; after half a minute at once, which the next start recovers from."""
        if self.process is not None:
            end(self.process, *STOP)
            self.process = None

    def _command(self) -> list[str]:
        quoted = str(self.sockets).replace('"', '""')
        settings = {
            "listen_addresses": "",
            "port": PORT,
            "unix_socket_directories": f'"{quoted}"',
            "unix_socket_permissions": "0700",
            "logging_collector": "off",
            "log_destination": "stderr",
            "log_checkpoints": "off",
            "log_line_prefix": "%m [%p] ",
            "shared_buffers": f"{_buffers()}MB",
            "max_wal_size": _LOG,
            **self.settings,
        }
        flags = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [self.programs.tool("postgres"), "-D", str(self.home.cluster), *flags]

    def _log_tail(self) -> str:
        return self.home.log.read_bytes()[-8192:].decode(errors="replace")

    def _connect(self, name: str) -> psycopg.Connection[tuple[object, ...]]:
        """As the superuser. A refusal means a wrong password file, or settings changed by hand."""
        try:
            return psycopg.connect(self.url(ADMIN, name), autocommit=True, connect_timeout=10)
        except psycopg.OperationalError as error:
            raise refuse("up.server_refuses", reason=reason_of(error)) from error


def _buffers() -> int:
    return min(_MOST_BUFFERS, psutil.virtual_memory().total // (4 << 20))


def url_of_running(data: Path, role: str = ROLE) -> str:
    """The connection URL of the server that another process keeps running for this data folder. Changes nothing."""
    home = known_home(data)
    try:
        sockets = told_sockets(home.cluster) if home else ""
    except OSError as error:
        raise refusal_of(error, data) from error
    if home is None or not sockets or not home.has_password():
        raise refuse("up.not_running", data=str(data))
    return _url(home, sockets, role, ROLE)


def _url(home: Home, sockets: str, role: str, database: str) -> str:
    known = home.web_password() if role == WEB else home.password()
    password, host = quote(known, safe=""), quote(sockets, safe="")
    return f"postgresql://{role}:{password}@/{database}?host={host}&port={PORT}"
