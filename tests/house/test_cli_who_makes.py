"""`gaoxin chain who-makes` as a program: what it prints and how it fails."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PAIRS = "A,汽车车灯\nA,前照灯\nB,汽车座椅\nB,座椅骨架\nC,白酒\nC,啤酒\nD,白酒\n"


def gaoxin(*arguments: str | Path, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    start = [sys.executable, "-c", "from gaoxin.cli import main; main(prog_name='gaoxin')"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [*start, "chain", "who-makes", *map(str, arguments)],
        capture_output=True,
        env=environment | {"LC_ALL": locale},
        timeout=60,
        check=False,
    )


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "companies.csv").write_text("code,name,fullname\nA,甲灯,\nB,乙椅,\nC,丙酒,\nD,丁酒,\n", "utf-8")
    (folder / "company_product.csv").write_text(
        f"company_code,product,share\n{PAIRS.replace(chr(10), ',0.5' + chr(10))}", "utf-8"
    )
    (folder / "company_industry.csv").write_text("company_code,industry_code\nA,11\nC,21\n", "utf-8")
    (folder / "industries.csv").write_text("code,name,level,parent\n11,汽车零部件,3,\n21,白酒,3,\n", "utf-8")
    (folder / "product_edges.csv").write_text("from,to,rel\n汽车,汽车座椅,上游材料\n", "utf-8")
    return folder


def listed(folder: Path, *names: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join(["product", *names]) + "\n", encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_json_is_one_object_a_line_in_order_with_repetitions(tmp_path: Path, graph: Path, encoding: str) -> None:
    path = listed(tmp_path, "汽车前照灯", "白酒", "汽车前照灯", encoding=encoding)
    answer = gaoxin(path, "--graph", graph, "--top", "2", "--json")
    assert (answer.returncode, answer.stderr) == (0, b"")
    lamp, spirit, again = map(json.loads, answer.stdout.decode().splitlines())
    assert list(lamp) == ["product", "companies", "known"]
    assert [list(one) for one in lamp["companies"]] == [["company_code", "score", "reason"]] * 2
    assert (lamp["product"], lamp["companies"][0]["company_code"], lamp["known"]) == ("汽车前照灯", "A", [])
    assert "前照灯" in lamp["companies"][0]["reason"]
    assert spirit["known"] == ["C", "D"]
    assert again == lamp


def test_known_makers_may_be_put_first(tmp_path: Path, graph: Path) -> None:
    answer = gaoxin(listed(tmp_path, "白酒"), "--graph", graph, "--json", "--known-first")
    companies = json.loads(answer.stdout)["companies"]
    assert sorted((one["company_code"], one["score"]) for one in companies[:2]) == [("C", 1.0), ("D", 1.0)]


def test_without_json_it_is_a_table_for_people(tmp_path: Path, graph: Path) -> None:
    answer = gaoxin(listed(tmp_path, "白酒"), "--graph", graph, "--top", "1")
    name, known, first = answer.stdout.decode().splitlines()
    assert (name, known) == ("白酒", "  已知生产：C、D")
    assert first.split()[1] in "ABCD"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "list.csv"),
        (b"", "list.csv"),
        (b"name\n1\n", "list.csv"),
        ('product\n灯\n""\n'.encode(), "list.csv:3"),
        (b"product\n\xff\xfe\x00\n", "list.csv:2"),
    ],
)
def test_a_bad_list_is_one_line_and_exit_2(tmp_path: Path, graph: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "list.csv"
    if content is not None:
        path.write_bytes(content)
    answer = gaoxin(path, "--graph", graph, "--json", locale="zh_CN.UTF-8")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.count(b"\n") == 1
    assert said in answer.stderr.decode()


def test_a_bad_graph_is_one_line_and_exit_2(tmp_path: Path, graph: Path) -> None:
    path = listed(tmp_path, "灯")
    answer = gaoxin(path, "--graph", tmp_path / "nowhere", "--json")
    assert (answer.returncode, answer.stdout, answer.stderr.count(b"\n")) == (2, b"", 1)
    (graph / "company_product.csv").unlink()
    answer = gaoxin(path, "--graph", graph, "--json")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert b"company_product.csv" in answer.stderr
