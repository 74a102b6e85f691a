"""The private PostgreSQL survives what happens to machines: each test plays one mishap against a real server."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import psycopg
import pytest

from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.site.database import flaws
from gaoxin.site.postgres import PrivateServer, home, url_of_running
from gaoxin.site.postgres.binaries import reachable, shipped
from gaoxin.site.postgres.leftovers import PID_FILE, SOCKET, servers_of
from gaoxin.site.settings import database_settings

ROOT = os.geteuid() == 0


@pytest.fixture(scope="module")
def made_once(open_folder: Path) -> Path:
    """A data folder whose cluster was made and stopped in good order; tests work on copies."""
    data = open_folder / "made-once"
    data.mkdir()
    data.chmod(0o711)
    with running(data) as connection:
        connection.execute("CREATE TABLE kept (name text)")
        connection.execute("INSERT INTO kept VALUES ('吉林')")
    return data


@pytest.fixture
def data(made_once: Path, open_folder: Path) -> Iterator[Path]:
    """A copy of that folder."""
    copy = Path(tempfile.mkdtemp(dir=open_folder))
    shutil.copytree(made_once, copy, ignore=shutil.ignore_patterns("run"), dirs_exist_ok=True)
    copy.chmod(0o711)
    yield copy
    for process in servers_of(copy / "postgres" / "cluster"):
        process.kill()
        process.wait(10)


@contextlib.contextmanager
def running(data: Path, heard: list[Problem] | None = None) -> Iterator[psycopg.Connection]:
    """Start, connect as the product does, stop in good order."""
    heard = [] if heard is None else heard
    server = PrivateServer.of(data)
    server.prepare(heard.append)
    server.start()
    try:
        server.wait_until_ready(heard.append)
        server.ensure_database()
        with psycopg.connect(server.url(), autocommit=True) as connection:
            yield connection
    finally:
        server.stop()


def kept(connection: psycopg.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM kept ORDER BY name")]


def refusal(work: Callable[[], object]) -> Problem:
    with pytest.raises(Refusal) as caught:
        work()
    (problem,) = caught.value.problems
    return problem


def test_cluster_knows_chinese_whatever_the_locale_of_the_caller(data, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    with running(data) as connection:
        assert flaws(connection) == []
        assert connection.execute("SELECT cardinality(show_trgm('高新区')), lower('ÄÉ')").fetchone() == (4, "äé")


def test_role_of_the_product_is_no_superuser_and_needs_its_password(data):
    with running(data) as connection:
        assert connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone() == (False,)
        wrong = PrivateServer.of(data).url().replace("gaoxin:", "gaoxin:not")
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(wrong)


def test_server_has_room_for_a_large_registry_but_leaves_three_quarters_of_the_memory(data):
    with running(data) as connection:
        assert connection.execute("SHOW max_wal_size").fetchone() == ("4GB",)
        (buffers,) = connection.execute("SELECT setting::bigint * 8192 FROM pg_settings WHERE name = 'shared_buffers'")
        assert buffers[0] >> 20 == min(512, psutil.virtual_memory().total >> 22)


def test_no_network_address_is_listened_on_and_files_are_private(data):
    with running(data) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        server = PrivateServer.of(data)
        assert (data / "postgres" / "password").stat().st_mode & 0o777 == 0o600
        assert server.sockets.stat().st_mode & 0o777 == 0o700
        assert server.home.cluster.stat().st_mode & 0o777 == 0o700


def test_committed_rows_outlive_kill_9_of_every_server_process(data):
    server = PrivateServer.of(data)
    server.prepare(print)
    process = server.start()
    server.wait_until_ready(print)
    connection = psycopg.connect(server.url())
    connection.execute("INSERT INTO kept VALUES ('committed')")
    connection.commit()
    connection.execute("INSERT INTO kept VALUES ('not committed')")
    for member in servers_of(server.home.cluster):
        with contextlib.suppress(psutil.NoSuchProcess):
            member.kill()
    process.wait(10)
    connection.close()
    assert (server.home.cluster / PID_FILE).is_file()
    with running(data) as connection:
        assert kept(connection) == ["committed", "吉林"]


def test_server_left_by_a_killed_starter_is_stopped_before_a_new_one_starts(data):
    server = PrivateServer.of(data)
    server.prepare(print)
    abandoned = server.start()
    server.wait_until_ready(print)
    with running(data) as connection:
        assert kept(connection) == ["吉林"]
        assert abandoned.poll() == 0
    assert servers_of(server.home.cluster) == []


def test_server_ends_by_itself_when_its_starter_is_killed(data):
    script = "import sys, time; from pathlib import Path; from gaoxin.site.postgres import PrivateServer;"
    script += "s = PrivateServer.of(Path(sys.argv[1])); s.prepare(print); s.start(); s.wait_until_ready(print);"
    script += "print('ready', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", script, str(data)], stdout=subprocess.PIPE) as starter:
        assert starter.stdout.readline() == b"ready\n"
        family = servers_of(data / "postgres" / "cluster")
        assert len(family) > 3
        starter.kill()
    if sys.platform == "linux":
        assert psutil.wait_procs(family, timeout=20)[1] == []
    with running(data) as connection:
        assert kept(connection) == ["吉林"]


@pytest.mark.parametrize("content", ["", "12", "999999999\n/nowhere\n", "no number\n", "{own}\n", "{other}\n"])
def test_pid_file_that_lies_is_no_obstacle(data, content):
    """Empty, cut, stale, rubbish, our own pid, and the pid of another living program of the server's user."""
    server = PrivateServer.of(data)
    account = server.home.account
    settings = {"user": account.uid} if account else {}
    with subprocess.Popen(["sleep", "60"], **settings) as other:
        text = content.format(own=os.getpid(), other=other.pid)
        for file in (server.home.cluster / PID_FILE, server.sockets / f"{SOCKET}.lock"):
            file.write_text(text)
        with running(data) as connection:
            assert kept(connection) == ["吉林"]
        assert other.poll() is None, "another's process must not be touched"
        other.kill()


