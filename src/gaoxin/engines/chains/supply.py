"""Who supplies whom: enterprises with the segments they make, what these need, and contracts that are known.

A line is one enterprise on one segment. The makers of a segment are a market from which its users buy, unless a
contract says from whom; what an enterprise makes itself it takes from itself.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from gaoxin.engines.chains.adjacency import Figures, Ints, sums
from gaoxin.engines.chains.declared import DeclaredChain, NeedKind
from gaoxin.engines.chains.graph import Graph
from gaoxin.engines.chains.relations import Kind, Relation

FIRM_UNKNOWN = "chain_supply.firm_unknown"
REPEATED = "chain_supply.repeated"
NEEDS_ITSELF = "chain_supply.needs_itself"
NOT_NEEDED = "chain_supply.not_needed"
NOT_MADE = "chain_supply.not_made"
SHARE_STRANGE = "chain_supply.share_strange"

NEED_KINDS = (*(kind.value for kind in NeedKind), "")
"""Kinds of needs by their number; the last is for needs of which nobody has said."""

_FIRMS = {
    "key": pl.String,
    "name": pl.String,
    "region": pl.String,
    "local": pl.Boolean,
    "output": pl.Float64,
    "longitude": pl.Float64,
    "latitude": pl.Float64,
}
_MAKES = {"firm": pl.String, "segment": pl.String, "share": pl.Float64}
_NEEDS = {
    "segment": pl.String,
    "need": pl.String,
    "kind": pl.String,
    "share": pl.Float64,
    "stock_days": pl.Float64,
}
_CONTRACTS = {"user": pl.String, "supplier": pl.String, "segment": pl.String, "share": pl.Float64}


@dataclass(frozen=True)
class Supply:
    """Enterprises in order of their keys, segments in order, and flat arrays of lines, of what lines need (`pairs`, in
    order of their line) and of contracts. `weights` are parts of a segment's known makers by output and sum to 1 there;
    `parts` are parts of an enterprise's output and sum to 1 there. An enterprise may stand for several that are alike
    (`alike`: key, and `stands` for who stands for it): a line is then made by `counts` of them, of whom the largest
    weighs `heads`."""

    firms: pl.DataFrame
    segments: tuple[str, ...]
    line_firms: Ints
    line_segments: Ints
    parts: Figures
    weights: Figures
    pair_lines: Ints
    pair_needs: Ints
    pair_kinds: Ints
    pair_shares: Figures
    pair_stocks: Figures
    contract_pairs: Ints
    contract_lines: Ints
    contract_shares: Figures
    unknown_outputs: int
    counts: Ints
    heads: Figures
    alike: pl.DataFrame

    def firm(self, key: str) -> int:
        """The number of an enterprise. Raises KeyError where there is none."""
        at = self.firms["key"].search_sorted(key)
        if at >= self.firms.height or self.firms["key"][at] != key:
            raise KeyError(key)
        return int(at)

    def segment(self, key: str) -> int:
        """The number of a segment. Raises KeyError where there is none."""
        at = int(np.searchsorted(np.array(self.segments, dtype=object), key)) if self.segments else 0
        if at >= len(self.segments) or self.segments[at] != key:
            raise KeyError(key)
        return at


def supply(
    firms: pl.DataFrame,
    makes: pl.DataFrame,
    needs: pl.DataFrame,
    contracts: pl.DataFrame | None = None,
    apart: Collection[str] | None = None,
) -> tuple[Supply, pl.DataFrame]:
    """Put together who supplies whom; the second frame holds rows that could not be used (`table`, `row`, `reason`).

    With `apart` enterprises that make the same in the same parts stand as one, the largest for all of them, but for
    those named: whatever happens to others happens to them alike, so a play comes to the same and takes a fraction of
    the time. Contracts make everybody different: with them it raises ValueError.

    Firms: key and, where known, name, region, local, output (annual, 分), longitude, latitude. Makes: firm, segment,
    share (of the firm's output). Needs: segment, need, kind (`NeedKind`), share (of the segment's output), stock_days
    (days that users have in stock). Contracts: user, supplier, segment, share (of what the user needs of it).
    """
    if apart is not None and contracts is not None:
        raise ValueError("who has contracts is not alike")
    firms = _cells(firms, _FIRMS).unique("key", keep="first", maintain_order=True).sort("key").drop("row")
    made, lost_makes = _made(_cells(makes, _MAKES), firms)
    needed, lost_needs = _needed(_cells(needs, _NEEDS))
    segments = pl.concat([made["segment"], needed["segment"], needed["need"]]).unique().sort()
    lines, unknown = _lines(made, firms, segments)
    firms, lines, alike = _gathered(firms, lines, apart)
    pairs = _pairs(lines, needed, segments)
    agreed, lost_contracts = _agreed(contracts, firms, segments, lines, pairs)
    left_out = pl.concat([lost_makes, lost_needs, lost_contracts])
    return (
        Supply(
            firms,
            tuple(segments),
            _ints(lines["f"]),
            _ints(lines["s"]),
            lines["part"].to_numpy(),
            lines["weight"].to_numpy(),
            _ints(pairs["line"]),
            _ints(pairs["t"]),
            _ints(pairs["kind"]),
            pairs["share"].fill_null(np.nan).to_numpy(),
            pairs["stock_days"].fill_null(np.nan).to_numpy(),
            _ints(agreed["pair"]),
            _ints(agreed["from"]),
            agreed["share"].to_numpy(),
            unknown,
            _ints(lines["count"]),
            lines["head"].to_numpy(),
            alike,
        ),
        left_out,
    )


def _ints(column: pl.Series) -> Ints:
    return column.cast(pl.Int32).to_numpy()


def _cells(frame: pl.DataFrame, kinds: "dict[str, type[pl.DataType]]") -> pl.DataFrame:
    cells = [
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(kind).alias(name) for name, kind in kinds.items()
    ]
    return frame.select(cells).with_row_index("row")


def _parted(
    frame: pl.DataFrame, table: str, reason: pl.Expr, once: tuple[str, ...]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows without a reason against them, each combination of `once` a single time, and the others."""
    frame = frame.with_columns(reason=reason)
    sound = frame.filter(pl.col("reason").is_null())
    first = sound.filter(pl.struct(once).is_first_distinct())
    again = sound.filter(~pl.struct(once).is_first_distinct()).with_columns(reason=pl.lit(REPEATED))
    lost = pl.concat([frame.filter(pl.col("reason").is_not_null()), again]).sort("row")
    return first.drop("reason"), lost.select("row", "reason", table=pl.lit(table))


