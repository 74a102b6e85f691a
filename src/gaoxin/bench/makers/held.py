"""Holding back makers: a random tenth of the pairs of firm and product, and what an answer is worth against it."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

PART = 0.1
AT = 20


@dataclass(frozen=True, slots=True)
class Held:
    """`left` are the pairs that stay; `makers` the held-back firms by product."""

    left: pl.DataFrame
    makers: Mapping[str, frozenset[str]]


def hold_back(makes: pl.DataFrame, seed: int) -> Held:
    """Hold back a tenth of the different pairs, drawn by the seed."""
    pairs = makes.select("company_code", "product").unique().sort("company_code", "product")
    order = list(range(pairs.height))
    random.Random(seed).shuffle(order)  # noqa: S311 - a split, not a secret
    count = int(pairs.height * PART)
    makers: dict[str, set[str]] = defaultdict(set)
    for firm, product in pairs[sorted(order[:count])].rows():
        makers[product].add(firm)
    held = {product: frozenset(firms) for product, firms in sorted(makers.items())}
    return Held(pairs[sorted(order[count:])], held)


def asked(held: Held, most: int | None, seed: int) -> list[str]:
    """The products to ask for: all of them, or so many drawn by the seed."""
    names = sorted(held.makers)
    random.Random(seed).shuffle(names)  # noqa: S311 - a sample, not a secret
    return names[:most]


def worth(held: Held, names: Sequence[str], answers: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Recall among the first 20, and the mean of 1 / the rank of the first maker found (within 50), each product
    counting once; the same for products that nobody known makes."""
    known = set(held.left["product"])
    recall, reciprocal, new = [], [], []
    for name, firms in zip(names, answers, strict=True):
        wanted = held.makers[name]
        recall.append(len(wanted.intersection(firms[:AT])) / len(wanted))
        rank = next((at for at, firm in enumerate(firms[:50], start=1) if firm in wanted), None)
        reciprocal.append(1 / rank if rank else 0.0)
        new.append(name not in known)
    return {
        "recall_at_20": _mean(recall),
        "mrr": _mean(reciprocal),
        "new_products": {
            "recall_at_20": _mean([one for one, fresh in zip(recall, new, strict=True) if fresh]),
            "mrr": _mean([one for one, fresh in zip(reciprocal, new, strict=True) if fresh]),
        },
    }


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / max(len(values), 1), 4)
