"""`gaoxin doctor` and `gaoxin manage` on a real machine: what is well, what is not, and what to do about it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gaoxin.kernel.problems import Severity
from gaoxin.site import doctor

GAOXIN = [sys.executable, "-c", "from gaoxin.cli import main; main()"]


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "GAOXIN_DATA")}
    return subprocess.run(
        [*GAOXIN, *words],
        env={**variables, "LC_ALL": "C", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_machine_that_can_run_the_product_is_told_so_and_nothing_is_left(open_folder):
    data = open_folder / "not-yet"
    done = run("doctor", "--data", str(data), "--port", "65123")
    assert done.returncode == 0, done.stdout
    assert [line[0] for line in done.stdout.splitlines() if line[0] != " "][:6] == ["✓"] * 6
    assert "✓ Database  PostgreSQL 18" in done.stdout
    assert not data.exists()


def test_doctor_speaks_chinese_where_the_locale_does(open_folder):
    done = run("doctor", "--data", str(open_folder / "not-yet"), LC_ALL="zh_CN.UTF-8")
    assert "✓ 数据库  PostgreSQL 18" in done.stdout


def test_database_that_is_down_fails_with_its_remedy(open_folder):
    done = run("doctor", "--data", str(open_folder / "not-yet"), DATABASE_URL="postgresql://u:secret@127.0.0.1:1/zone")
    assert done.returncode == 2
    assert "✗ Database\n    The database 127.0.0.1:1/zone given by DATABASE_URL cannot be reached" in done.stdout
    assert "    → Start that server" in done.stdout
    assert "secret" not in done.stdout


def test_little_space_old_python_and_unknown_time_zone_fail(monkeypatch, tmp_path):
    monkeypatch.setattr(doctor, "ENOUGH_DISK", 10**9)
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (4, 0))
    monkeypatch.setattr(doctor.database, "TIME_ZONE", "Asia/Nowhere")
    findings = [doctor.disk(tmp_path), doctor.python(), doctor.time_zone()]
    assert [finding.problems[0].code for finding in findings] == [
        "doctor.disk_low",
        "doctor.python_old",
        "doctor.time_zone_unknown",
    ]
    assert all(finding.fails for finding in findings)


def test_missing_browser_and_fonts_are_only_hints(monkeypatch):
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)
    findings = [doctor.browser(), doctor.chinese_font()]
    assert [finding.problems[0].code for finding in findings] == ["doctor.no_browser", "doctor.fonts_unknown"]
    assert {finding.problems[0].severity for finding in findings} == {Severity.WARNING}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_of_another_fails():
    assert doctor.data_folder(Path("/root/data")).problems[0].code == "doctor.data_forbidden"


def test_management_command_works_on_the_private_database_and_stops_it_after(open_folder):
    data = open_folder / "managed"
    script = "import sys; from pathlib import Path; from gaoxin.site.at_hand import database_at_hand;"
    script += "database_at_hand(Path(sys.argv[1]), print).__enter__()"
    subprocess.run([sys.executable, "-c", script, str(data)], check=True)
    shown = "from django.db import connection as c; c.ensure_connection(); print('on', c.settings_dict['NAME'])"
    done = run("manage", "shell", "--no-imports", "-c", shown, GAOXIN_DATA=str(data))
    assert (done.returncode, done.stdout) == (0, "on gaoxin\n"), done.stderr
    assert "database system is shut down" in (data / "postgres" / "server.log").read_text()
