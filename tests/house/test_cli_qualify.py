"""`gaoxin qualify`: a table of enterprises before a folder of rulebooks; refusals leave nothing behind."""

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.cli.qualify import qualify

BROKEN = Path(__file__).parent / "broken_rulebooks"
TEXT = (BROKEN / "example_unit.yaml").read_text(encoding="utf-8").replace("unit: 人", "unit: 万元")
"""研发奖励2026: A, research at least 5% of income; B, no grave accident."""
FACTS = {
    "企业": ["甲", "乙", "丙", "丁"],
    "研发费用_2025": [50_00, 49_99, None, 60_00],
    "销售收入_2025": [1000_00, 1000_00, 1000_00, 1000_00],
    "重大事故或严重违法": [False, False, False, None],
}


@pytest.fixture(autouse=True)
def chinese(monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.fixture
def ask(tmp_path):
    folder = tmp_path / "books"
    folder.mkdir()
    (folder / "grant.yaml").write_text(TEXT, encoding="utf-8")

    def run(facts, *more, day="2026-05-01", out="out.parquet"):
        if facts is not None:
            facts = facts if isinstance(facts, pl.DataFrame) else pl.DataFrame(facts)
            facts.write_parquet(tmp_path / "facts.parquet")
        paths = ["--rulebooks", folder, "--facts", tmp_path / "facts.parquet", "--out", tmp_path / out]
        return CliRunner().invoke(qualify, [*map(str, paths), "--date", day, *more])

    run.folder = tmp_path
    return run


def test_every_condition_of_every_enterprise_is_written(ask):
    done = ask(FACTS)
    assert done.exit_code == 0
    found = pl.read_parquet(ask.folder / "out.parquet")
    assert found.to_dict(as_series=False) == {
        "企业": ["甲", "乙", "丙", "丁"],
        "研发奖励2026": [True, False, None, None],
        "研发奖励2026/A": [True, False, None, True],
        "研发奖励2026/B": [True, True, True, None],
    }
    told = json.loads(done.stdout)
    assert (told["rows"], told["rulebooks"], told["conditions"]) == (4, 1, 2)
    assert (told["met"], told["unknown"]) == ({"研发奖励2026": 1}, {"研发奖励2026": 2})
    assert {"read_seconds", "seconds", "write_seconds"} <= told.keys()
    assert [line.split("：")[0] for line in done.stderr.splitlines()] == [
        *("原样保留的列", "读取 4 家企业、3 列", "已判断 4/4 家", "写出结果"),
    ]


def test_money_may_come_in_another_unit(ask):
    facts = FACTS | {"研发费用_2025": [0.5, 0.4999, None, 0.6], "销售收入_2025": [10.0] * 4}
    assert ask(facts, "--unit", "万元").exit_code == 0
    assert pl.read_parquet(ask.folder / "out.parquet")["研发奖励2026/A"].to_list() == [True, False, None, True]


def test_columns_without_a_year_are_those_of_the_year_looked_at(ask):
    facts = {name.removesuffix("_2025"): column for name, column in FACTS.items()}
    ask(facts)
    assert pl.read_parquet(ask.folder / "out.parquet")["研发奖励2026/A"].to_list() == [True, False, None, True]


def test_a_column_that_is_absent_is_unknown_and_told(ask):
    done = ask({name: FACTS[name] for name in ("研发费用_2025", "重大事故或严重违法")})
    assert "按未知处理的列：销售收入_2025" in done.stderr
    assert pl.read_parquet(ask.folder / "out.parquet")["研发奖励2026/A"].to_list() == [None] * 4


def test_a_rulebook_without_examples_is_asked_and_told(ask):
    (ask.folder / "books" / "grant.yaml").write_text(TEXT.split("  examples:")[0], encoding="utf-8")
    done = ask(FACTS)
    assert done.exit_code == 0
    assert "没有例子、未经检验的规则：研发奖励2026" in done.stderr


def test_no_rows_are_no_mistake(ask):
    done = ask(pl.DataFrame(FACTS).clear())
    assert (done.exit_code, json.loads(done.stdout)["rows"]) == (0, 0)
    assert pl.read_parquet(ask.folder / "out.parquet").height == 0


REFUSED = {
    "a misspelt column": (FACTS | {"研发费甩_2025": [1] * 4}, (), "列“研发费甩_2025”不是已知的事实"),
    "decimals without unit": (
        FACTS | {"研发费用_2025": [0.5] * 4},
        (),
        "列“研发费用_2025”是金额，带小数，没有说明单位",
    ),
    "a text for money": (FACTS | {"研发费用_2025": ["多"] * 4}, (), "应当是数字，实际是String"),
    "a number for a truth": (FACTS | {"重大事故或严重违法": [0] * 4}, (), "应当是是或否，实际是Int64"),
    "nothing asked for": ({"企业": ["甲"], "职工总数_2025": [3]}, (), "没有一列是这些规则要用的事实"),
    "an unknown unit": (FACTS, ("--unit", "人"), "“人”不是金额单位"),
    "no such day": (FACTS, ("--date", "2026-13-01"), "“2026-13-01”不是日期"),
    "no rulebook in force": (FACTS, ("--date", "2020-05-01"), "没有在2020-05-01有效的规则"),
    "no table": (None, (), "不是可读的 Parquet"),
    "a column of the result": (FACTS | {"研发奖励2026": [1] * 4}, (), "与结果的列同名"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_told_and_the_former_result_stays(ask, name):
    facts, more, sentence = REFUSED[name]
    (ask.folder / "out.parquet").write_bytes(b"former")
    done = ask(facts, *more)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert (ask.folder / "out.parquet").read_bytes() == b"former"
    assert list(ask.folder.glob(".*.part")) == []


@pytest.mark.parametrize("out", ["facts.parquet", "nowhere/out.parquet", "books"])
def test_a_place_for_the_result_that_cannot_be_is_refused_first(ask, out):
    pl.DataFrame(FACTS).write_parquet(ask.folder / "facts.parquet")
    before = (ask.folder / "facts.parquet").read_bytes()
    done = ask(None, out=out)
    assert (done.exit_code, done.stdout) == (2, "")
    assert (ask.folder / "facts.parquet").read_bytes() == before


def test_a_failing_disk_leaves_the_former_result(ask, monkeypatch):
    (ask.folder / "out.parquet").write_bytes(b"former")

    def full(frame, path):
        Path(path).write_bytes(b"half")
        raise OSError("No space left on device")

    monkeypatch.setattr(pl.DataFrame, "write_parquet", full, raising=True)
    facts = pl.DataFrame(FACTS)
    monkeypatch.undo()
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    facts.write_parquet(ask.folder / "facts.parquet")
    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    done = ask(None)
    assert done.exit_code == 2
    assert "No space left on device" in done.stderr
    assert (ask.folder / "out.parquet").read_bytes() == b"former"
    assert list(ask.folder.glob(".*.part")) == []


def test_the_rulebooks_of_the_product_judge_an_enterprise_as_explain_does(tmp_path):
    import gaoxin.catalogue.rulebooks as package

    hnte = package_rulebooks()["hnte_2016"]
    example = hnte.passing[0]
    columns = {}
    for (name, period), held in example.record.values.items():
        columns[name if period is None else f"{name}_{period}"] = [held]
    columns |= {"创新能力评分": [78]}  # in its own unit, not in steps
    pl.DataFrame(columns).write_parquet(tmp_path / "facts.parquet")
    folder = str(Path(package.__file__).parent)
    done = CliRunner().invoke(
        qualify,
        [
            *("--rulebooks", folder, "--facts", str(tmp_path / "facts.parquet")),
            *("--out", str(tmp_path / "out.parquet"), "--date", str(date(2026, 5, 1))),
        ],
    )
    assert done.exit_code == 0, done.stderr
    found = pl.read_parquet(tmp_path / "out.parquet")
    assert found["高新技术企业2016"].to_list() == [True]
    assert found.width > 100


def test_a_killed_run_leaves_no_half_result(ask):
    """Killed as soon as it begins to write, or when it is done: the result is the former one or a whole one."""
    rows = 200_000
    table = {name: column[:1] * rows for name, column in FACTS.items()}
    pl.DataFrame(table).write_parquet(ask.folder / "facts.parquet")
    out = ask.folder / "out.parquet"
    out.write_bytes(b"former")
    names = ("--rulebooks", "--facts", "--out", "--date")
    values = (ask.folder / "books", ask.folder / "facts.parquet", out, "2026-05-01")
    arguments = [str(word) for pair in zip(names, values, strict=True) for word in pair]
    run = subprocess.Popen(
        [sys.executable, "-c", "from gaoxin.cli import main; main()", "qualify", *arguments], stderr=subprocess.DEVNULL
    )
    while run.poll() is None and not list(ask.folder.glob(".*.part")):
        time.sleep(0.001)
    run.kill()
    run.wait()
    assert out.read_bytes() == b"former" or pl.read_parquet(out).height == rows


def test_values_no_enterprise_can_have_are_unknown_and_counted(ask):
    done = ask(FACTS | {"研发费用_2025": [50_00, -60_00, None, -1]})
    assert done.exit_code == 0
    assert "列“研发费用_2025”有 2 格超出" in done.stderr
    found = pl.read_parquet(ask.folder / "out.parquet")
    assert found["研发奖励2026/A"].to_list() == [True, None, None, None]
    assert "超出" not in ask(FACTS).stderr


def test_a_column_to_be_kept_must_be_there(ask):
    done = ask(FACTS, "--keep", "没有")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "没有要保留的列“没有”" in done.stderr
    assert not (ask.folder / "out.parquet").exists()
