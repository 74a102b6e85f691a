"""`gaoxin link pairs` and `gaoxin bench link-pairs` as programs: what they print, how they fail, what they load."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gaoxin.bench.link_pairs import Pair, figures, folds, untouched
from tests.shared import need_shared

PAIRS = """name_a,name_b
江苏瑞禾精密机械股份有限公司,瑞禾精机
江苏瑞禾精密机械股份有限公司,江苏岚川精密机械股份有限公司
岚川科技,松石食品
"""
KNOWN = "name,former_name\n岚川科技股份有限公司,松石食品股份有限公司\n"


def gaoxin(*arguments: str | Path, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    start = [sys.executable, "-c", "from gaoxin.cli import main; main(prog_name='gaoxin')"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [*start, *map(str, arguments)],
        capture_output=True,
        env=environment | {"LC_ALL": locale},
        timeout=120,
        check=False,
    )


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, encoding="utf-8-sig")
    return path


def answers(*arguments: str | Path, locale: str = "C.UTF-8") -> list[dict[str, object]]:
    """The JSON lines that the command prints."""
    done = gaoxin("link", "pairs", *arguments, "--json", locale=locale)
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_each_pair_gives_a_line_in_order(pairs: Path) -> None:
    found = answers(pairs)
    assert [answer["same"] for answer in found] == [True, False, False]
    assert [set(answer) for answer in found] == [{"probability", "same", "reasons"}] * 3
    assert found[0]["reasons"] == [
        "字号相同：瑞禾",
        "“瑞禾精机”可由“江苏瑞禾精密机械”依次取字而成",
        "行业用语相近：精密机械 / 精机",
    ]


def test_gb18030_and_a_plain_locale_give_the_same_answers(pairs: Path, tmp_path: Path) -> None:
    other = tmp_path / "gb.csv"
    other.write_text(PAIRS, encoding="gb18030")
    assert answers(other, locale="C") == answers(pairs)


def test_known_former_names_make_the_answer_right(pairs: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.csv"
    known.write_text(KNOWN, encoding="utf-8")
    assert [answer["same"] for answer in answers(pairs, "--known", known)] == [True, False, True]


def test_reasons_come_in_english(pairs: Path) -> None:
    assert "same brand: 瑞禾" in answers(pairs, "--language", "en")[0]["reasons"]


def test_without_json_a_person_can_read_it(pairs: Path) -> None:
    lines = gaoxin("link", "pairs", pairs).stdout.decode("utf-8").splitlines()
    assert len(lines) == 4
    assert lines[0].split() == ["概率", "结论", "名称", "A", "名称", "B", "理由"]
    assert lines[1].split()[1:4] == ["相同", "江苏瑞禾精密机械股份有限公司", "瑞禾精机"]
    assert lines[2].split()[1] == "不同"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        (b"a,b\n1,2\n", "The header lacks name_a, name_b"),
        ("name_a,name_b\n甲,乙\n".encode("utf-16"), "neither UTF-8 nor GB18030"),
    ],
)
def test_bad_input_takes_one_line_and_code_2(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    done = gaoxin("link", "pairs", path, "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_a_bad_list_of_known_names_is_refused_too(pairs: Path) -> None:
    done = gaoxin("link", "pairs", pairs, "--known", pairs)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_judging_names_loads_no_framework(pairs: Path) -> None:
    script = (
        "import sys\nfrom gaoxin.engines.linkage.judgement import judge\njudge('瑞禾机械', '瑞禾')\n"
        "print([name for name in ('django', 'sklearn', 'numpy', 'lxml', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stdout.split() == [b"[]"]


def test_a_pair_is_held_back_where_one_of_its_companies_is() -> None:
    codes = {"甲": "c1", "乙": "c5", "丙": "c3"}
    assert [folds(Pair(name, name, True, ""), codes) for name in codes] == [{1}, {0}, {3}]
    assert untouched(Pair("甲", "乙", False, ""), codes)
    assert not untouched(Pair("甲", "丙", False, ""), codes)


def test_a_kind_counts_as_often_as_in_the_whole_file() -> None:
    same, other = Pair("甲", "乙", True, "short"), Pair("甲", "丙", False, "random")
    judged = [(same, True), (same, False), (other, True), (other, False)]
    assert figures(judged)["precision"] == 0.5
    assert figures(judged, {"short": 30, "random": 10}) == {
        "precision": 0.75,
        "recall": 0.5,
        "f1": 0.6,
        "kinds": {"random": {"pairs": 2, "false_alarms": 0.5}, "short": {"pairs": 2, "recall": 0.5}},
    }


def test_names_of_companies_never_fitted_are_told_apart() -> None:
    folder = need_shared("data", "company_names")
    done = gaoxin("bench", "link-pairs", "--pairs", folder / "er_pairs.csv", "--companies", folder / "name_aliases.csv")
    assert done.returncode == 0
    report = json.loads(done.stdout)
    ours, peers = report["untouched"]["gaoxin"], report["untouched"]["peers"]
    assert ours["f1"] >= 0.88
    assert ours["kinds"]["full-short"]["recall"] >= 0.97
    assert {name: ours["f1"] > peer["f1"] for name, peer in peers.items()} == {"similarity": True, "containment": True}
