"""Fit the weights of `gaoxin.engines.linkage.model` to labelled pairs of names.

    python tools/train_linkage.py --pairs er_pairs.csv --companies name_aliases.csv [--write weights.json]

One company of ten is held back by a hash of its code (`gaoxin.bench.link_pairs.folds`) and serves the figures
printed. On the others the number of trees, the threshold and what one full and one short name get on top are chosen
by turns: fitted on two thirds of the companies, looked at on the third. The weights that are written are fitted on
nine companies of ten with the settings so chosen; the tenth never reaches them. Weights are limits on lengths and
shares: they hold no name and no part of one. Pairs of a renamed firm whose names share nothing of a brand are left
out of the fitting: no string can tell them, and they would teach that likeness is needless. One core, a few minutes;
the same data give the same weights.
"""

import argparse
import json
import math
import random
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from gaoxin.bench.link_pairs import FOLDS, Pair, companies, figures, folds, labelled
from gaoxin.engines.linkage.compare import evidence
from gaoxin.engines.linkage.model import Weights, loaded, log_odds
from gaoxin.engines.linkage.names import parsed

BINS, DEPTH, RATE, RIDGE, LEAST, COLUMNS = 32, 4, 0.08, 3.0, 20, 0.5
MOST, STEP = 240, 40
STARTS = (-0.6, -0.4, -0.2, 0.0, 0.2, 0.4)
SHORTS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2)
SPARED = 0.003
"""Share of the short names that may be missed though they can be seen."""

FULL_SHORT = 2.5
"""Weight of one firm's full and short name: a zone's lists are full of short names, and a miss there makes a double."""


class Row(NamedTuple):
    """A pair with its evidence."""

    pair: Pair
    values: dict[str, float]


