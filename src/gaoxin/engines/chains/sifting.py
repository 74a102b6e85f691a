"""Which rows become nodes and edges, and which go to the queue with what reason. Every row ends in exactly one."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from gaoxin.engines.chains import review
from gaoxin.engines.chains.circles import circular
from gaoxin.engines.chains.relations import DOWNSTREAM, KINDS, RELATIONS, Kind, Relation
from gaoxin.engines.chains.review import queued

_GOODS = [Kind.SEGMENT.value, Kind.PRODUCT.value, Kind.INDUSTRY.value]
_CELLS = {
    "start": pl.String,
    "relation": pl.String,
    "end": pl.String,
    "source": pl.String,
    "as_of": pl.Date,
    "confidence": pl.Float64,
    "weight": pl.Float64,
}
_REQUIRED = ("start", "relation", "end")
_FIRST_COME = {"descending": [False, True, True, False], "nulls_last": True}


class Sifted(NamedTuple):
    """Rows that are placed, and the queue: rows that are not, and placed ones with a doubt."""

    placed: pl.DataFrame
    queue: pl.DataFrame


def sift_nodes(nodes: pl.DataFrame, known: pl.DataFrame | None = None) -> Sifted:
    """Nodes (key, kind, name) with a key of their own and a kind. `known` are nodes that are there already: they stay,
    and one that comes again is queued."""
    frame = nodes.select(pl.col("key", "kind", "name").cast(pl.String)).with_row_index("row")
    if known is None:
        known = pl.DataFrame(schema={"key": pl.String, "kind": pl.String})
    lacking = (
        pl.when(pl.col("key").fill_null("") == "")
        .then(pl.lit(review.NO_KEY))
        .when(~pl.col("kind").is_in(KINDS.categories.to_list()).fill_null(False))
        .then(pl.lit(review.KIND_UNKNOWN))
    )
    frame = frame.with_columns(reason=lacking)
    sound = frame.filter(pl.col("reason").is_null())
    first = sound.filter(pl.col("key").is_first_distinct()).select("key", other="row", first_kind="kind")
    before = known.select("key", known_kind=pl.col("kind").cast(pl.String))
    frame = frame.join(first, on="key", how="left", maintain_order="left")
    frame = frame.join(before, on="key", how="left", maintain_order="left")
    again = (pl.col("other") != pl.col("row")) | pl.col("known_kind").is_not_null()
    unlike = pl.coalesce("known_kind", "first_kind") != pl.col("kind")
    frame = frame.with_columns(
        reason=pl.when(pl.col("reason").is_not_null())
        .then("reason")
        .when(again & unlike)
        .then(pl.lit(review.KINDS_DIFFER))
        .when(again)
        .then(pl.lit(review.KEY_REPEATED))
    )
    refused = frame.filter(pl.col("reason").is_not_null())
    placed = frame.filter(pl.col("reason").is_null())
    told = refused.select(
        *("row", "reason"),
        of=pl.lit("node"),
        placed=pl.lit(False),
        start="key",
        relation="kind",
        end="name",
        other=pl.when(pl.col("other") != pl.col("row")).then("other"),
    )
    return Sifted(placed.select("key", pl.col("kind").cast(KINDS), "name"), queued(told))


def sift_edges(
    edges: pl.DataFrame,
    nodes: pl.DataFrame,
    allowed: Sequence[Relation] = tuple(Relation),
    before: pl.DataFrame | None = None,
) -> Sifted:
    """Edges whose ends are among the nodes (key, kind; their position is their number), without contradiction.

    Of equal edges the most certain stays, then the most recent, then the first. Where two are kinds of each other, the
    more certain stays; where neither is, none does. Edges `before` (start, end, relation, weight) are there already
    and stay.
    """
    frame = _judged(_cells(edges), nodes, allowed)
    refused = [frame.filter(pl.col("reason").is_not_null())]
    clean = frame.filter(pl.col("reason").is_null()).with_columns(pair=_pair("s", "e", nodes.height))
    if before is not None:
        there = _there(clean, before, nodes.height)
        refused.append(there)
        clean = clean.join(there.select("row"), on="row", how="anti", maintain_order="left")
    for part in (_repeated, _opposite, _circles):
        out = part(clean)
        if out.height:
            refused.append(out)
            clean = clean.join(out.select("row"), on="row", how="anti", maintain_order="left")
    doubts = _doubts(clean)
    lost = [_told(part).with_columns(placed=pl.lit(False)) for part in refused]
    kept = [_told(part).with_columns(placed=pl.lit(True)) for part in doubts]
    queue = pl.concat([queued(part) for part in (*lost, *kept)]).sort("row", maintain_order=True)
    return Sifted(_stored(clean), queue)


def _cells(edges: pl.DataFrame) -> pl.DataFrame:
    lacking = [name for name in _REQUIRED if name not in edges.columns]
    if lacking:
        raise ValueError(f"edges lack the columns {lacking}")
    cells = [
        (pl.col(name) if name in edges.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in _CELLS.items()
    ]
    frame = edges.select(cells).with_row_index("row").with_columns(pl.col("confidence", "weight").fill_nan(None))
    return frame.with_columns(certain=pl.when(pl.col("confidence").is_between(0, 1)).then("confidence"))


def _judged(frame: pl.DataFrame, nodes: pl.DataFrame, allowed: Sequence[Relation]) -> pl.DataFrame:
    """Each row with the numbers of its ends (turned round where it was said downstream) and what is wrong with it."""
    numbered = nodes.select("key", "kind").with_row_index("node")
    turned = pl.col("relation") == DOWNSTREAM
    frame = frame.rename({"relation": "said"}).with_columns(
        relation=pl.when(pl.col("said") == DOWNSTREAM).then(pl.lit(Relation.UPSTREAM.value)).otherwise("said")
    )
    for side, kind in (("start", "a"), ("end", "b")):
        ends = numbered.select(pl.col("key").alias(side), pl.col("node").alias(f"{kind}n"), pl.col("kind").alias(kind))
        frame = frame.join(ends, on=side, how="left", maintain_order="left")
    turned = (pl.col("said") == DOWNSTREAM).fill_null(False)
    frame = frame.with_columns(
        s=pl.when(turned).then("bn").otherwise("an").cast(pl.Int32),
        e=pl.when(turned).then("an").otherwise("bn").cast(pl.Int32),
    )
    return frame.with_columns(
        reason=pl.when(~pl.col("relation").is_in([one.value for one in allowed]).fill_null(False))
        .then(pl.lit(review.RELATION_UNKNOWN))
        .when(pl.col("an").is_null())
        .then(pl.lit(review.START_UNKNOWN))
        .when(pl.col("bn").is_null())
        .then(pl.lit(review.END_UNKNOWN))
        .when(pl.col("an") == pl.col("bn"))
        .then(pl.lit(review.SELF_LOOP))
        .when(~_fit())
        .then(pl.lit(review.ENDS_UNFIT)),
        other=pl.lit(None, pl.UInt32),
    )


def _fit() -> pl.Expr:
    """Materials run between goods or between enterprises; kinds between goods; enterprises make and belong."""
    first, second, relation = pl.col("a").cast(pl.String), pl.col("b").cast(pl.String), pl.col("relation")
    goods = first.is_in(_GOODS) & second.is_in(_GOODS)
    firm, firms = first == Kind.ENTERPRISE.value, (first == Kind.ENTERPRISE.value) & (second == Kind.ENTERPRISE.value)
    return (
        pl.when(relation == Relation.UPSTREAM.value)
        .then(goods | firms)
        .when(relation == Relation.KIND_OF.value)
        .then(goods)
        .when(relation == Relation.MAKES.value)
        .then(firm & second.is_in([Kind.SEGMENT.value, Kind.PRODUCT.value]))
        .otherwise(firm & (second == Kind.INDUSTRY.value))
    )


def _pair(start: str, end: str, size: int) -> pl.Expr:
    """One number for start, end and relation."""
    relation = pl.col("relation").cast(RELATIONS).to_physical()
    return (pl.col(start).cast(pl.Int64) * max(size, 1) + pl.col(end)) * len(Relation) + relation


def _there(clean: pl.DataFrame, before: pl.DataFrame, size: int) -> pl.DataFrame:
    """Edges that the graph has already."""
    held = before.select(pair=_pair("start", "end", size), held="weight")
    again = clean.join(held, on="pair", how="inner", maintain_order="left")
    same = pl.col("weight").cast(pl.Float32).eq_missing(pl.col("held"))
    return again.with_columns(
        reason=pl.when(same).then(pl.lit(review.REPEATED)).otherwise(pl.lit(review.WEIGHTS_DIFFER))
    ).select(clean.columns)


def _repeated(clean: pl.DataFrame) -> pl.DataFrame:
    several = clean.filter(pl.col("pair").is_duplicated())
    several = several.sort("pair", "certain", "as_of", "row", **_FIRST_COME)  # type: ignore[arg-type]
    same = pl.col("weight").eq_missing(pl.col("weight").first().over("pair"))
    return several.with_columns(
        reason=pl.when(same).then(pl.lit(review.REPEATED)).otherwise(pl.lit(review.WEIGHTS_DIFFER)),
        other=pl.col("row").first().over("pair"),
    ).filter(pl.col("row") != pl.col("other"))


def _against(clean: pl.DataFrame, relation: Relation) -> pl.DataFrame:
    """Edges of this relation whose opposite is there as well, with the row and the confidence of the opposite."""
    edges = clean.filter(pl.col("relation") == relation.value)
    back = edges.select(s="e", e="s", back="row", back_certain="certain")
    return edges.join(back, on=["s", "e"], how="inner", maintain_order="left").with_columns(other=pl.col("back"))


def _opposite(clean: pl.DataFrame) -> pl.DataFrame:
    more_certain = (pl.col("certain") > pl.col("back_certain")).fill_null(False)
    out = _against(clean, Relation.KIND_OF).filter(~more_certain)
    return out.with_columns(reason=pl.lit(review.KINDS_OF_EACH_OTHER)).select(clean.columns)


def _circles(clean: pl.DataFrame) -> pl.DataFrame:
    kinds = clean.filter(pl.col("relation") == Relation.KIND_OF.value)
    confidence = kinds["certain"].fill_null(-1.0).to_numpy()
    lost = circular(kinds["s"].to_numpy(), kinds["e"].to_numpy(), confidence)
    return kinds.filter(pl.Series(lost, dtype=pl.Boolean)).with_columns(reason=pl.lit(review.KIND_CIRCLE))


def _doubts(clean: pl.DataFrame) -> list[pl.DataFrame]:
    found = (
        (_against(clean, Relation.UPSTREAM).select(clean.columns), review.BOTH_WAYS),
        (clean.filter(~pl.col("weight").is_between(0, 1)), review.WEIGHT_STRANGE),
        (clean.filter(~pl.col("confidence").is_between(0, 1)), review.CONFIDENCE_STRANGE),
    )
    return [part.with_columns(reason=pl.lit(reason)) for part, reason in found]


def _told(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.drop("relation").rename({"said": "relation"}).with_columns(of=pl.lit("edge"))


def _stored(clean: pl.DataFrame) -> pl.DataFrame:
    """Edges as a graph holds them. A confidence outside 0 to 1 is not known."""
    return clean.select(
        start="s",
        end="e",
        relation=pl.col("relation").cast(RELATIONS),
        source=pl.col("source").cast(pl.Categorical),
        as_of="as_of",
        confidence=pl.col("certain").cast(pl.Float32),
        weight=pl.col("weight").cast(pl.Float32),
    )
