"""`gaoxin link records`: the clusters of a file of organisation records."""

import csv
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click
import polars as pl

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave
from gaoxin.engines.linkage.batch.explained import Language, reasons
from gaoxin.engines.linkage.batch.linking import Linkage, link
from gaoxin.engines.linkage.batch.records import COLUMNS
from gaoxin.engines.linkage.tables import rows
from gaoxin.kernel.problems import Place, Refusal, refuse

_FILE = click.Path(path_type=Path)
ALIASES: Mapping[str, tuple[str, ...]] = {
    "record": ("record", "id", "编号"),
    "name": ("name", "名称", "企业名称", "单位名称"),
    "code": ("code", "credit_code", "统一社会信用代码"),
    "former_names": ("former_names", "former_name", "曾用名"),
    "address": ("address", "地址", "注册地址"),
    "phone": ("phone", "电话", "联系电话"),
}
"""Headings under which a column is found; the first that is there counts."""


@click.command(cls=PlainCommand)
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, in order: record, cluster.")
@click.option("--before", type=_FILE, help="CSV of an earlier run (record, cluster): its ids go on.")
@click.option("--doubtful", type=click.Path(path_type=Path), help="Write the pairs that a person should decide here.")
@click.option("--language", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="Of the reasons.")
def records(file: Path, as_json: bool, before: Path | None, doubtful: Path | None, language: Language) -> None:
    """Say which rows of a CSV file are one organisation (columns name and, where there are, record, code, former_names,
    address, phone, or their Chinese names; UTF-8 or GB18030)."""
    try:
        frame = _read(file)
        found = link(frame, before=_clusters(before) if before else None)
    except Refusal as refusal:
        leave(refusal)
        return
    if doubtful:
        _write(doubtful, found, language)
    if as_json:
        for record, cluster in found.clusters.iter_rows():
            print_json({"record": record, "cluster": cluster})
    else:
        _print_groups(frame, found)


def _read(path: Path) -> pl.DataFrame:
    """The file as the engine takes it; rows without a key of their own are counted from 1."""
    every = [heading for headings in ALIASES.values() for heading in headings]
    found = [dict(row) for row in rows(path, (), every)]
    table = pl.DataFrame(found, schema=dict.fromkeys(found[0] if found else {}, pl.String))
    chosen = {name: next((word for word in words if word in table.columns), "") for name, words in ALIASES.items()}
    if not chosen["name"]:
        raise refuse("linkage.no_column", Place(path.name, 1), missing=["name"], found=table.columns)
    table = table.select(**{name: heading for name, heading in chosen.items() if heading})
    if "record" not in table.columns:
        return table.select(pl.int_range(1, pl.len() + 1).cast(pl.String).alias("record"), *table.columns)
    _check_keys(path, table["record"])
    return table.select([name for name in COLUMNS if name in table.columns])


def _check_keys(path: Path, keys: pl.Series) -> None:
    """Every record has a key of its own."""
    wrong = keys.is_duplicated() | (keys == "")
    if wrong.any():
        at = int(wrong.arg_max() or 0)
        raise refuse("linkage.key_not_own", Place(path.name, at + 2), key=keys[at])


def _clusters(path: Path) -> pl.DataFrame:
    return pl.DataFrame(
        [(row["record"], row["cluster"]) for row in rows(path, ("record", "cluster"))],
        schema={"record": pl.String, "cluster": pl.String},
        orient="row",
    )


def _write(path: Path, found: Linkage, language: Language) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(("record_a", "record_b", "probability", "reasons"))
        for row in found.doubtful.iter_rows(named=True):
            words = "；".join(reasons(row, language)) if language == "zh" else "; ".join(reasons(row, language))
            table.writerow((row["record_a"], row["record_b"], f"{row['probability']:.4f}", words))


def _print_groups(frame: pl.DataFrame, found: Linkage) -> None:
    """Clusters of several records with their names, and how many of each there are."""
    clusters = found.clusters["cluster"].to_list()
    sizes = Counter(clusters)
    groups: dict[str, list[str]] = {}
    for cluster, record, name in zip(clusters, frame["record"], frame["name"], strict=True):
        if sizes[cluster] > 1:
            groups.setdefault(cluster, []).append(f"{record} {name}")
    for cluster, members in groups.items():
        print_bytes(f"{cluster}\t{' | '.join(members)}\n")
    print_bytes(f"{len(clusters)} → {len(sizes)}; {len(groups)} > 1; ? {len(found.doubtful)}\n")
