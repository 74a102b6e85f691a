"""What staged rows would change: of organisations and their records, and of years. An empty cell changes nothing."""

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper
from psycopg import sql

from gaoxin.apps.enterprises.imports.fields import Field
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.importing.staging import column, value
from gaoxin.apps.enterprises.states import FactState

ORGANISATION = ("legal_name", "short_name", "english_name")
"""Fields that stand with the organisation, whatever the zone."""
PRESENCE = ("since",)
FOUND_BY = ("credit_code", "former_name", "year")
"""What tells a row's enterprise and year, or only adds to its names."""

# Of the rows about one organisation only the first may say what it is. A name it is known to bear or to have borne is
# no change of its name.
_RECORDS = """
CREATE TEMP TABLE import_changes ON COMMIT DROP AS SELECT * FROM (
    SELECT s.line, s.organisation, s.presence, array_remove(ARRAY[{differing}]::text[], NULL) AS fields
      FROM import_state s JOIN import_rows r USING (line)
      JOIN zones_organisation o ON o.id = s.organisation
      LEFT JOIN zones_presence p ON p.id = s.presence
      LEFT JOIN enterprises_enterprise e ON e.presence_id = s.presence
     WHERE s.nth = 1 AND s.leads AND NOT s.new_organisation) compared
 WHERE cardinality(fields) > 0
"""
_DIFFERS = "CASE WHEN {there} AND {new} IS NOT NULL AND {old} IS DISTINCT FROM {new} THEN {key} END"
_NOT_A_NAME = (
    "NOT EXISTS (SELECT FROM zones_organisationname n WHERE n.organisation_id = o.id AND n.name = r.legal_name)"
)
# `fields` are the figures of a year there is that differ; `covers` says that nothing the row held would be left beside
# them, so that the file becomes the source of the whole row; `sure` that a differing figure was verified.
_YEARS = """
CREATE TEMP TABLE import_years ON COMMIT DROP AS
SELECT f.line, f.year, s.organisation, s.presence, s.new_record, y.id AS facts, y.line AS said_in,
       y.document_id = %(document)s AND y.line <> f.line AS said_here,
       row_number() OVER (PARTITION BY s.presence, f.year ORDER BY f.line) AS nth,
       CASE WHEN y.id IS NOT NULL THEN array_remove(ARRAY[{differing}]::text[], NULL) END AS fields,
       {covers} AS covers
  FROM import_figures f JOIN import_state s USING (line)
  LEFT JOIN enterprises_yearlyfacts y ON y.enterprise_id = s.presence AND y.year = f.year
"""


def record_fields(run: Run) -> list[Field]:
    """The mapped fields that the zone's record holds."""
    return [field for field in run.mapped(yearly=False) if field.key not in (*ORGANISATION, *PRESENCE, *FOUND_BY)]


def compare(cursor: CursorWrapper, run: Run) -> None:
    """Fill import_changes and import_years."""
    fields = [field for field in run.mapped(yearly=False) if field.key not in FOUND_BY]
    differing = [_differing(field) for field in fields] or [sql.SQL("NULL")]
    cursor.execute(sql.SQL(_RECORDS).format(differing=sql.SQL(", ").join(differing)))
    figures = run.mapped(yearly=True)
    cursor.execute(
        sql.SQL(_YEARS).format(
            differing=sql.SQL(", ").join(
                [
                    sql.SQL(_DIFFERS).format(
                        there=sql.SQL("true"), new=value(one, "f"), old=_old(one, "y"), key=sql.Literal(one.key)
                    )
                    for one in figures
                ]
                or [sql.SQL("NULL")]
            ),
            covers=_covers(figures),
        ),
        run.source,
    )
    cursor.execute("ANALYZE import_years")


def _differing(field: Field) -> sql.Composable:
    if field.key in ORGANISATION:
        there, table = sql.SQL(_NOT_A_NAME if field.key == "legal_name" else "true"), "o"
    elif field.key in PRESENCE:
        there, table = sql.SQL("NOT s.new_presence"), "p"
    else:
        there, table = sql.SQL("NOT s.new_record"), "e"
    return sql.SQL(_DIFFERS).format(
        there=there, new=value(field, "r"), old=_old(field, table), key=sql.Literal(field.key)
    )


def _old(field: Field, table: str) -> sql.Composable:
    return sql.SQL("{}.{}").format(sql.Identifier(table), column(field))


def _covers(figures: Sequence[Field]) -> sql.Composable:
    """Whether a row has no figure that the file does not give too."""
    given = {field.key for field in figures}
    others = [_old(one, "y") for one in importable().values() if one.yearly and one.key not in given]
    left = [sql.SQL("num_nonnulls({}) = 0").format(sql.SQL(", ").join(others))] if others else []
    left += [
        sql.SQL("({old} IS NULL OR {new} IS NOT NULL)").format(old=_old(one, "y"), new=sql.Identifier("f", one.key))
        for one in figures
    ]
    return sql.SQL(" AND ").join(left)


def verified_lines(cursor: CursorWrapper, run: Run) -> list[tuple[int, int, list[str]]]:
    """Lines that would change verified figures, with the year and these figures; none where the file is verified."""
    if run.record.fact_state == FactState.VERIFIED:
        return []
    cursor.execute(_VERIFIED)
    return list(cursor.fetchall())


_VERIFIED = """
SELECT i.line, i.year, array_agg(field ORDER BY field)
  FROM import_years i JOIN enterprises_yearlyfacts y ON y.id = i.facts CROSS JOIN unnest(i.fields) field
  LEFT JOIN enterprises_factexception x ON x.facts_id = y.id AND x."column" = field
 WHERE cardinality(i.fields) > 0 AND coalesce(x.state, y.state) = 'verified'
   AND to_jsonb(y) -> field <> 'null'::jsonb
 GROUP BY i.line, i.year
"""
