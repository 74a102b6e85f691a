"""What could not be placed in a graph, or was placed and wants a look: rows with a reason, for a person to settle."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from gaoxin.kernel.problems import Place, Problem, Severity

NO_KEY = "chain_graph.no_key"
KIND_UNKNOWN = "chain_graph.kind_unknown"
KEY_REPEATED = "chain_graph.key_repeated"
KINDS_DIFFER = "chain_graph.kinds_differ"
RELATION_UNKNOWN = "chain_graph.relation_unknown"
START_UNKNOWN = "chain_graph.start_unknown"
END_UNKNOWN = "chain_graph.end_unknown"
ENDS_UNFIT = "chain_graph.ends_unfit"
SELF_LOOP = "chain_graph.self_loop"
REPEATED = "chain_graph.repeated"
WEIGHTS_DIFFER = "chain_graph.weights_differ"
KINDS_OF_EACH_OTHER = "chain_graph.kinds_of_each_other"
KIND_CIRCLE = "chain_graph.kind_circle"
BOTH_WAYS = "chain_graph.both_ways"
WEIGHT_STRANGE = "chain_graph.weight_strange"
CONFIDENCE_STRANGE = "chain_graph.confidence_strange"

QUEUE = pl.Schema(
    {
        "of": pl.String,  # node or edge
        "row": pl.UInt32,  # in the frame that was given, from 0
        "reason": pl.String,
        "placed": pl.Boolean,  # True: it stands in the graph all the same
        "start": pl.String,  # of an edge; the key of a node
        "relation": pl.String,  # of an edge as it was said; the kind of a node
        "end": pl.String,
        "source": pl.String,
        "as_of": pl.Date,
        "confidence": pl.Float64,
        "weight": pl.Float64,
        "other": pl.UInt32,  # the row it disagrees with, where there is one
    }
)
"""Columns of a queue. A row of the input that was not placed stands here exactly once; what was placed with a doubt
stands here once for each doubt."""


def queued(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame in the columns of a queue; what it lacks is empty."""
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(kind).alias(name) for name, kind in QUEUE.items()
    )


def problem(row: Mapping[str, Any]) -> Problem:
    """A queued row as a problem with its sentence. Its place is known where the row has a `file` and a `line`."""
    values = {name: row[name] for name in ("start", "relation", "end", "weight", "confidence")}
    severity = Severity.WARNING if row["placed"] else Severity.ERROR
    return Problem(row["reason"], values, Place(row.get("file"), row.get("line")), severity)


def located(queue: pl.DataFrame, nodes: pl.DataFrame, edges: pl.DataFrame) -> pl.DataFrame:
    """The queue with the `file` and the `line` of each row, from the frames that were given, where they have them."""
    parts = []
    for of, frame in (("node", nodes), ("edge", edges)):
        places = frame.select("file", "line").with_row_index("row")
        parts.append(queue.filter(pl.col("of") == of).join(places, on="row", how="left", maintain_order="left"))
    return pl.concat(parts)
