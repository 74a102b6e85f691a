"""Nothing but the clock asks what time it is, so that tests and demonstrations can choose the moment."""

import re
from pathlib import Path

import gaoxin

PACKAGE = Path(gaoxin.__file__).parent
ASKS = re.compile(r"timezone\.now|datetime\.now|datetime\.utcnow|date\.today|auto_now|localtime\(")
# The clock itself; the queue, whose "now" is the system's; and the floor below the product: its database and doctor.
MAY = {"web/clock.py", "web/worker.py", "site/postgres/home.py", "site/doctor.py"}


def test_the_time_is_asked_of_the_clock():
    sources = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    asking = {
        name
        for name, path in sources.items()
        if not {"tests", "migrations"} & set(path.parts) and ASKS.search(path.read_text(encoding="utf-8"))
    }
    assert asking == MAY
