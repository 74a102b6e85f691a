"""What quality checks may ask of some enterprises, one row each: the columns of `catalogue.quality_checks.vocabulary`.

Read in the system's scope: some facts compare a record with those of other zones.
"""

from collections.abc import Mapping, Sequence

import polars as pl
from psycopg import sql

from gaoxin.apps.enterprises.frames import features
from gaoxin.apps.enterprises.frames.copying import copied
from gaoxin.catalogue.enterprise_facts import EnterpriseFact, FigureKind, package_facts
from gaoxin.catalogue.quality_checks.vocabulary import quality_vocabulary
from gaoxin.engines.expressions.cells import column_name
from gaoxin.kernel.periods import Grain, Period

KEY = "presence"
"""The column that names the row's enterprise."""
Centre = tuple[float, float]
"""Longitude and latitude of the middle of a zone."""

_REGISTRY: Mapping[str, type[pl.DataType]] = {
    KEY: pl.Int64,
    "credit_code": pl.String,
    "legal_name": pl.String,
    "short_name": pl.String,
    "english_name": pl.String,
    "synthetic": pl.Boolean,
    "division": pl.String,
    "address": pl.String,
    "east": pl.Float64,
    "north": pl.Float64,
    "industry": pl.String,
    "industry_state": pl.String,
    "industry_confidence": pl.Int64,
    "business_length": pl.Int64,
    "products_length": pl.Int64,
    "registered_capital": pl.Int64,
    "founded_on": pl.Date,
    "joined_on": pl.Date,
    "left_on": pl.Date,
    "status": pl.String,
    "size": pl.String,
    "parent_share": pl.Float64,
    "contacts": pl.Int64,
    "oldest_proposal": pl.Date,
    "same_name": pl.Int64,
    "former_is_present_name": pl.Boolean,
    "first_year": pl.Int32,
    "founded_elsewhere": pl.Date,
    "industry_elsewhere": pl.String,
    "capital_elsewhere": pl.Int64,
}
_REGISTRY_QUERY = """
SELECT e.presence_id, o.credit_code, o.legal_name, o.short_name, o.english_name, e.synthetic, e.division, e.address,
    e.longitude, e.latitude, nullif(e.industry, ''), nullif(e.industry_state, ''), e.industry_confidence,
    length(e.business), length(e.products), e.registered_capital, e.founded_on, p.since, p.until, e.status,
    nullif(e.size, ''), e.parent_share,
    (SELECT count(*) FROM enterprises_contact c WHERE c.enterprise_id = e.presence_id),
    (SELECT (min(c.submitted_at) AT TIME ZONE 'Asia/Shanghai')::date FROM enterprises_proposal c
      WHERE c.enterprise_id = e.presence_id AND c.state = 'pending'),
    (SELECT count(*) FROM zones_organisation same
       JOIN enterprises_enterprise other ON other.organisation_id = same.id
      WHERE same.legal_name = o.legal_name AND other.zone_id = e.zone_id
        AND NOT other.merged AND other.presence_id <> e.presence_id),
    EXISTS (SELECT FROM zones_organisationname n
             WHERE n.organisation_id = o.id AND n.kind = 'former' AND n.name = o.legal_name),
    (SELECT min(f.year) FROM enterprises_yearlyfacts f WHERE f.enterprise_id = e.presence_id),
    elsewhere.founded_on, elsewhere.industry, elsewhere.registered_capital
FROM unnest({keys}::bigint[]) AS looked (presence_id)
JOIN enterprises_enterprise e ON e.presence_id = looked.presence_id AND NOT e.merged
JOIN zones_presence p ON p.id = e.presence_id
JOIN zones_organisation o ON o.id = e.organisation_id
LEFT JOIN LATERAL (
    SELECT x.founded_on, nullif(x.industry, '') AS industry, x.registered_capital FROM enterprises_enterprise x
     WHERE x.organisation_id = e.organisation_id AND x.presence_id <> e.presence_id AND NOT x.merged
     ORDER BY x.presence_id LIMIT 1
) AS elsewhere ON true
"""
_FACTS_QUERY = """
SELECT f.enterprise_id, f.year, f.state,
    (SELECT count(*) FROM enterprises_factexception x WHERE x.facts_id = f.id AND x.state = 'estimated'),
    (SELECT x.revenue FROM enterprises_yearlyfacts x
      WHERE x.organisation_id = f.organisation_id AND x.year = f.year AND x.enterprise_id <> f.enterprise_id
      ORDER BY x.enterprise_id LIMIT 1),
    {columns}
FROM unnest({keys}::bigint[]) AS looked (presence_id)
JOIN enterprises_yearlyfacts f ON f.enterprise_id = looked.presence_id AND f.year = ANY ({years}::int[])
"""


