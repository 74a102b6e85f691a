"""The checks of `gaoxin doctor`: what a machine must give the product, each answered with its problems."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from gaoxin.kernel.problems import Problem, Refusal, Severity
from gaoxin.site import database, ports
from gaoxin.site.at_hand import database_at_hand
from gaoxin.site.postgres import known_home

OLDEST_PYTHON = (3, 11)
ENOUGH_DISK = 1024  # MB: a database with the sample zone takes 100, its write-ahead log up to 1,000
_CLOCK_DRIFT = 60  # seconds between this machine and the database
_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one check: what was found, and the problems, none when all is well."""

    name: str
    found: str
    problems: tuple[Problem, ...] = ()

    @property
    def fails(self) -> bool:
        """True when the product cannot run like this."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def examine(data: Path, host: str, port: int) -> list[Finding]:
    """Every check, in the order in which `gaoxin up` would meet them. Nothing in the data folder is changed."""
    folder = data.expanduser().resolve()
    checks: list[Callable[[], Finding]] = [
        python,
        lambda: data_folder(folder),
        lambda: disk(folder),
        lambda: database_server(folder),
        time_zone,
        lambda: port_free(host, port),
        browser,
        chinese_font,
    ]
    return [check() for check in checks]


def python() -> Finding:
    """Python is new enough."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Finding("python", version)
    return Finding("python", version, (Problem("doctor.python_old", {"found": version}),))


def data_folder(data: Path) -> Finding:
    """The data folder, or the nearest folder above it that exists, can be written."""
    nearest = _nearest(data)
    if os.access(nearest, os.W_OK | os.X_OK):
        return Finding("data", str(data))
    return Finding("data", str(data), (Problem("doctor.data_forbidden", {"folder": str(nearest)}),))


def disk(data: Path) -> Finding:
    """There is room to work."""
    free = shutil.disk_usage(_nearest(data)).free // 2**20
    if free >= ENOUGH_DISK:
        return Finding("disk", f"{free:,} MB")
    return Finding("disk", f"{free:,} MB", (Problem("doctor.disk_low", {"free": free, "enough": ENOUGH_DISK}),))


def database_server(data: Path) -> Finding:
    """The given database, the one of the data folder, or else a trial one in a temporary folder does what is needed."""
    try:
        if database.given_url() or known_home(data) is not None:
            return _examined(data)
        with tempfile.TemporaryDirectory(prefix="gaoxin-doctor-") as trial:
            Path(trial).chmod(0o711)
            return _examined(Path(trial))
    except Refusal as refusal:
        return Finding("database", "", refusal.problems)


def _examined(data: Path) -> Finding:
    heard: list[Problem] = []
    with database_at_hand(data, heard.append) as url, database.connect(url) as connection:
        (now,) = connection.execute("SELECT now()").fetchone() or (None,)
        problems = [*heard, *database.flaws(connection), *_drift(now)]
        version = connection.info.parameter_status("server_version")
        return Finding("database", f"PostgreSQL {version}", tuple(problems))


def _drift(now: object) -> list[Problem]:
    if not isinstance(now, datetime):
        return []
    seconds = abs((datetime.now(UTC) - now).total_seconds())
    return [Problem("doctor.clock_drift", {"seconds": round(seconds)})] if seconds > _CLOCK_DRIFT else []


def time_zone() -> Finding:
    """The rules of the zone's time are known here; deadlines are computed with them."""
    name = database.TIME_ZONE
    try:
        return Finding("time_zone", f"{name} {datetime.now(ZoneInfo(name)):%H:%M}")
    except ZoneInfoNotFoundError:
        return Finding("time_zone", name, (Problem("doctor.time_zone_unknown", {"name": name}),))


def port_free(host: str, port: int) -> Finding:
    """The address can be served. A taken one may be the product itself, so this is a hint."""
    try:
        ports.require_free_port(host, port)
    except Refusal as refusal:
        hints = (Problem(one.code, one.values, severity=Severity.WARNING) for one in refusal.problems)
        return Finding("port", f"{host}:{port}", tuple(hints))
    return Finding("port", f"{host}:{port}")


def browser() -> Finding:
    """A Chromium for the browser tests; the product itself needs none on the server."""
    if path := find_browser():
        return Finding("browser", path)
    return Finding("browser", "", (Problem("doctor.no_browser", severity=Severity.WARNING),))


def find_browser() -> str | None:
    """The path of a Chromium on this machine."""
    return next((path for name in _BROWSERS if (path := shutil.which(name))), None)


def chinese_font() -> Finding:
    """A Chinese font, without which the browser tests see boxes."""
    lister = shutil.which("fc-list")
    if lister is None:
        return Finding("font", "", (Problem("doctor.fonts_unknown", severity=Severity.WARNING),))
    listed = subprocess.run([lister, ":lang=zh", "family"], capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    if families := sorted(set(listed.stdout.splitlines())):
        return Finding("font", families[0])
    return Finding("font", "", (Problem("doctor.no_font", severity=Severity.WARNING),))


def _nearest(folder: Path) -> Path:
    for path in (folder, *folder.parents):
        with contextlib.suppress(PermissionError):  # whether it exists is hidden from us; look further up
            if path.is_dir():
                return path
    return Path(folder.anchor)
