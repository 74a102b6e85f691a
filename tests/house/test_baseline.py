"""The schema as one file: it stands for every migration, and is laid only where it does."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from psycopg.conninfo import make_conninfo

from gaoxin.site.schema import baseline, noting, writing
from gaoxin.site.settings import database_settings

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def empty(owner_url: str) -> Iterator[None]:
    """Instead of the database of the tests, an empty one that belongs to the owner, as the owner."""
    name = f"empty_{uuid4().hex[:12]}"
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(f"CREATE DATABASE {name}")
    usual = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(database_settings(make_conninfo(owner_url, dbname=name)))
    yield
    connection.close()
    connection.settings_dict.update(usual)
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(f"DROP DATABASE {name}")


@pytest.fixture
def present() -> set[str]:
    """The tables of the database of the tests."""
    return tables()


def tables() -> set[str]:
    return set(connection.introspection.table_names())


def policies(url: str) -> int:
    with psycopg.connect(url) as owner:
        return owner.execute("SELECT count(*) FROM pg_policy WHERE polname LIKE 'gaoxin\\_%'").fetchone()[0]


def test_the_baseline_stands_for_every_migration() -> None:
    noted = baseline.shipped().digests
    assert noted == baseline.digests(baseline.known()), "run gaoxin manage baseline"


def test_an_empty_database_gets_all_tables_at_once_and_only_once(present: set[str], empty: None) -> None:
    assert baseline.lay() is True
    assert tables() == present
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        assert set(cursor.fetchall()) == set(baseline.shipped().digests)
    assert baseline.lay() is False


def test_a_migration_changed_since_is_run_and_the_baseline_left(
    empty: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = baseline.shipped()
    key = ("zones", min(name for app, name in old.digests if app == "zones"))
    other = tmp_path / "baseline.sql"
    other.write_text(baseline.Baseline(old.statements, {**old.digests, key: "0" * 64}).text(), encoding="utf-8")
    monkeypatch.setattr(baseline, "BASELINE", other)
    assert baseline.lay() is False
    assert tables() == set()


def test_a_broken_baseline_leaves_nothing_behind(empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = baseline.shipped()
    other = tmp_path / "baseline.sql"
    other.write_text(baseline.Baseline(old.statements + "SELECT broken", old.digests).text(), encoding="utf-8")
    monkeypatch.setattr(baseline, "BASELINE", other)
    with pytest.raises(Exception, match="broken"):
        baseline.lay()
    assert tables() == set()


def test_migrating_lays_the_baseline_and_installs_the_policies(
    empty: None, owner_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("migrate", interactive=False, verbosity=1)
    assert "baseline" in capsys.readouterr().out
    made = make_conninfo(owner_url, dbname=connection.settings_dict["NAME"])
    assert policies(made) == policies(owner_url) > 0


@pytest.mark.long
def test_the_baseline_is_what_the_migrations_leave_behind() -> None:
    assert writing.made_now() == baseline.shipped()


def test_migrations_still_being_written_are_made_once_and_then_laid(
    empty: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = baseline.digests(baseline.known())
    monkeypatch.setenv(noting.FOLDER, str(tmp_path))
    monkeypatch.setattr(noting, "shipped", lambda: baseline.Baseline("", {}))
    assert noting.noted() is None
    baseline.lay()
    noting.note("default", {**present, ("plans", "0001_records"): "changed meanwhile"})
    assert list(tmp_path.iterdir()) == []
    noting.note("default", present)
    made = noting.noted()
    assert made is not None
    assert made.stands()
    assert made.statements.count("CREATE TABLE ") == baseline.shipped().statements.count("CREATE TABLE ")
