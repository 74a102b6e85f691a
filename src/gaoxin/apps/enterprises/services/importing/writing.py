"""Staged rows that nobody doubts, written in a few statements: organisations, presences, records, years."""

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.imports.fields import Field
from gaoxin.apps.enterprises.services.importing.changes import ORGANISATION, record_fields
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.staging import column, value
from gaoxin.apps.enterprises.services.summaries import summarise

_ORGANISATIONS = """
INSERT INTO zones_organisation (
    id, kind, credit_code, provisional_key, legal_name, short_name, english_name, synthetic)
SELECT s.organisation, 'enterprise', r.credit_code, CASE WHEN r.credit_code IS NULL THEN r.key END, r.legal_name,
       {short_name}, {english_name}, %(synthetic)s
  FROM import_state s JOIN import_rows r USING (line)
 WHERE s.new_organisation AND s.nth = 1 AND NOT s.held
"""
_PRESENCES = """
INSERT INTO zones_presence (id, zone_id, organisation_id, since)
SELECT s.presence, %(zone)s, s.organisation, {since}
  FROM import_state s JOIN import_rows r USING (line)
 WHERE s.new_presence AND s.nth = 1 AND NOT s.held
"""
# The copies of figures that lists filter by are written at once: a second change of a million rows would cost as much
# as the first.
_RECORDS = """
INSERT INTO enterprises_enterprise (
    presence_id, zone_id, organisation_id, {columns}, industry_state, size, size_year, latest_year, latest_revenue,
    latest_staff, merged, published, origin, document_id, line, source_note, entered_by_id, entered_at, revision,
    synthetic)
SELECT s.presence, %(zone)s, s.organisation, {values}, {industry_state},
       coalesce(f.size, ''), CASE WHEN f.size <> '' THEN f.year END, f.year, {revenue}, {staff}, false, false,
       'import', %(document)s, s.line, %(note)s, %(actor)s, %(now)s, 1, %(synthetic)s
  FROM import_state s JOIN import_rows r USING (line)
  LEFT JOIN (
      SELECT DISTINCT ON (i.presence) i.presence, f.*
        FROM import_years i JOIN import_figures f USING (line, year) JOIN import_state s USING (line)
       WHERE i.new_record AND NOT s.held ORDER BY i.presence, i.year DESC) f ON f.presence = s.presence
 WHERE s.new_record AND s.nth = 1 AND NOT s.held
"""
_FIRST_YEARS = """
INSERT INTO enterprises_yearlyfacts (
    enterprise_id, zone_id, organisation_id, year, state, {columns}, origin, document_id, line, source_note,
    entered_by_id, entered_at, revision, synthetic)
SELECT i.presence, %(zone)s, i.organisation, i.year, %(state)s, {values}, 'import', %(document)s, i.line, %(note)s,
       %(actor)s, %(now)s, 1, %(synthetic)s
  FROM import_years i JOIN import_figures f USING (line, year) JOIN import_state s USING (line)
 WHERE i.facts IS NULL AND i.nth = 1 AND NOT s.held
"""
_SOURCE = (
    "origin = 'import', document_id = %(document)s, line = i.line, source_note = %(note)s, state = %(state)s, "
    "synthetic = %(synthetic)s, "
)
_YEARS = """
UPDATE enterprises_yearlyfacts y
   SET {sets}, {source} entered_by_id = %(actor)s, entered_at = %(now)s, revision = y.revision + 1
  FROM import_years i JOIN import_figures f USING (line, year) JOIN import_state s USING (line)
 WHERE y.id = i.facts AND cardinality(i.fields) > 0 AND i.nth = 1 AND NOT s.held AND i.covers = {covers}
"""
_NO_EXCEPTIONS = """
DELETE FROM enterprises_factexception x USING import_years i JOIN import_state s USING (line)
 WHERE x.facts_id = i.facts AND cardinality(i.fields) > 0 AND i.nth = 1 AND NOT s.held
   AND (i.covers OR x."column" = ANY (i.fields))
"""
_EXCEPTIONS = """
INSERT INTO enterprises_factexception (
    facts_id, "column", state, origin, document_id, line, source_note, note, entered_at)
SELECT i.facts, field, %(state)s, 'import', %(document)s, i.line, %(note)s, '', %(now)s
  FROM import_years i JOIN import_state s USING (line) CROSS JOIN unnest(i.fields) field
 WHERE cardinality(i.fields) > 0 AND i.nth = 1 AND NOT s.held AND NOT i.covers
"""
_CHANGED = """
UPDATE enterprises_enterprise e
   SET {sets}, origin = 'import', document_id = %(document)s, line = c.line, source_note = %(note)s,
       entered_by_id = %(actor)s, entered_at = %(now)s, revision = e.revision + 1, synthetic = %(synthetic)s
  FROM import_changes c JOIN import_rows r USING (line) JOIN import_state s USING (line)
 WHERE e.presence_id = c.presence AND c.fields && %(fields)s AND NOT s.held
"""
_INDUSTRY = (
    "industry_state = CASE WHEN r.industry IS NULL THEN e.industry_state ELSE 'confirmed' END, "
    "industry_confidence = CASE WHEN r.industry IS NULL THEN e.industry_confidence END"
)
_FORMER = """
INSERT INTO zones_organisationname (organisation_id, name, kind)
SELECT o.id, o.legal_name, 'former'
  FROM import_changes c JOIN import_state s USING (line) JOIN zones_organisation o ON o.id = c.organisation
 WHERE 'legal_name' = ANY (c.fields) AND NOT s.held
ON CONFLICT DO NOTHING
"""
_RENAMED = """
UPDATE zones_organisation o SET {sets}
  FROM import_changes c JOIN import_rows r USING (line) JOIN import_state s USING (line)
 WHERE o.id = c.organisation AND c.fields && %(fields)s AND NOT s.held
"""
_SINCE = """
UPDATE zones_presence p SET since = r.since
  FROM import_changes c JOIN import_rows r USING (line) JOIN import_state s USING (line)
 WHERE p.id = c.presence AND 'since' = ANY (c.fields) AND NOT s.held
"""
_FURTHER = """
INSERT INTO zones_organisationname (organisation_id, name, kind)
SELECT DISTINCT s.organisation, r.former_name, 'former'
  FROM import_state s JOIN import_rows r USING (line) JOIN zones_organisation o ON o.id = s.organisation
 WHERE s.leads AND NOT s.held AND r.former_name <> o.legal_name
ON CONFLICT DO NOTHING
"""
_SUMMARISED = """
SELECT DISTINCT i.presence FROM import_years i JOIN import_state s USING (line)
 WHERE NOT i.new_record AND NOT s.held AND (i.facts IS NULL OR cardinality(i.fields) > 0)
 UNION
SELECT c.presence FROM import_changes c JOIN import_state s USING (line)
 WHERE 'industry' = ANY (c.fields) AND NOT s.held
"""


