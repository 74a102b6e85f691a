"""What several clauses come to together: clauses of one exclusive group are not given together, the higher counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """What one clause brings, in 分, between two ends, and the exclusive groups it is in."""

    key: int
    low: int
    high: int
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Together:
    """What may be had together at least and at most, in 分; `aside` are the clauses that give way in the larger sum,
    each with those that it gives way to."""

    low: int
    high: int
    aside: dict[int, tuple[int, ...]]


def together(shares: Sequence[Share]) -> Together:
    """The largest sum in which no two clauses share an exclusive group: at the lower ends, and at the upper ones.

    >>> one = Share(1, 100, 300, frozenset({"研发"}))
    >>> two = Share(2, 200, 200, frozenset({"研发"}))
    >>> found = together([one, two, Share(3, 50, 50)])
    >>> found.low, found.high, found.aside
    (250, 350, {2: (1,)})
    """
    low = sum(one.low for one in _best([(one, one.low) for one in shares]))
    taken = _best([(one, one.high) for one in shares])
    kept = {one.key for one in taken}
    aside = {
        one.key: tuple(other.key for other in taken if one.groups & other.groups)
        for one in shares
        if one.key not in kept
    }
    return Together(low, sum(one.high for one in taken), aside)


def _best(worth: Iterable[tuple[Share, int]]) -> list[Share]:
    """The shares of the largest worth no two of which exclude each other; of equals the earlier ones."""
    rest = sorted(worth, key=lambda pair: (-pair[1], pair[0].key))
    return _chosen(rest)[1]


def _chosen(rest: list[tuple[Share, int]]) -> tuple[int, list[Share]]:
    if not rest:
        return 0, []
    (share, worth), *others = rest
    apart = [pair for pair in others if not share.groups & pair[0].groups]
    with_it, chosen = _chosen(apart)
    with_it += worth
    if len(apart) == len(others) or with_it >= sum(one for _, one in others):
        return with_it, [share, *chosen]
    without, other_choice = _chosen(others)
    return (with_it, [share, *chosen]) if with_it >= without else (without, other_choice)
