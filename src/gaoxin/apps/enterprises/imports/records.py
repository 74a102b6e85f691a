"""Which rows of a table are records at all: not its totals, its notes, its repeated heads and its empty rows."""

from collections.abc import Sequence

import polars as pl

from gaoxin.apps.enterprises.imports.mapping import KEYS, Mapping
from gaoxin.apps.enterprises.imports.tables import columns
from gaoxin.apps.enterprises.imports.values import filled

_TOTAL = r"^[\s（(]*(?:\S{0,8}(?:合\s*计|总\s*计|小\s*计)|平均值?|平均数|均值)[\s:：）)]*$"
_NOTE = (
    r"^\s*[（(*※]?\s*(?:注|说明|备注|附注|填表|制表|审核|填报|复核|单位负责人|统计负责人|联系|数据来源|资料来源|盖章|日期"
    r"|[一二三四五六七八九十]+、)"
)
_FEW = 3
"""Filled cells that a note at the foot may have."""


def records_of(batch: pl.DataFrame, mapping: Mapping, head: Sequence[str]) -> tuple[pl.DataFrame, dict[str, int]]:
    """The records of a batch, and how many rows are none, by what they are.

    Only a row without a code can be none: a total has no code, and a note has none either.
    """
    names = columns(len(mapping.columns))
    keys = {key: _cells(batch, mapping.at(key)) for key in KEYS}
    label = next((head[at] for key in reversed(KEYS) if (at := mapping.at(key)) is not None and at < len(head)), "")
    repeated = (keys["legal_name"] == label) | (keys["credit_code"] == label)
    coded = keys["credit_code"].str.contains(r"\d").fill_null(value=False)
    suspect = ~coded | repeated.fill_null(value=False)
    if not suspect.any():
        return batch, {}
    odd = batch.filter(suspect).select("line", *[filled(batch[name].filter(suspect)) for name in names])
    kind = _kinds(odd, names, keys["legal_name"].filter(suspect), repeated.filter(suspect).fill_null(value=False))
    none = odd.filter(kind.is_not_null()).select("line")
    counts = kind.drop_nulls().value_counts(name="count")
    return batch.join(none, on="line", how="anti", maintain_order="left"), dict(counts.iter_rows())


def _cells(batch: pl.DataFrame, at: int | None) -> pl.Series:
    if at is None:
        return pl.Series("none", [None], dtype=pl.String).new_from_index(0, batch.height)
    return filled(batch[f"c{at}"])


def _kinds(odd: pl.DataFrame, names: Sequence[str], name: pl.Series, repeated: pl.Series) -> pl.Series:
    """What each row is that is no record; null for those that are."""
    first = pl.coalesce(pl.col(names))
    count = pl.sum_horizontal(pl.col(names).is_not_null().cast(pl.Int32))
    total = first.str.contains(_TOTAL) | name.str.contains(_TOTAL)
    note = (name.is_null() & (count <= 1)) | ((count <= _FEW) & first.str.contains(_NOTE))
    kind = (
        pl.when(count == 0)
        .then(pl.lit("blank"))
        .when(repeated)
        .then(pl.lit("head"))
        .when(total)
        .then(pl.lit("total"))
        .when(note)
        .then(pl.lit("note"))
    )
    return odd.select(kind.alias("kind")).to_series()
