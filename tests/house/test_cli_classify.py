"""`gaoxin classify` as a program: what it prints, how it fails, what it loads."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.pace import allowed


def gaoxin(*arguments: str | Path, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    start = [sys.executable, "-c", "from gaoxin.cli import main; main(prog_name='gaoxin')"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [*start, *map(str, arguments)],
        capture_output=True,
        env=environment | {"LC_ALL": locale},
        timeout=60,
        check=False,
    )


def table(folder: Path, *texts: str, encoding: str = "utf-8", column: str = "text") -> Path:
    path = folder / "texts.csv"
    path.write_text("\n".join([f"number,{column}", *(f'{at},"{text}"' for at, text in enumerate(texts))]), encoding)
    return path


def test_json_is_one_object_a_line_in_the_order_of_the_rows(tmp_path: Path) -> None:
    answer = gaoxin("classify", table(tmp_path, "稻谷种植", "", "幼儿园"), "--column", "text", "--json")
    assert (answer.returncode, answer.stderr) == (0, b"")
    rice, nothing, nursery = map(json.loads, answer.stdout.decode().splitlines())
    assert list(rice) == ["codes", "reason"]
    assert list(rice["codes"][0]) == ["code", "name", "confidence"]
    assert (rice["codes"][0]["code"], rice["codes"][0]["name"], rice["reason"]) == ("0111", "稻谷种植", None)
    assert nothing == {"codes": [], "reason": "too_short"}
    assert nursery["codes"][0]["code"] == "8310"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_either_encoding_gives_the_same_answer(tmp_path: Path, encoding: str) -> None:
    answer = gaoxin("classify", table(tmp_path, "工业机器人", encoding=encoding), "--json", locale="C")
    assert json.loads(answer.stdout)["codes"][0]["code"] == "3491"


@pytest.mark.parametrize(
    ("locale", "reason"), [("zh_CN.UTF-8", "文字太短，不能判断"), ("C.UTF-8", "too short to tell")]
)
def test_without_json_it_is_a_table_for_people(tmp_path: Path, locale: str, reason: str) -> None:
    answer = gaoxin("classify", table(tmp_path, "稻谷种植", "1", column="业务"), "--column", "业务", locale=locale)
    lines = answer.stdout.decode().splitlines()
    assert lines[0] == "稻谷种植"
    assert lines[1].split()[1:] == ["0111", "稻谷种植"]
    assert lines[-2:] == ["1", f"  {reason}"]


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (None, b"texts.csv"),
        (b"", b"texts.csv"),
        ("名称,说明\n甲,乙\n".encode(), b"text"),
        (b"text\n\x00\x01\xff\n", b"texts.csv"),
    ],
)
def test_a_bad_file_is_one_line_and_exit_2(tmp_path: Path, content: bytes | None, named: bytes) -> None:
    path = tmp_path / "texts.csv"
    if content is not None:
        path.write_bytes(content)
    answer = gaoxin("classify", path, "--json")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.count(b"\n") == 1
    assert named in answer.stderr


def test_a_missing_argument_is_one_line_and_exit_2() -> None:
    answer = gaoxin("classify", "--json")
    assert (answer.returncode, answer.stderr.count(b"\n")) == (2, 1)


def test_the_whole_command_answers_within_a_second_where_the_machine_is_idle(tmp_path: Path) -> None:
    """Processor time of the child, so that a busy machine does not count."""
    path = table(tmp_path, "稻谷种植")
    before = os.times()
    started = time.perf_counter()
    gaoxin("classify", path, "--json")
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    assert min(used, time.perf_counter() - started) < allowed(1)
