"""Children of the process tree: restarted, stopped in order, never left behind. Real processes, no database."""

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from gaoxin.kernel.problems import Problem, Refusal, refuse
from gaoxin.site import lifeline, ports, supervise
from gaoxin.site.lock import LOCK, locked, open_data
from gaoxin.site.postgres.refusals import refusal_of, refusal_of_program
from gaoxin.site.supervise import Child, StopAsked, Tree

EVERY_ADDRESS = ".".join("0000")  # named, never bound
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def sleeper() -> subprocess.Popen[bytes]:
    return lifeline.launch(SLEEP, signal.SIGTERM)


def until(true: Callable[[], object], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def tended(tree: Tree, true: Callable[[], object]) -> None:
    def look() -> object:
        tree.tend()
        return true()

    until(look)


def test_child_that_ends_is_started_again_each_time_later():
    heard: list[Problem] = []
    tree = Tree(heard.append)
    child = tree.add(Child("web", sleeper))
    pids = [child.process.pid]
    for ends in (1, 2):
        child.process.kill()
        tended(tree, lambda ends=ends: child.ends == ends and child.process is not None)
        pids.append(child.process.pid)
    tree.stop()
    assert len(set(pids)) == 3
    assert [(one.code, one.values["name"]) for one in heard] == [
        ("up.child_ended", "web"),
        ("up.restarting", "web"),
    ] * 2
    assert [one.values["seconds"] for one in heard[1::2]] == ["0.5", "1"]
    assert heard[0].values["status"] == -signal.SIGKILL


def test_delay_is_never_longer_than_half_a_minute_and_short_again_after_a_healthy_minute(monkeypatch):
    heard: list[Problem] = []
    tree = Tree(heard.append)
    child = tree.add(Child("web", sleeper, ends=20))
    child.process.kill()
    tended(tree, lambda: child.process is None)
    assert heard[-1].values["seconds"] == "30"
    child.due = 0.0
    tended(tree, lambda: child.process is not None)
    child.born -= 61
    child.process.kill()
    tended(tree, lambda: child.process is None)
    assert heard[-1].values["seconds"] == "0.5"


def test_refused_restart_is_told_and_tried_again_later():
    answers = [sleeper, lambda: (_ for _ in ()).throw(refuse("up.disk_full", folder="/data")), sleeper]
    heard: list[Problem] = []
    tree = Tree(heard.append)
    child = tree.add(Child("postgresql", lambda: answers.pop(0)()))
    child.process.kill()
    tended(tree, lambda: not answers)
    tree.stop()
    assert [one.code for one in heard] == ["up.child_ended", "up.restarting", "up.disk_full", "up.restarting"]


def test_children_are_stopped_last_first_and_with_all_they_started():
    order: list[str] = []
    tree = Tree(print)

    class Noted(Child):
        def stop(self) -> None:
            super().stop()
            order.append(self.name)

    script = (
        "import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    )
    script += "print(p.pid, flush=True); time.sleep(60)"
    parent = [sys.executable, "-c", script]
    tree.add(Noted("postgresql", sleeper))
    web = tree.add(Noted("web", lambda: lifeline.launch(parent, signal.SIGTERM, stdout=subprocess.PIPE)))
    with web.process.stdout as told:
        grandchild = int(told.readline())
    tree.stop()
    assert order == ["web", "postgresql"]
    until(lambda: not psutil.pid_exists(grandchild) or psutil.Process(grandchild).status() == psutil.STATUS_ZOMBIE)


def test_child_deaf_to_sigterm_is_ended_by_force():
    script = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    )
    process = lifeline.launch([sys.executable, "-c", script], signal.SIGTERM, stdout=subprocess.PIPE)
    with process.stdout as told:
        assert told.readline() == b"deaf\n"
    lifeline.end(process, (signal.SIGTERM, 0.2))
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_ask_to_stop_at_the_next_pause_and_are_given_back_after(signum):
    before = signal.getsignal(signum)
    tree = Tree(print)
    with tree.signals():
        os.kill(os.getpid(), signum)
        with pytest.raises(StopAsked):
            tree.pause(10)
    assert signal.getsignal(signum) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process of its parent's death")
def test_child_ends_with_its_killed_parent():
    script = "import signal, time; from gaoxin.site.lifeline import launch;"
    script += f"print(launch({SLEEP!r}, signal.SIGTERM).pid, flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        child = int(parent.stdout.readline())
        assert psutil.pid_exists(child)
        parent.kill()
    until(lambda: not psutil.pid_exists(child))


def test_child_watching_a_pipe_ends_with_its_killed_parent_where_the_kernel_does_not_tell():
    watcher = "import time; from gaoxin.site.lifeline import watch_pipe; watch_pipe();"
    watcher += "print('on', flush=True); time.sleep(60)"
    script = "import signal, sys, time; from gaoxin.site import lifeline; lifeline._libc = None;"
    script += (
        "print(lifeline.launch([sys.executable, '-c', sys.argv[1]], signal.SIGTERM).pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script, watcher], stdout=subprocess.PIPE) as parent:
        lines = {parent.stdout.readline(), parent.stdout.readline()} - {b"on\n"}
        child = psutil.Process(int(lines.pop()))
        parent.kill()
    until(lambda: not child.is_running())


def test_leftovers_of_this_data_folder_are_ended_and_others_left(tmp_path):
    with (
        subprocess.Popen(SLEEP, env={**os.environ, supervise.MARK: supervise.mark_of(tmp_path)}) as left,
        subprocess.Popen(SLEEP, env={**os.environ, supervise.MARK: supervise.mark_of(tmp_path.parent)}) as other,
    ):
        until(lambda: psutil.Process(other.pid).environ().get(supervise.MARK))
        assert supervise.end_leftovers(tmp_path) == 1
        assert left.wait(10) is not None
        assert other.poll() is None
        other.kill()


def test_second_start_on_a_data_folder_is_told_who_has_it(tmp_path):
    with locked(tmp_path), pytest.raises(Refusal) as caught, locked(tmp_path):
        pass
    (problem,) = caught.value.problems
    assert problem == Problem("up.already_running", {"data": str(tmp_path), "pid": str(os.getpid())})


def test_lock_of_a_killed_holder_is_free_whatever_its_file_says(tmp_path):
    script = "import sys, time; from pathlib import Path; from gaoxin.site.lock import locked;"
    script += "lock = locked(Path(sys.argv[1])); lock.__enter__(); print('held', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        assert (tmp_path / LOCK).read_text() == f"{holder.pid}\n"
        holder.kill()
    with locked(tmp_path):
        assert (tmp_path / LOCK).read_text() == f"{os.getpid()}\n"


def test_file_in_place_of_the_data_folder_is_named(tmp_path):
    (tmp_path / "data").write_text("")
    for folder in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(Refusal) as caught:
            open_data(folder)
        assert caught.value.problems == (
            Problem("up.folder_is_file", {"folder": str(folder), "reason": caught.value.problems[0].values["reason"]}),
        )


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EROFS, "up.disk_read_only"),
        (errno.ENOSPC, "up.disk_full"),
        (errno.EDQUOT, "up.disk_full"),
        (errno.EACCES, "up.folder_forbidden"),
        (errno.EIO, "up.folder_failed"),
    ],
)
def test_system_errors_become_sentences(number, code):
    problem = refusal_of(OSError(number, os.strerror(number)), Path("/data")).problems[0]
    assert problem == Problem(code, {"folder": "/data", "reason": os.strerror(number)})


