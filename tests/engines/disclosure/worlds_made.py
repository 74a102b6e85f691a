"""Made-up zones: enterprises with skewed classes and sizes, tables over them, later versions with changes."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from gaoxin.engines.disclosure import Breach, Cell, Figures, Protection, Rule, State, audit, protect
from gaoxin.engines.disclosure.tables import Entry, Joined, Release, Table, joined, members_of
from tests.engines.disclosure.attacker import Published

FIELD = "revenue"


def records(chance: random.Random, enterprises: int, classes: Sequence[int]) -> list[Entry]:
    """Enterprises with some classes much fuller than others and revenues over four magnitudes."""
    return [
        Entry(
            holder=f"e{number}",
            place="",
            dimensions={f"d{at}": str(min(int(chance.expovariate(1.5)), many - 1)) for at, many in enumerate(classes)},
            values={FIELD: int(10 ** chance.uniform(2, 6))},
        )
        for number in range(enterprises)
    ]


def changed(chance: random.Random, entries: Sequence[Entry], classes: Sequence[int]) -> list[Entry]:
    """The records a while later: some corrected, some moved to another class, some gone, some new."""
    later = []
    for entry in entries:
        fate = chance.random()
        if fate < 0.07:
            later.append(replace(entry, values={FIELD: entry.values[FIELD] + chance.randrange(1, 5000)}))
        elif fate < 0.12:
            at = chance.randrange(len(classes))
            later.append(replace(entry, dimensions={**entry.dimensions, f"d{at}": str(chance.randrange(classes[at]))}))
        elif fate < 0.95:
            later.append(entry)
    fresh = records(chance, chance.randrange(0, 4), classes)
    return later + [replace(entry, holder=f"n{chance.randrange(10**9)}") for entry in fresh]


def some_tables(chance: random.Random, dimensions: int) -> list[Table]:
    """Between one and three tables over one or two dimensions."""
    names = [f"d{at}" for at in range(dimensions)]
    every = [(name,) for name in names] + list(combinations(names, 2))
    return [Table(chosen) for chosen in chance.sample(every, min(len(every), chance.randint(1, 3)))]


@dataclass
class Story:
    """Versions put out one after another, each protected against all before it and audited before it is out."""

    releases: list[Release]
    field: str | None
    breaches: list[Breach] = field(default_factory=list)

    def put_out(self, entries: Sequence[Entry], tables: Sequence[Table], rule: Rule) -> Protection:
        offered = Release(f"v{len(self.releases)}", entries, tables)
        together = joined([*self.releases, offered], self.field)
        decided = protect(together.figures, rule)
        self.breaches += audit(after(together.figures, decided), rule)
        new = len(self.releases)
        withheld = {together.cells[cell][1] for cell in decided.withheld}
        shown = frozenset(key for number, key in together.cells if number == new and key not in withheld)
        self.releases.append(replace(offered, shown=shown))
        return decided

    def joined(self) -> Joined:
        return joined(self.releases, self.field)

    def seen(self) -> Published:
        return seen(self.joined().figures)

    def shown_cells(self) -> int:
        return sum(len(release.shown or ()) for release in self.releases)

    def all_cells(self) -> int:
        return sum(len(members_of(release)) for release in self.releases)


def seen(figures: Figures, withheld: Sequence[int] = ()) -> Published:
    """What an outsider has of figures of which some cells are withheld."""
    cells = []
    for number, cell in enumerate(figures.cells):
        hidden = cell.state == State.WITHHELD or number in set(withheld)
        figure = None if hidden else sum(figures.facts[fact].value for fact in cell.facts)
        cells.append((frozenset(cell.facts), figure))
    return Published(cells, [fact.holder for fact in figures.facts])


def after(figures: Figures, decided: Protection) -> Figures:
    """The figures with the protection carried out."""
    cells = [
        Cell(cell.key, cell.facts, State.WITHHELD if number in decided.withheld else cell.state)
        for number, cell in enumerate(figures.cells)
    ]
    return Figures(figures.facts, cells, figures.counts, figures.nonnegative)