def test_starting_killed_in_the_middle_of_initdb_is_redone(open_folder):
    data = open_folder / "killed-initdb"
    data.mkdir()
    data.chmod(0o711)
    script = "import sys; from pathlib import Path; from gaoxin.site.postgres import PrivateServer;"
    script += "PrivateServer.of(Path(sys.argv[1])).prepare(print)"
    with subprocess.Popen([sys.executable, "-c", script, str(data)]) as starter:
        deadline = time.monotonic() + 20
        while not list(data.glob("postgres/making-*/cluster/PG_VERSION")):
            assert time.monotonic() < deadline
            time.sleep(0.002)
        starter.kill()
    assert not (data / "postgres" / "cluster").exists()
    assert list(data.glob("postgres/making-*"))
    heard: list[Problem] = []
    with running(data, heard) as connection:
        assert connection.execute("SELECT current_database()").fetchone() == ("gaoxin",)
    assert heard == []
    assert list(data.glob("postgres/making-*")) == []


def test_cluster_complete_but_for_its_name_is_kept(data):
    folder = data / "postgres"
    (folder / "making-x").mkdir()
    (folder / "cluster").rename(folder / "making-x" / "cluster")
    with running(data) as connection:
        assert kept(connection) == ["吉林"]


def test_unfinished_cluster_is_moved_aside_with_all_its_files(data):
    cluster = data / "postgres" / "cluster"
    shutil.rmtree(cluster)
    cluster.mkdir()
    (cluster / "PG_VERSION").write_text("18\n")
    heard: list[Problem] = []
    with running(data, heard) as connection:
        assert connection.execute("SELECT to_regclass('kept')").fetchone() == (None,)
    (problem,) = heard
    assert problem.code == "up.set_aside"
    assert [path.name for path in Path(str(problem.values["folder"])).iterdir()] == ["PG_VERSION"]


def test_damaged_cluster_is_refused_and_left_alone(data):
    cluster = data / "postgres" / "cluster"
    (cluster / "global" / "pg_control").unlink()
    before = sorted(path.name for path in cluster.iterdir())
    assert refusal(lambda: running(data).__enter__()).code == "up.cluster_damaged"
    assert sorted(path.name for path in cluster.iterdir()) == before


def test_cluster_of_another_version_is_refused(data):
    (data / "postgres" / "cluster" / "PG_VERSION").write_text("15\n")
    problem = refusal(lambda: running(data).__enter__())
    assert (problem.code, problem.values["found"], problem.values["needed"]) == ("up.other_version", "15", "18")


@pytest.mark.parametrize("lost", [True, False])
def test_lost_or_cut_password_file_is_set_anew(data, lost):
    file = data / "postgres" / "password"
    before = file.read_text()
    if lost:
        file.unlink()
    else:
        file.write_text("")
    with running(data) as connection:
        assert kept(connection) == ["吉林"]
    assert file.read_text() not in ("", before)


