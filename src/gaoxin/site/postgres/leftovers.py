"""What an earlier server of the same cluster left behind: a live process, a pid file that lies, a dead socket.

Called only while the data folder is locked by us, so that no other `gaoxin up` owns what is found.
"""

import contextlib
import signal
from pathlib import Path

import psutil

PID_FILE = "postmaster.pid"
SOCKET = ".s.PGSQL.5432"
_PATIENCE = 60.0  # seconds for a fast shutdown, which writes a last checkpoint
_SHORT = 5.0


def clear_leftovers(cluster: Path, socket_folder: Path) -> None:
    """End every server process that still works on this cluster, then remove the files that would stop a new one.

    A pid file proves nothing: it may be cut, or name a program that got the number since. Only processes that are a
    `postgres` working in this very folder count.
    """
    end_servers(cluster)
    for file in (cluster / PID_FILE, socket_folder / SOCKET, socket_folder / f"{SOCKET}.lock"):
        file.unlink(missing_ok=True)


def servers_of(cluster: Path) -> list[psutil.Process]:
    """The live `postgres` processes whose working folder is this cluster: the server and its backends."""
    found = []
    for process in psutil.process_iter(["name"]):
        if not str(process.info["name"] or "").startswith("postgres"):
            continue
        with contextlib.suppress(psutil.Error, OSError):
            if process.status() != psutil.STATUS_ZOMBIE and _works_in(process, cluster):
                found.append(process)
    return found


def _works_in(process: psutil.Process, folder: Path) -> bool:
    """Compared by the folder itself: in a container the same path may be another folder."""
    own = Path(f"/proc/{process.pid}/cwd")
    return (own if own.is_symlink() else Path(process.cwd())).samefile(folder)


def end_servers(cluster: Path) -> None:
    """End the servers of this cluster, first in good order, then the hard way; the write-ahead log makes both safe.

    A signal goes to the head of the family, which passes it on; backends whose head was killed are heads themselves.
    """
    for signum, patience in ((signal.SIGINT, _PATIENCE), (signal.SIGQUIT, _SHORT), (signal.SIGKILL, _SHORT)):
        family = servers_of(cluster)
        members = {process.pid for process in family}
        for process in family:
            if _parent(process) not in members:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.send_signal(signum)
        psutil.wait_procs(family, timeout=patience)


def _parent(process: psutil.Process) -> int:
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.ppid()
    return 0


def ready(cluster: Path, pid: int) -> bool:
    """True when the server with this pid says in its pid file that it takes connections (recovery is over)."""
    lines = _pid_lines(cluster)
    return len(lines) >= 8 and lines[0].strip() == str(pid) and lines[7].strip() == "ready"


def told_sockets(cluster: Path) -> str:
    """The folder of the socket as a ready server tells it; empty when none is ready."""
    lines = _pid_lines(cluster)
    return lines[4].strip() if len(lines) >= 8 and lines[7].strip() == "ready" else ""


def _pid_lines(cluster: Path) -> list[str]:
    try:
        return (cluster / PID_FILE).read_text(errors="replace").splitlines()
    except FileNotFoundError:
        return []
