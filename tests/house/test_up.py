"""`gaoxin up` as a person meets it: started, asked for a page, disturbed, killed, started again. Real processes."""

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg
import pytest
from psycopg import sql

from gaoxin.kernel.problems import Refusal
from gaoxin.site.postgres import url_of_running
from gaoxin.site.postgres.leftovers import servers_of
from gaoxin.site.sample import sign_ins
from gaoxin.site.supervise import MARK, mark_of
from tests.databases import web_url

PATIENCE = 90  # seconds for a start; it takes about 3, with the sample zone about 40
COMMAND = [sys.executable, "-c", "from gaoxin.cli import main; main()", "up"]


@dataclass
class Up:
    """One running `gaoxin up`."""

    process: subprocess.Popen[str]
    data: Path
    port: int
    said: str = ""

    def await_box(self) -> None:
        """Read what it prints until the box is closed."""
        for line in self.process.stdout:
            self.said += line
            if line.startswith("╰"):
                return
        raise AssertionError(f"ended with {self.process.wait()}: {self.said}")

    def status(self) -> int:
        """The status of its first page; 0 while nothing answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(connection):
            connection.request("GET", "/")
            return connection.getresponse().status
        return 0

    def stop(self, signum: signal.Signals = signal.SIGINT) -> int:
        """Its exit code after the signal."""
        self.process.send_signal(signum)
        self.said += self.process.stdout.read()
        return self.process.wait(20)

    def family(self) -> list[psutil.Process]:
        """Itself and everything it started."""
        own = psutil.Process(self.process.pid)
        return [own, *own.children(recursive=True)]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextlib.contextmanager
def up(data: Path, *words: str, port: int = 0, **environment: str) -> Iterator[Up]:
    port = port or free_port()
    variables = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "GAOXIN_DATA")}
    process = subprocess.Popen(
        [*COMMAND, "--data", str(data), "--port", str(port), *words],
        env={**variables, "LC_ALL": "C", "COLUMNS": "200", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    with process:
        try:
            yield Up(process, data, port)
        finally:
            process.send_signal(signal.SIGTERM)


def refused(data: Path, *words: str, **settings: str) -> str:
    """What a start that is refused says: one line, with exit code 2."""
    with up(data, *words, **settings) as start:
        said = start.process.stdout.read()
        assert (start.process.wait(PATIENCE), said.count("\n")) == (2, 1), said
    return said.strip()


def left_over(data: Path) -> list[psutil.Process]:
    """Processes that still work for this data folder."""
    found = servers_of(data / "postgres" / "cluster")
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.environ().get(MARK) == mark_of(data):
                found.append(process)
    return found


def until_nothing_is_left(data: Path) -> None:
    deadline = time.monotonic() + 20
    while left := left_over(data):
        assert time.monotonic() < deadline, left
        time.sleep(0.1)


@pytest.fixture(scope="module")
def data(open_folder: Path) -> Path:
    """A data folder that the tests of this file hand on, each with a zone more to remember."""
    folder = open_folder / "up"
    folder.mkdir()
    folder.chmod(0o711)
    return folder


@pytest.fixture(scope="module")
def port() -> int:
    """Where all but the first of them are started: who was killed keeps no port."""
    return free_port()


def test_first_start_serves_the_sample_and_a_second_one_is_told_so(data, open_folder):
    with up(data) as start:
        start.await_box()
        assert f"http://127.0.0.1:{start.port}" in start.said
        assert str(data) in start.said
        for account in sign_ins():
            assert account.username in start.said
            assert account.password in start.said
        assert start.status() in (200, 302)
        second = refused(data)
        assert f"already running on the data folder {data} (process {start.process.pid})" in second
        taken = refused(open_folder / "other", port=start.port)
        assert f"Port {start.port} is in use by" in taken
        assert [path.name for path in (open_folder / "other").iterdir()] == ["up.lock"]
        begun = time.monotonic()
        assert start.stop() == 0
        assert time.monotonic() - begun < 10
    assert left_over(data) == []
    log = (data / "postgres" / "server.log").read_text()
    assert "database system is shut down" in log


def test_stored_files_are_their_owners_only(data):
    assert (data / "secret.key").stat().st_mode & 0o077 == 0
    for name in ("password", "server.log"):
        assert (data / "postgres" / name).stat().st_mode & 0o077 == 0
    assert (data / "start.log").stat().st_mode & 0o077 == 0
    for folder, _, files in os.walk(data / "files"):
        for file in files:
            assert Path(folder, file).stat().st_mode & 0o077 == 0


def test_after_kill_9_of_the_starter_everything_ends(data, port):
    with up(data, port=port) as start:
        start.await_box()
        with psycopg.connect(url_of_running(data)) as connection:
            connection.execute("CREATE TABLE remembered AS SELECT '吉林高新' AS zone")
        start.process.kill()
        if sys.platform == "linux":
            until_nothing_is_left(data)


def test_the_next_start_has_all_that_was_committed_until_every_process_is_killed(data, port):
    with up(data, port=port) as start:
        start.await_box()
        assert zones(data) == ["吉林高新"]
        with psycopg.connect(url_of_running(data)) as connection:
            connection.execute("INSERT INTO remembered VALUES ('长春新区')")
        for process in start.family():
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()


def test_a_start_after_that_recovers_and_starts_again_what_dies_until_it_is_stopped(data, port):
    with up(data, port=port) as start:
        start.await_box()
        assert "was not properly shut down; automatic recovery" in (data / "postgres" / "server.log").read_text()
        assert zones(data) == ["吉林高新", "长春新区"]
        assert start.status() in (200, 302)
        children = psutil.Process(start.process.pid).children()
        assert len(children) == 3
        for child in children:
            child.kill()
        assert psutil.wait_procs(children, timeout=10)[1] == []
        deadline = time.monotonic() + PATIENCE
        while not (start.status() in (200, 302) and len(start.family()) > len(children) and takes_connections(data)):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        assert zones(data) == ["吉林高新", "长春新区"]
        assert start.stop(signal.SIGTERM) == 0
        for name in ("postgresql", "web", "worker"):
            assert f"{name} ended unexpectedly (exit code -9)" in start.said
    assert left_over(data) == []


def takes_connections(data: Path) -> bool:
    with contextlib.suppress(Refusal):
        return bool(url_of_running(data))
    return False


def zones(data: Path) -> list[str]:
    with psycopg.connect(url_of_running(data)) as connection:
        return [zone for (zone,) in connection.execute("SELECT zone FROM remembered ORDER BY zone")]


def test_ctrl_c_while_starting_ends_all_at_once(open_folder):
    data = open_folder / "impatient"
    with up(data) as start:
        deadline = time.monotonic() + PATIENCE
        while not (data / "start.log").exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        begun = time.monotonic()
        assert start.stop() == 0
        assert time.monotonic() - begun < 10
    assert left_over(data) == []


def test_given_database_is_used_and_no_private_one_made(open_folder, database_url):
    data = open_folder / "given"
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE given_to_up")
        try:
            url = database_url.replace("/gaoxin?", "/given_to_up?")
            with up(data, DATABASE_URL=url, GAOXIN_WEB_URL=web_url(url), GAOXIN_SAMPLE="few") as start:
                start.await_box()
                assert start.status() in (200, 302)
                assert start.stop() == 0
            assert not (data / "postgres").exists()
        finally:
            connection.execute("DROP DATABASE given_to_up WITH (FORCE)")


def test_given_database_whose_owner_may_not_make_the_web_role_is_refused_with_what_to_run(open_folder, database_url):
    said = refused(open_folder / "given", DATABASE_URL=database_url)
    assert "may not make the role gaoxin_web" in said
    assert "CREATE ROLE gaoxin_web LOGIN PASSWORD" in said


def test_given_database_that_knows_no_chinese_is_refused(open_folder, database_url):
    with psycopg.connect(database_url, autocommit=True) as connection:
        for name, settings in (
            ("deaf", "ENCODING UTF8 LOCALE_PROVIDER libc LOCALE 'C'"),
            ("latin", "ENCODING LATIN1 LOCALE 'C' LOCALE_PROVIDER libc"),
        ):
            name = sql.Identifier(name)
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0 " + settings).format(name))
        try:
            said = refused(open_folder / "given", DATABASE_URL=database_url.replace("/gaoxin?", "/deaf?"))
            assert "(C) do not know Chinese letters" in said
            said = refused(open_folder / "given", DATABASE_URL=database_url.replace("/gaoxin?", "/latin?"))
            assert "encoded in LATIN1; UTF8 is needed" in said
        finally:
            connection.execute("DROP DATABASE deaf")
            connection.execute("DROP DATABASE latin")


def test_given_database_that_is_down_is_one_sentence_without_the_password(open_folder):
    said = refused(open_folder / "given", DATABASE_URL=f"postgresql://zone:top-secret@127.0.0.1:{free_port()}/zone")
    assert re.search(
        r"The database 127\.0\.0\.1:\d+/zone given by DATABASE_URL cannot be reached: Connection refused", said
    )
    assert "top-secret" not in said
    assert "not a valid database address" in refused(open_folder / "given", DATABASE_URL="mysql:zone")


@pytest.fixture
def small_disk() -> Iterator[list[str]]:
    """Words that run a command where the folder named first is a disk of its own, as large as named second."""
    script = 'mount -t tmpfs -o mode=0711,size="$1" tmpfs "$0" && shift && folder="$0" && mode="$1" && shift && '
    script += 'mount -o remount,"$mode" "$folder" && exec "$@"'
    words = ["unshare", "--mount", "sh", "-c", script]
    folder = Path(tempfile.mkdtemp(prefix="gaoxin-disk-"))
    tried = shutil.which("unshare") and subprocess.run(
        [*words, folder, "1m", "rw", "true"], capture_output=True, check=False
    )
    if not tried or tried.returncode:
        pytest.skip("this machine does not let the test mount a disk of its own")
    yield [*words, str(folder)]
    folder.rmdir()


@pytest.mark.parametrize(
    ("size", "mode", "said"), [("6m", "rw", "the disk is full"), ("6m", "ro", "the disk is read-only")]
)
def test_full_or_read_only_disk_is_one_sentence(small_disk, size, mode, said):
    command = [*small_disk, size, mode, *COMMAND, "--data", f"{small_disk[-1]}/data", "--port", str(free_port())]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "LC_ALL": "C"}, check=False
    )
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (2, 1, ""), done.stderr
    assert said in done.stderr
