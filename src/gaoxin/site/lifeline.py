"""Processes that end with the one that started them, also when that one is killed outright.

Linux tells a process that its parent died (PR_SET_PDEATHSIG). Elsewhere a child watches a pipe whose other end only its
parent holds. What slips through both (a child of a child, while both are killed) is found by the next start: see
`gaoxin.site.supervise.end_leftovers`.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any

PIPE_VARIABLE = "GAOXIN_LIFELINE"
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def launch(command: Sequence[str], end: signal.Signals, **settings: Any) -> subprocess.Popen[bytes]:
    """Start a program that gets the signal `end` when this process ends, out of reach of the terminal's Ctrl-C.

    Call it from the main thread: the tie is to the thread that starts the program.
    """
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_tied(end), **settings)  # noqa: S603 - a list, no shell


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


def watch_pipe(name: str = PIPE_VARIABLE) -> None:
    """In a child: end in good order as soon as the parent's end of the pipe named in the environment is closed."""
    descriptor = os.environ.pop(name, "")
    if not descriptor:
        return

    def watch() -> None:
        os.read(int(descriptor), 1)
        os.kill(os.getpid(), signal.SIGTERM)

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
