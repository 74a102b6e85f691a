"""A look over the whole table before its rows are used: which rows speak of the same enterprise.

Of two rows about one enterprise and year the first counts: a later one that says the same is left out, one that says
something else is bad, because nobody can tell which of the two is right. Of the rows of several years, the one of the
latest year says what the enterprise is (its address, its capital); the others only give figures of their year. So what
comes out of a table does not depend on the order of its rows, nor on how often it is imported.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from gaoxin.apps.enterprises.imports import codes
from gaoxin.apps.enterprises.imports.fields import Fields
from gaoxin.apps.enterprises.imports.mapping import Mapping
from gaoxin.apps.enterprises.imports.records import records_of
from gaoxin.apps.enterprises.imports.values import filled, parsed


@dataclass(frozen=True, slots=True)
class Survey:
    """What a look over all rows found.

    rows        rows of the table below its head
    same        `line` and `first` of rows that repeat the row in line `first`
    other       the same of rows that contradict it
    following   `line` of rows that only give figures: another row says what the enterprise is
    """

    rows: int
    same: pl.DataFrame
    other: pl.DataFrame
    following: pl.DataFrame


def survey(batches: Iterable[pl.DataFrame], fields: Fields, mapping: Mapping, head: tuple[str, ...]) -> Survey:
    """Look over a table; 64-bit hashes stand for names and cells, so that a million rows take some megabytes."""
    rows, parts = 0, [pl.DataFrame(schema={"line": pl.Int64, "who": pl.UInt64, "year": pl.Int16, "said": pl.UInt64})]
    for batch in batches:
        rows += batch.height
        records, _ = records_of(batch, mapping, head)
        parts.append(_seen(records, fields, mapping))
    seen = pl.concat(parts).filter(pl.col("who").is_not_null())
    first = seen.group_by("who", "year").agg(
        pl.col("line").min().alias("first"), pl.col("said").sort_by("line").first()
    )
    again = seen.join(first, on=["who", "year"], suffix="_first", nulls_equal=True).filter(
        pl.col("line") != pl.col("first")
    )
    alike = pl.col("said") == pl.col("said_first")
    leading = seen.sort("year", "line", descending=[True, False], nulls_last=True).group_by("who").agg(pl.first("line"))
    return Survey(
        rows,
        again.filter(alike).select("line", "first"),
        again.filter(~alike).select("line", "first"),
        seen.join(leading, on="line", how="anti").select("line"),
    )


def _seen(records: pl.DataFrame, fields: Fields, mapping: Mapping) -> pl.DataFrame:
    """Who each record speaks of, of which year, and what it says."""
    whose = []
    code, name, year = (mapping.at(key) for key in ("credit_code", "legal_name", "year"))
    if code is not None:
        whose.append(codes.written(filled(records[f"c{code}"])).alias("code"))
    if name is not None:
        whose.append(records[f"c{name}"].str.replace_all(r"\s", "").replace("", None).alias("name"))
    years = pl.lit(None, dtype=pl.Int16)
    if year is not None:
        years = pl.lit(parsed(records[f"c{year}"], fields["year"]).values)
    said = [f"c{at}" for at, choice in enumerate(mapping.columns) if choice]
    return pl.DataFrame([records["line"], *whose]).select(
        "line",
        who=pl.coalesce(*[one.name for one in whose]).hash() if whose else pl.lit(None, dtype=pl.UInt64),
        year=years,
        said=pl.lit(records.select(pl.struct(pl.col(said).fill_null("").str.strip_chars()).hash()).to_series()),
    )
