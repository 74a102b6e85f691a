"""`gaoxin chain import --check` as a program: what it counts, what it writes, how it fails, what stays unloaded."""

import csv
import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from gaoxin.cli import main
from gaoxin.kernel.problems import Refusal
from gaoxin.site.chain_sets import loaded
from tests.engines.chains.test_sets import SET


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "set"
    path.mkdir()
    for name, text in SET.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(main, ["chain", "import", *map(str, arguments)], env={"LC_ALL": "zh_CN.UTF-8"})


def test_counts_add_up_and_nothing_is_lost(folder):
    done = run(folder, "--check", "--json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert found["rows"] == {
        "companies.csv": 2, "products.csv": 4, "industries.csv": 4, "company_product.csv": 3,
        "company_industry.csv": 1, "product_edges.csv": 5, "industry_up.csv": 2,
    }  # fmt: skip
    assert found["nodes"] == {"enterprise": 2, "industry": 4, "product": 4}
    assert found["edges"] == {"belongs_to": 1, "kind_of": 2, "makes": 3, "upstream": 2}
    assert sum(found["not_placed"].values()) == 4
    assert found["placed_in_doubt"] == {"chain_graph.weight_strange": 2}
    assert found["problems"] == []


def test_the_queue_is_written_with_files_lines_and_sentences(folder, tmp_path):
    path = tmp_path / "queue.csv"
    assert run(folder, "--check", "--queue", path).exit_code == 0
    with path.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["file"], row["line"], row["placed"]) for row in rows[:1]] == [("product_edges.csv", "4", "false")]
    assert rows[1]["sentence"] == "“product:钢”与自己有“upstream”关系。"
    assert len(rows) == 6


def test_lines_that_cannot_be_read_are_told_and_end_in_one(folder):
    (folder / "products.csv").write_text("name\n钢,板\n钢\n", encoding="utf-8")
    done = run(folder, "--check", "--json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["code"], problem["file"], problem["line"]) == ("chain_set.cells", "products.csv", 2)
    assert problem["sentence"] == "这一行有 2 格，表头有 1 格；没有采用。"
    told = run(folder, "--check")
    assert "products.csv" in told.stderr and "未放入，待核" in told.stdout


def test_what_cannot_be_done_ends_in_two_with_one_line(folder, tmp_path):
    for arguments in ((tmp_path / "none", "--check"), (folder, "--check", "--queue", tmp_path / "no" / "queue.csv")):
        done = run(*arguments)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("arguments", [(), ("--check", "--zone", "z"), ("--zone", "z", "--queue", "q.csv")])
def test_what_is_asked_for_must_be_one_thing(folder, arguments):
    done = run(folder, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1


def test_reading_a_set_loads_no_web_framework(folder):
    code = "import sys; from gaoxin.cli import main; main(standalone_mode=False)"
    watched = f"import sys, atexit; atexit.register(lambda: sys.stderr.write(str('django' in sys.modules))); {code}"
    done = subprocess.run(
        [sys.executable, "-c", watched, "chain", "import", str(folder), "--check"], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "False")


def test_a_set_is_laid_down_for_a_zone_once(folder, db):
    from gaoxin.apps.zones.models import Zone
    from gaoxin.apps.zones.states import Level

    Zone.objects.create(code="home", name="示例区", level=Level.ZONE)
    first = loaded(folder, "home", "示例来源")
    assert (first["companies"], first["products"], first["same"]) == (2, 3, False)
    assert first["waiting"] >= 6
    again = loaded(folder, "home", "示例来源")
    assert again == first | {"same": True}


def test_a_zone_that_is_not_there_is_refused(folder, db):
    with pytest.raises(Refusal) as refused:
        loaded(folder, "nowhere", "")
    assert refused.value.problems[0].code == "imports.no_such_zone"
