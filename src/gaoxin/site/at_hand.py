"""The database of a data folder for a single command: the running one, or one started for as long as it takes."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from gaoxin.kernel.problems import Refusal
from gaoxin.site import database
from gaoxin.site.lock import locked, open_data
from gaoxin.site.postgres import PrivateServer, Tell, url_of_running


@contextmanager
def database_at_hand(data: Path, tell: Tell) -> Iterator[str]:
    """The URL of the database: DATABASE_URL, else the private server of this folder, running or started for now."""
    if given := database.given_url():
        yield given
        return
    folder = open_data(data)
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(folder))
        except Refusal as refusal:
            if refusal.problems[0].code != "up.already_running":
                raise
            url = url_of_running(folder)
        else:
            url = stack.enter_context(_started(folder, tell))
        yield url


@contextmanager
def _started(data: Path, tell: Tell) -> Iterator[str]:
    server = PrivateServer.of(data)
    server.prepare(tell)
    server.start()
    try:
        server.wait_until_ready(tell)
        server.ensure_database()
        yield server.url()
    finally:
        server.stop()
