"""The bench of rulebooks: all sides are asked the same and say the same, and the limits stand beside the figures."""

import json
from importlib.util import find_spec

import pytest
from click.testing import CliRunner

from gaoxin.bench import rules
from gaoxin.cli.bench import bench


def test_every_side_answers_and_money_is_exact():
    found = rules.run(rows=2000, books=8, one=4, tries=1)
    bulk, one = found["bulk"], found["one"]
    assert (bulk["rows"], bulk["rulebooks"], bulk["cells_unlike_plain_polars"]) == (2000, 8, 0)
    assert bulk["conditions"] >= bulk["different_conditions"] >= 8
    assert one["conditions_explained"] == one["conditions"]
    assert one["exact"] == "123456789.12元"


@pytest.mark.skipif(find_spec("openfisca_core") is None, reason="needs openfisca-core, of the test requirements")
def test_openfisca_says_the_same_but_for_its_rounding():
    found = rules.run(rows=2000, books=8, one=4, tries=1)
    peer = found["bulk"]["openfisca"]
    assert peer["cells_unlike_ours"] <= 2000 * 8 * 0.001
    assert peer["times_faster_than_openfisca"] > 0
    assert found["one"]["openfisca"]["ms"] > 0


def test_without_openfisca_the_bench_says_so(monkeypatch):
    monkeypatch.setattr(rules, "find_spec", lambda name: None)
    found = rules.run(rows=100, books=2, one=2, tries=1)
    assert found["bulk"]["openfisca"] == found["one"]["openfisca"] == rules.ABSENT


def test_the_command_prints_one_json_object():
    done = CliRunner().invoke(bench, ["rules", "--rows", "200", "--rulebooks", "2", "--one", "2", "--tries", "1"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["bulk"]["rows"] == 200