@pytest.mark.parametrize(
    ("output", "code", "reason"),
    [
        ("LOG: a\nFATAL:  could not write: No space left on device\nLOG: b", "up.disk_full", "No space left on device"),
        ("initdb: error: locale broken\ninitdb: hint: none", "up.initdb_failed", "initdb: error: locale broken"),
        ("one\ntwo\n", "up.initdb_failed", "two"),
        ("", "up.initdb_failed", "no message"),
    ],
)
def test_last_words_of_a_program_become_a_sentence(output, code, reason):
    problem = refusal_of_program("up.initdb_failed", output, Path("/data")).problems[0]
    assert (problem.code, problem.values["reason"]) == (code, reason)


def test_taken_port_names_the_program_that_has_it():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Refusal) as caught:
            ports.require_free_port("127.0.0.1", port)
        (problem,) = caught.value.problems
        values = {"port": port, "program": psutil.Process().name(), "pid": os.getpid()}
        assert problem == Problem("up.port_taken", values)
    ports.require_free_port("127.0.0.1", port)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1"])
def test_address_that_is_not_of_this_machine_is_refused(host):
    with pytest.raises(Refusal) as caught:
        ports.require_free_port(host, 8000)
    assert caught.value.problems == (Problem("up.host_unknown", {"host": host}),)


def test_served_names_follow_the_address_unless_given(monkeypatch):
    monkeypatch.delenv("GAOXIN_HOSTS", raising=False)
    assert ports.served_names("127.0.0.1") == "127.0.0.1,localhost,[::1]"
    assert ports.served_names("10.1.2.3") == "127.0.0.1,localhost,[::1],10.1.2.3"
    assert ports.served_names("fd00::1") == "127.0.0.1,localhost,[::1],[fd00::1]"
    assert socket.gethostname().lower() in ports.served_names(EVERY_ADDRESS).split(",")
    monkeypatch.setenv("GAOXIN_HOSTS", "zone.example.cn")
    assert ports.served_names(EVERY_ADDRESS) == "zone.example.cn"


def test_address_to_open_is_one_a_browser_understands():
    assert ports.address(EVERY_ADDRESS, 8000) == "http://127.0.0.1:8000"
    assert ports.address("::", 8000) == "http://[::1]:8000"
    assert ports.address("127.0.0.1", 80) == "http://127.0.0.1:80"
