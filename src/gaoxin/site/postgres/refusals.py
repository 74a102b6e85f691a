"""What the system refused, told as a refusal that names the folder and the way out."""

import errno
from pathlib import Path

from gaoxin.kernel.problems import Refusal, refuse

_CODES = {
    errno.EROFS: "up.disk_read_only",
    errno.ENOSPC: "up.disk_full",
    errno.EDQUOT: "up.disk_full",
    errno.EACCES: "up.folder_forbidden",
    errno.EPERM: "up.folder_forbidden",
    errno.ENOTDIR: "up.folder_is_file",
    errno.EEXIST: "up.folder_is_file",
}
_TELLING = ("FATAL:", "PANIC:", "error:", "Error:")
_WORDS = {
    "No space left on device": "up.disk_full",
    "Disk quota exceeded": "up.disk_full",
    "Read-only file system": "up.disk_read_only",
}


def refusal_of(error: OSError, folder: Path) -> Refusal:
    """The refusal for a system error met while working in `folder`."""
    code = _CODES.get(error.errno or 0, "up.folder_failed")
    return refuse(code, folder=str(folder), reason=error.strerror or str(error))


def refusal_of_program(code: str, output: str, folder: Path, log: Path | None = None) -> Refusal:
    """The refusal for a PostgreSQL program that failed; the last telling line of its output is the reason."""
    for words, known in _WORDS.items():
        if words in output:
            return refuse(known, folder=str(folder), reason=words)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if any(mark in line for mark in _TELLING)]
    reason = (telling or lines or ["no message"])[-1].rstrip(".")
    return refuse(code, folder=str(folder), reason=reason, log=str(log or ""))
