"""The database of a data folder for a single command: the running one, or one started for as long as it takes."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from gaoxin.kernel.problems import Refusal
from gaoxin.site import database
from gaoxin.site.lock import locked, open_data
from gaoxin.site.postgres import ROLE, WEB, PrivateServer, Tell, url_of_running


@contextmanager
def database_at_hand(data: Path, tell: Tell, *, owner: bool = False) -> Iterator[str]:
    """The URL of the database: the given one, else the private server of this folder, running or started for now.

    As the web role, whose scope is set by whoever works with records; as the owner for the database's own upkeep.
    """
    if given := database.given_url():
        yield given if owner else database.given_web_url(given, open_data(data))
        return
    folder = open_data(data)
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(folder))
        except Refusal as refusal:
            if refusal.problems[0].code != "up.already_running":
                raise
            url = url_of_running(folder, ROLE if owner else WEB)
        else:
            server = stack.enter_context(_started(folder, tell))
            url = server.url() if owner else server.web_url()
        yield url


@contextmanager
def _started(data: Path, tell: Tell) -> Iterator[PrivateServer]:
    server = PrivateServer.of(data)
    server.prepare(tell)
    server.start()
    try:
        server.wait_until_ready(tell)
        server.ensure_database()
        yield server
    finally:
        server.stop()
