"""Everybody at once for a time, and then the question whether everything that was promised is there."""

import math
import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import connection

from gaoxin.bench.cases_load.acting import Person
from gaoxin.bench.cases_load.ground import KIND, Ground, prepare
from gaoxin.bench.cases_load.visiting import Noted, Visitor
from gaoxin.web.scope import SYSTEM, acting_as

THINKING = (1.0, 3.0)
"""Seconds between two acts of one person."""
SHOWN_ERRORS = 10


def run(address: str, people: int, seconds: float, seed: int = 1) -> dict[str, Any]:
    """So many people for so long at the site of this address, whose database this process is signed in to.

    Answers milliseconds by act (median and 95th percentile), how often, what failed, and what was lost.
    """
    ground = prepare(people)
    begun = time.monotonic()
    noted = _everybody(address, ground, begun + seconds, seed)
    taken = time.monotonic() - begun
    times = _together(noted)
    errors = [error for one in noted for error in one.errors]
    lost = _lost(noted)
    return {
        "people": people,
        "seconds": round(taken, 1),
        "thinking_seconds": THINKING,
        "requests": sum(len(one) for one in times.values()),
        "requests_per_second": round(sum(len(one) for one in times.values()) / taken, 1),
        "acts": {name: _figures(one) for name, one in sorted(times.items())},
        "all": _figures([value for one in times.values() for value in one]),
        "filed": sum(len(one.filed) for one in noted),
        "done": sum(one.done for one in noted),
        "told_somebody_was_first": sum(one.told for one in noted),
        "errors": len(errors),
        "first_errors": errors[:SHOWN_ERRORS],
        "lost": lost,
        "limits": {"errors": {"limit": 0, "met": not errors}, "lost": {"limit": 0, "met": not any(lost.values())}},
    }


def _everybody(address: str, ground: Ground, until: float, seed: int) -> list[Noted]:
    visitors = [Visitor(address, one.session, settings.SESSION_COOKIE_NAME) for one in ground.people]
    crowd = [
        Person(who, visitor, ground, seed + number)
        for number, (who, visitor) in enumerate(zip(ground.people, visitors, strict=True))
    ]
    threads = [
        threading.Thread(target=_days_work, args=(one, until, seed + number)) for number, one in enumerate(crowd)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [visitor.noted for visitor in visitors]


def _days_work(person: Person, until: float, seed: int) -> None:
    """One act after another until time is up; an act that was begun is brought to its end."""
    pause = random.Random(-seed)  # noqa: S311 - a die, not a secret
    time.sleep(pause.uniform(0, THINKING[1]))  # people do not arrive at one stroke
    while time.monotonic() < until:
        person.act()
        time.sleep(pause.uniform(*THINKING))
    person.visitor.close()


def _together(noted: Sequence[Noted]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for one in noted:
        for name, times in one.times.items():
            found.setdefault(name, []).extend(times)
    return found


def _figures(times: Sequence[float]) -> dict[str, float]:
    if not times:
        return {"times": 0}
    ordered = sorted(times)
    return {
        "times": len(ordered),
        "p50_ms": round(ordered[len(ordered) // 2], 1),
        "p95_ms": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 1),
        "worst_ms": round(ordered[-1], 1),
    }


def _lost(noted: Sequence[Noted]) -> dict[str, int]:
    """What was promised and is not there, what is there and was not promised, and what stands half done."""
    promised = Counter(number for one in noted for number in one.filed)
    done = sum(one.done for one in noted)
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM cases_case WHERE kind = %s AND filed_by_id IN"
            " (SELECT id FROM zones_user WHERE username LIKE 'load-member-%%')",
            [KIND],
        )
        there = {number for (number,) in cursor.fetchall()}
        keys = list(there)
        cursor.execute(
            "SELECT count(*) FROM cases_trail WHERE what = 'cast_vote' AND by_id IN"
            " (SELECT id FROM zones_user WHERE username LIKE 'load-%')"
        )
        (votes,) = cursor.fetchone()
        cursor.execute(
            "SELECT count(*) FROM cases_case c LEFT JOIN cases_run r ON r.case_id = c.id WHERE c.id = ANY(%s) AND"
            " (r.case_id IS NULL OR (c.state = 'closed') <> (0 = (SELECT count(*) FROM cases_step s"
            " WHERE s.case_id = c.id AND s.state = 'open')))",
            [keys],
        )
        (half,) = cursor.fetchone()
    return {
        "cases_lost": len(promised.keys() - there),
        "cases_nobody_filed": len(there - promised.keys()),
        "cases_filed_twice": sum(count - 1 for count in promised.values()),
        "steps_lost": max(0, done - votes),
        "steps_done_twice": max(0, votes - done),
        "cases_half_done": half,
    }
