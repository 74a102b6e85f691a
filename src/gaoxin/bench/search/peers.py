"""Plain ways to search the same records in the same run: ILIKE, and ILIKE with a trigram index.

Both look for the text anywhere in the legal name, as the officer with the policies of row-level security in force; the
third, as the owner without any policy, shows what the index would do where nobody's rows are protected.
"""

import time
from collections.abc import Sequence
from typing import Any

import psycopg
from django.db import connection

from gaoxin.apps.zones.models import User
from gaoxin.bench.search.asked import Asked
from gaoxin.bench.search.figures import summary
from gaoxin.web.scope import acting_as

MOST = 10
KINDS = ("one character", "two characters", "common words", "middle", "whole name", "nothing there")
EACH = 4
_ASK = """
SELECT e.presence_id FROM enterprises_enterprise e JOIN zones_organisation o ON o.id = e.organisation_id
 WHERE o.legal_name ILIKE %s ORDER BY e.latest_revenue DESC NULLS LAST LIMIT 10
"""
_INDEX = "CREATE INDEX bench_trigrams ON zones_organisation USING gin (legal_name gin_trgm_ops)"


def peers(owner: str, officer: User, asked: Sequence[Asked]) -> dict[str, Any]:
    """Times of some of the questions, each way."""
    chosen = [one for kind in KINDS for one in [one for one in asked if one.kind == kind][:EACH]]
    report: dict[str, Any] = {"kinds": list(KINDS), "ILIKE": _as(officer, chosen)}
    with psycopg.connect(owner, autocommit=True) as line:
        begun = time.perf_counter()
        line.execute(_INDEX)
        line.execute("ANALYZE zones_organisation")
        report["index_seconds"] = round(time.perf_counter() - begun, 1)
        report["ILIKE with trigrams"] = _as(officer, chosen)
        report["the same without any policy"] = summary([_timed(line, one) for one in chosen])
        line.execute("DROP INDEX bench_trigrams")
    return report


def _as(officer: User, chosen: Sequence[Asked]) -> dict[str, float | int]:
    times = []
    for one in chosen:
        with acting_as(officer), connection.cursor() as cursor:
            begun = time.perf_counter()
            cursor.execute(_ASK, [f"%{one.text}%"])
            cursor.fetchall()
            times.append(time.perf_counter() - begun)
    return summary(times)


def _timed(line: psycopg.Connection[Any], one: Asked) -> float:
    begun = time.perf_counter()
    line.execute(_ASK, [f"%{one.text}%"]).fetchall()
    return time.perf_counter() - begun