def test_wrong_password_file_is_named(data):
    (data / "postgres" / "password").write_text("wrong")
    assert refusal(lambda: running(data).__enter__()).code == "up.server_refuses"


def test_folder_too_long_for_a_socket_gets_one_elsewhere(made_once, open_folder):
    data = open_folder.joinpath(*["很长的文件夹名字"] * 4)
    data.parent.mkdir(parents=True)
    shutil.copytree(made_once, data, ignore=shutil.ignore_patterns("run"))
    for folder in (data, *data.parents):
        if folder == open_folder:
            break
        folder.chmod(0o711)
    server = PrivateServer.of(data)
    assert len(os.fsencode(data / "postgres" / "run" / SOCKET)) > 107
    assert len(os.fsencode(server.sockets / SOCKET)) <= 103
    try:
        with running(data) as connection:
            assert kept(connection) == ["吉林"]
    finally:
        shutil.rmtree(server.sockets)


@pytest.mark.parametrize("name", ["a b'c\"d%41 高新", "a,b"])
def test_folder_of_any_name_will_do(made_once, open_folder, name):
    data = open_folder / name
    shutil.copytree(made_once, data, ignore=shutil.ignore_patterns("run"))
    data.chmod(0o711)
    sockets = PrivateServer.of(data).sockets
    with running(data) as connection:
        assert kept(connection) == ["吉林"]
        assert database_settings(url_of_running(data))["HOST"] == str(sockets)
    shutil.rmtree(sockets)


def test_failing_server_tells_its_last_words(data):
    (data / "postgres" / "cluster" / "postgresql.conf").write_text("no_such_setting = 1\n")
    problem = refusal(lambda: running(data).__enter__())
    assert problem.code == "up.server_failed"
    assert "no_such_setting" in (data / "postgres" / "server.log").read_text()
    assert "configuration file" in str(problem.values["reason"])


@pytest.mark.skipif(not ROOT, reason="only root runs the server as another user")
def test_data_folder_closed_to_the_system_user_gets_its_database_on_the_shelf(tmp_path, open_folder, monkeypatch):
    monkeypatch.setattr(home, "SHELF", open_folder / "shelf")
    tmp_path.chmod(0o700)
    with running(tmp_path) as connection:
        connection.execute("CREATE TABLE kept AS SELECT '吉林' AS name")
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    assert (tmp_path / home.POINTER).read_text().startswith(str(open_folder / "shelf"))
    with running(tmp_path) as connection:
        assert kept(connection) == ["吉林"]
    Path((tmp_path / home.POINTER).read_text()).joinpath("cluster").rename(tmp_path / "taken away")
    with running(tmp_path):
        pass  # killed between pointer and cluster, say: the next start makes it
    shutil.rmtree(open_folder / "shelf")
    assert refusal(lambda: PrivateServer.of(tmp_path)).code == "up.home_missing"


@pytest.mark.skipif(not ROOT, reason="only root runs the server as another user")
def test_programs_closed_to_the_system_user_are_copied_to_the_shelf(data, tmp_path, open_folder):
    tmp_path.chmod(0o700)
    package = shipped().folder.parent
    for part in (package, package.with_name(f"{package.name}.libs")):
        if part.is_dir():
            shutil.copytree(part, tmp_path / part.name)
    closed = replace(shipped(), folder=tmp_path / package.name / "pginstall")
    server = PrivateServer.of(data)
    server.programs = reachable(closed, server.home.account, open_folder / "programs")
    assert server.programs.folder.is_relative_to(open_folder / "programs")
    server.prepare(print)
    server.start()
    server.wait_until_ready(print)
    server.stop()
    assert list((open_folder / "programs").glob(".making-*")) == []


@pytest.mark.skipif(not ROOT, reason="only root runs the server as another user")
def test_cluster_copied_by_root_is_given_back_to_the_system_user(data):
    owner = (data / "postgres" / "cluster").stat().st_uid
    assert owner == 0, "shutil copies as root"
    with running(data) as connection:
        assert kept(connection) == ["吉林"]
    assert (data / "postgres" / "cluster" / "PG_VERSION").stat().st_uid != 0


def test_stopping_leaves_nothing_to_recover(data):
    with running(data):
        pass
    assert servers_of(data / "postgres" / "cluster") == []
    with running(data):
        log = (data / "postgres" / "server.log").read_text()
        assert "database system was shut down at" in log
        assert "was not properly shut down" not in log
