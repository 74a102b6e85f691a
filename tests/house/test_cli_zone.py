"""`gaoxin zone` as a program, on an empty database: zones entered, listed, and refused in a line."""

import json

import pytest

from gaoxin.apps.zones.models import User, Zone
from tests.house.programs import program

pytestmark = pytest.mark.django_db(transaction=True)


def test_zones_and_their_first_administrators_are_entered_on_the_command_line(database_url, owner_url, tmp_path):
    gaoxin = program(database_url, owner_url, tmp_path)
    assert gaoxin("zone", "list") == (0, "There is no zone yet: gaoxin zone new CODE NAME --administrator LOGIN\n")
    assert gaoxin("zone", "new", "jinan", "济南市", "--level", "city")[0] == 0
    words = ["new", "jinan-hitech", "济南高新区", "--under", "jinan", "--administrator", "sysadmin"]
    code, told = gaoxin("zone", *words, "--address", "https://gaoxin.example/")
    link = told.split("open ")[1].split()[0]
    assert (code, link.startswith("https://gaoxin.example/sign-in/link/")) == (0, True)
    assert User.objects.get().username == "sysadmin"

    code, told = gaoxin("zone", *words)
    assert (code, "zone's already" in told, len(told.strip().splitlines())) == (2, True, 1)
    code, told = gaoxin("zone", "new", "other", "另一个区", "--administrator", "sysadmin")
    assert (code, Zone.objects.filter(code="other").exists()) == (2, False)  # zone and administrator, or neither

    (first, second) = json.loads(gaoxin("zone", "list", "--json")[1])["zones"]
    assert (first["code"], first["administrators"], second["under"], second["administrators"]) == (
        "jinan",
        0,
        "jinan",
        1,
    )
    code, told = gaoxin("zone", "administrator", "jinan", "cityadmin", "--json")
    assert (code, json.loads(told)["administrator"]) == (0, "cityadmin")
