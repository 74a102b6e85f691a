"""What the wall in the database costs: the registry's list pages with row-level security and without it.

One officer of one of two zones opens the same pages of the registry through the whole stack (middleware, scope, rights,
list, template), in turns with the policies on and switched off by the owner. The limit is a ratio, so noise of the
machine meets both sides.
"""

import statistics
import time
from dataclasses import dataclass
from typing import Any

import psycopg
from django.db import connection
from django.test import Client
from django.urls import reverse
from psycopg import sql

from gaoxin.apps.enterprises.services.synthetic import load_synthetic
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web import guard
from gaoxin.web.scope import SYSTEM, acting_as

MOST = 1.2
"""Times as long as without policies that a page may take."""
HOME_SHARE = 0.8
"""Part of the enterprises that is in the officer's own zone."""
PAGES = {
    "first page": {},
    "page 200": {"page": 200},
    "of one industry": {"industry": "36", "sort": "-revenue"},
    "sorted by revenue": {"sort": "-revenue"},
    "sorted by founding day": {"sort": "founded"},
    "two hundred rows": {"size": 200},
}


@dataclass(frozen=True, slots=True)
class Ground:
    """The officer who asks, and the owner's connection that switches the policies."""

    client: Client
    owner: psycopg.Connection[tuple[object, ...]]


def run(owner_url: str, enterprises: int, rounds: int) -> dict[str, Any]:
    """Load so many enterprises into two zones and time each page so many times on either side."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        ground = Ground(_officer_among(enterprises), owner)
        owner.execute("VACUUM ANALYZE")
        pages = {name: _compared(ground, words, rounds) for name, words in PAGES.items()}
    worst = max(page["ratio"] for page in pages.values())
    return {
        "enterprises": enterprises,
        "rounds": rounds,
        "pages": pages,
        "limits": {"ratio": {"limit": MOST, "worst": worst, "met": worst <= MOST}},
    }


def _officer_among(enterprises: int) -> Client:
    with acting_as(SYSTEM):
        home, other = (Zone.objects.create(code=code, name=code, level=Level.ZONE) for code in ("home", "other"))
        office = Department.objects.create(zone=home, name="统计", duties=[Duty.STATISTICS])
        officer = User.objects.create_user("officer", "bench-officer-1", display_name="统计经办")
        Grant.objects.create(user=officer, role=Role.OFFICER, zone=home, department=office)
    load_synthetic(home, int(enterprises * HOME_SHARE), years=1)
    load_synthetic(other, enterprises - int(enterprises * HOME_SHARE), years=1)
    client = Client(raise_request_exception=True, headers={"host": "localhost"})
    client.force_login(officer)
    return client


def _compared(ground: Ground, words: dict[str, object], rounds: int) -> dict[str, float]:
    with_policies, without = [], []
    for _ in range(rounds):
        _switch(ground.owner, on=True)
        with_policies.append(_milliseconds(ground.client, words))
        _switch(ground.owner, on=False)
        without.append(_milliseconds(ground.client, words))
    _switch(ground.owner, on=True)
    here, there = statistics.median(with_policies), statistics.median(without)
    return {"with_ms": round(here, 2), "without_ms": round(there, 2), "ratio": round(here / there, 3)}


def _switch(owner: psycopg.Connection[tuple[object, ...]], *, on: bool) -> None:
    verb = sql.SQL("ENABLE" if on else "DISABLE")
    for table in sorted({policy.table for policy in guard.policies()}):
        owner.execute(sql.SQL("ALTER TABLE {} {} ROW LEVEL SECURITY").format(sql.Identifier(table), verb))


def _milliseconds(client: Client, words: dict[str, object]) -> float:
    """One page, after one that lets the connection take note of what was switched."""
    address = reverse("enterprises:registry")
    client.get(address, words)
    begun = time.perf_counter()
    answer = client.get(address, words)
    taken = (time.perf_counter() - begun) * 1000
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    connection.close_if_unusable_or_obsolete()
    return taken
