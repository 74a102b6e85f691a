"""What a chain is drafted from, taken out of a set of chain data."""

from collections import defaultdict

import polars as pl

from gaoxin.engines.chains.keys import COMPANY, INDUSTRY, PRODUCT
from gaoxin.engines.chains.products import Edge, Sources
from gaoxin.engines.chains.relations import DOWNSTREAM, Relation
from gaoxin.engines.chains.sets import ChainSet

_BETWEEN = (Relation.UPSTREAM.value, DOWNSTREAM, Relation.KIND_OF.value)


def set_sources(found: ChainSet, name: str) -> Sources:
    """The edges between products, their makers and the industries of these. `name` is what the set is called in
    sentences. Industry codes are those of the set, whatever classification they are of."""
    return Sources(
        tuple(_edges(found.edges)),
        _related(found.edges, Relation.MAKES),
        _related(found.edges, Relation.BELONGS_TO),
        name,
    )


def _edges(frame: pl.DataFrame) -> list[Edge]:
    between = frame.filter(
        pl.col("relation").is_in(_BETWEEN)
        & pl.col("start").str.starts_with(PRODUCT)
        & pl.col("end").str.starts_with(PRODUCT)
    )
    rows = between.select("start", "relation", "end").iter_rows()
    return [_edge(start.removeprefix(PRODUCT), relation, end.removeprefix(PRODUCT)) for start, relation, end in rows]


def _edge(start: str, relation: str, end: str) -> Edge:
    if relation == DOWNSTREAM:
        return Edge(end, start, Relation.UPSTREAM)
    return Edge(start, end, Relation(relation))


def _related(frame: pl.DataFrame, relation: Relation) -> dict[str, list[str]]:
    """Makers by product, or industry codes by company."""
    rows = frame.filter(pl.col("relation") == relation.value).select("start", "end").unique().sort("start", "end")
    told: dict[str, list[str]] = defaultdict(list)
    for start, end in rows.iter_rows():
        company = start.removeprefix(COMPANY)
        if relation is Relation.MAKES:
            told[end.removeprefix(PRODUCT)].append(company)
        else:
            told[company].append(end.removeprefix(INDUSTRY))
    return dict(told)
