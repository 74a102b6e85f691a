"""One `gaoxin up` for one data folder: the folder itself, and the lock that a killed process cannot leave behind."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gaoxin.kernel.problems import refuse
from gaoxin.site.postgres.accounts import is_root
from gaoxin.site.postgres.refusals import refusal_of

LOCK = "up.lock"


def open_data(folder: Path) -> Path:
    """The data folder by its full path, made when missing and closed to other users.

    Under root it may be passed through (not listed): the system user that runs the database has its part below.
    """
    data = folder.expanduser().resolve()
    try:
        if not data.is_dir():
            data.mkdir(parents=True)
            data.chmod(0o711 if is_root() else 0o700)
    except OSError as error:
        raise refusal_of(error, data) from error
    return data


@contextmanager
def locked(data: Path) -> Iterator[None]:
    """Hold the data folder. The kernel gives the lock back when the process ends, however it ends."""
    try:
        descriptor = os.open(data / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise refusal_of(error, data) from error
    try:
        _take(descriptor, data)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, data: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.read(descriptor, 20).decode(errors="replace").strip()
        raise refuse("up.already_running", data=str(data), pid=holder or "?") from error
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
    except OSError as error:
        raise refusal_of(error, data) from error
