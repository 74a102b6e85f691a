"""Making the baseline: every migration on an empty database, and what PostgreSQL says came of it."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from gaoxin.site.postgres import PrivateServer
from gaoxin.site.postgres.binaries import shipped as programs
from gaoxin.site.schema.baseline import BASELINE, Baseline, digests, known
from gaoxin.site.schema.migrating import rarely_collecting

_OF_THE_SESSION = re.compile(
    r"^(?:SET [a-z_]+ = |SELECT pg_catalog\.set_config\(|\\|COMMENT ON EXTENSION "
    r"|--$|-- (?:Name|Data for Name|Dumped|PostgreSQL database)\b).*\n",
    re.MULTILINE,
)
"""Lines of a dump that are about its own session, for psql alone, only for the owner of the server, or remarks."""


def write() -> Baseline:
    """Write the baseline of the migrations as they are now."""
    made = made_now()
    BASELINE.write_text(made.text(), encoding="utf-8")
    return made


def made_now() -> Baseline:
    """The baseline of the migrations as they are now, made on a server of its own."""
    folder = Path(tempfile.mkdtemp(prefix="gaoxin-baseline-"))
    folder.chmod(0o711)  # the system user that runs the server passes through
    try:
        server = PrivateServer.of(folder, {"fsync": "off"})
        server.prepare(lambda problem: None)
        server.start()
        try:
            server.wait_until_ready(lambda problem: None)
            server.ensure_database()
            migrate_all(server.url())
            return Baseline(dumped(server.url()), digests(known()))
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def migrate_all(url: str) -> None:
    """Run every migration, one by one and without what follows them, in the database at `url`."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from gaoxin.site.settings import database_settings

    before = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(database_settings(url))
    try:
        with rarely_collecting():
            executor = MigrationExecutor(connection)
            executor.migrate(executor.loader.graph.leaf_nodes())
    finally:
        connection.close()
        connection.settings_dict.clear()
        connection.settings_dict.update(before)


def dumped(url: str) -> str:
    """The statements that make the database at `url` anew, but for the note of what was migrated."""
    told = subprocess.run(  # noqa: S603 - our own program, no shell
        [
            programs().tool("pg_dump"),
            "--no-owner",
            "--no-privileges",
            "--inserts",
            "--exclude-table-data=django_migrations",
            url,
        ],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout
    return re.sub(r"\n{3,}", "\n\n", _OF_THE_SESSION.sub("", told)).strip() + "\n"
