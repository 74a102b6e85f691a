"""The bench of places: the database and Python gather the same, and each figure is held against its limit."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.long
def test_windows_and_a_shock_are_held_against_their_limits():
    words = ["bench", "places", "--enterprises", "2000", "--rounds", "2"]
    done = subprocess.run(
        [Path(sys.executable).with_name("gaoxin"), *words], capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout)
    assert (told["enterprises"], set(told["limits"])) == (2_000, {"window", "shock"})
    assert len(told["windows"]) == 12
    assert told["windows"]["zoom 6"]["enterprises"] <= told["with_a_place"] <= 2_000
