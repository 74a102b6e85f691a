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
    """Names of the features in order, log odds to start from, and the trees, each from its root."""

    features: tuple[str, ...]
    start: float
    trees: tuple[tuple[Node, ...], ...]


@cache
def weights() -> Weights:
    """The weights that come with the package."""
    return loaded(json.loads(files(__package__).joinpath("data", "weights.json").read_text(encoding="ascii")))


def loaded(data: Mapping[str, object]) -> Weights:
    """Weights from the JSON that the training writes."""
    names, start, trees = data["features"], data["start"], data["trees"]
    if not isinstance(names, list) or not isinstance(start, float) or not isinstance(trees, list):
        raise ValueError("not a file of weights")
    return Weights(tuple(names), start, tuple(tuple(Node(*node) for node in tree) for tree in trees))


def leaf(tree: Sequence[Node], values: Sequence[float]) -> float:
    """The answer of one tree."""
    node = tree[0]
    while node.feature >= 0:
        node = tree[node.below if values[node.feature] <= node.value else node.above]
    return node.value


def probability(figures: Mapping[str, float], model: Weights | None = None) -> float:
    """How probable it is that the two names mean one organisation, from the strings alone."""
    model = model or weights()
    values = [figures[name] for name in model.features]
    odds = model.start + sum(leaf(tree, values) for tree in model.trees)
    return 1 / (1 + math.exp(-odds))
