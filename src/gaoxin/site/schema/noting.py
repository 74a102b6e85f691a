"""The schema of migrations that are still being written, kept in a folder of the tests.

While a migration is written the baseline does not know it, and every run of the tests would wait for it. What the
first run made is kept under the digest of all migrations and laid in the databases of the next ones. Only where
GAOXIN_SCHEMA_NOTES names a folder, which the tests do; nothing else depends on it.
"""

import hashlib
import os
import shutil
from pathlib import Path

from django.db import connections
from psycopg.conninfo import make_conninfo

from gaoxin.site.postgres.binaries import shipped as programs
from gaoxin.site.schema.baseline import Baseline, Key, digests, known, read_baseline, shipped
from gaoxin.site.schema.writing import dumped

FOLDER = "GAOXIN_SCHEMA_NOTES"
KEPT = 3
"""Schemas that stay in the folder."""


def noted() -> Baseline | None:
    """What an earlier run made of exactly these migrations, where the shipped baseline does not know all of them."""
    path = _path(digests(known()))
    if path is None or not path.exists():
        return None
    return read_baseline(path.read_text(encoding="utf-8"))


def note(using: str, of: dict[Key, str]) -> None:
    """Keep the schema of a database that was just made of all migrations, as they were when its making began; one that
    somebody changed meanwhile makes it nobody's."""
    path = _path(of)
    if path is None or path.exists() or of != digests(known()) or not shutil.which(programs().tool("pg_dump")):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_text(Baseline(dumped(_url(using)), of).text(), encoding="utf-8")
    part.replace(path)
    for old in sorted(path.parent.glob("*.sql"), key=lambda one: one.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)


def _url(using: str) -> str:
    settings = connections[using].settings_dict
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return make_conninfo("", **{name: settings[of] for name, of in names.items()})


def _path(of: dict[Key, str]) -> Path | None:
    folder = os.environ.get(FOLDER)
    if not folder or of == shipped().digests:
        return None
    return Path(folder) / f"{hashlib.sha256(repr(sorted(of.items())).encode()).hexdigest()}.sql"
