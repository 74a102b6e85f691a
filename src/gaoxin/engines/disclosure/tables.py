"""Tables over records: which cells a statistic has, what stands in them, and which facts are the same everywhere.

A table crosses some dimensions and, for those it totals, has the sums over all their values too. A cell is named by
the values it fixes, so the same figure of two tables is one cell, and the total of everything is the cell that fixes
nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from gaoxin.engines.disclosure.model import Cell, Fact, Figures, State

CellKey = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as statistics see it: about whom, what it is classified by, and its numbers in whole units.

    `holder` names the enterprise, the same in all data sets; `place` tells its records apart within one data set
    (a period, a project number). A number that is not known is left out.
    """

    holder: str
    place: str
    dimensions: Mapping[str, str]
    values: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Table:
    """Dimensions that are crossed. Those in `plain` have no total over their values (years, for example)."""

    dimensions: tuple[str, ...]
    plain: frozenset[str] = frozenset()

    def fixed(self) -> Iterator[tuple[str, ...]]:
        """The dimensions that its cells fix: all of them, and all but those summed over."""
        always = tuple(name for name in self.dimensions if name in self.plain)
        others = tuple(name for name in self.dimensions if name not in self.plain)
        for size in range(len(others), -1, -1):
            for chosen in combinations(others, size):
                yield tuple(sorted(always + chosen))


@dataclass(frozen=True, slots=True)
class Release:
    """Tables of one version of one data set. `shown` names the cells that are out; None when it is to be decided, but
    for those that are to be `withheld` in any case.

    `scope` keeps apart numbers of different data sets that only share a name: facts are the same when holder, place,
    name and number are, and their scope.
    """

    name: str
    entries: Sequence[Entry]
    tables: Sequence[Table]
    shown: frozenset[CellKey] | None = None
    scope: str = ""
    withheld: frozenset[CellKey] = frozenset()

    def state(self, key: CellKey) -> State:
        if self.shown is None:
            return State.WITHHELD if key in self.withheld else State.OFFERED
        return State.PUBLISHED if key in self.shown else State.WITHHELD


@dataclass(slots=True)
class _Facts:
    """Facts by what makes them the same."""

    places: dict[tuple[str, str, str, int], int] = field(default_factory=dict)
    holders: dict[str, int] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)

    def place(self, scope: str, entry: Entry, value: int) -> int:
        key = (scope, entry.holder, entry.place, value)
        if key not in self.places:
            self.places[key] = len(self.facts)
            self.facts.append(Fact(self.holders.setdefault(entry.holder, len(self.holders)), value))
        return self.places[key]

    def names(self) -> list[str]:
        return list(self.holders)


@dataclass(frozen=True, slots=True)
class Joined:
    """The figures of one field in all releases, with the release and cell that each stands for."""

    figures: Figures
    cells: Sequence[tuple[int, CellKey]]
    holders: Sequence[str]


def joined(releases: Sequence[Release], name: str | None, *, nonnegative: bool = True) -> Joined:
    """The cells of one field over all releases; None is the number of records."""
    facts, cells, meant = _Facts(), [], []
    for number, release in enumerate(releases):
        for key, members in members_of(release).items():
            known = [entry for entry in members if name is None or name in entry.values]
            placed = [facts.place(release.scope, one, 1 if name is None else one.values[name]) for one in known]
            cells.append(Cell(f"{release.name}: {spoken(key)}", placed, release.state(key)))
            meant.append((number, key))
    figures = Figures(facts.facts, cells, counts=name is None, nonnegative=nonnegative)
    return Joined(figures, meant, facts.names())


def members_of(release: Release) -> dict[CellKey, list[Entry]]:
    """The records of every cell that has any, cells of many dimensions first as the tables list them."""
    wanted = list(dict.fromkeys(fixed for table in release.tables for fixed in table.fixed()))
    found: dict[CellKey, list[Entry]] = defaultdict(list)
    for fixed in wanted:
        for entry in release.entries:
            found[tuple((name, entry.dimensions[name]) for name in fixed)].append(entry)
    return dict(found)


def sums(members: Iterable[Entry], name: str) -> int | None:
    """The sum of a field over records; None when it is known of none."""
    known = [entry.values[name] for entry in members if name in entry.values]
    return sum(known) if known else None


def spoken(key: CellKey) -> str:
    """A cell in words: the values it fixes, or 合计."""
    return " × ".join(value for _, value in key) or "合计"
