"""Lists of cases over very many open ones: an officer's baskets, what is overdue, what is supervised.

The cases are written by the owner in one statement each (no moves are made), spread over the departments of one zone;
an officer and a leader ask the pages through the whole stack: middleware, scope, rights, list, template.
"""

import math
import time
from typing import Any

import psycopg
from django.test import Client
from django.urls import reverse

from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, acting_as

LIMIT = 100.0
"""Milliseconds within which 95 of 100 answers of a list must come."""
DEPARTMENTS = 12
OWN = 40
"""One part in so many of the officer's department is taken by the officer."""
PAGES = {
    "officer: basket": ("officer", "cases:mine"),
    "officer: to take": ("officer", "cases:to_take"),
    "officer: cases of the department": ("officer", "cases:all"),
    "officer: overdue": ("officer", "cases:overdue"),
    "leader: all cases": ("leader", "cases:all"),
    "leader: overdue": ("leader", "cases:overdue"),
    "leader: supervision": ("leader", "cases:supervised"),
}
_TABLES = ("cases_case", "cases_step", "cases_part")
_CASES = """
INSERT INTO cases_case (zone_id, kind, number, code, title, topic, state, outcome, urgency, channel, department_id,
    filed_at, due, due_provisional, rung, external_system, external_number, address, synthetic, revision)
SELECT %(zone)s, 'appeal', 'SQ-' || n, 'EXAMPLE2', '示例诉求 ' || n, 'other', 'open', '', 'ordinary', 'online',
    (%(departments)s::bigint[])[1 + n %% %(count)s], %(now)s::timestamptz - n * interval '1 second',
    %(now)s::timestamptz + (n %% 1000 - 100) * interval '1 hour', false,
    CASE WHEN n %% 50 = 0 THEN 1 + n %% 3 ELSE 0 END, '', '', '', true, 0
FROM generate_series(1, %(cases)s) n
"""
_STEPS = """
INSERT INTO cases_step (case_id, task, element, name, role, state, form, signing, answers, opened_at)
SELECT id, 't', 'handle', '部门办理', 'lead', 'open', '', '{}', '{}', filed_at FROM cases_case
"""
_PARTS = """
INSERT INTO cases_part (step_id, case_id, zone_id, department_id, person_id, number, state, opened_at, due, urged)
SELECT step.id, c.id, c.zone_id, c.department_id,
    CASE WHEN c.department_id = %(own)s AND c.id / %(count)s %% %(share)s = 0 THEN %(officer)s::bigint END,
    1, 'waiting', c.filed_at, c.due, 0
FROM cases_case c JOIN cases_step step ON step.case_id = c.id
"""
_INVOLVED = """
INSERT INTO cases_involved (case_id, zone_id, department_id, person_id)
SELECT case_id, zone_id, department_id, NULL FROM cases_part
UNION ALL SELECT case_id, zone_id, NULL, person_id FROM cases_part WHERE person_id IS NOT NULL
"""


def run(owner_url: str, cases: int, rounds: int) -> dict[str, Any]:
    """Write so many open cases and time each page so many times."""
    clients = _ground(owner_url, cases)
    pages = {name: _timed(clients[who], reverse(route), rounds) for name, (who, route) in PAGES.items()}
    worst = max(page["p95_ms"] for page in pages.values())
    return {
        "cases": cases,
        "rounds": rounds,
        "pages": pages,
        "limits": {"p95_ms": {"limit": LIMIT, "worst": worst, "met": worst < LIMIT}},
    }


def _ground(owner_url: str, cases: int) -> dict[str, Client]:
    with acting_as(SYSTEM):
        zone = Zone.objects.create(code="home", name="示例区", level=Level.ZONE)
        departments = [
            Department.objects.create(zone=zone, name=f"部门{number}", duties=[Duty.LAND] if number == 0 else [])
            for number in range(DEPARTMENTS)
        ]
        people = {name: User.objects.create(username=name, display_name=name) for name in ("officer", "leader")}
        Grant.objects.create(user=people["officer"], role=Role.OFFICER, zone=zone, department=departments[0])
        Grant.objects.create(user=people["leader"], role=Role.LEADER, zone=zone)
    values = {
        "zone": zone.pk,
        "departments": [one.pk for one in departments],
        "count": DEPARTMENTS,
        "own": departments[0].pk,
        "share": OWN,
        "officer": people["officer"].pk,
        "now": clock.now(),
        "cases": cases,
    }
    with psycopg.connect(owner_url, autocommit=True) as owner:
        for table in _TABLES:  # histories are not what is measured
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in (_CASES, _STEPS, _PARTS, _INVOLVED):
            owner.execute(statement, values if "%(" in statement else None)
        for table in _TABLES:
            owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        owner.execute("VACUUM ANALYZE")
    return {name: _client(person) for name, person in people.items()}


def _client(person: User) -> Client:
    client = Client(raise_request_exception=True, headers={"host": "localhost"})
    client.force_login(person)
    return client


def _timed(client: Client, address: str, rounds: int) -> dict[str, float]:
    """Median and 95th percentile in milliseconds, after two askings that warm up."""
    for _ in range(2):
        _milliseconds(client, address)
    taken = sorted(_milliseconds(client, address) for _ in range(rounds))
    return {
        "median_ms": round(taken[len(taken) // 2], 1),
        "p95_ms": round(taken[math.ceil(0.95 * len(taken)) - 1], 1),
    }


def _milliseconds(client: Client, address: str) -> float:
    begun = time.perf_counter()
    answer = client.get(address)
    taken = (time.perf_counter() - begun) * 1000
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return taken
