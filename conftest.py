"""One private PostgreSQL for a test run, started when the first test asks for the database and never before.

With DATABASE_URL set (and GAOXIN_WEB_URL for the web role), that server is used instead. The schema is made by the
owner; tests run as the web role, under row-level security. Folders are temporary; what is uploaded goes there too.
"""

import gc
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from tests.databases import empty, web_url

os.environ.setdefault("GAOXIN_SCHEMA_NOTES", str(Path(__file__).parent / ".pytest_cache" / "schema"))
COLLECTING = gc.get_threshold()
gc.disable()  # until all tests are known: what is loaded for them stays
LONGEST = ("test_permission_matrix.py", "test_list_queries.py", "test_up.py", "test_killed.py")
"""Files that take a minute and more. Begun first, they do not keep one processor busy when the others are done."""
# What a test run loses in a power cut does not matter.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONGEST)


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """After each file, what is there stays: a worker grows to a gigabyte, through which the collector would walk for
    seconds, again and again."""
    if nextitem is not None and nextitem.path != item.path:
        gc.collect(1)
        gc.freeze()


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
    from gaoxin.site.postgres.cluster import ADMIN, ROLE

    server = PrivateServer.of(open_folder, FAST)
    server.prepare(lambda problem: None)
    server.start()
    try:
        server.wait_until_ready(lambda problem: None)
        server.ensure_database()
        with psycopg.connect(server.url(ADMIN, "postgres"), autocommit=True) as admin:
            admin.execute(f"GRANT SET ON PARAMETER session_replication_role TO {ROLE}")
        yield server.url()
    finally:
        server.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Point Django at it before pytest-django creates the test database, and uploads at a folder of the test run.

    Passwords of tests are worth nothing, and hashing them well takes a third of a second each.
    """
    from django.conf import settings
    from django.db import connections

    from gaoxin.site.schema.migrating import MANY
    from gaoxin.site.settings import database_settings

    connections["default"].settings_dict.update(database_settings(database_url))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("files")
    gc.set_threshold(MANY, 20, 20)  # until the test database is made


@pytest.fixture(scope="session")
def owner_url(database_url: str, django_db_setup: None) -> str:
    """The owner's URL of the database of the tests, for what the web role may not do."""
    from django.db import connection

    return make_conninfo(database_url, dbname=connection.settings_dict["NAME"])


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any, database_url: str) -> Iterator[None]:
    """After the owner has made the database, sign in as the web role."""
    from django.conf import settings
    from django.db import connection
    from django.test import TransactionTestCase

    from gaoxin.site.database import role_of

    gc.set_threshold(*COLLECTING)
    web = web_url(database_url)
    owner = {name: connection.settings_dict[name] for name in ("USER", "PASSWORD")}
    with django_db_blocker.unblock():
        with connection.cursor() as cursor:
            # Tests that commit are cleared by emptying the tables, which nobody else needs.
            cursor.execute(f"GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO {settings.WEB_ROLE}")
        connection.close()
        connection.settings_dict.update(USER=role_of(web), PASSWORD=conninfo_to_dict(web)["password"])
    flushed = TransactionTestCase._fixture_teardown
    url = make_conninfo(database_url, dbname=connection.settings_dict["NAME"])
    TransactionTestCase._fixture_teardown = lambda case: empty(url) or flushed(case)
    yield
    TransactionTestCase._fixture_teardown = flushed
    connection.close()
    connection.settings_dict.update(owner)


@pytest.fixture(autouse=True)
def no_hours_strike(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker run by a test does what the test started, whatever the clock on the wall says is due as well."""
    asks = {"db", "transactional_db"} & set(request.fixturenames)
    if asks or request.node.get_closest_marker("django_db"):
        from procrastinate.contrib.django import app

        monkeypatch.setattr(app.periodic_registry, "periodic_tasks", {})


@pytest.fixture(autouse=True)
def system_scope(request: pytest.FixtureRequest) -> Iterator[None]:
    """The body of a test works as the system itself, on each connection of its thread; requests as whoever asks."""
    asks = {"db", "transactional_db"} & set(request.fixturenames)
    if not asks and not request.node.get_closest_marker("django_db"):
        yield
        return
    from django.db.backends.signals import connection_created

    from gaoxin.web import scope

    everything = scope.Scope(everything=True)

    def tell(connection: Any, **kwargs: Any) -> None:
        if threading.current_thread() is threading.main_thread():
            scope.tell(everything, for_session=True)

    connection_created.connect(tell)
    token = scope._scope.set(everything)
    request.getfixturevalue("_django_db_helper")
    scope.tell(everything, for_session=True)
    yield
    scope._scope.reset(token)
    connection_created.disconnect(tell)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium of this machine. Without one a test that needs it is skipped; in CI it fails."""
    from gaoxin.site.doctor import find_browser

    path = find_browser()
    if path is None:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent("needs Chromium, which is not on this machine (see `gaoxin doctor`)")
    return path
