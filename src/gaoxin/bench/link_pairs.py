"""How well two names are judged to be one organisation, against labelled pairs and against plain peers.

The peers look at characters alone, in one spelling: similarity (Ratcliff and Obershelp, as in `difflib`) and
containment (the share of the shorter name's characters that the longer has). Each gets the threshold that suits it best
on the very pairs it is scored on, so they are flattered. One company of ten, by a hash of its code, is held back from
fitting and choosing: none of its names was ever seen, though the other firm of an untouched look-alike may have been.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from gaoxin.engines.linkage.judgement import judge
from gaoxin.engines.linkage.names import spelling
from gaoxin.engines.linkage.tables import rows


class Pair(NamedTuple):
    """Two names with the truth about them."""

    name_a: str
    name_b: str
    same: bool
    kind: str


def labelled(path: Path) -> Iterator[Pair]:
    """The pairs of a file with columns name_a, name_b, same (1 or 0) and, where given, kind."""
    for row in rows(path, ("name_a", "name_b", "same"), ("kind",)):
        same = row["same"] in ("1", "true", "True")
        yield Pair(row["name_a"], row["name_b"], same, row.get("kind") or ("same" if same else "different"))


def companies(path: Path) -> Mapping[str, str]:
    """The code of the company that bears each name, from a file with columns code and name."""
    codes: dict[str, str] = {}
    for row in rows(path, ("code", "name")):
        codes.setdefault(row["name"], row["code"])
    return codes


FOLDS = 3


def folds(pair: Pair, codes: Mapping[str, str]) -> frozenset[int]:
    """The parts that the companies of a pair belong to: 0 is held back for the report (1 company of 10), the others
    take turns in choosing the settings."""
    return frozenset(_fold(codes.get(name, name)) for name in (pair.name_a, pair.name_b))


def untouched(pair: Pair, codes: Mapping[str, str]) -> bool:
    """True where either company is held back: no weight was fitted to, and no setting chosen on, its pairs."""
    return 0 in folds(pair, codes)


def _fold(code: str) -> int:
    # The number says which split this is; it changes when settings are chosen anew, so that nobody has looked.
    bucket = crc32(f"3 {code}".encode()) % 10
    return 0 if bucket == 0 else 1 + bucket % FOLDS


def figures(judged: Iterable[tuple[Pair, bool]], totals: Mapping[str, int] | None = None) -> dict[str, Any]:
    """Precision, recall and F1 over all and the share found by kind.

    With totals each kind is weighted to that number of pairs, so that a part is comparable with the whole file.
    """
    counts: dict[str, list[int]] = {}
    truth: dict[str, bool] = {}
    for pair, same in judged:
        truth[pair.kind] = pair.same
        count = counts.setdefault(pair.kind, [0, 0])
        count[0] += 1
        count[1] += same
    right = wrong = positives = 0.0
    kinds: dict[str, dict[str, float]] = {}
    for kind, (number, found) in sorted(counts.items()):
        weight = (totals[kind] if totals else number) / number
        kinds[kind] = {"pairs": number, "recall" if truth[kind] else "false_alarms": round(found / number, 4)}
        if truth[kind]:
            right, positives = right + found * weight, positives + number * weight
        else:
            wrong += found * weight
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / positives if positives else 0.0
    both = precision + recall
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / both, 4) if both else 0.0,
        "kinds": kinds,
    }


def run(path: Path, codes: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The product and the peer over one file; with the companies' codes, over the untouched part of it too."""
    pairs = list(labelled(path))
    start = time.perf_counter()
    ours = [(pair, judge(pair.name_a, pair.name_b).same) for pair in pairs]
    seconds = time.perf_counter() - start
    rated = {name: [(pair, peer(pair)) for pair in pairs] for name, peer in PEERS.items()}
    report: dict[str, Any] = {
        "pairs": len(pairs),
        "seconds": round(seconds, 2),
        "pairs_per_second": round(len(pairs) / seconds) if seconds else 0,
        "gaoxin": figures(ours),
        "peers": {name: _flattered(likeness) for name, likeness in rated.items()},
    }
    if codes is not None:
        totals = Counter(pair.kind for pair in pairs)
        report["untouched"] = {
            "gaoxin": figures([row for row in ours if untouched(row[0], codes)], totals),
            "peers": {
                name: _flattered([row for row in likeness if untouched(row[0], codes)], totals)
                for name, likeness in rated.items()
            },
        }
    return report


def _likeness(pair: Pair) -> float:
    return SequenceMatcher(None, spelling(pair.name_a), spelling(pair.name_b), autojunk=False).ratio()


def _contained(pair: Pair) -> float:
    one, other = Counter(spelling(pair.name_a)), Counter(spelling(pair.name_b))
    shorter = min(one.total(), other.total())
    return (one & other).total() / shorter if shorter else 0.0


PEERS: Mapping[str, Callable[[Pair], float]] = {"similarity": _likeness, "containment": _contained}


def _flattered(rated: list[tuple[Pair, float]], totals: Mapping[str, int] | None = None) -> dict[str, Any]:
    """A peer's figures at the best of a hundred thresholds."""

    def at(threshold: float) -> dict[str, Any]:
        return figures([(pair, rate >= threshold) for pair, rate in rated], totals)

    threshold = max((step / 100 for step in range(1, 101)), key=lambda step: float(at(step)["f1"]))
    return {"threshold": threshold, **at(threshold)}
