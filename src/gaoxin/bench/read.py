"""How well the reading of plans agrees with labels made by a person.

Precision counts the rows read that are right among those right or wrong; recall counts the core labels found
(findings: those marked certain or likely). A row that matches a minor label, or lies inside a stretch the labels tell
to ignore, counts neither way.
"""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gaoxin.bench.agreement import AGREE, Row, on, places, shared
from gaoxin.engines.documents.plan import read_plan
from gaoxin.engines.documents.reading import read

SURE = ("certain", "likely")


@dataclass
class Tally:
    """What became of the rows of one kind in one document, or in all of them."""

    right: int = 0
    neutral: int = 0
    missed: list[Row] = field(default_factory=list)
    wrong: list[Row] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take in another document's rows."""
        self.right += other.right
        self.neutral += other.neutral
        self.missed += other.missed
        self.wrong += other.wrong

    def figures(self) -> dict[str, float | int | None]:
        """Precision, recall and F1 (None where nothing was to find) with the counts behind them."""
        right, missed, wrong = self.right, len(self.missed), len(self.wrong)
        return {
            "precision": _ratio(right, right + wrong),
            "recall": _ratio(right, right + missed),
            "f1": _ratio(2 * right, 2 * right + missed + wrong),
            "right": right,
            "missed": missed,
            "wrong": wrong,
            "neutral": self.neutral,
        }


def run(gold: Path, docs: Path) -> dict[str, Any]:
    """Read every document that has labels and compare: figures over all, and the rows missed and wrong of each.

    A document's id is its file name up to the first "-"; its labels stand in the folder of that name below `gold`.
    """
    totals = {kind: Tally() for kind in AGREE}
    documents = {}
    for folder in sorted(path for path in gold.iterdir() if path.is_dir()):
        started = time.perf_counter()
        reading = read_plan(read(_document(docs, folder.name))).as_dict()
        seconds = round(time.perf_counter() - started, 3)
        tallies = {kind: compare(kind, reading[kind], folder) for kind in AGREE}
        for kind, tally in tallies.items():
            totals[kind].add(tally)
        documents[folder.name] = {"seconds": seconds} | {kind: _report(tally) for kind, tally in tallies.items()}
    return {"summary": {kind: tally.figures() for kind, tally in totals.items()}, "documents": documents}


def compare(kind: str, found: Sequence[Row], folder: Path) -> Tally:
    """Compare the rows of one kind with the labels in a folder."""
    labels = list(_rows(folder / f"{kind}.jsonl"))
    ignored = [(row["offset"], row["end"]) for row in _rows(folder / "ignore.jsonl") if _concerns(row, kind)]
    tally, taken = Tally(), set[int]()
    for row in found:
        hit = _match(kind, row, labels, taken)
        if hit is not None:
            taken.add(hit)
            tally.right += _core(kind, labels[hit])
            tally.neutral += not _core(kind, labels[hit])
        elif _neutral(kind, row, labels, ignored):
            tally.neutral += 1
        else:
            tally.wrong.append(row)
    tally.missed = [label for i, label in enumerate(labels) if _core(kind, label) and i not in taken]
    return tally


def _match(kind: str, row: Row, labels: Sequence[Row], taken: set[int]) -> int | None:
    """The label this row is: of those it touches and agrees with, the one that shares most text, core before minor."""

    def closeness(i: int) -> tuple[int, bool, int]:
        common = [shared(ours, theirs) for ours in places(row) for theirs in places(labels[i])]
        return -max([*common, 0]), not _core(kind, labels[i]), i

    for i in sorted(range(len(labels)), key=closeness):
        if i not in taken and _touches(row, labels[i]) and AGREE[kind](row, labels[i]):
            return i
    return None


def _neutral(kind: str, row: Row, labels: Sequence[Row], ignored: Sequence[tuple[int, int]]) -> bool:
    inside = any(start <= place[0] and place[1] <= end for start, end in ignored for place in places(row))
    marginal = kind != "inconsistencies" and any(_touches(row, label) for label in labels if not _core(kind, label))
    return inside or marginal


def _touches(row: Row, label: Row) -> bool:
    return any(on(ours, theirs) for ours in places(row) for theirs in places(label))


def _core(kind: str, label: Row) -> bool:
    if kind == "inconsistencies":
        return label.get("severity") in SURE
    return bool(label.get("level", "core") == "core")


def _concerns(row: Row, kind: str) -> bool:
    return row.get("for") in (kind, kind.removesuffix("s"), "all")


def _report(tally: Tally) -> dict[str, Any]:
    return tally.figures() | {
        "missed_rows": [row.get("id") for row in tally.missed],
        "wrong_rows": [[_caption(row), *places(row)[:1]] for row in tally.wrong],
    }


def _caption(row: Row) -> str | None:
    caption: str | None = row.get("name") or row.get("title") or row.get("indicator")
    return caption


def _document(docs: Path, name: str) -> Path:
    found = sorted(path for path in docs.iterdir() if path.is_file() and path.name.partition("-")[0] == name)
    if len(found) != 1:
        raise FileNotFoundError(f"{docs}: {len(found)} documents named {name}-…, one is needed")
    return found[0]


def _rows(path: Path) -> Iterator[Row]:
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
