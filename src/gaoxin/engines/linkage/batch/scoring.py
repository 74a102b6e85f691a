"""Candidates found and compared by Splink on DuckDB: frames in, one row for each candidate out.

Splink and DuckDB are imported when the first file is linked, not before. The records never leave the process.
"""

from typing import Any

import polars as pl

from gaoxin.engines.linkage.batch import candidates
from gaoxin.engines.linkage.batch.levels import EVERY, PRIOR_BITS, Comparison

_COMPARED = (
    "id", "code", "odd_code", "stem", "brand", "trade", "place", "unit", "legal", "city", "road", "room", "phone",
)  # fmt: skip


def compared(records: pl.DataFrame, formers: pl.DataFrame, fresh: pl.Series | None = None) -> pl.DataFrame:
    """Every candidate with the level found by each comparison.

    Columns `one` < `other` (ids), `by_code` (true where nothing but a code made it a candidate), `weight` (Splink's
    match weight in bits) and `name`, `city`, `address`, `phone`, `codes`: Splink's number of the level, -1 for
    unknown. With `fresh`, ids of new records, only candidates with at least one of them.
    """
    import duckdb

    with duckdb.connect() as connection:
        connection.register("given", _with_formers(records, formers).to_arrow())
        connection.register("formers", formers.to_arrow())
        connection.execute("CREATE TEMP TABLE records AS FROM given")
        candidates.find(connection, fresh)
        return _scored(connection)


def _with_formers(records: pl.DataFrame, formers: pl.DataFrame) -> pl.DataFrame:
    lists = formers.group_by("id").agg(formers=pl.col("stem"))
    return records.select(_COMPARED).join(lists, on="id", how="left", maintain_order="left")


def _scored(connection: Any) -> pl.DataFrame:
    from splink import DuckDBAPI, Linker

    database = DuckDBAPI(connection)
    linker = Linker(database.register("records"), settings(), log_level=None)
    linker.table_management.register_blocked_pairs_for_predict(database.register("candidates"))
    found = linker.inference.predict().as_duckdbpyrelation()
    columns = ", ".join(f"gamma_{comparison.key} AS {column_of(comparison)}" for comparison in EVERY)
    frame: pl.DataFrame = found.select(
        f"id_l AS one, id_r AS other, match_key = '1' AS by_code, match_weight AS weight, {columns}"
    ).pl()
    return frame.sort("one", "other")


def column_of(comparison: Comparison) -> str:
    """The column of the pairs that holds what a comparison found."""
    return "codes" if comparison.key == "code" else comparison.key


def settings() -> dict[str, Any]:
    """What Splink is told: the levels and what they weigh."""
    odds = 2.0**PRIOR_BITS
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "id",
        "probability_two_random_records_match": odds / (1 + odds),
        "blocking_rules_to_generate_predictions": [],
        "comparisons": [_told(comparison) for comparison in EVERY],
        "retain_matching_columns": True,
        "retain_intermediate_calculation_columns": False,
    }


def _told(comparison: Comparison) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": comparison.unknown, "label_for_charts": "unknown", "is_null_level": True}
    ]
    for level in comparison.levels:
        rarer = 0.5 * 2.0 ** -abs(level.bits)
        one, two = (0.5, rarer) if level.bits > 0 else (rarer, 0.5)
        levels.append(
            {
                "sql_condition": level.condition,
                "label_for_charts": level.key,
                "m_probability": one,
                "u_probability": two,
            }
        )
    return {"output_column_name": comparison.key, "comparison_levels": levels}
