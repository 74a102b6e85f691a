"""The size class of many enterprises at once, as `queries.sizes.class_of` says it of one."""

from datetime import date

import polars as pl

from gaoxin.apps.enterprises.queries.sizes import FACTS
from gaoxin.catalogue.size_classes import method_on
from gaoxin.engines.classification.sizes import Size

_SIZES = [size.value for size in Size]


def size_classes(rows: pl.DataFrame) -> pl.Series:
    """The class of each row ("" where it cannot be told) by its `industry`, its `year` and what of FACTS it has."""
    known = rows.select(
        "industry",
        "year",
        *(name if name in rows.columns else pl.lit(None, dtype=pl.Int64).alias(name) for name in FACTS),
    ).with_columns(staff=pl.coalesce("staff", "average_staff"))
    floors = _floors(known.select("industry", "year").unique())
    known = known.join(floors, on=["industry", "year"], how="left", maintain_order="left", nulls_equal=True)
    below = [
        pl.when(pl.col(f"{fact}_0").is_not_null()).then(
            pl.sum_horizontal((pl.col(fact) < pl.col(f"{fact}_{at}")).cast(pl.Int8) for at in range(3))
        )
        for fact in ("staff", "revenue", "total_assets")
    ]
    unknown = pl.any_horizontal(
        pl.col(f"{fact}_0").is_not_null() & pl.col(fact).is_null() for fact in ("staff", "revenue", "total_assets")
    )
    found = pl.max_horizontal(below)
    size = pl.when(~unknown | (found == 3)).then(found.replace_strict(list(range(4)), _SIZES, default=None))
    return known.select(size.fill_null("").alias("size")).to_series()


def _floors(cases: pl.DataFrame) -> pl.DataFrame:
    """The floors of each industry and year that there is."""
    lines = []
    for industry, year in cases.iter_rows():
        sector = method_on(date(year, 12, 31)).sector(industry or "") if year else None
        line: dict[str, object] = {"industry": industry, "year": year}
        for fact in ("staff", "revenue", "total_assets"):
            amounts = sector.floors.get(fact) if sector else None
            line |= {f"{fact}_{at}": amounts[at] if amounts else None for at in range(3)}
        lines.append(line)
    names = [f"{fact}_{at}" for fact in ("staff", "revenue", "total_assets") for at in range(3)]
    schema = {**cases.schema, **dict.fromkeys(names, pl.Int64)}
    return pl.DataFrame(lines, schema=schema)
