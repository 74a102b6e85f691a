"""The judgement: from the evidence to a probability, by boosted decision trees kept as numbers.

Trees after Friedman (Greedy Function Approximation, 2001) with the second-order step of Chen and Guestrin (XGBoost,
2016); fitted by `tools/train_linkage.py`, which states data and figures. A probability is right for files where about
half of the pairs are the same organisation, which is what comes out of a search for candidates; it is not the
probability that two names drawn at random are the same.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Node(NamedTuple):
    """A question (feature at most limit? then `below`, else `above`) or, with feature -1, an answer in log odds."""

    feature: int
    value: float
    below: int
    above: int


class Weights(NamedTuple):
    """Names of the features in order, log odds to start from, what is added for one full and one short name, and the
    trees, each from its root."""

    features: tuple[str, ...]
    start: float
    short: float
    trees: tuple[tuple[Node, ...], ...]


@cache
def weights() -> Weights:
    """The weights that come with the package."""
    return loaded(json.loads(files(__package__).joinpath("data", "weights.json").read_text(encoding="ascii")))


def loaded(data: Mapping[str, object]) -> Weights:
    """Weights from the JSON that the training writes."""
    names, start, short, trees = (data.get(key) for key in ("features", "start", "short", "trees"))
    if not isinstance(names, list) or not isinstance(trees, list):
        raise ValueError("not a file of weights")
    if not isinstance(start, float) or not isinstance(short, float):
        raise ValueError("not a file of weights")
    return Weights(tuple(names), start, short, tuple(tuple(Node(*node) for node in tree) for tree in trees))


def leaf(tree: Sequence[Node], values: Sequence[float]) -> float:
    """The answer of one tree."""
    node = tree[0]
    while node.feature >= 0:
        node = tree[node.below if values[node.feature] <= node.value else node.above]
    return node.value


def probability(figures: Mapping[str, float], model: Weights | None = None) -> float:
    """How probable it is that the two names mean one organisation, from the strings alone."""
    model = model or weights()
    return 1 / (1 + math.exp(-log_odds(figures, model)))


def log_odds(figures: Mapping[str, float], model: Weights) -> float:
    """The natural logarithm of the odds. A name with its legal form beside one without is what a zone's lists are full
    of, and a missed short name makes a double in the registry: such pairs get `short` on top."""
    values = [figures[name] for name in model.features]
    odds = model.start + sum(leaf(tree, values) for tree in model.trees)
    return odds + model.short if figures["legal_forms"] == 1 else odds
