"""Stored files, by hash, outside the web root. A file is whole or absent: it is written aside, synced, then renamed."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from gaoxin.kernel.problems import refuse

LARGEST = 200 * 1024 * 1024
"""Bytes of the largest file taken in, unless the caller takes larger ones; readers refuse long texts much earlier."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    sha256: str
    size: int

    @property
    def path(self) -> Path:
        return path_of(self.sha256)


def path_of(sha256: str) -> Path:
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:4] / sha256


def store(chunks: Iterable[bytes], largest: int = LARGEST) -> StoredFile:
    """Write the bytes under their hash and return where they lie; the same bytes twice are one file."""
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=folder, prefix="incoming-", delete=False) as aside:
        try:
            for chunk in chunks:
                size += len(chunk)
                if size > largest:
                    raise refuse("sources.too_large", limit=largest // 1024 // 1024)
                digest.update(chunk)
                aside.write(chunk)
            aside.flush()
            os.fsync(aside.fileno())
        except BaseException:
            Path(aside.name).unlink(missing_ok=True)
            raise
    if not size:
        Path(aside.name).unlink(missing_ok=True)
        raise refuse("sources.empty_file")
    stored = StoredFile(digest.hexdigest(), size)
    stored.path.parent.mkdir(parents=True, exist_ok=True)
    Path(aside.name).replace(stored.path)
    return stored
