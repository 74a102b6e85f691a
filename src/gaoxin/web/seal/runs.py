"""Numbers of entries as runs: a few pairs (first, last) instead of millions of numbers."""

from collections.abc import Iterable, Iterator

Run = tuple[int, int]


def runs_of(numbers: Iterable[int]) -> list[Run]:
    """Ascending numbers as the fewest runs."""
    runs: list[Run] = []
    extend(runs, numbers)
    return runs


def extend(runs: list[Run], numbers: Iterable[int]) -> None:
    """Add numbers to runs; where they ascend beyond the last run, the runs stay the fewest."""
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))


def joined(runs: Iterable[Run]) -> list[Run]:
    """Runs in any order, possibly touching or overlapping, as the fewest ascending runs."""
    found: list[Run] = []
    for first, last in sorted(runs):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def without(runs: Iterable[Run], taken: Iterable[Run]) -> list[Run]:
    """What is left of ascending runs when the ascending runs `taken` are cut out of them."""
    holes = list(taken)
    left: list[Run] = []
    index = 0
    for first, last in runs:
        while index < len(holes) and holes[index][1] < first:
            index += 1
        left += _cut(first, last, holes, index)
    return left


def _cut(first: int, last: int, holes: list[Run], index: int) -> Iterator[Run]:
    while index < len(holes) and holes[index][0] <= last:
        if holes[index][0] > first:
            yield first, holes[index][0] - 1
        first = max(first, holes[index][1] + 1)
        index += 1
    if first <= last:
        yield first, last


def multirange(runs: Iterable[Run]) -> str:
    """The runs as PostgreSQL writes an int8multirange."""
    return "{" + ",".join(f"[{first},{last}]" for first, last in runs) + "}"
