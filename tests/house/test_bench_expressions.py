"""The bench of the expression language: both sides are asked the same, and nearly always say the same."""

import json

from click.testing import CliRunner

from gaoxin.bench.expressions import run
from gaoxin.cli.bench import bench


def test_both_sides_answer_every_condition_of_every_policy():
    found = run(policies=6, rows=4000, tries=1)
    frame = found["frame"]
    assert (found["policies"], found["conditions"], frame["rows"], frame["columns"]) == (6, 48, 4000, 54)
    assert frame["cells_that_differ"] <= 4000 * 54 * 0.002
    assert frame["times_plain"] > 0


def test_the_command_prints_one_json_object():
    done = CliRunner().invoke(bench, ["expressions", "--policies", "2", "--rows", "100"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["frame"]["rows"] == 100