def write(cursor: CursorWrapper, run: Run) -> None:
    """Write what is staged and not held back."""
    _write_new(cursor, run)
    _write_names(cursor, run)
    _write_changed(cursor, run)
    _write_years(cursor, run)
    cursor.execute(_SUMMARISED)
    summarise(presence for (presence,) in cursor.fetchall())


def _write_new(cursor: CursorWrapper, run: Run) -> None:
    given = {field.key for field in run.mapped(yearly=False)}
    texts = {key: _text(key) if key in given else sql.SQL("''") for key in ("short_name", "english_name")}
    cursor.execute(sql.SQL(_ORGANISATIONS).format(**texts), run.source)
    since = sql.SQL("r.since") if "since" in given else sql.SQL("NULL")
    cursor.execute(sql.SQL(_PRESENCES).format(since=since), run.source)
    columns, values = _record_values(record_fields(run))
    figures = {field.key for field in run.mapped(yearly=True)}
    staff = [sql.Identifier("f", key) for key in ("staff", "average_staff") if key in figures]
    cursor.execute(
        sql.SQL(_RECORDS).format(
            columns=sql.SQL(", ").join(columns),
            values=sql.SQL(", ").join(values),
            industry_state=sql.SQL(
                "CASE WHEN r.industry IS NULL THEN '' ELSE 'confirmed' END" if "industry" in given else "''"
            ),
            revenue=sql.SQL("f.revenue") if "revenue" in figures else sql.SQL("NULL"),
            staff=sql.SQL("coalesce({})").format(sql.SQL(", ").join(staff)) if staff else sql.SQL("NULL"),
        ),
        run.source,
    )


