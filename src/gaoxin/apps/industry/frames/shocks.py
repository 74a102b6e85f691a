"""Who supplies whom in a zone, as the engine of shocks takes it: local enterprises and companies outside."""

from collections.abc import Mapping

import polars as pl
from django.db import connection

from gaoxin.apps.industry.frames.chains import outside_placements
from gaoxin.apps.zones.models import Zone

LOCAL_REGION = "本区"
"""The region of everybody in the zone; those outside have the name of their province."""
_LOCAL = """
SELECT string_agg(concat(p.enterprise_id, ',', p.chain, '/', p.segment, ',', p.share, ',', e.latest_revenue), E'\\n')
FROM industry_placement p
JOIN enterprises_enterprise e ON e.presence_id = p.enterprise_id AND NOT e.merged
WHERE p.zone_id = %s AND p.state = 'confirmed'
"""
"""One text of all lines: keys hold no comma, and a hundred thousand rows by themselves take three times as long."""
_LOCAL_COLUMNS: Mapping[str, type[pl.DataType]] = {
    "enterprise": pl.Int64,
    "segment": pl.String,
    "share": pl.Float64,
    "output": pl.Float64,
}


def local_key(enterprise: int) -> str:
    return f"e{enterprise}"


def company_key(company: int) -> str:
    return f"c{company}"


def _local(zone: Zone) -> pl.DataFrame:
    """Who of the zone is confirmed on which segments, in order."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCAL, [zone.pk])
        text = cursor.fetchone()[0]
    if text is None:
        return pl.DataFrame(schema=dict(_LOCAL_COLUMNS))
    frame = pl.read_csv(text.encode(), has_header=False, schema=dict(_LOCAL_COLUMNS))
    return frame.sort("enterprise", "segment")


def suppliers(zone: Zone) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Enterprises (key, name, region, local, output in 分 of the last known year) and what each makes (firm, segment,
    share of its output). Those of the zone have no name here: it is looked up for the few that are shown."""
    here = _local(zone).select(
        key=pl.lit("e") + pl.col("enterprise").cast(pl.String),
        name=pl.lit(""),
        region=pl.lit(LOCAL_REGION),
        local=pl.lit(True),
        output="output",
        segment="segment",
        share="share",
    )
    outside = outside_placements(zone).select(
        key=pl.lit("c") + pl.col("company").cast(pl.String),
        name="name",
        region=pl.col("province").fill_null(""),
        local=pl.lit(False),
        output=pl.lit(None, pl.Float64),
        segment="segment",
        share=pl.lit(None, pl.Float64),
    )
    both = pl.concat([here, outside])
    firms = both.select("key", "name", "region", "local", "output").unique("key", keep="first", maintain_order=True)
    return firms, both.select(firm="key", segment="segment", share="share")
