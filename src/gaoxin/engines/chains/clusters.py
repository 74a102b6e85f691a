"""Products that are one segment: kinds of one another, or made by the same firms, and none going into another."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from gaoxin.engines.chains.products import Gathered

SHARED_MAKERS = 2
"""Firms that two products must have in common,"""
SHARED_PART = 0.5
"""and the part of all that make either of them which these are."""
MOST_TOGETHER = 50
"""Products of one firm that are compared with one another: what makes more is a trader or a conglomerate."""


def clusters(found: Gathered, most: int) -> list[tuple[str, ...]]:
    """The products in groups of at most so many, each in one; the strongest ties join first."""
    groups = {product: {product} for product in found.steps}
    flows: dict[str, set[str]] = {product: set() for product in found.steps}
    for start, end in found.upstream:
        flows[start].add(end)
        flows[end].add(start)
    for one, other in _ties(found):
        ours, theirs = groups[one], groups[other]
        if ours is theirs or len(ours) + len(theirs) > most or any(flows[product] & theirs for product in ours):
            continue
        ours |= theirs
        for product in theirs:
            groups[product] = ours
    return sorted({tuple(sorted(group)) for group in groups.values()})


def _ties(found: Gathered) -> Iterator[tuple[str, str]]:
    """Pairs that belong together, kinds before shared makers, each by how much they share, then by name."""
    shared = _shared(found)
    yield from sorted(found.kinds, key=lambda pair: (-shared.get((min(pair), max(pair)), 0.0), pair))
    yield from sorted(shared, key=lambda pair: (-shared[pair], pair))


def _shared(found: Gathered) -> Mapping[tuple[str, str], float]:
    """The part of those that make either of two products which make both, where it is enough."""
    made: dict[str, list[str]] = {}
    for product in sorted(found.makers):
        for firm in found.makers[product]:
            made.setdefault(firm, []).append(product)
    both = Counter(
        pair for products in made.values() if len(products) <= MOST_TOGETHER for pair in combinations(products, 2)
    )
    parts = {
        (one, other): count / len(found.makers[one] | found.makers[other])
        for (one, other), count in both.items()
        if count >= SHARED_MAKERS
    }
    return {pair: part for pair, part in parts.items() if part >= SHARED_PART}