_NEVER_NULL = ("division", "address", "industry", "business", "products")


def _record_values(fields: Sequence[Field]) -> tuple[list[sql.Composable], list[sql.Composable]]:
    """Columns and values of new records; texts that the file does not give are empty, a status is 在营."""
    given = {field.key: field for field in fields}
    columns: list[sql.Composable] = []
    values: list[sql.Composable] = []
    for key in (*_NEVER_NULL, "status"):
        columns.append(sql.Identifier(key))
        empty = sql.Literal("active" if key == "status" else "")
        values.append(sql.SQL("coalesce({}, {})").format(sql.Identifier("r", key), empty) if key in given else empty)
    for field in fields:
        if field.key not in (*_NEVER_NULL, "status"):
            columns.append(column(field))
            values.append(value(field, "r"))
    return columns, values


def _text(key: str) -> sql.Composable:
    return sql.SQL("coalesce({}, '')").format(sql.Identifier("r", key))


def _write_names(cursor: CursorWrapper, run: Run) -> None:
    """Changes of organisations: what a name was goes on as a former one."""
    given = [field for field in run.mapped(yearly=False) if field.key in ORGANISATION]
    if given:
        cursor.execute(_FORMER)
        sets = [
            sql.SQL("{} = CASE WHEN {} = ANY (c.fields) THEN {} ELSE {} END").format(
                column(one), sql.Literal(one.key), sql.Identifier("r", one.key), sql.Identifier("o", one.key)
            )
            for one in given
        ]
        keys = [one.key for one in given]
        cursor.execute(sql.SQL(_RENAMED).format(sets=sql.SQL(", ").join(sets)), {"fields": keys})
    mapped = {field.key for field in run.mapped(yearly=False)}
    if "since" in mapped:
        cursor.execute(_SINCE)
    if "former_name" in mapped:
        cursor.execute(_FURTHER)


def _write_changed(cursor: CursorWrapper, run: Run) -> None:
    fields = record_fields(run)
    if not fields:
        return
    sets = [_kept_or(field, "e", "r") for field in fields]
    if any(field.key == "industry" for field in fields):
        sets.append(sql.SQL(_INDUSTRY))
    cursor.execute(
        sql.SQL(_CHANGED).format(sets=sql.SQL(", ").join(sets)),
        {**run.source, "fields": [field.key for field in fields]},
    )


def _kept_or(field: Field, old: str, new: str) -> sql.Composable:
    """A column set to what the file says, or left as it is where it says nothing."""
    return sql.SQL("{} = coalesce({}, {}.{})").format(
        column(field), value(field, new), sql.Identifier(old), column(field)
    )


def _write_years(cursor: CursorWrapper, run: Run) -> None:
    figures = run.mapped(yearly=True)
    if not figures:
        return
    columns = sql.SQL(", ").join(column(one) for one in figures)
    values = sql.SQL(", ").join(value(one, "f") for one in figures)
    cursor.execute(sql.SQL(_FIRST_YEARS).format(columns=columns, values=values), run.source)
    sets = sql.SQL(", ").join(_kept_or(one, "y", "f") for one in figures)
    cursor.execute(_NO_EXCEPTIONS)
    cursor.execute(_EXCEPTIONS, run.source)
    for source, covers in ((sql.SQL(_SOURCE), "true"), (sql.SQL(""), "false")):
        cursor.execute(sql.SQL(_YEARS).format(sets=sets, source=source, covers=sql.SQL(covers)), run.source)
