"""Who the staged rows are about: known organisations, their presence and record in the zone, or new ones."""

from collections.abc import Mapping, Sequence
from typing import LiteralString

from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.services.importing.runs import Run

_MERGED_STEPS = 20

# A row of the file by its line: who it is about, what there is of it, and whether it is held back. New organisations
# and presences get their keys here, one for each, however many rows are about them.
_WHO = """
CREATE TEMP TABLE import_who ON COMMIT DROP AS
SELECT r.line, r.leads, r.key, coalesce(r.known, o.id) AS organisation, o.merged_into_id IS NOT NULL AS onward
  FROM import_rows r LEFT JOIN zones_organisation o ON o.credit_code = r.credit_code
"""
_ONWARD = """
UPDATE import_who w SET organisation = o.merged_into_id
  FROM zones_organisation o WHERE w.onward AND o.id = w.organisation AND o.merged_into_id IS NOT NULL
"""
_STATE = """
CREATE TEMP TABLE import_state ON COMMIT DROP AS
WITH fresh AS MATERIALIZED (
    SELECT key, {organisation_key} AS organisation FROM (
        SELECT DISTINCT key FROM import_who WHERE organisation IS NULL ORDER BY key) keys
), about AS MATERIALIZED (
    SELECT w.line, w.leads, w.key, coalesce(w.organisation, fresh.organisation) AS organisation,
           w.organisation IS NULL AS new_organisation
      FROM import_who w LEFT JOIN fresh ON w.organisation IS NULL AND fresh.key = w.key
), missing AS MATERIALIZED (
    SELECT organisation, {presence_key} AS presence FROM (
        SELECT DISTINCT a.organisation FROM about a
         WHERE NOT EXISTS (
               SELECT FROM zones_presence p WHERE p.organisation_id = a.organisation AND p.zone_id = %(zone)s)
         ORDER BY a.organisation) absent
)
SELECT a.line, a.leads, a.key, a.organisation, a.new_organisation,
       coalesce(p.id, missing.presence) AS presence, p.id IS NULL AS new_presence,
       e.presence_id IS NULL AS new_record,
       row_number() OVER (PARTITION BY a.organisation ORDER BY a.leads DESC, a.line) AS nth,
       false AS held
  FROM about a
  LEFT JOIN zones_presence p ON p.organisation_id = a.organisation AND p.zone_id = %(zone)s
  LEFT JOIN missing ON missing.organisation = a.organisation
  LEFT JOIN enterprises_enterprise e ON e.presence_id = p.id
"""
_NEXT: dict[str, LiteralString] = {
    "organisation_key": "nextval('zones_organisation_id_seq')",
    "presence_key": "nextval('zones_presence_id_seq')",
}
_NEGATIVE: dict[str, LiteralString] = dict.fromkeys(_NEXT, "-row_number() OVER ()")
"""Keys that are none, for a look that writes nothing."""


def resolve(cursor: CursorWrapper, run: Run, *, write: bool) -> None:
    """Fill import_state: one row for each staged row."""
    cursor.execute(_WHO)
    for _ in range(_MERGED_STEPS):
        cursor.execute(_ONWARD)
        if not cursor.rowcount:
            break
    keys = {name: sql.SQL(text) for name, text in (_NEXT if write else _NEGATIVE).items()}
    cursor.execute(sql.SQL(_STATE).format(**keys), {"zone": run.zone.pk})
    cursor.execute("CREATE UNIQUE INDEX ON import_state (line)")
    cursor.execute("ANALYZE import_state")


_FIRST_AGAIN = """
UPDATE import_state s SET nth = again.nth FROM (
    SELECT line, row_number() OVER (PARTITION BY organisation ORDER BY held, leads DESC, line) AS nth
      FROM import_state WHERE organisation IN (SELECT organisation FROM import_state WHERE held)) again
 WHERE again.line = s.line
"""


def hold(cursor: CursorWrapper, lines: Sequence[int]) -> None:
    """Hold rows back from being written. Another row about the same organisation may then be the first."""
    if lines:
        cursor.execute("UPDATE import_state SET held = true WHERE line = ANY (%s)", [list(lines)])
        cursor.execute(_FIRST_AGAIN)


def decide(cursor: CursorWrapper, organisations: Mapping[int, int]) -> None:
    """Before resolving: rows whose organisation a person has decided, by their lines."""
    if organisations:
        cursor.execute(
            "UPDATE import_rows r SET known = d.organisation FROM unnest(%s::bigint[], %s::bigint[])"
            " AS d (line, organisation) WHERE d.line = r.line",
            [list(organisations), list(organisations.values())],
        )
