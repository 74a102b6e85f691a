"""The database files: made once and whole, set aside when unfinished, refused when damaged or of another version."""

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from gaoxin.kernel.problems import Problem, Severity, refuse
from gaoxin.site.lifeline import launch
from gaoxin.site.postgres.accounts import run_as
from gaoxin.site.postgres.binaries import Binaries
from gaoxin.site.postgres.home import MAKING, MARK, Home, rename_durably, set_aside, write_durably
from gaoxin.site.postgres.leftovers import clear_leftovers
from gaoxin.site.postgres.refusals import refusal_of_program

ADMIN = "postgres"
ROLE = "gaoxin"  # owns the database of the same name; no superuser
WEB = "gaoxin_web"  # whom pages, jobs and tools sign in as: sees only the rows of its scope
ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}  # messages in English, nothing of the caller's PG* variables

Tell = Callable[[Problem], None]


def prepare_cluster(home: Home, programs: Binaries, sockets: Path, tell: Tell) -> None:
    """Leave a complete cluster of the right version with a known password, and no server working on it."""
    if home.cluster.is_dir() and not (home.cluster / MARK).is_file():
        clear_leftovers(home.cluster, sockets)
        aside = set_aside(home)
        tell(Problem("up.set_aside", {"folder": str(aside)}, severity=Severity.WARNING))
    if not home.cluster.is_dir():
        _make(home, programs)
    _check_whole(home, programs)
    clear_leftovers(home.cluster, sockets)
    if not home.has_password():
        _reset_password(home, programs)


def _make(home: Home, programs: Binaries) -> None:
    """initdb in a folder of its own, renamed when complete: what a kill leaves is swept by `find_home`."""
    draft = Path(tempfile.mkdtemp(prefix=MAKING, dir=home.folder))
    secret = draft / "password"
    secret.write_text(home.password())
    for path in (secret, draft):
        home.own(path)
    command = [programs.tool("initdb"), "-D", str(draft / "cluster"), "-U", ADMIN, "--encoding=UTF8"]
    command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", f"--locale={_library_locale()}"]
    command += ["--auth=scram-sha-256", f"--pwfile={secret}", "--no-instructions"]
    _run(home, command, "up.initdb_failed")
    mark = draft / "cluster" / MARK
    write_durably(mark, f"{programs.version}\n")
    home.own(mark)
    rename_durably(draft / "cluster", home.cluster)
    shutil.rmtree(draft)


def _check_whole(home: Home, programs: Binaries) -> None:
    version = home.cluster / "PG_VERSION"
    if not version.is_file() or not (home.cluster / "global" / "pg_control").is_file():
        raise refuse("up.cluster_damaged", folder=str(home.cluster))
    found = version.read_text().strip()
    if found != programs.major:
        raise refuse("up.other_version", folder=str(home.cluster), found=found, needed=programs.major)


def _reset_password(home: Home, programs: Binaries) -> None:
    """The password file was lost: set a new one without the server, as the owner of the files may."""
    password = home.password()
    statements = "".join(f"ALTER ROLE {role} PASSWORD '{password}';\n" for role in (ADMIN, ROLE))
    command = [programs.tool("postgres"), "--single", "-D", str(home.cluster), "postgres"]
    _run(home, command, "up.server_failed", statements)


def _run(home: Home, command: list[str], failure: str, given: str = "") -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    settings = {**pipes, "cwd": "/", "env": ENVIRONMENT, **run_as(home.account)}
    with launch(command, signal.SIGKILL, **settings) as program:
        output, _ = program.communicate(given.encode())
    if program.returncode:
        raise refusal_of_program(failure, output.decode(errors="replace"), home.folder, home.log)


def _library_locale() -> str:
    """The C library's UTF-8 locale. Trigrams ask the library which characters are letters; macOS has no C.UTF-8."""
    return "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
