"""The bench of many people at the cases of one zone: what it counts, and that nothing fails and nothing is lost."""

import json
import subprocess
import sys

import pytest

from gaoxin.bench.cases_load import driving
from gaoxin.bench.cases_load.visiting import Noted, hidden_fields
from gaoxin.site.sample.load import load_when_empty


def test_people_at_once_file_and_move_cases_and_all_that_was_promised_is_there(
    transactional_db, live_server, monkeypatch
):
    load_when_empty(most=5)
    monkeypatch.setattr(driving, "THINKING", (0.0, 0.2))
    found = driving.run(live_server.url, people=10, seconds=6)
    assert (found["errors"], found["first_errors"]) == (0, [])
    assert set(found["lost"].values()) == {0}
    assert min(found["filed"], found["acts"]["file"]["times"], found["acts"]["read case"]["times"]) > 0
    assert found["requests"] == sum(one["times"] for one in found["acts"].values()) == found["all"]["times"]


def test_a_case_that_was_promised_and_is_not_there_is_counted_as_lost(transactional_db):
    noted = Noted(filed=[999_999, 999_999], done=2)
    assert driving._lost([noted]) == {
        "cases_lost": 1,
        "cases_nobody_filed": 0,
        "cases_filed_twice": 1,
        "steps_lost": 2,
        "steps_done_twice": 0,
        "cases_half_done": 0,
    }


def test_hidden_fields_are_sent_back_as_they_came_but_for_the_token():
    page = '<input type="hidden" name="csrfmiddlewaretoken" value="x">'
    page += '<input type="hidden" name="_asked" value="a &amp; b">'
    assert hidden_fields(page) == {"_asked": "a & b"}


@pytest.mark.long
def test_fifty_people_work_for_five_minutes_at_the_real_server_without_an_error_or_a_lost_case():
    command = [sys.executable, "-c", "from gaoxin.cli import main; main()", "bench", "cases-load"]
    done = subprocess.run(
        [*command, "--people", "50", "--seconds", "300"], capture_output=True, text=True, timeout=1200
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert (found["people"], found["errors"]) == (50, 0)
    assert set(found["lost"].values()) == {0}
    assert found["filed"] > 100
