"""`gaoxin link records` and `gaoxin bench link` as programs: what they print, how they fail, what stays unloaded."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.test_cli_link import gaoxin

RECORDS = """编号,企业名称,统一社会信用代码,曾用名,地址,电话
甲1,长春瑞禾精密机械有限公司,91350100M000100Y43,,吉林省长春市朝阳区人民大街100号,0431-85551234
乙2,瑞禾精密机械（长春）有限公司,,,长春市朝阳区人民大街100号,85551234
丙3,瑞禾精机,,,,
乙4,岚川食品,,,,
"""


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.csv"
    path.write_text(RECORDS, encoding="gb18030")
    return path


def clusters(*arguments: str | Path) -> dict[str, str]:
    """The JSON lines that the command prints."""
    done = gaoxin("link", "records", *arguments, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    return {line["record"]: line["cluster"] for line in lines}


def test_each_record_gives_a_line_in_order(records: Path) -> None:
    found = clusters(records)
    assert list(found) == ["甲1", "乙2", "丙3", "乙4"]
    assert found == {"甲1": "乙2", "乙2": "乙2", "丙3": "丙3", "乙4": "乙4"}


def test_ids_of_an_earlier_run_go_on(records: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.csv"
    before.write_text("record,cluster\n甲1,企业7\n丙3,企业9\n", encoding="utf-8")
    assert clusters(records, "--before", before) == {"甲1": "企业7", "乙2": "企业7", "丙3": "企业9", "乙4": "乙4"}


def test_doubtful_pairs_are_written_with_reasons(records: Path, tmp_path: Path) -> None:
    path = tmp_path / "doubtful.csv"
    clusters(records, "--doubtful", path)
    with path.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["record_a"], row["record_b"]) for row in rows] == [("甲1", "丙3")]
    assert 0.5 <= float(rows[0]["probability"]) < 1
    assert rows[0]["reasons"] == "字号相同，简称的行业用语取自全称"


def test_without_keys_rows_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("name\n长春瑞禾机械有限公司\n岚川食品\n", encoding="utf-8")
    assert list(clusters(path)) == ["1", "2"]


def test_without_json_a_person_can_read_it(records: Path) -> None:
    lines = gaoxin("link", "records", records).stdout.decode("utf-8").splitlines()
    assert lines == [
        "乙2\t甲1 长春瑞禾精密机械有限公司 | 乙2 瑞禾精密机械（长春）有限公司",
        "4 → 3; 1 > 1; ? 1",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("编号,电话\n1,2\n", "The header lacks name"),
        ("编号,名称\n1,甲\n1,乙\n", "The record key “1” is empty or used twice."),
        ("编号,名称\n1,甲\n,乙\n", "The record key “” is empty or used twice."),
    ],
)
def test_bad_input_takes_one_line_and_code_2(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(content, encoding="utf-8")
    done = gaoxin("link", "records", path, "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_the_engine_loads_splink_only_when_it_links() -> None:
    script = (
        "import sys\nimport gaoxin.engines.linkage.batch.linking\n"
        "print([name for name in ('splink', 'duckdb', 'django', 'numpy', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stdout.split() == [b"[]"]


def test_the_bench_measures_both_in_one_run() -> None:
    done = gaoxin("bench", "link", "--records", "20000", "--turns", "1")
    assert done.returncode == 0
    report = json.loads(done.stdout)
    assert report["synthetic"] is True
    assert report["gaoxin"]["precision"] >= 0.999
    plain = report["plain_splink"]
    assert plain["at_precision"]["precision"] >= 0.99
    assert (
        report["gaoxin"]["recall"] >= max(plain["at_precision"]["recall"], plain["at_usual_threshold"]["recall"]) + 0.01
    )
    assert report["passes"].keys() == {"speed", "precision", "recall"}
