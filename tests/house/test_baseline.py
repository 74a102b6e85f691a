"""The schema as one file: it stands for every migration, and is laid only where it does."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from psycopg.conninfo import make_conninfo

from gaoxin.site.schema import baseline, writing
from gaoxin.site.settings import database_settings


@pytest.fixture
def empty(owner_url: str, django_db_blocker: Any) -> Iterator[str]:
    """The alias of an empty database that belongs to the owner."""
    name = f"empty_{uuid4().hex[:12]}"
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(f"CREATE DATABASE {name}")
    connections.databases[name] = {
        **connections.databases["default"],
        **database_settings(make_conninfo(owner_url, dbname=name)),
    }
    with django_db_blocker.unblock():
        yield name
        connections[name].close()
    del connections.databases[name]
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(f"DROP DATABASE {name}")


def tables(alias: str) -> set[str]:
    return set(connections[alias].introspection.table_names())


def test_the_baseline_stands_for_every_migration() -> None:
    noted = baseline.shipped().digests
    assert noted == baseline.digests(baseline.known()), "run gaoxin manage baseline"


def test_an_empty_database_gets_all_tables_at_once_and_only_once(empty: str) -> None:
    assert baseline.lay(empty) is True
    assert tables("default") <= tables(empty)
    with connections[empty].cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        assert set(cursor.fetchall()) == set(baseline.shipped().digests)
    assert baseline.lay(empty) is False


def test_a_migration_changed_since_is_run_and_the_baseline_left(
    empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = baseline.shipped()
    key = ("zones", min(name for app, name in old.digests if app == "zones"))
    other = tmp_path / "baseline.sql"
    other.write_text(baseline.Baseline(old.statements, {**old.digests, key: "0" * 64}).text(), encoding="utf-8")
    monkeypatch.setattr(baseline, "BASELINE", other)
    assert baseline.lay(empty) is False
    assert tables(empty) == set()


def test_a_broken_baseline_leaves_nothing_behind(empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = baseline.shipped()
    other = tmp_path / "baseline.sql"
    other.write_text(baseline.Baseline(old.statements + "SELECT broken", old.digests).text(), encoding="utf-8")
    monkeypatch.setattr(baseline, "BASELINE", other)
    with pytest.raises(Exception, match="broken"):
        baseline.lay(empty)
    assert tables(empty) == set()


def test_migrating_lays_the_baseline_and_installs_the_policies(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("migrate", database=empty, interactive=False, verbosity=1)
    assert "baseline" in capsys.readouterr().out
    with connections[empty].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_policy WHERE polname LIKE 'gaoxin\\_%'")
        found = cursor.fetchone()[0]
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_policy WHERE polname LIKE 'gaoxin\\_%'")
        assert found == cursor.fetchone()[0] > 0


@pytest.mark.long
def test_the_baseline_is_what_the_migrations_leave_behind(django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        assert writing.made_now() == baseline.shipped()
