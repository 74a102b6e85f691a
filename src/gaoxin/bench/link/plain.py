"""Plain Splink as a careful user sets it up: the peer that `gaoxin bench link` measures against.

Names in one width and without blanks, telephones as digits; Jaro-Winkler on name and address, equality of code and
telephone, a former name equal to the other's name as a level of its own; candidates by code, name, the beginning of the
name, former name, telephone and address; m and u trained as Splink's documentation recommends (random sampling, then
expectation maximisation over two blocks). Term frequencies and Levenshtein distances were tried and gave less.
"""

import polars as pl


def predicted(records: pl.DataFrame) -> pl.DataFrame:
    """Pairs of records with their probability: `one`, `other`, `probability`; everything from 0.01 on."""
    import splink.comparison_level_library as levels
    import splink.comparison_library as comparisons
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    name = comparisons.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            levels.NullLevel("name"),
            levels.ExactMatchLevel("name"),
            levels.CustomLevel("name_l = former_names_r OR name_r = former_names_l"),
            *[levels.JaroWinklerLevel("name", likeness) for likeness in (0.95, 0.9, 0.8)],
            levels.ElseLevel(),
        ],
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record",
        comparisons=[
            name,
            comparisons.ExactMatch("code"),
            comparisons.JaroWinklerAtThresholds("address", [0.95, 0.9, 0.8]),
            comparisons.ExactMatch("phone"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("code"),
            block_on("name"),
            block_on("substr(name, 1, 6)"),
            "l.name = r.former_names",
            block_on("phone"),
            block_on("address"),
        ],
        retain_matching_columns=False,
    )
    database = DuckDBAPI()
    linker = Linker(database.register(_cleaned(records).to_arrow(), table_name="records"), settings, log_level=None)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("code")], recall=0.3)
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("code"))
    training.estimate_parameters_using_expectation_maximisation(block_on("phone"))
    found = linker.inference.predict(threshold_match_probability=0.01)
    columns = "record_l AS one, record_r AS other, match_probability AS probability"
    pairs: pl.DataFrame = found.as_duckdbpyrelation().select(columns).pl()
    linker.clustering.cluster_pairwise_predictions_at_threshold(found, threshold_match_probability=0.95)
    return pairs


def _cleaned(records: pl.DataFrame) -> pl.DataFrame:
    given = records.with_columns(pl.col(pl.String).replace("", None))
    return given.with_columns(
        *[pl.col(name).str.normalize("NFKC").str.replace_all(r"\s", "") for name in ("name", "former_names")],
        phone=pl.col("phone").str.replace_all(r"\D", "").str.tail(8),
    )
