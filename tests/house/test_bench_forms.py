"""The bench of forms: the long form is what it says, and asking and checking stay far below the limit."""

import json

from click.testing import CliRunner

from gaoxin.bench.forms import DAY, answered, declaration, read, run
from gaoxin.cli.bench import bench
from gaoxin.engines.forms.asking import ask
from gaoxin.engines.forms.checking import check


def test_the_long_form_has_its_conditions_and_most_of_it_is_asked():
    form = read(declaration(300, 250))
    assert len(form.fields) == 300
    assert sum(bool(one.when) for one in form.fields) == 250
    found = check(form, answered(form), DAY)
    assert (len(found.answers) + len(found.aside), found.problems) == (300, ())
    assert 150 < len(found.answers) < 300
    assert ask(form, {}, DAY).fields == tuple(one.key for one in form.fields if not one.when)


def test_asking_and_checking_a_long_form_is_quick_and_quicker_than_a_general_validator():
    found = run(tries=20)
    ours = found["ask"]["best_ms"] + found["check"]["best_ms"]
    assert ours < found["limits"]["ask and check"]["limit_ms"]
    assert ours < found["jsonschema"]["best_ms"]


def test_the_command_prints_one_json_object():
    done = CliRunner().invoke(bench, ["forms", "--fields", "20", "--conditions", "10", "--tries", "20"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["fields"] == 20
