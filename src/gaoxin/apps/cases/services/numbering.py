"""Numbers people call cases by, and the codes that open their progress to whoever is not signed in."""

import secrets
from datetime import date

from django.db import connection

from gaoxin.apps.zones.models import Zone
from gaoxin.web.scope import as_system

_NEXT = """
INSERT INTO cases_counter (zone_id, prefix, year, last) VALUES (%s, %s, %s, 1)
ON CONFLICT ON CONSTRAINT case_numbers_counted_once DO UPDATE SET last = cases_counter.last + 1
RETURNING last
"""
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that are taken for one another when read aloud or copied by hand."""
CODE_LENGTH = 8


def next_number(zone: Zone, prefix: str, day: date) -> str:
    """The next number of this kind in the zone and year, such as SQ2026-JILIN-000001. Numbers have no gaps: one that
    is given in a transaction that fails is given again."""
    with as_system(), connection.cursor() as cursor:
        cursor.execute(_NEXT, [zone.pk, prefix, day.year])
        return f"{prefix}{day.year}-{zone.pk:03d}-{cursor.fetchone()[0]:06d}"


def new_code() -> str:
    """A code nobody can guess: eight letters and digits, some 40 bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(CODE_LENGTH))
