"""Laying the baseline, and telling whether it still stands for the migrations."""

import hashlib
import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

BASELINE = Path(__file__).with_name("baseline.sql")
_NOTED = re.compile(r"^-- (\S+)\.(\S+) ([0-9a-f]{64})$")

Key = tuple[str, str]
"""Label of the app and name of the migration."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The statements, and the migrations they stand for with the digest of each file as it was."""

    statements: str
    digests: dict[Key, str]

    def stands(self) -> bool:
        """Whether every migration it stands for is there and unchanged."""
        present = digests(self.digests)
        return present == self.digests

    def text(self) -> str:
        noted = "".join(f"-- {app}.{name} {digest}\n" for (app, name), digest in sorted(self.digests.items()))
        return f"-- Written by `gaoxin manage baseline`; not by hand. It stands for these migrations:\n{noted}\n" + (
            self.statements
        )


def shipped() -> Baseline:
    """The baseline that comes with the product."""
    return read_baseline(BASELINE.read_text(encoding="utf-8"))


def read_baseline(text: str) -> Baseline:
    """The baseline that a file's text writes."""
    noted = [match.groups() for line in text.split("\n\n", 1)[0].splitlines() if (match := _NOTED.match(line))]
    return Baseline(text.split("\n\n", 1)[1], {(app, name): digest for app, name, digest in noted})


def known() -> set[Key]:
    """Every migration of the installed apps."""
    return set(_on_disk())


def digests(keys: "set[Key] | dict[Key, str]") -> dict[Key, str]:
    """SHA-256 of the file of each migration; one that is not there is left out."""
    disk = _on_disk()
    return {key: _digest(disk[key].__module__) for key in keys if key in disk}


def _on_disk() -> dict[Key, Any]:
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return loader.disk_migrations


def _digest(module: str) -> str:
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        raise LookupError(module)
    return hashlib.sha256(Path(spec.origin).read_bytes()).hexdigest()


def lay(using: str = DEFAULT_DB_ALIAS, other: Baseline | None = None) -> bool:
    """Lay the baseline, the shipped one or the other, in a database that holds nothing; whether it was laid. All of it
    or nothing."""
    connection = connections[using]
    if not is_empty(connection):
        return False
    baseline = other or shipped()
    if not baseline.stands():
        return False
    with transaction.atomic(using=using):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL check_function_bodies = off")
            cursor.execute(baseline.statements)
        recorder = MigrationRecorder(connection)
        recorder.Migration.objects.using(using).bulk_create(
            recorder.Migration(app=app, name=name) for app, name in sorted(baseline.digests)
        )
    return True


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE n.nspname = 'public')"
        )
        return bool(cursor.fetchone()[0])