def _made(makes: pl.DataFrame, firms: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    reason = (
        pl.when(~pl.col("firm").is_in(firms["key"].implode()).fill_null(False))
        .then(pl.lit(FIRM_UNKNOWN))
        .when(~pl.col("share").is_between(0, 1))
        .then(pl.lit(SHARE_STRANGE))
    )
    return _parted(makes, "makes", reason, ("firm", "segment"))


def _needed(needs: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    reason = (
        pl.when(pl.col("segment") == pl.col("need"))
        .then(pl.lit(NEEDS_ITSELF))
        .when(~pl.col("share").is_between(0, 1))
        .then(pl.lit(SHARE_STRANGE))
    )
    return _parted(needs, "needs", reason, ("segment", "need"))


def _lines(made: pl.DataFrame, firms: pl.DataFrame, segments: pl.Series) -> tuple[pl.DataFrame, int]:
    """Lines in order of enterprise and segment. A share that is not known is the mean of the enterprise's known ones;
    an output that is not known, the median of the segment's known ones."""
    numbers = firms.select(firm="key", output="output").with_row_index("f")
    named = segments.to_frame("segment").with_row_index("s")
    lines = made.join(numbers, on="firm").join(named, on="segment").sort("f", "s")
    lines = lines.with_columns(known=pl.when(pl.col("output") > 0).then("output"))
    middle = lines.group_by("s").agg(middle=pl.col("known").median())
    lines = lines.join(middle, on="s", how="left", maintain_order="left")
    filled = pl.coalesce("known", "middle", pl.col("known").median(), 1.0)
    size = lines.select(filled)["known"].to_numpy()
    # Sums by numbers: windows over as many groups as enterprises take a second where these take milliseconds.
    part = _parts(lines["f"].to_numpy(), lines["share"].fill_null(np.nan).to_numpy())
    of_segment = lines["s"].to_numpy()
    weight = part * size
    weight = weight / sums(of_segment, weight, len(segments))[of_segment]
    return (
        lines.select("f", "s", "known", part=pl.Series(part), weight=pl.Series(weight)).with_row_index("line"),
        int(lines.filter(pl.col("known").is_null())["f"].n_unique()),
    )


def _parts(firms: NDArray[Any], shares: Figures) -> Figures:
    """The part of its enterprise's output that each line is: what is not known is the mean of what is."""
    known = ~np.isnan(shares)
    size = int(firms.max()) + 1 if len(firms) else 0
    said, counted = sums(firms, np.where(known, shares, 0.0), size), sums(firms, known.astype(float), size)
    means = np.divide(said, counted, out=np.ones(size), where=counted > 0)
    part = np.where(known, shares, means[firms]) + 1e-12
    found: Figures = part / sums(firms, part, size)[firms]
    return found


def _gathered(
    firms: pl.DataFrame, lines: pl.DataFrame, apart: Collection[str] | None
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Enterprises and lines with who is alike as one; the third frame says who stands for whom."""
    if apart is None:
        lines = lines.with_columns(count=pl.lit(1), head="weight")
        return firms, lines, firms.select("key", stands="key")
    alone = firms["key"].is_in(list(apart))
    said = pl.concat_str("s", "part", separator=":").str.join(",")
    kinds = lines.group_by("f").agg(kind=said, known=pl.col("known").first())
    kinds = firms.with_row_index("f").with_columns(alone=alone).join(kinds, on="f", how="left")
    # Whose output is known is no equal of one whose is not: this one's size differs from segment to segment.
    same = [pl.col("kind"), pl.col("known").is_null(), pl.when("alone").then("f").fill_null(-1)]
    order = kinds.sort(pl.col("known").fill_null(0), "key", descending=[True, False])
    standing = pl.col("f").first().over(same)
    numbers = order.with_columns(to=standing).select("f", "key", "to").sort("f")
    kept = numbers["to"].unique().sort()
    places = pl.DataFrame({"to": kept}).with_row_index("place")
    numbers = numbers.join(places, on="to", maintain_order="left")
    alike = numbers.select("key", stands=firms["key"].gather(numbers["to"]))
    merged = (
        lines.join(numbers.select("f", "place"), on="f")
        .group_by("place", "s")
        .agg(part=pl.col("part").first(), weight=pl.col("weight").sum(), head=pl.col("weight").max(), count=pl.len())
    )
    merged = merged.rename({"place": "f"}).sort("f", "s").with_row_index("line")
    return firms[kept], merged, alike


def _pairs(lines: pl.DataFrame, needed: pl.DataFrame, segments: pl.Series) -> pl.DataFrame:
    named = segments.to_frame("segment").with_row_index("s")
    kinds = {kind: number for number, kind in enumerate(NEED_KINDS)}
    told = needed.join(named, on="segment").join(named.select(need="segment", t="s"), on="need")
    told = told.select(
        *("s", "t", "share", "stock_days"),
        kind=pl.col("kind").replace_strict(kinds, default=len(NEED_KINDS) - 1, return_dtype=pl.Int32),
    )
    return lines.join(told, on="s").sort("line", "t").with_row_index("pair")


def _agreed(
    contracts: pl.DataFrame | None, firms: pl.DataFrame, segments: pl.Series, lines: pl.DataFrame, pairs: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """For each pair the lines it has contracts with; shares of one pair sum to 1 at most. What an enterprise makes
    itself it takes from itself, unless contracts say otherwise."""
    told = _cells(pl.DataFrame(schema=_CONTRACTS) if contracts is None else contracts, _CONTRACTS)
    numbers = firms.select("key").with_row_index("f")
    named = segments.to_frame("segment").with_row_index("t")
    for name, place in (("user", "u"), ("supplier", "v")):
        told = told.join(numbers.select(pl.col("key").alias(name), pl.col("f").alias(place)), on=name, how="left")
    told = told.join(named, on="segment", how="left")
    made = lines.select("f", "s", pl.col("line").alias("from"))
    told = told.join(made.rename({"f": "v", "s": "t"}), on=["v", "t"], how="left")
    asked = pairs.select(pl.col("f").alias("u"), "t").unique().with_columns(asked=True)
    told = told.join(asked, on=["u", "t"], how="left").sort("row")
    reason = (
        pl.when(pl.col("u").is_null() | pl.col("v").is_null())
        .then(pl.lit(FIRM_UNKNOWN))
        .when(pl.col("from").is_null())
        .then(pl.lit(NOT_MADE))
        .when(pl.col("asked").is_null())
        .then(pl.lit(NOT_NEEDED))
        .when(~pl.col("share").is_between(0, 1, closed="right").fill_null(False))
        .then(pl.lit(SHARE_STRANGE))
    )
    told, lost = _parted(told, "contracts", reason, ("u", "v", "t"))
    own = pairs.join(made.rename({"s": "t"}), on=["f", "t"]).select("pair", "from", share=pl.lit(1.0))
    bought = pairs.select("pair", "t", u="f").join(told, on=["u", "t"]).select("pair", "from", "share")
    own = own.join(bought.select("pair").unique(), on="pair", how="anti")
    every = pl.concat([bought, own]).sort("pair", "from")
    total = pl.col("share").sum().over("pair")
    return every.with_columns(share=pl.col("share") / pl.when(total > 1).then(total).otherwise(1.0)), lost


# Where lines and needs come from


def needs_of(chains: Sequence[DeclaredChain]) -> pl.DataFrame:
    """Needs of declared chains as `supply` takes them. The days in stock are those of what is bought."""
    stocks = {(chain.key, key): one.stock_days for chain in chains for key, one in chain.segments.items()}
    rows = [
        (
            f"{chain.key}/{segment.key}",
            f"{need.chain or chain.key}/{need.segment}",
            need.kind.value,
            None if need.share is None else float(need.share),
            stocks.get((need.chain or chain.key, need.segment)),
        )
        for chain in chains
        for segment, need in chain.needs()
    ]
    return pl.DataFrame(rows, _NEEDS, orient="row")


def chain_supply(
    chains: Sequence[DeclaredChain],
    firms: pl.DataFrame,
    makes: pl.DataFrame,
    contracts: pl.DataFrame | None = None,
    apart: Collection[str] | None = None,
) -> tuple[Supply, pl.DataFrame]:
    """Who supplies whom on declared chains; frames and `apart` as of `supply`. Who makes a kind of a segment makes the
    segment."""
    rows = [
        (f"{chain.key}/{key}", f"{chain.key}/{segment.kind_of}")
        for chain in chains
        for key, segment in chain.segments.items()
        if segment.kind_of
    ]
    kinds = pl.DataFrame(rows, {"segment": pl.String, "above": pl.String}, orient="row")
    return supply(firms, _with_kinds(_cells(makes, _MAKES).drop("row"), kinds), needs_of(chains), contracts, apart)


def graph_supply(graph: Graph, firms: pl.DataFrame | None = None) -> tuple[Supply, pl.DataFrame]:
    """Who supplies whom after a graph: what enterprises make, with all that it is a kind of, and what goods need.

    `firms` may tell more of the enterprises (columns of `supply`); others are known by key and name only. A share that
    cannot be is not known. Firms that buy from firms are left to contracts, for the graph does not say what they buy.
    """
    numbered = graph.nodes.with_row_index("node")
    known = numbered.filter(pl.col("kind") == Kind.ENTERPRISE.value).select("key", "name")
    if firms is not None:
        known = pl.concat([firms, known.join(firms.select("key"), on="key", how="anti")], how="diagonal")
    keys = numbered.select("node", "key")
    sound = pl.when(pl.col("share").is_between(0, 1)).then("share")
    needs = _said(graph, Relation.UPSTREAM, keys).rename({"start": "segment", "end": "need"})
    needs = needs.join(known.select(segment="key"), on="segment", how="anti").with_columns(share=sound)
    kinds = _said(graph, Relation.KIND_OF, keys).select(segment="start", above="end")
    made = _said(graph, Relation.MAKES, keys).rename({"start": "firm", "end": "segment"}).with_columns(share=sound)
    return supply(known, _with_kinds(made, kinds), needs)


def _with_kinds(made: pl.DataFrame, kinds: pl.DataFrame) -> pl.DataFrame:
    """What is made (firm, segment, share), and after it everything that this is a kind of, once."""
    every = [made.select("firm", "segment", "share")]
    while every[-1].height:
        above = every[-1].join(kinds, on="segment").select("firm", pl.col("above").alias("segment"), "share")
        above = above.join(pl.concat(every), on=["firm", "segment"], how="anti")
        every.append(above.unique(["firm", "segment"], keep="first", maintain_order=True))
    return pl.concat(every)


def _said(graph: Graph, relation: Relation, keys: pl.DataFrame) -> pl.DataFrame:
    edges = graph.edges.filter(pl.Series(graph.having(relation))).select("start", "end", "weight")
    for side in ("start", "end"):
        names = keys.select(pl.col("node").cast(pl.Int32).alias(side), pl.col("key").alias(f"{side}_key"))
        edges = edges.join(names, on=side, maintain_order="left")
    return edges.select(start="start_key", end="end_key", share=pl.col("weight").cast(pl.Float64))
