"""One private PostgreSQL for a test run, started when the first test asks for the database and never before.

With DATABASE_URL set, that server is used instead. Folders are temporary; what is uploaded in a test goes there too.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# What a test run loses in a power cut does not matter.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A temporary folder that the system user running PostgreSQL can pass through; pytest's own are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="gaoxin-test-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def database_url(open_folder: Path) -> Iterator[str]:
    """The URL of a PostgreSQL for tests."""
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    from gaoxin.site.postgres import PrivateServer

    server = PrivateServer.of(open_folder, FAST)
    server.prepare(lambda problem: None)
    server.start()
    try:
        server.wait_until_ready(lambda problem: None)
        server.ensure_database()
        yield server.url()
    finally:
        server.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Point Django at it before pytest-django creates the test database, and uploads at a folder of the test run."""
    from django.conf import settings
    from django.db import connections

    from gaoxin.site.settings import database_settings

    connections["default"].settings_dict.update(database_settings(database_url))
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("files")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium of this machine. Without one a test that needs it is skipped; in CI it fails."""
    from gaoxin.site.doctor import find_browser

    path = find_browser()
    if path is None:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent("needs Chromium, which is not on this machine (see `gaoxin doctor`)")
    return path
