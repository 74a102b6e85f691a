"""`gaoxin seal` as a program: what it prints, its exit codes, and that the export's own script agrees."""

import json
import subprocess
import sys

import pytest

from gaoxin.apps.zones.models import Zone
from gaoxin.web.tests.tampering import Owner, at, name_zones
from tests.house.programs import program

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def gaoxin(database_url, owner_url, tmp_path):
    """Run the command on the database of the tests; answers exit code and what it printed."""
    return program(database_url, owner_url, tmp_path)


@pytest.fixture
def owner(owner_url):
    import psycopg

    with psycopg.connect(owner_url, autocommit=True) as connection:
        yield Owner(connection)


def test_seals_are_made_checked_and_exported_on_the_command_line(gaoxin, owner, tmp_path):
    assert gaoxin("seal", "export", str(tmp_path / "early"))[0] == 2
    name_zones(owner, at(-1), "a", "b")
    code, made = gaoxin("seal", "make")
    day, seal, entries = made.split()[:3]
    assert (code, day, len(seal), entries) == (0, f"{at(-1):%Y-%m-%d}", 64, "2")
    assert gaoxin("seal", "make") == (0, "Every closed day is sealed already.\n")
    code, checked = gaoxin("seal", "verify", "--json", "--known", f"{day}={seal}")
    assert (code, json.loads(checked)["entries"], json.loads(checked)["problems"]) == (0, 2, [])

    first = Zone.pgh_event_model.objects.earliest("pk")
    owner.do("UPDATE zones_zoneevent SET name = 'x' WHERE pgh_id = %s", first.pk)
    code, checked = gaoxin("seal", "verify", "--json")
    named = [(one["code"], one["table"], one["entry"]) for one in json.loads(checked)["problems"]]
    assert (code, named) == (2, [("seal.entry_changed", "zones_zoneevent", str(first.pk))])

    folder = tmp_path / "export"
    assert gaoxin("seal", "export", str(folder))[0] == 0
    script = [sys.executable, "-I", "-S", folder / "verify_seal.py"]
    outside = subprocess.run(script, capture_output=True, text=True, check=False)
    assert outside.returncode == 1
    assert f"table=zones_zoneevent entry={first.pk} record={first.pgh_obj_id}" in outside.stdout
    assert seal in outside.stdout


def test_a_known_seal_that_is_not_a_day_and_a_hash_is_told_in_a_line(gaoxin):
    code, told = gaoxin("seal", "verify", "--known", "nonsense")
    assert (code, len(told.strip().splitlines())) == (2, 1)
