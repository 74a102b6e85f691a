"""The registry of a zone as records to be linked, and what people decided about them."""

from collections.abc import Mapping, Sequence

import polars as pl
from django.db import connection
from psycopg import sql

from gaoxin.apps.enterprises.frames.copying import copied
from gaoxin.catalogue.classifications import DIVISIONS, package_classifications

_SCHEMA: Mapping[str, type[pl.DataType]] = {
    "record": pl.String,
    "name": pl.String,
    "code": pl.String,
    "former_names": pl.String,
    "division": pl.String,
    "address": pl.String,
    "phone": pl.String,
}
_RECORDS = """
WITH RECURSIVE family AS (
    SELECT e.presence_id, e.organisation_id AS member
      FROM enterprises_enterprise e WHERE e.zone_id = {zone} AND NOT e.merged
    UNION
    SELECT family.presence_id, o.id FROM family JOIN zones_organisation o ON o.merged_into_id = family.member
), told AS (
    SELECT family.presence_id, string_agg(further.name, ';' ORDER BY further.name) AS names
      FROM family
      JOIN LATERAL (
          SELECT n.name FROM zones_organisationname n WHERE n.organisation_id = family.member
          UNION SELECT o.short_name FROM zones_organisation o WHERE o.id = family.member AND o.short_name <> ''
          UNION SELECT o.legal_name FROM zones_organisation o
            WHERE o.id = family.member AND o.merged_into_id IS NOT NULL
      ) further ON true
     GROUP BY family.presence_id
)
SELECT e.presence_id, o.legal_name, o.credit_code, told.names, e.division, e.address,
    (SELECT c.phone FROM enterprises_contact c
      WHERE c.enterprise_id = e.presence_id AND c.phone <> '' ORDER BY c.role <> 'general', c.role LIMIT 1)
  FROM enterprises_enterprise e
  JOIN zones_organisation o ON o.id = e.organisation_id
  LEFT JOIN told ON told.presence_id = e.presence_id
 WHERE e.zone_id = {zone} AND NOT e.merged
 ORDER BY e.presence_id
"""
_APART = """
WITH RECURSIVE onward AS (
    SELECT e.presence_id AS start, e.organisation_id AS member
      FROM enterprises_enterprise e WHERE e.zone_id = %(zone)s
    UNION
    SELECT onward.start, o.merged_into_id FROM onward JOIN zones_organisation o ON o.id = onward.member
     WHERE o.merged_into_id IS NOT NULL
), standing AS (
    SELECT onward.start, e.presence_id AS now
      FROM onward JOIN enterprises_enterprise e ON e.organisation_id = onward.member
     WHERE e.zone_id = %(zone)s AND NOT e.merged
)
SELECT DISTINCT one.now::text, other.now::text
  FROM enterprises_suspectedpair p
  JOIN standing one ON one.start = p.one_id
  JOIN standing other ON other.start = p.other_id
 WHERE p.zone_id = %(zone)s AND p.state = 'different' AND one.now <> other.now
"""


def records(zone_id: int) -> pl.DataFrame:
    """Each record that goes on, as `engines.linkage.batch` takes it. `record` is the enterprise's key; names of
    whatever was merged into it count among its former ones; its city stands before an address that does not say where
    it is."""
    frame = copied(sql.SQL(_RECORDS).format(zone=sql.Literal(zone_id)), _SCHEMA)
    divisions = package_classifications()[DIVISIONS].codes
    cities = {code: divisions.get(f"{code[:4]}00", "") for code in frame["division"].drop_nulls().unique()}
    city = pl.col("division").replace_strict(cities, default="", return_dtype=pl.String)
    address = pl.col("address")
    said = address.str.contains("市|州|盟|地区") | (address == "")
    return frame.with_columns(address=pl.when(said).then(address).otherwise(city + address)).drop("division")


def told_apart(zone_id: int) -> pl.DataFrame:
    """Pairs of records that people said are two organisations, each as the record it goes on in."""
    with connection.cursor() as cursor:
        cursor.execute(_APART, {"zone": zone_id})
        rows: Sequence[tuple[str, str]] = cursor.fetchall()
    pairs = pl.DataFrame(rows, schema={"record_a": pl.String, "record_b": pl.String}, orient="row")
    return pairs.with_columns(same=pl.lit(False))
