"""Batch linkage and plain Splink on the same made records: how right, how fast, in one run.

Precision and recall count pairs of records within clusters. Plain Splink is scored at every threshold of a grid and is
shown where it finds most at a precision of 0.999 (or is most precise), and at 0.95. Both are timed from the frame of
records to clusters, training included, several times by turns; the fastest turn of each counts, since other work on the
machine can only make a turn slower. Time of the processor stands beside it.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import polars as pl

from gaoxin.bench.link.made import made
from gaoxin.bench.link.plain import predicted
from gaoxin.engines.linkage.batch.clusters import components
from gaoxin.engines.linkage.batch.linking import Linkage, link

THRESHOLDS = (0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, 0.999999)
USUAL = 0.95
PRECISION = 0.999

Answer = TypeVar("Answer")


def run(records: int, seed: int, turns: int) -> dict[str, Any]:
    """Make so many records and measure both; `passes` says which bars are met."""
    rows = list(made(records, seed))
    firms = [row.firm for row in rows]
    columns = ("record", "name", "code", "former_names", "address", "phone")
    frame = pl.DataFrame({name: [getattr(row, name) for row in rows] for name in columns})
    del rows
    ours, plain = Turns(lambda: link(frame)), Turns(lambda: predicted(frame))
    for _ in range(turns):
        ours.take()
        plain.take()
    scored = _of_ours(ours.answer(), firms) | ours.speed(records)
    grid = _of_plain(plain.answer(), frame["record"], firms)
    best = max(
        grid,
        key=lambda row: (
            row["precision"] >= PRECISION,
            row["recall"] if row["precision"] >= PRECISION else row["precision"],
        ),
    )
    usual = next(row for row in grid if row["threshold"] == USUAL)
    speed = plain.speed(records)
    ratio = scored["records_per_second"] / speed["records_per_second"]
    return {
        "records": records,
        "organisations": len(set(firms)),
        "seed": seed,
        "synthetic": True,
        "gaoxin": scored,
        "plain_splink": {**speed, "at_precision": best, "at_usual_threshold": usual, "thresholds": grid},
        "speed_ratio": round(ratio, 3),
        "recall_gained": round(scored["recall"] - max(best["recall"], usual["recall"]), 4),
        "passes": {
            "speed": ratio >= 0.85,
            "precision": scored["precision"] >= PRECISION,
            "recall": scored["recall"] - max(best["recall"], usual["recall"]) >= 0.01,
        },
    }


class Turns:
    """Turns of one program with the time of each."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self.work = work
        self.walls: list[float] = []
        self.processor: list[float] = []
        self.found: Any = None

    def take(self) -> None:
        """One more turn."""
        wall, processor = time.perf_counter(), time.process_time()
        self.found = self.work()
        self.walls.append(time.perf_counter() - wall)
        self.processor.append(time.process_time() - processor)

    def answer(self) -> Any:
        """What the last turn found."""
        return self.found

    def speed(self, records: int) -> dict[str, Any]:
        """Seconds of the fastest turn, and of the processor at the least."""
        fastest = min(self.walls)
        return {
            "seconds": round(fastest, 2),
            "processor_seconds": round(min(self.processor), 2),
            "records_per_second": round(records / fastest),
        }


def _of_ours(found: Linkage, firms: Sequence[int]) -> dict[str, Any]:
    calibration = found.calibration
    return {
        **agreement(found.clusters["cluster"].to_list(), firms),
        "threshold": round(calibration.threshold, 5),
        "expected_wrong": round(calibration.expected_wrong, 6),
        "pairs_with_known_codes": calibration.counted,
        "to_review": len(found.doubtful),
    }


def _of_plain(pairs: pl.DataFrame, records: pl.Series, firms: Sequence[int]) -> list[dict[str, Any]]:
    numbers = pl.DataFrame({"record": records}).with_row_index("number")
    pairs = pairs.join(numbers, left_on="one", right_on="record").join(
        numbers, left_on="other", right_on="record", suffix="_other"
    )
    grid = []
    for threshold in THRESHOLDS:
        links = pairs.filter(pl.col("probability") >= threshold).select("number", "number_other").iter_rows()
        grid.append({"threshold": threshold, **agreement(components(len(firms), links), firms)})
    return grid


def agreement(clusters: Sequence[object], firms: Sequence[int]) -> dict[str, float]:
    """Precision and recall over pairs of records: of those put together, and of those that belong together."""
    together = _pairs(Counter(clusters))
    belong = _pairs(Counter(firms))
    right = _pairs(Counter(zip(clusters, firms, strict=True)))
    return {
        "precision": round(right / together, 5) if together else 1.0,
        "recall": round(right / belong, 4) if belong else 1.0,
    }


def _pairs(sizes: Counter[Any]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())
