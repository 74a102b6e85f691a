"""A site of its own for one measurement: a private PostgreSQL in a temporary folder, the schema, and nothing in it.

The figures of a bench must not depend on what a zone holds, and must leave nothing in it.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gaoxin.site.database import require
from gaoxin.site.postgres import PrivateServer, Tell


@contextmanager
def scratch_site(tell: Tell = lambda problem: None) -> Iterator[str]:
    """Django set up on an empty database of its own, signed in as the web role; yields the owner's URL.

    For a process that has not set Django up yet: afterwards its database is gone. Settings of the server are those of
    `gaoxin up`, durability included.
    """
    folder = Path(tempfile.mkdtemp(prefix="gaoxin-bench-"))
    folder.chmod(0o711)  # the system user that runs the server passes through
    try:
        server = PrivateServer.of(folder)
        server.prepare(tell)
        server.start()
        try:
            server.wait_until_ready(tell)
            server.ensure_database()
            require(server.url())
            yield _set_up(server, folder)
        finally:
            _leave()
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _set_up(server: PrivateServer, folder: Path) -> str:
    os.environ.update(DATABASE_URL=server.url(), GAOXIN_DATA=str(folder), DJANGO_SETTINGS_MODULE="gaoxin.site.settings")
    from django.db import connection

    from gaoxin.site.loading import load
    from gaoxin.site.schema.migrating import migrate
    from gaoxin.site.settings import database_settings

    load()
    migrate()
    connection.close()
    os.environ["DATABASE_URL"] = server.web_url()
    connection.settings_dict.update(database_settings(server.web_url()))
    return server.url()


def _leave() -> None:
    from django.db import connections

    connections.close_all()
