"""Processes that end with the one that started them, also when that one is killed outright.

Linux tells a process that its parent died (PR_SET_PDEATHSIG). Elsewhere a child of ours watches a pipe whose other end
only its parent holds. What slips through (a child of a child, while both are killed; elsewhere than on Linux the
database) is found by the next start: `gaoxin.site.supervise.end_leftovers` and `gaoxin.site.postgres.leftovers`.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

PIPE_VARIABLE = "GAOXIN_LIFELINE"
_PR_SET_PDEATHSIG = 1
_LAST_CHANCE = 8.0  # seconds to end in good order
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def launch(command: Sequence[str], signum: signal.Signals, **settings: Any) -> subprocess.Popen[bytes]:
    """Start a program that gets `signum` when this process ends, out of reach of the terminal's Ctrl-C.

    Call it from the main thread: the tie is to the thread that starts the program.
    """
    if _libc is None:
        settings["env"] = {**(settings.get("env") or os.environ), PIPE_VARIABLE: str(_pipe())}
        settings["pass_fds"] = [_pipe()]
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_tied(signum), **settings)  # noqa: S603 - no shell


@cache
def _pipe() -> int:
    """The end of a pipe that children watch; the other end is closed by the kernel when this process ends."""
    watched, _ = os.pipe()
    return watched


def tie_to_parent(signum: signal.Signals) -> None:
    """Have the kernel send `signum` to this process when its parent ends. Does nothing where the kernel cannot."""
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, int(signum), 0, 0, 0)


def _tied(signum: signal.Signals) -> Callable[[], None]:
    """What the new process runs before its program. Popen runs it after the change of user, which clears such ties."""
    parent = os.getpid()

    def tie() -> None:
        tie_to_parent(signum)
        if os.getppid() != parent:  # the parent ended before the tie was made
            os._exit(1)

    return tie


def watch_pipe() -> None:
    """In a child of ours: end in good order as soon as the parent's end of the pipe is closed, if there is a pipe."""
    descriptor = os.environ.pop(PIPE_VARIABLE, "")
    if not descriptor:
        return

    def watch() -> None:
        os.read(int(descriptor), 1)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(_LAST_CHANCE)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="lifeline", daemon=True).start()


def end(process: subprocess.Popen[bytes], *steps: tuple[signal.Signals, float]) -> None:
    """End a program by the given signals, each with its seconds of patience, at last with SIGKILL."""
    for signum, patience in steps:
        if process.poll() is not None:
            return
        process.send_signal(signum)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    process.kill()
    process.wait()
