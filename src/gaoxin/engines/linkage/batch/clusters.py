"""From links to clusters: which records are one organisation, without contradiction.

Links are taken together from the strongest to the weakest. A cluster holds at most one valid credit code, and no two
records that a person told apart or whose evidence speaks clearly against each other; a link that would break this is
not taken. Only groups with such a contradiction inside are put together link by link; all others are the connected
components.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[int, int]


def clustered(
    codes: Sequence[str | None],
    links: Sequence[Pair],
    apart: Callable[[Sequence[int]], Iterable[Pair]],
    forced: Sequence[Pair] = (),
) -> list[int]:
    """For each record 0 to len(codes) - 1 the smallest record of its cluster.

    `links` come strongest first; `apart` answers, for a first grouping, the pairs within a group that must not meet;
    `forced` links are taken whatever stands against them.

    >>> clustered(["A", None, "B"], [(0, 1), (1, 2)], lambda roots: [])
    [0, 0, 2]
    """
    roots = components(len(codes), (*forced, *links))
    enemies: dict[int, set[int]] = defaultdict(set)
    for one, other in apart(roots):
        enemies[one].add(other)
        enemies[other].add(one)
    broken = _with_two_codes(roots, codes) | {roots[record] for record in enemies}
    return _mended(roots, broken, codes, (forced, links), enemies) if broken else roots


def components(size: int, links: Iterable[Pair]) -> list[int]:
    """The connected components of the numbers below size: for each number the smallest of its component.

    Disjoint sets with path halving (Tarjan, 1975), written without calls: it runs over every link of a file.
    """
    parents = list(range(size))
    for one, other in links:
        while parents[one] != one:
            parents[one] = one = parents[parents[one]]
        while parents[other] != other:
            parents[other] = other = parents[parents[other]]
        if one < other:
            parents[other] = one
        elif other < one:
            parents[one] = other
    for number, parent in enumerate(parents):  # a parent is never larger, so it is settled already
        parents[number] = parents[parent]
    return parents


def _with_two_codes(roots: Sequence[int], codes: Sequence[str | None]) -> set[int]:
    seen: dict[int, str] = {}
    return {root for root, code in zip(roots, codes, strict=True) if code and seen.setdefault(root, code) != code}


def _mended(
    roots: list[int],
    broken: set[int],
    codes: Sequence[str | None],
    links: tuple[Sequence[Pair], Sequence[Pair]],
    enemies: Mapping[int, set[int]],
) -> list[int]:
    """The broken groups put together again, link by link, the forced ones first."""
    groups = {
        record: _Group([record], {code} if (code := codes[record]) else set(), enemies.get(record, set()))
        for record, root in enumerate(roots)
        if root in broken
    }
    for must, some in zip((True, False), links, strict=True):
        for one, other in some:
            if one in groups and groups[one] is not groups[other]:
                _join(groups, groups[one], groups[other], must)
    mended = list(roots)
    for record, group in groups.items():
        mended[record] = min(group.records)
    return mended


@dataclass(slots=True, eq=False)
class _Group:
    """A cluster in the making: its records, their valid codes, and the records that none of its own must meet."""

    records: list[int]
    codes: set[str]
    enemies: set[int]

    def bears(self, other: "_Group") -> bool:
        """Whether nothing speaks against the two being one."""
        one_code = self.codes <= other.codes or other.codes <= self.codes
        return one_code and self.enemies.isdisjoint(other.records)


def _join(groups: dict[int, _Group], one: _Group, other: _Group, must: bool) -> None:
    if must or one.bears(other):
        whole = _Group(one.records + other.records, one.codes | other.codes, one.enemies | other.enemies)
        groups.update((record, whole) for record in whole.records)
