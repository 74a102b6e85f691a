"""`gaoxin bench cases-load`: many people at once at the site that `gaoxin up` starts."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand

STARTS_WITHIN = 600
"""Seconds for the first start, which loads the sample zone."""


@click.command(cls=PlainCommand)
@click.option("--people", type=click.IntRange(5, 500), default=50, show_default=True, help="People at once.")
@click.option("--seconds", type=click.IntRange(5, 3600), default=300, show_default=True, help="How long.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the dice they throw.")
def cases_load(people: int, seconds: int, seed: int) -> None:
    """Read, file and move cases with many people at once; exit 2 where anything failed or was lost."""
    with running_site() as (address, folder):
        _sign_in(folder)
        from gaoxin.bench.cases_load.driving import run

        found = run(address, people, seconds, seed)
    print_json(found)
    if not all(limit["met"] for limit in found["limits"].values()):
        sys.exit(2)


@contextmanager
def running_site() -> Iterator[tuple[str, Path]]:
    """The whole site, started as `gaoxin up` starts it, on a folder of its own; its address and that folder."""
    folder = Path(tempfile.mkdtemp(prefix="gaoxin-bench-"))
    folder.chmod(0o711)  # the system user that runs the database passes through
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    without = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "GAOXIN_DATA")}
    with (folder / "up.log").open("wb") as log:
        site = subprocess.Popen(  # noqa: S603 - this program itself
            [
                sys.executable,
                "-c",
                "from gaoxin.cli import main; main()",
                "up",
                "--data",
                str(folder),
                "--port",
                str(port),
            ],
            env=without,
            stdout=log,
            stderr=log,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _await(site, address, folder / "up.log")
            yield address, folder
        finally:
            site.terminate()
            site.wait(60)
            shutil.rmtree(folder, ignore_errors=True)


def _await(site: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if site.poll() is not None:
            raise click.ClickException(log.read_text(encoding="utf-8", errors="replace")[-2000:])
        try:
            with urllib.request.urlopen(f"{address}/sign-in/", timeout=5) as answer:  # noqa: S310 - of this machine
                if answer.status == 200 and "╰" in log.read_text(encoding="utf-8", errors="replace"):
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.5)
    raise click.ClickException(f"{address} does not answer")


def _sign_in(folder: Path) -> None:
    """Sign this process in to the site's database."""
    from gaoxin.site.postgres import url_of_running

    os.environ.update(
        DATABASE_URL=url_of_running(folder), GAOXIN_DATA=str(folder), DJANGO_SETTINGS_MODULE="gaoxin.site.settings"
    )
    from gaoxin.site.loading import load

    load()