def edges(values: Sequence[float]) -> list[float]:
    """At most BINS - 1 limits between the values, at their quantiles."""
    different = sorted(set(values))
    if len(different) <= BINS:
        return [(one + other) / 2 for one, other in pairwise(different)]
    ordered = sorted(values)
    return sorted({ordered[len(ordered) * at // BINS] for at in range(1, BINS)})


class Grower:
    """Grows trees on binned columns."""

    def __init__(self, columns: list[list[float]], answers: list[int], weights: list[float]) -> None:
        self.weights = weights
        self.limits = [edges(column) for column in columns]
        self.bins = [
            bytes(bisect_left(limits, value) for value in column)
            for limits, column in zip(self.limits, columns, strict=True)
        ]
        self.answers = answers
        self.odds = [0.0] * len(answers)
        self.trees: list[list[list[float]]] = []

    def grow(self, chance: random.Random) -> None:
        """Add one tree."""
        shares = [1 / (1 + math.exp(-odds)) for odds in self.odds]
        told = list(zip(self.weights, self.answers, shares, strict=True))
        self.slope = [weight * (answer - share) for weight, answer, share in told]
        self.curve = [weight * share * (1 - share) for weight, _, share in told]
        self.chosen = sorted(chance.sample(range(len(self.bins)), int(len(self.bins) * COLUMNS)))
        self.tree: list[list[float]] = []
        self.split(list(range(len(self.answers))), DEPTH)
        self.trees.append(self.tree)

    def split(self, rows: list[int], depth: int) -> int:
        """Add the node for these rows and all below it; its place in the tree."""
        place = len(self.tree)
        self.tree.append([])
        best = self.best(rows) if depth else None
        if best is None:
            value = RATE * sum(self.slope[row] for row in rows) / (sum(self.curve[row] for row in rows) + RIDGE)
            for row in rows:
                self.odds[row] += value
            self.tree[place] = [-1, round(value, 5), 0, 0]
            return place
        feature, cut = best
        column = self.bins[feature]
        below = self.split([row for row in rows if column[row] <= cut], depth - 1)
        above = self.split([row for row in rows if column[row] > cut], depth - 1)
        self.tree[place] = [feature, self.limits[feature][cut], below, above]
        return place

    def best(self, rows: list[int]) -> tuple[int, int] | None:
        """The feature and bin whose cut gains most."""
        slopes, curves = [self.slope[row] for row in rows], [self.curve[row] for row in rows]
        slope, curve = sum(slopes), sum(curves)
        found, most = None, slope * slope / (curve + RIDGE) + 1e-6
        for feature in self.chosen:
            size = len(self.limits[feature]) + 1
            counts, by_slope, by_curve = [0] * size, [0.0] * size, [0.0] * size
            column = self.bins[feature]
            for row, one, other in zip(rows, slopes, curves, strict=True):
                at = column[row]
                counts[at] += 1
                by_slope[at] += one
                by_curve[at] += other
            left, left_slope, left_curve = 0, 0.0, 0.0
            for cut in range(size - 1):
                left += counts[cut]
                left_slope += by_slope[cut]
                left_curve += by_curve[cut]
                if left < LEAST or len(rows) - left < LEAST:
                    continue
                gain = left_slope**2 / (left_curve + RIDGE)
                gain += (slope - left_slope) ** 2 / (curve - left_curve + RIDGE)
                if gain > most:
                    found, most = (feature, cut), gain
        return found


def visible(row: Row) -> bool:
    """False for one firm under two names whose brands share nothing and hardly appear in the other name."""
    figures_of = row.values
    held = max(figures_of["short_brand_in_long"], figures_of["long_brand_in_short"])
    return not row.pair.same or figures_of["brand_matched_weight"] > 0 or held >= 0.5


def fit(rows: list[Row], trees: int) -> dict[str, Any]:
    """Weights in the form that `model.loaded` takes."""
    rows = [row for row in rows if visible(row)]
    names = list(rows[0].values)
    columns = [[row.values[name] for row in rows] for name in names]
    weights = [FULL_SHORT if row.pair.same and row.values["legal_forms"] == 1 else 1.0 for row in rows]
    grower = Grower(columns, [int(row.pair.same) for row in rows], weights)
    chance = random.Random(20261122)  # noqa: S311 - a repeatable choice of columns, no secret
    for _ in range(trees):
        grower.grow(chance)
    return {"features": names, "start": 0.0, "short": 0.0, "trees": grower.trees}


def shortened(data: dict[str, Any], trees: int, start: float = 0.0, short: float = 0.0) -> Weights:
    """The first trees only, with this start."""
    return loaded({**data, "trees": data["trees"][:trees], "start": start, "short": short})


def judged(rows: list[Row], weights: Weights, totals: dict[str, int]) -> dict[str, Any]:
    """Figures over rows, each kind counted as often as in the whole file."""
    return figures([(row.pair, log_odds(row.values, weights) >= 0) for row in rows], totals)


class Seen(NamedTuple):
    """A pair judged by trees that were fitted without its companies: log odds by number of trees."""

    row: Row
    odds: dict[int, float]


def by_turns(rows: list[tuple[Row, frozenset[int]]]) -> list[Seen]:
    """The pairs of companies of one fold, judged by trees that never saw a company of it."""
    seen = []
    for fold in range(1, FOLDS + 1):
        data = fit([row for row, held in rows if fold not in held], MOST)
        models = {trees: shortened(data, trees) for trees in range(80, MOST + 1, STEP)}
        for row, held in rows:
            if held == {fold}:
                seen.append(Seen(row, {trees: log_odds(row.values, model) for trees, model in models.items()}))
    return seen


def chosen(seen: list[Seen], totals: dict[str, int]) -> tuple[int, float, float]:
    """Number of trees, start and what short names get on top: the best F1 of those that find nearly every short name
    that can be seen."""
    short_names = [one.row for one in seen if one.row.pair.kind == "full-short"]
    enough = sum(map(visible, short_names)) / len(short_names) - SPARED
    best, settings = (-1.0, -1.0), (MOST, 0.0, 0.0)
    for trees in range(80, MOST + 1, STEP):
        odds = [(one.row.pair, one.row.values["legal_forms"] == 1, one.odds[trees]) for one in seen]
        for start in STARTS:
            for short in SHORTS:
                found = figures([(pair, value + start + short * mixed >= 0) for pair, mixed, value in odds], totals)
                worth = (min(found["kinds"]["full-short"]["recall"], enough), found["f1"])
                if worth > best:
                    best, settings = worth, (trees, start, short)
    return settings


def main() -> None:
    """Fit, choose, report and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--companies", type=Path, required=True)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    codes = companies(options.companies)
    every = [Row(pair, evidence(parsed(pair.name_a), parsed(pair.name_b))) for pair in labelled(options.pairs)]
    held = [(row, folds(row.pair, codes)) for row in every]
    usable = [(row, parts) for row, parts in held if 0 not in parts]
    totals = dict(Counter(row.pair.kind for row in every))
    seen = by_turns(usable)
    trees, start, short = chosen(seen, totals)
    final = {**fit([row for row, _ in usable], trees), "start": start, "short": short}
    turned = [
        (one.row.pair, one.odds[trees] + start + short * (one.row.values["legal_forms"] == 1) >= 0) for one in seen
    ]
    report = {
        "pairs": {"used": len(usable), "untouched": len(every) - len(usable)},
        "trees": trees,
        "start": start,
        "short": short,
        "by_turns": figures(turned, totals),
        "untouched": judged([row for row, parts in held if 0 in parts], loaded(final), totals),
    }
    print(json.dumps(report, ensure_ascii=False, indent=1))  # noqa: T201 - the tool's answer
    if options.write:
        options.write.write_text(json.dumps(final, separators=(",", ":")) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
