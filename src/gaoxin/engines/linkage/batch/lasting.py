"""Ids of clusters that stay when the same records are linked again, in whatever order, and when records are added."""

import polars as pl


def lasting_ids(grouped: pl.DataFrame, before: pl.DataFrame) -> pl.DataFrame:
    """`record`, `cluster` for records grouped by any number (`record`, `root`), from the ids of before.

    A cluster keeps the id that most of its records had before (of equals the smallest); where a cluster has broken,
    the part with more of its old records keeps the id. A cluster without an id takes the smallest key among its
    records, with ~2, ~3 … behind it where that is another's.

    >>> grouped = pl.DataFrame({"record": ["b", "a", "c"], "root": [0, 0, 2]})
    >>> lasting_ids(grouped, pl.DataFrame(schema={"record": pl.String, "cluster": pl.String}))["cluster"].to_list()
    ['a', 'a', 'c']
    """
    kept = _kept(grouped, before)
    new = grouped.join(kept, on="root", how="anti").group_by("root").agg(pl.col("record").min().alias("cluster"))
    names = pl.concat([kept, _free(new, before["cluster"])])
    return grouped.join(names, on="root", how="left", maintain_order="left").select("record", "cluster")


def retired(clusters: pl.DataFrame, before: pl.DataFrame) -> pl.DataFrame:
    """`cluster`, `into`: ids of before that no record bears any more, each with the id that most of its records
    bear."""
    moved = before.join(clusters, on="record", suffix="_now")
    return (
        moved.join(clusters, on="cluster", how="anti")
        .group_by("cluster", "cluster_now")
        .len()
        .sort(["cluster", "len", "cluster_now"], descending=[False, True, False])
        .unique("cluster", keep="first", maintain_order=True)
        .select("cluster", into="cluster_now")
    )


def _kept(grouped: pl.DataFrame, before: pl.DataFrame) -> pl.DataFrame:
    """`root`, `cluster` for groups that go on under an id of before, each id once: the largest shares first."""
    claims = (
        grouped.join(before, on="record")
        .group_by("root", "cluster")
        .agg(pl.len().alias("records"), pl.col("record").min().alias("first"))
        .sort(["records", "cluster", "first"], descending=[True, False, False])
    )
    ids: dict[int, str] = {}
    given: set[str] = set()
    for root, cluster in claims.select("root", "cluster").iter_rows():
        if root not in ids and cluster not in given:
            ids[root] = cluster
            given.add(cluster)
    root = pl.Series("root", list(ids), dtype=grouped.schema["root"])
    return pl.DataFrame([root, pl.Series("cluster", list(ids.values()), dtype=pl.String)])


def _free(new: pl.DataFrame, taken: pl.Series) -> pl.DataFrame:
    """The new ids, changed where they are another's."""
    if taken.is_empty():
        return new
    used = set(taken.to_list())
    ids = []
    for wanted in new["cluster"].to_list():
        number, found = 1, wanted
        while found in used:
            number += 1
            found = f"{wanted}~{number}"
        used.add(found)
        ids.append(found)
    return new.with_columns(cluster=pl.Series(ids, dtype=pl.String))
