"""`gaoxin read` as a program: what it prints, how it fails, what it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gaoxin.engines.documents.reading import read

PLAN = """示范开发区“十四五”发展规划

示政发〔2021〕8号

一、发展目标
到2025年，地区生产总值达到180亿元，年均增长9%；高新技术企业达到60家。

二、重点任务
（一）做强主导产业。加快建设装备产业园，引进龙头企业。（经济发展局牵头，投资促进局配合）
"""


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


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8", newline="")
    return path


def test_json_is_one_object_whose_quotations_lie_at_their_offsets(plan: Path) -> None:
    answer = gaoxin("read", plan, "--json")
    assert (answer.returncode, answer.stderr) == (0, b"")
    found = json.loads(answer.stdout)
    assert list(found) == ["document", "indicators", "projects", "tasks", "inconsistencies"]
    assert found["document"]["title"] == "示范开发区“十四五”发展规划"
    assert found["document"]["number"] == "示政发〔2021〕8号"
    assert len(found["document"]["sha256"]) == 64
    rows = [*found["indicators"], *found["projects"], *found["tasks"]]
    assert {row["name"] for row in found["indicators"]} == {"地区生产总值", "高新技术企业"}
    for row in [*rows, *(item for finding in found["inconsistencies"] for item in finding["items"])]:
        assert PLAN[row["offset"] : row["end"]] == row["evidence"]


@pytest.mark.parametrize("content", [PLAN, PLAN.rstrip(), PLAN.replace("\n", "\r\n"), "　一行\t带制表符 \n\n"])
@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "zh_CN.GBK"])
def test_text_is_the_decoded_file_and_nothing_else(tmp_path: Path, content: str, locale: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"\xef\xbb\xbf" + content.encode())
    answer = gaoxin("read", path, "--text", locale=locale)
    assert (answer.returncode, answer.stdout) == (0, content.encode())
    assert answer.stdout.decode() == read(path).text


def test_the_summary_names_what_was_read(plan: Path) -> None:
    shown = gaoxin("read", plan, locale="C")
    assert shown.returncode == 0
    text = shown.stdout.decode()
    for expected in (
        "示政发〔2021〕8号",
        "指标 2",
        "地区生产总值",
        "180（2025）",
        "年均9%",
        "任务 1",
        "经济发展局",
    ):
        assert expected in text
    assert "\x1b" not in text
    english = gaoxin("read", plan, "--language", "en").stdout.decode()
    assert "Indicators 2" in english
    assert "No numbers contradict each other." in english


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.txt", None),
        ("empty.txt", b""),
        ("broken.docx", b"PK\x03\x04 broken"),
        ("broken.pdf", b"%PDF-1.7 broken"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exit_code_two(tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    answer = gaoxin("read", path, "--json")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.count(b"\n") == 1
    assert b"Traceback" not in answer.stderr


def test_a_folder_and_a_missing_argument_are_refused_in_one_line(tmp_path: Path) -> None:
    for arguments in (["read", tmp_path], ["read"], ["read", tmp_path / "a", "--yaml"]):
        answer = gaoxin(*arguments)
        assert answer.returncode == 2
        assert answer.stderr.count(b"\n") == 1


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("很长的一行。\n" * 200_000, encoding="utf-8")
    command = f"{sys.executable} -c 'from gaoxin.cli import main; main()' read {path} --text | head -1"
    answer = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert (answer.stdout.decode(), answer.stderr) == ("很长的一行。\n", b"")


def test_reading_loads_no_web_framework(plan: Path) -> None:
    script = (
        "import sys\nfrom gaoxin.cli import main\n"
        f"main(['read', {str(plan)!r}], standalone_mode=False)\n"
        "print([name for name in ('django', 'psycopg', 'docx', 'pypdfium2', 'pint') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=False)
    assert answer.stdout.decode().splitlines()[-1] == "[]"
