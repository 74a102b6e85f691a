"""Enterprises of a zone as the engines of chains take them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import polars as pl
from django.db import connection
from psycopg import sql

from gaoxin.apps.enterprises.frames.copying import copied
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.coverage import Holder

_HOLDERS = """
SELECT p.enterprise_id, p.chain || '/' || p.segment, o.legal_name, p.share, coalesce(e.division, ''),
    f.revenue, f.staff, f.invention_patents, b.revenue
FROM industry_placement p
JOIN enterprises_enterprise e ON e.presence_id = p.enterprise_id AND NOT e.merged
JOIN zones_organisation o ON o.id = e.organisation_id
LEFT JOIN enterprises_yearlyfacts f ON f.enterprise_id = e.presence_id AND f.year = {year}
LEFT JOIN enterprises_yearlyfacts b ON b.enterprise_id = e.presence_id AND b.year = {before}
WHERE p.zone_id = {zone} AND p.state = 'confirmed'
ORDER BY 1, 2
"""
_HOLDER_COLUMNS: Mapping[str, type[pl.DataType]] = {
    "firm": pl.Int64,
    "segment": pl.String,
    "name": pl.String,
    "share": pl.String,
    "region": pl.String,
    "output": pl.Int64,
    "staff": pl.Int64,
    "patents": pl.Int64,
    "before": pl.Int64,
}


def local_holders(zone: Zone, year: int) -> list[Holder]:
    """Confirmed placements of a zone's enterprises, with the figures of one year: revenue in 分 as output, people,
    invention patents in force, and what revenue grew by on the year before (0.1 for a tenth more)."""
    query = sql.SQL(_HOLDERS).format(year=sql.Literal(year), before=sql.Literal(year - 1), zone=sql.Literal(zone.pk))
    day = date(year, 12, 31)
    return [
        Holder(
            firm=str(firm),
            segment=segment,
            name=name,
            share=Decimal(share) if share else None,
            region=region or "",
            output=output,
            staff=staff,
            patents=patents,
            growth=_growth(output, before),
            as_of=day if output is not None or staff is not None else None,
        )
        for firm, segment, name, share, region, output, staff, patents, before in copied(
            query, _HOLDER_COLUMNS
        ).iter_rows()
    ]


def _growth(now: int | None, before: int | None) -> Decimal | None:
    """Growth on the year before, to four places; None where one of them is unknown or there was nothing before."""
    if now is None or not before:
        return None
    return (Decimal(now - before) / before).quantize(Decimal("0.0001"))


_OUTSIDE = """
SELECT t.id, p.chain || '/' || p.segment, t.name, t.province, t.city, max(p.confidence), t.listed_on, t.revenue,
    t.growth, t.sites::text, t.longitude, t.latitude
FROM industry_outsideplacement p
JOIN industry_outsidecompany c ON c.id = p.company_id
LEFT JOIN industry_outsidecompany own ON own.zone_id = {zone} AND c.zone_id IS NULL AND own.code = c.code
JOIN industry_outsidecompany t ON t.id = coalesce(own.id, c.id)
WHERE p.zone_id = {zone} OR p.zone_id IS NULL
GROUP BY t.id, p.chain, p.segment
ORDER BY 1, 2
"""
"""A company that is public and stands in the zone's own set counts once, with what both say it makes."""
OUTSIDE_COLUMNS: Mapping[str, type[pl.DataType]] = {
    "company": pl.Int64,
    "segment": pl.String,
    "name": pl.String,
    "province": pl.String,
    "city": pl.String,
    "confidence": pl.Int64,
    "listed_on": pl.Date,
    "revenue": pl.Int64,
    "growth": pl.Float64,
    "sites": pl.String,
    "longitude": pl.Float64,
    "latitude": pl.Float64,
}


def outside_placements(zone: Zone) -> pl.DataFrame:
    """Companies outside on segments: the public ones, and those of the set that the zone loaded. Revenue in 分, growth
    in %, sites as JSON (province and city of each), null where unknown."""
    return copied(sql.SQL(_OUTSIDE).format(zone=sql.Literal(zone.pk)), OUTSIDE_COLUMNS)


_CENTRE = """
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY x), percentile_disc(0.5) WITHIN GROUP (ORDER BY y)
FROM industry_mappedenterprise WHERE zone_id = %s
"""
_STEPS = 100_000


def centre_of(zone: Zone) -> tuple[float, float] | None:
    """The middle of where a zone's enterprises lie: longitude and latitude; None where nobody has a place."""
    with connection.cursor() as cursor:
        cursor.execute(_CENTRE, [zone.pk])
        x, y = cursor.fetchone()
    return None if x is None else (x / _STEPS, y / _STEPS)


def listed_holders(outside: pl.DataFrame) -> list[Holder]:
    """The same as the listed firms of the nation, by which a zone is compared."""
    listed = outside.filter(pl.col("listed_on").is_not_null())
    return [
        Holder(firm=f"c{company}", segment=segment, name=name, local=False, listed=True, region=province or "")
        for company, segment, name, province in listed.select("company", "segment", "name", "province").iter_rows()
    ]


_TEXTS = """
SELECT e.presence_id, coalesce(e.products, ''), coalesce(e.business, ''), coalesce(e.industry, '')
FROM enterprises_enterprise e
WHERE e.zone_id = {zone} AND NOT e.merged AND e.status = 'active' AND e.presence_id > {after}
ORDER BY 1 LIMIT {most}
"""
_TEXT_COLUMNS: Mapping[str, type[pl.DataType]] = {
    "enterprise": pl.Int64,
    "products": pl.String,
    "business": pl.String,
    "industry": pl.String,
}


def enterprise_texts(zone: Zone, after: int, most: int) -> pl.DataFrame:
    """What enterprises make and do, in their own words, with the industry code: the next ones by number."""
    query = sql.SQL(_TEXTS).format(zone=sql.Literal(zone.pk), after=sql.Literal(after), most=sql.Literal(most))
    return copied(query, _TEXT_COLUMNS)
