"""The `gaoxin` command as a program of its own, on the database of the tests."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tests.databases import web_url


def program(database_url: str, owner_url: str, data: Path) -> Callable[..., tuple[int, str]]:
    """What runs the command with these words; it answers the exit code and what was printed."""
    name = conninfo_to_dict(owner_url)["dbname"]
    environment = {
        **os.environ,
        "DATABASE_URL": owner_url,
        "GAOXIN_WEB_URL": make_conninfo(web_url(database_url), dbname=name),
        "GAOXIN_DATA": str(data),
        "LC_ALL": "C.UTF-8",
    }

    def run(*words: str) -> tuple[int, str]:
        start = [sys.executable, "-c", "from gaoxin.cli import main; main(prog_name='gaoxin')"]
        done = subprocess.run([*start, *words], capture_output=True, env=environment, timeout=120, check=False)
        return done.returncode, (done.stdout or done.stderr).decode()

    return run