def registry_frame(
    keys: Sequence[int], years: Sequence[int], centre: Centre | None, wanted: frozenset[str]
) -> pl.DataFrame:
    """The enterprises of these keys with what checks ask of them and of these years; not those merged into others.

    `wanted` names the facts that are asked for; other yearly figures are not read.
    """
    raw = copied(sql.SQL(_REGISTRY_QUERY).format(keys=sql.Literal(list(keys))), _REGISTRY)
    frame = raw.select(KEY, *(_expression.alias(_name(key)) for key, _expression in _registry(centre).items()))
    figures = _figures(keys, years, wanted)
    for year in years:
        of_year = figures.filter(pl.col("year") == year).drop("year")
        names = {name: column_name(name, Period(Grain.YEAR, year)) for name in of_year.columns if name != KEY}
        frame = frame.join(of_year.rename(names), on=KEY, how="left")
        said = column_name(_name("reported"), Period(Grain.YEAR, year))
        frame = frame.with_columns(pl.col(said).fill_null(False))
    return frame


def _name(key: str) -> str:
    return quality_vocabulary().facts[key].name


def _registry(centre: Centre | None) -> dict[str, pl.Expr]:
    """Each fact of the registry, by key, from the columns of the query."""
    code, name, address, division = "credit_code", "legal_name", "address", "division"
    has_division = pl.col(division) != ""
    has_point = pl.col("east").is_not_null() & pl.col("north").is_not_null()
    metres = pl.lit(None, pl.Int64) if centre is None else features.metres_from("east", "north", centre)
    return {
        "has_credit_code": pl.col(code).is_not_null(),
        "credit_code_valid": features.credit_code_valid(code),
        "code_province": features.code_province(code),
        "code_province_known": features.code_province_known(code, "synthetic"),
        "name_length": pl.col(name).str.len_chars().cast(pl.Int64),
        "name_has_form": features.name_has_form(name),
        "name_signs_regular": features.name_signs_regular(name),
        "same_name": pl.col("same_name"),
        "short_name_length": pl.col("short_name").str.len_chars().cast(pl.Int64),
        "short_is_legal_name": pl.col("short_name") == pl.col(name),
        "english_name_regular": features.without_chinese("english_name"),
        "former_is_present_name": pl.col("former_is_present_name"),
        "address_length": pl.col(address).str.len_chars().cast(pl.Int64),
        "address_has_number": features.address_has_number(address),
        "division_province": pl.when(has_division).then(pl.col(division).str.slice(0, 2)),
        "division_known": pl.when(has_division).then(features.division_known(division)),
        "address_names_division": features.address_names_division(address, division),
        "longitude": _millionths("east"),
        "latitude": _millionths("north"),
        "distance": metres,
        "point_swapped": pl.when(has_point).then(features.point_swapped("east", "north")),
        "industry": pl.col("industry"),
        "industry_division": pl.col("industry").str.slice(0, 2),
        "industry_known": features.industry_known("industry"),
        "industry_state": pl.col("industry_state"),
        "industry_confidence": pl.col("industry_confidence") * 100,
        "business_length": pl.col("business_length"),
        "products_length": pl.col("products_length"),
        "status": pl.col("status"),
        "size": pl.col("size"),
        "founded_on": pl.col("founded_on"),
        "joined_on": pl.col("joined_on"),
        "left_on": pl.col("left_on"),
        "registered_capital": pl.col("registered_capital"),
        "parent_share": (pl.col("parent_share") * 10_000).round().cast(pl.Int64),
        "contacts": pl.col("contacts"),
        "oldest_proposal": pl.col("oldest_proposal"),
        "first_reported": pl.date("first_year", 12, 31),
        "founded_elsewhere": pl.col("founded_elsewhere"),
        "industry_elsewhere": pl.col("industry_elsewhere"),
        "capital_elsewhere": pl.col("capital_elsewhere"),
    }


def _millionths(name: str) -> pl.Expr:
    return (pl.col(name) * 1_000_000).round().cast(pl.Int64)


def _figures(keys: Sequence[int], years: Sequence[int], wanted: frozenset[str]) -> pl.DataFrame:
    """One row for each year that somebody reported, its columns named by fact, in steps of the expression language."""
    asked = [fact for fact in package_facts().values() if fact.name in wanted]
    columns = sql.SQL(", ").join(sql.Identifier("f", fact.key) for fact in asked)
    query = sql.SQL(_FACTS_QUERY).format(columns=columns, keys=sql.Literal(list(keys)), years=sql.Literal(list(years)))
    schema: dict[str, type[pl.DataType]] = {
        KEY: pl.Int64,
        "year": pl.Int32,
        _name("facts_state"): pl.String,
        _name("estimated_cells"): pl.Int64,
        _name("revenue_elsewhere"): pl.Int64,
        **{fact.name: pl.Int64 if _whole(fact) else pl.Float64 for fact in asked},
    }
    found = copied(query, schema)
    steps = [(pl.col(fact.name) * 10**fact.decimals).round().cast(pl.Int64) for fact in asked if not _whole(fact)]
    return found.with_columns(pl.lit(True).alias(_name("reported")), *steps)


def _whole(fact: EnterpriseFact) -> bool:
    """Whether the database holds the fact in whole steps already: 分, or things that are counted."""
    return fact.kind in (FigureKind.MONEY, FigureKind.COUNT)
