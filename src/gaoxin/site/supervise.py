"""A small process tree: children are restarted when they end, stopped in order, and never left behind."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from gaoxin.kernel.problems import Problem, Refusal, Severity
from gaoxin.site.lifeline import end

MARK = "GAOXIN_UP"  # environment variable of every child: see mark_of
TERM = ((signal.SIGTERM, 8.0),)
_FIRST_DELAY, _LONGEST_DELAY = 0.5, 30.0  # seconds before a restart, doubled each time
_SETTLED = 60.0  # seconds after which a child counts as healthy again
_TICK = 0.1

Tell = Callable[[Problem], None]


class StopAsked(Exception):  # noqa: N818 - a wish, not an error
    """Someone pressed Ctrl-C or sent SIGTERM."""


@dataclass
class Child:
    """A program of the tree. `begin` starts it and returns; `steps` are signals that end it, with seconds to wait."""

    name: str
    begin: Callable[[], subprocess.Popen[bytes]]
    steps: Sequence[tuple[signal.Signals, float]] = TERM
    process: subprocess.Popen[bytes] | None = None
    born: float = 0.0
    ends: int = 0
    due: float = 0.0

    def start(self) -> None:
        """Start now."""
        self.born = time.monotonic()
        self.process = self.begin()

    def stop(self) -> None:
        """End it in good order, and by force whatever of its group is left."""
        if self.process is not None:
            end(self.process, *self.steps)
            _end_group(self.process.pid)
            self.process = None


class Tree:
    """Children in the order of starting: a later one may need an earlier one, so stopping goes backwards."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.children: list[Child] = []
        self.stopping = False

    @contextlib.contextmanager
    def signals(self) -> Iterator[None]:
        """Take Ctrl-C, SIGTERM and a closed terminal as the wish to stop, which `pause` reports."""

        def ask(signum: int, frame: object) -> None:
            self.stopping = True

        before = {signum: signal.signal(signum, ask) for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
        try:
            yield
        finally:
            for signum, handler in before.items():
                signal.signal(signum, handler)

    def pause(self, seconds: float) -> None:
        """Sleep; raises `StopAsked` as soon as stopping is asked for."""
        until = time.monotonic() + seconds
        while not self.stopping and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, _TICK))
        if self.stopping:
            raise StopAsked

    def add(self, child: Child) -> Child:
        """Start a child and keep it."""
        self.children.append(child)
        child.start()
        return child

    def tend(self) -> None:
        """Look at each child once: take note of one that ended, restart one whose time has come."""
        for child in self.children:
            if child.process is None:
                if time.monotonic() >= child.due:
                    self._restart(child)
            elif (code := child.process.poll()) is not None:
                _end_group(child.process.pid)
                self._postpone(child, Problem("up.child_ended", {"name": child.name, "status": code}))

    def watch(self) -> None:
        """Tend the children until stopping is asked for."""
        while True:
            self.tend()
            self.pause(_TICK)

    def stop(self) -> None:
        """End the children, the last first; a second Ctrl-C changes nothing, each step has its limit."""
        for child in reversed(self.children):
            child.stop()

    def _restart(self, child: Child) -> None:
        try:
            child.start()
        except Refusal as refusal:
            self._postpone(child, *refusal.problems)

    def _postpone(self, child: Child, *problems: Problem) -> None:
        if time.monotonic() - child.born > _SETTLED:
            child.ends = 0
        delay = min(_LONGEST_DELAY, _FIRST_DELAY * 2**child.ends)
        child.ends += 1
        child.process, child.due = None, time.monotonic() + delay
        for problem in problems:
            self.tell(problem)
        self.tell(Problem("up.restarting", {"name": child.name, "seconds": f"{delay:g}"}, severity=Severity.WARNING))


def mark_of(data: Path) -> str:
    """What children of this data folder carry in their environment: the folder itself and its path for people."""
    found = data.stat()
    return f"{found.st_dev}:{found.st_ino}:{data}"


def end_leftovers(data: Path) -> int:
    """End what a killed `gaoxin up` of this data folder left running, and tell how many processes that were.

    Called while holding the folder's lock, so every process that carries its mark has lost its parent.
    """
    own = {os.getpid(), *(parent.pid for parent in psutil.Process().parents())}
    mark = mark_of(data)
    found = [process for process in psutil.process_iter() if process.pid not in own and _carries(process, mark)]
    for process in found:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.terminate()
    _, alive = psutil.wait_procs(found, timeout=TERM[0][1])
    for process in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(alive, timeout=TERM[0][1])
    return len(found)


def _carries(process: psutil.Process, mark: str) -> bool:
    with contextlib.suppress(psutil.Error, OSError):
        return process.environ().get(MARK) == mark
    return False


def _end_group(leader: int) -> None:
    """Children lead their own process group: what they started must not outlive them and keep a port."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
