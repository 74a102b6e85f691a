"""The bench of a step: both engines go through the same cases, and ours stays below the limit."""

import json
from importlib.util import find_spec

from click.testing import CliRunner

from gaoxin.bench.flow_step import LIMIT_MS, run
from gaoxin.cli.bench import bench


def test_both_reach_the_end_of_the_same_cases():
    found = run(rounds=20)
    for case, steps in (("appeal", 8), ("loop", 20)):
        assert found[case]["steps"] == steps
        assert found[case]["gaoxin"]["ended"] == "ended"
        if find_spec("SpiffWorkflow"):
            assert found[case]["spiffworkflow"]["ended"] == "ended"
            assert found[case]["gaoxin"]["state_bytes"] < found[case]["spiffworkflow"]["state_bytes"]


def test_the_command_prints_one_json_object_and_a_step_stays_below_its_limit():
    done = CliRunner().invoke(bench, ["flow-step", "--rounds", "60"])
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert max(found[case]["gaoxin"]["median_ms"] for case in ("appeal", "loop")) < LIMIT_MS == found["limit_ms"]
