"""What `gaoxin up` does, in order: folder, port, database, schema and sample, web and worker, then watch over them."""

import http.client
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gaoxin.kernel.problems import refuse
from gaoxin.site import database, lifeline, ports, supervise
from gaoxin.site.lock import locked, open_data
from gaoxin.site.postgres import STOP, PrivateServer
from gaoxin.site.postgres.home import begin_log
from gaoxin.site.postgres.refusals import refusal_of, refusal_of_program
from gaoxin.site.supervise import Child, StopAsked, Tell, Tree

_PATIENCE = 120.0  # seconds until the web must have answered
_MOST_ENDS = 3  # of the web before its first answer

Announce = Callable[[str, Path, list[list[str]]], None]
"""Told the address, the data folder, and the sign-ins of the sample (each a name, a password and who that is)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to serve and where to keep what is stored."""

    host: str
    port: int
    data: Path

    @property
    def address(self) -> str:
        """The URL to open on this machine."""
        return ports.address(self.host, self.port)


def up(place: Place, tell: Tell, announce: Announce) -> None:
    """Serve until asked to stop. Refuses with a sentence when it cannot start; `announce` is called when it answers."""
    data = open_data(place.data)
    tree = Tree(tell)
    with locked(data), tree.signals():
        supervise.end_leftovers(data)
        ports.require_free_port(place.host, place.port)
        try:
            owner, web_url = _databases(data, tree)
            environment = _environment(place, data, web_url)
            sign_ins = _make_ready(data, {**environment, "DATABASE_URL": owner}, tree)
            web = tree.add(Child("web", lambda: _launch(environment, "web", place.host, str(place.port))))
            tree.add(Child("worker", lambda: _launch(environment, "worker")))
            _await_answer(place, web, tree)
            announce(place.address, data, sign_ins)
            tree.watch()
        except StopAsked:
            pass
        finally:
            tree.stop()


def _databases(data: Path, tree: Tree) -> tuple[str, str]:
    """The URLs of the owner, who changes the schema, and of the web role, whom everything else signs in as."""
    if given := database.given_url():
        database.require(given)
        return given, database.given_web_url(given, data)
    server = _private_database(data, tree)
    database.require(server.url())
    return server.url(), server.web_url()


def _private_database(data: Path, tree: Tree) -> PrivateServer:
    server = PrivateServer.of(data)
    server.prepare(tree.tell)
    tree.add(Child("postgresql", server.start, steps=STOP))
    server.wait_until_ready(tree.tell, tree.pause)
    server.ensure_database()
    return server


def _environment(place: Place, data: Path, url: str) -> dict[str, str]:
    return {
        **os.environ,
        supervise.MARK: supervise.mark_of(data),
        "DATABASE_URL": url,
        "GAOXIN_WEB_ROLE": database.role_of(url),
        "DJANGO_SETTINGS_MODULE": "gaoxin.site.settings",
        "GAOXIN_DATA": str(data),
        "GAOXIN_HOSTS": ports.served_names(place.host),
        "PYTHONUTF8": "1",
    }


def _launch(environment: dict[str, str], *words: str, **streams: BinaryIO) -> subprocess.Popen[bytes]:
    """A child of ours. Its files are its owner's only: uploaded documents are not for other users of the machine."""
    command = [sys.executable, "-P", "-m", "gaoxin.site.child", *words]
    # Without us the database ends too: a worker asked to end would wait for it. A killed job is picked up again.
    signum = signal.SIGKILL if words[0] == "worker" else signal.SIGTERM
    settings = {"env": environment, "stdin": subprocess.DEVNULL, "umask": 0o077, **streams}
    return lifeline.launch(command, signum, **settings)


def _make_ready(data: Path, environment: dict[str, str], tree: Tree) -> list[list[str]]:
    """Bring schema and sample in place; answers the sign-ins of the sample zone, none where there is another zone."""
    log = data / "start.log"
    with tempfile.TemporaryFile() as told, _begun(log) as errors:
        process = _launch(environment, "ready", stdout=told, stderr=errors)
        try:
            while process.poll() is None:
                tree.pause(0.05)
        finally:
            lifeline.end(process, *supervise.TERM)
        if process.returncode:
            raise refusal_of_program("up.not_ready", log.read_text(errors="replace"), data, log)
        told.seek(0)
        sign_ins: list[list[str]] = json.loads(told.read())
        return sign_ins


def _begun(log: Path) -> BinaryIO:
    try:
        return begin_log(log)
    except OSError as error:
        raise refusal_of(error, log.parent) from error


def _await_answer(place: Place, web: Child, tree: Tree) -> None:
    begun = time.monotonic()
    while not _answers(place):
        tree.tend()
        if web.ends >= _MOST_ENDS or time.monotonic() - begun > _PATIENCE:
            raise refuse("up.no_answer", address=place.address)
        tree.pause(0.1)


def _answers(place: Place) -> bool:
    connection = http.client.HTTPConnection(ports.reached_at(place.host), place.port, timeout=10)
    try:
        connection.request("HEAD", "/")
        return connection.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
