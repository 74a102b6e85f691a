"""How long the import of a large table takes, and what it needs, beside plain COPYs of the same bytes.

The product's way is `gaoxin import` in a process of its own, from the bytes on disk to organisations, presences,
records and years with their history. All on one server, one after the other; of the plain COPYs before and after the
import the quicker one counts.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import psycopg

from gaoxin.apps.zones.models import Zone
from gaoxin.bench.importing.plain import copy_file, copy_registry, dump_registry, make_table
from gaoxin.bench.importing.table import COLUMNS, make
from gaoxin.kernel.problems import refuse
from gaoxin.web.scope import SYSTEM, acting_as

ZONE = "bench"
SECONDS, MEGABYTES, TIMES = 120, 2048, 4.0
"""What a million rows may take, what the process may hold, and how often the plain way fits in."""
_COMMAND = "from gaoxin.cli import main; main()"


@dataclass
class Spent:
    """Seconds on the clock and of processor time of the database server."""

    seconds: float = 0.0
    server: float = 0.0


def run(owner_url: str, rows: int, kind: str) -> dict[str, Any]:
    """Make a table of so many rows, copy it plainly, import it, and import it again."""
    with acting_as(SYSTEM):
        Zone.objects.create(code=ZONE, name="试验区", level="zone", synthetic=True)
    folder = Path(os.environ["GAOXIN_DATA"])
    plain, path = folder / "table.csv", folder / f"table.{kind}"
    make(plain, rows)
    if kind != "csv":
        make(path, rows)
    with psycopg.connect(owner_url) as owner:
        before = _copied(owner, plain)
        first, memory, counts = _imported(owner_url, path)
        copied = min(before, _copied(owner, plain), key=lambda spent: spent.seconds)
        again, _, counts_again = _imported(owner_url, path)
        dump_registry(owner, folder)
        with _measured() as registry:
            copy_registry(owner, folder)
    return {
        "rows": rows,
        "columns": COLUMNS,
        "file": {"kind": kind, "megabytes": round(path.stat().st_size / 1e6, 1)},
        "copy": _told(copied, rows),
        "copy_into_registry": _told(registry, rows),
        "import": {**_told(first, rows), "counts": counts},
        "again": {**_told(again, rows), "counts": counts_again},
        "limits": _limits(rows, first, copied, registry, memory),
    }


def _limits(rows: int, first: Spent, copied: Spent, registry: Spent, memory: float) -> dict[str, Any]:
    """The limit on seconds is for a million rows; fewer have their share of it.

    Times are of seconds on the clock; those of processor time are told beside them, because they do not depend on what
    else the machine does.
    """
    allowed = SECONDS * rows / 1_000_000
    times, times_registry = first.seconds / copied.seconds, first.seconds / registry.seconds
    return {
        "seconds": {"limit": round(allowed, 1), "found": round(first.seconds, 1), "met": first.seconds <= allowed},
        "megabytes": {"limit": MEGABYTES, "found": round(memory), "met": memory <= MEGABYTES},
        "times_copy": {"limit": TIMES, "found": round(times, 2), "met": times <= TIMES},
        "times_copy_into_registry": {
            "limit": TIMES,
            "found": round(times_registry, 2),
            "met": times_registry <= TIMES,
        },
        "times_copy_server_cpu": {
            "limit": TIMES,
            "found": round(first.server / copied.server, 2),
            "met": first.server <= TIMES * copied.server,
        },
    }


def _told(spent: Spent, rows: int) -> dict[str, float]:
    return {
        "seconds": round(spent.seconds, 2),
        "server_cpu_seconds": round(spent.server, 2),
        "rows_per_second": round(rows / spent.seconds),
    }


def _copied(owner: psycopg.Connection[tuple[object, ...]], path: Path) -> Spent:
    """The plain COPY, into a table that is gone afterwards."""
    make_table(owner)
    with _measured() as spent:
        copy_file(owner, path)
    owner.execute("DROP TABLE plain_copy")
    owner.commit()
    return spent


def _imported(owner_url: str, path: Path) -> tuple[Spent, float, dict[str, int]]:
    """The product's command on the file; also the most memory its process held, in MB, and what became of the rows."""
    given = {"DATABASE_URL": owner_url, "GAOXIN_WEB_URL": os.environ["DATABASE_URL"]}
    command = [sys.executable, "-c", _COMMAND, "import", str(path), "--zone", ZONE, "--synthetic", "--json"]
    with _measured() as spent:
        done = subprocess.run(command, env={**os.environ, **given}, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in (0, 1):
        raise refuse("imports.bench_failed", reason=done.stderr.strip()[-300:])
    counts = json.loads(done.stdout)["counts"]
    return spent, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, counts


@contextmanager
def _measured() -> Iterator[Spent]:
    spent, begun, server = Spent(), time.perf_counter(), _server_seconds()
    yield spent
    spent.seconds = time.perf_counter() - begun
    spent.server = _server_seconds() - server


def _server_seconds() -> float:
    """Processor time of the server so far: of its processes, and of those that have ended."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            if process.name().startswith("postgres"):
                times = process.cpu_times()
                total += times.user + times.system + times.children_user + times.children_system
        except psutil.NoSuchProcess:
            continue
    return total
